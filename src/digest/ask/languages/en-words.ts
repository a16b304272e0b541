/** English words that news and those who ask about it use for one another. */

/** Words with one meaning, a group between bars; the first stands for all. Forms that a stemmer cannot join are here too. */
export const GROUPS = `establish established founder founders founded founding cofounder|die died dies dying dead death kill fatal fatally deadly perish|injure wound hurt injury|win won victory winner wins winning
buy bought purchase acquire acquisition|sell sold sale|pay paid payment payer fund foot|begin began begun start launch
rise rose risen increase grow grew growth climb climbed|fall fell fallen drop decline decrease|take took taken|give gave given
lead led leader|lose lost loss without|leave left depart departure|meet met meeting|find found discovery|build built construct construction
break broke broken|speak spoke spoken speech address|steal stole stolen theft|shoot shot shooting|spend spent|send sent
stand stood|see saw seen|drive drove driven|ride rode ridden|sit sat|throw threw thrown|tell told|hear heard|know knew known
think thought|draw drew drawn|fight fought|catch caught|hide hid hidden|swear swore sworn|wear wore worn|freeze froze frozen
sink sank sunk|ring rang rung|dig dug|lend lent loan|forget forgot forgotten|swim swam|sing sang sung|feed fed|shake shook shaken
hold held|elect election|keep kept|write wrote written|run ran|become became|bring brought|teach taught|choose chose chosen
movie film|car vehicle auto automobile|share percentage percent proportion|ban prohibit outlaw forbid forbidden|sue lawsuit sued suing
job post|boat vessel|child children kid|woman women|man men|foot feet|company firm business|plan propose proposal|quit resign resignation|convict conviction guilty|want demand seek sought|criticise criticize criticism critic complain complaint
arrest detain custody|attack assault|close shut closure shutter|storm hurricane cyclone typhoon|earthquake quake|fire blaze wildfire
prove proof|tax levy tariff|doctor physician|agree agreement deal|talk negotiation negotiate|legalise legalize
hospitalise hospitalize hospital|recognise recognize|apologise apologize apology|colour color|favour favor|labour labor|honour honor
defence defense|centre center|programme program|grey gray|organise organize organisation organization|name call|nyc newyork
choice choose chose chosen pick select|decide decision|grow grown|destroy destruction|evacuate evacuation|strike struck|fly flew flown flight
marry marriage wedding|visit trip|approve approval|announce announcement|celebrate celebration|invade invasion|explode explosion blast
notice spot discover uncover|accuse charge|defeat beat|sack dismiss dismissal|succeed successor replace
head chair chairman chairwoman chairperson|own owner owns|employ employee work worker|electricity electric power
expensive dear dearer costlier cost price|demolish demolition|postpone postponement|refuse refusal|plane aircraft aeroplane airplane jet airliner
mend repair fix|lorry truck|jail prison imprison imprisonment|vaccine vaccination vaccinate jab|inquiry investigation investigate probe
compensation compensate|robbery rob robber burglary burglar|collide collision|flat apartment|novel novelist|survive survivor survival
ill illness sick sickness|infect infection|disease virus|pupil schoolchild schoolchildren|author writer|suspect suspicion suspicious
harvest crop|wage salary|law legislation|sentence sentenced|vote ballot|reopen reopened|bid offer|mother mum|father dad|deliver delivery
arrive arrival|fail failure|grant subsidy|theatre playhouse|birth born|solicitor lawyer barrister attorney|trial tried|complete finish`;

/**
 * Words that say nearly the same in news, each line's first with each of the others (not these with one another): who asks
 * with one of them is answered by the other.
 */
export const NEAR = `cancel scrap axe abandon shelve revoke drop|delay late postpone defer|demolish raze bulldoze
sack oust remove|refuse reject decline deny block veto|allow permit let authorise licence permission approve certify|arrest hold catch
rob raid thief loot steal|crash collide smash derail accident|collide touch clip ram hit strike|accident incident|kill murder cull slaughter
rescue save|search look hunt|find locate trace recover turn|disappear miss vanish|escape flee loose|elect vote|win champion victorious
win go|beat lose win|prize award medal trophy|run manage operate operator boss chief executive director head lead own|lead chief direct manage
make manufacture maker manufacturer produce producer build|establish set|job work hire position staff|hire recruit appoint take
staff employ crew|wage pay earn|pay spend finance bear contribute repay|fund finance sponsor contribute|sponsor pay
grant aid money|aid help support grant|worth value cost|fine penalty|compensation damages payout claim|damage harm loss destroy|profit earn surplus
debt owe|order commission|rebuild repair renovate|mend renovate restore renovation|end finish stop expire conclude over|stop halt cease end suspend
continue remain stay last|last take|need take require|rise double soar jump up raise|fall halve cut slump plunge reduce lower|reduce cut lower
raise collect lift|limit cap restrict|rule judge decide|ruling judgment verdict decision judge rule|verdict convict acquit clear|acquit clear free
sentence jail term|jail serve sentence|court judge trial tribunal|trial test experiment study court case|hearing court case trial hear|appeal challenge
law act bill rule|government minister ministry state|police detective inspector sergeant|ill fall infect disease|infect case disease|vaccine dose
hospital clinic infirmary|pupil student child|exam test paper|school academy college|university college|home house flat household|
tenant resident|resident inhabitant neighbour local household villager live|rent lease|mother parent|father parent|family relative
airline carrier|pilot captain|ship boat ferry|boat ferry|train rail railway|passenger traveller|customer client shopper buyer|shop store retailer branch
supermarket chain grocer|factory plant works mill|farm farmer|farmer grower|flood water|drought dry|painting picture canvas artwork|painter artist
novel book|publish print press|publisher press house|play perform give star|perform concert show stage|audience spectator visitor|visitor guest tourist
spectator fan crowd attend|match game|team side club squad||race marathon|record mark|study research survey
scientist researcher expert|report survey study|inquiry examine|cause because trigger blame reason|blame fault responsible accuse|fail collapse
improve better raise|problem fault trouble|fault defect faulty|warn alert caution|fear worry afraid|worry concern|angry anger furious|protest demonstrate
demonstration march rally|oppose object resist against reject criticise|support back favour|promise pledge vow|want call ask hope wish intend|demand call
expect forecast predict|decide resolve rule vote|describe call|think believe|meet talks|return back|move relocate transfer|bring carry deliver
deliver supply|get receive obtain win gain|receive award give|give donate hand|open begin unveil|check inspect test examine control|headquarter base seat
evacuate leave safety|danger risk threat harm|dangerous harm danger risk|attack hack|gun pistol rifle weapon|strike walkout|contract deal order
bankrupt bankruptcy insolvency insolvent collapse|notice smell see|comment say|resign retire step|spread carry|cost put|survey poll
survive alive live|refund money|reward offer|feed eat|discuss talk debate|replace substitute new|complete end|become appoint elect`;

/** A wider word, then narrower ones: who asks with the wider is answered by a narrower, not the other way round. */
export const NARROWER = `animal cow cattle pig sheep dog cat horse hen calf lamb seal bird|school primary grammar|doctor surgeon physician
people resident passenger patient visitor worker inhabitant villager household|vehicle car lorry bus van|shop supermarket bakery|book novel
company airline carrier manufacturer maker operator supermarket brewery|event festival concert race show|weapon knife gun|relative brother sister mother father son daughter aunt uncle|disease measles flu cholera|crime robbery theft murder fraud
sport football tennis rowing|official minister mayor|money grant reward|bird hen duck gull`;

/** Verbs of two words, brought to one: the verb's forms, the small word behind, and what it stands for. */
export const PHRASAL: readonly (readonly [forms: string, behind: string, word: string])[] = [
  ['call calls called calling', 'off', 'cancel'],
  ['put puts', 'off', 'postpone'],
  ['put puts pushed', 'back', 'postpone'],
  ['lay lays laid', 'off', 'sack'],
  ['step steps stepped stepping stand stands stood', 'down', 'resign'],
  ['turn turns turned', 'down', 'refuse'],
  ['rule rules ruled', 'out', 'refuse'],
  ['pull pulls pulled pulling knock knocked tear tore torn', 'down', 'demolish'],
  ['take takes took taken taking', 'over', 'takeover'],
  ['give gives gave given', 'up', 'abandon'],
  ['pay pays paid', 'back', 'repay'],
  ['shut shuts close closed', 'down', 'close'],
  ['go goes went gone come comes came bring brings brought', 'back', 'return'],
  ['go goes carry carries carried', 'on', 'continue'],
  ['blow blows blew', 'up', 'explode'],
  ['set sets', 'up', 'establish'],
  ['open opens opened opening', 'again', 'reopen'],
  ['in', 'charge', 'responsible'],
  ['into', 'force', 'start'],
  ['post', 'office', 'postal'],
];
