/** One story through the gate: written, mended once where sentences are refused, else told in the articles' own words. */
import type { Draft, Material, Refused, Usage, WriteOptions, WrittenStory } from '../model.ts';
import type { HeavySteps, Writer } from '../ports.ts';
import { sumOf } from '../writers/usage.ts';
import { leadDraft } from './lead.ts';
import { mended } from './mend.ts';
import { countByReason } from './refused.ts';
import { added, refusalsOf, type Verified, verifyStory } from './verify.ts';

/** A story of which the gate left fewer sentences than these is told by the extractive writer instead. */
const FEWEST = 2;
const EXTRACTIVE = 'extractive';
const LEAD = 'first sentence';

type Told = Readonly<{ story: Verified<WrittenStory> | null; usage: Usage }>;
type Tellers = Readonly<{ writer: Writer; steps: Pick<HeavySteps, 'draft'> }>;

/** A writer that fails, or of which too little passes, costs neither the story nor the edition. */
export async function tellStory(
  material: Material,
  options: WriteOptions,
  { writer, steps }: Tellers,
  signal: AbortSignal,
): Promise<Told> {
  const { articles } = material.story;
  let refused: Refused = {};
  const usages: Usage[] = [];
  try {
    const written = await writer.write(material, options, signal);
    usages.push(written.usage);
    const again = await mended(written.draft.sentences, { ...material, articles }, writer, signal);
    if (again.usage) usages.push(again.usage);
    const draft = { ...written.draft, sentences: again.sentences };
    const story = verifyStory(draft, material, written.usage.writer);
    if (story && isEnough(story, options)) return { story, usage: sumOf(writer.name, usages) };
    refused = story?.refused ?? countByReason(refusalsOf(draft.sentences, material, articles));
  } catch {
    signal.throwIfAborted();
  }
  const story = await withoutWriter(material, options, steps, refused, signal);
  return { story, usage: sumOf(writer.name, [...usages, ...notUsed(writer.name, usages)]) };
}

/** A model of which nothing was shown did not write the story, whatever it took. */
const notUsed = (writer: string, usages: readonly Usage[]): Usage[] =>
  writer === EXTRACTIVE || usages.some(({ missed }) => missed !== undefined)
    ? []
    : [{ writer, tokens: 0, missed: { unusable: 1 } }];

/** Sentences that nobody refused are enough, however few. */
const isEnough = ({ sentences, refused }: WrittenStory, options: WriteOptions): boolean =>
  Object.keys(refused).length === 0 || sentences.length >= Math.min(FEWEST, options.sentences);

/** The articles' own sentences; the very first where choosing fails. */
async function withoutWriter(
  material: Material,
  options: WriteOptions,
  steps: Tellers['steps'],
  refused: Refused,
  signal: AbortSignal,
): Promise<Verified<WrittenStory> | null> {
  const drafted = await steps.draft({ material, options }).catch((): Draft | null => {
    signal.throwIfAborted();
    return null;
  });
  const story =
    (drafted && verifyStory(drafted, material, EXTRACTIVE)) ??
    verifyStory(leadDraft(material), material, LEAD);
  return story && added(story, refused);
}
