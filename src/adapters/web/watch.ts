/** `/health` and `/metrics`: how a bot fares, for programs that look after it. */
import type { RequestListener } from 'node:http';
import type { Watch } from '../../bots/watch.ts';
import type { Mount } from './server.ts';

const METRICS = 'text/plain; version=0.0.4; charset=utf-8';

/** Mounts both; what it gives back lets them go. */
export async function mountWatch(mount: Mount, watch: Watch): Promise<() => Promise<void>> {
  const unmount = [
    await mount(
      '/health',
      reading(async () => {
        const { well, report } = await watch.health();
        return { status: well ? 200 : 503, type: 'application/json', body: `${JSON.stringify(report)}\n` };
      }),
    ),
    await mount(
      '/metrics',
      reading(async () => ({ status: 200, type: METRICS, body: await watch.metrics() })),
    ),
  ];
  return async () => {
    for (const one of unmount) await one();
  };
}

type Page = Readonly<{ status: number; type: string; body: string }>;

/** Answers GET and HEAD; errors are the server's to tell. */
const reading =
  (page: () => Promise<Page>): RequestListener =>
  async ({ method }, response) => {
    if (method !== 'GET' && method !== 'HEAD')
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const { status, type, body } = await page();
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(method === 'HEAD' ? undefined : body);
  };
