/** Bylines without their trimmings: "By Ida Holm and Ola Lind, Staff Writers | 5 May" names two people. */
import { isSite } from '../../../digest/articles/outlet-in-title.ts';
import { withoutInvisible } from '../../../digest/text/invisible.ts';
import { DATE_IN_TEXT } from './date-on-page.ts';

const VERBS =
  'written|posted|submitted|story|text|words|report(?:ed)?|published|reporting|article|review|interview|an article|(?:eine?\\s+)?(?:beitrag|gastbeitrag|artikel|interview|kommentar|analyse|reportage|bericht|text)|geschrieben|verfasst|veröffentlicht|eingestellt|erstellt|écrit|publié|rédigé|propos recueillis|escrito|publicado|redactado';
const BY = new RegExp(
  String.raw`^\s*(?:\W{0,2}(?:(?:${VERBS})\s+)?(?:by|von|par|por|di|door|av|af)\b\s*:?\s+|(?:autor(?:in|en|es)?|authors?|auteurs?|text|texte|texto|verfasser(?:in)?|redaktion)\s*:\s*)`,
  'i',
);
/** Words that name who did something else: took the picture, edited, translated. */
const OTHER_WORK =
  /^\W{0,2}(?:fotos?|photos?|photographs?|bild(?:er)?|image|picture|illustration|graphic|grafik|video|edited|editing|translated|translation|übersetzung|redigiert|traducción|traduction|quelle|source|fuente)\b/i;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*`;
const PARTICLE =
  "(?:de|du|des|la|le|van|von|der|den|dem|ten|ter|al|el|bin|ibn|di|da|do|dos|del|della|zu|zur|af|av|y|d’|d')";
const PERSON = `${NAME}(?: ${PARTICLE})*(?: ${NAME}| ${PARTICLE} ${NAME}){1,4}`;
const AND = String.raw`(?:,? (?:and|und|et|y|e|og|och|en|with|mit|avec|con) |, ?| ?& ?| ?; ?| ?\/ ?)`;
const SEVERAL = new RegExp(AND, 'iu');

/** Two to six words like a person's name and nothing else. */
const NAME_ALONE = new RegExp(`^${PERSON}$`, 'u');
/** One person or several and nothing else. */
const NAMES_ALONE = new RegExp(`^${PERSON}(?:${AND}${PERSON}){0,9}\\.?$`, 'u');
/** Who wrote, after a word that says so; one word is a name only after a verb. */
const SAYS_WHO = new RegExp(
  String.raw`^\W{0,2}(?:(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|POR|PAR)\s?:?\s+(?:${PERSON})|(?:[Ww]ritten|[Pp]osted|[Ss]ubmitted|[Pp]ublished|[Rr]eported|Story|Text|Words|Review|Interview) by:?\s+${NAME}|(?:[Gg]eschrieben|[Vv]erfasst|[Vv]eröffentlicht|[Ee]ingestellt|[Ee]rstellt|Text|Interview|(?:[Ee]ine? )?(?:[Bb]eitrag|[Gg]astbeitrag|[Aa]rtikel|[Ii]nterview|[Kk]ommentar|[Aa]nalyse|[Rr]eportage|[Bb]ericht)) von:?\s+${NAME}|(?:[ÉE]crit|[Pp]ublié|[Rr]édigé|[Pp]ropos recueillis) par:?\s+${NAME}|(?:[Ee]scrito|[Pp]ublicado|[Rr]edactado) por:?\s+${NAME}|(?:Text|Texte|Texto|Autor(?:in|en|es)?|Authors?|Auteurs?|Verfasser(?:in)?):\s*(?:${PERSON}))`,
  'u',
);

const ROLE =
  /\b(?:writers?|reporters?|correspondents?|editors?|journalists?|columnists?|producers?|contributors?|photographers?|staff|bureau|desk|chief|newsroom|special to|redakteur(?:in)?|redaktion|reporter(?:in)?|korrespondent(?:in)?|autor(?:in)?|volontär(?:in)?|chefredakteur(?:in)?|journaliste?(?:in)?|rédact(?:eur|rice)(?: en chef)?|rédaction|correspondante?|envoyée? spéciale?|redactora?|redacción|periodista|corresponsal|enviad[oa]|ph\.?d|m\.?d)\b/i;
const AGENCY =
  /^(?:the )?(?:associated press|ap|reuters|afp|agence france[- ]presse|dpa(?:[/-]\w{2,12})?|apa|sda|ats|keystone-sda|efe|europa press|ansa|agi|lusa|upi|pa media|press association|bloomberg(?: news)?|tass|interfax|xinhua|kyodo(?: news)?|anp|belga|ntb|ritzau|kna|epd|sid|afx|agencies|agenturen|agencias|agences|wire services?|news services?|staff and wire reports)$/i;
const AGENCY_BEHIND =
  /,?\s+(?:the )?(?:associated press|agence france-presse|press association|canadian press)$/i;
/** What a program fills in, or a label: nobody. */
const NOBODY =
  /^(?:admin|administrator|super ?user|root|user|staff|editor|publisher|red\.?|redaktion|webmaster|guest|authors?|by|unknown|anonymous|n\/a|null|undefined|(?:posted|written) by|(?:eingestellt|geschrieben|erstellt)? ?von)$/i;

const DATED =
  /\s*(?:,?\s+(?:on|am|le|el|vom|at|um|à)\s+\d|,?\s+(?:on\s+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?(?:day)?,?\s+(?:\d|\p{Lu}\p{Ll}+\s\d)|\b(?:published|updated|posted|veröffentlicht|aktualisiert|publié|publicado)\b).*$/iu;
const SEGMENTS = /\s*[|•·\n\u2022]\s*|\s[–—-]\s|\s{3,}/;
const MOST_NAMES = 12;

/** True for one person's name and nothing else. */
export const isName = (text: string): boolean => text.length < 80 && NAME_ALONE.test(text.trim());
/** True for the name of a person, or of several, and nothing else. */
export const areNames = (text: string): boolean => text.length < 200 && NAMES_ALONE.test(text.trim());
/** True for a piece of a line that says who wrote: "By Ida Holm". */
export const saysWho = (segment: string): boolean => SAYS_WHO.test(segment.slice(0, 200));
/** A login and no name: "ida.holm", "link78", "ferry_admin". */
export const isHandle = (name: string): boolean =>
  !/\s/.test(name) && (!/\p{Lu}/u.test(name) || /[_\d]/.test(name));
/** An agency's own sign. */
export const isAgency = (name: string): boolean => AGENCY.test(name);

/** The parts of a line that bars, dots and dashes keep apart. */
export const segmentsOf = (line: string): string[] =>
  line
    .slice(0, 400)
    .split(SEGMENTS)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');

/**
 * Those whom a byline names, in order; none where it names nobody, or the site alone. Roles, agencies and the site's
 * name go where they stand beside a person. A text that cannot be told apart is one name.
 */
export function namesIn(byline: string, site: string): string[] {
  for (const segment of segmentsOf(withoutInvisible(byline.slice(0, 400)))) {
    const names = namesInSegment(segment, site);
    if (names.length > 0) return names.slice(0, MOST_NAMES);
  }
  return [];
}

function namesInSegment(segment: string, site: string): string[] {
  if (OTHER_WORK.test(segment)) return [];
  const bare = undated(segment.replace(BY, '')).replace(AGENCY_BEHIND, '');
  const text = withoutTail(bare, site).replace(/^[\s:–—-]+|[,;:\s–—-]+$/g, '');
  if (isNobody(text) || isSite(text, site)) return [];
  const parts = text
    .split(SEVERAL)
    .map((part) => part.trim().replace(/\.$/, (point) => (/\b\p{Lu}\.$/u.test(part) ? point : '')))
    .filter((part) => part !== '');
  const beside = (part: string): boolean =>
    ROLE.test(part) || AGENCY.test(part) || isSite(part, site) || isNobody(part);
  const people = parts.filter((part) => !beside(part));
  if (people.length > 0 && people.every((part) => NAME_ALONE.test(part))) return unrepeated(people);
  return [once(text)];
}

/** What leads over to a date: "on Tue,", "am". */
const TO_DATE =
  /(?:,?\s+(?:on|am|le|el|vom|at|um|à|in|den))?(?:,?\s+(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|Mo|Di|Mi|Do|Fr|Sa|So)\.?,?)?\s*$/u;
const TO_TIME = /\s+(?:on|am|le|el|at|um|à)$/u;

/** Without a date, and what stands behind it. */
function undated(text: string): string {
  const date = DATE_IN_TEXT.exec(text);
  const front = date === null ? text : text.slice(0, date.index).replace(TO_DATE, '');
  return front.replace(DATED, '').replace(TO_TIME, '');
}

/** "Ida Holm Ferry Times": the outlet's name behind the author's. */
function withoutTail(text: string, site: string): string {
  const end = text.length - site.length;
  return site.length > 3 &&
    end > 4 &&
    text.slice(end).toLowerCase() === site.toLowerCase() &&
    /\s$/.test(text.slice(0, end))
    ? text.slice(0, end).trim()
    : text;
}

const isNobody = (text: string): boolean =>
  text === '' ||
  text.length > 150 ||
  !/\p{L}{2}/u.test(text) ||
  /^(?:https?:|@|www\.)|[{}<>]/i.test(text) ||
  /^\d+ (?:min|followers|comments?)\b/i.test(text) ||
  NOBODY.test(text);

/** "Ida Holm Ida Holm": a picture's text and the name beside it. */
function once(text: string): string {
  const half = text.slice(0, (text.length - 1) / 2);
  if (half.length > 3 && text === `${half} ${half}`) return half;
  const part = text.slice(0, text.length / 2);
  return part.length > 4 && text === part + part ? part : text;
}

/** Each name once, however it is written. */
export function unrepeated(names: readonly string[]): string[] {
  const seen = new Map(names.map((name) => [once(name).toLowerCase(), once(name)] as const).reverse());
  return [...seen.values()].reverse();
}
