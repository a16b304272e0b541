/** The documents tell the truth: links lead somewhere, packages and commands are those that there are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { cli } from '../../src/cli/cli.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Code spans of a text. */
const spans = (text: string): string[] => [...text.matchAll(/`([^`\n]{1,200})`/g)].map(([, code]) => code!);

/** The first cells of the table whose first heading is `heading`. */
function firstCells(text: string, heading: string): string[] {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  const end = lines.findIndex((line, at) => at > from && !line.startsWith('|'));
  expect(from).toBeGreaterThanOrEqual(0);
  return lines.slice(from + 2, end < 0 ? undefined : end).map((line) => line.split('|')[1]!.trim());
}

describe('links and pictures', () => {
  it.each(documents)('of %s lead to files that exist', (document) => {
    const targets = [...read(document).matchAll(/\]\(([^)\s]{1,300})\)/g)]
      .map(([, target]) => target!.replace(/#.*$/, ''))
      .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
    const missing = targets.filter((target) => !existsSync(join(ROOT, dirname(document), target)));
    expect(missing).toEqual([]);
  });
});

describe('the decisions', () => {
  it('are listed by number and title, each once', () => {
    const records = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => name !== 'README.md');
    const listed = records.sort().map((name) => {
      const [, number, title] = /^# (\d+)\. (.+)/.exec(read(join('docs/decisions', name))) ?? [];
      expect(name).toMatch(new RegExp(`^${number!.padStart(4, '0')}-`));
      return `${number}. [${title}](${name})`;
    });
    expect(read('docs/decisions/README.md').match(/^\d.*/gm)).toEqual(listed);
  });
});

describe('the house in CONTRIBUTING', () => {
  const text = read('CONTRIBUTING.md');

  it('names paths that exist', () => {
    const named = spans(text).filter((code) => /^(?:src|test|docs|bench|scripts)\/[a-z\d./-]+$/.test(code));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('is drawn as it stands', () => {
    const drawn = [...text.matchAll(/^((?:src|test)\/[\w./-]*)\s{2,}/gm)].map(([, path]) => path!);
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names scripts that there are', () => {
    const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>;
    const named = spans(text).flatMap((code) => /^npm run ([\w:]+)/.exec(code)?.[1] ?? []);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe('the record of libraries', () => {
  const text = read('docs/decisions/0001-libraries.md');
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;

  it('lists what the program runs on, and no more', () => {
    expect(firstCells(text, 'package').flatMap(spans).sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('names what it is developed with', () => {
    const behind = text.slice(text.indexOf('For development:'));
    expect(Object.keys(devDependencies).filter((name) => !behind.includes(`\`${name}\``))).toEqual([]);
  });

  it('is of exact versions', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

async function printed(...args: readonly string[]): Promise<string> {
  const stdout = new PassThrough();
  const status = await cli(args, { stdin: Readable.from([]), stdout, stderr: new PassThrough(), env: {} });
  expect(status, args.join(' ')).toBe(0);
  return String(stdout.read());
}

describe('what is to be typed', () => {
  const typed = documents.flatMap((document) =>
    [...read(document).matchAll(/npx pullquote ([^`\n#]{1,300})/g)].map(([, line]) => line!.trim()),
  );

  it('names commands and options that there are', async () => {
    expect(typed.length).toBeGreaterThan(15);
    for (const line of typed) {
      const usage = await printed(line.split(' ')[0]!, '--help');
      for (const [option] of line.matchAll(/--[a-z][a-z-]*/g)) expect(usage, line).toContain(option);
    }
  });

  it('is typed in one way', () => {
    for (const document of documents.filter((name) => !name.includes('decisions')))
      expect(read(document), document).not.toMatch(/npm run (?:--silent )?pullquote/);
  });
});

describe('the commands in the README', () => {
  it('are those that the program lists for people', async () => {
    const help = await printed('--help');
    const listed = help.slice(help.indexOf('\n\n  '), help.indexOf('Steps of the pipeline'));
    const names = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name!);
    expect(names).toContain('digest');
    const told = firstCells(read('README.md'), 'command').flatMap(spans);
    expect(told.map((code) => code.split(' ')[0]).sort()).toEqual(names.sort());
  });
});
