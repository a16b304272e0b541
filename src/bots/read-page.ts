/** A mention with a link: the summary and quotations of that page, which can then be asked about in the thread. */
import { apartIn, tenantOf } from '../digest/channel.ts';
import { faultText } from '../digest/locales/fault-words.ts';
import { fill, wordsIn } from '../digest/locales/words.ts';
import type { Message } from '../digest/model.ts';
import { composeEdition } from '../digest/write/compose.ts';
import type { Call } from './commands/call.ts';
import { makeEdition } from './editions.ts';
import { say } from './say.ts';

const LINK = /https?:\/\/[^\s<>"'|]{4,2000}/i;
/** Words beside the link that make it a question about something else. */
const MOST_WORDS = 12;

/** The address where a message is a link and little else. */
export function linkIn(text: string): string | null {
  const link = LINK.exec(text)?.[0].replace(/[).,;:!?\]]+$/, '');
  if (link === undefined) return null;
  return text.replace(link, '').split(/\s+/).length > MOST_WORDS ? null : link;
}

export async function readPage(
  link: string,
  { deps, incoming, subscription, locale, words, signal, progress }: Call,
): Promise<Message> {
  const address = deps.address(link);
  const notRead = (why: string): Message => say(fill(words.page.notRead, { why }));
  if (!address.ok) return notRead(faultText(address.error, wordsIn(locale)));
  const source = await deps.store.sources.ensure(address.value);
  const at = deps.clock();
  const edition = await makeEdition(
    {
      tenant: tenantOf(incoming.channel),
      channel: apartIn(incoming.channel, 'page'),
      origin: { request: deps.newId() },
      sources: [source],
      when: 'afresh',
      told: 'tell-again',
      overdue: 0,
      period: { from: at, to: at },
      timezone: subscription?.schedule.timezone ?? deps.timezone,
      maxStories: 1,
      length: 'brief',
      locale,
      include: [],
      exclude: [],
    },
    deps,
    signal,
    progress,
  );
  const [story] = composeEdition(edition).stories;
  const [failure] = edition.failures;
  if (!story) return notRead(failure ? faultText(failure.fault, wordsIn(locale)) : words.page.noArticle);
  await deps.store.editions.save(edition, []);
  const { thread, channel, person } = incoming;
  if (thread !== null) {
    const about = { channel, thread, at, person: person.id, storyId: story.storyId, editionId: edition.id };
    await deps.store.turns.add({ ...about, turn: { role: 'bot', text: edition.stories[0]?.headline ?? '' } });
  }
  return story.message;
}
