import type { Explanation, TableView, WidgetContext } from '../../base/element/widget.js';
import type { Claim } from '../../../query/claim.js';
import { unitOfField } from '../../../catalog/column-units.js';
import type { Messages } from '../../../messages/en.js';
import type { HistogramFacts, NumberSpan, ScatterFacts } from '../../../query/analysis/analysis.js';
import type { Catalog } from '../../../query/catalog.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { ResultColumn } from '../../../query/result/result.js';
import type { FiscalStart } from '../../../query/time/calendar-date.js';
import { membersClause } from '../../../query/where/where.js';
import type { MarkChoice, MarkDescription, MembersChoice, Picked } from '../../base/chart/marks.js';
import type { Subject } from './plans.js';

/** Bin: at least `from`, less than `to`. An open bin has no limit on one side. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly open: 'below' | 'above' | undefined;
}

/** Content of a histogram. */
export interface HistogramView {
  readonly bins: readonly Bin[];
  readonly facts: HistogramFacts;
  /** Unit of the numbers. */
  readonly unit: MeasureUnit;
  readonly subject: Subject;
  readonly measure: string;
}

/** The parts of a query result that a distribution reads. */
export interface DistributionAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: { readonly analysis?: unknown };
}

/** Converts a result to a histogram. */
export function toView(answer: DistributionAnswer, subject: Subject, measure: string, catalog: Catalog): HistogramView {
  const facts = answer.facts.analysis as HistogramFacts;
  const [from, to, count] = answer.columns;
  const last = answer.rowCount - 1;
  const bins = Array.from({ length: answer.rowCount }, (_, i): Bin => ({
    from: from!.values[i]!,
    to: to!.values[i]!,
    count: count!.values[i]!,
    open: i === 0 && facts.openFirst ? 'below' : i === last && facts.openLast ? 'above' : undefined,
  }));
  return {
    bins,
    facts,
    subject,
    measure,
    unit: from?.unit ?? (subject.kind === 'rows' ? unitOfField(subject.field, catalog) : 'number'),
  };
}

/** Returns the share and the cumulative share of each bin. */
export function sharesOf({ bins, facts }: HistogramView): readonly { readonly share: number; readonly upTo: number }[] {
  let sum = 0;
  return bins.map(({ count }) => {
    sum += count;
    return { share: count / facts.count, upTo: sum / facts.count };
  });
}

/** Locale, currency and texts for formatting a view. */
export interface ViewContext extends Pick<WidgetContext, 'links'> {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly messages: Messages;
  readonly fiscalStart: FiscalStart;
  /** First day of the week; 1 is Monday, 7 is Sunday. */
  readonly weekStart: number;
}

/** Texts of the chart besides its bars. */
export interface PictureTexts {
  readonly label: string;
  /** Name of what the bars count. */
  readonly counted: string;
  /** Formats the numbers on the bottom axis: edges, or single whole numbers. Only the last one has the unit. */
  readonly edges: (edges: readonly number[]) => readonly string[];
  readonly open: (bin: Bin) => string;
  readonly counts: (ticks: readonly number[]) => readonly string[];
  readonly count: (count: number) => string;
  readonly median: string;
  readonly middleHalf: string;
}

/** Histogram to draw, with its selected bins. */
export interface HistogramPicture {
  readonly chart: 'histogram';
  readonly view: HistogramView;
  readonly chosen: readonly number[];
  /** Maximum count on the scale. */
  readonly most: number;
  readonly texts: (label: string) => PictureTexts;
}

/** Point: a member or a group of equal rows, with two numbers. */
export interface ScatterPoint {
  readonly key: string;
  /** Display name of a code, and the title with both. */
  readonly name?: string;
  readonly title?: string;
  readonly x: number;
  readonly y: number;
  /** Number of rows; absent for members. */
  readonly count?: number;
}

/** Content of a scatter plot. */
export interface ScatterView {
  /** Points sorted by x. */
  readonly points: readonly ScatterPoint[];
  readonly facts: ScatterFacts;
  /** Dimension of the points; `undefined` for rows. */
  readonly per: string | undefined;
  readonly x: { readonly name: string; readonly unit: MeasureUnit };
  readonly y: { readonly name: string; readonly unit: MeasureUnit };
}

/** Minimum and maximum of both numbers. */
export interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Texts of a scatter plot besides its points. */
export interface ScatterTexts {
  readonly label: string;
  readonly xName: string;
  readonly yName: string;
  /** Quality of the fit; empty without a line. */
  readonly fit: string;
  /** Legend of the point sizes; empty when all have the same size. */
  readonly sizes: string;
  readonly xTexts: (ticks: readonly number[]) => readonly string[];
  readonly yTexts: (ticks: readonly number[]) => readonly string[];
}

/**
 * Scatter plot to draw. `named` contains points to label, by priority; labels that do not fit are hidden. `isFixed` is true
 * when nothing can be selected.
 */
export interface ScatterPicture {
  readonly chart: 'scatter';
  readonly view: ScatterView;
  readonly chosen: readonly number[];
  readonly named: readonly number[];
  readonly isFixed?: boolean;
  readonly extent: Extent;
  readonly texts: (label: string) => ScatterTexts;
}

/** Numbers of a group. */
export interface BoxGroup {
  /** Member as written in clauses; null when missing. */
  readonly key: string | null;
  readonly name: string;
  readonly count: number;
  readonly min: number;
  readonly lower: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly upper: number;
  readonly max: number;
  /** Number of outliers beyond the whiskers, and the farthest ones. */
  readonly beyond: number;
  readonly outliers: readonly { readonly value: number; readonly count: number }[];
}

/** True when a group has numbers to draw; during a drag a group may lose them. */
export function hasNumbers({ count }: BoxGroup): boolean {
  return count > 0;
}

/** Content of a box plot. */
export interface BoxView {
  readonly groups: readonly BoxGroup[];
  /** Number of groups, including groups not shown. */
  readonly all: number;
  readonly by: string;
  /** Dimension of the numbers; `undefined` for rows. */
  readonly per: string | undefined;
  readonly measure: string;
  readonly unit: MeasureUnit;
}

/** Texts next to boxes. */
export interface BoxTexts {
  readonly label: string;
  readonly names: readonly string[];
  readonly ticks: (ticks: readonly number[]) => readonly string[];
  /** Formats the number of outliers beyond the end of the scale. */
  readonly beyond: (count: number) => string;
}

/** Boxes to draw, with the selected ones. `extent` is the range of the scale. */
export interface BoxPicture {
  readonly chart: 'box';
  readonly view: BoxView;
  readonly chosen: readonly number[];
  readonly extent: readonly [number, number];
  readonly texts: (label: string) => BoxTexts;
}

/** Input of the drawing: one of the chart types, with its selection. */
export type DistributionPicture = HistogramPicture | ScatterPicture | BoxPicture;

/** Effect of selecting marks. Bins of members are selected by these members. */
export type Choice = MarkChoice & { readonly members?: MembersChoice<readonly NumberSpan[]> };

/** Maximum number of members announced for prefetching. */
const MAX_EXPECTED = 100;

/** Returns the clause of all selectable members; `undefined` when there are too many. */
export function selectableRangeOf(field: string, members: readonly (string | null)[]): Distribution['selectableRange'] {
  return members.length === 0 || members.length > MAX_EXPECTED
    ? undefined
    : { brush: field, where: membersClause(field, members) };
}

/** Content of a chart, independent of its type. */
export interface Distribution {
  /** Number of marks. */
  readonly count: number;
  /** Fields of the widget's own clause. */
  readonly fields: readonly string[];
  /** Accessible role description of the chart. */
  readonly role: string;
  readonly keys: string;
  /** Summary of the chart, including anything not drawn; may be empty. */
  readonly sentence: string;
  /** What the summary states. */
  readonly claims: readonly Claim[];
  readonly explain: readonly Explanation[];
  readonly table: (caption: string) => TableView;
  /** Returns the identity of a mark; `undefined` for a number without a mark. */
  readonly keyOf: (mark: number) => string | undefined;
  /** Returns the marks that the widget's own clause selects. */
  readonly chosenBy: (own: string, picked: Picked<readonly NumberSpan[]> | undefined) => readonly number[];
  readonly announce: (mark: number, chosen: readonly number[]) => MarkDescription | undefined;
  /** Selectable dimension, and a clause that covers all its members; `undefined` with too many members to prefetch. */
  readonly selectableRange?: { readonly brush: string; readonly where: string } | undefined;
  /** True when nothing can be selected, because no clause describes the marks. */
  readonly isFixed?: boolean;
  /** Returns the content with marks in the places of the previous chart; absent when marks have a fixed order. */
  readonly inPlacesOf?: (previous: DistributionPicture) => Distribution;
  /** Returns the chart to draw. During a drag it keeps the scales of the previous chart. */
  readonly picture: (chosen: readonly number[], previous: DistributionPicture | undefined) => DistributionPicture | undefined;
  readonly choice: (marks: readonly number[]) => Choice;
}

/** Chart to draw, together with the content of its marks. */
export type Placed = DistributionPicture & { readonly of: Distribution };

/**
 * Returns the chart to draw; `undefined` when there is none. During a drag marks keep the places of `held`, the previous chart.
 */
export function placed(
  shown: Distribution,
  {
    own,
    picked,
    previous,
  }: {
    readonly own: string;
    readonly picked: Picked<readonly NumberSpan[]> | undefined;
    readonly previous: Placed | undefined;
  },
): Placed | undefined {
  const of = (previous && shown.inPlacesOf?.(previous)) ?? shown;
  const picture = of.picture(of.chosenBy(own, picked), previous);
  return picture && { ...picture, of };
}
