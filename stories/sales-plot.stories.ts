import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlotInput } from '../src/elements/sales-plot/plot-function.js';
import '../src/define/sales-kpi.js';
import '../src/define/sales-plot.js';
import { chosenBy, failingLater, inArabic, inColumn, inDark, never } from './parts.js';
import {
  BEESWARM,
  BUMP_CHART,
  CALENDAR,
  DOT_PLOT,
  SLOPE_CHART,
  SMALL_MULTIPLES,
  type PlotExample,
} from './plot-specifications.js';

const SRC = 'data/orders.csv';

/** The script that a page writes into the tag. */
function scriptOf(specification: object): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(specification, null, 2);
  return script;
}

const render = (example: PlotExample, more: { readonly view?: string; readonly src?: string } = {}): TemplateResult =>
  html`<sales-plot
    id="plot"
    src=${more.src ?? SRC}
    currency="EUR"
    measure=${example.measure}
    by=${example.by}
    heading=${example.heading}
    where=${example.where ?? nothing}
    order=${example.order ?? nothing}
    limit=${example.limit ?? nothing}
    view=${more.view ?? 'chart'}
    >${scriptOf(example.specification)}</sales-plot
  >`;

const meta: Meta = { title: 'Elements/sales-plot', id: 'sales-plot', component: 'sales-plot' };

export default meta;

/** The ranks of regions by quarter, from a computed column. A click filters by region. */
export const BumpChart: StoryObj = { render: () => render(BUMP_CHART) };

/** A small chart for each category, on one scale. A click filters by a month. */
export const SmallMultiples: StoryObj = { render: () => render(SMALL_MULTIPLES) };

/** Products by margin, colored by quartile. */
export const DotPlotByQuartile: StoryObj = { render: () => render(DOT_PLOT) };

/** Each order as a dot, without overlap. */
export const BeeswarmOfOrders: StoryObj = { render: () => render(BEESWARM) };

/** Weeks as columns and weekdays as rows. A click filters by both. */
export const CalendarByWeekday: StoryObj = { render: () => render(CALENDAR) };

/** Two years side by side, a line for each region. */
export const SlopeChart: StoryObj = { render: () => render(SLOPE_CHART) };

/** A function in place of a specification: arrows from last year to this one. */
const arrows = ({ rows, Plot, width, height, tokens }: PlotInput): Element =>
  Plot.plot({
    width,
    height,
    marginLeft: 80,
    x: { grid: true, label: 'Revenue', labelArrow: 'none', tickFormat: 's' },
    y: { label: null },
    marks: [
      Plot.arrow(rows, {
        x1: 'revenue.previous',
        x2: 'revenue',
        y: 'category',
        stroke: (row: PlotInput['rows'][number]) => (Number(row['revenue.change']) < 0 ? tokens.negative : tokens.positive),
        strokeWidth: 2,
        channels: { key: 'category' },
      }),
    ],
  });

/** Drawn by a function of the page. */
export const ByFunction: StoryObj = {
  name: 'Drawn by a function',
  render: () =>
    html`<sales-plot
      src=${SRC}
      currency="EUR"
      by="category"
      compare="previous-year"
      heading="Revenue by category, from the previous year"
      .plot=${arrows}
    ></sales-plot>`,
};

/** A region is selected, and the others fade. */
export const Selected: StoryObj = {
  name: 'With a selection',
  ...chosenBy({ plot: 'region: South' }),
  render: () => render(BUMP_CHART),
};

/** The key metric follows the selected category. */
export const WithKpi: StoryObj = {
  name: 'With a key metric that follows',
  render: () =>
    html`<sales-kpi src=${SRC} currency="EUR" measure="revenue"></sales-kpi>
      <p></p>
      ${render(DOT_PLOT)}`,
};

/** The same numbers as a table. */
export const AsTable: StoryObj = { name: 'Table view', render: () => render(DOT_PLOT, { view: 'table' }) };

/** In a narrow column. */
export const Narrow: StoryObj = { name: 'In a narrow column', render: () => inColumn(render(SLOPE_CHART), '18rem') };

/** Right to left, in Arabic. */
export const RightToLeft: StoryObj = { name: 'Right to left, in Arabic', render: () => inArabic(render(BUMP_CHART)) };

/** Dark mode. */
export const Dark: StoryObj = { name: 'Dark mode', render: () => inDark(render(CALENDAR)) };

/** While the data loads. */
export const Loading: StoryObj = {
  name: 'State: loading',
  tags: ['unended'],
  render: () => html`<sales-plot src=${SRC} by="region" heading="Loading" .fetch=${never}></sales-plot>`,
};

/** A refresh failed. The numbers stay and are marked as outdated. */
export const Stale: StoryObj = {
  name: 'State: outdated after a failed refresh',
  tags: ['failing'],
  render: () => {
    const { fetch, again } = failingLater();
    return html`<sales-plot
      src=${SRC}
      by="region"
      .fetch=${fetch}
      .plot=${{ marks: [{ mark: 'barY', x: 'region', y: 'revenue' }] }}
      @sales-load=${again}
    ></sales-plot>`;
  },
};

/** The filter leaves no rows. */
export const Empty: StoryObj = { name: 'State: no rows', render: () => render({ ...DOT_PLOT, where: 'region: Nowhere' }) };

/** A misspelled column. The card names the place and suggests a name. */
export const Misspelled: StoryObj = {
  tags: ['failing'],
  render: () => render({ ...BUMP_CHART, specification: { marks: [{ mark: 'dot', x: 'quarter(date)', y: 'revnue' }] } }),
};
