/** Slack's limits on messages, views and metadata, as Slack states them; each finding is a sentence. */
import type { Json } from '../platform-server.ts';
import { BLOCKS, VIEW_BLOCKS } from './blocks.ts';
import {
  boolean,
  byType,
  type Check,
  isAnything,
  isObject,
  list,
  matching,
  object,
  oneOf,
  string,
  text,
} from './check.ts';

const MAX_BLOCKS = 50;
const MAX_VIEW_BLOCKS = 100;
export const MAX_TEXT = 40_000;
export const MAX_UPDATE_TEXT = 4_000;
export const MAX_BLOCK_TEXT = 13_200;
const MAX_METADATA = 8_000;

/** All text in blocks, as Slack counts it for a message: what a person can read. */
export function blockText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + blockText(one), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? one.length : blockText(one)),
    0,
  );
}

/** Faults of a message's blocks. */
export const messageBlockFaults = (blocks: unknown): string[] => blockFaults(blocks, MAX_BLOCKS, BLOCKS);

function blockFaults(blocks: unknown, max: number, shapes: Readonly<Record<string, Check>>): string[] {
  const found: string[] = [];
  list(
    byType(() => shapes),
    max,
    0,
  )(blocks, 'blocks', found);
  if (!Array.isArray(blocks)) return found;
  twice(
    blocks.map((block: Json) => block?.block_id),
    'block_id',
    found,
  );
  for (const block of blocks as Json[])
    twice(
      (Array.isArray(block?.elements) ? block.elements : []).map((one: Json) => one?.action_id),
      'action_id',
      found,
    );
  for (const live of JSON.stringify(blocks).match(/<!(?:here|channel|everyone)[^>]{0,40}>/g) ?? [])
    if (isMrkdwn(blocks, live)) found.push(`blocks mention everybody: ${live}`);
  return found;
}

/** True where mrkdwn holds the words; elsewhere they are plain letters. */
function isMrkdwn(value: unknown, words: string): boolean {
  if (Array.isArray(value)) return value.some((one) => isMrkdwn(one, words));
  if (!isObject(value)) return false;
  if (value.type === 'mrkdwn' && typeof value.text === 'string' && value.text.includes(words)) return true;
  return Object.values(value).some((one) => isMrkdwn(one, words));
}

function twice(ids: readonly unknown[], name: string, found: string[]): void {
  const named = ids.filter((id) => id !== undefined);
  if (new Set(named).size < named.length) found.push(`a ${name} stands twice: ${JSON.stringify(named)}`);
}

/** Faults of a modal. */
export function viewFaults(view: unknown): string[] {
  const found: string[] = [];
  object(
    { type: oneOf('modal'), title: text(24), blocks: isAnything },
    {
      submit: text(24),
      close: text(24),
      private_metadata: string(3000, 0),
      callback_id: string(255),
      clear_on_close: boolean,
      notify_on_close: boolean,
      external_id: string(255),
      submit_disabled: boolean,
    },
  )(view, 'view', found);
  const blocks: unknown = isObject(view) ? view.blocks : null;
  found.push(...blockFaults(blocks, MAX_VIEW_BLOCKS, VIEW_BLOCKS));
  if (isObject(view) && !view.submit && Array.isArray(blocks) && blocks.some(({ type }) => type === 'input'))
    found.push('view.submit is missing, though there are input blocks');
  return found;
}

/** Faults of a message's metadata: an event's name and its payload. */
export function metadataFaults(metadata: unknown): string[] {
  const found: string[] = [];
  if (metadata === undefined) return found;
  object({ event_type: matching(/^[A-Za-z][\w.:-]{0,254}$/), event_payload: isAnything })(
    metadata,
    'metadata',
    found,
  );
  if (isObject(metadata) && !isObject(metadata.event_payload))
    found.push('metadata.event_payload is no object');
  if (JSON.stringify(metadata).length > MAX_METADATA) found.push('metadata is too large');
  return found;
}
