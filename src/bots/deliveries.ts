/** What an edition owes to its channel: the overview, and under it a message a story where the platform has threads. */
import type { Delivery, Edition, Millis } from '../digest/model.ts';
import { idOf } from '../digest/text/hash.ts';
import { composeEdition } from '../digest/write/compose.ts';
import type { Verified } from '../digest/write/verify.ts';
import type { Threads } from './chat-adapter.ts';

/** Deliveries in the order they go out. Their ids come from the edition's, so saving twice owes once. */
export function deliveriesOf(edition: Verified<Edition>, threads: Threads, now: Millis): Delivery[] {
  const { overview, stories } = composeEdition(edition, threads === 'none');
  const target = (under: string | null): Delivery['target'] => ({ channel: edition.channel, under });
  const owe = (
    name: string,
    ordinal: number,
    owed: Pick<Delivery, 'action' | 'target' | 'storyId' | 'message'>,
  ): Delivery => ({
    ...owed,
    id: idOf('delivery', edition.id, name),
    attempt: 0,
    editionId: edition.id,
    ordinal,
    state: 'pending',
    notBefore: now,
  });
  const post = owe('overview', 0, { action: 'post', target: target(null), storyId: null, message: overview });
  if (threads === 'none' || stories.length === 0) return [post];
  const title = { summary: overview.summary, blocks: [] };
  const opened = owe('thread', 1, {
    action: 'open-thread',
    target: target(post.id),
    storyId: null,
    message: title,
  });
  const above = threads === 'opened' ? [post, opened] : [post];
  const under = target(above.at(-1)!.id);
  const told = stories.map(({ storyId, message }, i) =>
    owe(storyId, above.length + i, { action: 'post', target: under, storyId, message }),
  );
  return [...above, ...told];
}
