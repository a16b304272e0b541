/** What a modal's fields hold when it is submitted, in the shape that Slack sends. */
import type { Json } from '../platform-server.ts';

/** `state.values`; throws where a value does not go with its field, as Slack's own form would not let it through. */
export function formValues(
  blocks: unknown,
  values: Readonly<Record<string, string | readonly string[]>>,
): Json {
  const inputs = (Array.isArray(blocks) ? (blocks as Json[]) : []).flatMap((block) =>
    [block.element, block.accessory, ...(block.type === 'actions' ? block.elements : [])]
      .filter((element) => element && element.type !== 'button' && element.type !== 'image')
      .map((element: Json) => ({ block, element })),
  );
  const used = new Set<string>();
  const found: Json = {};
  for (const { block, element } of inputs) {
    const key = [block.block_id, element.action_id].find((id) => id in values);
    if (key) used.add(key);
    const value = key === undefined ? initialOf(element) : values[key]!;
    const state = { type: element.type, ...held(element, value) };
    if (block.type === 'input' && !block.optional && (value === '' || value.length === 0))
      throw new Error(`the field ${block.block_id} must be filled in`);
    found[block.block_id] = { ...found[block.block_id], [element.action_id]: state };
  }
  for (const name of Object.keys(values))
    if (!used.has(name)) throw new Error(`there is no field ${name} in the form`);
  return found;
}

function initialOf(element: Json): string | readonly string[] {
  return (
    element.initial_value ??
    element.initial_time ??
    element.initial_date ??
    element.initial_option?.value ??
    element.initial_conversation ??
    element.initial_user ??
    element.initial_options?.map(({ value }: Json) => value) ??
    (element.type.startsWith('multi_') || element.type === 'checkboxes' ? [] : '')
  );
}

/** One field's value. Options are named by their value or their words. */
export function held(element: Json, value: string | readonly string[]): Json {
  const one = String(value);
  const many = typeof value === 'string' ? (value === '' ? [] : [value]) : value;
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
    case 'url_text_input':
      if (one.length > (element.max_length ?? 3000))
        throw new Error(`${element.action_id} takes no ${one.length} characters`);
      return { value: one === '' ? null : one };
    case 'timepicker':
      return { selected_time: one || null };
    case 'datepicker':
      return { selected_date: one || null };
    case 'conversations_select':
      return { selected_conversation: one || null };
    case 'users_select':
      return { selected_user: one || null };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { selected_options: many.map((name) => optionOf(element, name)) };
    default:
      return { selected_option: one === '' ? null : optionOf(element, one) };
  }
}

function optionOf(element: Json, name: string): Json {
  const initial = [
    ...(element.initial_options ?? []),
    ...(element.initial_option ? [element.initial_option] : []),
  ];
  const options: Json[] = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap(({ options }: Json) => options),
    ...initial,
  ];
  const found = options.find(({ value, text }) => value === name || text.text === name);
  if (found) return found;
  if (element.type.endsWith('external_select'))
    return { text: { type: 'plain_text', text: name }, value: name };
  throw new Error(`${element.action_id} offers no ${name}`);
}
