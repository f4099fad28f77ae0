import { wordOf } from '../../../query/option-word.js';
import { badOption } from '../../../util/error.js';

/** What a basket widget shows: what is bought together, or what one customer buys next. */
export type BasketMode = 'bundles' | 'next';

/** The attributes of a basket as they are written; empty where not set. */
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

/** How bundles are drawn, and what the cells of a matrix show. */
export type BasketChart = 'list' | 'matrix';
export type BasketCells = 'lift' | 'confidence';

/** The attributes as they are meant: undefined where the data decide. */
export interface BasketOptions {
  readonly mode: BasketMode;
  readonly by: string | undefined;
  readonly minSupport: number | undefined;
  readonly minConfidence: number | undefined;
  readonly minLift: number | undefined;
  /** Whether rules stay of which a condition adds nothing. */
  readonly redundant: boolean;
  readonly chart: BasketChart;
  readonly cells: BasketCells;
  readonly customer: string | undefined;
}

const MODES = ['bundles', 'next'] as const;
const CHARTS = ['list', 'matrix'] as const;
const CELLS = ['lift', 'confidence'] as const;

/** Reads the attributes of a basket. @throws SalesError bad-option that names the attribute, its value and what is expected */
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

/** How many times as often as by chance, at least. */
function liftOf(text: string): number | undefined {
  if (text === '' || text === 'auto') return undefined;
  const lift = Number(text);
  if (lift >= 0 && Number.isFinite(lift)) return lift;
  throw badOption('min-lift', text, 'auto, or a number such as 1.5');
}

/** A share as a number from 0 to 1, or in per cent: `0.5%`. */
function shareOf(option: string, text: string): number | undefined {
  if (text === '' || text === 'auto') return undefined;
  const percent = /^([\d.]+)\s*%$/.exec(text)?.[1];
  const share = percent === undefined ? Number(text) : Number(percent) / 100;
  if (share > 0 && share <= 1) return share;
  throw badOption(option, text, 'auto, a share such as 0.01, or per cent: 1%');
}
