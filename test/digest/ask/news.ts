/** Invented news for the asking tests. */
import type { Article, Turn } from '../../../src/digest/model.ts';

export function article(id: string, title: string, text: string, publishedAt: number | null = null): Article {
  return {
    id,
    key: id,
    url: `https://news.example/${id}`,
    title,
    site: 'The Ferry Times',
    byline: null,
    language: 'en',
    publishedAt,
    fetchedAt: 0,
    completeness: 'full',
    text,
    hash: '',
  };
}

export const bridge = article(
  'bridge',
  'Sundal bridge closes for two years after cracks are found',
  `The Sundal bridge shut at noon on Tuesday after inspectors found cracks in three of its pillars. It carried 40,000 cars a day.

The council of Sundal will pay 70% of the repairs and the state of Norland the rest, Mayor Jonas Vik said. The work will cost 310 million kroner.

"We knew in March. Nobody wanted to be the one to say it," said Mara Lindqvist, the chief bridge engineer. She resigned on Thursday because the council had ignored her warnings.

Vik called the closure "a wound in the middle of the town". He said a new bridge could open in 2028.

Ferry tickets will be free for nurses until Christmas.`,
);

export const seeds = article(
  'seeds',
  'Orvania bans export of wheat seeds',
  `Orvania has banned the export of wheat seeds, Farm Minister Tessa Okoro announced on Monday.

About 35% of Belmark's wheat seeds come from Orvania, and 12% of its barley seeds. The ban will last eighteen months.

Okoro said the harvest had failed in the north because of a beetle. "Our own fields come first," she said. "We cannot sell what we do not have."

Traders in Port Aldous said prices rose to 410 dollars a tonne. Belmark's government called the ban unfair and will appeal to the trade court in Velden.`,
);

const rowing = article(
  'rowing',
  'Lena Abara wins the Lake Cup',
  `Lena Abara, 23, won the Lake Cup in Hestby on Sunday, ahead of Ruth Calloway and Ines Moreau. She rowed the two kilometres in 7 minutes and 12 seconds.

Some 9,000 people watched from the shore. Three spectators were hurt when a landing stage broke.

Abara said the wind had helped her. "I did not look back once," she said.

The next race will be held in Karlsund on 14 September.`,
);

export const all = [bridge, seeds, rowing] as const;

export const person = (text: string): Turn => ({ role: 'person', text });
export const bot = (text: string): Turn => ({ role: 'bot', text });
