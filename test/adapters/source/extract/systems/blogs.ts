/** Blogs and letters: Ghost, Blogger, Substack, one like Medium, static generators, Squarespace, microformats. */
import { bodyOf, cut, jsonLd, systemPage } from './markup.ts';
import { GARDEN, textOf, WERFT } from './stories.ts';

const { title } = GARDEN;

/** Cards between the paragraphs, a form for members under them. */
const ghost = systemPage(
  'Ghost',
  GARDEN,
  `<html lang="en"><head><title>A garden on the breakwater</title><link rel="canonical" href="${GARDEN.url}"><meta property="og:site_name" content="The Slow Harbour"><meta property="og:title" content="A garden on the breakwater"><meta property="article:published_time" content="2026-03-12T09:15:00.000Z"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Nell Ashdown"><meta name="generator" content="Ghost 5.8">
${jsonLd({ '@context': 'https://schema.org', '@type': 'Article', publisher: { '@type': 'Organization', name: 'The Slow Harbour' }, author: { '@type': 'Person', name: 'Nell Ashdown', url: 'https://slowharbour.example/author/nell/' }, headline: title, datePublished: '2026-03-12T09:15:00.000Z' })}</head><body class="post-template">
<div class="viewport"><header id="gh-head" class="gh-head outer"><nav class="gh-head-menu"><ul class="nav"><li><a href="/">Home</a></li></ul></nav></header><div class="site-content"><main id="site-main" class="site-main"><article class="article post">
<header class="article-header gh-canvas"><div class="article-tag post-card-tags"><span class="post-card-primary-tag"><a href="/tag/walks/">Walks</a></span></div><h1 class="article-title">A garden on the breakwater</h1><p class="article-excerpt">Six neighbours carried forty tons of soil out to sea.</p>
<div class="article-byline"><section class="article-byline-content"><ul class="author-list"><li class="author-list-item"><a href="/author/nell/" class="author-avatar"></a></li></ul><div class="article-byline-meta"><h4 class="author-name"><a href="/author/nell/">Nell Ashdown</a></h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="2026-03-12">12 Mar 2026</time><span class="byline-reading-time"><span class="bull">&bull;</span> 3 min read</span></div></div></section></div>
<figure class="article-image"><img src="x.jpg" alt=""><figcaption>Photo by <a href="#">Runa Aldous</a> / Harbour Archive</figcaption></figure></header>
<section class="gh-content gh-canvas">${bodyOf(GARDEN, {
    1: '<figure class="kg-card kg-image-card kg-card-hascaption"><img src="y.jpg" class="kg-image" alt=""><figcaption>Kale in its second spring</figcaption></figure>',
    3: '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/fog"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Fog, mostly</div><div class="kg-bookmark-description">For eleven days in January nobody in town saw the water, and the ferry came in by its bell.</div><div class="kg-bookmark-metadata"><span class="kg-bookmark-author">The Slow Harbour</span></div></div></a></figure>',
    5: '<div class="kg-card kg-signup-card"><div class="kg-signup-card-content"><h2 class="kg-signup-card-heading">Letters from the breakwater</h2><p class="kg-signup-card-subheading">One a month, when there is something to say.</p><form class="kg-signup-card-form"><p class="kg-signup-card-disclaimer">No spam. Unsubscribe anytime.</p></form></div></div>',
  })}</section></article>
<div class="footer-cta outer"><div class="inner"><h2 class="footer-cta-title">Sign up for more like this.</h2></div></div></main>
<aside class="read-more-wrap"><div class="read-more"><article class="post-card post"><h2 class="post-card-title">Fog, mostly</h2><div class="post-card-excerpt">For eleven days in January nobody in town saw the water, and the ferry came in by its bell alone.</div></article></div></aside></div><footer class="site-footer"><p>Powered by Ghost</p></footer></div></body></html>`,
);

/** The day is a heading over the post, paragraphs end in line breaks, the author stands below. */
const blogger = systemPage(
  'Blogger',
  { ...GARDEN, url: 'https://slowharbour.blogspot.com/2026/03/a-garden-on-breakwater.html' },
  `<html lang="en"><head><title>The Slow Harbour: A garden on the breakwater</title><link rel="canonical" href="https://slowharbour.blogspot.com/2026/03/a-garden-on-breakwater.html"><meta property="og:title" content="A garden on the breakwater"></head><body class="item-view">
<div class="content"><div class="content-outer"><header><div class="header-outer"><div class="header section" id="header"><div class="widget Header"><h1 class="title"><a href="/">The Slow Harbour</a></h1><p class="description"><span>Notes from a small port</span></p></div></div></div></header>
<div class="main-outer"><div class="columns"><div class="column-center-outer"><div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>Thursday, 12 March 2026</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry uncustomized-post-template" itemprop="blogPost" itemscope itemtype="http://schema.org/BlogPosting">
<h3 class="post-title entry-title" itemprop="name">A garden on the breakwater</h3><div class="post-header"><div class="post-header-line-1"></div></div>
<div class="post-body entry-content" id="post-body-42" itemprop="description articleBody">${bodyOf(
    GARDEN,
    {},
    (block) =>
      block.kind === 'list'
        ? ''
        : block.kind === 'heading'
          ? `<b>${block.text}</b><br /><br />`
          : `${block.text}<br />\n<br />`,
  )}<div style="clear: both;"></div></div>
<div class="post-footer"><div class="post-footer-line post-footer-line-1"><span class="post-author vcard">Posted by <span class="fn" itemprop="author" itemscope itemtype="http://schema.org/Person"><a class="g-profile" href="#" rel="author"><span itemprop="name">Nell Ashdown</span></a></span></span> <span class="post-timestamp">at <meta content="x" itemprop="url"><a class="timestamp-link" href="#" rel="bookmark"><abbr class="published" itemprop="datePublished" title="2026-03-12T09:15:00Z">09:15</abbr></a></span> <span class="post-comment-link"></span></div><div class="post-footer-line post-footer-line-2"><span class="post-labels">Labels: <a href="/l" rel="tag">walks</a></span></div></div></div>
<div class="comments" id="comments"><a name="comments"></a><h4>1 comment:</h4><div id="Blog1_comments-block-wrapper"><dl class="avatar-comment-indent" id="comments-block"><dt class="comment-author">Old Salt said...</dt><dd class="comment-body"><p>My grandfather worked on that breakwater for thirty years and would have laughed at every word.</p></dd></dl></div></div></div></div></div></div>
<div class="blog-pager" id="blog-pager"><a class="blog-pager-older-link" href="/o">Older Post</a></div></div></div></div>
<div class="column-right-outer"><aside><div class="sidebar section"><div class="widget Profile"><h2>About me</h2><p>I live by the harbour and walk slowly. Everything here happened, though not always in this order.</p></div></div></aside></div></div></div></div></div></body></html>`,
  {
    text: textOf(GARDEN),
    url: 'https://slowharbour.blogspot.com/2026/03/a-garden-on-breakwater.html',
  },
);

const letter = (body: string, free: boolean): string =>
  `<html lang="en"><head><title>A garden on the breakwater - by Nell Ashdown</title><link rel="canonical" href="${GARDEN.url}"><meta property="og:title" content="A garden on the breakwater"><meta name="author" content="Nell Ashdown"><meta property="og:site_name" content="The Slow Harbour">
${jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: '2026-03-12T09:15:00+00:00', isAccessibleForFree: free, author: [{ '@type': 'Person', name: 'Nell Ashdown', identifier: 'user:1' }], publisher: { '@type': 'Organization', name: 'The Slow Harbour' } })}</head><body>
<div id="entry"><div id="main" class="main typography"><div class="pencraft pc-display-flex topBar"><a href="/">The Slow Harbour</a><button>Subscribe</button><button>Sign in</button></div>
<div class="single-post-container"><div class="container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">A garden on the breakwater</h1><h3 class="subtitle">Six neighbours carried forty tons of soil out to sea. This is what grew.</h3><div class="pencraft byline-wrapper"><div class="pencraft profile-hover-card"><a href="#">Nell Ashdown</a></div><div class="pencraft meta-EgzBVA">Mar 12, 2026</div></div><div class="pencraft post-ufi"><a>23</a><a>4</a><a>Share</a></div></div>
<div><div class="available-content"><div dir="auto" class="body markup">${body}</div></div></div>
<div class="post-footer"><div class="pencraft post-ufi"><a>23</a></div></div></article></div></div></div>
<div class="discussion"><h4>Discussion about this post</h4><div class="comment"><p>My grandfather worked on that breakwater for thirty years and would have laughed at every word.</p></div></div></div></div></body></html>`;

const WIDGET =
  '<div class="subscription-widget-wrap-editor" data-attrs="{}"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">The Slow Harbour is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form class="subscription-widget-subscribe"><input type="email"></form></div></div>';

const substack = systemPage(
  'Substack',
  GARDEN,
  letter(
    bodyOf(GARDEN, {
      1: `<div class="captioned-image-container"><figure><a class="image-link"><div class="image2-inset"><img src="z.jpg" alt=""></div></a><figcaption class="image-caption">A bed of beans, a bed of kale</figcaption></figure></div>${WIDGET}`,
      5: '<p class="button-wrapper" data-attrs="{}"><a class="button primary" href="#"><span>Share</span></a></p>',
    }),
    true,
  ),
);

const OPEN = cut(GARDEN, 2);
const substackWalled = systemPage(
  'Substack, for those who pay',
  OPEN,
  letter(
    `${bodyOf(OPEN)}<div class="paywall-jump"></div></div></div></div><div class="paywall" data-component-name="Paywall"><h2 class="paywall-title">Keep reading with a 7-day free trial</h2><p class="paywall-cta">Subscribe to <a href="#">The Slow Harbour</a> to keep reading this post and get 7 days of free access to the full post archives.</p><div><div><div>`,
    false,
  ),
  { completeness: 'paywalled' },
);

/** Class names mean nothing, and numbers of claps and minutes stand around the text. */
const medium = systemPage(
  'a platform like Medium',
  GARDEN,
  `<html lang="en"><head><title>A garden on the breakwater | by Nell Ashdown | The Slow Harbour | Mar, 2026 | Longform</title><link rel="canonical" href="${GARDEN.url}"><meta property="og:site_name" content="Longform"><meta property="og:title" content="A garden on the breakwater"><meta name="author" content="Nell Ashdown"><meta property="article:author" content="https://longform.example/@nell"><meta property="article:published_time" content="2026-03-12T09:15:00.000Z"></head><body>
<div id="root"><div class="a b c"><div class="d e f"><div class="g"><a href="/">Open in app</a><a href="/u">Sign up</a></div></div><div class="h i"><article><div class="l"><div class="m"><section><div><div class="n o p q"><div class="ab bh">
<div><h1 id="3f" class="pw-post-title r s t" data-testid="storyTitle">A garden on the breakwater</h1></div><div class="u v"><div class="w x"><div class="ab y"><p class="be b z"><a rel="noopener" data-testid="authorName">Nell Ashdown</a></p><span>·</span><p><button>Follow</button></p></div><div class="ab"><span data-testid="storyReadTime">3 min read</span><span>·</span><span data-testid="storyPublishDate">Mar 12, 2026</span></div></div></div>
<div class="pw-multi-vote"><p>312</p></div><div><p>4</p></div><button>Listen</button><button>Share</button>
${bodyOf(
  GARDEN,
  {
    0: '<figure class="nx ny"><div role="button" class="oi"><picture><img src="w.jpg" alt=""></picture></div><figcaption class="ok fe ol">The author, with a bucket</figcaption></figure>',
  },
  (block) =>
    block.kind === 'heading'
      ? `<h1 id="a1" class="ox oy">${block.text}</h1>`
      : block.kind === 'quotation'
        ? `<blockquote class="pt"><p id="c3" class="nr ns">${block.text}</p></blockquote>`
        : block.kind === 'paragraph'
          ? `<p id="b2" class="pw-post-body-paragraph nr ns">${block.text}</p>`
          : '',
)}</div></div></div></section></div></div></article></div>
<div class="q r"><div class="ab"><a href="/tag/g">Gardening</a><a href="/tag/s">Sea</a></div><p>312</p><p>4</p></div>
<div class="s t"><div><h2>Written by <a href="/@nell">Nell Ashdown</a></h2><div><span>1.2K Followers</span></div><p>Walks slowly, writes slower. Lives beside the harbour with somebody else’s cat.</p></div></div>
<div class="u"><h2>More from Nell Ashdown</h2><div><article><h2>Fog, mostly</h2><h3>For eleven days in January nobody in town saw the water, and the ferry came in by its bell alone.</h3></article></div></div></div></div></body></html>`,
  { site: 'Longform' },
);

const jekyll = systemPage(
  'Jekyll',
  GARDEN,
  `<html lang="en"><head><title>A garden on the breakwater | The Slow Harbour</title><link rel="canonical" href="${GARDEN.url}"><meta property="og:site_name" content="The Slow Harbour"></head><body>
<header class="site-header"><div class="wrapper"><a class="site-title" rel="author" href="/">The Slow Harbour</a><nav class="site-nav"><div class="trigger"><a class="page-link" href="/about/">About</a></div></nav></div></header>
<main class="page-content" aria-label="Content"><div class="wrapper"><article class="post h-entry" itemscope itemtype="http://schema.org/BlogPosting"><header class="post-header"><h1 class="post-title p-name" itemprop="name headline">A garden on the breakwater</h1><p class="post-meta"><time class="dt-published" datetime="2026-03-12T09:15:00+00:00" itemprop="datePublished">Mar 12, 2026</time> • <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span class="p-author h-card" itemprop="name">Nell Ashdown</span></span></p></header>
<div class="post-content e-content" itemprop="articleBody">${bodyOf(GARDEN)}</div><a class="u-url" href="/a" hidden></a></article></div></main>
<footer class="site-footer h-card"><div class="wrapper"><p class="p-name">The Slow Harbour</p><p>Notes from a small port, kept since 2012 by one person and several gulls.</p></div></footer></body></html>`,
);

/** Date, minutes and author in one line of text. */
const hugo = systemPage(
  'Hugo',
  GARDEN,
  `<html lang="en" dir="auto"><head><title>A garden on the breakwater | The Slow Harbour</title><link rel="canonical" href="${GARDEN.url}"><meta property="og:title" content="A garden on the breakwater"></head><body id="top">
<header class="header"><nav class="nav"><div class="logo"><a href="/">The Slow Harbour</a></div><ul id="menu"><li><a href="/posts/"><span>Posts</span></a></li></ul></nav></header><main class="main"><article class="post-single"><header class="post-header"><div class="breadcrumbs"><a href="/">Home</a>&nbsp;»&nbsp;<a href="/posts/">Posts</a></div><h1 class="post-title entry-hint-parent">A garden on the breakwater</h1><div class="post-description">Six neighbours carried forty tons of soil out to sea.</div><div class="post-meta"><span title='2026-03-12 09:15:00 +0000 UTC'>March 12, 2026</span>&nbsp;·&nbsp;3 min&nbsp;·&nbsp;Nell Ashdown&nbsp;|&nbsp;<a href="https://git.example/x" rel="noopener">Suggest Changes</a></div></header>
<div class="toc"><details><summary accesskey="c"><span class="details">Table of Contents</span></summary><div class="inner"><ul><li><a href="#f">Forty tons in buckets</a></li></ul></div></details></div>
<div class="post-content">${bodyOf(GARDEN)}</div>
<footer class="post-footer"><ul class="post-tags"><li><a href="/tags/sea/">sea</a></li></ul><nav class="paginav"><a class="prev" href="/fog"><span class="title">« Prev</span><br><span>Fog, mostly</span></a></nav><ul class="share-buttons"><li><a href="#">share</a></li></ul></footer></article></main><footer class="footer"><span>&copy; 2026 The Slow Harbour</span></footer></body></html>`,
  { publishedAt: '2026-03-12' },
);

const squarespace = systemPage(
  'Squarespace',
  GARDEN,
  `<html lang="en-GB"><head><title>A garden on the breakwater &mdash; The Slow Harbour</title><link rel="canonical" href="${GARDEN.url}"><meta property="og:site_name" content="The Slow Harbour"><meta property="og:title" content="A garden on the breakwater — The Slow Harbour"><meta itemprop="datePublished" content="2026-03-12T09:15:00+0000"><meta itemprop="author" content="Nell Ashdown"><meta itemprop="headline" content="A garden on the breakwater"></head><body class="view-item blog-item">
<div id="siteWrapper"><header class="header"><div class="header-nav"><a href="/about">About</a></div></header><main id="page"><article class="sections" id="sections"><section class="page-section content-collection"><div class="content-wrapper"><div class="content"><div class="blog-item-wrapper"><article id="article-"><div class="blog-item-inner-wrapper"><div class="blog-item-top-wrapper"><div class="blog-item-meta-wrapper"><div class="meta-content"><span class="blog-meta-item blog-meta-item--author">Written By <a href="/a" class="blog-author-name">Nell Ashdown</a></span></div></div><div class="blog-item-title"><h1 class="entry-title p-name">A garden on the breakwater</h1></div></div>
<div class="blog-item-content-wrapper"><div class="blog-item-content e-content"><div class="sqs-layout sqs-grid-12"><div class="row"><div class="col sqs-col-12"><div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content"><div class="sqs-html-content">${bodyOf(
    GARDEN,
    {
      3: '</div></div></div><div class="sqs-block image-block"><figure class="image-block-outer-wrapper"><figcaption class="image-caption-wrapper"><p>The breakwater, from the fish sheds</p></figcaption></figure></div><div class="sqs-block newsletter-block"><div class="newsletter-form-header"><h2>Stay in touch</h2><p>Sign up with your email address to receive news and updates.</p></div></div><div class="sqs-block html-block"><div class="sqs-block-content"><div class="sqs-html-content">',
    },
  )}</div></div></div></div></div></div></div></div>
<div class="blog-item-author-profile-wrapper"><div class="author-profile"><div class="author-name">Nell Ashdown</div><div class="author-bio"><p>Nell lives beside the harbour with somebody else’s cat, and has never been late for a boat.</p></div></div></div></div></article></div><section id="itemPagination" class="item-pagination"><a href="/p"><div class="item-pagination-title">Fog, mostly</div></a></section></div></div></section></article></main></div></body></html>`,
);

/** A personal site: microformats alone, and answers from other sites below. */
const hentry = systemPage(
  'microformats',
  { ...WERFT, url: 'https://anke.example/2026/werft' },
  `<html lang="de"><head><title>Stadtrat stoppt Umbau der alten Werft</title></head><body>
<nav><a href="/">anke.example</a></nav><main><div class="h-entry"><h1 class="p-name">Stadtrat stoppt Umbau der alten Werft</h1><p>von <a class="p-author h-card" href="/"><img class="u-photo" src="a.jpg" alt="">Anke Petersen</a> am <time class="dt-published" datetime="2026-03-09T17:42:00+01:00">9.3.2026</time>, geändert am <time class="dt-updated" datetime="2026-03-10T07:10:00+01:00">10.3.2026</time></p>
<div class="e-content">${bodyOf(WERFT)}</div><p class="p-category">werft</p>
<section class="webmentions"><h2>Antworten</h2><ol><li class="h-cite"><span class="p-author">Ole</span> <div class="p-content">Ich habe dort gelernt, und die Halle war damals schon zu kalt für jeden Gedanken an Wohnungen.</div></li></ol></section></div></main><footer>© Anke Petersen</footer></body></html>`,
  { site: 'anke.example', url: 'https://anke.example/2026/werft' },
);

export const BLOGS = [ghost, blogger, substack, substackWalled, medium, jekyll, hugo, squarespace, hentry];
