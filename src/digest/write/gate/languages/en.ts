/** English: what denies, limits, counts and turns around. */
import { SAME } from './en-same.ts';
import type { GateLanguage } from './types.ts';

export const en: GateLanguage = {
  code: 'en',
  negations: `not no never none nobody nothing neither nor cannot no_one hardly barely`,
  denials: `deny denied denies denying refuse refused refuses refusing decline declined declines declining fail failed fails
failing reject rejected rejects rejecting without lack lacks lacked lacking unable ruled_out rules_out rule_out stopped_short
dismiss dismissed dismisses unaware instead_of rather_than`,
  affirming: 'not_only not_just no_doubt no_later nothing_but no_fewer no_less',
  denied: 'behind',
  limits: {
    alleged: `allegedly alleged reportedly apparently purportedly purported supposedly supposed suspected accused accuse accuses suspicion
allegation allegations claim claims claimed charged believed thought unconfirmed`,
    possible: `may might could possibly perhaps potentially maybe possible possibility risk risks`,
    expected: `expected expect expects likely probably forecast forecasts predicted predict predicts anticipated anticipates
projected set_to due_to_be`,
    intended: `plan plans planned planning intend intends intended aim aims aimed hope hopes hoped want wants wanted propose
proposes proposed proposal proposals consider considers considered considering seek seeks sought pledged promised
pledges promises vowed vows wish wishes offered offers agreed would_like due_to ready_to bid called_for calls_for call_for urged urges demanded demands recommended recommends
threatened threatens`,
    future: `will would shall 'll won't wouldn't is_to are_to going_to`,
    condition: `if unless whether provided_that as_long_as subject_to pending depends depend depending in_case only_if`,
  },
  sources: 'according_to',
  untold:
    'found find finds shot agreed agrees demanded demands demand read reads projected forecast estimated estimates',
  pastEnding: 'ed',
  verbs: `lost won came went got beat sold bought sent gave took left met paid hit shot sue sues led built found made held kept caught taught
fought brought drove struck threw broke stole wrote chose saw told said cut put shut lent spent hurt ran beats wins loses sells buys
sends gives takes leaves meets pays hits leads builds finds makes holds keeps accuses accuse blames attacks defends helps joins plan plans want wants teach teaches hope hopes`,
  joining: 'and or',
  joints:
    'and but while whereas after before when because although though as which who whose until where so or than',
  ones: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
  scales: { hundred: 2, thousand: 3, k: 3, million: 6, m: 6, mn: 6, billion: 9, bn: 9, trillion: 12, tn: 12 },
  vague: `half
third thirds
quarter quarters fourth
fifth fifths
dozen
dozens
hundreds
thousands
millions
billions
twice double doubled doubles doubling twofold
triple tripled triples tripling threefold
couple`,
  units: `% percent per_cent pc percentage
points point
$ dollar dollars usd
€ euro euros eur
£ pound pounds sterling gbp
krone kroner krona kronor
cents pence
second seconds
minute minutes
hour hours hourly
day days daily
night nights
week weeks weekly
month months monthly
year years yearly annual annually
decade decades
century centuries
metre metres meter meters
kilometre kilometres kilometer kilometers km
mile miles
foot feet
inch inches
tonne tonnes ton tons
kilo kilos kilogram kilograms kg
gram grams
litre litres liter liters
gallon gallons
barrel barrels
degree degrees
hectare hectares
acre acres
watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts
knots`,
  above: 'more_than at_least above upwards_of exceeding no_fewer_than no_less_than',
  below:
    'fewer_than less_than under at_most up_to as_many_as as_much_as no_more_than below just_under nearly almost',
  loose: 'over',
  days: `monday mon mondays
tuesday tue tues tuesdays
wednesday wed wednesdays
thursday thu thur thurs thursdays
friday fri fridays
saturday sat saturdays
sunday sun sundays
january jan
february feb
mar
april apr
june jun
july jul
august aug
september sep sept
october oct
november nov
december dec
yesterday
today
tomorrow
tonight
noon midday
midnight
morning
afternoon
evening
spring
summer
autumn
winter
weekend
a_m am
p_m pm
last_week
next_week
this_week
last_month
next_month
this_month
last_year
next_year
this_year`,
  capitalDays: 'may march',
  amounts: `all every each everyone everybody entire whole
most majority
many numerous
few minority
several
only sole solely
always
first
final last
both
record
permanently permanent forever
temporarily temporary
immediately
unanimously unanimous
already
again
some`,
  opposites: `rise rises rose risen rising increase increases increased increasing climb climbs climbed grow grows grew grown growing jump jumped raise raises raised gain gains gained expand expanded | fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline shrink shrinks shrank shrunk cut cuts cutting reduce reduced reduces lowered slump slumped
more | fewer less
higher | lower
up upwards | down downwards
in_favour | against
win wins won winning victory beat beats beaten defeated | lose loses lost losing defeat
open opens opened opening reopen reopens reopened | close closes closed closing shut shuts closure
approve approves approved approval backed support supports supported favour favoured endorse endorsed accept accepts accepted adopt adopted | reject rejects rejected rejection oppose opposes opposed block blocks blocked refuse refused veto vetoed
north northern | south southern
east eastern | west western
import imports imported | export exports exported
start starts started begin begins began begun launch launched | end ends ended stop stops stopped finish finished halt halted
guilty convicted convict conviction | innocent acquitted acquit acquittal cleared
arrest arrests arrested detain detained jailed jail imprisoned | release releases released freed free
hire hires hired appoint appointed | fire fired sack sacked dismissed resign resigned resigns
join joins joined enter entered arrive arrived | leave leaves left quit quits withdraw withdrew exit
allow allows allowed permit permits permitted legalise legalised | ban bans banned prohibit prohibited forbid forbidden forbids outlaw
above | below
best | worst
largest biggest highest most_expensive | smallest lowest cheapest
older oldest | younger youngest
earlier early sooner | later late
man men male boy boys son sons father husband brother | woman women female girl girls daughter daughters mother wife sister
alive survive survived survives survivors | dead died dies die killed
success succeed succeeded | failure fail failed
public | private
strengthen strengthened stronger | weaken weakened weaker
expensive dearer | cheap cheaper
minimum | maximum
majority | minority
victim victims | suspect suspects attacker attackers
attack attacked attacks | defend defended defends
inside | outside
upstream | downstream
safe | unsafe dangerous
legal lawful | illegal unlawful
likely | unlikely
tighten tightened | loosen loosened ease eased relax relaxed
deficit loss losses | surplus profit profits
left_wing | right_wing
delay delayed delays postponed postpone | brought_forward hasten hastened
lift lifted lifts | impose imposed imposes`,
  converses: `before | after
buy buys bought buying purchase acquire acquired | sell sells sold selling sale
lend lends lent | borrow borrows borrowed`,
  same: SAME,
  peoples: `denmark danish dane danes
sweden swedish swede swedes
norway norwegian norwegians
finland finnish finn finns
iceland icelandic icelanders
germany german germans
france french
spain spanish spaniards
italy italian italians
poland polish poles
britain british britons uk
ireland irish
england english
scotland scottish scots
wales welsh
netherlands dutch
belgium belgian belgians
austria austrian austrians
switzerland swiss
portugal portuguese
greece greek greeks
turkey turkish turks
russia russian russians
ukraine ukrainian ukrainians
america american americans usa
canada canadian canadians
mexico mexican mexicans
brazil brazilian brazilians
china chinese
japan japanese
india indian indians
israel israeli israelis
iran iranian iranians
egypt egyptian egyptians
australia australian australians
europe european europeans`,
  openers: `people work plans drivers passengers another meanwhile nearly almost about around some officials residents`,
};
