/** A typical mistake of a page author, with what the page says. `docs/troubleshooting.md` lists all of them. */
export interface Mistake {
  /** Start tag, or the whole element where it has content. */
  readonly markup: string;
  /** Text of the card or box that names the problem. */
  readonly says: string;
  /** Text after it that repairs the tag. */
  readonly repair: string;
}

const mistake = (markup: string, says: string, repair: string): Mistake => ({ markup, says, repair });

/** Mistakes in the name of a tag, which has a box in its place. */
export const TAGS: readonly Mistake[] = [
  mistake('<sales-kp>', 'Unknown tag <sales-kp>', '<sales-kpi></sales-kpi>'),
  mistake('<sales_kpi>', 'Unknown tag <sales_kpi>', '<sales-kpi></sales-kpi>'),
  mistake('<saleskpi>', 'Unknown tag <saleskpi>', '<sales-kpi></sales-kpi>'),
  mistake('<sales kpi>', 'Unknown tag <sales kpi>', '<sales-kpi></sales-kpi>'),
  mistake('<sales–kpi>', 'Unknown tag <sales–kpi>', '<sales-kpi></sales-kpi>'),
  mistake('<sales-chart>', 'Unknown tag <sales-chart>', '<sales-trend></sales-trend>'),
  mistake('<sales-contact>', 'Unknown tag <sales-contact>', 'The tags are <sales-source>, <sales-kpi>'),
  mistake('<sales-pie-chart>', 'Unknown tag <sales-pie-chart>', '<sales-breakdown chart="donut"></sales-breakdown>'),
  mistake('<kpi-sales>', 'Unknown tag <kpi-sales>', '<sales-kpi></sales-kpi>'),
  mistake('<div data-sales-kpi>', 'Unknown tag data-sales-kpi', '<div data-widget="sales-kpi"></div>'),
  mistake(
    '<div class="sales-kpi" measure="orders">',
    'Unknown tag class="sales-kpi"',
    '<div data-widget="sales-kpi" class="sales-kpi" data-measure="orders"></div>',
  ),
  mistake(
    '<div widget="sales-kpi" measure="orders">',
    'Unknown tag widget="sales-kpi"',
    '<div data-widget="sales-kpi" data-measure="orders"></div>',
  ),
  mistake('<div data-widget="kpi">', 'Unknown tag data-widget="kpi"', '<div data-widget="sales-kpi"></div>'),
  mistake('<a href="orders.csv#sales-kip">Sales</a>', 'Unknown tag #sales-kip', '<a href="orders.csv#sales-kpi">Sales</a>'),
  mistake(
    '<a href="orders.csv#sales-kpi&measure=orders">Sales</a>',
    'Unknown tag #sales-kpi&measure=orders',
    '<a href="orders.csv#sales-kpi?measure=orders">Sales</a>',
  ),
  mistake('<sales-barchart by="region">', 'Unknown tag <sales-barchart>', '<sales-breakdown by="region"></sales-breakdown>'),
  mistake('<sales-gauge>', 'Unknown tag <sales-gauge>', '<sales-kpi></sales-kpi>'),
  mistake(
    '<div id="sales-kpi" data-measure="orders">',
    'Unknown tag id="sales-kpi"',
    '<div data-widget="sales-kpi" id="sales-kpi" data-measure="orders"></div>',
  ),
  mistake(
    '<div is="sales-kpi" measure="orders">',
    'Unknown tag is="sales-kpi"',
    '<div data-widget="sales-kpi" data-measure="orders"></div>',
  ),
];

/** Mistakes in a tag that shows a card. */
export const CARDS: readonly Mistake[] = [
  mistake('<sales-kpi mesure="profit">', "Unknown attribute 'mesure'", 'Fix: measure="profit"'),
  mistake('<sales-kpi wher="region: West">', "Unknown attribute 'wher'", 'Fix: where="region: West"'),
  mistake('<sales-kpi period="2024-01">', "Unknown attribute 'period'", 'Fix: where="date: 2024-01"'),
  mistake('<sales-breakdown bye="region">', "Unknown attribute 'bye'", 'Fix: by="region"'),
  mistake('<sales-kpi scr="orders.csv">', "Unknown attribute 'scr'", 'Fix: src="orders.csv"'),
  mistake('<sales-kpi metric="orders">', "Unknown attribute 'metric'", 'Fix: measure="orders"'),
  mistake('<sales-kpi data="orders.csv">', "Unknown attribute 'data'", 'Fix: src="orders.csv"'),
  mistake('<sales-kpi data="[object Object]">', 'Data: rows are a property', 'Set the property in code: element.data = rows.'),
  mistake('<sales-kpi target="90">', 'Unknown attribute “target”', 'Did you mean “goal”?'),
  mistake('<sales-breakdown by="region" type="pie">', 'Unknown attribute “type”', 'Did you mean “chart”?'),
  mistake('<sales-filter by="region">', "Unknown attribute 'by'", 'Fix: field="region"'),
  mistake('<sales-kpi src:"orders.csv">', `Unknown attribute 'src:"orders.csv"'`, 'Fix: src="orders.csv"'),
  mistake('<sales-trend by="region">', 'Unknown attribute “by”', 'Did you mean “series”?'),
  mistake('<sales-trend week_start="7">', 'Unknown attribute “week_start”', 'Did you mean “week-start”?'),
  mistake('<sales-kpi headin="Our sales">', 'Unknown attribute “headin”', 'Did you mean “heading”?'),
  mistake('<sales-kpi measure="revnue">', "Unknown measure 'revnue'", 'Fix: measure="revenue"'),
  mistake('<sales-kpi measure="Sales">', "Unknown measure 'Sales'", "Use 'revenue': it is the column Sales."),
  mistake('<sales-kpi measure="sales">', "Unknown measure 'sales'", "Use 'revenue': it is the column sales."),
  mistake('<sales-kpi measure="revenue; orders">', "unexpected ';'", 'Fix: measure="revenue, orders"'),
  mistake('<sales-kpi measure="revenue and orders">', 'numbers are expected', 'Fix: measure="revenue, orders"'),
  mistake('<sales-kpi measure="summ(Sales)">', "unknown function 'summ'", 'Fix: measure="sum(Sales)"'),
  mistake('<sales-kpi measure="turnover">', "Unknown measure 'turnover'", 'Fix: measure="revenue"'),
  mistake('<sales-kpi measure="average of Sales">', "found 'of'", 'Fix: measure="avg(Sales)"'),
  mistake('<sales-kpi measure="Total Sales">', "found 'Sales'", 'Fix: measure="revenue"'),
  mistake('<sales-kpi measure="sum(Sales">', 'expected , or )', 'Fix: measure="sum(Sales)"'),
  mistake('<sales-kpi measure="profit">', "Measure 'profit' needs a column", 'Set the column: roles="profit: column name".'),
  mistake('<sales-breakdown by="regoin">', "Unknown dimension 'regoin'", 'Fix: by="region"'),
  mistake('<sales-breakdown by="region > date">', "Unknown dimension 'region > date'", 'Fix: by="region, date"'),
  mistake('<sales-breakdown by="region" top="5 items">', "invalid value '5 items'", 'Fix: top="5"'),
  mistake('<sales-table order="-x">', "Order '-x' is not a column of the result", 'Expected one of'),
  mistake('<sales-filter field="regoin">', "Unknown dimension 'regoin'", 'Fix: field="region"'),
  mistake('<sales-kpi where="region: Wset">', "'Wset' is not a value of region", 'Fix: where="region: West"'),
  mistake('<sales-kpi where="region: West, Est">', "'Est' is not a value of region", "Did you mean 'East'?"),
  mistake('<sales-kpi where="regoin: West">', "no role, column or dimension is named 'regoin'", 'Fix: where="region: West"'),
  mistake('<sales-kpi where="region = West">', "expected ':' after the field", 'Fix: where="region: West"'),
  mistake(
    `<sales-kpi where="region = 'West' AND date >= 2024">`,
    "expected ':' after the field",
    'Fix: where="region: West; date: 2024.."',
  ),
  mistake('<sales-kpi where="region: West, date: 2024">', 'expected a value', 'Fix: where="region: West; date: 2024"'),
  mistake('<sales-kpi where="region: West and East">', "'West and East' is not a value", 'Fix: where="region: West, East"'),
  mistake('<sales-kpi where="year: 2024">', "no role, column or dimension is named 'year'", 'Fix: where="date: 2024"'),
  mistake(`<sales-kpi where='{"region":"West"}'>`, "expected ':' after the field", 'Fix: where="region: West"'),
  mistake('<sales-kpi where="date: 31.12.2024">', 'expected a date such as 2013', 'Fix: where="date: 2024-12-31"'),
  mistake('<sales-kpi where="date: Q1 2024">', 'expected a date such as 2013', 'Fix: where="date: 2024-Q1"'),
  mistake('<sales-kpi where="date: 2016–2017">', 'Write ranges with two dots', 'Fix: where="date: 2016..2017"'),
  mistake('<sales-kpi where="date: 2017..2016">', 'expected a range that starts before it ends', 'Write 2016..2017.'),
  mistake('<sales-kpi compare="prevous-year">', "invalid value 'prevous-year'", 'Fix: compare="previous-year"'),
  mistake('<sales-trend granularity="monthly">', "invalid value 'monthly'", 'Fix: granularity="month"'),
  mistake('<sales-kpi currency="Euro">', "invalid value 'Euro'", 'Fix: currency="EUR"'),
  mistake('<sales-kpi goal="1.5M">', "invalid value '1.5M'", 'Fix: goal="1500000"'),
  mistake('<sales-kpi goal="1,5 Mio">', "invalid value '1,5 Mio'", 'Fix: goal="1500000"'),
  mistake('<sales-kpi locale="en_US">', "invalid value 'en_US'", 'Fix: locale="en-US"'),
  mistake('<sales-kpi time-zone="Berlin">', "invalid value 'Berlin'", 'expected an IANA name such as Europe/Berlin'),
  mistake('<sales-kpi filter="nonee">', "invalid value 'nonee'", 'Fix: filter="none"'),
  mistake('<sales-kpi filter="region: West">', "invalid value 'region: West'", 'Fix: where="region: West"'),
  mistake('<sales-kpi roles="Sales: revenue">', "'Sales' is not a role", 'Fix: roles="revenue: Sales"'),
  mistake('<sales-kpi where=“region:west”>', 'curly quotation marks', 'Fix: where="region:west"'),
  mistake(
    '<sales-kpi measure=”revenue” where=”region:west”>',
    'curly quotation marks',
    'Fix: measure="revenue" where="region:west"',
  ),
  mistake('<sales-kpi where=‘region:west’>', 'curly quotation marks', 'Fix: where="region:west"'),
  mistake('<sales-kpi measure="sum("Sales")">', 'the value ends at its first quotation mark', `Fix: measure='sum("sales")'`),
  mistake('<sales-kpi where="region: West measure="revenue">', 'the quotation mark after', "'region: West' is missing"),
  mistake('<sales-kpi measure="revenue></sales-kpi><p title="Sales">', 'the quotation mark after', "'revenue' is missing"),
  mistake(
    '<sales-kpi src="htps://shop.example/a.csv">',
    "The URL starts with 'htps://'",
    'Fix: src="https://shop.example/a.csv"',
  ),
  mistake('<sales-kpi src="www.shop.example/a.csv">', "The URL starts with 'www.'", 'Fix: src="https://www.shop.example/a.csv"'),
  mistake('<sales-kpi src="a.csv?x=1&amp;amp;y=2">', "The URL has '&amp;' in place of '&'", 'Fix: src="a.csv?x=1&amp;y=2"'),
  mistake('<sales-kpi src="my orders.csv">', 'my was not found', 'Fix: src="my%20orders.csv"'),
  mistake('<sales-kpi src="a.csv, b.csv">', 'a.csv, was not found', 'Fix: src="a.csv b.csv"'),
  mistake('<sales-kpi src="C:\\data\\orders.csv">', 'Browsers load no files by their path.', 'write a URL relative to it'),
  mistake(
    '<sales-kpi source="ordrs">',
    'No <sales-source id="ordrs"> on this page',
    'Add <sales-source id="ordrs" src="…"> to the page',
  ),
  mistake(
    '<sales-kpi /><sales-trend />',
    '<sales-trend> is inside this tag and not shown.',
    'HTML has no self-closing tags: write <sales-kpi></sales-kpi>.',
  ),
  mistake('<sales-kpi measure="revenue" mesure="orders">', 'Unknown attribute “mesure”', 'Did you mean “measure”?'),
  mistake('<sales-kpi data-measure="orders">', "Unknown attribute 'data-measure'", 'Fix: measure="orders"'),
  mistake('<sales-kpi measure="revenue",where="region: West">', "Unknown attribute ',where'", 'Fix: where="region: West"'),
  mistake('<sales-kpi measure=revenue where=region: West>', "Unknown attribute 'west'", 'Fix: where="region: west"'),
  mistake('<sales-kpi <br />measure="orders"></sales-kpi>', "Unknown attribute '<br'", 'Fix: measure="orders"'),
  mistake(
    '<sales-kpi from="2024-01-01" to="2024-01-31">',
    "Unknown attribute 'from'",
    'Fix: where="date: 2024-01-01..2024-01-31"',
  ),
  mistake('<sales-kpi region="West">', "Unknown attribute 'region'", 'Fix: where="region: West"'),
  mistake('<sales-kpi measure="revenue" agg="avg">', "Unknown attribute 'agg'", 'Fix: measure="avg(revenue)"'),
  mistake('<sales-kpi filters="region: West">', "Unknown attribute 'filters'", 'Fix: where="region: West"'),
  mistake('<sales-breakdown group-by="region">', "Unknown attribute 'group-by'", 'Fix: by="region"'),
  mistake(`<sales-kpi x-bind:measure="'orders'">`, "Unknown attribute 'x-bind:measure'", 'Fix: measure="orders"'),
  mistake('<sales-kpi measure={orders}>', "unexpected '{'", 'Fix: measure="orders"'),
  mistake(
    '<sales-kpi measure="{{ measure }}">',
    "'{{ measure }}' was not replaced by a value",
    'The code or the template of the page had no value',
  ),
  mistake('<sales-kpi measure="COUNTD(region)">', "unknown function 'COUNTD'", 'Fix: measure="distinct(region)"'),
  mistake('<sales-kpi measure="=AVERAGE(Sales)">', "found '='", 'Fix: measure="avg(Sales)"'),
  mistake('<sales-kpi measure="sum([Sales])">', "unexpected '['", 'Fix: measure="sum(Sales)"'),
  mistake('<sales-kpi measure="sum(Sales × 2)">', "unexpected '×'", 'Fix: measure="sum(Sales * 2)"'),
  mistake('<sales-kpi measure="revenue orders">', "found 'orders'", 'Fix: measure="revenue, orders"'),
  mistake('<sales-kpi where="region is West">', "expected ':' after the field", 'Fix: where="region: West"'),
  mistake('<sales-kpi where="region: West or region: East">', 'expected a value', 'Fix: where="region: West, East"'),
  mistake('<sales-kpi where="region: [West, East]">', "'[West' is not a value of region", 'Fix: where="region: West, East"'),
  mistake(
    '<sales-kpi where="date: 01/02/2016..06/03/2016">',
    'expected a date such as 2013',
    'where="date: 2016-01-02..2016-06-03" or where="date: 2016-02-01..2016-03-06"',
  ),
  mistake('<sales-kpi where="date: 2016-2017">', 'expected a date such as 2013', 'Fix: where="date: 2016..2017"'),
  mistake('<sales-kpi where="date: YTD">', 'expected a date such as 2013', 'Fix: where="date: this year"'),
  mistake('<sales-kpi compare="last year">', "invalid value 'last year'", 'Fix: compare="previous-year"'),
  mistake(
    '<sales-table by="region" order="revenue desc">',
    "Order 'revenue desc' is not a column of the result",
    'Fix: order="-revenue"',
  ),
  mistake('<sales-trend week-start="Monday">', "invalid value 'Monday'", 'Fix: week-start="1"'),
  mistake('<sales-kpi src="Orders.csv">', 'Orders.csv was not found', 'Uppercase and lowercase letters and the ending'),
  mistake('<sales-kpi src="<orders.csv>">', 'was not found', 'Fix: src="orders.csv"'),
  mistake('<sales-kpi src="/Volumes/data/orders.csv">', 'orders.csv was not found', 'Browsers load no files by their path.'),
  mistake('<sales-kpi src="#orders">', 'The server returned an HTML page', 'Fix: source="orders"'),
  mistake(
    '<sales-kpi src="<a href="https://shop.example/a.csv">https://shop.example/a.csv</a>"></sales-kpi>',
    'the value ends at its first quotation mark',
    'Fix: src="https://shop.example/a.csv"',
  ),
  mistake('<sales-kpi by="region">', 'Unknown attribute “by”', 'Did you mean “<sales-breakdown by="region">”?'),
  mistake('<sales-kpi where-region="West">', "Unknown attribute 'where-region'", 'Fix: where="region: West"'),
  mistake('<sales-kpi exclude="region: West">', "Unknown attribute 'exclude'", 'Fix: where="region: !West"'),
  mistake(
    '<sales-kpi date-range="2024-01-01 to 2024-01-31">',
    "Unknown attribute 'date-range'",
    'Fix: where="date: 2024-01-01..2024-01-31"',
  ),
  mistake('<sales-kpi compare-to="previous-year">', "Unknown attribute 'compare-to'", 'Fix: compare="previous-year"'),
  mistake('<sales-kpi kpi="orders">', "Unknown attribute 'kpi'", 'Fix: measure="orders"'),
  mistake('<sales-trend y-axis="orders">', "Unknown attribute 'y-axis'", 'Fix: measure="orders"'),
  mistake('<sales-kpi th:measure="orders">', "Unknown attribute 'th:measure'", 'Fix: measure="orders"'),
  mistake('<sales-kpi ng-attr-measure="orders">', "Unknown attribute 'ng-attr-measure'", 'Fix: measure="orders"'),
  mistake('<sales-kpi heading-level="7">', "invalid value '7'", 'expected a whole number from 1 to 6'),
  mistake('<sales-kpi heading-level="h3">', "invalid value 'h3'", 'Fix: heading-level="3"'),
  mistake(
    '<sales-kpi measure="revenue per customer">',
    'a measure per member needs a function',
    'Fix: measure="avg(revenue per customer)"',
  ),
  mistake('<sales-kpi measure="average revenue per customer">', "found 'revenue'", 'Fix: measure="avg(revenue per customer)"'),
  mistake('<sales-kpi measure="profit margin">', "found 'margin'", 'Fix: measure="margin"'),
  mistake('<sales-kpi measure="gross profit">', "found 'profit'", 'Fix: measure="profit"'),
  mistake('<sales-kpi measure="unique customers">', "found 'customers'", 'Fix: measure="customers"'),
  mistake('<sales-kpi measure="number of orders">', "found 'of'", 'Fix: measure="orders"'),
  mistake(
    `<sales-kpi measure="sumif(Region, 'West', Sales)">`,
    "unknown function 'sumif'",
    'Fix: measure="sum(Sales)" where="Region: West"',
  ),
  mistake('<sales-kpi measure="revenue in 2024">', "found 'in'", 'Fix: measure="revenue" where="date: 2024"'),
  mistake(
    '<sales-kpi measure="@Model.Measure">',
    "'@Model.Measure' was not replaced by a value",
    'The code or the template of the page had no value',
  ),
  mistake('<sales-breakdown by="region" top="ten">', "invalid value 'ten'", 'Fix: top="10"'),
  mistake('<sales-breakdown by="region" chart="stacked bar">', "invalid value 'stacked bar'", 'Fix: chart="stacked"'),
  mistake(
    '<sales-table by="region" order="highest first">',
    "Order 'highest first' is not a column of the result",
    'Fix: order="-revenue"',
  ),
  mistake('<sales-kpi roles="revenue=Sales">', "cannot read 'revenue=Sales'", 'Fix: roles="revenue: Sales"'),
  mistake('<sales-kpi fiscal-start="April">', "invalid value 'April'", 'Fix: fiscal-start="04"'),
  mistake('<sales-kpi src="orders">', 'orders was not found', 'Fix: source="orders"'),
  mistake(`<sales-kpi src="'orders.csv'">`, 'was not found', 'Fix: src="orders.csv"'),
  mistake('<sales-kpi src="orders.csv;">', 'orders.csv; was not found', 'Fix: src="orders.csv"'),
  mistake('<sales-kpi measure: "orders">', "Unknown attribute 'measure:'", 'Fix: measure="orders"'),
  mistake('<sales-kpi>', 'This tag has no src attribute', 'Set the src attribute of this tag'),
];

/** An answer of a server or browser that no page of a test has: the error, and whether the page has `https:`. */
export interface Answer extends Mistake {
  readonly code: string;
  readonly reason: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** URLs that a server, or a policy of the browser, refuses. */
export const ANSWERS: readonly Answer[] = [
  {
    ...mistake(
      '<sales-kpi src="http://shop.example/a.csv">',
      'The browser blocks a.csv',
      'Fix: src="https://shop.example/a.csv"',
    ),
    code: 'network',
    reason: 'not-reached',
    params: { url: 'http://shop.example/a.csv', place: 'url' },
  },
  {
    ...mistake(
      '<sales-kpi src="orders.csv?from=yesterday">',
      'orders.csv could not be loaded',
      'The server responded with 400. Check the URL in the src attribute.',
    ),
    code: 'http-status',
    reason: 'status',
    params: { url: 'https://shop.example/orders.csv?from=yesterday', status: 400 },
  },
  {
    ...mistake(
      '<sales-kpi src="https://other.example/a.csv">',
      'This page isn’t allowed to load a.csv',
      'The server must send the header Access-Control-Allow-Origin: https://shop.example.',
    ),
    code: 'cors',
    reason: 'blocked',
    params: {
      url: 'https://other.example/a.csv',
      header: 'Access-Control-Allow-Origin',
      value: 'https://shop.example',
      kind: 'none',
    },
  },
  {
    ...mistake(
      '<sales-kpi src="https://docs.google.com/spreadsheets/d/1aB2cD3eF4/edit#gid=7">',
      'Could not reach edit',
      'Fix: src="https://docs.google.com/spreadsheets/d/1aB2cD3eF4/export?format=csv&amp;gid=7"',
    ),
    code: 'network',
    reason: 'not-reached',
    params: { url: 'https://docs.google.com/spreadsheets/d/1aB2cD3eF4/edit#gid=7', place: 'url' },
  },
  {
    ...mistake(
      '<sales-kpi src="https://github.com/shop/data/blob/main/a.csv">',
      'Could not reach a.csv',
      'Fix: src="https://raw.githubusercontent.com/shop/data/main/a.csv"',
    ),
    code: 'network',
    reason: 'not-reached',
    params: { url: 'https://github.com/shop/data/blob/main/a.csv', place: 'url' },
  },
  {
    ...mistake(
      '<sales-kpi src="https://drive.google.com/file/d/1aB2cD3eF4/view">',
      'Could not reach view',
      'Other pages can’t load files from Google Drive.',
    ),
    code: 'network',
    reason: 'not-reached',
    params: { url: 'https://drive.google.com/file/d/1aB2cD3eF4/view', place: 'url' },
  },
  {
    ...mistake(
      '<sales-kpi src="https://files.example/a.csv">',
      'The content security policy of this page blocks a.csv',
      'Add https://files.example to the directive connect-src of the policy.',
    ),
    code: 'cors',
    reason: 'content-policy',
    params: { url: 'https://files.example/a.csv', origin: 'https://files.example', directive: 'connect-src' },
  },
];

/** All mistakes, in the order of the docs. */
export const MISTAKES: readonly Mistake[] = [...TAGS, ...CARDS, ...ANSWERS];
