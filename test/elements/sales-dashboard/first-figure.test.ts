import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { PagesController } from '../../../src/elements/sales-dashboard/pages-controller.js';
import type { PageLayout } from '../../../src/elements/sales-dashboard/model/layout.js';
import type { Catalog } from '../../../src/query/catalog.js';

const ALL = { widgets: [], width: 1440, isTimeChosen: false };

type Row = Readonly<Record<string, (k: number) => unknown>>;

/** The catalog of a row per day, with these columns. */
async function catalogOf(row: Row, roles = ''): Promise<Catalog> {
  const rows = Array.from({ length: 120 }, (_, k) => {
    const date = new Date(Date.UTC(2024, 0, 1 + (k >> 1))).toISOString().slice(0, 10);
    return { date, region: `R${k % 5}`, ...Object.fromEntries(Object.entries(row).map(([name, valueOf]) => [name, valueOf(k)])) };
  });
  const dataset = await openDataset(rows, { roles });
  const { catalog } = dataset;
  dataset.close();
  return catalog;
}

function pagesOf(): PagesController {
  const host = { addController: () => undefined, requestUpdate: () => undefined };
  return new PagesController(host as never, {} as never);
}

/** The names in the first layout of a page. */
const namesIn = (layout: PageLayout | undefined): readonly string[] | undefined =>
  layout && [...layout.filters, ...layout.kpis, ...layout.tiles].map(({ name }) => name);

/** The first layout over the first rows of a file. */
function firstOf(catalog: Catalog): readonly string[] | undefined {
  const pages = pagesOf();
  pages.begin('sales', { head: { catalog } as never, catalog: undefined });
  return namesIn(pages.layout('sales', ALL));
}

const SALES: Row = { revenue: (k) => 10 + (k % 3), customer: (k) => `C${k % 40}` };
const UNITS: Row = { units: (k) => 1 + (k % 3) };

describe('a page over the first rows of a file', () => {
  it('is its first key figure alone, with a chart where it will have one', async () => {
    const pages = pagesOf();
    pages.begin('sales', { head: { catalog: await catalogOf(SALES) } as never, catalog: undefined });
    const layout = pages.layout('sales', ALL)!;
    assert.deepEqual([namesIn(layout), layout.isPartial], [['kpi-revenue'], true]);
    assert.deepEqual(layout.kpis[0]!.attributes, { measure: 'revenue', sparkline: '', appearance: 'plain' });
    assert.equal(pages.layout('customers', ALL), undefined, 'a page that is not open');
    assert.deepEqual(pages.layout('sales', { ...ALL, width: 360 })!.kpis[0]!.attributes, {
      measure: 'revenue',
      appearance: 'plain',
    });
  });

  it('is a skeleton where the revenue is another, a question, in several currencies or compared with a plan', async () => {
    assert.equal(firstOf(await catalogOf({ amount: (k) => (k % 2 === 0 ? '$5.00' : '€6.00') })), undefined);
    assert.equal(firstOf(await catalogOf(UNITS)), undefined);
    assert.equal(firstOf(await catalogOf({ ...SALES, plan: () => 12 }, 'plan: plan')), undefined);
    const asked: Row = {
      order_id: (k) => 1 + (k >> 1),
      quantity: (k) => 1 + (k % 4),
      item_price: (k) => (1 + (k % 4)) * (6 + (k % 5)),
    };
    assert.equal(firstOf(await catalogOf(asked)), undefined);
  });

  it('stays until all rows are answered, unless they have another revenue, and starts over with other data', async () => {
    const [catalog, other] = [await catalogOf(SALES), await catalogOf(UNITS)];
    const pages = pagesOf();
    pages.begin('sales', { head: undefined, catalog });
    assert.equal(pages.layout('sales', ALL), undefined, 'data without first rows');
    pages.begin('sales', { head: { catalog } as never, catalog: undefined });
    pages.begin('sales', { head: undefined, catalog });
    assert.deepEqual(namesIn(pages.layout('sales', ALL)), ['kpi-revenue']);
    pages.begin('sales', { head: undefined, catalog: other });
    assert.equal(pages.layout('sales', ALL), undefined);
    pages.begin('sales', { head: { catalog } as never, catalog: undefined });
    pages.leaveOut('kpi-revenue');
    assert.equal(pages.layout('sales', ALL), undefined);
    pages.begin('sales', undefined);
    pages.begin('sales', { head: undefined, catalog });
    assert.equal(pages.layout('sales', ALL), undefined);
  });
});
