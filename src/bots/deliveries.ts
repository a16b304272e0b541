/** What an edition owes to its channel: the overview, and under it a message a story where the platform has threads. */
import type { Delivery, Edition, Message, Millis } from '../digest/model.ts';
import { idOf } from '../digest/text/hash.ts';
import { composeEdition } from '../digest/write/compose.ts';
import type { Verified } from '../digest/write/verify.ts';
import type { Platform } from './chat-adapter.ts';

type Owed = Pick<Delivery, 'action' | 'storyId' | 'message'> &
  Readonly<{ name: string; under: string | null }>;

/** Deliveries in the order they go out. Their ids come from the edition's, so saving twice owes once. */
export function deliveriesOf(
  edition: Verified<Edition>,
  { threads, pages }: Platform,
  now: Millis,
): Delivery[] {
  const { overview, stories } = composeEdition(edition, threads === 'none');
  const idFor = (name: string): string => idOf('delivery', edition.id, name);
  const posts = (name: string, under: string | null, storyId: string | null, message: Message): Owed[] =>
    pages(message).map((page, i) => ({
      name: i === 0 ? name : `${name} ${i + 1}`,
      action: 'post',
      under,
      storyId,
      message: page,
    }));
  const owed = posts('overview', null, null, overview);
  if (threads !== 'none' && stories.length > 0) {
    const title = { ...overview, blocks: [] };
    const post = idFor('overview');
    if (threads === 'opened')
      owed.push({ name: 'thread', action: 'open-thread', under: post, storyId: null, message: title });
    const under = threads === 'opened' ? idFor('thread') : post;
    for (const { storyId, message } of stories)
      owed.push(...posts(`story ${storyId}`, under, storyId, message));
  }
  return owed.map(({ name, under, ...rest }, ordinal) => ({
    ...rest,
    id: idFor(name),
    attempt: 0,
    editionId: edition.id,
    target: { channel: edition.channel, under },
    ordinal,
    state: 'pending',
    notBefore: now,
    tries: 0,
  }));
}
