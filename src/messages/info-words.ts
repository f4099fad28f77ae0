/** Built-in measures in words, after DESIGN 3.5. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  'count()': 'number of rows',
  revenue: 'sum of revenue over rows, net of returns',
  cost: 'sum of cost over rows',
  profit: 'sum of profit over rows',
  units: 'sum of quantity over rows, net of returns',
  margin: 'profit ÷ revenue',
  orders: 'distinct orders',
  customers: 'distinct customers',
  products: 'distinct products',
  sellers: 'distinct sellers',
  aov: 'revenue ÷ orders',
  'units-per-order': 'units ÷ orders',
  price: 'revenue ÷ units',
  'discount-rate': 'average discount, weighted by gross revenue',
  'new-customers': 'customers whose first order in the whole data lies in the period',
  'repeat-rate': 'customers with at least 2 orders in the selection ÷ customers',
  retention: 'customers of the previous period who buy again in this one ÷ customers of the previous period',
  'return-rate': 'returned or cancelled orders ÷ orders',
  'processing-days': 'mean days from order to shipped',
  'delivery-days': 'mean days from order to delivered',
  conversion: 'orders ÷ visits',
};

/** The texts of “How is this computed?” in English. */
export const infoWords = {
  info: {
    measure: 'Measure',
    filters: 'Filters',
    skipped: 'Not applied',
    period: 'Period',
    rows: 'Rows',
    newest: 'Newest date',
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
