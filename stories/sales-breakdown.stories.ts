import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-breakdown.js';
import '../src/define/sales-kpi.js';
import { NAMED_ORDERS } from './named-orders.js';
import { chosenBy, inArabic, inColumn, inDark, never, PLANNED } from './parts.js';

interface Args {
  readonly measure: string;
  readonly by: string;
  readonly series: string;
  readonly chart: string;
  readonly top: string;
  readonly bottom: string;
  readonly other: boolean;
  readonly drill: string;
  readonly compare: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
  readonly href: string;
  readonly src: string;
}

const render = (args: Args) =>
  html`<sales-breakdown
    id="parts"
    src=${args.src}
    currency="EUR"
    measure=${args.measure}
    by=${args.by || nothing}
    series=${args.series || nothing}
    chart=${args.chart}
    top=${args.top || nothing}
    bottom=${args.bottom || nothing}
    ?other=${args.other}
    drill=${args.drill || nothing}
    compare=${args.compare || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
    href=${args.href || nothing}
  ></sales-breakdown>`;

/** A story that begins with a choice, as if it had been clicked. */
const chosen = (where: string) => chosenBy({ parts: where });

const meta: Meta<Args> = {
  title: 'Elements/sales-breakdown',
  id: 'sales-breakdown',
  component: 'sales-breakdown',
  render,
  args: {
    measure: 'revenue',
    by: 'category',
    series: '',
    chart: 'bar',
    top: '',
    bottom: '',
    other: false,
    drill: '',
    compare: '',
    heading: '',
    where: '',
    view: 'chart',
    href: '',
    src: 'data/orders.csv',
  },
  argTypes: {
    chart: { control: 'select', options: ['bar', 'stacked', 'share', 'donut', 'treemap', 'pareto'] },
    compare: { control: 'select', options: ['', 'previous-year', 'previous-period'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Revenue by category. Click a bar to filter by it. */
export const Bars: Story = { name: 'Bars' };

/** The previous year is a tick across each bar, with the change next to it. */
export const Compared: Story = { name: 'Compared with the previous year', args: { by: 'subcategory', compare: 'previous-year' } };

/** The top ten products and all others combined. */
export const TopAndOther: Story = { name: 'Top 10 and others', args: { by: 'product', top: '10', other: true } };

/** The best five and the worst three, with the sum of all others between them. “Show all” opens the list. */
export const BothEnds: Story = {
  name: 'Top 5 and bottom 3',
  args: { by: 'subcategory', measure: 'profit', top: '5', bottom: '3' },
};

/** How far the months of the year are above or below the trend. */
export const Season: Story = { name: 'Seasonal index', args: { measure: 'seasonal-index', by: 'month-of-year(date)' } };

/** The five stores with the lowest profit. */
export const Bottom: Story = { args: { by: 'store', bottom: '5', measure: 'profit' } };

/** Drill-down from region to country to store. Double-click a bar, or select it and use the path. */
export const WayDown: Story = { name: 'Drill-down path', args: { by: '', drill: 'region, country, store' } };

/** One level down, with a selection. */
export const Drilled: Story = {
  name: 'Drill-down, one level down',
  args: { by: '', drill: 'category, subcategory, product' },
  ...chosen('category: Furniture; subcategory: Chairs'),
};

/** One category is selected, and the others fade. */
export const Chosen: Story = { name: 'With a selection', args: { compare: 'previous-year' }, ...chosen('category: Furniture') };

/** The parts of each bar, the largest at its base. */
export const Stacked: Story = { args: { series: 'channel' } };

/** The same parts as shares of each bar. */
export const Share: Story = { name: 'Stacked to 100%', args: { by: 'region', series: 'category', chart: 'share' } };

/** Hatches tell the parts apart without color. */
export const Patterns: Story = {
  name: 'Hatches as well as colors',
  args: { series: 'channel' },
  render: ({ src, by, series }) =>
    html`<sales-breakdown src=${src} currency="EUR" by=${by} series=${series} patterns="all"></sales-breakdown>`,
};

/** At most five parts of a whole, with the total in the middle. */
export const Donut: Story = { args: { by: 'region', chart: 'donut', compare: 'previous-year' } };

/** Too many parts for a donut. The card shows bars and says why. */
export const DonutOfMany: Story = { name: 'Donut with too many parts', args: { by: 'subcategory', chart: 'donut' } };

/** Areas in proportion to the values. */
export const Treemap: Story = { args: { by: 'subcategory', chart: 'treemap' } };

/** A few products account for most of the revenue: classes A, B and C. */
export const Pareto: Story = { args: { by: 'subcategory', chart: 'pareto' } };

/** Sub-categories by their ABC class. */
export const AbcClasses: Story = { args: { by: 'abc(subcategory)', measure: 'revenue, profit' } };

/** Small multiples by a second dimension, on one scale. */
export const SmallMultiples: Story = { args: { by: 'category, region' } };

/** Several measures, each on its own scale. */
export const SeveralMeasures: Story = { args: { measure: 'revenue, profit, margin' } };

/** Customers by name. Two customers have the same name, and their codes are shown, too. */
export const ByName: Story = {
  name: 'Customers with the same name',
  render: (args) =>
    html`<sales-breakdown .data=${NAMED_ORDERS} currency="EUR" by="customer" view=${args.view}></sales-breakdown>`,
};

/** Customers by age band, in natural order. */
export const Bands: Story = { name: 'Age groups', args: { measure: 'customers', by: 'bin(age, 10)' } };

/** Customers by what each has paid. */
export const CustomersByRevenue: Story = { args: { measure: 'customers', by: 'bin(revenue per customer, 10000)' } };

/** The same numbers as a table. */
export const AsTable: Story = { name: 'Table view', args: { by: 'subcategory', compare: 'previous-year', view: 'table' } };

/** The names in the table view lead to the system of the page. In the chart, those in tooltips do. */
export const Links: Story = {
  name: 'Links in the table view',
  args: { by: 'subcategory', view: 'table', href: '#/subcategories/{subcategory}' },
};

/** In a narrow column. */
export const Narrow: Story = {
  name: 'In a narrow column',
  args: { by: 'subcategory', compare: 'previous-year' },
  render: (args) => inColumn(render(args), '15rem'),
};

/** Right to left, in Arabic. */
export const RightToLeft: Story = {
  name: 'Right to left, in Arabic',
  args: { compare: 'previous-year' },
  render: (args) => inArabic(render(args)),
};

/** Dark mode. */
export const Dark: Story = { name: 'Dark mode', args: { series: 'region' }, render: (args) => inDark(render(args)) };

/** The selection filters the key metric. */
export const WithKpi: Story = {
  name: 'With a key metric that follows',
  render: (args) =>
    html`<sales-kpi src=${args.src} currency="EUR" measure="revenue"></sales-kpi>
      <p></p>
      ${render(args)}`,
};

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: ({ src }) => html`<sales-breakdown src=${src} .fetch=${never}></sales-breakdown>`,
};

/** The filter leaves no rows. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'region: Nowhere' } };

/** An invalid chart type. */
export const Failed: Story = { name: 'State: error', tags: ['failing'], args: { chart: 'pie' } };

const planned = (chart: string) =>
  html`<sales-breakdown .data=${PLANNED} by="region" compare="plan" chart=${chart} currency="EUR"></sales-breakdown>`;

/** The plan is outlined behind the bars of actual values. */
export const Plan: Story = { name: 'Plan behind the bars', render: () => planned('bar') };

/** The gaps to the plan around zero, the best first. */
export const Variance: Story = { name: 'Gaps to the plan', render: () => planned('variance') };

/** The plan is a mark across thin bars. */
export const Bullet: Story = { render: () => planned('bullet') };
