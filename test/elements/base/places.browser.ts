import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/all.js';
import type { SalesElement } from '../../../src/elements/base/element/sales-element.js';
import type { SalesFilter } from '../../../src/elements/sales-filter/sales-filter.js';
import { allInside, open } from '../sales-filter/filter-page.js';

interface Row {
  readonly date: string;
  readonly region: string;
  readonly revenue: number;
}

/** A row for each month of two years; the amounts of two shops have no digit in common. */
function rowsOf(year: number, amount: number): readonly Row[] {
  return Array.from({ length: 24 }, (_, n) => ({
    date: `${year + Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, '0')}-15`,
    region: n % 2 ? 'West' : 'East',
    revenue: amount,
  }));
}

const SHOP = rowsOf(2016, 100);
const CRM = rowsOf(2022, 7000);

type Element = SalesElement & { data: unknown };

const urls: string[] = [];
function urlOf(rows: readonly Row[]): string {
  const lines = rows.map(({ date, region, revenue }) => `${date},${region},${revenue}`);
  const url = URL.createObjectURL(new Blob([['date,region,revenue', ...lines].join('\n')], { type: 'text/csv' }));
  urls.push(url);
  return url;
}

function page(html: string): (selector: string) => Element {
  const box = document.createElement('div');
  box.className = 'places';
  box.innerHTML = html;
  document.body.append(box);
  return (selector) => box.querySelector<Element>(selector)!;
}

/** The exact number of a KPI. */
async function revenueOf(kpi: Element): Promise<unknown> {
  await kpi.updateComplete;
  await kpi.ready;
  return kpi.result?.rows()[0]?.revenue;
}

describe('the places where a clause applies', () => {
  afterEach(() => {
    for (const box of document.querySelectorAll('.places')) box.remove();
    for (const url of urls.splice(0)) URL.revokeObjectURL(url);
    filterGroup('default').clear();
  });

  it('keeps the default period of a dashboard away from cards outside, over its own and over another source @release', async () => {
    const [shop, crm] = [urlOf(SHOP), urlOf(CRM)];
    const find = page(
      `<sales-kpi id="apart" src="${crm}" measure="revenue"></sales-kpi>
       <sales-kpi id="beside" src="${shop}" measure="revenue"></sales-kpi>
       <sales-dashboard src="${shop}" period="2017"></sales-dashboard>`,
    );
    await find('sales-dashboard').ready;
    expect(await revenueOf(find('#apart'))).to.equal(24 * 7000);
    expect(await revenueOf(find('#beside'))).to.equal(24 * 100);
    const inner = find('sales-dashboard').shadowRoot!.querySelector<Element>('sales-kpi')!;
    expect(await revenueOf(inner)).to.equal(12 * 100);
  });

  it('gives the period of each source to its own widgets', async () => {
    const find = page(
      `<sales-source id="shop" src="${urlOf(SHOP)}" period="2017"></sales-source>
       <sales-source id="crm" src="${urlOf(CRM)}" period="2023-01..2023-03"></sales-source>
       <sales-kpi id="one" source="shop" measure="revenue"></sales-kpi>
       <sales-kpi id="other" source="crm" measure="revenue"></sales-kpi>`,
    );
    await find('#one').ready;
    expect(await revenueOf(find('#one'))).to.equal(12 * 100);
    expect(await revenueOf(find('#other'))).to.equal(3 * 7000);
  });

  it('filters widgets over the same file, and all of them when code sets the clause', async () => {
    const [shop, crm] = [urlOf(SHOP), urlOf(CRM)];
    const find = page(
      `<sales-filter id="region" src="${shop}" field="region"></sales-filter>
       <sales-kpi id="one" src="${shop}" measure="revenue"></sales-kpi>
       <sales-kpi id="other" src="${crm}" measure="revenue"></sales-kpi>`,
    );
    await Promise.all(['#region', '#one', '#other'].map((selector) => find(selector).ready));
    await find('#region').updateComplete;
    const filter = find('#region') as SalesFilter;
    await open(filter);
    allInside(filter, '.member input')[1]!.click();
    expect(filterGroup('default').clauses).to.deep.equal({ region: 'region: West' });
    expect(await revenueOf(find('#one'))).to.equal(12 * 100);
    expect(await revenueOf(find('#other'))).to.equal(24 * 7000);

    filterGroup('default').set('page', 'region: East');
    filterGroup('default').clear('region');
    expect(await revenueOf(find('#one'))).to.equal(12 * 100);
    expect(await revenueOf(find('#other'))).to.equal(12 * 7000);
  });

  it('finds a source in a shadow root only from inside it @release', async () => {
    const find = page(`<section></section><sales-kpi id="outside" measure="revenue"></sales-kpi>`);
    const root = find('section').attachShadow({ mode: 'open' });
    root.innerHTML = `<sales-source id="hidden" src="${urlOf(CRM)}"></sales-source><sales-kpi measure="revenue"></sales-kpi>`;
    const inside = root.querySelector<Element>('sales-kpi')!;
    expect(await revenueOf(inside)).to.equal(24 * 7000);
    const outside = find('#outside');
    expect(outside.result).to.equal(undefined);
    outside.setAttribute('source', 'hidden');
    await outside.updateComplete;
    expect(outside.result).to.equal(undefined);

    const shop = document.createElement('sales-source');
    shop.setAttribute('src', urlOf(SHOP));
    outside.removeAttribute('source');
    document.querySelector('.places')!.append(shop);
    expect(await revenueOf(outside)).to.equal(24 * 100);
  });
});
