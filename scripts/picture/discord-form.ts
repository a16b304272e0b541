/** Forms as Discord shows them, drawn from the modals that are sent. */
import type { APILabelComponent, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { DARK, drawButton } from './discord.ts';
import type { Style } from './lines.ts';
import { drawLines, plainLines, stacked } from './stack.ts';
import { type Drawn, type Place, rect } from './svg.ts';

const TITLE: Style = { face: 'sans-bold', size: 19, fill: DARK.strong };
const LABEL: Style = { face: 'sans-bold', size: 14.5, fill: DARK.strong };
const HINT: Style = { face: 'sans', size: 12.5, fill: DARK.faint };
const TYPED: Style = { face: 'sans', size: 14.5, fill: DARK.text };
const PADDING = 16;

export function drawForm(modal: APIModalInteractionResponseCallbackData, { x, y, width }: Place): Drawn {
  const inner = { x: x + PADDING, width: width - 2 * PADDING };
  const title = drawLines(plainLines(modal.title, TITLE, inner.width), inner.x, y + PADDING, 26);
  const fields = stacked(modal.components as APILabelComponent[], title.bottom, (one, at) =>
    drawField(one, { ...inner, y: at + 14 }),
  );
  const bottom = fields.bottom + 18;
  const cancel = drawButton('Cancel', inner.x, bottom, DARK.bar, inner.width);
  const submit = drawButton('Submit', cancel.right + 10, bottom, DARK.blurple, inner.width);
  return {
    svg: [title.svg, fields.svg, cancel.svg, submit.svg].join('\n'),
    bottom: bottom + 32 + PADDING,
  };
}

function drawField({ label, description, component }: APILabelComponent, { x, y, width }: Place): Drawn {
  const marked = `${label}${'required' in component && component.required ? ' *' : ''}`;
  const head = drawLines(plainLines(marked, LABEL, width), x, y, 20);
  const hint = description
    ? drawLines(plainLines(description, HINT, width), x, head.bottom, 17)
    : { svg: '', bottom: head.bottom };
  const box = drawBox(shownIn(component), { x, y: hint.bottom + 6, width });
  return { svg: [head.svg, hint.svg, box.svg].filter(Boolean).join('\n'), bottom: box.bottom };
}

/** What stands in an input, or is chosen in a select. */
function shownIn(component: APILabelComponent['component']): string {
  if ('options' in component && Array.isArray(component.options)) {
    const chosen = component.options.filter((one) => 'default' in one && one.default);
    return chosen.map(({ label }) => label).join(', ');
  }
  return 'value' in component && typeof component.value === 'string' ? component.value : '';
}

function drawBox(text: string, { x, y, width }: Place): Drawn {
  const words = drawLines(plainLines(text || ' ', TYPED, width - 20), x + 10, y + 7, 20);
  const bottom = Math.max(words.bottom, y + 27) + 7;
  const box = rect({ x, y, width, height: bottom - y }, `rx="6" fill="${DARK.deep}" stroke="${DARK.rule}"`);
  return { svg: `${box}\n${words.svg}`, bottom };
}
