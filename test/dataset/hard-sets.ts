import { between, pick, randomOf } from '../random.js';

/** Files by name, as text. */
export type Files = Readonly<Record<string, string>>;

const random = randomOf(17);

const day = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

/** A CSV file of a head and rows. */
function csv(head: string, count: number, row: (index: number) => readonly (string | number)[]): string {
  return [head, ...Array.from({ length: count }, (_, index) => row(index).join(','))].join('\n');
}

const cents = (low: number, high: number): string => (low + random() * (high - low)).toFixed(2);

const REGIONS = ['North', 'South', 'East', 'West'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const plainSales = csv('order_id,order_date,region,amount', 60, (index) => [
  index + 1,
  day(index),
  pick(random, REGIONS),
  cents(5, 90),
]);

const oneExport = csv('order_id,order_date,total', 40, (index) => [index + 1, day(index), cents(5, 90)]);

/** Data that cannot be understood as it is, or only in part. */
export const HARD_SETS: Readonly<Record<string, Files>> = {
  'no date': { sales: csv('order_id,region,amount', 50, (index) => [index + 1, pick(random, REGIONS), cents(5, 90)]) },
  'no money': {
    visits: csv('date,region,visitor', 50, (index) => [day(index), pick(random, REGIONS), `V${String(between(random, 1, 20))}`]),
  },
  'no order': {
    sales: csv('date,product,amount', 50, (index) => [day(index), `P${String(between(random, 1, 9))}`, cents(5, 90)]),
  },
  'all text': {
    notes: csv('name,comment,color', 30, (index) => [`N${String(index)}`, 'some words', pick(random, ['red', 'blue'])]),
  },
  'only totals': { summary: 'item,value\nTotal revenue,120500.20\nTotal orders,3200\nTotal customers,910' },
  'one number': { total: 'revenue\n120500.20' },
  'one row': { sales: 'order_id,order_date,region,amount\n1,2024-01-05,North,12.50' },
  'no row': { sales: 'order_id,order_date,region,amount' },
  'an empty file': { sales: '' },
  'only zero amounts': { sales: csv('order_id,order_date,amount', 40, (index) => [index + 1, day(index), '0.00']) },
  'no amount filled in': { sales: csv('order_id,order_date,amount', 40, (index) => [index + 1, day(index), '']) },
  'a second head row': { sales: plainSales.replace('\n', '\norder_id,order_date,region,amount\n') },
  'head rows all over': {
    sales: plainSales
      .split('\n')
      .map((line, index) => (index % 20 === 10 ? `${line}\norder_id,order_date,region,amount` : line))
      .join('\n'),
  },
  'months as columns': {
    sales: csv(`product,region,${MONTHS.join(',')}`, 12, (index) => [
      `P${String(index)}`,
      pick(random, REGIONS),
      ...MONTHS.map(() => cents(50, 900)),
    ]),
  },
  'months of years as columns': {
    sales: csv(`product,${['2023-11', '2023-12', '2024-01', '2024-02'].join(',')}`, 12, (index) => [
      `P${String(index)}`,
      cents(50, 900),
      cents(50, 900),
      cents(50, 900),
      cents(50, 900),
    ]),
  },
  'years as columns': {
    sales: csv('region,2021,2022,2023', 4, (index) => [REGIONS[index] ?? '', cents(50, 900), cents(50, 900), cents(50, 900)]),
  },
  'two tables without a link': {
    sales: plainSales,
    weather: csv('station,temperature,rain', 40, (index) => [`S${String(index)}`, between(random, -5, 30), cents(0, 9)]),
  },
  'two fact tables without a link': {
    online: csv('web_order,placed_on,total', 50, (index) => [`W${String(index)}`, day(index), cents(5, 90)]),
    stores: csv('receipt,sold_on,shop,takings', 60, (index) => [
      `R${String(index)}`,
      day(index),
      pick(random, REGIONS),
      cents(5, 90),
    ]),
  },
  'keys that match nothing': {
    orders: csv('order_id,order_date,customer_id,amount', 60, (index) => [
      index + 1,
      day(index),
      `C${String(between(random, 1, 20))}`,
      cents(5, 90),
    ]),
    customers: csv('customer_id,customer_name,city', 20, (index) => [
      90_000 + index,
      `Name ${String(index)}`,
      pick(random, ['Bonn', 'Ulm']),
    ]),
  },
  'lines whose orders are not there': {
    lines: csv('order_id,product,quantity,price', 60, (index) => [
      5000 + (index >> 1),
      `P${String(between(random, 1, 9))}`,
      between(random, 1, 4),
      cents(5, 90),
    ]),
    orders: csv('order_id,order_date', 20, (index) => [index + 1, day(index)]),
  },
  'a price and nothing else': {
    prices: csv('product_id,product_name,price', 30, (index) => [index + 1, `Item ${String(index)}`, cents(5, 90)]),
  },
  'quantities without a price': {
    sales: csv('order_id,order_date,product,quantity', 60, (index) => [
      index + 1,
      day(index),
      `P${String(between(random, 1, 9))}`,
      between(random, 1, 9),
    ]),
  },
  'only customers': {
    customers: csv('customer_id,name,city,registered', 40, (index) => [
      index + 1,
      `Name ${String(index)}`,
      pick(random, ['Bonn', 'Ulm']),
      day(index),
    ]),
  },
  'a budget': {
    budget: csv('month,region,budget', 48, (index) => [
      day((index >> 2) * 31),
      REGIONS[index % 4] ?? '',
      between(random, 900, 2000),
    ]),
  },
  'stock levels': {
    stock: csv('date,product,stock', 60, (index) => [day(index), `P${String(index % 6)}`, between(random, 0, 900)]),
  },
  'two amounts that differ': {
    sales: csv('id,date,value1,value2', 60, (index) => [index + 1, day(index), cents(5, 90), cents(5, 90)]),
  },
  measurements: { sensors: csv('time,x1,x2,x3', 60, (index) => [day(index), cents(-1, 1), cents(-1, 1), cents(-1, 1)]) },
  'ambiguous days': {
    sales: csv('order_id,order_date,amount', 24, (index) => [
      index + 1,
      `${String((index % 12) + 1).padStart(2, '0')}/${String(((index * 5) % 12) + 1).padStart(2, '0')}/2024`,
      cents(5, 90),
    ]),
  },
  'dates as words': {
    sales: csv('order_id,order_date,amount', 40, (index) => [
      index + 1,
      pick(random, ['yesterday', 'last week', 'in May']),
      cents(5, 90),
    ]),
  },
  'amounts as words': {
    sales: csv('order_id,order_date,amount', 40, (index) => [index + 1, day(index), pick(random, ['ten', 'twelve', 'a lot'])]),
  },
  'currencies mixed by sign': {
    sales: csv('order_id,order_date,amount', 40, (index) => [
      index + 1,
      day(index),
      `${pick(random, ['$', '€', '£'])}${cents(5, 90)}`,
    ]),
  },
  'the same file twice': { orders: oneExport, orders_copy: oneExport },
  'a web page': { page: '<!DOCTYPE html><html><body><h1>Not found</h1></body></html>' },
};
