/** How the connection stands, and since when. */
import type { Health } from '../../bots/chat-adapter.ts';
import type { Clock } from '../../digest/ports.ts';

export type Standing = Readonly<{
  health(): Health;
  set(state: Health['state'], detail?: string | null): void;
}>;

export function standing(clock: Clock, onChange: (health: Health) => void): Standing {
  let now: Health = { state: 'connecting', since: clock(), detail: null };
  return {
    health: () => now,
    set: (state, detail = null) => {
      if (state === now.state && detail === now.detail) return;
      now = { state, detail, since: state === now.state ? now.since : clock() };
      onChange(now);
    },
  };
}
