import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-cohort.js';
import '../src/define/sales-kpi.js';
import { chosenBy, failingLater, inArabic, inColumn, inDark, never, underRevenue } from './parts.js';

const NAMES = ['Ada', 'Ben', 'Cleo', 'Dino', 'Elsa', 'Finn', 'Gro', 'Hugo', 'Ida', 'Jon', 'Kaja', 'Leo', 'Mia', 'Nils', 'Olga'];
const DAYS = 730;

/**
 * Two years of a shop with 180 customers. Each customer has a first order in the first twenty months and a usual order interval, which is
 * shorter for later customers. A third of them stop ordering after a while.
 */
const ORDERS = Array.from({ length: 180 }, (_, k) => {
  const start = (k * 211) % 600;
  const rhythm = 18 + ((k * 29) % 70) - Math.floor(start / 60);
  const end = k % 3 === 0 ? start + ((k * 53) % 240) : DAYS;
  const days: number[] = [];
  for (let day = start, n = 0; day < Math.min(end, DAYS) || day === start; n++, day += rhythm + ((k * 7 + n * 13) % 15))
    days.push(day);
  return days.map((day) => ({
    customer: `C-${1001 + k}`,
    'customer name': `${NAMES[k % 15]!} ${String.fromCharCode(65 + (k % 12))}.`,
    order: `${k}-${day}`,
    date: new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
    revenue: 20 + ((k * 37 + day) % 160),
  }));
})
  .flat()
  .concat(
    Array.from({ length: 120 }, (_, k) => ({
      customer: '',
      'customer name': '',
      order: `walk-in-${k}`,
      date: new Date(Date.UTC(2024, 0, 1 + k * 6)).toISOString().slice(0, 10),
      revenue: 15 + (k % 30),
    })),
  );

interface Args {
  readonly mode: string;
  readonly measure: string;
  readonly period: string;
  readonly limit: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
}

const render = (args: Args) =>
  html`<sales-cohort
    id="cohort"
    .data=${ORDERS}
    currency="EUR"
    mode=${args.mode}
    measure=${args.measure}
    period=${args.period}
    limit=${args.limit || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-cohort>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-cohort',
  id: 'sales-cohort',
  component: 'sales-cohort',
  render,
  args: {
    mode: 'retention',
    measure: 'customers',
    period: 'auto',
    limit: '',
    heading: '',
    where: '',
    view: 'chart',
  },
  argTypes: {
    mode: { control: 'select', options: ['retention', 'new-repeat', 'rfm', 'risk', 'intervals'] },
    measure: { control: 'select', options: ['customers', 'orders', 'revenue'] },
    period: { control: 'select', options: ['auto', 'month', 'quarter', 'year'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Retention by month since the first order. */
export const Retention: Story = { name: 'Retention by month' };

/** Revenue by quarter, compared with the first quarter of each cohort. */
export const Revenue: Story = { name: 'Retention of revenue', args: { measure: 'revenue', period: 'quarter' } };

/** The last month is incomplete: outlined, and not part of the average. */
export const NotOver: Story = { name: 'Incomplete last period', args: { period: 'quarter', where: 'date: ..2025-08-10' } };

/** What a customer of each quarter has spent, from the first quarter on. */
export const Value: Story = { name: 'Value of a customer', args: { mode: 'value', period: 'quarter' } };

/** Revenue of new and repeat customers, and of orders without a customer. */
export const NewAndRepeat: Story = { name: 'New and repeat customers', args: { mode: 'new-repeat', measure: 'revenue' } };

/** Segments by recency and frequency. */
export const Segments: Story = { name: 'Segments (RFM)', args: { mode: 'rfm', measure: 'revenue' } };

/** Valuable customers at risk, by name. */
export const AtRisk: Story = { name: 'Customers at risk', args: { mode: 'risk' } };

/** The days between orders. */
export const Intervals: Story = { name: 'Days between orders', args: { mode: 'intervals' } };

/** A period is selected, and the others fade. */
export const Chosen: Story = {
  name: 'With a selection',
  args: { mode: 'new-repeat' },
  ...chosenBy({ cohort: 'date: 2025-03..2025-05' }),
};

/** The same numbers as a table. */
export const AsTable: Story = { name: 'Table view', args: { period: 'quarter', view: 'table' } };

/** In a narrow column. Sizes are below the names. */
export const Narrow: Story = {
  name: 'In a narrow column',
  args: { period: 'quarter' },
  render: (args) => inColumn(render(args), '20rem'),
};

/** Right to left, in Arabic. */
export const RightToLeft: Story = {
  name: 'Right to left, in Arabic',
  args: { period: 'quarter' },
  render: (args) => inArabic(render(args)),
};

/** Dark mode. */
export const Dark: Story = { name: 'Dark mode', args: { mode: 'rfm' }, render: (args) => inDark(render(args)) };

/** The key metric follows the selected customers. */
export const WithKpi: Story = {
  name: 'With a key metric that follows',
  args: { mode: 'rfm' },
  render: (args) => underRevenue(render(args), ORDERS),
};

/** Too few customers to estimate churn. */
export const TooFew: Story = { name: 'State: too few customers', args: { mode: 'risk', where: 'customer: C-1001, C-1002' } };

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: () => html`<sales-cohort src="data/orders.csv" .fetch=${never}></sales-cohort>`,
};

/** A refresh failed. The old chart stays and is marked as outdated. */
export const Stale: Story = {
  name: 'State: outdated after a failed refresh',
  tags: ['failing'],
  render: () => {
    const { fetch, again } = failingLater();
    return html`<sales-cohort src="data/orders.csv" period="quarter" .fetch=${fetch} @sales-load=${again}></sales-cohort>`;
  },
};

/** The filter leaves no rows. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'customer: Nobody' } };

/** An invalid mode. */
export const Failed: Story = { name: 'State: error', tags: ['failing'], args: { mode: 'circle' } };
