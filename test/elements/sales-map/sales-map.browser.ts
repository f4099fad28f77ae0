import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { allInside, clauses, clean, click, doubleClick, inside, spoken, tableRows } from '../chart-page.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { nameAt, ROWS, sentence, settled, show, type Page } from './map-page.js';

const revenueOf = (holds: (row: (typeof ROWS)[number]) => boolean): number =>
  ROWS.filter(holds).reduce((sum, { revenue }) => sum + revenue, 0);

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  inside(page.map, '.chart').focus();
  for (const key of keys) {
    const [modifier, plain] = key.includes('+') ? key.split('+') : [undefined, key];
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: plain });
    if (modifier) await sendKeys({ up: modifier });
    await page.map.updateComplete;
  }
}

function heard(page: Page, name: string): unknown[] {
  const details: unknown[] = [];
  page.map.addEventListener(name, (event) => details.push((event as CustomEvent<unknown>).detail));
  return details;
}

describe('sales-map', () => {
  afterEach(clean);

  it('draws the places of all names, and lists what is not on the map @release', async () => {
    const { map } = await show();
    expect(allInside(map, '.stage .place path').length).to.equal(4);
    expect(allInside(map, '.stage .land path').length).to.equal(170);
    expect(allInside(map, '.stage .chip-name text').map(({ textContent }) => textContent)).to.deep.equal(['Atlantis $45']);
    expect(sentence(map)).to.equal(
      'United States leads with $1.13K (49.3% of total). 1 value is not on the map (2.0% of total): Atlantis.',
    );
    expect(tableRows(map).map(([name]) => name)).to.deep.equal(['United States', 'Brazil', 'China', 'Australia', 'Atlantis']);
  });

  it('filters the others by all names of the place that is clicked, and gives them up at the next click', async () => {
    const page = await show();
    const selected = heard(page, 'sales-select');
    await click(nameAt(page.map, 'Brazil'));
    await settled(page);
    expect(clauses()).to.deep.equal({ places: 'country: Brasil, BR' });
    expect(page.kpi.value).to.equal(revenueOf(({ country }) => country === 'Brasil' || country === 'BR'));
    expect(allInside(page.map, '.stage .place.ghosted path').length).to.equal(3);
    await click(nameAt(page.map, 'Brazil'));
    await settled(page);
    expect(clauses()).to.deep.equal({});
    expect(selected).to.deep.equal([
      { field: 'country', values: ['Brasil', 'BR'], where: 'country: Brasil, BR' },
      { field: 'country', values: [], where: '' },
    ]);
  });

  it('selects what is not on the map too @release', async () => {
    const page = await show();
    await click(nameAt(page.map, 'Atlantis'));
    await settled(page);
    expect(clauses()).to.deep.equal({ places: 'country: Atlantis' });
  });

  it('says what is under the pointer, and outlines it @release', async () => {
    const { map } = await show();
    const { x, y } = nameAt(map, 'Australia');
    await sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });
    await map.updateComplete;
    expect(inside(map, '[part=tooltip]').textContent).to.contain('Australia').and.to.contain('$300.00');
    expect(inside(map, '.overlay path.over').getAttribute('d')!.length).to.be.greaterThan(50);
  });

  it('moves between neighbors by keys, reaches all, and announces each @release', async () => {
    const page = await show();
    await press(page, 'Home');
    expect(spoken(page.map)).to.contain('United States');
    await press(page, 'ArrowDown');
    expect(spoken(page.map)).to.contain('Brazil');
    await press(page, 'ArrowRight');
    expect(spoken(page.map)).to.match(/China|Australia/);
    await press(page, 'End');
    expect(spoken(page.map)).to.contain('Atlantis');
    await press(page, 'Home', 'Enter');
    await settled(page);
    expect(clauses()).to.deep.equal({ places: 'country: USA' });
    await press(page, 'Escape');
    expect(clauses()).to.deep.equal({});
  });

  it('selects the places in a rectangle that is drawn by a drag @release', async () => {
    const page = await show();
    const [from, to] = [nameAt(page.map, 'China'), nameAt(page.map, 'Australia')];
    await sendMouse({ type: 'move', position: [Math.round(Math.min(from.x, to.x) - 40), Math.round(from.y - 30)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(Math.max(from.x, to.x) + 30), Math.round(to.y + 20)] });
    await sendMouse({ type: 'up' });
    await settled(page);
    expect(clauses()).to.deep.equal({ places: 'country: China, Australia' });
  });

  it('drills from a country to its states and back @release', async () => {
    const page = await show({ drill: 'country, state' }, ROWS, 1000);
    const drilled = heard(page, 'sales-drill');
    await doubleClick(nameAt(page.map, 'United States'));
    await settled(page);
    expect(allInside(page.map, '.stage .place path').length).to.equal(3);
    expect(allInside(page.map, '.stage .land path').length).to.equal(48);
    await press(page, 'Alt+ArrowUp');
    await settled(page);
    expect(allInside(page.map, '.stage .land path').length).to.equal(170);
    expect(drilled).to.deep.equal([
      { path: [{ field: 'country', value: 'USA' }], field: 'state' },
      { path: [], field: 'country' },
    ]);
  });

  it('colors the change where periods are compared @release', async () => {
    const { map } = await show({ compare: 'previous-year', where: 'date: 2016-03' });
    const steps = allInside(map, '.stage .place').map((group) => /\b(?:d\d|none)\b/.exec(group.getAttribute('class')!)?.[0]);
    expect(steps).to.have.members(['d7', 'd2']);
    expect(tableRows(map).find(([name]) => name === 'China')).to.contain('−50.0%');
  });

  it('counts distinct customers of all names of a place once @release', async () => {
    const { map } = await show({ measure: 'customers' });
    expect(tableRows(map).find(([name]) => name === 'Brazil')?.[1]).to.equal('2');
  });

  it('draws bubbles at the places, on the land of all places @release', async () => {
    const page = await show({ chart: 'bubble' });
    expect(allInside(page.map, '.stage .dot-place path').length).to.equal(4);
    expect(allInside(page.map, '.stage .land path').length).to.equal(174);
    await press(page, 'Home', 'Enter');
    await settled(page);
    expect(clauses()).to.deep.equal({ places: 'country: USA' });
  });

  it('sizes a bubble on each place by a second measure, which is in tooltip, speech, table and CSV @release', async () => {
    const page = await show({ size: 'orders' });
    expect(allInside(page.map, '.stage .size:not(.legend) path').length).to.equal(4);
    expect(allInside(page.map, '.stage .legend.tick text').map(({ textContent }) => textContent)).to.include.members([
      'Revenue',
      'Orders',
      '5',
      '1',
    ]);
    await press(page, 'Home');
    expect(spoken(page.map)).to.match(/^United States: \$1,125\.00, 49\.3% of total, Orders 6\. 1 of 5\./);
    expect(inside(page.map, '[part=tooltip]').textContent).to.contain('Orders').and.to.contain('6');
    expect(tableRows(page.map)[0]?.slice(0, 4)).to.deep.equal(['United States', '$1,125.00', '49.3%', '6']);
    expect((await page.map.toCSV()).split(/\r?\n/)[0]).to.match(/orders/i);
  });

  it('says the change that colors a place, and the value that sizes its bubble @release', async () => {
    const page = await show({ size: 'orders', compare: 'previous-year', where: 'date: 2016-03' });
    await press(page, 'Home');
    expect(spoken(page.map)).to.match(/^United States: \$750\.00, up 100\.0%.*, Orders 3\. 1 of 5\./);
    expect(allInside(page.map, '.stage .legend.tick text').map(({ textContent }) => textContent)).to.include('Revenue, change');
  });

  it('unites the states of a territory, and keeps its area when a filter leaves only some of its states @release', async () => {
    const rows = ROWS.map((row) => ({ ...row, team: row.state === 'Ohio' ? 'East' : 'West' }));
    const page = await show({ by: 'team', shapes: 'state', where: 'country: USA' }, rows);
    const paths = (): readonly string[] => allInside(page.map, '.stage .place path').map((path) => path.getAttribute('d')!);
    expect(allInside(page.map, '.stage .place path').length).to.equal(2);
    expect(allInside(page.map, '.stage .land path').length).to.equal(48);
    const before = paths();
    filterGroup('default').set('other', 'state: Texas');
    await settled(page);
    expect(paths().length).to.equal(1);
    expect(before).to.include(paths()[0]);
    await click(nameAt(page.map, 'West'));
    expect(clauses()).to.deep.equal({ other: 'state: Texas', places: 'team: West' });
  });

  it('unites the states of Germany, and names a state in two territories @release', async () => {
    const of = (team: string, states: readonly string[]) =>
      states.map((state) => ({ ...ROWS[0]!, country: 'Germany', state, team }));
    const rows = [...of('North', ['Hamburg', 'Bremen', 'NI']), ...of('South', ['Bayern', 'BW'])];
    const page = await show({ by: 'team', shapes: 'state' }, rows);
    expect(allInside(page.map, '.stage .place path').length).to.equal(2);
    expect(allInside(page.map, '.stage .land path').length).to.equal(11);
    page.map.data = [...rows, ...of('South', ['Hamburg'])];
    const error: unknown = await page.map.ready.catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'bad-option' });
    expect(inside(page.map, '[part=status]').textContent).to.contain('Hamburg is in North, South');
  });

  it('draws a tile for each place, with its code', async () => {
    const { map } = await show({ chart: 'tile', by: 'state', where: 'country: USA' });
    expect(allInside(map, '.stage .place path').length).to.equal(3);
    expect(allInside(map, '.stage .land path').length).to.equal(48);
    expect(allInside(map, '.stage .value text').map(({ textContent }) => textContent)).to.include.members(['CA', 'TX', 'OH']);
  });

  it('draws cities at their latitudes and longitudes @release', async () => {
    const cities = [
      ['Paris', 48.86, 2.35],
      ['Berlin', 52.52, 13.4],
      ['Madrid', 40.42, -3.7],
    ] as const;
    const rows = ROWS.map((row, k) => {
      const [city, latitude, longitude] = cities[k % 3]!;
      return { ...row, city, latitude, longitude };
    });
    const { map } = await show({ by: 'city' }, rows);
    expect(allInside(map, '.stage .dot-place path').length).to.equal(3);
    expect(
      tableRows(map)
        .find(([name]) => name === 'Paris')
        ?.at(-1),
    ).to.equal('48.86, 2.35');
  });

  it('shows bars where the values are no places', async () => {
    const { map } = await show({ by: 'customer' });
    expect(sentence(map)).to.match(/Shown as bars: these values aren’t places on a map\.$/);
    expect(allInside(map, '.stage .fill rect').length).to.equal(2);
  });

  it('exports all rows as CSV, and the map as SVG @release', async () => {
    const { map } = await show();
    const csv = (await map.toCSV()).trim().split(/\r?\n/);
    expect(csv.length).to.equal(7);
    expect(csv.some((line) => line.startsWith('BR,'))).to.equal(true);
    expect(await map.toSVG()).to.contain('Not on the map (1)');
  });
});
