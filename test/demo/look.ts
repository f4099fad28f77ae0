import type { QueryPlan } from '../../src/core.js';
import { splitList } from '../../src/query/names.js';
import { says, type Seen } from './figures.js';

export type Row = Readonly<Record<string, unknown>>;

/** Asks the core. */
export type Ask = (plan: QueryPlan) => Promise<readonly Row[]>;

const LABELS: Readonly<Record<string, string>> = {
  aov: 'Average order value',
  price: 'Average price',
  quantity: 'Units',
  'discount-rate': 'Average discount',
  'units-per-order': 'Units per order',
};
/** A measure as tables name it. */
export const labelOf = (measure: string): string =>
  LABELS[nameOf(measure)] ?? nameOf(measure).replace(/^./, (first) => first.toUpperCase());
/** A member as tables name it. */
export const keyText = (key: unknown): string => (typeof key === 'string' || typeof key === 'number' ? String(key) : '(blank)');
/** A measure without its definition. */
export const nameOf = (measure: string): string => (measure.includes('=') ? measure.split('=')[0]! : measure).trim();

/** Compares texts with numbers, and keeps what does not agree. */
export class Look {
  count = 0;
  readonly wrong: string[] = [];

  figure(text: string | undefined, value: unknown, what: string): void {
    this.count++;
    const number = typeof value === 'number' ? value : null;
    if (text === undefined || !says(text, number)) this.wrong.push(`${what}: “${String(text)}” is not ${String(value)}`);
  }

  /** A column of a table, by its head, in the order of the rows. */
  column({ heads, rows }: Seen, head: string | RegExp, values: readonly unknown[]): void {
    const at = heads.findIndex((one) => (typeof head === 'string' ? one === head : head.test(one)));
    if (at < 0) this.wrong.push(`no column ${String(head)} among ${heads.join(' | ')}`);
    else if (rows.length !== values.length) this.wrong.push(`${rows.length} rows, not ${values.length}`);
    else rows.forEach((row, k) => this.figure(row[at], values[k], `${String(head)} of ${row[0] ?? ''}`));
  }
}

/** What a widget asks of its data. */
export interface Asked {
  readonly measures: readonly string[];
  readonly where: string;
  readonly more: Partial<QueryPlan>;
}

/** What the attributes that all widgets share ask. */
export function askedBy(widget: Element): Asked {
  const text = (name: string): string => widget.getAttribute(name) ?? '';
  const fiscal = text('fiscal-start');
  const compare = text('compare');
  return {
    measures: splitList(text('measure') || 'revenue'),
    where: text('where'),
    more: {
      ...(text('where') && { where: text('where') }),
      ...(compare && { compare }),
      ...(fiscal && { calendar: { fiscalStart: Number(fiscal) } }),
    },
  };
}
