import { expect } from '@open-wc/testing';
import { until } from '../../until.js';
import { firstLines, slowFetch } from '../slow-fetch.js';
import { inside, mount, textOf, violations } from './kpi-page.js';

const LINES = Array.from({ length: 60_000 }, (_, k) => `2024-0${1 + Math.floor(k / 7000)}-05,North,${k % 10}`);
const CSV = new TextEncoder().encode(`Date,Region,Revenue\n${LINES.join('\n')}\n`);
const FIRST_BYTES = 300_000;
const revenueOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + Number(line.split(',')[2]), 0);

describe('sales-kpi over the first rows of a file', () => {
  it('shows a provisional value of the same size, and then that of all rows', async () => {
    const rest = new AbortController();
    const kpi = mount({ src: '/orders.csv', measure: 'revenue', format: 'full' }, null);
    kpi.fetch = slowFetch(CSV, FIRST_BYTES, rest.signal);
    await kpi.updateComplete;
    const { height } = kpi.getBoundingClientRect();
    await until(() => /\d/.test(textOf(kpi, '.val')), 'the value over the first rows is shown');
    // The line comes with the value, not after a second as how much has come.
    expect(getComputedStyle(inside(kpi, '.prog')!).animationName).to.equal('none');
    expect(textOf(kpi, '.val')).to.equal(revenueOf(firstLines(CSV)).toLocaleString('en-US', { minimumFractionDigits: 2 }));
    expect(textOf(kpi, '.prog span')).to.equal('Provisional, from 0.3 of 1.1 MB');
    expect([kpi.value, kpi.matches(':state(loading)'), inside(kpi, '.card')?.ariaBusy]).to.eql([null, true, 'true']);
    expect(kpi.getBoundingClientRect().height).to.equal(height);
    expect(await violations(kpi)).to.eql([]);
    rest.abort();
    await kpi.ready;
    expect(textOf(kpi, '[part=value]')).to.equal(revenueOf(LINES).toLocaleString('en-US', { minimumFractionDigits: 2 }));
    expect([inside(kpi, '.prog'), kpi.getBoundingClientRect().height]).to.eql([null, height]);
  });
});
