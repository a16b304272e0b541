/** Papers as readers of several countries know them, with heavy furniture, AMP, live blogs, walls. */
import { bodyOf, cut, jsonLd, systemPage } from './markup.ts';
import { FARO, FERRY, QUAI, type Story, WERFT } from './stories.ts';

const amp = systemPage(
  'AMP',
  FERRY,
  `<html amp lang="en"><head><meta charset="utf-8"><title>Ferry crews vote to strike over night shifts</title><link rel="canonical" href="${FERRY.url}"><style amp-custom>.amp-wp-article-content{margin:0}</style>
${jsonLd({ '@context': 'http://schema.org', '@type': 'BlogPosting', headline: FERRY.title, datePublished: '2026-05-05T14:30:00+02:00', author: { '@type': 'Person', name: 'Ida Holm, Tomas Brandt' }, publisher: { '@type': 'Organization', name: 'Oddvik Courier' } })}</head><body>
<amp-consent id="c"><div id="ui"><p>We and our partners keep information on your device and read it, to show you advertising that suits you.</p><button>Accept</button></div></amp-consent><amp-sidebar id="s"><ul><li><a href="/n">News</a></li></ul></amp-sidebar>
<header id="top" class="amp-wp-header"><div><a href="/"><span class="amp-site-title">Oddvik Courier</span></a></div></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">Ferry crews vote to strike over night shifts</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">Ida Holm, Tomas Brandt</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="2026-05-05T12:30:00+00:00">1 day ago</time></div></header>
<figure class="amp-wp-article-featured-image wp-caption"><amp-img src="f.jpg" width="9" height="6"></amp-img><p class="wp-caption-text">A ferry at Saltholm</p></figure>
<div class="amp-wp-article-content">${bodyOf(FERRY, { 1: '<amp-ad width="300" height="250" type="x"><div placeholder>Advertisement</div></amp-ad>', 3: '<amp-carousel layout="fixed-height"><div><p>Passengers at the terminal in Saltholm look at a board on which no boat is left.</p></div></amp-carousel>' })}
<amp-social-share type="twitter"></amp-social-share></div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Categories: <a href="/h">Harbour</a></div></footer></article><footer class="amp-wp-footer"><p><a href="#top">Back to top</a></p></footer></body></html>`,
  { site: 'Oddvik Courier' },
);

type Post = Readonly<{ clock: string; head: string; text: readonly string[] }>;
const POSTS: readonly Post[] = [
  {
    clock: '17:42',
    head: 'Mediator calls both sides in',
    text: [
      'The state mediator has asked the union and the company to meet on Thursday at noon, in the hall of the Seamen’s House. Both have said that they will come.',
    ],
  },
  {
    clock: '16:20',
    head: 'Company puts office staff on the boats',
    text: [
      'Fjordlink says that one boat an hour will sail to Saltholm during the strike. Its crews are people from the office who hold the papers for it.',
      '“They have all done it before they did this,” said Jon Vik, the director. “Some of them rather miss it.”',
    ],
  },
  {
    clock: '14:30',
    head: 'Crews vote for a strike',
    text: [
      'Nine in ten of the members who cast a ballot want to stop work from Friday morning, the Harbour Union has just announced outside the terminal.',
    ],
  },
];
const LIVE: Story = {
  ...FERRY,
  url: 'https://www.oddvikcourier.example/live/ferry-strike',
  title: 'Ferry strike: crews vote to stop work from Friday',
  authors: ['Ida Holm'],
  blocks: POSTS.flatMap(({ head, text }) => [
    { kind: 'heading' as const, text: head },
    ...text.map((one) => ({ kind: 'paragraph' as const, text: one })),
  ]),
};

const live = systemPage(
  'a live blog',
  LIVE,
  `<html lang="en"><head><title>Ferry strike: crews vote to stop work from Friday – live | Oddvik Courier</title><link rel="canonical" href="${LIVE.url}"><meta property="og:site_name" content="Oddvik Courier"><meta property="og:title" content="Ferry strike: crews vote to stop work from Friday – live">
${jsonLd({ '@context': 'https://schema.org', '@type': 'LiveBlogPosting', headline: LIVE.title, datePublished: '2026-05-05T12:30:00.000Z', coverageStartTime: '2026-05-05T12:30:00.000Z', author: [{ '@type': 'Person', name: 'Ida Holm' }], liveBlogUpdate: POSTS.map(({ clock, head, text }) => ({ '@type': 'BlogPosting', headline: head, author: { '@type': 'Person', name: 'Tomas Brandt' }, datePublished: `2026-05-05T${clock}:00+02:00`, articleBody: text.join(' ') })) })}</head><body>
<main><div class="headline-wrap"><h1>Ferry strike: crews vote to stop work from Friday</h1><div class="contributor">Ida Holm</div></div>
<div class="liveblog__body"><div class="liveblog__filter"><button>Show key events only</button></div>${POSTS.map(
    ({ clock, head, text }) =>
      `<article class="liveblog-block" id="b${clock.replace(':', '')}"><header><a href="#b"><time datetime="2026-05-05T${clock}:00+02:00">${clock} CEST</time></a></header><h2 class="liveblog-block__title">${head}</h2><div class="liveblog-block__text">${text.map((one) => `<p>${one}</p>`).join('')}</div><footer class="liveblog-block__share"><a href="#">Share</a></footer></article>`,
  ).join('\n')}</div></main></body></html>`,
);

const TICKER: Story = {
  ...WERFT,
  url: 'https://www.nordtaler-bote.example/ticker/werft-debatte-im-liveticker-4712.html',
  title: 'Werft-Debatte im Liveticker',
  blocks: [
    { kind: 'paragraph', text: WERFT.description },
    {
      kind: 'paragraph',
      text: '19.05 Uhr: Die Sitzung ist zu Ende. Mit 19 zu 17 Stimmen verlangt der Stadtrat ein Gutachten über die Kosten des Umbaus.',
    },
    {
      kind: 'paragraph',
      text: '18.31 Uhr: Jule Brandt spricht für die Mehrheit. „Wir unterschreiben keinen Vertrag, dessen letzte Seite fehlt“, sagte sie unter dem Beifall der Zuhörer.',
    },
    {
      kind: 'paragraph',
      text: '18.02 Uhr: Der Saal ist voll, vor der Tür stehen noch etwa fünfzig Menschen. Der Bürgermeister eröffnet die Sitzung mit einer Bitte um Ruhe.',
    },
  ],
};
const ticker = systemPage(
  'a German live ticker',
  TICKER,
  `<html lang="de"><head><title>Werft-Debatte im Liveticker | Nordtaler Bote</title><link rel="canonical" href="${TICKER.url}"><meta property="og:site_name" content="Nordtaler Bote"><meta name="date" content="2026-03-09T17:42:00+01:00"><meta name="author" content="Anke Petersen"></head><body><main><article><h1>Werft-Debatte im Liveticker</h1><p class="article__meta">Stand: 10.03.2026, 07:10 Uhr</p>${TICKER.blocks
    .map((block) =>
      block.kind === 'list'
        ? ''
        : `<p>${block.text.replace(/^(\d\d\.\d\d Uhr:)/, '<strong>$1</strong>')}</p>`,
    )
    .join('\n<hr>')}</article></main></body></html>`,
  { standfirst: '' },
);

/** An American local paper: promotions between all paragraphs, the reporter's address, the weather. */
const american = systemPage(
  'an American local paper',
  FERRY,
  `<html lang="en"><head><title>Ferry crews vote to strike over night shifts | Local News | oddvikcourier.example</title><link rel="canonical" href="${FERRY.url}"><meta property="og:site_name" content="Oddvik Courier"><meta property="og:title" content="Ferry crews vote to strike over night shifts"><meta name="author" content="IDA HOLM and TOMAS BRANDT Oddvik Courier"><meta property="article:published_time" content="2026-05-05T14:30:00+02:00"></head><body class="tnt-article">
<div id="site-container"><header id="site-header"><nav id="site-navbar-container"><ul class="nav"><li><a href="/w">Weather</a> 41°</li></ul></nav></header><section id="main-body-container"><section id="main-page-container"><article class="asset hnews asset-body" itemscope itemtype="https://schema.org/NewsArticle"><div class="asset-masthead"><h1 class="headline"><span>Ferry crews vote to strike over night shifts</span></h1><div class="meta"><ul class="list-inline"><li><span class="tnt-byline asset-byline" itemprop="author">IDA HOLM and TOMAS BRANDT<br>Oddvik Courier</span></li><li class="hidden-print"><time datetime="2026-05-05T14:30:00+02:00" class="tnt-date asset-date text-muted">May 5, 2026</time></li><li class="visible-print">0</li></ul></div></div>
<div class="asset-content subscriber-premium"><div class="asset-photo card"><figure><img src="f.jpg" alt=""><figcaption class="caption"><span class="caption-text"><p>Deckhand Piet Olsen ties up the night boat in Oddvik on Monday.</p></span><ul class="caption-credit"><li><span class="tnt-byline">JON VIK, Oddvik Courier</span></li></ul></figcaption></figure></div>
<div class="subscriber-only">${bodyOf(FERRY, {
    0: '<div class="lee-article-text inline-asset"><div class="card-headline"><a href="/t">Watch now: Tunnel toll to rise again</a></div></div>',
    1: '<div id="tncms-region-article_instory_top" class="tncms-region"><div class="tnt-ads">People are also reading…<ul><li><a href="/1">Crane falls silent</a></li><li><a href="/2">School roof holds</a></li></ul></div></div>',
    3: '<p><strong>SIGN UP:</strong> <a href="/n">Get the morning’s news sent to your inbox</a></p>',
    6: '<p><em>Want to see more like this? Get our local education coverage delivered directly to your inbox.</em></p>',
  })}
<p><em>Contact Ida Holm at 555-0134 or ida@oddvikcourier.example. Follow her on Twitter: @idaholm</em></p></div></div>
<div class="asset-tags"><ul><li>Tags</li><li><a href="/tag">Ferries</a></li></ul></div><div class="asset-author card"><div class="card-body"><h4>Ida Holm</h4><p>Harbour reporter</p></div></div></article>
<div id="tncms-region-article_bottom" class="tncms-region"><div class="block"><h3>Most Popular</h3><p>The toll in the harbour tunnel rises by a fifth in the summer, the road board decided on Monday.</p></div></div></section></section></div></body></html>`,
  { byline: ['IDA HOLM', 'TOMAS BRANDT'] },
);

/** A story of an agency on a paper's site: the agency's line, its notice, and the paper's corrections. */
const agency = systemPage(
  'agency copy',
  { ...FERRY, authors: ['Ida Holm'] },
  `<html lang="en-US"><head><title>Ferry crews vote to strike over night shifts</title><link rel="canonical" href="${FERRY.url}"><meta property="og:site_name" content="Oddvik Courier"></head><body><main><h1 class="hed">Ferry crews vote to strike over night shifts</h1><div class="byl">By IDA HOLM, Associated Press</div><div class="pubtime">Published: May 5, 2026 at 2:30 PM CEST | Updated: 18 hours ago</div>
<div class="social-links"><a href="#"><span>Email This Link</span></a></div><div class="story-text">${bodyOf(FERRY, { 2: '<p>ADVERTISEMENT</p>', 4: '<p>___</p>' })}
<p>___</p><p>Associated Press writer Tomas Brandt in Saltholm contributed to this report.</p><p><em>Copyright 2026 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.</em></p></div></main></body></html>`,
  { byline: ['IDA HOLM'] },
);

const FREE = cut(WERFT, 2);
/** A German regional paper: what follows costs, and the offer stands where the text breaks off. */
const plus = systemPage(
  'a German regional paper, for those who pay',
  FREE,
  `<html lang="de"><head><title>Stadtrat stoppt Umbau der alten Werft - Nordtaler Bote</title><link rel="canonical" href="${FREE.url}"><meta property="og:site_name" content="Nordtaler Bote"><meta property="og:title" content="(N+) Stadtrat stoppt Umbau der alten Werft">
${jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: FREE.title, datePublished: '2026-03-09T17:42:00+01:00', dateModified: '2026-03-10T07:10:00+01:00', author: [{ '@type': 'Person', name: 'Anke Petersen', jobTitle: 'Redakteurin' }], isAccessibleForFree: 'False', hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paywalled' }, publisher: { '@type': 'Organization', name: 'Nordtaler Bote' } })}</head><body>
<main><article class="article"><header class="article__header"><span class="kicker">Kommunalpolitik</span><h1><span class="badge">N+</span> Stadtrat stoppt Umbau der alten Werft</h1><div class="article__meta"><time datetime="2026-03-10T07:10:00+01:00">Aktualisiert: 10.03.2026, 07:10</time> <span>2 Min.</span></div><div class="author"><span>Von </span><a href="/a">Anke Petersen</a></div></header>
<div class="article__body">${bodyOf(FREE)}<div class="paywalled"></div><div class="offer-box"><h3>Jetzt weiterlesen mit N+</h3><ul><li>Alle Artikel auf nordtaler-bote.example</li><li>Jederzeit kündbar</li></ul><p>Im ersten Monat für 1 Euro, danach 9,90 Euro im Monat.</p><a href="/l">Sie haben schon ein Abo? Hier anmelden.</a></div></div></article></main></body></html>`,
  { completeness: 'paywalled' },
);

/** A broadcaster: the state of the page, the author and the station in one line, the way to its programme. */
const broadcaster = systemPage(
  'a German broadcaster',
  { ...WERFT, site: 'Radio Nordtal' },
  `<html lang="de"><head><title>Stadtrat stoppt Umbau der alten Werft | Radio Nordtal - Nachrichten</title><link rel="canonical" href="${WERFT.url}"><meta property="og:site_name" content="Radio Nordtal"><meta property="og:title" content="Stadtrat stoppt Umbau der alten Werft"><meta name="author" content="Radio Nordtal"></head><body>
<main><article><header><h1><span class="roofline">Nordtal</span> <span class="headline">Stadtrat stoppt Umbau der alten Werft</span></h1></header><p class="stand">Stand: 10.03.2026 07:10 Uhr</p><p class="preface"><strong>${WERFT.description}</strong></p><p class="by">von Anke Petersen, Radio Nordtal</p>
<div class="modulepadding">${bodyOf(WERFT, { 1: '<div class="teaserpadding"><div class="image-container"><span class="imgcopyright">© Radio Nordtal, Foto: Jule Kern</span></div><p class="bildunterschrift">Die Halle steht seit 1998 leer.</p></div>' })}
<p>Dieses Thema im Programm: Radio Nordtal | Der Tag im Norden | 09.03.2026 | 19:30 Uhr</p></div></article><section class="weitere"><h2>Weitere Informationen</h2><p>Der Kran am Holzkai steht seit Sonntag still, und niemand weiß, wer den Schlüssel dazu hat.</p></section></main></body></html>`,
  {
    publishedAt: '2026-03-09',
  },
);

/** A French daily: two times in one line, reading time, a wall further down than the free part. */
const OUVERT = cut(QUAI, 2);
const frenchWalled = systemPage(
  'a French daily, for subscribers',
  OUVERT,
  `<html lang="fr"><head><title>Le port de Valmont ferme son quai ouest</title><link rel="canonical" href="${QUAI.url}"><meta property="og:site_name" content="Le Courrier de Valmont"><meta property="og:article:published_time" content="2026-02-03T05:00:00+00:00"><meta property="og:article:author" content="Camille Aubry"></head><body>
<main><section class="zone zone--article"><header class="article__header"><h1 class="article__title">Le port de Valmont ferme son quai ouest</h1><p class="article__desc">${QUAI.description}</p><span class="meta__authors meta__authors--page">Par <a class="meta__author" href="/s">Camille Aubry</a></span> <span class="meta__date">Publié le 03 février 2026 à 06h00, modifié le 03 février 2026 à 11h20</span> <span class="meta__reading-time">Temps de Lecture 2 min.</span><p class="article__status">Article réservé aux abonnés</p></header>
<article class="article__content article__content--restricted-media">${bodyOf(OUVERT, {}, (block) => (block.kind === 'list' ? '' : `<p class="article__paragraph">${block.text}</p>`))}</article><section class="paywall__wrap"><p>Il vous reste 68.4% de cet article à lire. La suite est réservée aux abonnés.</p></section></section></main></body></html>`,
  { completeness: 'paywalled' },
);

const french = systemPage(
  'a French regional paper',
  QUAI,
  `<html lang="fr-FR"><head><title>Valmont. Le port de Valmont ferme son quai ouest</title><link rel="canonical" href="${QUAI.url}"><meta property="og:title" content="Le port de Valmont ferme son quai ouest"><meta property="og:site_name" content="Le Courrier de Valmont"></head><body>
<div class="didomi-popup"><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et consulter des données personnelles.</p></div><main><div class="article-detail"><h1>Le port de Valmont ferme son quai ouest</h1><div class="infos-publication"><div class="auteur">Le Courrier de Valmont<br>Camille AUBRY.</div><div class="dates">Publié le 03/02/2026 à 06h00</div><div class="abonnement">Abonnez-vous</div></div>
<div class="chapo">${QUAI.description}</div><div class="corps">${bodyOf(QUAI, { 1: '<p><strong>À lire aussi :</strong> <a href="/g">La grue qui a perdu sa clé</a></p>', 3: '<p>Publicité</p>' })}</div>
<div class="tags"><a href="/v">Valmont</a></div></div><div class="newsletter-bloc"><p>Chaque matin, l’essentiel de l’actualité du port dans votre boîte mail.</p></div></main></body></html>`,
  { byline: ['Camille AUBRY'], publishedAt: '2026-02-03T06:00' },
);

/** A Spanish daily: authors and the place in one line, the time with its zone in letters. */
const spanish = systemPage(
  'a Spanish daily',
  FARO,
  `<html lang="es"><head><title>Los pescadores de Almara vuelven al mar tras un mes de paro | Sociedad | EL FARO DE ALMARA</title><link rel="canonical" href="${FARO.url}"><meta property="og:site_name" content="El Faro de Almara"><meta property="og:title" content="Los pescadores de Almara vuelven al mar tras un mes de paro"><meta name="author" content="Lucía Ferrán, Mateo Roldán"></head><body>
<article><header><h1 class="a_t">Los pescadores de Almara vuelven al mar tras un mes de paro</h1><h2 class="a_st">La flota acepta la nueva cuota</h2><figure class="a_m"><img src="b.jpg" alt=""><figcaption class="a_m_p"><span>La lonja de Almara, este martes.</span><span class="a_m_m">Inés Pardo</span></figcaption></figure><div class="a_md"><div class="a_md_a"><a href="/l">Lucía Ferrán</a><a href="/m">Mateo Roldán</a></div><div class="a_md_f"><span class="a_md_f_a">Almara - </span><time datetime="2026-04-21T18:10:00.000Z">21 abr 2026 - 20:10 CEST</time></div><div class="share"><a>Compartir en WhatsApp</a></div></div></header>
<div class="a_c clearfix" data-dtm-region="articulo_cuerpo">${bodyOf(FARO, { 2: '<section class="more_info"><h3>Más información</h3><div><a href="/g">La grúa que perdió su llave</a></div></section>' })}<p class="a_nl"><i>Puede seguir a EL FARO en </i><a href="/f"><i>Facebook</i></a><i> o apuntarse aquí para recibir </i><a href="/n"><i>nuestro boletín semanal</i></a><i>.</i></p></div>
<div class="a_b"><h3>Sobre la firma</h3><p>Lucía Ferrán es redactora de la sección de Sociedad y cubre la pesca desde hace diez años.</p></div></article></body></html>`,
);

const american2 = systemPage(
  'a Latin American daily',
  { ...FARO, authors: ['Lucía Ferrán'] },
  `<html lang="es-MX"><head><title>Los pescadores de Almara vuelven al mar tras un mes de paro - El Faro de Almara</title><meta property="og:site_name" content="El Faro de Almara"><link rel="canonical" href="${FARO.url}"></head><body><main><h1>Los pescadores de Almara vuelven al mar tras un mes de paro</h1><p class="sumario">La flota acepta la nueva cuota de merluza</p><div class="nota-datos"><p>Por: Lucía Ferrán</p><p>Almara / 21 de abril de 2026, 20:10 hs</p></div>
<div class="nota-cuerpo">${bodyOf(FARO, { 1: '<p><strong>Lee también:</strong> <a href="/g">La grúa que perdió su llave</a></p>' })}<p>Síguenos en Google News</p></div></main></body></html>`,
  { publishedAt: '2026-04-21' },
);

export const PAPERS = [
  amp,
  live,
  ticker,
  american,
  agency,
  plus,
  broadcaster,
  frenchWalled,
  french,
  spanish,
  american2,
];
