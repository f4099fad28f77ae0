import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-basket.js';
import '../src/define/sales-kpi.js';
import { chosenBy, inArabic, inColumn, inDark, never, underRevenue } from './parts.js';

/** What a shop sells, and what it earns: the first two of a group are often bought together, the third now and then. */
const GROUPS = [
  [
    ['Espresso beans', 4],
    ['Paper filters', 1.5],
    ['Milk jug', 9],
  ],
  [
    ['Green tea', 3],
    ['Honey', 2],
    ['Teapot', 14],
  ],
  [
    ['Desk lamp', 11],
    ['LED bulb', 2.5],
    ['Extension lead', -1],
  ],
] as const;

/** 900 orders of 60 customers, each of whom likes one group. */
const ORDERS = Array.from({ length: 900 }, (_, k) => {
  const customer = (k * 7) % 60;
  const group = GROUPS[(customer + (k % 5 === 0 ? 1 : 0)) % 3]!;
  const bought = group.filter((_item, i) => (k * (i + 3) + i) % (2 + i + (i >> 1)) === 0);
  const products = bought.length > 0 ? bought : [group[k % 3]!];
  const date = new Date(Date.UTC(2024, 0, 1 + Math.floor(k / 4))).toISOString().slice(0, 10);
  return products.map(([product, profit]) => ({
    order: `A${1000 + k}`,
    customer: `C${String(customer).padStart(2, '0')}`,
    date,
    region: k % 3 === 0 ? 'North' : 'South',
    product,
    revenue: Math.abs(profit) * 4,
    profit,
  }));
}).flat();

interface Args {
  readonly mode: string;
  readonly by: string;
  readonly strength: string;
  readonly customer: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
}

const render = (args: Args) =>
  html`<sales-basket
    id="basket"
    .data=${ORDERS}
    currency="EUR"
    mode=${args.mode}
    by=${args.by || nothing}
    strength=${args.strength}
    customer=${args.customer || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-basket>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-basket',
  id: 'sales-basket',
  component: 'sales-basket',
  render,
  args: { mode: 'bundles', by: '', strength: 'auto', customer: '', heading: '', where: '', view: 'chart' },
  argTypes: {
    mode: { control: 'select', options: ['bundles', 'next'] },
    strength: { control: 'select', options: ['auto', 'weak', 'strong'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Items bought together, with their extra profit. */
export const Bundles: Story = { name: 'Bought together' };

/** The next basket of a customer. Blue items were bought before, the others are new. */
export const Next: Story = { name: 'Next basket of a customer', args: { mode: 'next', customer: 'C07' } };

/** Items bought with the product that another widget selected. */
export const BoughtWith: Story = { name: 'Bought with a selected product', ...chosenBy({ list: 'product: Green tea' }) };

/** A line is selected, and the others fade. */
export const Chosen: Story = { name: 'With a selection', ...chosenBy({ basket: 'product: Green tea, Honey' }) };

/** Only bundles with a high confidence and lift. */
export const Strong: Story = { name: 'Strong rules only', args: { strength: 'strong' } };

/** The items of the best rules as a matrix of lift. */
export const Matrix: Story = {
  name: 'Matrix of lift',
  render: (args) => html`<sales-basket .data=${ORDERS} currency="EUR" chart="matrix" view=${args.view}></sales-basket>`,
};

/** The same matrix with confidence. */
export const MatrixOfShares: Story = {
  name: 'Matrix of confidence',
  render: () => html`<sales-basket .data=${ORDERS} currency="EUR" chart="matrix" cells="confidence"></sales-basket>`,
};

/** A matrix in a narrow column. Numbers replace the column names. */
export const NarrowMatrix: Story = {
  name: 'Matrix in a narrow column',
  render: () =>
    html`<div style="max-inline-size: 18rem">
      <sales-basket .data=${ORDERS} currency="EUR" chart="matrix"></sales-basket>
    </div>`,
};

/** No order contains several regions, so there is no rule. */
export const Nothing: Story = { name: 'State: no rules', args: { by: 'region' } };

/** The same numbers as a table. */
export const AsTable: Story = { name: 'Table view', args: { view: 'table' } };

/** In a narrow column. */
export const Narrow: Story = { name: 'In a narrow column', render: (args) => inColumn(render(args), '16rem') };

/** Right to left, in Arabic. */
export const RightToLeft: Story = { name: 'Right to left, in Arabic', render: (args) => inArabic(render(args)) };

/** Dark mode. */
export const Dark: Story = { name: 'Dark mode', render: (args) => inDark(render(args)) };

/** The key metric follows the selected line. */
export const WithKpi: Story = { name: 'With a key metric that follows', render: (args) => underRevenue(render(args), ORDERS) };

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: () => html`<sales-basket src="data/orders.csv" .fetch=${never}></sales-basket>`,
};

/** The filter leaves no rows, and the card says so. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'region: Nowhere' } };

/** An invalid attribute. The card names the attribute and the possible values. */
export const Failed: Story = { name: 'State: error', tags: ['failing'], args: { strength: 'many' } };
