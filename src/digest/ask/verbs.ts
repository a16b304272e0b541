/** English verbs in the past: the regular ones by their ending, the others by name. */

const IRREGULAR: ReadonlySet<string> = new Set(
  `sold bought found won lost took taken gave given made built paid left led stole stolen shot spent sent held kept wrote
written ran brought taught broke broken spoke began rose fell fallen fought caught chose chosen drew drawn drove driven flew hid
hidden hit hurt cut put set shut beat quit said told came went gone grew knew known met sat saw seen stood struck sworn threw
thrown wore born hung`.split(/\s+/),
);

export const isPast = (word: string): boolean =>
  IRREGULAR.has(word.toLowerCase()) || /\p{L}{2}ed$/iu.test(word);
