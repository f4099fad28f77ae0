import type { Messages } from '../../../messages/en.js';
import type { HistogramFacts, ScatterFacts } from '../../../query/analysis/analysis.js';
import type { Catalog } from '../../../query/catalog.js';
import type { MeasureUnit } from '../../../query/plan.js';
import type { ResultColumn } from '../../../query/result.js';
import type { Subject } from './plans.js';

/** A bin: what is ≥ `from` and < `to`; an open one holds all beyond, too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly open: 'below' | 'above' | undefined;
}

/** What a histogram shows. */
export interface HistogramView {
  readonly bins: readonly Bin[];
  readonly facts: HistogramFacts;
  /** How the numbers are read. */
  readonly unit: MeasureUnit;
  readonly subject: Subject;
  readonly measure: string;
}

/** An answer as far as a distribution reads it. */
export interface DistributionAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: { readonly analysis?: unknown };
}

/** What is shown of an answer. */
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
    unit: from?.unit ?? (subject.kind === 'rows' ? unitOf(subject.field, catalog) : 'number'),
  };
}

/** How numbers of a column are read: those of a measure say so themselves. */
export function unitOf(field: string, { columns, roles, discountPercent }: Catalog): MeasureUnit {
  const role = roles.find(({ ref }) => ref.column === field)?.role ?? field;
  if (/^(revenue|cost|profit|price)$/.test(role)) return 'money';
  if (/^(quantity|visits)$/.test(role)) return 'count';
  if (role === 'discount') return discountPercent ? 'number' : 'ratio';
  return columns.find(({ name }) => name === field)?.percent ? 'ratio' : 'number';
}

/** The share of a bin in all, and of all up to its end. */
export function sharesOf({ bins, facts }: HistogramView): readonly { readonly share: number; readonly upTo: number }[] {
  let sum = 0;
  return bins.map(({ count }) => {
    sum += count;
    return { share: count / facts.count, upTo: sum / facts.count };
  });
}

/** What a view is worded with. */
export interface ViewContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly words: Messages;
  /** First month of the fiscal year, 1 … 12. */
  readonly fiscalStart: number;
  /** First day of the week, 1 Monday … 7 Sunday. */
  readonly weekStart: number;
}

/** What stands in a picture besides its bars. */
export interface PictureWords {
  readonly label: string;
  /** What bars count. */
  readonly counted: string;
  /** The numbers along the bottom: those of edges, or of bins of one whole number each; the unit is said at the last alone. */
  readonly edges: (edges: readonly number[]) => readonly string[];
  readonly open: (bin: Bin) => string;
  readonly counts: (ticks: readonly number[]) => readonly string[];
  readonly count: (count: number) => string;
  readonly median: string;
  readonly middleHalf: string;
}

/** A histogram to draw, and the bins that are chosen. */
export interface HistogramPicture {
  readonly chart: 'histogram';
  readonly view: HistogramView;
  readonly chosen: readonly number[];
  /** The greatest count that the scale has to hold. */
  readonly most: number;
  readonly words: (label: string) => PictureWords;
}

/** A member, or rows that are equal, with two numbers. */
export interface ScatterPoint {
  readonly key: string;
  /** What a member is called whose key is a code, and the same with the code. */
  readonly name?: string;
  readonly title?: string;
  readonly x: number;
  readonly y: number;
  /** How many rows; absent of members. */
  readonly count?: number;
}

/** What a scatter shows. */
export interface ScatterView {
  /** In the order of x. */
  readonly points: readonly ScatterPoint[];
  readonly facts: ScatterFacts;
  /** Whose numbers they are; undefined for rows. */
  readonly per: string | undefined;
  readonly x: { readonly name: string; readonly unit: MeasureUnit };
  readonly y: { readonly name: string; readonly unit: MeasureUnit };
}

/** The least and the greatest of both numbers. */
export interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** What stands in a scatter besides its points. */
export interface ScatterWords {
  readonly label: string;
  readonly xName: string;
  readonly yName: string;
  /** How well the line fits; empty where there is none. */
  readonly fit: string;
  /** What larger points are; empty where all are of one size. */
  readonly sizes: string;
  readonly xTexts: (ticks: readonly number[]) => readonly string[];
  readonly yTexts: (ticks: readonly number[]) => readonly string[];
}

/** A scatter to draw: the points chosen, and those named where their names find room, the first of them first. `isFixed`: nothing can be chosen. */
export interface ScatterPicture {
  readonly chart: 'scatter';
  readonly view: ScatterView;
  readonly chosen: readonly number[];
  readonly named: readonly number[];
  readonly isFixed?: boolean;
  readonly extent: Extent;
  readonly words: (label: string) => ScatterWords;
}

/** The numbers of a group. */
export interface BoxGroup {
  /** As clauses write it, null for the missing one. */
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
  /** How many numbers lie beyond the whiskers, and the farthest of them. */
  readonly beyond: number;
  readonly outliers: readonly { readonly value: number; readonly count: number }[];
}

/** Whether a group has numbers to draw: while somebody drags, it may have lost them. */
export function hasNumbers({ count }: BoxGroup): boolean {
  return count > 0;
}

/** What boxes show. */
export interface BoxView {
  readonly groups: readonly BoxGroup[];
  /** How many groups there are, those not shown too. */
  readonly all: number;
  readonly by: string;
  /** Whose the numbers are; undefined for rows. */
  readonly per: string | undefined;
  readonly measure: string;
  readonly unit: MeasureUnit;
}

/** What stands beside boxes. */
export interface BoxWords {
  readonly label: string;
  readonly names: readonly string[];
  readonly texts: (ticks: readonly number[]) => readonly string[];
  /** So many beyond the end of the scale. */
  readonly beyond: (count: number) => string;
}

/** Boxes to draw, and those that are chosen; `extent` is what the scale has to hold. */
export interface BoxPicture {
  readonly chart: 'box';
  readonly view: BoxView;
  readonly chosen: readonly number[];
  readonly extent: readonly [number, number];
  readonly words: (label: string) => BoxWords;
}
