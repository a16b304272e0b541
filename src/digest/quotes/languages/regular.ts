/** Forms of regular German verbs, so that the language's file lists stems. */

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** Stems that need a vowel before an ending: "antwortet", "bezeichnet". */
const HARD = /(?:[td]|[^aeiouäöühlrmn][nm]|chn)$/;

/** "sag": "sagt sagte sagten sagen"; "forder": "fordern". */
function forms(stem: string): string {
  const link = HARD.test(stem) ? 'e' : '';
  const infinitive = /(?:er|el)$/.test(stem) ? 'n' : 'en';
  return `${stem}${link}t ${stem}${link}te ${stem}${link}ten ${stem}${infinitive}`;
}

/** "gesagt", "erklärt", "kommentiert" */
function participle(stem: string): string {
  const link = HARD.test(stem) ? 'et' : 't';
  const bare = /^(?:be|er|ver|ent|ge|zer|miss)/.test(stem) || stem.endsWith('ier');
  return `${bare ? '' : 'ge'}${stem}${link}`;
}

/** The finite forms of verbs by their stems, and the infinitive. */
export const finite = (stems: string): string => words(stems).map(forms).join(' ');

/** The infinitives of verbs by their stems: "muss Brandt einräumen". */
export const infinitives = (stems: string): string =>
  words(stems)
    .map((stem) => stem.replace('-', ''))
    .map((stem) => stem + (/(?:er|el)$/.test(stem) ? 'n' : 'en'))
    .join(' ');

/** The participles of verbs by their stems. */
export const participles = (stems: string): string => words(stems).map(participle).join(' ');

/** What stands at a clause's end of verbs that part: "mit-teil" gives "mitteilt … mitgeteilt". */
export const parted = (stems: string): string =>
  words(stems)
    .map((whole) => {
      const [prefix, stem] = whole.split('-') as [string, string];
      return `${words(forms(stem))
        .map((form) => prefix + form)
        .join(' ')} ${prefix}${participle(stem)}`;
    })
    .join(' ');
