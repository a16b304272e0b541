/** Submitted modals: the setup form, checked while Slack waits or after; and a question about a story. */
import type { FormName, Response } from '../../bots/chat-adapter.ts';
import type { Millis } from '../../digest/model.ts';
import { errorsOf, tellView, valuesOf, viewAgain } from './form.ts';
import { type Ack, type Ears, idOf, metaOf, placeOf } from './listen.ts';
import { channelId } from './post.ts';
import { within } from './wait.ts';
import type { Json } from './web.ts';

/** Slack waits three seconds for a form's answer; what takes longer is shown in the form afterwards. */
const QUICK: Millis = 1_800;
const FORMS: readonly FormName[] = ['setup'];

export async function submitted(body: Json, ack: Ack, ears: Ears): Promise<void> {
  const view: Json = body.view ?? {};
  const form = FORMS.find((name) => name === view.callback_id);
  if (form !== undefined) return onForm(form, body, ack, ears);
  await ack();
  if (view.callback_id === 'ask') await onQuestion(body, ears);
}

async function onForm(form: FormName, body: Json, ack: Ack, ears: Ears): Promise<void> {
  const { view } = body;
  const { channel, url } = metaOf(view);
  const user = String(body.user?.id);
  if (channel === undefined) return ack();
  const answer = async (): Promise<Response> =>
    ears.run({
      kind: 'form',
      id: idOf(body, ears),
      channel,
      person: await ears.person(user),
      thread: null,
      form,
      values: valuesOf(view),
    });
  const answered = answer();
  const place = placeOf(channelId(channel), user, null, url);
  const quick = await within(answered, QUICK);
  if (quick !== null) {
    if (quick.kind === 'faults')
      return ack({ response_action: 'errors', errors: errorsOf(view, quick.faults) });
    await ack();
    return ears.answers.show(quick, place);
  }
  const title = view.title?.text ?? 'Digest';
  await ack({ response_action: 'update', view: tellView(title, 'Reading the sources …') });
  const response = await answered;
  const told =
    response.kind === 'faults'
      ? viewAgain(view, response.faults)
      : tellView(title, response.kind === 'message' ? response.message.summary : 'Done.');
  await Promise.all([
    ears.web.patient('views.update', { view_id: view.id, view: told }, 10_000),
    ears.answers.show(response, place),
  ]);
}

async function onQuestion(body: Json, ears: Ears): Promise<void> {
  const { channel, url, thread, repliesTo, story } = metaOf(body.view);
  if (channel === undefined || thread === undefined) return;
  const user = String(body.user?.id);
  const text = valuesOf(body.view).question ?? '';
  const response = await ears.run({
    kind: 'message',
    id: idOf(body, ears),
    channel,
    person: await ears.person(user),
    thread,
    text,
    mentioned: false,
    direct: false,
    repliesTo: repliesTo ?? null,
    story: story ?? null,
  });
  await ears.answers.show(response, { ...placeOf(channelId(channel), user, thread, url), asked: text });
}
