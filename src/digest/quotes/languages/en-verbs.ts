/** English verbs by their plain forms, and what they become: "note" gives "noted notes noting". */

type Forms = Readonly<{ past: string; third: string; participle: string }>;

/** The regular forms of a verb; a "+" doubles its last letter: "quip+", "quipped". */
export function formsOf(entry: string): Forms {
  const doubled = entry.endsWith('+');
  const verb = doubled ? entry.slice(0, -1) : entry;
  const last = verb.at(-1)!;
  if (doubled) return { past: `${verb}${last}ed`, third: `${verb}s`, participle: `${verb}${last}ing` };
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return { past: `${stem}ied`, third: `${stem}ies`, participle: `${verb}ing` };
  }
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  if (/[^e]e$/.test(verb)) return { past: `${verb}d`, third, participle: `${verb.slice(0, -1)}ing` };
  return { past: `${verb}ed`, third, participle: `${verb}ing` };
}

const formsOfAll = (list: string): Forms[] =>
  list
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .map(formsOf);

/** What somebody may do in words, beside what the lists of `en.ts` spell out. */
const SAYING = `affirm announce assure reassure inform notify bark bellow brag+ boast broadcast chime chirp chuckle clarify
comment complain conclude concur+ confess confide continue counsel cry deadpan+ declare disclose divulge echo
elaborate emphasise emphasize enquire enthuse exclaim exhort explain fret+ fume gloat grin+ groan grouse
growl grumble gush gripe hiss holler hypothesize implore inquire insinuate interject intone joke kid+ laugh lecture
marvel moan mumble murmur muse mutter narrate nod+ opine plead pontificate preach prod+ protest quip+ rasp
recite recollect recount reflect reiterate relay reminisce retort rhapsodize riff roar scoff scream screech shriek
shrug+ sigh smirk snap+ snarl sneer sniff snipe snort sob+ stammer stipulate stutter surmise testify theorize
theorise thunder volunteer vent wail whine whisper wisecrack yell yelp`;

/** What somebody may do with words to a person or a thing. */
const JUDGING = `applaud berate castigate caution characterise characterize chastise chide commend congratulate criticise
criticize declaim deem denigrate deplore deride disparage encourage entreat eulogize excoriate extol+
fault flay heckle inveigh laud label malign minimize mock portray rail rebuke rebut+ recommend refute reprimand ridicule
savage scold skewer taunt tease toast upbraid vilify bash christen regard consider deem coin dub+ nickname term depict`;

const SAYS = formsOfAll(SAYING);
const JUDGES = formsOfAll(JUDGING);

const join = (forms: readonly Forms[], pick: (forms: Forms) => string): string => forms.map(pick).join(' ');

/** Finite forms and participles of the verbs above. */
export const SAYING_FORMS = join(SAYS, ({ past, third }) => `${past} ${third}`);
export const JUDGING_FORMS = join(JUDGES, ({ past }) => past);
export const SPEAKING_PARTICIPLES = join([...SAYS, ...JUDGES], ({ participle }) => participle);

/** Finite verbs of other kinds that can be nothing else: a run of nouns ends with them, and a subject stands before. */
export const OTHER_VERBS = `went came became began knew took gave kept brought bought fought sought taught caught sold
sent lent spent met ran chose broke drove rose fell grew drew threw flew wore tore bore held led fled sat stood
paid laid heard saw got forgot rode shook hid built dealt slept swept wept made goes comes becomes begins knows
gives keeps brings seeks sells sends spends meets loses chooses grows holds sits pays hears sees gets happens
seems appears remains includes allows requires takes makes wants`;
