/** Small checks that a JSON value is put together from; each finding is a sentence with the path of what is wrong. */
import type { Json } from '../platform-server.ts';

/** Checks one value found at `path`; adds a sentence to `found` for each fault. */
export type Check = (value: unknown, path: string, found: string[]) => void;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string =
  (max: number, min = 1): Check =>
  (value, path, found) => {
    if (typeof value !== 'string') found.push(`${path} is no string`);
    else if (value.length < min) found.push(`${path} is empty`);
    else if (value.length > max) found.push(`${path} has ${value.length} characters, more than ${max}`);
  };

export const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, path, found) => {
    if (!allowed.includes(value)) found.push(`${path} is ${JSON.stringify(value)}`);
  };

export const matching =
  (pattern: RegExp): Check =>
  (value, path, found) => {
    if (typeof value !== 'string' || !pattern.test(value)) found.push(`${path} is ${JSON.stringify(value)}`);
  };

export const boolean = oneOf(true, false);
export const number: Check = (value, path, found) => {
  if (typeof value !== 'number') found.push(`${path} is no number`);
};
export const text =
  (max: number, plain = true): Check =>
  (value, path, found) => {
    if (!isObject(value)) return void found.push(`${path} is no text object`);
    object(
      { type: plain ? oneOf('plain_text') : oneOf('plain_text', 'mrkdwn'), text: string(max) },
      {
        emoji: boolean,
        verbatim: boolean,
      },
    )(value, path, found);
    if (value.type === 'mrkdwn' && 'emoji' in value) found.push(`${path}.emoji does not go with mrkdwn`);
  };

export const list =
  (each: Check, max: number, min = 1): Check =>
  (value, path, found) => {
    if (!Array.isArray(value)) return void found.push(`${path} is no list`);
    if (value.length < min) found.push(`${path} is empty`);
    if (value.length > max) found.push(`${path} has ${value.length} items, more than ${max}`);
    for (const [i, one] of value.entries()) each(one, `${path}[${i}]`, found);
  };

/** An object with these keys and no others; `type` is checked by whoever chose the shape. */
export function object(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, path, found) => {
    if (!isObject(value)) return void found.push(`${path} is no object`);
    for (const key of Object.keys(required)) if (!(key in value)) found.push(`${path}.${key} is missing`);
    for (const [key, one] of Object.entries(value)) {
      const check = required[key] ?? optional[key];
      if (check) check(one, `${path}.${key}`, found);
      else if (key !== 'type') found.push(`${path}.${key} is no property of this`);
    }
  };
}

export const byType =
  (shapes: () => Readonly<Record<string, Check>>): Check =>
  (value, path, found) => {
    const type: unknown = isObject(value) ? value.type : undefined;
    const check = typeof type === 'string' ? shapes()[type] : undefined;
    if (check) check(value, path, found);
    else found.push(`${path} has the type ${JSON.stringify(type)}, which is not allowed here`);
  };

export function isAnything(): void {}
