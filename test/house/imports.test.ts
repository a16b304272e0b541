/** The house's walls: who may import whom, and what every file must be. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
/** Libraries without network, disk, clock or environment; node:crypto only for hashes. */
const PURE = ['zod', 'node:crypto'];

const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.[a-z]|\bperformance\.now\b|\brandom(?:Bytes|UUID|Int|FillSync)\b|\bgetRandomValues\b|(?<![.\w])fetch\((?!\w+: )|\bset(?:Timeout|Interval|Immediate)\b/;

/** The source without its comments. */
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

/** `late`: where it is needed, and not when the file is read. */
type Import = Readonly<{ file: string; to: string; typeOnly: boolean; late: boolean }>;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(sep).join('/'));

const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');

/** Static and dynamic imports, with relative ones given from src/. */
function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g;
  for (const match of read(file).matchAll(pattern)) {
    const to = (match[3] ?? match[4] ?? match[5])!;
    const path = to.startsWith('.')
      ? relative(SRC, resolve(SRC, dirname(file), to))
          .split(sep)
          .join('/')
      : to;
    found.push({ file, to: path, typeOnly: match[2] !== undefined, late: match[4] !== undefined });
  }
  return found;
}

const imports = files.flatMap(importsOf);
const room = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('adapters/') ? 2 : 1)
    .join('/');
const within = (prefix: string): readonly Import[] => imports.filter(({ file }) => file.startsWith(prefix));
const inside = (to: string): boolean => files.includes(to);

describe('imports', () => {
  it('are found at all', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('of the core stay in the core, and its libraries are pure', () => {
    const wrong = within('digest/').filter(({ to }) => !(to.startsWith('digest/') || PURE.includes(to)));
    expect(wrong).toEqual([]);
  });

  it('of the conversation are the core, itself and no platform', () => {
    const wrong = within('bots/').filter(({ to }) => !(to.startsWith('digest/') || to.startsWith('bots/')));
    expect(wrong).toEqual([]);
  });

  it('of an adapter are the core, the types of the conversation, and never a sibling', () => {
    const wrong = within('adapters/').filter(({ file, to, typeOnly }) => {
      if (!inside(to)) return to.startsWith('.');
      if (to.startsWith('digest/') || room(to) === room(file)) return false;
      return !(to.startsWith('bots/message/') || (to.startsWith('bots/') && typeOnly));
    });
    expect(wrong).toEqual([]);
  });

  /** Files from which these imports lead back to them. */
  const inCircles = (some: readonly Import[]): string[] => {
    const next = new Map(files.map((file) => [file, [] as string[]]));
    for (const { file, to } of some) next.get(file)!.push(to);
    const comesBack = (file: string): boolean => {
      const seen = new Set<string>();
      const open = [...next.get(file)!];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (at === file) return true;
        if (seen.has(at)) continue;
        seen.add(at);
        open.push(...(next.get(at) ?? []));
      }
      return false;
    };
    return files.filter(comesBack);
  };

  it('of values go in no circle', () => {
    expect(inCircles(imports.filter(({ typeOnly, late }) => !typeOnly && !late))).toEqual([]);
  });

  it('of types go in none either, but where knowledge of language is still to be untied', () => {
    const owed = /^digest\/(?:quotes|ask)\//;
    expect(inCircles(imports.filter(({ late }) => !late)).filter((file) => !owed.test(file))).toEqual([]);
  });

  it('lead to files that exist', () => {
    const missing = imports.filter(({ to }) => to.endsWith('.ts') && !inside(to));
    expect(missing).toEqual([]);
  });
});

describe('the core', () => {
  it('looks at no clock, chance, net or environment, and waits for nothing', () => {
    const wrong = files.filter((file) => file.startsWith('digest/') && IMPURE.test(code(read(file))));
    expect(wrong).toEqual([]);
  });

  it('would be caught', () => {
    for (const line of [
      'randomBytes(8)',
      'randomUUID()',
      'await fetch(url)',
      'setTimeout(go, 5)',
      'Date.now()',
    ])
      expect(line).toMatch(IMPURE);
    for (const line of ['ports.fetcher.fetch(request)', 'new Date(at)', '// Date.now() is the edge’s'])
      expect(code(line)).not.toMatch(IMPURE);
  });
});

describe('the core and the conversation', () => {
  it('name no platform: a new one changes nothing in them', () => {
    const platforms = [
      ...new Set(files.flatMap((file) => /^adapters\/(slack|discord)\//.exec(file)?.[1] ?? [])),
    ];
    expect(platforms).toHaveLength(2);
    const named = new RegExp(platforms.join('|'), 'i');
    const wrong = files.filter((file) => /^(?:digest|bots)\//.test(file) && named.test(code(read(file))));
    expect(wrong).toEqual([]);
  });
});

describe('every file', () => {
  it.each(files)('%s says its job first and is not long', (file) => {
    const text = read(file);
    expect(text).toMatch(/^\/\*\*/);
    expect(text.split('\n').length).toBeLessThanOrEqual(320);
  });
});

describe('every test', () => {
  const TEST = resolve(import.meta.dirname, '..');
  const tests = readdirSync(TEST, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  it.each(tests)('%s says its job first', (file) => {
    expect(readFileSync(join(TEST, file), 'utf8')).toMatch(/^\/\*\*/);
  });
});
