/** Slack's app manifest, made from the commands: what the app may do, hears and is called. */
import type { CommandSpec } from '../../bots/command-spec.ts';
import type { Names } from '../../bots/commands.ts';
import type { ChatWords } from '../../bots/locales/types.ts';

/**
 * What the bot's token may do, and why it must. Reading is for two things: finding a message that was posted when
 * no answer came, and (where that is switched on) hearing what is said in the bot's own threads.
 */
export const BOT_SCOPES: Readonly<Record<string, string>> = {
  'app_mentions:read': 'hears where it is mentioned',
  'channels:history': 'finds its own posts in public channels again, hears their threads',
  'channels:read': 'learns that it was removed from a public channel',
  'chat:write': 'posts digests and answers, and tells whoever set a digest up that it was paused',
  commands: 'has its two commands',
  'groups:history': 'the same in private channels that it was invited to',
  'groups:read': 'learns that it was removed from a private channel',
  'im:history': 'hears what is said to it alone',
  'users:read': 'knows workspace admins, and each person’s time zone',
};

export const BOT_EVENTS = [
  'app_mention',
  'app_uninstalled',
  'channel_left',
  'group_left',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'tokens_revoked',
];

type ManifestOptions = Readonly<{
  names: Names;
  commands: readonly CommandSpec[];
  /** Slack shows every command in one language. */
  words: ChatWords;
  /** The public address that Slack posts to (`https://…/slack/events`); none: Socket Mode. */
  requestUrl?: string | undefined;
}>;

/** The manifest as an object; printed as JSON it is what Slack's "From a manifest" takes. */
export function slackManifest({ names, commands, words, requestUrl }: ManifestOptions): object {
  const url = requestUrl === undefined ? {} : { url: requestUrl };
  const request = requestUrl === undefined ? {} : { request_url: requestUrl };
  const command = (name: string, description: string, usage_hint: string): object => ({
    command: `/${name}`,
    ...url,
    description,
    usage_hint,
    should_escape: false,
  });
  return {
    _metadata: { major_version: 1 },
    display_information: {
      name: 'Pullquote',
      description: 'A news digest whose every quotation stands in the article it links to',
      background_color: '#1f2933',
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Pullquote', always_online: true },
      slash_commands: [
        command(names.digest, words.commands.digest, usageOf(commands)),
        command(names.ask, words.commands.ask, words.options.question),
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(BOT_SCOPES) } },
    settings: {
      event_subscriptions: { ...request, bot_events: BOT_EVENTS },
      interactivity: {
        is_enabled: true,
        ...request,
        ...(requestUrl !== undefined && { message_menu_options_url: requestUrl }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === undefined,
      token_rotation_enabled: false,
    },
  };
}

/** `now | setup | sources [list|add|remove] | …` */
function usageOf(commands: readonly CommandSpec[]): string {
  const subs = new Map<string, string[]>();
  for (const { name } of commands) {
    if (name === 'ask') continue;
    const [first = '', second] = name.split(' ');
    subs.set(first, [...(subs.get(first) ?? []), ...(second === undefined ? [] : [second])]);
  }
  return [...subs]
    .map(([name, more]) => (more.length > 0 ? `${name} [${more.join('|')}]` : name))
    .join(' | ');
}
