import { parsePeriod } from '../../query/time/calendar-date.js';
import type { DayRange } from '../../query/time/calendar.js';
import type { CatalogColumn } from '../../query/catalog.js';
import { parseDatetime } from '../../query/time/clock-time.js';
import { formatClause, type Clause, type ClauseItem } from '../../query/where/where.js';
import { SalesError } from '../../util/error.js';
import type { Scope } from './lookup.js';

/** The clause that values are read for, to name it in errors. */
export interface ClauseContext {
  readonly scope: Scope;
  readonly clause: Clause;
  readonly column: CatalogColumn;
}

type Code = 'bad-clause' | 'bad-type';

/** What would do in place of a wrong item: in words, as a list where there is one, and what was most likely meant. */
interface Wanted {
  readonly text: string;
  readonly values?: readonly string[];
  readonly meant?: string | undefined;
}

/** The error of an item that does not fit its field, with its place. */
export function badItem(context: ClauseContext, item: ClauseItem, code: Code, expected: string | Wanted): SalesError {
  const { clause } = context;
  const { position } = item;
  const value = formatClause({ field: clause.field, quoted: clause.quoted, items: [item] });
  const { text, values, meant }: Wanted = typeof expected === 'string' ? { text: expected } : expected;
  return new SalesError(code, `clause '${value}': expected ${text} (position ${String(position)})`, {
    position,
    hint: meant === undefined ? undefined : `Did you mean '${meant}'?`,
    params: {
      clause: value,
      field: clause.field,
      expected: values ?? text,
      position,
      ...(meant === undefined ? {} : { nearest: meant }),
    },
  });
}

/** A number as written, `20%` too where the column was written so. @throws SalesError `bad-type` */
export function readNumber(context: ClauseContext, item: ClauseItem, text: string): number {
  const percent = context.column.percent ? /^(.*?)\s*%$/.exec(text)?.[1] : undefined;
  const value = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(percent ?? text) ? Number(percent ?? text) : NaN;
  if (!Number.isFinite(value)) throw badItem(context, item, 'bad-type', `a number for '${context.clause.field}'`);
  // Through the text, so that 7 % becomes the double nearest to 0.07.
  return percent === undefined ? value : Number(`${String(value)}e-2`);
}

/** True and false as people write them. @throws SalesError `bad-type` */
export function readBoolean(context: ClauseContext, item: ClauseItem, text: string): boolean {
  const lower = text.toLowerCase();
  if (['true', 'yes', '1'].includes(lower)) return true;
  if (['false', 'no', '0'].includes(lower)) return false;
  throw badItem(context, item, 'bad-type', `true or false for '${context.clause.field}'`);
}

/** The days of a written period. @throws SalesError `bad-clause` for a wrong date, `bad-type` for anything else */
export function readPeriod(context: ClauseContext, item: ClauseItem, text: string): DayRange {
  const period = parsePeriod(text);
  if (period) return period;
  const code = /^\d/.test(text) ? 'bad-clause' : 'bad-type';
  throw badItem(context, item, code, 'a date such as 2013, 2013-Q2, 2013-06 or 2013-06-15, or last 90 days');
}

/** The value of a written date and time in a datetime column, in milliseconds; undefined where it is none. */
export function readMoment({ scope, column }: ClauseContext, text: string): number | undefined {
  const moment = column.type === 'datetime' ? parseDatetime(text) : undefined;
  if (!moment) return undefined;
  if (moment.offset !== undefined) return moment.local - (column.instant ? moment.offset : 0);
  return column.instant ? scope.zone.instantOf(moment.local) : moment.local;
}
