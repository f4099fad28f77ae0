import { numberFormat } from '../../../format/number.js';
import type { TableView } from '../element/widget.js';

/** The column that a table is sorted by, and the direction. */
export interface TableOrder {
  readonly column: number;
  readonly descending: boolean;
}

/** Returns the order after the head of a column is pressed: numbers start with the largest, and a second press reverses the order. */
export function nextOrder(order: TableOrder | undefined, column: number, { columns }: TableView): TableOrder {
  const descending = order?.column === column ? !order.descending : columns[column]?.numeric === true;
  return { column, descending };
}

/** Returns the rows of a table in an order. Rows without a value in the column are last. Equal rows keep their order. */
export function sortedRows({ columns, rows }: TableView, order: TableOrder | undefined, locale: string): TableView['rows'] {
  if (!order) return rows;
  const { column, descending } = order;
  const { numeric, isOrdered } = columns[column] ?? {};
  const sign = descending ? -1 : 1;
  if (isOrdered) return descending ? rows.toReversed() : rows;
  const textAt = (row: readonly string[]): string => row[column] ?? '';
  if (!numeric) {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return rows.toSorted((one, other) => sign * compare(textAt(one), textAt(other)));
  }
  const parse = numberParser(locale);
  const values = new Map(rows.map((row) => [row, parse(textAt(row))]));
  return rows.toSorted((one, other) => {
    const [a = NaN, b = NaN] = [values.get(one), values.get(other)];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return sign * (a - b);
  });
}

/** Returns a function that reads exact numbers as the locale writes them, with a sign, a currency or a unit; NaN without digits. */
export function numberParser(locale: string): (text: string) => number {
  const format = numberFormat(locale, { useGrouping: false });
  const digits = new Map(Array.from({ length: 10 }, (_, digit) => [format.format(digit), String(digit)]));
  const decimal = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return (text) => {
    let number = '';
    let sign = 1;
    for (const character of text) {
      const digit = digits.get(character) ?? (/\d/.test(character) ? character : undefined);
      if (digit !== undefined) number += digit;
      else if (character === decimal && number !== '') number += '.';
      else if (/[-\u2212]/.test(character) && number === '') sign = -1;
    }
    return number === '' ? NaN : sign * Number(number.replace(/\.$/, ''));
  };
}
