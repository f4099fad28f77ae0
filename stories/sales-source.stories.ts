import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-kpi.js';
import '../src/define/sales-source.js';

interface Args {
  readonly src: string;
  readonly roles: string;
  readonly define: string;
  readonly currency: string;
  readonly measures: readonly string[];
}

const render = ({ src, roles, define, currency, measures }: Args) =>
  html`<sales-source src=${src} roles=${roles || nothing} define=${define || nothing} currency=${currency || nothing}>
    ${measures.map((measure) => html`<p><sales-kpi measure=${measure} compare="previous-year" sparkline></sales-kpi></p>`)}
  </sales-source>`;

const meta: Meta<Args> = {
  title: 'sales-source',
  component: 'sales-source',
  render,
  args: { src: 'data/orders.csv', roles: '', define: '', currency: 'EUR', measures: ['revenue', 'orders'] },
};

export default meta;

type Story = StoryObj<Args>;

/** One file for several widgets, loaded once. */
export const Shared: Story = {};

/** A measure of the page's own. */
export const OwnMeasure: Story = { args: { define: 'basket = sum(revenue) / distinct(order)', measures: ['basket'] } };

/** What every widget of a source says when its data cannot be had. */
export const Failed: Story = { args: { src: 'data:text/html,<!doctype html><h1>Sign in</h1>' } };
