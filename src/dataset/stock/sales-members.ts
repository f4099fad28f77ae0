import { gather, vectorOf, type Vector } from '../../engine/vector.js';
import { SalesError } from '../../util/error.js';
import { memberText, type Ask, type StockSource } from './stock-source.js';

/** A field that only rows of sales have, and that product and shared places decide, as the category of a product. */
export interface SalesMember {
  readonly text: string;
  /** The member of each item that is sold, by the key of `soldKey`. */
  readonly rows: ReadonlyMap<string, number>;
  readonly column: Vector;
}

/** Returns what is sold from an item: its product and shared places as text; `undefined` where one is missing. */
export function soldKey(keys: readonly Vector[], row: number): string | undefined {
  const texts = keys.map((key) => memberText(key, row));
  return texts.length === 0 || texts.includes(undefined) ? undefined : JSON.stringify(texts);
}

/** Returns the members of a field of sales by item; `undefined` where an item has several, or sales do not reach the field. */
export async function salesMember({ shared }: StockSource, text: string, ask: Ask): Promise<SalesMember | undefined> {
  const by = shared.map(({ sales }) => sales);
  if (by.length === 0) return undefined;
  try {
    const { columns, rowCount } = await ask({ measures: ['_rows = count()'], by: [...by, text] });
    const keys = columns.slice(0, by.length).map(vectorOf);
    const rows = new Map<string, number>();
    for (let row = 0; row < rowCount; row++) {
      const key = soldKey(keys, row);
      if (key === undefined) continue;
      if (rows.has(key)) return undefined;
      rows.set(key, row);
    }
    return { text, rows, column: vectorOf(columns[by.length]!) };
  } catch (error) {
    if (error instanceof SalesError && error.code === 'not-related') return undefined;
    throw error;
  }
}

/** Returns the members of rows with these keys of what is sold; missing for what is not. */
export function membersOfRows({ rows, column }: SalesMember, keys: readonly Vector[], count: number): Vector {
  return gather(
    column,
    Int32Array.from({ length: count }, (_, row) => rows.get(soldKey(keys, row) ?? '') ?? -1),
  );
}

/** Returns the items that clauses on fields of sales select. */
export async function itemsSold({ shared }: StockSource, where: string, ask: Ask): Promise<ReadonlySet<string>> {
  const by = shared.map(({ sales }) => sales);
  const { columns, rowCount } = await ask({ measures: ['_rows = count()'], by, where });
  const keys = columns.slice(0, by.length).map(vectorOf);
  return new Set(Array.from({ length: rowCount }, (_, row) => soldKey(keys, row) ?? ''));
}
