import { schema } from './attribute.js';
import { filterMode, level, optionalText, optionalWord, text, word } from './declarators.js';

/** The attributes of everything that loads data. */
export const dataAttributes = /* @__PURE__ */ schema({
  /** One or more URLs, separated by spaces. Each file is a table named after the file. */
  src: optionalText(),
  /** Overrides for reading files: `delimiter: ';'; decimal: ','; Order Date: date dmy`. */
  read: optionalText(),
  /** Columns of roles: `date: OrderDate; revenue: SalesAmount`. Default: detected. */
  roles: optionalText(),
  /** Sales that count: `sold` (not lost, failed or void), `all`, or states: `Paid, Shipped`. Default: `sold`. */
  status: optionalText(),
  /** Your own measures: `net = sum(price * quantity); ratio = sum(Profit) / sum(Sales)`. */
  define: optionalText(),
  /** How tables are joined: `orders.product_id = products.id`. Default: detected. */
  joins: optionalText(),
  /** Language tag for numbers, dates and texts. Default: the source, then the closest `lang`, then the browser. */
  locale: optionalText(),
  /** What measures and columns are called, with a plural after a bar: `revenue: Net sales; store: Branch | Branches`. */
  terms: optionalText(),
  /** Where members lead: URLs with columns or roles in braces, separated by spaces: `/customers/{customer} https://shop.example/p?sku={product}`. */
  href: optionalText(),
  /** ISO 4217 code of amounts. Default: the currency of the data. Without a currency, amounts have no sign. */
  currency: optionalText(),
  /** IANA time zone for instants. Default: the time zone of the user. */
  timeZone: optionalText(),
  /** First day of the week: 1 (Monday) to 7 (Sunday). Default: 1. */
  weekStart: optionalText(),
  /** First month of the fiscal year, `01` to `12`, or weeks: `4-4-5`, `4-5-4`, `5-4-4`, `13x4`, or `4-4-5; ends: last Saturday of September`. Default: `01`. */
  fiscalStart: optionalText(),
  /** Days that are no working days: a country `US`, a part of one `DE-BY`, and dates such as `2024-12-24`, separated by commas. */
  holidays: optionalText(),
  /** The weekdays that are working days, 1 (Monday) to 7 (Sunday). Default: `1..5`. */
  workingWeek: optionalText(),
});

/** The attributes of all widgets, besides those for data. */
export const widgetAttributes = /* @__PURE__ */ schema({
  /** The id of a `sales-source`. Default: the closest source around the tag, or the only source of the page. */
  source: optionalText(),
  /** A filter for this widget: `region: Europe; date: 2016-01..2017-12`. */
  where: optionalText(),
  /** The filter group of the widget. */
  group: text('default'),
  /** `origin` shares the filter group with other tabs and frames of the same origin. */
  scope: optionalWord(['origin']),
  /** Which filters of the group apply: `cross` (those of other widgets), `all` (also its own) or `none`. `cross, -date` ignores those on the date. */
  filter: filterMode('cross'),
  /** `card`, or `plain` for a widget without a frame. */
  appearance: word(['card', 'plain']),
  /** `light`, `dark`, or `auto` to follow the page. */
  theme: word(['auto', 'light', 'dark']),
  /** What is printed: `chart`, or `table` for the chart with its numbers below. */
  print: word(['chart', 'table']),
  /** Where hatches and dashes tell series apart as well as colors: `none`, `print` (on paper) or `all`. */
  patterns: word(['none', 'print', 'all'], { bare: 'all' }),
  /** `eager`, or `lazy` to load when the widget is close to the viewport. */
  loading: word(['eager', 'lazy']),
  /** The heading of the card. Default: the measure and the dimension. */
  heading: optionalText(),
  /** Level of the heading, 1 to 6: `3` below an `<h2>` of the page. */
  headingLevel: level(2),
  /** Minimum height of the card: pixels, or a length such as `20rem`. */
  height: optionalText(),
  /** How much screen readers say of a point: `normal`, `brief` or `full`. Users can change it. */
  verbosity: word(['normal', 'brief', 'full']),
  /** `chart`, or `table` for the same numbers as a table. */
  view: word(['chart', 'table']),
});
