/** What the gate left out is logged, by reason. */
import type { Refused } from '../digest/model.ts';
import type { Log } from './deps.ts';

export function logRefused(refused: Refused, of: object, log: Log): void {
  if (Object.keys(refused).length > 0) log.info({ ...of, refused }, 'left out by the gate');
}
