// @release: the pauses of a drag over a server; test/endpoint/brush-cubes.test.ts has its queries
// @own-page: it holds the timers of the page
import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { openDataset, type Dataset } from '../../../src/core.js';
import type { RemoteRequest } from '../../../src/query/remote.js';
import { until } from '../../until.js';
import { answer, mountSource } from './endpoint-page.js';
import { holdTimers, type HeldTimers } from './held-timers.js';

const DAYS = 300;
/** A row per day; the amounts are 1, 2, 3 … */
const ROWS = Array.from({ length: DAYS }, (_, day) => ({
  date: new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
  revenue: day + 1,
}));
const dayAt = (day: number): string => ROWS[day]!.date;
const clauseTo = (day: number): string => `date: ${dayAt(0)}..${dayAt(day)}`;
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
/** Times without a step after which a brush counts as paused, in milliseconds: at first, and after one and more pauses in which it moved on. */
const [PAUSE_MS, SECOND_MS, MAX_MS] = [150, 300, 600];

describe('a brush over medians on a server', () => {
  let timers: HeldTimers;
  let dataset: Dataset;
  /** The filters of each query, and whether cubes were requested. */
  let asked: (readonly string[])[];
  let isPrepared: boolean;
  /** The clock of the page, in milliseconds. */
  let clock = 0;
  before(() => {
    timers = holdTimers(PAUSE_MS, SECOND_MS, MAX_MS);
    performance.now = () => clock;
  });
  after(() => {
    timers.restore();
    // The platform's own function is that of the prototype.
    Reflect.deleteProperty(performance, 'now');
  });
  beforeEach(async () => {
    dataset = await openDataset(ROWS, { timeZone: 'UTC' });
    asked = [];
    isPrepared = false;
  });
  afterEach(() => {
    document.querySelector('sales-source')?.remove();
    filterGroup('default').clear();
    dataset.close();
  });

  /** Shows a key figure that is prepared for a brush, and returns the brush. */
  async function brush(): Promise<{ readonly kpi: SalesKpi; readonly moveTo: (day: number, moving?: boolean) => Promise<void> }> {
    const source = mountSource('<sales-kpi measure="median(revenue)"></sales-kpi>', (_, init = {}) => {
      const { queries, prepare } = JSON.parse((init.body as string | undefined) ?? '{}') as Partial<RemoteRequest> & {
        readonly prepare?: unknown;
      };
      isPrepared ||= prepare !== undefined;
      asked.push(...(queries ?? []).map(({ plan }) => plan.filters ?? []));
      return answer(dataset, init);
    });
    const kpi = source.querySelector('sales-kpi')!;
    await kpi.ready;
    const group = filterGroup('default');
    group.expect!({ source: 'map', brush: 'day(date)', where: clauseTo(DAYS - 1) });
    await until(() => isPrepared);
    await frame();
    asked = [];
    const moveTo = async (day: number, moving = true): Promise<void> => {
      group.set('map', clauseTo(day), { moving });
      await frame();
    };
    return { kpi, moveTo };
  }
  /** Messages of the last steps arrive. */
  const settle = async (): Promise<void> => {
    for (let n = 0; n < 8; n += 1) await frame();
  };

  it('sends one query at a pause while the pointer is down: that of the newest step', async () => {
    const { kpi, moveTo } = await brush();
    for (let day = 10; day <= 60; day += 5) await moveTo(day);
    await settle();
    expect(asked).to.deep.equal([]);
    timers.fire();
    await until(() => kpi.value === 31);
    expect(asked).to.deep.equal([[clauseTo(60)]]);
    clock += MAX_MS;
    for (let day = 65; day <= 80; day += 5) await moveTo(day);
    await moveTo(80, false);
    await settle();
    timers.fire();
    await until(() => kpi.value === 41);
    expect(asked).to.deep.equal([[clauseTo(60)], [clauseTo(80)]]);
  });

  it('waits longer when the brush moves on after a pause, so a slow drag sends few queries', async () => {
    const { kpi, moveTo } = await brush();
    for (let day = 10; day <= 20; day += 2) {
      await moveTo(day);
      await settle();
      clock += PAUSE_MS;
      timers.fire(PAUSE_MS);
      await settle();
    }
    expect(asked).to.deep.equal([[clauseTo(10)]]);
    timers.fire(SECOND_MS);
    await until(() => kpi.value === 11);
    expect(asked).to.deep.equal([[clauseTo(10)], [clauseTo(20)]]);
    for (const day of [21, 22]) {
      await moveTo(day);
      await settle();
      timers.fire(MAX_MS);
    }
    await until(() => kpi.value === 12);
    // A brush that rests for longer is answered as fast as the first time.
    clock += MAX_MS;
    await moveTo(30);
    await settle();
    timers.fire(PAUSE_MS);
    await until(() => kpi.value === 16);
  });
});
