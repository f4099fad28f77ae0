/** Customers with codes and names; two share a name. */
const CUSTOMERS: readonly (readonly [code: string, name: string])[] = [
  ['CG-12520', 'Claire Gute'],
  ['DV-13045', 'Darrin Van Huff'],
  ['SO-20335', 'Sean O’Donnell'],
  ['BH-11710', 'Brosina Hoffman'],
  ['AA-10480', 'Andrew Allen'],
  ['IM-15070', 'Irene Maddox'],
  ['CG-20110', 'Claire Gute'],
  ['PK-19075', 'Pete Kriz'],
  ['AG-10270', 'Alejandro Grove'],
];

/** Orders with a customer code and name column, over two years. */
export const NAMED_ORDERS = CUSTOMERS.flatMap(([code, name], k) =>
  Array.from({ length: 8 }, (_, n) => ({
    'Order ID': `${code}-${String(n)}`,
    'Order Date': `${n < 4 ? '2023' : '2024'}-${String(1 + ((n * 3 + k) % 12)).padStart(2, '0')}-15`,
    'Customer ID': code,
    'Customer Name': name,
    Region: ['North', 'South', 'West'][k % 3]!,
    Quantity: 1 + ((n + k) % 5),
    Sales: 40 * (CUSTOMERS.length - k) + 15 * ((n * 7 + k * 3) % 11),
    Profit: 9 * (((n + 2 * k) % 7) - 2),
  })),
);
