import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { embedCode } from '../../../src/elements/base/menu/embed-code.js';
import { allInside, clauses, clean, click, inside, spoken, tableRows, violations } from '../chart-page.js';
import { nameAt, sentence, settled, show } from './map-page.js';

/** A square of degrees with a side of 2. */
const square = (west: number, south: number) => [
  [west, south],
  [west + 2, south],
  [west + 2, south + 2],
  [west, south + 2],
  [west, south],
];

const feature = (west: number, south: number, territory: string) => ({
  ...{ type: 'Feature', properties: { territory } },
  geometry: { type: 'Polygon', coordinates: [square(west, south)] },
});

/** Four territories in a row from west to east; Beta has two squares. */
const SHAPES = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    feature(0, 50, 'Alpha'),
    feature(2, 50, 'Beta'),
    feature(4, 50, 'Beta'),
    feature(6, 50, 'Gámma'),
    feature(8, 50, 'Delta'),
  ],
});
const URL_OF_SHAPES = `data:application/json,${encodeURIComponent(SHAPES)}`;

const ORDERS = [
  ...[
    ['Alpha', 400],
    ['beta', 250],
    ['Beta', 50],
    ['GAMMA', 200],
    ['Elsewhere', 100],
  ].map(([territory, revenue], k) => ({
    order: `O${k}`,
    date: `2016-03-0${k + 1}`,
    customer: 'C',
    territory,
    revenue,
  })),
];

const ATTRIBUTES = { by: 'territory', shapes: URL_OF_SHAPES, key: 'territory' };

describe('sales-map with shapes of the page', () => {
  afterEach(clean);

  it('draws the shapes of the values, and lists those without a shape @release', async () => {
    const { map } = await show(ATTRIBUTES, ORDERS);
    expect(allInside(map, '.stage .place path').length).to.equal(3);
    expect(allInside(map, '.stage .land path').length).to.equal(1);
    expect(sentence(map)).to.contain('1 value is not on the map (10.0% of total): Elsewhere.');
    expect(tableRows(map).map((row) => [row[0], row.at(-1)])).to.deep.equal([
      ['Alpha', 'Alpha'],
      ['Beta', 'Beta'],
      ['GAMMA', 'Gámma'],
      ['Elsewhere', '–'],
    ]);
    expect(await violations(map)).to.deep.equal([]);
  });

  it('filters by a click and by keys, and announces each shape', async () => {
    const page = await show(ATTRIBUTES, ORDERS);
    await click(nameAt(page.map, 'Beta'));
    await settled(page);
    expect(clauses()).to.deep.equal({ places: 'territory: beta, Beta' });
    expect(page.kpi.value).to.equal(300);
    expect(allInside(page.map, '.stage .place.ghosted path').length).to.equal(2);
    inside(page.map, '.chart').focus();
    await sendKeys({ press: 'Home' });
    await page.map.updateComplete;
    expect(spoken(page.map)).to.contain('Alpha').and.to.contain('$400');
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await sendKeys({ press: key });
    await settled(page);
    expect(clauses()).to.deep.equal({ places: 'territory: GAMMA' });
  });

  it('keeps the map from left to right on a page from right to left', async () => {
    const { map } = await show({ ...ATTRIBUTES, dir: 'rtl' }, ORDERS);
    expect(nameAt(map, 'Alpha').x).to.be.lessThan(nameAt(map, 'GAMMA').x);
  });

  it('names a wrong key, and shows the map once the key is right', async () => {
    const page = await show(ATTRIBUTES, ORDERS);
    page.map.setAttribute('key', 'territori');
    const error: unknown = await page.map.ready.catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'bad-option' });
    expect(inside(page.map, '[part=status]').textContent).to.contain('territori').and.to.contain('territory');
    page.map.setAttribute('key', 'territory');
    await page.map.ready;
    expect(allInside(page.map, '.stage .place path').length).to.equal(3);
  });

  it('requests the file again after a failure @release', async () => {
    const page = await show(ATTRIBUTES, ORDERS);
    const requests: string[] = [];
    page.map.fetch = (url) => {
      requests.push(url as string);
      return Promise.resolve(requests.length > 1 ? new Response(SHAPES) : new Response('', { status: 404 }));
    };
    page.map.shapes = 'shapes/regions.json';
    const error: unknown = await page.map.ready.catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'http-status' });
    await page.map.refresh();
    expect(allInside(page.map, '.stage .place path').length).to.equal(3);
    const url = new URL('shapes/regions.json', document.baseURI).href;
    expect(requests).to.deep.equal([url, url]);
  });

  it('has the whole URL of the file in the code of “Embed”, but no data @release', async () => {
    const { map } = await show(ATTRIBUTES, ORDERS);
    const code = () => embedCode(map, { provider: undefined, heading: 'Map', page: undefined, height: 300 });
    expect(code().tag).not.to.contain('shapes');
    map.setAttribute('shapes', 'regions.json?key=secret#areas');
    expect(code().tag).to.contain(` shapes="${new URL('regions.json#areas', document.baseURI).href}"`);
    expect(code().isUrlShortened).to.equal(true);
    map.setAttribute('shapes', 'state');
    expect(code().tag).to.contain(' shapes="state"');
  });
});
