import { unitOfField } from '../../../catalog/column-units.js';
import { distributionTexts } from '../../../messages/compiled/en/distribution.js';
import type { Messages } from '../../../messages/en.js';
import type { KnownBins } from '../../../query/analysis/analysis.js';
import type { Catalog } from '../../../query/catalog.js';
import type { WidgetContext, WidgetModel } from '../../base/element/widget.js';
import { boxesShown, toBoxes } from './box.js';
import { type Distribution, type Placed, toView, type ViewContext } from './view.js';
import { histogramShown } from './histogram.js';
import { type DistributionOptions, isOfRows, pointsOf, rowFields, scatterMeasures, subjectOf, toPlans } from './plans.js';
import { rowsShown, toRows, type RowNumber } from './rows.js';
import { scatterShown, toScatter } from './scatter.js';

/** Attributes, and the bins to keep while the user drags a filter. */
export interface DistributionState extends DistributionOptions {
  readonly keptBins: (filters: readonly string[]) => KnownBins | undefined;
}

/** Queries and texts of the distribution element. */
export const distributionModel: WidgetModel<DistributionState, Distribution, Placed> = {
  messages: { distribution: distributionTexts },

  heading: (attributes, messages, shown) => headingOf(attributes, messages, shown?.context.catalog),

  plans: (attributes, { catalog, filters }) => toPlans(attributes, catalog, attributes.keptBins(filters)),

  view(options, results, widget) {
    const { catalog, messages, calendar } = widget;
    const context: ViewContext = { ...widget, fiscalStart: calendar.fiscalStart, weekStart: calendar.weekStart };
    const main = results['main']!;
    const subject = subjectOf(options, catalog);
    const measure =
      subject.kind === 'rows'
        ? messages.distribution.variable({ name: options.measure })
        : messages.measure({ name: options.measure });
    if (isOfRows(options)) return rowsShown(toRows(main, rowsOf(options, widget)), context);
    if (options.chart === 'scatter') return scatterShown(toScatter(main, scatterPoints(options, widget)), context);
    if (options.chart === 'histogram')
      return histogramShown(toView(main, subject, measure, catalog), context, Object.keys(options.bins).length > 0);
    const [per, unit] = subject.kind === 'members' ? [subject.per, undefined] : [undefined, unitOfField(subject.field, catalog)];
    return boxesShown(toBoxes(main, { by: options.by, per, measure, unit }, context), context);
  },

  isEmpty: (results) => results['main']?.rowCount === 0,

  summary: ({ view }) => view.sentence,

  claims: ({ view: { claims } }, { measure }) => ({ claims: claims.map((claim) => ({ ...claim, measure })) }),

  table: (_attributes, { picture }, caption) => picture?.of.table(caption),

  explain: (_attributes, { view }) => view.explain,

  fields: (_attributes, view) => view?.fields ?? [],
};

function headingOf(options: DistributionOptions, messages: Messages, catalog: Catalog | undefined): string {
  const { distribution } = messages;
  const { chart, measure, per, x, y, by } = options;
  if (isOfRows({ chart, per }))
    return distribution.againstRows({ y: distribution.variable({ name: y }), x: distribution.variable({ name: x }) });
  if (chart === 'scatter') {
    const [across = '', up = ''] = [x, y].map((one) => messages.measure({ name: one }));
    return distribution.against({
      y: up,
      x: across,
      per: messages.dimension({ name: pointsOf({ per }, { roles: [], ...catalog }) }),
    });
  }
  const subject = catalog && subjectOf({ measure, per }, catalog);
  const whose = subject ? (subject.kind === 'members' ? subject.per : undefined) : per === 'row' ? undefined : (per ?? 'order');
  const heading =
    whose === undefined
      ? distribution.heading({ per: undefined, measure: distribution.variable({ name: measure }) })
      : distribution.heading({ per: messages.dimension({ name: whose }), measure: messages.measure({ name: measure }) });
  return chart === 'box' ? distribution.parted({ heading, dimension: messages.dimension({ name: by }) }) : heading;
}

function rowsOf(
  options: DistributionOptions,
  { catalog, messages }: WidgetContext,
): { readonly x: RowNumber; readonly y: RowNumber } {
  const [x, y] = rowFields(options, catalog).map(({ text: name, field }): RowNumber => ({
    name: messages.distribution.variable({ name }),
    unit: field === undefined ? undefined : unitOfField(field, catalog),
    field,
  }));
  return { x: x!, y: y! };
}

function scatterPoints(
  options: DistributionOptions,
  { catalog, messages, names }: WidgetContext,
): Parameters<typeof toScatter>[1] {
  const [x, y] = scatterMeasures(options, catalog).map(({ measure, field }) => ({
    name: messages.measure({ name: measure }),
    unit: field === undefined ? undefined : unitOfField(field, catalog),
  }));
  return { per: pointsOf(options, catalog), names, x: x!, y: y! };
}
