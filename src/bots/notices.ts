/** Tells the person who set a digest up that it does not come any more, and what to do about it. */
import { directTo, platformOf } from '../digest/channel.ts';
import { counted, fill } from '../digest/locales/words.ts';
import type { Delivery, Inline, Message, Subscription } from '../digest/model.ts';
import { idOf } from '../digest/text/hash.ts';
import type { BotDeps } from './deps.ts';
import { CHAT_WORDS, reasonIn } from './locales/chat-words.ts';
import { paragraph, say, text } from './say.ts';

export type NoticeDeps = Pick<BotDeps, 'store' | 'clock' | 'jobs' | 'names' | 'platform'>;

/** Owes it once, however often the `cause` comes. One made from the command line has nobody to tell. */
export async function tellPaused(
  subscription: Subscription,
  reason: string,
  cause: string,
  deps: NoticeDeps,
): Promise<void> {
  const { channel, creator } = subscription;
  if (creator === null) return;
  const notice: Delivery = {
    id: idOf('notice', channel, cause),
    attempt: 0,
    editionId: null,
    storyId: null,
    target: { channel: directTo(channel, creator), under: null },
    ordinal: 0,
    action: 'post',
    message: noticeOf(subscription, reason, deps),
    state: 'pending',
    notBefore: deps.clock(),
    tries: 0,
  };
  await deps.store.deliveries.add([notice]);
  await deps.jobs.enqueue({ kind: 'deliver', id: notice.id });
}

function noticeOf({ channel, sources, locale }: Subscription, reason: string, deps: NoticeDeps): Message {
  const words = CHAT_WORDS[locale];
  const { paused, read, channel: name, mend } = words.notice;
  const url = deps.platform(platformOf(channel)).channelUrl(channel);
  const [before = '', after = ''] = fill(read, {
    sources: counted(sources.length, words.sources.count, words),
  }).split('{channel}');
  const place: Inline = url === null ? text(name) : { kind: 'link', text: name, url };
  const { digest } = deps.names;
  const next = fill(mend, { resume: `/${digest} resume`, setup: `/${digest} setup` });
  const said = say(fill(paused, { reason: reasonIn(words, reason) }), paragraph(before, place, after), next);
  return { ...said, locale };
}
