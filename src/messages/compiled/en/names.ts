// Made from en/names.json by npm run texts.

export const namesTexts = {
  roles: {
    date: 'Date',
    order: 'Order',
    customer: 'Customer',
    'customer-name': 'Customer name',
    'customer-type': 'Customer type',
    product: 'Product',
    category: 'Category',
    subcategory: 'Sub-category',
    region: 'Region',
    continent: 'Continent',
    country: 'Country',
    state: 'State',
    city: 'City',
    store: 'Store',
    channel: 'Channel',
    segment: 'Segment',
    seller: 'Seller',
    gender: 'Gender',
    age: 'Age',
    quantity: 'Quantity',
    price: 'Price',
    revenue: 'Revenue',
    cost: 'Cost',
    profit: 'Profit',
    discount: 'Discount',
    promotion: 'Promotion',
    shipped: 'Shipped',
    delivered: 'Delivered',
    status: 'Status',
    visits: 'Visits',
    year: 'Year',
    quarter: 'Quarter',
    month: 'Month',
    week: 'Week',
    day: 'Day',
    weekday: 'Weekday',
    hour: 'Hour',
  },
  measures: {
    units: 'Units',
    margin: 'Margin',
    orders: 'Orders',
    customers: 'Customers',
    products: 'Products',
    sellers: 'Sellers',
    'count()': 'Number of rows',
    aov: 'Average order value',
    'units-per-order': 'Units per order',
    price: 'Average price',
    'discount-rate': 'Average discount',
    'new-customers': 'New customers',
    'repeat-rate': 'Repeat rate',
    retention: 'Retention',
    'return-rate': 'Return rate',
    'processing-days': 'Days to ship',
    'delivery-days': 'Days to deliver',
    conversion: 'Conversion',
  },
  plurals: {
    order: 'Orders',
    customer: 'Customers',
    'customer-name': 'Customer names',
    product: 'Products',
    category: 'Categories',
    subcategory: 'Sub-categories',
    region: 'Regions',
    continent: 'Continents',
    country: 'Countries',
    state: 'States',
    city: 'Cities',
    store: 'Stores',
    channel: 'Channels',
    segment: 'Segments',
    seller: 'Sellers',
    promotion: 'Promotions',
    year: 'Years',
    quarter: 'Quarters',
    month: 'Months',
    week: 'Weeks',
    day: 'Days',
    weekday: 'Weekdays',
    hour: 'Hours',
  },
  forms: {},
  small: ({ n, digits }: { readonly n: number; readonly digits: string | number }): string =>
    n === 0
      ? 'none'
      : n === 1
        ? 'one'
        : n === 2
          ? 'two'
          : n === 3
            ? 'three'
            : n === 4
              ? 'four'
              : n === 5
                ? 'five'
                : n === 6
                  ? 'six'
                  : n === 7
                    ? 'seven'
                    : n === 8
                      ? 'eight'
                      : n === 9
                        ? 'nine'
                        : n === 10
                          ? 'ten'
                          : n === 11
                            ? 'eleven'
                            : n === 12
                              ? 'twelve'
                              : `${digits}`,
};

export type NamesTexts = typeof namesTexts;
