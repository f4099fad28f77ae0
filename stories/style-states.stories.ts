import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/all.js';
import { chosenBy, failingLater, never } from './parts.js';

const meta: Meta = {
  title: 'Style/States',
  id: 'style-states',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};

export default meta;

/** What is special about the widgets of a state. */
interface State {
  readonly fetch: typeof fetch;
  readonly again?: (event: Event) => void;
}

/** One of each kind of widget in the same state. */
const gallery = ({ fetch, again }: State): TemplateResult =>
  html`<div
    style="display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1rem; align-items: start"
  >
    <sales-kpi src="data/orders.csv" currency="EUR" measure="profit" .fetch=${fetch} @sales-load=${again}></sales-kpi>
    <sales-trend src="data/orders.csv" currency="EUR" .fetch=${fetch} @sales-load=${again}></sales-trend>
    <sales-breakdown src="data/orders.csv" currency="EUR" .fetch=${fetch} @sales-load=${again}></sales-breakdown>
    <sales-heatmap src="data/orders.csv" currency="EUR" .fetch=${fetch} @sales-load=${again}></sales-heatmap>
    <sales-distribution src="data/orders.csv" currency="EUR" .fetch=${fetch} @sales-load=${again}></sales-distribution>
    <sales-table src="data/orders.csv" currency="EUR" by="region" .fetch=${fetch} @sales-load=${again}></sales-table>
  </div>`;

const loaded: typeof fetch = (...request) => fetch(...request);

/** Widgets with data. */
export const Ready: StoryObj = { name: 'All widgets with data', render: () => gallery({ fetch: loaded }) };

/** Widgets before their first result. The skeleton has the shape of the chart. */
export const Loading: StoryObj = { name: 'All widgets, loading', tags: ['unended'], render: () => gallery({ fetch: never }) };

/** Widgets without rows. The card names the filter and the way out. */
export const Empty: StoryObj = {
  name: 'All widgets, no rows',
  ...chosenBy({ map: 'region: Nowhere' }),
  render: () => gallery({ fetch: loaded }),
};

/** Widgets with a file that was not found. */
export const Failed: StoryObj = {
  name: 'All widgets, file not found',
  tags: ['failing'],
  render: () => gallery({ fetch: () => Promise.resolve(new Response('', { status: 404 })) }),
};

/** Widgets that keep their data after a failed refresh. */
export const Outdated: StoryObj = { name: 'All widgets, outdated', tags: ['failing'], render: () => gallery(failingLater()) };

/** Lines whose price grows with the quantity: it may be that of one piece, or of the line. */
const OPEN_PRICE = ['date,desk,quantity,item_price']
  .concat(
    Array.from({ length: 120 }, (_, index) => {
      const quantity = 1 + (index % 4);
      const day = `2024-${String(1 + Math.floor(index / 10)).padStart(2, '0')}-${String(1 + ((index * 3) % 28)).padStart(2, '0')}`;
      return `${day},D${String(index % 7)},${String(quantity)},${String(quantity * (6 + (index % 5)))}`;
    }),
  )
  .join('\n');

/** Widgets that ask, because the values of the file leave two readings of its revenue. One answer settles all of them. */
export const Asking: StoryObj = {
  name: 'All widgets, question about the data',
  tags: ['failing'],
  render: () => {
    const answered = (): Promise<Response> => Promise.resolve(new Response(OPEN_PRICE));
    return html`<div
      style="display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1rem; align-items: start"
    >
      <sales-kpi src="data/open-price.csv" currency="EUR" .fetch=${answered}></sales-kpi>
      <sales-trend src="data/open-price.csv" currency="EUR" .fetch=${answered}></sales-trend>
      <sales-table src="data/open-price.csv" currency="EUR" by="desk" .fetch=${answered}></sales-table>
    </div>`;
  },
};

/** Orders, some canceled and some failed, with ten rows that were pasted twice. */
const STATES = ['Complete', 'Shipped', 'Cancelled', 'Failed'];
const ORDERS = Array.from(
  { length: 80 },
  (_, index) =>
    `O${String(index)},2024-${String(1 + (index % 12)).padStart(2, '0')}-15,${String(1 + (index % 3))},${String(10 + index)},${STATES[index % 4] ?? ''}`,
);
const LEDGER = ['order_id,date,quantity,amount,order_status', ...ORDERS, ...ORDERS.slice(-10)].join('\n');

/** A card that says which rows its figure counts, with a button for each other answer. `status` answers for the page. */
export const CountedRows: StoryObj = {
  name: 'Rows that a figure counts',
  render: () => {
    const answered = (): Promise<Response> => Promise.resolve(new Response(LEDGER));
    return html`<div
      style="display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1rem; align-items: start"
    >
      <sales-kpi src="data/ledger.csv" currency="EUR" .fetch=${answered}></sales-kpi>
      <sales-kpi
        src="data/ledger.csv"
        currency="EUR"
        status="Complete, Shipped"
        read="duplicates: remove"
        .fetch=${answered}
      ></sales-kpi>
    </div>`;
  },
};
