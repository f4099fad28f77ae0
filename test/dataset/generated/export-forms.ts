import { csv, flat, header, item, money, sum, total, type Form, type Line } from './business.js';

/** Units of the currency of the account for one of the customer's. */
const RATES = [
  ['usd', 1],
  ['eur', 1.08],
  ['mxn', 0.058],
] as const;

const isFailed = (order: number): boolean => order % 9 === 4;

/** Forms of exports from payment services, databases and joined files. */
export const EXPORT_FORMS: Readonly<Record<string, Form>> = {
  'payments converted to one currency': ({ orders }) => ({
    files: {
      'payments.csv': csv(
        orders.map((own, at) => {
          const [currency, rate] = RATES[at % RATES.length]!;
          return {
            'Created date': own[0]!.day,
            Amount: money(Math.round(total(own) / rate)),
            Currency: currency,
            'Converted Amount': money(total(own)),
            'Converted Currency': 'usd',
            Fee: money(30 + Math.round(total(own) * 0.029)),
            'Customer ID': own[0]!.customer,
          };
        }),
      ),
    },
    revenue: sum(orders.map(total)),
  }),
  'keys that begin with their word': ({ lines, products }) => {
    const customers = [...new Set(lines.map(({ customer }) => customer))];
    const placeOf = ({ product }: Line): number => products.findIndex(({ name }) => name === product);
    return {
      files: {
        'ventas.csv': csv(
          lines.map((line, at) => ({
            idventa: at + 1,
            idcliente: customers.indexOf(line.customer) + 1,
            idproducto: placeOf(line) + 1,
            fecha: line.day,
            cantidad: line.quantity,
          })),
        ),
        'clientes.csv': csv(customers.map((nombre, at) => ({ id: at + 1, nombre }))),
        'productos.csv': csv(products.map(({ name, price }, at) => ({ id: at + 1, nombre: name, precio: money(price) }))),
      },
      revenue: sum(lines.map((line) => line.quantity * products[placeOf(line)]!.price)),
    };
  },
  'failed cards in a table of transactions': ({ orders, lines }) => ({
    files: {
      'orders.csv': csv(orders.map(header)),
      'order_items.csv': csv(lines.map(item)),
      'transactions.csv': csv(
        orders.map((own, at) => ({
          id: 9000 + at,
          order_id: own[0]!.order,
          credit_card_number: 4_000_000_000_000 + 7 * at,
          result: isFailed(own[0]!.order) ? 'failed' : 'success',
        })),
      ),
    },
    revenue: sum(lines.filter(({ order }) => !isFailed(order)).map((line) => total([line]))),
  }),
  'the header of another export below the rows': ({ lines }) => ({
    files: { 'orders.csv': `${flat(lines, 'amount')}\norder_id,customer_id,order_date,status` },
    revenue: total(lines),
  }),
};
