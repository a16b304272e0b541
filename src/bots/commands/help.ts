/** `/digest help`: what the bot can do, made from the command specs. */
import type { Response } from '../chat-adapter.ts';
import { COMMANDS, usageOf } from '../commands.ts';
import { paragraph, say, strong } from '../say.ts';
import type { Call } from './call.ts';

export async function help({ deps }: Call): Promise<Response> {
  const lines = COMMANDS.map((spec) => paragraph(strong(usageOf(spec, deps.names)), `  ${spec.summary}`));
  const first =
    'I read the sources of this channel and post a digest. Every quotation stands word for word in the article it links to.';
  const last =
    'Reply in a digest’s thread to ask about it; start with a number (“2: who pays?”) to mean that story.';
  return { kind: 'message', message: say(first, ...lines, last), to: 'person' };
}
