/** Orders stories by what a reader should see first, and says why. */
import { houseOf } from '../articles/site.ts';
import type { Article, EditionRef, Millis, Reason, Story } from '../model.ts';
import type { ClusterGroup } from '../ports.ts';
import { idOf } from '../text/hash.ts';
import { hasText } from '../write/material.ts';
import { chosenIn } from './chosen-words.ts';
import { type Member, membersOf, timeOf } from './members.ts';
import { leaveTold } from './remember.ts';

export type RankOrder = Readonly<{
  now: Millis;
  /** Words and phrases that lift a story. */
  include: readonly string[];
  /** Words and phrases that leave it out. */
  exclude: readonly string[];
  /** What former editions of the channel told, by article key. */
  told: ReadonlyMap<string, EditionRef>;
}>;

const HOUR = 3_600_000;
/** After a day a story is worth half as much for being fresh. */
const HALF_LIFE = 24 * HOUR;
const FRESH = 2;
const OUTLETS = 1.5;
/** A copy of a wire report in one more outlet, against a report of its own. */
const COPY = 0.15;
const CENTRAL = 0.5;
const INCLUDED_TITLE = 3;
const INCLUDED_LEAD = 1.5;
const LEAD = 1_200;
const NOT_WHOLE = -1;
const TOLD_BEFORE = -1;

/**
 * Stories to tell, the best first; equal scores by id, so the order is always the same. A score is the sum of its
 * reasons' weights. Left out are excluded stories, and those told before that have nothing new.
 */
export function rankStories(
  groups: readonly ClusterGroup[],
  articles: ReadonlyMap<string, Article>,
  order: RankOrder,
): Story[] {
  const includes = chosenIn(order.include);
  const excludes = chosenIn(order.exclude);
  const stories = groups.flatMap((group) => {
    const all = membersOf(group, articles);
    const { members, toldBefore } = leaveTold(all, order.told);
    const [first, ...rest] = wholeFirst(members);
    if (!first || isExcluded([first, ...rest], excludes)) return [];
    const reasons = reasonsOf([first, ...rest], toldBefore, includes, order.now);
    const story: Story = {
      id: storyId(all),
      articles: [first.article, ...rest.map(({ article }) => article)],
      score: reasons.reduce((sum, { weight }) => sum + weight, 0),
      reasons,
      toldBefore,
    };
    return [story];
  });
  return stories.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/**
 * The stories of a ranking that an edition tells. Those of which there is only a title, because none of their articles
 * has a sentence, stand behind all others, however fresh they are.
 */
export function chooseStories(ranked: readonly Story[], most: number): Story[] {
  const told: Story[] = [];
  const bare: Story[] = [];
  for (const story of ranked) {
    if (told.length === most) break;
    (hasText(story) ? told : bare).push(story);
  }
  return [...told, ...bare].slice(0, most);
}

/** The earliest article names its story: later ones join it without changing the name. */
function storyId(members: readonly Member[]): string {
  const earliest = members
    .map(({ article }) => ({ key: article.key, at: timeOf(article) }))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))[0]!;
  return idOf('story', earliest.key);
}

/** The most central article that was read whole stands for the story; copies stand behind reports of their own. */
function wholeFirst(members: readonly Member[]): Member[] {
  const own = [...members.filter(({ copy }) => !copy), ...members.filter(({ copy }) => copy)];
  const first = own.find(({ article }) => article.completeness === 'full') ?? own[0];
  return first ? [first, ...own.filter((member) => member !== first)] : [];
}

/** Excluded where the title that stands for it matches, or most of its titles. */
function isExcluded(members: readonly Member[], excludes: (text: string) => string | null): boolean {
  const matching = members.filter(({ article }) => excludes(article.title) !== null);
  return matching.includes(members[0]!) || matching.length * 2 > members.length;
}

function reasonsOf(
  members: readonly Member[],
  toldBefore: EditionRef | null,
  includes: (text: string) => string | null,
  now: Millis,
): Reason[] {
  const reasons: (Reason | null)[] = [
    fresh(members, now),
    outlets(members),
    central(members),
    notWhole(members),
    included(members, includes),
    toldBefore && { kind: 'told-before', detail: 'told before, and it goes on', weight: TOLD_BEFORE },
  ];
  return reasons.filter((reason) => reason !== null);
}

/** By the latest report of its own: a copy that comes later makes nothing new. */
function fresh(members: readonly Member[], now: Millis): Reason {
  const own = members.filter(({ copy }) => !copy);
  const latest = (own.length > 0 ? own : members).reduce(
    (most, { article }) => Math.max(most, timeOf(article)),
    0,
  );
  const hours = Math.max(0, now - latest) / HOUR;
  const ago = hours < 1 ? 'less than an hour ago' : `${Math.round(hours)} hours ago`;
  return {
    kind: 'fresh',
    detail: `latest report ${hours >= 48 ? `${Math.round(hours / 24)} days ago` : ago.replace(/^1 hours/, '1 hour')}`,
    weight: FRESH * 0.5 ** ((hours * HOUR) / HALF_LIFE),
  };
}

/** Outlets with a report of their own count whole, further ones with a copy a little. */
function outlets(members: readonly Member[]): Reason {
  const own = new Set(members.filter(({ copy }) => !copy).map(({ article }) => houseOf(article)));
  const copying = new Set(members.map(({ article }) => houseOf(article)).filter((house) => !own.has(house)));
  const named = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const more =
    copying.size > 0 ? `, ${named(copying.size, 'copy').replace('copys', 'copies')} elsewhere` : '';
  return {
    kind: 'outlets',
    detail: `${named(own.size, 'independent outlet')}${more}`,
    weight: OUTLETS * Math.log2(Math.max(1, own.size + COPY * copying.size)),
  };
}

/** How much its reports agree: many that say the same thing make one clear story. */
function central(members: readonly Member[]): Reason {
  const own = members.filter(({ copy }) => !copy);
  const mean = own.reduce((sum, { centrality }) => sum + centrality, 0) / Math.max(1, own.length);
  const weight = CENTRAL * mean * (1 - 1 / Math.max(1, own.length));
  return { kind: 'central', detail: `its reports agree by ${Math.round(mean * 100)} percent`, weight };
}

function notWhole(members: readonly Member[]): Reason | null {
  if (members.some(({ article }) => article.completeness === 'full')) return null;
  return { kind: 'partial', detail: 'no report could be read whole', weight: NOT_WHOLE };
}

function included(members: readonly Member[], includes: (text: string) => string | null): Reason | null {
  for (const { article } of members) {
    const phrase = includes(article.title);
    if (phrase !== null)
      return { kind: 'included', detail: `its title has "${phrase}"`, weight: INCLUDED_TITLE };
  }
  for (const { article } of members) {
    const phrase = includes(article.text.slice(0, LEAD));
    if (phrase !== null)
      return { kind: 'included', detail: `it begins with "${phrase}"`, weight: INCLUDED_LEAD };
  }
  return null;
}
