/** What was filled into a modal, read back a value a field. */
import { WEEKDAYS } from '../../digest/model.ts';

/** What was typed, a value a field. */
export function valuesOf(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [id, typed] of Object.entries(inputs)) {
    if (id.includes('=')) Object.assign(values, labelledValues(id, typed));
    else if (id.includes(' ')) {
      const names = id.split(' ');
      const words = typed.trim().split(/\s+/);
      for (const [i, name] of names.entries())
        values[name] = i === names.length - 1 ? words.slice(i).join(' ') : (words[i] ?? '');
    } else values[id] = typed;
  }
  return values;
}

/** A line without a label goes on with the field before it; before any label it belongs to the first. */
function labelledValues(id: string, typed: string): Record<string, string> {
  const fields = id.split(';').map((part) => {
    const [name = '', label = ''] = part.split('=');
    return { name, mark: `${label.toLowerCase()}:` };
  });
  const values: Record<string, string> = Object.fromEntries(fields.map(({ name }) => [name, '']));
  let name = fields[0]!.name;
  for (const line of typed.split('\n')) {
    const field = fields.find(({ mark }) => line.trim().toLowerCase().startsWith(mark));
    if (field) name = field.name;
    const words = (field ? line.trim().slice(field.mark.length) : line).trim();
    if (words === '') continue;
    values[name] = values[name] === '' ? words : `${values[name]}, ${words}`;
  }
  return values;
}

type Submitted = Readonly<{
  custom_id?: string;
  value?: unknown;
  values?: readonly string[];
  component?: Submitted;
  components?: readonly Submitted[];
}>;

const daysText = (chosen: readonly string[]): string =>
  chosen.length === WEEKDAYS.length ? 'daily' : chosen.join(',');

/** The inputs of a sent modal by their ids, wherever they stand in it; days with commas between. */
export function inputsIn(components: readonly Submitted[] = []): Record<string, string> {
  const found: Record<string, string> = {};
  for (const one of components) {
    if (one.custom_id !== undefined && typeof one.value === 'string') found[one.custom_id] = one.value;
    if (one.custom_id !== undefined && Array.isArray(one.values)) found[one.custom_id] = daysText(one.values);
    if (one.component) Object.assign(found, inputsIn([one.component]));
    if (one.components) Object.assign(found, inputsIn(one.components));
  }
  return found;
}
