import { cents, COUNTRIES, day, Dice, rows, type OutsideSet, type Row } from './outside-set.js';

/** A warehouse whose customers have several versions, each with a key of its own, and whose dates are keys of a calendar. */
export function warehouse(): OutsideSet {
  const dice = new Dice(31);
  const compact = (index: number): number => Number(day(index).replaceAll('-', ''));
  const customers: Row[] = [];
  for (let customer = 0; customer < 90; customer += 1) {
    const versions = dice.whole(1, 3);
    for (let version = 0; version < versions; version += 1) {
      const isLast = version === versions - 1;
      customers.push({
        customer_key: customers.length + 1,
        customer_id: `C${String(1000 + customer)}`,
        customer_name: `Person ${String(customer)}`,
        country: dice.pick(COUNTRIES),
        valid_from: day(version * 200),
        valid_to: isLast ? '9999-12-31' : day(version * 200 + 199),
        is_current: isLast ? 1 : 0,
      });
    }
  }
  const products = rows(40, (index) => ({
    product_key: index + 1,
    product_name: `Thing ${String(index)}`,
    category: dice.pick(['Tools', 'Paint', 'Wood']),
  }));
  const facts: Row[] = [];
  for (let order = 0; order < 500; order += 1) {
    const [customer, date] = [dice.skewed(customers.length), dice.whole(0, 380)];
    for (let line = dice.whole(1, 3); line > 0; line -= 1) {
      const [quantity, price] = [dice.whole(1, 5), dice.amount(4, 60)];
      facts.push({
        sales_key: facts.length + 1,
        order_number: `SO${String(5000 + order)}`,
        order_date_key: compact(date),
        customer_key: customer + 1,
        product_key: dice.whole(1, 40),
        quantity,
        unit_price: price,
        sales_amount: cents(quantity * price),
        total_cost: cents(quantity * price * 0.6),
      });
    }
  }
  return {
    tables: {
      dim_customer: customers,
      dim_date: rows(400, (index) => ({ date_key: compact(index), full_date: day(index), weekday: index % 7 })),
      dim_product: products,
      fact_sales: facts,
    },
    sales: `select strptime(f.order_date_key::varchar, '%Y%m%d')::date as day, f.order_number as orders, c.customer_id as customer, p.product_name as product, p.category,
      c.country as place, f.quantity, f.sales_amount as revenue, f.total_cost as cost
      from fact_sales f join dim_customer c using (customer_key) join dim_product p using (product_key)`,
  };
}

/** A business system: lines with net, tax and total, customers as partners next to users, and lists that are all called `res_…`. */
export function businessSystem(): OutsideSet {
  const dice = new Dice(32);
  const [orders, lines]: readonly [Row[], Row[]] = [[], []];
  for (let order = 1; order <= 400; order += 1) {
    let untaxed = 0;
    for (let line = dice.whole(1, 4); line > 0; line -= 1) {
      const [quantity, price] = [dice.whole(1, 6), dice.amount(5, 90)];
      const net = cents(quantity * price);
      const tax = cents(net * 0.2);
      untaxed += net;
      lines.push({
        id: lines.length + 1,
        order_id: order,
        product_id: dice.whole(1, 30),
        product_uom_qty: quantity,
        price_unit: price,
        price_subtotal: net,
        price_tax: tax,
        price_total: cents(net + tax),
      });
    }
    orders.push({
      id: order,
      name: `S0${String(1000 + order)}`,
      date_order: `${day(dice.whole(0, 500))} 10:00:00`,
      user_id: dice.whole(1, 6),
      partner_id: 1 + dice.skewed(70),
      amount_untaxed: cents(untaxed),
    });
  }
  return {
    tables: {
      product_category: rows(4, (index) => ({ id: index + 1, name: `Group ${String(index)}` })),
      product_product: rows(30, (index) => ({ id: index + 1, name: `Part ${String(index)}`, categ_id: 1 + (index % 4) })),
      res_country: rows(5, (index) => ({ id: index + 1, name: COUNTRIES[index] ?? '' })),
      res_partner: rows(70, (index) => ({ id: index + 1, name: `Firm ${String(index)}`, country_id: 1 + (index % 5) })),
      res_users: rows(6, (index) => ({ id: index + 1, name: `User ${String(index)}` })),
      sale_order: orders,
      sale_order_line: lines,
    },
    sales: `select left(o.date_order, 10)::date as day, o.id::varchar as orders, o.partner_id::varchar as customer, p.name as product, c.name as category, null::varchar as place,
      l.product_uom_qty as quantity, l.price_subtotal as revenue, null::double as cost
      from sale_order_line l join sale_order o on o.id = l.order_id join product_product p on p.id = l.product_id join product_category c on c.id = p.categ_id`,
  };
}

/** Orders of a web shop with subtotal, discount, shipping, tax and total: no column has the net amount. */
export function shopOrders(): OutsideSet {
  const dice = new Dice(33);
  const orders = rows(600, (index) => {
    const subtotal = dice.amount(8, 200);
    const discount = dice.chance(0.3) ? cents(subtotal * 0.1) : 0;
    const shipping = dice.chance(0.5) ? 0 : 4.9;
    const tax = cents((subtotal - discount) * 0.19);
    return {
      order_id: 7001 + index,
      order_date: `${day(dice.whole(0, 600))} 09:30:00`,
      customer_id: 1 + dice.skewed(220),
      billing_country: dice.pick(COUNTRIES),
      cart_discount: discount,
      order_subtotal: subtotal,
      shipping_total: shipping,
      tax_total: tax,
      order_total: cents(subtotal - discount + shipping + tax),
    };
  });
  return {
    tables: { orders },
    sales: `select left(order_date, 10)::date as day, order_id::varchar as orders, customer_id::varchar as customer, null::varchar as product, null::varchar as category,
      billing_country as place, null::double as quantity, order_subtotal - cart_discount as revenue, null::double as cost from orders`,
  };
}

/** Lines without dates, each with the total of its order, and a list of prices by product and period. */
export function pricesOfTheDay(): OutsideSet {
  const dice = new Dice(34);
  const prices = rows(60, (index) => {
    const [product, period] = [Math.floor(index / 3), index % 3];
    return {
      product_id: product + 1,
      valid_from: day(period * 200),
      valid_to: day(period * 200 + 199),
      list_price: 5 + product + 2 * period,
    };
  });
  const orders = rows(400, (index) => ({
    order_id: 100 + index,
    order_date: day(dice.whole(0, 599)),
    customer_id: 1 + dice.skewed(90),
  }));
  const lines = orders.flatMap(({ order_id }) =>
    rows(dice.whole(1, 4), (line) => ({
      order_id: order_id ?? 0,
      line_no: line + 1,
      product_id: 1 + dice.skewed(20),
      quantity: dice.whole(1, 5),
    })),
  );
  return {
    tables: {
      customers: rows(90, (index) => ({ customer_id: index + 1, customer_name: `Buyer ${String(index)}` })),
      order_lines: lines,
      orders,
      prices,
      products: rows(20, (index) => ({
        product_id: index + 1,
        product_name: `Good ${String(index)}`,
        category: dice.pick(['A', 'B']),
      })),
    },
    sales: `select o.order_date::date as day, o.order_id::varchar as orders, o.customer_id::varchar as customer, g.product_name as product, g.category, null::varchar as place,
      l.quantity, l.quantity * p.list_price as revenue, null::double as cost from order_lines l join orders o using (order_id) join products g using (product_id)
      join prices p on p.product_id = l.product_id and o.order_date between p.valid_from and p.valid_to`,
  };
}

/** Posted documents of a business system: names with underscores, keys that are just a number, amounts with and without tax. */
export function postedDocuments(): OutsideSet {
  const dice = new Dice(46);
  const [heads, lines]: readonly [Row[], Row[]] = [[], []];
  for (let index = 0; index < 500; index += 1) {
    const number = `PSI-${String(103_000 + index)}`;
    const at = Math.floor(index / 1.1);
    heads.push({
      No_: number,
      'Sell-to Customer No_': `K${String(20_000 + dice.skewed(75))}`,
      'Bill-to Name': 'n/a',
      'Order Date': day(at),
      'Posting Date': day(at + 2),
      'Shipment Date': day(at + 1),
      'Due Date': day(at + 32),
      'Salesperson Code': dice.pick(['JR', 'PS', 'MD']),
      'Currency Code': '',
    });
    const count = dice.whole(1, 4);
    for (let line = 1; line <= count; line += 1) {
      const [item, quantity, price, percent] = [dice.skewed(55), dice.whole(1, 15), dice.amount(5, 120), dice.pick([0, 0, 0, 5])];
      const off = cents((quantity * price * percent) / 100);
      const amount = cents(quantity * price - off);
      lines.push({
        'Document No_': number,
        'Line No_': line * 10_000,
        Type: 2,
        No_: `${String(1000 + item)}-W`,
        Description: `Chair ${String(item)}`,
        Quantity: quantity,
        'Unit Price': price,
        'Unit Cost (LCY)': cents(price * 0.7),
        'VAT %': 25,
        'Line Discount %': percent,
        'Line Discount Amount': off,
        Amount: amount,
        'Amount Including VAT': cents(amount * 1.25),
        'Item Category Code': ['CHAIR', 'DESK', 'LAMP'][item % 3] ?? '',
      });
    }
    if (index % 4 === 0)
      lines.push({
        'Document No_': number,
        'Line No_': (count + 1) * 10_000,
        Type: 0,
        No_: '',
        Description: index % 8 === 0 ? 'Thank you for your order' : `See delivery note ${String(index)}`,
        Quantity: 0,
        'Unit Price': 0,
        'Unit Cost (LCY)': 0,
        'VAT %': 0,
        'Line Discount %': 0,
        'Line Discount Amount': 0,
        Amount: 0,
        'Amount Including VAT': 0,
        'Item Category Code': '',
      });
  }
  return {
    tables: {
      Customer: rows(75, (index) => ({
        No_: `K${String(20_000 + index)}`,
        Name: `Office ${String(index)}`,
        City: dice.pick(['Oslo', 'Malmö', 'Turku']),
        'Country_Region Code': dice.pick(['NO', 'SE', 'FI']),
      })),
      'Sales Invoice Header': heads,
      'Sales Invoice Line': lines,
    },
    sales: `select h."Order Date"::date as day, l."Document No_" as orders, h."Sell-to Customer No_" as customer, l."No_" as product, l."Item Category Code" as category,
      c.City as place, l.Quantity as quantity, l.Amount as revenue, l.Quantity * l."Unit Cost (LCY)" as cost
      from "Sales Invoice Line" l join "Sales Invoice Header" h on h."No_" = l."Document No_" join Customer c on c."No_" = h."Sell-to Customer No_" where l.Type = 2`,
  };
}
