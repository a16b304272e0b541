/** The conversation: takes an event from any platform and answers it. */
import type { CommandName, Handler, Incoming, Response } from './chat-adapter.ts';
import type { Call } from './commands/call.ts';
import { help } from './commands/help.ts';
import { now } from './commands/now.ts';
import { pause, resume } from './commands/pause.ts';
import { setup, submitSetup } from './commands/setup.ts';
import { addSource, listSources, removeSource } from './commands/sources.ts';
import { status } from './commands/status.ts';
import type { BotDeps } from './deps.ts';
import { answerQuestion } from './follow-up.ts';
import { refusal } from './permissions.ts';
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
  return async (incoming, { signal, progress }) => {
    try {
      const subscription = await deps.store.subscriptions.ofChannel(incoming.channel);
      return await answer({ incoming, options: optionsOf(incoming), subscription, deps, signal, progress });
    } catch (error) {
      const id = deps.newId();
      deps.log.error(
        { err: error, id, channel: incoming.channel, kind: incoming.kind },
        'an event could not be answered',
      );
      return {
        kind: 'message',
        message: say(`Something went wrong here. It is in the log as ${id}.`),
        to: 'person',
      };
    }
  };
}

function optionsOf(incoming: Incoming): Readonly<Record<string, string>> {
  if (incoming.kind === 'command') return incoming.options;
  return incoming.kind === 'form' ? incoming.values : {};
}

async function answer(call: Call): Promise<Response> {
  const { incoming, subscription } = call;
  if (incoming.kind === 'message') return followUp(call, incoming.text, incoming.repliesTo, incoming.story);
  const command = incoming.kind === 'form' ? incoming.form : incoming.command;
  const refused = refusal(command, incoming.person, subscription);
  if (refused !== null) return { kind: 'message', message: say(refused), to: 'person' };
  return incoming.kind === 'form' ? submitSetup(call) : RUN[incoming.command](call);
}

async function followUp(
  { incoming, deps, signal }: Call,
  text: string,
  repliesTo: string | null,
  story: string | null,
): Promise<Response> {
  const { channel, thread } = incoming;
  const message = await answerQuestion(
    { text, channel, thread, repliesTo, story, scope: 'thread' },
    deps,
    signal,
  );
  return { kind: 'message', message, to: 'thread' };
}

/** `/ask QUESTION`: from everything the channel reads. */
async function ask({ incoming, options, deps, signal }: Call): Promise<Response> {
  const { channel, thread } = incoming;
  const asked = {
    text: options.question ?? '',
    channel,
    thread,
    repliesTo: null,
    story: null,
    scope: 'archive',
  } as const;
  return { kind: 'message', message: await answerQuestion(asked, deps, signal), to: 'channel' };
}
