/** What a field that completes itself may hold, from what was typed so far. */
import type { Subscription } from '../digest/model.ts';
import type { Choice } from './chat-adapter.ts';
import type { ChoiceField } from './command-spec.ts';
import type { BotDeps } from './deps.ts';

/** No platform shows more. */
const MOST = 25;

export async function choicesOf(
  field: ChoiceField,
  typed: string,
  subscription: Subscription | null,
  deps: Pick<BotDeps, 'packs'>,
): Promise<Choice[]> {
  const all = field === 'timezone' ? zones() : field === 'pack' ? await packs(deps) : sources(subscription);
  const text = typed.trim().toLowerCase();
  // zones are written with underscores, and typed with spaces
  const wanted = field === 'timezone' ? text.replaceAll(' ', '_') : text;
  const starts = all.filter(({ value, label }) =>
    [value, label].some((one) => one.toLowerCase().startsWith(wanted)),
  );
  const holds = all.filter(
    (choice) => !starts.includes(choice) && `${choice.value} ${choice.label}`.toLowerCase().includes(wanted),
  );
  return [...starts, ...holds].slice(0, MOST);
}

const packs = async (deps: Pick<BotDeps, 'packs'>): Promise<Choice[]> =>
  (await deps.packs()).map(({ id, title }) => ({ label: `${title} (${id})`, value: id }));

const zones = (): Choice[] =>
  Intl.supportedValuesOf('timeZone').map((zone) => ({ label: zone, value: zone }));

const sources = (subscription: Subscription | null): Choice[] =>
  (subscription?.sources ?? []).map(({ id, title, location }) => ({ label: title ?? location, value: id }));
