/** What a source is called in a chat: addresses may be as long as a page. */
import type { NamedSource } from '../digest/model.ts';
import { shorten } from './message/split.ts';

const MOST = 150;

export const addressOf = ({ location }: NamedSource): string => shorten(location, MOST);

export const nameOf = (source: NamedSource): string =>
  source.title === null ? addressOf(source) : shorten(source.title, MOST);
