import { schema, type Values } from '../base/attributes/attribute.js';
import { flag, level, list, optionalWord, text, word, wordSet } from '../base/attributes/declarators.js';

/** Names of all pages. */
export const PAGES = ['sales', 'customers', 'check'] as const;

export type PageName = (typeof PAGES)[number];

/** The attributes of `sales-dashboard`. */
export const dashboardAttributes = /* @__PURE__ */ schema({
  /** The id of a `sales-source`. Default: the closest source around the tag, or the only source of the page. */
  source: text(''),
  /** The pages, in this order: `sales`, `customers`, `check`. Pages without data are omitted. */
  pages: wordSet(PAGES, ['sales', 'customers']),
  /** The widgets below the key metrics, in this order: `trend, products`. Default: all that the data supports. */
  widgets: list(),
  /** Whether users can edit the pages. The browser stores what they make of it, unless the page sets `document`. */
  editable: flag(),
  /** Whether the browser’s assistant gets the functions of `tools()`, where the browser has WebMCP. */
  webmcp: flag(),
  /** The open page. Default: the first page. */
  page: optionalWord(PAGES),
  /** The heading. Default: the name of the page. */
  heading: text(''),
  /** Level of the heading of the page, 1 to 6. The cards have the next level. */
  headingLevel: level(2),
  /** A filter for all widgets: `region: Europe; date: 2016-01..2017-12`. */
  where: text(''),
  /** The period at the start: `auto`, `all`, or a date filter such as `last 12 months` or `2017`. */
  period: text('auto'),
  /** The filter group of the widgets. */
  group: text('default'),
  /** What is printed: `chart`, or `table` for the chart with its numbers below. */
  print: word(['chart', 'table']),
  /** Where hatches and dashes tell series apart as well as colors: `none`, `print` (on paper) or `all`. */
  patterns: word(['none', 'print', 'all'], { bare: 'all' }),
  /** How much screen readers say of a point: `normal`, `brief` or `full`. Users can change it. */
  verbosity: word(['normal', 'brief', 'full']),
  /** `light`, `dark`, or `auto` to follow the page. */
  theme: word(['auto', 'light', 'dark']),
  /** `origin` shares the filter group with other tabs and frames of the same origin. */
  scope: optionalWord(['origin']),
});

/** The values of these attributes. */
export type DashboardAttributes = Values<typeof dashboardAttributes>;
