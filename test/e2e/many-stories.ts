/** Twenty stories that have nothing in common, so that each is told by itself. */

export const STORIES: readonly (readonly [title: string, text: string])[] = [
  ['Lighthouse at Varnes gets a keeper again', 'The coast board hired Ida Holm to live beside the lamp.'],
  ['Bakery in Sund wins the bread prize', 'Judges tasted forty loaves before they chose a dark rye.'],
  ['Old tram pulls trains out of a drift', 'A carriage built in 1911 did it near the school.'],
  ['Choir of fishermen sails to Prague', 'Twelve men who mend nets by day will sing in a cathedral.'],
  ['Goats clear the slope above a station', 'The railway rented sixty animals for the summer.'],
  ['Library lends out telescopes', 'Readers may keep one for a week and must wipe the lens.'],
  ['Chess club beats the prison', 'Seven boards were won by knights that nobody had noticed.'],
  ['Volcano museum opens its oven', 'Visitors can melt basalt under the eyes of a geologist.'],
  ['Violin found behind a boiler', 'Its maker signed it in Cremona three centuries ago.'],
  ['Beavers dam the golf course', 'Hole nine is a pond now, and the greenkeeper has resigned.'],
  ['Parliament bans leaf blowers', 'Deputies agreed after gardeners drowned out a speech.'],
  ['Submarine cable repaired in a gale', 'Engineers spliced the fibre while waves broke over the deck.'],
  ['Twins marry on the same ferry', 'Both brides wore boots because the captain insisted.'],
  ['Hospital robot learns to knock', 'Nurses had complained that it came in without a word.'],
  ['Cheese cellar survives the flood', 'Two thousand wheels floated and were dried with hair dryers.'],
  ['Astronomers lose a comet', 'Clouds hid it for nine nights, then it was not where it should be.'],
  ['Postwoman retires after a million letters', 'She never once opened an umbrella, colleagues swear.'],
  ['Orchard sells trees by subscription', 'Owners get the pears of their own branch each October.'],
  ['Football match ends in fog', 'The referee counted the players by touch and gave up.'],
  ['Windmill grinds barley for whisky', 'A distillery bought the sails at an auction of farm tools.'],
];

/** A feed of some of them, the first the newest. */
export const feedOf = (stories: typeof STORIES): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Marker Times</title>${stories
    .map(
      ([title, text], minutes) =>
        `<item><title>${title}</title><guid>${title}</guid><pubDate>${new Date(Date.now() - minutes * 60_000).toUTCString()}</pubDate><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`;
