import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-map.js';
import { BY_CITY, BY_CITY_ALONE, PROVINCIAL } from './provinces.js';
import { SHIPMENTS } from './shipments.js';
import { chosenBy, inArabic, inColumn, inDark, never } from './parts.js';

interface Args {
  readonly measure: string;
  readonly by: string;
  readonly chart: string;
  readonly size: string;
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
    size=${args.size || nothing}
    drill=${args.drill || nothing}
    compare=${args.compare || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-map>`;

/** A map of the states and provinces of several countries. */
const ofProvinces = ({ measure, by, drill, compare, where, view }: Args) =>
  html`<sales-map
    id="places"
    .data=${PROVINCIAL}
    currency="EUR"
    measure=${measure}
    by=${by || nothing}
    drill=${drill || nothing}
    compare=${compare || nothing}
    where=${where || nothing}
    view=${view}
  ></sales-map>`;

/** The map of the regions in the orders, drawn by hand as unions of countries. */
const ofTerritories = ({ measure, chart, compare, where, view }: Args) =>
  html`<sales-map
    id="places"
    src="data/orders.csv"
    currency="EUR"
    by="region"
    shapes="data/regions.json"
    key="name"
    measure=${measure}
    chart=${chart || nothing}
    compare=${compare || nothing}
    where=${where || nothing}
    view=${view}
  ></sales-map>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-map',
  id: 'sales-map',
  component: 'sales-map',
  render,
  args: { measure: 'revenue', by: '', chart: '', size: '', drill: '', compare: '', heading: '', where: '', view: 'chart' },
  argTypes: {
    chart: { control: 'select', options: ['', 'choropleth', 'bubble', 'tile'] },
    compare: { control: 'select', options: ['', 'previous-year', 'previous-period'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Revenue by country, with names in several languages. What is not on the map is listed below it. */
export const World: Story = { name: 'World' };

/** The change to last year, in two hues around zero. */
export const Compared: Story = { name: 'Change to the previous year', args: { compare: 'previous-year' } };

/** Only countries of Europe, as large as possible. */
export const Europe: Story = { name: 'One continent', args: { where: 'continent: Europe' } };

/** The states of the USA by profit, some with a loss. */
export const States: Story = { name: 'States of the USA', args: { by: 'state', measure: 'profit', where: 'state: !(blank)' } };

/** Federal states of Germany. A misspelled name is listed below the map. */
export const Germany: Story = {
  name: 'States of Germany',
  args: { by: 'state', where: 'country: Germany' },
  render: ofProvinces,
};

/** Regions of France by their change. Those overseas are next to the others. */
export const France: Story = {
  name: 'Regions of France',
  args: { by: 'state', where: 'country: France', compare: 'previous-year' },
  render: ofProvinces,
};

/** From countries to the states of Brazil, in Arabic and dark. */
export const Brazil: Story = {
  name: 'Drill-down to the states of Brazil, in Arabic and dark',
  args: { drill: 'country, state' },
  render: (args) => inDark(inArabic(ofProvinces(args))),
  ...chosenBy({ places: 'country: Brazil; state: SP' }),
};

/** Cities by name and country. A town that is unknown is listed below. */
export const Cities: Story = {
  name: 'Cities by name',
  render: () => html`<sales-map id="places" .data=${BY_CITY} currency="EUR" by="city"></sales-map>`,
};

/** Without countries, the most populous city of each name is shown, and named. */
export const CitiesAlone: Story = {
  name: 'Cities by name alone',
  render: () => html`<sales-map id="places" .data=${BY_CITY_ALONE} currency="EUR" by="city"></sales-map>`,
};

/** Circles with areas in proportion to values. */
export const Bubbles: Story = { name: 'Bubbles', args: { chart: 'bubble' } };

/** The color of a state is its margin, and its bubble is its revenue. */
export const Sizes: Story = {
  name: 'A second measure as bubbles',
  args: { by: 'state', measure: 'margin', size: 'revenue', where: 'state: !(blank)' },
};

/** Bubbles of losses have a dashed outline. */
export const SizesOfTiles: Story = {
  name: 'A second measure in tiles',
  args: { by: 'state', chart: 'tile', size: 'profit', where: 'state: !(blank)' },
};

/** Bubbles with the color of one measure and the area of another. */
export const SizedBubbles: Story = {
  name: 'Bubbles of two measures, in Arabic and dark',
  args: { measure: 'margin', size: 'revenue', chart: 'bubble' },
  render: (args) => inDark(inArabic(render(args))),
};

/** A tile for each state. */
export const Tiles: Story = { name: 'Tiles of states', args: { by: 'state', chart: 'tile', where: 'state: !(blank)' } };

/** A tile for each country. */
export const WorldTiles: Story = { name: 'Tiles of countries', args: { chart: 'tile', compare: 'previous-year' } };

/** From countries to states. Double-click a country, or select it and use the path. */
export const WayDown: Story = { name: 'Drill-down path', args: { drill: 'country, state' } };

/** One level down, with a selection. */
export const Drilled: Story = {
  name: 'Drill-down, one level down',
  args: { drill: 'country, state' },
  ...chosenBy({ places: 'country: USA; state: Texas' }),
};

/** Two countries are selected, and the others fade. */
export const Chosen: Story = { name: 'With a selection', ...chosenBy({ places: 'country: Deutschland, France' }) };

/** Each continent is the union of its countries in the rows, without borders between them. */
export const United: Story = {
  name: 'Territories of countries',
  render: ({ measure, size }) =>
    html`<sales-map
      id="places"
      .data=${SHIPMENTS}
      currency="EUR"
      by="continent"
      shapes="country"
      measure=${measure}
      size=${size || nothing}
    ></sales-map>`,
};

/** Sales territories with shapes of the page’s own. One of them has no sales. */
export const Territories: Story = { name: 'Shapes of your own', render: (args) => ofTerritories(args) };

/** Territories as bubbles, one of them selected. */
export const TerritoryBubbles: Story = {
  name: 'Shapes of your own as bubbles',
  args: { chart: 'bubble' },
  render: (args) => ofTerritories(args),
  ...chosenBy({ places: 'region: Center' }),
};

/** The values are no places: the card shows bars and says so. */
export const NoPlaces: Story = { name: 'State: values that are no places', args: { by: 'continent' } };

/** The same numbers as a table, with the place of each value. */
export const Table: Story = { name: 'Table view', args: { view: 'table' } };

/** Right to left, in Arabic. The map itself is not mirrored. */
export const Arabic: Story = { name: 'Right to left, in Arabic', render: (args) => inArabic(render(args)) };

/** In a narrow column. */
export const Narrow: Story = { name: 'In a narrow column', render: (args) => inColumn(render(args), '22rem') };

/** Dark. */
export const Dark: Story = { name: 'Dark mode', args: { compare: 'previous-year' }, render: (args) => inDark(render(args)) };

/** The data is loading. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: () => html`<sales-map src="data/orders.csv" .fetch=${never}></sales-map>`,
};

/** The filters leave nothing. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'country: Nowhere' } };

/** The file is missing. */
export const Failed: Story = {
  name: 'State: error',
  tags: ['failing'],
  render: () =>
    html`<sales-map src="missing.csv" .fetch=${() => Promise.resolve(new Response('', { status: 404 }))}></sales-map>`,
};
