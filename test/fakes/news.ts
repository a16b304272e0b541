/** Invented news for the news server: three stories of one outlet, two of them told by another. */
export type NewsItem = Readonly<{
  outlet: string;
  file: string;
  title: string;
  hoursAgo: number;
  paragraphs: readonly string[];
}>;

export const NEWS: readonly NewsItem[] = [
  {
    outlet: 'The Ferry Times',
    file: 'lighthouse.html',
    title: 'Skarholm lighthouse to be lit again after nine dark years',
    hoursAgo: 3,
    paragraphs: [
      'The lighthouse on Skarholm island will be lit again on Friday, nine years after its lamp was switched off, the coastal authority said on Monday.',
      'Volunteers raised 310,000 crowns for the repair of the lantern room, and the authority agreed to pay for the electricity.',
      '“Fishermen never stopped looking for that light,” said Ingrid Solvang, who leads the volunteers. “Now they will see it from eleven miles out.”',
      'The new lamp uses a tenth of the power of the old one. It will shine from dusk until dawn, except during the bird migration in May.',
      'Solvang said that school classes could visit the tower from June.',
    ],
  },
  {
    outlet: 'The Ferry Times',
    file: 'ferry-fares.html',
    title: 'Ferry fares to rise by 12 percent in June',
    hoursAgo: 6,
    paragraphs: [
      'A single crossing between Skarholm and the mainland will cost 56 crowns from 1 June, 12 percent more than today, the ferry company announced.',
      'The company blamed the price of fuel and a new quay. Children under six will still travel free.',
      '“We have put this off for two years, and we cannot put it off again,” said Tomas Hagen, the company’s managing director.',
      'Commuters criticised the decision. “My wages did not go up by 12 percent,” said Nadia Brandt, who crosses twice a day to work at the hospital.',
      'A monthly pass will cost 940 crowns. The county council will discuss the fares on Thursday.',
    ],
  },
  {
    outlet: 'The Ferry Times',
    file: 'oysters.html',
    title: 'Wild oysters found off the north shore for the first time in a century',
    hoursAgo: 9,
    paragraphs: [
      'Divers have found a bed of wild native oysters off the north shore, the first seen there since 1921, marine biologists reported.',
      'The bed covers about half a football pitch and holds some 4,000 animals, according to the survey.',
      '“I surfaced and could not get the words out,” said Dr. Hal Petrow, a biologist who was diving that morning.',
      'The finding place is being kept secret. Anyone who takes oysters from the bed faces a fine of up to 20,000 crowns.',
    ],
  },
  {
    outlet: 'Harbour Weekly',
    file: 'light-returns.html',
    title: 'After nine years, Skarholm lighthouse shines once more',
    hoursAgo: 2,
    paragraphs: [
      'Skarholm’s lighthouse is to shine again from Friday. Its lamp went dark nine years ago, when the coastal authority judged it too dear to keep.',
      'The repair was paid for by volunteers, who collected 310,000 crowns at concerts, markets and one very long raffle.',
      'Ingrid Solvang, head of the volunteers, said the switch would be thrown by the last keeper, 88-year-old Aksel Moe.',
      '“I turned it off,” said Moe, “and I had rather hoped I would live to turn it on.”',
    ],
  },
  {
    outlet: 'Harbour Weekly',
    file: 'fares-up.html',
    title: 'Island commuters angry as ferry fares go up 12 percent',
    hoursAgo: 5,
    paragraphs: [
      'Islanders reacted with anger on Monday to news that ferry fares will rise by 12 percent on 1 June.',
      'The ferry company said dearer fuel left it no choice. A single crossing will cost 56 crowns.',
      '“They know that we have no other road,” said council member Petra Lund, who wants the county to freeze the price of monthly passes.',
      'The council meets on Thursday.',
    ],
  },
];
