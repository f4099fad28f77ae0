import { nearest } from '../../query/nearest.js';
import { badOption } from '../../util/error.js';

/** What a basket widget shows: what is bought together, or what one customer buys next. */
export type BasketMode = 'bundles' | 'next';

/** The attributes of a basket as they are written; empty where not set. */
export interface BasketAttributes {
  readonly mode: string;
  readonly by: string;
  readonly minSupport: string | number;
  readonly minConfidence: string | number;
  readonly customer: string;
}

/** The attributes as they are meant: undefined where the data decide. */
export interface BasketOptions {
  readonly mode: BasketMode;
  readonly by: string | undefined;
  readonly minSupport: number | undefined;
  readonly minConfidence: number | undefined;
  readonly customer: string | undefined;
}

const MODES: readonly BasketMode[] = ['bundles', 'next'];

/** Reads the attributes of a basket. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions({ mode, by, minSupport, minConfidence, customer }: BasketAttributes): BasketOptions {
  return {
    mode: modeOf(mode.trim()),
    by: by.trim() || undefined,
    minSupport: shareOf('min-support', String(minSupport).trim()),
    minConfidence: shareOf('min-confidence', String(minConfidence).trim()),
    customer: customer.trim() || undefined,
  };
}

function modeOf(text: string): BasketMode {
  const known = MODES.find((mode) => mode === (text || 'bundles'));
  if (known) return known;
  const meant = nearest(text, MODES);
  throw badOption('mode', text, `${MODES.join(', ')}${meant === undefined ? '' : ` (did you mean '${meant}'?)`}`);
}

/** A share as a number from 0 to 1, or in per cent: `0.5%`. */
function shareOf(option: string, text: string): number | undefined {
  if (text === '' || text === 'auto') return undefined;
  const percent = /^([\d.]+)\s*%$/.exec(text)?.[1];
  const share = percent === undefined ? Number(text) : Number(percent) / 100;
  if (share > 0 && share <= 1) return share;
  throw badOption(option, text, 'auto, a share such as 0.01, or per cent: 1%');
}
