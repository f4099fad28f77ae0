/** A chart of the stories: what it asks, and how it is drawn. */
export interface PlotExample {
  readonly measure: string;
  readonly by: string;
  readonly heading: string;
  readonly where?: string;
  readonly order?: string;
  readonly limit?: string;
  readonly specification: object;
}

/** The ranks of regions, year by year. */
export const BUMP_CHART: PlotExample = {
  measure: 'revenue',
  by: 'quarter(date), region',
  heading: 'Regions ranked by revenue',
  specification: {
    columns: { rank: { rank: 'revenue', within: 'quarter(date)' } },
    marks: [
      { mark: 'line', x: 'quarter(date)', y: 'rank', stroke: 'region', curve: 'bump-x', key: 'region' },
      { mark: 'dot', x: 'quarter(date)', y: 'rank', fill: 'region', r: 5, key: 'region' },
      {
        mark: 'text',
        x: 'quarter(date)',
        y: 'rank',
        z: 'region',
        text: 'region',
        select: 'last',
        dx: 12,
        textAnchor: 'start',
      },
    ],
    y: { reverse: true, grid: false, label: 'Rank' },
    inset: 8,
    marginRight: 80,
    height: 260,
  },
};

/** A small chart for each category, on one scale. */
export const SMALL_MULTIPLES: PlotExample = {
  measure: 'revenue',
  by: 'month(date), category',
  heading: 'Revenue by category',
  specification: {
    marks: [
      { mark: 'areaY', x: 'month(date)', y: 'revenue', fy: 'category', fill: 'accent', fillOpacity: 0.2, key: 'month(date)' },
      { mark: 'line', x: 'month(date)', y: 'revenue', fy: 'category', key: 'month(date)' },
      { mark: 'ruleY', y: 0 },
    ],
    y: { ticks: 3 },
    height: 420,
  },
};

/** Products as dots along one axis, colored by the quarter of products that they are in. */
export const DOT_PLOT: PlotExample = {
  measure: 'margin, revenue',
  by: 'product',
  heading: 'Margin of the 20 products with the most revenue',
  order: '-revenue',
  limit: '20',
  specification: {
    columns: { Quartile: { quantile: 'margin' } },
    marks: [
      { mark: 'ruleY', y: 'product', stroke: 'grid' },
      { mark: 'dot', x: 'margin', y: 'product', fill: 'Quartile', r: 5, key: 'product', sort: { y: '-x' } },
    ],
    color: { type: 'ordinal', domain: [1, 2, 3, 4], range: ['negative', 'series-2', 'series-4', 'accent'], legend: true },
    height: 480,
  },
};

/** Each order as a dot, moved aside to keep all of them visible. */
export const BEESWARM: PlotExample = {
  measure: 'revenue',
  by: 'order, channel',
  heading: 'The 250 largest orders',
  order: '-revenue',
  limit: '250',
  specification: {
    marks: [{ mark: 'dot', x: 'revenue', fill: 'channel', r: 3, dodge: 'y', key: 'order' }],
    x: { type: 'log', label: 'Revenue per order' },
    y: { axis: null },
    color: { legend: true },
    height: 300,
  },
};

/** Weeks as columns and weekdays as rows. */
export const CALENDAR: PlotExample = {
  measure: 'revenue',
  by: 'week(date), weekday(date)',
  heading: 'Revenue by weekday',
  where: 'date: last 26 weeks',
  specification: {
    marks: [
      {
        mark: 'cell',
        x: 'week(date)',
        y: 'weekday(date)',
        fill: 'revenue',
        inset: 1,
        rx: 2,
        key: ['week(date)', 'weekday(date)'],
      },
    ],
    color: { legend: true },
    height: 260,
  },
};

/** Two years side by side, a line for each region. */
export const SLOPE_CHART: PlotExample = {
  measure: 'revenue',
  by: 'region, year(date)',
  heading: 'Revenue by region, two years',
  where: 'date: 2023-01..2024-12',
  specification: {
    marks: [
      { mark: 'line', x: 'year(date)', y: 'revenue', stroke: 'region', key: 'region' },
      { mark: 'dot', x: 'year(date)', y: 'revenue', fill: 'region', key: 'region' },
      { mark: 'text', x: 'year(date)', y: 'revenue', z: 'region', text: 'region', select: 'last', dx: 10, textAnchor: 'start' },
    ],
    x: { type: 'point', padding: 0.1 },
    y: { grid: false },
    marginRight: 80,
    height: 320,
  },
};
