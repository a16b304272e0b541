/** What the bot says in a chat, a sentence each; `{…}` is filled in. A language that lacks one does not compile. */
import type { CommandName } from '../chat-adapter.ts';

export type ChatWords = Readonly<{
  /** What each command does; English is also what the platforms show. */
  commands: Readonly<Record<CommandName, string>>;
  helpFirst: string;
  helpLast: string;
  noSources: string;
  nothingToPause: string;
  nothingToResume: string;
  paused: string;
  refused: string;
  /** One second and many: "one|many". */
  tooMany: string;
  wrong: string;
}>;
