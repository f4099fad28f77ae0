import { kpiTexts } from '../../../messages/compiled/en/kpi.js';
import { sparkTexts } from '../../../messages/compiled/en/spark.js';
import { clauseText } from '../../base/card/clause-label.js';
import type { WidgetModel } from '../../base/element/widget.js';
import type { KpiAttributes } from '../attributes.js';
import { planOf, primaryMeasure, toOutlookPlans, type KpiView } from './kpi.js';
import { partOf, sharedOf, withShares, withWholes } from './share.js';
import { toSparkPlans } from './spark.js';
import { claimsOf, tableRows, toView } from './view.js';

/** What a KPI queries and shows. */
export const kpiModel: WidgetModel<KpiAttributes, KpiView> = {
  messages: { ...kpiTexts, ...sparkTexts },

  /** The first measure. */
  heading: ({ measure }, messages) => messages.measure({ name: measure[0]! }),

  /** All measures at once, and what shares are parts of. @throws SalesError `bad-option` */
  plans: (attributes, context) => withWholes({ main: planOf(attributes, context.catalog) }, context),

  /** The points of the sparkline, and the plan and earlier days of a period that is not over. They follow from the period of the number. */
  follow(attributes, results, context, brush) {
    const options = primaryMeasure(attributes);
    const main = results['main']!;
    return { ...withWholes(toSparkPlans(options, main, context, brush), context), ...toOutlookPlans(options, main, context) };
  },

  /** The number comes first, the sparkline after it. */
  isFirstShownAlone: true,

  view(attributes, results, context) {
    const { main, ...others } = withShares(results, attributes.measure, context.catalog.define);
    return toView({ ...others, main: main! }, attributes, context);
  },

  result: (_main, { result }) => result,

  summary: ({ view }) => view.sentence,

  claims: ({ view }, { measure }) => ({ claims: measure.flatMap((name, n) => claimsOf(name, n, view)) }),

  /** The measures side by side; under the first also its goal and its points. */
  table(attributes, { view, context }) {
    const { messages } = context;
    const caption = messages.measure({ name: attributes.measure[0]! });
    const labels = [caption, ...view.others.map(({ label }) => label)];
    const columns = [{ label: messages.period, isOrdered: true }, ...labels.map((label) => ({ label, numeric: true }))];
    return { caption, columns, rows: tableRows(view) };
  },

  /** How shares are calculated when the card's own filter selects a part. */
  explain({ measure: measures }, { context }) {
    const { messages, where, catalog } = context;
    const part = partOf(where, catalog);
    return measures.flatMap((measure) => {
      const shared = sharedOf(measure, catalog.define);
      if (!part || shared === undefined) return [];
      return [
        {
          term: messages.measure({ name: measure }),
          text: messages.shareOf({ measure: messages.measure({ name: shared }), part: clauseText(part, context) }),
        },
      ];
    });
  },
};
