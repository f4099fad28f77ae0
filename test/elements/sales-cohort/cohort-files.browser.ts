// @release: public files; the other tests of this folder show small data
import { expect, oneEvent } from '@open-wc/testing';
import { openDataset } from '../../../src/core.js';
import { sharedUrl } from '../../shared-url.js';
import { clean, click, inside, tableRows, watchConsole } from '../chart-page.js';
import { amountOf, put, textAt } from './cohort-page.js';

describe('sales-cohort over real files', () => {
  watchConsole();
  afterEach(clean);

  it('has the figures of the core, by customers’ names', async function () {
    const src = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (!src) this.skip();
    const { widget, kpi } = put();
    widget.data = kpi.data = undefined;
    widget.src = kpi.src = src;
    await Promise.all([widget.ready, kpi.ready]);
    const dataset = await openDataset(src);
    const news = (await dataset.query({ measures: ['new-customers'], by: ['quarter(date)'] })).rows();
    const sizes = new Map(tableRows(widget).map(([name, , , , size]) => [name, Number(size)]));
    for (const row of news.slice(0, -1)) {
      const [year, month] = String(row['quarter(date)']).split('-').map(Number);
      expect(sizes.get(`Q${Math.ceil(month! / 3)} ${year}`)).to.equal(row['new-customers']);
    }
    const told = oneEvent(widget, 'sales-select');
    await click(textAt(widget, 'Q1 2015'));
    await told;
    await kpi.ready;
    expect(kpi.value).to.equal(sizes.get('Q1 2015'));
    widget.mode = 'risk';
    await widget.ready;
    expect(inside(widget, '#summary').textContent).to.contain('No valuable customer is at risk');
    dataset.close();
  });

  it('tells apart what nobody is known to have bought, to the penny', async function () {
    const src = await sharedUrl('/shared-data/sales/online-retail/online-retail-2010-12_2011-02.csv');
    if (!src) this.skip();
    const { widget } = put({ mode: 'new-repeat', measure: 'revenue' });
    widget.data = undefined;
    widget.src = src;
    await widget.ready;
    const dataset = await openDataset(src);
    const months = (await dataset.query({ measures: ['revenue'], by: ['month(date)'] })).rows();
    const rows = tableRows(widget);
    expect(rows.length).to.equal(3);
    rows.forEach((row, k) => {
      const parts = row.slice(1, 4).map(amountOf);
      expect(parts.every((part) => part > 0)).to.equal(true);
      expect(parts.reduce((sum, part) => sum + part, 0)).to.be.closeTo(Number(months[k]!.revenue), 0.02);
    });
    widget.mode = 'risk';
    await widget.ready;
    expect(inside(widget, '#summary').textContent).to.contain('No valuable customer is at risk');
    dataset.close();
  });
});
