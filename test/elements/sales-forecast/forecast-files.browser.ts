// @release: public files; the other tests of this folder show small data
import { expect } from '@open-wc/testing';
import { openDataset } from '../../../src/core.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesForecast } from '../../../src/elements/sales-forecast/sales-forecast.js';
import { sharedUrl } from '../../shared-url.js';
import { clean, inside, tableRows } from '../chart-page.js';
import { day } from './forecast-answers.js';
import { amountOf, forecastOf, put } from './forecast-page.js';

const SUPERSTORE = '/shared-data/sales/superstore/superstore.csv';
const SUPERMARKET = '/shared-data/sales/supermarket/supermarket.csv';

/** A forecast over a file. */
async function over(src: string, attributes: Readonly<Record<string, string>> = {}): Promise<SalesForecast> {
  const { widget } = put(attributes);
  widget.data = undefined;
  widget.src = src;
  await widget.ready;
  return widget;
}

/** The values of a measure over time, as the core has them. */
async function valuesOf(src: string, by: string, where = ''): Promise<readonly number[]> {
  const dataset = await openDataset(src);
  const rows = (await dataset.query({ measures: ['revenue'], by: [by], where })).rows();
  dataset.close();
  return rows.map(({ revenue }) => revenue as number);
}

describe('sales-forecast over real files', () => {
  afterEach(clean);

  it('has the figures of the function for four years of months, filtered and not', async function () {
    const src = await sharedUrl(SUPERSTORE);
    if (!src) this.skip();
    const widget = await over(src, { backtest: '' });
    const place = { first: day('2014-01'), grain: 'month', period: [12], horizon: 12 } as const;
    const own = forecastOf(await valuesOf(src, 'month(date)'), place);
    const rows = tableRows(widget);
    own.mean.forEach((mean, h) => expect(amountOf(rows[48 + h]![2]!)).to.be.closeTo(mean, 0.005));
    own.upper[95]!.forEach((limit, h) => expect(amountOf(rows[48 + h]![6]!)).to.be.closeTo(limit, 0.005));
    expect(amountOf(rows[60]![3]!)).to.be.closeTo(own.total.lower[80]!, 0.005);
    expect(inside(widget, '.read').textContent).to.contain(`Backtest error: ${own.backtest!.wape.toFixed(1)}%`);
    filterGroup('default').set('map', 'region: West');
    await widget.ready;
    const west = forecastOf(await valuesOf(src, 'month(date)', 'region: West'), place);
    expect(amountOf(tableRows(widget)[48]![2]!)).to.be.closeTo(west.mean[0]!, 0.005);
  });

  it('forecasts three months of days by their weeks, half as far as they reach', async function () {
    const src = await sharedUrl(SUPERMARKET);
    if (!src) this.skip();
    const widget = await over(src);
    const values = await valuesOf(src, 'day(date)');
    const own = forecastOf(values, { first: day('2019-01-01'), grain: 'day', period: [7, 365.25], horizon: 44 });
    expect([values.length, widget.result!.rowCount]).to.deep.equal([89, 89 + 44]);
    expect(widget.result!.rows()[89]!.forecast).to.equal(own.mean[0]);
    expect(inside(widget, 'h2').textContent).to.equal('Revenue forecast by day');
  });
});
