import type { DatasetOptions } from '../../src/core.js';

type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

/** Files with a doubt, what the message advises, and the figure that this leads to. */
export interface AdviceCase {
  readonly code: string;
  readonly files: Files;
  /** The options with which the doubt appears; none by default. */
  readonly options?: DatasetOptions;
  /** What the message must say. */
  readonly says: string;
  /** The advice: options to set, or files to load instead. */
  readonly follow: { readonly options?: DatasetOptions; readonly files?: Files };
  /** The figure, its group, and its value by other means than the library; without the advice it is another one, or an error. */
  readonly figure: readonly [measure: string, by?: string, key?: string];
  readonly right: number;
  /** True where the note comes with the result of a query. */
  readonly isOfResult?: boolean;
}

const times = <T>(count: number, make: (at: number) => T): readonly T[] => Array.from({ length: count }, (_, at) => make(at));
const day = (at: number): string => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
const two = (number: number): string => String(number).padStart(2, '0');
const csv = (rows: readonly (readonly unknown[])[], delimiter = ','): string => rows.map((row) => row.join(delimiter)).join('\n');
const sum = (count: number, value: (at: number) => number): number => times(count, value).reduce((all, one) => all + one, 0);

/** Lines of a shop with one sale per day. */
const LINES = csv([['date', 'product', 'amount'], ...times(30, (at) => [day(at), `P${String(at % 4)}`, 10 + at])]);
const LINES_TOTAL = sum(30, (at) => 10 + at);

/** 1.234, 2.345 … may be thousands. */
const THOUSANDS = times(20, (at) => `${String(1 + (at % 8))}.${String(200 + at * 7)}`);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];

const LATIN = [
  ...new TextEncoder().encode('date,product,amount\n2024-01-01,Käse,5\n2024-01-02,Käse,6\n2024-01-03,Tee,7\n2024-01-04,Caf'),
  0xe9,
  ...new TextEncoder().encode(',11\n2024-01-05,Käse,9\n'),
];

/** Deliveries written as day/month/year, all of which could be month/day/year. */
const PROCESSED = csv([
  ['order id', 'order date', 'ship date', 'amount'],
  ...times(24, (at) => [at + 1, `2024-${two((at % 6) + 3)}-02`, `${two((at % 3) + 3)}/${two((at % 6) + 3)}/2024`, 10]),
]);

/** A sale on each day of half a year, with the day as it is written. */
const DAILY = (written: (iso: string) => string): string =>
  csv([['date', 'order', 'amount'], ...times(182, (at) => [written(day(at)), at + 1, 10 + at])]);

const MONTHLY = csv([['Month', 'Product', 'Revenue'], ...times(12, (at) => [MONTHS[at >> 1], `P${String(at % 2)}`, 8 + at])]);

/** Sales with a price and a cost of one unit. */
const COSTS = (costOf: (price: number) => number): string =>
  csv([['date', 'quantity', 'unit price', 'unit cost'], ...times(40, (at) => [day(at), 1, 100 + at, costOf(100 + at)])]);

/** Deliveries and orders that both have a customer. */
const SEVERAL_WAYS: Files = {
  'customers.csv': csv([['customer_id', 'country'], ...times(6, (at) => [`K${String(at)}`, at < 3 ? 'Chile' : 'Peru'])]),
  'orders.csv': csv([['order_id', 'order_date', 'customer_id'], ...times(30, (at) => [at + 1, day(at), `K${String(at % 3)}`])]),
  'shipments.csv': csv([
    ['shipment_id', 'ship_date', 'customer_id'],
    ...times(30, (at) => [at + 500, day(at), `K${String(3 + (at % 3))}`]),
  ]),
  'order_lines.csv': csv([
    ['order_id', 'shipment_id', 'product', 'quantity', 'amount'],
    ...times(60, (at) => [(at % 30) + 1, ((at + 7) % 30) + 500, `P${String(at % 5)}`, 1 + (at % 2), 10 + at]),
  ]),
};

const METRICS = 'item,value\nTotal revenue,120500.25\nTotal orders,3200\nTotal customers,910';

/** Price × quantity of a line. */
const worth = (at: number): number => (1 + (at % 3)) * (4 + (at % 7));

const PRICED = ['date', 'units_sold', 'price_per_unit', 'total_sales'];

export const ADVICE_CASES: readonly AdviceCase[] = [
  {
    code: 'ambiguous-decimal-mark',
    files: { 'sales.csv': csv([['date', 'amount'], ...THOUSANDS.map((text, at) => [day(at), text])]) },
    says: 'Set decimal in read',
    follow: { options: { read: "decimal: ','" } },
    figure: ['revenue'],
    right: sum(20, (at) => Number(THOUSANDS[at]?.replace('.', ''))),
  },
  {
    code: 'ambiguous-role',
    files: {
      'sales.csv': csv([
        ['date', 'shop', 'branch', 'amount'],
        ...times(30, (at) => [day(at), `S${String(at % 3)}`, `B${String(at % 5)}`, 10 + at]),
      ]),
    },
    says: 'roles="store: shop"',
    follow: { options: { roles: 'store: shop' } },
    figure: ['revenue', 'store', 'S2'],
    right: sum(10, (at) => 10 + at * 3 + 2),
  },
  {
    code: 'bad-encoding',
    files: { 'sales.csv': Uint8Array.from(LATIN) },
    says: 'set encoding in read',
    follow: { files: { 'sales.csv': Uint8Array.from(LATIN) }, options: { read: 'encoding: windows-1252' } },
    figure: ['revenue', 'product', 'Café'],
    right: 11,
  },
  {
    code: 'dates-out-of-order',
    files: { 'sales.csv': PROCESSED },
    options: { read: 'ship date: date mdy' },
    says: 'check the roles or the date format',
    follow: { options: { read: 'ship date: date dmy' } },
    figure: ['processing-days'],
    right: sum(24, (at) => (at % 3) + 1) / 24,
  },
  {
    code: 'mixed-types',
    files: { 'sales.csv': csv([['date', 'amount', 'points'], ...times(30, (at) => [day(at), 10, at % 4 === 0 ? 'bad' : at])]) },
    says: 'read="points: number"',
    follow: { options: { read: 'points: number' } },
    figure: ['sum(points)'],
    right: sum(30, (at) => (at % 4 === 0 ? 0 : at)),
  },
  {
    code: 'no-header',
    files: { 'sales.csv': csv([['2023', '2024'], ...times(12, (at) => [100 + at, 200 + at])]) },
    says: 'set header: first in read',
    follow: { options: { read: 'header: first' } },
    figure: ['sum("2024")'],
    right: sum(12, (at) => 200 + at),
  },
  {
    code: 'no-rows',
    files: { 'sales.csv': 'date,product,amount\n' },
    says: 'check that the export is complete',
    follow: { files: { 'sales.csv': LINES } },
    figure: ['sum(amount)'],
    right: LINES_TOTAL,
  },
  {
    code: 'no-sales',
    files: { 'animals.csv': csv([['animal', 'legs'], ...times(12, (at) => [`A${String(at)}`, at % 3])]) },
    says: 'set the columns, such as roles="revenue: …"',
    follow: { options: { roles: { revenue: 'legs' } } },
    figure: ['revenue'],
    right: sum(12, (at) => at % 3),
  },
  {
    code: 'not-appended',
    files: {
      'sales_2023.csv': csv([['date', 'product', 'amount'], ...times(20, (at) => [day(at), 'Tea', 10 + at])]),
      'sales_2024.csv': csv([['date', 'product', 'amounts paid'], ...times(20, (at) => [day(at + 366), 'Tea', 40 + at])]),
    },
    says: 'rename the columns',
    follow: {
      files: {
        'sales_2023.csv': csv([['date', 'product', 'amount'], ...times(20, (at) => [day(at), 'Tea', 10 + at])]),
        'sales_2024.csv': csv([['date', 'product', 'amount'], ...times(20, (at) => [day(at + 366), 'Tea', 40 + at])]),
      },
    },
    figure: ['revenue'],
    right: sum(20, (at) => 50 + 2 * at),
  },
  {
    code: 'order-keys-combined',
    files: {
      'sales.csv': csv([
        ['date', 'ticket no', 'product', 'amount'],
        ...times(240, (at) => [day(Math.floor(at / 24)), 1 + Math.floor((at % 24) / 2), `P${String(at % 7)}`, 10 + (at % 9)]),
      ]),
    },
    says: 'roles="order: ticket no"',
    follow: { options: { roles: 'order: ticket no' } },
    figure: ['orders'],
    right: 12,
  },
  {
    code: 'order-amounts-repeat',
    files: {
      'sales.csv': csv([
        ['order_id', 'date', 'product', 'order_total', 'pcs_x', 'each_x'],
        ...times(120, (at) => {
          const first = at - (at % 2);
          return [1 + (at >> 1), day(at >> 1), `P${String(at % 7)}`, worth(first) + worth(first + 1), 1 + (at % 3), 4 + (at % 7)];
        }),
      ]),
    },
    says: 'set a column with the amount of each row, or with price and quantity',
    follow: { options: { roles: 'price: each_x; quantity: pcs_x' } },
    figure: ['revenue'],
    right: sum(120, worth),
  },
  {
    code: 'other-delimiter',
    files: { 'sales.csv': LINES },
    options: { read: "delimiter: ';'" },
    says: 'Set delimiter in read',
    follow: { options: { read: "delimiter: ','" } },
    figure: ['revenue'],
    right: LINES_TOTAL,
  },
  {
    code: 'periods-as-columns',
    files: {
      'sales.csv': csv([
        ['product', 'note', '2021', '2022', '2023'],
        ...times(12, (at) => [`P${at}`, 'x', 90 + at, 100 + at, 300 + at]),
      ]),
    },
    options: { define: 'first = sum("2021")' },
    says: 'define=\'revenue = sum("2021") + sum("2022") + …\'',
    follow: { options: { define: 'revenue = sum("2021") + sum("2022") + sum("2023")' } },
    figure: ['revenue'],
    right: sum(12, (at) => 490 + 3 * at),
  },
  {
    code: 'amounts-in-two-scales',
    files: {
      'sales.csv': csv([PRICED, ...times(60, (at) => [day(at), 1 + (at % 3), 4 + (at % 7), worth(at) * (at % 5 < 2 ? 10 : 1)])]),
    },
    says: 'check the file',
    follow: { files: { 'sales.csv': csv([PRICED, ...times(60, (at) => [day(at), 1 + (at % 3), 4 + (at % 7), worth(at)])]) } },
    figure: ['revenue'],
    right: sum(60, worth),
  },
  {
    code: 'cost-of-other-amounts',
    files: {
      'sales.csv': csv([
        ['date', 'sales_amount', 'quantity', 'unit_cost', 'unit_price'],
        ...times(60, (at) => [
          day(at),
          50 + ((at * 7919) % 9000),
          1 + (at % 40),
          40 + ((at * 271) % 4000),
          60 + ((at * 271) % 4000),
        ]),
      ]),
    },
    says: 'roles="cost: unit_cost"',
    follow: { options: { roles: 'cost: unit_cost' } },
    figure: ['profit'],
    right: sum(60, (at) => 50 + ((at * 7919) % 9000) - (1 + (at % 40)) * (40 + ((at * 271) % 4000))),
  },
  {
    code: 'price-may-be-total',
    files: {
      'sales.csv': csv([
        ['date', 'quantity', 'item_price'],
        ...times(60, (at) => [day(at), 1 + (at % 4), (1 + (at % 4)) * (6 + (at % 5))]),
      ]),
    },
    says: 'roles="revenue: item_price"',
    follow: { options: { roles: 'revenue: item_price' } },
    figure: ['revenue'],
    right: sum(60, (at) => (1 + (at % 4)) * (6 + (at % 5))),
  },
  {
    code: 'revenue-may-be-gross',
    files: {
      'sales.csv': csv([
        ['date', 'amount', 'discount_amount', 'paid_in'],
        ...times(60, (at) => [day(at), 50 + at * 3, 1 + ((at * 7) % 11), 49 + at * 3 - ((at * 7) % 11) + (at % 2)]),
      ]),
    },
    says: 'roles="revenue: …"',
    follow: { options: { roles: 'revenue: paid_in' } },
    figure: ['revenue'],
    right: sum(60, (at) => 49 + at * 3 - ((at * 7) % 11) + (at % 2)),
  },
  {
    code: 'rows-are-totals',
    files: { 'figures.csv': METRICS },
    says: 'roles="revenue: value"',
    follow: { options: { roles: 'revenue: value' } },
    figure: ['revenue', 'item', 'Total revenue'],
    right: 120_500.25,
  },
  {
    code: 'same-rows',
    files: { 'sales_a.csv': LINES, 'sales_b.csv': LINES },
    says: 'remove copies from src',
    follow: { files: { 'sales_a.csv': LINES } },
    figure: ['revenue'],
    right: LINES_TOTAL,
  },
  {
    code: 'several-ways',
    files: SEVERAL_WAYS,
    says: 'joins="shipments.customer_id = customers.customer_id"',
    follow: { options: { joins: 'shipments.customer_id = customers.customer_id' } },
    figure: ['revenue', 'customers.country', 'Peru'],
    right: sum(60, (at) => 10 + at),
  },
  {
    code: 'unknown-column',
    files: { 'sales.csv': csv([['date', 'amount'], ...THOUSANDS.map((text, at) => [day(at), text])]) },
    options: { read: 'amuont: number ,' },
    says: "Did you mean 'amount'?",
    follow: { options: { read: 'amount: number ,' } },
    figure: ['revenue'],
    right: sum(20, (at) => Number(THOUSANDS[at]?.replace('.', ''))),
  },
  {
    code: 'unknown-money',
    files: {
      'sales.csv': csv([
        ['order_date', 'customer_id', 'revenue', 'Amount X'],
        ...times(60, (at) => [day(at), at % 9, 20 + ((at * 13) % 57), 100 + at * 3]),
      ]),
    },
    says: 'roles="revenue: …"',
    follow: { options: { roles: 'revenue: Amount X' } },
    figure: ['revenue'],
    right: sum(60, (at) => 100 + at * 3),
  },
  {
    code: 'unrelated-table',
    files: {
      'sales.csv': csv([['date', 'house', 'amount'], ...times(30, (at) => [day(at), `H${String(at % 3)}`, 10 + at])]),
      'owners.csv': csv([
        ['label', 'owner'],
        ['H0', 'Ann'],
        ['H1', 'Bob'],
        ['H2', 'Ann'],
      ]),
    },
    says: 'joins="sales.column = owners.column"',
    follow: { options: { joins: 'sales.house = owners.label' } },
    figure: ['revenue', 'owner', 'Bob'],
    right: sum(10, (at) => 10 + at * 3 + 1),
  },
  {
    code: 'bad-quotes',
    files: { 'sales.csv': 'date,product,amount\n2024-01-01,"Tea,5\n2024-01-02,Milk,6\n2024-01-03,"Jam",8\n2024-01-04,Milk,7\n' },
    says: 'check those cells',
    follow: {
      files: { 'sales.csv': 'date,product,amount\n2024-01-01,Tea,5\n2024-01-02,Milk,6\n2024-01-03,Jam,8\n2024-01-04,Milk,7\n' },
    },
    figure: ['revenue', 'product', 'Tea'],
    right: 5,
  },
  {
    code: 'canceled-rows',
    files: {
      'sales.csv': csv([
        ['order_id', 'date', 'amount', 'status'],
        ...times(40, (at) => [at + 1, day(at), 10 + at, at % 8 === 0 ? 'Canceled' : 'Complete']),
      ]),
    },
    says: 'status="Complete"',
    follow: { options: { status: 'Complete' } },
    figure: ['revenue'],
    right: sum(40, (at) => (at % 8 === 0 ? 0 : 10 + at)),
    isOfResult: true,
  },
  {
    code: 'swapped-dates',
    files: {
      'sales.csv': DAILY((iso) => (Number(iso.slice(8)) > 12 ? iso : `${iso.slice(0, 5)}${iso.slice(8)}-${iso.slice(5, 7)}`)),
    },
    says: 'export the dates again',
    follow: { files: { 'sales.csv': DAILY((iso) => iso) } },
    figure: ['revenue', 'month(date)', '2024-02-01'],
    right: sum(29, (at) => 10 + 31 + at),
  },
  {
    code: 'months-without-year',
    files: { 'sales.csv': MONTHLY },
    says: 'name the file for its year, such as sales-2024.csv',
    follow: { files: { 'sales-2024.csv': MONTHLY } },
    figure: ['revenue', 'month(date)', '2024-02-01'],
    right: 21,
  },
  {
    code: 'costs-far-below',
    files: { 'sales.csv': COSTS((price) => price * 0.01) },
    says: 'check both columns in the file',
    follow: { files: { 'sales.csv': COSTS((price) => price * 0.5) } },
    figure: ['profit'],
    right: sum(40, (at) => 100 + at - (100 + at) * 0.5),
  },
];
