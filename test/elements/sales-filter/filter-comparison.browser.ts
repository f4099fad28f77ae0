import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-trend.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesElement } from '../../../src/elements/base/element/sales-element.js';
import { until } from '../../until.js';
import { violations } from '../axe.js';
import { clean, inside } from '../chart-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

const ROWS = Array.from({ length: 36 }, (_, k) => ({
  date: new Date(Date.UTC(2015, k, 15)).toISOString().slice(0, 10),
  region: ['East', 'West'][k % 2],
  revenue: 100 + k,
}));

/** Puts a widget over the rows on the page. */
async function mount(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<SalesElement> {
  const widget = document.createElement(tag) as SalesElement;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.data = ROWS;
  document.body.append(widget);
  await widget.ready;
  return widget;
}

/** The names of the compared columns of a widget. */
const compared = (widget: SalesElement): readonly string[] =>
  (widget.result?.columns ?? []).map(({ name }) => name).filter((name) => name.includes('.'));

const valueOf = (filter: SalesElement): string => inside(filter, '[part=value]').textContent.trim();
const presets = (filter: SalesElement): HTMLButtonElement[] => [
  ...filter.shadowRoot!.querySelectorAll<HTMLButtonElement>('.presets button'),
];
const textOf = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

/** Opens the panel, and waits until each comparison has its days. */
async function open(filter: SalesElement): Promise<void> {
  inside(filter, '.trigger').click();
  await until(() => presets(filter).length > 0);
  await filter.ready;
}

describe('a filter of the comparison', () => {
  acceptResizeLoops();
  afterEach(() => {
    clean();
    filterGroup().clear();
  });

  it('compares all cards with what a user selects, and returns to their own @release', async () => {
    filterGroup().set('page', 'date: 2017');
    const filter = await mount('sales-filter', { field: 'compare' });
    const kpi = await mount('sales-kpi', { measure: 'revenue', compare: 'previous-year' });
    const bars = await mount('sales-breakdown', { measure: 'revenue', by: 'region' });
    const kept = await mount('sales-kpi', { measure: 'revenue', filter: 'cross, -compare' });
    expect(valueOf(filter)).to.equal('Automatic');
    expect([kpi, bars, kept].map((one) => compared(one).length)).to.deep.equal([3, 0, 0]);
    await open(filter);
    expect(presets(filter).map(textOf).join(', ')).to.equal('Automatic, Previous period 2016, Previous year 2016, Nothing');
    presets(filter)[1]!.click();
    await Promise.all([kpi.ready, bars.ready, kept.ready]);
    expect(filterGroup().clauses['sales-filter-1']).to.equal('compare: previous-period');
    expect([kpi, bars, kept].map((one) => compared(one).length)).to.deep.equal([3, 3, 0]);
    presets(filter)[3]!.click();
    await Promise.all([kpi.ready, bars.ready]);
    expect([kpi, bars].map((one) => compared(one).length)).to.deep.equal([0, 0]);
    expect(valueOf(filter)).to.equal('Nothing');
    // It selects no rows: no card says that a filter is left out.
    expect(textOf(bars.shadowRoot!.querySelector('[part=card]')!)).not.to.include('compare');
    filterGroup().undo();
    filterGroup().undo();
    await Promise.all([kpi.ready, bars.ready]);
    expect([kpi, bars].map((one) => compared(one).length)).to.deep.equal([3, 0]);
    expect(valueOf(filter)).to.equal('Automatic');
  });

  it('takes days, and shows those of a link @release', async () => {
    filterGroup().load('date: 2017; compare: 2015');
    const filter = await mount('sales-filter', { field: 'compare' });
    const kpi = await mount('sales-kpi', { measure: 'revenue' });
    expect(filterGroup().clauses).to.deep.equal({ 'sales-filter-1': 'compare: 2015', url: 'date: 2017' });
    expect(valueOf(filter)).to.equal('2015');
    expect(kpi.result?.rows()[0]).to.include({ revenue: 1554, 'revenue.previous': 1266 });
    await open(filter);
    const [from, to] = filter.shadowRoot!.querySelectorAll<HTMLInputElement>('.panel input[type=date]');
    expect([from!.value, to!.value]).to.deep.equal(['2015-01-01', '2015-12-31']);
    from!.value = '2016-01-01';
    to!.value = '2016-06-30';
    to!.dispatchEvent(new Event('change', { bubbles: true }));
    await kpi.ready;
    expect(valueOf(filter)).to.equal('Jan–Jun 2016');
    expect(filterGroup().clauses['sales-filter-1']).to.equal('compare: 2016-Q1..2016-Q2');
    expect(kpi.result?.rows()[0]).to.include({ 'revenue.previous': 687 });
  });

  it('says why a comparison is impossible, and works with keys', async () => {
    filterGroup().set('page', 'date: 2015');
    const filter = await mount('sales-filter', { field: 'compare' });
    const kpi = await mount('sales-kpi', { measure: 'revenue', compare: 'previous-year' });
    inside(filter, '.trigger').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => presets(filter)[2]?.disabled === true);
    expect(textOf(presets(filter)[2]!)).to.equal('Previous year No data for 2014 to compare: the data starts on 1 Jan 2015');
    expect(await violations(filter)).to.deep.equal([]);
    expect(filter.shadowRoot!.activeElement).to.equal(presets(filter)[0]!);
    // The impossible ones are not on the way.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await kpi.ready;
    expect(valueOf(filter)).to.equal('Nothing');
    await sendKeys({ press: 'Escape' });
    expect(textOf(inside(filter, '.off')) + inside(filter, '.off').getAttribute('aria-label')!).to.equal(
      'Remove filter: Compared with: Nothing',
    );
  });

  it('compares two values of a field in one step, with keys too', async () => {
    const region = await mount('sales-filter', { field: 'region' });
    const filter = await mount('sales-filter', { field: 'compare' });
    const kpi = await mount('sales-kpi', { measure: 'revenue', compare: 'previous-year' });
    const lists = (): HTMLSelectElement[] => [...filter.shadowRoot!.querySelectorAll('select')];
    await open(filter);
    expect(await violations(filter)).to.deep.equal([]);
    lists()[0]!.focus();
    await sendKeys({ press: 'R' });
    await until(() => lists().length === 3);
    await filter.ready;
    expect(lists().map(({ selectedOptions: [one] }) => one!.textContent)).to.deep.equal(['Region', '–', '–']);
    for (const [at, key] of ['W', 'E'].entries()) {
      lists()[at + 1]!.focus();
      await sendKeys({ press: key });
    }
    await Promise.all([kpi.ready, filter.ready, region.ready]);
    expect(filterGroup().clauses).to.deep.equal({
      'sales-filter-1': 'region: West',
      'sales-filter-2': 'compare: "region: East"',
    });
    expect([valueOf(region), valueOf(filter)]).to.deep.equal(['West', 'East']);
    expect(textOf(inside(kpi, '.dl')))
      .to.contain('above East')
      .and.to.contain('vs East');
    expect(lists().map(({ selectedOptions: [one] }) => one!.textContent)).to.deep.equal(['Region', 'West', 'East']);
    filterGroup().undo();
    await Promise.all([kpi.ready, filter.ready]);
    expect(filterGroup().clauses).to.deep.equal({});
    expect(valueOf(filter)).to.equal('Automatic');
  });

  it('keeps a trend and its period, and prints as text @release', async () => {
    const filter = await mount('sales-filter', { field: 'compare', dir: 'rtl', locale: 'ar' });
    const trend = await mount('sales-trend', { measure: 'revenue', granularity: 'month' });
    await open(filter);
    presets(filter)[2]!.click();
    await trend.ready;
    expect(compared(trend)).to.include('revenue.previous');
    expect(valueOf(filter)).to.equal('السنة السابقة');
  });
});
