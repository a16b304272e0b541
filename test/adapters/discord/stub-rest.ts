/** A Discord that answers what a test says, in place of the net; it keeps what was asked. */
import type { Answered, Request, Rest, RestFault } from '../../../src/adapters/discord/rest.ts';

export type Asked = Readonly<{ method: string; route: string; body: unknown; query: unknown }>;
export type Answer = (asked: Asked) => unknown;

export type StubRest = Rest & Readonly<{ asked: Asked[]; waited: number[] }>;

/** What a stub answers in place of a body. */
export const fault = (
  status: number | null,
  code: number | null = null,
  unsent = false,
): { fault: RestFault } => ({
  fault: { status, code, detail: `${status} ${code}`, unsent },
});

export function stubRest(answer: Answer): StubRest {
  const asked: Asked[] = [];
  const waited: number[] = [];
  return {
    asked,
    waited,
    ask: async <T>(method: string, route: string, request: Request = {}): Promise<Answered<T>> => {
      const one = { method, route, body: request.body, query: request.query };
      asked.push(one);
      const value = answer(one);
      if (value !== null && typeof value === 'object' && 'fault' in value)
        return { ok: false, fault: value.fault as RestFault };
      return { ok: true, value: value as T };
    },
    pause: async (ms) => {
      waited.push(ms);
      return true;
    },
    stop: () => {},
  };
}
