import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sharedData } from '../../shared-data.js';
import type { Sale } from './topic-data.js';

/** A value of an answer in SQL: numbers, texts, null. */
export type Cell = number | string | null;

/** Sales as one table `s` in DuckDB: `day ord customer product category subcategory region … rev profit discount returned`, one row for each line. */
export interface DuckSales {
  rows(sql: string): Promise<readonly Readonly<Record<string, Cell>>[]>;
  close(): Promise<void>;
}

/** Files under names that SQL can use, and the question that makes `s` of them. */
interface Source {
  readonly files: Readonly<Record<string, string>>;
  readonly sql: string;
}

const MONEY = 'DECIMAL(18, 6)';
const csv = (name: string, more = ''): string => `read_csv('{${name}}', header = true${more})`;

const SUPERSTORE: Source = {
  files: { superstore: 'superstore/superstore.csv' },
  sql: `SELECT "Order Date" AS day, "Order ID" AS ord, "Customer ID" AS customer, "Product Name" AS product, "Category" AS category,
    "Sub-Category" AS subcategory, "Region" AS region, "State" AS state, "Segment" AS segment, "Sales" AS rev, "Profit" AS profit, "Discount" AS discount,
    false AS returned FROM ${csv('superstore', `, types = {'Sales': '${MONEY}', 'Profit': '${MONEY}', 'Discount': 'DECIMAL(9, 4)'}`)}`,
};

const RETAIL: Source = {
  files: { retail: 'online-retail/online-retail-2010-12_2011-02.csv' },
  sql: `SELECT CAST(InvoiceDate AS DATE) AS day, InvoiceNo AS ord, CustomerID AS customer, StockCode AS product, Country AS country,
    Quantity * UnitPrice AS rev, NULL AS profit, NULL AS discount, Quantity < 0 OR InvoiceNo LIKE 'C%' AS returned
    FROM ${csv('retail', `, types = {'InvoiceNo': 'VARCHAR', 'StockCode': 'VARCHAR', 'CustomerID': 'VARCHAR', 'UnitPrice': 'DECIMAL(18, 4)'}`)}`,
};

const ADVENTUREWORKS: Source = {
  files: Object.fromEntries(
    [
      'sales_2020',
      'sales_2021',
      'sales_2022',
      'product',
      'product_subcategories',
      'product_categories',
      'territory',
      'customer',
    ].map((name) => [name, `adventureworks/${name}.csv`]),
  ),
  sql: `WITH sales AS (SELECT * FROM ${csv('sales_2020')} UNION ALL SELECT * FROM ${csv('sales_2021')} UNION ALL SELECT * FROM ${csv('sales_2022')})
    SELECT CAST(OrderDate AS DATE) AS day, OrderNumber AS ord, CAST(sales.CustomerKey AS VARCHAR) AS customer, ProductName AS product,
    CategoryName AS category, SubcategoryName AS subcategory, t.Region AS region, Occupation AS segment, Gender AS gender,
    OrderQuantity * CAST(ProductPrice AS ${MONEY}) AS rev, OrderQuantity * (CAST(ProductPrice AS ${MONEY}) - CAST(ProductCost AS ${MONEY})) AS profit,
    NULL AS discount, false AS returned FROM sales
    JOIN ${csv('product', `, types = {'ProductPrice': 'VARCHAR', 'ProductCost': 'VARCHAR'}`)} p USING (ProductKey)
    JOIN ${csv('product_subcategories')} USING (ProductSubcategoryKey) JOIN ${csv('product_categories')} USING (ProductCategoryKey)
    JOIN ${csv('territory')} t ON SalesTerritoryKey = TerritoryKey
    LEFT JOIN ${csv('customer', ', all_varchar = true, null_padding = true')} c ON c.CustomerKey = CAST(sales.CustomerKey AS VARCHAR)`,
};

const ADVENTUREWORKS_EU: Source = {
  files: { facts: 'adventureworks-eu/FactInternetSales.csv', products: 'adventureworks-eu/Dim_Products.csv' },
  sql: `SELECT CAST(strptime(OrderDateKey, '%Y%m%d') AS DATE) AS day, SalesOrderNumber AS ord, CustomerKey AS customer, "Product Name" AS product,
    "Product Category" AS category, "Sub Category" AS subcategory, CAST(replace(SalesAmount, ',', '.') AS ${MONEY}) AS rev, NULL AS profit, NULL AS discount,
    false AS returned FROM ${csv('facts', ", delim = ';', all_varchar = true")} JOIN ${csv('products', ", delim = ';', all_varchar = true")} USING (ProductKey)`,
};

const SUPERMARKET: Source = {
  files: { supermarket: 'supermarket/supermarket.csv' },
  sql: `SELECT CAST(strptime("Date", '%m/%d/%Y') AS DATE) AS day, "Invoice ID" AS ord, NULL AS customer, "Product line" AS category, Branch AS store,
    Gender AS gender, CAST(Total AS ${MONEY}) AS rev, CAST("Gross income" AS ${MONEY}) AS profit, NULL AS discount, false AS returned
    FROM ${csv('supermarket', ', all_varchar = true')}`,
};

/** The public files that are tested, by the names of their tests. */
export const FILES = {
  superstore: SUPERSTORE,
  'online-retail': RETAIL,
  supermarket: SUPERMARKET,
  adventureworks: ADVENTUREWORKS,
  'adventureworks-eu': ADVENTUREWORKS_EU,
} as const;

/** Opens public files in DuckDB. */
export async function duckOfFiles({ files, sql }: Source): Promise<DuckSales> {
  const texts = await Promise.all(
    Object.entries(files).map(async ([name, file]) => {
      const bytes = await readFile(sharedData(`sales/${file}`)!);
      return [name, textOf(bytes)] as const;
    }),
  );
  return duckOf(Object.fromEntries(texts), sql);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What is no UTF-8 was written by older programs.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Opens made-up sales in DuckDB. */
export function duckOfSales(sales: readonly Sale[]): Promise<DuckSales> {
  const names = Object.keys(sales[0]!) as (keyof Sale)[];
  const lines = [names.join(','), ...sales.map((sale) => names.map((name) => String(sale[name])).join(','))];
  const sql = `SELECT "date" AS day, "order" AS ord, customer, product, category, subcategory, region, segment, revenue AS rev, profit, discount,
    status = 'Returned' AS returned FROM ${csv('sales', `, types = {'revenue': '${MONEY}', 'profit': '${MONEY}', 'discount': 'DECIMAL(9, 4)'}`)}`;
  return duckOf({ sales: `${lines.join('\n')}\n` }, sql);
}

async function duckOf(texts: Readonly<Record<string, string>>, sql: string): Promise<DuckSales> {
  const written = await Promise.all(
    Object.entries(texts).map(async ([name, text], i) => {
      const file = path.join(tmpdir(), `topics-${process.pid}-${++made}-${i}.csv`);
      await writeFile(file, text);
      return [name, file] as const;
    }),
  );
  const duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const question = written.reduce((text, [name, file]) => text.replaceAll(`{${name}}`, file), sql);
  await duck.run(`CREATE TABLE s AS ${question}`);
  await Promise.all(written.map(([, file]) => rm(file)));
  return {
    rows: async (asked) =>
      (await duck.runAndReadAll(asked)).getRowObjectsJS().map((row) => {
        const cells = Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'bigint' ? Number(value) : (value as Cell),
        ]);
        return Object.fromEntries(cells) as Readonly<Record<string, Cell>>;
      }),
    close: () => {
      duck.closeSync();
      return Promise.resolve();
    },
  };
}

let made = 0;
