// @release: public files; the other tests of this folder show small data
import { expect } from '@open-wc/testing';
import { openDataset } from '../../../src/core.js';
import type { SalesBreakdown } from '../../../src/elements/sales-breakdown/sales-breakdown.js';
import type { ResultValue } from '../../../src/query/result/result.js';
import { sharedUrl } from '../../shared-url.js';
import { clean, inside, tableRows } from '../chart-page.js';
import { textsIn } from './breakdown-page.js';

const SUPERSTORE = '/shared-data/sales/superstore/superstore.csv';

/** A breakdown of the file, painted. */
async function showFile(attributes: Readonly<Record<string, string>>): Promise<SalesBreakdown> {
  const breakdown = document.createElement('sales-breakdown');
  for (const [name, value] of Object.entries({ src: SUPERSTORE, locale: 'en-US', currency: 'USD', ...attributes }))
    breakdown.setAttribute(name, value);
  document.body.append(breakdown);
  await breakdown.ready;
  return breakdown;
}

const dollars = (value: ResultValue | undefined): string =>
  Number(value).toLocaleString('en-US', { style: 'currency', currency: 'USD' }).replace('-', '\u2212');

describe('a sales-breakdown of the Superstore file', () => {
  before(async function () {
    if (!(await sharedUrl(SUPERSTORE))) this.skip();
  });
  afterEach(clean);

  it('shows what the core answers: profit by sub-category beside the year before', async () => {
    const breakdown = await showFile({ measure: 'profit', by: 'subcategory', compare: 'previous-year' });
    const dataset = await openDataset(SUPERSTORE);
    const rows = (
      await dataset.query({ measures: ['profit'], by: ['subcategory'], compare: 'previous-year', orderBy: ['-profit'] })
    ).rows();
    expect(breakdown.result!.rows()).to.deep.equal(rows);
    expect(tableRows(breakdown).map((cells) => cells.slice(0, 3))).to.deep.equal(
      rows.map((row) => [row.subcategory, dollars(row.profit), dollars(row['profit.previous'])]),
    );
    expect(inside(breakdown, '.read').textContent).to.match(/^Four of 17 lost money, most of all Tables \(\u2212\$8\.14K\)\./);
    dataset.close();
  });

  it('counts the orders of what is left over by themselves, for those of members do not add up', async () => {
    const breakdown = await showFile({ measure: 'orders', by: 'subcategory', top: '3', other: '' });
    const dataset = await openDataset(SUPERSTORE);
    const top = (await dataset.query({ measures: ['orders'], by: ['subcategory'], orderBy: ['-orders'], limit: 3 })).rows();
    const where = `subcategory: ${top.map(({ subcategory }) => `!${String(subcategory)}`).join(', ')}`;
    const [rest] = (await dataset.query({ measures: ['orders'], where })).rows();
    expect(breakdown.result!.rows()).to.deep.equal([...top, { subcategory: '(other)', ...rest }]);
    dataset.close();
  });

  it('goes down from category to product, with parts by region at each level', async () => {
    const breakdown = await showFile({ drill: 'category, subcategory, product', series: 'region' });
    const chart = inside(breakdown, '.chart');
    chart.focus();
    const press = (key: string, altKey = false): unknown =>
      chart.dispatchEvent(new KeyboardEvent('keydown', { key, altKey, bubbles: true }));
    for (const level of ['subcategory', 'product']) {
      press('ArrowDown');
      press('ArrowDown', true);
      await breakdown.ready;
      expect(Object.keys(breakdown.result!.rows()[0]!)).to.deep.equal([level, 'region', 'revenue']);
    }
    const dataset = await openDataset(SUPERSTORE);
    const where = 'category: Technology; subcategory: Phones';
    const rows = (await dataset.query({ measures: ['revenue'], by: ['product', 'region'], where })).rows();
    expect(breakdown.result!.rows()).to.deep.equal(rows);
    expect(textsIn(breakdown, '.path li')).to.deep.equal(['All', 'Technology', 'Phones', 'Product']);
    dataset.close();
  });
});
