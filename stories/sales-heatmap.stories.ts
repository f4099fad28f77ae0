import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-heatmap.js';
import '../src/define/sales-kpi.js';
import { chosenBy, failingLater, inArabic, inColumn, inDark, never } from './parts.js';

interface Args {
  readonly mode: string;
  readonly measure: string;
  readonly x: string;
  readonly y: string;
  readonly compare: string;
  readonly variables: string;
  readonly per: string;
  readonly method: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
  readonly src: string;
}

const render = (args: Args) =>
  html`<sales-heatmap
    id="heatmap"
    src=${args.src}
    mode=${args.mode || nothing}
    measure=${args.measure}
    x=${args.x || nothing}
    y=${args.y || nothing}
    compare=${args.compare || nothing}
    variables=${args.variables || nothing}
    per=${args.per || nothing}
    method=${args.method || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-heatmap>`;

/** A story that begins with a choice, as if it had been made by a click or a drag. */
const chosen = (where: string) => chosenBy({ heatmap: where });

const meta: Meta<Args> = {
  title: 'sales-heatmap',
  component: 'sales-heatmap',
  render,
  args: {
    mode: '',
    measure: 'revenue',
    x: '',
    y: '',
    compare: '',
    variables: '',
    per: '',
    method: '',
    heading: '',
    where: '',
    view: 'chart',
    src: 'data/orders.csv',
  },
  argTypes: {
    mode: { control: 'select', options: ['', 'calendar', 'dimensions', 'correlation'] },
    method: { control: 'select', options: ['', 'pearson', 'spearman', 'kendall'] },
    compare: { control: 'select', options: ['', 'previous-year', 'previous-period'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Opens the picture of a pair, as a reader does by the keyboard: the one that a key goes to. */
const openPair =
  (key: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await customElements.whenDefined('sales-heatmap');
    const heatmap = canvasElement.querySelector('sales-heatmap')!;
    await heatmap.ready;
    const chart = heatmap.shadowRoot!.querySelector<HTMLElement>('.chart')!;
    for (const pressed of [key, 'Enter']) chart.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
    while (!heatmap.shadowRoot!.querySelector('.pair')) await new Promise(requestAnimationFrame);
    await heatmap.ready;
  };

/** A cell per day: years one below the other. Drag to choose days. */
export const Calendar: Story = {};

/** Which numbers go together, row by row, and whether chance explains it. */
export const Correlation: Story = { args: { mode: 'correlation' } };

/** Values of each customer, compared by ranks. */
export const CorrelationPerCustomer: Story = {
  args: { mode: 'correlation', variables: 'orders, revenue, aov, units-per-order', per: 'customer', method: 'spearman' },
};

/** A pair is opened: the points of its rows, in the place of the matrix. */
export const PairOpened: Story = {
  args: { mode: 'correlation', variables: 'price, quantity, discount, revenue' },
  play: openPair('Home'),
};

/** A number and a category: boxes. */
export const PairOfCategory: Story = {
  args: { mode: 'correlation', variables: 'revenue, category, region' },
  play: openPair('Home'),
};

/** Two categories: how many rows they have together. */
export const PairOfCategories: Story = {
  args: { mode: 'correlation', variables: 'revenue, category, region' },
  play: openPair('End'),
};

/** A pair of each product, in the dark. */
export const PairPerProduct: Story = {
  args: { mode: 'correlation', per: 'product' },
  render: (args) => inDark(render(args)),
  play: openPair('Home'),
};

/** A pair in a narrow column. */
export const PairNarrow: Story = {
  args: { mode: 'correlation' },
  render: (args) => inColumn(render(args), '20rem'),
  play: openPair('Home'),
};

/** A pair from right to left, in Arabic. */
export const PairRightToLeft: Story = {
  args: { mode: 'correlation' },
  render: (args) => inArabic(render(args)),
  play: openPair('Home'),
};

/** One year. Days without orders are empty outlines. */
export const OneYear: Story = { args: { where: 'date: 2025' } };

/** A stretch of days is chosen: the others stay as ghosts. */
export const ChosenDays: Story = { args: { where: 'date: 2025' }, ...chosen('date: 2025-11-10..2025-12-24') };

/** Seasonality: each month of each year. */
export const MonthByYear: Story = { args: { x: 'month(date)', y: 'year(date)' } };

/** Growth against the year before: zero is neutral, a colour means the same distance on either side. */
export const GrowthByMonth: Story = { args: { x: 'month(date)', y: 'year(date)', compare: 'previous-year' } };

/** When customers buy: weekdays against months of the year. */
export const WeekdayByMonth: Story = { args: { measure: 'orders', x: 'month(date)', y: 'weekday(date)', where: 'date: 2025' } };

/** Two dimensions, the largest first; a measure of both signs around a neutral zero. */
export const Members: Story = { args: { measure: 'profit', x: 'category', y: 'region' } };

/** Of many members the largest, and the others together. */
export const ManyMembers: Story = { args: { x: 'product', y: 'region' } };

/** A column chosen by its head. */
export const ChosenColumn: Story = {
  args: { x: 'month(date)', y: 'weekday(date)', where: 'date: 2025' },
  ...chosen('date: 2025-12'),
};

/** The same numbers as a table. */
export const AsTable: Story = { args: { x: 'month(date)', y: 'year(date)', view: 'table' } };

/** In a narrow column a calendar is one of months and weekdays. */
export const NarrowCalendar: Story = {
  args: { where: 'date: 2024..2025' },
  render: (args) => inColumn(render(args), '23rem'),
};

/** In a narrow column there are fewer columns. */
export const NarrowMembers: Story = {
  args: { x: 'product', y: 'region' },
  render: (args) => inColumn(render(args), '23rem'),
};

/** Right to left, in Arabic: time runs the other way. */
export const RightToLeft: Story = {
  args: { where: 'date: 2025' },
  render: (args) => inArabic(render(args)),
};

/** In the dark. */
export const Dark: Story = {
  args: { x: 'month(date)', y: 'year(date)' },
  render: (args) => inDark(render(args)),
};

/** A choice filters the number beside it. */
export const WithKpi: Story = {
  args: { where: 'date: 2025' },
  render: (args) =>
    html`<sales-kpi src=${args.src} measure="revenue"></sales-kpi>
      <p></p>
      ${render(args)}`,
};

/** Before the data are here. */
export const Loading: Story = {
  tags: ['unended'],
  render: ({ src }) => html`<sales-heatmap src=${src} .fetch=${never}></sales-heatmap>`,
};

/** New data could not be had: the old picture stays, marked. */
export const Stale: Story = {
  tags: ['failing'],
  render: (args) => {
    const { fetch, again } = failingLater();
    return html`<sales-heatmap src=${args.src} where="date: 2025" .fetch=${fetch} @sales-load=${again}></sales-heatmap>`;
  },
};

/** No rows are left by its own clause. */
export const Empty: Story = { args: { where: 'region: Nowhere' } };

/** A mode that is not there. */
export const Failed: Story = { tags: ['failing'], args: { mode: 'pie' } };
