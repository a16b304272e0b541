/** An edition on Slack, over either transport: each message once and in order. */
import { freePort } from '../adapters/slack/free-port.ts';
import { type FakeSlackOptions, fakeSlack, GENERAL } from '../fakes/slack.ts';
import { onceContract, type Stage } from './once.ts';

const LOOKS = ['chat.postMessage', 'conversations.history', 'conversations.replies'];

async function stage(options: FakeSlackOptions = {}, env: Stage['env'] = {}): Promise<Stage> {
  const slack = await fakeSlack({ pace: 300, ...options });
  const posted = (): unknown[] => slack.posted().flatMap(({ metadata }) => metadata?.event_payload?.id ?? []);
  return {
    env: { ...slack.env, ...env },
    channel: `slack:${slack.world.team.id}/${GENERAL}`,
    lose: (how, posts) => slack.fail('chat.postMessage', how, posts),
    forget: () => {},
    mend: slack.mend,
    posts: (ms) => {
      const before = slack.requests.length;
      return slack.until(
        ({ requests }) => requests.slice(before).some(({ method }) => LOOKS.includes(method)),
        ms,
      );
    },
    stand: (count, ms) => slack.until(() => posted().length >= count, ms),
    posted,
    numbers: () => {
      const all = slack.posted();
      const of = (inThread: boolean): number[] =>
        all
          .filter(({ thread_ts }) => (thread_ts !== undefined) === inThread)
          .flatMap(({ text }) => [...text.matchAll(/^(\d+)\. /gm)].map(([, n]) => Number(n)));
      return { channel: of(false), threads: of(true) };
    },
    // over HTTP Slack tells the program of its own messages, and a killed one hears nothing
    faults: () => slack.faults.filter((fault) => !/^http: .* was not answered within/.test(fault)),
    close: slack.close,
  };
}

onceContract({
  'Slack over a socket': stage,
  'Slack over HTTP': async () => {
    const port = await freePort();
    const requestUrl = `http://127.0.0.1:${port}/slack/events`;
    return stage({ signingSecret: 'fake-signing-secret', requestUrl }, { PORT: String(port) });
  },
});
