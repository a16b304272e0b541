/** English pronouns that point back to what was named before, by what they stand for. */

/** For people. */
export const FOR_PEOPLE = ['he', 'she', 'they', 'his', 'her', 'their'] as const;
/** For things and what was told. */
export const FOR_THINGS = ['it', 'its', 'this', 'that', 'these', 'those'] as const;

const PEOPLE: ReadonlySet<string> = new Set(FOR_PEOPLE);
const ANY: ReadonlySet<string> = new Set([...FOR_PEOPLE, ...FOR_THINGS, 'there']);

const firstWord = (sentence: string): string =>
  /^["“‘'(]?([a-z]{2,5})(?![a-z\d_])/i.exec(sentence)?.[1]?.toLowerCase() ?? '';

/** True where the sentence opens with a pronoun for somebody. */
export const opensWithPerson = (sentence: string): boolean => PEOPLE.has(firstWord(sentence));

/** True where the sentence opens with any pronoun that points back. */
export const opensWithPronoun = (sentence: string): boolean => ANY.has(firstWord(sentence));
