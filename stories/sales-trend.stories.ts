import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-kpi.js';
import '../src/define/sales-trend.js';
import { chosenBy, failingLater, inArabic, inColumn, inDark, never } from './parts.js';

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
    annotations=${args.annotations || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-trend>`;

/** A story that begins with a choice, as if it had been brushed. */
const chosen = (where: string) => chosenBy({ trend: where });

const meta: Meta<Args> = {
  title: 'sales-trend',
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
    empty: 'gap',
    growth: 'off',
    annotations: '',
    heading: '',
    where: '',
    view: 'chart',
    src: 'data/orders.csv',
  },
  argTypes: {
    granularity: { control: 'select', options: ['auto', 'day', 'week', 'month', 'quarter', 'year'] },
    chart: { control: 'select', options: ['line', 'area', 'bar', 'stacked'] },
    compare: { control: 'select', options: ['', 'previous-year', 'previous-period', 'same-weekday'] },
    growth: { control: 'select', options: ['off', 'panel', 'only'] },
    cumulative: { control: 'select', options: [false, true, 'year'] },
    empty: { control: 'select', options: ['gap', 'zero'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Revenue over the whole time. Drag to brush a period. */
export const Line: Story = {};

/** Each month with the one a year earlier, thin and dashed. */
export const YearOverYear: Story = { args: { compare: 'previous-year' } };

/** A brushed year: large, with the year before, over a strip of the whole time. */
export const Brushed: Story = { args: { compare: 'previous-year' }, ...chosen('date: 2025') };

/** One month is chosen: the others stay as ghosts. */
export const Chosen: Story = { args: { compare: 'previous-year' }, ...chosen('date: 2025-11') };

/** The members of a dimension, named at their ends; of more than five the four largest and the others. */
export const Series: Story = { args: { series: 'region' } };

/** Parts upon each other. */
export const Stacked: Story = { args: { series: 'category', chart: 'stacked', granularity: 'quarter' } };

/** Bars begin at zero; the year before is a tick across each. */
export const Bars: Story = { args: { chart: 'bar', compare: 'previous-year', granularity: 'quarter' } };

/** An area for one measure. */
export const Area: Story = { args: { chart: 'area', granularity: 'week' } };

/** Measures of one unit share a scale. */
export const TwoMeasures: Story = { args: { measure: 'revenue, profit' } };

/** Measures of different units have panels over one time axis, never two scales in one. */
export const TwoPanels: Story = { args: { measure: 'revenue, orders' } };

/** The running total of a year, beside that of the year before. */
export const RunningTotal: Story = { args: { cumulative: true, compare: 'previous-year' }, ...chosen('date: 2025') };

/** Running totals that begin anew with each year. */
export const YearToDate: Story = { args: { cumulative: 'year' } };

/** Revenue without its season, and with it thin behind. */
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

/** Values that season and trend do not let expect, with what they do. */
export const Anomalies: Story = {
  render: () => html`<sales-trend .data=${FAIR_AND_STRIKE} currency="EUR" granularity="month" anomalies></sales-trend>`,
};

/** The mean of each week and the three before it. */
export const MovingAverage: Story = { args: { average: '4', granularity: 'week' } };

/** Growth in per cent against the year before, under the values: bars above zero are good, below it bad. */
export const Growth: Story = { args: { growth: 'panel' } };

/** Growth alone, from one month to the next. */
export const GrowthAlone: Story = { args: { growth: 'only', compare: 'previous-period' }, ...chosen('date: 2025') };

/** Revenue against cost: what lies between them is profit, and strokes where it is a loss. */
export const RevenueAndCost: Story = {
  args: { measure: 'revenue, cost, profit', granularity: 'quarter' },
};

/** What happened, told where it happened: days, or stretches of them. */
export const Annotated: Story = {
  args: {
    annotations: '2023-11-24: Black Friday; 2024-11-29: Black Friday; 2025-11-28: Black Friday; 2024-06..2024-08: Summer sale',
  },
};

/** The same as children, for pages whose author writes lists. */
export const AnnotatedByChildren: Story = {
  render: ({ src }) =>
    html`<sales-trend src=${src} granularity="week" compare="previous-year">
      <ul>
        <li data-date="2024-11-29">Black Friday</li>
        <li data-date="2025-02-01..2025-02-14">Roadworks</li>
      </ul>
    </sales-trend>`,
};

/** Days against the same weekdays 52 weeks before. */
export const SameWeekday: Story = { args: { compare: 'same-weekday', granularity: 'day', where: 'date: 2025-11..2025-12' } };

/** Fiscal years from April on. */
export const FiscalYears: Story = {
  render: ({ src }) =>
    html`<sales-trend src=${src} granularity="quarter" chart="bar" compare="previous-year" fiscal-start="04"></sales-trend>`,
};

/** The same numbers as a table. */
export const AsTable: Story = { args: { compare: 'previous-year', view: 'table' } };

/** In a narrow column: fewer labels, names above the picture. */
export const Narrow: Story = {
  args: { compare: 'previous-year' },
  render: (args) => inColumn(render(args), '15rem'),
};

/** Right to left, in Arabic: time runs the other way. */
export const RightToLeft: Story = {
  args: { compare: 'previous-year' },
  render: (args) => inArabic(render(args)),
};

/** In the dark. */
export const Dark: Story = {
  args: { compare: 'previous-year' },
  render: (args) => inDark(render(args)),
};

/** The brush filters the number beside it. */
export const WithKpi: Story = {
  render: (args) =>
    html`<sales-kpi src=${args.src} measure="revenue" compare="previous-year"></sales-kpi>
      <p></p>
      ${render(args)}`,
};

/** Before the data are here. */
export const Loading: Story = {
  tags: ['unended'],
  render: ({ src }) => html`<sales-trend src=${src} .fetch=${never}></sales-trend>`,
};

/** New data could not be had: the old picture stays, marked. */
export const Stale: Story = {
  tags: ['failing'],
  render: (args) => {
    const { fetch, again } = failingLater();
    return html`<sales-trend src=${args.src} granularity="month" .fetch=${fetch} @sales-load=${again}></sales-trend>`;
  },
};

/** No rows are left by its own clause. */
export const Empty: Story = { args: { where: 'region: Nowhere' } };

/** A page was served instead of data. */
export const Failed: Story = { tags: ['failing'], args: { src: 'data:text/html,<!doctype html><h1>Sign in</h1>' } };
