// @own-page: it replaces the worker before the page has one
import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { clean, frame, listen, posted, show, wire } from './moving-page.js';
import { until } from '../../until.js';

const TREND = '<sales-trend id="time" granularity="month"></sales-trend>';
const FILTER = '<sales-filter id="regions" field="region"></sales-filter>';
const KPI = '<sales-kpi id="kpi"></sales-kpi>';

type Prepare = ReturnType<typeof posted<'prepare'>>;

/** The pointer comes onto a part of a widget. */
function enter(widget: HTMLElement, part: string, pointerType = 'mouse'): void {
  widget.shadowRoot!.querySelector(part)!.dispatchEvent(new PointerEvent('pointerenter', { pointerType }));
}

/** What the worker was told to get ready for, once it was told anything. */
async function prepared(count = 1): Promise<Prepare> {
  await until(() => posted('prepare').length >= count);
  return posted('prepare');
}

/** What would be told is told within some frames. */
async function someFrames(): Promise<void> {
  for (let n = 0; n < 5; n += 1) await frame();
}

describe('a clause that is about to move', () => {
  before(listen);
  afterEach(clean);

  it('is told by a trend under the pointer, and all others prepare in one message @release', async () => {
    const [trend] = await show(`${TREND}${KPI}<sales-kpi measure="orders"></sales-kpi><sales-kpi filter="none"></sales-kpi>`);
    enter(trend!, '.chart');
    const [message] = await prepared();
    const filters = ['date: 2014..2016'];
    expect(message!.brush).to.equal('month(date)');
    expect(message!.plans).to.deep.equal([
      { filters, measures: ['revenue'] },
      { filters, measures: ['orders'] },
    ]);
    expect(posted('prepare').length).to.equal(1);
  });

  it('stands in for what its source says now, beside the clauses of the others @release', async () => {
    const [trend] = await show(`${TREND}${KPI}`);
    filterGroup('default').set('map', 'region: West');
    filterGroup('default').set('time', 'date: 2015-01..2015-06');
    await trend!.ready;
    enter(trend!, '.chart');
    const [message] = await prepared();
    expect(message!.plans.map(({ filters }) => filters)).to.deep.equal([['region: West', 'date: 2014..2016']]);
  });

  it('is told once for each state: of the data, its choices and the other clauses @release', async () => {
    const [trend, kpi] = await show(`${TREND}${KPI}`);
    enter(trend!, '.chart');
    await prepared();
    trend!.shadowRoot!.querySelector<HTMLElement>('.chart')!.focus();
    filterGroup('default').set('time', 'date: 2015-01..2015-06', { moving: true });
    await kpi!.ready;
    await someFrames();
    expect(posted('prepare').length).to.equal(1);
    filterGroup('default').set('map', 'region: West');
    await Promise.all([trend!.ready, kpi!.ready]);
    const all = await prepared(2);
    expect(all.at(-1)!.plans[0]!.filters).to.deep.equal(['region: West', 'date: 2014..2016']);
    trend!.setAttribute('granularity', 'quarter');
    await trend!.ready;
    const brushes = (await prepared(3)).map(({ brush }) => brush);
    expect([...new Set(brushes)]).to.deep.equal(['month(date)', 'quarter(date)']);
  });

  it('is not told while another one is dragged, but when that is over @release', async () => {
    const [trend, kpi] = await show(`${TREND}${KPI}`);
    enter(trend!, '.chart');
    await prepared();
    for (const where of ['region: West', 'region: East']) {
      filterGroup('default').set('map', where, { moving: true });
      await Promise.all([trend!.ready, kpi!.ready]);
    }
    await someFrames();
    expect(posted('prepare').length).to.equal(1);
    filterGroup('default').set('map', 'region: East');
    const [, last] = await prepared(2);
    expect(last!.plans[0]!.filters).to.deep.equal(['region: East', 'date: 2014..2016']);
  });

  it('is told by the focus, not by a finger that scrolls past, and not where there is no brush', async () => {
    const [trend, , still] = await show(`${TREND}${KPI}<sales-trend brush="off"></sales-trend>`);
    enter(trend!, '.chart', 'touch');
    enter(still!, '.chart');
    await someFrames();
    expect(posted('prepare')).to.deep.equal([]);
    trend!.shadowRoot!.querySelector<HTMLElement>('.chart')!.focus();
    expect((await prepared()).length).to.equal(1);
  });

  it('is the members, the numbers or the days that a filter offers', async () => {
    const [members, numbers, days] = await show(
      `${FILTER}<sales-filter field="revenue"></sales-filter><sales-filter field="date"></sales-filter>${KPI}`,
    );
    const told: unknown[] = [];
    for (const [k, filter] of [members, numbers, days].entries()) {
      wire.posted = [];
      enter(filter!, '.card');
      const message = (await prepared()).find(({ plans }) => plans.some(({ measures }) => measures[0] === 'revenue'));
      told[k] = [message!.brush, message!.plans.find(({ measures }) => measures[0] === 'revenue')!.filters];
      filter!.shadowRoot!.querySelector('.card')!.dispatchEvent(new PointerEvent('pointerleave'));
    }
    expect(told).to.deep.equal([
      ['region', ['region: East, West']],
      ['revenue', ['revenue: 1..1096']],
      ['day(date)', ['date: 2014..2016']],
    ]);
  });

  it('goes to no other group, and nobody minds a group of an older copy that cannot tell @release', async () => {
    const [trend] = await show(`${TREND}<sales-kpi group="other"></sales-kpi>`);
    enter(trend!, '.chart');
    await someFrames();
    expect(posted('prepare')).to.deep.equal([]);
    Object.assign(filterGroup('old'), { expect: undefined, onExpected: undefined });
    const [older, kpi] = await show(`<sales-trend group="old"></sales-trend><sales-kpi group="old"></sales-kpi>`);
    enter(older!, '.chart');
    filterGroup('old').set('map', 'region: West');
    await Promise.all([older!.ready, kpi!.ready]);
    expect(posted('prepare')).to.deep.equal([]);
    filterGroup('old').clear();
  });
});
