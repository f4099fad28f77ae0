// @release: a thousand rows a second; living-data.browser.ts adds rows as they come
import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import '../../../src/define/sales-trend.js';
import { isLong } from '../../random.js';
import { until } from '../../until.js';

/** With `--long` a minute is watched, frame by frame; else it is enough to see that every row counts once. */
const SECONDS = isLong ? 60 : 3;
const PER_SECOND = 1000;
const FILE = `data:text/csv,${encodeURIComponent('Order ID,Order Date,Region,Sales\nA1,2024-01-05,North,10\nA2,2024-02-05,South,20\n')}`;

/** What `--long` lets a page ask of Chromium. */
interface LongPage {
  readonly gc?: () => void;
  readonly performance: { readonly memory?: { readonly usedJSHeapSize: number } };
}

function heapBytes(): number {
  const page = globalThis as unknown as LongPage;
  page.gc?.();
  return page.performance.memory?.usedJSHeapSize ?? 0;
}

/** Milliseconds from frame to frame until `stop` is called. */
function watchFrames(): { readonly gaps: number[]; readonly stop: () => void } {
  const gaps: number[] = [];
  let last = performance.now();
  let frame = requestAnimationFrame(function each(now) {
    gaps.push(now - last);
    last = now;
    frame = requestAnimationFrame(each);
  });
  return { gaps, stop: () => cancelAnimationFrame(frame) };
}

describe('a thousand rows a second', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('sales-source, sales-kpi, sales-trend')) element.remove();
  });

  it('are all added up, each once, while the page stays smooth', async () => {
    const source = document.createElement('sales-source');
    Object.assign(source, { src: FILE, live: `/test/living/orders?perSecond=${PER_SECOND}&seconds=${SECONDS}` });
    const kpi = Object.assign(document.createElement('sales-kpi'), { measure: 'revenue' });
    const trend = Object.assign(document.createElement('sales-trend'), { measure: 'revenue', granularity: 'month' });
    const shown: (number | null)[] = [];
    kpi.addEventListener('sales-load', () => shown.push(kpi.value));
    document.body.append(source, kpi, trend);
    await until(() => (kpi.value ?? 0) > 100, 'the first rows');
    const heap = heapBytes();
    const { gaps, stop } = watchFrames();
    const all = 30 + PER_SECOND * SECONDS;
    await until(() => kpi.value === all, 'all rows');
    stop();
    await trend.ready;
    const drawn = trend.result?.rows().reduce((sum, row) => sum + Number(row.revenue ?? 0), 0);
    expect([drawn, source.catalog?.tables[0]?.rowCount]).to.deep.equal([all, 2 + PER_SECOND * SECONDS]);
    expect(shown).to.deep.equal(shown.toSorted((a, b) => Number(a) - Number(b)));
    // A busy machine adds the rows of several seconds at once.
    expect(shown.length).to.be.greaterThan(1);
    if (!isLong) return;
    expect(shown.length).to.be.greaterThan(SECONDS);
    const perSecond = (gaps.length * 1000) / gaps.reduce((sum, gap) => sum + gap, 0);
    const grown = heapBytes() - heap;
    expect(perSecond, `${String(gaps.filter((gap) => gap > 34).length)} frames were late`).to.be.greaterThan(58);
    expect(grown).to.be.lessThan(2 * 2 ** 20);
  });
});
