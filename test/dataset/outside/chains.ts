import { cents, COUNTRIES, day, Dice, FIRST_NAMES, LAST_NAMES, rows, type OutsideSet, type Row } from './outside-set.js';

/** A warehouse of a chain: every name begins with letters of its table, amounts are given per unit and extended, with coupons, tax and cost. */
export function chainStores(): OutsideSet {
  const dice = new Dice(61);
  const key = (index: number): number => 2_459_946 + index;
  const [sales, returns]: readonly [Row[], Row[]] = [[], []];
  for (let ticket = 1; ticket <= 700; ticket += 1) {
    const [at, customer, store] = [dice.whole(0, 500), dice.chance(0.05) ? null : 1 + dice.skewed(150), dice.whole(1, 6)];
    const first = dice.whole(0, 14);
    for (let n = 0; n < 1 + (ticket % 4); n += 1) {
      const [quantity, list] = [dice.whole(1, 60), dice.amount(5, 90)];
      const price = cents(list * (0.6 + dice.whole(0, 40) / 100));
      const [amount, listed] = [cents(quantity * price), cents(quantity * list)];
      const coupon = dice.chance(0.2) ? cents(amount * 0.3) : 0;
      const net = cents(amount - coupon);
      const tax = cents(net * 0.06);
      const wholesale = cents(list * 0.5);
      const item = 1 + first * 4 + n;
      sales.push({
        ss_sold_date_sk: key(at),
        ss_item_sk: item,
        ss_customer_sk: customer,
        ss_store_sk: store,
        ss_promo_sk: dice.whole(1, 9),
        ss_ticket_number: ticket,
        ss_quantity: quantity,
        ss_wholesale_cost: wholesale,
        ss_list_price: list,
        ss_sales_price: price,
        ss_ext_discount_amt: coupon,
        ss_ext_sales_price: amount,
        ss_ext_wholesale_cost: cents(quantity * wholesale),
        ss_ext_list_price: listed,
        ss_ext_tax: tax,
        ss_coupon_amt: coupon,
        ss_net_paid: net,
        ss_net_paid_inc_tax: cents(net + tax),
        ss_net_profit: cents(net - cents(quantity * wholesale)),
      });
      if (dice.chance(0.05))
        returns.push({
          sr_returned_date_sk: key(at + 20),
          sr_item_sk: item,
          sr_customer_sk: customer,
          sr_ticket_number: ticket,
          sr_return_quantity: 1,
          sr_return_amt: price,
        });
    }
  }
  return {
    tables: {
      customer: rows(150, (index) => ({
        c_customer_sk: index + 1,
        c_customer_id: `AAAA${String(10_000 + index)}`,
        c_current_addr_sk: index + 1,
        c_first_name: FIRST_NAMES[index % 12] ?? '',
        c_last_name: `${LAST_NAMES[index % 11] ?? ''}${String(index)}`,
        c_birth_year: 1950 + (index % 50),
        c_email_address: `c${String(index)}@example.org`,
      })),
      customer_address: rows(150, (index) => ({
        ca_address_sk: index + 1,
        ca_city: `Town ${String(index % 20)}`,
        ca_state: dice.pick(['TX', 'OH', 'GA']),
        ca_country: 'United States',
      })),
      date_dim: rows(640, (index) => ({
        d_date_sk: key(index),
        d_date: day(index),
        d_year: Number(day(index).slice(0, 4)),
        d_moy: Number(day(index).slice(5, 7)),
        d_day_name: `Day ${String(index % 7)}`,
      })),
      item: rows(64, (index) => ({
        i_item_sk: index + 1,
        i_item_id: `ITEM${String(1000 + index)}`,
        i_product_name: `ought${String(index)}`,
        i_category: ['Books', 'Music', 'Shoes'][index % 3] ?? '',
        i_class: `class ${String(index % 8)}`,
        i_brand: `brand ${String(index % 10)}`,
        i_current_price: dice.amount(2, 50),
        i_wholesale_cost: dice.amount(1, 20),
      })),
      store: rows(6, (index) => ({
        s_store_sk: index + 1,
        s_store_id: `ST${String(100 + index)}`,
        s_store_name: ['able', 'bar', 'cally', 'eing', 'ese', 'anti'][index] ?? '',
        s_city: ['Fairview', 'Midway'][index % 2] ?? '',
        s_country: COUNTRIES[3] ?? '',
      })),
      store_returns: returns,
      store_sales: sales,
    },
    sales: `select d.d_date::date as day, s.ss_ticket_number::varchar as orders, s.ss_customer_sk::varchar as customer, i.i_product_name as product, i.i_category as category, null::varchar as place,
      s.ss_quantity as quantity, s.ss_ext_wholesale_cost as cost, s.ss_net_paid -
      coalesce((select sum(r.sr_return_amt) from store_returns r where r.sr_ticket_number = s.ss_ticket_number and r.sr_item_sk = s.ss_item_sk), 0) as revenue
      from store_sales s join date_dim d on d.d_date_sk = s.ss_sold_date_sk join item i on i.i_item_sk = s.ss_item_sk`,
  };
}

/** Weekly sales of departments in shops, with a file of what else happened in the week and a list of the shops. */
export function weeklySales(): OutsideSet {
  const dice = new Dice(62);
  const sales = rows(10 * 8 * 90, (index) => ({
    Store: 1 + (index % 10),
    Dept: 1 + (Math.floor(index / 10) % 8),
    Date: day(7 * Math.floor(index / 80)),
    Weekly_Sales: dice.chance(0.01) ? -dice.amount(1, 40) : dice.amount(200, 40_000),
    IsHoliday: index % 11 === 0 ? 'TRUE' : 'FALSE',
  }));
  return {
    tables: {
      features: rows(10 * 90, (index) => ({
        Store: 1 + (index % 10),
        Date: day(7 * Math.floor(index / 10)),
        Temperature: dice.amount(20, 90),
        Fuel_Price: dice.amount(2, 4),
        MarkDown1: dice.chance(0.5) ? null : dice.amount(10, 9000),
        CPI: dice.amount(120, 220),
        Unemployment: dice.amount(4, 12),
        IsHoliday: index % 11 === 0 ? 'TRUE' : 'FALSE',
      })),
      stores: rows(10, (index) => ({ Store: index + 1, Type: ['A', 'B', 'C'][index % 3] ?? '', Size: 30_000 + index * 999 })),
      train: sales,
    },
    sales: `select Date::date as day, null::varchar as orders, null::varchar as customer, null::varchar as product, null::varchar as category, null::varchar as place,
      null::double as quantity, Weekly_Sales as revenue, null::double as cost from train`,
  };
}

/** Goods sold in units by shop and day, with the receipts of each shop and day in a file of their own: there is no money. */
export function unitSales(): OutsideSet {
  const dice = new Dice(63);
  const items = rows(50, (index) => ({
    item_nbr: 96_000 + 37 * index,
    family: dice.pick(['GROCERY I', 'DAIRY', 'BEVERAGES']),
    class: 1000 + (index % 9),
    perishable: index % 2,
  }));
  return {
    tables: {
      holidays_events: rows(20, (index) => ({
        date: day(index * 20),
        type: 'Holiday',
        locale: 'National',
        description: `Feast ${String(index)}`,
        transferred: 'False',
      })),
      items,
      oil: rows(400, (index) => ({ date: day(index), dcoilwtico: index % 9 === 0 ? null : dice.amount(40, 90) })),
      stores: rows(12, (index) => ({
        store_nbr: index + 1,
        city: ['Quito', 'Ambato', 'Loja'][index % 3] ?? '',
        state: ['Pichincha', 'Tungurahua', 'Loja'][index % 3] ?? '',
        type: 'D',
        cluster: index % 5,
      })),
      train: rows(6000, (index) => ({
        id: index,
        date: day(Math.floor(index / 15)),
        store_nbr: dice.whole(1, 12),
        item_nbr: items[dice.whole(0, 49)]?.item_nbr ?? 0,
        unit_sales: dice.chance(0.005) ? -dice.whole(1, 4) : dice.whole(1, 40),
        onpromotion: dice.chance(0.1) ? 'True' : 'False',
      })),
      transactions: rows(400 * 12, (index) => ({
        date: day(Math.floor(index / 12)),
        store_nbr: 1 + (index % 12),
        transactions: dice.whole(200, 3000),
      })),
    },
    sales: `select date::date as day, null::varchar as orders, null::varchar as customer, item_nbr::varchar as product, null::varchar as category, null::varchar as place,
      unit_sales as quantity, null::double as revenue, null::double as cost from train`,
  };
}
