import type { QueryPlan } from '../../../query/plan.js';
import { splitList } from '../../../query/parse-list.js';
import { badOption } from '../../../util/error.js';

/** Attributes of a custom chart as written; unset attributes are empty. */
export interface PlotAttributes {
  readonly measure: string;
  readonly by: string;
  readonly compare: string;
  readonly order: string;
  readonly limit: string | number;
}

/** Parsed attributes of a custom chart. */
export interface PlotOptions {
  readonly measures: readonly string[];
  readonly by: readonly string[];
  readonly compare: string | undefined;
  readonly orderBy: readonly string[];
  readonly limit: number;
}

/** Maximum number of rows per chart. Each may be an SVG element, and more of them slow the page down. */
const MAX_ROWS = 5000;

/** Parses the attributes. @throws SalesError `bad-option` with the attribute, its value and the expected values */
export function readOptions(written: PlotAttributes): PlotOptions {
  const measures = splitList(written.measure);
  return {
    measures: measures.length > 0 ? measures : ['revenue'],
    by: splitList(written.by),
    compare: written.compare.trim() || undefined,
    orderBy: splitList(written.order),
    limit: limitOf(String(written.limit).trim()),
  };
}

/** Parses the attributes for the card’s heading. Invalid attributes are ignored; the query reports them. */
export function meantOptions(written: PlotAttributes): PlotOptions {
  try {
    return readOptions(written);
  } catch {
    return readOptions({ measure: '', by: '', compare: '', order: '', limit: '' });
  }
}

/** Returns the query of a chart. */
export function toPlan({ measures, by, compare, orderBy, limit }: PlotOptions): QueryPlan {
  return {
    measures,
    ...(by.length > 0 && { by }),
    ...(orderBy.length > 0 && { orderBy }),
    ...(compare !== undefined && { compare }),
    limit,
  };
}

function limitOf(text: string): number {
  if (text === '') return MAX_ROWS;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_ROWS) return limit;
  throw badOption('limit', text, `a whole number from 1 to ${MAX_ROWS}`);
}
