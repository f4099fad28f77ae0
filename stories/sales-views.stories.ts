import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/sales-breakdown.js';
import '../src/define/sales-dashboard.js';
import '../src/define/sales-filter.js';
import '../src/define/sales-kpi.js';
import '../src/define/sales-source.js';
import '../src/define/sales-views.js';
import { inArabic, inColumn, inDark } from './parts.js';

/** A saved view, as a page sets it. */
interface SavedView {
  readonly name: string;
  readonly state: string;
  readonly isDefault?: boolean;
}

interface Args {
  readonly heading: string;
}

const SAVED: readonly SavedView[] = [
  { name: 'West', state: 'sales=region:+West', isDefault: true },
  { name: 'Furniture in 2017', state: 'sales=category:+Furniture;+date:+2017' },
];

const renderWith = (views: unknown, heading = ''): TemplateResult =>
  html`<sales-source src="data/orders.csv" currency="EUR">
    <p>
      <sales-views heading=${heading || nothing} .views=${views}></sales-views>
      <sales-filter field="region"></sales-filter>
      <sales-filter field="category"></sales-filter>
    </p>
    <sales-breakdown by="subcategory" top="5"></sales-breakdown>
  </sales-source>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-views',
  id: 'sales-views',
  component: 'sales-views',
  render: ({ heading }) => renderWith(SAVED, heading),
  args: { heading: '' },
};

export default meta;

type Story = StoryObj<Args>;

/** Two views that the page stores. The default one is shown. */
export const Saved: Story = { name: 'Saved views' };

/** No view is saved. Views are stored in the browser. */
export const Empty: Story = { name: 'No saved views', render: () => renderWith(undefined) };

/** A label of the page. */
export const Labeled: Story = { name: 'With a label', args: { heading: 'Reports' } };

/** The data has no such region. The sentence names it, and the other filter applies. */
export const Missing: Story = {
  name: 'A value that the data does not have',
  render: () => renderWith([{ name: 'Old regions', state: 'sales=region:+Atlantis;+category:+Furniture', isDefault: true }]),
};

/** A view of a dashboard has its open page. */
export const Dashboard: Story = {
  name: 'Over a dashboard',
  render: () =>
    html`<p>
        <sales-views
          .views=${[{ name: 'Customers in the West', state: 'sales=region:+West&page=customers', isDefault: true }]}
        ></sales-views>
      </p>
      <sales-dashboard src="data/orders.csv" currency="EUR"></sales-dashboard>`,
};

/** German. */
export const German: Story = {
  name: 'In German',
  render: () => html`<div lang="de">${renderWith(SAVED)}</div>`,
};

/** Right to left, in Arabic. */
export const Arabic: Story = {
  name: 'Right to left, in Arabic',
  render: () => inArabic(renderWith(SAVED)),
};

/** In a narrow column. */
export const Narrow: Story = {
  name: 'In a narrow column',
  render: () => inColumn(renderWith(SAVED), '20rem'),
};

/** Dark. */
export const Dark: Story = { name: 'Dark mode', render: () => inDark(renderWith(SAVED)) };

/** Two views have the same name. */
export const Failed: Story = {
  name: 'State: error',
  tags: ['failing'],
  render: () => renderWith([...SAVED, { name: 'West', state: 'sales=region:+North' }]),
};
