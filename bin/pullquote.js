#!/usr/bin/env node
/** Starts Pullquote: from its sources in a checkout, built where it was installed; with Node 24, brought along if need be. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const source = here('../src/main.ts');
const main = existsSync(source) ? source : here('../dist/main.js');
const brought = here('../node_modules/.bin/node');

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(`file://${main}`);
} else if (existsSync(brought)) {
  const child = spawn(brought, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? (signal ? 1 : 0);
  });
} else {
  process.stderr.write(`pullquote: needs Node 24 or later, this is ${process.version}\n`);
  process.exitCode = 1;
}
