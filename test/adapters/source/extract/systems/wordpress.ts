/** WordPress: an old theme, a block theme, a page builder, a news theme, a German local site, a newsroom's plugins. */
import { bodyOf, jsonLd, systemPage } from './markup.ts';
import { FARO, FERRY, GARDEN, WERFT } from './stories.ts';

const comments = (
  who: string,
): string => `<div id="comments" class="comments-area"><h2 class="comments-title">Two thoughts on this</h2>
<ol class="comment-list"><li id="comment-12" class="comment even"><article class="comment-body"><footer class="comment-meta"><b class="fn">${who}</b> <time datetime="2026-05-07T09:00:00+00:00">7. May 2026</time></footer>
<div class="comment-content"><p>My grandfather worked there for thirty years and would have laughed at every word of this, I am sure.</p></div></article></li></ol>
<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div></div>`;

/** Entry header and footer of the default themes of many years, with the share and related boxes of a plugin. */
const classic = systemPage(
  'WordPress, an old theme',
  GARDEN,
  `<html lang="en-US"><head><meta charset="UTF-8"><title>A garden on the breakwater &#8211; The Slow Harbour</title>
<link rel="canonical" href="${GARDEN.url}"><meta property="og:site_name" content="The Slow Harbour">
<style>.screen-reader-text{position:absolute;left:-9999px}</style></head>
<body class="post-template-default single single-post postid-77 single-format-standard group-blog has-sidebar">
<div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">The Slow Harbour</a></p><p class="site-description">Notes from a small port</p>
<nav id="site-navigation" class="main-navigation"><ul id="top-menu" class="menu"><li class="menu-item"><a href="/about/">About</a></li><li class="menu-item"><a href="/walks/">Walks</a></li></ul></nav></header>
<div id="content" class="site-content"><div class="wrap"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-77" class="post-77 post type-post status-publish format-standard has-post-thumbnail hentry category-walks tag-harbour">
<header class="entry-header"><div class="entry-meta"><span class="screen-reader-text">Posted on</span> <a href="/2026/03/12/" rel="bookmark"><time class="entry-date published" datetime="2026-03-12T09:15:00+00:00">March 12, 2026</time><time class="updated" datetime="2026-03-14T10:00:00+00:00">March 14, 2026</time></a><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/nell/">Nell Ashdown</a></span></span></div>
<h1 class="entry-title">A garden on the breakwater</h1></header>
<div class="entry-content">${bodyOf(GARDEN, {
    1: '<div id="attachment_81" style="width: 650px" class="wp-caption aligncenter"><img src="a.jpg" alt=""><p id="caption-attachment-81" class="wp-caption-text">The three-legged chair, on the last dry day of the winter</p></div>',
  })}
<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social"><h3 class="sd-title">Share this:</h3><div class="sd-content"><ul><li class="share-twitter"><a href="#"><span>Twitter</span></a></li><li><a href="#">Facebook</a></li></ul></div></div></div>
<div class="sharedaddy sd-block sd-like"><h3 class="sd-title">Like this:</h3><span class="button"><span>Like</span></span> <span class="loading">Loading...</span></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><p>The man who sells herring is thinking of selling his boat, and this is what the boat thinks of it.</p></div></div>
<footer class="entry-footer"><span class="cat-tags-links"><span class="cat-links"><span class="screen-reader-text">Categories</span><a href="/walks/" rel="category tag">Walks</a></span> <span class="tags-links"><a href="/tag/harbour/" rel="tag">harbour</a></span></span></footer></article>
${comments('Old Salt')}
<nav class="navigation post-navigation"><div class="nav-links"><div class="nav-previous"><a href="/x/" rel="prev"><span class="nav-title">How the lighthouse lost its keeper</span></a></div></div></nav></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2><ul><li><a href="/y/">Fog, mostly</a></li></ul></section></aside></div></div>
<footer id="colophon" class="site-footer"><div class="site-info"><a href="https://wordpress.org/">Proudly powered by WordPress</a></div></footer></div></body></html>`,
);

/** Blocks alone: nothing is named article, the date is a link, related posts are a query loop under the text. */
const blocks = systemPage(
  'WordPress, a block theme',
  GARDEN,
  `<html lang="en-GB"><head><title>A garden on the breakwater | The Slow Harbour</title><link rel="canonical" href="${GARDEN.url}"></head><body class="wp-singular single single-post">
<div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group"><p class="wp-block-site-title"><a href="/">The Slow Harbour</a></p><nav class="wp-block-navigation"><ul class="wp-block-navigation__container"><li class="wp-block-navigation-item"><a href="/about">About</a></li></ul></nav></div></header>
<main class="wp-block-group is-layout-constrained"><figure class="wp-block-post-featured-image"><img src="b.jpg" alt="Beans"></figure>
<h1 class="wp-block-post-title">A garden on the breakwater</h1>
<div class="wp-block-template-part"><div class="wp-block-group is-layout-flex"><div class="wp-block-post-date"><time datetime="2026-03-12T09:15:00+00:00"><a href="${GARDEN.url}">March 12, 2026</a></time></div><div class="wp-block-post-author"><div class="wp-block-post-author__content"><p class="wp-block-post-author__byline">By</p><p class="wp-block-post-author__name">Nell Ashdown</p></div></div><div class="taxonomy-category wp-block-post-terms"><span class="wp-block-post-terms__prefix">in </span><a href="/walks" rel="tag">Walks</a></div></div></div>
<div class="entry-content wp-block-post-content is-layout-flow">${bodyOf(
    GARDEN,
    {
      0: '<figure class="wp-block-image size-large"><img src="c.jpg" alt=""><figcaption class="wp-element-caption">Half a mile of wet stone.</figcaption></figure>',
      3: '<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/letter">Get the letter</a></div></div>',
      7: '<div class="wp-block-columns has-background"><div class="wp-block-column"><h3 class="wp-block-heading">Buy me a coffee</h3><p>Write <a href="/tip">here</a> and support our slow little magazine with your donation today!</p></div></div>',
    },
    (block) =>
      block.kind === 'quotation'
        ? `<blockquote class="wp-block-quote"><p>${block.text}</p></blockquote>`
        : block.kind === 'heading'
          ? `<h2 class="wp-block-heading">${block.text}</h2>`
          : block.kind === 'paragraph'
            ? `<p>${block.text}</p>`
            : '',
  )}</div>
<div class="wp-block-group"><h2 class="wp-block-heading">More posts</h2><ul class="wp-block-post-template"><li class="wp-block-post"><h3 class="wp-block-post-title"><a href="/fog">Fog, mostly</a></h3><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">For eleven days in January nobody in town saw the water, and the ferry came in by its bell alone.</p></div></li></ul></div>
<div class="wp-block-comments"><h2 class="wp-block-comments-title">One response</h2><ol class="wp-block-comment-template"><li><div class="wp-block-comment-content"><p>I was the man with the bucket, and I should like it back before the board meets.</p></div></li></ol></div></main>
<footer class="wp-block-template-part"><p>Designed with <a href="https://wordpress.org">WordPress</a></p></footer></div></body></html>`,
);

/** A page builder: every block lies in widgets, the byline in an icon list, nothing else names the author. */
const builder = systemPage(
  'WordPress, a page builder',
  FERRY,
  `<html lang="en-US"><head><title>Ferry crews vote to strike over night shifts - Oddvik Courier</title><meta property="og:title" content="Ferry crews vote to strike over night shifts - Oddvik Courier"><meta property="og:site_name" content="Oddvik Courier"><link rel="canonical" href="${FERRY.url}"></head>
<body class="single single-post elementor-default"><header class="elementor elementor-location-header"><div class="elementor-widget-nav-menu"><ul class="elementor-nav-menu"><li><a href="/news">News</a></li></ul></div></header>
<div class="elementor elementor-location-single post type-post status-publish"><section class="elementor-section elementor-top-section"><div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap">
<div class="elementor-element elementor-widget elementor-widget-theme-post-title"><div class="elementor-widget-container"><h1 class="elementor-heading-title elementor-size-default">Ferry crews vote to strike over night shifts</h1></div></div>
<div class="elementor-element elementor-widget elementor-widget-post-info"><ul class="elementor-inline-items elementor-icon-list-items elementor-post-info"><li class="elementor-icon-list-item elementor-inline-item" itemprop="author"><a href="/author/ida-holm"><span class="elementor-icon-list-text elementor-post-info__item elementor-post-info__item--type-author">Ida Holm, Tomas Brandt</span></a></li><li class="elementor-icon-list-item elementor-inline-item" itemprop="datePublished"><span class="elementor-icon-list-text elementor-post-info__item elementor-post-info__item--type-date"><time>May 5, 2026</time></span></li><li><span class="elementor-post-info__item--type-comments">No Comments</span></li></ul></div>
<div class="elementor-element elementor-widget elementor-widget-table-of-contents"><div class="elementor-toc__header"><h4>Contents</h4></div><div class="elementor-toc__body"><ol><li>What passengers should know</li></ol></div></div>
<div class="elementor-element elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">${bodyOf(FERRY)}</div></div>
<div class="elementor-element elementor-widget elementor-widget-share-buttons"><div class="elementor-share-btn"><span class="elementor-share-btn__title">Facebook</span></div></div>
<div class="elementor-element elementor-widget elementor-widget-author-box"><div class="elementor-author-box"><div class="elementor-author-box__text"><h4 class="elementor-author-box__name">Ida Holm</h4><div class="elementor-author-box__bio"><p>Ida Holm has covered the harbour since 2014. Before that she was a deckhand, which she recommends.</p></div></div></div></div>
<div class="elementor-element elementor-widget elementor-widget-posts"><div class="elementor-posts-container"><article class="elementor-post post"><h3 class="elementor-post__title"><a href="/a">Tunnel toll to rise again</a></h3><div class="elementor-post__excerpt"><p>The toll in the harbour tunnel rises by a fifth in the summer, the road board has decided.</p></div></article></div></div>
</div></div></div></section></div><footer class="elementor elementor-location-footer"><p>© 2026 Oddvik Courier</p></footer></body></html>`,
  { publishedAt: '2026-05-05' },
);

/** A news theme with a search plugin's graph, where people and pictures are nodes of their own. */
const graph = systemPage(
  'WordPress, a news theme with a JSON-LD graph',
  FERRY,
  `<html lang="en-US"><head><title>Ferry crews vote to strike over night shifts · Oddvik Courier</title><link rel="canonical" href="${FERRY.url}"><meta property="og:title" content="Ferry strike: what the crews want"><meta property="og:site_name" content="Oddvik Courier"><meta property="article:published_time" content="2026-05-05T12:30:00+00:00"><meta property="article:modified_time" content="2026-05-06T06:05:00+00:00"><meta name="author" content="courier_admin"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="courier_admin">
${jsonLd({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'Article',
      '@id': `${FERRY.url}#article`,
      isPartOf: { '@id': FERRY.url },
      author: [
        { name: 'Ida Holm', '@id': 'https://www.oddvikcourier.example/#/schema/person/1' },
        { '@id': 'https://www.oddvikcourier.example/#/schema/person/2' },
      ],
      headline: FERRY.title,
      datePublished: '2026-05-05T12:30:00+00:00',
      publisher: { '@id': 'https://www.oddvikcourier.example/#organization' },
      inLanguage: 'en-US',
    },
    {
      '@type': 'WebPage',
      '@id': FERRY.url,
      url: FERRY.url,
      name: `${FERRY.title} - Oddvik Courier`,
      datePublished: '2026-05-05T12:30:00+00:00',
    },
    {
      '@type': 'Organization',
      '@id': 'https://www.oddvikcourier.example/#organization',
      name: 'Oddvik Courier',
    },
    { '@type': 'Person', '@id': 'https://www.oddvikcourier.example/#/schema/person/1', name: 'Ida Holm' },
    { '@type': 'Person', '@id': 'https://www.oddvikcourier.example/#/schema/person/2', name: 'Tomas Brandt' },
  ],
})}</head><body class="single-post td-standard-pack"><div id="td-outer-wrap"><div class="td-header-wrap"><div class="td-header-menu-wrap"><ul class="sf-menu"><li class="menu-item"><a href="/n">News</a></li></ul></div></div>
<div class="td-main-content-wrap td-container-wrap"><div class="td-crumb-container"><span><a href="/" class="entry-crumb">Home</a></span></div><div class="td-pb-row"><div class="td-pb-span8 td-main-content"><div class="td-ss-main-content"><article class="post-90 post type-post status-publish">
<div class="td-post-header"><ul class="td-category"><li class="entry-category"><a href="/h">Harbour</a></li></ul><header class="td-post-title"><h1 class="entry-title">Ferry crews vote to strike over night shifts</h1><p class="td-post-sub-title">Nine in ten of the crews want to stop work from Friday</p><div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">By</div> <a href="/author/admin/">courier_admin</a></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="2026-05-05T12:30:00+00:00">May 5, 2026</time></span><div class="td-post-views"><i></i><span class="td-nr-views-90">1184</span></div></div></header></div>
<div class="td-post-sharing-top"><div class="td-post-sharing-visible"><a href="#">Facebook</a></div></div>
<div class="td-post-content tagdiv-type"><div class="td-post-featured-image"><figure><img src="f.jpg" alt=""><figcaption class="wp-caption-text">A ferry at Saltholm. Photo: Jon Vik</figcaption></figure></div>
${bodyOf(FERRY, { 1: '<div class="td-a-rec td-a-rec-id-content_inline"><span class="td-adspot-title">- Advertisement -</span></div>', 3: '<blockquote class="wp-embedded-content"><a href="/t">Tunnel toll to rise again</a></blockquote>' })}</div>
<footer><div class="td-post-source-tags"><ul class="td-tags"><li><span>TAGS</span></li><li><a href="/tag/f">ferries</a></li></ul></div><div class="td-block-row td-post-next-prev"><div class="td-post-prev-post"><span>Previous article</span><a href="/p">School roof holds</a></div></div></footer></article>
<div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title">RELATED ARTICLES</h4><div class="td_module_wrap"><h3 class="entry-title"><a href="/q">Crane falls silent</a></h3></div></div></div></div></div></div></div></body></html>`,
);

/** A German local site: the byline and the reading time are lines of the text, the consent box comes first. */
const local = systemPage(
  'WordPress, a German local site',
  WERFT,
  `<html lang="de"><head><title>Stadtrat stoppt Umbau der alten Werft – Nordtaler Bote</title><link rel="canonical" href="${WERFT.url}"><meta property="og:site_name" content="Nordtaler Bote"></head><body class="post-template-default">
<div id="BorlabsCookieBox" class="BorlabsCookie"><div class="cookie-box"><p>Wir benötigen Ihre Zustimmung, bevor Sie unsere Website weiter besuchen können. Wenn Sie unter 16 Jahre alt sind, müssen Sie Ihre Erziehungsberechtigten um Erlaubnis bitten.</p></div></div>
<div class="site grid-container"><div class="site-content"><main class="site-main"><article class="post type-post"><div class="inside-article"><header class="entry-header"><h1 class="entry-title" itemprop="headline">Stadtrat stoppt Umbau der alten Werft</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2026-03-09T17:42:00+01:00">9. März 2026</time></span></div></header>
<div class="entry-content"><p><em>Von Anke Petersen</em></p><p>Lesezeit: 2 Minuten</p>
${bodyOf(WERFT, { 1: '<p><strong>Lesen Sie auch:</strong> <a href="/k">Der Kran, der nicht fallen will</a></p>', 3: '<p><em>Anzeige</em></p>' })}
<p><em>Foto: Anke Petersen</em></p><img src="https://vg09.met.vgwort.example/na/0" width="1" height="1" alt=""></div>
<footer class="entry-meta"><span class="cat-links">Kategorien <a href="/lokales">Lokales</a></span></footer></div></article>
<div class="comments-area"><h3 class="comments-title">Ein Gedanke zu „Stadtrat stoppt Umbau“</h3><ol class="comment-list"><li class="comment"><div class="comment-content"><p>Endlich sagt einmal jemand, dass die letzte Seite fehlt. Mein Vater hat dort noch Schiffe gebaut.</p></div></li></ol></div></main></div></div></body></html>`,
);

/** A newsroom's plugins in Spanish: several authors with pictures, a box for donors, terms of reprinting. */
const newsroom = systemPage(
  'WordPress, a nonprofit newsroom',
  FARO,
  `<html lang="es"><head><title>Los pescadores de Almara vuelven al mar tras un mes de paro | El Faro de Almara</title><link rel="canonical" href="${FARO.url}"><meta property="og:site_name" content="El Faro de Almara"><meta property="article:published_time" content="2026-04-21T18:10:00+00:00"></head><body class="single newspack-front-page">
<div id="page" class="site"><div id="content" class="site-content"><section id="primary" class="content-area"><main id="main" class="site-main"><header class="entry-header"><span class="cat-links"><a href="/s">Sociedad</a></span><h1 class="entry-title entry-title--with-subtitle">Los pescadores de Almara vuelven al mar tras un mes de paro</h1><div class="newspack-post-subtitle">La flota acepta la nueva cuota de merluza</div>
<div class="entry-subhead"><div class="entry-meta"><span class="author-avatar"></span><span class="byline"><span>por</span> <span class="author vcard"><a class="url fn n" href="/author/l/">Lucía Ferrán</a></span><span> y </span><span class="author vcard"><a class="url fn n" href="/author/m/">Mateo Roldán</a></span></span><span class="posted-on"><time class="entry-date published" datetime="2026-04-21T20:10:00+02:00">21 de abril de 2026</time></span></div></div></header>
<div class="main-content"><article class="post entry"><div class="entry-content">${bodyOf(FARO, {
    2: '<div class="wp-block-group newspack-inline-popup"><h3>Periodismo desde el muelle</h3><p>Recibe cada viernes nuestro boletín con las noticias del puerto. Apúntate gratis.</p></div>',
  })}
<div class="republication-tracker-tool"><p>Puede reproducir este artículo sin cambios, citando a El Faro de Almara y con un enlace al original.</p></div></div></article>
<div class="author-bio"><div class="author-bio-text"><h2><span class="author">Lucía Ferrán</span></h2><p>Periodista. Cubre la pesca y los pueblos de la costa desde 2016.</p></div></div></div></main></section></div></div></body></html>`,
);

export const WORDPRESS = [classic, blocks, builder, graph, local, newsroom];
