import { pick } from '../../random.js';
import { csv, flat, header, item, money, sum, total, type Form, type Line } from './business.js';

type Orders = readonly (readonly Line[])[];

/** Orders with their totals. */
const ofOrders = (orders: Orders): string =>
  csv(
    orders.map((own) => ({
      order_id: own[0]!.order,
      order_date: own[0]!.day,
      customer: own[0]!.customer,
      total: money(total(own)),
    })),
  );

/** The orders of another ledger: some are missing there. */
const known = (orders: Orders): Orders => orders.filter((_, at) => at % 11 !== 5);
const paid = (orders: Orders): number => sum(known(orders).map(total));
const withTax = (own: readonly Line[]): number => Math.round(total(own) * 1.19);

/** Two tables of the same sales without a common key: a question with both sums. */
function asked(file: string, other: (orders: Orders) => string, totalOf: (orders: Orders) => number): Form {
  return ({ lines, orders }) => ({
    files: { 'orders.csv': ofOrders(orders), [`${file}.csv`]: other(orders) },
    revenue: undefined,
    asked: [total(lines), totalOf(orders)],
  });
}

/** States of payments that succeeded and failed. */
const STATES = [
  ['Paid', 'Failed'],
  ['succeeded', 'declined'],
  ['Bezahlt', 'Fehlgeschlagen'],
  ['Réussi', 'Échoué'],
] as const;

/** Forms with two ledgers of the same sales, and with rows that are no sales. */
export const LEDGER_FORMS: Readonly<Record<string, Form>> = {
  'orders in cents that nothing calls cents': ({ orders }) => ({
    files: {
      'orders.csv': csv(orders.map((own) => ({ ...header(own), order_total: total(own) }))),
      'payments.csv': csv(
        orders.map((own, at) => ({ payment_id: 9000 + at, order_id: own[0]!.order, method: 'card', amount: money(total(own)) })),
      ),
    },
    revenue: sum(orders.map(total)),
    other: { payment: sum(orders.map(total)) },
  }),
  'lines in cents next to a list of prices': ({ lines, orders, products }) => ({
    files: {
      'orders.csv': csv(orders.map(header)),
      'order_items.csv': csv(
        lines.map((line) => ({ order_id: line.order, product: line.product, quantity: line.quantity, unit_price: line.price })),
      ),
      'products.csv': csv(products.map(({ name, price }) => ({ product: name, price: money(price) }))),
    },
    revenue: total(lines),
    other: {},
  }),
  'receipts of a till': asked(
    'pos_sales',
    (orders) =>
      csv(
        known(orders).map((own, at) => ({
          receipt_no: 9000 + at,
          sold_on: own[0]!.day,
          customer: own[0]!.customer,
          total: money(total(own)),
        })),
      ),
    paid,
  ),
  'invoices with taxes': asked(
    'invoices',
    (orders) =>
      csv(
        orders.map((own, at) => ({
          invoice_no: `INV-${String(700 + at)}`,
          invoice_date: own[0]!.day,
          customer: own[0]!.customer,
          amount: money(withTax(own)),
        })),
      ),
    (orders) => sum(orders.map(withTax)),
  ),
  'payments without an order': asked(
    'payments',
    (orders) =>
      csv(
        known(orders).map((own, at) => ({
          payment_id: 300 + at,
          payment_date: own[0]!.day,
          customer: own[0]!.customer,
          amount: money(total(own)),
        })),
      ),
    paid,
  ),
  'sales with lines, and invoices': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(orders.map(header)),
      'order_items.csv': csv(lines.map(item)),
      'invoices.csv': csv(
        known(orders).map((own, at) => ({
          invoice_no: `INV-${String(700 + at)}`,
          invoice_date: own[0]!.day,
          client: own[0]!.customer,
          amount: money(total(own)),
        })),
      ),
    },
    revenue: undefined,
    asked: [total(lines), paid(orders)],
  }),
  'payments of orders': ({ lines, orders }) => ({
    files: {
      'orders.csv': ofOrders(orders),
      'payments.csv': csv(
        known(orders).map((own, at) => ({
          payment_id: 300 + at,
          order_id: own[0]!.order,
          payment_date: own[0]!.day,
          amount: money(total(own)),
        })),
      ),
    },
    revenue: total(lines),
    other: { payment: paid(orders) },
  }),
  'failed payments of orders': ({ orders }, random) => {
    const [paidState, failedState] = pick(random, STATES);
    const isFailed = (at: number): boolean => at % 8 === 3;
    // Every other payment that failed is repeated, and then succeeds.
    const isRepeated = (at: number): boolean => isFailed(at) && at % 16 === 3;
    const sold = orders.filter((_, at) => !isFailed(at) || isRepeated(at));
    return {
      files: {
        'orders.csv': ofOrders(orders),
        'payments.csv': csv(
          orders.flatMap((own, at) => {
            const payment = { order_id: own[0]!.order, payment_status: isFailed(at) ? failedState : paidState };
            return isRepeated(at) ? [payment, { ...payment, payment_status: paidState }] : [payment];
          }),
        ),
      },
      revenue: sum(sold.map(total)),
    };
  },
  'deals won, declined and open': ({ orders }) => {
    const stages = ['won', 'declined', 'proposal', 'won'];
    return {
      files: {
        'pipeline.csv': csv(
          orders.map((own, at) => ({
            opportunity_id: `OPP-${String(at)}`,
            account: own[0]!.customer,
            close_date: own[0]!.day,
            stage: stages[at % stages.length]!,
            deal_value: money(total(own)),
          })),
        ),
      },
      revenue: sum(orders.filter((_, at) => stages[at % stages.length] === 'won').map(total)),
    };
  },
  'purchases with the columns of sales': ({ lines }, random) => {
    const bought = lines.map((line) => ({ ...line, order: line.order + 90_000 }));
    return {
      files: {
        [pick(random, ['purchases.csv', 'compras.csv', 'Einkauf.csv'])]: flat(bought, 'amount'),
        [pick(random, ['sales.csv', 'orders.csv', 'ventas.csv'])]: flat(lines, 'amount'),
      },
      revenue: total(lines),
      other: { purchase: total(lines) },
    };
  },
  'invoices of orders': ({ lines, orders }) => ({
    files: {
      'orders.csv': ofOrders(orders),
      'invoices.csv': csv(
        known(orders).map((own, at) => ({
          invoice_no: `INV-${String(700 + at)}`,
          order_id: own[0]!.order,
          invoice_date: own[0]!.day,
          amount: money(withTax(own)),
        })),
      ),
    },
    revenue: total(lines),
    other: { 'other-ledger': sum(known(orders).map(withTax)) },
  }),
  'the same receipts': ({ lines, orders }) => ({
    files: {
      'orders.csv': flat(lines, 'amount'),
      'pos_sales.csv': csv(
        orders.map((own, at) => ({
          receipt_no: 9000 + at,
          sold_on: own[0]!.day,
          customer: own[0]!.customer,
          total: money(total(own)),
        })),
      ),
    },
    revenue: total(lines),
    other: { 'other-ledger': total(lines) },
  }),
};
