/** Forms of regular French and Spanish verbs, so that a language's file lists stems. */

/** Each stem, with the one that a stressed ending takes where it differs: "répét/répèt", "recuerd" of "record/recuerd". */
const stems = (list: string): [plain: string, stressed: string][] =>
  list
    .split(/\s+/)
    .filter((stem) => stem !== '')
    .map((entry) => {
      const [plain, stressed = plain] = entry.split('/') as [string, string?];
      return [plain, stressed];
    });

/** "affirm": "affirme affirment affirmait affirmaient affirma affirmèrent affirmé …"; before an a "annonç", "exige". */
export const french = (list: string): string =>
  stems(list)
    .map(([plain, stressed]) => {
      const soft = plain.replace(/c$/, 'ç').replace(/g$/, 'ge');
      return `${stressed}e ${stressed}ent ${soft}ait ${soft}aient ${soft}a ${plain}èrent ${plain}é ${plain}ée ${plain}és ${plain}ées`;
    })
    .join(' ');

/** "afirm": "afirma afirman afirmaba afirmaban afirmó afirmaron afirmado" */
export const spanish = (list: string): string =>
  stems(list)
    .map(
      ([plain, stressed]) =>
        `${stressed}a ${stressed}an ${plain}aba ${plain}aban ${plain}ó ${plain}aron ${plain}ado`,
    )
    .join(' ');
