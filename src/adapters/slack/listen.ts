/** Bolt's listeners: each acknowledges in time, hands the event on, and shows the answer. */
import type { App } from '@slack/bolt';
import type { Response } from '../../bots/chat-adapter.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import { fill } from '../../digest/locales/words.ts';
import type { Message } from '../../digest/model.ts';
import { askedLine, line, type Place } from './answer.ts';
import { type Ack, type Ears, idOf, metaOf, placeOf } from './ears.ts';
import type { CallFault } from './faults.ts';
import { askView, formView, option } from './form.ts';
import { channelRef, heardOf, REMOVALS, removalOf } from './incoming.ts';
import { MOST_OPTIONS } from './limits.ts';
import { ASK_ACTION } from './render.ts';
import { submitted } from './submit.ts';
import { plainOf } from './text.ts';
import type { Json } from './web.ts';

export function listen(app: App, ears: Ears): void {
  const { names, track } = ears;
  const safe =
    (ack: (...args: never[]) => Promise<unknown>): Ack =>
    async (body) => {
      await (ack as (body?: Json) => Promise<unknown>)(body).catch((err: unknown) =>
        ears.log.warn({ platform: 'slack', err }, 'an acknowledgement did not go out'),
      );
    };
  for (const name of [names.digest, names.ask])
    app.command(`/${name}`, ({ body, ack }) => track(onCommand(body, safe(ack), ears)));
  app.action(ASK_ACTION, ({ body, ack }) => track(onAsk(body as Json, safe(ack), ears)));
  app.view(/.*/, ({ body, ack }) => track(submitted(body as Json, safe(ack), ears)));
  app.options(/.*/, ({ body, ack }) => track(onOptions(body as Json, safe(ack), ears)));
  app.event('app_mention', ({ event }) => track(onMessage(event as Json, ears)));
  app.event('message', ({ event }) => track(onMessage(event as Json, ears)));
  for (const name of REMOVALS)
    app.event(name, async ({ body }) => {
      const removal = removalOf(body as Json, ears.self);
      if (removal !== null) await track(ears.run(removal).then(() => {}));
    });
}

async function onCommand(body: Json, ack: Ack, ears: Ears): Promise<void> {
  const { self, parse, commands, answers, speech } = ears;
  await ack();
  const place = placeOf(body.channel_id, body.user_id, null, body.response_url);
  const text = plainOf(String(body.text ?? ''), self.botUser);
  const parsed = parse(`${body.command} ${text}`);
  const channel = channelRef(self.team, place.channel);
  const person = await ears.person(place.user);
  if (!parsed.ok) return answers.whisper(line(parsed.error(await speech.of(channel, person))), place);
  const { command, options } = parsed.value;
  const spec = commands.find(({ name }) => name === command);
  const response = await ears.run({
    kind: 'command',
    id: idOf(body, ears),
    channel,
    person,
    thread: null,
    command,
    options,
  });
  const words = await speech.of(channel, person);
  if (response.kind === 'form') return openForm(body, response, place, words, ears);
  const asked = spec?.name === 'ask' ? askedLine(options.question ?? '', words) : null;
  await answers.show(response, { ...place, asked });
}

/** A form opens with the command's trigger, which is good for three seconds. */
async function openForm(
  body: Json,
  { form }: Extract<Response, { kind: 'form' }>,
  place: Place,
  words: ChatWords,
  { web, answers, self }: Ears,
): Promise<void> {
  const meta = { channel: channelRef(self.team, place.channel), url: place.responseUrl };
  const view = formView(form, meta, words);
  const opened = await web.call('views.open', { trigger_id: body.trigger_id, view });
  if (opened.ok) return;
  await answers.whisper(notOpened(opened.error, `${body.command} ${body.text}`, words), place);
}

const notOpened = (error: CallFault, command: string, { frame }: ChatWords): Message => {
  const why = error.kind === 'refused' ? error.error : error.kind;
  return line(fill(frame.formNotOpened, { why, command }));
};

async function onAsk(body: Json, ack: Ack, ears: Ears): Promise<void> {
  const { web, answers, self, speech } = ears;
  await ack();
  const channel = body.channel?.id ?? body.container?.channel_id;
  const ts = body.message?.ts ?? body.container?.message_ts;
  if (typeof channel !== 'string' || typeof ts !== 'string') return;
  const thread = body.message?.thread_ts ?? body.container?.thread_ts ?? ts;
  const ref = channelRef(self.team, channel);
  const words = await speech.of(ref, await ears.person(String(body.user?.id)));
  const meta = {
    channel: ref,
    url: body.response_url ?? null,
    thread,
    repliesTo: ts,
    story: body.actions?.[0]?.value ?? null,
  };
  const opened = await web.call('views.open', { trigger_id: body.trigger_id, view: askView(meta, words) });
  if (opened.ok) return;
  await answers.whisper(
    notOpened(opened.error, words.frame.ask, words),
    placeOf(channel, body.user?.id, thread, body.response_url),
  );
}

/** What a field that completes itself may hold. */
async function onOptions(body: Json, ack: Ack, ears: Ears): Promise<void> {
  const field = body.action_id === 'source' ? 'source' : 'timezone';
  const { channel } = metaOf(body.view);
  const response = await ears.run({
    kind: 'choices',
    id: ears.newId(),
    channel: channel ?? channelRef(ears.self.team, 'none'),
    person: { id: String(body.user?.id), admin: false, timezone: null },
    thread: null,
    field,
    typed: String(body.value ?? ''),
  });
  const choices = response.kind === 'choices' ? response.choices : [];
  await ack({ options: choices.slice(0, MOST_OPTIONS).map(({ label, value }) => option(label, value)) });
}

async function onMessage(event: Json, ears: Ears): Promise<void> {
  const heard = heardOf(event, ears.self);
  if (heard === null || !ears.first(heard.id)) return;
  const { user, channelId, ...incoming } = heard;
  const response = await ears.run({ ...incoming, person: await ears.person(user) });
  // only one who speaks in a thread sees what is shown there to them alone
  const spoken = typeof event.thread_ts === 'string' ? heard.thread : null;
  const personal = response.kind === 'message' && response.to === 'person';
  await ears.answers.show(response, placeOf(channelId, user, personal ? spoken : heard.thread, null));
}
