/** Chooses the set of sentences that together look most like the story, within the limits. */
import type { Article } from '../model.ts';
import type { Candidate } from './candidates.ts';
import type { Weights } from './centroid.ts';
import { type Bag, consensus, EMPTY, openingsOf, together } from './consensus.ts';

type Limits = Readonly<{
  sentences: number;
  words: number | null;
  /** Quotations stand beside, so that a sentence that is mostly one looks doubled. */
  beside: boolean;
}>;

/** Sets kept at each step of the search, and sentences weighed for each. */
const BEAM = 8;
const POOL = 40;
/** What adds to the likeness of a set to the story: agreement of outlets, use of the room, place and tone. */
const CONSENSUS = 3;
const ROOM = 0.3;
const WORTH = 0.04;
/** Where words are not counted, a story of one sentence says too little. */
const LEAST = 2;
/** What a set loses for two sentences of different articles that tell one fact, and for a sentence mostly quoted. */
const ONE_FACT = 0.2;
const QUOTED = 0.03;
/** Sharing this much (names and figures count twice), sentences of two articles tell one fact. */
const SAME_FACT = 0.45;
const MOSTLY = 0.6;
/** Sentences that share this much of the shorter one's words repeat it; less where each of a few must bring news. */
const REPEATED = 0.65;
const REPEATED_OF_FEW = 0.55;

type Choice = Readonly<{
  members: readonly Candidate[];
  terms: ReadonlyMap<string, number>;
  bag: Bag;
  words: number;
  /** What its members lose by repeating each other or by being quotations. */
  loss: number;
  score: number;
}>;
type Story = Readonly<{
  beside: boolean;
  weights: Weights;
  norm: number;
  openings: readonly Bag[];
  room: number;
  repeated: number;
}>;

/**
 * A beam search over sets of sentences. A sentence that leans on the one before it joins only behind that one.
 * Empty only where there is no sentence at all.
 */
export function selectSentences(
  candidates: readonly Candidate[],
  weights: Weights,
  limits: Limits,
  articles: readonly Article[],
): Candidate[] {
  const room = limits.words ?? Number.POSITIVE_INFINITY;
  const repeated = limits.words === null ? REPEATED_OF_FEW : REPEATED;
  const norm = Math.sqrt(sum([...weights.values()].map((w) => w * w)));
  const story: Story = {
    beside: limits.beside,
    weights,
    norm,
    openings: openingsOf(candidates, articles),
    room,
    repeated,
  };
  const pool = bestAlone(candidates, story);
  const least = limits.words === null ? LEAST : 0;
  let beam: Choice[] = [{ members: [], terms: new Map(), bag: EMPTY, words: 0, loss: 0, score: 0 }];
  let best: Choice = beam[0]!;
  for (let step = 0; step < limits.sentences; step++) {
    const next = new Map<string, Choice>();
    for (const choice of beam)
      for (const candidate of pool) {
        if (!mayJoin(candidate, choice, story)) continue;
        const grown = join(choice, candidate, story);
        const key = grown.members
          .map((m) => m.number)
          .sort((a, b) => a - b)
          .join();
        if (!next.has(key)) next.set(key, grown);
      }
    if (next.size === 0) break;
    beam = [...next.values()].sort((a, b) => b.score - a.score).slice(0, BEAM);
    if (beam[0]!.score > best.score || best.members.length < least) best = beam[0]!;
  }
  return best.members.length > 0 ? [...best.members] : lastResort(candidates, room);
}

/** Where nothing that stands alone fits: a leaning one that fits, else the shortest there is. */
function lastResort(candidates: readonly Candidate[], room: number): Candidate[] {
  const fits = candidates.find((candidate) => candidate.length <= room);
  const shortest = [...candidates].sort((a, b) => a.length - b.length)[0];
  const chosen = fits ?? shortest;
  return chosen ? [chosen] : [];
}

function bestAlone(candidates: readonly Candidate[], { weights, norm }: Story): Candidate[] {
  const scored = candidates.map((candidate) => ({
    candidate,
    score: cosine(candidate.terms, weights, norm) + WORTH * candidate.worth,
  }));
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, POOL)
    .map(({ candidate }) => candidate);
}

function mayJoin(candidate: Candidate, choice: Choice, { room, repeated }: Story): boolean {
  if (choice.words + candidate.length > room || choice.members.includes(candidate)) return false;
  if (choice.members.some((member) => repeats(candidate, member, repeated))) return false;
  return candidate.leansOn === null || choice.members.some((member) => member.number === candidate.leansOn);
}

/** Nothing new: this share of the shorter one's words stands in the other. */
function repeats(a: Candidate, b: Candidate, share: number): boolean {
  const [short, long] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of short.terms.keys()) if (long.terms.has(term)) shared++;
  return shared >= share * short.terms.size;
}

/** Sentences of two articles that share names, figures and words tell the same fact. */
function tellsSameFact(a: Candidate, b: Candidate): boolean {
  if (a.article === b.article) return false;
  const [short, long] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let shared = 0;
  let all = 0;
  for (const term of short.terms.keys()) {
    all++;
    if (long.terms.has(term)) shared++;
  }
  for (const fact of short.facts) {
    all++;
    if (long.facts.has(fact)) shared++;
  }
  return shared >= SAME_FACT * all;
}

function join(choice: Choice, candidate: Candidate, story: Story): Choice {
  const terms = new Map(choice.terms);
  for (const [term, count] of candidate.terms) terms.set(term, (terms.get(term) ?? 0) + count);
  const members = [...choice.members, candidate];
  const bag = together(choice.bag, candidate.bag);
  const words = choice.words + candidate.length;
  const again = choice.members.filter((member) => tellsSameFact(candidate, member)).length;
  const quoted = story.beside && candidate.quoted > MOSTLY ? QUOTED : 0;
  const loss = choice.loss + ONE_FACT * again + quoted;
  const worth = sum(members.map((m) => m.worth)) / members.length;
  const used = Number.isFinite(story.room) ? words / story.room : 0;
  const score =
    cosine(terms, story.weights, story.norm) +
    CONSENSUS * consensus(bag, story.openings) +
    ROOM * used +
    WORTH * worth -
    loss;
  return { members, terms, bag, words, loss, score };
}

function cosine(terms: ReadonlyMap<string, number>, weights: Weights, norm: number): number {
  let dot = 0;
  let own = 0;
  for (const [term, count] of terms) {
    dot += (weights.get(term) ?? 0) * count;
    own += count * count;
  }
  return own === 0 || norm === 0 ? 0 : dot / Math.sqrt(own) / norm;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
