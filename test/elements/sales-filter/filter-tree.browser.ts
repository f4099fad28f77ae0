import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDataset } from '../../../src/core.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesFilter } from '../../../src/elements/sales-filter/sales-filter.js';
import { sharedUrl } from '../../shared-url.js';
import { allInside, clean, inside, open, plain, settled, show, valueOf, violations } from './filter-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

const ROWS = [
  ['A1', 'Europe', 'France', 'Paris'],
  ['A2', 'Europe', 'France', 'Paris'],
  ['A3', 'Europe', 'France', 'Lyon'],
  ['A4', 'Europe', 'Spain', 'Madrid'],
  ['A5', 'Europe', 'Spain', 'Madrid'],
  ['A6', 'America', 'US', 'Paris'],
  ['A7', 'America', 'US', 'Boston'],
].map(([order, continent, country, city], n) => ({ order, date: `2017-01-0${n + 1}`, continent, country, city, revenue: 10 }));
const PLACES = { field: 'continent, country, city', id: 'where' };
const SUPERSTORE = '/shared-data/sales/superstore/superstore.csv';

/** A line of the tree: its name and its rows. */
const lineOf = (one: Element | null): string => plain(one).replace(/ (?=[\d,]+$)/, '');
const listed = (filter: SalesFilter): string[] => allInside(filter, '.branch').map(lineOf);
const branch = (filter: SalesFilter, text: string): HTMLElement =>
  allInside(filter, '.branch').find((one) => plain(one).startsWith(text))!;
const checked = (filter: SalesFilter): string[] => allInside(filter, '.branch').map((one) => `${lineOf(one)} ${one.ariaChecked}`);
const where = (): string => filterGroup('default').where;

async function press(filter: SalesFilter, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await filter.updateComplete;
  }
}

describe('a sales-filter over several fields', () => {
  acceptResizeLoops();
  afterEach(clean);

  it('lists the first field with counts, and opens branches, by keyboard alone', async () => {
    const page = await show(PLACES, ROWS);
    const { filter, kpi } = page;
    expect(valueOf(filter)).to.equal('All');
    await open(filter);
    expect(listed(filter)).to.eql(['Europe5', 'America2']);
    await press(filter, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(listed(filter)).to.eql(['Europe5', 'France3', 'Paris2', 'Lyon1', 'Spain2', 'America2']);
    expect(lineOf(filter.shadowRoot!.activeElement)).to.equal('Paris2');
    await press(filter, 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space');
    await settled(page);
    expect([where(), kpi.value, valueOf(filter)]).to.eql(['country: Spain', 2, 'Spain']);
    expect(checked(filter)).to.eql([
      'Europe5 mixed',
      'France3 false',
      'Paris2 false',
      'Lyon1 false',
      'Spain2 true',
      'America2 false',
    ]);
    await press(filter, 'Home', 'Enter');
    await settled(page);
    expect([where(), kpi.value]).to.eql(['continent: Europe', 5]);
    await press(filter, 'ArrowLeft');
    expect(listed(filter)).to.eql(['Europe5', 'America2']);
    await press(filter, 'End', 'ArrowUp', 'ArrowUp');
    expect(filter.shadowRoot!.activeElement?.localName).to.equal('input');
  });

  it('is clicked: the sign opens, the rest of the line ticks', async () => {
    const page = await show(PLACES, ROWS);
    const { filter, kpi } = page;
    await open(filter);
    branch(filter, 'America').querySelector<HTMLElement>('.twist')!.click();
    await filter.updateComplete;
    branch(filter, 'US').querySelector<HTMLElement>('.twist')!.click();
    await filter.updateComplete;
    const selected = oneEvent(filter, 'sales-select');
    branch(filter, 'Paris').click();
    expect((await selected).detail).to.eql({ field: 'continent', values: ['America'], where: 'continent: America; city: Paris' });
    await settled(page);
    expect([where(), kpi.value, valueOf(filter)]).to.eql(['continent: America; city: Paris', 1, 'America › Paris']);
    branch(filter, 'Boston').click();
    await settled(page);
    expect([where(), kpi.value]).to.eql(['continent: America', 2]);
    branch(filter, 'America').click();
    await settled(page);
    expect([where(), kpi.value]).to.eql(['', 7]);
  });

  it('finds branches at any depth @release', async () => {
    const { filter } = await show(PLACES, ROWS);
    await open(filter);
    await sendKeys({ type: 'par' });
    await filter.updateComplete;
    expect(listed(filter)).to.eql(['Europe5', 'France3', 'Paris2', 'America2', 'US2', 'Paris1']);
    await sendKeys({ type: 'x' });
    await filter.updateComplete;
    expect(plain(inside(filter, '.note'))).to.equal('Nothing matches “parx”');
  });

  it('says what a clause cannot tell apart', async () => {
    const page = await show(PLACES, ROWS);
    const { filter } = page;
    filterGroup('default').set('where', 'continent: Europe; city: Paris');
    await settled(page);
    await open(filter);
    await sendKeys({ type: 'bos' });
    await filter.updateComplete;
    branch(filter, 'Boston').click();
    await settled(page);
    expect(where()).to.equal('city: Paris, Boston');
    expect(plain(inside(filter, '.note[role=status]'))).to.contain('Paris');
  });

  it('counts under the filters of others, and keeps what these hide', async () => {
    const page = await show(PLACES, ROWS);
    const { filter, kpi } = page;
    filterGroup('default').set('where', 'country: US');
    filterGroup('default').set('other', 'date: 2017-01-01..2017-01-05');
    await settled(page);
    await open(filter);
    expect(checked(filter)).to.eql(['Europe5 false', 'America0 true']);
    branch(filter, 'Europe').click();
    await settled(page);
    expect(filterGroup('default').clauses.where).to.equal('continent: Europe, America');
    filterGroup('default').clear('other');
    await settled(page);
    expect(kpi.value).to.equal(7);
  });

  it('takes its fields back from an address', async () => {
    filterGroup('default').load('country: France; city: Paris');
    const { filter, kpi } = await show(PLACES, ROWS);
    filterGroup('default').load('country: France; city: Paris');
    await settled({ filter, kpi });
    expect([filterGroup('default').clauses, kpi.value]).to.eql([{ where: 'country: France; city: Paris' }, 2]);
    expect(valueOf(filter)).to.equal('France › Paris');
    await open(filter);
    expect(checked(filter)[1]).to.equal('France3 mixed');
  });

  it('is accessible, closed and open', async () => {
    const { filter } = await show(PLACES, ROWS);
    expect(await violations(filter)).to.eql([]);
    await open(filter);
    await press(filter, 'ArrowDown', 'ArrowRight', 'Space');
    expect(await violations(filter)).to.eql([]);
  });

  it('refuses fields and presets that do not fit @release', async () => {
    const { filter } = await show(PLACES, ROWS);
    for (const [name, value] of [
      ['control', 'select'],
      ['presets', 'this year'],
    ] as const) {
      filter.setAttribute(name, value);
      const error = await filter.ready.catch((problem: unknown) => problem as { code: string });
      expect(error?.code).to.equal('bad-option');
      filter.setAttribute(name, '');
    }
    await filter.ready;
  });

  describe('of the Superstore file', () => {
    before(async function () {
      if (!(await sharedUrl(SUPERSTORE))) this.skip();
    });

    it('counts as the core does, and filters a branch of any depth', async () => {
      const page = await show({ field: 'category, subcategory, product' }, SUPERSTORE);
      const { filter, kpi } = page;
      const dataset = await openDataset(SUPERSTORE);
      const rowsBy = async (by: string, clause = ''): Promise<readonly string[]> =>
        (await dataset.query({ measures: ['rows = count()'], by: [by], where: clause, orderBy: ['-rows'] }))
          .rows()
          .map((row) => `${String(row[by])}${Number(row.rows).toLocaleString('en')}`);
      await open(filter);
      expect(listed(filter)).to.eql(await rowsBy('category'));
      await press(filter, 'ArrowDown', 'ArrowDown', 'ArrowRight');
      const furniture = await rowsBy('subcategory', 'category: Furniture');
      expect(listed(filter).slice(2, 2 + furniture.length)).to.eql(furniture);
      await press(filter, 'ArrowRight', 'Space');
      await settled(page);
      const name = furniture[0]!.replace(/[\d,]+$/, '');
      expect(where()).to.equal(`subcategory: ${name}`);
      const orders = async (): Promise<unknown> =>
        (await dataset.query({ measures: ['orders'], where: where() })).rows()[0]?.orders;
      expect(kpi.value).to.equal(await orders());
      inside(filter, 'input[type=search]').focus();
      await sendKeys({ type: 'canon image' });
      await filter.updateComplete;
      const found = allInside(filter, '.branch.level-2');
      expect(found.length).to.be.greaterThan(3);
      found[0]!.click();
      await settled(page);
      expect(kpi.value).to.equal(await orders());
      expect(where()).to.contain('product: ');
      dataset.close();
    });
  });

  it('goes from continent to region over joined files, with the rows that these have', async function () {
    const folder = '/shared-data/sales/adventureworks/';
    if (!(await sharedUrl(`${folder}territory.csv`))) this.skip();
    const lines = async (name: string): Promise<string[][]> =>
      (await (await fetch(folder + name)).text())
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(','));
    const sales = await lines('sales_2020.csv');
    const places = await lines('territory.csv');
    const rowsOf = (column: number, member: string): number => {
      const keys = new Set(places.filter((place) => place[column] === member).map(([key]) => key));
      return sales.filter((sale) => keys.has(sale[5])).length;
    };
    const shown = (column: number, member: string): string => `${member}${rowsOf(column, member).toLocaleString('en')}`;
    const page = await show({ field: 'continent, country, region' }, `${folder}sales_2020.csv ${folder}territory.csv`);
    const { filter, kpi } = page;
    await open(filter);
    const continents = [...new Set(places.map((place) => place[3]!))].filter((one) => rowsOf(3, one) > 0);
    expect(listed(filter)).to.have.members(continents.map((one) => shown(3, one)));
    branch(filter, 'North America').querySelector<HTMLElement>('.twist')!.click();
    await filter.updateComplete;
    expect(listed(filter)).to.include(shown(2, 'United States'));
    branch(filter, 'United States').click();
    await settled(page);
    expect(where()).to.equal('country: United States');
    const keys = new Set(places.filter((place) => place[2] === 'United States').map(([key]) => key));
    expect(kpi.value).to.equal(new Set(sales.filter((sale) => keys.has(sale[5])).map((sale) => sale[2])).size);
  });
});
