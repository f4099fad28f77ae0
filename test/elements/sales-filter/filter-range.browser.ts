import { expect, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { openDataset } from '../../../src/core.js';
import { filterGroup, type FilterChange } from '../../../src/crossfilter/filter-bus.js';
import type { SalesFilter } from '../../../src/elements/sales-filter/sales-filter.js';
import { sharedUrl } from '../../shared-url.js';
import { allInside, clean, inside, open, plain, settled, show, valueOf, violations } from './filter-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

/** Orders of customers aged 20 to 59, 25 of each age. */
const ROWS = Array.from({ length: 1000 }, (_, n) => ({
  order: `A${n}`,
  date: '2017-01-01',
  age: 20 + (n % 40),
  region: n % 40 < 10 ? 'West' : 'East',
}));
const SUPERSTORE = '/shared-data/sales/superstore/superstore.csv';

const where = (): string => filterGroup('default').where;
const handle = (filter: SalesFilter, which: 'from' | 'to'): SVGElement =>
  filter.shadowRoot!.querySelector<SVGElement>(`[data-handle=${which}]`)!;
const valueNow = (filter: SalesFilter, which: 'from' | 'to'): number =>
  Number(handle(filter, which).getAttribute('aria-valuenow'));

/** A point over the bins, `share` of the way along them. */
function pointAt(filter: SalesFilter, share: number): [number, number] {
  const { x, y, width, height } = inside(filter, '.bins').getBoundingClientRect();
  return [Math.round(x + share * width), Math.round(y + height / 2)];
}

/** Presses, moves and lets go, as a person does. */
async function drag(filter: SalesFilter, from: number, to: number): Promise<void> {
  await sendMouse({ type: 'move', position: pointAt(filter, from) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: pointAt(filter, (from + to) / 2) });
  await sendMouse({ type: 'move', position: pointAt(filter, to) });
  await sendMouse({ type: 'up' });
  await filter.updateComplete;
}

describe('a sales-filter of numbers', () => {
  acceptResizeLoops();
  afterEach(async () => {
    clean();
    await resetMouse();
  });

  it('shows how they are spread, with a handle at either end @release', async () => {
    const { filter } = await show({ field: 'age' }, ROWS);
    await open(filter);
    expect(allInside(filter, '.bins .out').length).to.equal(8);
    expect([valueNow(filter, 'from'), valueNow(filter, 'to')]).to.eql([20, 60]);
    expect(plain(filter.shadowRoot!.querySelector('.bins title'))).to.equal('20–25: 125 rows');
    expect(await violations(filter)).to.eql([]);
  });

  it('filters by handles that keys move from edge to edge @release', async () => {
    const page = await show({ field: 'age' }, ROWS);
    const { filter, kpi } = page;
    await open(filter);
    handle(filter, 'from').focus();
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft']) await sendKeys({ press: key });
    await settled(page);
    expect([where(), kpi.value, valueOf(filter)]).to.eql(['age: 25..', 875, 'from 25']);
    await sendKeys({ press: 'Tab' });
    for (const key of ['PageDown', 'ArrowRight']) await sendKeys({ press: key });
    await settled(page);
    expect([where(), kpi.value]).to.eql(['age: 25..39', 375]);
    await sendKeys({ press: 'Home' });
    await settled(page);
    expect([where(), kpi.value, valueNow(filter, 'to')]).to.eql(['age: 25..29', 125, 29]);
    await sendKeys({ press: 'End' });
    handle(filter, 'from').focus();
    await sendKeys({ press: 'Home' });
    await settled(page);
    expect([where(), kpi.value]).to.eql(['', 1000]);
  });

  it('filters while a key is held down, in one step to undo', async () => {
    const page = await show({ field: 'age' }, ROWS);
    const { filter, kpi } = page;
    await open(filter);
    const moves: string[] = [];
    const leave = filterGroup('default').watch((move) => moves.push(move));
    const press = (type: string, repeat = false): unknown =>
      handle(filter, 'from').dispatchEvent(
        new KeyboardEvent(type, { key: 'ArrowRight', repeat, bubbles: true, cancelable: true }),
      );
    press('keydown');
    for (let held = 0; held < 3; held += 1) {
      await filter.updateComplete;
      press('keydown', true);
    }
    press('keyup');
    leave();
    await settled(page);
    expect([moves, where(), kpi.value]).to.eql([['step', 'moving', 'moving', 'moving', 'step'], 'age: 40..', 500]);
    filterGroup('default').undo();
    expect(where()).to.equal('age: 25..');
  });

  it('filters while a handle is dragged, in one step to undo', async () => {
    const page = await show({ field: 'age', id: 'ages' }, ROWS);
    const { filter, kpi } = page;
    await open(filter);
    const moves: string[] = [];
    const stop = filterGroup('default').subscribe(({ where: now }: FilterChange) => moves.push(now));
    const selected = oneEvent(filter, 'sales-select');
    await drag(filter, 0, 0.5);
    await settled(page);
    expect([where(), kpi.value]).to.eql(['age: 40..', 500]);
    expect((await selected).detail).to.eql({ field: 'age', values: [], where: 'age: 40..' });
    expect(moves.length).to.be.greaterThan(1);
    stop();
    filterGroup('default').undo();
    await settled(page);
    expect([where(), kpi.value]).to.eql(['', 1000]);
  });

  it('takes the bins that are dragged over, and one that is clicked @release', async () => {
    const page = await show({ field: 'age' }, ROWS);
    const { filter, kpi } = page;
    await open(filter);
    await drag(filter, 0.56, 0.3);
    await settled(page);
    expect([where(), kpi.value]).to.eql(['age: 30..44', 375]);
    await drag(filter, 0.94, 0.94);
    await settled(page);
    expect([where(), kpi.value]).to.eql(['age: 55..', 125]);
    await drag(filter, 0.94, 0.94);
    await settled(page);
    expect([where(), kpi.value]).to.eql(['', 1000]);
  });

  it('shows exact ends that are typed, between the edges @release', async () => {
    const page = await show({ field: 'age' }, ROWS);
    const { filter, kpi } = page;
    await open(filter);
    const from = inside(filter, '#from') as HTMLInputElement;
    from.focus();
    await sendKeys({ type: '33' });
    await sendKeys({ press: 'Tab' });
    await settled(page);
    expect([where(), kpi.value]).to.eql(['age: 33..', 675]);
    expect(valueNow(filter, 'from')).to.be.closeTo(33, 1e-9);
  });

  it('keeps its bins and counts anew under the filters of others @release', async () => {
    const page = await show({ field: 'age' }, ROWS);
    const { filter } = page;
    filterGroup('default').set('map', 'region: West');
    await settled(page);
    await open(filter);
    const titles = [...filter.shadowRoot!.querySelectorAll('.bins title')].map(plain);
    expect(titles.map((title) => title.split(': ')[1])).to.eql([
      '125 rows',
      '125 rows',
      ...Array.from({ length: 6 }, () => '0 rows'),
    ]);
  });

  it('mirrors with the direction of writing @release', async () => {
    const page = await show({ field: 'age', locale: 'ar' }, ROWS);
    const { filter, kpi } = page;
    await open(filter);
    await drag(filter, 0.94, 0.94);
    await settled(page);
    expect([where(), kpi.value]).to.eql(['age: ..24', 125]);
    handle(filter, 'to').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await settled(page);
    expect(where()).to.equal('age: ..29');
  });

  it('offers ranges by the names that the page gives @release', async () => {
    const page = await show({ field: 'age', presets: 'Young = ..29, 30..49, Old = 50..' }, ROWS);
    const { filter, kpi } = page;
    await open(filter);
    expect(allInside(filter, '.presets .btn').map(plain)).to.eql(['Young up to 29', '30–49', 'Old from 50']);
    allInside(filter, '.presets .btn')[2]!.click();
    await settled(page);
    expect([where(), kpi.value, inside(filter, '.presets [aria-pressed=true] bdi').textContent]).to.eql([
      'age: 50..',
      250,
      'Old',
    ]);
  });

  it('ends a drag that its removal breaks off', async () => {
    const page = await show({ field: 'age' }, ROWS);
    const { filter, kpi } = page;
    await open(filter);
    await sendMouse({ type: 'move', position: pointAt(filter, 0.2) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: pointAt(filter, 0.4) });
    filter.remove();
    await sendMouse({ type: 'up' });
    await kpi.ready;
    expect([filterGroup('default').canUndo, where(), kpi.value]).to.eql([true, 'age: 25..39', 375]);
  });

  describe('of the Superstore file', () => {
    before(async function () {
      if (!(await sharedUrl(SUPERSTORE))) this.skip();
    });

    it('shows the rows of each bin, and those that a drag leaves, as the core counts them', async () => {
      const page = await show({ field: 'quantity' }, SUPERSTORE);
      const { filter, kpi } = page;
      const dataset = await openDataset(SUPERSTORE);
      const rows = (await dataset.query({ measures: ['rows = count()'], by: ['quantity'] })).rows();
      const bins = filter.result!.rows() as { from: number; to: number; count: number }[];
      const counted = bins.map(({ from, to }, n) =>
        rows
          .filter(({ quantity }) => Number(quantity) >= from && (Number(quantity) < to || n === bins.length - 1))
          .reduce((sum, row) => sum + Number(row.rows), 0),
      );
      await open(filter);
      const titles = [...filter.shadowRoot!.querySelectorAll('.bins title')].map((title) => plain(title).replace(/.*: /, ''));
      expect(titles).to.eql(counted.map((count) => `${count.toLocaleString('en')} rows`));
      await drag(filter, 2.5 / bins.length, 5.5 / bins.length);
      await settled(page);
      expect(where()).to.equal('quantity: 3..6');
      expect(kpi.value).to.equal((await dataset.query({ measures: ['orders'], where: where() })).rows()[0]?.orders);
      dataset.close();
    });
  });
});
