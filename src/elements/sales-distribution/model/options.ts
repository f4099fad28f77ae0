import { wordOf } from '../../../query/option-word.js';
import { badOption } from '../../../util/error.js';

/** The attributes of a distribution as they are written; empty where not set. */
export interface DistributionAttributes {
  readonly measure: string;
  readonly per: string;
  readonly chart: string;
  readonly bins: string | number;
  readonly x: string;
  readonly y: string;
  readonly by: string;
}

/** Which picture is drawn. */
export type DistributionChart = 'histogram' | 'box' | 'scatter';

/** The attributes as they are meant. `per`: undefined where what is measured decides. */
export interface DistributionOptions {
  readonly chart: DistributionChart;
  readonly measure: string;
  readonly per: string | undefined;
  readonly bins: { readonly count?: number; readonly width?: number };
  /** The two measures of a scatter; per row two roles or columns. */
  readonly x: string;
  readonly y: string;
  /** The dimension that parts boxes. */
  readonly by: string;
}

const CHARTS = ['histogram', 'box', 'scatter'] as const;

/** Bins can be no more than these. */
const MOST_BINS = 1000;

/** Reads the attributes of a distribution. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions({ measure, per, chart, bins, x, y, by }: DistributionAttributes): DistributionOptions {
  const drawn = wordOf('chart', chart, CHARTS);
  const whose = per.trim() || undefined;
  return {
    chart: drawn,
    measure: measure.trim() || 'revenue',
    per: whose,
    bins: binsOf(String(bins).trim()),
    x: x.trim() || (whose === 'row' ? 'discount' : 'discount-rate'),
    y: y.trim() || 'profit',
    by: by.trim() || 'category',
  };
}

function binsOf(text: string): DistributionOptions['bins'] {
  if (text === '' || text === 'auto') return {};
  const width = Number(/^width\s*:?\s*(\S+)$/.exec(text)?.[1]);
  if (width > 0 && Number.isFinite(width)) return { width };
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= MOST_BINS) return { count };
  throw badOption('bins', text, `auto, a number of bins from 1 to ${MOST_BINS}, or a width: "width: 50"`);
}
