import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, joinsOf, open, rows } from './joined-helpers.js';

/** A text that looks like the key of a shop, another one for each number. */
const hash = (kind: string, index: number): string => `${kind}${Math.imul(index + 1, 2_654_435_761).toString(16)}f`;

describe('schemas that many have', () => {
  it('knows an importer with lines, orders, and lists that nothing leads to', async () => {
    const dataset = await open({
      order_details: rows(500, (index) => ({
        OrderID: 10_248 + (index % 200),
        ProductID: ((index * 7) % 77) + 1,
        UnitPrice: 3.5,
        Quantity: (index % 9) + 1,
        Discount: [0, 0.05, 0.1][index % 3],
      })),
      suppliers: rows(29, (index) => ({ SupplierID: index + 1, CompanyName: `S${String(index)}`, City: 'Bonn', Country: 'C' })),
      orders: rows(200, (index) => ({
        OrderID: 10_248 + index,
        CustomerID: `CU${String(index % 40)}`,
        EmployeeID: (index % 9) + 1,
        OrderDate: day(index),
        RequiredDate: day(index + 28),
        ShippedDate: day(index + 3),
        ShipVia: (index % 3) + 1,
        Freight: 1.5,
      })),
      products: rows(77, (index) => ({
        ProductID: index + 1,
        ProductName: `Product ${String(index)} x`,
        SupplierID: (index % 29) + 1,
        CategoryID: (index % 8) + 1,
        UnitPrice: 4.5,
        UnitsInStock: index,
        UnitsOnOrder: 0,
      })),
      categories: rows(8, (index) => ({
        CategoryID: index + 1,
        CategoryName: `Cat ${String(index)}`,
        Description: `About ${String(index)}`,
      })),
      customers: rows(45, (index) => ({
        CustomerID: `CU${String(index)}`,
        CompanyName: `Co ${String(index)}`,
        City: `City ${String(index % 20)}`,
        Country: `Land ${String(index % 5)}`,
      })),
      employees: rows(9, (index) => ({
        EmployeeID: index + 1,
        LastName: `L${String(index)}`,
        Title: index % 3 === 0 ? 'Sales Manager' : 'Sales Representative',
        BirthDate: day(-9000 + index),
        HireDate: day(-1000 + index),
        ReportsTo: index > 0 ? 1 : null,
      })),
      shippers: rows(3, (index) => ({ ShipperID: index + 1, CompanyName: `Sh ${String(index)}` })),
    });
    assert.deepEqual(joinsOf(dataset), [
      'order_details.OrderID = orders.OrderID',
      'order_details.ProductID = products.ProductID',
      'orders.CustomerID = customers.CustomerID',
      'orders.EmployeeID = employees.EmployeeID',
      'products.CategoryID = categories.CategoryID',
      'products.SupplierID = suppliers.SupplierID',
    ]);
    assert.deepEqual(dataset.roles, {
      date: 'OrderDate',
      order: 'order_details.OrderID',
      customer: 'orders.CustomerID',
      'customer-name': 'customers.CompanyName',
      product: 'ProductName',
      category: 'CategoryName',
      country: 'customers.Country',
      city: 'customers.City',
      seller: 'orders.EmployeeID',
      quantity: 'Quantity',
      price: 'order_details.UnitPrice',
      discount: 'Discount',
      shipped: 'ShippedDate',
      stock: 'UnitsInStock',
    });
    assert.deepEqual(
      dataset.warnings.map(({ code, table }) => [code, table]),
      [['unrelated-table', 'shippers']],
    );
    assert.equal(dataset.catalog.tables[0]?.name, 'order_details');
  });

  it('knows a marketplace whose names all begin and end alike', async () => {
    const dataset = await open({
      olist_orders_dataset: rows(300, (index) => ({
        order_id: hash('o', index),
        customer_id: hash('c', index),
        order_status: 'delivered',
        order_purchase_timestamp: `${day(index)} 10:00:00`,
      })),
      olist_order_items_dataset: rows(360, (index) => ({
        order_id: hash('o', index % 300),
        order_item_id: index < 300 ? 1 : 2,
        product_id: hash('p', index % 50),
        seller_id: hash('s', index % 20),
        shipping_limit_date: `${day(index)} 10:00:00`,
        price: 10.5 + index,
      })),
      olist_products_dataset: rows(60, (index) => ({
        product_id: hash('p', index),
        product_category_name: `cat_${String(index % 8)}`,
        product_photos_qty: 1,
      })),
      olist_customers_dataset: rows(300, (index) => ({
        customer_id: hash('c', index),
        customer_unique_id: hash('u', index % 280),
        customer_zip_code_prefix: 1000 + (index % 90),
        customer_city: `city ${String(index % 30)}`,
      })),
      olist_sellers_dataset: rows(20, (index) => ({
        seller_id: hash('s', index),
        seller_zip_code_prefix: 1000 + index,
        seller_city: `city ${String(index % 10)}`,
      })),
      olist_order_payments_dataset: rows(310, (index) => ({
        order_id: hash('o', index % 300),
        payment_sequential: index < 300 ? 1 : 2,
        payment_value: 14 + index,
      })),
      olist_order_reviews_dataset: rows(300, (index) => ({
        review_id: hash('r', index),
        order_id: hash('o', index),
        review_score: (index % 5) + 1,
      })),
      product_category_name_translation: rows(8, (index) => ({
        product_category_name: `cat_${String(index)}`,
        product_category_name_english: `Cat ${String(index)}`,
      })),
    });
    assert.deepEqual(joinsOf(dataset), [
      'olist_order_items_dataset.order_id = olist_orders_dataset.order_id',
      'olist_order_items_dataset.product_id = olist_products_dataset.product_id',
      'olist_order_items_dataset.seller_id = olist_sellers_dataset.seller_id',
      'olist_order_payments_dataset.order_id = olist_orders_dataset.order_id',
      'olist_order_reviews_dataset.order_id = olist_orders_dataset.order_id',
      'olist_orders_dataset.customer_id = olist_customers_dataset.customer_id',
      'olist_products_dataset.product_category_name = product_category_name_translation.product_category_name',
    ]);
    assert.equal(dataset.catalog.tables[0]?.name, 'olist_order_items_dataset');
    assert.equal(dataset.roles.date, 'order_purchase_timestamp');
  });

  it('knows goods that are not called so by their prices', async () => {
    const dataset = await open({
      order_details: rows(500, (index) => ({
        order_details_id: index + 1,
        order_id: (index >> 1) + 1,
        pizza_id: `veg_${String(index % 30)}_m`,
        quantity: 1,
      })),
      orders: rows(250, (index) => ({ order_id: index + 1, date: day(index), time: '11:38:36' })),
      pizzas: rows(32, (index) => ({
        pizza_id: `veg_${String(index)}_m`,
        pizza_type_id: `veg_${String(index % 10)}`,
        size: 'M',
        price: 12.5,
      })),
      pizza_types: rows(10, (index) => ({
        pizza_type_id: `veg_${String(index)}`,
        name: `The Green Pizza ${'x'.repeat(index)}`,
        category: `Class ${String(index % 4)}`,
      })),
    });
    assert.deepEqual(dataset.roles, {
      date: 'date',
      order: 'order_details.order_id',
      product: 'name',
      category: 'category',
      quantity: 'quantity',
      price: 'price',
    });
    assert.deepEqual((await dataset.query({ measures: ['revenue'] })).rows(), [{ revenue: 6250 }]);
    assert.equal(dataset.columns.find(({ role }) => role === 'date')?.type, 'datetime');
  });

  it('knows an ERP system by its codes', async () => {
    const dataset = await open({
      VBAK: rows(120, (index) => ({
        VBELN: `00${String(10_000 + index)}`,
        ERDAT: day(index),
        KUNNR: `0000${String(index % 30)}`,
        NETWR: 100.5,
      })),
      VBAP: rows(300, (index) => ({
        VBELN: `00${String(10_000 + (index % 120))}`,
        POSNR: Math.floor(index / 120) * 10 + 10,
        MATNR: `M${String(index % 25)}`,
        KWMENG: (index % 4) + 1,
        NETWR: 33.5,
      })),
      KNA1: rows(30, (index) => ({
        KUNNR: `0000${String(index)}`,
        NAME1: `K${String(index)}`,
        ORT01: `Ort ${String(index % 7)}`,
      })),
      MAKT: rows(25, (index) => ({ MATNR: `M${String(index)}`, MAKTX: `Material ${String(index)}` })),
    });
    assert.deepEqual(joinsOf(dataset), ['VBAK.KUNNR = KNA1.KUNNR', 'VBAP.MATNR = MAKT.MATNR', 'VBAP.VBELN = VBAK.VBELN']);
    assert.equal(dataset.roles.revenue, 'VBAP.NETWR');
    assert.deepEqual((await dataset.query({ measures: ['revenue'] })).rows(), [{ revenue: 10_050 }]);
  });
});
