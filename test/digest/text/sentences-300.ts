/**
 * Three hundred sentences of invented news with their boundaries marked: each text is cut at every `|`, which
 * stands where a blank would. A line break ends a sentence too. Written without looking at how they are cut.
 */
export const MARKED: readonly string[] = [
  // ---- abbreviations, initials, titles
  `Dr. Ada K. Brandt arrived at 9 a.m. on Tuesday.|She met Gov. Ola Lind and Sens. Holm and Aas in the old town hall.|Mr. Lind had asked for the meeting on Jan. 5.|It lasted until 4 p.m.|Nobody took notes, Lt. Col. J. R. Moe said.`,
  `The U.S. Senate passed the bill by a vote of 51 to 49.|The envoy left the U.S.|He flew home to Norhaven.|The U.K. and the E.U. will talk again in March.|Critics in Washington, D.C., were not impressed.|"It is a start," Prof. Mara Holm, Ph.D., said.`,
  `Fjordlink Inc. bought Kyst Ltd. for 3.5 million crowns.|Shares of Fjordlink Inc. fell 2.4 percent.|The Brandt Bros. Co. of St. Anne will close its yard.|Its lawyers, Lind, Holm & Co., declined to comment.|No. 3 Quay St. is for sale.`,
  `J. Brandt wrote to M. L. Holm in 1987.|The letter, found by Maj. Gen. Aas, was dated Sept. 12.|It names a Capt. Ove Lie Jr.|Lie Jr. drowned in 1990.|His son, Ove Lie III, keeps the boat.`,
  `Rep. Lind, D-Norhaven, voted against it.|Rev. Holm prayed for rain.|The Hon. Ada Brandt presided.|Messrs. Lind and Aas appealed.|Insp. Moe of the harbour police, who led the search, said the crew of the St. Olav was safe.`,
  `The road runs from Mt. Horn to Ft. Kyst, approx. 40 miles.|See fig. 3 and pp. 12 to 19 of the report.|The match, Norhaven vs. Sund, ended 2-2.|It was, e.g., the first draw since Oct. 2011.|Fans, i.e. those who stayed, cheered.`,
  // ---- quotations
  `“The bridge is not safe,” said Brandt.|“We knew in March.”|She shook her head.|“Nobody wanted to say it.”`,
  `"Is it safe?" a reporter asked.|"Today, yes," Brandt replied.|"Tomorrow? Ask me tomorrow!"|Then she left.`,
  `Lind called the plan “a hard but honest decision.”|He told the council that it was “the only one left.”|“We have no money,” he said, “and we have no time.”|The council laughed.`,
  `“It holds. It has always held,” Holm said.|“My father built it. He knew what he was doing.”|The mayor was less sure.|“I have seen the report! It is not a pretty thing to read,” he said.`,
  `“Will you resign?” asked a woman in the last row.|“No.”|“Why not?”|“Because I was elected,” he said.|“Next question, please.”`,
  `Aas wrote that the port was “finished.”|The paper printed it under the headline “Who Will Pay?”|Nobody answered.|A week later it asked again: “Who Will Pay?”`,
  `"We are going home," the captain said.|"All of us."|The crew had been at sea for nine months.|"Nine months!" his wife said.|"I counted every day."`,
  `The sign read “Closed until further notice.”|Underneath, someone had written: “Since 1961!”|It made people smile.|Not the mayor.`,
  `“He said ‘never again’ and walked out,” Moe recalled.|“I still hear it.”|The door was found open the next morning.|(The lock had been broken for years.)`,
  `Lind said that she had asked him “Are you sure?” and that he had said yes.|He was not.|“Sure? Of course I wasn’t sure,” he said on Friday.|“Who is?”`,
  // ---- ellipses, numbers, brackets, lists
  `It was late… and dark.|Nobody came...|Then the lights went out.|“I thought … well, I thought it was over,” Holm said.|It was not.`,
  `Prices rose 3.2 percent in May, from 2.9 percent in April.|A loaf costs 4.50 crowns.|In 2019 it was 3.10.|Milk is up by a third.|Eggs (six of them) cost 2.99 crowns.`,
  `The ferry sank off Sund (nobody was on board).|It was built in 1961.|(A sister ship still sails.)|The owner has not been found.|His name is known to the police.`,
  `1. Close the valve.|2. Call the harbour office.|3. Wait.`,
  `Version 2.0 of the plan costs 1,250,000 crowns.|It is on norhaven.example/plan for all to read.|Questions go to plan@norhaven.example by June 1.|The old plan, v. 1.1, is gone.`,
  `The count at 11:45 p.m. stood at 412 to 398.|Two ballots were lost.|Were they stolen?|Nobody knows!|The judge will decide on Feb. 3.`,
  `What now?!|That is what people in Sund ask.|Some want a tunnel.|Others, a bridge.|A few want neither.`,
  // ---- headlines, datelines, breaks
  `Harbour bridge closes for two years
By Ada Lie
NORHAVEN, May 7 — The bridge shut at noon on Tuesday.|Forty thousand cars a day must find another way.`,
  `Who pays?
That question was not answered on Monday.|It may never be.

Read the report
It has 61 pages.|Most of them are tables.`,
  `SUND (Kystposten) – Two men were rescued from the ice on Sunday.|They had walked out to fish at 6 a.m.|At 7:30 a.m. the ice broke.|A helicopter found them an hour later.|Both are well, the hospital said.`,
  // ---- plain news, with dots in odd places
  `Yahya Co-op, founded in 1921, is the oldest shop in town.|It sells rope, paint, etc. to boat owners.|Paint sells best in spring.|The shop closes at 5.|On Saturdays it closes at 1.`,
  `The vote was close.|So close that it was counted twice.|And then a third time.|Lind won by four votes.|Holm conceded at 2 a.m. and went to bed.`,
  `The company’s chief executive, O. P. Aas, earned 2.1 million crowns.|Its cleaners struck for 11 days.|They want 15.50 crowns an hour.|The company offers 14.|Talks go on.`,
  `Police in St. Anne arrested a man on Monday.|He is 34.|He had a map of the port and a key to Gate B.|Why he had it is not known.|Gate A was not touched.`,
  `The storm, named Olga, hit the coast at dawn.|Waves of 9.5 m were measured at Horn Light.|Roofs flew.|A tree fell on the church of St. Olav, which dates from 1240.|Services will be held in the school.`,
  `“Don’t call it a comeback,” Lie said.|He is 41 and has not won since 2012.|On Sunday he did.|His time, 2:14.07, was the best of his life.|His coach wept.`,
  `Scientists at the Univ. of Norhaven have found a new crab.|It is blue.|It lives at 3,000 m below the sea.|They named it after Dr. Holm’s dog.|The dog is called Fig.`,
  `The trial of Brandt v. Kyst Ltd. opens on Aug. 9.|It is expected to last until Christmas.|Judge M. Aas will preside.|She is known for long days.|“Bring a cushion,” a lawyer said.`,
  `A spokesman for the ministry, Jens Moe, said that the minister would not attend.|Asked why, he said: “She is ill.”|She was seen at the opera that night.|The ministry has corrected its statement.`,
  `Inflation fell to 1.9 percent.|The bank will meet on Thursday.|Will it cut rates?|Analysts at Lind & Sons think so.|Those at Aas Corp. do not.`,
  `He was born in Sund in 1950, the son of a baker.|At 16 he went to sea.|At 60 he wrote a book about it.|It sold 300 copies.|“I was pleased with every one,” he told the Ferry Times.`,
  `Yes, the bridge is old.|No, it will not be torn down.|Not this year, at least.|The mayor has said so twice.|He may say it again.`,
  `The fire began in Room 12 at about 3 a.m.|Firefighters were there at 3:20.|Three guests jumped.|One of them, a Mr. Holm of Sund, broke a leg.|The hotel had no alarm.`,
  `The report lists faults A, B and C.|Fault C is the worst.|It was known in 2015.|In 2016 it was forgotten.|Vitamin C has nothing to do with it, Brandt joked.`,
  `Lind lives at 12 Harbour Rd. in Sund.|He has two cats.|One is called Mrs. Moe.|The other has no name.|Both dislike reporters.`,
  `The plane landed at 6:05 p.m. Sunday.|On board were 112 people, incl. a crew of five.|All walked off.|The pilot, Capt. Lie, was the last.|She said nothing.`,
  `Kyst.no first reported the deal.|The price was not given.|Two people who know of it, but may not speak of it, put it at $4.2 billion.|Fjordlink did not reply to an e-mail.|Neither did Kyst.`,
  `The law takes effect on Jan. 1, 2031.|Until then, nothing changes.|Sec. 4 may be struck down.|Art. 9 will stay.|Lawyers have begun to sharpen their pencils.`,
  // ---- German
  `Am 3. Mai kam Dr. Meier nach Kiel.|Er blieb bis zum 5. Juni.|Dort traf er u. a. den Bürgermeister.|Das Treffen dauerte ca. zwei Stunden.|Danach fuhr er heim.`,
  `„Das geht nicht“, sagte Brandt.|„Wir haben kein Geld.“|Der Rat schwieg.|„Und auch keine Zeit!“, rief sie.|Dann ging sie.`,
  `Die Fähre kostet 3,5 Mio. Euro.|Sie fährt z. B. nach Sund.|Die 2. Liga beginnt im August.|Das 19. Jahrhundert war die große Zeit des Hafens.|Heute liegt er still.`,
  `Der Minister Ola Lind (SPD) hat den Plan abgelehnt.|Er sei „zu teuer und zu spät“.|Die Opposition lachte.|Am Dienstag, dem 7. Mai, wird abgestimmt.|Es wird knapp.`,
  `Die Brücke ist seit dem 1. April gesperrt.|Kein Scherz.|Rund 40.000 Autos müssen täglich durch den Tunnel.|Der ist alt, eng und dunkel.|„Wer zahlt?“, fragte Holm.|Niemand antwortete.`,
  `Prof. Holm forscht seit 1998 an der Univ. Norhafen.|Ihr Buch erschien bei Lind & Co. in Kiel.|Es hat 300 Seiten.|Bd. 2 folgt im Herbst.`,
  // ---- French
  `M. Duval a refusé de répondre.|Mme Roche a signé le 3 mai.|« C’est trop tard », a-t-elle dit.|Le pont est fermé depuis lundi.|Qui va payer ?|Personne ne le sait.`,
  `Le maire, M. Lind, a promis un bac.|Il coûtera 3,5 millions d’euros.|« Nous n’avons pas le choix ! »|Le conseil a ri.|La séance a duré jusqu’à 23 h.`,
  `La société Fjord S.A. a licencié 120 personnes.|Elle avait promis le contraire.|Les syndicats parlent d’un « mensonge ».|Le tribunal dira le reste.`,
  // ---- Spanish
  `El Sr. Lind no quiso hablar.|La Sra. Holm sí.|«Es una vergüenza», dijo.|¿Quién va a pagar?|Nadie lo sabe.|¡Y nadie pregunta!`,
  `El puente se cerró el martes.|Unos 40.000 coches buscan otro camino.|El túnel, p. ej., está lleno a las 7.|La Dra. Roca pide paciencia.|La gente no la tiene.`,
  `El barco costó 3,5 millones de euros.|Es de 1961.|«No se va a hundir», prometió el capitán.|Se hundió en mayo.|No hubo muertos.`,
  // ---- more news
  `Brandt joined the office in 2009.|By 2015 she ran it.|Her boss then, Ola Aas, calls her “the best we had.”|He retired in May.|She did not go to the party.`,
  `The museum opens at 10 a.m. daily except Mon. and costs 12 crowns.|Children are free.|Dogs are not welcome.|The café is.|Its cakes are the work of Mrs. T. Lie.`,
  `Three boats were lost in the night: the Ada, the Olga and the St. Olav.|Their crews were saved.|“We were lucky,” said one of them, a man from Sund who gave his name only as B.|He was still shaking.`,
  `The Norhaven Post, the Ferry Times and Kystposten all led with the bridge.|Yahoo! News led with a cat.|The cat, from Sund, can swim.|Its owner, B. J. Aas, has turned down offers.|“She is not for sale!” he said.`,
  `At the corner of 5th Ave. and Quay Blvd. a crane fell on Monday.|It missed a bus by 2 ft.|The driver, who asked not to be named, said: “I saw it coming. I braked. That is all.”|The crane’s owner, Lift-It Inc., has stopped all work.|An inquest opens on Oct. 4.`,
  `Will the U.S. join?|It has not said.|U.S. officials met in Sund last week.|One, speaking for the State Dept., called the talks “frank.”|In the language of diplomats, that means loud.`,
  `Gas went up to $3.99.|Then to $4.|On Friday it was $4.25 a gallon.|“I have sold my car,” said Moe, 29, a nurse.|“I walk.”`,
];
