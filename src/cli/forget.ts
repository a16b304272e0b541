/** `pullquote forget`: deletes what was asked and answered in a channel, all of it or one person's. */
import { checkChannel, configOf, noWords, parse, withApp } from './context.ts';
import { type Command, UsageError } from './io.ts';
import { wrongUsage } from './usage.ts';

const OPTIONS = { channel: { type: 'string' }, person: { type: 'string' } } as const;

export const run: Command = async (args, io) => {
  const { values, positionals } = parse('forget', args, OPTIONS);
  const { channel, person = null } = values;
  noWords('forget', positionals);
  if (channel === undefined) throw wrongUsage('forget', 'forget needs --channel');
  checkChannel(channel);
  if (person === '') throw new UsageError('--person takes a person’s id on their platform, as U012ABC');
  return withApp({ config: configOf(io) }, async ({ deps }) => {
    const gone = await deps.store.turns.forget(channel, person);
    io.stdout.write(`${gone} turns forgotten in ${channel}${person === null ? '' : ` of ${person}`}.\n`);
    return 0;
  });
};
