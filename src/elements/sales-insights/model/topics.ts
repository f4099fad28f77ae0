import type { Catalog } from '../../../query/catalog.js';
import type { Role } from '../../../query/schema.js';
import type { Topic, TopicContext } from './finding.js';
import type { ChosenDays } from './period.js';
import { atRiskTopic } from '../topics/at-risk.js';
import { anomalyTopic } from '../topics/anomaly.js';
import { breakTopic } from '../topics/break.js';
import { bundlesTopic } from '../topics/bundles.js';
import { changeTopic } from '../topics/change.js';
import { concentrationTopic } from '../topics/concentration.js';
import { discountsTopic } from '../topics/discounts.js';
import { fallingTopic } from '../topics/falling.js';
import { newRepeatTopic } from '../topics/new-repeat.js';
import { peersTopic } from '../topics/peers.js';
import { retentionTopic } from '../topics/retention.js';
import { returnsTopic } from '../topics/returns.js';
import { seasonTopic } from '../topics/season.js';

/** All topics, in the order of equal findings. */
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

/** Returns the input of topics for a catalog and the filtered days. */
export function contextOf(catalog: Catalog, days: ChosenDays = {}, calendar = catalog.calendar): TopicContext {
  const has = (role: Role): boolean => catalog.roles.some((known) => known.role === role);
  const hasRevenue = has('revenue') || (has('price') && has('quantity')) || (has('cost') && has('profit'));
  const lead = hasRevenue ? 'revenue' : has('quantity') ? 'units' : has('order') ? 'orders' : 'rows = count()';
  return { catalog, lead, unit: hasRevenue ? 'money' : 'count', today: catalog.newest ?? 0, calendar, ...days };
}
