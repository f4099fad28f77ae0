import { expect } from '@open-wc/testing';
import { DataConnection } from '../../../src/elements/base/data/data-connection.js';
import type { SalesElement } from '../../../src/elements/base/element/sales-element.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import type { DataRequest } from '../../../src/elements/base/data/data-input.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { make, ROWS as ORDERS, type Widget } from '../../contract/widgets.js';
import { until } from '../../until.js';
import { frame } from './moving-page.js';

const ROWS = [
  { Date: '2016-01-05', Sales: 10.5 },
  { Date: '2016-02-05', Sales: 20.25 },
];
const REQUEST: DataRequest = { tables: [{ name: 'orders', input: { kind: 'rows', rows: ROWS } }], options: {} };

describe('a refresh while the data loads', () => {
  for (const subject of [undefined, ROWS]) {
    it(`leaves the queries on the loaded data running: ${subject ? 'rows of the page' : 'a URL'}`, async () => {
      const starts: (() => void)[] = [];
      const open = (): Promise<DataRequest> => new Promise((resolve) => starts.push(() => resolve(REQUEST)));
      const connection = new DataConnection({ key: 'orders', subject, open }, () => undefined);
      const reloaded = connection.reload();
      starts.shift()!();
      await until(() => connection.catalog, 'the data');
      const answer = connection.ask({ measures: ['revenue'] }, new AbortController().signal);
      for (const start of starts) start();
      expect((await answer).columns[0]!.values[0]).to.equal(30.75);
      await reloaded;
      expect(connection.version).to.be.greaterThan(1);
      connection.close();
    });
  }
});

type Counted = Widget & Pick<SalesElement, 'requestUpdate'>;

/** More updates than any change of the data takes. Without an end, a page would get no more frames. */
const MANY_UPDATES = 200;

/** Puts a widget and a source on the page, and counts what the widget updates. Ends what has no end. */
async function putCounted(widget: Counted): Promise<{ readonly source: SalesSource; readonly updates: () => number }> {
  const source = Object.assign(document.createElement('sales-source'), { data: ORDERS });
  document.body.append(source, widget);
  await widget.ready;
  let updates = 0;
  const update = widget.requestUpdate.bind(widget);
  widget.requestUpdate = (...parts): void => {
    updates += 1;
    if (updates < MANY_UPDATES) update(...parts);
  };
  return { source, updates: () => updates };
}

describe('a refresh that a widget cannot follow yet', () => {
  afterEach(() => {
    document.body.replaceChildren();
    filterGroup('default').clear();
  });

  it('leaves the page its frames while a filter is dragged, and insights follow after the drag @release', async () => {
    const insights = make('sales-insights') as Counted;
    const { source, updates } = await putCounted(insights);
    const group = filterGroup('default');
    group.set('map', 'region: North', { moving: true });
    await source.refresh();
    for (let n = 0; n < 5; n++) await frame();
    expect(updates()).to.be.below(MANY_UPDATES);
    const { result } = insights;
    group.set('map', 'region: North');
    await insights.ready;
    expect(insights.result).to.not.equal(result);
  });

  it('leaves the page its frames while an attribute is invalid @release', async () => {
    const kpi = make('sales-kpi') as Counted;
    const { source, updates } = await putCounted(kpi);
    kpi.setAttribute('view', 'nonsense');
    await kpi.ready.catch(() => undefined);
    await source.refresh();
    for (let n = 0; n < 5; n++) await frame();
    expect(updates()).to.be.below(MANY_UPDATES);
    kpi.removeAttribute('view');
    await kpi.ready;
  });
});
