/** A model that fails again and again is left alone for a while, so that no edition waits for it. */
import { fail, type Millis } from '../model.ts';
import type { Clock, Model, ModelFault, ModelStatus, Tasks } from '../ports.ts';

/** So many tasks in a row that were not answered, or whose answers could not be used: those cost no waiting, but tokens. */
const PATIENCE = { unanswered: 3, unusable: 5 } as const;
const REST_MS = 5 * 60_000;

type Resting = ModelStatus['resting'];

export type RestingModel = Model & Readonly<{ resting: () => Resting }>;

/** After its rest one task tries it; the others go on without until that one is answered. */
export function withRests(model: Model, clock: Clock): RestingModel {
  let inRow: InRow = { unanswered: 0, unusable: 0 };
  let rest: Readonly<{ fault: ModelFault; since: Millis; until: Millis }> | null = null;
  let trying = false;

  const learn = (fault: ModelFault | null): void => {
    if (fault?.kind === 'aborted' || fault?.missed === 'spent') return;
    inRow = counted(inRow, fault);
    const now = clock();
    const tired = inRow.unanswered >= PATIENCE.unanswered || inRow.unusable >= PATIENCE.unusable;
    const until = Math.max(fault?.restUntil ?? 0, tired ? now + REST_MS : 0);
    rest = fault && until > now ? { fault, since: rest?.since ?? now, until } : null;
  };

  return {
    ...model,
    resting: () =>
      rest && rest.until > clock()
        ? { kind: rest.fault.kind, missed: rest.fault.missed, since: rest.since, until: rest.until }
        : null,
    perform: async <K extends keyof Tasks>(kind: K, order: Tasks[K]['order'], run: ModelCall) => {
      if (rest !== null && (rest.until > clock() || trying))
        return fail({ ...rest.fault, kind: 'resting', restUntil: 0 });
      const trial = rest !== null;
      trying ||= trial;
      try {
        const result = await model.perform(kind, order, run);
        learn(result.ok ? null : result.error);
        return result;
      } finally {
        if (trial) trying = false;
      }
    },
  };
}

/** A bad answer is one; a missing answer says nothing of those before it. */
function counted(inRow: Readonly<InRow>, fault: ModelFault | null): InRow {
  if (fault?.missed === 'unanswered') return { ...inRow, unanswered: inRow.unanswered + 1 };
  if (fault?.missed === 'unusable') return { unanswered: 0, unusable: inRow.unusable + 1 };
  return { unanswered: 0, unusable: 0 };
}

type InRow = Record<keyof typeof PATIENCE, number>;
type ModelCall = Parameters<Model['perform']>[2];
