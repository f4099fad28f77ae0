import { cents, COUNTRIES, day, Dice, FIRST_NAMES, LAST_NAMES, rows, type OutsideSet, type Row } from './outside-set.js';

const person = (index: number): string => `${FIRST_NAMES[index % 12] ?? ''} ${LAST_NAMES[(index * 5) % 11] ?? ''}`;

/** Tills: headers with the total, lines, and one or two payments per receipt, more than the total where change is given. */
export function tills(): OutsideSet {
  const dice = new Dice(41);
  const articles = rows(90, (index) => ({
    plu: 4000 + index,
    article_name: `Grocery ${String(index)}`,
    department: ['Dairy', 'Bakery', 'Produce', 'Drinks'][index % 4] ?? '',
    vat_rate: index % 4 === 3 ? 0.21 : 0.09,
  }));
  const [headers, lines, tenders]: readonly [Row[], Row[], Row[]] = [[], [], []];
  for (let index = 0; index < 900; index += 1) {
    const trx = 7_000_001 + index;
    let total = 0;
    const count = dice.whole(1, 5);
    for (let line = 1; line <= count; line += 1) {
      const [quantity, price] = [dice.whole(1, 4), dice.amount(0.8, 14)];
      const discount = dice.chance(0.15) ? cents(quantity * price * 0.2) : 0;
      total += cents(quantity * price - discount);
      lines.push({
        trx_id: trx,
        line_nbr: line,
        plu: 4000 + dice.skewed(90),
        qty: quantity,
        unit_price: price,
        discount_amt: discount,
        line_amt: cents(quantity * price - discount),
      });
    }
    const due = cents(total);
    const isCash = dice.chance(0.5);
    headers.push({
      trx_id: trx,
      store_nbr: dice.whole(1, 4),
      till_nbr: dice.whole(1, 3),
      cashier_id: dice.whole(11, 19),
      trx_ts: `${day(Math.floor(index / 3))} ${String(9 + (index % 10)).padStart(2, '0')}:15:00`,
      loyalty_card: dice.chance(0.4) ? null : `L${String(500 + dice.skewed(120))}`,
      trx_total: due,
      item_count: count,
    });
    const coupon = dice.chance(0.2) ? cents(due / 2) : 0;
    if (coupon > 0) tenders.push({ trx_id: trx, tender_seq: 1, tender_type: 'VOUCHER', tender_amt: coupon, change_amt: 0 });
    const rest = cents(due - coupon);
    const given = isCash ? Math.ceil(rest) : rest;
    tenders.push({
      trx_id: trx,
      tender_seq: coupon > 0 ? 2 : 1,
      tender_type: isCash ? 'CASH' : 'CARD',
      tender_amt: given,
      change_amt: cents(given - rest),
    });
  }
  return {
    tables: {
      article_master: articles,
      stores: rows(4, (index) => ({
        store_nbr: index + 1,
        store_name: `Market ${String(index + 1)}`,
        city: ['Gent', 'Delft', 'Namur', 'Breda'][index] ?? '',
      })),
      trx_header: headers,
      trx_line: lines,
      trx_tender: tenders,
    },
    sales: `select left(h.trx_ts, 10)::date as day, h.trx_id::varchar as orders, h.loyalty_card as customer, a.article_name as product, a.department as category,
      s.city as place, l.qty as quantity, l.line_amt as revenue, null::double as cost
      from trx_line l join trx_header h using (trx_id) join article_master a using (plu) join stores s using (store_nbr)`,
  };
}

/** A marketplace's payout report: one row per item sold with the fees that it kept and what it paid out. */
export function payouts(): OutsideSet {
  const dice = new Dice(42);
  const all: Row[] = [];
  for (let order = 0; order < 600; order += 1) {
    const at = dice.whole(0, 500);
    for (let n = dice.whole(1, 3); n > 0; n -= 1) {
      const [quantity, item] = [dice.whole(1, 3), dice.skewed(50)];
      const sales = cents(quantity * (6.9 + item));
      const referral = cents(sales * 0.15);
      const fulfilment = cents(2.1 * quantity);
      all.push({
        'settlement-id': 900 + Math.floor(at / 14),
        'order-id': `302-${String(4_000_000 + order)}`,
        'posted-date': day(at + 3),
        'purchase-date': day(at),
        sku: `AB-${String(item)}`,
        'product-title': `Gadget ${String(item)}`,
        quantity,
        'product-sales': sales,
        'referral-fee': -referral,
        'fulfilment-fee': -fulfilment,
        'net-proceeds': cents(sales - referral - fulfilment),
        marketplace: dice.pick(['DE', 'FR', 'IT']),
      });
    }
  }
  return {
    tables: { settlement: all },
    sales: `select "purchase-date"::date as day, "order-id" as orders, null::varchar as customer, "product-title" as product, null::varchar as category, null::varchar as place,
      quantity, "product-sales" as revenue, null::double as cost from settlement`,
  };
}

/** Bills of a subscription service: lines with prorations and credits, invoices with tax, and amounts paid. */
export function billing(): OutsideSet {
  const dice = new Dice(43);
  const plans = rows(5, (index) => ({
    price_id: `price_${String(index + 1)}`,
    product_name: ['Starter', 'Team', 'Business', 'Seats add-on', 'Storage add-on'][index] ?? '',
    billing_interval: index % 2 === 0 ? 'month' : 'year',
    unit_amount: [19, 49, 199, 9, 5][index] ?? 0,
  }));
  const [invoices, items]: readonly [Row[], Row[]] = [[], []];
  for (let index = 0; index < 700; index += 1) {
    const id = `in_${String(10_000 + index)}`;
    const at = dice.whole(0, 600);
    let subtotal = 0;
    for (let n = dice.whole(1, 3); n > 0; n -= 1) {
      const plan = dice.whole(0, 4);
      const quantity = dice.whole(1, 6);
      const isCredit = n > 1 && dice.chance(0.12);
      const amount = cents((isCredit ? -0.4 : 1) * quantity * Number(plans[plan]?.unit_amount));
      subtotal += amount;
      items.push({
        line_item_id: `il_${String(items.length + 1)}`,
        invoice_id: id,
        price_id: `price_${String(plan + 1)}`,
        description: isCredit ? 'Unused time' : 'Subscription',
        proration: isCredit ? 'true' : 'false',
        quantity,
        amount,
        period_start: day(at),
        period_end: day(at + 30),
      });
    }
    const tax = cents(subtotal * 0.19);
    invoices.push({
      invoice_id: id,
      customer_id: `cus_${String(dice.skewed(160))}`,
      created: `${day(at)} 00:00:00`,
      due_date: day(at + 14),
      paid_at: dice.chance(0.1) ? null : day(at + dice.whole(0, 20)),
      subtotal: cents(subtotal),
      tax,
      total: cents(subtotal + tax),
      amount_paid: cents(subtotal + tax),
      amount_remaining: 0,
    });
  }
  return {
    tables: {
      customers: rows(160, (index) => ({
        customer_id: `cus_${String(index)}`,
        name: `Startup ${String(index)}`,
        email: `it${String(index)}@example.org`,
        country: dice.pick(COUNTRIES),
        created: `${day(index)} 00:00:00`,
      })),
      invoice_line_items: items,
      invoices,
      prices: plans,
    },
    sales: `select left(i.created, 10)::date as day, i.invoice_id as orders, i.customer_id as customer, p.product_name as product, null::varchar as category, c.country as place,
      null::double as quantity, l.amount as revenue, null::double as cost
      from invoice_line_items l join invoices i using (invoice_id) join prices p using (price_id) join customers c using (customer_id)`,
  };
}

/** A German wholesaler's vouchers: invoices and credit notes in one file, returns as negative lines, percentages of discount. */
export function vouchers(): OutsideSet {
  const dice = new Dice(44);
  const price = (index: number): number => 4 + ((index * 7) % 55) + 0.5;
  const articles = rows(80, (index) => ({
    ArtNr: `10-${String(200 + index)}`,
    Bezeichnung: `Schraube ${String(index)}`,
    Warengruppe: ['Eisen', 'Holz', 'Farben', 'Elektro'][index % 4] ?? '',
    EK: cents(price(index) * 0.6),
    Lieferant: dice.pick(['Meyer', 'Huber']),
  }));
  const [heads, lines]: readonly [Row[], Row[]] = [[], []];
  for (let index = 0; index < 600; index += 1) {
    const isCredit = dice.chance(0.08);
    heads.push({
      BelegNr: 240_001 + index,
      Belegart: isCredit ? 'Gutschrift' : 'Rechnung',
      Belegdatum: day(Math.floor(index / 1.3))
        .split('-')
        .toReversed()
        .join('.'),
      Faelligkeit: day(Math.floor(index / 1.3) + 30)
        .split('-')
        .toReversed()
        .join('.'),
      KdNr: 10_000 + dice.skewed(70),
      Vertreter: dice.pick(['Adam', 'Bock', 'Cron']),
    });
    const count = isCredit ? 1 : dice.whole(1, 5);
    for (let line = 1; line <= count; line += 1) {
      const article = dice.skewed(80);
      const quantity = dice.whole(1, 20) * (isCredit ? -1 : 1);
      const each = cents(price(article) * (1 + dice.whole(-5, 5) / 100));
      const percent = dice.pick([0, 0, 0, 5, 10]);
      lines.push({
        BelegNr: 240_001 + index,
        Pos: line,
        ArtNr: `10-${String(200 + article)}`,
        Menge: quantity,
        ME: 'Stk',
        EPreis: each,
        'Rabatt %': percent,
        Nettobetrag: cents(quantity * each * (1 - percent / 100)),
        'MwSt-Satz': 19,
      });
    }
  }
  return {
    tables: {
      Artikelstamm: articles,
      Belegkopf: heads,
      Belegpositionen: lines,
      Kundenstamm: rows(70, (index) => ({
        KdNr: 10_000 + index,
        Firma: `Bau ${String(index)} GmbH`,
        PLZ: `8${String(1000 + index)}`,
        Ort: dice.pick(['Ulm', 'Bonn', 'Kiel']),
      })),
    },
    sales: `select strptime(k.Belegdatum, '%d.%m.%Y')::date as day, k.BelegNr::varchar as orders, k.KdNr::varchar as customer, a.Bezeichnung as product, a.Warengruppe as category,
      c.Ort as place, p.Menge as quantity, p.Nettobetrag as revenue, p.Menge * a.EK as cost
      from Belegpositionen p join Belegkopf k using (BelegNr) join Artikelstamm a using (ArtNr) join Kundenstamm c using (KdNr)`,
  };
}

/** A French company's invoices: amounts without and with tax, a discount as a percentage, references as texts. */
export function factures(): OutsideSet {
  const dice = new Dice(45);
  const [heads, lines]: readonly [Row[], Row[]] = [[], []];
  const articles = rows(60, (index) => ({
    'Réf article': `REF${String(300 + index)}`,
    Désignation: `Lampe ${String(index)}`,
    Famille: ['Salon', 'Cuisine', 'Bureau'][index % 3] ?? '',
    'Prix de revient': dice.amount(3, 25),
  }));
  for (let index = 0; index < 500; index += 1) {
    let net = 0;
    const number = `FA-${String(2023_000 + index)}`;
    for (let n = dice.whole(1, 4); n > 0; n -= 1) {
      const [quantity, price, percent] = [dice.whole(1, 8), dice.amount(8, 90), dice.pick([0, 0, 10, 20])];
      const amount = cents(quantity * price * (1 - percent / 100));
      net += amount;
      lines.push({
        'N° facture': number,
        'Réf article': `REF${String(300 + dice.skewed(60))}`,
        Qté: quantity,
        'PU HT': price,
        'Remise %': percent,
        'Montant HT': amount,
        'Taux TVA': 20,
        'Montant TTC': cents(amount * 1.2),
      });
    }
    heads.push({
      'N° facture': number,
      'Date facture': day(Math.floor(index / 1.2))
        .split('-')
        .toReversed()
        .join('/'),
      'Code client': `CL${String(100 + dice.skewed(80))}`,
      Commercial: person(index % 5),
      'Total HT': cents(net),
      'Total TTC': cents(net * 1.2),
    });
  }
  return {
    tables: {
      articles,
      clients: rows(80, (index) => ({
        'Code client': `CL${String(100 + index)}`,
        'Raison sociale': `Maison ${String(index)}`,
        Ville: dice.pick(['Lyon', 'Lille', 'Brest']),
      })),
      factures: heads,
      lignes_facture: lines,
    },
    sales: `select strptime(f."Date facture", '%d/%m/%Y')::date as day, f."N° facture" as orders, f."Code client" as customer, a."Désignation" as product, a.Famille as category,
      c.Ville as place, l."Qté" as quantity, l."Montant HT" as revenue, l."Qté" * a."Prix de revient" as cost
      from lignes_facture l join factures f using ("N° facture") join articles a using ("Réf article") join clients c using ("Code client")`,
  };
}

/** A Spanish shop: a total with tax in every line, a discount in money, customers and products in lists of their own. */
export function ventas(): OutsideSet {
  const dice = new Dice(47);
  const productos = rows(70, (index) => ({
    id_producto: index + 1,
    nombre_producto: `Zapato ${String(index)}`,
    categoria: ['Mujer', 'Hombre', 'Infantil'][index % 3] ?? '',
    precio_lista: dice.amount(15, 120),
    costo: dice.amount(5, 14),
  }));
  const all: Row[] = [];
  for (let order = 1; order <= 600; order += 1) {
    const [at, customer, store] = [Math.floor(order / 1.4), dice.skewed(140), dice.whole(1, 5)];
    for (let n = dice.whole(1, 3); n > 0; n -= 1) {
      const product = dice.skewed(70);
      const [quantity, price] = [dice.whole(1, 3), Number(productos[product]?.precio_lista)];
      const off = dice.chance(0.25) ? cents(quantity * price * 0.1) : 0;
      const base = cents(quantity * price - off);
      all.push({
        id_venta: 3000 + order,
        fecha_venta: day(at).split('-').toReversed().join('/'),
        id_cliente: customer + 1,
        id_tienda: store,
        id_producto: product + 1,
        cantidad: quantity,
        precio_unitario: price,
        descuento: off,
        base_imponible: base,
        iva: cents(base * 0.21),
        importe_total: cents(base * 1.21),
        forma_pago: dice.pick(['Tarjeta', 'Efectivo']),
      });
    }
  }
  return {
    tables: {
      clientes: rows(140, (index) => ({
        id_cliente: index + 1,
        nombre: FIRST_NAMES[index % 12] ?? '',
        apellidos: `${LAST_NAMES[index % 11] ?? ''} ${String(index)}`,
        ciudad: dice.pick(['Sevilla', 'Bilbao', 'Vigo']),
        fecha_nacimiento: `19${String(50 + (index % 49))}-03-02`,
        fecha_alta: day(-index),
      })),
      productos,
      tiendas: rows(5, (index) => ({
        id_tienda: index + 1,
        nombre_tienda: `Tienda ${String(index + 1)}`,
        provincia: dice.pick(['Sevilla', 'Vizcaya']),
      })),
      ventas: all,
    },
    sales: `select strptime(v.fecha_venta, '%d/%m/%Y')::date as day, v.id_venta::varchar as orders, v.id_cliente::varchar as customer, p.nombre_producto as product, p.categoria as category,
      c.ciudad as place, v.cantidad as quantity, v.base_imponible as revenue, v.cantidad * p.costo as cost
      from ventas v join productos p using (id_producto) join clientes c using (id_cliente)`,
  };
}
