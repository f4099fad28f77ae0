import { expect } from '@open-wc/testing';
import { watchPage } from '../watch-page.js';
import { inside, mount, ROWS, textOf } from './kpi-page.js';

describe('sales-kpi removed', () => {
  it('leaves no observer, no listener and no element behind, 200 times over @release', async () => {
    const first = mount({ sparkline: '' });
    await first.ready;
    first.remove();
    const page = watchPage();
    const gone: WeakRef<Element>[] = [];
    for (let turn = 0; turn < 200; turn++) {
      const kpi = mount({ sparkline: '', compare: 'previous-year', loading: turn % 2 ? 'lazy' : 'eager' });
      if (turn % 20 === 0) await kpi.ready;
      else await kpi.updateComplete;
      gone.push(new WeakRef(kpi));
      kpi.remove();
    }
    page.restore();
    expect(page.open()).to.equal(0);
    expect(gone.every((reference) => reference.deref()?.isConnected !== true)).to.equal(true);
  });

  it('ends its requests, and asks again when it is put back @release', async () => {
    const kpi = mount({ measure: 'revenue' }, ROWS);
    const stage = kpi.parentElement!;
    await kpi.updateComplete;
    let loads = 0;
    kpi.addEventListener('sales-load', () => (loads += 1));
    kpi.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([loads, kpi.value]).to.eql([0, null]);
    stage.append(kpi);
    await kpi.ready;
    expect([loads, kpi.value, textOf(kpi, '[part=value]')]).to.eql([1, 150, '150']);
  });

  it('closes its tooltip', async () => {
    const kpi = mount({ sparkline: '' });
    await kpi.ready;
    inside(kpi, '.spark')!.dispatchEvent(new PointerEvent('pointermove', { clientX: 60, clientY: 60 }));
    await kpi.updateComplete;
    const stage = kpi.parentElement!;
    kpi.remove();
    stage.append(kpi);
    await kpi.ready;
    expect(inside(kpi, '[part=tooltip]')!.matches(':popover-open')).to.equal(false);
  });
});
