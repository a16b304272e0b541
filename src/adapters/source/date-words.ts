/** The words of dates: zones, months, and which languages write the month before the day. */

/** Whether "5/7/2024" is the fifth of July or the seventh of May. */
export type DateOrder = 'day-first' | 'month-first';

/** As the language's readers write it (BCP 47); English without a country, and no language at all, as Americans do. */
export function dateOrderOf(language: string | null | undefined): DateOrder {
  const tag = (language ?? '').trim().toLowerCase().replaceAll('_', '-');
  if (tag === '' || tag === 'en' || tag === 'und') return 'month-first';
  return /^en-(?:us|ph|latn)\b/.test(tag) ? 'month-first' : 'day-first';
}

/** Minutes east of UTC. Names with several meanings have the one that news in English most likely means. */
const ZONES: ReadonlyMap<string, number> = new Map(
  `z 0, ut 0, utc 0, gmt 0, wet 0, west 60, bst 60, ist 330, cet 60, cest 120, mez 60, mesz 120, met 60,
mest 120, eet 120, eest 180, msk 180, msd 240, sast 120, cat 120, eat 180, wat 60, gst 240, pkt 300,
npt 345, ict 420, wib 420, hkt 480, sgt 480, myt 480, pht 480, awst 480, jst 540, kst 540, acst 570,
acdt 630, aest 600, aedt 660, nzst 720, nzdt 780, nst -210, ndt -150, ast -240, adt -180, est -300,
edt -240, et -300, cst -360, cdt -300, ct -360, mst -420, mdt -360, mt -420, pst -480, pdt -420,
pt -480, akst -540, akdt -480, hst -600, brt -180, art -180, clt -240, clst -180`
    .split(/,\s/)
    .map((pair) => pair.split(' '))
    .map(([name, minutes]): [string, number] => [name!, Number(minutes)]),
);

export const zoneOf = (name: string): number | null => ZONES.get(name.toLowerCase()) ?? null;

/** Month names, folded, in the languages of the packs and their neighbours; beginnings of three letters stand for them. */
const MONTHS: readonly (readonly string[])[] = [
  'january januar janner janvier enero gennaio januari janeiro ocak stycznia января січня',
  'february februar feber fevrier febrero febbraio februari fevereiro subat lutego февраля лютого',
  'march marz maerz mars marzo maart marco mart marca marts mrz марта березня',
  'april avril abril aprile nisan kwietnia апреля квітня',
  'may mai mayo maggio mei maio maj maja mayis мая май травня',
  'june juni juin junio giugno junho haziran czerwca июня червня',
  'july juli juillet julio luglio julho temmuz lipca июля липня',
  'august aout agosto augustus augusti agustos sierpnia августа серпня',
  'september septembre septiembre settembre setembro setiembre eylul wrzesnia сентября вересня',
  'october oktober octobre octubre ottobre outubro ekim pazdziernika октября жовтня',
  'november novembre noviembre novembro kasim listopada ноября листопада',
  'december dezember decembre diciembre dicembre dezembro desember aralik grudnia декабря грудня',
].map((names) => names.split(' ').map(foldedDate));

/** Without accents, so that "août" is "aout". */
export function foldedDate(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ı', 'i');
}

/** 1 to 12, or 0 for a folded word in lower case that names no month. */
export const monthOf = (word: string): number =>
  word.length < 3 ? 0 : MONTHS.findIndex((names) => names.some((name) => name.startsWith(word))) + 1;
