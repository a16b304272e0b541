/** .env.example tells the truth: the same names in the same order, with the schema's own words and defaults. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { Environment, readConfig } from '../../src/config.ts';

const example = readFileSync(resolve(import.meta.dirname, '../../.env.example'), 'utf8');
const shape = Environment.shape;

it('lists every variable of the schema in its order', () => {
  expect([...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)).toEqual(Object.keys(shape));
});

it.each(Object.keys(shape))('%s is described as the schema describes it', (name) => {
  const description = shape[name as keyof typeof shape].description;
  expect(description).toBeTruthy();
  expect(example).toContain(`# ${description}\n${name}=`);
});

it('gives the defaults', () => {
  const written = Object.fromEntries(
    [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  expect(readConfig(written as Record<string, string>)).toEqual(readConfig({}));
});

it('is handed in by main.ts, and taken from the libraries that would look into it by themselves', () => {
  const src = resolve(import.meta.dirname, '../../src');
  const looking = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /\bprocess\.env\b|\benv\b[^=\n]*=\s*process\b/.test(readFileSync(join(src, file), 'utf8')),
    );
  expect(looking.sort()).toEqual([
    'adapters/discord/gateway.ts',
    'adapters/model/openai/client.ts',
    'main.ts',
  ]);
});
