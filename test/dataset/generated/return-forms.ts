import { pick } from '../../random.js';
import { csv, grossOf, header, item, money, sum, total, type Form } from './business.js';
import { back, net, refunded } from './refund-forms.js';

/** Forms with returns of lines, with documents of returns, and with several tables of refunds. */
export const RETURN_FORMS: Readonly<Record<string, Form>> = {
  'returned items of tickets': ({ lines, products }) => {
    const itemOf = (name: string): number => 1 + products.findIndex((one) => one.name === name);
    return {
      files: {
        'store_sales.csv': csv(
          lines.map((line) => ({
            ss_ticket_number: line.order,
            ss_item_sk: itemOf(line.product),
            ss_sold_date: line.day,
            ss_sales_amount: money(grossOf(line)),
          })),
        ),
        'store_returns.csv': csv(
          refunded(lines).map((line) => ({
            sr_ticket_number: line.order,
            sr_item_sk: itemOf(line.product),
            sr_returned_date: line.day,
            sr_return_amt: money(line.refund),
          })),
        ),
        'item.csv': csv(products.map(({ name }, at) => ({ i_item_sk: 1 + at, i_product_name: name }))),
      },
      revenue: net(lines),
      other: { refund: 0 },
    };
  },
  'returns under meaningless names': ({ lines, orders }) => ({
    files: {
      'export_1.csv': csv(orders.map(header)),
      'export_2.csv': csv(lines.map(item)),
      'export_3.csv': csv(
        refunded(lines).map((line, at) => ({
          return_no: `R${String(at)}`,
          order_id: line.order,
          product: line.product,
          returned_quantity: 1,
          credit_amount: money(line.refund),
        })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'lines of returns': ({ lines, orders }, random) => {
    const [documents, items] = pick(random, [
      ['returns', 'return_lines'],
      ['order_refunds', 'order_refund_items'],
      ['export_3', 'export_4'],
    ] as const);
    return {
      files: {
        'orders.csv': csv(orders.map(header)),
        'order_items.csv': csv(lines.map(item)),
        [`${documents}.csv`]: csv(
          refunded(lines).map((line, at) => ({ return_id: 400 + at, order_id: line.order, return_date: line.day })),
        ),
        [`${items}.csv`]: csv(
          refunded(lines).map((line, at) => ({ return_id: 400 + at, product: line.product, amount: money(line.refund) })),
        ),
      },
      revenue: net(lines),
      other: { refund: 0 },
    };
  },
  'returns and chargebacks': ({ lines, orders }, random) => {
    const disputed = orders.filter((own) => back(own) === 0 && random() < 0.1);
    const disputes = disputed.map((own) => ({ order_id: own[0]!.order, amount: money(Math.round(total(own) / 2)) }));
    const returned = refunded(lines).map((line) => ({
      order_id: line.order,
      return_date: line.day,
      refunded: money(line.refund),
    }));
    return {
      files: {
        'orders.csv': csv(orders.map((own) => ({ ...header(own), total: money(total(own)) }))),
        'returns.csv': csv(returned),
        ...(disputes.length > 0 && { 'chargebacks.csv': csv(disputes) }),
      },
      revenue: net(lines) - sum(disputed.map((own) => Math.round(total(own) / 2))),
      other: { refund: 0 },
    };
  },
  'refunds of orders and of their lines': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(orders.map(header)),
      'order_items.csv': csv(lines.map(item)),
      'refunds.csv': csv(
        orders
          .filter((own) => back(own) > 0)
          .map((own, at) => ({ refund_id: 900 + at, order_id: own[0]!.order, amount: money(back(own)) })),
      ),
      'refund_lines.csv': csv(
        orders
          .filter((own) => back(own) > 0)
          .flatMap((own, at) =>
            refunded(own).map((line) => ({ refund_id: 900 + at, product: line.product, amount: money(line.refund) })),
          ),
      ),
    },
    revenue: net(lines),
    other: { refund: back(lines) },
  }),
  'documents of returns with amounts': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(orders.map((own) => ({ ...header(own), total: money(total(own)) }))),
      'returns.csv': csv(
        refunded(lines).map((line, at) => ({ return_id: at + 1, order_id: line.order, refund_amount: money(line.refund) })),
      ),
      'return_items.csv': csv(
        refunded(lines).flatMap((line, at) => [1, 2].map((units) => ({ return_id: at + 1, product: line.product, units }))),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'refunds in cents that nothing calls cents': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(orders.map((own) => ({ ...header(own), order_total: total(own) }))),
      'payments.csv': csv(orders.map((own) => ({ order_id: own[0]!.order, method: 'card', amount: money(total(own)) }))),
      'refunds.csv': csv(refunded(lines).map((line) => ({ order_id: line.order, amount: line.refund }))),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
};
