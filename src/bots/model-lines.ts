/** What `status` says of the model: who writes, what it took today, and what is wrong. */
import type { Block } from '../digest/model.ts';
import type { Writers } from '../digest/ports.ts';
import { dollars } from '../digest/write/writer-line.ts';
import { dateTime } from './dates.ts';
import { paragraph } from './say.ts';

const count = (n: number): string => n.toLocaleString('en-US');

export async function modelLines(writers: Writers, tenant: string, timezone: string): Promise<Block[]> {
  const model = await writers.status(tenant);
  if (model === null) return [paragraph('Written without a model · 0 tokens.')];
  const { tokens, cost, cap, resting } = model;
  const of = cap === null ? '' : ` of ${count(cap)}`;
  const money = cost === null ? '' : `, ${dollars(cost)}`;
  return [
    paragraph(`Written by ${writers.name} · ${count(tokens)}${of} tokens today${money}.`),
    ...(resting
      ? [
          paragraph(
            `The model is not asked since ${dateTime(resting.since, timezone)}: ${resting.detail}. Until ${dateTime(resting.until, timezone)} all is written without it.`,
          ),
        ]
      : []),
  ];
}
