/** Metrics in Prometheus' text format. */
import type { Metric, Sample } from '../../bots/watch.ts';

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** The metrics as a page, each name with `pullquote_` before it. One without a sample is left out. */
export const metricsText = (metrics: readonly Metric[]): string =>
  `${metrics
    .filter(({ samples }) => samples.length > 0)
    .flatMap(({ name, help, type, samples }) => [
      `# HELP pullquote_${name} ${help}`,
      `# TYPE pullquote_${name} ${type}`,
      ...samples.map((sample) => line(name, sample)),
    ])
    .join('\n')}\n`;

function line(name: string, { labels, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `pullquote_${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
