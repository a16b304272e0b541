/** Answers to interactions: the callback within three seconds, and what follows for fifteen minutes. */
import type { Json } from '../platform-server.ts';
import { choiceFaults, FLAG, messageFaults, messageNotes, modalFaults } from './limits.ts';
import { addMessage, changeMessage } from './messages.ts';
import { type Answer, type Hub, NO_CONTENT, no, note, ok, refuse } from './server.ts';
import type { DiscordInteraction } from './world.ts';

export const CALLBACK_MS = 3_000;
export const TOKEN_MS = 15 * 60_000;

/** Which callbacks go with which interaction: 4 message, 5 and 6 deferred, 7 update, 8 choices, 9 modal. */
const ALLOWED: Readonly<Record<DiscordInteraction['type'], readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

export function callback(hub: Hub, id: string, token: string, body: Json, query: Json): Answer {
  const route = 'callback';
  const interaction = hub.world.interactions.get(token);
  if (!interaction || interaction.id !== id) return no(404, 10062);
  if (interaction.callback) {
    note(hub, route, ['an interaction was answered twice']);
    return no(400, 40060);
  }
  const ms = Date.now() - interaction.madeAt;
  if (ms > CALLBACK_MS) {
    note(hub, route, [`an answer came after ${ms} ms`]);
    return no(404, 10062);
  }
  const data: Json = body.data ?? {};
  const message = body.type === 4 || body.type === 7;
  if (message) note(hub, route, messageNotes(data));
  const refused = refuse(hub, route, [
    ...(ALLOWED[interaction.type].includes(body.type)
      ? []
      : [`type ${body.type} does not answer an interaction of type ${interaction.type}`]),
    ...(message ? messageFaults(data, 'interaction') : []),
    ...(body.type === 8 ? choiceFaults(data.choices) : []),
    ...(body.type === 9 ? modalFaults(data) : []),
  ]);
  if (refused) return refused;
  interaction.ms = ms;
  interaction.callback = body;
  interaction.ephemeral = (Number(data.flags ?? 0) & FLAG.ephemeral) !== 0;
  interaction.deferred = body.type === 5;
  if (body.type === 4) say(hub, interaction, data);
  if (body.type === 7) update(hub, interaction, data, route);
  if (body.type === 8) interaction.choices = data.choices;
  if (body.type === 9) interaction.modal = data;
  if (String(query.with_response) !== 'true') return NO_CONTENT;
  return ok({
    interaction: { id, type: interaction.type, response_message_id: interaction.responses[0]?.id },
    resource: { type: body.type, message: interaction.responses[0] },
  });
}

function say(hub: Hub, interaction: DiscordInteraction, body: Json): Json {
  const channel = hub.world.channels.get(interaction.channel)!;
  const ephemeral = (Number(body.flags ?? 0) & FLAG.ephemeral) !== 0;
  const message = addMessage(hub, channel, hub.world.bot.id, body, ephemeral);
  interaction.responses.push(message);
  return message;
}

function update(hub: Hub, interaction: DiscordInteraction, body: Json, route: string): void {
  const channel = hub.world.channels.get(interaction.channel)!;
  const found = channel.messages.find(({ id }) => id === interaction.message);
  if (found) changeMessage(hub, channel, found, body, route, 'interaction');
}

/** The interaction whose token this is, or the refusal. */
function byToken(hub: Hub, token: string): DiscordInteraction | Answer {
  const interaction = hub.world.interactions.get(token);
  if (!interaction?.callback) return no(404, 10015);
  return Date.now() - interaction.madeAt > TOKEN_MS ? no(401, 50027) : interaction;
}

/** A message after the first; the first one after "thinking" takes its place. */
export function followUp(hub: Hub, token: string, body: Json): Answer {
  const route = 'follow-up';
  const interaction = byToken(hub, token);
  if ('status' in interaction) return interaction;
  note(hub, route, messageNotes(body));
  const refused = refuse(hub, route, messageFaults(body, 'interaction'));
  if (refused) return refused;
  if (!body.content && !body.embeds?.length && !body.components?.length) return no(400, 50006);
  return ok(say(hub, interaction, asDeferred(interaction, body)));
}

/** What fills a deferred answer is seen by whom the deferral said. */
function asDeferred(interaction: DiscordInteraction, body: Json): Json {
  if (!interaction.deferred) return body;
  interaction.deferred = false;
  const flags = Number(body.flags ?? 0) & ~FLAG.ephemeral;
  return { ...body, flags: interaction.ephemeral ? flags | FLAG.ephemeral : flags };
}

/** The first answer; of a button that was taken up, the message it stands on. */
function originalOf({ world }: Hub, { callback: answered, message, channel, responses }: DiscordInteraction) {
  if (answered?.type !== 6 && answered?.type !== 7) return responses[0];
  const ephemeral = [...world.interactions.values()].flatMap((one) => one.responses);
  return [...(world.channels.get(channel)?.messages ?? []), ...ephemeral].find(({ id }) => id === message);
}

export function responseMessage(hub: Hub, method: string, token: string, id: string, body: Json): Answer {
  const route = `${method} response`;
  const interaction = byToken(hub, token);
  if ('status' in interaction) return interaction;
  const channel = hub.world.channels.get(interaction.channel);
  if (!channel) return no(404, 10003);
  if (id === '@original' && interaction.deferred && method === 'PATCH') {
    note(hub, route, messageNotes(body));
    const refused = refuse(hub, route, messageFaults(body, 'interaction'));
    return refused ?? ok(say(hub, interaction, asDeferred(interaction, body)));
  }
  if (id === '@original' && interaction.deferred && method === 'DELETE') {
    interaction.deferred = false;
    return NO_CONTENT;
  }
  const found =
    id === '@original' ? originalOf(hub, interaction) : interaction.responses.find((one) => one.id === id);
  if (!found) return no(404, 10008);
  if (method === 'GET') return ok(found);
  if (method === 'PATCH') return changeMessage(hub, channel, found, body, route, 'interaction');
  for (const one of hub.world.interactions.values())
    one.responses = one.responses.filter((message) => message !== found);
  channel.messages = channel.messages.filter((one) => one !== found);
  return NO_CONTENT;
}
