/** Copies of one report are known as copies, and nothing else is. */
import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../../src/digest/articles/near-duplicates.ts';

const WIRE = `The harbour bridge was shut at noon on Tuesday after divers found cracks in two of its piers, the council
said. Engineers will need two years to replace them, and until then forty thousand cars a day must use the tunnel.
Mara Lindqvist, the chief bridge engineer, told reporters that the first signs were seen in March. Ferries will run
every ten minutes from next week. Shopkeepers on the north bank said they feared for the summer trade, and asked for
help with their rents.`;
const OTHER = `A ferry captain who steered his boat through thick fog to reach a sinking trawler was given the town's
medal on Monday. Six fishermen were pulled from the water within twenty minutes. The captain said that anyone would
have done the same, and that his crew deserved the praise. The trawler lies in forty metres of water and will not be
raised before spring.`;

const item = (text: string, title = 'A title', day: number | null = 0) => ({
  title,
  text,
  publishedAt: day === null ? null : day * 86_400_000,
});

describe('nearDuplicates', () => {
  it('folds copies with small edits and shorter ends', () => {
    const edited = WIRE.replace('was shut at noon', 'was closed at noon').replace(
      'feared for',
      'worried about',
    );
    const cut = WIRE.slice(0, Math.round(WIRE.length * 0.8));
    expect(nearDuplicates([item(WIRE), item(OTHER), item(edited, 'B'), item(cut, 'C')])).toEqual([
      null,
      null,
      0,
      0,
    ]);
  });

  it('points to originals only', () => {
    const found = nearDuplicates(Array.from({ length: 50 }, () => item(WIRE)));
    expect(found.slice(1).every((original) => original === 0)).toBe(true);
  });

  it('needs the same words where there is only a title', () => {
    expect(
      nearDuplicates([item('', 'Bridge shut'), item('', 'BRIDGE SHUT!'), item('', 'Bridge open')]),
    ).toEqual([null, 0, null]);
  });

  it('keeps empty articles and repeats of another week apart', () => {
    expect(nearDuplicates([item('', ''), item('', '')])).toEqual([null, null]);
    expect(nearDuplicates([item('', 'Morning notes', 0), item('', 'Morning notes', 7)])).toEqual([
      null,
      null,
    ]);
    expect(nearDuplicates([item(WIRE, 'A', null), item(WIRE, 'A', 7)])).toEqual([null, 0]);
  });

  it('takes a megabyte of one word', () => {
    const long = 'word '.repeat(200_000);
    expect(nearDuplicates([item(long, long), item(long, long)])).toEqual([null, 0]);
  });
});
