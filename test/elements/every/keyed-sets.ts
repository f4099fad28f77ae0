/** A public data set, and what its dashboard has of what some dashboards lack. */
export interface KeyedSet {
  /** The folder in `../shared/data`. */
  readonly folder: string;
  /** The names of the files, without `.csv`. */
  readonly files: readonly string[];
  /** False for a page that shows no values next to each other, as the data has none, or as the differences are within chance. */
  readonly hasBars?: false;
  /** The text of the line about the data; absent without questions and without returned sales. */
  readonly line?: string;
  /** The start of the answer to choose, and of what is announced after it; absent where the page has to change its files. */
  readonly answer?: readonly [name: string, announced: string];
}

const ONE = '1 question about this data';
const files = (text: string): readonly string[] => text.split(' ');

/** The set of each day: the cheapest one with a chart of values. */
export const DAILY_SETS: Readonly<Record<string, KeyedSet>> = {
  cafe: { folder: 'schemas/cafe', files: files('dirty_cafe_sales') },
};

/** The sets before a release. */
export const OTHER_SETS: Readonly<Record<string, KeyedSet>> = {
  saas: {
    folder: 'schemas/saas',
    files: files('ravenstack_subscriptions'),
    line: ONE,
    answer: ['Use arr_amount: 136,064,964.00', 'Revenue is arr_amount, as chosen here. Revenue: 120M in 2024.'],
  },
  superstore: { folder: 'sales/superstore', files: files('superstore') },
  'superstore in German': { folder: 'sales/superstore-de', files: files('superstore-de') },
  supermarket: { folder: 'sales/supermarket', files: files('supermarket') },
  'online retail': {
    folder: 'sales/online-retail',
    files: files('online-retail-2010-12_2011-02'),
    line: ONE,
    answer: ['Use each row once', 'read="duplicates: remove". Revenue'],
  },
  adventureworks: {
    folder: 'sales/adventureworks',
    files: files(
      'calendar customer product product_categories product_subcategories returns sales_2020 sales_2021 sales_2022 territory',
    ),
    line: ONE,
  },
  'adventureworks of Europe': {
    folder: 'sales/adventureworks-eu',
    files: files('DIM_Customers Dim_Calender Dim_Products FactInternetSales'),
  },
  'alura-lojas': { folder: 'schemas/alura-lojas', files: files('loja_1 loja_2 loja_3 loja_4'), line: ONE },
  'amazon-like': {
    folder: 'schemas/amazon-like',
    files: files('categories customers inventory order_items orders payments products sellers shipping'),
    line: ONE,
    answer: ['Use Not Shipped, Shipped', 'status="Not Shipped, Shipped". Revenue'],
  },
  atliq: {
    folder: 'schemas/atliq',
    files: files(
      'dim_customer dim_product fact_gross_price fact_manufacturing_cost fact_pre_invoice_deductions fact_sales_monthly',
    ),
  },
  'oracle-co': {
    folder: 'schemas/oracle-co',
    files: files('customers inventory order_items orders products shipments stores'),
    line: 'Includes “CANCELLED”, “REFUNDED”',
    answer: ['Use COMPLETE', 'status="COMPLETE". Revenue'],
  },
  'complete-journey': {
    folder: 'schemas/complete-journey',
    files: files('coupon_redemptions demographics products transactions'),
  },
  crm: {
    folder: 'schemas/crm',
    files: files('accounts products sales_pipeline sales_teams'),
    line: ONE,
    answer: ['Use all rows', 'status="all". Revenue'],
  },
  'dvd-rental': {
    folder: 'schemas/dvd-rental',
    files: files(
      'actor address category city country customer film film_actor film_category film_language inventory payment rental staff store',
    ),
  },
  'global-electronics': {
    folder: 'schemas/global-electronics',
    files: files('Customers Exchange_Rates Products Sales Stores'),
    line: '2 questions about this data',
    answer: ['Use Stores.State', 'State is Stores.State, as chosen here. Revenue'],
  },
  'satislar-tr': { folder: 'schemas/satislar-tr', files: files('satislar'), hasBars: false },
};
