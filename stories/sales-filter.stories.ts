import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-filter.js';
import '../src/define/sales-kpi.js';

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
    control: { control: 'select', options: ['', 'date', 'select', 'range'] },
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

/** A range of numbers. */
export const Range: Story = { args: { field: 'age' } };

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
  render: ({ src, field }) =>
    html`<sales-filter src=${src} field=${field} .fetch=${() => new Promise<never>(() => undefined)}></sales-filter>`,
};

/** A page was served instead of data. */
export const Failed: Story = { args: { src: 'data:text/html,<!doctype html><h1>Sign in</h1>' } };

/** No rows are left by its own clause. */
export const Empty: Story = { args: { where: 'region: Nowhere' } };

/** Right to left, in Arabic. */
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl" lang="ar">${render(args)}</div>`,
};
