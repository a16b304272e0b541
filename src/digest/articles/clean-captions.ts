/**
 * Tells photo captions that stand between the paragraphs of a copied article.
 *
 * No single sign is sure, so signs add up. A caption describes what a picture shows: in the present tense, in one
 * sentence, with the day and the place, often of people whom the article names nowhere else. News tells the past. So
 * the present tense counts only in an article that is mostly in the past tense, and what is said or quoted counts
 * against a caption. At the threshold two strong signs, or a strong and several weak ones, must agree.
 */

/** Signs that add up to this make a caption. */
const ENOUGH = 5;
/** Captions are short; longer paragraphs are left alone. */
const LONGEST = 520;
/** What is read of a paragraph to tell its tense and names. */
const JUDGED = 1_000;

/** What a whole article tells about its paragraphs. */
type CaptionContext = Readonly<{
  /** The paragraphs, trimmed, in order. */
  paragraphs: readonly string[];
  /** True where most paragraphs are in the past tense. */
  past: boolean;
  /** How often each paragraph stands there. */
  counts: ReadonlyMap<string, number>;
  /** In how many paragraphs each capitalised word stands. */
  names: ReadonlyMap<string, number>;
}>;

const PAST =
  /\b(?:said|told|was|were|had|did|added|asked|called|announced|reported|went|came|took|made|found|gave|began|won|lost|held|met|left|sagte|war|waren|hatte|wurde|teilte|était|avait|dijo|era|fue|\p{Ll}{3,}ed)\b/u;
const NAME = /\p{Lu}[\p{L}’'-]{2,}/gu;

/** Reads an article once for all its paragraphs. */
export function captionContext(paragraphs: readonly string[]): CaptionContext {
  const counts = new Map<string, number>();
  const names = new Map<string, number>();
  let past = 0;
  let judged = 0;
  for (const paragraph of paragraphs) {
    counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
    const start = paragraph.slice(0, JUDGED);
    for (const name of new Set(start.match(NAME))) names.set(name, (names.get(name) ?? 0) + 1);
    if (paragraph.length < 60) continue;
    judged++;
    if (PAST.test(start)) past++;
  }
  return { paragraphs, past: judged >= 4 && past >= 0.6 * judged, counts, names };
}

/** True where a paragraph is the caption of a picture. */
export function isCaption(paragraph: string, context: CaptionContext): boolean {
  return paragraph.length <= LONGEST && captionScore(paragraph, context) >= ENOUGH;
}

const CREDIT =
  /(?:\((?:[^()]{0,60}[\s/])?(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|dpa|PA|UPI|Xinhua|TASS|ANSA|EFE|NTB|TT|Ritzau|APA|Keystone|Courtesy|Photo|Photos|Foto|File|Image|Credit|Handout)(?:[\s/:,][^()]{0,80})?\)|\b(?:Photo|Photograph|Foto|Image|Picture|Photo credit|Image credit|Credit|Photo by|Bild|Crédit photo)\s?:\s?[^:]{2,80}|(?:^|[/|:©–—]\s?|\bvia )(?:AP Photo|Getty Images|Shutterstock|AFP via Getty|EPA-EFE|picture[ -]alliance|imago images)[^.]{0,60})\s*[.)]?$/u;
const FILE_PHOTO =
  /\b(?:file (?:photo|picture|image)|in (?:this|an?) .{0,60}\b(?:photo|picture|photograph|image|handout|frame grab|screengrab|video still|still from)\b|(?:is|are) (?:pictured|(?:seen|shown) (?:here|in this|during|(?:[\p{L}’'-]+ ){0,4}(?:on|in|at) ))|(?:seen|pictured) (?:here|in this)\b|pictured (?:above|below|left|right|at|with|in|on|during)|(?:photo|image|picture) (?:taken|released|provided|shows|made available)\b|archivbild|archivfoto|symbolbild|symbolfoto|undated photo|aerial (?:view|photo)|screenshot (?:of|from))/iu;
const PLACE_IN_PICTURE =
  /\p{Lu}[\p{L}.’'-]+(?: \([^()]{1,40}\))?,? (?:\(?(?:far |top |bottom |front |back |at |second from |third from |fourth from |from )?(?:left|right|cent(?:er|re)|foreground|background|links|rechts|Mitte)\)?)(?:[,;.)]|$)|\((?:L|l|r|M|l\.|r\.|M\.|left|right|cent(?:er|re)|links|rechts)\)|\b(?:from|clockwise from|von) (?:top )?(?:left|links)\b|^(?:left|right|above|below|top|pictured|from left)[:,] /u;
const WHEN =
  /\b(?:on |this )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\. \d{1,2}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|in (?:19|20)\d{2})\b/u;
/** A bare date after a word: "hauls nets April 9 at the quay", the agencies' way. */
const BARE_DATE =
  /\p{Ll} (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\. \d{1,2}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})(?:,? \d{4},?)? (?:at|in|on|near|outside|during|inside|along|after|before|as)\b/u;
const WHERE =
  /\b(?:at|in|inside|outside|near|during|along|on|beside|through|across|off) (?:(?:the|a|an|his|her|their|its|downtown|central|southern|northern|eastern|western) )?(?:[\p{Ll}-]+ ){0,2}\p{Lu}/u;
const WHILE =
  /\b(?:as|while) (?:he|she|it|they|\p{Lu}[\p{L}.’'-]+|[\p{Ll}]+|the [\p{Ll}]+|[\p{Ll}]+ [\p{Ll}]+) (?:[\p{Ll}]+s|look|watch|arrive|leave|walk|speak|stand|wait|listen|are|cheer)\b/u;

const SAYS =
  /\b(?:said|says|told|tells|adds?|added|announced|according to|reported|reports|argues|argued|believes?|thinks?|wrote|writes|claims?|claimed|insists?|insisted|warns?|warned|expects?|plans?|wants?|hopes?|needs?|seems?|remains?|means|has been|have been|will|would|could|should|may|might|can|must|is expected|are expected)\b/iu;
const PERSONAL = /\b(?:I|we|you|your|our|my|us|me)\b/;
const PAST_VERB =
  /\b(?:was|were|had|did|went|came|took|made|found|gave|began|won|lost|became|rose|fell|grew|led|kept|sent|brought|thought|knew|got|ran|\p{Ll}{3,}ed (?:to|that|by|for|on|in|at|the|a|an|from|with|it|him|her|them|his|its|their))\b/u;

/** What people and things do in pictures. */
const SCENE =
  'speak walk stand sit hold wave watch look smile shake greet pose attend listen react gesture carry wear ride drive fly march protest demonstrate gather rally chant cheer celebrate embrace hug kiss perform sing dance jump throw catch kick shoot swing clean load unload transport haul sell shop eat drink cook cross pass enter exit board disembark climb descend hang smoke line surround block guard patrol inspect examine sign unveil display raise lift pray mourn lay queue talk chat testify salute applaud cast sort pick harvest plant feed herd swim sail row dig paint weld operate push pull drag stack overlook drift dock sweep stroll jog run play work wait point lean crouch kneel rest stare peer emerge pack unpack tend repair check fill pour wash hand aim escort'.split(
    ' ',
  );
/** What may stand in the timetable of a plain news sentence too ("The council meets on Tuesday"). */
const PLANNED = new Set(
  'meet meets arrive arrives leave leaves visit visits open opens begin begins start starts host hosts vote votes face faces address addresses travel travels return returns appear appears participate participates take takes give gives make makes deliver delivers receive receives accept accepts present presents lead leads join joins welcome welcomes tour tours campaign campaigns show shows use uses move moves set sets'.split(
    ' ',
  ),
);
const SCENE_VERBS: ReadonlySet<string> = new Set(SCENE.flatMap((verb) => [thirdPerson(verb)]));
const SCENE_BASES: ReadonlySet<string> = new Set(SCENE);

function thirdPerson(verb: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function captionScore(paragraph: string, context: CaptionContext): number {
  const sentence = firstSentence(paragraph);
  const sentences = paragraph.length - sentence.length < 8 ? 1 : 2;
  const present = presentScore(sentence);
  let score = 0;
  if (PLACE_IN_PICTURE.test(sentence)) score += present > 0 ? 3.5 : 2;
  if (CREDIT.test(paragraph)) score += 4.5;
  if (FILE_PHOTO.test(paragraph)) score += 4;
  if (context.past || score > 0) score += present;
  if (score > 0) {
    if (BARE_DATE.test(sentence)) score += 1.5;
    else if (WHEN.test(sentence)) score += 1;
    if (WHERE.test(sentence)) score += 1;
    if (WHILE.test(sentence)) score += 1;
    if (sentences === 1 && namesNewcomer(sentence, context)) score += 1;
  }
  if ((context.counts.get(paragraph) ?? 0) > 1) score += 3;
  if (/["“”«»„]/.test(paragraph)) score -= 2;
  if (SAYS.test(sentence)) score -= 3;
  if (PERSONAL.test(paragraph)) score -= 2;
  if (PAST_VERB.test(sentence)) score -= 2;
  if (sentences > 1 && SAYS.test(paragraph)) score -= 1;
  return score;
}

/** Up to the first full stop that a capital or the end follows; initials and short words do not end it. */
function firstSentence(paragraph: string): string {
  const match = /^.{20,}?[\p{L}\p{N}”"')]{3,}[.!?](?=\s+["“(]?\p{Lu}|\s*$)/su.exec(paragraph);
  return match ? match[0] : paragraph;
}

/** How surely the sentence's main verb tells a scene in the present tense: 0, 1 (could be a timetable) or 2. */
function presentScore(sentence: string): number {
  const tokens = sentence.slice(0, 240).split(/\s+/).slice(0, 26);
  let inName = /^\p{Lu}/u.test(tokens[0] ?? '');
  if (!inName && !/^\p{Lu}|^\d/u.test(sentence)) return 0;
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    const word = token.replace(/[^\p{L}’'-]/gu, '');
    const before = tokens[index - 1]!;
    if (PLANNED.has(word) && word.endsWith('s')) return 1.5;
    if (SCENE_VERBS.has(word)) return 2;
    if (
      SCENE_BASES.has(word) &&
      /(?:s|men|women|people|children|police|crews|officers),?$/u.test(before) &&
      !/^(?:is|was|this|has|as|its|his)$/.test(before)
    )
      return 2;
    // After a person's full name a small word in -s is what that person does.
    const afterName =
      /^\p{Lu}[\p{L}’'-]+,?$/u.test(before) && /^\p{Lu}[\p{L}’'.-]+$/u.test(tokens[index - 2] ?? '');
    if (
      inName &&
      index >= 2 &&
      afterName &&
      /^\p{Ll}{3,}[^su]s$/u.test(word) &&
      !/^(?:has|was|his|its|says)$/.test(word)
    )
      return /\b\p{Ll}+ed\b/u.test(sentence) ? 1 : 2;
    if (/^\p{Ll}/u.test(word) && !/^(?:of|the|and|de|von|van|left|right|center|centre)$/.test(word))
      inName = false;
    if (PAST_VERB.test(word) || /^(?:is|are|has|have|will|said|says)$/.test(word)) return 0;
  }
  return 0;
}

/** True where the sentence opens with a name that the article has nowhere else. */
function namesNewcomer(sentence: string, context: CaptionContext): boolean {
  const opening = /^(?:\p{Lu}[\p{L}’'-]+ )(\p{Lu}[\p{L}’'-]{2,})/u.exec(sentence)?.[1];
  return opening !== undefined && (context.names.get(opening) ?? 0) <= 1;
}
