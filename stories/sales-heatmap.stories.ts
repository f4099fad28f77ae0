import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-heatmap.js';
import '../src/define/sales-kpi.js';
import { chosenBy, failingLater, inArabic, inColumn, inDark, never, PLANNED } from './parts.js';

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
  title: 'Elements/sales-heatmap',
  id: 'sales-heatmap',
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
    compare: { control: 'select', options: ['', 'previous-year', 'previous-period', 'plan'] },
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
    while (!heatmap.shadowRoot!.querySelector('.inside-card')) await new Promise(requestAnimationFrame);
    await heatmap.ready;
  };

/** A cell per day, with a row of weeks for each year. Drag to select days. */
export const Calendar: Story = { name: 'Calendar of days' };

/** Correlations by row, with their statistical significance. */
export const Correlation: Story = { name: 'Correlation matrix', args: { mode: 'correlation' } };

/** Correlations of customers, by ranks. */
export const CorrelationPerCustomer: Story = {
  name: 'Correlation per customer',
  args: { mode: 'correlation', variables: 'orders, revenue, aov, units-per-order', per: 'customer', method: 'spearman' },
};

/** An open pair: its scatter plot replaces the matrix. */
export const PairOpened: Story = {
  name: 'Open pair of numbers',
  args: { mode: 'correlation', variables: 'price, quantity, discount, revenue' },
  play: openPair('Home'),
};

/** A number and a category: boxes. */
export const PairOfCategory: Story = {
  name: 'Pair of number and category',
  args: { mode: 'correlation', variables: 'revenue, category, region' },
  play: openPair('Home'),
};

/** Two categories: the number of rows with both. */
export const PairOfCategories: Story = {
  name: 'Pair of categories',
  args: { mode: 'correlation', variables: 'revenue, category, region' },
  play: openPair('End'),
};

/** A pair by product, in dark mode. */
export const PairPerProduct: Story = {
  name: 'Pair by product, dark mode',
  args: { mode: 'correlation', per: 'product' },
  render: (args) => inDark(render(args)),
  play: openPair('Home'),
};

/** A pair in a narrow column. */
export const PairNarrow: Story = {
  name: 'Pair in a narrow column',
  args: { mode: 'correlation' },
  render: (args) => inColumn(render(args), '20rem'),
  play: openPair('Home'),
};

/** A pair from right to left, in Arabic. */
export const PairRightToLeft: Story = {
  name: 'Pair, right to left',
  args: { mode: 'correlation' },
  render: (args) => inArabic(render(args)),
  play: openPair('Home'),
};

/** One year. Days without orders are empty outlines. */
export const OneYear: Story = { name: 'Calendar of one year', args: { where: 'date: 2025' } };

/** A range of days is selected, and the others fade. */
export const ChosenDays: Story = {
  name: 'Calendar with selected days',
  args: { where: 'date: 2025' },
  ...chosen('date: 2025-11-10..2025-12-24'),
};

/** Seasonality: each month of each year. */
export const MonthByYear: Story = { args: { x: 'month(date)', y: 'year(date)' } };

/** Growth compared with the previous year. Zero is neutral. */
export const GrowthByMonth: Story = { args: { x: 'month(date)', y: 'year(date)', compare: 'previous-year' } };

/** Attainment of the plan: as planned is neutral. */
export const Plan: Story = {
  name: 'Attainment of the plan',
  render: () => html`<sales-heatmap .data=${PLANNED} x="month(date)" y="region" compare="plan" currency="EUR"></sales-heatmap>`,
};

/** When customers buy: weekdays by month. */
export const WeekdayByMonth: Story = { args: { measure: 'orders', x: 'month(date)', y: 'weekday(date)', where: 'date: 2025' } };

/** Two dimensions, and a measure with positive and negative values. */
export const Members: Story = { name: 'Two dimensions', args: { measure: 'profit', x: 'category', y: 'region' } };

/** The largest of many values, and all others combined. */
export const ManyMembers: Story = { name: 'Two dimensions with others', args: { x: 'product', y: 'region' } };

/** A column selected by its label. */
export const ChosenColumn: Story = {
  name: 'Selected column',
  args: { x: 'month(date)', y: 'weekday(date)', where: 'date: 2025' },
  ...chosen('date: 2025-12'),
};

/** The same numbers as a table. */
export const AsTable: Story = { name: 'Table view', args: { x: 'month(date)', y: 'year(date)', view: 'table' } };

/** In a narrow column, a calendar shows months and weekdays. */
export const NarrowCalendar: Story = {
  name: 'Calendar in a narrow column',
  args: { where: 'date: 2024..2025' },
  render: (args) => inColumn(render(args), '23rem'),
};

/** Fewer columns in a narrow card. */
export const NarrowMembers: Story = {
  name: 'Two dimensions in a narrow column',
  args: { x: 'product', y: 'region' },
  render: (args) => inColumn(render(args), '23rem'),
};

/** Right to left, in Arabic. Time runs from right to left. */
export const RightToLeft: Story = {
  name: 'Right to left, in Arabic',
  args: { where: 'date: 2025' },
  render: (args) => inArabic(render(args)),
};

/** Dark mode. */
export const Dark: Story = {
  name: 'Dark mode',
  args: { x: 'month(date)', y: 'year(date)' },
  render: (args) => inDark(render(args)),
};

/** The selection filters the key metric. */
export const WithKpi: Story = {
  name: 'With a key metric that follows',
  args: { where: 'date: 2025' },
  render: (args) =>
    html`<sales-kpi src=${args.src} measure="revenue"></sales-kpi>
      <p></p>
      ${render(args)}`,
};

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: ({ src }) => html`<sales-heatmap src=${src} .fetch=${never}></sales-heatmap>`,
};

/** A refresh failed. The old chart stays and is marked as outdated. */
export const Stale: Story = {
  name: 'State: outdated after a failed refresh',
  tags: ['failing'],
  render: (args) => {
    const { fetch, again } = failingLater();
    return html`<sales-heatmap src=${args.src} where="date: 2025" .fetch=${fetch} @sales-load=${again}></sales-heatmap>`;
  },
};

/** The filter leaves no rows. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'region: Nowhere' } };

/** An invalid mode. */
export const Failed: Story = { name: 'State: error', tags: ['failing'], args: { mode: 'pie' } };
