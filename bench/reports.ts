/**
 * Quotations and speakers in sentences as French, Spanish and German newsrooms write them, invented for this and
 * labelled by hand: `bench/reports/LANGUAGE.jsonl`. A quotation is right where its range is the labelled one; its
 * speaker where the mention overlaps the labelled one, or both are nobody. `sure` counts those with a name at a
 * digest's bar.
 *
 *   npm run bench:reports [-- --errors] [LANGUAGE …]
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SURE } from '../src/digest/quotes/choose.ts';
import { findQuotes } from '../src/digest/quotes/find.ts';

const Row = z.object({ text: z.string(), quotes: z.array(z.tuple([z.string(), z.string().nullable()])) });

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const errors = process.argv.includes('--errors');

for (const language of asked.length > 0 ? asked : ['de', 'fr', 'es']) {
  const rows = readFileSync(new URL(`reports/${language}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Row.parse(JSON.parse(line)));
  const count = { wanted: 0, given: 0, found: 0, speaker: 0, sure: 0, sureRight: 0 };
  for (const { text, quotes } of rows) {
    const given = findQuotes(text, language).map(({ range, speaker }) => ({
      said: text.slice(range.start, range.end),
      who: speaker === null ? null : text.slice(speaker.mention.start, speaker.mention.end),
      sure: speaker !== null && speaker.name !== null && speaker.certainty >= SURE,
    }));
    let right = given.length === quotes.length;
    for (const [said, who] of quotes) {
      const match = given.find((one) => one.said === said);
      if (match !== undefined) count.found++;
      const same =
        match !== undefined &&
        (who === null || match.who === null
          ? who === match.who
          : match.who.includes(who) || who.includes(match.who));
      if (match?.sure) count.sure++;
      if (match?.sure && same) count.sureRight++;
      if (same) count.speaker++;
      else right = false;
    }
    count.wanted += quotes.length;
    count.given += given.length;
    if (errors && !right) console.log(text, '\n   ', JSON.stringify(given), '\n   ', JSON.stringify(quotes));
  }
  const span = (2 * count.found) / (count.wanted + count.given);
  const both = (2 * count.speaker) / (count.wanted + count.given);
  const speaker = count.speaker / count.found;
  console.log(
    JSON.stringify({
      bench: 'reports',
      language,
      sentences: rows.length,
      ...count,
      span: Number(span.toFixed(3)),
      right: Number(speaker.toFixed(3)),
      both: Number(both.toFixed(3)),
    }),
  );
}
