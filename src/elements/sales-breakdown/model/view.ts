import type { SideNames } from '../../base/card/clause-label.js';
import type { PathStep } from '../../base/define/widget-facts.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { GoodDirection, MeasureUnit } from '../../../query/measure.js';
import type { DayRange, PlanFacts } from '../../../query/plan.js';
import type { BreakdownAttributes } from '../attributes.js';

type BreakdownChart = BreakdownAttributes['chart'];

/** Reasons for showing bars in place of the requested chart. */
export type Instead = 'many' | 'negative' | 'not-additive';

/** Row of the chart: a member, or all remaining members together. */
export interface BreakdownRow {
  /** Member as written in clauses, null when missing; `undefined` for the remaining members. */
  readonly key: string | null | undefined;
  /** All members of a row, where several are spellings of one place. Default: `key` alone. */
  readonly members?: readonly (string | null)[];
  readonly label: string;
  /** Value per column; NaN when missing. */
  readonly values: readonly number[];
  /** Value per column in the earlier period, when compared. */
  readonly previous?: readonly number[] | undefined;
  /** Value per part, when bars have parts. */
  readonly parts?: readonly number[];
  /** Color slot: 1 to 8, or 0 for the remaining members. */
  readonly slot: number;
}

/** Column of bars: a measure, a member of the second dimension, or the cumulative share. A `detail` is one more number of a member, not compared. */
export interface BreakdownColumn {
  readonly title: string;
  readonly measure: string;
  readonly unit: MeasureUnit;
  readonly good: GoodDirection;
  readonly kind: 'value' | 'cumulative' | 'detail';
  /** Scale number; columns with equal numbers share a scale. */
  readonly scale: number;
}

/** Part of each bar: a member of the second dimension. */
export interface BreakdownPart {
  readonly key: string | null | undefined;
  readonly label: string;
  readonly slot: number;
}

/** Number of members in the classes A, B and C of a Pareto chart. */
export interface Classes {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export interface BreakdownView {
  readonly chart: BreakdownChart;
  readonly instead?: Instead;
  readonly field: string;
  readonly levels: readonly string[];
  readonly path: readonly PathStep[];
  readonly rows: readonly BreakdownRow[];
  readonly columns: readonly BreakdownColumn[];
  readonly parts: readonly BreakdownPart[];
  /** Indices of the selected rows; empty without a selection. */
  readonly chosen: readonly number[];
  /** Total of the first measure over all filtered rows, including members not shown. */
  readonly total: number;
  /** True when the values of the first measure add up to the total, which makes each a share of it. */
  readonly adds: boolean;
  /** True when the smallest values are shown (`bottom`). */
  readonly lowest?: boolean;
  /** True when only the largest values are shown (`top`), so the lowest is not known. */
  readonly largest?: boolean;
  /** Number of all members, including those that are not shown. */
  readonly count: number;
  /** True when rows are sorted by key rather than by value. */
  readonly ordered: boolean;
  readonly classes?: Classes;
  readonly compared?: Pick<PlanFacts, 'uncovered'> & {
    readonly period?: DayRange | undefined;
    readonly earlier?: DayRange | undefined;
    /** True when `previous` is the plan. */
    readonly isPlan?: boolean;
    /** Names of two sides that are compared over the same days. */
    readonly sides?: SideNames;
    /** What is known of members without rows in the earlier period. */
    readonly arrivals?: PlanFacts['arrivals'] | undefined;
  };
  /** Number of members at which the list was cut off. */
  readonly cut?: number;
}

/** Formatted change: `+12.3%`, `new`, `none in 2021`. `good` is `undefined` when the change is neither good nor bad. */
export interface ChangeText {
  readonly text: string;
  readonly good: boolean | undefined;
}

/** Input of a view besides results and attributes. */
export interface BreakdownContext extends Pick<
  WidgetContext,
  'locale' | 'currency' | 'calendar' | 'messages' | 'names' | 'links' | 'own' | 'isOnDashboard'
> {
  /** True when a filter of a card on a dashboard excludes rows: its total is smaller than that of the page. */
  readonly isPart?: boolean;
  readonly depth: number;
  /** Colors that members already have on this page. */
  readonly slots?: ReadonlyMap<string | null, number> | undefined;
  /** Rows before the current drag; they keep their places. */
  readonly previous?: readonly BreakdownRow[] | undefined;
}
