/** Checks for `doctor`: tokens, scopes and what else the manifest holds, and each channel; every fault says what to click. */
import type { Check } from '../../bots/check.ts';
import type { Names } from '../../bots/commands.ts';
import type { Log } from '../../bots/deps.ts';
import type { ChannelRef } from '../../digest/model.ts';
import type { Clock, FactStore } from '../../digest/ports.ts';
import { describe } from './faults.ts';
import { boltLogger } from './logger.ts';
import { BOT_SCOPES } from './manifest.ts';
import { manifestChanges } from './manifest-kept.ts';
import { channelId } from './post.ts';
import { type Called, type SlackWeb, slackWeb } from './web.ts';

type Options = Readonly<{
  botToken: string;
  appToken: string | undefined;
  apiUrl: string;
  channels: readonly ChannelRef[];
  names: Names;
  facts: FactStore;
  log: Log;
  clock: Clock;
}>;

const fine = (check: string, detail: string): Check => ({ check, state: 'ok', detail });
const fault = (check: string, detail: string): Check => ({ check, state: 'fault', detail });
/** What Slack said, and what to do about that; where it said nothing, that is another matter. */
const refusal = ({ error }: Extract<Called, { ok: false }>, mend: string): string => {
  if (error.kind === 'refused') return `Slack says ${error.error}: ${mend}`;
  if (error.kind === 'limited') return `${describe(error)}: try again in a minute`;
  return `${describe(error)}: check this machine’s way to Slack, and SLACK_API_URL if it is set`;
};

/** One line for each token, one for the scopes, one for the rest of the manifest, one a channel. Never throws. */
export async function checkSlack({
  botToken,
  appToken,
  apiUrl,
  channels,
  names,
  facts,
  log,
  clock,
}: Options): Promise<Check[]> {
  const logger = boltLogger(log);
  const web = slackWeb({ token: botToken, apiUrl, logger, clock });
  const me = await web.patient('auth.test', {}, 10_000);
  if (!me.ok) {
    return [
      fault(
        'slack bot token',
        refusal(me, 'copy SLACK_BOT_TOKEN again (OAuth & Permissions, Bot User OAuth Token)'),
      ),
    ];
  }
  const found = [
    fine('slack bot token', `${String(me.value.team)}, as ${String(me.value.user)}`),
    scopes(me.value.response_metadata?.scopes),
    ...(await manifest(facts, names)),
  ];
  if (appToken !== undefined) {
    const opened = await slackWeb({ token: appToken, apiUrl, logger, clock }).patient(
      'apps.connections.open',
      {},
      10_000,
    );
    found.push(
      opened.ok
        ? fine('slack app token', 'Socket Mode can connect')
        : fault(
            'slack app token',
            refusal(
              opened,
              'make an app-level token with connections:write (Basic Information) and switch Socket Mode on',
            ),
          ),
    );
  }
  for (const channel of channels) found.push(await checkChannel(channel, web));
  return found;
}

/** A manifest that changed since the app was installed shows as missing scopes. */
function scopes(granted: unknown): Check {
  if (!Array.isArray(granted)) return fine('slack scopes', 'not told by this server');
  const missing = Object.keys(BOT_SCOPES).filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return fine('slack scopes', 'all that the manifest asks for');
  return fault('slack scopes', `missing ${missing.join(', ')}: ${PASTE}`);
}

const PASTE = 'paste the output of pullquote manifest slack under App Manifest, then reinstall the app';

/** Commands and events, of which Slack tells nothing; silent before the first start. */
async function manifest(facts: FactStore, names: Names): Promise<Check[]> {
  const found = await manifestChanges({ facts, names });
  if (found === null) return [];
  const since = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(found.since);
  return [
    found.changes.length === 0
      ? fine('slack manifest', `commands and events as on ${since}`)
      : fault('slack manifest', `changed since ${since} (${found.changes.join(', ')}): ${PASTE}`),
  ];
}

async function checkChannel(ref: ChannelRef, web: SlackWeb): Promise<Check> {
  const check = `slack channel ${channelId(ref)}`;
  // Slack tells of direct messages only with a scope that nothing else needs
  if (channelId(ref).startsWith('D')) return fine(check, 'a direct message');
  const info = await web.patient('conversations.info', { channel: channelId(ref) }, 10_000);
  if (!info.ok) return fault(check, refusal(info, 'invite the bot there (/invite @Pullquote)'));
  const { is_archived: archived, is_member: member, is_im: direct, name } = info.value.channel ?? {};
  if (archived) return fault(check, 'it is archived: choose another channel, or pause its subscription');
  if (!member && !direct) return fault(check, 'the bot is no member: invite it there (/invite @Pullquote)');
  return fine(check, typeof name === 'string' ? `#${name}` : 'a direct message');
}
