// sales-elements in the page's own thread: the engine without the way to a worker and back.
import { MONTHS } from '../days.mjs';
import { offer } from './lib/offer.js';
import { planOf, rowsOf } from './lib/plan.js';

let dataset;

offer({
  async open({ url }) {
    const { openDataset } = await import('/dist/core.js');
    dataset = await openDataset(url);
    return dataset.memory;
  },
  async prepare({ views }) {
    const whole = { months: [0, MONTHS - 1] };
    await dataset.prepare?.(
      views.map((view) => planOf(view, whole)),
      { brush: 'month(date)' },
    );
  },
  ask: (view, filter) => dataset.query(planOf(view, filter)),
  rowsOf,
});
