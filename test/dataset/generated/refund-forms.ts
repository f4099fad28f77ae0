import { between, pick } from '../../random.js';
import { csv, dayOf, flat, grossOf, header, item, large, money, sale, sum, total, type Form, type Line } from './business.js';

type Refunds = readonly Line[];
type Cells = Readonly<Record<string, string | number>>;

/** The lines of which something was given back. */
export const refunded = (lines: readonly Line[]): Refunds => lines.filter(({ refund }) => refund > 0);
/** What was given back for lines. */
export const back = (lines: readonly Line[]): number => sum(lines.map(({ refund }) => refund));
/** The amount of lines less what was given back. */
export const net = (lines: readonly Line[]): number => total(lines) - back(lines);
/** An amount with a decimal comma. */
const comma = (cents: number): string => money(cents).replace('.', ',');
const german = (day: string): string => day.split('-').toReversed().join('.');

/** Orders with their totals, next to a table of what was given back for them. */
function ofOrders(
  names: readonly string[],
  row: (line: Line, at: number) => Cells,
  { orders: file = 'orders', key = 'order_id' }: { readonly orders?: string; readonly key?: string } = {},
): Form {
  return ({ lines, orders }, random) => ({
    files: {
      [`${file}.csv`]: csv(
        orders.map((own) => ({
          [key]: own[0]!.order,
          date: own[0]!.day,
          customer: own[0]!.customer,
          total: money(total(own)),
        })),
      ),
      [`${pick(random, names)}.csv`]: csv(refunded(lines).map(row)),
    },
    revenue: net(lines),
    other: { refund: 0 },
  });
}

/** Orders in another language, next to what was given back. */
function foreignRefunds(
  [sales, order, date, customer, amount]: readonly string[],
  [refunds, refundDate, given]: readonly string[],
): Form {
  return ({ lines, orders }) => ({
    files: {
      [`${sales!}.csv`]: csv(
        orders.map((own) => ({
          [order!]: own[0]!.order,
          [date!]: german(own[0]!.day),
          [customer!]: own[0]!.customer,
          [amount!]: comma(total(own)),
        })),
        ';',
      ),
      [`${refunds!}.csv`]: csv(
        refunded(lines).map((line) => ({
          [order!]: line.order,
          [refundDate!]: german(line.day),
          [given!]: comma(line.refund),
        })),
        ';',
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  });
}

/** Orders next to a table that no key joins to them: nothing is deducted, and the data set says so. */
function unjoined(names: readonly string[], row: (line: Line) => Cells): Form {
  return ({ lines }, random) => ({
    files: { 'orders.csv': flat(lines, 'amount'), [`${pick(random, names)}.csv`]: csv(refunded(lines).map(row)) },
    revenue: total(lines),
    other: { refund: back(lines) },
    stated: 'refunds-not-deducted',
  });
}

/** Forms in which what was given back has a table. */
export const REFUND_FORMS: Readonly<Record<string, Form>> = {
  'refunds as a table': ({ lines }) => ({
    files: {
      'orders.csv': flat(lines, 'amount'),
      'refunds.csv': csv(
        refunded(lines).map((line, at) => ({
          refund_id: at + 1,
          order_id: line.order,
          refunded_at: line.day,
          refund_amount: money(line.refund),
        })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'refunds of orders': ofOrders(['refunds', 'order_refunds', 'shop_refunds'], (line, at) => ({
    refund_id: `R${String(at)}`,
    order_id: line.order,
    created_at: line.day,
    amount: money(line.refund),
  })),
  'negative refunds': ofOrders(['refunds', 'refund_transactions'], (line) => ({
    order_id: line.order,
    processed: line.day,
    reason: line.quantity > 2 ? 'damaged' : 'late',
    amount: money(-line.refund),
  })),
  'credit notes': ofOrders(
    ['credit_notes', 'creditnotes', 'credit_memos'],
    (line, at) => ({
      credit_note_no: 70_000 + at,
      invoice_no: line.order,
      date: line.day,
      customer: line.customer,
      amount: money(-line.refund),
    }),
    { orders: 'invoices', key: 'invoice_no' },
  ),
  'refunds of the original order': ofOrders(['returns', 'refunds'], (line) => ({
    return_no: `RMA-${String(line.order)}`,
    original_order: line.order,
    return_date: line.day,
    refunded: money(line.refund),
  })),
  'refunds of charges': ({ lines, orders }) => ({
    files: {
      'charges.csv': csv(
        orders.map((own) => ({
          id: `ch_${String(own[0]!.order)}`,
          created: own[0]!.day,
          customer: own[0]!.customer,
          amount: money(total(own)),
        })),
      ),
      'refunds.csv': csv(
        refunded(lines).map((line, at) => ({
          id: `re_${String(at)}`,
          charge: `ch_${String(line.order)}`,
          created: line.day,
          amount: money(line.refund),
          status: 'succeeded',
        })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'refunds of orders with lines': ({ lines, orders }, random) => ({
    files: {
      'orders.csv': csv(orders.map(header)),
      'order_items.csv': csv(lines.map(item)),
      [`${pick(random, ['refunds', 'returns'])}.csv`]: csv(
        refunded(lines).map((line, at) => ({
          refund_id: at + 1,
          order_id: line.order,
          refund_date: line.day,
          refund_amount: money(line.refund),
        })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'refunds of orders with totals and lines': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(orders.map((own) => ({ ...header(own), total_amount: money(total(own)) }))),
      'order_items.csv': csv(lines.map(item)),
      'refunds.csv': csv(
        refunded(lines).map((line) => ({ order_id: line.order, refunded_on: line.day, amount: money(line.refund) })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'refunds of lines': ({ lines, orders }) => {
    const items = lines.map((line, at) => ({ ...line, at: at + 1 }));
    return {
      files: {
        'orders.csv': csv(orders.map(header)),
        'order_lines.csv': csv(
          items.map((line) => ({
            line_id: line.at,
            order_id: line.order,
            product: line.product,
            quantity: line.quantity,
            line_total: money(grossOf(line)),
          })),
        ),
        'returns.csv': csv(
          items
            .filter(({ refund }) => refund > 0)
            .map((line) => ({ line_id: line.at, return_date: line.day, quantity: 1, refund_amount: money(line.refund) })),
        ),
      },
      revenue: net(lines),
      other: { refund: 0 },
    };
  },
  'returned products of orders': ({ lines }) => ({
    files: {
      'sales.csv': flat(lines, 'amount', ({ quantity }) => ({ quantity })),
      'returns.csv': csv(
        refunded(lines).map((line) => ({
          order_id: line.order,
          product: line.product,
          returned_quantity: 1,
          refund_amount: money(line.refund),
        })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'refunds of orders with a profit': ({ lines, orders }) => {
    const profitOf = (own: readonly Line[]): number => Math.round(total(own) * 0.3);
    return {
      files: {
        'orders.csv': csv(orders.map((own) => ({ ...header(own), total: money(total(own)), profit: money(profitOf(own)) }))),
        'refunds.csv': csv(refunded(lines).map((line) => ({ order_id: line.order, amount: money(line.refund) }))),
      },
      revenue: net(lines),
      other: { refund: 0, profit: sum(orders.map(profitOf)) },
    };
  },
  'refunds and a discount rate': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(orders.map(header)),
      'order_items.csv': csv(lines.map((line, at) => ({ ...item(line, at), discount: (line.off / 100).toFixed(2) }))),
      'refunds.csv': csv(refunded(lines).map((line) => ({ order_id: line.order, refund_amount: money(line.refund) }))),
    },
    revenue: sum(lines.map((line) => (grossOf(line) * (100 - line.off)) / 100)) - back(lines),
    other: { refund: 0 },
  }),
  'refunds of goods with a list of prices': ({ lines, products }) => ({
    files: {
      'sales.csv': csv(lines.map((line) => ({ ...sale(line), quantity: line.quantity }))),
      'products.csv': csv(products.map(({ name, price }) => ({ product: name, price: money(price) }))),
      'refunds.csv': csv(refunded(lines).map((line) => ({ order_id: line.order, amount: money(line.refund) }))),
    },
    revenue: total(lines),
    other: { refund: back(lines) },
    stated: 'refunds-not-deducted',
  }),
  'refunds in cents': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(orders.map((own) => ({ order_id: own[0]!.order, created_at: own[0]!.day, amount_cents: total(own) }))),
      'refunds.csv': csv(refunded(lines).map((line) => ({ order_id: line.order, amount_cents: line.refund }))),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'refunded amounts of payments': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(
        orders.map((own) => ({ order_id: own[0]!.order, order_date: own[0]!.day, order_total: money(total(own)) })),
      ),
      'payments.csv': csv(
        orders.map((own, at) => ({
          payment_id: 5000 + at,
          order_id: own[0]!.order,
          method: at % 3 === 0 ? 'card' : 'cash',
          refunded_amount: money(back(own)),
        })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'refunds of which some are of older orders': ({ lines, orders }, random) => {
    const older = Array.from({ length: 6 }, (_, at) => ({ order: 900 + at, refund: between(random, 20_000, 90_000) }));
    const rows = [...refunded(lines), ...older];
    return {
      files: {
        'orders.csv': csv(orders.map((own) => ({ order_id: own[0]!.order, order_date: own[0]!.day, total: money(total(own)) }))),
        'refunds.csv': csv(rows.map(({ order, refund }) => ({ order_id: order, amount: money(refund) }))),
      },
      revenue: net(lines),
      other: { refund: sum(older.map(({ refund }) => refund)) },
      stated: 'refunds-not-deducted',
    };
  },
  'a list of refunds that are negative rows too': ({ lines }) => {
    const given = refunded(lines);
    return {
      files: {
        'sales.csv': csv([
          ...lines.map((line) => ({ ...sale(line), amount: money(grossOf(line)) })),
          ...given.map((line) => ({ ...sale(line), amount: money(-line.refund) })),
        ]),
        'refunds.csv': csv(given.map((line) => ({ order_id: line.order, amount: money(line.refund) }))),
      },
      revenue: net(lines),
      other: { refund: back(lines) },
    };
  },
  'German refunds': foreignRefunds(
    ['Bestellungen', 'Bestellnummer', 'Bestelldatum', 'Kunde', 'Betrag'],
    ['Erstattungen', 'Erstattungsdatum', 'Erstattungsbetrag'],
  ),
  'German credit notes': foreignRefunds(
    ['Rechnungen', 'Rechnungsnummer', 'Rechnungsdatum', 'Kunde', 'Betrag'],
    ['Gutschriften', 'Datum', 'Betrag'],
  ),
  'French refunds': foreignRefunds(
    ['commandes', 'numéro de commande', 'date de commande', 'client', 'montant'],
    ['remboursements', 'date', 'montant'],
  ),
  'Spanish refunds': foreignRefunds(['pedidos', 'pedido', 'fecha', 'cliente', 'importe'], ['devoluciones', 'fecha', 'importe']),
  'refunds by day': unjoined(['refunds', 'returns', 'credit_notes'], (line) => ({ date: line.day, amount: money(line.refund) })),
  'refunds of customers': unjoined(['refunds', 'credits_refunded'], (line) => ({
    customer_id: line.customer,
    refund_date: line.day,
    refund_amount: money(line.refund),
  })),
  'refunds by month': ({ lines }, random) => {
    const rows = Array.from({ length: 12 }, (_, at) => ({ month: dayOf(at * 30).slice(0, 7), refunds: large(random) }));
    return {
      files: { 'orders.csv': flat(lines, 'amount'), 'refunds.csv': csv(rows) },
      revenue: total(lines),
      other: { refund: sum(rows.map(({ refunds }) => Math.round(Number(refunds) * 100))) },
      stated: 'refunds-not-deducted',
    };
  },
};
