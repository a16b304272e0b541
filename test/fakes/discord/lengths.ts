/** Findings on texts that are too short, too long or no texts. */

export function long(value: unknown, max: number, what: string, min = 1): string[] {
  if (typeof value !== 'string') return [`${what} is no string`];
  if (value.length < min) return [`${what} is empty`];
  return value.length > max ? [`${what} has ${value.length} characters, more than ${max}`] : [];
}

export const maybe = (value: unknown, max: number, what: string, min = 0): string[] =>
  value === undefined || value === null ? [] : long(value, max, what, min);
