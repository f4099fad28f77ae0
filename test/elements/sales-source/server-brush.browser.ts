// @own-page: it holds the timers of the page
import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
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
/** Time without a step after which a brush counts as paused, in milliseconds. */
const PAUSE_MS = 150;

describe('a brush over medians on a server', () => {
  let timers: HeldTimers;
  let dataset: Dataset;
  /** The filters of each query, and whether cubes were requested. */
  let asked: (readonly string[])[];
  let isPrepared: boolean;
  before(() => (timers = holdTimers(PAUSE_MS)));
  after(() => timers.restore());
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

  it('sends one query at a pause while the pointer is down: that of the newest step', async () => {
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
    const dragTo = async (from: number, to: number): Promise<void> => {
      for (let day = from; day <= to; day += 1) {
        group.set('map', clauseTo(day), { moving: true });
        await frame();
      }
      // Messages of the last steps arrive.
      for (let n = 0; n < 20; n += 1) await frame();
    };
    await dragTo(10, 60);
    expect(asked).to.deep.equal([]);
    timers.fire();
    await until(() => kpi.value === 31);
    expect(asked).to.deep.equal([[clauseTo(60)]]);
    await dragTo(61, 80);
    group.set('map', clauseTo(80));
    await frame();
    timers.fire();
    await until(() => kpi.value === 41);
    expect(asked).to.deep.equal([[clauseTo(60)], [clauseTo(80)]]);
  });
});
