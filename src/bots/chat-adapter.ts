/** The port that a platform implements: it carries events in and messages out; what they mean is decided here. */
import type { ChannelRef, Delivery, Locale, Message, MessageRef, Millis, Result } from '../digest/model.ts';
import type { ProgressEvent } from '../digest/ports.ts';
import type { ChoiceField, CommandName, CommandSpec } from './command-spec.ts';
import type { ChatWords } from './locales/types.ts';

// ---- what comes in ---------------------------------------------------------------------------------

export type Person = Readonly<{
  /** The platform's id. */
  id: string;
  /** Workspace admins, Manage Server, and the person at the terminal. */
  admin: boolean;
  /** IANA zone from the person's profile, if the platform tells. */
  timezone: string | null;
  /** Of Pullquote's own languages, the one that the platform speaks to this person, if it tells. */
  locale?: Locale | undefined;
}>;

type Context = Readonly<{
  /** The platform's id of this event: handled once. */
  id: string;
  channel: ChannelRef;
  person: Person;
  /** The first message of the thread it was said in, if any. */
  thread: MessageRef | null;
}>;

/** What happened, without where and by whom. */
export type IncomingEvent = Readonly<
  | { kind: 'command'; command: CommandName; options: Readonly<Record<string, string>> }
  | { kind: 'form'; form: FormName; values: Readonly<Record<string, string>> }
  /** The person has seen a preview and wants it kept. */
  | { kind: 'confirm'; draft: string }
  /**
   * A message that the bot can see, never one of its own or of another bot. `mentioned`: it names the bot.
   * `direct`: said to the bot alone. `repliesTo`: the message it answers. `story`: a button named it.
   */
  | {
      kind: 'message';
      text: string;
      mentioned: boolean;
      direct: boolean;
      repliesTo: MessageRef | null;
      story: string | null;
    }
  /** What a field that completes itself may hold: a `source` of the channel's, a starter `pack`. */
  | { kind: 'choices'; field: ChoiceField; typed: string }
  /** The bot was removed: from the channel, or from all of the tenant's. */
  | { kind: 'removed'; from: 'channel' | 'tenant' }
>;

export type Incoming = Context & IncomingEvent;

// ---- what is answered ------------------------------------------------------------------------------

/** A form is shown as a modal where there is one, else asked line by line. */
export type Field = Readonly<{
  name: string;
  label: string;
  /** What to write, with an example. */
  hint: string;
  kind: 'text' | 'lines' | 'number' | 'time' | 'days' | 'timezone' | 'choice';
  /** Of a choice: all there are, in order. */
  choices?: readonly Choice[];
  value: string;
  required: boolean;
  /** What is wrong with what was typed, where that shows at once: for platforms that ask field by field. */
  check?: (typed: string) => string | null;
}>;

export type Choice = Readonly<{ label: string; value: string }>;

export type FormName = 'setup';
export type Form = Readonly<{
  name: FormName;
  title: string;
  intro: readonly string[];
  fields: readonly Field[];
  submit: string;
}>;

/** What a form would make, before it is kept: `save` confirms the draft, `edit` goes back to the form as it was filled in. */
export type Preview = Readonly<{
  draft: string;
  title: string;
  message: Message;
  save: string;
  edit: string;
}>;

export type Response = Readonly<
  /** `thread`: answer in the thread of the question, open to all there; `person`: only the asker sees it. */
  | { kind: 'message'; message: Message; to: 'channel' | 'thread' | 'person' }
  | { kind: 'form'; form: Form }
  /** The form's fields that are wrong, with a sentence each. */
  | { kind: 'faults'; faults: Readonly<Record<string, string>> }
  | { kind: 'preview'; preview: Preview }
  | { kind: 'choices'; choices: readonly Choice[] }
  /** What there is to see comes as a delivery, or there is nothing to say. */
  | { kind: 'nothing' }
>;

/** Answers one event. Never throws for what a person did: that is a message. */
export type Handler = (
  incoming: Incoming,
  context: Readonly<{ signal: AbortSignal; progress: (event: ProgressEvent) => void }>,
) => Promise<Response>;

// ---- commands --------------------------------------------------------------------------------------

/** A typed line as a command, or what is to be said of it. */
export type ParsedLine = Result<
  Readonly<{ command: CommandName; options: Readonly<Record<string, string>> }>,
  (words: ChatWords) => string
>;

// ---- the platform ----------------------------------------------------------------------------------

export type PostResult = Readonly<
  | { kind: 'posted'; ref: MessageRef }
  /** Not posted, surely; come again at `notBefore`. */
  | { kind: 'retry'; notBefore: Millis; detail: string }
  /** Not posted, and never will be. `pause`: nothing can be posted in that channel. */
  | { kind: 'refused'; reason: string; pause: boolean }
  /** No answer came: it may be posted or not. */
  | { kind: 'unknown'; detail: string }
>;

/** How a platform shows an edition's stories: not apart, as replies under the overview, in a thread that is opened first. */
export type Threads = 'none' | 'replies' | 'opened';

/** How a platform stands: shown by `status` and `doctor`. */
export type Health = Readonly<{
  state: 'connected' | 'connecting' | 'down';
  since: Millis;
  detail: string | null;
}>;

/** What is known of a platform without connecting to it. */
export type Platform = Readonly<{
  threads: Threads;
  /** The message in pieces that each keep the platform's limits; most often one. */
  pages: (message: Message) => readonly Message[];
  /** Where a person's own client opens the channel; null where there is no such address. */
  channelUrl: (channel: ChannelRef) => string | null;
}>;

/** The bot's words, for what a platform says around forms and answers. */
export type Speech = Readonly<{
  /** For what is the same everywhere: names and summaries of commands. */
  in: Readonly<Record<Locale, ChatWords>>;
  /** In the language of the channel, else of the person. */
  of: (channel: ChannelRef, person: Pick<Person, 'locale'>) => Promise<ChatWords>;
}>;

export interface ChatAdapter {
  readonly platform: string;
  start(commands: readonly CommandSpec[], handle: Handler): Promise<void>;
  /** A channel may be a person, who alone is told then: `personIn` says so. */
  deliver(delivery: Delivery, under: MessageRef | null): Promise<PostResult>;
  /** Was it posted after all? Asked before anything doubtful is posted again. */
  find(delivery: Delivery): Promise<MessageRef | 'absent' | 'cannot-tell'>;
  health(): Health;
  stop(): Promise<void>;
}
