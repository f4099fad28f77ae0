import { formatRange, type DateStyle } from '../../../format/date.js';
import { calledIn, type MemberNames } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import { parsePeriod } from '../../../query/time/calendar-date.js';
import { parseWhere, type Clause, type ClauseItem } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import type { WidgetContext } from '../element/widget.js';

/** How the members of a clause are said. */
export interface ClauseStyle extends DateStyle {
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
}

/** A clause as its reader says it: `date: 2016-12-12..2016-12-18` → `Date: 12–18 Dec 2016`, `customer: CG-12520` → `Customer: Claire Gute`. */
export function clauseLabel(where: string, words: Messages, style: ClauseStyle): string {
  try {
    return parseWhere(where)
      .map((clause) => label(clause, words, style))
      .join('; ');
  } catch (error) {
    // A clause of a newer version of the library, say: shown as it is written.
    if (error instanceof SalesError) return where;
    throw error;
  }
}

/** Returns a clause worded for the user of a widget. */
export function clauseText(where: string, { words, locale, calendar, names }: WidgetContext): string {
  return clauseLabel(where, words, { locale, fiscalStart: calendar.fiscalStart, names });
}

/** Of more values than these the first are named, and the others counted: a clause may name two hundred customers. */
const MOST_ITEMS = 6;

function label({ field, quoted, items }: Clause, words: Messages, style: ClauseStyle): string {
  const name = quoted ? field : words.dimension(field);
  const said = items.length > MOST_ITEMS ? items.slice(0, MOST_ITEMS - 1) : items;
  const left = items.length - said.length;
  const texts = said.map((item) => itemLabel(calledBy(item, field, style), words, style));
  return `${name}: ${words.list(left === 0 ? texts : [...texts, words.more(formatNumber(left, 'count', style))])}`;
}

/** An item that names a member, by what that is called. */
function calledBy(item: ClauseItem, field: string, { names }: ClauseStyle): ClauseItem {
  return item.kind === 'equals' ? { ...item, value: calledIn(names, field, item.value) } : item;
}

function itemLabel(item: ClauseItem, words: Messages, style: DateStyle): string {
  const text = plainLabel(item, words, style);
  return item.not ? words.not(text) : text;
}

function plainLabel(item: ClauseItem, words: Messages, style: DateStyle): string {
  switch (item.kind) {
    case 'equals':
      return periodLabel(item.value, item.value, style) ?? item.value;
    case 'pattern':
      return item.parts.join('*');
    case 'blank':
      return words.blank;
    case 'relative':
      return words.relative(item.which, item.count, item.unit);
    case 'range':
      return rangeLabel(item.from, item.to, words, style);
  }
}

function rangeLabel(from: string | undefined, to: string | undefined, words: Messages, style: DateStyle): string {
  if (from === undefined) return words.atMost(periodLabel(to ?? '', to ?? '', style) ?? to ?? '');
  if (to === undefined) return words.atLeast(periodLabel(from, from, style) ?? from);
  return periodLabel(from, to, style) ?? `${from}–${to}`;
}

/** Four digits alone may be a number as well as a year; they read the same either way. */
function periodLabel(from: string, to: string, style: DateStyle): string | undefined {
  const first = parsePeriod(from);
  const last = parsePeriod(to);
  return first && last ? formatRange({ from: first.from, to: last.to }, style) : undefined;
}
