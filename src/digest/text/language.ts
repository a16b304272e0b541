/** Tells the language of a text by its common words and letters. */

const PROFILES: Readonly<Record<string, string>> = {
  en: 'the of and to in is that was for it with as his on be at by had not are but from or have an they which were her she there been their has will would who more said when if its into than about could he',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man ich wurde',
  fr: 'le la les et des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec son aux cette ont ses mais comme ou nous été elle leur à où être fait deux même ces après selon très était',
  es: 'el la que los en un del se las por con una para es su al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde han quien desde todo nos durante fue según años ser dos y',
  it: 'il che di la per un non è del si da con le della una sono dei al più nel alla i come ma anche ha gli lo delle questo suo stato dal nella se dalla sulla degli essere ai hanno tra era due dopo',
  pt: 'o que de do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem são às',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er die hij ook om als door maar bij nog uit naar heeft worden zij over wordt werd ze hebben tot deze kan dan meer wel geen of jaar al zich onder omdat hadden twee wil deze haar hun tegen',
  sv: 'och att det som en på är av för med till den har de inte om ett men var jag sig från vi så kan när man hade nu eller efter vid skulle också där ska bara mot mycket över år sin blev han',
  da: 'og at det er en til på som af for den med de der har ikke et om men var jeg sig fra vi så kan han blev også efter ved eller havde være skal ud nu over år mod kun hvor vil deres hun',
  no: 'og at det er en til på som av for den med de har ikke et om men var jeg seg fra vi så kan han ble også etter ved eller hadde være skal ut nå over år mot bare der vil deres hun',
  pl: 'i w na z się nie do to że o jest jak po za od co ale przez przy tym czy tylko są już być może oraz dla był było jego jej ich które który która tego roku także lub będzie podczas',
  cs: 'a v na se je že o do s z to ve za pro by jako po k ale jeho který která které byl jsou už při jen bylo není také podle však mezi před více nebo od mu tak roce',
  tr: 'bir ve bu da de için ile çok olarak daha ne en gibi sonra kadar olan var ama oldu dedi göre ancak her ise ki o değil ya mi olduğunu yeni üzerine türk yıl iki',
  fi: 'ja on ei se että oli hän mutta myös kun ovat mukaan joka sen ole tai jos niin vuoden ollut sekä mitä nyt vain kanssa jo kuin olisi sitä jotka vielä voi hänen mikä ovat',
  hu: 'a az és hogy nem is egy van meg de ez azt már volt csak el mint ha még után szerint lesz ki vagy pedig aki amely be le minden sem kell mert között illetve',
  ro: 'și de în la a cu pe nu care din o că să un este pentru mai au fost sunt se prin dar după sau ce al ale lui fi două această despre fără între acest',
};

const COMMON: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [language, words] of Object.entries(PROFILES))
    for (const word of new Set(words.split(' '))) map.set(word, [...(map.get(word) ?? []), language]);
  return map;
})();

/** Scripts that one language of the news mostly uses; the first that leads decides. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
];

/** Longer texts are judged by their start. */
const SAMPLE = 12_000;

/**
 * The language of a text of some sentences, as a BCP 47 primary tag; "und" where it cannot be told. Linear.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters < 20) return 'und';
  const latin = count(sample, /\p{Script=Latin}/gu);
  if (latin < letters / 2) return byScript(sample, letters);
  return byWords(sample);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function byScript(text: string, letters: number): string {
  // Japanese is mostly Han letters: a tenth of kana is enough.
  for (const [script, language] of SCRIPTS)
    if (count(text, script) > letters * (language === 'ja' ? 0.1 : 0.4)) return language;
  if (count(text, /\p{Script=Arabic}/gu) > letters * 0.4) return /[پچژگ]/.test(text) ? 'fa' : 'ar';
  if (count(text, /\p{Script=Cyrillic}/gu) > letters * 0.4)
    return /[іїєґ]/i.test(text) ? 'uk' : /[ђћџљњј]/i.test(text) ? 'sr' : /[ыэё]/i.test(text) ? 'ru' : 'bg';
  return 'und';
}

function byWords(text: string): string {
  const scores = new Map<string, number>();
  let words = 0;
  for (const match of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    words++;
    const languages = COMMON.get(match[0]);
    // A word that several languages share says less about each.
    if (languages)
      for (const language of languages)
        scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first || words < 8) return 'und';
  const share = first[1] / words;
  return share > 0.08 && first[1] >= 2 && first[1] > 1.15 * (second?.[1] ?? 0) ? first[0] : 'und';
}
