// The tags that every test app shows, as markup that HTML, JSX and all templates read alike, and the check of what the page then shows.
import { FIGURES, GROWTH, smallRevenue } from './data.mjs';

/** The markup, over files of the data server at `data`. */
export const board = (data) => `
<sales-source id="orders" src="${data}/orders.csv" group="board"></sales-source>
<sales-kpi id="total" source="orders" measure="revenue" sparkline="true"></sales-kpi>
<sales-kpi id="filtered" source="orders" measure="revenue" where="region: North"></sales-kpi>
<sales-kpi id="compared" source="orders" measure="revenue" where="date: 2023" compare="previous-year"></sales-kpi>
<sales-kpi id="expression" source="orders" measure="r = sum(Sales) / sum(Quantity)"></sales-kpi>
<sales-kpi id="statistics" source="orders" measure="m = median(Sales)"></sales-kpi>
<sales-kpi id="joined" src="${data}/orders.csv ${data}/products.csv" measure="revenue" where="category: Food"></sales-kpi>
<sales-kpi id="parquet" src="${data}/orders.parquet" measure="revenue"></sales-kpi>
<sales-kpi id="parquet-compared" src="${data}/orders.parquet" measure="revenue" where="date: 2023" compare="previous-year"></sales-kpi>
<sales-kpi id="arrow" src="${data}/orders.arrow" measure="revenue"></sales-kpi>
<sales-kpi id="gzipped" src="${data}/orders.json.gz" measure="revenue"></sales-kpi>
<sales-kpi id="workbook" src="${data}/small.xlsx" measure="revenue"></sales-kpi>
<sales-kpi id="archive" src="${data}/small.zip" measure="revenue"></sales-kpi>
<sales-trend source="orders" measure="revenue" loading="eager"></sales-trend>
<sales-table source="orders" by="region" measure="revenue" loading="eager"></sales-table>
<sales-breakdown source="orders" by="region" measure="revenue" loading="eager"></sales-breakdown>
<sales-heatmap source="orders" mode="calendar" measure="revenue" loading="eager"></sales-heatmap>
<sales-distribution source="orders" measure="revenue" per="order" loading="eager"></sales-distribution>
<sales-basket source="orders" by="product" loading="eager"></sales-basket>
<sales-funnel source="orders" stages="count(), orders" loading="eager"></sales-funnel>
<sales-cohort source="orders" loading="eager"></sales-cohort>
<sales-drivers source="orders" measure="revenue" compare="previous-year" loading="eager"></sales-drivers>
<sales-forecast source="orders" measure="revenue" granularity="month" loading="eager"></sales-forecast>
<sales-insights source="orders" loading="eager"></sales-insights>
<sales-filter source="orders" field="region" loading="eager"></sales-filter>
<sales-dashboard src="${data}/orders.csv" group="dashboard"></sales-dashboard>
`;

/** Waits for every widget on the page, and describes each. Runs in the page. */
async function describeWidgets(count) {
  const all = () => [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('sales-'));
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  while (all().length < count || all().some((widget) => !widget.ready && widget.localName !== 'sales-source')) await pause();
  // Its function is no attribute, and without one it soon reports that it has nothing to draw.
  const plot = Object.assign(document.createElement('sales-plot'), {
    source: 'orders',
    by: 'region',
    measure: 'revenue',
    loading: 'eager',
  });
  plot.plot = ({ rows, Plot }) => Plot.plot({ marks: [Plot.barY(rows, { x: 'region', y: 'revenue' })] });
  document.body.append(plot);
  // An attribute that is set before a framework has hydrated the page would be reported.
  for (const widget of all()) if (widget.loading === 'lazy') widget.loading = 'eager';
  const settled = await Promise.allSettled(all().map((widget) => widget.ready));
  return all().map((widget, k) => ({
    name: widget.id || widget.closest('section')?.id || widget.localName,
    value: widget.value ?? null,
    change: widget.result?.rows?.()[0]?.['revenue.growth'] ?? null,
    error: settled[k].status === 'rejected' ? String(settled[k].reason) : null,
    isEmpty: widget.shadowRoot?.querySelector('*') === null,
  }));
}

const isClose = (value, expected) =>
  typeof value === 'number' && Math.abs(value - expected) < 1e-6 * Math.max(1, Math.abs(expected));

/**
 * Waits for a page's widgets, and gives what is wrong with them as sentences. `snippets`: the figures of the widgets that the app shows
 * besides the board, by the id of the section around them; null for a widget that is not one number. `elements`: how many key figures it shows to check them.
 */
export async function checkBoard(page, snippets, elements) {
  const small = await smallRevenue();
  const figures = { ...FIGURES, workbook: small, archive: small, ...snippets };
  const count = board('').match(/<sales-/g).length + Object.keys(snippets).length + elements;
  const widgets = await page.evaluate(describeWidgets, count);
  const wrong = widgets.filter(({ error }) => error).map(({ name, error }) => `${name} shows ${error}`);
  for (const { name, isEmpty } of widgets) if (isEmpty && name !== 'orders') wrong.push(`${name} is empty`);
  for (const [name, expected] of Object.entries(figures)) {
    const shown = widgets.find((widget) => widget.name === name);
    if (!shown || (expected !== null && !isClose(shown.value, expected)))
      wrong.push(`${name} shows ${shown?.value}, expected ${expected}`);
  }
  const change = widgets.find(({ name }) => name === 'compared')?.change;
  if (!isClose(change, GROWTH)) wrong.push(`compared has change ${change}, expected ${GROWTH}`);
  return wrong;
}
