import { DuckDBInstance } from '@duckdb/node-api';
import { Random } from '../../engine/random.js';

/** A line of an order. */
export interface SoldLine extends Readonly<Record<string, unknown>> {
  readonly date: string;
  readonly region: string | null;
  readonly category: string;
  readonly product: string;
  readonly customer: string;
  readonly order: string;
  readonly revenue: number;
  readonly profit: number;
}

/** Lines of three years in four regions, three categories and twelve products. Some have no region; customers buy in all of them. */
export function soldLines(): readonly SoldLine[] {
  const random = new Random(7);
  return Array.from({ length: 600 }, (_, line) => {
    const product = random.int(0, 11);
    const revenue = (5 + random.int(0, 899)) / 4;
    return {
      date: `${2015 + random.int(0, 2)}-${String(1 + random.int(0, 11)).padStart(2, '0')}-15`,
      region: random.pick(['North', 'South', 'East', 'West', null]),
      category: ['Bikes', 'Clothing', 'Parts'][product % 3]!,
      product: `Product ${String.fromCodePoint(65 + product)}`,
      customer: `C${String(random.int(0, 59)).padStart(2, '0')}`,
      order: `O${String(Math.floor(line / 2)).padStart(3, '0')}`,
      revenue,
      profit: (random.int(0, 199) - 60) / 4,
    };
  });
}

/** Revenue, margin and customers in SQL. */
export const FIGURES = 'sum(revenue) AS revenue, sum(profit) / sum(revenue) AS margin, count(DISTINCT customer) AS customers';

/** Returns the rows of a query over table `lines` in DuckDB. Numbers are doubles; dates are ISO texts where the query makes them so. */
export async function linesInSql(lines: readonly SoldLine[], sql: string): Promise<readonly Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const text = (value: string | null): string => (value === null ? 'NULL' : `'${value}'`);
  const values = lines.map(
    (line) =>
      `(${[line.date, line.region, line.category, line.product, line.customer, line.order].map(text).join()}, ${line.revenue}, ${line.profit})`,
  );
  await connection.run(
    `CREATE TABLE lines (date DATE, region TEXT, category TEXT, product TEXT, customer TEXT, "order" TEXT, revenue DOUBLE, profit DOUBLE)`,
  );
  await connection.run(`INSERT INTO lines VALUES ${values.join()}`);
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowObjectsJS()
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value])),
    );
}
