/** Built-in measures in words, after DESIGN 3.5. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  'count()': 'number of rows',
  revenue: 'sum of revenue over rows, net of returns',
  cost: 'sum of cost over rows',
  profit: 'sum of profit over rows',
  units: 'sum of quantity over rows, net of returns',
  margin: 'profit ÷ revenue',
  orders: 'number of distinct orders',
  customers: 'number of distinct customers',
  products: 'number of distinct products',
  sellers: 'number of distinct sellers',
  aov: 'revenue ÷ orders',
  'units-per-order': 'units ÷ orders',
  price: 'revenue ÷ units',
  'discount-rate': 'average discount, weighted by gross revenue',
  'new-customers': 'customers whose first-ever order falls in this period',
  'repeat-rate': 'customers with 2 or more orders ÷ all customers in the selection',
  retention: 'customers from the previous period who bought again in this one ÷ all customers of the previous period',
  'return-rate': 'returned or cancelled orders ÷ orders',
  'processing-days': 'average days from order to shipment',
  'delivery-days': 'average days from order to delivery',
  conversion: 'orders ÷ visits',
};

/** The texts of “How is this calculated?” in English. */
export const infoWords = {
  info: {
    measure: 'Measure',
    filters: 'Filters',
    skipped: 'Filters not applied',
    period: 'Period',
    rows: 'Rows',
    newest: 'Latest date',
    roles: 'Columns',
    names: 'Names',
    joins: 'Joined',
    notes: 'Notes',
  },
  /** What a built-in measure means; one without a definition here is computed as it is written. */
  definition: (name: string): string => DEFINITIONS[name] ?? name,
  rowsOf: (selected: string, total: string): string => `${selected} of ${total}`,
  /** How two tables are joined, and how many rows found nothing by it: none is undefined. */
  join: (from: string, to: string, rows: string | undefined): string =>
    `${from} = ${to}${rows === undefined ? '' : `; rows without a match, counted as (blank): ${rows}`}`,
  roleChoice: (role: string, column: string, reason: string): string => `${role} is “${column}”: ${reason}`,
  /** Where codes are shown by names; `several`: how many codes have more than one, undefined of none. */
  shownBy: (role: string, column: string, several: string | undefined): string =>
    `${role} is shown by “${column}”, the most frequent one of each code${several === undefined ? '' : `; codes with more than one: ${several}`}`,
  shownAsCodes: (role: string, column: string): string =>
    `${role} is shown by its codes: most of them have more than one “${column}”`,
};
