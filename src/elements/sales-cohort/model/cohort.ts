import { daysCovered } from '../../../catalog/default-period.js';
import type { Catalog } from '../../../query/catalog.js';
import { lastDayOf } from '../../../query/time/covered-range.js';
import { intervalsShown, toIntervals } from './intervals.js';
import { newRepeatShown, toNewRepeat } from './new-repeat.js';
import type { CohortAttributes } from '../attributes.js';
import { grainOf, valueMeasure } from './plans.js';
import { retentionShown } from './retention-shown.js';
import { toRetention } from './retention.js';
import { riskShown, toRisk } from './risk.js';
import { segmentsShown, toSegments } from './segments.js';
import type { CohortAnswer, CohortShown, ViewContext } from './shown.js';
import { toValue, valueShown } from './value.js';

interface CohortContext {
  readonly context: ViewContext;
  readonly catalog: Catalog;
  /** New and repeat customers of the newest year and the year before, if queried. */
  readonly years?: readonly (CohortAnswer | undefined)[];
}

/** Converts the result of a mode to its chart. */
export function toShown(
  main: CohortAnswer,
  options: CohortAttributes,
  { context, catalog, years = [] }: CohortContext,
): CohortShown {
  const { mode, measure } = options;
  const grain = grainOf(options, catalog);
  switch (mode) {
    case 'retention':
      return retentionShown(toRetention(main, measure, grain), context, lastDayOf(main.facts));
    case 'value': {
      const of = valueMeasure(measure);
      return valueShown(toValue(toRetention(main, of, grain), of), context, lastDayOf(main.facts));
    }
    case 'new-repeat':
      return newRepeatShown(toNewRepeat(main, measure, grain, years), context);
    case 'rfm':
      return segmentsShown(toSegments(main, measure), context);
    case 'risk':
      return riskShown(toRisk(main, context.names), context);
    case 'intervals':
      return intervalsShown(toIntervals(main, daysCovered(catalog, context.calendar)?.grain !== undefined), context);
  }
}
