import { yearOf } from '../../../query/time/calendar-date.js';
import { fiscalStartOf } from '../messages/locale.js';
import { checkPeriod, dateFields, periodClause } from '../../../catalog/default-period.js';
import { filterGroup } from '../../../crossfilter/filter-bus.js';
import type { Place } from '../../../crossfilter/clauses.js';
import { isFromAddress } from '../../../crossfilter/url-state.js';
import type { Catalog } from '../../../query/catalog.js';
import type { SalesError } from '../../../util/error.js';
import { toSalesError } from '../element/report-error.js';

/** The attributes of an element that gives its page a period. */
export interface PeriodHost {
  /** `auto`, `all`, or any value of a clause on `date`. */
  readonly period: string;
  readonly group: string;
  readonly fiscalStart: string | number;
}

/** Where a period applies, and the id of the widget that gets its clause. */
export interface PeriodPlace {
  readonly place: Place;
  /** Default: the first date filter or trend within the host. */
  readonly source?: string;
}

/**
 * Makes the period of a host the default clause of the widgets within, once the data is known. Repeating the same period has no effect, even after a user
 * cleared it.
 * @throws SalesError `bad-option` for a bad period
 */
export function offerPeriod({ period, group, fiscalStart }: PeriodHost, catalog: Catalog | undefined, at: PeriodPlace): void {
  // A source without the attribute leaves the period to other elements of its group.
  if (!catalog || period.trim() === '') return;
  const own = fiscalStartOf(String(fiscalStart));
  const calendar = { ...catalog.calendar, ...(own && yearOf(own)) };
  const where = periodClause(period, catalog, calendar);
  const filters = filterGroup(group || 'default');
  filters.setDefault?.({ ...at, where, fields: dateFields(catalog), isInAddress: isFromAddress(filters) });
}

/** Removes the default period when its host leaves the page. A period that the user selected stays. */
export function withdrawPeriod(host: PeriodHost): void {
  filterGroup(host.group || 'default').removeDefault?.(host);
}

/** Returns the error of an invalid attribute `period`; `undefined` when it is valid. */
export function problemOf(period: string): SalesError | undefined {
  try {
    checkPeriod(period);
    return undefined;
  } catch (error) {
    return toSalesError(error);
  }
}
