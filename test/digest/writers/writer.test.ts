/** The extractive writer and a model's keep the same contract. */
import { extractiveWriter } from '../../../src/digest/write/extractive.ts';
import { writerContract } from '../../contracts/writer.ts';
import { modelWorld } from '../../fakes/model-world.ts';
import { bridge } from '../write/invented.ts';

writerContract(
  'the extractive writer',
  async () => ({ writer: extractiveWriter, close: async () => {} }),
  bridge,
);
writerContract(
  'a model behind an OpenAI-compatible server',
  async () => {
    const world = await modelWorld();
    return { writer: world.writers.for({ tenant: 'slack:T1', kind: 'edition' }), close: world.close };
  },
  bridge,
);
