/** Invented news as a source reader gives it, for tests that need no net. */
import { type Entry, type Fault, NO_MEMORY } from '../../src/digest/model.ts';
import type { SourceReader } from '../../src/digest/ports.ts';

/** A whole article as an entry; paragraphs become a page. */
export function entryOf(
  url: string,
  title: string,
  publishedAt: number,
  paragraphs: readonly string[],
): Entry {
  const body = `<html lang="en"><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
  return {
    guid: url,
    url,
    title,
    author: null,
    site: null,
    publishedAt,
    summary: paragraphs[0] ?? '',
    body: { kind: 'html', content: body },
    whole: false,
    file: null,
  };
}

export const FERRY = (publishedAt: number): Entry =>
  entryOf(
    'https://kysten.example/ferry.html',
    'Night ferry returns to Varnes after nine years',
    publishedAt,
    [
      'The night ferry between Varnes and Holm sails again from Friday, nine years after the last crossing, the harbour board said on Tuesday.',
      'The ship takes 400 passengers and 60 cars, and the crossing lasts seven hours. A cabin costs 80 crowns.',
      '“We never sold the ship, because we knew the road would not be enough,” said Ida Holm, the harbour master. “People here need the sea.”',
      'The board voted seven to two for the plan on Monday evening, and the county pays a third of the cost, about 12 million crowns a year.',
      'Critics say the money is missing from schools. “A ferry is not a classroom,” said Per Aune, a member of the council who voted against the plan.',
      'The first crossing leaves Varnes at ten in the evening on Friday and is sold out already, the board said.',
    ],
  );

export const CLINIC = (publishedAt: number): Entry =>
  entryOf(
    'https://kysten.example/clinic.html',
    'Clinic in Sund to close its night ward in June',
    publishedAt,
    [
      'The clinic in Sund will close its night ward on 1 June because it cannot find enough nurses, the health board decided on Monday.',
      'Patients who fall ill at night must travel 45 kilometres to Varnes, where the hospital has 20 free beds.',
      '“I have nobody to put on the roster,” said Karin Vold, who leads the clinic. “We asked for help three times.”',
      'The nurses’ union wants better pay before the summer and has called a meeting for Thursday.',
      'The county promised to review the decision after a year, and to pay for two more ambulances until then.',
    ],
  );

export const CHESS = (publishedAt: number): Entry =>
  entryOf('https://kysten.example/chess.html', 'Holm school wins the national chess prize', publishedAt, [
    'Five pupils of the school in Holm won the national chess prize on Wednesday, ahead of 60 other teams from all parts of the country.',
    'The youngest player, eleven years old, beat the holder of the title in 31 moves with a sacrifice of the queen.',
    '“I saw it two moves before,” said Runa Lie, who learned the game from her grandmother. “Then my hands began to shake.”',
    'The prize is 20,000 crowns, which the pupils want to spend on a journey to a tournament in Prague next spring.',
  ]);

export type FakeReader = SourceReader & {
  /** What each location gives at the next reading. */
  give: Map<string, readonly Entry[] | Fault>;
  readonly reads: string[];
};

/** Serves entries by location, and each entry's page by its address. */
export function fakeReader(given: Readonly<Record<string, readonly Entry[] | Fault>> = {}): FakeReader {
  const give = new Map(Object.entries(given));
  const reads: string[] = [];
  return {
    give,
    reads,
    read: async (source) => {
      reads.push(source.location);
      const what = give.get(source.location);
      if (what === undefined)
        return { ok: false, error: { kind: 'not_found', detail: 'the address answered 404' } };
      if (!Array.isArray(what)) return { ok: false, error: what as Fault };
      return {
        ok: true,
        value: { kind: 'read', title: 'Kysten', entries: what, memory: NO_MEMORY, movedTo: null, notes: [] },
      };
    },
    page: async ({ url }) => {
      const entries = [...give.values()].flatMap((what) => (Array.isArray(what) ? (what as Entry[]) : []));
      const body = entries.find((entry) => entry.url === url)?.body;
      if (!body) return { ok: false, error: { kind: 'not_found', detail: 'the page answered 404' } };
      return {
        ok: true,
        value: { url, contentType: 'text/html', body: { kind: 'html', html: body.content } },
      };
    },
  };
}
