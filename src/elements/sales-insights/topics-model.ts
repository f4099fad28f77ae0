import type { Catalog } from '../../query/catalog.js';
import type { Role } from '../../query/schema.js';
import type { Span, Topic, TopicContext } from './finding-model.js';

/** All topics, in the order in which equal findings are told. */
export const topics: readonly Topic[] = [];

/** What topics may know of data, and of the days that filters choose from them. */
export function contextOf(catalog: Catalog, today: number, period?: Span): TopicContext {
  const has = (role: Role): boolean => catalog.roles.some((known) => known.role === role);
  const hasRevenue = has('revenue') || (has('price') && has('quantity')) || (has('cost') && has('profit'));
  const lead = hasRevenue ? 'revenue' : has('quantity') ? 'units' : has('order') ? 'orders' : 'rows = count()';
  return { catalog, lead, unit: hasRevenue ? 'money' : 'count', today, ...(period && { period }) };
}
