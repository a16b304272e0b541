/** `pullquote deliveries`: what was posted, what waits, and what is in doubt. */
import type { Delivery, DeliveryState } from '../digest/model.ts';
import { configOf, list, parse, wholeNumber, withApp } from './context.ts';
import { type Command, CommandError, UsageError } from './io.ts';
import { actionGiven } from './usage.ts';

const STATES: readonly DeliveryState['state'][] = ['pending', 'sending', 'sent', 'unknown', 'dead'];

const OPTIONS = {
  state: { type: 'string' },
  channel: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const run: Command = async (args, io) => {
  const { values, positionals } = parse('deliveries', args, OPTIONS);
  const [typed, id] = positionals;
  const action = actionGiven('deliveries', typed);
  if (action !== 'list' && id === undefined)
    throw new UsageError(`${action} needs the id of a delivery; pullquote deliveries lists them`);
  const limit = wholeNumber('limit', values.limit, 1, 100_000, 1_000);
  const state = STATES.find((one) => one === values.state);
  if (values.state !== undefined && !state)
    throw new UsageError(`--state takes ${STATES.join(', ')}, not "${values.state}"`);
  return withApp({ config: configOf(io) }, async ({ deps }) => {
    const { deliveries } = deps.store;
    if (action === 'list') {
      const filter = {
        limit,
        ...(state ? { state } : {}),
        ...(values.channel === undefined ? {} : { channel: values.channel }),
      };
      const rows = (await deliveries.list(filter)).map(rowOf);
      list(
        io,
        values.json,
        rows,
        ['id', 'channel', 'state', 'action', 'attempt', 'summary', 'detail'],
        'No deliveries.',
      );
      return 0;
    }
    const delivery = await deliveries.get(id!);
    if (!delivery) throw new CommandError(`there is no delivery ${id}`);
    if (delivery.state !== 'unknown' && delivery.state !== 'dead')
      throw new CommandError(
        `delivery ${id} is ${delivery.state}: only unknown and dead ones can be decided by hand`,
      );
    const to: DeliveryState =
      action === 'retry'
        ? { state: 'pending', notBefore: deps.clock(), tries: 0 }
        : { state: 'dead', reason: 'dropped by the operator' };
    if ((await deliveries.move(delivery, to)) === null)
      throw new CommandError(`delivery ${id} changed meanwhile: look again`);
    return 0;
  });
};

const rowOf = (delivery: Delivery) => ({
  id: delivery.id,
  channel: delivery.target.channel,
  state: delivery.state,
  action: delivery.action,
  attempt: delivery.attempt,
  edition: delivery.editionId,
  under: delivery.target.under,
  summary: delivery.message.summary,
  ref: delivery.state === 'sent' ? delivery.ref : null,
  detail: detailOf(delivery),
});

function detailOf(delivery: Delivery): string | null {
  if (delivery.state === 'unknown')
    return 'posted or not: nobody can tell. Look in the channel, then `deliveries retry` or `deliveries drop`';
  return delivery.state === 'dead' ? delivery.reason : null;
}
