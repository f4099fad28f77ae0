import { generateOrders, type GenerateOptions } from './generate.js';
import { generateWebShop } from './web-shop.js';
import { generateWholesale } from './wholesale.js';

/** The three companies of the demo; each has one CSV file of order lines, named after its kind. */
export const COMPANIES = ['retail', 'wholesale', 'web-shop'] as const;
/** What kind of company it is. */
export type Company = (typeof COMPANIES)[number];

/** The furniture chain with as many lines as load in a moment; a supplier fails on 10 February 2025 and is not replaced. */
const RETAIL: GenerateOptions = {
  ...{ seed: 20260101, lines: 34_000, customers: 5200, products: 90 },
  ...{ failure: { from: '2025-02-10', to: '2025-12-31', missing: 0.95 }, onlineGrowth: 0.03 },
};

const GENERATORS: Readonly<Record<Company, () => Generator<string>>> = {
  retail: () => generateOrders(RETAIL),
  wholesale: generateWholesale,
  'web-shop': generateWebShop,
};

/** The order lines of a company as CSV text, the same text each time. */
export const companyCsv = (company: Company): string => `${[...GENERATORS[company]()].join('\n')}\n`;
