/** What Slack's refusals mean for a message that we owe: come again, give up, pause the channel, or look for it. */
import type { PostResult } from '../../bots/chat-adapter.ts';
import type { Millis } from '../../digest/model.ts';

/** How a call failed. `unsent`: Slack surely did nothing; `doubt`: it may have done it. */
export type CallFault = Readonly<
  | { kind: 'limited'; until: Millis }
  | { kind: 'unsent'; detail: string }
  | { kind: 'doubt'; detail: string }
  | { kind: 'refused'; error: string }
>;

/** Nothing can be posted in that channel (or with these tokens) until a person does something. */
export const PAUSE: Readonly<Record<string, string>> = {
  channel_not_found: 'the channel is not known, or the bot may not see it',
  not_in_channel: 'the bot is not in the channel: /invite it',
  is_archived: 'the channel is archived',
  messages_tab_disabled: 'direct messages to the bot are off',
  cannot_dm_bot: 'the channel is a direct message with a bot',
  restricted_action: 'the workspace does not let the bot post there',
  restricted_action_read_only_channel: 'the channel is read-only',
  restricted_action_non_threadable_channel: 'the channel takes no threads',
  restricted_action_thread_only_channel: 'the channel takes threads only',
  account_inactive: 'the bot was removed from the workspace',
  token_revoked: 'the bot’s token was revoked',
  token_expired: 'the bot’s token has expired',
  invalid_auth: 'the bot’s token is not accepted',
  not_authed: 'the bot’s token is not accepted',
  missing_scope: 'the app lacks a scope: install it again from the manifest',
  no_permission: 'the bot’s token lacks the permission',
  access_denied: 'access was denied',
  app_access_restricted: 'the workspace restricts the app',
  ekm_access_denied: 'the workspace’s administrators suspended posting',
  team_access_not_granted: 'the app is not allowed in the workspace',
  team_not_found: 'the workspace is not known',
  team_added_to_org: 'the workspace is being moved',
  org_login_required: 'the workspace is being moved',
};

/** The blocks or the length, not the channel: it is tried once more as plain text. */
const SHAPE = new Set([
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
]);
/** Slack did nothing and says so; later it may. */
const LATER: Readonly<Record<string, number>> = {
  ratelimited: 30_000,
  rate_limited: 30_000,
  message_limit_exceeded: 60_000,
  service_unavailable: 10_000,
  request_timeout: 2_000,
  team_added_to_org: 600_000,
};
/** Slack's own words: "some aspect of the operation" may have happened. */
const DOUBT = new Set(['internal_error', 'fatal_error']);

export const isShape = (fault: CallFault): boolean => fault.kind === 'refused' && SHAPE.has(fault.error);

/** Tokens that Slack will never take again: no use in trying. */
export const isAuth = (error: string): boolean =>
  ['account_inactive', 'token_revoked', 'token_expired', 'invalid_auth', 'not_authed'].includes(error);

/** A fault in a few words, for `status` and the log. */
export function describe(fault: CallFault): string {
  if (fault.kind === 'limited') return 'Slack asks to come later';
  return fault.kind === 'refused' ? `Slack refused it (${fault.error})` : fault.detail;
}

/** The failure of a platform call by its name, as a fault of one of the four kinds. */
export function faultOf(error: string, now: Millis): CallFault {
  if (DOUBT.has(error)) return { kind: 'doubt', detail: error };
  const wait = LATER[error];
  return wait === undefined ? { kind: 'refused', error } : { kind: 'limited', until: now + wait };
}

/** What becomes of a delivery whose post failed so. */
export function resultOf(fault: CallFault, now: Millis): PostResult {
  switch (fault.kind) {
    case 'limited':
      return { kind: 'retry', notBefore: fault.until, detail: 'Slack asks to come later' };
    case 'unsent':
      return { kind: 'retry', notBefore: now + 2_000, detail: fault.detail };
    case 'doubt':
      return { kind: 'unknown', detail: fault.detail };
    case 'refused': {
      const why = PAUSE[fault.error];
      return why === undefined
        ? { kind: 'refused', reason: `Slack refused it (${fault.error})`, pause: false }
        : { kind: 'refused', reason: `${why} (${fault.error})`, pause: true };
    }
  }
}
