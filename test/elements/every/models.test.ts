import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../../src/core.js';
import type { WidgetContext, WidgetModel } from '../../../src/elements/base/element/widget.js';
import { englishOf } from '../../../src/elements/base/messages/messages.js';
import { breakdownAttributes } from '../../../src/elements/sales-breakdown/attributes.js';
import { toOptions as breakdownOptions } from '../../../src/elements/sales-breakdown/model/options.js';
import { driversAttributes } from '../../../src/elements/sales-drivers/attributes.js';
import { filterAttributes } from '../../../src/elements/sales-filter/attributes.js';
import { forecastAttributes } from '../../../src/elements/sales-forecast/attributes.js';
import { toOptions as forecastOptions } from '../../../src/elements/sales-forecast/model/options.js';
import { kpiAttributes } from '../../../src/elements/sales-kpi/attributes.js';
import { mapAttributes } from '../../../src/elements/sales-map/attributes.js';
import { toOptions as mapOptions } from '../../../src/elements/sales-map/model/options.js';
import { plotAttributes } from '../../../src/elements/sales-plot/attributes.js';
import { tableAttributes } from '../../../src/elements/sales-table/attributes.js';
import { toOptions as tableOptions } from '../../../src/elements/sales-table/model/options.js';
import { trendAttributes } from '../../../src/elements/sales-trend/attributes.js';
import { toOptions as trendOptions } from '../../../src/elements/sales-trend/model/options.js';
import { breakdownModel } from '../../../src/elements/sales-breakdown/model/model.js';
import { driversModel } from '../../../src/elements/sales-drivers/model/model.js';
import { filterModel } from '../../../src/elements/sales-filter/model/model.js';
import { forecastModel } from '../../../src/elements/sales-forecast/model/model.js';
import { kpiModel } from '../../../src/elements/sales-kpi/model/model.js';
import { plotModel } from '../../../src/elements/sales-plot/model/model.js';
import { tableModel } from '../../../src/elements/sales-table/model/model.js';
import { trendModel } from '../../../src/elements/sales-trend/model/model.js';
import type { Plans } from '../../../src/query/plan.js';
import type { Results } from '../../../src/query/result/result.js';
import { basketModel, readBasket } from '../sales-basket/basket-answers.js';
import { cohortModel, readCohort } from '../sales-cohort/cohort-answers.js';
import { distributionModel, readDistribution } from '../sales-distribution/distribution-answers.js';
import { mapModel } from '../sales-map/map-answers.js';
import { heatmapModel, readHeatmap } from '../sales-heatmap/heatmap-answers.js';
import { readerOf } from '../written.js';

const REGIONS = ['North', 'South', 'West'];
const ROWS = Array.from({ length: 720 }, (_, k) => ({
  order: `O${k >> 1}`,
  customer: `C${(k * 7) % 40}`,
  product: `P${(k * 5) % 12}`,
  region: REGIONS[k % 3],
  date: `${2015 + Math.floor(k / 240)}-${String(1 + (Math.floor(k / 20) % 12)).padStart(2, '0')}-${String(1 + (k % 28)).padStart(2, '0')}`,
  revenue: 100 + ((k * 37) % 90) + (k % 3) * 10,
}));

/** A model with attributes that fit it. */
interface Modeled {
  readonly tag: string;
  /** The names of the results; what follows from the first results comes after them. */
  readonly names: readonly string[];
  readonly model: WidgetModel<never, unknown, never>;
  readonly attributes: unknown;
}

/** Checks that attributes fit the model, then forgets their types. */
function modeled<Attributes, View, Picture>(
  tag: string,
  names: readonly string[],
  model: WidgetModel<Attributes, View, Picture>,
  attributes: Attributes,
): Modeled {
  return { tag, names, model: model, attributes };
}

const none = (): undefined => undefined;

const MODELS: readonly Modeled[] = [
  modeled('sales-kpi', ['main', 'spark'], kpiModel, readerOf(kpiAttributes)({ compare: 'previous-year', sparkline: true })),
  modeled('sales-trend', ['members', 'main'], trendModel, trendOptions(readerOf(trendAttributes)({ series: 'region' }))),
  modeled('sales-breakdown', ['main', 'total', 'others'], breakdownModel, {
    ...breakdownOptions(readerOf(breakdownAttributes)({ by: 'region', top: 2, other: true })),
    depth: 0,
  }),
  modeled('sales-map', ['main', 'total'], mapModel, { ...mapOptions(readerOf(mapAttributes)({ by: 'region' })), depth: 0 }),
  modeled('sales-heatmap', ['x', 'main'], heatmapModel, readHeatmap({ x: 'region', y: 'month(date)' })),
  modeled(
    'sales-forecast',
    ['main'],
    forecastModel,
    forecastOptions(readerOf(forecastAttributes)({ horizon: 6, granularity: 'month', level: '80' })),
  ),
  modeled('sales-distribution', ['main'], distributionModel, readDistribution({ per: 'order' })),
  modeled('sales-cohort', ['main'], cohortModel, readCohort()),
  modeled('sales-basket', ['main'], basketModel, readBasket({ by: 'product' })),
  modeled('sales-drivers', ['main'], driversModel, readerOf(driversAttributes)({ by: 'region', depth: 1 })),
  modeled('sales-plot', ['main'], plotModel, {
    ...readerOf(plotAttributes)({ by: 'region' }),
    ...{ plot: none, script: undefined, isOverdue: false },
  }),
  modeled('sales-table', ['main', 'total', 'sparkline'], tableModel, {
    ...{ view: 'table', path: [], offset: 0, sparklineRows: () => [0, 1], limited: undefined, grouped: undefined },
    options: tableOptions(readerOf(tableAttributes)({ by: 'product', sparkline: true }), undefined),
  }),
  modeled('sales-filter', ['members'], filterModel, { ...readerOf(filterAttributes)({ field: 'region' }), heading: '' }),
];

describe('the model of a widget', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await openDataset(ROWS, { timeZone: 'UTC' });
  });

  const contextOf = (model: Modeled['model']): WidgetContext => ({
    ...{ catalog: dataset.catalog, locale: 'en', dir: 'ltr', currency: 'USD', calendar: dataset.catalog.calendar },
    ...{ messages: englishOf(model.messages), width: 600, where: '', filters: [], own: '', slotsOf: () => new Map() },
  });
  const query = async (plans: Plans): Promise<Results> =>
    Object.fromEntries(
      await Promise.all(Object.entries(plans).map(async ([name, plan]) => [name, await dataset.query(plan)] as const)),
    );

  for (const { tag, model, attributes: given, names } of MODELS)
    it(`of ${tag} goes from attributes to a view without a browser, the same way each time`, async () => {
      const context = Object.freeze(contextOf(model));
      const attributes = Object.freeze(given) as never;
      const plans = model.plans(attributes, context);
      assert.deepEqual(model.plans(attributes, context), plans);
      const first = await query(plans);
      const following = model.follow?.(attributes, first, context) ?? {};
      assert.deepEqual(model.follow?.(attributes, first, context) ?? {}, following);
      assert.deepEqual(Object.keys({ ...plans, ...following }), names);

      const results = Object.freeze({ ...first, ...(await query(following)) });
      const view = model.view(attributes, results, context);
      assert.notEqual(view, undefined);
      const shown = { view, context, phase: 'ready', picture: undefined } as const;
      assert.equal(model.isEmpty?.(results, attributes) ?? false, false);
      assert.equal(typeof model.summary(shown, attributes), 'string');
      assert.notEqual(model.heading(attributes, context.messages, shown), '');
      assert.notEqual(model.heading(attributes, context.messages, undefined), '');
      const tables = [0, 1].map(() => model.table?.(attributes, shown, 'Caption'));
      assert.deepEqual(tables[0], tables[1]);
    });
});
