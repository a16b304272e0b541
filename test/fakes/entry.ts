/** What a source lists of an article that nothing is known of but its headline. */
import type { Entry } from '../../src/digest/model.ts';

export const entryOf = (given: Partial<Entry> = {}): Entry => ({
  guid: null,
  url: null,
  title: 'Harbour bridge closes',
  author: null,
  site: null,
  publishedAt: null,
  summary: '',
  body: null,
  whole: false,
  file: null,
  ...given,
});
