import { expect, oneEvent } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesHeatmap } from '../../../src/elements/sales-heatmap/sales-heatmap.js';
import { allInside, clean, inside, tableRows, watchConsole } from '../chart-page.js';
import { show } from './heatmap-page.js';
import { until } from '../../until.js';

/** Fifteen products over two days in two shops: product k is worth 100 − k in the North, and k in the South. */
const ROWS = ['North', 'South'].flatMap((shop) =>
  Array.from({ length: 15 }, (_, k) => ({
    order: `${shop}${k}`,
    date: '2024-05-06',
    product: `P${String(k).padStart(2, '0')}`,
    shop,
    region: k % 2 === 0 ? 'West' : 'East',
    revenue: shop === 'North' ? 100 - k : k,
  })),
);

/** The heads of the columns, from left to right. */
function heads(heatmap: SalesHeatmap): readonly string[] {
  const texts = [...allInside(heatmap, '.stage .tick text')].filter(({ textContent }) => /^(P\d\d|Other)$/.test(textContent));
  return texts.sort((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x).map(({ textContent }) => textContent);
}

/** Moves a clause of another widget as a hand that still drags, and waits until the heatmap shows it: the table follows when the hand rests. */
async function move(heatmap: SalesHeatmap, where: string): Promise<void> {
  const loaded = oneEvent(heatmap, 'sales-load');
  filterGroup('default').set('map', where, { moving: true });
  await loaded;
}

const FIRST = [...Array.from({ length: 11 }, (_, k) => `P${String(k).padStart(2, '0')}`), 'Other'];

describe('a heatmap of members while another widget is dragged', () => {
  watchConsole();
  afterEach(clean);

  it('keeps its columns though others grow bigger, with the right numbers, and takes the new ones when that is over @release', async () => {
    const { heatmap } = await show({ x: 'product', y: 'shop' }, ROWS);
    expect(heads(heatmap)).to.deep.equal(FIRST);
    const svg = inside(heatmap, '.stage svg');
    await move(heatmap, 'shop: South');
    expect(heads(heatmap)).to.deep.equal(FIRST);
    expect(inside(heatmap, '.stage svg')).to.equal(svg);
    await until(() => tableRows(heatmap)[0]![1] === '–');
    expect(heads(heatmap)).to.deep.equal(FIRST);
    // South sells nothing of P00 worth a cent; P11 to P14, the biggest four, are left over.
    expect(tableRows(heatmap).map((row) => row.slice(0, 3))).to.deep.equal([
      ['North', '–', '–'],
      ['South', '$0.00', '$1.00'],
    ]);
    expect(tableRows(heatmap)[1]!.at(-1)).to.equal('$50.00');
    const others = heatmap.result!.rows().filter(({ product }) => product === '(other)');
    expect(others.map(({ revenue }) => revenue)).to.deep.equal([50]);
    const drawn = (): string =>
      [...heads(heatmap), ...allInside(heatmap, '.stage .value text').map((text) => text.textContent)].join(' ');
    const seen = new Set([drawn()]);
    const watch = new MutationObserver(() => seen.add(drawn()));
    watch.observe(inside(heatmap, '.stage'), { childList: true, subtree: true, characterData: true });
    filterGroup('default').set('map', 'shop: South');
    await until(() => heads(heatmap)[0] === 'P14');
    await heatmap.ready;
    watch.disconnect();
    const released = Array.from({ length: 11 }, (_, k) => `P${String(14 - k).padStart(2, '0')}`);
    expect(heads(heatmap)).to.deep.equal([...released, 'Other']);
    expect(tableRows(heatmap)).to.deep.equal([['South', ...released.map((_, k) => `$${String(14 - k)}.00`), '$6.00']]);
    // One step: what it kept, then what it has now, and nothing between.
    expect(seen.size).to.equal(2);
  });

  it('keeps few members in their places, also those that have no rows now @release', async () => {
    const { heatmap } = await show({ x: 'region', y: 'shop' }, ROWS);
    const names = (): readonly string[] =>
      [...allInside(heatmap, 'thead th')].slice(1).map(({ textContent }) => textContent.trim());
    expect(names()).to.deep.equal(['West', 'East']);
    await move(heatmap, 'product: P01, P03');
    await until(() => tableRows(heatmap)[0]![1] === '–');
    expect(names()).to.deep.equal(['West', 'East']);
    expect(tableRows(heatmap)).to.deep.equal([
      ['North', '–', '$196.00'],
      ['South', '–', '$4.00'],
    ]);
    filterGroup('default').set('map', 'product: P01, P03');
    await until(() => names().length === 1);
    await heatmap.ready;
    expect(names()).to.deep.equal(['East']);
  });

  it('goes on with the same columns in a drag that follows at once', async () => {
    const { heatmap } = await show({ x: 'product', y: 'shop' }, ROWS);
    await move(heatmap, 'shop: South');
    filterGroup('default').set('map', 'shop: South');
    await move(heatmap, 'shop: South; region: East');
    const kept = heads(heatmap);
    expect(kept.length).to.equal(12);
    const sums = new Map(heatmap.result!.rows().map(({ product, revenue }) => [String(product), Number(revenue)]));
    const east = ROWS.filter(({ shop, region }) => shop === 'South' && region === 'East');
    const shown = east.filter(({ product }) => kept.includes(product));
    for (const { product, revenue } of shown) expect(sums.get(product), product).to.equal(revenue);
    const left = east.filter(({ product }) => !kept.includes(product)).reduce((sum, { revenue }) => sum + revenue, 0);
    expect(sums.get('(other)') ?? 0).to.equal(left);
  });
});
