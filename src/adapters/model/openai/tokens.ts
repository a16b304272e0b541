/** How many tokens a text takes, roughly: no tokenizer is the same for all models. Near the truth for European prose. */

const ASCII = 0.25;
/** Latin with marks, Greek, Cyrillic, Hebrew, Arabic, Indic and other alphabets. */
const ALPHABETS = 0.4;
/** Chinese, Japanese and Korean. */
const CJK = 0.8;
/** The frame of a request: roles and separators. */
const FRAME = 12;

export function tokensIn(...texts: readonly string[]): number {
  let sum = FRAME;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      sum += unit < 0x80 ? ASCII : unit >= 0x2e80 && unit < 0xd800 ? CJK : ALPHABETS;
    }
  }
  return Math.ceil(sum);
}
