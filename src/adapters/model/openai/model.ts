/** Any model behind an OpenAI-compatible server, as the core asks for it: tasks in, numbers and prose out. */
import { fail, type Result } from '../../../digest/model.ts';
import type { Clock, FactStore, Model, ModelFault, Tasks } from '../../../digest/ports.ts';
import { answerPrompt, mendPrompt, type Prompt } from '../../../digest/writers/prompts.ts';
import { type AskContext, ask } from './ask.ts';
import { clientOf, type Endpoint } from './client.ts';
import type { Call } from './completion.ts';
import { dialects } from './dialect.ts';
import { named } from './faults.ts';
import { ANSWER, FORMS_VERSION, MEND, PICK, WRITE } from './forms.ts';
import { fits, longest, storyPrompt } from './long.ts';
import { slots } from './slots.ts';
import { type Windows, windows } from './window.ts';

export type OpenAiOptions = Endpoint &
  Readonly<{
    /** The context window where the operator knows it. */
    window: number | null;
    /** Tokens that an answer may take. */
    output: number;
    facts: FactStore;
    clock: Clock;
    warn: (fields: object, message: string) => void;
  }>;

const AT_ONCE = 4;
/** Nobody reads more of one story in one request, however much the model could. */
const MOST_READ = 24_000;
/** Of the window, for the answer. */
const ANSWER_SHARE = 0.25;
/** Estimates are no counts. */
const MARGIN = 0.85;

/** What the form adds to a prompt. */
const FORM = 80;

type Room = Readonly<{ prompt: number; most: number }>;

export function openAiModel(options: OpenAiOptions): Model {
  const { clock, model, baseUrl, facts, warn } = options;
  const known = windows({ endpoint: options, given: options.window, facts, clock, warn });
  const context: AskContext = {
    wire: { client: clientOf(options), endpoint: options, clock },
    dialects: dialects(options, facts, clock),
    windows: known,
  };
  const turns = slots(AT_ONCE);

  const perform: Model['perform'] = async (kind, order, run) => {
    const back = await turns.take(run.signal);
    if (back === null) return fail(named('aborted'));
    try {
      const room = await roomIn(known, options.output, run.signal);
      const first = await MAKERS[kind](order, room, run, context);
      if (first.ok || first.error.kind !== 'too_long') return first;
      // what was too long for the server is remembered by now: once more with less
      const less = await roomIn(known, options.output, run.signal);
      return less.prompt < room.prompt ? await MAKERS[kind](order, less, run, context) : first;
    } finally {
      back();
    }
  };
  return { name: model, version: `${baseUrl} ${model} ${FORMS_VERSION}`, perform };
}

async function roomIn(known: Windows, output: number, signal: AbortSignal): Promise<Room> {
  const { tokens } = await known.current(signal);
  const most = Math.max(256, Math.min(output, Math.floor(tokens * ANSWER_SHARE)));
  return { prompt: Math.min(MOST_READ, Math.floor((tokens - most) * MARGIN) - FORM), most };
}

type Maker<K extends keyof Tasks> = (
  order: Tasks[K]['order'],
  room: Room,
  call: Call,
  context: AskContext,
) => Promise<Result<Tasks[K]['made'], ModelFault>>;

const MAKERS: { readonly [K in keyof Tasks]: Maker<K> } = {
  write: async ({ material, options }, { prompt: room, most }, call, context) => {
    const pick = (prompt: Prompt) => ask(PICK, prompt, most, call, context);
    const prompt = await storyPrompt(material, options, room, pick);
    return prompt.ok ? ask(WRITE, prompt.value, most, call, context) : prompt;
  },
  answer: async ({ question, passages }, { prompt: room, most }, call, context) => {
    const whole = answerPrompt(question, passages);
    const shorter = { ...passages, quotes: [] };
    const numbers = [...passages.sentences.keys()];
    const prompt = fits(whole, room)
      ? whole
      : longest(numbers, (only) => answerPrompt(question, shorter, only), room);
    return prompt ? ask(ANSWER, prompt, most, call, context) : fail(named('too_long'));
  },
  mend: async ({ refused, evidence }, { prompt: room, most }, call, context) => {
    const prompt = mendPrompt(refused, evidence);
    return fits(prompt, room) ? ask(MEND, prompt, most, call, context) : fail(named('too_long'));
  },
};
