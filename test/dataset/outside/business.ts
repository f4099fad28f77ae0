import { cents, COUNTRIES, day, Dice, FIRST_NAMES, LAST_NAMES, rows, type OutsideSet, type Row } from './outside-set.js';

const person = (index: number): string => `${FIRST_NAMES[index % 12] ?? ''} ${LAST_NAMES[(index * 5) % 11] ?? ''}`;

/** Software by subscription: invoices with tax, of accounts with a plan. */
export function subscriptions(): OutsideSet {
  const dice = new Dice(21);
  const plans = rows(4, (index) => ({
    plan_id: `P${String(index + 1)}`,
    plan_name: ['Free', 'Team', 'Business', 'Enterprise'][index] ?? '',
    monthly_price: [0, 29, 99, 490][index] ?? 0,
  }));
  const accounts = rows(120, (index) => ({
    account_id: 5001 + index,
    company_name: `Firm ${String(index)}`,
    industry: dice.pick(['Retail', 'Health', 'Media']),
    country: dice.pick(COUNTRIES),
    signup_date: day(dice.whole(0, 300)),
  }));
  const subs = accounts.map(({ account_id, signup_date }, index) => ({
    subscription_id: 70_001 + index,
    account_id: account_id ?? 0,
    plan_id: `P${String(dice.whole(2, 4))}`,
    started_on: signup_date ?? '',
    canceled_on: dice.chance(0.2) ? day(dice.whole(320, 500)) : null,
  }));
  const invoices: Row[] = [];
  for (const [index, { subscription_id, account_id, plan_id, started_on }] of subs.entries()) {
    const start = Math.round((Date.parse(String(started_on)) - Date.parse(day(0))) / 86_400_000);
    const price = { P2: 29, P3: 99, P4: 490 }[plan_id] ?? 0;
    for (let month = 0; start + month * 30 < 600 && month < 14 + (index % 5); month += 1) {
      const subtotal = cents(price * dice.whole(1, 3));
      const tax = cents(subtotal * 0.2);
      invoices.push({
        invoice_id: 900_001 + invoices.length,
        subscription_id,
        account_id,
        invoice_date: day(start + month * 30),
        subtotal,
        tax_amount: tax,
        total_amount: cents(subtotal + tax),
        status: 'paid',
      });
    }
  }
  return {
    tables: { accounts, invoices, plans, subscriptions: subs },
    sales: `select i.invoice_date::date as day, i.invoice_id::varchar as orders, i.account_id::varchar as customer, null::varchar as product, null::varchar as category,
      a.country as place, null::double as quantity, i.subtotal as revenue, null::double as cost from invoices i join accounts a using (account_id)`,
  };
}

/** A dealer of cars: each car is sold once, at a price other than that of the list. */
export function carDealer(): OutsideSet {
  const dice = new Dice(22);
  const cars = rows(350, (index) => {
    const cost = dice.whole(9000, 42_000);
    return {
      vin: `WVW${String(100_000 + index)}`,
      make: dice.pick(['Audi', 'Seat', 'Skoda', 'VW']),
      model: `M${String(index % 11)}`,
      model_year: dice.whole(2016, 2023),
      dealer_cost: cost,
      list_price: Math.round(cost * 1.25),
      color: dice.pick(['red', 'gray', 'white']),
    };
  });
  const sales = rows(300, (index) => ({
    sale_id: index + 1,
    sale_date: day(dice.whole(0, 600)),
    vin: cars[index]?.vin ?? '',
    customer_id: 1 + dice.skewed(260),
    salesperson_id: dice.whole(1, 8),
    sale_price: Math.round(Number(cars[index]?.dealer_cost) * (1.02 + dice.whole(0, 20) / 100)),
    commission: dice.whole(100, 900),
  }));
  return {
    tables: {
      cars,
      customers: rows(260, (index) => ({
        customer_id: index + 1,
        first_name: FIRST_NAMES[index % 12] ?? '',
        last_name: `${LAST_NAMES[index % 11] ?? ''} ${String(index)}`,
        city: dice.pick(['Bonn', 'Ulm', 'Kiel']),
        date_of_birth: `19${String(50 + (index % 49))}-03-02`,
      })),
      sales,
      salespersons: rows(8, (index) => ({ salesperson_id: index + 1, full_name: person(index), hire_date: day(-400 + index) })),
    },
    sales: `select sale_date::date as day, sale_id::varchar as orders, customer_id::varchar as customer, null::varchar as product, null::varchar as category, c.city as place,
      null::double as quantity, sale_price as revenue, dealer_cost as cost from sales join cars using (vin) join customers c using (customer_id)`,
  };
}

/** Hotels: bookings with several dates, nights × rate = amount, some canceled. */
export function hotels(): OutsideSet {
  const dice = new Dice(23);
  const rooms = rows(80, (index) => ({
    room_id: index + 1,
    hotel_id: 1 + (index % 5),
    room_type: dice.pick(['Single', 'Double', 'Suite']),
    floor: dice.whole(1, 6),
    max_guests: dice.whole(1, 4),
  }));
  const bookings = rows(900, (index) => {
    const [at, nights, rate] = [dice.whole(0, 600), dice.whole(1, 9), dice.amount(60, 240)];
    const arrival = at + dice.whole(1, 60);
    return {
      booking_id: 30_001 + index,
      guest_id: 1 + dice.skewed(400),
      room_id: dice.whole(1, 80),
      booking_date: day(at),
      check_in: day(arrival),
      check_out: day(arrival + nights),
      nights,
      rate_per_night: rate,
      total_amount: cents(nights * rate),
      booking_status: dice.pick(['Checked out', 'Checked out', 'Checked out', 'Canceled']),
      booking_channel: dice.pick(['Web', 'Phone', 'Agency']),
    };
  });
  return {
    tables: {
      bookings,
      guests: rows(400, (index) => ({
        guest_id: index + 1,
        guest_name: `${person(index)} ${String(index)}`,
        country: dice.pick(COUNTRIES),
        email: `g${String(index)}@example.org`,
      })),
      hotels: rows(5, (index) => ({
        hotel_id: index + 1,
        hotel_name: `Hotel ${String(index + 1)}`,
        city: ['Rome', 'Nice', 'Oslo', 'Riga', 'Bari'][index] ?? '',
        stars: 3 + (index % 3),
      })),
      rooms,
    },
    sales: `select booking_date::date as day, booking_id::varchar as orders, guest_id::varchar as customer, null::varchar as product, null::varchar as category, null::varchar as place,
      null::double as quantity, total_amount as revenue, null::double as cost from bookings`,
  };
}

/** Trade: quotes that became orders or did not, order lines, and returns of their own table. */
export function quotesAndOrders(): OutsideSet {
  const dice = new Dice(24);
  const items = rows(140, (index) => ({
    item_no: `I-${String(5000 + index)}`,
    description: `Part ${String(index)}`,
    item_group: `Group ${String(index % 9)}`,
    list_price: dice.amount(4, 300),
    standard_cost: dice.amount(2, 120),
  }));
  const [quotes, orders, lines, returns]: readonly Row[][] = [[], [], [], []];
  for (let index = 0; index < 700; index += 1) {
    const [at, customer] = [dice.whole(0, 600), 200_001 + dice.skewed(120)];
    const ordered = rows(dice.whole(1, 4), (line) => {
      const [item, quantity, price] = [dice.whole(0, 34) * 4 + line, dice.whole(1, 25), dice.amount(4, 280)];
      return {
        position: (line + 1) * 10,
        item_no: `I-${String(5000 + item)}`,
        quantity,
        net_price: price,
        net_value: cents(quantity * price),
      };
    });
    quotes?.push({
      quote_no: `Q${String(10_000 + index)}`,
      quote_date: day(at),
      customer_no: customer,
      quoted_amount: cents(1.1 * ordered.reduce((sum, one) => sum + Number(one.net_value), 0)),
      valid_until: day(at + 30),
    });
    if (dice.chance(0.4)) continue;
    const order = `SO${String(60_000 + index)}`;
    orders?.push({
      order_no: order,
      quote_no: `Q${String(10_000 + index)}`,
      order_date: day(at + dice.whole(1, 20)),
      customer_no: customer,
      requested_date: day(at + 45),
      sales_rep: person(customer % 6),
    });
    for (const line of ordered) {
      lines?.push({ order_no: order, ...line });
      if (dice.chance(0.05))
        returns?.push({
          return_no: `R${String(returns.length + 1)}`,
          order_no: order,
          item_no: line.item_no ?? null,
          return_date: day(at + 60),
          returned_quantity: 1,
          credit_amount: line.net_price ?? null,
        });
    }
  }
  return {
    tables: {
      customers: rows(120, (index) => ({
        customer_no: 200_001 + index,
        customer_name: `Works ${String(index)}`,
        customer_country: dice.pick(COUNTRIES),
        sector: dice.pick(['Steel', 'Paper', 'Food']),
      })),
      items,
      order_lines: lines ?? [],
      orders: orders ?? [],
      quotes: quotes ?? [],
      returns: returns ?? [],
    },
    sales: `select o.order_date::date as day, o.order_no as orders, o.customer_no::varchar as customer, i.description as product, i.item_group as category, c.customer_country as place,
      l.quantity, l.net_value - coalesce((select sum(r.credit_amount) from returns r where r.order_no = l.order_no and r.item_no = l.item_no), 0) as revenue,
      l.quantity * i.standard_cost as cost
      from order_lines l join orders o using (order_no) join items i using (item_no) join customers c using (customer_no)`,
  };
}

/** An export of an enterprise system: short cryptic names, dates as whole numbers, keys with leading zeros. */
export function enterpriseExport(): OutsideSet {
  const dice = new Dice(25);
  const number = (value: number, width: number): string => String(value).padStart(width, '0');
  const compact = (index: number): number => Number(day(index).replaceAll('-', ''));
  const [VBAK, VBAP]: readonly Row[][] = [[], []];
  for (let index = 0; index < 500; index += 1) {
    const [order, at] = [number(4_500_000 + index, 10), dice.whole(0, 600)];
    let total = 0;
    for (let line = 1; line <= dice.whole(1, 4); line += 1) {
      const [quantity, price] = [dice.whole(1, 12), dice.amount(5, 90)];
      total += cents(quantity * price);
      VBAP?.push({
        VBELN: order,
        POSNR: number(line * 10, 6),
        MATNR: number(70_000 + dice.skewed(60), 18),
        KWMENG: quantity,
        VRKME: 'ST',
        NETPR: price,
        NETWR: cents(quantity * price),
        WAERK: 'EUR',
      });
    }
    VBAK?.push({
      VBELN: order,
      ERDAT: compact(at),
      AUDAT: compact(at),
      AUART: 'TA',
      KUNNR: number(100_000 + dice.skewed(90), 10),
      VKORG: dice.pick(['1000', '2000']),
      NETWR: cents(total),
      WAERK: 'EUR',
    });
  }
  return {
    tables: {
      KNA1: rows(90, (index) => ({
        KUNNR: number(100_000 + index, 10),
        NAME1: `Kunde ${String(index)}`,
        LAND1: dice.pick(['DE', 'AT', 'CH']),
        ORT01: dice.pick(['Wien', 'Bern', 'Bonn']),
      })),
      MAKT: rows(60, (index) => ({ MATNR: number(70_000 + index, 18), SPRAS: 'D', MAKTX: `Teil ${String(index)}` })),
      VBAK: VBAK ?? [],
      VBAP: VBAP ?? [],
    },
    sales: `select strptime(k.AUDAT::varchar, '%Y%m%d')::date as day, k.VBELN as orders, k.KUNNR as customer, m.MAKTX as product, null::varchar as category, null::varchar as place,
      p.KWMENG as quantity, p.NETWR as revenue, null::double as cost from VBAP p join VBAK k using (VBELN) join MAKT m using (MATNR)`,
  };
}

/** Tables of a shop system: many columns that say the same in two currencies, ids named entity_id. */
export function shopSystem(): OutsideSet {
  const dice = new Dice(26);
  const [orders, items]: readonly Row[][] = [[], []];
  for (let index = 1; index <= 500; index += 1) {
    let subtotal = 0;
    for (let n = dice.whole(1, 4); n > 0; n -= 1) {
      const product = 1 + dice.skewed(70);
      const [quantity, price] = [dice.whole(1, 3), 4.5 + product];
      subtotal += quantity * price;
      items?.push({
        item_id: items.length + 1,
        order_id: index,
        product_id: product,
        sku: `S-${String(product)}`,
        name: `Thing ${String(product)}`,
        qty_ordered: quantity,
        base_price: price,
        price,
        base_row_total: cents(quantity * price),
        row_total: cents(quantity * price),
      });
    }
    const shipping = subtotal > 90 ? 0 : 4.9;
    const customer = 1 + dice.skewed(150);
    orders?.push({
      entity_id: index,
      increment_id: `1000${String(10_000 + index)}`,
      store_id: dice.whole(1, 2),
      created_at: `${day(index)} 08:1${String(index % 10)}:00`,
      updated_at: `${day(index + 3)} 09:00:00`,
      status: dice.pick(['complete', 'complete', 'complete', 'closed']),
      customer_id: customer,
      base_subtotal: cents(subtotal),
      subtotal: cents(subtotal),
      base_shipping_amount: shipping,
      base_tax_amount: cents(subtotal * 0.19),
      base_grand_total: cents(subtotal * 1.19 + shipping),
      grand_total: cents(subtotal * 1.19 + shipping),
      base_currency_code: 'EUR',
      order_currency_code: 'EUR',
    });
  }
  return {
    tables: {
      catalog_product_entity: rows(70, (index) => ({
        entity_id: index + 1,
        type_id: 'simple',
        sku: `S-${String(index + 1)}`,
        created_at: `${day(-300)} 00:00:00`,
      })),
      customer_entity: rows(150, (index) => ({
        entity_id: index + 1,
        email: `m${String(index)}@example.org`,
        firstname: FIRST_NAMES[index % 12] ?? '',
        lastname: `${LAST_NAMES[index % 11] ?? ''}${String(index)}`,
        created_at: `${day(index)} 00:00:00`,
      })),
      sales_order: orders ?? [],
      sales_order_item: items ?? [],
    },
    sales: `select left(o.created_at, 10)::date as day, o.entity_id::varchar as orders, o.customer_id::varchar as customer, i.name as product, null::varchar as category, null::varchar as place,
      i.qty_ordered as quantity, i.row_total as revenue, null::double as cost from sales_order_item i join sales_order o on o.entity_id = i.order_id`,
  };
}
