import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-kpi.js';
import '../src/define/sales-source.js';
import { chosenBy, never, PLANNED } from './parts.js';

interface Args {
  readonly measure: string;
  readonly compare: string;
  readonly goal: string;
  readonly sparkline: boolean;
  readonly direction: string;
  readonly format: string;
  readonly heading: string;
  readonly currency: string;
  readonly where: string;
  readonly view: string;
  readonly highlight: string;
  readonly src: string;
  readonly width: string;
}

const render = (args: Args) =>
  html`<div style="inline-size: min(100%, ${args.width})">
    <sales-kpi
      src=${args.src}
      measure=${args.measure}
      compare=${args.compare || nothing}
      goal=${args.goal || nothing}
      ?sparkline=${args.sparkline}
      direction=${args.direction}
      format=${args.format}
      heading=${args.heading || nothing}
      currency=${args.currency || nothing}
      where=${args.where || nothing}
      view=${args.view}
      highlight=${args.highlight || nothing}
    ></sales-kpi>
  </div>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-kpi',
  id: 'sales-kpi',
  component: 'sales-kpi',
  render,
  args: {
    measure: 'revenue',
    compare: 'previous-year',
    goal: '',
    sparkline: true,
    direction: 'up',
    format: 'auto',
    heading: '',
    currency: 'EUR',
    where: '',
    view: 'chart',
    highlight: '',
    src: 'data/orders.csv',
    width: '216px',
  },
  argTypes: {
    measure: {
      control: 'select',
      options: [
        'revenue',
        'profit',
        'margin',
        'orders',
        'customers',
        'aov',
        'units',
        'return-rate',
        'processing-days',
        'revenue, orders, aov',
      ],
    },
    compare: { control: 'select', options: ['', 'previous-year', 'previous-period'] },
    direction: { control: 'inline-radio', options: ['up', 'down'] },
    format: { control: 'inline-radio', options: ['auto', 'compact', 'full', 'percent'] },
    view: { control: 'inline-radio', options: ['chart', 'table'] },
    width: { control: 'select', options: ['160px', '216px', '240px', '440px', '960px'] },
  },
};

export default meta;

/** Lines whose amounts grow with the quantity, while `item_price` says price: the total is either of the two. */
const TWO_READINGS = Array.from({ length: 48 }, (_, index) => {
  const quantity = 1 + (index % 4);
  const day = String(1 + (index % 28)).padStart(2, '0');
  return { date: `2025-01-${day}`, desk: `Desk ${(index % 7) + 1}`, quantity, item_price: quantity * (60 + 12 * (index % 5)) };
});

type Story = StoryObj<Args>;

/** One number with its change and a sparkline, compared with the previous year. */
export const Number: Story = { name: 'Number with change and sparkline' };

/** The number alone. */
export const Plain: Story = { name: 'Number alone', args: { compare: '', sparkline: false } };

/** Progress toward a goal. */
export const Goal: Story = { name: 'Progress toward a goal', args: { goal: '4000000' } };

/** A goal that is exceeded. */
export const GoalPassed: Story = { name: 'Goal exceeded', args: { goal: '1000000' } };

/** The plan of a table by month and region, through the last day of the data: 20 December. The pace leads to the plan of the year. */
export const Plan: Story = {
  name: 'Compared with the plan',
  render: ({ width }) =>
    html`<div style="inline-size: min(100%, ${width})">
      <sales-kpi .data=${PLANNED} measure="revenue" compare="plan" where="date: 2025" currency="EUR"></sales-kpi>
    </div>`,
};

/** An alert: the number is below a part of its plan. */
export const Alert: Story = {
  name: 'Alert below the plan',
  render: ({ width }) =>
    html`<div style="inline-size: min(100%, ${width})">
      <sales-kpi
        .data=${PLANNED}
        measure="revenue"
        compare="plan"
        where="date: 2025-12-01..2025-12-20"
        currency="EUR"
        alert="revenue &lt; 1.5 * plan"
      ></sales-kpi>
    </div>`,
};

/** Numbers that meet a condition, and the condition. */
export const Highlights: Story = {
  name: 'Highlighted numbers',
  args: {
    ...{ measure: 'margin, revenue, return-rate', sparkline: false, width: '640px' },
    highlight: 'margin > 10%: positive; revenue > 10K: strong; return-rate > 1%: warning',
  },
};

/** Same-store growth: only stores with sales in both years. */
export const SameStores: Story = {
  name: 'Same-store growth',
  render: ({ src, width }) =>
    html`<div style="inline-size: min(100%, ${width})">
      <sales-kpi src=${src} compare="previous-year" same="store"></sales-kpi>
    </div>`,
};

/** A limit: lower is better. */
export const Limit: Story = { name: 'Upper limit', args: { measure: 'cost', goal: '3000000', direction: 'down' } };

/** Several numbers. The first is the primary measure. */
export const Several: Story = {
  name: 'Several measures',
  args: { measure: 'revenue, profit, margin, orders, aov, customers', goal: '4000000', width: '960px' },
};

/** Several numbers in a narrow column. */
export const SeveralNarrow: Story = {
  name: 'Several measures in a narrow column',
  args: { measure: 'revenue, orders, return-rate', width: '240px' },
};

/** The share of a region. */
export const RegionShare: Story = {
  name: 'Share of a region',
  args: { measure: 'share(revenue)', where: 'region: Center', heading: 'Share of the Center', direction: 'up' },
};

/** Profit per product. */
export const ProfitPerProduct: Story = { args: { measure: 'Profit per product = profit / products' } };

/** A measure per member: half of the orders are larger than this. */
export const MedianOrder: Story = { name: 'Median order', args: { measure: 'Median order = median(revenue per order)' } };

/** A measure that states its unit and its good direction in brackets: higher fees are worse. */
export const Fees: Story = {
  name: 'Own unit and direction',
  render: ({ src, width }) =>
    html`<div style="inline-size: min(100%, ${width})">
      <sales-kpi src=${src} measure="Fees = revenue * 0.03 [money, down]" compare="previous-year" currency="EUR"></sales-kpi>
    </div>`,
};

/** Days from order to shipment. */
export const ProcessingDays: Story = { args: { measure: 'processing-days', direction: 'down' } };

/** Customers of the previous month who ordered again. */
export const Retention: Story = { args: { measure: 'retention', compare: 'previous-period' } };

/** From 280 px on, the number is larger and the sparkline is next to it. */
export const Lead: Story = { name: 'Wide card with a large number', args: { goal: '4000000', width: '440px' } };

/** In a narrow column. */
export const Narrow: Story = { name: 'In a narrow column', args: { width: '160px' } };

/** A ratio changes by percentage points. */
export const Ratio: Story = { name: 'Ratio in percentage points', args: { measure: 'margin' } };

/** A measure where lower is better. */
export const DownIsGood: Story = { name: 'Lower is better', args: { measure: 'return-rate', direction: 'down' } };

/** The newest month compared with the month before. */
export const PreviousPeriod: Story = { args: { compare: 'previous-period' } };

/** A long heading wraps, and a full value takes the smaller size. */
export const LongNames: Story = {
  name: 'Long heading and full value',
  args: { format: 'full', heading: 'Revenue after line discounts, all countries, all regions and segments' },
};

/** The same numbers as a table. */
export const AsTable: Story = { name: 'Table view', args: { view: 'table', width: '440px' } };

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: ({ src }) =>
    html`<div style="inline-size: min(100%, 216px)">
      <sales-kpi src=${src} compare="previous-year" sparkline .fetch=${never}></sales-kpi>
    </div>`,
};

/** A file of 8.4 MB whose first rows come after half a second, and nothing more. */
const slowly: typeof fetch = () => {
  const lines = Array.from({ length: 16_000 }, (_, k) => `2026-0${1 + Math.floor(k / 4000)}-01,${k % 97}.50`);
  const body = new ReadableStream({
    async start(controller) {
      const rows = new TextEncoder().encode(`Date,Revenue\n${lines.join('\n')}\n`);
      controller.enqueue(rows.slice(0, -20));
      await new Promise((resolve) => setTimeout(resolve, 500));
      controller.enqueue(rows.slice(-20));
    },
  });
  return Promise.resolve(new Response(body, { headers: { 'Content-Length': '8400000' } }));
};

/** A large file over a slow connection: the value of its first rows, until all are there. */
export const FirstRows: Story = {
  name: 'State: first rows of a large file',
  tags: ['unended'],
  render: () => html`<div style="inline-size: min(100%, 216px)"><sales-kpi src="orders.csv" .fetch=${slowly}></sales-kpi></div>`,
};

/** The old number stays while newer data loads. */
export const Stale: Story = {
  name: 'State: loading newer data',
  tags: ['unended'],
  play: async ({ canvasElement }) => {
    const kpi = canvasElement.querySelector('sales-kpi');
    await kpi?.ready;
    if (kpi) kpi.fetch = never;
  },
};

/** The filter leaves no rows. The card names the filter and offers to clear it. */
export const Empty: Story = { name: 'State: no rows', ...chosenBy({ map: 'region: Nowhere' }) };

/** A missing file. */
export const Failed: Story = {
  name: 'State: error',
  tags: ['failing'],
  args: { src: 'data:text/html,<!doctype html><h1>Sign in</h1>' },
};

/** A mistyped attribute that changes the figure: the card names the right one in place of the figure. */
export const MistypedAttribute: Story = {
  name: 'State: mistyped attribute',
  tags: ['failing'],
  render: () => html`<sales-kpi src="data/orders.csv" wher="region: West"></sales-kpi>`,
};

/** A mistyped attribute that does not change the figure: a note on the card. */
export const MistypedHeading: Story = {
  name: 'State: note on a mistyped attribute',
  tags: ['failing'],
  render: () => html`<sales-kpi src="data/orders.csv" measure="revenue" headin="Our sales"></sales-kpi>`,
};

/** Quotation marks of a word processor. */
export const CurlyQuotes: Story = {
  name: 'State: curly quotation marks',
  tags: ['failing'],
  render: () => html`<sales-kpi src="“data/orders.csv”"></sales-kpi>`,
};

/** A URL with a mistyped scheme. */
export const MistypedUrl: Story = {
  name: 'State: mistyped URL',
  tags: ['failing'],
  render: () => html`<sales-kpi src="htps://shop.example/orders.csv"></sales-kpi>`,
};

/** A dash in a range of dates. */
export const DashInRange: Story = {
  name: 'State: dash in a range',
  tags: ['failing'],
  render: () => html`<sales-kpi src="data/orders.csv" where="date: 2016–2017"></sales-kpi>`,
};

/** A value that the data does not have, in the filter of the card. */
export const MissingValue: Story = {
  name: 'State: mistyped value of a filter',
  render: () => html`<sales-kpi src="data/orders.csv" measure="revenue" where="region: Wset"></sales-kpi>`,
};

/** A column as measure: the card names the measure that the column is. */
export const ColumnAsMeasure: Story = {
  name: 'State: column as measure',
  tags: ['failing'],
  render: () => html`<sales-kpi src="data/orders.csv" measure="Sales"></sales-kpi>`,
};

/** Without a frame, inside a card of the page. */
export const WithoutFrame: Story = {
  name: 'Without a frame',
  render: () =>
    html`<div style="padding: 1.5rem; border-radius: 1rem; background: var(--sales-color-surface); max-inline-size: 24rem">
      <sales-kpi src="data/orders.csv" measure="revenue" sparkline appearance="plain"></sales-kpi>
    </div>`,
};

/** A dark card on a light page. */
export const DarkTheme: Story = {
  name: 'Dark card on a light page',
  render: () => html`<sales-kpi src="data/orders.csv" measure="revenue" sparkline theme="dark"></sales-kpi>`,
};

/** A figure with two readings: the card shows both totals, and a button for each. */
export const Question: Story = {
  name: 'State: question about the data',
  tags: ['failing'],
  args: { width: '440px', compare: '', sparkline: false },
  render: ({ measure, width }) =>
    html`<div style="inline-size: min(100%, ${width})">
      <sales-kpi measure=${measure} currency="EUR" .data=${TWO_READINGS}></sales-kpi>
    </div>`,
};

/** Payments: some failed, others were refunded in part. */
const PAYMENTS = Array.from({ length: 60 }, (_, at) => ({
  date: `2024-0${1 + (at % 6)}-${10 + (at % 18)}`,
  customer: `C${at % 9}`,
  amount: 20 + ((at * 13) % 57),
  'Amount Refunded': at % 7 === 0 ? 5 : 0,
  status: at % 11 === 0 ? 'failed' : 'paid',
}));

/** The account of a figure, which “How is this calculated?” shows: failed payments and refunds are deducted from the sum of the column. */
export const Account: Story = {
  name: 'Account of a figure, open',
  play: async ({ canvasElement }) => {
    const kpi = canvasElement.querySelector('sales-kpi');
    await kpi?.ready;
    kpi?.shadowRoot?.querySelector<HTMLElement>('[part=value]')?.click();
  },
  render: () => html`<sales-kpi measure="revenue" currency="EUR" .data=${PAYMENTS}></sales-kpi>`,
};

/** Money of an unknown kind: the card states its column and its sum. */
export const UnknownMoney: Story = {
  name: 'State: money of an unknown kind',
  render: () =>
    html`<sales-kpi
      measure="revenue"
      currency="EUR"
      .data=${PAYMENTS.map((row, at) => ({ date: row.date, customer: row.customer, revenue: row.amount, 'Amount X': 100 + at }))}
    ></sales-kpi>`,
};

/** The same question in a narrow column. */
export const QuestionNarrow: Story = {
  name: 'State: question in a narrow column',
  ...Question,
  tags: ['failing'],
  args: { ...Question.args, width: '216px' },
};

/** A measure that does not exist. */
export const WrongMeasure: Story = { name: 'State: unknown measure', tags: ['failing'], args: { measure: 'revnue' } };

/** Right to left, in Arabic numbers. */
export const RightToLeft: Story = {
  name: 'Right to left, in Arabic',
  render: (args) => html`<div lang="ar-EG" dir="rtl">${render(args)}</div>`,
};
