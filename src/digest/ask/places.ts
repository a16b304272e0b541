/** Countries and what their people are called, so that "Canadian" answers for Canada and "which country" can be checked. */

import { fold } from '../text/words.ts';

/** One country a line: its name, then the words that stand for it, folded as `fold` does. */
const TABLE = `afghanistan afghan afghans|albania albanian|algeria algerian|angola angolan|argentina argentine argentinian
armenia armenian|australia australian|austria austrian|azerbaijan azerbaijani|bahrain bahraini|bangladesh bangladeshi
belarus belarusian|belgium belgian|benin beninese|bolivia bolivian|bosnia bosnian|botswana|brazil brazilian|bulgaria bulgarian
burundi burundian|cambodia cambodian|cameroon cameroonian|canada canadian|chad chadian|chile chilean|china chinese
colombia colombian|congo congolese|croatia croatian|cuba cuban|cyprus cypriot|czechia czech|denmark danish dane danes
dominica|ecuador ecuadorian|egypt egyptian|eritrea eritrean|estonia estonian|ethiopia ethiopian|fiji fijian|finland finnish finn finns
france french|gabon gabonese|gambia gambian|georgia georgian|germany german|ghana ghanaian|greece greek|greenland greenlandic
guatemala guatemalan|guinea guinean|guyana guyanese|haiti haitian|honduras honduran|hungary hungarian|iceland icelandic icelander
india indian|indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli|italy italian|jamaica jamaican
japan japanese|jordan jordanian|kazakhstan kazakh|kenya kenyan|kosovo kosovar|kuwait kuwaiti|kyrgyzstan kyrgyz|laos laotian
latvia latvian|lebanon lebanese|liberia liberian|libya libyan|lithuania lithuanian|luxembourg|madagascar malagasy|malawi malawian
malaysia malaysian|maldives maldivian|mali malian|malta maltese|mauritania mauritanian|mauritius mauritian|mexico mexican
moldova moldovan|monaco|mongolia mongolian|montenegro montenegrin|morocco moroccan|mozambique mozambican|myanmar burma burmese
namibia namibian|nepal nepalese nepali|netherlands dutch holland|nicaragua nicaraguan|niger|nigeria nigerian|norway norwegian
oman omani|pakistan pakistani|palestine palestinian|panama panamanian|paraguay paraguayan|peru peruvian|philippines filipino philippine
poland polish|portugal portuguese|qatar qatari|romania romanian|russia russian|rwanda rwandan|samoa samoan|scotland scottish
senegal senegalese|serbia serbian|singapore singaporean|slovakia slovak|slovenia slovenian|somalia somali|spain spanish
sudan sudanese|suriname surinamese|sweden swedish swede swedes|switzerland swiss|syria syrian|taiwan taiwanese|tajikistan tajik
tanzania tanzanian|thailand thai|togo togolese|tonga tongan|tunisia tunisian|turkey turkish turkiye|turkmenistan turkmen
uganda ugandan|ukraine ukrainian|uruguay uruguayan|uzbekistan uzbek|vanuatu|vatican|venezuela venezuelan|vietnam vietnamese
wales welsh|yemen yemeni|zambia zambian|zimbabwe zimbabwean|england english|u.s american|u.k british britain briton britons|u.n|e.u`;

/** Any folded word for a country or its people, to the country's name. */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  TABLE.split(/[|\n]/).flatMap((line) => {
    const [name = '', ...others] = line.trim().split(' ');
    return [name, ...others, ...others.map((word) => `${word}s`)].map((word): [string, string] => [
      word,
      name,
    ]);
  }),
);

const COUNTRIES: ReadonlySet<string> = new Set(
  TABLE.split(/[|\n]/)
    .map((line) => line.trim().split(' ')[0] ?? '')
    .filter((name) => name !== 'u.n' && name !== 'e.u'),
);

/** The words by which states of federations are known; of a name of two words the telling one. */
const STATES: ReadonlySet<string> = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
hampshire jersey york nyc carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington
wisconsin wyoming bavaria saxony hesse thuringia brandenburg victoria queensland tasmania ontario quebec alberta manitoba
punjab kerala gujarat bihar assam maharashtra`.split(/\s+/),
);

/** Whether a word names a country itself ("Canada", not "Canadian"). */
export const isCountry = (word: string): boolean => COUNTRIES.has(fold(word)) || /^U[SK]$/.test(word);

/** Whether a word names a state or province. */
export const isState = (word: string): boolean => STATES.has(fold(word));
