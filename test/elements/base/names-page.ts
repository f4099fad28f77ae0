/**
 * Sales to six customers with codes and names. Two are called Chris Gray, Dee Fox is once spelled Dee Foxx, and the last has no name. In
 * 2024 they bought for 600, 500, … 100 dollars, in their order here, and in 2023 for half as much.
 */
const CUSTOMERS = [
  ['CG-10', 'Claire Gute'],
  ['CG-20', 'Chris Gray'],
  ['DF-30', 'Dee Fox'],
  ['CG-40', 'Chris Gray'],
  ['AB-50', 'Ann Bell'],
  ['XX-60', '  '],
] as const;

const ITEMS = [
  ['P-1', 'Tea'],
  ['P-2', 'Cup'],
  ['P-3', null],
] as const;

export const ROWS = CUSTOMERS.flatMap(([code, name], k) =>
  [2023, 2024].flatMap((year) =>
    ITEMS.map(([item, called], at) => ({
      'Order ID': `O-${code}-${String(year)}`,
      'Order Date': `${String(year)}-0${String(k + 1)}-10`,
      'Customer ID': code,
      'Customer Name': code === 'DF-30' && year === 2023 && at === 0 ? 'Dee Foxx' : name,
      'Product ID': item,
      'Product Name': called,
      Region: k % 2 === 0 ? 'West' : 'East',
      Quantity: at + 1,
      Sales: ((600 - 100 * k) / (year === 2024 ? 1 : 2)) * (at === 0 ? 0.5 : 0.25),
      Profit: 10 * (at - 1) + k,
    })),
  ),
);
