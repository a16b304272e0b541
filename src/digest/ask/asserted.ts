/**
 * Whether a sentence asserts what is asked, where it uses the same verb or noun: not only "if", not only planned, not denied, done by the one who is asked about, and the office that is asked about.
 */
import { fold, words } from '../text/words.ts';
import type { Asked } from './asked.ts';
import type { Kind } from './kinds.ts';
import { root } from './terms.ts';
import { isPast } from './verbs.ts';

/** How a question wants it told. */
export type Form = Readonly<{
  /** Asks who did it ("who sold the mill?"): to be done to tells nobody who. */
  agent: boolean;
  /** Asks of what has happened. */
  past: boolean;
  /** Asks of what is not so. */
  denied: boolean;
  /** Root of what it was done to ("who bought the ropes"); empty where none is named. */
  object: string;
  /** Roots of the one of whom it asks what they did ("did Marsh sell"). */
  doer: ReadonlySet<string>;
}>;

const AGENT =
  /^(?:(?:and|but|so|und|et|y) )?(?:who|wer|qui|quien) (?!(?:is|are|was|were|did|does|do|else|ist|war|est|es|fue)\b)/;
const PAST = /\b(?:did|was|were|had|wurden?|hatten?)\b/;
const DENIES = /\b(?:not|never|no|nobody|\p{L}+n['’]t|nicht|nie|kein\p{L}*)\b/iu;
const DOER =
  /\b(?:did|does|do|has|have|had|will|would|can|could) ((?:\p{Lu}[\p{L}.'’-]{0,40} ){1,4})(?=\p{Ll})/u;

/** The form of a question, whose predicate's words are given as written. */
export function formOf(question: string, predicate: readonly string[]): Form {
  const agent = AGENT.test(fold(question));
  const doer = DOER.exec(question)?.[1] ?? '';
  return {
    agent,
    past: PAST.test(question) || (agent && predicate.some(isPast)),
    object: agent ? objectOf(question, predicate) : '',
    denied: DENIES.test(question),
    doer: new Set(words(doer).map(({ start, end }) => root(doer.slice(start, end)))),
  };
}

/** The noun behind the verb. */
function objectOf(question: string, predicate: readonly string[]): string {
  const verb = question.indexOf(predicate[0] ?? ' ');
  const object = verb < 0 ? '' : question.slice(verb + (predicate[0] ?? '').length);
  return root(/^ (?:the |an? |his |her |its |their )?(\p{Ll}{3,40})/u.exec(object)?.[1] ?? '');
}

/** Whether the very thing that is asked about only describes another there ("which batteries", of "the battery plant"). */
export const isOfAnother = ({ kind, focus, form, terms }: Asked, described: number): boolean =>
  terms.some(
    ({ root: word }, bit) =>
      described & (1 << bit) && (word === form.object || (kind === 'name' && focus.has(word))),
  );

/** Kinds where it makes a difference that it was not so, or is not yet. */
const OF_EVENTS: ReadonlySet<Kind> = new Set<Kind>([
  'person',
  'time',
  'place',
  'number',
  'money',
  'amount',
  'manner',
  'length',
]);

const BE =
  /\b(?:is|are|was|were|be|been|being|gets?|got|wurden?|worden|wird|werden|été|est|sont|fue|fueron|sido)(?: \p{L}+ly| also| then| not| since)*$/iu;
const BY = /^[^,;:.]{0,60}?\b(?:by|von|durch|par|por)\b/i;
/** Only thought of: what is fixed for a day to come may well have happened by the time that somebody asks. */
const PLANNED =
  /\b(?:would|may|might|could|should|(?:is|was|are|were) to(?: have)?|(?:plans?|planned|wants?|wanted|hopes?|hoped|likely|intends?|aims?|wish(?:es|ed)|seeks?|threatens?) to)(?: (?!(?:the|a|an)\b)\p{L}+){0,2}$/iu;
const DENIED =
  /\b(?:not|never|n['’]t|nobody|no one|none|nicht|nie|kein\p{L}*|jamais|nunca)(?: (?!the\b|only\b)\p{L}+){0,2}$/iu;
/** "Will not open before June" says when, "may not rise by more than 3 percent" how much. */
const NOT_YET = /\b(?:before|until|till|more than|less than|under|over|vor|bis|mehr als)\b/i;
/** "The painting" is what was painted. */
const THE = /\b(?:the|an?|this|that)(?: \p{Ll}+)?$/iu;
/** Who runs it now is not who "ran it until 2008". */
const NOW = /\b(?:now|currently|today|at present|jetzt|heute|maintenant|ahora)\b/i;
const UNTIL = /\b(?:until|till|bis|jusqu|hasta)\b/i;
const IF = /\b(?:if|unless|whether|falls|ob)\b[^,;]*$/i;
/** How far before a word its helpers stand. */
const REACH = 60;

/** Whether every place where a sentence uses the words of what is asked says something else of it. */
export function assertsOther(asked: Asked, text: string): boolean {
  const { kind, form } = asked;
  const list = words(text).slice(0, MOST_WORDS);
  const places = list.filter(
    ({ start, end }) => (asked.match(text.slice(start, end)) & asked.predicate) !== 0,
  );
  return (
    places.length > 0 &&
    places.every(({ start, end }) => {
      const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
      const after = text.slice(end, end + REACH);
      if (kind !== 'reason' && kind !== 'said' && IF.test(before)) return true;
      if (form.agent && BE.test(before) && !BY.test(after)) return true;
      if (
        form.agent &&
        THE.test(before) &&
        text.slice(start, end).endsWith('ing') &&
        !/^ (?:of|by)\b/.test(after)
      )
        return true;
      if (NOW.test(asked.resolved.own) && isPast(text.slice(start, end)) && UNTIL.test(after)) return true;
      if (isOfOthers(asked, text, start, end)) return true;
      if (!OF_EVENTS.has(kind)) return false;
      if (DENIED.test(before) && !form.denied && !NOT_YET.test(after)) return true;
      return (form.past && PLANNED.test(before)) || isDoneByAnother(asked, text, start, text.slice(end));
    })
  );
}
const MOST_WORDS = 120;

/** "Lind's founder", "the National candidate", "the mayor of Storr", where another's is asked about. */
function isOfOthers({ terms, language, form }: Asked, text: string, start: number, end: number): boolean {
  // "The painting of Holt" says who painted it; "Lind's founder" is nobody else's.
  if (language === 'de' || (form.agent && !/[eo]r$/.test(text.slice(start, end)))) return false;
  const own = terms.filter(({ carried }) => !carried);
  if (!own.some(({ name }) => name)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const owner =
    OWNER.exec(before)?.[1] ?? (/[^s]s$/.test(text.slice(start, end)) ? DONE_TO : OWNED).exec(after)?.[1];
  return owner !== undefined && !own.some((term) => term.root === root(owner));
}
const OWNER =
  /(?:(?:^|[ “"(])|\b[Tt]he )(\p{Lu}[\p{L}.-]{2,40})(?:(?:['’]s?) (?:\p{Ll}+ )?|(?<=\b[Tt]he \p{Lu}[\p{L}.-]{2,40}) )$/u;
const DONE_TO = /^ (?:of )?the (\p{Lu}[\p{L}.-]{2,40})/u;
const OWNED = /^ of (?:the )?(\p{Lu}[\p{L}.-]{2,40})/u;

/** "Lind hired Marsh", asked whom Marsh hired. */
function isDoneByAnother(
  { form: { doer }, known }: Asked,
  text: string,
  verb: number,
  after: string,
): boolean {
  if (doer.size === 0) return false;
  const names = (part: string): string[] =>
    words(part)
      .map(({ start, end }) => part.slice(start, end))
      .filter((word) => /^\p{Lu}/u.test(word))
      .map(root);
  const first = names(text.slice(0, verb));
  return (
    !first.some((name) => doer.has(name)) &&
    names(after).some((name) => doer.has(name)) &&
    !BY.test(after) &&
    first.some((name) => !known.has(name))
  );
}
