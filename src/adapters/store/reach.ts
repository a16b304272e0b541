/** What a tenant may reach of the articles, which are global: said once, in SQL, for every way to them. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ChannelRef } from '../../digest/model.ts';
import type { Tables } from './schema.ts';

/** A whole tenant, or one of its channels. */
export type Scope = Readonly<{ tenant: string; channel?: ChannelRef }>;

/** True for an article that a subscription's source listed or that an edition told, within the scope. */
export function reachedBy({ tenant, channel }: Scope) {
  return (eb: ExpressionBuilder<Tables, 'articles'>): Expression<SqlBool> => {
    let listed = eb
      .selectFrom('source_articles')
      .innerJoin('subscription_sources', 'subscription_sources.source_id', 'source_articles.source_id')
      .innerJoin('subscriptions', 'subscriptions.id', 'subscription_sources.subscription_id')
      .whereRef('source_articles.article_id', '=', 'articles.id')
      .where('subscriptions.tenant', '=', tenant)
      .select(sql`1`.as('one'));
    let told = eb
      .selectFrom('edition_articles')
      .innerJoin('editions', 'editions.id', 'edition_articles.edition_id')
      .whereRef('edition_articles.article_id', '=', 'articles.id')
      .where('editions.tenant', '=', tenant)
      .select(sql`1`.as('one'));
    if (channel !== undefined) {
      listed = listed.where('subscriptions.channel', '=', channel);
      told = told.where('editions.channel', '=', channel);
    }
    return eb.or([eb.exists(listed), eb.exists(told)]);
  };
}
