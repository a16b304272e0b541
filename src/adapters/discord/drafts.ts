/** Forms that people have open: what stands in them, until they are saved or forgotten. */
import type { Form } from '../../bots/chat-adapter.ts';
import type { Clock } from '../../digest/ports.ts';

const KEPT = 60 * 60_000;
const MOST = 500;

type Draft = Readonly<{
  form: Form;
  values: Readonly<Record<string, string>>;
  /** What did not fit into an input, by field: kept as it stands. */
  rest: Readonly<Record<string, string>>;
}>;

export type Drafts = Readonly<{
  get(token: string): Draft | null;
  set(token: string, draft: Draft): void;
}>;

export function drafts(clock: Clock): Drafts {
  const kept = new Map<string, Draft & Readonly<{ at: number }>>();
  return {
    get: (token) => kept.get(token) ?? null,
    set: (token, draft) => {
      kept.delete(token);
      kept.set(token, { ...draft, at: clock() });
      for (const [name, { at }] of kept) {
        if (kept.size <= MOST && clock() - at < KEPT) break;
        kept.delete(name);
      }
    },
  };
}
