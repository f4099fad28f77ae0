/** Values of attributes that change at random; `null` removes the attribute. */
export type Choices = Readonly<Record<string, readonly (string | null)[]>>;

const COMMON: Choices = {
  where: [null, null, 'region: West', 'region: North, South; date: 2016', 'revenue: 20..', 'nothing: x', 'region'],
  measure: ['revenue', 'orders', 'units', 'profit', 'sum(Cost)', 'nothing', null],
  heading: ['One', 'Two', null],
  view: ['table', 'chart', null],
  appearance: ['plain', null],
  filter: ['cross', 'all', 'none', null],
  height: ['260', '400', null],
  lang: ['de', 'en', null],
  'heading-level': ['4', null],
};
const { measure: _, ...UNMEASURED } = COMMON;
const COMPARE = ['previous-year', 'previous-period', '2016-01..2016-06', 'never', null];

/** The tags that change, with the attributes that they start with. */
export const CHOICES: Readonly<Record<string, Choices>> = {
  'sales-kpi': {
    ...COMMON,
    compare: COMPARE,
    goal: ['500', 'x', null],
    sparkline: ['', null],
    direction: ['up', 'down', null],
    format: ['full', 'compact', 'percent', null],
  },
  'sales-trend': {
    ...COMMON,
    compare: COMPARE,
    series: ['region', null],
    granularity: ['month', 'quarter', 'year', 'week', null],
    chart: ['line', 'area', 'bar', 'stacked', null],
    cumulative: ['', null],
    average: ['3', null],
  },
  'sales-breakdown': {
    ...COMMON,
    by: ['region', 'category', 'product', 'customer-type', 'nothing'],
    series: ['category', null, null],
    chart: ['bar', 'stacked', 'share', 'donut', 'treemap', 'pareto', null],
    top: ['2', null],
    other: ['', null],
    drill: ['category, product', null],
    compare: COMPARE,
  },
  'sales-map': {
    ...COMMON,
    by: ['region', 'country', 'nothing', null],
    chart: ['choropleth', 'bubble', 'tile', null],
    size: ['orders', 'profit', 'nothing', null],
    drill: ['region, product', null],
    compare: COMPARE,
  },
  'sales-table': {
    ...COMMON,
    by: ['region', 'category, product', 'month(date)'],
    order: ['-revenue', 'region', null],
    limit: ['3', null],
    compare: COMPARE,
  },
  'sales-heatmap': {
    ...COMMON,
    mode: ['calendar', 'dimensions', 'correlation', null],
    x: ['region', 'weekday(date)'],
    y: ['category', 'product'],
    variables: ['revenue, quantity, cost', null],
  },
  'sales-distribution': {
    ...COMMON,
    chart: ['histogram', 'scatter', 'box', null],
    per: ['order', 'customer', 'product'],
    x: ['quantity'],
    y: ['revenue'],
    bins: ['5', null],
  },
  'sales-forecast': {
    ...COMMON,
    horizon: ['3', '6', null],
    granularity: ['month', 'quarter', null],
    model: ['ets', 'snaive', null],
  },
  'sales-cohort': { ...COMMON, mode: ['retention', 'new-repeat', 'rfm', null], period: ['month', 'quarter', null] },
  'sales-basket': { ...UNMEASURED, by: ['product', 'category'], strength: ['weak', 'strong', null] },
  'sales-drivers': { ...COMMON, compare: COMPARE, by: ['region', 'region, category', null], depth: ['1', '2', null] },
  'sales-filter': { ...UNMEASURED, field: ['region', 'product', 'date', 'quantity'] },
  'sales-funnel': {
    ...UNMEASURED,
    by: ['region', 'category', null],
    stages: ['region: North, South, West', 'revenue, cost', 'one', null],
    measure: ['revenue', null],
  },
  'order-funnel': {
    ...COMMON,
    by: ['region', 'category', null],
    stages: ['North, South, West', 'revenue, orders', 'one', null],
    show: ['share', 'number', null],
  },
};
