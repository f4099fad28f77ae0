import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, render as renderInto } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../src/define/sales-dashboard.js';
import type { SalesDashboard } from '../src/elements/sales-dashboard/sales-dashboard.js';
import { chosenBy } from './parts.js';

interface Args {
  readonly src: string;
  readonly pages: string;
  readonly page: string;
  readonly widgets: string;
  readonly heading: string;
  readonly where: string;
  readonly editable: boolean;
  readonly webmcp: boolean;
}

const render = (args: Args) =>
  html`<sales-dashboard
    src=${args.src}
    pages=${args.pages || nothing}
    page=${args.page || nothing}
    widgets=${args.widgets || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    ?editable=${args.editable}
    ?webmcp=${args.webmcp}
  ></sales-dashboard>`;

/** Lists the tools of the dashboard before a list. */
async function listTools(list: Element | undefined): Promise<void> {
  const tools = await (list?.previousElementSibling as SalesDashboard | null | undefined)?.tools();
  const lines = tools?.map(
    ({ name, description }) =>
      html`<dt><code>${name}</code></dt>
        <dd>${description}</dd>`,
  );
  if (lines) renderInto(lines, list as HTMLElement);
}

const meta: Meta<Args> = {
  title: 'Elements/sales-dashboard',
  id: 'sales-dashboard',
  component: 'sales-dashboard',
  render,
  args: { src: 'data/orders.csv', pages: '', page: '', widgets: '', heading: '', where: '', editable: false, webmcp: false },
};
export default meta;

type Story = StoryObj<Args>;

/** A dashboard from one tag. */
export const Sales: Story = { name: 'Sales page' };

/** The page about customers. */
export const Customers: Story = { name: 'Customer page', args: { page: 'customers' } };

/** One page with chosen widgets, in the author’s order. */
export const Chosen: Story = {
  name: 'Selected widgets and a heading',
  args: { pages: 'sales', widgets: 'goods, places, trend', heading: 'Range and places' },
};

/** A period is selected, and all numbers are compared with the previous year. */
export const OneYear: Story = { name: 'Filtered by a year', ...chosenBy({ page: 'date: previous year' }) };

/** One region, by the filter of the dashboard. */
export const OneRegion: Story = { args: { where: 'region: Europe', heading: 'Europe' } };

/** “Edit” turns the page into its editor. */
export const Editable: Story = { name: 'Edited by users', args: { pages: 'sales', editable: true } };

/** What `tools()` gives a language model. `webmcp` offers the same functions to the assistant of the browser. */
export const Tools: Story = {
  name: 'Tools for a language model',
  args: { pages: 'sales', widgets: 'trend', editable: true, webmcp: true },
  render: (args) =>
    html`${render(args)}
      <dl ${ref((list) => void listTools(list))}></dl>`,
};

/** A sign-in page in place of the file, with the reason and the fix. */
export const Failed: Story = {
  name: 'State: error',
  tags: ['failing'],
  args: { src: 'data:text/html,<!doctype html><h1>Sign in</h1>' },
};
