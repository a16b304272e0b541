/** Fair turns for reading pages: one source with slow pages never takes all of them. */

/** One source's place among those that are read now. */
export type Seat = Readonly<{
  /** Waits for a turn; calling the answer gives it back. Null where the signal was aborted first. */
  take(signal: AbortSignal): Promise<(() => void) | null>;
  /** Nothing more will be taken: the others' shares grow. */
  leave(): void;
}>;

export type PageTurns = Readonly<{ enter(): Seat }>;

type Held = { turns: number };
type Waiting = Readonly<{ seat: Held; go: (turn: (() => void) | null) => void }>;

/** `most` turns in all; each seat holds an equal share at most, and one at least. Who came first goes first. */
export function pageTurns(most: number): PageTurns {
  const seats = new Set<Held>();
  const waiting = new Set<Waiting>();
  let running = 0;

  const pump = (): void => {
    const share = Math.max(1, Math.floor(most / Math.max(1, seats.size)));
    for (const one of waiting) {
      if (running >= most) return;
      if (one.seat.turns >= share) continue;
      waiting.delete(one);
      running += 1;
      one.seat.turns += 1;
      one.go(giveBack(one.seat));
    }
  };

  const giveBack = (seat: Held): (() => void) => {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      running -= 1;
      seat.turns -= 1;
      pump();
    };
  };

  const enter = (): Seat => {
    const seat: Held = { turns: 0 };
    seats.add(seat);
    return {
      take: (signal) =>
        new Promise((resolve) => {
          if (signal.aborted) return resolve(null);
          const giveUp = (): void => {
            waiting.delete(one);
            resolve(null);
          };
          const one: Waiting = {
            seat,
            go: (turn) => {
              signal.removeEventListener('abort', giveUp);
              resolve(turn);
            },
          };
          signal.addEventListener('abort', giveUp, { once: true });
          waiting.add(one);
          pump();
        }),
      leave: () => {
        seats.delete(seat);
        pump();
      },
    };
  };
  return { enter };
}
