/** Slack's limits on text, blocks and views, as Slack states them; each finding is a sentence. */
import type { Json } from '../platform-server.ts';

export const MAX_BLOCKS = 50;
export const MAX_VIEW_BLOCKS = 100;
export const MAX_TEXT = 40_000;
export const MAX_UPDATE_TEXT = 4_000;
export const MAX_BLOCK_TEXT = 13_200;
export const MAX_METADATA = 8_000;

/** Checks one value found at `path`; adds a sentence to `found` for each fault. */
type Check = (value: unknown, path: string, found: string[]) => void;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const string =
  (max: number, min = 1): Check =>
  (value, path, found) => {
    if (typeof value !== 'string') found.push(`${path} is no string`);
    else if (value.length < min) found.push(`${path} is empty`);
    else if (value.length > max) found.push(`${path} has ${value.length} characters, more than ${max}`);
  };

const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, path, found) => {
    if (!allowed.includes(value)) found.push(`${path} is ${JSON.stringify(value)}`);
  };

const matching =
  (pattern: RegExp): Check =>
  (value, path, found) => {
    if (typeof value !== 'string' || !pattern.test(value)) found.push(`${path} is ${JSON.stringify(value)}`);
  };

const boolean = oneOf(true, false);
const number: Check = (value, path, found) => {
  if (typeof value !== 'number') found.push(`${path} is no number`);
};
const text =
  (max: number, plain = true): Check =>
  (value, path, found) => {
    if (!isObject(value)) return void found.push(`${path} is no text object`);
    object(
      { type: plain ? oneOf('plain_text') : oneOf('plain_text', 'mrkdwn'), text: string(max) },
      {
        emoji: boolean,
        verbatim: boolean,
      },
    )(value, path, found);
    if (value.type === 'mrkdwn' && 'emoji' in value) found.push(`${path}.emoji does not go with mrkdwn`);
  };

const list =
  (each: Check, max: number, min = 1): Check =>
  (value, path, found) => {
    if (!Array.isArray(value)) return void found.push(`${path} is no list`);
    if (value.length < min) found.push(`${path} is empty`);
    if (value.length > max) found.push(`${path} has ${value.length} items, more than ${max}`);
    for (const [i, one] of value.entries()) each(one, `${path}[${i}]`, found);
  };

/** An object with these keys and no others; `type` is checked by whoever chose the shape. */
function object(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, path, found) => {
    if (!isObject(value)) return void found.push(`${path} is no object`);
    for (const key of Object.keys(required)) if (!(key in value)) found.push(`${path}.${key} is missing`);
    for (const [key, one] of Object.entries(value)) {
      const check = required[key] ?? optional[key];
      if (check) check(one, `${path}.${key}`, found);
      else if (key !== 'type') found.push(`${path}.${key} is no property of this`);
    }
  };
}

const byType =
  (shapes: () => Readonly<Record<string, Check>>): Check =>
  (value, path, found) => {
    const type: unknown = isObject(value) ? value.type : undefined;
    const check = typeof type === 'string' ? shapes()[type] : undefined;
    if (check) check(value, path, found);
    else found.push(`${path} has the type ${JSON.stringify(type)}, which is not allowed here`);
  };

const actionId = string(255);
const url = matching(/^https?:\/\/.{1,2990}$/s);
const option = object(
  { text: text(75, false), value: string(150) },
  { description: text(75, false), url: string(3000) },
);
const optionGroup = object({ label: text(75), options: list(option, 100) });
const confirm = object(
  { title: text(100), text: text(300, false), confirm: text(30), deny: text(30) },
  { style: oneOf('primary', 'danger') },
);
const element = { action_id: actionId, confirm, focus_on_load: boolean };
const select = { ...element, placeholder: text(150) };
const many = { ...select, max_selected_items: number };
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const SELECTS: Readonly<Record<string, Check>> = {
  static_select: object(
    {},
    { ...select, options: list(option, 100), option_groups: list(optionGroup, 100), initial_option: option },
  ),
  multi_static_select: object(
    {},
    {
      ...many,
      options: list(option, 100),
      option_groups: list(optionGroup, 100),
      initial_options: list(option, 100),
    },
  ),
  external_select: object({}, { ...select, min_query_length: number, initial_option: option }),
  multi_external_select: object(
    {},
    { ...many, min_query_length: number, initial_options: list(option, 100) },
  ),
  conversations_select: object(
    {},
    {
      ...select,
      initial_conversation: string(30),
      default_to_current_conversation: boolean,
      filter: object(
        {},
        {
          include: list(string(20), 4),
          exclude_bot_users: boolean,
          exclude_external_shared_channels: boolean,
        },
      ),
    },
  ),
  users_select: object({}, { ...select, initial_user: string(30) }),
  timepicker: object({}, { ...select, initial_time: matching(TIME), timezone: string(60) }),
  datepicker: object({}, { ...select, initial_date: matching(DATE) }),
  checkboxes: object({ options: list(option, 10) }, { ...element, initial_options: list(option, 10) }),
  radio_buttons: object({ options: list(option, 10) }, { ...element, initial_option: option }),
};
const image = object({ image_url: url, alt_text: string(2000) });
const button = object(
  { text: text(75) },
  {
    ...element,
    value: string(2000),
    url: string(3000),
    style: oneOf('primary', 'danger'),
    accessibility_label: string(75),
  },
);
const overflow = object({ options: list(option, 5) }, element);
const INPUTS: Readonly<Record<string, Check>> = {
  ...SELECTS,
  plain_text_input: object(
    { action_id: actionId },
    {
      placeholder: text(150),
      initial_value: string(3000, 0),
      multiline: boolean,
      min_length: number,
      max_length: number,
      focus_on_load: boolean,
      dispatch_action_config: object({ trigger_actions_on: list(string(40), 2) }),
    },
  ),
  number_input: object(
    { is_decimal_allowed: boolean },
    {
      ...select,
      initial_value: string(40),
      min_value: string(40),
      max_value: string(40),
      dispatch_action_config: object({ trigger_actions_on: list(string(40), 2) }),
    },
  ),
  url_text_input: object({}, { ...select, initial_value: string(3000) }),
};

const style = object(
  {},
  { bold: boolean, italic: boolean, strike: boolean, code: boolean, underline: boolean },
);
const RICH: Readonly<Record<string, Check>> = {
  text: object({ text: string(40_000) }, { style }),
  link: object({ url: string(3000) }, { text: string(40_000), unsafe: boolean, style }),
  emoji: object({ name: string(100) }, { unicode: string(100), style, skin_tone: number }),
  user: object({ user_id: string(30) }, { style }),
  channel: object({ channel_id: string(30) }, { style }),
  broadcast: (_value, path, found) => void found.push(`${path} mentions everybody`),
};
const richItems = list(
  byType(() => RICH),
  1000,
  0,
);
const richSection = object({ elements: richItems });
const RICH_BLOCKS: Readonly<Record<string, Check>> = {
  rich_text_section: richSection,
  rich_text_quote: object({ elements: richItems }, { border: number }),
  rich_text_preformatted: object({ elements: richItems }, { border: number, language: string(50) }),
  rich_text_list: object(
    {
      elements: list(
        byType(() => ({ rich_text_section: richSection })),
        1000,
      ),
      style: oneOf('bullet', 'ordered'),
    },
    { indent: number, offset: number, border: number },
  ),
};

const ANY = { block_id: string(255) };
const BLOCKS: Readonly<Record<string, Check>> = {
  section: (value, path, found) => {
    object(
      {},
      {
        ...ANY,
        text: text(3000, false),
        fields: list(text(2000, false), 10),
        accessory: byType(() => ({ ...SELECTS, button, overflow, image })),
        expand: boolean,
      },
    )(value, path, found);
    if (isObject(value) && !value.text && !value.fields) found.push(`${path} has neither text nor fields`);
  },
  header: object({ text: text(150) }, { ...ANY, level: oneOf(1, 2, 3, 4) }),
  divider: object({}, ANY),
  context: object(
    {
      elements: list(
        byType(() => ({ image, mrkdwn: text(3000, false), plain_text: text(3000, false) })),
        10,
      ),
    },
    ANY,
  ),
  actions: object(
    {
      elements: list(
        byType(() => ({ ...SELECTS, button, overflow })),
        25,
      ),
    },
    ANY,
  ),
  rich_text: object(
    {
      elements: list(
        byType(() => RICH_BLOCKS),
        1000,
        0,
      ),
    },
    ANY,
  ),
  image: object(
    { alt_text: string(2000) },
    { ...ANY, image_url: url, title: text(2000), slack_file: isAnything },
  ),
};
const VIEW_BLOCKS: Readonly<Record<string, Check>> = {
  ...BLOCKS,
  input: object(
    { label: text(2000), element: byType(() => INPUTS) },
    { ...ANY, hint: text(2000), optional: boolean, dispatch_action: boolean },
  ),
};
function isAnything(): void {}

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
