/** The shapes of Slack's blocks and elements, with the limit of each text. */
import {
  boolean,
  byType,
  type Check,
  isAnything,
  isObject,
  list,
  matching,
  number,
  object,
  oneOf,
  string,
  text,
} from './check.ts';

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
export const BLOCKS: Readonly<Record<string, Check>> = {
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
export const VIEW_BLOCKS: Readonly<Record<string, Check>> = {
  ...BLOCKS,
  input: object(
    { label: text(2000), element: byType(() => INPUTS) },
    { ...ANY, hint: text(2000), optional: boolean, dispatch_action: boolean },
  ),
};
