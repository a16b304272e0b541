/** `pullquote verify DIGEST`: every quotation and citation against the stored article, byte for byte. */
import { checkEdition } from '../digest/write/check-edition.ts';
import { configOf, parse, withApp } from './context.ts';
import { articlesTold, editionGiven } from './edition-given.ts';
import type { Command } from './io.ts';
import { wrongUsage } from './usage.ts';

export const run: Command = async (args, io) => {
  const { values, positionals } = parse('verify', args, { json: { type: 'boolean', default: false } });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1)
    throw wrongUsage('verify', 'verify needs the id of one digest');
  return withApp({ config: configOf(io) }, async (app) => {
    const edition = await editionGiven(id, app);
    const articles = new Map((await articlesTold(edition, app)).map((article) => [article.id, article]));
    const { quotes, citations, faults } = checkEdition(edition, articles);
    if (values.json) io.stdout.write(`${JSON.stringify({ id, quotes, citations, faults })}\n`);
    else {
      for (const fault of faults) io.stdout.write(`${fault.kind}: ${fault.detail}\n`);
      const verdict = faults.length === 0 ? 'all stand in their articles' : `${faults.length} do not stand`;
      io.stdout.write(`${quotes} quotations and ${citations} citations checked: ${verdict}\n`);
    }
    return faults.length === 0 ? 0 : 1;
  });
};
