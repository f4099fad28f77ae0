import { cents, COUNTRIES, day, Dice, FIRST_NAMES, LAST_NAMES, rows, type OutsideSet, type Row } from './outside-set.js';

const person = (index: number): string => `${FIRST_NAMES[index % 12] ?? ''} ${LAST_NAMES[(index * 5) % 11] ?? ''}`;

/** An importer: orders become invoices the next day, lines carry tax and profit, payments settle invoices, items are in several groups. */
export function importer(): OutsideSet {
  const dice = new Dice(51);
  const items = rows(60, (index) => ({
    StockItemID: index + 1,
    StockItemName: `Mug ${String(index)} (${dice.pick(['white', 'black'])})`,
    SupplierID: 1 + (index % 7),
    ColorID: index % 3 === 0 ? null : 1 + (index % 6),
    UnitPackageID: 7,
    LeadTimeDays: dice.whole(2, 20),
    QuantityPerOuter: dice.pick([1, 10, 12]),
    TaxRate: 15,
    UnitPrice: dice.amount(3, 120),
    RecommendedRetailPrice: dice.amount(130, 180),
    TypicalWeightPerUnit: dice.amount(0.1, 2),
  }));
  const [orders, orderLines, invoices, invoiceLines, transactions]: readonly [Row[], Row[], Row[], Row[], Row[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  for (let order = 1; order <= 700; order += 1) {
    const [at, customer] = [Math.floor(order * 0.9), 1 + dice.skewed(90)];
    const invoice = order;
    let [net, taxes] = [0, 0];
    for (let n = dice.whole(1, 4); n > 0; n -= 1) {
      const item = items[dice.skewed(60)];
      const quantity = dice.whole(1, 24);
      const price = Number(item?.UnitPrice);
      const amount = cents(quantity * price);
      const tax = cents(amount * 0.15);
      net += amount;
      taxes += tax;
      orderLines.push({
        OrderLineID: orderLines.length + 1,
        OrderID: order,
        StockItemID: item?.StockItemID ?? 0,
        Description: item?.StockItemName ?? '',
        PackageTypeID: 7,
        Quantity: quantity,
        UnitPrice: price,
        TaxRate: 15,
        PickedQuantity: quantity,
        PickingCompletedWhen: `${day(at)} 11:00:00`,
      });
      invoiceLines.push({
        InvoiceLineID: invoiceLines.length + 1,
        InvoiceID: invoice,
        StockItemID: item?.StockItemID ?? 0,
        Description: item?.StockItemName ?? '',
        PackageTypeID: 7,
        Quantity: quantity,
        UnitPrice: price,
        TaxRate: 15,
        TaxAmount: tax,
        LineProfit: cents(amount * 0.45),
        ExtendedPrice: cents(amount + tax),
      });
    }
    orders.push({
      OrderID: order,
      CustomerID: customer,
      SalespersonPersonID: dice.whole(2, 9),
      PickedByPersonID: dice.whole(10, 14),
      ContactPersonID: 1000 + customer,
      OrderDate: day(at),
      ExpectedDeliveryDate: day(at + 1),
      CustomerPurchaseOrderNumber: dice.whole(10_000, 20_000),
      PickingCompletedWhen: `${day(at)} 12:00:00`,
    });
    invoices.push({
      InvoiceID: invoice,
      CustomerID: customer,
      BillToCustomerID: customer < 40 ? 1 : customer,
      OrderID: order,
      DeliveryMethodID: 3,
      ContactPersonID: 1000 + customer,
      SalespersonPersonID: dice.whole(2, 9),
      InvoiceDate: day(at),
      TotalDryItems: dice.whole(1, 5),
      ConfirmedDeliveryTime: `${day(at + 1)} 07:05:00`,
    });
    transactions.push({
      CustomerTransactionID: transactions.length + 1,
      CustomerID: customer < 40 ? 1 : customer,
      TransactionTypeID: 1,
      InvoiceID: invoice,
      TransactionDate: day(at),
      AmountExcludingTax: cents(net),
      TaxAmount: cents(taxes),
      TransactionAmount: cents(net + taxes),
      OutstandingBalance: 0,
    });
    if (order % 3 === 0)
      transactions.push({
        CustomerTransactionID: transactions.length + 1,
        CustomerID: customer < 40 ? 1 : customer,
        TransactionTypeID: 3,
        InvoiceID: null,
        TransactionDate: day(at + 20),
        AmountExcludingTax: 0,
        TaxAmount: 0,
        TransactionAmount: -cents(net + taxes),
        OutstandingBalance: 0,
      });
  }
  return {
    tables: {
      Application_Cities: rows(30, (index) => ({
        CityID: index + 1,
        CityName: `Town ${String(index)}`,
        StateProvinceID: 1 + (index % 5),
      })),
      Application_People: rows(14, (index) => ({
        PersonID: index + 1,
        FullName: person(index),
        IsSalesperson: index < 9 ? 1 : 0,
      })),
      Application_StateProvinces: rows(5, (index) => ({
        StateProvinceID: index + 1,
        StateProvinceName: `State ${String(index)}`,
        SalesTerritory: `Area ${String(index % 2)}`,
      })),
      Sales_CustomerCategories: rows(4, (index) => ({
        CustomerCategoryID: index + 1,
        CustomerCategoryName: ['Gift Store', 'Kiosk', 'Corporate', 'Agent'][index] ?? '',
      })),
      Sales_Customers: rows(90, (index) => ({
        CustomerID: index + 1,
        CustomerName: `Shop ${String(index)}`,
        BillToCustomerID: index < 39 ? 1 : index + 1,
        CustomerCategoryID: 1 + (index % 4),
        DeliveryCityID: 1 + (index % 30),
        PostalCityID: 1 + (index % 30),
        CreditLimit: index % 2 === 0 ? null : 2000 + index,
        AccountOpenedDate: day(-200 + index),
        StandardDiscountPercentage: 0,
        PaymentDays: 7,
      })),
      Sales_CustomerTransactions: transactions,
      Sales_InvoiceLines: invoiceLines,
      Sales_Invoices: invoices,
      Sales_OrderLines: orderLines,
      Sales_Orders: orders,
      Warehouse_StockGroups: rows(5, (index) => ({ StockGroupID: index + 1, StockGroupName: `Group ${String(index)}` })),
      Warehouse_StockItemStockGroups: rows(130, (index) => ({
        StockItemStockGroupID: index + 1,
        StockItemID: 1 + (index % 60),
        StockGroupID: 1 + (index % 5),
      })),
      Warehouse_StockItems: items,
    },
    sales: `select i.InvoiceDate::date as day, i.OrderID::varchar as orders, i.CustomerID::varchar as customer, s.StockItemName as product, null::varchar as category,
      null::varchar as place, l.Quantity as quantity, l.ExtendedPrice - l.TaxAmount as revenue, l.ExtendedPrice - l.TaxAmount - l.LineProfit as cost
      from Sales_InvoiceLines l join Sales_Invoices i using (InvoiceID) join Warehouse_StockItems s using (StockItemID)`,
  };
}

/** Publishers: shops order titles whose price is in a list, titles have several authors, and a list of discounts belongs to single shops. */
export function publishers(): OutsideSet {
  const dice = new Dice(52);
  const titles = rows(40, (index) => ({
    title_id: `BU${String(1000 + index)}`,
    title: `Book ${String(index)}`,
    type: dice.pick(['business', 'psychology', 'cooking']),
    pub_id: ['0736', '0877', '1389'][index % 3] ?? '',
    price: dice.amount(3, 40),
    advance: dice.pick([0, 2000, 5000]),
    royalty: dice.pick([10, 12, 14]),
    ytd_sales: dice.whole(100, 9000),
    pubdate: day(-700 + index),
  }));
  const sales: Row[] = [];
  for (let order = 0; order < 300; order += 1) {
    const [at, store] = [dice.whole(0, 500), 1 + dice.skewed(25)];
    const first = dice.whole(0, 9);
    for (let n = dice.whole(1, 3); n > 0; n -= 1)
      sales.push({
        stor_id: String(7000 + store),
        ord_num: `QA${String(70_000 + order)}`,
        ord_date: `${day(at)} 00:00:00`,
        qty: dice.whole(3, 40),
        payterms: dice.pick(['Net 30', 'Net 60', 'ON invoice']),
        title_id: titles[first * 4 + n]?.title_id ?? '',
      });
  }
  return {
    tables: {
      authors: rows(30, (index) => ({
        au_id: `${String(100 + index)}-11-${String(2000 + index)}`,
        au_lname: `${LAST_NAMES[index % 11] ?? ''}${String(index)}`,
        au_fname: FIRST_NAMES[index % 12] ?? '',
        phone: `408 ${String(100 + index)}`,
        city: dice.pick(['Oakland', 'Salt Lake', 'Palo Alto']),
        state: dice.pick(['CA', 'UT']),
        contract: index % 2,
      })),
      discounts: [
        { discounttype: 'Initial Customer', stor_id: null, lowqty: null, highqty: null, discount: 10.5 },
        { discounttype: 'Volume Discount', stor_id: null, lowqty: 100, highqty: 1000, discount: 6.7 },
        { discounttype: 'Customer Discount', stor_id: '7003', lowqty: null, highqty: null, discount: 5 },
      ],
      publishers: rows(3, (index) => ({
        pub_id: ['0736', '0877', '1389'][index] ?? '',
        pub_name: `House ${String(index)}`,
        city: 'Boston',
        country: 'USA',
      })),
      sales,
      stores: rows(25, (index) => ({
        stor_id: String(7001 + index),
        stor_name: `Books ${String(index)}`,
        city: dice.pick(['Seattle', 'Tustin', 'Fremont', 'Portland']),
        state: dice.pick(['WA', 'CA', 'OR']),
        zip: String(90_000 + index),
      })),
      titleauthor: rows(60, (index) => ({
        au_id: `${String(100 + (index % 30))}-11-${String(2000 + (index % 30))}`,
        title_id: `BU${String(1000 + ((index * 7) % 40))}`,
        au_ord: 1 + (index % 2),
        royaltyper: dice.pick([40, 60, 100]),
      })),
      titles,
    },
    sales: `select left(s.ord_date, 10)::date as day, s.ord_num as orders, null::varchar as customer, t.title as product, null::varchar as category, o.city as place,
      s.qty as quantity, s.qty * t.price as revenue, null::double as cost from sales s join titles t using (title_id) join stores o using (stor_id)`,
  };
}

/** Toy shops: sales in units, cost and price as text with a sign in the list of products, stock next to them and a calendar of days alone. */
export function toyShops(): OutsideSet {
  const dice = new Dice(53);
  const products = rows(35, (index) => {
    const cost = dice.whole(1, 25) + 0.99;
    return {
      Product_ID: index + 1,
      Product_Name: `Toy ${String(index)}`,
      Product_Category: dice.pick(['Games', 'Art & Crafts', 'Toys']),
      Product_Cost: `$${String(cost)} `,
      Product_Price: `$${String(cost + dice.whole(1, 10))} `,
    };
  });
  return {
    tables: {
      calendar: rows(600, (index) => ({ Date: day(index) })),
      inventory: rows(300, (index) => ({
        Store_ID: 1 + (index % 12),
        Product_ID: 1 + Math.floor(index / 12),
        Stock_On_Hand: dice.whole(0, 60),
      })),
      products,
      sales: rows(4000, (index) => ({
        Sale_ID: index + 1,
        Date: day(Math.floor(index / 7)),
        Store_ID: dice.whole(1, 12),
        Product_ID: dice.whole(1, 35),
        Units: dice.pick([1, 1, 1, 2, 3]),
      })),
      stores: rows(12, (index) => ({
        Store_ID: index + 1,
        Store_Name: `Toys City ${String(index)}`,
        Store_City: `City ${String(index % 7)}`,
        Store_Location: dice.pick(['Downtown', 'Airport', 'Residential']),
        Store_Open_Date: day(-3000 + 100 * index),
      })),
    },
    sales: `select s.Date::date as day, s.Sale_ID::varchar as orders, null::varchar as customer, p.Product_Name as product, p.Product_Category as category, null::varchar as place, s.Units as quantity,
      s.Units * replace(p.Product_Price, '$', '')::double as revenue, s.Units * replace(p.Product_Cost, '$', '')::double as cost from sales s join products p using (Product_ID)`,
  };
}

/** Sales opportunities of a team: only what was won has a value, and tables join by the names of products, accounts and people. */
export function opportunities(): OutsideSet {
  const dice = new Dice(54);
  const agents = rows(20, (index) => ({
    sales_agent: `${person(index)} ${String(index)}`,
    manager: `${person(index % 4)} M.`,
    regional_office: ['Central', 'East', 'West'][index % 3] ?? '',
  }));
  const products = rows(7, (index) => ({
    product: `GT ${String(index)}`,
    series: index < 4 ? 'GT' : 'MG',
    sales_price: [550, 1096, 4821, 55, 3393, 5482, 26_768][index] ?? 0,
  }));
  return {
    tables: {
      accounts: rows(70, (index) => ({
        account: `Corp ${String(index)}`,
        sector: dice.pick(['medical', 'retail', 'software']),
        year_established: 1980 + (index % 35),
        revenue: dice.amount(5, 9000),
        employees: dice.whole(9, 30_000),
        office_location: dice.pick(COUNTRIES),
        subsidiary_of: index % 6 === 0 ? 'Corp 1' : null,
      })),
      products,
      sales_pipeline: rows(3000, (index) => {
        const [at, stage] = [dice.whole(0, 380), dice.pick(['Won', 'Won', 'Won', 'Lost', 'Lost', 'Engaging', 'Prospecting'])];
        const product = products[dice.whole(0, 6)];
        const isClosed = stage === 'Won' || stage === 'Lost';
        return {
          opportunity_id: `OP${(1_000_000 + index * 7919).toString(36).toUpperCase()}`,
          sales_agent: agents[dice.whole(0, 19)]?.sales_agent ?? '',
          product: product?.product ?? '',
          account: !isClosed && dice.chance(0.6) ? null : `Corp ${String(dice.skewed(70))}`,
          deal_stage: stage,
          engage_date: stage === 'Prospecting' ? null : day(at),
          close_date: isClosed ? day(at + dice.whole(5, 130)) : null,
          close_value:
            stage === 'Won'
              ? Math.round(Number(product?.sales_price) * (0.8 + dice.whole(0, 40) / 100))
              : stage === 'Lost'
                ? 0
                : null,
        };
      }),
      sales_teams: agents,
    },
    sales: `select close_date::date as day, null::varchar as orders, null::varchar as customer, product, null::varchar as category, null::varchar as place, null::double as quantity,
      close_value as revenue, null::double as cost from sales_pipeline where deal_stage = 'Won'`,
  };
}
