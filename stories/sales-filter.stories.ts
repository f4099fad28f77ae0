import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-breakdown.js';
import '../src/define/sales-filter.js';
import '../src/define/sales-kpi.js';
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
  title: 'sales-filter',
  component: 'sales-filter',
  render,
  args: { field: 'region', control: '', presets: '', heading: '', where: '', src: 'data/orders.csv' },
  argTypes: {
    control: { control: 'select', options: ['', 'date', 'select', 'range', 'tree', 'chips'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Members with their rows, most first. */
export const Members: Story = {};

/** Many members: a search finds them. */
export const ManyMembers: Story = { args: { field: 'product' } };

/** A period, with presets counted from the newest date of the data. */
export const Period: Story = { args: { field: 'date' } };

/** Presets of the page's own. */
export const OwnPresets: Story = { args: { field: 'date', presets: '2023, 2024, 2025, 2025-Q2, last 12 months' } };

/** Periods by names of the page. */
export const NamedPresets: Story = {
  args: { field: 'date', presets: 'this year, Winter = 2024-12..2025-02, "Sale, four days" = 2025-11-28..2025-12-01' },
};

/** Opens the panel of the filter once it is there. */
const open: Story['play'] = async ({ canvasElement }) => {
  const filter = canvasElement.querySelector('sales-filter');
  await filter?.ready;
  filter?.shadowRoot?.querySelector<HTMLElement>('.trigger')?.click();
};

/** Fiscal years from April on, and what days they are. */
export const FiscalYears: Story = {
  play: open,
  render: ({ src }) =>
    html`<sales-filter
      src=${src}
      field="date"
      fiscal-start="04"
      presets="this quarter, this year, previous year"
    ></sales-filter>`,
};

/** A range of numbers: a histogram with two handles, and the ends as fields. */
export const Range: Story = { args: { field: 'age' } };

/** The same open, with ranges by names. */
export const RangeOpen: Story = { play: open, args: { field: 'age', presets: 'Young = ..29, 30..49, Old = 50..' } };

/** A way down from the root: branches with their rows, to open, to find, and to tick. */
export const Tree: Story = { args: { field: 'category, subcategory, product' } };

/** The same open: the region of a store, its country, its city. */
export const TreeOpen: Story = { play: open, args: { field: 'region, country, store' } };

/** All filters in words, and how many rows they leave. */
export const Chips: Story = {
  args: { field: '', control: 'chips' },
  ...chosenBy({ map: 'region: West, Center', brush: 'date: 2025-01..2025-06' }),
};

/** Sales by region, filtered by any field, with all filters said in a line. */
export const Page: Story = {
  render: ({ src }) =>
    html`${['date', 'region, country, store', 'channel', 'age'].map((field) => html`<sales-filter src=${src} field=${field}></sales-filter> `)}
      <p></p>
      <sales-filter src=${src} control="chips"></sales-filter>
      <p></p>
      <sales-breakdown src=${src} measure="revenue" by="region"></sales-breakdown>`,
};

/** Customers whose values are codes, by their names; the chip says the name, the clause has the code. */
export const ByName: Story = {
  render: () =>
    html`<sales-filter .data=${NAMED_ORDERS} field="customer"></sales-filter>
      <sales-filter .data=${NAMED_ORDERS} control="chips"></sales-filter>`,
  ...chosenBy({ who: 'customer: DV-13045, CG-12520' }),
};

/** Any dimension can be a field. */
export const Weekday: Story = { args: { field: 'weekday(date)', heading: 'Weekday' } };

/** The filter and what follows it. */
export const WithKpi: Story = {
  render: (args) =>
    html`${render({ ...args })}
      <p></p>
      <sales-kpi src=${args.src} measure="revenue" compare="previous-year"></sales-kpi>`,
};

/** Before the data are here. */
export const Loading: Story = {
  tags: ['unended'],
  render: ({ src, field }) => html`<sales-filter src=${src} field=${field} .fetch=${never}></sales-filter>`,
};

/** A page was served instead of data. */
export const Failed: Story = { tags: ['failing'], args: { src: 'data:text/html,<!doctype html><h1>Sign in</h1>' } };

/** No rows are left by its own clause. */
export const Empty: Story = { args: { where: 'region: Nowhere' } };

/** Right to left, in Arabic. */
export const RightToLeft: Story = {
  render: (args) => inArabic(render(args)),
};
