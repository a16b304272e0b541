/** Due times: the same time on the wall through all changes of the clock, none lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Schedule, WEEKDAYS } from '../../../src/digest/model.ts';
import { CATCH_UP, dueSlots, nextDue, periodOf } from '../../../src/digest/schedule/due.ts';

const at = (iso: string): number => Date.parse(iso);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 16);
const daily = (time: string, timezone: string): Schedule => ({ at: time, days: WEEKDAYS, timezone });

const following = (schedule: Schedule, from: string, count: number): string[] => {
  const found: string[] = [];
  let time = at(from);
  for (let i = 0; i < count; i++) {
    time = nextDue(schedule, time);
    found.push(iso(time));
  }
  return found;
};

describe('nextDue', () => {
  it('keeps the wall-clock time while the offset changes', () => {
    expect(following(daily('08:00', 'Europe/Berlin'), '2026-03-28T00:00Z', 3)).toEqual([
      '2026-03-28T07:00',
      '2026-03-29T06:00',
      '2026-03-30T06:00',
    ]);
  });

  it('comes later by the gap where spring jumps over the time', () => {
    expect(following(daily('02:30', 'Europe/Berlin'), '2026-03-28T12:00Z', 2)).toEqual([
      '2026-03-29T01:30', // 03:30 in Berlin
      '2026-03-30T00:30',
    ]);
    expect(following(daily('02:15', 'Australia/Lord_Howe'), '2026-10-03T12:00Z', 1)).toEqual([
      '2026-10-03T15:45', // half an hour's jump: 02:45
    ]);
  });

  it('comes over midnight where the gap is there', () => {
    expect(following(daily('23:30', 'America/Nuuk'), '2026-03-28T12:00Z', 2)).toEqual([
      '2026-03-29T01:30',
      '2026-03-30T00:30',
    ]);
  });

  it('comes once where autumn brings the time twice', () => {
    expect(following(daily('02:30', 'Europe/Berlin'), '2026-10-24T12:00Z', 2)).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
    // Asked between the two.
    expect(following(daily('02:30', 'Europe/Berlin'), '2026-10-25T00:30Z', 1)).toEqual(['2026-10-26T01:30']);
  });

  it('keeps to the days, in the zone', () => {
    const mondays: Schedule = { at: '01:00', days: ['mon'], timezone: 'Asia/Tokyo' };
    expect(following(mondays, '2026-05-01T00:00Z', 2)).toEqual(['2026-05-03T16:00', '2026-05-10T16:00']);
  });

  it('lives through a day that a zone left out', () => {
    expect(following(daily('08:00', 'Pacific/Apia'), '2011-12-29T00:00Z', 2)).toEqual([
      '2011-12-29T18:00',
      '2011-12-30T18:00',
    ]);
  });

  it('comes once a day, later than asked, always', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'America/Havana',
      'Australia/Lord_Howe',
      'UTC',
      'Asia/Kathmandu',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: at('2020-01-01T00:00Z'), max: at('2030-01-01T00:00Z') }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.constantFrom(...zones),
        (after, minutes, timezone) => {
          const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
          const first = nextDue(daily(time, timezone), after);
          const second = nextDue(daily(time, timezone), first);
          expect(first).toBeGreaterThan(after);
          expect(first - after).toBeLessThanOrEqual(26 * 3_600_000);
          expect(second - first).toBeGreaterThanOrEqual(22 * 3_600_000);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('dueSlots', () => {
  const schedule = daily('08:00', 'UTC');

  it('gives nothing before the time, the slot at it', () => {
    expect(dueSlots(schedule, at('2026-05-01T08:00Z'), at('2026-05-02T07:59Z'))).toEqual({
      due: null,
      skipped: [],
    });
    expect(dueSlots(schedule, at('2026-05-01T08:00Z'), at('2026-05-02T08:00Z')).due).toBe(
      at('2026-05-02T08:00Z'),
    );
  });

  it('makes up for the latest alone and records the others', () => {
    const found = dueSlots(schedule, at('2026-05-01T08:00Z'), at('2026-05-04T10:00Z'));
    expect(iso(found.due!)).toBe('2026-05-04T08:00');
    expect(found.skipped.map(({ dueAt }) => iso(dueAt))).toEqual(['2026-05-02T08:00', '2026-05-03T08:00']);
  });

  it('skips the latest too when it is too late', () => {
    const due = at('2026-05-04T08:00Z');
    expect(dueSlots(schedule, due - 1, due + CATCH_UP).due).toBe(due);
    const late = dueSlots(schedule, due - 1, due + CATCH_UP + 1);
    expect(late.due).toBeNull();
    expect(late.skipped).toEqual([{ dueAt: due, reason: 'it was missed by more than six hours' }]);
  });

  it('does not count years of missed mornings', () => {
    expect(dueSlots(schedule, 0, at('2026-05-04T08:00Z')).skipped.length).toBeLessThanOrEqual(31);
  });
});

describe('periodOf', () => {
  const now = at('2026-05-04T08:00Z');
  const day = 86_400_000;
  it('is a day first, then since the last edition, a week at most', () => {
    expect(periodOf(now, null)).toEqual({ from: now - day, to: now });
    expect(periodOf(now, now - 2 * day)).toEqual({ from: now - 2 * day, to: now });
    expect(periodOf(now, now - 90 * day)).toEqual({ from: now - 7 * day, to: now });
    expect(periodOf(now, now + 5)).toEqual({ from: now, to: now });
  });
});
