import { kpiTexts } from '../../../messages/compiled/en/kpi.js';
import { sparkTexts } from '../../../messages/compiled/en/spark.js';
import { dateFields } from '../../../catalog/default-period.js';
import type { Catalog } from '../../../query/catalog.js';
import { expressionOf, type MeasureFacts, measureOf, resultName } from '../../../query/measure.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import {
  numberAt,
  numberColumn,
  type QueryResult,
  resultWith,
  type ResultColumn,
  type Results,
} from '../../../query/result/result.js';
import { type Clause, formatWhere, parseWhere } from '../../../query/where/where.js';
import { comparesMembers } from '../../../query/where/clause-list.js';
import { clauseText } from '../../base/card/clause-label.js';
import type { WidgetModel } from '../../base/element/widget.js';
import type { KpiAttributes } from '../attributes.js';
import { type KpiView, planOf, primaryMeasure, toOutlookPlans, toPartPlans } from './kpi.js';
import { toSparkPlans } from './spark.js';
import { claimsOf, tableRows, toView } from './view.js';

/*
 * A share is relative to all selected rows, so a card with its own filter would always show 100%. Here it is
 * relative to the rows without that filter: two queries, divided here. Date filters apply to both.
 */

/** Suffix of the names of queries for totals. */
const WHOLE = '.whole';

type Define = Catalog['define'];

/** Returns the measure inside a share: `share(revenue)` → `revenue`. `undefined` for other measures. */
function sharedOf(measure: string, define: Define): string | undefined {
  const inner = /^share\s*\((.*)\)$/s.exec(expressionOf(measure, define))?.[1];
  return inner !== undefined && isBalanced(inner) ? inner.trim() : undefined;
}

/** True when every bracket of a text is closed in it: `a) / share(b` is part of two calls. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text.replaceAll(/"[^"]*"|'[^']*'/g, '')) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Splits a filter into date clauses and other clauses. */
function clausesOf(where: string, catalog: Catalog): { readonly dates: readonly Clause[]; readonly others: readonly Clause[] } {
  const names = dateFields(catalog);
  const isDate = ({ field }: Clause): boolean => names.includes(field);
  const clauses = parseWhere(where);
  return { dates: clauses.filter(isDate), others: clauses.filter((clause) => !isDate(clause)) };
}

/** Returns the clause that selects the part of a share. Empty when no clause exists and the core computes shares of groups. */
function partOf(where: string, catalog: Catalog): string {
  return formatWhere(clausesOf(where, catalog).others);
}

/** Replaces shares in the queries by their parts, and adds queries for the totals. */
export function withWholes(plans: Plans, context: { readonly where: string; readonly catalog: Catalog }): Plans {
  return Object.fromEntries(
    Object.entries(plans).flatMap(([name, plan]): [string, QueryPlan][] => {
      const { define } = context.catalog;
      const shared = plan.measures.map((one) => sharedOf(one, define)).filter((one) => one !== undefined);
      if (shared.length === 0) return [[name, plan]];
      const { dates, others } = clausesOf(plan.where ?? context.where, context.catalog);
      if (others.length === 0) return [[name, plan]];
      return [
        [name, { ...plan, measures: unique(plan.measures.map((one) => sharedOf(one, define) ?? one)) }],
        [name + WHOLE, { ...wholePlan(plan), measures: unique(shared), where: formatWhere(dates) }],
      ];
    }),
  );
}

/** Returns the query of totals. Two members are parts of the same total. */
function wholePlan(plan: QueryPlan): QueryPlan {
  const { compare, ...rest } = plan;
  return comparesMembers(compare) ? rest : plan;
}

/** Replaces parts and totals in the results by shares. `measures` has the requested measures. */
export function withShares(results: Results, measures: readonly string[], define: Define): Results {
  const asked = measures.map((measure) => ({ name: resultName(measure), shared: sharedOf(measure, define) }));
  return Object.fromEntries(
    Object.entries(results)
      .filter(([name]) => !name.endsWith(WHOLE))
      .map(([name, part]) => {
        const whole = results[name + WHOLE];
        return [name, whole ? divided(part, whole, asked) : part];
      }),
  );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** A measure of the card, and the measure that it is a share of. */
interface AskedMeasure {
  readonly name: string;
  readonly shared: string | undefined;
}

/** Divides the columns of a part by those of the total. A group missing in the total has no share. */
function divided(part: QueryResult, whole: QueryResult, measures: readonly AskedMeasure[]): QueryResult {
  const keys = part.columns.filter(({ unit }) => unit === undefined);
  const rows = rowsIn(part, whole, keys.length);
  const present = measures.filter(({ name, shared }) => part.column(shared === undefined ? name : resultName(shared)));
  const columns = present.flatMap(({ name, shared }) =>
    shared === undefined ? family(part, name) : shareColumns({ part, whole, rows }, name, resultName(shared)),
  );
  const facts = { ...part.facts, measures: present.map((measure) => factsOf(measure, part)) };
  return resultWith(part, { columns: [...keys, ...columns], facts });
}

/** A share is better when its measure is. */
function factsOf({ name, shared }: AskedMeasure, { measures }: QueryResult): MeasureFacts {
  if (shared === undefined) return measureOf(measures, name);
  const { good } = measureOf(measures, resultName(shared));
  return {
    name,
    unit: 'percent',
    good,
    adds: { members: false, time: false },
    isRatio: true,
    belowZero: 'losses',
    expression: `share(${shared})`,
  };
}

/** Returns the matching row of the total for each row of the part, or −1. */
function rowsIn(part: QueryResult, whole: QueryResult, keys: number): readonly number[] {
  if (keys === 0) return [0];
  const known = new Map(Array.from(whole.columns[0]!.values, (key, row) => [key, row]));
  return Array.from(part.columns[0]!.values, (key) => known.get(key) ?? -1);
}

/** Returns the columns of a measure and its comparison. */
function family({ columns }: QueryResult, name: string): readonly ResultColumn[] {
  return columns.filter((column) => [name, `${name}.previous`, `${name}.change`, `${name}.growth`].includes(column.name));
}

interface Halves {
  readonly part: QueryResult;
  readonly whole: QueryResult;
  readonly rows: readonly number[];
}

function shareColumns({ part, whole, rows }: Halves, name: string, of: string): readonly ResultColumn[] {
  const quotients = (column: string): Float64Array =>
    Float64Array.from(
      rows,
      (row, at) => numberAt(part.column(column), at) / (numberAt(whole.column(column) ?? whole.column(of), row) || NaN),
    );
  const now = quotients(of);
  if (!part.column(`${of}.previous`)) return [ratio(name, now)];
  const before = quotients(`${of}.previous`);
  const change = now.map((share, row) => share - before[row]!);
  return [
    ratio(name, now),
    ratio(`${name}.previous`, before),
    ratio(`${name}.change`, change),
    ratio(
      `${name}.growth`,
      change.map((size, row) => size / (Math.abs(before[row]!) || NaN)),
    ),
  ];
}

const ratio = (name: string, values: Float64Array): ResultColumn => numberColumn(name, values, 'percent');

/** What a KPI queries and shows. */
export const kpiModel: WidgetModel<KpiAttributes, KpiView> = {
  isComparable: true,
  messages: { ...kpiTexts, ...sparkTexts },

  /** The first measure. */
  heading: ({ measure }, messages) => messages.measure({ name: measure[0]! }),

  /** All measures at once, and what shares are parts of. @throws SalesError `bad-option` */
  plans: (attributes, context) => withWholes({ main: planOf(attributes, context.catalog) }, context),

  /** The points of the sparkline, and the plan and earlier days of a period that is not over. They follow from the period of the number. */
  follow(attributes, results, context, { brush } = {}) {
    const options = primaryMeasure(attributes);
    const main = results['main']!;
    const followed = { ...toSparkPlans(options, main, context, brush), ...toPartPlans(attributes, main, context) };
    return { ...withWholes(followed, context), ...toOutlookPlans(options, main, context) };
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
