import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-kpi.js';
import '../src/define/sales-trend.js';
import { chosenBy, failingLater, inArabic, inColumn, inDark, never, PLANNED } from './parts.js';

interface Args {
  readonly measure: string;
  readonly series: string;
  readonly granularity: string;
  readonly chart: string;
  readonly compare: string;
  readonly cumulative: boolean | string;
  readonly average: string;
  readonly adjusted: boolean;
  readonly anomalies: boolean;
  readonly brush: boolean;
  readonly empty: string;
  readonly growth: string;
  readonly annotations: string;
  readonly alert: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
  readonly src: string;
}

const render = (args: Args) =>
  html`<sales-trend
    id="trend"
    src=${args.src}
    measure=${args.measure}
    series=${args.series || nothing}
    granularity=${args.granularity}
    chart=${args.chart}
    compare=${args.compare || nothing}
    cumulative=${args.cumulative === false ? nothing : String(args.cumulative)}
    average=${args.average || nothing}
    ?adjusted=${args.adjusted}
    ?anomalies=${args.anomalies}
    .brush=${args.brush}
    empty=${args.empty}
    growth=${args.growth === 'off' ? nothing : args.growth}
    alert=${args.alert || nothing}
    annotations=${args.annotations || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-trend>`;

/** A story that begins with a choice, as if it had been brushed. */
const chosen = (where: string) => chosenBy({ trend: where });

const meta: Meta<Args> = {
  title: 'Elements/sales-trend',
  id: 'sales-trend',
  component: 'sales-trend',
  render,
  args: {
    measure: 'revenue',
    series: '',
    granularity: 'month',
    chart: 'line',
    compare: '',
    cumulative: false,
    average: '',
    adjusted: false,
    anomalies: false,
    brush: true,
    empty: 'auto',
    growth: 'off',
    alert: '',
    annotations: '',
    heading: '',
    where: '',
    view: 'chart',
    src: 'data/orders.csv',
  },
  argTypes: {
    granularity: { control: 'select', options: ['auto', 'day', 'week', 'month', 'quarter', 'year'] },
    chart: { control: 'select', options: ['line', 'area', 'bar', 'stacked', 'variance'] },
    compare: { control: 'select', options: ['', 'previous-year', 'previous-period', 'same-weekday', 'plan', 'region: East'] },
    growth: { control: 'select', options: ['off', 'panel', 'only'] },
    cumulative: { control: 'select', options: [false, true, 'year', 'month'] },
    empty: { control: 'select', options: ['auto', 'zero', 'gap'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Revenue over time. Drag to select a period. */
export const Line: Story = { name: 'Line' };

/** Two regions over the same days, each with its name. */
export const TwoMembers: Story = { args: { where: 'region: West; date: 2025', compare: 'region: East' } };

/** Each month compared with a year earlier, thin and dashed. */
export const YearOverYear: Story = { args: { compare: 'previous-year' } };

/** A selected year, enlarged above a strip of the whole time. */
export const Brushed: Story = { name: 'Selected period', args: { compare: 'previous-year' }, ...chosen('date: 2025') };

/** One month is selected, and the others fade. */
export const Chosen: Story = { name: 'Selected month', args: { compare: 'previous-year' }, ...chosen('date: 2025-11') };

/** One line per region, labeled at its end. More than five become the four largest and “Others”. */
export const Series: Story = { name: 'Line per region', args: { series: 'region' } };

/** Stacked areas. */
export const Stacked: Story = { args: { series: 'category', chart: 'stacked', granularity: 'quarter' } };

/** Bars start at zero. The previous year is a tick. */
export const Bars: Story = {
  name: 'Bars with the previous year',
  args: { chart: 'bar', compare: 'previous-year', granularity: 'quarter' },
};

/** A trend over sales of 2025 to 20 December, and their plan by month and region. */
const planned = (chart: string, attributes: Partial<Args> = {}): Story => ({
  args: { chart, compare: 'plan', ...attributes },
  render: (args) =>
    html`<sales-trend
      .data=${PLANNED}
      granularity=${args.granularity}
      chart=${args.chart}
      compare=${args.compare}
      cumulative=${args.cumulative === false ? nothing : String(args.cumulative)}
      currency="EUR"
    ></sales-trend>`,
});

/** Actual values are solid, planned ones outlined. December ends on its 20th, and compares with that part of its plan. */
export const PlanInBars: Story = { ...planned('bar'), name: 'Plan in bars' };

/** The running total of the year, with that of the plan. */
export const PlanYearToDate: Story = planned('line', { cumulative: 'year' });

/** The difference from the plan: the sign and the legend say what is better, not the color alone. */
export const Variance: Story = { ...planned('variance'), name: 'Difference from the plan' };

/** The difference from the previous year. */
export const VarianceFromPreviousYear: Story = { args: { chart: 'variance', compare: 'previous-year' }, ...chosen('date: 2025') };

/** An area for one measure. */
export const Area: Story = { args: { chart: 'area', granularity: 'week' } };

/** Measures with the same unit share a scale. */
export const TwoMeasures: Story = { args: { measure: 'revenue, profit' } };

/** Measures with different units have their own panels. */
export const TwoPanels: Story = { args: { measure: 'revenue, orders' } };

/** The running total of a year, compared with the previous year. */
export const RunningTotal: Story = { args: { cumulative: true, compare: 'previous-year' }, ...chosen('date: 2025') };

/** Running totals that restart each year. */
export const YearToDate: Story = { args: { cumulative: 'year' } };

/** The sum of the last 12 months at the end of each. */
export const RollingYear: Story = { args: { measure: 'rolling(revenue, 12)', granularity: 'month' } };

/** Running totals of the days of each month, compared with the previous year. */
export const MonthToDate: Story = {
  args: { cumulative: 'month', granularity: 'day', compare: 'previous-year', where: 'date: 2025-10..2025-12' },
};

/** Seasonally adjusted revenue, with the original values behind. */
export const SeasonallyAdjusted: Story = { args: { adjusted: true } };

/** Four years of months with a season; a fair brought much in August 2024, and a strike little in May 2025. */
const FAIR_AND_STRIKE = Array.from({ length: 48 }, (_, k) => ({
  date: `${2022 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-28`,
  revenue:
    20_000 +
    150 * k +
    [-4, -3, -1, 0, 1, 2, 2, 1, 0, 1, 4, 7][k % 12]! * 900 +
    Math.round(Math.sin(k * k) * 700) +
    (k === 31 ? 11_000 : k === 40 ? -9000 : 0),
}));

/** The newest year, and a forecast of the three months after it. */
export const WithForecast: Story = {
  render: () =>
    html`<sales-trend
      .data=${FAIR_AND_STRIKE}
      currency="EUR"
      granularity="month"
      compare="previous-year"
      forecast="3"
    ></sales-trend>`,
  ...chosen('date: 2025'),
};

/** Unusual values, with their expected values. */
export const Anomalies: Story = {
  render: () => html`<sales-trend .data=${FAIR_AND_STRIKE} currency="EUR" granularity="month" anomalies></sales-trend>`,
};

/** An alert on the newest month: more than 5% above the year before. */
export const Alert: Story = {
  name: 'Alert on the newest month',
  args: { compare: 'previous-year', where: 'date: 2025', alert: 'revenue > 1.05 * revenue.previous' },
};

/** A moving average of four weeks. */
export const MovingAverage: Story = { name: 'Moving average', args: { average: '4', granularity: 'week' } };

/** Growth in percent compared with the previous year, below the values. */
export const Growth: Story = { args: { growth: 'panel' } };

/** Growth only, from month to month. */
export const GrowthAlone: Story = {
  name: 'Growth only',
  args: { growth: 'only', compare: 'previous-period' },
  ...chosen('date: 2025'),
};

/** Revenue and cost. The area between them is profit, hatched for a loss. */
export const RevenueAndCost: Story = {
  args: { measure: 'revenue, cost, profit', granularity: 'quarter' },
};

/** Annotations for days and ranges. */
export const Annotated: Story = {
  args: {
    annotations: '2023-11-24: Black Friday; 2024-11-29: Black Friday; 2025-11-28: Black Friday; 2024-06..2024-08: Summer sale',
  },
};

/** Annotations as a list inside the tag. */
export const AnnotatedByChildren: Story = {
  render: ({ src }) =>
    html`<sales-trend src=${src} granularity="week" compare="previous-year">
      <ul>
        <li data-date="2024-11-29">Black Friday</li>
        <li data-date="2025-02-01..2025-02-14">Roadworks</li>
      </ul>
    </sales-trend>`,
};

/** Days compared with the same weekdays 52 weeks earlier. */
export const SameWeekday: Story = { args: { compare: 'same-weekday', granularity: 'day', where: 'date: 2025-11..2025-12' } };

/** Fiscal years from April. */
export const FiscalYears: Story = {
  render: ({ src }) =>
    html`<sales-trend src=${src} granularity="quarter" chart="bar" compare="previous-year" fiscal-start="04"></sales-trend>`,
};

/** Months of 4, 5 and 4 weeks. Years of 52 or 53 weeks end on the Saturday nearest to 31 January. */
export const RetailCalendar: Story = {
  name: 'Retail calendar 4-5-4',
  render: ({ src }) =>
    html`<sales-trend src=${src} granularity="month" chart="bar" compare="previous-year" fiscal-start="4-5-4"></sales-trend>`,
};

/** Averages per working day: months with more holidays or weekends compare fairly. */
export const PerWorkingDay: Story = {
  render: ({ src }) =>
    html`<sales-trend
      src=${src}
      measure="revenue per working day"
      granularity="month"
      holidays="DE-BY, 2025-12-24, 2025-12-29..2025-12-31"
      currency="EUR"
    ></sales-trend>`,
};

/** The same numbers as a table. */
export const AsTable: Story = { name: 'Table view', args: { compare: 'previous-year', view: 'table' } };

/** In a narrow column, with fewer labels and a legend above the chart. */
export const Narrow: Story = {
  name: 'In a narrow column',
  args: { compare: 'previous-year' },
  render: (args) => inColumn(render(args), '15rem'),
};

/** Right to left, in Arabic. Time runs from right to left. */
export const RightToLeft: Story = {
  name: 'Right to left, in Arabic',
  args: { compare: 'previous-year' },
  render: (args) => inArabic(render(args)),
};

/** Dark mode. */
export const Dark: Story = { name: 'Dark mode', args: { compare: 'previous-year' }, render: (args) => inDark(render(args)) };

/** The selected period filters the key metric. */
export const WithKpi: Story = {
  name: 'With a key metric that follows',
  render: (args) =>
    html`<sales-kpi src=${args.src} measure="revenue" compare="previous-year"></sales-kpi>
      <p></p>
      ${render(args)}`,
};

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: ({ src }) => html`<sales-trend src=${src} .fetch=${never}></sales-trend>`,
};

/** A refresh failed. The old chart stays and is marked as outdated. */
export const Stale: Story = {
  name: 'State: outdated after a failed refresh',
  tags: ['failing'],
  render: (args) => {
    const { fetch, again } = failingLater();
    return html`<sales-trend src=${args.src} granularity="month" .fetch=${fetch} @sales-load=${again}></sales-trend>`;
  },
};

/** The filter leaves no rows. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'region: Nowhere' } };

/** The server sent a web page instead of data. */
export const Failed: Story = {
  name: 'State: error',
  tags: ['failing'],
  args: { src: 'data:text/html,<!doctype html><h1>Sign in</h1>' },
};
