/** Schedules as people write them. */
import { describe, expect, it } from 'vitest';
import { parseSchedule } from '../../../src/digest/schedule/parse.ts';

const read = (at: string, days: string | undefined, timezone: string) =>
  parseSchedule({ at, timezone, ...(days === undefined ? {} : { days }) });

const good = (at: string, days: string | undefined, timezone: string) => {
  const result = read(at, days, timezone);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};

const fault = (at: string, days: string | undefined, timezone: string) => {
  const result = read(at, days, timezone);
  return result.ok ? null : result.error;
};

describe('parseSchedule', () => {
  it.each([
    ['08:00', '08:00'],
    ['8:05', '08:05'],
    ['8', '08:00'],
    ['8pm', '20:00'],
    ['12 am', '00:00'],
    ['12:30 p.m.', '12:30'],
    ['23.59', '23:59'],
    ['18h30', '18:30'],
  ])('reads the time %s', (at, expected) => {
    expect(good(at, undefined, 'UTC').at).toBe(expected);
  });

  it.each(['', '24:00', '8:60', '13pm', 'noon', '08:00:00', '9'.repeat(10_000)])(
    'refuses the time %j',
    (at) => {
      expect(fault(at, undefined, 'UTC')).toMatchObject({ kind: 'bad_time' });
      expect(fault(at, undefined, 'UTC')!.detail).toContain('HH:MM');
    },
  );

  it.each([
    [undefined, 'mon tue wed thu fri sat sun'],
    ['every day', 'mon tue wed thu fri sat sun'],
    ['weekdays', 'mon tue wed thu fri'],
    ['Fri, monday and Weds', 'mon wed fri'],
    ['sat-mon', 'mon sat sun'],
    ['mon–wed sun', 'mon tue wed sun'],
    ['weekends', 'sat sun'],
    ['Tuesdays', 'tue'],
    ['Mo, Mi und Fr', 'mon wed fri'],
    ['di-do', 'tue wed thu'],
    ['täglich', 'mon tue wed thu fri sat sun'],
    ['werktags', 'mon tue wed thu fri'],
    ['lun,mer,ven', 'mon wed fri'],
    ['tous les jours', 'mon tue wed thu fri sat sun'],
    ['en semaine et dimanche', 'mon tue wed thu fri sun'],
    ['le week-end', 'sat sun'],
    ['lunes, mié y sábado', 'mon wed sat'],
    ['MIERCOLES', 'wed'],
    ['todos los días', 'mon tue wed thu fri sat sun'],
    ['entre semana', 'mon tue wed thu fri'],
    ['fin de semana', 'sat sun'],
  ])('reads the days %j', (days, expected) => {
    expect(good('08:00', days, 'UTC').days.join(' ')).toBe(expected);
  });

  it.each(['someday', 'mon-tue-wed', 'm', 'constructor', ','])('refuses the days %j', (days) => {
    expect(fault('08:00', days, 'UTC')).toMatchObject({ kind: 'bad_days' });
  });

  it('takes a zone in any case', () => {
    expect(good('08:00', undefined, 'europe/berlin').timezone).toBe('Europe/Berlin');
    expect(good('08:00', undefined, 'america/new york').timezone).toBe('America/New_York');
    expect(good('08:00', undefined, 'utc').timezone).toBe('UTC');
  });

  it.each([
    ['Berlin', 'Europe/Berlin'],
    ['Europe/Brelin', 'Europe/Berlin'],
    ['CEST', 'Europe/Berlin'],
    ['EST', 'America/New_York'],
    ['new york', 'America/New_York'],
  ])('says what %s was likely meant to be', (zone, expected) => {
    expect(fault('08:00', undefined, zone)!.detail).toContain(expected);
  });

  it.each(['+02:00', '', 'Mars/Olympus', '__proto__', 'x'.repeat(100_000)])('refuses the zone %j', (zone) => {
    expect(fault('08:00', undefined, zone)).toMatchObject({ kind: 'bad_timezone' });
  });
});
