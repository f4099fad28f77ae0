import { memberName, type MemberNames } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { Calendar } from '../../../query/plan.js';
import { sideNames } from '../card/clause-label.js';
import type { MemberLinks } from '../links/member-links.js';
import { memberAt, valueOf, type QueryResult, type ResultColumn } from '../../../query/result/result.js';
import type { TableView } from '../element/widget.js';

export interface TextContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly messages: Messages;
  readonly names?: MemberNames | undefined;
  readonly links?: MemberLinks | undefined;
}

/** A column of a result, with texts in the language of the user. */
export interface TextColumn {
  /** The name in the result. */
  readonly name: string;
  /** The name on screen. */
  readonly label: string;
  /** `key`: the rows are grouped by it. */
  readonly kind: 'key' | 'measure';
  /** What the numbers of a measure are; `undefined` for keys. */
  readonly unit: MeasureUnit | undefined;
  /** Returns the number of a row; `null` when it is missing, and for keys that are no numbers. */
  readonly number: (row: number) => number | null;
  /** Returns the exact value of a row. */
  readonly text: (row: number) => string;
}

export function textColumn(column: ResultColumn, result: QueryResult, context: TextContext): TextColumn {
  const { name, unit } = column;
  const number = (row: number): number | null => {
    const value = valueOf(column, row);
    return typeof value === 'number' ? value : null;
  };
  if (unit !== undefined) {
    const text = (row: number): string => formatNumber(number(row), unit, context);
    return { name, label: measureLabel(name, result, context), kind: 'measure', unit, number, text };
  }
  const textOf = memberTexts(column, result, context);
  const text = (row: number): string => textOf(memberAt(column, row));
  return { name, label: context.messages.dimension({ name }), kind: 'key', unit, number, text };
}

/** Returns a function that words members of a key column. Dates are formatted by the grain that `auto(date)` resolved to. */
export function memberTexts(
  column: ResultColumn,
  { facts }: Pick<QueryResult, 'facts'>,
  context: TextContext,
): (key: string | null, type?: ResultColumn['type']) => string {
  const name = facts.grain === undefined ? column.name : column.name.replace(/^auto\(/, `${facts.grain}(`);
  return (key, type = column.type) => memberName(key, { ...column, name, type }, context);
}

function measureLabel(name: string, { facts }: QueryResult, context: TextContext): string {
  const { messages } = context;
  const [, measure = name, side] = /^(.*)\.(previous|change|growth)$/s.exec(name) ?? [];
  const names = sideNames(facts, context);
  if (side === undefined) return messages.measure({ name });
  const versus = names && messages.versus({ value: names.other });
  const texts = versus
    ? { previous: [names.other], change: [versus], growth: [versus, '%'] }[side as 'previous']
    : [messages[side as 'previous']];
  return messages.list({ items: [messages.measure({ name: measure }), ...texts] });
}

/** Returns the URLs of the cells of a row, by its number. */
export type RowLinks = (row: number) => readonly (string | undefined)[];

/** Returns the rows of a table with their links; without links, the rows alone. */
export function cellLinks(rows: TableView['rows'], urlsOf: RowLinks | undefined): Pick<TableView, 'rows' | 'href'> {
  if (!urlsOf) return { rows };
  // Users sort the rows, so a row is known by its cells and not by its place.
  const numbers = new Map(rows.map((cells, row) => [cells, row]));
  return { rows, href: (cells, column) => urlsOf(numbers.get(cells)!)[column] };
}

/** Returns the URLs that the keys of a row of a result lead to; `undefined` without links. */
export function keyLinks(keys: readonly ResultColumn[], links: MemberLinks | undefined): RowLinks | undefined {
  return links && ((row) => links(keys.map((column) => [column.name, memberAt(column, row)])));
}
