/** One port for several users: each has its path, health and metrics say how the bot fares. */
import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/store/sqlite.ts';
import { MOST_CONNECTIONS, webServer } from '../../../src/adapters/web/server.ts';
import { mountWatch } from '../../../src/adapters/web/watch.ts';
import { watchOf } from '../../../src/bots/watch.ts';
import { freePort } from '../slack/free-port.ts';

const faults: unknown[] = [];
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  faults.length = 0;
});

async function serve() {
  const port = await freePort();
  const mount = webServer({ host: '127.0.0.1', port, onFault: (error) => faults.push(error) });
  const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
  return { port, mount, get };
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

it('gives each path its listener, all else 404, and closes with the last', async () => {
  const { mount, get } = await serve();
  const one = await mount('/one', (_, response) => void response.end('one'));
  const two = await mount('/two', (_, response) => void response.end('two'));
  expect(await (await get('/one?x=1')).text()).toBe('one');
  expect(await (await get('/two')).text()).toBe('two');
  expect((await get('/three')).status).toBe(404);
  await expect(mount('/one', () => {})).rejects.toThrow('taken');
  await one();
  expect((await get('/one')).status).toBe(404);
  await two();
  await expect(get('/two')).rejects.toThrow();
});

it('says that it went wrong, and no more', async () => {
  const { mount, get } = await serve();
  closing.push(
    await mount('/bad', () => {
      throw new Error('secret');
    }),
  );
  const answer = await get('/bad');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
  expect(faults).toHaveLength(1);
});

it('says which port it cannot have', async () => {
  const { port, mount } = await serve();
  closing.push(await mount('/one', () => {}));
  const other = webServer({ host: '127.0.0.1', port, onFault: () => {} });
  await expect(other('/one', () => {})).rejects.toThrow(`127.0.0.1:${port}`);
});

it('takes no more connections than it has room for', async () => {
  const { port, mount, get } = await serve();
  closing.push(await mount('/one', (_, response) => void response.end('one')));
  const idle: Socket[] = [];
  const refused = new Promise<Socket>((resolve) => {
    for (let i = 0; i <= MOST_CONNECTIONS; i++) {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', () => {}).once('close', () => resolve(socket));
      idle.push(socket);
    }
  });
  (await refused).destroy();
  expect(idle.filter(({ destroyed }) => destroyed)).toHaveLength(1);
  const gone = idle.find(({ destroyed }) => !destroyed)!;
  gone.destroy();
  await once(gone, 'close');
  await vi.waitFor(async () => expect(await (await get('/one')).text()).toBe('one'));
  for (const socket of idle) socket.destroy();
});

it('tells health and metrics from the store', async () => {
  const store = await openSqliteStore({ file: ':memory:', clock: () => 0 });
  await store.counts.refuse({ number: 2 });
  const spent = {
    day: '2025-05-07',
    model: 'sm"all',
    calls: 3,
    failed: 1,
    tokensIn: 100,
    tokensOut: 10,
    cost: 7,
  };
  await store.spending.add({ ...spent, tenant: 'slack:T1' });
  await store.spending.add({ ...spent, tenant: 'slack:T2' });
  let state: 'connected' | 'down' = 'connected';
  const health = () => [{ platform: 'slack', health: { state, since: 0, detail: null } }];
  const { mount, get } = await serve();
  closing.push(await mountWatch(mount, watchOf({ store, health, log: silent }), '127.0.0.1'));
  expect(await (await get('/health')).json()).toMatchObject({
    status: 'ok',
    platforms: [{ platform: 'slack' }],
  });
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toContain('pullquote_refused_total{reason="number"} 2\n');
  expect(metrics).toContain('pullquote_model_tokens_total{model="sm\\"all",kind="in"} 200\n');
  expect(metrics).toContain('pullquote_platform_up{platform="slack"} 1\n');
  expect(metrics).not.toContain('T1');
  for (const line of metrics.trimEnd().split('\n'))
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) pullquote_\w+ .+|pullquote_\w+(?:\{.+\})? \d+)$/);
  state = 'down';
  expect(await (await get('/health')).json()).toMatchObject({ status: 'degraded' });
  expect((await get('/metrics', { method: 'POST' })).status).toBe(405);
  expect(await (await get('/metrics', { method: 'HEAD' })).text()).toBe('');
  await store.close();
  const down = await get('/health');
  expect([down.status, await down.json()]).toMatchObject([503, { status: 'down' }]);
  expect((await get('/metrics')).status).toBe(500);
});

describe('health and metrics', () => {
  const watch = { health: async () => ({ well: true, report: {} }), metrics: async () => [] };

  /** The status for a request that names `host`. */
  const asked = (port: number, path: string, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request({ port, path, host: '127.0.0.1', headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it('are for nobody who calls this machine by a name of theirs', async () => {
    const { port, mount } = await serve();
    closing.push(await mountWatch(mount, watch, '127.0.0.1'));
    closing.push(await mount('/slack/events', (_, response) => void response.end()));
    for (const path of ['/health', '/metrics']) {
      for (const host of [
        `127.0.0.1:${port}`,
        `localhost:${port}`,
        'LOCALHOST.',
        `[::1]:${port}`,
        '10.0.0.7',
      ])
        expect([host, await asked(port, path, host)]).toEqual([host, 200]);
      for (const host of [`news.example:${port}`, 'localhost.example', '127.0.0.1.example', 'a b'])
        expect([host, await asked(port, path, host)]).toEqual([host, 421]);
    }
    expect(await asked(port, '/slack/events', 'tunnel.example')).toBe(200);
  });

  it('go by the names of the network, where they were opened to it', async () => {
    const { port, mount } = await serve();
    closing.push(await mountWatch(mount, watch, '0.0.0.0'));
    expect(await asked(port, '/metrics', `pullquote:${port}`)).toBe(200);
  });
});
