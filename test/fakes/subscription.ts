/** A subscription of an invented channel. */
import type { Subscription } from '../../src/digest/model.ts';

export const subscriptionOf = (changes: Partial<Subscription> = {}): Subscription => ({
  id: 'sub',
  tenant: 'slack:T1',
  channel: 'slack:T1/C1',
  creator: null,
  sources: [],
  schedule: { at: '08:00', days: ['mon'], timezone: 'UTC' },
  maxStories: 5,
  length: 'brief',
  locale: 'en',
  include: [],
  exclude: [],
  state: 'active',
  reason: null,
  createdAt: 0,
  ...changes,
});
