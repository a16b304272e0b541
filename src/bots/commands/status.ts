/** `/digest status`: when the next digest comes, what the last one was, and what fails. */
import { faultText } from '../../digest/locales/fault-words.ts';
import { counted, fill, wordsIn } from '../../digest/locales/words.ts';
import type { Block, Millis, Subscription } from '../../digest/model.ts';
import type { Response } from '../chat-adapter.ts';
import { dateTime } from '../dates.ts';
import { reasonIn } from '../locales/chat-words.ts';
import { modelLines } from '../model-lines.ts';
import { nextLine } from '../next.ts';
import { paragraph, say } from '../say.ts';
import { nameOf } from '../source-name.ts';
import type { Call } from './call.ts';

/** A call where there is a subscription, and times as its people read them. */
type Here = Call & Readonly<{ subscription: Subscription; time: (at: Millis) => string }>;

export async function status(call: Call): Promise<Response> {
  const { subscription, words, deps } = call;
  if (!subscription) {
    const first = fill(words.noDigest, { setup: `/${deps.names.digest} setup` });
    return { kind: 'message', message: say(first), to: 'person' };
  }
  const { timezone } = subscription.schedule;
  const here: Here = { ...call, subscription, time: (at) => dateTime(at, timezone, words) };
  const parts = [
    await sourceLines(here),
    keptLine(here),
    await editionLines(here),
    await deliveryLines(here),
    platformLines(here),
    await slotLines(here),
    await modelLines(deps.writers, subscription.tenant, here.time, call),
  ];
  const first = nextLine(subscription, deps.clock(), words);
  return { kind: 'message', message: say(first, ...parts.flat()), to: 'person' };
}

async function sourceLines({ subscription, locale, words, time, deps }: Here): Promise<Block[]> {
  const statuses = await deps.store.sources.get(subscription.sources.map(({ id }) => id));
  const failing = statuses.flatMap(({ source, failing: why }) => (why === null ? [] : [{ source, ...why }]));
  const sources = counted(statuses.length, words.sources.count, words);
  return [
    paragraph(fill(words.status.counts, { sources, failing: failing.length })),
    ...failing.map(({ source, since, fault }) => {
      const name = nameOf(source);
      const why = faultText(fault, wordsIn(locale));
      return paragraph(fill(words.status.failing, { name, since: time(since), why }));
    }),
  ];
}

/** What may still be asked about; nothing where all of it may. */
const keptLine = ({ words, deps: { keepDays } }: Here): Block[] =>
  keepDays === 0 ? [] : [paragraph(counted(keepDays, words.status.kept, words))];

async function editionLines({ incoming, subscription, words, time, deps }: Here): Promise<Block[]> {
  const [newest] = await deps.store.editions.ofChannel(incoming.channel, 1);
  if (!newest || newest.builtAt < subscription.createdAt) return [paragraph(words.status.none)];
  const { id, builtAt, stories } = newest;
  const told = counted(stories.length, words.status.stories, words);
  return [paragraph(fill(words.status.last, { when: time(builtAt), stories: told, id }))];
}

async function deliveryLines({ incoming: { channel }, words, deps }: Here): Promise<Block[]> {
  const [unknown, dead] = await Promise.all(
    (['unknown', 'dead'] as const).map(
      async (state) => (await deps.store.deliveries.list({ channel, state, limit: 100 })).length,
    ),
  );
  if (unknown! + dead! === 0) return [];
  return [paragraph(fill(words.status.doubtful, { unknown: unknown!, dead: dead! }))];
}

function platformLines({ words, locale, time, deps }: Here): Block[] {
  const platforms = deps.health();
  return (
    platforms
      // that the only one stands is plain from its answer
      .filter(({ health }) => platforms.length > 1 || health.state !== 'connected')
      .map(({ platform, health: { state, since, detail } }) => {
        // what it stumbled over is in English, as in the log
        const from = `${time(since)}${detail === null || locale !== 'en' ? '' : `, ${detail}`}`;
        return paragraph(
          fill(words.status.platform, { platform, state: words.status.states[state], since: from }),
        );
      })
  );
}

async function slotLines({ subscription, words, time, deps }: Here): Promise<Block[]> {
  const slot = await deps.store.slots.latest(subscription.id);
  if (slot === null || slot.state === 'built' || slot.reason === null) return [];
  const template = slot.state === 'skipped' ? words.status.skipped : words.status.notBuilt;
  return [paragraph(fill(template, { when: time(slot.dueAt), reason: reasonIn(words, slot.reason) }))];
}
