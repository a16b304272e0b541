/** Discord's rules for components: rows, Components V2, and the fields of a modal. */
import type { Json } from '../platform-server.ts';
import { long, maybe } from './lengths.ts';

export type Place = 'rows' | 'v2' | 'modal';

const ROW = 1;
const BUTTON = 2;
const SELECTS = [3, 5, 6, 7, 8];
const INPUT = 4;
const SECTION = 9;
const TEXT = 10;
const SEPARATOR = 14;
const CONTAINER = 17;
const LABEL = 18;

const TOP: Readonly<Record<Place, readonly number[]>> = {
  rows: [ROW],
  v2: [ROW, SECTION, TEXT, 12, 13, SEPARATOR, CONTAINER],
  modal: [ROW, TEXT, LABEL],
};

export function componentFaults(components: unknown, place: Place): string[] {
  if (!Array.isArray(components)) return ['components are no list'];
  const list = components as Json[];
  const all = list.flatMap(labelled);
  const ids = all.map(({ custom_id }) => custom_id).filter((id) => id !== undefined);
  const text = all.reduce((sum, one) => sum + (one.type === TEXT ? String(one.content).length : 0), 0);
  return [
    ...(new Set(ids).size < ids.length ? [`a custom_id stands twice: ${ids.join(', ')}`] : []),
    ...(place === 'rows' && list.length > 5 ? [`${list.length} rows, more than 5`] : []),
    ...(place === 'v2' && all.length > 40 ? [`${all.length} components, more than 40`] : []),
    ...(place === 'v2' && text > 4_000 ? [`components have ${text} characters, more than 4000`] : []),
    ...(place === 'v2' && list.length === 0 ? ['a message of Components V2 has none'] : []),
    ...list.flatMap((one, i) =>
      TOP[place].includes(one.type)
        ? faultsOf(one, `components[${i}]`, place)
        : [`components[${i}] has the type ${one.type}, which is not allowed here`],
    ),
  ];
}

/** A component with all that stands in it. */
export function labelled(one: Json): Json[] {
  const inside = [...(one.components ?? []), one.accessory, one.component].filter(Boolean) as Json[];
  return [one, ...inside.flatMap(labelled)];
}

function faultsOf(one: Json, path: string, place: Place): string[] {
  switch (one.type) {
    case ROW:
      return rowFaults(one, path, place);
    case BUTTON:
      return buttonFaults(one, path);
    case INPUT:
      return inputFaults(one, path);
    case TEXT:
      return long(one.content, 4_000, `${path}.content`);
    case SEPARATOR:
      return one.spacing === undefined || [1, 2].includes(one.spacing)
        ? []
        : [`${path}.spacing is ${one.spacing}`];
    case SECTION:
      return [
        ...(one.components?.length >= 1 && one.components.length <= 3
          ? []
          : [`${path} has not 1 to 3 texts`]),
        ...(one.accessory ? [] : [`${path} has no accessory`]),
        ...inner([...(one.components ?? []), one.accessory].filter(Boolean), [TEXT, BUTTON, 11], path, place),
      ];
    case CONTAINER:
      return inner(one.components ?? [], [ROW, SECTION, TEXT, 12, 13, SEPARATOR], path, place);
    case LABEL:
      return [
        ...long(one.label, 45, `${path}.label`),
        ...maybe(one.description, 100, `${path}.description`, 1),
        ...inner([one.component], [INPUT, ...SELECTS, 19, 21, 22, 23], path, place),
        ...(one.component?.label === undefined ? [] : [`${path}.component.label: the label stands outside`]),
      ];
    default:
      return SELECTS.includes(one.type) ? selectFaults(one, path) : [];
  }
}

const inner = (list: readonly Json[], allowed: readonly number[], path: string, place: Place): string[] =>
  list.flatMap((one, i) =>
    allowed.includes(one?.type)
      ? faultsOf(one, `${path}.components[${i}]`, place)
      : [`${path}.components[${i}] has the type ${one?.type}, which is not allowed here`],
  );

function rowFaults(one: Json, path: string, place: Place): string[] {
  const list = (one.components ?? []) as Json[];
  const allowed = place === 'modal' ? [INPUT] : [BUTTON, ...SELECTS];
  const most = list.some(({ type }) => type !== BUTTON) ? 1 : 5;
  return [
    ...(list.length < 1 || list.length > most
      ? [`${path} has ${list.length} components, not 1 to ${most}`]
      : []),
    ...inner(list, allowed, path, place),
    ...(place === 'modal'
      ? list.flatMap(({ label }, i) => long(label, 45, `${path}.components[${i}].label`))
      : []),
  ];
}

function buttonFaults(one: Json, path: string): string[] {
  const link = one.style === 5;
  return [
    ...([1, 2, 3, 4, 5].includes(one.style) ? [] : [`${path}.style is ${one.style}`]),
    ...(one.emoji && one.label === undefined ? [] : long(one.label, 80, `${path}.label`)),
    ...(link ? long(one.url, 512, `${path}.url`) : long(one.custom_id, 100, `${path}.custom_id`)),
    ...(link === 'custom_id' in one ? [`${path} has both or neither of url and custom_id`] : []),
  ];
}

function inputFaults(one: Json, path: string): string[] {
  return [
    ...long(one.custom_id, 100, `${path}.custom_id`),
    ...([1, 2].includes(one.style) ? [] : [`${path}.style is ${one.style}`]),
    ...maybe(one.value, one.max_length ?? 4_000, `${path}.value`),
    ...maybe(one.placeholder, 100, `${path}.placeholder`),
    ...((one.min_length ?? 0) >= 0 && (one.max_length ?? 1) >= 1 && (one.max_length ?? 1) <= 4_000
      ? []
      : [`${path} has lengths out of range`]),
  ];
}

function selectFaults(one: Json, path: string): string[] {
  const options = (one.options ?? []) as Json[];
  return [
    ...long(one.custom_id, 100, `${path}.custom_id`),
    ...maybe(one.placeholder, 150, `${path}.placeholder`),
    ...(one.type === 3 && (options.length < 1 || options.length > 25)
      ? [`${path} has ${options.length} options, not 1 to 25`]
      : []),
    ...(new Set(options.map(({ value }) => value)).size < options.length
      ? [`${path} has a value twice`]
      : []),
    ...((one.max_values ?? 1) > Math.max(options.length, one.type === 3 ? 0 : 25)
      ? [`${path}.max_values is too many`]
      : []),
    ...options.flatMap(({ label, value, description }, i) => [
      ...long(label, 100, `${path}.options[${i}].label`),
      ...long(value, 100, `${path}.options[${i}].value`),
      ...maybe(description, 100, `${path}.options[${i}].description`),
    ]),
  ];
}
