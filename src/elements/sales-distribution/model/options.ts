import { wordOf } from '../../../query/parse-enum.js';
import { badOption } from '../../../util/error.js';

/** Attributes of a distribution as written in HTML; empty when not set. */
export interface DistributionAttributes {
  readonly measure: string;
  readonly per: string;
  readonly chart: string;
  readonly bins: string | number;
  readonly x: string;
  readonly y: string;
  readonly by: string;
}

/** Chart types of a distribution. */
export type DistributionChart = 'histogram' | 'box' | 'scatter';

/** Parsed attributes. `per` is `undefined` when the measure decides. */
export interface DistributionOptions {
  readonly chart: DistributionChart;
  readonly measure: string;
  readonly per: string | undefined;
  readonly bins: { readonly count?: number; readonly width?: number };
  /** Measures of a scatter plot; with `per="row"`, two roles or columns. */
  readonly x: string;
  readonly y: string;
  /** Dimension that groups the boxes. */
  readonly by: string;
}

const CHARTS = ['histogram', 'box', 'scatter'] as const;

/** Maximum number of bins. */
const MAX_BINS = 1000;

/**
 * Parses the attributes of a distribution.
 * @throws SalesError bad-option that names the attribute, its value and what is expected
 */
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

/** Parses the attributes for the card heading. Invalid attributes fall back to the defaults; the query reports the error. */
export function meantOptions(attributes: DistributionAttributes): DistributionOptions {
  try {
    return readOptions(attributes);
  } catch {
    return readOptions({ measure: '', per: '', chart: '', bins: '', x: '', y: '', by: '' });
  }
}

function binsOf(text: string): DistributionOptions['bins'] {
  if (text === '' || text === 'auto') return {};
  const width = Number(/^width\s*:?\s*(\S+)$/.exec(text)?.[1]);
  if (width > 0 && Number.isFinite(width)) return { width };
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= MAX_BINS) return { count };
  throw badOption('bins', text, `auto, a number of bins from 1 to ${MAX_BINS}, or a width: "width: 50"`);
}
