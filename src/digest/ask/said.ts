/** "What did X say about Y": sentences and quotations that are X's. */
import type { Quote } from '../model.ts';
import { SURE } from '../quotes/choose.ts';
import type { Asked } from './asked.ts';
import { roots } from './terms.ts';

/** Words that report speech, and what a speech act is called. */
const REPORTS =
  /\b(?:sa(?:id|ys|ying|y)|told|tells?|telling|add(?:ed|s|ing)|call(?:ed|s|ing)|ask(?:ed|s|ing)|insist(?:ed|s|ing)|claim(?:ed|s|ing)|argu(?:ed|es|ing)|warn(?:ed|s|ing)|announc(?:ed|es|ing)|promis(?:ed|es|ing)|vow(?:ed|s|ing)|stat(?:ed|es|ing)|repl(?:ied|ies|ying)|respond(?:ed|s|ing)|describ(?:ed|es|ing)|admit(?:ted|s|ting)|acknowledg(?:ed|es|ing)|den(?:ied|ies|ying)|declar(?:ed|es|ing)|explain(?:ed|s|ing)|wrote|writes|tweeted|post(?:ed|s)|according to|prais(?:ed|es|ing)|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|blam(?:ed|es|ing)|accus(?:ed|es|ing)|urg(?:ed|es|ing)|suggest(?:ed|s|ing)|believ(?:ed|es|ing)|think(?:s|ing)?|thought|hopes?|demand(?:ed|s|ing)|shot back|continued|quipped|joked|stress(?:ed|es|ing)|confirm(?:ed|s|ing)|predict(?:ed|s|ing))\b/i;
const PRONOUN_SPEAKS = /^["“‘'(]?(?:he|she|they|it)\b|["”’],? (?:he|she|they) \p{Ll}+/iu;

/** Whether a sentence reports what the one asked about says; `before` is the text that stands before it. */
export function reportsSpeaker(sentence: string, before: string, speaker: ReadonlySet<string>): boolean {
  if (!REPORTS.test(sentence)) return false;
  if (holdsSpeaker(sentence, speaker)) return true;
  return PRONOUN_SPEAKS.test(sentence) && holdsSpeaker(lastSentences(before), speaker);
}

/** A full name may shrink to its last word; a role keeps its noun. */
function holdsSpeaker(text: string, speaker: ReadonlySet<string>): boolean {
  if (speaker.size === 0) return false;
  const own = new Set(roots(text));
  const list = [...speaker];
  const have = list.filter((word) => own.has(word)).length;
  return have === list.length || own.has(list.at(-1) ?? '');
}

const lastSentences = (before: string): string => before.slice(-200);

/** Numbers of the quotations of the one asked about that touch the subject, best first. */
export function saidBy(asked: Asked, quotes: readonly Quote[], around: (quote: Quote) => string): number[] {
  const topic = asked.terms.map((term) => !asked.speaker.has(term.root) && !term.carried);
  const wanted = topic.filter(Boolean).length;
  return quotes
    .map((quote, number) => {
      const { speaker } = quote;
      const who = speaker === null ? '' : `${speaker.mention.text} ${speaker.name?.text ?? ''}`;
      const own = asked.match(quote.parts.map((part) => part.text).join(' '));
      const near = asked.match(around(quote)) & ~own;
      const hits = topic.reduce(
        (sum, is, bit) => sum + (is ? (own & (1 << bit) ? 1 : near & (1 << bit) ? 0.6 : 0) : 0),
        0,
      );
      const sure =
        speaker !== null &&
        speaker.name !== null &&
        speaker.certainty >= SURE &&
        holdsSpeaker(who, asked.speaker);
      const whole = quote.kind === 'direct' ? 0.2 : 0;
      return { number, able: sure && hits >= 0.5 * wanted && quote.kind === 'direct', score: hits + whole };
    })
    .filter((each) => each.able)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((each) => each.number);
}
