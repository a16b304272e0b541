/** Systems of large houses: Arc, Drupal, Joomla, hashed class names, microdata, RDFa, press releases. */
import { bodyOf, cut, jsonLd, systemPage } from './markup.ts';
import { FARO, FERRY, QUAI, WERFT } from './stories.ts';

const arc = systemPage(
  'Arc',
  FERRY,
  `<html lang="en"><head><title>Ferry crews vote to strike over night shifts - Oddvik Courier</title><link rel="canonical" href="${FERRY.url}"><meta property="og:title" content="Ferry crews vote to strike over night shifts"><meta property="og:site_name" content="Oddvik Courier">
${jsonLd({
  '@context': 'http://schema.org',
  '@type': 'NewsArticle',
  mainEntityOfPage: { '@type': 'WebPage', '@id': FERRY.url },
  headline: FERRY.title,
  datePublished: '2026-05-05T12:30:00.000Z',
  dateModified: '2026-05-06T06:05:00.000Z',
  author: [
    { '@type': 'Person', name: 'Ida Holm', url: '' },
    { '@type': 'Person', name: 'Tomas Brandt', url: '' },
  ],
  publisher: { '@id': 'oddvikcourier.example', '@type': 'NewsMediaOrganization', name: 'Oddvik Courier' },
  isAccessibleForFree: true,
})}
<script>window.Fusion={};Fusion.globalContent={"content_elements":[{"type":"text","content":"Crews on the harbour ferries"}]};</script></head><body>
<div id="fusion-app" class="layout-section"><header class="c-stack b-header-nav-chain"><nav class="c-nav"><a href="/news">News</a></nav></header><section role="main" tabindex="-1" class="b-right-rail__main"><div class="c-stack b-right-rail__main-left-container">
<a class="c-overline" href="/h">Harbour</a><h1 class="b-headline">Ferry crews vote to strike over night shifts</h1><h2 class="b-subheadline">Nine in ten want to stop work from Friday</h2><div class="ts-byline"><div class="ts-byline__names"><span class="ts-byline__by">By</span> <a href="/s/ida">Ida Holm</a> and <a href="/s/t">Tomas Brandt</a></div></div><time as="time" class="c-date b-date" datetime="2026-05-05T12:30:00.000Z">May 05, 2026 at 2:30 pm CEST</time>
<figure class="c-media-item b-lead-art"><img src="q.jpg" alt=""><figcaption class="c-media-item__fig-caption"><span class="c-media-item__caption">The night boat to Tarn at its berth on Monday. </span><span class="c-media-item__credit">(Jon Vik)</span></figcaption></figure>
<article class="b-article-body">${bodyOf(
    FERRY,
    {
      1: '<div class="arcad-feature" data-testid="ad"><span>ADVERTISEMENT</span></div>',
      2: '<p class="c-paragraph interstitial-link">[ <a href="/t">Tunnel toll to rise again in summer</a> ]</p>',
      5: '<div class="c-divider"></div>',
    },
    (block) =>
      block.kind === 'list'
        ? `<ul class="c-list b-article-body__unordered-list">${block.items.map((item) => `<li>${item}</li>`).join('')}</ul>`
        : block.kind === 'heading'
          ? `<h2 class="c-heading b-article-body__h2">${block.text}</h2>`
          : `<p class="c-paragraph b-article-body__text">${block.text}</p>`,
  )}</article>
<div class="c-stack b-author-bio"><div class="c-link b-author-bio__author-name">Ida Holm</div><p class="c-paragraph b-author-bio__author-description">Ida Holm writes about work at sea. Tell her what she missed at ida@oddvikcourier.example.</p></div>
<div class="c-stack b-results-list"><h2>Most Read</h2><p class="c-paragraph b-results-list__description">The toll in the harbour tunnel rises by a fifth in the summer, the road board decided on Monday.</p></div></div></section></div></body></html>`,
);

/** A field of text, submitted on a date with a weekday in numbers. */
const drupal = systemPage(
  'Drupal',
  FERRY,
  `<html lang="en-gb" dir="ltr" prefix="og: https://ogp.me/ns#"><head><title>Ferry crews vote to strike over night shifts | Oddvik Courier</title><link rel="canonical" href="${FERRY.url}"></head><body class="path-node page-node-type-article">
<div class="dialog-off-canvas-main-canvas"><header role="banner" class="region region-header"><div id="block-branding" class="block block-system"><a href="/" rel="home">Oddvik Courier</a></div><nav role="navigation" id="block-main-menu"><ul class="menu"><li class="menu-item"><a href="/n">News</a></li></ul></nav></header>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><div id="block-page-title" class="block"><h1 class="page-title"><span class="field field--name-title field--type-string">Ferry crews vote to strike over night shifts</span></h1></div>
<article role="article" about="/node/7" class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">Submitted by <span class="field field--name-uid"><span lang="" typeof="schema:Person" property="schema:name">Ida Holm</span></span> on <span class="field field--name-created">Tue, 05/05/2026 - 14:30</span></div></footer>
<div class="node__content clearfix"><div class="field field--name-field-image field--type-image field__item"><img src="n.jpg" alt=""></div><div class="field field--name-field-image-caption field__item">The night boat to Tarn</div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">${bodyOf(FERRY)}</div>
<div class="field field--name-field-tags field--label-above"><div class="field__label">Tags</div><div class="field__items"><div class="field__item"><a href="/t">ferries</a></div></div></div>
<div class="node__links"><ul class="links inline"><li><a href="/c">Log in</a> or <a href="/r">register</a> to post comments</li></ul></div></div></article>
<div class="views-element-container block block-views" id="block-views-related"><h2 class="block__title">Related content</h2><div class="view-content"><div class="views-row"><span class="field-content"><a href="/q">Crane falls silent</a></span><div class="views-field-body"><p>The crane at the timber quay has not moved since Sunday, and nobody can say who has the key to it.</p></div></div></div></div></div></div></main></div></body></html>`,
  { byline: ['Ida Holm'], publishedAt: '2026-05-05' },
);

const joomla = systemPage(
  'Joomla',
  WERFT,
  `<html lang="de-de"><head><base href="${WERFT.url}"><title>Stadtrat stoppt Umbau der alten Werft - Nordtaler Bote</title><link rel="canonical" href="${WERFT.url}"><meta name="author" content="Super User"></head><body class="site com_content view-article">
<header class="header container-header"><div class="navbar-brand"><a class="brand-logo" href="/">Nordtaler Bote</a></div></header><div class="site-grid"><div class="grid-child container-component"><main><div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="de-DE"><div class="page-header"><h1 itemprop="headline">Stadtrat stoppt Umbau der alten Werft</h1></div>
<dl class="article-info text-muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Geschrieben von: <span itemprop="name">Anke Petersen</span></dd><dd class="category-name">Kategorie: <a href="/l">Lokales</a></dd><dd class="published"><span class="icon-calendar"></span><time datetime="2026-03-09T17:42:00+01:00" itemprop="datePublished">Veröffentlicht: 09. März 2026</time></dd><dd class="hits">Zugriffe: 882</dd></dl>
<div itemprop="articleBody" class="com-content-article__body">${bodyOf(WERFT)}</div>
<nav class="pagenavigation"><span class="pagination"><a class="btn" href="/v" rel="prev">Vorheriger Beitrag: Kran steht still</a></span></nav></div></main></div><div class="grid-child container-sidebar-right"><div class="sidebar-right card"><h3 class="card-header">Neueste Beiträge</h3><ul class="mod-articleslatest"><li><a href="/k">Kran steht still</a></li></ul></div></div></div></body></html>`,
  { site: 'Nordtaler Bote' },
);

/** Class names made by a build, blocks named by their job in data attributes. */
const hashed = systemPage(
  'hashed class names',
  FERRY,
  `<html lang="en-GB"><head><title data-rh="true">Ferry crews vote to strike over night shifts - Oddvik Courier</title><link rel="canonical" href="${FERRY.url}"><meta property="og:title" content="Ferry crews vote to strike over night shifts"><meta property="og:site_name" content="Oddvik Courier">
${jsonLd([
  {
    '@context': 'http://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ '@type': 'ListItem', position: 1, item: { '@id': '/news', name: 'News' } }],
  },
  {
    '@context': 'http://schema.org',
    '@type': 'ReportageNewsArticle',
    url: FERRY.url,
    headline: FERRY.title,
    datePublished: '2026-05-05T12:30:00.000Z',
    dateModified: '2026-05-06T06:05:00.000Z',
    author: [
      { '@type': 'NewsMediaOrganization', name: 'Oddvik Courier', noBylinesPolicy: '/help#authorexpertise' },
    ],
    publisher: { '@type': 'NewsMediaOrganization', name: 'Oddvik Courier' },
  },
])}</head><body>
<div id="__next"><header class="sc-1a"><nav class="sc-2b"><ul><li><a href="/news">News</a></li></ul></nav></header><main id="main-content" class="sc-3c"><article class="sc-4d">
<div data-component="headline-block" class="sc-5e"><h1 class="sc-6f">Ferry crews vote to strike over night shifts</h1></div>
<div data-component="byline-block" class="sc-7g"><div data-testid="byline-new"><div class="sc-8h"><time datetime="2026-05-05T12:30:00.000Z" class="sc-9i">5 May 2026</time><span class="sc-9j">Updated 6 hours ago</span></div><div data-testid="byline-new-contributors"><div><div><span class="sc-10k">Ida Holm and Tomas Brandt</span><div class="sc-11l"><span>Harbour correspondents</span></div></div></div></div></div></div>
<div data-component="image-block" class="sc-12m"><figure><div class="sc-13n"><img src="i.jpg" alt="Ferry"><span class="sc-14o">Jon Vik</span></div><div data-component="caption-block"><figcaption class="sc-15p">The night boat will not sail from Friday</figcaption></div></figure></div>
${bodyOf(
  FERRY,
  {
    2: '<div data-component="ad-slot"><span>ADVERTISEMENT</span></div><div data-component="links-block" class="sc-16q"><p>Also in the port:</p><ul><li><a href="/t">Tunnel toll to rise again in summer</a></li><li><a href="/c">The crane that has lost its key</a></li></ul></div>',
  },
  (block) =>
    block.kind === 'list'
      ? `<div data-component="text-block" class="sc-17r"><ul class="sc-18s">${block.items.map((item) => `<li>${item}</li>`).join('')}</ul></div>`
      : block.kind === 'heading'
        ? `<div data-component="subheadline-block" class="sc-17r"><h2 class="sc-19t">${block.text}</h2></div>`
        : `<div data-component="text-block" class="sc-17r"><p class="sc-20u">${block.text}</p></div>`,
)}
<div data-component="links-block"><p><b>Get our evening letter with all the day’s news from the quays and the islands.</b> <a href="/n">Sign up here</a>.</p></div><div data-component="topic-list" class="sc-21v"><ul><li><a href="/a">Ferries</a></li><li><a href="/b">Strikes</a></li></ul></div></article>
<div data-testid="related" class="sc-22w"><h2>More on this story</h2><p>The toll in the harbour tunnel rises by a fifth in the summer, the road board decided on Monday.</p></div></main></div></body></html>`,
);

/** Microdata as older papers write it, a time of change before the time of publication. */
const microdata = systemPage(
  'microdata',
  FERRY,
  `<html lang="en-gb"><head><title>Ferry crews vote to strike over night shifts | Harbour | Oddvik Courier</title><link rel="canonical" href="${FERRY.url}"></head><body>
<div id="wrapper" itemscope itemtype="http://schema.org/NewsArticle"><meta itemprop="mainEntityOfPage" content="${FERRY.url}"><div class="story-header"><div class="updated">Updated <time itemprop="dateModified" datetime="2026-05-06T08:05:00+02:00">6 May 2026</time></div><h1 itemprop="headline">Ferry crews vote to strike over night shifts</h1><h2 itemprop="alternativeHeadline">Nine in ten want to stop work from Friday</h2>
<ul class="story-info"><li itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Ida Holm</span>, <span itemprop="jobTitle">harbour correspondent</span></li><li itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Tomas Brandt</span></li><li><meta itemprop="datePublished" content="2026-05-05T14:30:00+02:00">Tuesday 5 May 2026</li></ul></div>
<div class="artImageExtras" itemprop="image" itemscope itemtype="http://schema.org/ImageObject"><img src="m.jpg" alt=""><div class="ingCaptionCredit"><span class="caption" itemprop="caption">The night boat at its berth</span> <span class="credit">Photo: <span itemprop="copyrightHolder author">Jon Vik</span></span></div></div>
<span itemprop="publisher" itemscope itemtype="http://schema.org/NewsMediaOrganization"><meta itemprop="name" content="Oddvik Courier"></span>
<div itemprop="articleBody"><div class="firstPar">${bodyOf(FERRY, { 0: '</div><div class="secondPar">', 2: '<div class="related_links_inline"><p><b>Related:</b> <a href="/t">Tunnel toll to rise again</a></p></div>' })}</div></div>
<div class="corrections"><p>Have we got something wrong? <a href="/c">Write to the corrections desk</a>.</p></div></div></body></html>`,
);

const rdfa = systemPage(
  'RDFa',
  QUAI,
  `<html lang="fr"><head><title>Le port de Valmont ferme son quai ouest - Le Courrier de Valmont</title><link rel="canonical" href="${QUAI.url}"><meta property="og:site_name" content="Le Courrier de Valmont"></head><body>
<div vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">Le port de Valmont ferme son quai ouest</h1><p class="infos"><span property="author" typeof="Person"><span property="name">Camille Aubry</span></span> — <span property="datePublished" content="2026-02-03T06:00:00+01:00">mardi 3 février 2026</span></p>
<p class="chapo" property="description">Des fissures ont été découvertes sous les rails de la grue. Soixante dockers sont au chômage partiel.</p><div property="articleBody">${bodyOf(QUAI)}</div><p property="copyrightNotice">© Le Courrier de Valmont</p></div></body></html>`,
);

/** A press release: date and place in the text, whom to ask at the end. */
const release = systemPage(
  'a press release',
  WERFT,
  `<html lang="de"><head><title>Stadtrat stoppt Umbau der alten Werft | Hafenbau</title><link rel="canonical" href="${WERFT.url}"><meta property="og:site_name" content="Hafenbau"></head><body class="page basicpage">
<div class="root responsivegrid"><div class="cmp-container"><header class="experiencefragment"><nav class="cmp-navigation"><ul class="cmp-navigation__group"><li class="cmp-navigation__item"><a href="/p">Presse</a></li></ul></nav></header><div class="breadcrumb"><nav class="cmp-breadcrumb"><ol class="cmp-breadcrumb__list"><li>Presse</li></ol></nav></div>
<main class="container responsivegrid"><div class="cmp-container"><div class="text"><div class="cmp-text"><p>09.03.2026</p></div></div><div class="title"><div class="cmp-title"><h1 class="cmp-title__text">Stadtrat stoppt Umbau der alten Werft</h1></div></div><div class="text"><div class="cmp-text">${bodyOf(WERFT)}</div></div>
<div class="text"><div class="cmp-text"><p><b>Pressekontakt:</b><br>Hafenbau GmbH<br>Birte Lorenz<br>Telefon: 0123 456-789<br>E-Mail: presse@hafenbau.example</p></div></div>
<div class="teaser"><div class="cmp-teaser"><h3 class="cmp-teaser__title">Weitere Meldungen</h3><div class="cmp-teaser__description"><p>Die Hafenbau hat im vergangenen Jahr mehr Wohnungen fertiggestellt als je zuvor in ihrer Geschichte.</p></div></div></div></div></main>
<footer class="experiencefragment"><p>© Hafenbau GmbH | Impressum | Datenschutz</p></footer></div></div></body></html>`,
  { site: 'Hafenbau', byline: [], publishedAt: '2026-03-09' },
);

const SHORT = cut(FARO, 2);
/** A shell that a script fills: only programs are told the story, so a reader sees a part. */
const shell = systemPage(
  'a shell with its story in JSON-LD',
  FARO,
  `<html lang="es"><head><title>Los pescadores de Almara vuelven al mar tras un mes de paro</title><link rel="canonical" href="${FARO.url}">
${jsonLd({ '@context': 'https://schema.org', '@type': ['NewsArticle'], mainEntityOfPage: FARO.url, headline: FARO.title, articleBody: FARO.blocks.flatMap((b) => (b.kind === 'list' ? b.items : [b.text])).join('\n\n'), datePublished: '2026-04-21T20:10:00+02:00', author: { '@type': 'Person', name: ['Lucía Ferrán', 'Mateo Roldán'] }, publisher: { '@type': 'Organization', name: 'El Faro de Almara' }, inLanguage: { '@type': 'Language', name: 'Spanish', alternateName: 'es' } })}</head><body><div id="app"><h1>${FARO.title}</h1><p>${SHORT.description}</p></div></body></html>`,
  { completeness: 'excerpt' },
);

export const HOUSES = [arc, drupal, joomla, hashed, microdata, rdfa, release, shell];
