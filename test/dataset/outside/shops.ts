import { cents, COUNTRIES, day, Dice, FIRST_NAMES, LAST_NAMES, rows, type OutsideSet, type Row } from './outside-set.js';

/** A shop for music: invoices with lines, tracks of albums by artists, customers served by employees. */
export function musicShop(): OutsideSet {
  const dice = new Dice(11);
  const track = rows(400, (index) => ({
    TrackId: index + 1,
    Name: `Song ${String(index + 1)}`,
    AlbumId: 1 + (index % 60),
    GenreId: 1 + (index % 8),
    Composer: dice.chance(0.3) ? null : `${dice.pick(FIRST_NAMES)} ${dice.pick(LAST_NAMES)}`,
    Milliseconds: dice.whole(90_000, 420_000),
    UnitPrice: index % 10 === 9 ? 1.99 : 0.99,
  }));
  const invoice: Row[] = [];
  const line: Row[] = [];
  for (let id = 1; id <= 500; id += 1) {
    const customer = 1 + dice.skewed(59);
    let total = 0;
    for (let n = dice.whole(1, 9); n > 0; n -= 1) {
      const song = track[dice.whole(0, 399)] ?? {};
      total += Number(song.UnitPrice);
      line.push({
        InvoiceLineId: line.length + 1,
        InvoiceId: id,
        TrackId: song.TrackId ?? null,
        UnitPrice: song.UnitPrice ?? null,
        Quantity: 1,
      });
    }
    invoice.push({
      InvoiceId: id,
      CustomerId: customer,
      InvoiceDate: `${day(id + 20)} 00:00:00`,
      BillingCountry: COUNTRIES[customer % 7] ?? '',
      Total: cents(total),
    });
  }
  return {
    tables: {
      Album: rows(60, (index) => ({ AlbumId: index + 1, Title: `Album ${String(index + 1)}`, ArtistId: 1 + (index % 25) })),
      Artist: rows(25, (index) => ({ ArtistId: index + 1, Name: `Band ${String(index + 1)}` })),
      Customer: rows(59, (index) => ({
        CustomerId: index + 1,
        FirstName: FIRST_NAMES[index % 12] ?? '',
        LastName: `${LAST_NAMES[index % 11] ?? ''}${String(index)}`,
        Company: index % 6 === 0 ? `Firm ${String(index)}` : null,
        Country: COUNTRIES[(index + 1) % 7] ?? '',
        Email: `c${String(index)}@example.org`,
        SupportRepId: 3 + (index % 3),
      })),
      Employee: rows(8, (index) => ({
        EmployeeId: index + 1,
        LastName: LAST_NAMES[index] ?? '',
        FirstName: FIRST_NAMES[index] ?? '',
        Title: index < 2 ? 'Manager' : 'Agent',
        HireDate: day(index * 40),
      })),
      Genre: rows(8, (index) => ({ GenreId: index + 1, Name: `Genre ${String(index + 1)}` })),
      Invoice: invoice,
      InvoiceLine: line,
      Track: track,
    },
    sales: `select cast(i.InvoiceDate as date) as day, i.InvoiceId::varchar as orders, i.CustomerId::varchar as customer, t.Name as product,
      g.Name as category, i.BillingCountry as place, l.Quantity as quantity, l.UnitPrice * l.Quantity as revenue, null::double as cost
      from InvoiceLine l join Invoice i using (InvoiceId) join Track t using (TrackId) join Genre g using (GenreId)`,
  };
}

/** A wholesaler of food: orders by customers with letters as keys, a discount as a fraction in each line, freight in the order. */
export function wholesaler(): OutsideSet {
  const dice = new Dice(12);
  const product = rows(77, (index) => ({
    ProductID: index + 1,
    ProductName: `Food ${String(index + 1)}`,
    SupplierID: 1 + (index % 12),
    CategoryID: 1 + (index % 8),
    QuantityPerUnit: '10 boxes',
    UnitPrice: dice.amount(3, 60),
    UnitsInStock: dice.whole(0, 120),
    Discontinued: index % 9 === 0 ? 1 : 0,
  }));
  const codes = rows(90, (index) => ({
    code: `${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(65 + ((index * 7) % 26))}${String.fromCharCode(65 + ((index * 11) % 26))}${String.fromCharCode(65 + (index % 5))}${String.fromCharCode(65 + (index % 17))}`,
  }));
  const order: Row[] = [];
  const detail: Row[] = [];
  for (let id = 10_248; id < 10_248 + 600; id += 1) {
    const placed = dice.whole(0, 500);
    order.push({
      OrderID: id,
      CustomerID: codes[dice.skewed(90)]?.code ?? '',
      EmployeeID: dice.whole(1, 9),
      OrderDate: day(placed),
      RequiredDate: day(placed + 28),
      ShippedDate: dice.chance(0.04) ? null : day(placed + dice.whole(1, 20)),
      ShipVia: dice.whole(1, 3),
      Freight: dice.amount(1, 90),
      ShipCountry: dice.pick(COUNTRIES),
    });
    const first = dice.whole(0, 70);
    for (let n = dice.whole(1, 4); n > 0; n -= 1)
      detail.push({
        OrderID: id,
        ProductID: first + n,
        UnitPrice: dice.amount(3, 60),
        Quantity: dice.whole(1, 40),
        Discount: dice.pick([0, 0, 0, 0.05, 0.1, 0.15, 0.25]),
      });
  }
  return {
    tables: {
      categories: rows(8, (index) => ({
        CategoryID: index + 1,
        CategoryName: `Aisle ${String(index + 1)}`,
        Description: 'Some food',
      })),
      customers: codes.map(({ code }, index) => ({
        CustomerID: code ?? '',
        CompanyName: `Company ${String(index)}`,
        ContactName: `${FIRST_NAMES[index % 12] ?? ''} ${LAST_NAMES[index % 11] ?? ''}`,
        Country: COUNTRIES[index % 7] ?? '',
      })),
      employees: rows(9, (index) => ({
        EmployeeID: index + 1,
        LastName: LAST_NAMES[index] ?? '',
        FirstName: FIRST_NAMES[index] ?? '',
        BirthDate: `19${String(60 + index)}-05-01`,
        HireDate: day(index),
      })),
      order_details: detail,
      orders: order,
      products: product,
      shippers: rows(3, (index) => ({
        ShipperID: index + 1,
        CompanyName: `Carrier ${String(index + 1)}`,
        Phone: '(503) 555-9831',
      })),
      suppliers: rows(12, (index) => ({
        SupplierID: index + 1,
        CompanyName: `Farm ${String(index + 1)}`,
        Country: COUNTRIES[index % 5] ?? '',
      })),
    },
    sales: `select o.OrderDate::date as day, o.OrderID::varchar as orders, o.CustomerID as customer, p.ProductName as product, c.CategoryName as category,
      o.ShipCountry as place, d.Quantity as quantity, d.UnitPrice * d.Quantity * (1 - d.Discount) as revenue, null::double as cost
      from order_details d join orders o using (OrderID) join products p using (ProductID) join categories c using (CategoryID)`,
  };
}

/** Receipts of shops: the number starts again each day in each shop. */
export function receipts(): OutsideSet {
  const dice = new Dice(13);
  const articles = rows(120, (index) => ({
    article_no: `A${String(1000 + index)}`,
    article: `Good ${String(index)}`,
    product_group: `Group ${String(index % 7)}`,
    unit_cost: dice.amount(1, 9),
  }));
  const lines: Row[] = [];
  for (let at = 0; at < 120; at += 1)
    for (let shop = 1; shop <= 3; shop += 1)
      for (let receipt = 1; receipt <= dice.whole(3, 6); receipt += 1)
        for (let line = 1; line <= dice.whole(1, 4); line += 1) {
          const quantity = dice.whole(1, 3);
          lines.push({
            shop_no: shop,
            business_date: day(at),
            receipt_no: receipt,
            line_no: line,
            article_no: `A${String(1000 + dice.skewed(120))}`,
            quantity,
            amount: cents(quantity * dice.amount(2, 20)),
          });
        }
  return {
    tables: {
      articles,
      pos_lines: lines,
      shops: rows(3, (index) => ({
        shop_no: index + 1,
        shop_name: `Shop ${String(index + 1)}`,
        city: ['Porto', 'Lyon', 'Graz'][index] ?? '',
        opened_on: day(-900 - index),
      })),
    },
    sales: `select business_date::date as day, business_date || ' ' || shop_no || ' ' || receipt_no as orders, null::varchar as customer, a.article as product,
      a.product_group as category, s.city as place, quantity, amount as revenue, null::double as cost
      from pos_lines l join articles a using (article_no) join shops s using (shop_no)`,
  };
}

/** A restaurant: one row per dish, prices in the menu. */
export function restaurant(): OutsideSet {
  const dice = new Dice(14);
  const menu = rows(32, (index) => ({
    menu_item_id: 101 + index,
    item_name: `Dish ${String(index + 1)}`,
    category: ['American', 'Asian', 'Italian', 'Mexican'][index % 4] ?? '',
    price: 5 + (index % 17) + 0.95,
  }));
  const details: Row[] = [];
  for (let order = 1; order <= 900; order += 1)
    for (let n = dice.whole(1, 6); n > 0; n -= 1)
      details.push({
        order_details_id: details.length + 1,
        order_id: order,
        order_date: day(Math.floor(order / 10)),
        order_time: `${String(11 + (order % 10))}:0${String(order % 6)}:00`,
        item_id: 101 + dice.skewed(32),
      });
  return {
    tables: { menu_items: menu, order_details: details },
    sales: `select order_date::date as day, order_id::varchar as orders, null::varchar as customer, item_name as product, category, null::varchar as place, 1 as quantity,
      price as revenue, null::double as cost from order_details join menu_items on item_id = menu_item_id`,
  };
}

/** A web shop's export: one file, the head of an order only in the first of its rows. */
export function shopExport(): OutsideSet {
  const dice = new Dice(15);
  const all: Row[] = [];
  for (let order = 1001; order < 1501; order += 1) {
    const lines = rows(dice.whole(1, 4), () => ({ quantity: dice.whole(1, 3), item: dice.skewed(40) }));
    const subtotal = cents(lines.reduce((sum, { quantity, item }) => sum + Number(quantity) * (9.5 + Number(item)), 0));
    const customer = dice.skewed(150);
    const shipping = subtotal > 60 ? 0 : 5.9;
    lines.forEach(({ quantity, item }, index) => {
      const isFirst = index === 0;
      all.push({
        Name: `#${String(order)}`,
        Email: `buyer${String(customer)}@example.org`,
        'Financial Status': isFirst ? 'paid' : null,
        Currency: isFirst ? 'EUR' : null,
        Subtotal: isFirst ? subtotal : null,
        Shipping: isFirst ? shipping : null,
        Taxes: isFirst ? cents(subtotal * 0.19) : null,
        Total: isFirst ? cents(subtotal * 1.19 + shipping) : null,
        'Created at': `${day(order - 1000)} 10:${String(10 + (order % 49))}:00 +0000`,
        'Lineitem quantity': quantity ?? null,
        'Lineitem name': `Article ${String(item)}`,
        'Lineitem price': 9.5 + Number(item),
        'Lineitem sku': `SKU-${String(item)}`,
        'Billing Name': isFirst ? `${FIRST_NAMES[customer % 12] ?? ''} ${LAST_NAMES[customer % 11] ?? ''}` : null,
        'Billing Country': isFirst ? (['DE', 'FR', 'NO', 'CL'][customer % 4] ?? '') : null,
        Vendor: 'Own brand',
      });
    });
  }
  return {
    tables: { orders_export: all },
    sales: `select left("Created at", 10)::date as day, Name as orders, Email as customer, "Lineitem name" as product, null::varchar as category, null::varchar as place,
      "Lineitem quantity" as quantity, "Lineitem quantity" * "Lineitem price" as revenue, null::double as cost from orders_export`,
  };
}
