import { daysCovered } from '../../../catalog/default-period.js';
import { formatBin, formatDay } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import { binStart } from '../../../query/time/time-grain.js';

/** Maximum number of tables named as sources. “How is this calculated?” lists all of them. */
const MAX_NAMED_TABLES = 3;

/** Returns the source of a result: the tables of the data, and its newest date. */
export function sourceText(catalog: Catalog, messages: Messages, locale: string): string {
  const tables = catalog.tables.map(({ name }) => name);
  const named = tables.length > MAX_NAMED_TABLES ? tables.slice(0, MAX_NAMED_TABLES - 1) : tables;
  const left = tables.length - named.length;
  const names = messages.list({
    items: left === 0 ? named : [...named, messages.more({ shown: formatNumber(left, 'count', { locale }) })],
  });
  return messages.source({ names, newest: newestText(catalog, locale) });
}

/** Returns the newest date of the data, or its month if each month has one date. */
function newestText(catalog: Catalog, locale: string): string | undefined {
  const { calendar, newest } = catalog;
  const grain = daysCovered(catalog, calendar)?.grain;
  const style = { locale, calendar };
  if (newest === undefined) return undefined;
  return grain ? formatBin(binStart(newest, grain, calendar), grain, style) : formatDay(newest, style);
}
