import type { FiscalStart } from '../../../query/time/calendar-date.js';
import type { MarkChoice, MarkContent, MembersChoice } from '../../base/chart/marks.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { AnalysisFacts } from '../../../query/analysis/analysis.js';
import type { PlanFacts } from '../../../query/plan.js';
import type { ResultColumn } from '../../../query/result/result.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { Scale } from '../../../util/color-scale.js';

/** Locale, currency and texts for formatting a view. */
export type ViewContext = Pick<WidgetContext, 'locale' | 'currency' | 'calendar' | 'messages' | 'names' | 'links'>;

/** The parts of a query result that cohorts read. */
export interface CohortAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: PlanFacts;
}

/** Effect of selecting marks: a clause, or customers that must be queried first; `undefined` when there is nothing to filter by. */
export type Choice = (MarkChoice & { readonly members?: MembersChoice<string> }) | undefined;

/** Content of a chart, independent of its type. */
export interface CohortShown extends MarkContent<string> {
  readonly picture: (chosen: readonly number[]) => CohortPicture;
  readonly choice: (marks: readonly number[], chosen: readonly number[]) => Choice;
}

/** Input of the drawing: one of the chart types, with its selection. */
export type CohortPicture = TrianglePicture | BarsPicture | ListPicture;

/** Cell of a triangle. Row 0 contains the averages, cohorts start at row 1, and ages start at 1. */
export interface TriangleCell {
  readonly row: number;
  readonly age: number;
  /** Share of the first period; NaN without a first-period value. */
  readonly share: number;
  /** True when the period of the cell is incomplete. */
  readonly running: boolean;
}

/** Triangle to draw: a row of averages, and one row per cohort. Marks are the cells in order. */
export interface TrianglePicture {
  readonly chart: 'triangle';
  readonly cells: readonly TriangleCell[];
  readonly rows: readonly { readonly name: string; readonly size: string }[];
  /** Maximum age. */
  readonly ages: number;
  readonly scale: Scale;
  readonly chosen: readonly number[];
  readonly texts: TriangleTexts;
}

/** Texts of a triangle. */
interface TriangleTexts {
  /** Column headings for cohort sizes and for ages. */
  readonly size: string;
  readonly ages: string;
  readonly age: (age: number) => string;
  readonly value: (share: number) => string;
  readonly bounds: readonly string[];
  readonly running: string;
  readonly none: string;
}

/** Bars to draw, each with one or several parts, starting at the base. */
export interface BarsPicture {
  readonly chart: 'bars';
  readonly bars: readonly { readonly parts: readonly number[]; readonly running: boolean }[];
  /** Classes and names of the parts; a single part has no legend. */
  readonly parts: readonly { readonly className: string; readonly name: string }[];
  /** Labels below the bars: periods, or the edges between bins. */
  readonly axis:
    | {
        readonly kind: 'time';
        readonly grain: TimeGrain;
        readonly days: readonly number[];
        readonly fiscalStart: FiscalStart;
        readonly nameOf: (day: number, part: 'year' | 'quarter' | 'month' | 'month-narrow' | 'day') => string;
      }
    | { readonly kind: 'edges'; readonly labels: readonly { readonly at: number; readonly text: string }[] };
  /** Vertical line with a label; its position is counted in bars. */
  readonly line?: { readonly at: number; readonly text: string };
  readonly chosen: readonly number[];
  /** Name of the measure, and the formatter of tick labels. */
  readonly counted: string;
  readonly ticks: (ticks: readonly number[]) => readonly string[];
  readonly isWhole: boolean;
  readonly none: string;
}

/** Lines to draw, each with a bar. */
export interface ListPicture {
  readonly chart: 'list';
  readonly lines: readonly {
    readonly name: string;
    readonly value: string;
    readonly bar: number;
    /** Notes behind the bar, most important first; notes that do not fit are hidden. */
    readonly notes: readonly string[];
  }[];
  readonly chosen: readonly number[];
  readonly names: string;
  readonly values: string;
  readonly none: string;
}

/** Returns the facts of one analysis kind. */
export function factsOf<Kind extends AnalysisFacts['kind']>(
  { facts }: CohortAnswer,
  kind: Kind,
): Extract<AnalysisFacts, { readonly kind: Kind }> | undefined {
  const { analysis } = facts;
  return isKind(analysis, kind) ? analysis : undefined;
}

function isKind<Kind extends AnalysisFacts['kind']>(
  facts: AnalysisFacts | undefined,
  kind: Kind,
): facts is Extract<AnalysisFacts, { readonly kind: Kind }> {
  return facts?.kind === kind;
}

/** Returns a number of a row by column name; NaN when missing. */
export function numberOf({ columns }: Pick<CohortAnswer, 'columns'>, name: string, row: number): number {
  const column = columns.find((one) => one.name === name);
  return column?.valid?.[row] === 0 ? NaN : (column?.values[row] ?? NaN);
}
