/** What the setup form sent: checked and shown first; kept when the person has seen it and says so. */
import { tenantOf } from '../../digest/channel.ts';
import { counted, fill } from '../../digest/locales/words.ts';
import type { Source, Subscription } from '../../digest/model.ts';
import type { Response } from '../chat-adapter.ts';
import { keepDraft, takeDraft } from '../drafts.ts';
import { CHAT_WORDS } from '../locales/chat-words.ts';
import { nextLine } from '../next.ts';
import { say } from '../say.ts';
import { keepSource } from '../subscriptions.ts';
import type { Call } from './call.ts';
import { checkSetup, type Wanted } from './setup-check.ts';
import { previewOf } from './setup-preview.ts';

/** Wrong fields come back with a sentence each; else what the digest would be, to be confirmed. Nothing is kept. */
export async function submitSetup(call: Call): Promise<Response> {
  const checked = await checkSetup(call);
  if (!checked.ok) return { kind: 'faults', faults: checked.error };
  const { wanted, tried } = checked.value;
  const draft = await keepDraft(wanted, call.incoming, call.deps);
  const message = previewOf(wanted, tried, call.subscription === null, call);
  const { title, save, edit } = call.words.preview;
  return { kind: 'preview', preview: { draft, title, message, save, edit } };
}

/** Keeps what the preview showed, and says so in the language that was chosen. */
export async function confirmSetup(draft: string, call: Call): Promise<Response> {
  const { deps, incoming } = call;
  const wanted = await takeDraft<Wanted>(draft, incoming, deps);
  if (wanted === null) {
    const again = fill(call.words.preview.gone, { setup: `/${deps.names.digest} setup` });
    return { kind: 'message', message: say(again), to: 'person' };
  }
  const sources: Source[] = [];
  for (const named of wanted.sources) sources.push(await keepSource(named, deps));
  const saved = subscriptionOf({ ...wanted, sources }, call);
  await deps.store.subscriptions.save(saved);
  const words = CHAT_WORDS[saved.locale];
  const read = counted(saved.sources.length, words.sources.count, words);
  const next = nextLine(saved, deps.clock(), words);
  const now = fill(words.preview.showNow, { now: `/${deps.names.digest} now` });
  return {
    kind: 'message',
    message: say(fill(words.preview.saved, { sources: read, next }), now),
    to: 'channel',
  };
}

const subscriptionOf = (
  wanted: Wanted & Pick<Subscription, 'sources'>,
  { subscription, incoming, deps }: Call,
): Subscription => ({
  ...wanted,
  id: subscription?.id ?? deps.newId(),
  tenant: tenantOf(incoming.channel),
  channel: incoming.channel,
  creator: subscription?.creator ?? incoming.person.id,
  state: 'active',
  reason: null,
  createdAt: subscription?.createdAt ?? deps.clock(),
});
