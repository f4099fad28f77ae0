import type { CohortAttributes } from '../attributes.js';
import { cohortFacts } from './triangle.js';
import type { CohortFacts, CohortInput } from './facts.js';
import { intervalFacts } from './intervals.js';
import { newRepeatFacts } from './new-repeat.js';
import { toPlans, toYearPlans } from './plans.js';
import { riskFacts } from './risk.js';
import { segmentFacts } from './segments.js';

const FACTS: Readonly<Record<CohortAttributes['mode'], (input: CohortInput) => Omit<CohortFacts, 'announced'>>> = {
  ...{ retention: cohortFacts, value: cohortFacts, 'new-repeat': newRepeatFacts },
  ...{ rfm: segmentFacts, risk: riskFacts, intervals: intervalFacts },
};

export const cohortDefinition = {
  textGroup: 'cohort',
  heading: headingOf,
  plans: ({ attributes, catalog }: Omit<CohortInput, 'results'>) => toPlans(attributes, catalog),
  follow: ({ attributes, results, catalog }: CohortInput) => toYearPlans(attributes, results, catalog),
  facts: (input: CohortInput): CohortFacts => {
    const { mode } = input.attributes;
    const { roles, keys, keysOnly } = input.texts;
    return { ...FACTS[mode](input), announced: { role: roles[mode], keys: mode === 'intervals' ? keysOnly : keys, hints: [] } };
  },
} as const;

function headingOf({ attributes: { mode, measure }, texts, messages }: Pick<CohortInput, 'attributes' | 'texts' | 'messages'>) {
  const heading = texts.headings[mode];
  const isPlain = measure === (mode === 'value' ? 'revenue' : 'customers') || measure === 'customers';
  if (isPlain || mode === 'risk' || mode === 'intervals' || mode === 'rfm') return heading;
  return texts.ofMeasure({ heading, measure: messages.measure({ name: measure }) });
}
