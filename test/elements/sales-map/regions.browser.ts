// @release: maps of states; sales-map.browser.ts has the gestures, and the models in Node have the regions
import { expect } from '@open-wc/testing';
import { allInside, clauses, clean, click, doubleClick, tableRows } from '../chart-page.js';
import { nameAt, sentence, settled, show } from './map-page.js';

const PLACES = [
  ['Germany', 'Bayern', 'C1', 400],
  ['Germany', 'Bavaria', 'C1', 100],
  ['Germany', 'Hessen', 'C2', 200],
  ['Germany', 'Bayernn', 'C3', 20],
  ['Brazil', 'SP', 'C4', 300],
  ['Brazil', 'MG', 'C5', 100],
  ['Netherlands', 'Limburg', 'C6', 50],
  ['Belgium', 'Limburg', 'C7', 40],
] as const;
const ROWS = PLACES.map(([country, state, customer, revenue], k) => ({
  ...{ order: `O${k}`, date: `2016-03-0${k + 1}`, country, state, customer, revenue },
}));

const namesOn = (map: HTMLElement): string[] => allInside(map, '.stage .value text').map(({ textContent }) => textContent);

describe('sales-map with states', () => {
  afterEach(clean);

  it('shows the states of the country that a filter leaves', async () => {
    const { map } = await show({ by: 'state', where: 'country: Germany' }, ROWS);
    expect(namesOn(map)).to.deep.equal(['Bayern', 'Hessen']);
    expect(allInside(map, '.stage .land path').length).to.equal(14);
    expect(sentence(map)).to.equal(
      'Bayern leads with $500 (69.4% of total). 1 value is not on the map (2.8% of total): Bayernn.',
    );
  });

  it('drills from a country to its states, and selects one', async () => {
    const page = await show({ drill: 'country, state' }, ROWS, 1000);
    await doubleClick(nameAt(page.map, 'Brazil'));
    await settled(page);
    expect(namesOn(page.map)).to.deep.equal(['SP', 'Minas Gerais']);
    await click(nameAt(page.map, 'SP'));
    await settled(page);
    expect(clauses()).to.deep.equal({ places: 'country: Brazil; state: SP' });
  });

  it('counts the customers of a state with several names once', async () => {
    const { map } = await show({ by: 'state', measure: 'customers', where: 'country: Germany' }, ROWS);
    expect(tableRows(map)).to.deep.equal([
      ['Bayern', '1', 'Bayern'],
      ['Hessen', '1', 'Hessen'],
      ['Bayernn', '1', '–'],
    ]);
  });

  it('shows no map for a name with rows in several countries, until a filter leaves one', async () => {
    const page = await show({ by: 'state', where: 'country: Netherlands, Belgium' }, ROWS);
    expect(sentence(page.map)).to.match(/Shown as bars/);
    page.map.where = 'country: Belgium';
    await settled(page);
    expect(allInside(page.map, '.stage .land path').length).to.equal(10);
  });

  it('shows cities by name, and lists those that are unknown', async () => {
    const rows = ['Berlin', 'München', 'Kleinkleckersdorf'].map((city, k) => ({
      ...{ order: `O${k}`, date: `2016-03-0${k + 1}`, country: 'Germany', city, revenue: 100 - 30 * k },
    }));
    const { map } = await show({ by: 'city' }, rows);
    expect(allInside(map, '.stage .dot-place path').length).to.equal(2);
    expect(sentence(map)).to.match(/1 value is not on the map \(19\.0% of total\): Kleinkleckersdorf\.$/);
  });
});
