/** Signs in the reporter's own words that the person named did not say it: denied, asked, told, imagined, forged. */
import type { Quote, Span } from '../model.ts';

/** So far around the attribution the reporter's words are read, in characters. */
const AROUND = 80;

type Doubt = Readonly<{ reason: string; doubts: (said: Attribution) => boolean }>;

/** The reporter's words: up to the reporting verb, the verb, all around it without the quotation, between the speaker and the verb. */
type Attribution = Readonly<{ before: string; cue: string; around: string; between: string }>;

const FORGED =
  /\b(?:forged|fake|faked|deep ?fakes?|doctored|fabricated|fictitious|impersonat\w+|parod\w+|spoof|hoax|misquot\w+|AI[- ]generated|gefälscht\w*|erfunden\w*)\b/i;

const DOUBTS: readonly Doubt[] = [
  {
    // "Holm was told by Berg that ...": the one who is told or asked says nothing
    reason: 'quote-speaker-was-addressed',
    doubts: ({ before, cue }) =>
      /^(?:told|asked|informed|warned|advised|reminded|assured)$/i.test(cue) &&
      /\b(?:was|were|is|are|am|been|being|be)\s+(?:\p{L}+ly\s+)?$/iu.test(before),
  },
  {
    reason: 'quote-only-imagined',
    doubts: ({ before }) =>
      /\b(?:might|may|could|would|should|must|ought to)\s+(?:not\s+)?(?:have\s+)?(?:\p{L}+ly\s+|ever\s+)?$/iu.test(
        before,
      ),
  },
  {
    reason: 'quote-not-said',
    doubts: ({ before, cue }) =>
      /(?:\b(?:not|never|nie|niemals)|n['’]t)\s+(?:\p{L}+\s+)?$/iu.test(before) ||
      /\b(?:den(?:y|ied|ies|ying)|refus(?:e|ed|es|ing)|declin(?:e|ed|es|ing)|fail(?:ed|s|ing)?)\s+(?:to\s+|having\s+|ever\s+)*$/i.test(
        before,
      ) ||
      /^(?:den(?:y|ied|ies|ying)|refus(?:ed|es|ing)|bestritt|dementierte|leugnete)$/i.test(cue),
  },
  {
    // "Holm quoted Berg as saying ...": the words are Berg's
    reason: 'quote-of-another',
    doubts: ({ between }) =>
      /\bquot(?:ed|es|ing)\s+(?!as\b)/i.test(between) || /\bcit(?:ed|es|ing)\s+\p{Lu}.*\bas\b/u.test(between),
  },
  { reason: 'quote-said-to-be-forged', doubts: ({ around }) => FORGED.test(around) },
];

/** The reason to doubt that the speaker said it, or null. Only the reporter's own words count. */
export function doubtOf(quote: Quote, text: string): string | null {
  const { speaker, cue } = quote;
  if (speaker === null) return null;
  const said = attributionOf(quote.parts, speaker.mention, cue, text);
  return DOUBTS.find(({ doubts }) => doubts(said))?.reason ?? null;
}

function attributionOf(parts: readonly Span[], mention: Span, cue: Span | null, text: string): Attribution {
  const at = cue ?? mention;
  const start = Math.min(mention.start, at.start);
  const end = Math.max(mention.end, at.end);
  // what stands in the quotation is the speaker's, not the reporter's
  const outside = (from: number, to: number): string => {
    let kept = '';
    let next = from;
    for (const part of parts) {
      if (part.end <= next || part.start >= to) continue;
      kept += `${text.slice(next, Math.max(next, part.start))} “…” `;
      next = part.end;
    }
    return kept + text.slice(next, Math.max(next, to));
  };
  // of its own paragraph, and looked for no further: a paragraph may be as long as the text
  const near = Math.max(0, start - AROUND);
  const from = near + text.slice(near, start).lastIndexOf('\n') + 1;
  const after = text.slice(end, end + AROUND);
  const stop = after.indexOf('\n');
  return {
    before: outside(Math.max(from, at.start - AROUND), at.start),
    cue: cue?.text ?? '',
    around: outside(from, end + (stop < 0 ? after.length : stop)),
    between: cue !== null && mention.end <= cue.start ? text.slice(mention.end, cue.start) : '',
  };
}
