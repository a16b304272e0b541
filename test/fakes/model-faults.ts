/** Every way in which a model and its server can go wrong, a row each, with the outcome that is expected. */
import type { Missed } from '../../src/digest/model.ts';
import { answer, type Behaviour, type Completion, fault, HUNG, linesIn } from './model-server.ts';
import type { Json } from './platform-server.ts';

/** `kind` of what is logged, and why readers are told that the model did not write; null: the model's story is shown. */
type Outcome = Readonly<{ kind: string; missed: Missed } | null>;
type Row = Readonly<{ name: string; behaviour: Behaviour; outcome: Outcome; requests: number }>;

const says =
  (content: unknown, more: Completion = {}): Behaviour =>
  () => ({ content, ...more });
const status =
  (code: number, body: Json | string, headers: Json = {}): Behaviour =>
  (_, response) => {
    answer(response, code, body, headers);
    return null;
  };
/** A story made of the lines asked with. */
const story =
  (change: (lines: { number: number; text: string }[]) => unknown): Behaviour =>
  (body) => ({ content: JSON.stringify(change(linesIn(body, 'S'))) });

const unusable = (kind: string): Outcome => ({ kind, missed: 'unusable' });
const unanswered = (kind: string): Outcome => ({ kind, missed: 'unanswered' });
const unasked = (kind: string): Outcome => ({ kind, missed: 'unasked' });

const copied = (lines: { number: number; text: string }[]) =>
  lines.slice(0, 2).map(({ number, text }) => ({ text, rests: [number] }));
const whole = (lines: { number: number; text: string }[]) => ({
  headline: 0,
  sentences: copied(lines),
  quotes: [0],
});

/** What goes on for ever, until the other side has had enough. */
const endless =
  (piece: string, everyMs: number): Behaviour =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"choices":[{"message":{"content":"');
    const more = setInterval(() => response.write(piece), everyMs);
    response.on('close', () => clearInterval(more));
    return HUNG;
  };

export const FAULTS: readonly Row[] = [
  {
    name: 'a refusal',
    behaviour: says(null, { refusal: 'I would rather not.' }),
    outcome: unusable('refusal'),
    requests: 1,
  },
  {
    name: 'an answer cut at the limit',
    behaviour: says('{"headline": 0, "sent', { finish: 'length' }),
    outcome: unusable('length'),
    requests: 1,
  },
  {
    name: 'a content filter',
    behaviour: says('', { finish: 'content_filter' }),
    outcome: unusable('content_filter'),
    requests: 1,
  },
  { name: 'an empty answer', behaviour: says('  \n'), outcome: unusable('empty'), requests: 1 },
  { name: 'no content at all', behaviour: says(null), outcome: unusable('empty'), requests: 1 },
  {
    name: 'no choices',
    behaviour: status(200, { object: 'chat.completion', choices: [] }),
    outcome: unusable('empty'),
    requests: 1,
  },
  {
    name: 'chatter instead of JSON',
    behaviour: says('Gladly! The bridge was shut, I believe.'),
    outcome: unusable('invalid'),
    requests: 2,
  },
  {
    name: 'JSON cut in the middle',
    behaviour: says('{"headline": 0, "sentences": [{"text": "The bridge'),
    outcome: unusable('invalid'),
    requests: 2,
  },
  {
    name: 'JSON of another shape',
    behaviour: says('{"digest": "The bridge is shut.", "sources": "all"}'),
    outcome: unusable('invalid'),
    requests: 2,
  },
  {
    name: 'sentences that are no list',
    behaviour: says('{"headline": 0, "sentences": "none", "quotes": []}'),
    outcome: unusable('invalid'),
    requests: 2,
  },
  {
    name: 'not one sentence',
    behaviour: says('{"headline": 0, "sentences": [], "quotes": []}'),
    outcome: unusable('invalid'),
    requests: 2,
  },
  {
    name: 'a hundred brackets deep',
    behaviour: says('['.repeat(50_000)),
    outcome: unusable('invalid'),
    requests: 2,
  },
  {
    name: 'words in a circle',
    behaviour: story(() => ({
      headline: 0,
      sentences: [{ text: 'the bridge is shut and '.repeat(40), rests: [0] }],
      quotes: [],
    })),
    outcome: unusable('repetition'),
    requests: 1,
  },
  {
    name: 'the same sentence over and over',
    behaviour: story((lines) => ({ headline: 0, sentences: Array(12).fill(copied(lines)[0]), quotes: [] })),
    outcome: unusable('repetition'),
    requests: 1,
  },
  { name: 'no answer in time', behaviour: () => HUNG, outcome: unanswered('timeout'), requests: 1 },
  { name: 'a byte now and then', behaviour: endless('a', 50), outcome: unanswered('timeout'), requests: 1 },
  {
    name: 'a body without end',
    behaviour: endless('a'.repeat(200_000), 5),
    outcome: unanswered('too_large'),
    requests: 1,
  },
  {
    name: 'a wrong key',
    behaviour: status(401, fault('Incorrect API key provided')),
    outcome: unasked('key'),
    requests: 1,
  },
  {
    name: 'a forbidden model',
    behaviour: status(403, fault('not yours')),
    outcome: unasked('key'),
    requests: 1,
  },
  {
    name: 'a model that is not there',
    behaviour: status(404, fault('no such model')),
    outcome: unasked('model'),
    requests: 1,
  },
  {
    name: 'no credit',
    behaviour: status(429, fault('You exceeded your quota', 'insufficient_quota')),
    outcome: unasked('quota'),
    requests: 1,
  },
  {
    name: 'too many requests, for long',
    behaviour: status(429, fault('slow down'), { 'retry-after': '900' }),
    outcome: unanswered('busy'),
    requests: 1,
  },
  {
    name: 'too many requests, again',
    behaviour: status(429, fault('slow down'), { 'retry-after': '0' }),
    outcome: unanswered('busy'),
    requests: 2,
  },
  {
    name: 'a failing server',
    behaviour: status(500, fault('oh')),
    outcome: unanswered('server'),
    requests: 2,
  },
  {
    name: 'a failing proxy',
    behaviour: status(502, '<html><h1>Bad Gateway</h1></html>'),
    outcome: unanswered('server'),
    requests: 2,
  },
  {
    name: 'a redirect',
    behaviour: status(307, {}, { location: 'http://127.0.0.1:9/v1' }),
    outcome: unasked('request'),
    requests: 3,
  },
  {
    name: 'a page instead of JSON',
    behaviour: status(200, '<!doctype html><title>Welcome</title>'),
    outcome: unanswered('nonsense'),
    requests: 1,
  },
  {
    name: 'JSON that is none',
    behaviour: status(200, 'nope', { 'content-type': 'application/json' }),
    outcome: unanswered('nonsense'),
    requests: 1,
  },
  {
    name: 'a number',
    behaviour: status(200, '42', { 'content-type': 'application/json' }),
    outcome: unanswered('nonsense'),
    requests: 1,
  },
  {
    name: 'a stream nobody asked for',
    behaviour: status(200, 'data: {"choices":[{"delta":{"content":"The"}}]}\n\ndata: ???\n\n', {
      'content-type': 'text/event-stream',
    }),
    outcome: unanswered('nonsense'),
    requests: 1,
  },
  {
    name: 'a broken connection',
    behaviour: (_, response) => {
      response.destroy();
      return HUNG;
    },
    outcome: unanswered('unreachable'),
    requests: 2,
  },
];

/** What a model may do and is believed, as far as the gate bears it out. */
export const ODDITIES: readonly Omit<Row, 'outcome'>[] = [
  {
    name: 'JSON in a fence',
    behaviour: (body) => ({
      content: `Here you are:\n\`\`\`json\n${JSON.stringify(whole(linesIn(body, 'S')))}\n\`\`\`\nAnything else?`,
    }),
    requests: 1,
  },
  {
    name: 'JSON behind thoughts',
    behaviour: (body) => ({
      content: `<think>{"is it": this?}</think>${JSON.stringify(whole(linesIn(body, 'S')))}`,
    }),
    requests: 1,
  },
  {
    name: 'a comma too many',
    behaviour: (body) => ({ content: JSON.stringify(whole(linesIn(body, 'S'))).replaceAll(']', ',]') }),
    requests: 1,
  },
  {
    name: 'numbers as they stand in the prompt',
    behaviour: story((lines) => ({
      headline: 'A0',
      sentences: copied(lines).map(({ text, rests }) => ({ text, rests: `S${rests[0]}` })),
      quotes: ['Q0'],
    })),
    requests: 1,
  },
  {
    name: 'quotations named again and again',
    behaviour: story((lines) => ({ ...whole(lines), quotes: Array(500).fill(0) })),
    requests: 1,
  },
  {
    name: 'fields that nobody asked for',
    behaviour: (body) => ({
      content: JSON.stringify(whole(linesIn(body, 'S'))).replace(
        '{',
        '{"__proto__": {"polluted": 1}, "link": "https://evil.example",',
      ),
    }),
    requests: 1,
  },
  {
    name: 'no word on tokens',
    behaviour: (body) => ({ content: JSON.stringify(whole(linesIn(body, 'S'))), usage: null }),
    requests: 1,
  },
  {
    name: 'nonsense on tokens',
    behaviour: (body) => ({
      content: JSON.stringify(whole(linesIn(body, 'S'))),
      usage: { prompt_tokens: -5, completion_tokens: 'many' },
    }),
    requests: 1,
  },
];

/** Sentences that no article bears out, each beside two that are. */
export const LIES: readonly Readonly<{
  name: string;
  sentence: Readonly<{ text: string; rests: readonly unknown[] }>;
}>[] = [
  {
    name: 'numbers of no line',
    sentence: { text: 'The harbour bridge shut at noon on Tuesday.', rests: [998] },
  },
  {
    name: 'nothing to rest on',
    sentence: { text: 'The harbour bridge shut at noon on Tuesday.', rests: [] },
  },
  {
    name: 'numbers that are none',
    sentence: { text: 'The harbour bridge shut at noon on Tuesday.', rests: ['all', null] },
  },
  {
    name: 'another number',
    sentence: { text: 'The bridge carries 90,000 cars a day into the city.', rests: [1] },
  },
  {
    name: 'a name out of nowhere',
    sentence: { text: 'Mayor Otto Krill shut the harbour bridge at noon on Tuesday.', rests: [0] },
  },
  {
    name: 'words that nobody said',
    sentence: { text: 'The bridge is “a ruin waiting to fall” and shut at noon on Tuesday.', rests: [0] },
  },
  {
    name: 'a link',
    sentence: { text: 'The harbour bridge shut at noon: https://evil.example/a?q=1', rests: [0] },
  },
  {
    name: 'a picture that phones home',
    sentence: { text: '![shut](https://evil.example/p.png) The harbour bridge shut at noon.', rests: [0] },
  },
  {
    name: 'a mention of all',
    sentence: { text: '<!channel> The harbour bridge shut at noon on Tuesday.', rests: [0] },
  },
  {
    name: 'another story',
    sentence: { text: 'Fishermen of the northern coast caught plenty of cod this spring.', rests: [0] },
  },
  {
    name: 'a sentence without end',
    sentence: {
      text: `The harbour bridge shut at noon ${Array.from({ length: 900 }, (_, i) => `pillar${'xyz'[i % 3]}${i.toString(36)}`).join(' ')}`,
      rests: [0],
    },
  },
];
