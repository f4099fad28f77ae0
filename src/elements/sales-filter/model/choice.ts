import { formatDayRange, parsePeriod } from '../../../query/time/calendar-date.js';
import { splitList } from '../../../query/names.js';
import { formatClause, parseWhere, quoteValue, type ClauseItem } from '../../../query/where/where.js';

/** Filter controls: period, members with counts, number range, tree of several fields, comparison, and all filters of the group. */
export type FilterControl = 'date' | 'select' | 'range' | 'tree' | 'compare' | 'chips';

/** Period relative to the newest date of the data, as in clauses. */
export type RelativePeriod = Pick<Extract<ClauseItem, { kind: 'relative' }>, 'which' | 'count' | 'unit'>;

/**
 * Selection of one field. `members`: values as text, `null` when missing. `period`: inclusive days since 1970-01-01; each end
 * is optional. `numbers`: inclusive; each end is optional. `levels`: members per field of a tree, `undefined` for a field
 * without a clause; `except` has the members that fields below these exclude. `written`: text of a clause that the control cannot
 * show.
 */
export type Choice =
  | { readonly kind: 'all' }
  | { readonly kind: 'members'; readonly values: readonly (string | null)[] }
  | { readonly kind: 'period'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'relative'; readonly period: RelativePeriod }
  | { readonly kind: 'numbers'; readonly from?: number; readonly to?: number }
  | { readonly kind: 'levels'; readonly levels: readonly Level[]; readonly except?: readonly Level[] }
  | { readonly kind: 'written'; readonly text: string };

/** Members of a tree's field; `undefined` without a clause. */
export type Level = readonly (string | null)[] | undefined;

/** Returns the fields of a filter: several for a tree, from the root on, otherwise one. */
export function fieldsOf(field: string): readonly string[] {
  return splitList(field);
}

/** Parses the clause of a field for its control; no clause means `all`. @throws SalesError bad-clause */
export function choiceOf(where: string, control: FilterControl): Choice {
  const items = parseWhere(where).flatMap((clause) => clause.items);
  if (items.length === 0) return { kind: 'all' };
  const written: Choice = { kind: 'written', text: where.slice(where.indexOf(':') + 1).trim() };
  if (items.some((item) => item.not)) return written;
  if (control === 'select') return membersOf(items) ?? written;
  const [item, ...more] = items;
  if (!item || more.length > 0) return written;
  return (control === 'range' ? numbersOf(item) : periodOf(item)) ?? written;
}

/** Parses the clauses on the fields of a tree. @throws SalesError bad-clause */
export function levelsOf(where: string, fields: readonly string[]): Choice {
  const clauses = parseWhere(where);
  if (clauses.length === 0) return { kind: 'all' };
  const read = fields.map((field) => {
    const own = clauses.filter((clause) => clause.field === field);
    const items = own.length === 1 ? own[0]!.items : [];
    const isExcept = items.length > 0 && items.every((item) => item.not);
    const members = membersOf(isExcept ? items.map((item) => ({ ...item, not: false })) : items);
    return items.length > 0 && members?.kind === 'members' ? { isExcept, values: members.values } : undefined;
  });
  const levels = read.map((level) => (level && !level.isExcept ? level.values : undefined));
  const except = read.map((level) => (level?.isExcept ? level.values : undefined));
  // Members are excluded from selected branches above them.
  const isBelow = except.every((level, at) => !level || (lastOf(levels) >= 0 && at > lastOf(levels)));
  const isRead = isBelow && read.filter((level) => level !== undefined).length === clauses.length;
  if (!isRead) return { kind: 'written', text: where.trim() };
  return { kind: 'levels', levels, ...(except.some(Boolean) && { except }) };
}

/** Returns the number of the last field with a clause; −1 without any. */
export function lastOf(levels: readonly Level[]): number {
  return levels.findLastIndex((level) => level !== undefined);
}

/** Returns the shortest clause of a selection; several clauses for a tree, `''` for everything. */
export function clauseOf(field: string, choice: Choice): string {
  if (choice.kind === 'levels')
    return fieldsOf(field)
      .map((one, at) => membersClause(one, choice.levels[at]) || membersClause(one, choice.except?.[at], '!'))
      .filter(Boolean)
      .join('; ');
  const items = itemsOf(choice);
  return items && formatClause({ field, quoted: false, items: [] }) + items;
}

function membersClause(field: string, values: Level, sign = ''): string {
  return values ? formatClause({ field, quoted: false, items: [] }) + membersText(values, sign) : '';
}

function membersText(values: readonly (string | null)[], sign = ''): string {
  return values.map((value) => sign + (value === null ? '(blank)' : quoteValue(value))).join(', ');
}

/** Formats a relative period as in clauses: `last 90 days`, `this year`. */
function relativeText({ which, count, unit }: RelativePeriod): string {
  return which === 'last' ? `last ${String(count)} ${unit}s` : `${which} ${unit}`;
}

export function isSameChoice(one: Choice, other: Choice): boolean {
  return itemsOf(one) === itemsOf(other);
}

function itemsOf(choice: Choice): string {
  switch (choice.kind) {
    case 'all':
      return '';
    case 'members':
      return membersText(choice.values);
    case 'period':
      return periodText(choice.from, choice.to);
    case 'relative':
      return relativeText(choice.period);
    case 'numbers':
      return choice.from === undefined && choice.to === undefined
        ? ''
        : `${String(choice.from ?? '')}..${String(choice.to ?? '')}`;
    case 'levels':
      return JSON.stringify([choice.levels, choice.except]);
    case 'written':
      return choice.text;
  }
}

function periodText(from: number | undefined, to: number | undefined): string {
  if (from !== undefined && to !== undefined) return formatDayRange({ from, to });
  if (from !== undefined) return `${formatDayRange({ from, to: from })}..`;
  return to === undefined ? '' : `..${formatDayRange({ from: to, to })}`;
}

function membersOf(items: readonly ClauseItem[]): Choice | undefined {
  const values: (string | null)[] = [];
  for (const item of items) {
    if (item.not) return undefined;
    if (item.kind === 'equals') values.push(item.value);
    else if (item.kind === 'blank') values.push(null);
    else return undefined;
  }
  return { kind: 'members', values };
}

function periodOf(item: ClauseItem): Choice | undefined {
  if (item.kind === 'relative') {
    const { which, count, unit } = item;
    return { kind: 'relative', period: { which, count, unit } };
  }
  if (item.kind === 'equals') {
    const period = parsePeriod(item.value);
    return period && { kind: 'period', ...period };
  }
  if (item.kind !== 'range') return undefined;
  const from = item.from === undefined ? undefined : parsePeriod(item.from);
  const to = item.to === undefined ? undefined : parsePeriod(item.to);
  if ((item.from !== undefined && !from) || (item.to !== undefined && !to)) return undefined;
  return { kind: 'period', ...(from && { from: from.from }), ...(to && { to: to.to }) };
}

function numbersOf(item: ClauseItem): Choice | undefined {
  const ends = item.kind === 'equals' ? [item.value, item.value] : item.kind === 'range' ? [item.from, item.to] : undefined;
  if (!ends) return undefined;
  const [from, to] = ends.map((end) => (end === undefined ? undefined : Number(end)));
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  return { kind: 'numbers', ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
