import '../../../src/define/sales-breakdown.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SalesSelectDetail } from '../../../src/elements/base/element/events.js';
import { until } from '../../until.js';
import { allInside, clauses, clean, inside, tableRows, violations, watchConsole } from '../chart-page.js';
import { putFollowed, whenReady } from '../followed-page.js';
import { RegionList } from './region-list.js';

type Regions = InstanceType<typeof RegionList>;

/** Two products in two regions over two years: the k-th line is worth k. */
const ROWS = Array.from({ length: 8 }, (_, k) => ({
  order: `O${k}`,
  date: `${2023 + (k >> 2)}-05-06`,
  region: k % 2 === 0 ? 'East' : 'West',
  product: (k >> 1) % 2 === 0 ? 'Lamp' : 'Desk',
  revenue: k,
}));

const sumOf = (test: (row: (typeof ROWS)[number]) => boolean): number =>
  ROWS.filter(test).reduce((sum, { revenue }) => sum + revenue, 0);

async function show(): Promise<Regions> {
  if (!customElements.get('region-list')) customElements.define('region-list', RegionList);
  const { widget } = await whenReady(putFollowed(document.createElement('region-list') as Regions, { id: 'regions' }, ROWS));
  return widget;
}

const opened = (widget: Element): Element => inside(widget, '.inside-card');
const choose = async (widget: Regions, value: string): Promise<void> => {
  const select = inside(widget, '.control select') as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await widget.updateComplete;
  await widget.ready;
};

describe('a widget whose marks open another one', () => {
  watchConsole();
  afterEach(clean);

  it('shows it in place of the chart, with the numbers of the mark and a button back', async () => {
    const widget = await show();
    const heard: SalesSelectDetail[] = [];
    widget.addEventListener('sales-select', (event) => heard.push((event as CustomEvent<SalesSelectDetail>).detail));
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Enter' });
    await until(() => widget.shadowRoot!.activeElement === inside(widget, '.back'));
    await widget.ready;
    expect(heard).to.eql([{ field: 'region', values: ['East'], where: '' }]);
    expect(clauses()).to.eql({});
    const east = sumOf(({ region }) => region === 'East');
    expect(inside(widget, '.facts').textContent.trim()).to.equal(`Revenue $${east}.00`);
    expect(inside(widget, '.back').textContent.trim()).to.equal('All regions');
    expect(widget.result!.rows().map(({ product }) => product)).to.have.members(['Lamp', 'Desk']);
    expect(await violations(widget)).to.eql([]);
    await sendKeys({ press: 'Escape' });
    await until(() => allInside(widget, '.inside-card').length === 0);
    expect(widget.shadowRoot!.activeElement).to.equal(inside(widget, '[part=chart]'));
    expect(widget.result!.rows().map(({ region }) => region)).to.eql(['East', 'West']);
  });

  it('opens nothing where the page does not have the tag @release', async () => {
    const widget = await show();
    widget.tag = 'sales-forecast';
    await widget.ready;
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(opened(widget)).to.equal(null);
  });
});

describe('the controls of a widget', () => {
  watchConsole();
  afterEach(clean);

  it('choose another value of an attribute, until the page sets it @release', async () => {
    const widget = await show();
    expect(allInside(widget, '.control option').map(({ textContent }) => textContent)).to.eql(['All years', '2023', '2024']);
    await choose(widget, '2024');
    const sums = (year: string) =>
      ['East', 'West'].map((name) => `$${sumOf(({ region, date }) => region === name && date.startsWith(year))}.00`);
    expect(tableRows(widget).map(([, value]) => value)).to.eql(sums('2024'));
    // A query that follows from the first result: the sum of the first region.
    expect(inside(widget, '.read').textContent.trim()).to.equal(`2024 ${sumOf(({ region }) => region === 'East')}`);
    expect(widget.years).to.equal('all');
    widget.years = '2023';
    await widget.ready;
    expect(tableRows(widget).map(([, value]) => value)).to.eql(sums('2023'));
    expect((inside(widget, '.control select') as HTMLSelectElement).value).to.equal('2023');
  });
});
