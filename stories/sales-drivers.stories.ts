import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-drivers.js';
import '../src/define/sales-kpi.js';
import { chosenBy, inArabic, inColumn, inDark, never, PLANNED, underRevenue } from './parts.js';

const REGIONS = ['North', 'South', 'East', 'West'];
const CATEGORIES = ['Seating', 'Lighting', 'Textiles', 'Tables', 'Planting'];

/** Two years: in the second the West sells two fifths less, lighting costs more in the East, and all else grows a little. */
const ORDERS = [2023, 2024].flatMap((year) =>
  REGIONS.flatMap((region, r) =>
    CATEGORIES.flatMap((category, c) =>
      Array.from({ length: 12 }, (_, month) => {
        const wobble = 1 + (((r * 7 + c * 3 + month * 5 + year) % 11) - 5) / 300;
        const isNext = year === 2024;
        const growth = isNext ? (region === 'West' ? 0.6 : 1.04) : 1;
        const price = (12 + 7 * c) * (isNext && region === 'East' && category === 'Lighting' ? 1.35 : 1);
        const quantity = Math.round((120 + 25 * r + 15 * c) * wobble * growth);
        return {
          date: `${year}-${String(month + 1).padStart(2, '0')}-28`,
          region,
          category,
          quantity,
          revenue: Math.round(quantity * price * 100) / 100,
        };
      }),
    ),
  ),
);

/** Customers of two years: some are lost, some are new, most buy less or more. */
const CUSTOMERS = Array.from({ length: 40 }, (_, k) => [
  ...(k < 34
    ? [{ date: `2023-${String(1 + (k % 12)).padStart(2, '0')}-15`, customer: `Customer ${k}`, revenue: 80 + ((k * 37) % 60) }]
    : []),
  ...(k > 5
    ? [
        {
          date: `2024-${String(1 + ((k * 5) % 12)).padStart(2, '0')}-15`,
          customer: `Customer ${k}`,
          revenue: 70 + ((k * 53) % 90),
        },
      ]
    : []),
])
  .flat()
  .concat({ date: '2024-12-31', customer: 'Customer 12', revenue: 40 });

interface Args {
  readonly measure: string;
  readonly compare: string;
  readonly by: string;
  readonly depth: string;
  readonly steps: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
}

const render = (args: Args) =>
  html`<sales-drivers
    id="why"
    .data=${ORDERS}
    currency="EUR"
    measure=${args.measure}
    compare=${args.compare}
    by=${args.by || nothing}
    depth=${args.depth}
    steps=${args.steps}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-drivers>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-drivers',
  id: 'sales-drivers',
  component: 'sales-drivers',
  render,
  args: {
    measure: 'revenue',
    compare: 'previous-year',
    by: '',
    depth: '2',
    steps: 'auto',
    heading: '',
    where: '',
    view: 'chart',
  },
  argTypes: {
    measure: { control: 'select', options: ['revenue', 'units', 'price'] },
    compare: { control: 'select', options: ['previous-year', 'previous-period', 'plan', 'rest'] },
    depth: { control: 'select', options: ['1', '2'] },
    steps: { control: 'select', options: ['auto', 'prices'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** The change of a year, by segments that stand out. */
export const Causes: Story = { name: 'Segments that explain a change' };

/** No segment stands out: volume, mix and price. */
export const Parts: Story = { name: 'Volume, mix and price', args: { where: 'region: North, South' } };

/** Volume, mix and price, although a segment stands out. */
export const Prices: Story = { name: 'Always volume, mix and price', args: { steps: 'prices' } };

/** Units instead of revenue. */
export const Units: Story = { name: 'Change of units', args: { measure: 'units' } };

/** A ratio, by the values of a dimension. */
export const Quotient: Story = { name: 'Change of a ratio', args: { measure: 'price' } };

/** From the plan to the actual amount, by the members that the plan has. */
export const Plan: Story = {
  name: 'Gap to the plan',
  render: () => html`<sales-drivers .data=${PLANNED} compare="plan" where="date: 2025" currency="EUR"></sales-drivers>`,
};

/** A selection compared with the rest of the same year, per unit. */
export const Rest: Story = {
  name: 'Selection compared with the rest',
  args: { compare: 'rest', where: 'date: 2024' },
  ...chosenBy({ map: 'region: East' }),
};

/** Nothing is selected yet: the card says what to do. */
export const NoSelection: Story = { name: 'State: nothing selected yet', args: { compare: 'rest' } };

/** Customers who are lost, bought less, bought the same or more, and are new. */
export const Customers: Story = {
  name: 'Lost, kept and new customers',
  args: { by: 'customer' },
  render: (args) => html`<sales-drivers .data=${CUSTOMERS} currency="EUR" by=${args.by} view=${args.view}></sales-drivers>`,
};

/** A segment is selected, and the others fade. */
export const Chosen: Story = { name: 'With a selection', ...chosenBy({ why: 'region: West' }) };

/** The same numbers as a table, with the effect of each value. */
export const AsTable: Story = { name: 'Table view', args: { view: 'table' } };

/** In a narrow column. */
export const Narrow: Story = { name: 'In a narrow column', render: (args) => inColumn(render(args), '16rem') };

/** Right to left, in Arabic. */
export const RightToLeft: Story = { name: 'Right to left, in Arabic', render: (args) => inArabic(render(args)) };

/** Dark mode. */
export const Dark: Story = { name: 'Dark mode', render: (args) => inDark(render(args)) };

/** The key metric follows the selected segment. */
export const WithKpi: Story = { name: 'With a key metric that follows', render: (args) => underRevenue(render(args), ORDERS) };

/** Before the data is loaded. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: () => html`<sales-drivers src="data/orders.csv" .fetch=${never}></sales-drivers>`,
};

/** The data starts within the earlier period. The card says so and compares nothing. */
export const Uncovered: Story = {
  name: 'State: earlier period not covered',
  render: () => html`<sales-drivers .data=${ORDERS.filter(({ date }) => date > '2023-06')} currency="EUR"></sales-drivers>`,
};

/** The filter leaves no rows, and the card says so. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'region: Nowhere' } };

/** A measure that is neither a sum nor a ratio. The card names what is expected. */
export const Failed: Story = { name: 'State: error', tags: ['failing'], args: { measure: 'delivery-days' } };
