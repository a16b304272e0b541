/** Facts in memory, for what keeps a few. */
import type { FactStore } from '../../src/digest/ports.ts';

export const factsOf = (kept = new Map<string, string>()): FactStore => ({
  get: async (name) => kept.get(name) ?? null,
  set: async (name, value) => void kept.set(name, value),
  list: async (prefix) =>
    [...kept].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => ({ name, value })),
  remove: async (name) => void kept.delete(name),
});
