import { nearest } from '../../query/nearest.js';
import { badOption } from '../../util/error.js';

/** The attributes of a distribution as they are written; empty where not set. */
export interface DistributionAttributes {
  readonly measure: string;
  readonly per: string;
  readonly chart: string;
  readonly bins: string | number;
}

/** The attributes as they are meant. `per`: undefined where what is measured decides. */
export interface DistributionOptions {
  readonly measure: string;
  readonly per: string | undefined;
  readonly bins: { readonly count?: number; readonly width?: number };
}

const CHARTS = ['histogram'];

/** Bins can be no more than these. */
const MOST_BINS = 1000;

/** Reads the attributes of a distribution. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions({ measure, per, chart, bins }: DistributionAttributes): DistributionOptions {
  checkChart(chart.trim());
  return { measure: measure.trim() || 'revenue', per: per.trim() || undefined, bins: binsOf(String(bins).trim()) };
}

function checkChart(chart: string): void {
  if (chart === '' || CHARTS.includes(chart)) return;
  const meant = nearest(chart, CHARTS);
  throw badOption('chart', chart, `${CHARTS.join(', ')}${meant === undefined ? '' : ` (did you mean '${meant}'?)`}`);
}

function binsOf(text: string): DistributionOptions['bins'] {
  if (text === '' || text === 'auto') return {};
  const width = Number(/^width\s*:?\s*(\S+)$/.exec(text)?.[1]);
  if (width > 0 && Number.isFinite(width)) return { width };
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= MOST_BINS) return { count };
  throw badOption('bins', text, `auto, a number of bins from 1 to ${MOST_BINS}, or a width: "width: 50"`);
}
