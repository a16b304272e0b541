/** English: how its news reports speech. */
import { JUDGING_FORMS, OTHER_VERBS, SAYING_FORMS, SPEAKING_PARTICIPLES } from './en-verbs.ts';
import type { LanguageData } from './types.ts';

export const en: LanguageData = {
  code: 'en',
  reports: `said says say told tells tell added adds add wrote writes write tweeted tweets asked asks ask noted notes note
argued argues argue explained explains continued declared declares insisted insists insist announced announces
claimed claims claim stated states replied replies responded responds answered answers acknowledged acknowledges
admitted admits warned warns warn recalled recalls concluded concludes remarked remarks commented observed
observes joked jokes quipped shouted yelled whispered muttered exclaimed cried vowed vows pledged pledges
promised promises testified testifies countered counters retorted quoted boasted bragged complained complains
conceded concedes confessed confirmed confirms contended contends emphasized emphasised stressed stresses
reiterated repeated recounted suggested suggests asserted asserts alleged alleges predicted predicts posted
posts texted mused fumed lamented laments implored pleaded urged urges reported reports maintained opined
proclaimed proclaims pronounced pronounces protested protests worried worries emphasizes implied implies estimated estimates
imagined found finds confided speculated speculates jeered forecast projected foresees concurred marveled bemoans
lectured recounts attested inquired queried pressed interrupted shouts yells cries cautioned reminded reminds reiterate reasoned snapped sneered thundered volunteered wondered wonders agreed agrees
denied denies disclosed revealed reveals relayed shot deadpanned intoned ventured chided scoffed summed
summarized reflected theorized cautioned cautions enthused elaborated tweet retweeted interjected chimed
thinks believes believe thought think demanded demands read reads echoed retaliated riffed screamed screams
argue explain declare insist announce respond acknowledge admit recall observe testify complain concede contend
emphasize emphasise stress suggest assert allege predict maintain proclaim imply speculate deny caution counter
hissed barked groaned sighed pondered posited posits surmised theorised blared blares hollered rejoined gushed gushes
${SAYING_FORMS}`,
  stances: `called calls call described describes describe dubbed labeled labelled branded accused accuses criticized
criticised criticizes praised praises blasted slammed mocked dismissed dismisses rejected rejects denounced
condemned condemns attacked attacks ripped decried derided hailed hails touted cited cites credited compared
likened blamed blames characterized referred refers spoke speaks talked talks expressed expresses outlined
questioned questions challenged defended defends endorsed proposed proposes discussed apologized thanked invoked
argued pointed points spelled put puts knocked lambasted assailed lashed ridiculed teased signaled hinted
finished taunted recommended recommends advised advises instructed ordered urged railed raged scolded invited
admired appealed sang chanted chant vented griped portrayed portrays painted framed paints declined refused
refuses bemoaned championed promoted promising mentioned mentions pitched regard regards considers deems ${JUDGING_FORMS}`,
  verbs: OTHER_VERBS,
  ambiguous: `chant chants counter caution call calls claim claims report reports demand demands answer answers promise promises praise attack attacks
mention mentions note notes protest protests question questions challenge challenges state states tweet tweets
post posts quote pledge pledges vow vows wonder read reads charge points talks remarks reasons comments whispers
murmurs groans sighs shrieks roars grins nods shrugs laughs smirks sobs chuckles quips barks echoes screams lectures
counsels snipes yells shouts cries jokes boasts grumbles gripes moans growls terms regard regards toasts mocks depicts`,
  nouns: `claim claims statement statements remark remarks comment comments assertion assertions suggestion suggestions promise promises pledge
pledges vow call calls warning warnings argument arguments contention accusation accusations demand demands description
declaration admission prediction predictions insistence allegation allegations complaint complaints observation conclusion
response reply answer tweet tweets post message quip joke dictum slogan motto mantra phrase words question view belief
criticism critique plea appeal explanation announcement testimony report letter dismissal denial assessment proposal
charge contention boast threat threats proclamation chant chants cry cries shout shouts sign signs banner banners mention reference references rhetoric refrain catchphrase label advice`,
  owners: { male: 'his', female: 'her', other: 'their its my our' },
  holders: 'of by from',
  joins: 'and',
  openings: 'that',
  links: 'that which',
  quoting: 'from via per in',
  light: 'put puts',
  ago: 'ago later earlier before',
  pasts:
    'read lost left hit cut set shut split spread hurt burst cost quit bet thrust swung flung rang shone',
  unlikeAdverbs: 'family ally assembly reply supply rally monopoly anomaly bully fly homily',
  negations:
    "allegedly reportedly supposedly purportedly never not cannot nor didn't doesn't don't hasn't hadn't haven't won't wouldn't couldn't can't",
  replying:
    'replied replies reply answered answers answer responded responds respond retorted retorts countered counters rejoined',
  fronted: 'what which whom',
  hows: 'how what',
  whens: 'when while as after before once whenever until',
  openers: 'of for',
  infinitives: 'to',
  sayings:
    'words phrase slogan motto mantra dictum refrain catchphrase quip warning reply response answer tweet chant chants cry cries shout shouts',
  wordings: '',
  closers: ``,
  callings: `called calls call calling described describes describe describing dubbed dubbing labeled labelled labels labeling branded
branding deemed deeming proclaimed declared denounced dismissed dismissing portrayed portrays portray likened identified
identifies rated rates hailed heralded touted characterized cast casts chanted chanting chant chants shouted yelled named
termed terms designated heralds`,
  known: 'known billed',
  listing: 'and or',
  finals: '',
  naming: '',
  nobody: '',
  anyone: '',
  citing: '',
  cited: '',
  parting: ['went: on', 'goes: on', 'cut: in', 'cuts: in', 'broke: in', 'fired: back', 'blurted: out'],
  indefinite: 'a an',
  definite: 'the this that his her its their our my your whose',
  bare: '',
  asking: { verbs: '', ends: '' },
  pointing: '',
  copulas: '',
  opinions: '',
  stressed: '',
  reflexives: '',
  likening: 'as',
  asides: 'as',
  participles: `saying telling adding writing tweeting asking noting arguing explaining declaring insisting announcing claiming
stating replying responding acknowledging admitting warning recalling concluding remarking commenting observing
joking shouting yelling vowing pledging promising testifying countering quoting boasting bragging complaining
conceding confirming emphasizing stressing reiterating repeating suggesting asserting alleging predicting
posting urging reporting calling describing dubbing labeling branding accusing criticizing praising blasting
slamming mocking dismissing rejecting denouncing condemning attacking citing crediting comparing likening
blaming characterizing referring using speaking talking offering expressing questioning defending proposing
invoking pointing quipping lamenting pleading demanding thanking hailing decrying deriding touting deeming
proclaiming screaming believing hoping teasing wondering pronouncing signaling chanting singing ${SPEAKING_PARTICIPLES}`,
  adverbs: `also then later once again still even just already now never not always often simply only ever first soon
instead however nevertheless meanwhile further furthermore too yesterday today tonight earlier recently back
himself herself themselves itself reportedly all both n't perhaps sometimes long though thus therefore quickly
so hence late early there`,
  auxiliaries: `has have had is are was were be been being do does did will would can could may might must should shall
d ll ve re m hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't
shouldn't`,
  determiners: `the a an this that these those his her its their our my your one whose some another several many most two three four
five six seven eight nine ten every each no any other both few`,
  standing:
    'this that these those some many most several both few all others another one two three four five someone somebody everyone everybody anyone anybody nobody',
  prepositions: `of in on at by for with from to into about against over under after before during through between among without
within along behind beyond near since until upon toward towards across like despite per via than off around amid
because out alongside besides outside inside up down`,
  conjunctions: `and or but as nor yet if when while whereas although though because unless whether since that which what where
how why until once`,
  pronouns: {
    male: 'he',
    female: 'she',
    plural: 'they we you',
    thing: 'it',
    author: 'i',
  },
  relatives: 'who',
  particles: `de del della di da dos van von der den la le al bin ibn ben el du st. st af ter`,
  titles: {
    male: `mr sir lord king prince brother father congressman pope duke sheikh`,
    female: `mrs ms miss lady dame queen princess sister congresswoman mother baroness duchess`,
    any: `dr prof del asst sen rep gov gen col lt sgt capt cmdr adm maj rev hon pres president chancellor premier senator governor
representative judge justice secretary minister mayor ambassador speaker chairman chairwoman director professor doctor
general colonel captain lieutenant sergeant major admiral commander officer detective sheriff chief bishop archbishop
cardinal rabbi imam pastor reverend coach councilman councilwoman attorney congressmen sens reps drs messrs gov-elect
president-elect ex-president commissioner inspector superintendent det insp supt cllr cpl pte const constable councillor
coroner`,
  },
  prefixes: `briton scot scotsman englishman englishwoman welshman irishman irishwoman frenchman frenchwoman dutchman spaniard
turk dane swede finn icelander pole slovak slovene serb croat londoner yorkshireman aussie kiwi filipino
pc wpc ds dci dcs con`,
  origins: `american british scottish welsh english irish french german dutch belgian swiss austrian spanish portuguese italian
greek maltese turkish danish swedish norwegian finnish polish czech slovenian hungarian romanian bulgarian serbian
croatian bosnian albanian macedonian estonian latvian lithuanian russian ukrainian belarusian georgian armenian
israeli palestinian syrian lebanese jordanian iraqi iranian saudi kuwaiti qatari egyptian moroccan algerian tunisian
libyan sudanese ethiopian kenyan ugandan tanzanian rwandan nigerian ghanaian senegalese ivorian cameroonian congolese
angolan zambian zimbabwean namibian canadian mexican cuban jamaican haitian dominican colombian venezuelan ecuadorian
peruvian bolivian chilean argentine argentinian uruguayan paraguayan brazilian australian fijian samoan tongan indian
pakistani bangladeshi nepali chinese japanese korean taiwanese thai vietnamese malaysian indonesian singaporean
afghan kazakh uzbek european african asian californian texan`,
  joints: 'and turned',
  hearing: 'told tells tell',
  questions: 'asked asks ask queried inquired pressed questioned',
  abbreviations:
    'mr mrs ms dr prof del asst sen rep gov gen col lt sgt capt cmdr adm maj rev hon pres sens reps drs messrs det insp supt cllr cpl pte st jr sr inc corp ltd co vs u.s u.k',
  reported: '',
  reportedForm: null,
  placedForm: /-(?:based|born|bred|educated|trained|led|backed|owned)$/,
  nominative: '',
  roles: `president chancellor premier minister leader senator governor representative congressman congresswoman lawmaker
legislator deputy secretary mayor councillor councilor councilman councilwoman ambassador diplomat envoy speaker
chairman chairwoman chair chief head boss director manager executive ceo founder co-founder cofounder owner
president-elect nominee candidate frontrunner front-runner hopeful rival opponent politician democrat republican
conservative liberal socialist independent spokesman spokeswoman spokesperson aide adviser advisor consultant
strategist pollster operative surrogate attorney lawyer prosecutor judge justice solicitor barrister counsel
officer official commissioner inspector sheriff detective policeman policewoman general colonel captain
commander soldier veteran analyst economist expert scientist researcher professor historian scholar teacher
student academic author writer novelist poet journalist reporter columnist editor editor-in-chief host anchor commentator pundit
presenter broadcaster correspondent moderator critic activist campaigner organizer organiser volunteer donor
supporter voter resident neighbor neighbour farmer fisherman worker employee engineer architect doctor nurse
surgeon physician psychologist biologist chemist physicist astronomer astronaut pilot driver sailor coach player
striker midfielder defender goalkeeper quarterback actor actress singer musician artist filmmaker producer
comedian designer businessman businesswoman billionaire mogul tycoon entrepreneur investor trader banker broker
king queen prince princess pope bishop archbishop cardinal priest pastor rabbi imam reverend father mother son
daughter brother sister husband wife widow uncle aunt cousin friend colleague partner member man woman boy girl
witness victim survivor suspect defendant plaintiff patient mate client chef baker librarian headteacher
principal superintendent ringmaster secretary-general treasurer vice-president lecturer dean curator conductor
composer neurosurgeon magnate developer contender incumbent challenger rapper playwright lobbyist trustee regulator whistleblower minister-president taoiseach first-lady lady coroner constable paramedic
firefighter lifeguard midwife dentist vet dietitian nutritionist psychiatrist geologist ecologist geneticist
neuroscientist epidemiologist virologist archaeologist meteorologist forecaster naturalist blogger vlogger rapper dancer
choreographer screenwriter playwright stylist publicist skipper teammate winger boxer golfer jockey cyclist swimmer
sprinter skier climber diver surfer hiker referee umpire pensioner grandmother grandfather mum mom dad bride groom
rower boyfriend girlfriend fiancé agent fiancée stepfather stepmother son-in-law daughter-in-law landlord tenant shopkeeper
passenger motorist holidaymaker tourist onlooker bystander caretaker plumber builder electrician mechanic`,
  gendered: {
    male: `man boy husband father son brother uncle grandfather dad groom boyfriend fiancé stepfather son-in-law widower
king prince spokesman chairman congressman councilman businessman policeman fisherman`,
    female: `woman girl wife mother daughter sister aunt grandmother mum mom bride girlfriend fiancée stepmother
daughter-in-law widow queen princess spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman actress`,
  },
  roleClasses: [
    'leader president premier chancellor minister prime chairman chairwoman head chief king queen taoiseach',
    'lawmaker senator sen representative rep congressman congresswoman legislator mp',
    'congressman representative rep',
    'congresswoman representative rep',
    'senator sen',
    'governor gov',
    'general gen',
    'professor prof',
    'doctor dr',
    'premier minister',
    'spokesman spokesperson',
    'spokeswoman spokesperson',
    'executive ceo chief president',
    'boss ceo chief executive manager director head chairman',
    'candidate nominee hopeful front-runner frontrunner',
    'nominee candidate',
    'official secretary minister commissioner director',
    'academic professor prof lecturer scholar historian',
    'scientist researcher biologist physicist chemist professor',
    'lawyer attorney solicitor barrister counsel',
    'attorney lawyer',
  ],
  times: `monday tuesday wednesday thursday friday saturday sunday january february april june july august september
october november december jan feb aug sept oct nov dec mon tue wed thu fri today yesterday tomorrow tonight`,
  fields:
    'press news business operations communications relations affairs sports sales services politics arts schools' +
    ' buildings works homicide fundraising advertising marketing engineering housing planning policing' +
    " programming recruiting training branding purchasing licensing banking accounts women's men's",
  periods:
    'week weeks month months year years weekend morning afternoon evening night day days hours minutes spring summer autumn',
  bodies: `party department committee university college news police campaign association center centre institute company inc corp times
post journal house senate council agency bank group congress court school church league union foundation federation
magazine network channel radio tv press fund club team board office ministry commission administration states
parliament embassy hospital museum daily herald tribune guardian examiner observer research analysis security
conference convention summit forum alliance coalition society initiative authority corporation caucus assembly
confederation movement chamber tribunal army navy academy action
street city county valley beach island north south east west live show airlines motors energy report database`,
  sources: ['according to', 'in the words of', 'as told by', 'told by'],
  inserted: '',
  behind: [],
  passive: { with: 'was were is are be been being gets got', by: 'by' },
  attaching: 'of for from at in with on to',
  objects: 'for',
  company: 'with as',
  labels: `so-called titled entitled nicknamed name alias moniker nickname username song album film movie book memoir novel series show play episode headlined slogan
hashtag motto sign column section chapter hit single podcast musical documentary program programme anthem ballad opera
magazine newsletter newspaper blog website essay op-ed editorial pseudonym codename ad spot commercial drama sitcom
comedy thriller album painting poem bestseller feature segment tour award awards star hat hats cap caps shirt shirts t-shirt t-shirts sticker stickers
button buttons placard placards`,
  given: {
    male: `john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond
patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy
harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe bruce
albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny
bradley howard mike tom bill bob jim tim ben dan steve jeff ted barack bernie marco chris mitt newt rick greg
vladimir emmanuel boris keir volodymyr antonio luis carlos pedro miguel ahmed mohammed muhammad ali omar hassan
ivan sergei karl hans lars erik olaf nils jonas henrik magnus sven fritz otto pierre jean francois jacques
giovanni luca matteo hiroshi kenji wei narendra rajesh sanjay amit`,
    female: `ada mara mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra
rachel carolyn janet catherine maria heather diane ruth julie olivia joyce victoria kelly lauren
christina joan evelyn judith megan cheryl andrea hannah martha jacqueline frances gloria ann teresa kathryn sara
janice jean alice madison doris abigail julia judy grace denise amber marilyn beverly danielle theresa sophia
marie diana brittany natalie isabella charlotte rose alexis kayla hillary ivanka melania kellyanne carly elena
sofia ingrid astrid greta ursula giorgia nicola priya fatima aisha leila yuki mei ana lucia carmen isabel ines
claire sophie camille chloe ida freya eva kate anne jane lucy ellen`,
  },
  nicknames: `bill:william billy:william bob:robert bobby:robert dick:richard rick:richard jim:james jimmy:james tom:thomas
tommy:thomas jack:john johnny:john ted:edward ned:edward mike:michael mick:michael dave:david joe:joseph liz:elizabeth
betsy:elizabeth beth:elizabeth lizzie:elizabeth kate:katherine katie:katherine kathy:katherine cathy:catherine
sandy:sandra tony:anthony larry:lawrence harry:harold steve:stephen chuck:charles charlie:charles peggy:margaret
maggie:margaret meg:margaret jerry:gerald hank:henry debbie:deborah becky:rebecca jenny:jennifer patty:patricia
sue:susan suzy:susan barbie:barbara andy:andrew drew:andrew ron:ronald jake:jacob nate:nathan ernie:ernest
bernie:bernard walt:walter ken:kenneth kenny:kenneth ray:raymond vicky:victoria nick:nicholas gabe:gabriel
zack:zachary marty:martin mandy:amanda abby:abigail angie:angela chris:christine tina:christina terry:terrence
ollie:oliver fred:frederick freddie:frederick al:albert alf:alfred bert:albert jeff:geoffrey geoff:geoffrey
kim:kimberly molly:mary nell:eleanor ellie:eleanor sally:sarah sasha:alexander mitch:mitchell`,
  labelEndings: '',
  roleEndings: '',
  subordinators: `when while as after before once whenever until since although though whereas because if unless whether`,
  relativeArticles: '',
  genitives: '',
  article: 'the',
  anonymous: `official source spokesman spokeswoman spokesperson aide adviser advisor person man woman boy girl witness officer
employee worker member voter resident supporter operative volunteer donor friend colleague neighbor neighbour student
reporter correspondent interviewer host moderator journalist analyst expert researcher lawyer attorney officer agent
policeman policewoman suspect victim patient caller soldier teacher`,
  accusatives: 'him her',
  objectPronouns: '',
  things: '',
  many: '',
  feminine: { article: '', endings: '' },
  writings: { verbs: '', places: '', ends: '' },
  postposed: '',
  viewing: '',
  views: '',
  verdicts: '',
  claims: '',
  clitics: `'d 'll 've 're 'm`,
  elisions: '',
  capitalNouns: false,
  bareGenitives: false,
  ordinalStops: false,
  verbSecond: false,
  verbFirst: false,
  dropsSubject: false,
  agreeing: false,
  weights: {},
  dialogue: '',
};
