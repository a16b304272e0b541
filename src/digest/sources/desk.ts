/** What readings through the same reader share: turns for pages, and pages that failed lately. */
import type { SourceReader } from '../ports.ts';
import { type FailedPages, failedPages } from './failed-pages.ts';
import { type PageTurns, pageTurns } from './page-turns.ts';

/** Of all sources together. */
export const PAGES_AT_ONCE = 8;

type Desk = Readonly<{ turns: PageTurns; failed: FailedPages }>;
/** Readings at the same time share one reader, so its turns as well; what failed is remembered as long as it lives. */
const desks = new WeakMap<SourceReader, Desk>();

export function deskOf(reader: SourceReader): Desk {
  const desk = desks.get(reader) ?? { turns: pageTurns(PAGES_AT_ONCE), failed: failedPages() };
  desks.set(reader, desk);
  return desk;
}
