import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-map.js';
import { SHIPMENTS } from './shipments.js';
import { chosenBy, inArabic, inColumn, inDark, never } from './parts.js';

interface Args {
  readonly measure: string;
  readonly by: string;
  readonly chart: string;
  readonly drill: string;
  readonly compare: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
}

const render = (args: Args) =>
  html`<sales-map
    id="places"
    .data=${SHIPMENTS}
    currency="EUR"
    measure=${args.measure}
    by=${args.by || nothing}
    chart=${args.chart || nothing}
    drill=${args.drill || nothing}
    compare=${args.compare || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-map>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-map',
  id: 'sales-map',
  component: 'sales-map',
  render,
  args: { measure: 'revenue', by: '', chart: '', drill: '', compare: '', heading: '', where: '', view: 'chart' },
  argTypes: {
    chart: { control: 'select', options: ['', 'choropleth', 'bubble', 'tile'] },
    compare: { control: 'select', options: ['', 'previous-year', 'previous-period'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Revenue by country, with names in several languages. What is not on the map is listed below it. */
export const World: Story = {};

/** The change to last year, in two hues around zero. */
export const Compared: Story = { args: { compare: 'previous-year' } };

/** Only countries of Europe, as large as possible. */
export const Europe: Story = { args: { where: 'continent: Europe' } };

/** The states of the USA by profit, some with a loss. */
export const States: Story = { args: { by: 'state', measure: 'profit', where: 'state: !(blank)' } };

/** Circles with areas in proportion to values. */
export const Bubbles: Story = { args: { chart: 'bubble' } };

/** A tile for each state. */
export const Tiles: Story = { args: { by: 'state', chart: 'tile', where: 'state: !(blank)' } };

/** A tile for each country. */
export const WorldTiles: Story = { args: { chart: 'tile', compare: 'previous-year' } };

/** From countries to states. Double-click a country, or select it and use the path. */
export const WayDown: Story = { args: { drill: 'country, state' } };

/** One level down, with a selection. */
export const Drilled: Story = {
  args: { drill: 'country, state' },
  ...chosenBy({ places: 'country: USA; state: Texas' }),
};

/** Two countries are selected, and the others fade. */
export const Chosen: Story = { ...chosenBy({ places: 'country: Deutschland, France' }) };

/** The values are no places: the card shows bars and says so. */
export const NoPlaces: Story = { args: { by: 'continent' } };

/** The same numbers as a table, with the place of each value. */
export const Table: Story = { args: { view: 'table' } };

/** Right to left, in Arabic. The map itself is not mirrored. */
export const Arabic: Story = { render: (args) => inArabic(render(args)) };

/** In a narrow column. */
export const Narrow: Story = { render: (args) => inColumn(render(args), '22rem') };

/** Dark. */
export const Dark: Story = { args: { compare: 'previous-year' }, render: (args) => inDark(render(args)) };

/** The data is loading. */
export const Loading: Story = {
  tags: ['unended'],
  render: () => html`<sales-map src="data/orders.csv" .fetch=${never}></sales-map>`,
};

/** The filters leave nothing. */
export const Empty: Story = { args: { where: 'country: Nowhere' } };

/** The file is missing. */
export const Failed: Story = {
  tags: ['failing'],
  render: () =>
    html`<sales-map src="missing.csv" .fetch=${() => Promise.resolve(new Response('', { status: 404 }))}></sales-map>`,
};
