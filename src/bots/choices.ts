/** What a field that completes itself may hold, from what was typed so far. */
import type { Subscription } from '../digest/model.ts';
import type { Choice } from './chat-adapter.ts';

/** No platform shows more. */
const MOST = 25;

export function choicesOf(
  field: 'timezone' | 'source',
  typed: string,
  subscription: Subscription | null,
): Choice[] {
  const all = field === 'timezone' ? zones() : sources(subscription);
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  const starts = all.filter(({ value, label }) =>
    [value, label].some((text) => text.toLowerCase().startsWith(wanted)),
  );
  const holds = all.filter(
    (choice) => !starts.includes(choice) && `${choice.value} ${choice.label}`.toLowerCase().includes(wanted),
  );
  return [...starts, ...holds].slice(0, MOST);
}

const zones = (): Choice[] =>
  Intl.supportedValuesOf('timeZone').map((zone) => ({ label: zone, value: zone }));

const sources = (subscription: Subscription | null): Choice[] =>
  (subscription?.sources ?? []).map(({ id, title, location }) => ({ label: title ?? location, value: id }));
