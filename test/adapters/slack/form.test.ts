/** Slack's forms show what others wrote as it is, and nothing that nobody sees. */
import { expect, it } from 'vitest';
import { errorsOf, faultLines, formView, option, tellView } from '../../../src/adapters/slack/form.ts';
import { en } from '../../../src/bots/locales/en.ts';
import { withoutInvisible } from '../../../src/digest/text/invisible.ts';

const HOSTILE = 'Ferry\u202e Times\u200b\u2066 \u009b2J <!here>';
const FORM = {
  name: 'setup',
  title: HOSTILE,
  intro: [HOSTILE, HOSTILE],
  submit: HOSTILE,
  fields: [
    { name: 'a', label: HOSTILE, hint: HOSTILE, kind: 'choice', choices: [], value: '', required: true },
    { name: 'b', label: HOSTILE, hint: HOSTILE, kind: 'text', value: '', required: true },
  ],
} as const;

it('are free of what nobody sees, and keep their lines', () => {
  const view = formView(FORM, {}, en);
  const shown = JSON.stringify([
    view,
    tellView(HOSTILE, `${HOSTILE}\n${HOSTILE}`, 'x', en),
    option(HOSTILE, 'value'),
    errorsOf(view, { a: HOSTILE }),
    tellView('Digest', faultLines(view, { a: HOSTILE, b: HOSTILE }, en), 'x', en),
  ]);
  expect(shown).toBe(withoutInvisible(shown));
  expect(shown).toContain('Ferry Times 2J <!here>\\nFerry Times 2J <!here>');
});
