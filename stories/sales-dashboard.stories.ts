import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-dashboard.js';
import { chosenBy } from './parts.js';

interface Args {
  readonly src: string;
  readonly pages: string;
  readonly page: string;
  readonly widgets: string;
  readonly heading: string;
  readonly where: string;
  readonly editable: boolean;
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
  ></sales-dashboard>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-dashboard',
  id: 'sales-dashboard',
  component: 'sales-dashboard',
  render,
  args: { src: 'data/orders.csv', pages: '', page: '', widgets: '', heading: '', where: '', editable: false },
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

/** A sign-in page in place of the file, with the reason and the fix. */
export const Failed: Story = {
  name: 'State: error',
  tags: ['failing'],
  args: { src: 'data:text/html,<!doctype html><h1>Sign in</h1>' },
};
