import { between, pick } from '../../random.js';
import { rowsOf, xlsxOf } from '../../table/xlsx-writer.js';
import { randomNaming } from './naming.js';
import type { Idea, Naming, TableIdea } from './naming.js';

/** A line of a sale, from which all figures of a generated shop are computed. */
export interface Line {
  readonly order: string | number;
  readonly date: string;
  readonly customer: string;
  readonly product: string;
  readonly category: string;
  readonly quantity: number;
  readonly price: number;
  readonly amount: number;
}

type Cell = string | number | null;
type Row = Record<string, Cell | Row[]>;

/** Files in one of the shapes that shops export, and the sales that they tell of. */
export interface Shop {
  readonly title: string;
  readonly files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;
  /** The first month of the fiscal year. */
  readonly fiscalStart?: number;
  readonly lines: readonly Line[];
  /** What the files say: without these, a figure cannot be asked. */
  readonly has: ReadonlySet<Idea>;
}

const SHAPES = [
  'flat',
  'amounts',
  'header',
  'star',
  'nested',
  'arrays',
  'wide',
  'parts',
  'fiscal',
  'files',
  'channels',
  'totals',
  'sheets',
] as const;

/** Columns of lines that look like amounts, quantities or dates, each with a value for a row. */
const DECOYS: readonly (readonly [Idea, (line: Line, index: number) => Cell])[] = [
  ['hour', (_, index) => 8 + (index % 12)],
  ['center', (_, index) => 1000 + (index % 3)],
  ['instalments', (_, index) => 1 + (index % 10)],
  ['listPrice', (line) => Math.round(line.price * 1.2 * 100) / 100],
  ['terminal', (_, index) => 1 + (index % 4)],
  ['organization', (_, index) => 1000 * (1 + (index % 3))],
];

/** Makes a shop that a random number generator determines. */
export function randomShop(random: () => number): Shop {
  const naming = randomNaming(random);
  const shape = pick(random, SHAPES);
  const lines = linesOf(random);
  const decoys = DECOYS.filter(() => random() < 0.25).filter(([idea]) => idea !== 'listPrice' || shape !== 'amounts');
  const making = { naming, lines, decoys, random };
  const { files, has, fiscalStart } = MAKERS[shape](making);
  if (!['nested', 'arrays', 'sheets'].includes(shape) && random() < 0.2)
    files[`${naming.table('notes')}.csv`] = 'text,author\nCall back,Ann\nCheck the address,Bob\n';
  const title = `${shape} · ${naming.title} · ${decoys.map(([idea]) => idea).join(' ')}`;
  return { title, files, lines: shape === 'amounts' ? oneEach(lines) : lines, has, ...(fiscalStart && { fiscalStart }) };
}

function linesOf(random: () => number): Line[] {
  const products = Array.from({ length: between(random, 12, 30) }, (_, index) => ({
    product: `P${String(100 + index)}`,
    category: `Group ${String.fromCodePoint(65 + (index % 5))}`,
    price: between(random, 200, 9999) / 100,
  }));
  const customers = Array.from({ length: between(random, 25, 60) }, (_, index) => `C${String(1001 + index)}`);
  const first = pick(random, [1, 1000, 4_000_001, 70_345]);
  const isText = random() < 0.3;
  const count = between(random, 100, 220);
  const lines: Line[] = [];
  for (let index = 0; index < count; index += 1) {
    const date = new Date(Date.UTC(2023, 0, 1 + Math.floor((index * 364) / count))).toISOString().slice(0, 10);
    const customer = pick(random, customers);
    for (let line = between(random, 1, 4); line > 0; line -= 1) {
      const product = pick(random, products);
      const quantity = between(random, 1, 6);
      const price = Math.round(product.price * pick(random, [100, 100, 100, 95, 110])) / 100;
      lines.push({
        order: isText ? `A-${String(first + index)}` : first + index,
        date,
        customer,
        ...product,
        quantity,
        price,
        amount: Math.round(price * quantity * 100) / 100,
      });
    }
  }
  return lines;
}

/** The first line of each order. */
function oneEach(lines: readonly Line[]): Line[] {
  return lines.filter((line, index) => line.order !== lines[index - 1]?.order);
}

interface Making {
  readonly naming: Naming;
  readonly lines: readonly Line[];
  readonly decoys: typeof DECOYS;
  readonly random: () => number;
}

interface Made {
  readonly files: Record<string, string | Uint8Array<ArrayBuffer>>;
  readonly fiscalStart?: number;
  readonly has: ReadonlySet<Idea>;
}

const ALL: readonly Idea[] = ['order', 'date', 'customer', 'product', 'category', 'quantity', 'amount'];

const MAKERS: Readonly<Record<(typeof SHAPES)[number], (making: Making) => Made>> = {
  flat: (making) => {
    const ideas: readonly Idea[] = ['order', 'date', 'customer', 'product', 'category', 'quantity', 'price'];
    const withAmount = making.random() < 0.5 ? [...ideas, 'amount' as const] : ideas;
    return { files: csv(making, 'lines', making.lines, withAmount), has: new Set(ALL) };
  },
  amounts: (making) => ({
    files: csv(making, 'headers', oneEach(making.lines), ['order', 'date', 'customer', 'category', 'amount']),
    has: new Set(['order', 'date', 'customer', 'category', 'amount']),
  }),
  header: (making) => ({
    files: {
      ...csv({ ...making, decoys: [] }, 'headers', oneEach(making.lines), ['order', 'date', 'customer']),
      ...csv(making, 'lines', making.lines, ['order', 'line', 'product', 'quantity', 'price']),
    },
    has: new Set(ALL.filter((idea) => idea !== 'category')),
  }),
  star: (making) => ({
    files: {
      ...csv({ ...making, decoys: [] }, 'headers', oneEach(making.lines), ['order', 'date', 'customer']),
      ...csv(making, 'lines', making.lines, ['order', 'line', 'product', 'quantity', 'price']),
      ...lists(making),
    },
    has: new Set(ALL),
  }),
  nested: (making) => {
    const { naming, lines, decoys } = making;
    const rows = oneEach(lines).map((line) => ({
      ...rowOf((idea) => naming.column(idea, 'headers'), line, ['order', 'date', 'customer']),
      [naming.table('lines')]: lines
        .filter(({ order }) => order === line.order)
        .map((one, index) =>
          withDecoys(
            rowOf((idea) => naming.column(idea, 'lines'), one, ['product', 'quantity', 'price']),
            one,
            index,
            { naming, decoys },
          ),
        ),
    }));
    return { files: { 'orders.json': JSON.stringify(rows) }, has: new Set(ALL.filter((idea) => idea !== 'category')) };
  },
  arrays: (making) => {
    const { naming, lines } = making;
    const { customers, products } = membersOf(making);
    const tables = {
      [naming.table('headers')]: oneEach(lines).map((line) =>
        rowOf((idea) => naming.column(idea, 'headers'), line, ['order', 'date', 'customer']),
      ),
      [naming.table('lines')]: lines.map((line) =>
        rowOf((idea) => naming.column(idea, 'lines'), line, ['order', 'product', 'quantity', 'price']),
      ),
      [naming.table('customers')]: customers,
      [naming.table('products')]: products,
    };
    return { files: { 'shop.json': JSON.stringify(tables) }, has: new Set(ALL) };
  },
  wide: ({ naming, lines }) => {
    const products = [...new Set(lines.map(({ product }) => product))];
    const amountIn = (product: string, month: number): number =>
      Math.round(
        100 *
          lines
            .filter((line) => line.product === product && Number(line.date.slice(5, 7)) === month)
            .reduce((sum, { amount }) => sum + amount, 0),
      ) / 100;
    const rows = products.map((product) => ({
      [naming.column('product', 'lines')]: product,
      ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [naming.month(at + 1), amountIn(product, at + 1)])),
    }));
    return { files: { 'sales.csv': csvOf(rows) }, has: new Set(['product', 'amount']) };
  },
  parts: (making) => {
    const withDay = making.random() < 0.5;
    const ideas: readonly Idea[] = [
      'order',
      'year',
      'month',
      ...(withDay ? (['day'] as const) : []),
      'product',
      'quantity',
      'amount',
    ];
    return { files: csv(making, 'lines', making.lines, ideas), has: new Set(['order', 'date', 'product', 'quantity', 'amount']) };
  },
  fiscal: (making) => {
    const fiscalStart = pick(making.random, [1, 4, 7, 10]);
    const write = pick(making.random, [
      (year: number, period: string) => `FY${String(year % 100)} P${period}`,
      (year: number, period: string) => `${String(year)}-P${period}`,
      (year: number, period: string) => `P${period} FY${String(year)}`,
    ]);
    const rows = making.lines.map((line, index) => ({
      [making.naming.column('period', 'lines')]: fiscalPeriod(line.date, fiscalStart, write),
      ...rowOf((idea) => making.naming.column(idea, 'lines'), line, ['order', 'product', 'quantity', 'amount'], index),
    }));
    return {
      files: { [`${making.naming.table('lines')}.csv`]: csvOf(rows) },
      fiscalStart,
      has: new Set(['order', 'date', 'product', 'quantity', 'amount']),
    };
  },
  files: (making) => {
    const months = [...new Set(making.lines.map(({ date }) => date.slice(0, 7)))];
    const parts = months.map((month) =>
      csv(
        making,
        'lines',
        making.lines.filter(({ date }) => date.startsWith(month)),
        ['order', 'product', 'quantity', 'amount'],
      ),
    );
    const table = making.naming.table('lines');
    const files = parts.map((part, at) => [`${table}_${(months[at] ?? '').replace('-', '_')}.csv`, Object.values(part)[0] ?? '']);
    return {
      files: Object.fromEntries(files) as Record<string, string>,
      has: new Set(['date', 'product', 'quantity', 'amount']),
    };
  },
  channels: (making) => {
    const channels = pick(making.random, [
      ['Online', 'Store', 'Wholesale'],
      ['Filiale', 'Onlineshop', 'Großhandel'],
      ['Web Sales', 'Shop Sales'],
      ['Tienda', 'Mayorista', 'Online'],
    ]);
    const withTotal = making.random() < 0.4;
    const rows = making.lines.map((line, index) => ({
      ...rowOf((idea) => making.naming.column(idea, 'lines'), line, ['order', 'date', 'product']),
      ...Object.fromEntries(channels.map((channel, at) => [channel, at === index % channels.length ? line.amount : null])),
      ...(withTotal ? { Total: line.amount } : {}),
    }));
    return {
      files: { [`${making.naming.table('lines')}.csv`]: csvOf(rows) },
      has: new Set(['order', 'date', 'product', 'amount']),
    };
  },
  totals: ({ naming, lines, random }) => {
    const label = pick(random, ['Total', 'TotalUS', 'All', 'Gesamt', '合計']);
    const months = [...new Set(lines.map(({ date }) => date.slice(0, 7)))];
    const products = [...new Set(lines.map(({ product }) => product))];
    const amountIn = (month: string, product?: string): number =>
      Math.round(
        100 *
          lines
            .filter((line) => line.date.startsWith(month) && (product === undefined || line.product === product))
            .reduce((sum, { amount }) => sum + amount, 0),
      ) / 100;
    const rows = months.flatMap((month) =>
      [...products, undefined].map((product) => ({
        [naming.column('date', 'lines')]: `${month}-01`,
        [naming.column('product', 'lines')]: product ?? label,
        [naming.column('amount', 'lines')]: amountIn(month, product),
      })),
    );
    return { files: { 'sales.csv': csvOf(rows) }, has: new Set(['date', 'product', 'amount']) };
  },
  sheets: (making) => {
    const tables = {
      ...csv({ ...making, decoys: [] }, 'headers', oneEach(making.lines), ['order', 'date', 'customer']),
      ...csv(making, 'lines', making.lines, ['order', 'line', 'product', 'quantity', 'price']),
      ...(making.random() < 0.5 ? lists(making) : {}),
    };
    const sheets = Object.entries(tables).map(([name, text]) => ({
      name: name.replace(/\..*$/u, ''),
      rows: rowsOf(
        ...text.split('\n').map((row) => row.split(',').map((cell) => (/^-?\d+(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell))),
      ),
    }));
    const cover = making.random() < 0.5 ? [{ name: 'Cover', rows: rowsOf(['Report'], ['Prepared by Ann']) }] : [];
    const book = xlsxOf({ sheets: [...cover, ...sheets] }) as Uint8Array<ArrayBuffer>;
    return { files: { 'shop.xlsx': book }, has: new Set(ALL.filter((idea) => idea !== 'category')) };
  },
};

/** The fiscal year and period of a day; a fiscal year has the number of the year in which it ends. */
function fiscalPeriod(date: string, start: number, write: (year: number, period: string) => string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const period = ((month - start + 12) % 12) + 1;
  return write(start > 1 && month >= start ? year + 1 : year, String(period).padStart(2, '0'));
}

function valueOf(line: Line, idea: Idea, index: number): Cell {
  const [year = '', month = '', day = ''] = line.date.split('-');
  const more: Partial<Record<Idea, Cell>> = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    line: (index + 1) * 10,
  };
  return more[idea] ?? (line as unknown as Partial<Record<Idea, Cell>>)[idea] ?? null;
}

function rowOf(column: (idea: Idea) => string, line: Line, ideas: readonly Idea[], index = 0): Row {
  return Object.fromEntries(ideas.map((idea) => [column(idea), valueOf(line, idea, index)]));
}

function withDecoys(row: Row, line: Line, index: number, { naming, decoys }: Pick<Making, 'naming' | 'decoys'>): Row {
  return { ...row, ...Object.fromEntries(decoys.map(([idea, value]) => [naming.column(idea, 'lines'), value(line, index)])) };
}

function csv(
  { naming, decoys }: Making,
  table: TableIdea,
  lines: readonly Line[],
  ideas: readonly Idea[],
): Record<string, string> {
  const rows = lines.map((line, index) =>
    withDecoys(
      rowOf((idea) => naming.column(idea, table), line, ideas, index),
      line,
      index,
      { naming, decoys },
    ),
  );
  return { [`${naming.table(table)}.csv`]: csvOf(rows) };
}

/** Lists of customers and products, with some that nobody bought or that never bought. */
function membersOf({ naming, lines }: Making): { readonly customers: Row[]; readonly products: Row[] } {
  const name = (id: string, table: TableIdea): Row => ({ [naming.column('name', table)]: `Name ${id}` });
  const customers = [...new Set(lines.map(({ customer }) => customer)), 'C8001', 'C8002', 'C8003', 'C8004'].toSorted();
  const products = new Map(lines.map(({ product, category, price }) => [product, { category, price }]));
  return {
    customers: customers.map((id) => ({ [naming.column('customer', 'customers')]: id, ...name(id, 'customers') })),
    products: [...products].map(([id, { category, price }]) => ({
      [naming.column('product', 'products')]: id,
      ...name(id, 'products'),
      [naming.column('category', 'products')]: category,
      [naming.column('listPrice', 'products')]: Math.round(price * 120) / 100,
    })),
  };
}

function lists(making: Making): Record<string, string> {
  const { naming, random } = making;
  const { customers, products } = membersOf(making);
  const keyOf = naming.column('product', 'products');
  const stock = products.map((row, index) => ({
    [naming.column('product', 'stock')]: row[keyOf] ?? '',
    [naming.column('stock', 'stock')]: 5 * index,
  }));
  return {
    [`${naming.table('customers')}.csv`]: csvOf(customers),
    [`${naming.table('products')}.csv`]: csvOf(products),
    ...(random() < 0.3 ? { [`${naming.table('stock')}.csv`]: csvOf(stock) } : {}),
  };
}

function cellText(cell: Row[string] | undefined): string {
  return typeof cell === 'object' || cell === undefined ? '' : String(cell);
}

function csvOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  return [names.join(','), ...rows.map((row) => names.map((name) => cellText(row[name])).join(','))].join('\n');
}
