import { parsePeriod, parseDatetime } from '../../../query/time/calendar-date.js';
import type { DayRange } from '../../../query/plan.js';
import type { CatalogColumn } from '../../../query/catalog.js';
import { formatClause, type Clause, type ClauseItem } from '../../../query/where/where.js';
import { SalesError, type ErrorParams } from '../../../util/error.js';
import type { Scope } from '../lookup.js';

/** The clause that contains an item, for error messages. */
export interface ClauseContext {
  readonly scope: Scope;
  readonly clause: Clause;
  readonly column: CatalogColumn;
}

type Code = 'bad-clause' | 'bad-type';

/**
 * Returns the error for an item that does not fit its field, with its position. `expected` is the key of a text, `values` what it names:
 * possible values, and the one most likely meant.
 */
export function badItem(
  context: ClauseContext,
  item: ClauseItem,
  code: Code,
  [expected, values = {}]: readonly [expected: string, values?: ErrorParams],
): SalesError {
  const { clause } = context;
  const { position } = item;
  const value = formatClause({ field: clause.field, quoted: clause.quoted, items: [item] });
  const { field } = clause;
  return new SalesError(code, 'clause-value', {
    position,
    params: { ...values, clause: value, field, position },
    inner: { reason: expected, params: { ...values, field } },
  });
}

/** Parses a number; also `20%` if the column contains percentages. @throws SalesError `bad-type` */
export function readNumber(context: ClauseContext, item: ClauseItem, text: string): number {
  const percent = context.column.percent ? /^(.*?)\s*%$/.exec(text)?.[1] : undefined;
  const value = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(percent ?? text) ? Number(percent ?? text) : NaN;
  if (!Number.isFinite(value)) throw badItem(context, item, 'bad-type', ['number-for']);
  // As text, because `7e-2` is the double nearest to 0.07 and 7 / 100 need not be.
  return percent === undefined ? value : Number(`${String(value)}e-2`);
}

/** Parses true, false, yes, no, 1 and 0. @throws SalesError `bad-type` */
export function readBoolean(context: ClauseContext, item: ClauseItem, text: string): boolean {
  const lower = text.toLowerCase();
  if (['true', 'yes', '1'].includes(lower)) return true;
  if (['false', 'no', '0'].includes(lower)) return false;
  throw badItem(context, item, 'bad-type', ['true-or-false-for']);
}

/** Parses a period into its days. @throws SalesError `bad-clause` for an invalid date, `bad-type` for anything else */
export function readPeriod(context: ClauseContext, item: ClauseItem, text: string): DayRange {
  const period = parsePeriod(text);
  if (period) return period;
  const code = /^\d/.test(text) ? 'bad-clause' : 'bad-type';
  throw badItem(context, item, code, ['period']);
}

/** Parses a date with time for a datetime column, in milliseconds; `undefined` for other texts and columns. */
export function readMoment({ scope, column }: ClauseContext, text: string): number | undefined {
  const moment = column.type === 'datetime' ? parseDatetime(text) : undefined;
  if (!moment) return undefined;
  if (moment.offset !== undefined) return moment.local - (column.instant ? moment.offset : 0);
  return column.instant ? scope.zone.instantOf(moment.local) : moment.local;
}
