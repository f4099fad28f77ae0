import { between, pick } from '../../random.js';

type Random = () => number;
type Cell = string | number;
type Row = Readonly<Record<string, Cell>>;

/** A line of an order. Amounts are cents. */
export interface Line {
  readonly order: number;
  readonly day: string;
  readonly customer: string;
  readonly product: string;
  readonly quantity: number;
  readonly price: number;
  /** Percent off the price. */
  readonly off: number;
  /** What was given back. */
  readonly refund: number;
  readonly state: 'paid' | 'failed' | 'canceled';
}

/** What a business sold. */
interface Business {
  readonly lines: readonly Line[];
  readonly orders: readonly (readonly Line[])[];
  readonly products: readonly { readonly name: string; readonly price: number }[];
}

/** Files of a business, and what must be found in them. */
export interface Export {
  readonly files: Readonly<Record<string, string>>;
  /** The revenue in cents; `undefined` where the files have no sales. */
  readonly revenue: number | undefined;
  /** Sums in cents that the account lists as not counted, by kind. */
  readonly other: Readonly<Partial<Record<string, number>>>;
  readonly options: { readonly status?: string; readonly read?: string };
  /** The revenue in cents in each reading, if it is a question. */
  readonly asked?: readonly number[];
  /** Code of a warning that the files must have. */
  readonly stated?: string;
}

/** A way to export what a business sold. */
export type Form = (business: Business, random: Random) => Pick<Export, 'files' | 'revenue'> & Partial<Export>;

/** Returns a business: 40 to 120 orders of 1 to 4 lines. */
function randomBusiness(random: Random): Business {
  const products = Array.from({ length: between(random, 5, 12) }, (_, at) => ({
    name: `${pick(random, ['Lamp', 'Chair', 'Desk', 'Mug', 'Pen', 'Bag', 'Rug'])} ${String.fromCodePoint(65 + at)}`,
    price: between(random, 350, 24_999),
  }));
  const customers = between(random, 8, 40);
  const orders = Array.from({ length: between(random, 40, 120) }, (_, order): readonly Line[] => {
    const day = dayOf(Math.floor(order * between(random, 2, 3)));
    const customer = `C${String(100 + between(random, 1, customers))}`;
    const state = pick(random, ['paid', 'paid', 'paid', 'paid', 'paid', 'failed', 'canceled'] as const);
    const bought = products.toSorted(() => random() - 0.5).slice(0, between(random, 1, 4));
    return bought.map(({ name, price }) => ({
      ...{ order: 1001 + order, day, customer, product: name, quantity: between(random, 1, 5), price, state },
      off: pick(random, [0, 0, 0, 5, 10, 20]),
      refund: random() < 0.1 ? between(random, 50, 300) : 0,
    }));
  });
  return { lines: orders.flat(), orders, products };
}

export const dayOf = (at: number): string => new Date(Date.UTC(2023, 0, 2 + at)).toISOString().slice(0, 10);
export const money = (cents: number): string => (cents / 100).toFixed(2);
export const grossOf = ({ quantity, price }: Line): number => quantity * price;
export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
export const total = (lines: readonly Line[]): number => sum(lines.map(grossOf));

/** A table as a file. */
export function csv(rows: readonly Row[], delimiter = ','): string {
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => row[name]))].map((cells) => cells.join(delimiter)).join('\n');
}

/** The columns that say which sale a row is of, in English. */
export const sale = ({ order, day, customer, product }: Line): Row => ({
  order_id: order,
  order_date: day,
  customer_id: customer,
  product,
});
const ORDERS = ['orders', 'sales', 'export_3', 'shop_orders', 'transactions'] as const;
const named = (random: Random, name: string): string => `${name}${pick(random, ['', '_2023', ' export'])}.csv`;

/** A flat file with a column of amounts, and more columns. */
export function flat(lines: readonly Line[], amount: string, more: (line: Line) => Row = () => ({})): string {
  return csv(lines.map((line) => ({ ...sale(line), [amount]: money(grossOf(line)), ...more(line) })));
}

/** Sales next to a table of other money, which the account must list with its sum. */
export function besides(kind: string, names: readonly string[], row: (random: Random, at: number) => Row, amount: string): Form {
  return ({ lines }, random) => {
    const rows = Array.from({ length: between(random, 15, 40) }, (_, at) => row(random, at));
    return {
      files: { [named(random, pick(random, ORDERS))]: flat(lines, 'amount'), [`${pick(random, names)}.csv`]: csv(rows) },
      revenue: total(lines),
      other: { [kind]: sum(rows.map((one) => Math.round(Number(one[amount]) * 100))) },
    };
  };
}

/** A table of other money alone. */
function alone(names: readonly string[], row: (random: Random, at: number) => Row): Form {
  return (_, random) => ({
    files: { [`${pick(random, names)}.csv`]: csv(Array.from({ length: 30 }, (_one, at) => row(random, at))) },
    revenue: undefined,
  });
}

export const large = (random: Random): string => money(between(random, 100_000, 900_000));
const SPEND = (random: Random, at: number): Row => ({
  month: dayOf(at * 30),
  channel: pick(random, ['Search', 'Social', 'Mail']),
  spend: large(random),
});
const EXPENSES = (random: Random, at: number): Row => ({
  date: dayOf(at * 9),
  category: pick(random, ['Rent', 'Travel', 'Software']),
  amount: large(random),
});
const PURCHASES = (random: Random, at: number): Row => ({
  purchase_date: dayOf(at * 6),
  supplier: pick(random, ['Acme', 'Globex', 'Initech']),
  amount: large(random),
});
const PAYROLL = (random: Random, at: number): Row => ({
  pay_date: dayOf(at * 14),
  employee: pick(random, ['Ann', 'Bob', 'Eve']),
  gross_pay: large(random),
});
const QUOTES = (random: Random, at: number): Row => ({
  quote_no: 500 + at,
  quote_date: dayOf(at * 5),
  customer: pick(random, ['Acme', 'Globex', 'Initech']),
  amount: large(random),
});

function bank(random: Random): readonly Row[] {
  let left = 500_000;
  return Array.from({ length: 40 }, (_, at) => {
    const booked = at % 3 === 1 ? -between(random, 10_000, 90_000) : between(random, 5000, 80_000);
    left += booked;
    return { date: dayOf(at * 3), description: `Text ${String(at % 7)}`, amount: money(booked), balance: money(left) };
  });
}

/** A flat file in another language: names of order, date, customer, product and amount, with a decimal comma. */
export function foreign(names: readonly [string, string, string, string, string], file: string): Form {
  const [order, date, customer, product, amount] = names;
  return ({ lines }) => ({
    files: {
      [file]: csv(
        lines.map((line) => ({
          [order]: line.order,
          [date]: line.day.split('-').toReversed().join('.'),
          [customer]: line.customer,
          [product]: line.product,
          [amount]: money(grossOf(line)).replace('.', ','),
        })),
        ';',
      ),
    },
    revenue: total(lines),
  });
}

export const header = (lines: readonly Line[]): Row => ({
  order_id: lines[0]!.order,
  order_date: lines[0]!.day,
  customer_id: lines[0]!.customer,
});

export const item = (line: Line, at: number): Row => ({
  line_id: at + 1,
  order_id: line.order,
  product: line.product,
  quantity: line.quantity,
  unit_price: money(line.price),
});

/** The forms in which a business exports what it sold. */
export const FORMS: Readonly<Record<string, Form>> = {
  'flat, amounts': ({ lines }, random) => ({
    files: {
      [named(random, pick(random, ORDERS))]: flat(
        lines,
        pick(random, ['amount', 'revenue', 'Sales', 'total_price', 'net_sales']),
      ),
    },
    revenue: total(lines),
  }),
  'flat, price × quantity': ({ lines }, random) => ({
    files: {
      [named(random, pick(random, ORDERS))]: csv(
        lines.map((line) => ({ ...sale(line), quantity: line.quantity, unit_price: money(line.price) })),
      ),
    },
    revenue: total(lines),
  }),
  'flat, price, quantity and amount': ({ lines }) => ({
    files: { 'sales.csv': flat(lines, 'amount', ({ quantity, price }) => ({ quantity, unit_price: money(price) })) },
    revenue: total(lines),
  }),
  'discount as a rate': ({ lines }) => ({
    files: {
      'sales.csv': csv(
        lines.map((line) => ({
          ...sale(line),
          quantity: line.quantity,
          unit_price: money(line.price),
          discount: (line.off / 100).toFixed(2),
        })),
      ),
    },
    revenue: sum(lines.map((line) => (grossOf(line) * (100 - line.off)) / 100)),
  }),
  'tax on top': ({ lines }) => {
    const tax = (line: Line): number => Math.round(grossOf(line) * 0.19);
    return {
      files: {
        'sales.csv': csv(
          lines.map((line) => ({
            ...sale(line),
            net_amount: money(grossOf(line)),
            tax_amount: money(tax(line)),
            gross_amount: money(grossOf(line) + tax(line)),
          })),
        ),
      },
      revenue: total(lines),
      other: { tax: sum(lines.map(tax)) },
    };
  },
  'shipping and fees': ({ lines }) => ({
    files: {
      'sales.csv': flat(lines, 'amount', ({ quantity }) => ({
        shipping_cost: money(395 + 50 * quantity),
        payment_fee: money(29 + quantity),
      })),
    },
    revenue: total(lines),
    other: {
      shipping: sum(lines.map(({ quantity }) => 395 + 50 * quantity)),
      fee: sum(lines.map(({ quantity }) => 29 + quantity)),
    },
  }),
  'failed payments': ({ lines }) => ({
    files: { 'payments.csv': flat(lines, 'amount', ({ state }) => ({ status: state })) },
    revenue: total(lines.filter(({ state }) => state !== 'failed')),
  }),
  'failed orders, header and lines': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(orders.map((own) => ({ ...header(own), status: own[0]!.state }))),
      'order_items.csv': csv(lines.map(item)),
    },
    revenue: total(lines.filter(({ state }) => state !== 'failed')),
  }),
  'refunds as a column': ({ lines }) => ({
    files: { 'charges.csv': flat(lines, 'amount', ({ refund }) => ({ amount_refunded: money(refund) })) },
    revenue: total(lines) - sum(lines.map(({ refund }) => refund)),
  }),
  'refunds as negative rows': ({ lines }) => {
    const back = lines.filter(({ refund }) => refund > 0);
    const rows = [...lines.map((line) => [line, grossOf(line)] as const), ...back.map((line) => [line, -line.refund] as const)];
    return {
      files: { 'sales.csv': csv(rows.map(([line, cents]) => ({ ...sale(line), amount: money(cents) }))) },
      revenue: sum(rows.map(([, cents]) => cents)),
    };
  },
  cents: ({ lines }) => ({
    files: {
      'charges.csv': csv(lines.map((line) => ({ ...sale(line), amount_cents: grossOf(line) }))),
    },
    revenue: total(lines),
  }),
  'currency signs': ({ lines }) => ({
    files: {
      'sales.csv': csv(
        lines.map((line) => ({
          ...sale(line),
          amount: `"$${(grossOf(line) / 100).toLocaleString('en', { minimumFractionDigits: 2 })}"`,
        })),
      ),
    },
    revenue: total(lines),
  }),
  'debit and credit': ({ lines }) => ({
    files: {
      'ledger.csv': csv(
        lines.map((line, at) => ({
          Voucher: `B${String(at)}`,
          'Posting Date': line.day,
          Customer: line.customer,
          Amount: money(grossOf(line)),
          Type: at % 7 === 3 ? 'Debit' : 'Credit',
        })),
      ),
    },
    revenue: total(lines.filter((_, at) => at % 7 !== 3)) - total(lines.filter((_, at) => at % 7 === 3)),
  }),
  'header and lines': ({ lines, orders }, random) => ({
    files: {
      [`${pick(random, ['orders', 'order_headers', 'invoices'])}.csv`]: csv(orders.map(header)),
      [`${pick(random, ['order_items', 'order_lines', 'lines'])}.csv`]: csv(lines.map(item)),
    },
    revenue: total(lines),
  }),
  'header with totals, and lines': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(orders.map((own) => ({ ...header(own), total_amount: money(total(own)) }))),
      'order_items.csv': csv(lines.map(item)),
    },
    revenue: total(lines),
  }),
  'prices in a list': ({ lines, products }) => ({
    files: {
      'sales.csv': csv(
        lines.map(({ order, day, customer, product, quantity }) => ({
          order_id: order,
          date: day,
          customer_id: customer,
          product_name: product,
          quantity,
        })),
      ),
      'products.csv': csv(products.map(({ name, price }) => ({ product_name: name, price: money(price) }))),
    },
    revenue: total(lines),
  }),
  'a row of totals': ({ lines }) => ({
    files: { 'sales.csv': `${flat(lines, 'amount')}\nTotal,,,,${money(total(lines))}` },
    revenue: total(lines),
  }),
  'pasted twice, copies removed': ({ lines }) => {
    const text = flat(lines, 'amount', (line) => ({ quantity: line.quantity, line_no: `${String(line.order)}-${line.product}` }));
    return {
      files: { 'sales.csv': `${text}\n${text.split('\n').slice(1).join('\n')}` },
      options: { read: 'duplicates: remove' },
      revenue: total(lines),
    };
  },
  'order fields in the first row': ({ orders }) => ({
    files: {
      'orders_export.csv': csv(
        orders.flatMap((own) =>
          own.map((line, at) => ({
            Name: `#${String(line.order)}`,
            'Financial Status': at === 0 ? 'paid' : '',
            'Created at': at === 0 ? line.day : '',
            Subtotal: at === 0 ? money(total(own)) : '',
            'Lineitem name': line.product,
            'Lineitem quantity': line.quantity,
            'Lineitem price': money(line.price),
          })),
        ),
      ),
    },
    revenue: sum(orders.map(total)),
  }),
  'payments alone': ({ orders }) => ({
    files: {
      'payments.csv': csv(
        orders.map((own, at) => ({
          payment_id: at + 1,
          customer_id: own[0]!.customer,
          payment_date: own[0]!.day,
          amount: money(total(own)),
        })),
      ),
    },
    revenue: sum(orders.map(total)),
  }),
  German: foreign(['Bestellnummer', 'Bestelldatum', 'Kunde', 'Artikel', 'Betrag'], 'Verkäufe.csv'),
  French: foreign(['numéro de commande', 'date de commande', 'client', 'produit', 'montant'], 'ventes.csv'),
  Spanish: foreign(['pedido', 'fecha', 'cliente', 'producto', 'importe'], 'ventas.csv'),
  Polish: foreign(['numer zamówienia', 'data zamówienia', 'klient', 'produkt', 'kwota'], 'sprzedaż.csv'),
  Turkish: foreign(['sipariş no', 'sipariş tarihi', 'müşteri', 'ürün', 'tutar'], 'satışlar.csv'),
  'next to marketing spend': besides('expense', ['marketing_spend', 'ad_spend', 'campaign_costs'], SPEND, 'spend'),
  'next to expenses': besides('expense', ['expenses', 'Expenses 2023', 'office_expenses'], EXPENSES, 'amount'),
  'next to purchases': besides('purchase', ['purchases', 'supplier_invoices', 'purchase_orders'], PURCHASES, 'amount'),
  'next to payroll': besides('payroll', ['payroll', 'salaries', 'export_9'], PAYROLL, 'gross_pay'),
  'next to quotes': besides('quote', ['quotes', 'quotations', 'proposals'], QUOTES, 'amount'),
  'next to a bank statement': ({ lines }, random) => {
    const booked = bank(random);
    return {
      files: { 'orders.csv': flat(lines, 'amount'), [`${pick(random, ['bank', 'account_statement', 'giro'])}.csv`]: csv(booked) },
      revenue: total(lines),
      other: {
        balance: sum(booked.flatMap(({ amount, balance }) => [amount, balance]).map((text) => Math.round(Number(text) * 100))),
      },
    };
  },
  'marketing spend alone': alone(['marketing_spend', 'ads_2023'], SPEND),
  'expenses alone': alone(['expenses', 'spending'], EXPENSES),
  'purchases alone': alone(['purchases', 'procurement'], PURCHASES),
  'payroll alone': alone(['payroll', 'salaries'], PAYROLL),
  'quotes alone': alone(['quotes', 'offers'], QUOTES),
  'a bank statement alone': (_, random) => ({ files: { 'statement.csv': csv(bank(random)) }, revenue: undefined }),
};

/** Returns the export of a random business in a form. */
export function exportOf(form: Form, random: Random): Export {
  const made = form(randomBusiness(random), random);
  return { other: {}, options: {}, ...made };
}
