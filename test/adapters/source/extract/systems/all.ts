/** Every invented system's page. */
import { BLOGS } from './blogs.ts';
import { HOUSES } from './houses.ts';
import type { SystemPage } from './markup.ts';
import { PAPERS } from './papers.ts';
import { WORDPRESS } from './wordpress.ts';

export const SYSTEM_PAGES: readonly SystemPage[] = [...WORDPRESS, ...BLOGS, ...HOUSES, ...PAPERS];
