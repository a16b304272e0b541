/** What people do in a Slack workspace: type, mention, press, fill in, remove the bot. */
import type { Json } from '../platform-server.ts';
import { formValues, held } from './form-values.ts';
import { type Hub, makeResponseUrl, type SlackAck, type Transport } from './server.ts';
import { closeView, pushView, refused, replaceView, viewJson } from './views.ts';
import {
  directChannel,
  GENERAL,
  makeTrigger,
  nextTs,
  OWNER,
  type SlackMessage,
  type SlackView,
} from './world.ts';

/** Where and who; the channel `C0GENERAL` and the admin `U0OWNER` where not said. `thread`: the root's ts. */
export type At = Readonly<{ channel?: string; user?: string; thread?: string }>;

export type Said = Readonly<{ ts: string; ack: Promise<SlackAck> }>;

/** What a submission came to. `errors` is by block id. */
export type Submitted = Readonly<{
  ack: SlackAck;
  result: 'closed' | 'errors' | 'update' | 'push' | 'clear';
  errors: Readonly<Record<string, string>>;
}>;

export type People = ReturnType<typeof people>;

export function people(hub: () => Hub, transport: () => Transport) {
  const who = (id: string): Json => {
    const { world } = hub();
    return {
      id,
      username: world.users.get(id)?.name ?? id,
      name: world.users.get(id)?.name ?? id,
      team_id: world.team.id,
    };
  };
  const common = (user: string): Json => {
    const { world } = hub();
    return {
      team: { id: world.team.id, domain: world.team.domain },
      user: who(user),
      api_app_id: world.appId,
      token: 'verification',
      is_enterprise_install: false,
      enterprise: null,
    };
  };

  /** Types `/command text`. */
  const slash = (
    command: string,
    text: string,
    { channel = GENERAL, user = OWNER }: At = {},
  ): Promise<SlackAck> => {
    const { world } = hub();
    return transport().send('slash_commands', command, {
      token: 'verification',
      team_id: world.team.id,
      team_domain: world.team.domain,
      channel_id: channel,
      channel_name: world.channels.get(channel)?.name ?? 'privategroup',
      user_id: user,
      user_name: world.users.get(user)?.name ?? user,
      command: command.startsWith('/') ? command : `/${command}`,
      text,
      api_app_id: world.appId,
      is_enterprise_install: 'false',
      response_url: makeResponseUrl(hub(), channel, user, null),
      trigger_id: makeTrigger(world, user),
    });
  };

  /** Says something, as Slack sends it (`&`, `<`, `>` encoded); the app hears it where it is subscribed and a member. */
  const say = (text: string, { channel = GENERAL, user = OWNER, thread }: At = {}): Said => {
    const { world, emit, waiting } = hub();
    const place = world.channels.get(channel);
    if (!place) throw new Error(`there is no channel ${channel}`);
    const now = Date.now();
    const message: SlackMessage = {
      ts: nextTs(world, now),
      channel,
      user,
      text,
      blocks: [
        {
          type: 'rich_text',
          block_id: 'said',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
        },
      ],
      ...(thread && { thread_ts: thread }),
      at: now,
    };
    place.messages.push(message);
    waiting.changed();
    const event = {
      user,
      ts: message.ts,
      text,
      blocks: message.blocks,
      client_msg_id: `client-${message.ts}`,
      team: world.team.id,
      ...(thread && {
        thread_ts: thread,
        parent_user_id: place.messages.find(({ ts }) => ts === thread)?.user,
      }),
      channel,
      event_ts: message.ts,
    };
    const acks = [
      place.members.has(world.bot.user) && emit({ type: 'message', ...event, channel_type: place.kind }),
      // a mention comes as an event of its own, too; not in direct messages
      text.includes(`<@${world.bot.user}>`) && place.kind !== 'im' && emit({ type: 'app_mention', ...event }),
    ].filter((ack) => ack instanceof Promise);
    const none: SlackAck = { id: '', type: 'events_api/none', ms: null, payload: {} };
    return { ts: message.ts, ack: Promise.all(acks).then((all) => all.at(-1) ?? none) };
  };

  const mention = (text: string, at: At = {}): Said => say(`<@${hub().world.bot.user}> ${text}`, at);
  const direct = (text: string, { user = OWNER, thread }: At = {}): Said =>
    say(text, { channel: directChannel(hub().world, user).id, user, ...(thread && { thread }) });

  /** Presses a button or chooses in a select of a message (the last that has it, or the one with `ts`) or of a view. */
  const press = (
    actionId: string | RegExp,
    { user = OWNER, channel, ts, view, value }: At & { ts?: string; view?: SlackView; value?: string } = {},
  ): Promise<SlackAck> => {
    const { world } = hub();
    const is = (id: unknown): boolean =>
      typeof id === 'string' && (typeof actionId === 'string' ? id === actionId : actionId.test(id));
    const messages = [...world.channels.values()]
      .filter(({ id }) => channel === undefined || id === channel)
      .flatMap(({ messages }) => messages)
      .filter((one) => ts === undefined || one.ts === ts)
      .sort((a, b) => a.at - b.at || Number(a.ts) - Number(b.ts));
    const message = view ? undefined : messages.findLast(({ blocks }) => elementOf(blocks, is));
    const found = elementOf(view?.view.blocks ?? message?.blocks ?? [], is);
    if (!found) throw new Error(`there is nothing to press with the action_id ${actionId}`);
    const action = {
      action_id: found.element.action_id,
      block_id: found.block.block_id,
      type: found.element.type,
      action_ts: nextTs(world, Date.now()),
      ...(found.element.type === 'button'
        ? { text: found.element.text, value: found.element.value }
        : held(found.element, value ?? '')),
    };
    return transport().send('interactive', 'block_actions', {
      type: 'block_actions',
      ...common(user),
      trigger_id: makeTrigger(world, user),
      actions: [action],
      ...(view && {
        view: viewJson(hub(), view, formValues(view.view.blocks, {})),
        container: { type: 'view', view_id: view.id },
      }),
      ...(message && {
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: message.channel,
          is_ephemeral: false,
          ...(message.thread_ts && { thread_ts: message.thread_ts }),
        },
        channel: { id: message.channel, name: world.channels.get(message.channel)?.name },
        message: { type: 'message', ...message },
        response_url: makeResponseUrl(hub(), message.channel, user, message.ts),
        state: { values: {} },
      }),
    });
  };

  /** Fills in a modal and submits it. `values` by block id or action id; what is not named keeps what it holds. */
  const submit = async (
    view: SlackView,
    values: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<Submitted> => {
    if (view.state === 'closed') throw new Error('the view is closed');
    view.typed = { ...view.typed, ...values };
    const ack = await transport().send('interactive', 'view_submission', {
      type: 'view_submission',
      ...common(view.user),
      trigger_id: makeTrigger(hub().world, view.user),
      view: viewJson(hub(), view, formValues(view.view.blocks, view.typed)),
      response_urls: [],
    });
    const action: unknown = ack.payload.response_action;
    const errors: Readonly<Record<string, string>> = action === 'errors' ? ack.payload.errors : {};
    const known = new Set((view.view.blocks as Json[]).map(({ block_id }) => block_id));
    for (const id of Object.keys(errors))
      if (!known.has(id))
        hub().faults.push(`view_submission: an error for the block ${id}, which is not in the view`);
    const next = action === 'update' || action === 'push';
    view.errors = action === 'errors' ? errors : null;
    if (next && !refused(hub(), 'view_submission', ack.payload.view))
      (action === 'push' ? pushView : replaceView)(hub(), view, ack.payload.view);
    if (!next && action !== 'errors' && ack.ms !== null) closeView(view, action === 'clear');
    hub().waiting.changed();
    return {
      ack,
      errors,
      result: next || action === 'errors' || action === 'clear' ? action : 'closed',
    };
  };

  /** Closes a modal without submitting. */
  const dismiss = async (view: SlackView): Promise<void> => {
    view.state = 'closed';
    if (view.view.notify_on_close)
      await transport().send('interactive', 'view_closed', {
        type: 'view_closed',
        ...common(view.user),
        view: viewJson(hub(), view),
        is_cleared: false,
      });
  };

  /** Types in an external select; resolves with the options offered. */
  const suggest = async (actionId: string, typed: string, view: SlackView): Promise<readonly Json[]> => {
    const found = elementOf(view.view.blocks, (id) => id === actionId);
    const ack = await transport().send('interactive', 'block_suggestion', {
      type: 'block_suggestion',
      ...common(view.user),
      container: { type: 'view', view_id: view.id },
      action_id: actionId,
      block_id: found?.block.block_id,
      value: typed,
      view: viewJson(hub(), view),
    });
    const options: Json[] = ack.payload.options ?? [];
    if (options.length > 100) hub().faults.push(`block_suggestion: ${options.length} options, more than 100`);
    return options;
  };

  return { slash, say, mention, direct, press, submit, dismiss, suggest };
}

function elementOf(blocks: unknown, is: (id: unknown) => boolean): { block: Json; element: Json } | null {
  for (const block of Array.isArray(blocks) ? (blocks as Json[]) : [])
    for (const element of [
      ...(block.type === 'rich_text' ? [] : (block.elements ?? [])),
      block.accessory,
      block.element,
    ])
      if (is(element?.action_id)) return { block, element };
  return null;
}
