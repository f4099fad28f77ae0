import type { Catalog } from '../../query/catalog.js';
import { lastDayOf } from '../../query/covered.js';
import { intervalsShown, toIntervals } from './intervals-model.js';
import { newRepeatShown, toNewRepeat } from './new-repeat-model.js';
import type { CohortOptions } from './options-model.js';
import { grainOf } from './plans-model.js';
import { retentionShown } from './retention-shown-model.js';
import { toRetention } from './retention-model.js';
import { riskShown, toRisk } from './risk-model.js';
import { segmentsShown, toSegments } from './segments-model.js';
import type { CohortAnswer, CohortShown, ViewContext } from './shown-model.js';

export { codesIn } from './risk-model.js';

/** What is shown of the answer of a mode. */
export function toShown(
  main: CohortAnswer,
  options: CohortOptions,
  { context, catalog }: { readonly context: ViewContext; readonly catalog: Catalog },
): CohortShown {
  const { mode, measure } = options;
  const grain = grainOf(options, catalog);
  switch (mode) {
    case 'retention':
      return retentionShown(toRetention(main, measure, grain), context, lastDayOf(main.facts));
    case 'new-repeat':
      return newRepeatShown(toNewRepeat(main, measure, grain), context);
    case 'rfm':
      return segmentsShown(toSegments(main, measure), context);
    case 'risk':
      return riskShown(toRisk(main, context.names), context);
    case 'intervals':
      return intervalsShown(toIntervals(main), context);
  }
}
