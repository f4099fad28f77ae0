// sales-elements as its elements have it: the page's client, the worker, an answer in typed arrays.
import { acquireDataset, setBasePath } from '../../build/src/client/client.js';
import { MONTHS } from '../days.mjs';
import { offer } from './lib/offer.js';
import { planOf, rowsOf } from './lib/plan.js';

/** What a person takes from touching a chart to dragging, and what a slow machine may need besides to add up all rows once. */
const HOVER_MS = 300;
const ROWS_PER_MS = 10_000;

let handle;

offer({
  async open({ url }) {
    setBasePath('/dist/chunks/');
    handle = acquireDataset([{ name: 'sales', input: { kind: 'url', url } }]);
    await handle.catalog;
  },
  /** What an element does when a pointer comes near its brush. The worker does not say when it is ready; so long a pointer hovers before it drags. */
  async prepare({ views }) {
    const whole = { months: [0, MONTHS - 1] };
    const plans = views.map((view) => planOf(view, whole));
    handle.prepare(plans, 'month(date)');
    const { tables } = await handle.catalog;
    await new Promise((resolve) => setTimeout(resolve, HOVER_MS + tables[0].rowCount / ROWS_PER_MS));
    return 'untimed';
  },
  ask: (view, filter) => handle.ask(planOf(view, filter)),
  rowsOf,
});
