import type { Messages } from '../../../messages/en.js';
import type { HistogramFacts, KnownBins, ScatterFacts } from '../../../query/analysis/analysis.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { MAX_CLAUSE_MEMBERS } from '../../base/chart/marks.js';
import type { ChartInput, FactsInput } from '../../base/define/widget-definition.js';
import type { WidgetFacts } from '../../base/define/widget-facts.js';
import type { DistributionAttributes } from '../attributes.js';
import type { Subject } from './plans.js';

/** Bin: at least `from`, less than `to`. An open bin has no limit on one side. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly open: 'below' | 'above' | undefined;
}

export interface Histogram {
  readonly kind: 'histogram';
  readonly bins: readonly Bin[];
  readonly facts: HistogramFacts;
  readonly unit: MeasureUnit;
  readonly subject: Subject;
  readonly counted?: string;
  /** Maximum count on the scale; 0 when the bins decide. */
  readonly most?: number;
}

export type BoxNumber = 'min' | 'lower' | 'q1' | 'median' | 'q3' | 'upper' | 'max';

/** Numbers of a group; NaN in a group that has lost its numbers during a drag. */
export interface BoxGroup extends Readonly<Record<BoxNumber, number>> {
  /** Member as written in clauses; null when missing. */
  readonly key: string | null;
  readonly name: string;
  readonly count: number;
  /** Number of outliers beyond the whiskers, and the farthest ones. */
  readonly beyond: number;
  readonly outliers: readonly { readonly value: number; readonly count: number }[];
}

export interface Boxes {
  readonly groups: readonly BoxGroup[];
  /** Number of groups, including groups not shown. */
  readonly all: number;
  /** Dimension of the numbers; `undefined` for rows. */
  readonly per: string | undefined;
  readonly unit: MeasureUnit;
}

/** Boxes to draw. `extent` is the range of the scale, `subject` what the boxes show. */
export interface BoxChart extends Boxes {
  readonly kind: 'box';
  readonly subject: string;
  readonly extent: readonly [number, number];
}

/** Point: a member or a group of equal rows, with two numbers. */
export interface ScatterPoint {
  /** Name of the member; `undefined` for rows. */
  readonly name?: string;
  readonly x: number;
  readonly y: number;
  /** Number of rows; absent for members. */
  readonly count?: number;
}

/** Minimum and maximum of both numbers. */
interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface Scatter {
  /** Points sorted by x. */
  readonly points: readonly ScatterPoint[];
  readonly facts: ScatterFacts;
  /** Name of the dimension of the points; `undefined` for rows. */
  readonly per: string | undefined;
  readonly x: { readonly name: string; readonly unit: MeasureUnit };
  readonly y: { readonly name: string; readonly unit: MeasureUnit };
}

export interface ScatterChart extends Scatter {
  readonly kind: 'scatter';
  /** Points to label, by priority; labels that do not fit are hidden. */
  readonly named: readonly number[];
  /** Quality of the fit; empty without a line. */
  readonly fit: string;
  /** Legend of the point sizes; empty when all have the same size. */
  readonly sizes: string;
  /** True when nothing can be selected. */
  readonly isFixed?: boolean;
  readonly extent: Extent;
}

export type DistributionInput = FactsInput<DistributionAttributes, Messages['distribution']>;

export interface DistributionFacts extends WidgetFacts {
  readonly chart: Histogram | BoxChart | ScatterChart;
  /** The bins of a histogram at the start of a drag, and the filters of the page that they were counted with. */
  readonly start?: { readonly bins: KnownBins; readonly filters: string };
}

export type DistributionPicture = ChartInput<DistributionFacts, Messages['distribution']>;

export type Words = Pick<DistributionPicture, 'format' | 'texts' | 'locale' | 'currency'>;

/** Returns the chart before a drag, which keeps scales and places while filters move; `undefined` for another kind of chart. */
export function heldChart<Kind extends DistributionFacts['chart']['kind']>(
  { moving, previous }: Pick<DistributionInput, 'moving' | 'previous'>,
  kind: Kind,
): Extract<DistributionFacts['chart'], { readonly kind: Kind }> | undefined {
  const { chart } = (previous ?? {}) as Partial<DistributionFacts>;
  const isSame = (one: DistributionFacts['chart']): one is Extract<DistributionFacts['chart'], { readonly kind: Kind }> =>
    one.kind === kind;
  return moving && chart && isSame(chart) ? chart : undefined;
}

/** Words a number of members or rows with its noun, which is `undefined` for rows. */
export function membersText(n: number, per: string | undefined, { format, texts }: Words): string {
  return texts.members({ per, n, shown: format(n, 'count') });
}

/** Returns the announcement for more members than a filter can name. */
export function tooManyOf(per: string | undefined, words: Words): (count: number) => string {
  const most = words.format(MAX_CLAUSE_MEMBERS, 'count');
  return (count) => words.texts.tooMany({ members: membersText(count, per, words), most });
}
