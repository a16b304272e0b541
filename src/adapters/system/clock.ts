/** The time of this machine. */
import type { Clock } from '../../digest/ports.ts';

export const systemClock: Clock = () => Date.now();
