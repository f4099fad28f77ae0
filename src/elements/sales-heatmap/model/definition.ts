import type { Messages } from '../../../messages/en.js';
import { PLAN } from '../../../query/planned.js';
import type { WidgetControl, WidgetInput } from '../../base/define/widget-definition.js';
import type { HeatmapAttributes } from '../attributes.js';
import { levelOf, levelsOf, ROW } from './correlation-plan.js';
import { correlationFacts } from './correlations.js';
import { cellFacts } from './facts.js';
import type { HeatFacts, HeatInput } from './layout.js';
import { followingPlans, modeOf, plansOf } from './plans.js';

type Input = WidgetInput<HeatmapAttributes, Messages['heatmap']>;

export const heatmapDefinition = {
  textGroup: 'heatmap',
  heading: headingOf,
  plans: plansOf,
  follow: followingPlans,
  keepsPlaces: true,
  controls: controlsOf,
  facts: (input: HeatInput): HeatFacts =>
    modeOf(input.attributes) === 'correlation' ? correlationFacts(input) : cellFacts(input),
} as const;

function headingOf({ attributes, texts, messages }: Pick<Input, 'attributes' | 'texts' | 'messages'>): string {
  const { x, y, compare } = attributes;
  const mode = modeOf(attributes);
  const per = levelOf(attributes);
  if (mode === 'correlation') return texts.correlations({ per: per && messages.dimension({ name: per }) });
  const measure = messages.measure({ name: attributes.measure });
  const nameOf = (name: string): string => messages.dimension({ name });
  const heading = mode === 'calendar' ? texts.byDay({ measure }) : texts.heading({ measure, x: nameOf(x), y: nameOf(y) });
  if (compare === PLAN) return texts.planned({ heading });
  return compare === undefined ? heading : texts.growthOf({ heading });
}

/** Returns the level at which variables are compared. */
function controlsOf({ attributes, catalog, messages, texts }: Input): readonly WidgetControl[] {
  const levels = modeOf(attributes) === 'correlation' ? levelsOf(attributes, catalog) : [];
  const options = levels.map((value) => ({ value, label: value === ROW ? texts.row : messages.dimension({ name: value }) }));
  return options.length < 2 ? [] : [{ attribute: 'per', label: texts.per, fallback: ROW, options }];
}
