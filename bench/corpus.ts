/** Invented news for benchmarks: as many articles as wanted, several outlets a story, the same on every run. */
import { randomOf } from '../test/random.ts';

export type Page = Readonly<{
  url: string;
  title: string;
  site: string;
  publishedAt: number;
  html: string;
  /** The article alone, a paragraph a line. */
  text: string;
}>;

const ONSETS = 'b br c ch d dr f fl g gr h j k kl l m n p pr r s sk st t tr v w'.split(' ');
const NUCLEI = 'a e i o u ai ea oo'.split(' ');
const CODAS = 'l n r s t m nd rk ss ld'.split(' ');
const PLACES =
  'Bridge Harbour Clinic School Library Market Station Museum Reservoir Stadium Ferry Forest'.split(' ');
const DEEDS = 'closes reopens floods expands strikes hires loses wins delays sells buys merges'.split(' ');
const ROLES =
  'mayor,chief engineer,head teacher,union leader,finance minister,club captain,harbour master,chief nurse'.split(
    ',',
  );
const THINGS = 'plan budget report vote repair tender inquiry match study permit lease forecast'.split(' ');
const HOUR = 3_600_000;

/** An article full of quotations, in the shapes that news has them. */
export const ARTICLE = `NORHAVEN (Kystposten) — The harbour bridge will stay shut until spring, the city's chief engineer said on Tuesday, after divers found cracks in two of its piers.

“We knew in March that something was wrong,” said Ada Brandt, who has run the engineering office since 2019. “Nobody wanted to be the one to say it.”

Mayor Ola Lind called the closure “a hard but honest decision” and told the council that the city would pay for a second ferry. He said the old one was “full by seven every morning,” and that commuters had been “more patient than we deserve.”

The shipping company Fjordlink, which runs the ferry, warned in a statement that the harbour "cannot take another boat before June." According to its director, Mara Holm, the pier is "too short by the length of a bus."

"Is it safe to walk across? Today, yes," Brandt said when asked by reporters. "In a storm, I would not let my own children do it."

The council votes on the budget on Friday. Opponents of the mayor, who lost the last vote by a single seat, say that he has known of the report for months. Lind denied that. “I read it the day it came,” he said.

`;

const OUTLETS = Array.from({ length: 12 }, (_, i) => `Outlet ${String.fromCharCode(65 + i)}`);
export const NOW = Date.parse('2026-03-04T08:00:00Z');

/** `count` pages; every story is told by one to six outlets in their own order of sentences. */
export function pages(count: number, seed = 7): Page[] {
  const random = randomOf(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const syllable = (): string => pick(ONSETS) + pick(NUCLEI) + pick(CODAS);
  const name = (): string => capital(syllable() + syllable());
  const found: Page[] = [];
  for (let story = 0; found.length < count; story++) {
    const town = name();
    const place = `${town} ${pick(PLACES)}`;
    const speaker = `${name()} ${name()}`;
    const other = `${name()} ${name()}`;
    const thing = pick(THINGS);
    const deed = pick(DEEDS);
    const facts = Array.from({ length: 14 }, (_, i) => {
      const words = Array.from({ length: 6 }, () => syllable() + (random() < 0.5 ? syllable() : '')).join(
        ' ',
      );
      return `The ${thing} for ${place} ${pick(['covers', 'changed', 'needs', 'names'])} ${words} after ${Math.floor(random() * 900) + 10} ${pick(['people', 'days', 'homes', 'jobs'])} were counted in ${capital(syllable())} ${i + 1}.`;
    });
    const tellers = Math.min(1 + Math.floor(random() * 6), count - found.length);
    for (let teller = 0; teller < tellers; teller++) {
      const site = OUTLETS[(story + teller) % OUTLETS.length]!;
      const url = `https://${site.toLowerCase().replace(' ', '-')}.example/${story}-${teller}.html`;
      const publishedAt = NOW - Math.floor(random() * 20 * HOUR);
      const told = [...facts].sort(() => random() - 0.5).slice(0, 10);
      const title = `${place} ${deed} over ${thing} as ${pick(['council', 'board', 'court', 'union'])} waits`;
      const quotes = [
        `“We waited too long for this ${thing}, and everyone in ${town} knows it,” said ${speaker}, the ${pick(ROLES)}. “Now we will finish it.”`,
        `${other}, a ${pick(ROLES)}, said the ${thing} was “${pick(['a mistake', 'a start', 'late but right'])}” and would cost ${Math.floor(random() * 90) + 2} million.`,
      ];
      const paragraphs = [...told.slice(0, 4), ...quotes, ...told.slice(4)];
      found.push({
        url,
        title,
        site,
        publishedAt,
        html: pageOf(title, site, url, publishedAt, paragraphs),
        text: paragraphs.join('\n\n'),
      });
    }
  }
  return found;
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

function pageOf(
  title: string,
  site: string,
  url: string,
  publishedAt: number,
  paragraphs: readonly string[],
): string {
  const menu = Array.from({ length: 30 }, (_, i) => `<li><a href="/section/${i}">Section ${i}</a></li>`).join(
    '',
  );
  const related = Array.from(
    { length: 12 },
    (_, i) => `<li><a href="/more/${i}">Another story number ${i}</a></li>`,
  ).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - ${site}</title>
<link rel="canonical" href="${url}"><meta property="og:site_name" content="${site}">
<meta property="article:published_time" content="${new Date(publishedAt).toISOString()}">
<script>${'var a=1;'.repeat(400)}</script><style>${'.x{color:red}'.repeat(200)}</style></head>
<body><header><nav><ul>${menu}</ul></nav></header><main><article><h1>${title}</h1><p class="byline">By A Reporter</p>
<figure><img src="p.jpg" alt=""><figcaption>A view of the place on a Monday. Photo: ${site}</figcaption></figure>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<div class="newsletter"><p>Sign up for our morning letter.</p><form><input name="mail"></form></div></article>
<aside><h2>Read more</h2><ul>${related}</ul></aside></main><footer><p>© ${site}</p></footer></body></html>`;
}
