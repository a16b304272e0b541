/** Tells a paragraph that is furniture (a promotion, a share line, a credit, ...) by its own words. */

type Furniture = 'credit' | 'promotion' | 'share' | 'byline' | 'date' | 'related' | 'notice' | 'media';

/** Furniture is short; longer paragraphs are left alone. */
const LONGEST = 420;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const WEEKDAY =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo';

const RULES: readonly (readonly [Furniture, RegExp])[] = [
  [
    'credit',
    /^(?:\(?(?:photo|photos|image|images|picture|pictures|video|illustration|graphic|foto|bild|credit|credits|source|quelle|fotos|crédit photo|photo credit|image credit|image source|bildquelle)(?: (?:by|courtesy|credits?|courtesy of|von|: ?©))?\s?[:/|©].{1,140}|(?:©|\(c\)|copyright\b)(?:.{1,140}|.{1,380}\b(?:rights reserved|redistributed|permission|genehmigung|vorbehalten|réservés|reservados)\b.{0,200})|(?:photo|image|picture|illustration)s? (?:by|courtesy of|via) .{2,80}|\(?[^.()]{0,60}(?:AP Photo|Getty Images|Shutterstock|iStock|AFP\/|Reuters\/|picture alliance|imago images|EPA-EFE)[^.]{0,80}\)?)$/iu,
  ],
  [
    'share',
    /^(?:share|tweet|email|print|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|copy link|save|like|comments?|teilen|drucken|merken|kommentare?|partager|imprimer|compartir)(?:[\s,|/·•]+(?:this|on|via|auf|the|story|article|page|post|share|tweet|email|print|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|copy|link|save|like|comments?|teilen|drucken|merken|\d+))*[.:!]?$/iu,
  ],
  [
    'share',
    /^(?:share (?:this|on|via)\b|share with|click to share|follow (?:us|me|him|her|them|@|\S+ \S+) ?(?:on|@|at|via)\b|like us on|find us on|folgen sie uns|folge uns|suivez[- ]nous|síguenos)[^.]{0,100}[.!]?$/iu,
  ],
  [
    'promotion',
    /^(?:become an? .{0,40}(?:member|supporter|subscriber|patron)\b|sign ?up (?:for|to|here|now|today)\b|subscribe (?:to|now|today|here|for|and)\b|click here\b|get (?:the|our|all the|more)\b.{0,80}(?:newsletter|inbox|email|app|alerts)\b|download (?:the|our)\b|join our\b|donate\b|support (?:our|local|independent|quality)\b.{0,40}(?:journalism|reporting|newsroom|work)|register (?:now|for free|today)|don[’']t miss\b|want (?:more\b|to (?:see|read|get|know) .{0,120}(?:inbox|newsletter))|enjoying? (?:this|our)\b|love (?:this|our)\b|stay (?:informed|up to date|connected)\b|for more (?:news|stories|information|coverage|on this)\b|(?:jetzt|hier) (?:abonnieren|anmelden|registrieren|bestellen)|abonnieren sie|melden sie sich\b|newsletter\b|inscrivez-vous|abonnez-vous|recevez\b|suscríbete|regístrate|apúntate)/iu,
  ],
  [
    'related',
    /^(?:\[?(?:read|see|also|related|more|watch|listen|view|recommended|editor[’']s picks?|click|continue)(?: (?:more|also|next|on|this|here|reading|full story|stories|articles|coverage|from|news|now|the full (?:story|article|report)))*\s?(?:[:>»→|\]].{0,220}|\.{3}|…)?|(?:mehr|lesen sie|lesen sie auch|siehe auch|weiterlesen|mehr zum thema|auch interessant|das könnte sie auch interessieren|passend dazu|zum thema|lire aussi|à lire aussi|voir aussi|lee también|leer más|le puede interesar|más información|te puede interesar)\s?(?:[:>»→|].{0,220})?)$/iu,
  ],
  ['related', /^(?:read|see|watch|also) (?:more|also|next|now)?\s?[:»>→|-].{0,220}$/iu],
  [
    'related',
    /^(?:related|recommended|more from|more on|you may also like|you might also like|most read|trending|lesen sie (?:auch|hier|mehr)|lire aussi|lee también)\b.{0,120}$/iu,
  ],
  [
    'related',
    /^(?:das (?:thema )?könnte (?:sie|dich|euch) (?:auch )?interessieren|dieses thema im programm|über dieses thema berichtete?|veja também|leia (?:também|mais)|leggi anche|lees ook|läs (?:också|mer)|læs også|les også|mehr (?:zu|über|aus|von)|weitere (?:artikel|themen|nachrichten|meldungen|beiträge)|ähnliche (?:artikel|beiträge|themen)|highlights|kontakt|contacts?|links?|tags?|schlagwörter|stichwörter|themen|topics|categories|kategorien?|filed under|topics in this article)\s?:(?: .{0,120})?$/iu,
  ],
  [
    'byline',
    /^(?:.{3,160} contributed (?:to this (?:report|story|article)|reporting)|(?:additional )?(?:reporting|writing) by .{3,200}(?:;|editing by|writing by).{0,160}|\(?(?:additional )?reporting by .{3,120}\)?|(?:editing|redaktion|mitarbeit|übersetzung)(?: by|:) .{3,80})\.?$/iu,
  ],
  // How to reach whoever wrote it, or whoever sent the release.
  [
    'byline',
    /^(?:(?:(?:you can )?(?:contact|reach|e-?mail|write to|follow) (?:the (?:reporter|writer|author)s? |(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4})?(?:at|via|on|by|:)[\s\S]{0,80}(?:@|\d{3})[\s\S]{0,200})|(?:(?:presse|medien|press|media)[- ]?(?:kontakt|contacts?|anfragen|stelle|enquiries|inquiries)|contact(?:o|s)? (?:de )?(?:presse|prensa|press|media)|ansprechpartner(?:in)?)(?: \S{1,20}){0,3}\s?:[\s\S]{0,400})$/iu,
  ],
  [
    'byline',
    /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or) \p{Lu}[\p{L}.'’-]*(?:,? \p{Lu}[\p{L}.'’-]*){0,5}(?:,? (?:and|und|et|y|&) \p{Lu}[\p{L}.'’-]*(?:,? \p{Lu}[\p{L}.'’-]*){0,4})?(?:[,|/–—] ?.{0,60})?$/u,
  ],
  [
    'date',
    new RegExp(
      `^(?:(?:published|updated|posted|last updated|last modified|first published|created|modified|stand|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado)(?!\\p{L})[\\s:]*(?:on |at |am |le |el )?)?(?:(?:${WEEKDAY})\\.?,?\\s+)?(?:\\d{1,2}(?:\\.|st|nd|rd|th)?\\s+(?:de )?${MONTH}\\.?,?\\s+(?:de )?\\d{4}|${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})\\W{0,4}(?:(?:at|um|à|a las|,)?\\s*\\d{1,2}[:.h]\\d{2}.{0,40})?$`,
      'iu',
    ),
  ],
  [
    'date',
    /^(?:published|updated|posted|last updated|last modified|first published|veröffentlicht|aktualisiert|publié|publicado)(?!\p{L})[\s:]+(?:\d|on |at |am |um |le |el |[A-Z]?[a-z]{2,8}day\b|[A-Z][a-z]{2,8} \d).{0,60}$/iu,
  ],
  [
    'notice',
    /^(?:[-–—] ?(?:advertisement|advertising|anzeige|werbung|publicité|publicidad) ?[-–—]|advertisement|advertising|anzeige|werbung|publicité|publicidad|sponsored(?: content)?|log in(?: or (?:register|sign up))? to (?:post|leave|add).{0,20}comments?|loading\.*|story continues below(?: advertisement)?|article continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,40}|skip (?:to|advert).{0,60}|this (?:article|story|post) (?:may contain|contains) affiliate.{0,160}|we use cookies\b.{0,300}|this (?:site|website) uses cookies\b.{0,300}|all rights reserved\.?|(?:\d+ )?comments?|leave a (?:reply|comment)|your email address will not be published.{0,80}|\d+ (?:min(?:ute)?s?) read|(?:reading time|lesezeit|temps de lecture)\b.{0,30})$/iu,
  ],
  [
    'media',
    /^(?:(?:video|audio|gallery|fotos?|photos|slideshow|photo gallery|bildergalerie|infografik|graphic)\s?(?:[:|].{0,120})?|watch (?:the video|live|above|below).{0,60}|play video|listen to (?:this|the) (?:article|story|episode).{0,60})$/iu,
  ],
];

/** What kind of furniture this paragraph is, or null where it may belong to the article. Linear. */
export function furnitureOf(paragraph: string): Furniture | null {
  const text = paragraph.trim();
  if (text.length > LONGEST) return null;
  for (const [kind, rule] of RULES) if (rule.test(text)) return kind;
  return null;
}

const CUES: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:become an? |join as an? )[^.]{0,40}\b(?:member|supporter|subscriber|patron)\b/iu],
  [
    2,
    /\b(?:sign ?up|subscribe|register)\b[^.]{0,60}\b(?:newsletter|inbox|email|alerts?|updates|podcast|today|now|free|here)\b/iu,
  ],
  [
    2,
    /\b(?:our|the|free|daily|weekly|this) (?:[\p{L}-]+ ){0,2}newsletters?\b|\b(?:unseren?|kostenlosen?) newsletter\b|\b(?:nuestro|notre) (?:[\p{L}-]+ ){0,2}(?:bolet[ií]n|newsletter|infolettre)/iu,
  ],
  [
    2,
    /\b(?:support|fund|help(?:s|ing)?|sustain) (?:us|our|local|independent|quality|public|nonprofit|this kind of)\b[^.]{0,60}\b(?:journalism|reporting|newsroom|team|work|bring you|stories|mission)\b/iu,
  ],
  [2, /\byour (?:[\p{L}-]+ )?(?:contribution|donation|support|subscription|membership|gift)s?\b/iu],
  [
    2,
    /\b(?:follow|find|like|join|friend) (?:us|me|him|her|them|@\w+|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}) on (?:twitter|facebook|instagram|x|linkedin|tiktok|youtube|bluesky|threads|mastodon)\b/iu,
  ],
  [
    2,
    /\b(?:for as little as|use (?:the )?code|free trial|unlimited access|full access to|subscriptions? (?:service|offer|starts?))\b/iu,
  ],
  [
    2,
    /(?<!\p{L})(?:suscríb[aeo]|suscribirse|apúnt[ae]|apuntarse|inscríb[ae]|síg[au]e?nos|pued[ae]s? seguir|abonnez-vous|inscrivez-vous|suivez-nous|abonnieren sie|melden sie sich|folgen sie uns|folge uns)/iu,
  ],
  [2, /\bdownload (?:the|our) [^.]{0,30}\bapps?\b/iu],
  [2, /\b(?:click|tap) (?:here|the link|below)\b/iu],
  [1, /\b(?:today|now|here)[.!]$/iu],
  [1, /#\p{L}+/u],
  [1, /\b(?:our|us)\b/iu],
  [1, /\b(?:you|your)\b/iu],
  [
    1,
    /^(?:become|join|sign|subscribe|support|donate|get|follow|download|help|start|give|register|try|read|discover|don[’']t)\b/iu,
  ],
  [1, /!$/],
];
/** Promotions end a page; elsewhere they need more signs. */
const PROMOTION_LONGEST = 600;

/** How much a paragraph sounds like a promotion of the outlet: 3 and more is one. Quotations speak against it. */
export function promotionScore(paragraph: string, nearEnd: boolean): number {
  const text = paragraph.trim();
  if (text.length > PROMOTION_LONGEST || /["“«„][^"”»]{25}|\b(?:said|says|told|sagte)\b/iu.test(text))
    return 0;
  let strong = 0;
  let weak = 0;
  for (const [weight, cue] of CUES) if (cue.test(text)) weight === 2 ? strong++ : weak++;
  if (strong === 0) return 0;
  return 2 * strong + 0.5 * weak - (nearEnd ? 0 : 0.5);
}
