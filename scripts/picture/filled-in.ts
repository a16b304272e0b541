/** The setup form as a person fills it in, and the preview that the program answers with. */
import { join } from 'node:path';
import { openApp, SAMPLE, SAMPLE_AT } from '../../src/app.ts';
import { handlerOf } from '../../src/bots/bot.ts';
import type { Form, Preview } from '../../src/bots/chat-adapter.ts';
import { readConfig } from '../../src/config.ts';
import { ok } from '../../src/digest/model.ts';

const TYPED = {
  sources: 'https://kystposten.example/feed.xml\nhttps://ferry-times.example/feed.xml',
  at: '07:30',
  days: 'weekdays',
  timezone: 'Europe/Oslo',
  maxStories: '5',
  include: 'harbour, ferry',
  exclude: 'golf',
} as const;

/** A person sets up a digest of two outlets of the sample edition; their addresses are read from its folder. */
export async function filledIn(
  channel: string,
): Promise<Readonly<{ form: Form; values: typeof TYPED; preview: Preview }>> {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const app = await openApp({ config, clock: () => SAMPLE_AT, store: ':memory:' });
  try {
    const address = (typed: string) => ok(join(SAMPLE, new URL(typed).hostname.split('.')[0]!, 'feed.xml'));
    const handle = handlerOf({ ...app.deps, address, timezone: 'Europe/Oslo' });
    const context = { channel, person: { id: '3', admin: true, timezone: null }, thread: null };
    const means = { signal: new AbortController().signal, progress: () => {} };
    const opened = await handle(
      { ...context, id: '4', kind: 'command', command: 'setup', options: {} },
      means,
    );
    const sent = await handle({ ...context, id: '5', kind: 'form', form: 'setup', values: TYPED }, means);
    if (opened.kind !== 'form' || sent.kind !== 'preview')
      throw new Error(`filled-in: no form or no preview: ${JSON.stringify(sent)}`);
    return { form: opened.form, values: TYPED, preview: sent.preview };
  } finally {
    await app.close();
  }
}
