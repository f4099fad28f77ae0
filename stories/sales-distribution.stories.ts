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
  title: 'sales-distribution',
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

/** Revenue of orders: what most are worth, and how long the tail is. */
export const PerOrder: Story = {};

/** Revenue of customers. */
export const PerCustomer: Story = { args: { per: 'customer' } };

/** A column row by row: each whole number has a bar. */
export const Quantity: Story = { args: { measure: 'quantity' } };

/** Some bins are chosen: the others stay as ghosts. */
export const Chosen: Story = {
  args: { measure: 'quantity' },
  ...chosenBy({ spread: 'quantity: 2..3' }),
};

/** Profit per order, with bins as wide as set. */
export const Width: Story = { args: { measure: 'profit', bins: 'width: 100' } };

/** Boxes: which regions have large orders, and how far the rest is spread. */
export const Boxes: Story = { args: { chart: 'box', by: 'region' } };

/** Boxes of a column, row by row, on the days of the week. */
export const BoxesOfWeekdays: Story = { args: { chart: 'box', measure: 'quantity', by: 'weekday(date)' } };

/** Boxes: two groups are chosen. */
export const BoxesChosen: Story = {
  args: { chart: 'box', by: 'region' },
  ...chosenBy({ spread: 'region: North, South' }),
};

/** Boxes from right to left, in Arabic. */
export const BoxesRightToLeft: Story = {
  args: { chart: 'box', by: 'region' },
  render: (args) => inArabic(render(args)),
};

/** Discount against profit of products: r and n, the line, the outermost by name. */
export const Scatter: Story = { args: { chart: 'scatter', x: 'discount-rate', y: 'profit', per: 'product' } };

/** Quantity against price row by row: equal rows are one point, the larger the more they are. */
export const ScatterOfRows: Story = { args: { chart: 'scatter', x: 'price', y: 'quantity', per: 'row' } };

/** Points of rows: a rectangle is chosen. */
export const ScatterOfRowsChosen: Story = {
  args: { chart: 'scatter', x: 'price', y: 'quantity', per: 'row' },
  ...chosenBy({ spread: 'price: 100..250; quantity: 2..4' }),
};

/** High revenue, but low retention: regions by both. */
export const RevenueAndRetention: Story = { args: { chart: 'scatter', x: 'revenue', y: 'retention', per: 'region' } };

/** Thousands of orders, on a canvas. */
export const ScatterOfOrders: Story = { args: { chart: 'scatter', x: 'units', y: 'revenue', per: 'order' } };

/** A scatter in a narrow column. */
export const ScatterNarrow: Story = {
  args: { chart: 'scatter', x: 'revenue', y: 'profit', per: 'product' },
  render: (args) => inColumn(render(args), '16rem'),
};

/** A scatter from right to left, in Arabic. */
export const ScatterRightToLeft: Story = {
  args: { chart: 'scatter', x: 'revenue', y: 'profit', per: 'product' },
  render: (args) => inArabic(render(args)),
};

/** The same numbers as a table. */
export const AsTable: Story = { args: { view: 'table' } };

/** In a narrow column: fewer labels. */
export const Narrow: Story = { render: (args) => inColumn(render(args), '16rem') };

/** Right to left, in Arabic: numbers grow the other way. */
export const RightToLeft: Story = { render: (args) => inArabic(render(args)) };

/** In the dark. */
export const Dark: Story = {
  render: (args) => inDark(render(args)),
};

/** The number beside it follows the bins that are chosen. */
export const WithKpi: Story = {
  args: { measure: 'quantity' },
  render: (args) =>
    html`<sales-kpi src=${args.src} measure="revenue"></sales-kpi>
      <p></p>
      ${render(args)}`,
};

/** Before the data are here. */
export const Loading: Story = {
  tags: ['unended'],
  render: ({ src }) => html`<sales-distribution src=${src} .fetch=${never}></sales-distribution>`,
};

/** New data could not be had: the old picture stays, marked. */
export const Stale: Story = {
  tags: ['failing'],
  render: (args) => {
    const { fetch, again } = failingLater();
    return html`<sales-distribution src=${args.src} .fetch=${fetch} @sales-load=${again}></sales-distribution>`;
  },
};

/** No rows are left by its own clause: the card says so. */
export const Empty: Story = { args: { where: 'region: Nowhere' } };

/** An attribute that is not understood: the card says which, and what it may be. */
export const Failed: Story = { tags: ['failing'], args: { bins: 'many' } };
