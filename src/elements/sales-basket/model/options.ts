import { wordOf } from '../../../query/parse-enum.js';
import { badOption } from '../../../util/error.js';

/** Basket modes: items bought together, or the next purchase of one customer. */
export type BasketMode = 'bundles' | 'next';

/** Attributes of a basket as written in HTML; empty when not set. */
export interface BasketAttributes {
  readonly mode: string;
  readonly by: string;
  readonly minSupport: string | number;
  readonly minConfidence: string | number;
  readonly minLift: string | number;
  readonly redundant: string;
  readonly chart: string;
  readonly cells: string;
  readonly customer: string;
}

/** Charts for bundles, and measures for the cells of a matrix. */
export type BasketChart = 'list' | 'matrix';
export type BasketCells = 'lift' | 'confidence';

/** Parsed attributes; `undefined` when the data decides. */
export interface BasketOptions {
  readonly mode: BasketMode;
  readonly by: string | undefined;
  readonly minSupport: number | undefined;
  readonly minConfidence: number | undefined;
  readonly minLift: number | undefined;
  /** True when rules with a condition that adds nothing are kept. */
  readonly redundant: boolean;
  readonly chart: BasketChart;
  readonly cells: BasketCells;
  readonly customer: string | undefined;
}

const MODES = ['bundles', 'next'] as const;
const CHARTS = ['list', 'matrix'] as const;
const CELLS = ['lift', 'confidence'] as const;

/** Parses the attributes of a basket. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions(written: BasketAttributes): BasketOptions {
  return {
    mode: wordOf('mode', written.mode, MODES),
    by: written.by.trim() || undefined,
    minSupport: shareOf('min-support', String(written.minSupport).trim()),
    minConfidence: shareOf('min-confidence', String(written.minConfidence).trim()),
    minLift: liftOf(String(written.minLift).trim()),
    redundant: wordOf('redundant', written.redundant, ['omit', 'keep']) === 'keep',
    chart: wordOf('chart', written.chart, CHARTS),
    cells: wordOf('cells', written.cells, CELLS),
    customer: written.customer.trim() || undefined,
  };
}

/** Parses the minimum lift; `undefined` for `auto`. */
function liftOf(text: string): number | undefined {
  if (text === '' || text === 'auto') return undefined;
  const lift = Number(text);
  if (lift >= 0 && Number.isFinite(lift)) return lift;
  throw badOption('min-lift', text, 'auto, or a number such as 1.5');
}

/** Parses a share, written as a number from 0 to 1 or as a percentage: `0.5%`. */
function shareOf(option: string, text: string): number | undefined {
  if (text === '' || text === 'auto') return undefined;
  const percent = /^([\d.]+)\s*%$/.exec(text)?.[1];
  const share = percent === undefined ? Number(text) : Number(percent) / 100;
  if (share > 0 && share <= 1) return share;
  throw badOption(option, text, 'auto, a share such as 0.01, or per cent: 1%');
}
