/** The conversation: takes an event from any platform and answers it. */
import { isDirect, platformOf } from '../digest/channel.ts';
import { counted, fill } from '../digest/locales/words.ts';
import type { Handler, Incoming, Response } from './chat-adapter.ts';
import { choicesOf } from './choices.ts';
import type { CommandName } from './command-spec.ts';
import type { Call } from './commands/call.ts';
import { help } from './commands/help.ts';
import { now } from './commands/now.ts';
import { pause, resume } from './commands/pause.ts';
import { setup } from './commands/setup.ts';
import { confirmSetup, submitSetup } from './commands/setup-save.ts';
import { addSource, listSources, removeSource } from './commands/sources.ts';
import { status } from './commands/status.ts';
import type { BotDeps } from './deps.ts';
import { answerQuestion } from './follow-up.ts';
import { CHAT_WORDS, localeFor } from './locales/chat-words.ts';
import { asManager, mayRun } from './permissions.ts';
import { type Rates, rates } from './rates.ts';
import { linkIn, readPage } from './read-page.ts';
import { removed, returned } from './removal.ts';
import { say } from './say.ts';

const RUN: Readonly<Record<CommandName, (call: Call) => Promise<Response>>> = {
  now,
  setup,
  'sources list': listSources,
  'sources add': addSource,
  'sources remove': removeSource,
  pause,
  resume,
  status,
  help,
  ask,
};

/** One handler for all platforms. A surprise is logged under an id that the person reads too. */
export function handlerOf(deps: BotDeps): Handler {
  const wait = rates();
  return async (received, { signal, progress }) => {
    const incoming = asManager(received, deps.managers);
    let locale = localeFor(null, incoming.person);
    try {
      // a platform sends an event again when it is unsure that it arrived; completions change nothing
      const again =
        incoming.kind !== 'choices' && !(await deps.store.events.first(incoming.id, deps.clock()));
      if (again) return NOTHING;
      const subscription = await deps.store.subscriptions.ofChannel(incoming.channel);
      locale = localeFor(subscription, incoming.person);
      const words = CHAT_WORDS[locale];
      const options = optionsOf(incoming);
      return await answer({ incoming, options, subscription, locale, words, deps, signal, progress }, wait);
    } catch (error) {
      const id = deps.newId();
      deps.log.error(
        { err: error, id, channel: incoming.channel, kind: incoming.kind },
        'an event could not be answered',
      );
      return toPerson(fill(CHAT_WORDS[locale].wrong, { id }));
    }
  };
}

const NOTHING: Response = { kind: 'nothing' };

function optionsOf(incoming: Incoming): Readonly<Record<string, string>> {
  if (incoming.kind === 'command') return incoming.options;
  return incoming.kind === 'form' ? incoming.values : {};
}

async function answer(call: Call, wait: Rates): Promise<Response> {
  const { incoming, subscription, deps } = call;
  if (incoming.kind !== 'removed') await returned(incoming.channel, deps);
  switch (incoming.kind) {
    case 'choices':
      return {
        kind: 'choices',
        choices: await choicesOf(incoming.field, incoming.typed, subscription, deps),
      };
    case 'removed':
      await removed(incoming.channel, incoming.from, deps);
      return NOTHING;
    case 'message':
      return (await isForBot(call)) ? inTurn(call, wait, () => said(call, incoming)) : NOTHING;
    case 'form':
    case 'confirm':
    case 'command': {
      const command = incoming.kind === 'command' ? incoming.command : 'setup';
      if (!mayRun(command, incoming.person, subscription)) return toPerson(call.words.refused);
      if (incoming.kind === 'form') return inTurn(call, wait, () => submitSetup(call), atSources);
      if (incoming.kind === 'confirm') return confirmSetup(incoming.draft, call);
      const run = () => RUN[incoming.command](call);
      return COSTLY.has(incoming.command) ? inTurn(call, wait, run) : run();
    }
  }
}

/** What reads sources, or asks a model. */
const COSTLY: ReadonlySet<CommandName> = new Set(['ask', 'now', 'sources add']);

/** Everyone may, at a rate; admins as they like, but not alone with the bot, where everyone is one. */
async function inTurn(
  { incoming: { channel, person }, words, deps }: Call,
  wait: Rates,
  run: () => Promise<Response>,
  refused: (reason: string) => Response = toPerson,
): Promise<Response> {
  const free = person.admin && !isDirect(channel);
  const ms = free ? 0 : wait(`${platformOf(channel)}:${person.id}`, deps.clock());
  if (ms === 0) return run();
  return refused(counted(Math.ceil(ms / 1000), words.tooMany, words));
}

const toPerson = (reason: string): Response => ({ kind: 'message', message: say(reason), to: 'person' });

/** A form stays as it was filled in. */
const atSources = (reason: string): Response => ({ kind: 'faults', faults: { sources: reason } });

type Said = Extract<Incoming, { kind: 'message' }>;

/** Mentions, direct messages, buttons and replies to the bot; with the setting, all that is said in its threads. */
async function isForBot({ incoming, deps }: Call): Promise<boolean> {
  if (incoming.kind !== 'message') return false;
  if (incoming.mentioned || incoming.direct || incoming.story !== null) return true;
  const refs = deps.listens === 'threads' ? [incoming.repliesTo, incoming.thread] : [incoming.repliesTo];
  for (const ref of refs) {
    if (ref !== null && (await deps.store.deliveries.ofRef(incoming.channel, ref)) !== null) return true;
  }
  return false;
}

async function said(
  call: Call,
  { text, channel, person, thread, repliesTo, story }: Said,
): Promise<Response> {
  const { locale, deps, signal } = call;
  const link = linkIn(text);
  const message =
    link === null
      ? await answerQuestion(
          { text, channel, person: person.id, thread, repliesTo, story, scope: 'thread', locale },
          deps,
          signal,
        )
      : await readPage(link, call);
  return { kind: 'message', message, to: 'thread' };
}

/** `/ask QUESTION`: from everything the channel reads. */
async function ask({ incoming, options, locale, deps, signal }: Call): Promise<Response> {
  const { channel, thread } = incoming;
  const question = {
    text: options.question ?? '',
    channel,
    person: incoming.person.id,
    thread,
    repliesTo: null,
    story: null,
    scope: 'archive',
    locale,
  } as const;
  return { kind: 'message', message: await answerQuestion(question, deps, signal), to: 'channel' };
}
