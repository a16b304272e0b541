/** Tells the person who set a digest up that it does not come any more, and what to do about it. */
import { directTo, platformOf } from '../digest/channel.ts';
import type { Block, Delivery, Subscription } from '../digest/model.ts';
import { idOf } from '../digest/text/hash.ts';
import type { BotDeps } from './deps.ts';
import { say } from './say.ts';

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
    message: say(`The digest you set up is paused: ${reason}.`, what(subscription, deps), next(deps)),
    state: 'pending',
    notBefore: deps.clock(),
    tries: 0,
  };
  await deps.store.deliveries.add([notice]);
  await deps.jobs.enqueue({ kind: 'deliver', id: notice.id });
}

function what({ channel, sources }: Subscription, { platform }: NoticeDeps): Block {
  const url = platform(platformOf(channel)).channelUrl(channel);
  const place = 'its channel';
  const read = sources.length === 1 ? '1 source' : `${sources.length} sources`;
  return {
    kind: 'text',
    runs: [
      { kind: 'text', text: 'It read ' },
      { kind: 'text', text: `${read} for ` },
      url === null ? { kind: 'text', text: place } : { kind: 'link', text: place, url },
      { kind: 'text', text: '. Nothing is read or posted until it is resumed.' },
    ],
  };
}

const next = ({ names }: NoticeDeps): string =>
  `Once that is mended, write /${names.digest} resume there; /${names.digest} setup in another channel makes a new one.`;
