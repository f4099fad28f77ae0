import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Results } from '../../../query/result/result.js';
import { groupFacts, toBoxes } from './box.js';
import type { DistributionFacts, DistributionInput } from './facts.js';
import { histogramFacts, keptBins, toHistogram } from './histogram.js';
import { type DistributionOptions, isOfRows, pointsOf, subjectOf, toOptions, toPlans } from './plans.js';
import { rowsFacts, membersFacts } from './scatter.js';

export const distributionDefinition = {
  textGroup: 'distribution',
  keepsPlaces: true,
  heading: ({ attributes, messages }: Pick<DistributionInput, 'attributes' | 'messages'>) =>
    headingOf(toOptions(attributes), messages, undefined),
  plans: (input: Omit<DistributionInput, 'results'>): { readonly main: QueryPlan } =>
    toPlans(toOptions(input.attributes), input.catalog, keptBins(input)),
  isEmpty: (results: Results) => results['main']?.rowCount === 0,
  facts: (input: DistributionInput): DistributionFacts => {
    const options = toOptions(input.attributes);
    return { ...factsOf(options, input), heading: headingOf(options, input.messages, input.catalog) };
  },
} as const;

function factsOf(options: DistributionOptions, input: DistributionInput): DistributionFacts {
  const { chart } = options;
  if (chart === 'scatter') return (isOfRows(options) ? rowsFacts : membersFacts)(options, input);
  const subject = subjectOf(options, input.catalog);
  if (chart === 'box') return groupFacts(toBoxes(subject, input), input);
  return histogramFacts(toHistogram(input.results['main']!, subject, input.catalog), input);
}

function headingOf(options: DistributionOptions, messages: Messages, catalog: Catalog | undefined): string {
  const { distribution } = messages;
  const { chart, measure, per, x, y, by } = options;
  if (isOfRows({ chart, per }))
    return distribution.againstRows({ y: distribution.variable({ name: y }), x: distribution.variable({ name: x }) });
  if (chart === 'scatter') {
    const [across = '', up = ''] = [x, y].map((one) => messages.measure({ name: one }));
    const points = messages.dimension({ name: pointsOf({ per }, { roles: [], ...catalog }) });
    return distribution.against({ y: up, x: across, per: points });
  }
  const subject = catalog && subjectOf({ measure, per }, catalog);
  const unit = subject ? (subject.kind === 'members' ? subject.per : undefined) : per === 'row' ? undefined : (per ?? 'order');
  const heading =
    unit === undefined
      ? distribution.heading({ per: undefined, measure: distribution.variable({ name: measure }) })
      : distribution.heading({ per: messages.dimension({ name: unit }), measure: messages.measure({ name: measure }) });
  return chart === 'box' ? distribution.parted({ heading, dimension: messages.dimension({ name: by }) }) : heading;
}
