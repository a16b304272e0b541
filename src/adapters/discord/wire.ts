/** The numbers of Discord's API that are used here, by name. */

export const COMPONENT = {
  row: 1,
  button: 2,
  select: 3,
  textInput: 4,
  text: 10,
  separator: 14,
  label: 18,
} as const;

export const BUTTON_STYLE = { primary: 1, secondary: 2 } as const;
export const INPUT_STYLE = { short: 1, paragraph: 2 } as const;

export const FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  componentsV2: 1 << 15,
} as const;

export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

export const CALLBACK = { message: 4, deferred: 5, takenUp: 6, choices: 8, modal: 9 } as const;

export const OPTION = { subcommand: 1, group: 2, text: 3 } as const;

/** Threads of announcement channels, public and private ones. */
export const THREAD_TYPES: ReadonlySet<number> = new Set([10, 11, 12]);

export const INTENT = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** The application's flags that say that it may read what is not said to it (verified, or in few servers). */
export const MAY_READ_CONTENT = (1 << 18) | (1 << 19);

export const PERMISSION = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  readMessageHistory: 1n << 16n,
  createPublicThreads: 1n << 35n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** Error codes with an outcome of their own. */
export const CODE = {
  unknownChannel: 10_003,
  unknownGuild: 10_004,
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  acknowledged: 40_060,
  missingAccess: 50_001,
  noDirectMessages: 50_007,
  noTextHere: 50_008,
  missingPermissions: 50_013,
  notInThisChannel: 50_024,
  badWebhookToken: 50_027,
  badBody: 50_035,
  archived: 50_083,
  noHistoryToReply: 160_002,
  threadExists: 160_004,
  threadLocked: 160_005,
  tooManyThreads: 160_006,
} as const;
