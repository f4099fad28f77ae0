import type { Catalog } from '../../query/catalog.js';
import type { Role } from '../../query/schema.js';
import type { Span, Topic, TopicContext } from './finding-model.js';
import { atRiskTopic } from './topic-at-risk-model.js';
import { anomalyTopic } from './topic-anomaly-model.js';
import { breakTopic } from './topic-break-model.js';
import { bundlesTopic } from './topic-bundles-model.js';
import { changeTopic } from './topic-change-model.js';
import { concentrationTopic } from './topic-concentration-model.js';
import { discountsTopic } from './topic-discounts-model.js';
import { fallingTopic } from './topic-falling-model.js';
import { newRepeatTopic } from './topic-new-repeat-model.js';
import { peersTopic } from './topic-peers-model.js';
import { retentionTopic } from './topic-retention-model.js';
import { returnsTopic } from './topic-returns-model.js';
import { seasonTopic } from './topic-season-model.js';

/** All topics, in the order in which equal findings are told. */
export const topics: readonly Topic[] = [
  breakTopic,
  anomalyTopic,
  changeTopic,
  peersTopic,
  fallingTopic,
  concentrationTopic,
  retentionTopic,
  newRepeatTopic,
  discountsTopic,
  returnsTopic,
  seasonTopic,
  bundlesTopic,
  atRiskTopic,
];

/** What topics may know of data, and of the days that filters choose from them. */
export function contextOf(catalog: Catalog, today: number, period?: Span): TopicContext {
  const has = (role: Role): boolean => catalog.roles.some((known) => known.role === role);
  const hasRevenue = has('revenue') || (has('price') && has('quantity')) || (has('cost') && has('profit'));
  const lead = hasRevenue ? 'revenue' : has('quantity') ? 'units' : has('order') ? 'orders' : 'rows = count()';
  return { catalog, lead, unit: hasRevenue ? 'money' : 'count', today, ...(period && { period }) };
}
