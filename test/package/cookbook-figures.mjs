// The figures of docs/cookbook.md in SQL, written from the question alone, over data that ends on 18 June 2025, or in `march/` on 10 March.

const YEAR = `day BETWEEN '2024-06-01' AND '2025-05-31'`;
const YEAR_BEFORE = `day BETWEEN '2023-06-01' AND '2024-05-31'`;
const THIS_YEAR = `day >= '2025-01-01'`;
const LAST_YEAR = `day BETWEEN '2024-01-01' AND '2024-06-18'`;

/** Returns the SQL of a sum of the revenue of two periods. */
const both = (now, before) => `sum(revenue) FILTER (${now}), sum(revenue) FILTER (${before})`;

/** The share of the month's days that have data. */
const ELAPSED = `CASE WHEN month = '2025-06' THEN 18 / 30 WHEN month > '2025-06' THEN 0 ELSE 1 END`;

/** Federal holidays of the USA on the days on which they are observed. */
const HOLIDAYS = `['2023-01-02','2023-01-16','2023-02-20','2023-05-29','2023-06-19','2023-07-04','2023-09-04','2023-10-09','2023-11-10','2023-11-23',
  '2023-12-25','2024-01-01','2024-01-15','2024-02-19','2024-05-27','2024-06-19','2024-07-04','2024-09-02','2024-10-14','2024-11-11','2024-11-28',
  '2024-12-25','2025-01-01','2025-01-20','2025-02-17','2025-05-26']::DATE[]`;

/** Creates the tables that the queries read. */
export const TABLES = [
  `CREATE VIEW sold AS SELECT *, order_date::DATE AS day, quantity * unit_price * (1 - discount) AS revenue,
    quantity * unit_price * (1 - discount) - quantity * unit_cost AS profit FROM orders`,
  `CREATE TABLE march_months AS SELECT strftime(order_date::DATE, '%Y-%m') AS month, sum(quantity * unit_price * (1 - discount)) AS revenue
    FROM march GROUP BY ALL`,
  `CREATE TABLE months AS SELECT strftime(day, '%Y-%m') AS month, sum(revenue) AS revenue FROM sold GROUP BY ALL`,
  `CREATE TABLE firsts AS SELECT customer_id, min(day) AS first FROM sold GROUP BY ALL`,
  `CREATE VIEW typed AS SELECT *, CASE WHEN day = first THEN 'new' ELSE 'repeat' END AS type FROM sold JOIN firsts USING (customer_id)`,
];

/** Retail months by the week of the year, in a year of 52 weeks: 4, 5 and 4 weeks in each quarter. */
const RETAIL_MONTH = `list_filter([0, 4, 9, 13, 17, 22, 26, 30, 35, 39, 43, 48], start -> start <= week)[-1]`;

/**
 * Each figure: the recipe, the place of its card on the page, the columns of the card, and the SQL that returns the same columns. `found`
 * reads numbers from the mail of the page instead of columns; `within` is their relative tolerance. The SQL may read the card's sheet as `card`. With `isPart`, rows that only one side has do not count.
 */
export const FIGURES = [
  {
    recipe: 'Year to date against last year',
    columns: ['Revenue', 'Revenue, Previous'],
    sql: `SELECT ${both(THIS_YEAR, LAST_YEAR)} FROM sold`,
  },
  {
    recipe: 'Pace towards a goal',
    columns: ['Revenue', 'Revenue, Previous'],
    sql: `SELECT ${both(`day >= '2025-06-01'`, `day BETWEEN '2025-05-01' AND '2025-05-18'`)} FROM sold`,
  },
  {
    recipe: 'Pace towards a goal',
    found: /Expected: ([\d.]+)K/,
    within: 0.005,
    sql: `WITH shares AS (SELECT sum(revenue) FILTER (day(day) <= 18) / sum(revenue) AS share FROM sold
        WHERE month(day) = 6 AND year(day) < 2025 GROUP BY year(day))
      SELECT sum(revenue) / (SELECT avg(share) FROM shares) / 1000 FROM sold WHERE day >= '2025-06-01'`,
  },
  {
    recipe: 'Last 12 months',
    columns: ['Revenue', 'Revenue, Previous'],
    sql: `SELECT ${both(`day >= '2024-07-01'`, `day BETWEEN '2023-07-01' AND '2024-06-18'`)} FROM sold`,
  },
  {
    recipe: 'Last 12 months',
    card: 1,
    columns: ['Month', 'Revenue, rolling 12'],
    sql: `SELECT month, CASE WHEN month BETWEEN '2023-12' AND '2025-05' THEN sum(revenue) OVER (ORDER BY month ROWS 11 PRECEDING) END FROM months`,
  },
  {
    recipe: 'Plan against actual by month and region',
    columns: ['Month', 'Region', 'Revenue', 'revenue.plan'],
    sql: `SELECT month, region, revenue, CASE WHEN month > '2025-06' THEN target ELSE target * ${ELAPSED} END FROM targets
      LEFT JOIN (SELECT strftime(day, '%Y-%m') AS month, region, sum(revenue) AS revenue FROM sold GROUP BY ALL) USING (month, region)`,
  },
  {
    recipe: 'Plan against actual by month and region',
    card: 1,
    columns: ['Region', 'Revenue', 'revenue.plan'],
    sql: `SELECT region, revenue, plan FROM (SELECT region, sum(target * ${ELAPSED}) AS plan FROM targets GROUP BY ALL)
      JOIN (SELECT region, sum(revenue) AS revenue FROM sold GROUP BY ALL) USING (region)`,
  },
  {
    recipe: 'Quotas of sellers',
    columns: ['Seller', 'Attainment', 'Rank', 'To next place'],
    sql: `WITH parts AS (SELECT seller, coalesce(revenue, 0) / quota AS part
        FROM (SELECT seller, sum(quota * ${ELAPSED}) AS quota FROM quotas WHERE month >= '2025-01' GROUP BY ALL)
        LEFT JOIN (SELECT seller, sum(revenue) AS revenue FROM sold WHERE ${THIS_YEAR} GROUP BY ALL) USING (seller))
      SELECT seller, part, rank() OVER (ORDER BY part DESC), (SELECT min(part) FROM parts AS next WHERE next.part > parts.part) - part FROM parts`,
  },
  {
    recipe: 'Seller leaderboard with change of rank',
    columns: ['Seller', 'Revenue', 'Rank', 'Rank, Previous'],
    sql: `WITH sums AS (SELECT seller, sum(revenue) FILTER (${THIS_YEAR}) AS now, sum(revenue) FILTER (${LAST_YEAR}) AS before
        FROM sold WHERE seller IS NOT NULL GROUP BY ALL)
      SELECT seller, now, rank() OVER (ORDER BY now DESC NULLS LAST), CASE WHEN before IS NOT NULL THEN rank() OVER (ORDER BY before DESC NULLS LAST) END
      FROM sums WHERE now IS NOT NULL`,
  },
  {
    recipe: 'Pipeline',
    columns: ['Stage', 'Number', 'Previous'],
    sql: `WITH stages AS (SELECT unnest(['Lead', 'Qualified', 'Proposal', 'Negotiation', 'Won']) AS stage, unnest(range(5)) AS step),
        counts AS (SELECT stages.stage, stages.step, count(*) AS n FROM stages, deals LEFT JOIN stages AS own ON own.stage = deals.stage
          WHERE coalesce(own.step, 0) >= stages.step GROUP BY ALL)
      SELECT stage, n, n / lag(n) OVER (ORDER BY step) FROM counts`,
  },
  {
    recipe: 'Pipeline',
    card: 1,
    columns: ['Weighted value', 'Win rate', 'Days to win'],
    sql: `SELECT sum(amount * CASE stage WHEN 'Proposal' THEN 0.3 WHEN 'Negotiation' THEN 0.6 ELSE 0 END),
      count(*) FILTER (stage = 'Won') / count(*) FILTER (stage IN ('Won', 'Lost')), avg(won_date - created_date) FROM deals`,
  },
  {
    recipe: 'ABC analysis',
    columns: ['ABC class (product)', 'Products', 'Revenue', 'Share of revenue', 'Profit'],
    sql: `WITH products AS (SELECT product, sum(revenue) AS revenue, sum(profit) AS profit FROM sold GROUP BY ALL),
        ranked AS (SELECT *, sum(revenue) OVER (ORDER BY revenue DESC) - revenue AS larger, sum(revenue) OVER () AS total FROM products)
      SELECT CASE WHEN larger < 0.8 * total THEN 'A' WHEN larger < 0.95 * total THEN 'B' ELSE 'C' END, count(*), sum(revenue),
        sum(revenue) / any_value(total), sum(profit) FROM ranked GROUP BY 1`,
  },
  {
    recipe: 'Price, volume and mix',
    found: /^Volume \| .*?([−+][\d,.]+)\nMix \| .*?([−+][\d,.]+)\nPrice \| .*?([−+][\d,.]+)$/m,
    sql: `WITH goods AS (SELECT product, sum(quantity) FILTER (${YEAR_BEFORE}) AS units0, sum(quantity) FILTER (${YEAR}) AS units1,
        sum(revenue) FILTER (${YEAR_BEFORE}) AS amount0, sum(revenue) FILTER (${YEAR}) AS amount1 FROM sold GROUP BY ALL)
      SELECT (sum(units1) / sum(units0) - 1) * sum(amount0), sum(units1 * amount0 / units0) - sum(units1) / sum(units0) * sum(amount0),
        sum(amount1) - sum(units1 * amount0 / units0) FROM goods`,
  },
  {
    recipe: 'Same-store growth',
    card: 1,
    columns: ['Region', 'Revenue', 'Revenue, Previous'],
    sql: `SELECT region, ${both(YEAR, YEAR_BEFORE)} FROM sold WHERE store IN (SELECT store FROM sold WHERE ${YEAR})
      AND store IN (SELECT store FROM sold WHERE ${YEAR_BEFORE}) GROUP BY ALL`,
  },
  {
    recipe: 'New and returning customers',
    columns: ['Customer type', 'Revenue', 'Revenue, Previous', 'Average order value', 'Orders', 'Customers'],
    sql: `SELECT type, ${both(YEAR, YEAR_BEFORE)}, sum(revenue) FILTER (${YEAR}) / count(DISTINCT order_id) FILTER (${YEAR}),
      count(DISTINCT order_id) FILTER (${YEAR}), count(DISTINCT customer_id) FILTER (${YEAR}) FROM typed GROUP BY ALL`,
  },
  {
    recipe: 'New and returning customers',
    card: 1,
    columns: ['Month', 'Customer type', 'Revenue'],
    sql: `SELECT strftime(day, '%Y-%m'), type, sum(revenue) FROM typed GROUP BY ALL`,
  },
  {
    recipe: 'Value of a customer by cohort',
    columns: ['Cohort', 'Age', 'Size', 'Customers', 'Amount'],
    sql: `WITH cohorts AS (SELECT *, date_trunc('quarter', first) AS cohort FROM typed)
      SELECT strftime(cohort, '%Y-%m'), date_diff('quarter', cohort, day) AS age,
        (SELECT count(*) FROM firsts WHERE date_trunc('quarter', first) = cohort), count(DISTINCT customer_id), sum(revenue) FROM cohorts GROUP BY ALL`,
  },
  {
    recipe: 'Products bought together',
    columns: ['Antecedent', 'Consequent', 'Count', 'Confidence', 'Lift'],
    isPart: true,
    sql: `WITH lines AS (SELECT DISTINCT order_no, product FROM wholesale WHERE quantity > 0),
        counts AS (SELECT product, count(*) AS n FROM lines GROUP BY ALL), total AS (SELECT count(DISTINCT order_no) AS n FROM lines),
        pairs AS (SELECT a.product AS a, b.product AS b, count(*) AS n FROM lines AS a JOIN lines AS b USING (order_no) WHERE a.product <> b.product GROUP BY ALL)
      SELECT a, b, pairs.n, pairs.n / a.n, pairs.n / a.n / (b.n / total.n) FROM pairs, total
      JOIN counts AS a ON a.product = pairs.a JOIN counts AS b ON b.product = pairs.b`,
  },
  {
    recipe: 'Returns by product',
    columns: ['Product', 'Return rate', 'Units returned', 'Value returned'],
    sql: `SELECT product, count(DISTINCT order_id) FILTER (status = 'returned') / count(DISTINCT order_id),
      coalesce(sum(quantity) FILTER (status = 'returned'), 0), coalesce(sum(revenue) FILTER (status = 'returned'), 0) FROM sold GROUP BY ALL`,
  },
  {
    recipe: 'Refunds in a table',
    columns: ['Product', 'Revenue', 'Refunds', 'Refunded share'],
    sql: `WITH gross AS (SELECT product, sum(revenue) AS gross FROM sold GROUP BY ALL),
        paid AS (SELECT product, sum(refund_amount) AS refunds FROM refunds GROUP BY ALL)
      SELECT product, gross - coalesce(refunds, 0), coalesce(refunds, 0), coalesce(refunds, 0) / gross FROM gross LEFT JOIN paid USING (product)`,
  },
  {
    recipe: 'Discounts by promotion',
    columns: ['Promotion', 'Discounts'],
    sql: `SELECT promotion, sum(quantity * unit_price * discount) FROM sold GROUP BY ALL`,
  },
  {
    recipe: 'A forecast for each product',
    columns: ['Product', 'Year before'],
    isPart: true,
    sql: `SELECT product, sum(revenue) FROM sold WHERE ${YEAR} GROUP BY ALL`,
  },
  {
    recipe: 'A forecast for each product',
    found: /: ([\d.]+)M \(80% interval.*up ([\d.]+)% from/,
    sql: `SELECT sum("Forecast") / 1e6, round((sum("Forecast") / (SELECT sum(revenue) FROM sold WHERE ${YEAR}) - 1) * 100, 1) FROM card`,
  },
  {
    recipe: 'Season',
    card: 1,
    columns: ['Weekday', 'Seasonal index'],
    sql: `WITH days AS (SELECT day, coalesce(sum(revenue), 0) AS revenue FROM (SELECT unnest(range(DATE '2023-01-02', DATE '2025-06-19', INTERVAL 1 DAY))::DATE AS day)
        LEFT JOIN sold USING (day) GROUP BY ALL),
        ratios AS (SELECT day, revenue / avg(revenue) OVER (ORDER BY day ROWS BETWEEN 3 PRECEDING AND 3 FOLLOWING) AS ratio,
          count(*) OVER (ORDER BY day ROWS BETWEEN 3 PRECEDING AND 3 FOLLOWING) AS n FROM days)
      SELECT dayname(day), avg(ratio) FROM ratios WHERE n = 7 GROUP BY ALL`,
  },
  ...['DESC', 'ASC'].map((order, card) => ({
    recipe: 'Top movers',
    card,
    columns: ['Product', 'Revenue, Change'],
    sql: `SELECT product, sum(revenue) FILTER (${YEAR}) - sum(revenue) FILTER (${YEAR_BEFORE}) AS change FROM sold GROUP BY ALL ORDER BY change ${order} LIMIT 5`,
  })),
  {
    recipe: 'Map from countries to states and cities',
    columns: ['Country', 'Revenue'],
    sql: `SELECT country, sum(revenue) FROM places GROUP BY ALL`,
  },
  {
    recipe: 'Map from countries to states and cities',
    card: 1,
    columns: ['City', 'Revenue', 'Margin'],
    sql: `SELECT city, sum(revenue), sum(profit) / sum(revenue) FROM places GROUP BY ALL`,
  },
  {
    recipe: 'Map of sales territories',
    columns: ['Region', 'Revenue', 'Profit'],
    sql: `SELECT region, sum(revenue), sum(profit) FROM sold GROUP BY ALL`,
  },
  {
    recipe: 'Stock cover and days out of stock',
    columns: ['Product', 'Stock', 'Days of stock', 'Days out of stock', 'Lost units (estimate)'],
    sql: `WITH units AS (SELECT product, day, sum(quantity) AS units FROM sold GROUP BY ALL),
        days AS (SELECT stock.product, stock.date AS day, on_hand AS level, coalesce(units, 0) AS units FROM stock
          LEFT JOIN units ON units.product = stock.product AND units.day = stock.date WHERE stock.date > DATE '2025-06-18' - 90),
        recent AS (SELECT product, sum(units) AS units FROM units WHERE day > DATE '2025-06-18' - 28 GROUP BY ALL),
        paces AS (SELECT product, coalesce(greatest(0, sum(units) FILTER (level > 0)) / count(*) FILTER (level > 0), 0) AS pace FROM days GROUP BY ALL)
      SELECT days.product, arg_max(level, day), CASE WHEN any_value(recent.units) > 0 THEN arg_max(level, day) * 28 / any_value(recent.units) END,
        count(*) FILTER (level <= 0), count(*) FILTER (level <= 0 AND days.units <= 0) * any_value(pace)
      FROM days JOIN paces USING (product) LEFT JOIN recent USING (product) GROUP BY ALL`,
  },
  {
    recipe: 'Stock cover and days out of stock',
    card: 1,
    columns: ['Product', 'Stock'],
    isPart: true,
    sql: `SELECT product, arg_max(on_hand, date) FROM stock GROUP BY ALL`,
  },
  {
    recipe: 'Year-end outlook',
    data: 'march/',
    columns: ['Month', 'Value'],
    isPart: true,
    sql: `SELECT month, revenue FROM march_months`,
  },
  {
    recipe: 'Year-end outlook',
    data: 'march/',
    found: /Outlook for 2025: ([\d.]+)M/,
    sql: `SELECT ((SELECT sum(revenue) FROM march_months WHERE month BETWEEN '2025-01' AND '2025-02') +
      sum("Forecast") FILTER ("Month" BETWEEN '2025-03' AND '2025-12')) / 1e6 FROM card`,
  },
  {
    recipe: 'Profit at other prices',
    search: '?scenario=price:+5%25',
    columns: ['Revenue', 'Revenue, Previous', 'Profit'],
    sql: `WITH sums AS (SELECT ${both(YEAR, YEAR_BEFORE).replace(',', ' AS now,')} AS before, sum(revenue - profit) FILTER (${YEAR}) AS cost, pow(1.05, -1.2) AS units FROM sold)
      SELECT now * 1.05 * units, before * 1.05 * units, now * 1.05 * units - cost * units FROM sums`,
  },
  {
    recipe: 'Alert below plan',
    found: /Revenue: ([\d,.]+), below ([\d,.]+)/,
    sql: `SELECT (SELECT sum(revenue) FROM sold WHERE ${THIS_YEAR}), (SELECT sum(target * ${ELAPSED}) FROM targets WHERE month >= '2025-01')`,
  },
  {
    recipe: 'Report every Monday',
    columns: ['Revenue', 'Revenue, Previous', 'Orders', 'Orders, Previous'],
    sql: `SELECT ${both(YEAR, YEAR_BEFORE)}, count(DISTINCT order_id) FILTER (${YEAR}), count(DISTINCT order_id) FILTER (${YEAR_BEFORE}) FROM sold`,
  },
  {
    recipe: 'Report every Monday',
    found: /Revenue: €([\d.]+)M; up ([\d.]+)%, better vs €([\d.]+)M;.*Orders · ([\d,]+) up/,
    within: 0.005,
    sql: `SELECT now / 1e6, (now / before - 1) * 100, before / 1e6, orders FROM (SELECT ${both(YEAR, YEAR_BEFORE).replace(',', ' AS now,')} AS before,
      count(DISTINCT order_id) FILTER (${YEAR}) AS orders FROM sold)`,
  },
  { recipe: 'Notes on a chart', columns: ['Month', 'Revenue'], sql: `SELECT * FROM months` },
  {
    recipe: 'Filters in the URL',
    search: '?sales=region:+West',
    columns: ['Category', 'Revenue'],
    sql: `SELECT category, sum(revenue) FROM sold WHERE region = 'West' GROUP BY ALL`,
  },
  {
    recipe: 'Measures per customer',
    columns: ['Region', 'Average revenue per customer', 'Median revenue per customer', 'Average orders per customer'],
    sql: `SELECT region, avg(revenue), median(revenue), avg(orders)
      FROM (SELECT region, customer_id, sum(revenue) AS revenue, count(DISTINCT order_id) AS orders FROM sold GROUP BY ALL) GROUP BY ALL`,
  },
  {
    recipe: 'Revenue per working day',
    columns: ['Month', 'Revenue per working day'],
    sql: `WITH days AS (SELECT unnest(range(DATE '2023-01-02', DATE '2025-06-19', INTERVAL 1 DAY))::DATE AS day),
        working AS (SELECT strftime(day, '%Y-%m') AS month, count(*) AS n FROM days WHERE isodow(day) <= 5 AND NOT list_contains(${HOLIDAYS}, day) GROUP BY ALL)
      SELECT month, revenue / n FROM months JOIN working USING (month)`,
  },
  {
    recipe: 'Retail calendar 4-5-4',
    columns: ['Month', 'Revenue'],
    sql: `WITH years AS (SELECT unnest([DATE '2022-01-30', '2023-01-29', '2024-02-04', '2025-02-02']) AS start),
        weeks AS (SELECT revenue, start, (day - start) // 7 AS week FROM sold ASOF JOIN years ON day >= start)
      SELECT strftime(start + 7 * ${RETAIL_MONTH}, '%Y-%m-%d'), sum(revenue) FROM weeks GROUP BY ALL`,
  },
  ...[
    ['Revenue', 'sum(amount * rate), count(*)', ''],
    ['Country', 'country, sum(amount * rate), count(*)', 'GROUP BY ALL'],
  ].map(([first, columns, group], card) => ({
    recipe: 'Several currencies',
    card,
    columns: first === 'Country' ? [first, 'Revenue', 'Orders'] : [first, 'Orders'],
    sql: `SELECT ${columns} FROM invoices ASOF JOIN rates ON invoices.currency = rates.currency AND invoice_date >= rates.date ${group}`,
  })),
  {
    recipe: 'Lost customers',
    found:
      /^Lost \| .*?([−+][\d,.]+)\nBought less \| .*?([−+][\d,.]+)\nBought the same or more \| .*?([−+][\d,.]+)\nBack \| .*?([−+][\d,.]+)\nNew \| .*?([−+][\d,.]+)$/m,
    sql: `WITH sums AS (SELECT customer_id, sum(revenue) FILTER (${YEAR_BEFORE}) AS before, sum(revenue) FILTER (${YEAR}) AS now, any_value(first) AS first
        FROM typed GROUP BY ALL)
      SELECT -sum(before) FILTER (now IS NULL), sum(now - before) FILTER (now < before), sum(now - before) FILTER (now >= before),
        sum(now) FILTER (before IS NULL AND first < '2024-06-01'), sum(now) FILTER (before IS NULL AND first >= '2024-06-01') FROM sums`,
  },
  {
    recipe: 'Totals of ratios',
    columns: ['Region', 'Category', 'Revenue', 'Margin', 'Average order value'],
    sql: `SELECT region, category, sum(revenue), sum(profit) / sum(revenue), sum(revenue) / count(DISTINCT order_id) FROM sold
      GROUP BY GROUPING SETS ((region), (region, category))`,
  },
  {
    recipe: 'Customers counted once',
    columns: ['Category', 'Customers', 'Orders'],
    sql: `SELECT category, count(DISTINCT customer_id), count(DISTINCT order_id) FROM sold GROUP BY ALL`,
  },
  {
    recipe: 'Customers counted once',
    card: 1,
    columns: ['Customers'],
    sql: `SELECT count(DISTINCT customer_id) FROM sold WHERE category IN ('Furniture', 'Lighting')`,
  },
  {
    recipe: 'Days between orders',
    columns: ['From', 'Count'],
    isPart: true,
    sql: `WITH visits AS (SELECT DISTINCT customer_id, day FROM sold), gaps AS (SELECT day - lag(day) OVER (PARTITION BY customer_id ORDER BY day) AS gap FROM visits)
      SELECT gap // 20 * 20, count(*) FROM gaps WHERE gap < 400 GROUP BY ALL`,
  },
  {
    recipe: 'Days between orders',
    found: /half within ([\d.]+) days of the first order/,
    sql: `WITH visits AS (SELECT DISTINCT customer_id, day FROM sold), ranked AS (SELECT customer_id, day, row_number() OVER (PARTITION BY customer_id ORDER BY day) AS n FROM visits)
      SELECT median(two.day - one.day) FROM ranked AS one JOIN ranked AS two USING (customer_id) WHERE one.n = 1 AND two.n = 2`,
  },
  {
    recipe: 'Pivot by year with subtotals',
    columns: ['Region', 'Category', 'Revenue', '2023.revenue', '2024.revenue', '2025.revenue'],
    sql: `SELECT region, category, sum(revenue), ${[2023, 2024, 2025].map((year) => `sum(revenue) FILTER (year(day) = ${year})`).join(', ')} FROM sold
      GROUP BY GROUPING SETS ((region), (region, category))`,
  },
  {
    recipe: 'Share of parent',
    columns: ['Category', 'Sub-category', 'Share of category'],
    sql: `SELECT category, subcategory, sum(revenue) / (SELECT sum(revenue) FROM sold AS all_sold WHERE all_sold.category = sold.category) FROM sold
      GROUP BY GROUPING SETS ((category), (category, subcategory))`,
  },
  {
    recipe: 'Median order',
    columns: ['Median revenue per order', 'Median revenue per order, Previous'],
    sql: `SELECT median(revenue) FILTER (${YEAR}), median(revenue) FILTER (${YEAR_BEFORE}) FROM (SELECT order_id, day, sum(revenue) AS revenue FROM sold GROUP BY ALL)`,
  },
  {
    recipe: 'Median order',
    card: 1,
    columns: ['Region', 'Median revenue per order'],
    sql: `SELECT region, median(revenue) FROM (SELECT order_id, region, sum(revenue) AS revenue FROM sold GROUP BY ALL) GROUP BY ALL`,
  },
];
