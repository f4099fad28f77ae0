import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-cohort.js';
import '../src/define/sales-distribution.js';
import '../src/define/sales-filter.js';
import '../src/define/sales-forecast.js';
import '../src/define/sales-kpi.js';
import '../src/define/sales-source.js';
import '../src/define/sales-trend.js';

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
  title: 'Elements/sales-source',
  id: 'sales-source',
  component: 'sales-source',
  render,
  args: { src: 'data/orders.csv', roles: '', define: '', currency: 'EUR', measures: ['revenue', 'orders'] },
};

export default meta;

type Story = StoryObj<Args>;

/** One file for several widgets, loaded once. */
export const Shared: Story = { name: 'One file for several widgets' };

/** The page starts with its newest complete year. The date filter shows and clears it. */
export const Period: Story = {
  name: 'Starting period',
  render: ({ src }) =>
    html`<sales-source src=${src} currency="EUR" period="auto">
      <p><sales-filter field="date"></sales-filter></p>
      <p><sales-kpi measure="revenue" compare="previous-year"></sales-kpi></p>
    </sales-source>`,
};

/** A forecast and a retention table keep their whole history, and the forecast shades the period. `filter="cross, -date"` does so for any widget. */
export const History: Story = {
  name: 'Histories beside a starting period',
  render: ({ src }) =>
    html`<sales-source src=${src} currency="EUR" period="auto">
      <p><sales-kpi measure="revenue" compare="previous-year"></sales-kpi></p>
      <p><sales-forecast measure="revenue" granularity="month"></sales-forecast></p>
      <p><sales-cohort></sales-cohort></p>
      <p><sales-distribution filter="cross, -date"></sales-distribution></p>
    </sales-source>`,
};

/** An alert on the data of the period. */
export const Alert: Story = {
  name: 'Alert',
  render: ({ src }) =>
    html`<sales-source src=${src} currency="EUR" period="auto" alert="margin &lt; 0.9">
      <p><sales-kpi measure="margin"></sales-kpi></p>
    </sales-source>`,
};

/** The levers of a scenario: all cards show it, and say so. */
export const WhatIf: Story = {
  name: 'What if',
  render: ({ src }) =>
    html`<sales-source
      src=${src}
      currency="EUR"
      period="auto"
      what-if="price: -5%..10%; discount: 0..30%; volume elasticity: -1.2"
    >
      <p><sales-kpi measure="revenue, profit, units" compare="previous-year"></sales-kpi></p>
      <p><sales-trend measure="profit" granularity="month"></sales-trend></p>
    </sales-source>`,
};

/** The elasticity of units is estimated from the data, which here does not show one. */
export const EstimatedElasticity: Story = {
  name: 'What if: estimated elasticity',
  render: ({ src }) =>
    html`<sales-source src=${src} currency="EUR" what-if="price: -5%..10%; volume elasticity: auto">
      <p><sales-kpi measure="revenue, profit"></sales-kpi></p>
    </sales-source>`,
};

/** Bad levers are an error in their place, and the cards show the data. */
export const BadLevers: Story = {
  name: 'What if: state error',
  tags: ['failing'],
  render: ({ src }) =>
    html`<sales-source src=${src} currency="EUR" what-if="price: 10%..-5%">
      <p><sales-kpi measure="revenue"></sales-kpi></p>
    </sales-source>`,
};

/** The data check: how the data was understood, and what the totals would be under other readings. */
export const DataCheck: Story = {
  name: 'Data check',
  render: ({ src }) => html`<sales-source src=${src} currency="EUR" check></sales-source>`,
};

/** A custom measure. */
export const OwnMeasure: Story = {
  name: 'Own measure',
  args: { define: 'basket = sum(revenue) / distinct(order)', measures: ['basket'] },
};

/** All widgets of a source when its data cannot be loaded. */
export const Failed: Story = {
  name: 'State: error',
  tags: ['failing'],
  args: { src: 'data:text/html,<!doctype html><h1>Sign in</h1>' },
};

const HEADER = 'Order ID,Order Date,Sales';

/** Orders of the day `day` of 2024, the same ones every time. */
const ordersOf = (day: number): readonly Readonly<Record<string, string | number>>[] =>
  Array.from({ length: 4 }, (_, i) => ({
    'Order ID': `A${day * 4 + i}`,
    'Order Date': new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
    Sales: 40 + ((day * 37 + i * 91) % 160),
  }));

const csvOf = (days: number): string => {
  const rows = Array.from({ length: days }, (_, day) => ordersOf(day)).flat();
  return `${[HEADER, ...rows.map((row) => Object.values(row).join(','))].join('\n')}\n`;
};

const numberAndCourse = html`<p><sales-kpi measure="revenue"></sales-kpi></p>
  <p><sales-trend measure="revenue" granularity="day"></sales-trend></p>`;

/** A file that has another day in it each time it is asked for, up to two months. */
const growingFile = (): typeof fetch => {
  let days = 30;
  return () => Promise.resolve(new Response(csvOf(Math.min((days += 1), 60)), { headers: { 'content-type': 'text/csv' } }));
};

/** The file is checked every second, and the widgets show new rows. Filters stay. */
export const Refreshing: Story = {
  name: 'Refresh every second',
  render: () => html`<sales-source src="days.csv" refresh="1" .fetch=${growingFile()}>${numberAndCourse}</sales-source>`,
};

/** A stream adds rows to the file. This stream sends ten days. */
export const Live: Story = {
  name: 'Live rows',
  render: () => {
    const days = Array.from({ length: 10 }, (_, day) => `data: ${JSON.stringify(ordersOf(30 + day))}\n\n`);
    const stream = `data:text/event-stream,${encodeURIComponent(`retry: 86400000\n\n${days.join('')}`)}`;
    const file = `data:text/csv,${encodeURIComponent(csvOf(30))}`;
    return html`<sales-source src=${file} live=${stream}>${numberAndCourse}</sales-source>`;
  },
};

/** The file disappeared after the first load. The widgets keep their data and say why. */
export const Stale: Story = {
  name: 'State: file disappeared',
  tags: ['failing'],
  render: () => {
    let asked = 0;
    const once: typeof fetch = () =>
      Promise.resolve((asked += 1) === 1 ? new Response(csvOf(30)) : new Response('', { status: 404 }));
    return html`<sales-source src="days.csv" refresh="1" .fetch=${once}>${numberAndCourse}</sales-source>`;
  },
};
