/** A form in a terminal: its fields are asked line by line, and what they would make is shown before it is kept. */
import type { Field, Form, IncomingEvent, Preview, Response } from '../../bots/chat-adapter.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import { bare } from '../../digest/locales/days.ts';
import { fill } from '../../digest/locales/words.ts';
import type { Message } from '../../digest/model.ts';
import { harmless } from './style.ts';

/** What is said on both sides meanwhile. */
type Talk = Readonly<{
  words: ChatWords;
  /** The next line behind a prompt; null where the person left. */
  ask(prompt: string): Promise<string | null>;
  /** Says something in passing. */
  note(text: string): void;
  print(message: Message): Promise<void>;
  send(event: IncomingEvent): Promise<Response>;
}>;

const CANCEL = '/cancel';
const MOST_SHOWN = 200;
const NOTHING: Response = { kind: 'nothing' };

/** Asks all fields, and again those that turn out wrong in the end; gives what is answered when it was confirmed. */
export async function fillForm(form: Form, talk: Talk): Promise<Response> {
  const { note, send, words } = talk;
  for (const line of form.intro) note(line);
  note(fill(words.frame.keepsStanding, { cancel: CANCEL }));
  const values = new Map(form.fields.map(({ name, value }) => [name, value]));
  let asked = form.fields;
  for (;;) {
    for (const field of asked) {
      const value = await fillField(field, values.get(field.name) ?? '', talk);
      if (value === null) return unchanged(talk);
      values.set(field.name, value);
    }
    const response = await send({ kind: 'form', form: form.name, values: Object.fromEntries(values) });
    if (response.kind === 'preview') return confirm(response.preview, talk);
    if (response.kind !== 'faults') return response;
    const { faults } = response;
    asked = form.fields.filter(({ name }) => Object.hasOwn(faults, name));
    for (const { name, label, value } of asked) {
      note(`${fill(words.frame.labelled, { label })}${faults[name] ?? ''}`);
      // what was wrong is not offered again
      values.set(name, value);
    }
  }
}

/** One field, asked until it is right: an empty line keeps what stands; null where the person left. */
async function fillField(field: Field, standing: string, { ask, note, words }: Talk): Promise<string | null> {
  const { frame } = words;
  const named = field.choices?.find(({ value }) => value === standing)?.label ?? standing;
  const shown = named === '' ? '' : ` [${harmless(named.replaceAll('\n', ' ')).slice(0, MOST_SHOWN)}]`;
  note(field.hint);
  for (;;) {
    const typed = (await ask(fill(frame.labelled, { label: `${field.label}${shown}` })))?.trim();
    if (typed === undefined || typed === CANCEL) return null;
    if (typed === '') return standing;
    const fault = typed.startsWith('/')
      ? fill(frame.formFirst, { cancel: CANCEL })
      : (field.check?.(typed) ?? null);
    if (fault === null) return typed;
    note(fault);
  }
}

/** Shows what would be kept; an empty line keeps it. */
async function confirm({ draft, message, save }: Preview, talk: Talk): Promise<Response> {
  const { frame } = talk.words;
  await talk.print(message);
  const yes = shortOrLong('yes', frame.yes);
  const no = shortOrLong('no', frame.no);
  for (;;) {
    const typed = (await talk.ask(fill(frame.yesOrNo, { what: save })))?.trim();
    if (typed === undefined || typed === CANCEL || no.has(bare(typed))) return unchanged(talk);
    if (typed === '' || yes.has(bare(typed))) return talk.send({ kind: 'confirm', draft });
  }
}

function unchanged({ note, words }: Talk): Response {
  note(words.frame.nothingChanged);
  return NOTHING;
}

/** English is understood in every language, and the first letter. */
const shortOrLong = (...words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map(bare).flatMap((word) => [word, word.charAt(0)]));
