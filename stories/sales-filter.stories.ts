import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-breakdown.js';
import '../src/define/sales-filter.js';
import '../src/define/sales-kpi.js';
import '../src/define/sales-source.js';
import { manyPlaces } from './many-places.js';
import { NAMED_ORDERS } from './named-orders.js';
import { chosenBy, inArabic, never } from './parts.js';

interface Args {
  readonly field: string;
  readonly control: string;
  readonly presets: string;
  readonly heading: string;
  readonly where: string;
  readonly src: string;
}

const render = ({ field, control, presets, heading, where, src }: Args) =>
  html`<sales-filter
    src=${src}
    field=${field}
    control=${control || nothing}
    presets=${presets || nothing}
    heading=${heading || nothing}
    where=${where || nothing}
  ></sales-filter>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-filter',
  id: 'sales-filter',
  component: 'sales-filter',
  render,
  args: { field: 'region', control: '', presets: '', heading: '', where: '', src: 'data/orders.csv' },
  argTypes: {
    control: { control: 'select', options: ['', 'date', 'select', 'range', 'tree', 'chips'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Values with their number of rows, largest first. */
export const Members: Story = { name: 'Values with counts' };

/** Many values, with a search. */
export const ManyMembers: Story = { name: 'Values with search', args: { field: 'product' } };

/** A period, with presets counted from the newest date of the data. */
export const Period: Story = { name: 'Date periods', args: { field: 'date' } };

/** Custom presets. */
export const OwnPresets: Story = {
  name: 'Own date presets',
  args: { field: 'date', presets: '2023, 2024, 2025, 2025-Q2, last 12 months' },
};

/** Named periods. */
export const NamedPresets: Story = {
  name: 'Named date presets',
  args: { field: 'date', presets: 'this year, Winter = 2024-12..2025-02, "Sale, four days" = 2025-11-28..2025-12-01' },
};

/** Opens the panel of the filter once it is there. */
const open: Story['play'] = async ({ canvasElement }) => {
  const filter = canvasElement.querySelector('sales-filter');
  await filter?.ready;
  filter?.shadowRoot?.querySelector<HTMLElement>('.trigger')?.click();
};

/** Fiscal years from April, with their dates. */
export const FiscalYears: Story = {
  name: 'Fiscal years',
  play: open,
  render: ({ src }) =>
    html`<sales-filter
      src=${src}
      field="date"
      fiscal-start="04"
      presets="this quarter, this year, previous year"
    ></sales-filter>`,
};

/** A range of numbers: a histogram with two handles and two fields. */
export const Range: Story = { name: 'Range of numbers', args: { field: 'age' } };

/** The open panel, with named ranges. */
export const RangeOpen: Story = {
  name: 'Range of numbers, open',
  play: open,
  args: { field: 'age', presets: 'Young = ..29, 30..49, Old = 50..' },
};

/** A tree of values, with a search. */
export const Tree: Story = { name: 'Tree of values', args: { field: 'category, subcategory, product' } };

/** The open panel: regions, countries and stores. */
export const TreeOpen: Story = { name: 'Tree of values, open', play: open, args: { field: 'region, country, store' } };

/** More than 100,000 combinations: a branch is loaded when it is opened. */
export const TreeLarge: Story = {
  name: 'Tree with 100,000 combinations',
  play: open,
  render: () =>
    html`<sales-filter id="place" .data=${manyPlaces()} field="region, country, city" heading="Place"></sales-filter>`,
  ...chosenBy({ place: 'region: East; country: Country 3' }),
};

/** The comparison of all cards. */
export const Comparison: Story = {
  name: 'Comparison of all cards',
  render: ({ src }) =>
    html`<sales-source src=${src} period="auto"></sales-source> <sales-filter field="date"></sales-filter>
      <sales-filter field="compare"></sales-filter>
      <p></p>
      <sales-kpi measure="revenue" compare="previous-year"></sales-kpi>
      <p></p>
      <sales-breakdown measure="revenue" by="region"></sales-breakdown>`,
};

/** Two regions of all cards, and the open panel. */
export const TwoValues: Story = {
  name: 'Comparison of two values',
  play: open,
  render: () =>
    html`<sales-filter id="compare" src="data/orders.csv" field="compare"></sales-filter>
      <p></p>
      <sales-kpi src="data/orders.csv" measure="revenue"></sales-kpi>
      <p></p>
      <sales-breakdown src="data/orders.csv" measure="revenue" by="category"></sales-breakdown>`,
  ...chosenBy({ region: 'region: West', compare: 'compare: "region: East"' }),
};

/** All filters as chips, with the number of remaining rows. */
export const Chips: Story = {
  name: 'Chips of all filters',
  args: { field: '', control: 'chips' },
  ...chosenBy({ map: 'region: West, Center', brush: 'date: 2025-01..2025-06' }),
};

/** A page with several filters and chips for all of them. */
export const Page: Story = {
  name: 'Several filters of a page',
  render: ({ src }) =>
    html`${['date', 'region, country, store', 'channel', 'age'].map((field) => html`<sales-filter src=${src} field=${field}></sales-filter> `)}
      <p></p>
      <sales-filter src=${src} control="chips"></sales-filter>
      <p></p>
      <sales-breakdown src=${src} measure="revenue" by="region"></sales-breakdown>`,
};

/** Customers by name. The chip has the name, the filter the code. */
export const ByName: Story = {
  name: 'Customers with the same name',
  render: () =>
    html`<sales-filter .data=${NAMED_ORDERS} field="customer"></sales-filter>
      <sales-filter .data=${NAMED_ORDERS} control="chips"></sales-filter>`,
  ...chosenBy({ who: 'customer: DV-13045, CG-12520' }),
};

/** Any dimension can be a field. */
export const Weekday: Story = { name: 'Any dimension as a field', args: { field: 'weekday(date)', heading: 'Weekday' } };

/** A filter and a key metric that follows it. */
export const WithKpi: Story = {
  name: 'With a key metric that follows',
  render: (args) =>
    html`${render({ ...args })}
      <p></p>
      <sales-kpi src=${args.src} measure="revenue" compare="previous-year"></sales-kpi>`,
};

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: ({ src, field }) => html`<sales-filter src=${src} field=${field} .fetch=${never}></sales-filter>`,
};

/** The server sent a web page instead of data. */
export const Failed: Story = {
  name: 'State: error',
  tags: ['failing'],
  args: { src: 'data:text/html,<!doctype html><h1>Sign in</h1>' },
};

/** The filter leaves no rows. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'region: Nowhere' } };

/** Right to left, in Arabic. */
export const RightToLeft: Story = { name: 'Right to left, in Arabic', render: (args) => inArabic(render(args)) };
