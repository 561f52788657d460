import { describe, expect, it } from 'vitest';
import { addDays, addMonths, monthsOf, step, weeksOf, weekStart } from '../src/shared/month-grid';

describe('the calendar', () => {
  it('begins its weeks where the person lives', () => {
    expect(weeksOf('2026-11', weekStart('nl-BE'))[0]?.[0]).toBe('2026-10-26');
    expect(weeksOf('2026-11', weekStart('fr-CA'))[0]?.[0]).toBe('2026-11-01');
    expect(weeksOf('2026-02', 0)).toHaveLength(4);
    for (const month of monthsOf('2028')) {
      const weeks = weeksOf(month, 1);
      expect(weeks.every((week) => week.length === 7)).toBe(true);
      expect(weeks.flat().filter((day) => day.startsWith(month))).toHaveLength(new Date(Number(month.slice(0, 4)), Number(month.slice(5)), 0).getDate());
    }
  });

  it('is walked by day, week, month and year, over every edge', () => {
    expect(step('ArrowRight', '2026-12-31', 1, false)).toBe('2027-01-01');
    expect(step('ArrowUp', '2024-03-02', 1, false)).toBe('2024-02-24');
    expect(step('PageDown', '2024-01-31', 1, false)).toBe('2024-02-29');
    expect(step('PageUp', '2024-03-31', 1, true)).toBe('2023-03-31');
    expect(step('Home', '2026-11-19', 1, false)).toBe('2026-11-16');
    expect(step('End', '2026-11-19', 0, false)).toBe('2026-11-21');
    expect(step('Enter', '2026-11-19', 1, false)).toBeNull();
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  });
});
