/** What people do on Discord: type commands, complete options, press, fill in, say, reply. */
import type { Json } from '../platform-server.ts';
import { labelled } from './components.ts';
import { CALLBACK_MS } from './interactions.ts';
import { addMessage } from './messages.ts';
import { directOf } from './places.ts';
import type { Hub } from './server.ts';
import {
  botPermissions,
  channelJson,
  type DiscordInteraction,
  type DiscordMessage,
  MANAGER,
  memberJson,
  NEWS,
  permissionsOf,
  snowflake,
  userJson,
} from './world.ts';

/** Where and who; the channel `NEWS` and someone who may manage the server where not said. */
export type At = Readonly<{ channel?: string; user?: string }>;
type Values = Readonly<Record<string, string | number | boolean>>;

export type People = ReturnType<typeof people>;

export function people(hub: () => Hub) {
  /** Sends an interaction; resolves with it once it was answered, or after 3 s with `ms: null`. */
  const interact = async (
    type: DiscordInteraction['type'],
    data: Json,
    at: At,
    message?: DiscordMessage,
  ): Promise<DiscordInteraction> => {
    const { world, dispatch, waiting, faults } = hub();
    const { channel = NEWS, user = MANAGER } = at;
    const place = world.channels.get(channel);
    if (!place) throw new Error(`there is no channel ${channel}`);
    const id = snowflake(world);
    const made: DiscordInteraction = {
      id,
      token: `token-${id}`,
      type,
      channel,
      user,
      message: message?.id ?? null,
      madeAt: Date.now(),
      ms: null,
      callback: null,
      deferred: false,
      ephemeral: false,
      responses: [],
      modal: null,
      choices: [],
    };
    world.interactions.set(made.token, made);
    const who = userJson(world, user);
    dispatch('INTERACTION_CREATE', {
      id,
      application_id: world.applicationId,
      type,
      token: made.token,
      version: 1,
      data,
      channel_id: channel,
      channel: { ...channelJson(world, place), permissions: String(permissionsOf(world, user)) },
      locale: 'en-US',
      entitlements: [],
      app_permissions: String(botPermissions(world, place)),
      attachment_size_limit: 10_485_760,
      authorizing_integration_owners: place.guild ? { 0: place.guild } : { 1: user },
      context: place.guild ? 0 : 1,
      ...(place.guild
        ? {
            guild_id: place.guild,
            guild: { id: place.guild, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: {
              ...memberJson(world, user),
              user: who,
              permissions: String(permissionsOf(world, user)),
            },
          }
        : { user: who }),
      ...(message && { message }),
    });
    await waiting
      .until(() => made.callback, CALLBACK_MS)
      .catch(() => {
        faults.push(
          `interaction of type ${type} (${JSON.stringify(data).slice(0, 80)}) was not answered within ${CALLBACK_MS} ms`,
        );
      });
    return made;
  };

  /** The data of `digest sources add`, with values for its options; only what is registered can be typed. */
  const commandData = (path: string, values: Values, focused: string | null): Json => {
    const { world } = hub();
    const [root, ...names] = path.trim().replace(/^\//, '').split(/\s+/);
    const command = [...world.guildCommands.list, ...world.globalCommands.list].find(
      ({ name }) => name === root,
    );
    if (!command) throw new Error(`there is no command /${root}`);
    const build = (spec: Json, rest: readonly string[]): Json[] => {
      const [name, ...deeper] = rest;
      const nested = ((spec.options ?? []) as Json[]).filter(({ type }) => type <= 2);
      if (nested.length > 0) {
        const found = nested.find((one) => one.name === name);
        if (!found) throw new Error(`there is no /${path}`);
        return [{ type: found.type, name, options: build(found, deeper) }];
      }
      return optionsOf(spec, values, focused, path);
    };
    return {
      id: command.id,
      name: root,
      type: 1,
      ...(command.guild_id && { guild_id: command.guild_id }),
      options: build(command, names),
    };
  };

  const slash = (path: string, values: Values = {}, at: At = {}): Promise<DiscordInteraction> =>
    interact(2, commandData(path, values, null), at);

  /** Types in one option; resolves with the choices offered. */
  const autocomplete = async (
    path: string,
    option: string,
    typed: string,
    values: Values = {},
    at: At = {},
  ): Promise<readonly Json[]> =>
    (await interact(4, commandData(path, { ...values, [option]: typed }, option), at)).choices;

  /** Presses a button, or chooses `values` in a select, of the last message that has it (or of `message`). */
  const press = (
    customId: string | RegExp,
    { message, values, ...at }: At & { message?: DiscordMessage; values?: readonly string[] } = {},
  ): Promise<DiscordInteraction> => {
    const { world } = hub();
    const is = ({ custom_id: id }: Json): boolean =>
      typeof id === 'string' && (typeof customId === 'string' ? id === customId : customId.test(id));
    const has = ({ components }: DiscordMessage): Json | undefined =>
      (components as Json[]).flatMap(labelled).find(is);
    const all = [...world.channels.values()]
      .filter(({ id }) => at.channel === undefined || id === at.channel)
      .flatMap(({ messages }) => messages)
      .sort((x, y) => (BigInt(x.id) < BigInt(y.id) ? -1 : 1));
    const found = message ?? all.findLast(has);
    const component = found && has(found);
    if (!component) throw new Error(`there is nothing to press with the custom_id ${customId}`);
    const data = {
      custom_id: component.custom_id,
      component_type: component.type,
      id: component.id,
      ...(values && { values }),
    };
    return interact(3, data, { ...at, channel: found.channel_id }, found);
  };

  /** Fills in a modal that an interaction was answered with, by custom ids; what is not named keeps what it holds. */
  const submitModal = (
    from: DiscordInteraction,
    values: Readonly<Record<string, string | readonly string[]>> = {},
    at: At = {},
  ): Promise<DiscordInteraction> => {
    if (!from.modal) throw new Error('the interaction was not answered with a modal');
    const fields = (from.modal.components as Json[]).flatMap(labelled).filter(({ custom_id }) => custom_id);
    for (const name of Object.keys(values))
      if (!fields.some(({ custom_id }) => custom_id === name))
        throw new Error(`there is no field ${name} in the modal`);
    const components = (from.modal.components as Json[]).map((one) => {
      if (one.type === 18) return { type: 18, id: 1, component: filled(one.component, values) };
      if (one.type === 1)
        return { type: 1, id: 1, components: one.components.map((field: Json) => filled(field, values)) };
      return { type: one.type, id: 1 };
    });
    const message = hub()
      .world.channels.get(from.channel)
      ?.messages.find(({ id }) => id === from.message);
    return interact(
      5,
      { custom_id: from.modal.custom_id, components },
      { channel: from.channel, user: from.user, ...at },
      message,
    );
  };

  /** Says something in a channel or thread; `to`: as a reply to that message, which pings its author unless told not to. */
  const say = (
    text: string,
    { channel = NEWS, user = MANAGER, to, ping = true }: At & { to?: string; ping?: boolean } = {},
  ): DiscordMessage => {
    const place = hub().world.channels.get(channel);
    if (!place) throw new Error(`there is no channel ${channel}`);
    place.archived = false;
    const made = addMessage(hub(), place, user, {
      content: text,
      ping,
      ...(to && { message_reference: { message_id: to } }),
    });
    hub().waiting.changed();
    return made;
  };

  const mention = (text: string, at: At = {}): DiscordMessage => say(`<@${hub().world.bot.id}> ${text}`, at);
  const reply = (
    text: string,
    to: DiscordMessage,
    { ping = true, ...at }: At & { ping?: boolean } = {},
  ): DiscordMessage => say(text, { ...at, channel: to.channel_id, to: to.id, ping });
  const direct = (text: string, { user = MANAGER }: At = {}): DiscordMessage =>
    say(text, { channel: directOf(hub(), user).id, user });

  return { slash, autocomplete, press, submitModal, say, mention, reply, direct };
}

function optionsOf(spec: Json, values: Values, focused: string | null, path: string): Json[] {
  const options = (spec.options ?? []) as Json[];
  for (const { name, required } of options)
    if (required && !(name in values) && !focused) throw new Error(`/${path} needs ${name}`);
  return Object.entries(values).map(([name, value]) => {
    const option = options.find((one) => one.name === name);
    if (!option) throw new Error(`/${path} has no option ${name}`);
    if (name === focused && !option.autocomplete)
      throw new Error(`${name} of /${path} does not complete itself`);
    return { name, type: option.type, value, ...(name === focused && { focused: true }) };
  });
}

/** A field of a modal as it is sent back. */
function filled(field: Json, values: Readonly<Record<string, string | readonly string[]>>): Json {
  const value = values[field.custom_id];
  const base = { type: field.type, id: 2, custom_id: field.custom_id };
  if (field.type === 4) {
    const text = value === undefined ? String(field.value ?? '') : String(value);
    if (text.length > (field.max_length ?? 4_000))
      throw new Error(`${field.custom_id} takes no ${text.length} characters`);
    if (field.required !== false && text === '')
      throw new Error(`the field ${field.custom_id} must be filled in`);
    return { ...base, value: text };
  }
  if (field.type === 23) return { ...base, value: value === 'true' };
  const chosen =
    (field.options as Json[] | undefined)?.filter((one) => one.default).map((one) => one.value) ?? [];
  const list = value === undefined ? chosen : typeof value === 'string' ? [value] : value;
  return field.type === 21 ? { ...base, value: list[0] ?? null } : { ...base, values: list };
}
