/** The store's contract: what every store must do, run against each of them. */
import { describe } from 'vitest';
import type { Store } from '../../src/digest/ports.ts';
import { articleContract } from './store-articles.ts';
import { countContract } from './store-counts.ts';
import type { Use } from './store-data.ts';
import { deliveryContract } from './store-deliveries.ts';
import { editionContract } from './store-editions.ts';
import { modelContract } from './store-model.ts';
import { retentionContract } from './store-retention.ts';
import { searchContract } from './store-search.ts';
import { subscriptionContract } from './store-subscriptions.ts';

/** Opens an empty store; each test opens its own. What is saved first is seen first at this time. */
type Open = () => Promise<Store>;

/** The time that the store's clock must show. */
export { MORNING as CONTRACT_TIME } from './store-data.ts';

export function storeContract(name: string, open: Open): void {
  const use: Use = (test) => async () => {
    const store = await open();
    try {
      await test(store);
    } finally {
      await store.close();
    }
  };
  describe(name, () => {
    articleContract(use);
    searchContract(use);
    subscriptionContract(use);
    editionContract(use);
    deliveryContract(use);
    modelContract(use);
    countContract(use);
    retentionContract(use);
  });
}
