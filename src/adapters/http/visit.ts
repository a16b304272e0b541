/** Asks one address, and says what follows from its answer: another address, or the end of the way. */
import type { Agent, Dispatcher } from 'undici';
import { fail, type Millis, ok, type Result, type SourceMemory } from '../../digest/model.ts';
import type { Fetched, FetchFault, FetchRequest } from '../../digest/ports.ts';
import { conditions, hasConditions, headerReader, memoryOf, readAnswer } from './answer.ts';
import { statusFault } from './faults.ts';
import { ACCEPT, type Limits } from './limits.ts';
import { type Hop, isRedirect, nextHop, wasRedirected } from './redirects.ts';
import type { Time } from './stopwatch.ts';

export type Step = Readonly<{ done: Result<Fetched, FetchFault> } | { next: Hop }>;

type VisitOptions = Readonly<{ agent: Agent; userAgent: string; limits: Limits; clock: () => Millis }>;

/** What the connection throws passes through. */
export async function visit(
  hop: Hop,
  request: FetchRequest,
  time: Time,
  options: VisitOptions,
): Promise<Step> {
  const { limits, clock } = options;
  const { url } = hop;
  const answer = await ask(url, request, time, options);
  const { statusCode: status } = answer;
  const header = headerReader(answer);
  const done = (result: Result<Fetched, FetchFault>): Step => {
    answer.body.destroy();
    return { done: result };
  };
  if (isRedirect(status)) {
    const next = nextHop(hop, status, header('location'), limits.redirects);
    if (!next.ok) return done(next);
    answer.body.destroy();
    return { next: next.value };
  }
  const memory = memoryOf(header);
  if (status === 304 && hasConditions(request.memory))
    return done(ok({ kind: 'unchanged', memory: renewed(request.memory as SourceMemory, memory) }));
  if (status < 200 || status > 299)
    return done(fail(statusFault(status, url.host, header('retry-after'), clock())));
  const body = await readAnswer(answer, header, request.for, url.host, limits);
  if (!body.ok) return done(body);
  const movedPermanently = wasRedirected(hop) && hop.permanent;
  const contentType = header('content-type')?.slice(0, 200) ?? null;
  return done(ok({ kind: 'body', url: url.href, movedPermanently, contentType, body: body.value, memory }));
}

async function ask(
  { origin, pathname, search }: URL,
  request: FetchRequest,
  time: Time,
  { agent, userAgent }: VisitOptions,
): Promise<Dispatcher.ResponseData> {
  const answer = await agent.request({
    origin,
    path: pathname + search,
    method: 'GET',
    headers: {
      accept: ACCEPT[request.for],
      'accept-encoding': 'gzip, deflate, br, zstd',
      'user-agent': userAgent,
      ...conditions(request.memory),
    },
    signal: time.signal,
  });
  time.answered();
  answer.body.on('error', () => {}); // a body that is given up is no surprise
  return answer;
}

/** An unchanged answer may leave out what it was asked with. */
const renewed = (known: SourceMemory, now: SourceMemory): SourceMemory => ({
  etag: now.etag ?? known.etag,
  lastModified: now.lastModified ?? known.lastModified,
});
