import type { MemberNames } from '../../../format/member-name.js';
import type { Calendar, DayRange, MeasureUnit, PlanFacts } from '../../../query/plan.js';
import type { Messages } from '../../../messages/en.js';

/** How a breakdown is drawn. */
export type BreakdownChart = 'bar' | 'stacked' | 'share' | 'donut' | 'treemap' | 'pareto';

/** Why bars are shown where something else was asked: that would be false or unreadable. */
export type Instead = 'many' | 'negative' | 'not-additive';

/** A member of a dimension on the way down. */
export interface PathStep {
  readonly field: string;
  readonly value: string | null;
}

/** A member (or what the members shown leave over) with its numbers. */
export interface BreakdownRow {
  /** The member as clauses write it, null for the missing one; undefined for what is left over. */
  readonly key: string | null | undefined;
  readonly label: string;
  /** A value per column, NaN where there is none. */
  readonly values: readonly number[];
  /** The same of the earlier period, where one is compared. */
  readonly previous?: readonly number[] | undefined;
  /** A value per part, where bars have parts. */
  readonly parts?: readonly number[];
  /** Colour of a slice: 1 … 8, 0 for what is left over. */
  readonly slot: number;
}

/** A column of bars: a measure, a member of the second dimension, or the running share. */
export interface BreakdownColumn {
  readonly title: string;
  readonly measure: string;
  readonly unit: MeasureUnit;
  readonly kind: 'value' | 'cumulative';
  /** Columns of the same number are drawn on one scale. */
  readonly scale: number;
}

/** A part of each bar: a member of the second dimension. */
export interface BreakdownPart {
  readonly key: string | null | undefined;
  readonly label: string;
  readonly slot: number;
}

/** Where the classes A, B and C of a Pareto picture end: counts of members. */
export interface Classes {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** All that is drawn: numbers and names, no pixel. */
export interface BreakdownView {
  readonly chart: BreakdownChart;
  readonly instead?: Instead;
  /** What was asked, where something else is shown. */
  readonly asked: BreakdownChart;
  /** The dimension shown. */
  readonly field: string;
  readonly levels: readonly string[];
  readonly path: readonly PathStep[];
  readonly rows: readonly BreakdownRow[];
  readonly columns: readonly BreakdownColumn[];
  readonly parts: readonly BreakdownPart[];
  /** Indices of the rows chosen; empty where none is. */
  readonly chosen: readonly number[];
  /** Of all rows selected by the filters, also those not shown: per column, NaN where it has none. */
  readonly total: number;
  /** Whether the first measure's values add up over members, so that each is a share of the total. */
  readonly adds: boolean;
  /** True when the smallest values are shown (`bottom`). */
  readonly lowest?: boolean;
  /** Whether rows are in the order of their keys rather than of their values. */
  readonly ordered: boolean;
  readonly classes?: Classes;
  /** The days compared, where a comparison is shown. */
  readonly compared?: Pick<PlanFacts, 'uncovered'> & {
    readonly period?: DayRange | undefined;
    readonly earlier?: DayRange | undefined;
  };
  /** How many members there are at most: more are not asked for. */
  readonly cut?: number;
}

/** What a view depends on besides answers and attributes. */
export interface BreakdownContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
  /** The clause that the element itself set, empty where none. */
  readonly own: string;
  /** Own measures, name → expression. */
  readonly define: Readonly<Record<string, string>>;
  /** How many levels down the reader wants to be. */
  readonly depth: number;
  /** The colours that members have on this page already. */
  readonly slots?: ReadonlyMap<string | null, number> | undefined;
  /** While somebody drags: the rows as they were, whose places stay. */
  readonly held?: readonly BreakdownRow[] | undefined;
}
