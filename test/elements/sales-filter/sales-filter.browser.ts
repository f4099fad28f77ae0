import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import type { SalesFilter } from '../../../src/elements/sales-filter/sales-filter.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { violations } from '../axe.js';
import { acceptResizeLoops } from '../resize-loops.js';

const ROWS = [
  ['A1', '2016-01-05', 'West', 10, 20],
  ['A2', '2016-02-10', 'West', 20, 30],
  ['A3', '2016-11-20', 'East', 40, 40],
  ['A4', '2017-01-15', 'Süd', 80, 50],
  ['A5', '2017-03-31', null, 160, 60],
].map(([order, date, region, revenue, age]) => ({ order, date, region, revenue, age }));

let box: HTMLElement;

/** Puts a filter, and a KPI that follows it, on the page over the rows above. */
async function show(attributes: Readonly<Record<string, string>>): Promise<{ filter: SalesFilter; kpi: SalesKpi }> {
  const filter = document.createElement('sales-filter');
  for (const [name, value] of Object.entries(attributes)) filter.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.measure = 'revenue';
  for (const widget of [filter, kpi]) {
    widget.data = ROWS;
    box.append(widget);
  }
  await Promise.all([filter.ready, kpi.ready]);
  return { filter, kpi };
}

const inside = (filter: SalesFilter, selector: string): HTMLElement => filter.shadowRoot!.querySelector<HTMLElement>(selector)!;
const inputInside = (filter: SalesFilter, selector: string): HTMLInputElement => inside(filter, selector) as HTMLInputElement;
const allInside = (filter: SalesFilter, selector: string): HTMLElement[] => [
  ...filter.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
/** What has the focus inside, by class or type: comparing elements themselves would print the whole page on a failure. */
const focused = (filter: SalesFilter): string | undefined => {
  const element = filter.shadowRoot!.activeElement;
  return element instanceof HTMLInputElement ? element.type : element?.className;
};
const valueOf = (filter: SalesFilter): string => inside(filter, '[part=value]').textContent;

async function open(filter: SalesFilter): Promise<void> {
  const panel = inside(filter, '#panel');
  const toggled = oneEvent(panel, 'toggle');
  inside(filter, '.trigger').click();
  await toggled;
  await filter.updateComplete;
}

/** Types a date or number into an end of the range and leaves the field, as a person does. */
async function fill(filter: SalesFilter, id: string, value: string): Promise<void> {
  const input = inputInside(filter, `#${id}`);
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await filter.updateComplete;
}

describe('sales-filter', () => {
  acceptResizeLoops();
  beforeEach(() => {
    filterGroup('default').clear();
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => {
    box.remove();
    filterGroup('default').clear();
  });

  it('is accessible, closed and open, with members, dates and numbers', async () => {
    for (const field of ['region', 'date', 'age']) {
      const { filter } = await show({ field });
      expect(await violations(filter)).to.deep.equal([]);
      await open(filter);
      expect(await violations(filter)).to.deep.equal([]);
      box.replaceChildren();
    }
  });

  it('says field and choice in the name of its button', async () => {
    const { filter } = await show({ field: 'region' });
    expect(inside(filter, '.trigger').getAttribute('aria-label')).to.equal('Region: All 4');
  });

  it('lists members with their rows, most first', async () => {
    const { filter } = await show({ field: 'region' });
    await open(filter);
    const listed = allInside(filter, '.member').map((member) => member.textContent.replace(/\s+/g, ' ').trim());
    expect(listed).to.deep.equal(['West2', 'East1', 'Süd1', '(blank)1']);
  });

  it('shows customers by their names, and filters by their codes', async () => {
    const { filter, kpi } = await show({ field: 'region', id: 'who' });
    const names = ['Ada', 'Ben', 'Ada', null];
    filter.data = kpi.data = ['C2', 'C1', 'C2', 'C3'].map((id, n) => ({
      'Order ID': `A${n}`,
      'Order Date': '2017-01-01',
      'Customer ID': id,
      'Customer Name': names[n],
      Sales: 10 * (n + 1),
    }));
    filter.field = 'customer';
    await Promise.all([filter.ready, kpi.ready]);
    await open(filter);
    const listed = allInside(filter, '.member').map((member) => member.textContent.replace(/\s+/g, ' ').trim());
    expect(listed).to.deep.equal(['Ada2', 'Ben1', 'C31']);
    allInside(filter, '.member input')[0]!.click();
    await Promise.all([filter.ready, kpi.ready]);
    expect([kpi.value, valueOf(filter), filterGroup('default').where]).to.deep.equal([40, 'Ada', 'customer: C2']);
  });

  it('filters the others when members are ticked, by pointer and by keyboard', async () => {
    const { filter, kpi } = await show({ field: 'region', id: 'where' });
    await open(filter);
    expect(focused(filter)).to.equal('checkbox');
    allInside(filter, '.member input')[0]!.click();
    await kpi.ready;
    expect(kpi.value).to.equal(30);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Space' });
    await Promise.all([kpi.ready, filter.ready]);
    expect(kpi.value).to.equal(110);
    expect(filterGroup('default').clauses).to.deep.equal({ where: 'region: West, Süd' });
    expect(valueOf(filter)).to.equal('West, Süd');
    expect(allInside(filter, '.member')).to.have.length(4);
  });

  it('keeps members in their places while the panel is open, though rows come @release', async () => {
    const { filter } = await show({ field: 'region' });
    const labels = (): unknown => allInside(filter, '.member span:first-of-type').map((label) => label.textContent);
    await open(filter);
    const before = ['West', 'East', 'Süd', '(blank)'];
    expect(labels()).to.eql(before);
    inputInside(filter, '.member:nth-of-type(2) input').focus();
    const row = ROWS[0]!;
    filter.data = [...ROWS, ...['North', 'North', 'North', 'Süd', 'Süd', 'Süd'].map((region) => ({ ...row, region }))];
    await filter.ready;
    expect(labels()).to.eql([...before, 'North']);
    await sendKeys({ press: 'Space' });
    expect(filterGroup('default').clauses).to.eql({ 'sales-filter-1': 'region: East' });
    const closed = oneEvent(inside(filter, '#panel'), 'toggle');
    inside(filter, '[popovertargetaction=hide]').click();
    await closed;
    await open(filter);
    expect(labels()).to.eql(['Süd', 'North', 'West', 'East', '(blank)']);
  });

  it('filters rows without a value', async () => {
    const { filter, kpi } = await show({ field: 'region' });
    await open(filter);
    allInside(filter, '.member input')[3]!.click();
    await kpi.ready;
    expect(kpi.value).to.equal(160);
    expect(filterGroup('default').where).to.equal('region: (blank)');
  });

  it('closes on Escape and gives the focus back', async () => {
    const { filter } = await show({ field: 'region' });
    inside(filter, '.trigger').focus();
    await sendKeys({ press: 'Enter' });
    await filter.updateComplete;
    const panel = inside(filter, '#panel');
    expect(panel.matches(':popover-open')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(panel.matches(':popover-open')).to.equal(false);
    expect(focused(filter)).to.equal('trigger');
  });

  it('counts under the filters of others but not under its own', async () => {
    const { filter } = await show({ field: 'region' });
    filterGroup('default').set('other', 'date: 2016');
    await filter.ready;
    await open(filter);
    expect(allInside(filter, '.member .n').map((count) => count.textContent)).to.deep.equal(['2', '1']);
    allInside(filter, '.member input')[1]!.click();
    await filter.ready;
    expect(allInside(filter, '.member .n').map((count) => count.textContent)).to.deep.equal(['2', '1']);
  });

  it('finds members by search, without regard to case and accents', async () => {
    const { filter } = await show({ field: 'order' });
    filter.field = 'region';
    filter.data = Array.from({ length: 12 }, (_, i) => ({ ...ROWS[0], region: i === 7 ? 'Süd' : `Region ${String(i)}` }));
    await filter.ready;
    await open(filter);
    inputInside(filter, 'input[type=search]').focus();
    await sendKeys({ type: 'sud' });
    await filter.updateComplete;
    expect(allInside(filter, '.member span:first-of-type').map((label) => label.textContent)).to.deep.equal(['Süd']);
    await sendKeys({ type: 'x' });
    await filter.updateComplete;
    expect(inside(filter, '.note').textContent).to.contain('sudx');
  });

  it('sets a period from two dates in its shortest form, and a preset from the newest date', async () => {
    const { filter, kpi } = await show({ field: 'date', presets: 'this year, previous year' });
    await open(filter);
    await fill(filter, 'from', '2016-01-01');
    await fill(filter, 'to', '2016-12-31');
    await kpi.ready;
    expect(filterGroup('default').where).to.equal('date: 2016');
    expect(kpi.value).to.equal(70);
    allInside(filter, '.presets .btn')[0]!.click();
    await Promise.all([kpi.ready, filter.ready]);
    expect(filterGroup('default').where).to.equal('date: this year');
    expect(kpi.value).to.equal(240);
    expect(inside(filter, '.presets [aria-pressed=true] bdi').textContent.trim()).to.equal('This year');
  });

  it('refuses a period that ends before it starts, and says so', async () => {
    const { filter } = await show({ field: 'date' });
    await open(filter);
    await fill(filter, 'from', '2017-01-01');
    await fill(filter, 'to', '2016-01-01');
    expect(inside(filter, '.note.bad').textContent).to.equal('The start must come before the end.');
    expect(filterGroup('default').where).to.equal('date: 2017-01-01..');
  });

  it('sets a range of numbers with one end open', async () => {
    const { filter, kpi } = await show({ field: 'age' });
    await open(filter);
    await fill(filter, 'from', '40');
    await kpi.ready;
    expect(filterGroup('default').where).to.equal('age: 40..');
    expect(kpi.value).to.equal(280);
  });

  it('shows a clause that came from elsewhere, and takes it off', async () => {
    filterGroup('default').load('region: West, East');
    const { filter, kpi } = await show({ field: 'region' });
    expect(valueOf(filter)).to.equal('West, East');
    expect(kpi.value).to.equal(70);
    inside(filter, '.off').click();
    await Promise.all([filter.ready, kpi.ready]);
    expect(filterGroup('default').where).to.equal('');
    expect(kpi.value).to.equal(310);
    expect(valueOf(filter)).to.equal('All 4');
  });

  it('fires sales-select with field, values and clause', async () => {
    const { filter } = await show({ field: 'region' });
    await open(filter);
    const selected = oneEvent(box, 'sales-select');
    allInside(filter, '.member input')[1]!.click();
    expect((await selected).detail).to.deep.equal({ field: 'region', values: ['East'], where: 'region: East' });
  });

  it('says in its own place what is wrong', async () => {
    const filter = document.createElement('sales-filter');
    filter.setAttribute('field', 'regoin');
    filter.data = ROWS;
    box.append(filter);
    const failed = await filter.ready.then(
      () => undefined,
      (error: unknown) => error as { code: string },
    );
    expect(failed?.code).to.be.oneOf(['unknown-field', 'unknown-dimension']);
    expect(inside(filter, '[part=status]').textContent).to.contain('regoin').and.to.contain('region');
    expect(filter.matches(':state(error)')).to.equal(true);
    filter.field = 'region';
    await filter.ready;
    expect(valueOf(filter)).to.equal('All 4');
  });

  it('is as before when removed and put back', async () => {
    const { filter, kpi } = await show({ field: 'region', id: 'back' });
    filterGroup('default').set('back', 'region: East');
    filter.remove();
    box.append(filter);
    await Promise.all([filter.ready, kpi.ready]);
    expect(valueOf(filter)).to.equal('East');
    expect(kpi.value).to.equal(40);
  });
});
