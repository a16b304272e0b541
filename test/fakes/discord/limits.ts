/** Discord's limits on messages, embeds, choices and modals; each finding is a sentence. */
import type { Json } from '../platform-server.ts';
import { componentFaults, type Place } from './components.ts';
import { long, maybe } from './lengths.ts';

export const FLAG = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  quiet: 1 << 12,
  v2: 1 << 15,
};

/** What Discord refuses. `place`: an interaction may be ephemeral. */
export function messageFaults(body: Json, place: 'channel' | 'interaction', wasV2 = false): string[] {
  const flags = Number(body.flags ?? 0);
  const known = FLAG.suppressEmbeds | FLAG.quiet | FLAG.v2 | (place === 'interaction' ? FLAG.ephemeral : 0);
  const v2 = wasV2 || (flags & FLAG.v2) !== 0;
  const layout: Place = v2 ? 'v2' : 'rows';
  return [
    ...((flags & ~known) !== 0 ? [`flags ${flags} are not allowed here`] : []),
    ...maybe(body.content, 2_000, 'content'),
    ...embedFaults(body.embeds ?? []),
    ...(v2 && (body.content || body.embeds?.length > 0)
      ? ['content and embeds do not go with Components V2']
      : []),
    ...(body.components ? componentFaults(body.components, layout) : []),
    ...(typeof body.nonce === 'string' && body.nonce.length > 25
      ? [`nonce has ${body.nonce.length} characters, more than 25`]
      : []),
  ];
}

/** What Discord lets pass, but a bot that shows foreign text must not. */
export function messageNotes(body: Json): string[] {
  const mentions: unknown = body.allowed_mentions?.parse;
  const bare = /(?<!<)https?:\/\//.test(String(body.content ?? ''));
  const flags = Number(body.flags ?? 0);
  return [
    ...(Array.isArray(mentions) && mentions.length === 0 ? [] : ['no allowed_mentions {parse: []}']),
    ...(bare && (flags & FLAG.suppressEmbeds) === 0 ? ['a link whose preview is not suppressed'] : []),
  ];
}

function embedFaults(embeds: unknown): string[] {
  if (!Array.isArray(embeds)) return ['embeds are no list'];
  const list = embeds as Json[];
  const total = list
    .flatMap((one) => [
      one.title,
      one.description,
      one.footer?.text,
      one.author?.name,
      ...(one.fields ?? []).flatMap(({ name, value }: Json) => [name, value]),
    ])
    .reduce((sum: number, text) => sum + (text?.length ?? 0), 0);
  return [
    ...(list.length > 10 ? [`${list.length} embeds, more than 10`] : []),
    ...(total > 6_000 ? [`embeds have ${total} characters, more than 6000`] : []),
    ...list.flatMap((one, i) => [
      ...maybe(one.title, 256, `embeds[${i}].title`),
      ...maybe(one.description, 4_096, `embeds[${i}].description`),
      ...maybe(one.footer?.text, 2_048, `embeds[${i}].footer`),
      ...maybe(one.author?.name, 256, `embeds[${i}].author`),
      ...((one.fields?.length ?? 0) > 25
        ? [`embeds[${i}] has ${one.fields.length} fields, more than 25`]
        : []),
      ...(one.fields ?? []).flatMap(({ name, value }: Json, j: number) => [
        ...long(name, 256, `embeds[${i}].fields[${j}].name`),
        ...long(value, 1_024, `embeds[${i}].fields[${j}].value`),
      ]),
      ...[one.url, one.author?.url, one.image?.url]
        .filter((url) => url !== undefined && url !== null && !/^https?:\/\//.test(String(url)))
        .map((url) => `embeds[${i}] links to ${String(url).slice(0, 60)}`),
    ]),
  ];
}

export function modalFaults(modal: Json): string[] {
  const components = Array.isArray(modal.components) ? (modal.components as Json[]) : [];
  return [
    ...long(modal.title, 45, 'title'),
    ...long(modal.custom_id, 100, 'custom_id'),
    ...(components.length < 1 || components.length > 5
      ? [`a modal has ${components.length} components, not 1 to 5`]
      : []),
    ...componentFaults(components, 'modal'),
  ];
}

export function choiceFaults(choices: unknown): string[] {
  if (!Array.isArray(choices)) return ['choices are no list'];
  return [
    ...(choices.length > 25 ? [`${choices.length} choices, more than 25`] : []),
    ...(choices as Json[]).flatMap(({ name, value }, i) => [
      ...long(name, 100, `choices[${i}].name`),
      ...(typeof value === 'number' ? [] : long(value, 100, `choices[${i}].value`)),
    ]),
  ];
}

/** Names of commands and options: lower-case letters, digits, `-` and `_`. */
const NAME = /^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u;

export function commandFaults(commands: unknown): string[] {
  if (!Array.isArray(commands)) return ['commands are no list'];
  const list = commands as Json[];
  return [
    ...(list.length > 100 ? [`${list.length} commands, more than 100`] : []),
    ...(new Set(list.map(({ name }) => name)).size < list.length ? ['a command stands twice'] : []),
    ...list.flatMap((one) => [
      ...optionFaults({ ...one, type: 0 }, `/${one.name}`, 0),
      ...(spelled(one) > 8_000 ? [`/${one.name} has more than 8000 characters`] : []),
    ]),
  ];
}

function optionFaults(one: Json, path: string, depth: number): string[] {
  const options = (one.options ?? []) as Json[];
  const required = options.map((option) => option.required === true);
  const nests = one.type === 1 || one.type === 2;
  return [
    ...(NAME.test(String(one.name)) ? [] : [`${path} is no name for a command or option`]),
    ...long(one.description, 100, `${path}.description`),
    ...localizationFaults(one, path),
    ...(options.length > 25 ? [`${path} has ${options.length} options, more than 25`] : []),
    ...(required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)
      ? [`${path}: required options come first`]
      : []),
    ...(options.some(({ type }) => type <= 2) && options.some(({ type }) => type > 2)
      ? [`${path} mixes subcommands and options`]
      : []),
    ...(one.type === 2 && depth !== 1 ? [`${path}: a group stands directly under a command`] : []),
    ...(one.autocomplete && one.choices?.length > 0 ? [`${path} has choices and completes itself`] : []),
    ...(one.choices ? choiceFaults(one.choices).map((found) => `${path}: ${found}`) : []),
    ...(nests && 'required' in one ? [`${path} is a subcommand and cannot be required`] : []),
    ...options.flatMap((option) => optionFaults(option, `${path} ${option.name}`, depth + 1)),
  ];
}

/** Discord's own languages that are used here, of some thirty. */
const LANGUAGES = new Set(['de', 'fr', 'es-ES', 'es-419', 'en-US', 'en-GB']);

function localizationFaults(one: Json, path: string): string[] {
  const names = Object.entries((one.name_localizations ?? {}) as Json);
  const descriptions = Object.entries((one.description_localizations ?? {}) as Json);
  return [
    ...[...names, ...descriptions].flatMap(([language]) =>
      LANGUAGES.has(language) ? [] : [`${path}: ${language} is no language of Discord`],
    ),
    ...names.flatMap(([language, name]) =>
      NAME.test(String(name)) ? [] : [`${path} is no name for a command or option in ${language}`],
    ),
    ...descriptions.flatMap(([language, text]) => long(text, 100, `${path}.description in ${language}`)),
  ];
}

/** The longest of its languages counts. */
const longest = (text: unknown, localizations: Json): number =>
  Math.max(...[text, ...Object.values(localizations ?? {})].map((one) => String(one).length));

const spelled = (one: Json): number =>
  longest(one.name, one.name_localizations) +
  longest(one.description, one.description_localizations) +
  ((one.options ?? []) as Json[]).reduce((sum, option) => sum + spelled(option), 0);
