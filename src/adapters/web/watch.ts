/** `/health` and `/metrics`: how a bot fares, for programs that look after it. */
import type { RequestListener } from 'node:http';
import type { Watch } from '../../bots/watch.ts';
import { METRICS_TYPE, metricsText } from './metrics-text.ts';
import { namesUs } from './own-host.ts';
import type { Mount } from './server.ts';

/** Mounts both on a server that listens on `host`; what it gives back lets them go. */
export async function mountWatch(mount: Mount, watch: Watch, host: string): Promise<() => Promise<void>> {
  const isOurs = namesUs(host);
  const health = reading(isOurs, async () => {
    const { well, report } = await watch.health();
    return { status: well ? 200 : 503, type: 'application/json', body: `${JSON.stringify(report)}\n` };
  });
  const metrics = reading(isOurs, async () => ({
    status: 200,
    type: METRICS_TYPE,
    body: metricsText(await watch.metrics()),
  }));
  const unmount = [await mount('/health', health), await mount('/metrics', metrics)];
  return async () => {
    for (const one of unmount) await one();
  };
}

type Page = Readonly<{ status: number; type: string; body: string }>;

/** Answers GET and HEAD of those that name this machine; errors are the server's to tell. */
const reading =
  (isOurs: (host: string | undefined) => boolean, page: () => Promise<Page>): RequestListener =>
  async ({ method, headers }, response) => {
    if (!isOurs(headers.host))
      return void response.writeHead(421, { 'content-type': 'text/plain' }).end('ask for it as localhost\n');
    if (method !== 'GET' && method !== 'HEAD')
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const { status, type, body } = await page();
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(method === 'HEAD' ? undefined : body);
  };
