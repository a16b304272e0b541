/** Invented news about a harbour town, for questions whose kind decides the answer. */
import { article } from './news.ts';

const tower = article(
  'tower',
  'Varnes closes its clock tower after a stone falls',
  `The clock tower in Varnes was closed to visitors on Monday after a stone fell from its roof. It will not reopen before the spring of 2031, the town council said.

Some 3,000 people climb the tower every year. The café beside it employs 12 people and may stay open.

A new roof will cost 9 million crowns, according to the council, without naming who would pay. The council will meet in the old school on Friday evening.

Mayor Sigrid Tangen rejected the charge that the town had waited too long. “Nobody closes a landmark for fun,” Tangen said.

“We begged for a scaffold,” Odd Moen said, “and we were given a sign.” Odd Moen, who leads the guild of masons, said that the letter had been sent in May. The guild counted 14 loose stones.`,
);

const canoe = article(
  'canoe',
  'Divers raise an old canoe from Lake Holm',
  `Divers have raised a canoe from Lake Holm that lay there for 900 years.

The canoe is 6.2 metres long and was cut from one oak. It will be shown in the museum of Sund from June.

The work took eleven days, and the divers of the canoe club drank coffee on the shore. They met at the boathouse in Aune.`,
);

export const harbour = [tower, canoe] as const;
