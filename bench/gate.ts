/**
 * How well the gate tells a faithful paraphrase from a twisted one: invented news with sentences on them, judged by hand.
 * `tuned.jsonl` was looked at while the checks were made, `held.jsonl` only for the figures.
 */
import { readFileSync } from 'node:fs';
import type { Span } from '../src/digest/model.ts';
import { faultIn } from '../src/digest/write/gate/gate.ts';

type Row = Readonly<{
  evidence: readonly string[];
  faithful: readonly string[];
  /** By what was twisted. */
  twisted: Readonly<Record<string, string>>;
}>;

type Figures = Readonly<{
  twisted: number;
  refused: number;
  faithful: number;
  passed: number;
  /** What went wrong: "twist: sentence" let through, "reason (words): sentence" refused. */
  wrong: readonly string[];
}>;

export const FILES = ['tuned.jsonl', 'held.jsonl', 'elsewhere.jsonl'] as const;

const rowsOf = (file: string): Row[] =>
  readFileSync(new URL(`gate/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

export function measureGate(file: (typeof FILES)[number]): Figures {
  let [twisted, refused, faithful, passed] = [0, 0, 0, 0];
  const wrong: string[] = [];
  for (const row of rowsOf(file)) {
    const cites = row.evidence.map(
      (text, i): Span => ({ articleId: String(i), start: 0, end: text.length, text }),
    );
    for (const sentence of row.faithful) {
      const fault = faultIn(sentence, cites, []);
      faithful++;
      if (fault === null) passed++;
      else wrong.push(`refused as ${fault.reason} (${fault.words}): ${sentence}`);
    }
    for (const [twist, sentence] of Object.entries(row.twisted)) {
      twisted++;
      if (faultIn(sentence, cites, []) !== null) refused++;
      else wrong.push(`let through (${twist}): ${sentence}`);
    }
  }
  return { twisted, refused, faithful, passed, wrong };
}

if (import.meta.main) {
  const share = (part: number, of: number): string =>
    `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`;
  for (const file of FILES) {
    const { twisted, refused, faithful, passed, wrong } = measureGate(file);
    const all = refused + faithful - passed;
    console.log(
      `${file}: twisted refused ${share(refused, twisted)}, faithful let through ${share(passed, faithful)}`,
    );
    console.log(`  of what is refused, twisted: ${share(refused, all)}`);
    for (const line of wrong) console.log(`  ${line}`);
  }
}
