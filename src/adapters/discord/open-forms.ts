/** Forms that people have open: what stands in them, until they are saved or forgotten. */
import type { Form } from '../../bots/chat-adapter.ts';
import type { Clock } from '../../digest/ports.ts';

const KEPT = 60 * 60_000;
const MOST = 500;

type OpenForm = Readonly<{
  form: Form;
  values: Readonly<Record<string, string>>;
  /** What did not fit into an input, by field: kept as it stands. */
  rest: Readonly<Record<string, string>>;
}>;

export type OpenForms = Readonly<{
  get(token: string): OpenForm | null;
  set(token: string, form: OpenForm): void;
}>;

export function openForms(clock: Clock): OpenForms {
  const kept = new Map<string, OpenForm & Readonly<{ at: number }>>();
  return {
    get: (token) => kept.get(token) ?? null,
    set: (token, form) => {
      kept.delete(token);
      kept.set(token, { ...form, at: clock() });
      for (const [name, { at }] of kept) {
        if (kept.size <= MOST && clock() - at < KEPT) break;
        kept.delete(name);
      }
    },
  };
}
