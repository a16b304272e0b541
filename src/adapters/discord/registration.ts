/** Commands at Discord: registered in bulk where they changed, and compared with what stands there. */
import { type APIApplicationCommand, Routes } from 'discord.js';
import type { CommandSpec } from '../../bots/command-spec.ts';
import type { Names } from '../../bots/commands.ts';
import type { FactStore } from '../../digest/ports.ts';
import { type AllWords, hashOf, registrationOf } from './commands.ts';
import type { Answered, Rest } from './rest.ts';

export type Registration = Readonly<{
  rest: Rest;
  facts: FactStore;
  application: string;
  /** In this server only, at once: for developing. */
  guild: string | undefined;
  commands: readonly CommandSpec[];
  names: Names;
  words: AllWords;
}>;

const routeOf = ({ application, guild }: Registration) =>
  guild ? Routes.applicationGuildCommands(application, guild) : Routes.applicationCommands(application);

/** The hash of what was registered last. */
const factOf = ({ application, guild }: Registration): string =>
  `discord:commands:${application}:${guild ?? 'everywhere'}`;

export async function register(registration: Registration): Promise<Answered<unknown>> {
  const { rest, facts, commands, names, words } = registration;
  const body = registrationOf(commands, names, words);
  const hash = hashOf(body);
  if ((await facts.get(factOf(registration))) === hash) return { ok: true, value: null };
  const answered = await rest.ask('put', routeOf(registration), { body });
  if (answered.ok) await facts.set(factOf(registration), hash);
  return answered;
}

type Drift = Readonly<{ drifted: boolean; detail: string }>;

/** What stands at Discord beside what should. After a drift the hash is forgotten, so that the next start registers anew. */
export async function driftOf(registration: Registration): Promise<Drift> {
  const { rest, facts, commands, names, words } = registration;
  const body = registrationOf(commands, names, words);
  const fact = factOf(registration);
  if ((await facts.get(fact)) !== hashOf(body))
    return { drifted: false, detail: 'the next start of the bot registers them' };
  const answered = await rest.ask<APIApplicationCommand[]>('get', routeOf(registration));
  if (!answered.ok) return { drifted: true, detail: answered.fault.detail };
  if (textOf(answered.value) === textOf(body))
    return { drifted: false, detail: body.map(({ name }) => `/${name}`).join(', ') };
  await facts.remove(fact);
  return {
    drifted: true,
    detail:
      'what stands at Discord was changed from elsewhere: start the bot again, and it registers them anew',
  };
}

/** What makes a command what it is; Discord adds ids, leaves out what is false, and gives no other languages. */
const KEPT: ReadonlySet<string> = new Set([
  'type',
  'name',
  'description',
  'options',
  'required',
  'autocomplete',
  'choices',
  'value',
  'contexts',
  'integration_types',
]);

const textOf = (commands: readonly object[]): string =>
  JSON.stringify([...commands.map(plainOf)].sort((a, b) => (a < b ? -1 : 1)));

const plainOf = (command: object): string =>
  JSON.stringify(command, (_, value: unknown) => {
    if (Array.isArray(value)) return value.length === 0 ? undefined : value;
    if (value === null || typeof value !== 'object') return value === false ? undefined : value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => KEPT.has(name))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
