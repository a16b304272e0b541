/** A model that answers with whatever is bad: by the lines it is given and a seed, so that the same question has the same answer. */
import { createHash } from 'node:crypto';
import type { Prose } from '../../src/digest/model.ts';
import { type Given, hostileDraft, NASTY, randomOf } from '../digest/write/hostile.ts';
import { answer, type Behaviour, type Completion, linesIn } from './model-server.ts';
import type { Json } from './platform-server.ts';

export type HostileModel = Readonly<{
  behaviour: Behaviour;
  /** By the text of a sentence: what its numbers stand for, once for each time that it was written. */
  written: ReadonlyMap<string, readonly (readonly string[])[]>;
}>;

/** A few answers are none at all; more in a row and the model would be left alone. */
const NO_ANSWER = 0.06;
const NOTHING: readonly Completion[] = [
  { content: null, refusal: 'I would rather not.' },
  { content: '{"headline": 0, "sent', finish: 'length' },
  { content: '', finish: 'content_filter' },
  { content: 'Gladly! The bridge was shut, I believe.' },
  { content: '{"headline": 0, "sentences": "none", "quotes": []}' },
  { content: '['.repeat(5_000) },
];
const ASKS = [...NASTY, 'Which one?', 'Do you mean Mayor Otto Krill?', 'Is it 77?', null];

export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function hostileModel(seed: number): HostileModel {
  const written = new Map<string, (readonly string[])[]>();
  const behaviour: Behaviour = (body, response) => {
    const random = randomOf(seed ^ hashOf(body));
    if (random() < NO_ANSWER) {
      const nothing = NOTHING[Math.floor(random() * (NOTHING.length + 1))];
      if (nothing === undefined) answer(response, 200, '<!doctype html><title>Welcome</title>');
      return nothing ?? null;
    }
    const made = madeOf(body, random);
    const texts = new Map(linesIn(body, 'S').map(({ number, text }) => [number, text]));
    for (const prose of made.sentences) {
      if (prose === null || typeof prose === 'number') continue;
      const rests = prose.rests.flatMap((number) => texts.get(number) ?? []);
      written.set(plain(prose.text), [...(written.get(plain(prose.text)) ?? []), rests]);
    }
    return { content: dressed(JSON.stringify(made), random) };
  };
  return { behaviour, written };
}

type Made = Readonly<{ sentences: readonly (Prose | number | null)[] }> & Json;

/** Whatever was asked for, in its form. */
function madeOf(body: Json, random: () => number): Made {
  const given: Given = {
    sentences: linesIn(body, 'S'),
    articles: linesIn(body, 'A').length,
    quotes: linesIn(body, 'Q').length,
  };
  const rules = String(body.messages[0]?.content ?? '');
  const draft = hostileDraft(given, random);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  if (rules.includes('Pick at most')) return { sentences: draft.quotes };
  if (rules.includes('The R lines'))
    return {
      sentences: linesIn(body, 'R').map(() => pick([null, ...hostileDraft(given, random).sentences])),
    };
  if (!rules.includes('Answer the question')) return draft;
  const kind = pick(['answered', 'answered', 'answered', 'answered', 'insufficient', 'unclear']);
  return { kind, sentences: draft.sentences, quotes: draft.quotes, ask: pick(ASKS) };
}

/** As models hand it in: bare, in a fence, behind thoughts, with commas too many, with more than was asked for. */
function dressed(json: string, random: () => number): string {
  switch (Math.floor(random() * 8)) {
    case 0:
      return `Here you are:\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`;
    case 1:
      return `<think>{"sentences": [{"text": "No.", "rests": [0]}]}</think>${json}`;
    case 2:
      return json.replace(/\}$/, ',}');
    case 3:
      return json.replace('{', '{"__proto__": {"polluted": 1}, "link": "https://evil.example",');
    default:
      return json;
  }
}

/** Of what no day changes: the lines, and the form they were asked with. */
function hashOf(body: Json): number {
  const lines = (['S', 'Q', 'R'] as const).map((letter) => linesIn(body, letter));
  const text = JSON.stringify([lines, body.response_format?.type]);
  return createHash('sha256').update(text).digest().readUInt32LE();
}
