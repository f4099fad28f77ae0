// Made from en/reasons.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const reasonsTexts = {
  together: ({ first, next }: { readonly first: string | number; readonly next: string | number }): string => `${first} ${next}`,
  texts: {
    'after-fees': ({ sale, fees }: { readonly sale: string | number; readonly fees: readonly string[] }): string =>
      `It is ${sale} after the fees in ${grammar.and(fees)}.`,
    'all-match': 'All keys match.',
    'amount-after-discount': ({
      gross,
      discount,
    }: {
      readonly gross: string | number;
      readonly discount: string | number;
    }): string => `It is ${gross} less the discount in ${discount}.`,
    'before-fees': ({ payout, fees }: { readonly payout: string | number; readonly fees: readonly string[] }): string =>
      `${payout} is the same after the fees in ${grammar.and(fees)}.`,
    calculated: 'Calculated as price × quantity.',
    'code-over-name': 'A code identifies customers better than a name.',
    comments: ({ column }: { readonly column: string | number }): string => `Rows without a value are comments in ${column}.`,
    'day-of-row': ({ column }: { readonly column: string | number }): string => `${column} is the day of each row.`,
    declared: 'Declared by the page.',
    'first-dates': 'Its dates precede all other dates.',
    'full-name': ({ column }: { readonly column: string | number }): string =>
      `The name in ${column} combines first and last name.`,
    genders: 'Its values are genders.',
    'has-product': ({
      price,
      quantity,
      revenue,
      share,
    }: {
      readonly price: string | number;
      readonly quantity: string | number;
      readonly revenue: string | number;
      readonly share: string | number;
    }): string => `${price} × ${quantity} equals ${revenue} in ${share} of the rows checked.`,
    'includes-charges': ({ charges }: { readonly charges: readonly string[] }): string =>
      `It includes taxes or freight: ${grammar.and(charges)}.`,
    'is-product': ({ share }: { readonly share: string | number }): string =>
      `It equals price × quantity in ${share} of the rows checked.`,
    'is-profit': ({ share }: { readonly share: string | number }): string =>
      `It equals revenue − cost in ${share} of the rows checked.`,
    'line-total': ({ quantity }: { readonly quantity: string | number }): string =>
      `It grows with ${quantity} for the same product, so it is the amount of the line.`,
    name: ({ concepts }: { readonly concepts: readonly string[] }): string => `The name suggests ${grammar.and(concepts)}.`,
    'name-missing': ({ column }: { readonly column: string | number }): string => `The name in ${column} is sometimes missing.`,
    'names-per-code': ({
      column,
      names,
      codes,
    }: {
      readonly column: string | number;
      readonly names: string | number;
      readonly codes: string | number;
    }): string => `${column} has fewer names (${names}) than there are codes (${codes}).`,
    'only-dates': 'No other column has dates.',
    'only-there': 'Nearly all keys are found only there.',
    'order-totals-once': 'It has the total of each order in one row of the order, so revenue is price × quantity.',
    'order-totals-repeated': 'It has the total of each order in every row of the order, so revenue is price × quantity.',
    payments: 'These are payments received, as no other table has sales amounts.',
    'product-after-discount': ({ discount }: { readonly discount: string | number }): string =>
      `It is price × quantity less the discount in ${discount}.`,
    'product-with-charges': ({ charges }: { readonly charges: readonly string[] }): string =>
      `It is price × quantity with taxes or freight: ${grammar.and(charges)}.`,
    repeats: ({ column }: { readonly column: string | number }): string =>
      `Its values repeat across orders, while ${column} is different in every order.`,
    restarts: ({ columns }: { readonly columns: readonly string[] }): string =>
      `Its numbers restart, so an order is identified by ${grammar.and(columns)}.`,
    'row-per-dates': ({ first, last }: { readonly first: string | number; readonly last: string | number }): string =>
      `The table has one row per key and period from ${first} to ${last}.`,
    'row-per-day': 'The other table has one row per day.',
    'row-per-period': ({ column }: { readonly column: string | number }): string =>
      `The table has one row for each of these keys and ${column}.`,
    'same-ending': ({ concepts }: { readonly concepts: readonly string[] }): string =>
      `Both names end with ${grammar.and(concepts)}.`,
    'same-meaning': ({ concepts }: { readonly concepts: readonly string[] }): string =>
      `Both names suggest ${grammar.and(concepts)}.`,
    'same-with-charges': ({ total, charges }: { readonly total: string | number; readonly charges: readonly string[] }): string =>
      `${total} is the same with taxes or freight: ${grammar.and(charges)}.`,
    set: 'Set by the option roles.',
    'some-match': ({ matched, keys }: { readonly matched: string | number; readonly keys: string | number }): string =>
      `Matching keys: ${matched} of ${keys}.`,
    'table-name': 'The name ends with the name of the table.',
    'unique-together': 'Both tables have these key columns, which are unique together.',
    'unit-items': ({ table }: { readonly table: string | number }): string => `Each row has a different item in ${table}.`,
    'unit-lines': ({ column }: { readonly column: string | number }): string =>
      `${column} numbers the rows of each order from 1.`,
    'unit-repeats': ({ column }: { readonly column: string | number }): string => `${column} repeats within orders.`,
    'unit-rows': 'Each row is one unit, so revenue is the price of each row.',
    'unit-sums': ({ column, table }: { readonly column: string | number; readonly table: string | number }): string =>
      `${column} in ${table} is the sum of the rows of each order.`,
    values: ({
      distinct,
      type,
      rows,
    }: {
      readonly distinct: string | number;
      readonly type: string;
      readonly rows: string | number;
    }): string =>
      `Distinct values: ${distinct} (${type === 'number' ? 'numbers' : type === 'text' ? 'text' : type === 'date' ? 'dates' : type === 'datetime' ? 'dates with a time' : 'yes/no'}) in ${rows} rows.`,
    versions: ({ table, column }: { readonly table: string | number; readonly column: string | number }): string =>
      `${table} has several versions of a customer, each with a different ${column}.`,
  },
  concepts: {
    date: 'date',
    time: 'time',
    period: 'period',
    order: 'order',
    invoice: 'invoice',
    transaction: 'transaction',
    till: 'checkout',
    purchase: 'purchase',
    procure: 'procurement',
    sale: 'sale',
    revenue: 'revenue',
    amount: 'amount',
    total: 'total',
    net: 'net',
    gross: 'gross',
    quantity: 'quantity',
    unit: 'unit',
    count: 'number',
    price: 'price',
    list: 'list',
    actual: 'actual',
    cost: 'cost',
    standard: 'standard',
    profit: 'profit',
    margin: 'margin',
    percent: 'percent',
    discount: 'discount',
    tax: 'tax',
    fee: 'fee',
    ship: 'shipping',
    deliver: 'delivery',
    estimate: 'estimate',
    due: 'due',
    birth: 'birth',
    stock: 'stock',
    registration: 'registration',
    record: 'record',
    created: 'creation',
    return: 'return',
    cancel: 'cancellation',
    id: 'code',
    name: 'name',
    descr: 'description',
    given: 'first name',
    email: 'email',
    contact: 'contact',
    customer: 'customer',
    company: 'company',
    type: 'type',
    group: 'group',
    product: 'product',
    model: 'model',
    category: 'category',
    department: 'department',
    sub: 'subcategory',
    segment: 'segment',
    occupation: 'occupation',
    region: 'region',
    zone: 'zone',
    continent: 'continent',
    country: 'country',
    state: 'state',
    county: 'county',
    city: 'city',
    postal: 'postal code',
    store: 'store',
    location: 'location',
    channel: 'channel',
    platform: 'platform',
    seller: 'seller',
    staff: 'employee',
    person: 'person',
    gender: 'gender',
    age: 'age',
    promotion: 'promotion',
    status: 'status',
    visits: 'visits',
    line: 'line',
    payment: 'payment',
    rating: 'rating',
    target: 'target',
    previous: 'previous',
    average: 'average',
    method: 'method',
    priority: 'priority',
    other: 'other',
    currency: 'currency',
  },
};

export type ReasonsTexts = typeof reasonsTexts;
