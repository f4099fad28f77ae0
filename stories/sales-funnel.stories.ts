import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-funnel.js';
import '../src/define/sales-kpi.js';
import { chosenBy, inArabic, inColumn, inDark, never, underRevenue } from './parts.js';

const STAGES = ['Lead', 'Qualified', 'Proposal', 'Negotiation', 'Won', 'Lost'];
const day = (n: number): string => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10);

/** 900 deals of five regions, each with its present stage, its revenue, and the days on which it reached some stages. */
const DEALS = Array.from({ length: 900 }, (_, k) => {
  const region = ['North', 'South', 'East', 'West', 'Overseas and online'][Math.floor(k / 3) % 5]!;
  const luck = ((k * 73) % 100) - region.length;
  const stage = luck < 30 ? 0 : luck < 52 ? 1 : luck < 63 ? 2 : luck < 70 ? 3 : luck < 85 ? 4 : 5;
  const start = 1 + (k % 300);
  return {
    deal: `D${1000 + k}`,
    region,
    stage: STAGES[stage],
    revenue: 900 + ((k * 137) % 4100),
    lead_date: day(start),
    proposal_date: stage > 1 ? day(start + 9 + (k % 11)) : '',
    won_date: stage === 4 ? day(start + 30 + (k % 23)) : '',
  };
});

/** Visits and orders of a shop, by day. */
const DAYS = Array.from({ length: 120 }, (_, k) => ({
  date: day(k + 1),
  visits: 900 + ((k * 37) % 300),
  carts: 130 + ((k * 11) % 40),
  checkouts: 70 + ((k * 7) % 20),
  payments: 38 + ((k * 5) % 15),
}));

interface Args {
  readonly stages: string;
  readonly measure: string;
  readonly by: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
}

const render = (args: Args) =>
  html`<sales-funnel
    id="funnel"
    .data=${DEALS}
    status="all"
    roles="date: lead_date"
    currency="EUR"
    stages=${args.stages}
    measure=${args.measure || nothing}
    by=${args.by || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-funnel>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-funnel',
  id: 'sales-funnel',
  component: 'sales-funnel',
  render,
  args: {
    stages: 'stage: Lead, Qualified, Proposal, Negotiation, Won',
    ...{ measure: '', by: '', heading: '', where: 'stage: !Lost', view: 'chart' },
  },
  argTypes: { view: { control: 'select', options: ['chart', 'table'] } },
};

export default meta;

type Story = StoryObj<Args>;

/** Deals by the stage that they have reached. */
export const Pipeline: Story = { name: 'Stages of deals' };

/** Lost deals count in the first stage: the data does not say how far they came. */
export const WithLost: Story = {
  name: 'With lost deals',
  args: { stages: 'stage: Lead, Qualified, Proposal, Negotiation, Won, !Lost', where: '' },
};

/** A funnel for each region. */
export const ByRegion: Story = { name: 'By region', args: { by: 'region' } };

/** The amount of the deals in each stage. */
export const Amount: Story = { name: 'Amount of deals', args: { measure: 'revenue' } };

/** Stages with a date, and the median time between them. */
export const Dates: Story = { name: 'Time between stages', args: { stages: 'lead_date, proposal_date, won_date', where: '' } };

/** Measures as stages: visits and orders of a shop. */
export const Measures: Story = {
  name: 'Measures as stages',
  render: () =>
    html`<sales-funnel
      .data=${DAYS}
      stages="visits, carts = sum(carts) [count], checkouts = sum(checkouts) [count], payments = sum(payments) [count]"
    ></sales-funnel>`,
};

/** A stage is selected, and the stages before it fade. */
export const Chosen: Story = { name: 'With a selection', ...chosenBy({ funnel: 'stage: Proposal, Negotiation, Won' }) };

/** The same numbers as a table. */
export const AsTable: Story = { name: 'Table view', args: { view: 'table' } };

/** In a narrow column. */
export const Narrow: Story = { name: 'In a narrow column', render: (args) => inColumn(render(args), '16rem') };

/** Funnels by region in a narrow column. */
export const NarrowByRegion: Story = {
  name: 'By region, in a narrow column',
  args: { by: 'region' },
  render: (args) => inColumn(render(args), '20rem'),
};

/** Right to left, in Arabic. */
export const RightToLeft: Story = { name: 'Right to left, in Arabic', render: (args) => inArabic(render(args)) };

/** Funnels by region, right to left. */
export const RightToLeftByRegion: Story = {
  name: 'By region, right to left',
  args: { by: 'region' },
  render: (args) => inArabic(render(args)),
};

/** Dark mode. */
export const Dark: Story = { name: 'Dark mode', render: (args) => inDark(render(args)) };

/** Funnels by region in dark mode. */
export const DarkByRegion: Story = { name: 'By region, dark', args: { by: 'region' }, render: (args) => inDark(render(args)) };

/** The key metric follows the selected stage. */
export const WithKpi: Story = { name: 'With a key metric that follows', render: (args) => underRevenue(render(args), DEALS) };

/** No row is left by the filters. */
export const Empty: Story = { name: 'State: empty', args: { where: 'region: North; revenue: 99999..' } };

/** A stage that the data does not have is an error that names the most similar one. */
export const Unknown: Story = {
  name: 'State: unknown stage',
  args: { stages: 'stage: Lead, Qualfied, Proposal, Won' },
  tags: ['failing'],
};

/** Stages of different units are an error. */
export const Failed: Story = {
  name: 'State: error',
  args: { stages: 'count(), revenue', where: '' },
  tags: ['failing'],
};

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  render: () => html`<sales-funnel src="data/orders.csv" stages="date, shipped" .fetch=${never}></sales-funnel>`,
  tags: ['unended'],
};
