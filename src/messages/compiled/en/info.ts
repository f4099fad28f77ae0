// Made from en/info.json by npm run texts.

export const infoTexts = {
  info: {
    measure: 'Measure',
    filters: 'Filters',
    skipped: 'Filters not applied',
    period: 'Period',
    rows: 'Rows',
    newest: 'Latest date',
    roles: 'Columns',
    names: 'Display names',
    joins: 'Joins',
    notes: 'Notes',
  },
  embed: {
    title: 'Embed',
    tag: 'Tag',
    div: 'For editors that remove unknown tags',
    frame: 'For pages that allow frames only',
    copied: 'Copied',
    withoutData: 'The data of this page is not included. Add the URL of your file as src.',
    shortened: 'URL parameters are not included because they may contain an access key. Add the ones that your file needs.',
    folder: 'Replace https://example.com/sales-elements/ with the folder that contains embed.html.',
  },
  rowsOf: ({ selected, total }: { readonly selected: string | number; readonly total: string | number }): string =>
    `${selected} of ${total}`,
  join: ({
    from,
    to,
    rows,
  }: {
    readonly from: string | number;
    readonly to: string | number;
    readonly rows: string | number | undefined;
  }): string =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · rows without a match, shown as “(blank)”: ${rows}`}`,
  roleChoice: ({
    role,
    column,
    reason,
  }: {
    readonly role: string | number;
    readonly column: string | number;
    readonly reason: string | number;
  }): string => `${role}: “${column}”. ${reason}`,
  shownBy: ({
    role,
    column,
    several,
  }: {
    readonly role: string | number;
    readonly column: string | number;
    readonly several: string | number | undefined;
  }): string =>
    `${role} is labeled with the most frequent “${column}” of each code${several === undefined || several === '' ? '' : ` (${several} have more than one)`}`,
  shownAsCodes: ({ role, column }: { readonly role: string | number; readonly column: string | number }): string =>
    `${role} is shown as codes because most codes have more than one “${column}”`,
  definitions: {
    'count()': 'number of rows',
    revenue: 'total revenue, net of returns',
    cost: 'total cost',
    profit: 'total profit',
    units: 'total quantity, net of returns',
    margin: 'profit ÷ revenue',
    orders: 'number of distinct orders',
    customers: 'number of distinct customers',
    products: 'number of distinct products',
    sellers: 'number of distinct sellers',
    aov: 'revenue ÷ orders',
    'units-per-order': 'units ÷ orders',
    price: 'revenue ÷ units',
    'discount-rate': 'average discount, weighted by gross revenue',
    'new-customers': 'customers with their first-ever order in this period',
    'repeat-rate': 'customers with 2 or more orders ÷ all customers in the selection',
    retention: 'customers from the previous period who bought again in this one ÷ all customers of the previous period',
    'return-rate': 'returned or canceled orders ÷ orders',
    'processing-days': 'average days from order to shipment',
    'delivery-days': 'average days from order to delivery',
    conversion: 'orders ÷ visits',
  },
};

export type InfoTexts = typeof infoTexts;
