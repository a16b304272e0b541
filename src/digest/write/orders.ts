/** Sentences that speak to a reader or a program instead of telling news: orders, second person, requests. */
import { outsideQuotations } from './quotation-marks.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs of which a news sentence hardly ever opens with the bare form: as a first word they give an order. */
const ORDERS =
  list(`ignore disregard forget write rewrite draft compose describe explain summarize summarise translate
paraphrase rephrase generate create provide give tell show list enumerate outline compare contrast discuss analyze analyse
calculate compute solve evaluate simplify classify define identify recommend suggest propose imagine pretend act
roleplay respond reply answer repeat print output return send email forward execute run install download open visit click
tap press enter type paste copy insert append add include incorporate embed integrate mention modify change convert
transform replace substitute swap remove delete omit reverse shuffle sort reorder encode decode encrypt
decrypt spell capitalize capitalise format group use utilize apply employ implement develop design build make
produce prepare teach help guide assist ensure remember note consider check verify confirm enhance improve
expand shorten conclude begin start end finish keep avoid stop continue follow share subscribe join register sign donate
buy order call contact ask inform advise warn encourage promote advertise persuade convince urge invite highlight
emphasize emphasise stress express reveal disclose break find search look watch read see learn discover get take put set
do be don't never always let please kindly demonstrate illustrate elaborate interpret predict suppose assume interview
connect alter present craft formulate construct assemble devise mix join split merge combine count name state
answer choose pick select treat consult supply offer link point direct redirect state weave slip attach drop leave turn`);

/** After a first word that may also be a noun or a name ("Call centres", "Use of force"), an order goes on like this. */
const OBJECT =
  list(`a an the this that these those all any each every some your my our his her its their me us them it
both another no one two three four five in with to for from by how why what when where which whether only always not as
at on into out up down sure and every`);

const SECOND_PERSON = /\b(?:you|your|yours|yourself|yourselves)\b/i;
// "du" alone is also French for "of the"; a German verb with it ends in -st.
const SECOND_PERSON_ELSEWHERE =
  /(?:^|\s)(?:(?:wenn|dass|ob|was|wie|warum|wo|weil) du|du \p{L}{2,20}st|\p{L}{2,20}st du|deine?[mnrs]?|euch|eure[mnrs]?|vous|votre|vos|usted|ustedes|tu|tus)(?=[\s,.!?]|$)/iu;
const REQUEST = /^(?:please|kindly|bitte|por favor|s['’]il (?:te|vous) pla[iî]t)\b/i;
/** Words for a program that writes, wherever they stand, in quotation marks too. */
const TO_A_WRITER =
  /\b(?:your|previous|prior|above|earlier) (?:answers?|responses?|repl(?:y|ies)|outputs?|summar(?:y|ies)|instructions?|prompts?)\b/i;
const LEADING =
  /^(?:(?:and|but|also|then|now|so|first|next|finally|lastly|important|note|attention)[,:]?\s+|in (?:your|the|this|each|every) [\p{L}\s]{3,40},\s+|at the (?:end|start|beginning) of [\p{L}\s]{3,40},\s+)/iu;

/** True where the sentence's own words (not those it quotes) address somebody. */
export function addressesReader(sentence: string): boolean {
  const plain = outsideQuotations(sentence).trim();
  return SECOND_PERSON.test(plain) || SECOND_PERSON_ELSEWHERE.test(plain) || ordersSomething(sentence);
}

/** True where it tells somebody, or a program that writes, what to do. */
export function ordersSomething(sentence: string): boolean {
  const plain = outsideQuotations(sentence).trim();
  return TO_A_WRITER.test(sentence) || REQUEST.test(plain) || givesOrder(plain);
}

/** An order in English: a bare verb first, with an object after it, and no subject before. */
function givesOrder(plain: string): boolean {
  const [first = '', second = '', third = ''] = plain
    .replace(LEADING, '')
    .split(/\s+/, 3)
    .map((word) =>
      word
        .toLowerCase()
        .replace(/^[^\p{L}’']+|[^\p{L}’']+$/gu, '')
        .replaceAll('’', "'"),
    );
  if (!ORDERS.has(first)) return false;
  if (OBJECT.has(second)) return true;
  // "Swap names with": a plain object, then a preposition that news hardly puts there.
  return second.endsWith('s') && (third === 'with' || third === 'by' || third === 'into');
}
