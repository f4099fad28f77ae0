/** A public file of customers' orders, and how DuckDB is asked of it. */
export interface CustomerFile {
  readonly path: string;
  /** The columns that DuckDB reads as decimals, and the expressions of customer, day, order and money. */
  readonly decimals: readonly string[];
  readonly customer: string;
  readonly day: string;
  readonly order: string;
  readonly money: string;
}

export const CUSTOMER_FILES: Readonly<Record<string, CustomerFile>> = {
  superstore: {
    path: 'sales/superstore/superstore.csv',
    decimals: ['Sales'],
    customer: '"Customer ID"',
    day: '"Order Date"::DATE',
    order: '"Order ID"',
    money: '"Sales"',
  },
  'online retail': {
    path: 'sales/online-retail/online-retail-2010-12_2011-02.csv',
    decimals: ['UnitPrice'],
    customer: '"CustomerID"',
    day: '"InvoiceDate"::DATE',
    order: 'CASE WHEN "Quantity" > 0 AND "UnitPrice" > 0 THEN "InvoiceNo" END',
    money: '"Quantity" * "UnitPrice"',
  },
};
