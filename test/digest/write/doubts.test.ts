/** A quotation is not shown under the name of somebody of whom the reporter does not say that they said it. */
import { describe, expect, it } from 'vitest';
import type { Quote, Span } from '../../../src/digest/model.ts';
import { doubtOf } from '../../../src/digest/write/doubts.ts';
import { growth, LINEAR } from '../../growth.ts';

const WORDS = 'the bridge is safe';

/** The quotation as attributed to Holm by this verb. */
function doubt(text: string, cue: string): string | null {
  const span = (words: string): Span => {
    const start = text.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    return { articleId: 'a', start, end: start + words.length, text: words };
  };
  const mention = span('Holm');
  const quote: Quote = {
    parts: [span(WORDS)],
    kind: 'direct',
    cue: span(cue),
    speaker: { mention, name: mention, role: null, certainty: 1 },
  };
  return doubtOf(quote, text);
}

describe('doubtOf', () => {
  it.each([
    ['Holm was told by the engineer that “the bridge is safe”.', 'told', 'quote-speaker-was-addressed'],
    ['Holm was recently asked whether “the bridge is safe”.', 'asked', 'quote-speaker-was-addressed'],
    ['Holm might have said “the bridge is safe”.', 'said', 'quote-only-imagined'],
    ['Holm would say “the bridge is safe” if he could.', 'say', 'quote-only-imagined'],
    ['Holm did not ever say “the bridge is safe”.', 'say', 'quote-not-said'],
    ['Holm never said “the bridge is safe”.', 'said', 'quote-not-said'],
    ['Holm refused to say “the bridge is safe”.', 'say', 'quote-not-said'],
    ['Holm denied that “the bridge is safe”.', 'denied', 'quote-not-said'],
    ['Holm quoted the engineer as saying “the bridge is safe”.', 'saying', 'quote-of-another'],
    ['In a forged letter, Holm said: “the bridge is safe”.', 'said', 'quote-said-to-be-forged'],
  ])('%s', (text, cue, reason) => {
    expect(doubt(text, cue)).toBe(reason);
  });

  it.each([
    ['“the bridge is safe,” Holm said on Tuesday.', 'said'],
    ['Holm was quoted as saying “the bridge is safe”.', 'saying'],
    ['Holm, who was asked about the cracks, said “the bridge is safe”.', 'said'],
    ['Holm told reporters: “the bridge is safe”.', 'told'],
    ['Asked why nobody had been warned, Holm said “the bridge is safe”.', 'said'],
    ['Holm has said “the bridge is safe” before.', 'said'],
  ])('has no doubt about: %s', (text, cue) => {
    expect(doubt(text, cue)).toBeNull();
  });

  it('reads only what stands around the attribution, however long the paragraph', () => {
    const said = 'Holm said “the bridge is safe”. ';
    const all = (size: number): void => {
      const text = said.repeat(size);
      for (let at = 0; at < text.length; at += said.length) {
        const span = (start: number, words: string): Span => ({
          articleId: 'a',
          start: at + start,
          end: at + start + words.length,
          text: words,
        });
        const mention = span(0, 'Holm');
        const speaker = { mention, name: mention, role: null, certainty: 1 };
        doubtOf({ parts: [span(11, WORDS)], kind: 'direct', cue: span(5, 'said'), speaker }, text);
      }
    };
    expect(growth(4_000, all)).toBeLessThan(LINEAR);
  });

  it('leaves the words of other paragraphs alone', () => {
    expect(
      doubt('A letter was forged.\n\nHolm said “the bridge is safe”.\n\nIt was forged.', 'said'),
    ).toBeNull();
  });
});
