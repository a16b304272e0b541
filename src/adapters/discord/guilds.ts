/** The servers the bot is in, remembered: one that is missing at the next start put it out meanwhile. */
import type { GatewayDispatchPayload } from 'discord-api-types/v10';
import type { FactStore } from '../../digest/ports.ts';

const FACT = 'discord:guilds:';

/** Gives the servers that the bot was put out of, as far as this event tells. One that cannot be reached is none. */
export async function goneGuilds(
  payload: GatewayDispatchPayload,
  facts: FactStore,
  application: string,
): Promise<readonly string[]> {
  const fact = `${FACT}${application}`;
  const known = async (): Promise<string[]> =>
    ((await facts.get(fact)) ?? '').split(' ').filter((id) => id !== '');
  const keep = (ids: readonly string[]): Promise<void> => facts.set(fact, ids.join(' '));
  if (payload.t === 'READY') {
    const now = payload.d.guilds.map(({ id }) => id);
    const before = await known();
    await keep(now);
    return before.filter((id) => !now.includes(id));
  }
  if (payload.t === 'GUILD_CREATE') {
    const before = await known();
    if (!before.includes(payload.d.id)) await keep([...before, payload.d.id]);
    return [];
  }
  if (payload.t !== 'GUILD_DELETE' || payload.d.unavailable === true) return [];
  await keep((await known()).filter((id) => id !== payload.d.id));
  return [payload.d.id];
}
