import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-kpi.js';
import '../src/define/sales-table.js';
import { NAMED_ORDERS } from './named-orders.js';
import { chosenBy, inColumn, never, PLANNED } from './parts.js';

interface Args {
  readonly by: string;
  readonly measure: string;
  readonly order: string;
  readonly limit: string;
  readonly compare: string;
  readonly drill: string;
  readonly detail: string | null;
  readonly sparkline: boolean;
  readonly subtotals: string;
  readonly columns: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
  readonly href: string;
  readonly highlight: string;
  readonly src: string;
}

const render = (args: Args) =>
  html`<sales-table
    id="table"
    src=${args.src}
    by=${args.by || nothing}
    measure=${args.measure}
    order=${args.order || nothing}
    limit=${args.limit || nothing}
    compare=${args.compare || nothing}
    drill=${args.drill || nothing}
    detail=${args.detail ?? nothing}
    ?sparkline=${args.sparkline}
    subtotals=${args.subtotals || nothing}
    columns=${args.columns || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
    href=${args.href || nothing}
    highlight=${args.highlight || nothing}
  ></sales-table>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-table',
  id: 'sales-table',
  component: 'sales-table',
  render,
  args: {
    by: 'product',
    measure: 'revenue',
    order: '',
    limit: '',
    compare: '',
    drill: '',
    detail: null,
    sparkline: false,
    subtotals: '',
    columns: '',
    heading: '',
    where: '',
    view: 'chart',
    href: '',
    highlight: '',
    src: 'data/orders.csv',
  },
  argTypes: {
    compare: { control: 'select', options: ['', 'previous-year', 'previous-period'] },
    subtotals: { control: 'select', options: ['', 'open', 'closed'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** The products, sorted by revenue; any column sorts. */
export const Products: Story = { name: 'Sortable products' };

/** The top products with change, sparkline and profit. */
export const Top: Story = {
  name: 'Top products with sparklines',
  args: { measure: 'revenue, profit, margin, units', limit: '8', compare: 'previous-year', sparkline: true },
};

/** The products with the lowest profit. */
export const Underperformers: Story = { args: { measure: 'profit, revenue', order: 'profit', limit: '5' } };

/** Average revenue per category and region. */
export const TwoDimensions: Story = { args: { by: 'category, region', measure: 'revenue, orders, aov, customers' } };

/** Earlier value, change and growth. */
export const Compared: Story = {
  name: 'Compared with the previous year',
  args: { by: 'region', compare: 'previous-year', limit: '4' },
};

/** The plan, the gap and the attainment of each region. */
export const Plan: Story = {
  render: () => html`<sales-table .data=${PLANNED} by="region" measure="revenue" compare="plan" currency="EUR"></sales-table>`,
};

/** The stock of each product, how long it lasts, and what was lost while there was none. */
export const Stock: Story = {
  name: 'Stock cover and lost units',
  args: {
    src: 'data/orders.csv data/stock.csv',
    measure: 'stock, stock-value, stock-cover, stockout-days, lost-units, days-since-sale',
    where: 'date: last 90 days',
    order: 'stock-cover',
    limit: '10',
  },
};

/** Conditions over measures, with a color, a sign and a legend. */
export const Highlights: Story = {
  name: 'Highlighted numbers',
  args: {
    by: 'subcategory',
    measure: 'revenue, margin, orders',
    highlight:
      'margin < 10%: negative; margin < 20%: warning; margin > 40%: positive; revenue > 100K: strong; orders < 100: muted',
  },
};

/** The name of each customer leads to the system of the page. */
export const Links: Story = {
  name: 'Links to customers',
  args: { by: 'customer', measure: 'revenue, profit', limit: '8', href: '#/customers/{customer}' },
};

/** The place of each region, its places gained or lost, and the running total of shares. */
export const Ranks: Story = {
  name: 'Ranks and running totals',
  args: {
    by: 'region',
    measure: 'revenue, Place = rank(revenue), Running = cumulative(share(revenue))',
    order: '-revenue',
    compare: 'previous-year',
  },
};

/** Subtotals of each region. Margins and customers are those of its rows, not sums. */
export const Subtotals: Story = { args: { by: 'region, category', measure: 'revenue, margin, customers', subtotals: 'open' } };

/** The top 2 products of each category. */
export const TopPerGroup: Story = { args: { by: 'category, product', subtotals: 'open', limit: '2' } };

/** A pivot by year, with subtotals. */
export const Pivot: Story = {
  args: { by: 'region, category', measure: 'revenue, margin', columns: 'year(date)', subtotals: 'open' },
};

/** Drill-down from the category to the rows of the data. */
export const Drill: Story = {
  name: 'Drill-down to the rows',
  args: { by: '', drill: 'category, product', detail: 'order, date, product, revenue, profit' },
};

/** The rows of the data. */
export const Rows: Story = { name: 'Rows of the data', args: { by: '', detail: '' } };

/** Selected rows filter the other widgets, and the rest fade. */
export const Chosen: Story = {
  name: 'Rows selected',
  args: { by: 'region', limit: '4' },
  render: (args) => html`<sales-kpi src=${args.src}></sales-kpi>${render(args)}`,
  ...chosenBy({ table: 'region: West' }),
};

/** Customers by name. The search finds names and codes. */
export const ByName: Story = {
  name: 'Customers with the same name',
  render: (args) =>
    html`<sales-table
      .data=${NAMED_ORDERS}
      currency="EUR"
      by="customer"
      measure=${args.measure}
      view=${args.view}
    ></sales-table>`,
};

/** A narrow card shows a list. */
export const Narrow: Story = {
  name: 'List in a narrow column',
  args: { measure: 'revenue, profit, margin', limit: '5' },
  render: (args) => inColumn(render(args), '22rem'),
};

/** The skeleton has the size of the table. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  args: { limit: '8' },
  render: (args) => html`<sales-table src="data/slow.csv" limit=${args.limit} .fetch=${never}></sales-table>`,
};

/** The filter leaves no rows, and the card names the filter. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'region: Nowhere' } };

/** An error with its fix. */
export const Failed: Story = {
  name: 'State: error',
  tags: ['failing'],
  render: () =>
    html`<sales-table src="data/gone.csv" .fetch=${() => Promise.resolve(new Response('', { status: 404 }))}></sales-table>`,
};

export const SeasonByWeek: Story = {
  name: 'Seasonal index by week',
  args: { by: 'week-of-year(date)', measure: 'seasonal-index, seasonal-spread' },
};
