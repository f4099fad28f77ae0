import type { Dataset } from '../../../src/core.js';
import { tableAttributes } from '../../../src/elements/sales-table/attributes.js';
import * as grouped from '../../../src/elements/sales-table/model/grouped.js';
import * as limited from '../../../src/elements/sales-table/model/limited.js';
import { tableModel, type TableState } from '../../../src/elements/sales-table/model/model.js';
import { isGrouped, toOptions } from '../../../src/elements/sales-table/model/options.js';
import type { GridView } from '../../../src/elements/sales-table/model/view.js';
import type { WidgetContext } from '../../../src/elements/base/element/widget.js';
import { en } from '../../../src/messages/en.js';
import type { Plans } from '../../../src/query/plan.js';
import type { Results } from '../../../src/query/result/result.js';
import { readerOf, type Written } from '../written.js';

/** Returns what a table with these attributes shows of a dataset, in English. */
export async function tableViewOf(dataset: Dataset, { where = '', ...written }: Written & { where?: string }): Promise<GridView> {
  const { catalog } = dataset;
  const options = toOptions(readerOf(tableAttributes)({ detail: null, ...written }), catalog);
  const state: TableState = {
    view: 'chart',
    options,
    path: [],
    offset: 0,
    sparklineRows: () => [],
    limited,
    grouped: isGrouped(options) ? grouped : undefined,
  };
  const context: WidgetContext = {
    ...{ catalog, where, locale: 'en', dir: 'ltr', currency: undefined, calendar: catalog.calendar, messages: en },
    ...{ width: 900, filters: [], own: '', slotsOf: () => new Map() },
  };
  const ask = async (plans: Plans): Promise<Results> =>
    Object.fromEntries(
      await Promise.all(Object.entries(plans).map(async ([name, plan]) => [name, await dataset.query(plan)] as const)),
    );
  const first = await ask(tableModel.plans(state, context));
  const results = { ...first, ...(await ask(tableModel.follow!(state, first, context))) };
  return tableModel.view(state, results, context);
}
