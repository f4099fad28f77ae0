import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-distribution.js';
import '../src/define/sales-kpi.js';
import { chosenBy, failingLater, inArabic, inColumn, inDark, never } from './parts.js';

interface Args {
  readonly measure: string;
  readonly per: string;
  readonly chart: string;
  readonly bins: string;
  readonly x: string;
  readonly y: string;
  readonly by: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
  readonly src: string;
}

const render = (args: Args) =>
  html`<sales-distribution
    id="spread"
    src=${args.src}
    measure=${args.measure}
    per=${args.per || nothing}
    chart=${args.chart}
    bins=${args.bins || nothing}
    x=${args.x || nothing}
    y=${args.y || nothing}
    by=${args.by || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-distribution>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-distribution',
  id: 'sales-distribution',
  component: 'sales-distribution',
  render,
  args: {
    measure: 'revenue',
    per: '',
    chart: 'histogram',
    bins: '',
    x: '',
    y: '',
    by: '',
    heading: '',
    where: '',
    view: 'chart',
    src: 'data/orders.csv',
  },
  argTypes: {
    chart: { control: 'select', options: ['histogram', 'box', 'scatter'] },
    per: { control: 'select', options: ['', 'order', 'customer', 'product', 'row'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Revenue per order, with a long tail. */
export const PerOrder: Story = { name: 'Revenue per order' };

/** Revenue per customer. */
export const PerCustomer: Story = { name: 'Revenue per customer', args: { per: 'customer' } };

/** A column by row. Each whole number has a bar. */
export const Quantity: Story = { name: 'Whole numbers by row', args: { measure: 'quantity' } };

/** Some bins are selected, and the others fade. */
export const Chosen: Story = {
  name: 'With a selection',
  args: { measure: 'quantity' },
  ...chosenBy({ spread: 'quantity: 2..3' }),
};

/** Profit per order, with bins of a fixed width. */
export const Width: Story = { name: 'Bins of a fixed width', args: { measure: 'profit', bins: 'width: 100' } };

/** Box plots of order values by region. */
export const Boxes: Story = { name: 'Box plots by region', args: { chart: 'box', by: 'region' } };

/** Box plots of a column by weekday. */
export const BoxesOfWeekdays: Story = {
  name: 'Box plots by weekday',
  args: { chart: 'box', measure: 'quantity', by: 'weekday(date)' },
};

/** Two box plots are selected. */
export const BoxesChosen: Story = {
  name: 'Box plots with a selection',
  args: { chart: 'box', by: 'region' },
  ...chosenBy({ spread: 'region: North, South' }),
};

/** Box plots from right to left, in Arabic. */
export const BoxesRightToLeft: Story = {
  name: 'Box plots, right to left',
  args: { chart: 'box', by: 'region' },
  render: (args) => inArabic(render(args)),
};

/** Discount and profit by product, with the line and the outermost names. */
export const Scatter: Story = {
  name: 'Scatter plot of products',
  args: { chart: 'scatter', x: 'discount-rate', y: 'profit', per: 'product' },
};

/** Quantity and price by row. A larger point represents more rows. */
export const ScatterOfRows: Story = {
  name: 'Scatter plot of rows',
  args: { chart: 'scatter', x: 'price', y: 'quantity', per: 'row' },
};

/** A rectangle of points is selected. */
export const ScatterOfRowsChosen: Story = {
  name: 'Scatter plot with a selection',
  args: { chart: 'scatter', x: 'price', y: 'quantity', per: 'row' },
  ...chosenBy({ spread: 'price: 100..250; quantity: 2..4' }),
};

/** Regions by revenue and retention. */
export const RevenueAndRetention: Story = {
  name: 'Scatter plot of regions',
  args: { chart: 'scatter', x: 'revenue', y: 'retention', per: 'region' },
};

/** Thousands of orders, on a canvas. */
export const ScatterOfOrders: Story = {
  name: 'Scatter plot of thousands of orders',
  args: { chart: 'scatter', x: 'units', y: 'revenue', per: 'order' },
};

/** A scatter in a narrow column. */
export const ScatterNarrow: Story = {
  name: 'Scatter plot in a narrow column',
  args: { chart: 'scatter', x: 'revenue', y: 'profit', per: 'product' },
  render: (args) => inColumn(render(args), '16rem'),
};

/** A scatter from right to left, in Arabic. */
export const ScatterRightToLeft: Story = {
  name: 'Scatter plot, right to left',
  args: { chart: 'scatter', x: 'revenue', y: 'profit', per: 'product' },
  render: (args) => inArabic(render(args)),
};

/** The same numbers as a table. */
export const AsTable: Story = { name: 'Table view', args: { view: 'table' } };

/** In a narrow column, with fewer labels. */
export const Narrow: Story = { name: 'In a narrow column', render: (args) => inColumn(render(args), '16rem') };

/** Right to left, in Arabic. Numbers increase from right to left. */
export const RightToLeft: Story = { name: 'Right to left, in Arabic', render: (args) => inArabic(render(args)) };

/** Dark mode. */
export const Dark: Story = { name: 'Dark mode', render: (args) => inDark(render(args)) };

/** The key metric follows the selected bins. */
export const WithKpi: Story = {
  name: 'With a key metric that follows',
  args: { measure: 'quantity' },
  render: (args) =>
    html`<sales-kpi src=${args.src} measure="revenue"></sales-kpi>
      <p></p>
      ${render(args)}`,
};

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: ({ src }) => html`<sales-distribution src=${src} .fetch=${never}></sales-distribution>`,
};

/** A refresh failed. The old chart stays and is marked as outdated. */
export const Stale: Story = {
  name: 'State: outdated after a failed refresh',
  tags: ['failing'],
  render: (args) => {
    const { fetch, again } = failingLater();
    return html`<sales-distribution src=${args.src} .fetch=${fetch} @sales-load=${again}></sales-distribution>`;
  },
};

/** The filter leaves no rows, and the card says so. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'region: Nowhere' } };

/** An invalid attribute. The card names the attribute and the possible values. */
export const Failed: Story = { name: 'State: error', tags: ['failing'], args: { bins: 'many' } };
