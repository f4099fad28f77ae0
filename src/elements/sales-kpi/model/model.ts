import { kpiWords } from '../../../messages/kpi-words.js';
import { sparkWords } from '../../../messages/spark-words.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { toOptions, type KpiAttributes, type KpiContext, type KpiView } from './kpi.js';
import { withShares, withWholes } from './share.js';
import { toSparkPlans } from './spark.js';
import { leadOf, measuresOf, planOf, tableRows, toView } from './view.js';

type Plans = Readonly<Record<string, QueryPlan>>;
type Results = Readonly<Record<string, QueryResult>>;

/** What a KPI queries and shows. */
export const kpiModel = {
  words: { ...kpiWords, ...sparkWords },

  /** The first measure. */
  heading({ measure }: KpiAttributes, words: Messages): string {
    return words.measure(measuresOf(measure)[0]!);
  },

  /** All measures at once, and what shares are parts of. @throws SalesError `bad-option` */
  plans(attributes: KpiAttributes, context: KpiContext): Plans {
    return withWholes({ main: planOf(attributes) }, context);
  },

  /** The points of the sparkline, whose period follows from that of the number. */
  follow(attributes: KpiAttributes, results: Results, context: KpiContext, brush?: string): Plans {
    return withWholes(toSparkPlans(toOptions(leadOf(attributes)), results['main']!, context, brush), context);
  },

  view(attributes: KpiAttributes, results: Results, context: KpiContext): KpiView {
    const { main, spark } = withShares(results, measuresOf(attributes.measure));
    return toView({ main: main!, spark }, attributes, context);
  },

  summary({ sentence }: KpiView): string {
    return sentence;
  },

  /** The measures side by side; under the first also its goal and its points. */
  table(attributes: KpiAttributes, view: KpiView, context: KpiContext) {
    const { words } = context;
    const caption = this.heading(attributes, words);
    const labels = [caption, ...view.others.map(({ label }) => label)];
    const columns = [{ label: words.period }, ...labels.map((label) => ({ label, numeric: true }))];
    return { caption, columns, rows: tableRows(view, context) };
  },
};
