/** Invented news, in four languages, that the invented systems put on their pages. */

export type Block =
  | Readonly<{ kind: 'paragraph' | 'heading' | 'quotation'; text: string }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>;

export type Story = Readonly<{
  language: string;
  site: string;
  /** Where the story stands, as a reader opens it. */
  url: string;
  title: string;
  authors: readonly string[];
  /** With the outlet's own offset from UTC. */
  published: string;
  updated: string;
  description: string;
  blocks: readonly Block[];
}>;

const p = (text: string): Block => ({ kind: 'paragraph', text });
const h = (text: string): Block => ({ kind: 'heading', text });

/** What a reader of the story reads, a block a paragraph. */
export const textOf = ({ blocks }: Story): string =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text])).join('\n\n');

export const FERRY: Story = {
  language: 'en',
  site: 'Oddvik Courier',
  url: 'https://www.oddvikcourier.example/2026/05/05/ferry-crews-vote-to-strike',
  title: 'Ferry crews vote to strike over night shifts',
  authors: ['Ida Holm', 'Tomas Brandt'],
  published: '2026-05-05T14:30:00+02:00',
  updated: '2026-05-06T08:05:00+02:00',
  description: 'Nine in ten of the crews want to stop work from Friday unless the night rota is withdrawn.',
  blocks: [
    p(
      'ODDVIK — Crews on the harbour ferries voted on Tuesday to stop work from Friday morning, after talks about a new night rota broke down for the third time this spring.',
    ),
    p(
      'Nine in ten of the 240 members who cast a ballot wanted the strike, the Harbour Union said. The rota would put every deckhand on two nights a week instead of one.',
    ),
    p(
      '“Nobody minds a night now and then,” said Mara Lind, who speaks for the crews. “What we mind is hearing of it from a notice on the mess-room door.”',
    ),
    p(
      'Fjordlink, the company that runs the ferries, called the vote premature. Its director, Jon Vik, said that the rota had been agreed with the port in January and could not be undone by the crews alone.',
    ),
    h('What passengers should know'),
    p(
      'The company will run one boat an hour from Oddvik to Saltholm as long as the strike lasts, crewed by its office staff, who hold the papers for it. Other lines will stand still:',
    ),
    {
      kind: 'list',
      items: [
        'The night boat to Tarn will not sail from Friday to Monday, and tickets are paid back in full.',
        'School boats run as usual, because their crews belong to the city and did not vote.',
        'Lorries are sent round by the tunnel, where the toll is waived after eight in the evening.',
      ],
    },
    p(
      'The last strike on the ferries, in 2011, ended after four days. Passengers then slept in the terminal, and the city opened its sports hall for those who could not get home.',
    ),
    p(
      'A mediator has asked both sides to meet on Thursday at noon. Lind said that the crews would come, and that they would bring their own coffee.',
    ),
  ],
};

export const GARDEN: Story = {
  language: 'en',
  site: 'The Slow Harbour',
  url: 'https://slowharbour.example/a-garden-on-the-breakwater/',
  title: 'A garden on the breakwater',
  authors: ['Nell Ashdown'],
  published: '2026-03-12T09:15:00Z',
  updated: '2026-03-14T10:00:00Z',
  description: 'Six neighbours carried forty tons of soil out to sea. This is what grew.',
  blocks: [
    p(
      'I first heard of the garden from the man who sells me herring. He said that somebody was growing beans on the breakwater, and that I would not believe it until I had seen it.',
    ),
    p(
      'So I walked out on a Sunday, half a mile along the stones with the spray coming over, and there it was: a bed of beans, a bed of kale and a chair with three legs.',
    ),
    h('Forty tons in buckets'),
    p(
      'The soil came out by hand. Six neighbours carried it over two winters, a bucket in each hand, because the harbour master would not let them take a barrow past the light.',
    ),
    {
      kind: 'quotation',
      text: 'We never asked for permission. We asked for buckets, and people are very free with buckets in this town.',
    },
    p(
      'That is Runa Aldous, who taught chemistry until the school closed. She keeps the notebook in which every bucket is written down, with the name of whoever carried it.',
    ),
    h('What grows in salt'),
    p(
      'Most of what they planted died. Carrots came up bitter, lettuce burned in a week, and the apple tree that the scouts gave them lasted until the first storm of October.',
    ),
    p(
      'Kale lives. So do beets, which are shore plants that we have taught better manners, and a grey spinach that Aldous found growing wild behind the fish sheds.',
    ),
    p(
      'In May the harbour board votes on whether the garden may stay. The board has had eleven letters about it, ten of them in favour and one from a man who lost a bucket.',
    ),
  ],
};

export const WERFT: Story = {
  language: 'de',
  site: 'Nordtaler Bote',
  url: 'https://www.nordtaler-bote.example/lokales/stadtrat-stoppt-umbau-der-alten-werft-4711.html',
  title: 'Stadtrat stoppt Umbau der alten Werft',
  authors: ['Anke Petersen'],
  published: '2026-03-09T17:42:00+01:00',
  updated: '2026-03-10T07:10:00+01:00',
  description: 'Die Mehrheit will erst die Kosten kennen. Der Investor spricht von einem Wortbruch.',
  blocks: [
    p(
      'Der Stadtrat hat den Umbau der alten Werft am Montagabend überraschend gestoppt. Mit 19 zu 17 Stimmen verlangte er, dass zuerst ein Gutachten über die Kosten vorgelegt wird.',
    ),
    p(
      'Damit bleibt die Halle, in der bis 1998 Fähren gebaut wurden, mindestens ein weiteres Jahr leer. Der Investor wollte im Mai mit den Arbeiten an 120 Wohnungen beginnen.',
    ),
    p(
      '„Wir unterschreiben keinen Vertrag, dessen letzte Seite fehlt“, sagte die Stadträtin Jule Brandt in der Debatte. Niemand könne ihr sagen, wer den verseuchten Boden bezahle.',
    ),
    h('Investor spricht von Wortbruch'),
    p(
      'Der Geschäftsführer der Hafenbau, Ole Thomsen, nannte den Beschluss einen Wortbruch. Sein Unternehmen habe auf die Zusage der Stadt hin schon vier Millionen Euro ausgegeben.',
    ),
    p(
      'Die Kosten für den Boden schätzt die Verwaltung auf sechs bis elf Millionen Euro. Eine genaue Zahl gibt es nicht, weil unter der Halle noch nie gebohrt wurde.',
    ),
    p(
      'Das Gutachten soll bis zum Herbst vorliegen. Danach stimmt der Rat ein zweites Mal ab, und zwar in der Sitzung vor der Kommunalwahl.',
    ),
  ],
};

export const QUAI: Story = {
  language: 'fr',
  site: 'Le Courrier de Valmont',
  url: 'https://www.courrier-valmont.example/economie/article/2026/02/03/le-port-ferme-son-quai-ouest_88123.html',
  title: 'Le port de Valmont ferme son quai ouest',
  authors: ['Camille Aubry'],
  published: '2026-02-03T06:00:00+01:00',
  updated: '2026-02-03T11:20:00+01:00',
  description:
    'Des fissures ont été découvertes sous les rails de la grue. Soixante dockers sont au chômage partiel.',
  blocks: [
    p(
      'Le port de Valmont a fermé mardi matin son quai ouest, après la découverte de fissures sous les rails de la grande grue. Aucun navire ne pourra y accoster avant le mois de juin.',
    ),
    p(
      'Une soixantaine de dockers sont placés au chômage partiel dès cette semaine. La direction assure que leurs salaires seront complétés jusqu’à la reprise du travail.',
    ),
    p(
      '« Nous avons signalé ces fissures il y a deux ans », affirme Lucien Morel, délégué du syndicat des dockers. « On nous a répondu que le béton travaillait, comme tout le monde. »',
    ),
    h('Un chantier à neuf millions d’euros'),
    p(
      'La réparation est estimée à neuf millions d’euros, dont un tiers à la charge de la région. La présidente du port, Hélène Garnier, espère un début des travaux à la mi-mars.',
    ),
    p(
      'En attendant, les cargaisons de bois sont déchargées à Saint-Aubin, à quarante kilomètres au nord. Les transporteurs demandent une aide pour le carburant.',
    ),
    p(
      'Une réunion publique est prévue jeudi soir à la salle des fêtes. La mairie y présentera le calendrier du chantier et les déviations pour les camions.',
    ),
  ],
};

export const FARO: Story = {
  language: 'es',
  site: 'El Faro de Almara',
  url: 'https://www.farodealmara.example/sociedad/2026-04-21/los-pescadores-de-almara-vuelven-al-mar.html',
  title: 'Los pescadores de Almara vuelven al mar tras un mes de paro',
  authors: ['Lucía Ferrán', 'Mateo Roldán'],
  published: '2026-04-21T20:10:00+02:00',
  updated: '2026-04-22T09:00:00+02:00',
  description: 'La flota acepta la nueva cuota de merluza a cambio de ayudas para el gasóleo.',
  blocks: [
    p(
      'La flota de Almara volvió a faenar este martes después de un mes amarrada en protesta por el recorte de la cuota de merluza. Salieron 42 de los 50 barcos, antes de que amaneciera.',
    ),
    p(
      'El acuerdo, firmado el lunes por la noche, mantiene el recorte pero añade una ayuda de doce céntimos por litro de gasóleo hasta el final del año.',
    ),
    p(
      '«No hemos ganado, pero tampoco hemos perdido», resumió la patrona mayor, Carmen Ibarra, a la puerta de la lonja. «Mi abuelo decía que eso ya es pescar.»',
    ),
    h('Ocho barcos se quedan en puerto'),
    p(
      'Los armadores de ocho barcos prefieren esperar a que la ayuda esté publicada en el boletín oficial. El gobierno regional calcula que ocurrirá antes del viernes.',
    ),
    p(
      'La lonja subastó el primer pescado a las cinco de la tarde. La merluza se pagó a nueve euros el kilo, dos más que en la última subasta de marzo.',
    ),
    p(
      'La cofradía se reunirá de nuevo en junio para revisar el acuerdo. Hasta entonces, según Ibarra, nadie piensa en volver a atar los barcos.',
    ),
  ],
};
