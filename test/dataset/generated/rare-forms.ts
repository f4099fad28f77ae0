import { between, pick } from '../../random.js';
import { besides, csv, dayOf, flat, foreign, grossOf, large, money, sale, sum, total, type Form, type Line } from './business.js';

import { net, refunded } from './refund-forms.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Forms that the detection was not written with, and names that say little. */
export const RARE_FORMS: Readonly<Record<string, Form>> = {
  'a column for each month': ({ products, lines }) => {
    const amounts = products.map(({ name }, at) =>
      MONTHS.map(
        (_, month) =>
          sum(lines.filter((line) => line.product === name).map((line) => (grossOf(line) * (month + 1 + at)) % 9000)) + 100,
      ),
    );
    return {
      files: {
        'sales_2023.csv': csv(
          products.map(({ name }, at) => ({
            product: name,
            ...Object.fromEntries(MONTHS.map((month, place) => [`${month} 2023`, money(amounts[at]![place]!)])),
          })),
        ),
      },
      revenue: sum(amounts.flat()),
    };
  },
  'a total among regions': (_, random) => {
    const rows = Array.from({ length: 24 }, (_one, at) => {
      const parts = ['North', 'South', 'West'].map((region) => ({
        month: dayOf(at * 30),
        region,
        sales: between(random, 10_000, 90_000),
      }));
      return [...parts, { month: dayOf(at * 30), region: 'Total', sales: sum(parts.map(({ sales }) => sales)) }];
    }).flat();
    return {
      files: { 'regions.csv': csv(rows.map((row) => ({ ...row, sales: money(row.sales) }))) },
      revenue: sum(rows.filter(({ region }) => region !== 'Total').map(({ sales }) => sales)),
    };
  },
  'ordered and paid': ({ lines }) => {
    const isPaid = ({ order }: Line): boolean => order % 9 !== 4;
    return {
      files: {
        'orders.csv': csv(
          lines.map((line) => ({
            ...sale(line),
            total_amount: money(grossOf(line)),
            paid_amount: isPaid(line) ? money(grossOf(line)) : '0.00',
            paid_at: isPaid(line) ? line.day : '',
          })),
        ),
      },
      revenue: total(lines.filter(isPaid)),
      other: { sales: total(lines) },
    };
  },
  'next to a stock list': ({ lines, products }, random) => {
    const stock = products.map(({ name, price }) => ({ name, units: between(random, 5, 90), price }));
    return {
      files: {
        'sales.csv': flat(lines, 'amount'),
        'inventory.csv': csv(
          stock.map(({ name, units, price }) => ({ product: name, on_hand: units, stock_value: money(units * price) })),
        ),
      },
      revenue: total(lines),
      other: { 'stock-value': sum(stock.map(({ units, price }) => units * price)) },
    };
  },
  'next to companies with a revenue': ({ lines }, random) => {
    const customers = [...new Set(lines.map(({ customer }) => customer))];
    return {
      files: {
        'orders.csv': flat(lines, 'amount'),
        'companies.csv': csv(
          customers.map((id) => ({
            customer_id: id,
            company: `Co ${id}`,
            annual_revenue: large(random),
            employees: between(random, 3, 900),
          })),
        ),
      },
      revenue: total(lines),
    };
  },
  'next to targets': besides(
    'plan',
    ['sales_targets', 'budget_2023', 'plan'],
    (random, at) => ({ month: dayOf(at * 30).slice(0, 7), target: large(random) }),
    'target',
  ),
  'next to a table without a name': besides(
    'any',
    ['export_1', 'table2', 'data'],
    (random, at) => ({ date: dayOf(at * 4), text: pick(random, ['Rent', 'Power', 'Phone']), amount: large(random) }),
    'amount',
  ),
  'next to payouts': besides(
    'payment',
    ['payouts', 'bank_transfers'],
    (random, at) => ({ payout_id: at + 1, arrival_date: dayOf(at * 7), amount_paid: large(random) }),
    'amount_paid',
  ),
  subscriptions: ({ orders }, random) => {
    const rows = orders.flatMap((own, at) =>
      [0, 1, 2].map((month) => ({
        invoice_id: at * 3 + month + 1,
        customer_id: own[0]!.customer,
        invoice_date: dayOf(at + month * 30),
        plan: pick(random, ['Basic', 'Pro']),
        amount_due: pick(random, [900, 2900, 9900]),
      })),
    );
    return {
      files: { 'invoices.csv': csv(rows.map((row) => ({ ...row, amount_due: money(row.amount_due) }))) },
      revenue: sum(rows.map((row) => row.amount_due)),
    };
  },
  'decoy columns': ({ lines }, random) => ({
    files: {
      'sales.csv': flat(lines, 'amount', () => ({
        credit_limit: money(between(random, 100_000, 900_000)),
        account_balance: money(between(random, -90_000, 90_000)),
        list_price: money(between(random, 1000, 90_000)),
        weight_kg: (between(random, 1, 900) / 10).toFixed(1),
        unit_cost: money(between(random, 100, 9000)),
      })),
    },
    revenue: total(lines),
  }),
  'till of a café': ({ lines }) => ({
    files: {
      'till.csv': csv(
        lines.map((line, at) => ({
          receipt: 100 + (at >> 1),
          time: `${line.day} 09:${String(10 + (at % 50))}:00`,
          item: line.product,
          price: money(line.price),
        })),
      ),
    },
    revenue: sum(lines.map(({ price }) => price)),
  }),
  'hours of a service': ({ lines }) => ({
    files: {
      'timesheet.csv': csv(
        lines.map((line) => ({
          invoice_no: line.order,
          date: line.day,
          client: line.customer,
          service: line.product,
          hours: line.quantity,
          hourly_rate: money(line.price),
          amount: money(grossOf(line)),
        })),
      ),
    },
    revenue: total(lines),
  }),
  wholesale: ({ lines }) => ({
    files: {
      'sales.csv': csv(
        lines.map((line) => ({
          ...sale(line),
          cartons: line.quantity,
          price_per_carton: money(line.price),
          line_total: money(grossOf(line)),
          cost_of_goods: money(Math.round(grossOf(line) * 0.6)),
        })),
      ),
    },
    revenue: total(lines),
    other: { cost: sum(lines.map((line) => Math.round(grossOf(line) * 0.6))) },
  }),
  'refunds by the number of the order': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(
        orders.map((own, at) => ({
          id: at + 1,
          order_number: `#${String(own[0]!.order)}`,
          created_at: own[0]!.day,
          email: `${own[0]!.customer}@example.com`,
          total_price: money(total(own)),
        })),
      ),
      'refunds.csv': csv(
        refunded(lines).map((line, at) => ({
          id: 300 + at,
          order_number: `#${String(line.order)}`,
          processed_at: line.day,
          amount: money(line.refund),
        })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'refunds with lines': ({ lines, orders }) => ({
    files: {
      'orders.csv': csv(orders.map((own) => ({ order_id: own[0]!.order, order_date: own[0]!.day, total: money(total(own)) }))),
      'refunds.csv': csv(
        refunded(lines).map((line, at) => ({ refund_id: 300 + at, order_id: line.order, refund_date: line.day })),
      ),
      'refund_lines.csv': csv(
        refunded(lines).map((line, at) => ({ refund_id: 300 + at, product: line.product, amount: money(line.refund) })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  chargebacks: ({ lines, orders }) => ({
    files: {
      'payments.csv': csv(
        orders.map((own) => ({
          payment_id: `pay_${String(own[0]!.order)}`,
          paid_at: own[0]!.day,
          customer_id: own[0]!.customer,
          amount: money(total(own)),
        })),
      ),
      'chargebacks.csv': csv(
        refunded(lines).map((line) => ({
          payment_id: `pay_${String(line.order)}`,
          opened: line.day,
          amount: money(line.refund),
        })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'Portuguese refunds': ({ lines, orders }) => ({
    files: {
      'pedidos.csv': csv(
        orders.map((own) => ({
          numero_pedido: own[0]!.order,
          data_pedido: own[0]!.day,
          cliente: own[0]!.customer,
          valor_total: money(total(own)),
        })),
      ),
      'estornos.csv': csv(
        refunded(lines).map((line) => ({ numero_pedido: line.order, data: line.day, valor: money(line.refund) })),
      ),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  'Japanese refunds': ({ lines, orders }) => ({
    files: {
      '注文.csv': csv(
        orders.map((own) => ({ 注文番号: own[0]!.order, 注文日: own[0]!.day, 顧客: own[0]!.customer, 金額: money(total(own)) })),
      ),
      '返金.csv': csv(refunded(lines).map((line) => ({ 注文番号: line.order, 日付: line.day, 返金額: money(line.refund) }))),
    },
    revenue: net(lines),
    other: { refund: 0 },
  }),
  Italian: foreign(['numero ordine', 'data ordine', 'cliente', 'prodotto', 'importo'], 'vendite.csv'),
  Dutch: foreign(['bestelnummer', 'besteldatum', 'klant', 'product', 'bedrag'], 'verkopen.csv'),
  Swedish: foreign(['ordernummer', 'orderdatum', 'kund', 'produkt', 'belopp'], 'försäljning.csv'),
  Indonesian: foreign(['no pesanan', 'tanggal', 'pelanggan', 'produk', 'jumlah'], 'penjualan.csv'),
  'net in euros': foreign(['Beleg', 'Datum', 'Kunde', 'Artikel', 'EUR netto'], 'Umsatzliste.csv'),
};
