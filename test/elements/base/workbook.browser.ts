import { expect } from '@open-wc/testing';
import { readXlsx } from 'hucre/xlsx';
import { allInside, clean, inside, watchConsole } from '../chart-page.js';
import { show } from '../sales-breakdown/breakdown-page.js';
import { until } from '../../until.js';

async function sheetsOf(blob: Blob) {
  const { sheets } = await readXlsx(new Uint8Array(await blob.arrayBuffer()));
  return sheets;
}

describe('the workbook of a card', () => {
  watchConsole();
  afterEach(clean);

  it('has a sheet with the numbers of the card, and one with its filters and definitions @release', async () => {
    const { breakdown } = await show({ by: 'region', measure: 'revenue', where: 'date: 2016' });
    const [card, about, ...more] = await sheetsOf(await breakdown.toXLSX());
    expect(more).to.deep.equal([]);
    expect(card!.name).to.equal('Revenue by region');
    expect(card!.rows).to.deep.equal([
      ['Region', 'Revenue'],
      ['West', 700],
      ['East', 370],
      ['South', 200],
      ['North', 30],
    ]);
    expect(about!.name).to.equal('Filters and definitions');
    expect(about!.rows[0]![0]).to.equal('Revenue by region');
    const terms = new Map(about!.rows.map(([term, text]) => [term, text]));
    expect(terms.get('Measure')).to.equal('Revenue: total revenue, net of returns');
    expect(terms.get('Filters')).to.contain('2016');
    expect(terms.get('Rows')).to.equal('6 of 12');
  });

  it('is saved from the menu under the heading of the card', async () => {
    const { breakdown } = await show({ by: 'region' });
    const saved: { readonly name: string; readonly url: string }[] = [];
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, url: this.href });
    };
    inside(breakdown, '.dots').click();
    await until(() => allInside(breakdown, '[role=menuitem]').length > 0);
    const item = allInside(breakdown, '[role=menuitem]').find(({ textContent }) => textContent.trim() === 'Download Excel');
    (item as HTMLElement).click();
    await until(() => saved.length > 0);
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(saved[0]!.name).to.equal('Revenue by region.xlsx');
    expect((await sheetsOf(await (await fetch(saved[0]!.url)).blob())).length).to.equal(2);
  });
});
