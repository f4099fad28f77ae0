import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-trend.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { until } from '../../until.js';
import { clean, inside } from '../chart-page.js';

const ROWS = Array.from({ length: 36 }, (_, k) => ({
  date: new Date(Date.UTC(2015, k, 15)).toISOString().slice(0, 10),
  region: ['East', 'West'][k % 2],
  revenue: 100 + k,
}));

type Widget = HTMLElement & { data: unknown; readonly ready: Promise<void>; readonly result?: { readonly rowCount: number } };

async function mount(tag: string, attributes: Readonly<Record<string, string>>): Promise<Widget> {
  const widget = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.data = ROWS;
  document.body.append(widget);
  await widget.ready;
  return widget;
}

const valueOf = (widget: Widget): string => inside(widget, '[part=value]').textContent.replace(/\s+/g, ' ').trim();

/** Types a year into the two fields of a date filter. */
async function chooseYear(filter: Widget, year: number): Promise<void> {
  inside(filter, '.trigger').click();
  await until(() => inside(filter, '.panel input[type=date]'));
  const fields = [...filter.shadowRoot!.querySelectorAll<HTMLInputElement>('.panel input[type=date]')];
  for (const [k, day] of [`${year}-01-01`, `${year}-12-31`].entries()) {
    fields[k]!.value = day;
    for (const type of ['input', 'change']) fields[k]!.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

/** Presses keys together, the last one briefly. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const down of keys.slice(0, -1)) await sendKeys({ down });
  await sendKeys({ press: keys.at(-1)! });
  for (const up of keys.slice(0, -1)) await sendKeys({ up });
}

afterEach(clean);

describe('the period of a page', () => {
  it('is one: the date filter shows what was brushed, changes the brush, and clears it @release', async () => {
    const filter = await mount('sales-filter', { field: 'date' });
    const trend = await mount('sales-trend', { measure: 'revenue', id: 'trend' });
    filterGroup().set('trend', 'date: 2015');
    await until(() => valueOf(filter) === '2015');
    await chooseYear(filter, 2016);
    await until(() => filterGroup().clauses.trend === 'date: 2016');
    expect(Object.keys(filterGroup().clauses)).to.eql(['trend']);
    await trend.ready;
    // The brushed chart keeps the whole history.
    expect(trend.result?.rowCount).to.equal(36);
    inside(filter, '.off').click();
    await until(() => filterGroup().where === '');
    await until(() => valueOf(filter) === 'No filter');
  });

  it('is not claimed to be all dates above a number that shows a year of its own @release', async () => {
    const filter = await mount('sales-filter', { field: 'date' });
    const kpi = await mount('sales-kpi', { measure: 'revenue', compare: 'previous-year' });
    expect(kpi.shadowRoot!.textContent).to.contain('2017');
    expect(valueOf(filter)).to.equal('No filter');
    inside(filter, '.trigger').click();
    await until(() => inside(filter, '.panel input[type=date]'));
    expect(filter.shadowRoot!.textContent).to.contain('No filter').and.not.contain('All dates');
  });

  it('is that of the filter itself on a page without a brush, and of code that sets a clause', async () => {
    const filter = await mount('sales-filter', { field: 'date', id: 'dates' });
    filterGroup().set('map', 'date: 2015');
    await filter.ready;
    expect(valueOf(filter)).to.equal('No filter');
    await chooseYear(filter, 2016);
    await until(() => filterGroup().clauses.dates);
    expect(filterGroup().clauses).to.eql({ map: 'date: 2015', dates: 'date: 2016' });
  });
});

describe('undo', () => {
  it('is a button next to the filters after each change, also after all were cleared', async () => {
    const chips = await mount('sales-filter', { control: 'chips' });
    const button = (name: string): HTMLElement | undefined =>
      [...chips.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent.trim() === name);
    while (filterGroup().canUndo) filterGroup().undo();
    filterGroup().set('map', 'region: West');
    await until(() => button('Undo'));
    button('Clear all')!.click();
    await until(() => !button('Clear all'));
    button('Undo')!.click();
    await until(() => button('Clear all'));
    expect(filterGroup().where).to.equal('region: West');
  });

  it('is Ctrl+Z anywhere on the page, and Ctrl+Shift+Z repeats, but not while somebody types', async () => {
    await mount('sales-filter', { field: 'region' });
    await mount('sales-filter', { control: 'chips' });
    const input = document.createElement('input');
    document.body.append(input);
    filterGroup().set('map', 'region: West');
    filterGroup().set('map', 'region: East');
    input.focus();
    await press('Control', 'z');
    expect(filterGroup().where).to.equal('region: East');
    input.blur();
    await press('Control', 'z');
    expect(filterGroup().where).to.equal('region: West');
    await press('Control', 'Shift', 'z');
    expect(filterGroup().where).to.equal('region: East');
  });
});
