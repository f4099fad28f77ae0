import { expect } from '@open-wc/testing';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import type { SalesKpi } from '../../src/elements/sales-kpi/sales-kpi.js';
import { everyNth } from '../random.js';
import { clean, inside, watchConsole } from '../elements/chart-page.js';
import { codeOf, make, ROWS, WIDGETS, type Widget } from './widgets.js';

const REVENUE = ROWS.reduce((sum, row) => sum + Number(row.Revenue), 0);

function fill(tag: string, attributes?: Readonly<Record<string, string>>): Widget {
  const widget = make(tag, attributes);
  widget.data = ROWS;
  return widget;
}

/** Chooses the first bar by keyboard; gives the source of the clause that is new. */
async function chooseIn(breakdown: Widget): Promise<string | undefined> {
  await breakdown.ready;
  const before = Object.keys(filterGroup().clauses);
  const chart = inside(breakdown, '.chart');
  for (const key of ['Home', 'Enter'])
    chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return Object.keys(filterGroup().clauses).find((source) => !before.includes(source));
}

describe('a widget on its way through the page', () => {
  watchConsole();
  afterEach(clean);

  for (const tag of everyNth(Object.keys(WIDGETS), 6)) {
    it(`${tag} shows the same after it was moved, taken away while it loads, and put back`, async () => {
      const widget = fill(tag);
      const places = [document.createElement('div'), document.createElement('section')] as const;
      document.body.append(...places);
      places[0].append(widget);
      await widget.updateComplete;
      widget.remove();
      places[0].append(widget);
      expect(await codeOf(widget)).to.equal(undefined);
      const csv = await widget.toCSV();
      places[1].append(widget);
      expect(await codeOf(widget)).to.equal(undefined);
      widget.remove();
      await new Promise((resolve) => setTimeout(resolve));
      places[0].append(widget);
      expect(await codeOf(widget)).to.equal(undefined);
      expect(await widget.toCSV()).to.equal(csv);
    });
  }
});

describe('the name of a widget without an id', () => {
  afterEach(clean);

  it('is the tag and its place in the document, from 1', async () => {
    const [one, two] = [fill('sales-breakdown'), fill('sales-breakdown')];
    document.body.append(fill('sales-kpi'), one, two);
    expect(await chooseIn(two)).to.equal('sales-breakdown-2');
    expect(await chooseIn(one)).to.equal('sales-breakdown-1');
  });

  it('is its own, also where one comes before it later, or they are put in another order @release', async () => {
    const [one, two, late] = [fill('sales-breakdown'), fill('sales-breakdown'), fill('sales-breakdown')];
    document.body.append(one, two);
    const names = [await chooseIn(one), await chooseIn(two)];
    document.body.prepend(late);
    names.push(await chooseIn(late));
    expect(names).to.eql(['sales-breakdown-1', 'sales-breakdown-2', 'sales-breakdown-3']);
    const clauses = { ...filterGroup().clauses };
    document.body.append(one);
    await one.ready;
    expect(filterGroup().clauses).to.eql(clauses);
    filterGroup().clear();
    expect(await chooseIn(one)).to.equal(names[0]);
  });

  it('is its own in shadow trees, whose widgets are not counted together', async () => {
    const names = [];
    for (let n = 0; n < 2; n++) {
      const host = document.createElement('div');
      const widget = fill('sales-breakdown');
      host.attachShadow({ mode: 'open' }).append(widget);
      document.body.append(host);
      names.push(await chooseIn(widget));
    }
    expect(names).to.eql(['sales-breakdown-1', 'sales-breakdown-2']);
  });
});

describe('data that change while they are loaded', () => {
  afterEach(clean);

  it('are those named last', async () => {
    const kpi = make('sales-kpi', {
      src: '/test/slow?ms=400&file=/fixtures/orders-small.csv',
      measure: 'revenue',
    }) as unknown as SalesKpi;
    const seen: (number | null)[] = [];
    kpi.addEventListener('sales-load', () => seen.push(kpi.value));
    document.body.append(kpi);
    const first = kpi.ready;
    await kpi.updateComplete;
    kpi.src = 'data:text/csv,order,revenue%0AA1,5%0A';
    await kpi.ready;
    await first;
    expect([kpi.value, seen]).to.eql([5, [5]]);
    kpi.data = ROWS;
    await kpi.ready;
    kpi.data = undefined;
    await kpi.ready;
    expect(seen).to.eql([5, REVENUE, 5]);
  });
});

describe('days and months that the values do not tell apart', () => {
  afterEach(clean);

  /** 3 April, or 4 March. */
  const OPEN = 'data:text/csv,order,date,revenue%0AA1,03/04/2017,5%0AA2,04/05/2017,7%0A';

  async function dayIn(lang: string, attributes: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const page = document.createElement('div');
    page.lang = lang;
    const kpi = make('sales-breakdown', { src: OPEN, by: 'day(date)', ...attributes });
    page.append(kpi);
    document.body.append(page);
    await kpi.ready;
    return kpi.result!.rows()[0]!['day(date)'];
  }

  it('are read as the language of the page writes them, unless locale says otherwise', async () => {
    expect([await dayIn('en'), await dayIn('en-GB'), await dayIn('de'), await dayIn('de', { locale: 'en-US' })]).to.eql([
      '2017-03-04',
      '2017-04-03',
      '2017-04-03',
      '2017-03-04',
    ]);
  });
});

describe('a foreign event that cannot be understood', () => {
  it('is told of on document, and above', () => {
    const heard: string[] = [];
    const hear = (event: Event): void => void heard.push((event as CustomEvent<{ code: string }>).detail.code);
    window.addEventListener('sales-error', hear);
    document.dispatchEvent(new CustomEvent('sales-filter-set', { detail: { version: 1, source: 'map', where: 'region' } }));
    window.removeEventListener('sales-error', hear);
    expect(heard).to.eql(['bad-clause']);
  });
});
