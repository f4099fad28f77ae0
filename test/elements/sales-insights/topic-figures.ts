import type { Finding } from '../../../src/elements/sales-insights/model/finding.js';
import type { DuckSales } from './topic-duck.js';
import {
  atRiskFigures,
  bundleFigures,
  concentrationFigures,
  discountFigures,
  newRepeatFigures,
  retentionFigures,
  returnFigures,
} from './topic-figures-members.js';
import {
  anomalyFigures,
  breakFigures,
  changeFigures,
  fallingFigures,
  peersFigures,
  seasonFigures,
} from './topic-figures-time.js';
import { is, within } from './topic-sql.js';
import type { Figures } from './topic-sql.js';

/** How each topic's figures are recomputed from the rows themselves. */
export const FIGURES: Readonly<
  Record<Finding['topic'], (duck: DuckSales, finding: Finding, all: readonly Finding[]) => Promise<Figures>>
> = {
  break: breakFigures,
  anomaly: anomalyFigures,
  change: changeFigures,
  peers: peersFigures,
  falling: fallingFigures,
  concentration: concentrationFigures,
  retention: retentionFigures,
  'new-repeat': newRepeatFigures,
  discounts: discountFigures,
  returns: returnFigures,
  season: seasonFigures,
  bundles: bundleFigures,
  'at-risk': atRiskFigures,
};

/** The rows that a finding is about, as a condition in SQL; undefined where its clause names members that are compared with its figures. */
export function conditionOf({ topic, form, members, period, figures }: Finding): string | undefined {
  const { member, cause, with: other, first, also, second } = members;
  switch (topic) {
    case 'break':
      return within(period);
    case 'anomaly':
      return form === 'several' ? undefined : within(period);
    case 'change':
      return [...[cause, other].flatMap((one) => (one ? [is(one)] : [])), within(period)].join(' AND ');
    case 'peers':
      return [member, other]
        .flatMap((one) => (one ? [is(one)] : []))
        .concat(within(period))
        .join(' AND ');
    case 'falling':
      return is(member!);
    case 'retention':
      return `${is(member!)} AND ${within(period)}`;
    case 'at-risk':
      return form === 'lost' ? is(first!) : undefined;
    case 'new-repeat':
      return `day ${form === 'higher' ? '=' : '<>'} (SELECT min(day) FROM s AS all_ WHERE all_.customer = s.customer) AND ${within(period)}`;
    case 'discounts':
      return form === 'band' ? `discount >= ${figures.from!.value}` : `discount <> 0 AND ${is(member!)}`;
    case 'returns':
      return is(member!);
    case 'bundles':
      return [first, also, second].flatMap((one) => (one ? [is(one)] : [])).join(' OR ');
    default:
      return undefined;
  }
}
