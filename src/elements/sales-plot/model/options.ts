import type { QueryPlan } from '../../../query/plan.js';
import { splitList } from '../../../query/list.js';
import { badOption } from '../../../util/error.js';

/** The attributes of a chart of the page's own as they are written; empty where not set. */
export interface PlotAttributes {
  readonly measure: string;
  readonly by: string;
  readonly compare: string;
  readonly order: string;
  readonly limit: string | number;
}

/** The attributes as they are meant. */
export interface PlotOptions {
  readonly measures: readonly string[];
  readonly by: readonly string[];
  readonly compare: string | undefined;
  readonly orderBy: readonly string[];
  readonly limit: number;
}

/** Maximum number of rows in one chart: each may be an SVG element, and more of them make a page slow. */
export const MAX_ROWS = 5000;

/** Reads the attributes. @throws SalesError `bad-option` that names the attribute, its value and what is expected */
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

/** The query of a chart. */
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
