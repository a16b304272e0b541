/** `/digest help`: what the bot can do, made from the command specs. */
import type { Response } from '../chat-adapter.ts';
import { COMMANDS, usageOf } from '../commands.ts';
import { paragraph, say, strong } from '../say.ts';
import type { Call } from './call.ts';

export async function help({ deps, words }: Call): Promise<Response> {
  const lines = COMMANDS.map((spec) =>
    paragraph(strong(usageOf(spec, deps.names, words)), `  ${words.commands[spec.name]}`),
  );
  return { kind: 'message', message: say(words.help.first, ...lines, words.help.last), to: 'person' };
}
