import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';

/** Fewer columns of periods than this are no calendar. */
export const MIN_PERIODS = 3;

/** How names of months begin in Latin letters; words in other letters are tested in full. */
const MONTHS =
  /(?<!\p{L})(?:jan|ene|gen|sty|oca|feb|f[ée]v|lut|[şs]ub|mar|m[äa]e?r|abr|apr|avr|kwi|nis|ma[ijyg]|jun|jui|giu|cze|haz|jul|lug|lip|tem|aug|ago|ao[uû]|sie|a[ğg]u|sep|set|wrz|eyl|oct|okt|ott|out|pa[źz]|eki|nov|lis|kas|de[czs]|dic|d[ée]c|gru|ara|[^ -~])/iu;

/** A cheap test that most columns of numbers fail: names of months in all languages take milliseconds to prepare. */
function mayBePeriod({ type, name }: Column): boolean {
  return type === 'number' && (/\d/u.test(name) || MONTHS.test(name));
}

/** True when enough columns of a table may be named for periods. */
export function mayHavePeriods({ columns, later }: Table): boolean {
  return later === undefined && columns.filter(mayBePeriod).length >= MIN_PERIODS;
}
