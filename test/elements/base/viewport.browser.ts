import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { until } from '../../until.js';

const ROWS = ['North', 'South', 'West'].map((region, index) => ({ date: `2024-0${index + 1}-05`, region, revenue: 10 ** index }));

/** Two cards in view and two far below. Resolves when all are painted; `loads` gets the name of each card with a new result. */
async function show(): Promise<{
  readonly near: readonly SalesKpi[];
  readonly far: readonly SalesKpi[];
  readonly loads: string[];
}> {
  const box = document.createElement('div');
  const kpi = (id: string): string => `<sales-kpi id="${id}" source="viewed" measure="revenue"></sales-kpi>`;
  const gap = document.createElement('div');
  gap.style.blockSize = '5000px';
  box.innerHTML = `<sales-source id="viewed"></sales-source>${kpi('a')}${kpi('b')}`;
  box.append(gap);
  box.insertAdjacentHTML('beforeend', `${kpi('c')}${kpi('d')}`);
  box.querySelector<SalesSource>('sales-source')!.data = ROWS;
  document.body.append(box);
  const all = [...box.querySelectorAll('sales-kpi')];
  await Promise.all(all.map(({ ready }) => ready));
  // Two frames: the browser reports what is in view after the first.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const loads: string[] = [];
  for (const one of all) one.addEventListener('sales-load', () => loads.push(one.id));
  return { near: all.slice(0, 2), far: all.slice(2), loads };
}

describe('widgets far from the viewport', () => {
  afterEach(() => {
    filterGroup('default').clear();
    for (const element of document.querySelectorAll('sales-source')) element.parentElement?.remove();
    scrollTo(0, 0);
  });

  it('follow a filter after those in view, and ready waits for them @release', async () => {
    const { near, far, loads } = await show();
    filterGroup('default').set('map', 'region: South');
    await Promise.all([...near, ...far].map(({ ready }) => ready));
    expect([...near, ...far].map(({ value }) => value)).to.deep.equal([10, 10, 10, 10]);
    expect(loads.slice(0, 2).sort()).to.deep.equal(['a', 'b']);
    expect(loads.slice(2).sort()).to.deep.equal(['c', 'd']);
  });

  it('rest while a filter is dragged, and follow at its end', async () => {
    const { near, far, loads } = await show();
    const group = filterGroup('default');
    // On a busy machine, a step takes longer than the time after which the others follow.
    const { requestIdleCallback } = globalThis;
    globalThis.requestIdleCallback = () => 0;
    try {
      for (const region of ['North', 'South', 'West']) {
        group.set('map', `region: ${region}`, { moving: true });
        await near[0]!.ready;
      }
      expect(loads).not.to.include('c');
    } finally {
      globalThis.requestIdleCallback = requestIdleCallback;
    }
    group.set('map', 'region: West');
    await Promise.all(far.map(({ ready }) => ready));
    expect(far.map(({ value }) => value)).to.deep.equal([100, 100]);
    expect(loads.filter((id) => id === 'c').length).to.equal(1);
  });

  it('follow at once when they come into view', async () => {
    const { far } = await show();
    const group = filterGroup('default');
    group.set('map', 'region: West', { moving: true });
    far[0]!.scrollIntoView();
    await until(() => far[0]!.value === 100);
    group.set('map', 'region: North', { moving: true });
    await far[0]!.ready;
    expect(far[0]!.value).to.equal(1);
    group.set('map', 'region: North');
  });
});
