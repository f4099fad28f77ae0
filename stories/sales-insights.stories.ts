import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-insights.js';
import '../src/define/sales-kpi.js';
import { chosenBy, inArabic, inColumn, inDark, never } from './parts.js';

const REGIONS = ['North', 'South', 'East', 'West'];
const CATEGORIES = ['Seating', 'Lighting', 'Textiles'];

/** Three years: lighting is sold at a loss in the West, seating comes back more often than the rest, and the last half year lies lower. */
const ORDERS = Array.from({ length: 36 }, (_, month) =>
  REGIONS.flatMap((region, r) =>
    CATEGORIES.flatMap((category, c) =>
      Array.from({ length: 5 }, (__, k) => {
        const wobble = 1 + (((r * 7 + c * 3 + k * 5 + month * 11) % 13) - 6) / 60;
        const level = month < 30 ? 1 : 0.7;
        const quantity = Math.round((30 + 8 * r + 6 * c) * wobble * level);
        const price = 20 + 12 * c;
        const discount = region === 'West' && category === 'Lighting' ? 0.4 : 0;
        const revenue = Math.round(quantity * price * (1 - discount) * 100) / 100;
        return {
          date: `${2022 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-${k === 4 && month === 35 ? 31 : 1 + k * 6}`.replace(
            /-(\d)$/,
            '-0$1',
          ),
          order: `O${month}-${r}-${c}-${k}`,
          region,
          category,
          quantity,
          revenue,
          discount,
          profit: Math.round((revenue - quantity * price * 0.7) * 100) / 100,
          status:
            category === 'Seating' && (month + r + k) % 4 === 0
              ? 'returned'
              : (month + r + c + k) % 23 === 0
                ? 'returned'
                : 'sent',
        };
      }),
    ),
  ),
).flat();

interface Args {
  readonly topics: string;
  readonly limit: string;
  readonly mode: string;
  readonly step: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
}

const render = (args: Args) =>
  html`<sales-insights
    id="insights"
    .data=${ORDERS}
    currency="EUR"
    topics=${args.topics || nothing}
    limit=${args.limit || nothing}
    mode=${args.mode}
    step=${args.step || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-insights>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-insights',
  id: 'sales-insights',
  component: 'sales-insights',
  render,
  args: { topics: '', limit: '', mode: 'list', step: '', heading: '', where: '', view: 'chart' },
  argTypes: {
    topics: { control: 'select', options: ['', 'time', 'ranking', 'customers', 'offers', 'returns, discounts'] },
    mode: { control: 'select', options: ['list', 'story'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** What stands out, most important first. */
export const List: Story = { name: 'List of insights' };

/** Selected topics. */
export const Offers: Story = { name: 'Selected topics', args: { topics: 'offers' } };

/** An insight filters the page, and its button says so. */
export const Shown: Story = {
  name: 'Insight that filters the page',
  args: { topics: 'discounts' },
  ...chosenBy({ insights: 'region: West; discount: !0, !(blank)' }),
};

/** One insight at a time. The key metric follows. */
export const Steps: Story = {
  name: 'One insight at a time',
  args: { mode: 'story' },
  ...chosenBy({}),
  render: (args) =>
    html`${render(args)}
      <p></p>
      <sales-kpi .data=${ORDERS} currency="EUR" measure="revenue"></sales-kpi>`,
};

/** As a table, with one row per insight. */
export const AsTable: Story = { name: 'Table view', args: { view: 'table' } };

/** In a narrow column. */
export const Narrow: Story = { name: 'In a narrow column', render: (args) => inColumn(render(args), '20rem') };

/** A story in a narrow column. */
export const NarrowSteps: Story = {
  name: 'One insight at a time, in a narrow column',
  args: { mode: 'story', step: '2' },
  ...chosenBy({}),
  render: (args) => inColumn(render(args), '20rem'),
};

/** In German. */
export const German: Story = { name: 'In German', render: (args) => html`<div lang="de">${render(args)}</div>` };

/** In French. */
export const French: Story = { name: 'In French', render: (args) => html`<div lang="fr">${render(args)}</div>` };

/** In Spanish. */
export const Spanish: Story = { name: 'In Spanish', render: (args) => html`<div lang="es">${render(args)}</div>` };

/** Right to left, in Arabic. */
export const RightToLeft: Story = { name: 'Right to left, in Arabic', render: (args) => inArabic(render(args)) };

/** Dark mode. */
export const Dark: Story = { name: 'Dark mode', render: (args) => inDark(render(args)) };

/** Nothing stands out. The card lists what was checked. */
export const None: Story = {
  name: 'State: nothing stands out',
  args: { topics: 'concentration, retention', where: 'region: North' },
};

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: () => html`<sales-insights src="data/orders.csv" .fetch=${never}></sales-insights>`,
};

/** The filter leaves no rows, and the card says so. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'region: Nowhere' } };

/** An invalid topic. The card lists the valid topics. */
export const Failed: Story = { name: 'State: error', tags: ['failing'], args: { topics: 'weather' } };
