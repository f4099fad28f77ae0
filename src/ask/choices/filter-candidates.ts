import { relativeRange } from '../../catalog/periods.js';
import type { Catalog } from '../../query/catalog.js';
import { isoDate } from '../../query/time/calendar-date.js';
import {
  bareField,
  formatClause,
  formatWhere,
  parseWhere,
  quoteField,
  quoteValue,
  type Clause,
  joinWhere,
} from '../../query/where/where.js';
import { ownValue } from '../../util/record.js';
import type { AskCatalog } from '../ask-catalog.js';
import type { Candidate, Form } from './form.js';

const RELATIVE = [
  'this month',
  'previous month',
  'this quarter',
  'previous quarter',
  'this year',
  'previous year',
  'last 12 months',
];
/** Maximum number of years, and of values of a field, that are offered. */
const MAX_YEARS = 5;
const MAX_VALUES = 50;

const isPeriod = ({ field, quoted }: Clause): boolean => field === 'date' && !quoted;

/** Returns the items of a clause as `where` writes them. */
const itemsOf = (clause: Clause): string => formatClause(clause).slice(`${quoteField(clause)}: `.length);

/** Returns the period in a filter; empty for all dates. */
export function periodIn(where: string): string {
  const clause = parseWhere(where).find(isPeriod);
  return clause ? itemsOf(clause) : '';
}

/** Returns a filter without its period. */
export function withoutPeriod(where: string): string {
  return formatWhere(parseWhere(where).filter((clause) => !isPeriod(clause)));
}

/** Returns a meaning with each period that the data has rows of. */
export function periodsFor(form: Form, { oldest, newest, calendar }: Catalog): readonly Candidate[] {
  if (oldest === undefined || newest === undefined) return [];
  const rest = withoutPeriod(form.where);
  const within = RELATIVE.filter((text) => {
    const item = parseWhere(`date: ${text}`)[0]?.items[0];
    return item?.kind === 'relative' && relativeRange(item, newest, calendar).to >= oldest;
  });
  const [first, last] = [oldest, newest].map((day) => Number(isoDate(day).slice(0, 4)));
  const years = Array.from({ length: Math.min(MAX_YEARS, last! - first! + 1) }, (_, back) => String(last! - back));
  const current = periodIn(form.where);
  const periods = ['', ...within, ...years];
  return [...periods, ...(periods.includes(current) ? [] : [current])].map((period) => [
    period,
    { ...form, where: joinWhere(rest, period && `date: ${period}`) },
  ]);
}

/** A filter of a meaning that can be changed. */
interface FilterChoice {
  /** As `where` writes it. */
  readonly field: string;
  readonly value: string;
  readonly candidates: readonly Candidate[];
}

/** Returns the filters by fields, each with the most frequent values of its field, and none. */
export function filterChoices(form: Form, { members = {} }: AskCatalog): readonly FilterChoice[] {
  const clauses = parseWhere(form.where);
  return clauses.flatMap((clause, at) => {
    if (isPeriod(clause)) return [];
    const field = quoteField(clause);
    const [current, values] = [itemsOf(clause), ownValue(members, field) ?? ownValue(members, bareField(field)) ?? []];
    const others = values.slice(0, MAX_VALUES).map(quoteValue);
    const texts = ['', ...(others.includes(current) ? [] : [current]), ...others];
    const candidates = texts.map((text): Candidate => {
      const parts = clauses.map((one, index) => (index === at ? text && `${field}: ${text}` : formatClause(one)));
      return [text, { ...form, where: joinWhere(...parts) }];
    });
    return [{ field, value: current, candidates }];
  });
}
