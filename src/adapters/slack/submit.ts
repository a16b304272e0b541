/** Submitted modals: the setup form, checked while Slack waits or after; its preview; and a question about a story. */
import type { FormName, Response } from '../../bots/chat-adapter.ts';
import type { ChatWords } from '../../bots/locales/types.ts';
import type { Millis } from '../../digest/model.ts';
import { askedLine } from './answer.ts';
import { type Ack, type Ears, idOf, metaOf, placeOf } from './ears.ts';
import { CONFIRM, errorsOf, faultLines, previewView, tellView, valuesOf } from './form.ts';
import { channelId } from './post.ts';
import { within } from './wait.ts';
import type { Json } from './web.ts';

/** Slack waits three seconds for a form's answer; what takes longer is shown above the form afterwards. */
const QUICK: Millis = 1_800;
const FORMS: readonly FormName[] = ['setup'];

export async function submitted(body: Json, ack: Ack, ears: Ears): Promise<void> {
  const view: Json = body.view ?? {};
  const form = FORMS.find((name) => name === view.callback_id);
  if (form !== undefined) return onForm(form, body, ack, ears);
  if (view.callback_id === CONFIRM) return onConfirm(body, ack, ears);
  await ack();
  if (view.callback_id === 'ask') await onQuestion(body, ears);
}

async function onForm(form: FormName, body: Json, ack: Ack, ears: Ears): Promise<void> {
  const { view } = body;
  const { channel, url } = metaOf(view);
  if (channel === undefined) return ack();
  const user = String(body.user?.id);
  const person = ears.person(user);
  const answer = async (): Promise<Response> =>
    ears.run({
      kind: 'form',
      id: idOf(body, ears),
      channel,
      person: await person,
      thread: null,
      form,
      values: valuesOf(view),
    });
  const answered = answer();
  const place = placeOf(channelId(channel), user, null, url);
  // the view that goes above the form has a name of ours, so that it can be changed
  const above = ears.newId();
  const meta = { channel, url };
  const quick = await within(answered, QUICK);
  if (quick?.kind === 'faults')
    return ack({ response_action: 'errors', errors: errorsOf(view, quick.faults) });
  if (quick?.kind === 'preview')
    return ack({ response_action: 'push', view: previewView(quick.preview, meta, above) });
  if (quick !== null) {
    await ack();
    return ears.answers.show(quick, place);
  }
  const words = await ears.speech.of(channel, await person);
  const title = view.title?.text ?? words.setup.title;
  await ack({ response_action: 'push', view: tellView(title, words.frame.reading, above, words) });
  const response = await answered;
  const shown =
    response.kind === 'preview'
      ? previewView(response.preview, meta, above)
      : tellView(title, toldOf(view, response, words), above, words);
  const called = await ears.web.patient('views.update', { external_id: above, view: shown }, 10_000);
  if (!called.ok) ears.log.warn({ platform: 'slack', ...called.error }, 'a form could not be answered');
}

function toldOf(view: Json, response: Response, words: ChatWords): string {
  if (response.kind === 'faults') return faultLines(view, response.faults, words);
  return response.kind === 'message' ? response.message.summary : words.frame.done;
}

/** Save was pressed below a preview: the form below it goes, too. */
async function onConfirm(body: Json, ack: Ack, ears: Ears): Promise<void> {
  const { channel, url, draft } = metaOf(body.view);
  if (channel === undefined || draft === undefined) return ack();
  const user = String(body.user?.id);
  await ack({ response_action: 'clear' });
  const response = await ears.run({
    kind: 'confirm',
    id: idOf(body, ears),
    channel,
    person: await ears.person(user),
    thread: null,
    draft,
  });
  await ears.answers.show(response, placeOf(channelId(channel), user, null, url));
}

async function onQuestion(body: Json, ears: Ears): Promise<void> {
  const { channel, url, thread, repliesTo, story } = metaOf(body.view);
  if (channel === undefined || thread === undefined) return;
  const user = String(body.user?.id);
  const text = valuesOf(body.view).question ?? '';
  const person = await ears.person(user);
  const response = await ears.run({
    kind: 'message',
    id: idOf(body, ears),
    channel,
    person,
    thread,
    text,
    mentioned: false,
    direct: false,
    repliesTo: repliesTo ?? null,
    story: story ?? null,
  });
  const asked = askedLine(text, await ears.speech.of(channel, person));
  await ears.answers.show(response, { ...placeOf(channelId(channel), user, thread, url), asked });
}
