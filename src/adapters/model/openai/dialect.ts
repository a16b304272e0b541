/** How a server wants to be asked: found by trying once, remembered by endpoint and model. */
import { z } from 'zod';
import type { Clock, FactStore } from '../../../digest/ports.ts';
import { idOf } from '../../../digest/text/hash.ts';
import { type Endpoint, isOpenAi } from './client.ts';

/** What makes an answer JSON, the surest first: the server's own schema, its JSON mode, our asking. */
const RUNGS = ['json_schema', 'json_object', 'text'] as const;

const Dialect = z.object({
  rung: z.enum(RUNGS),
  /** The field that limits an answer's tokens. */
  limit: z.enum(['max_tokens', 'max_completion_tokens']),
  temperature: z.boolean(),
});
export type Dialect = Readonly<z.infer<typeof Dialect>>;

/** Servers are mended and updated: what was found is tried anew after so long. */
const KEPT_MS = 30 * 86_400_000;
const Kept = z.object({ at: z.number(), dialect: Dialect });

export interface Dialects {
  current(): Promise<Dialect>;
  /** Kept where it is another than was kept. */
  worked(dialect: Dialect): Promise<void>;
}

export function dialects(endpoint: Endpoint, facts: FactStore, clock: Clock): Dialects {
  const name = `model:dialect:${idOf(endpoint.baseUrl, endpoint.model)}`;
  let known: Dialect | null = null;
  return {
    current: async () => {
      known ??= (await keptIn(facts, name, clock())) ?? firstOf(endpoint);
      return known;
    },
    worked: async (dialect) => {
      const before = known;
      known = dialect;
      if (before !== null && same(before, dialect) && (await facts.get(name)) !== null) return;
      await facts.set(name, JSON.stringify({ at: clock(), dialect }));
    },
  };
}

async function keptIn(facts: FactStore, name: string, now: number): Promise<Dialect | null> {
  const kept = Kept.safeParse(JSON.parse((await facts.get(name)) ?? 'null'));
  return kept.success && kept.data.at > now - KEPT_MS ? kept.data.dialect : null;
}

const same = (a: Dialect, b: Dialect): boolean =>
  a.rung === b.rung && a.limit === b.limit && a.temperature === b.temperature;

/** OpenAI's newer models take no `max_tokens`, most local servers nothing else. */
const firstOf = (endpoint: Endpoint): Dialect => ({
  rung: 'json_schema',
  limit: isOpenAi(endpoint) ? 'max_completion_tokens' : 'max_tokens',
  temperature: true,
});

/** The next lower rung; null below the last. */
export function lower(dialect: Dialect): Dialect | null {
  const rung = RUNGS[RUNGS.indexOf(dialect.rung) + 1];
  return rung === undefined ? null : { ...dialect, rung };
}

/** What to try where a server refused a request in these words; null where nothing is left. */
export function otherwise(dialect: Dialect, said: string): Dialect | null {
  if (dialect.temperature && /temperature/i.test(said)) return { ...dialect, temperature: false };
  if (dialect.limit === 'max_tokens' && /max_completion_tokens/i.test(said))
    return { ...dialect, limit: 'max_completion_tokens' };
  if (dialect.limit === 'max_completion_tokens' && /max_completion_tokens|max_tokens/i.test(said))
    return { ...dialect, limit: 'max_tokens' };
  return lower(dialect);
}
