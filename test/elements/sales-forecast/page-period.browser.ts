import { expect } from '@esm-bundle/chai';
import '../../../src/define/sales-forecast.js';
import '../../../src/define/sales-source.js';
import type { SalesForecast } from '../../../src/elements/sales-forecast/sales-forecast.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { ROWS } from './forecast-page.js';

/** Puts forecasts over a source that starts with the last year, without a chart that owns the period. */
async function show(...tags: readonly string[]): Promise<readonly SalesForecast[]> {
  document.body.innerHTML = `<sales-source period="auto">${tags.join('')}</sales-source>`;
  (document.querySelector('sales-source') as HTMLElement & { data: unknown }).data = ROWS;
  const all = [...document.querySelectorAll('sales-forecast')] as SalesForecast[];
  await document.querySelector('sales-source')!.ready;
  await Promise.all(all.map((one) => one.ready));
  return all;
}

const counts = (all: readonly SalesForecast[]): readonly unknown[] =>
  all.map(({ result }) => (result?.facts.analysis as { count?: number } | undefined)?.count);
const textIn = (widget: SalesForecast, selector: string): string => widget.shadowRoot!.querySelector(selector)?.textContent ?? '';

describe('a forecast on a page with a period', () => {
  afterEach(() => {
    document.body.innerHTML = '';
    filterGroup('default').clear();
  });

  it('has the whole history in each card, marks the period and says so @release', async function () {
    this.timeout(30_000);
    const all = await show(...Array<string>(3).fill('<sales-forecast></sales-forecast>'));
    expect(filterGroup('default').clauses).to.deep.equal({ period: 'date: 2017' });
    expect(counts(all)).to.deep.equal([60, 60, 60]);
    for (const widget of all) {
      expect(textIn(widget, '.notes, .foot, .card')).to.contain('All dates');
      const marked = widget.shadowRoot!.querySelectorAll('svg .chosen rect');
      expect(marked, 'one band for all of its months').to.have.lengthOf(1);
    }
  });

  it('names the period that shortens the history, in the first card as in the others', async function () {
    this.timeout(30_000);
    const all = await show(...Array<string>(2).fill('<sales-forecast filter="cross" granularity="month"></sales-forecast>'));
    expect(counts(all)).to.deep.equal([12, 12]);
    for (const widget of all) expect(textIn(widget, '#summary')).to.contain('The filter “Date: 2017” shortens the history.');
  });
});
