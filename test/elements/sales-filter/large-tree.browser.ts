// @release: more than 100,000 combinations; filter-tree.browser.ts has small trees
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as arrow from 'apache-arrow';
import { openDataset, type Dataset } from '../../../src/core.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { encodeError, encodeResult } from '../../../src/endpoint/encode-result.js';
import type { SalesFilter } from '../../../src/elements/sales-filter/sales-filter.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { RESULTS_TYPE, type RemoteRequest } from '../../../src/query/remote.js';
import { toErrorRecord, SalesError } from '../../../src/util/error.js';
import { until } from '../../until.js';
import { mountSource } from '../sales-source/endpoint-page.js';
import { manyPlaces, type Place } from './large-tree-rows.js';
import { allInside, inside, open, plain, valueOf, violations, type FilterPage } from './filter-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

const ROWS = manyPlaces();
const FIELDS = 'continent, country, city';

/** A line of the tree: its name and its rows. */
const lineOf = (one: Element | null): string => plain(one).replace(/ (?=[\d,]+$)/, ' = ');
const lines = (filter: SalesFilter): string[] => allInside(filter, '.branch').map(lineOf);
const branch = (filter: SalesFilter, text: string): HTMLElement =>
  allInside(filter, '.branch').find((one) => plain(one).startsWith(text))!;
const notes = (filter: SalesFilter): string[] => allInside(filter, '.note').map(plain);
const spoken = (filter: SalesFilter): string => plain(inside(filter, '.vh[role=status]'));
const where = (): string => filterGroup('default').where;
const count = (test: (row: Place) => boolean): number => ROWS.filter(test).length;

describe('a tree of more than 100,000 combinations on a server', () => {
  acceptResizeLoops();
  let dataset: Dataset;
  let plans: QueryPlan[];
  /** Called with each plan before it is answered. */
  let gate: (plan: QueryPlan) => Promise<void> | void;
  before(async () => {
    dataset = await openDataset([...ROWS], { timeZone: 'UTC' });
  });
  after(() => dataset.close());
  beforeEach(() => {
    plans = [];
    gate = () => undefined;
  });
  afterEach(() => {
    document.querySelector('sales-source')?.remove();
    filterGroup('default').clear();
  });

  /** Answers like an endpoint: a result with more than 100,000 groups is refused. */
  const answerTo = async (id: number, plan: QueryPlan): Promise<Uint8Array> => {
    try {
      plans.push(plan);
      await gate(plan);
      const result = await dataset.query(plan);
      if (result.rowCount > 100_000) throw new SalesError('too-large', 'the result has more than 100,000 groups');
      return encodeResult(id, result, arrow);
    } catch (error) {
      return encodeError(id, toErrorRecord(error));
    }
  };

  const serve: typeof fetch = async (_, init) => {
    const headers = { ETag: '"1"' };
    if (init?.method !== 'POST')
      return Response.json({ catalog: dataset.catalog, limits: { queries: 200, bytes: 2 ** 20 } }, { headers });
    const { queries = [] } = JSON.parse(init.body as string) as Partial<RemoteRequest>;
    const frames = await Promise.all(queries.map(({ id, plan }) => answerTo(id, plan)));
    return new Response(new Blob(frames as BlobPart[]), { headers: { ...headers, 'Content-Type': RESULTS_TYPE } });
  };

  async function show(attributes = '', set: Partial<SalesSource> = {}): Promise<FilterPage> {
    const html = `<sales-filter id="where" field="${FIELDS}" heading="Place" ${attributes}></sales-filter><sales-kpi measure="rows = count()"></sales-kpi>`;
    const source = mountSource(html, serve, set);
    const page = { filter: source.querySelector('sales-filter')!, kpi: source.querySelector('sales-kpi')! };
    await Promise.all([page.filter.ready, page.kpi.ready]);
    return page;
  }

  /** Resolves when no query of the filter is pending and the key figure has followed. */
  async function settled({ filter, kpi }: FilterPage): Promise<void> {
    await Promise.all([filter.ready, kpi.ready]);
    await filter.updateComplete;
    await until(() => allInside(filter, '[aria-busy=true]').length === 0);
  }

  /** Waits until the key figure has followed the clause: on a busy machine, it may still show the rows of the clause before. */
  async function expectRows({ kpi }: FilterPage, rows: number): Promise<void> {
    await until(() => kpi.value === rows, `a key figure of ${rows} rows`);
  }

  async function press(filter: SalesFilter, ...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await sendKeys({ press: key });
      await filter.updateComplete;
    }
  }

  async function turn(page: FilterPage, name: string): Promise<void> {
    branch(page.filter, name).querySelector<HTMLElement>('.twist')!.click();
    await page.filter.updateComplete;
    await settled(page);
  }

  it('lists the first level without its branches', async () => {
    const { filter } = await show();
    expect(valueOf(filter)).to.equal('All');
    await open(filter);
    expect(lines(filter)).to.eql(['Europe = 70,075', 'Asia = 33,675', 'America = 8']);
    expect(plans.filter(({ by, limit }) => by && by.length > 1 && limit !== 1)).to.eql([]);
    expect(await violations(filter)).to.eql([]);
  });

  it('queries a branch when it opens, by keyboard alone, and says so', async () => {
    const page = await show();
    const { filter } = page;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await open(filter);
    gate = () => held;
    await press(filter, 'ArrowDown', 'ArrowRight');
    await until(() => branch(filter, 'Europe').ariaBusy === 'true' && spoken(filter) === 'Loading Europe…');
    expect([branch(filter, 'Europe').ariaExpanded, lines(filter).length]).to.eql(['true', 3]);
    // There is nothing to go to yet.
    await press(filter, 'ArrowRight');
    expect(lineOf(filter.shadowRoot!.activeElement)).to.equal('Europe = 70,075');
    release();
    await settled(page);
    await until(() => spoken(filter) === 'Europe: 200 of 261');
    expect(lines(filter).slice(0, 3)).to.eql(['Europe = 70,075', 'State 1 = 399', 'State 2 = 398']);
    expect(lines(filter).length).to.equal(203);
    expect(notes(filter)).to.include('200 of 261');
    const first = branch(filter, 'State 1');
    expect([first.getAttribute('aria-setsize'), first.getAttribute('aria-posinset'), first.ariaLevel]).to.eql(['261', '1', '2']);
    await press(filter, 'ArrowRight', 'ArrowRight');
    await settled(page);
    expect(notes(filter)).to.include('200 of 399');
    expect(plans.filter(({ where: clause }) => clause === 'continent: Europe; country: State 1').map(({ by }) => by)).to.eql([
      ['city'],
    ]);
    await press(filter, 'ArrowLeft', 'ArrowLeft');
    expect(lineOf(filter.shadowRoot!.activeElement)).to.equal('Europe = 70,075');
    await press(filter, 'End');
    expect(lineOf(filter.shadowRoot!.activeElement)).to.equal('America = 8');
    expect(await violations(filter)).to.eql([]);
  });

  it('selects a branch without its members, and takes members out again', async () => {
    const page = await show();
    const { filter } = page;
    await open(filter);
    await press(filter, 'ArrowDown', 'Space');
    await settled(page);
    await until(() => where() === 'continent: Europe');
    await expectRows(
      page,
      count(({ continent }) => continent === 'Europe'),
    );
    expect(plans.some(({ by }) => by?.[0] === 'country')).to.equal(false);
    await press(filter, 'ArrowRight');
    await settled(page);
    expect(branch(filter, 'State 1 ').ariaChecked).to.equal('true');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    gate = () => held;
    branch(filter, 'State 1 ').click();
    await until(() => branch(filter, 'State 1 ').ariaChecked === 'false');
    // The results for the clause are pending.
    branch(filter, 'State 3 ').click();
    release();
    await settled(page);
    expect(where()).to.equal('continent: Europe; country: !State 1, !State 3');
    const out = ['State 1', 'State 3'];
    await expectRows(
      page,
      count(({ continent, country }) => continent === 'Europe' && !out.includes(country)),
    );
    expect(valueOf(filter)).to.equal('Europe › not State 1, State 3');
    const states = ['Europe', 'State 1 ', 'State 2 ', 'State 3 ', 'Asia'].map((name) => branch(filter, name).ariaChecked);
    expect(states).to.eql(['mixed', 'false', 'true', 'false', 'false']);
    branch(filter, 'State 1 ').click();
    await settled(page);
    expect(where()).to.equal('continent: Europe; country: !State 3');
    branch(filter, 'Europe').click();
    await settled(page);
    expect([where(), branch(filter, 'State 3 ').ariaChecked]).to.eql(['continent: Europe', 'true']);
  });

  it('combines branches of two levels', async () => {
    const page = await show();
    const { filter } = page;
    await open(filter);
    await turn(page, 'America');
    branch(filter, 'US').click();
    await settled(page);
    expect([where(), branch(filter, 'America').ariaChecked]).to.eql(['continent: America; country: US', 'mixed']);
    // The clause enumerates the countries of Asia, which are queried first.
    branch(filter, 'Asia').click();
    await until(() => where().includes('Land 150'));
    await settled(page);
    await expectRows(
      page,
      count(({ continent, country }) => continent === 'Asia' || country === 'US'),
    );
    expect(['America', 'US', 'Canada', 'Asia'].map((name) => branch(filter, name).ariaChecked)).to.eql([
      'mixed',
      'true',
      'false',
      'true',
    ]);
    // Europe has too many countries.
    branch(filter, 'Europe').click();
    await until(() => where() === 'continent: America, Europe, Asia');
    await settled(page);
    await expectRows(page, ROWS.length);
    expect(notes(filter)).to.include('One filter can’t combine these levels, so all of these are selected: America');
  });

  it('says which names the clause also selects elsewhere', async () => {
    const page = await show();
    const { filter } = page;
    filterGroup('default').set('where', 'continent: Europe; country: France; city: Paris');
    await settled(page);
    await open(filter);
    await settled(page);
    expect(lines(filter)).to.include('France = 5');
    await turn(page, 'America');
    await turn(page, 'US');
    branch(filter, 'Boston').click();
    await settled(page);
    expect(where()).to.equal('continent: Europe, America; country: France, US; city: Paris, Boston');
    await expectRows(page, 8);
    expect(notes(filter)).to.include('These names occur in more than one group; all of them are selected: Paris');
    expect(await violations(filter)).to.eql([]);
  });

  it('finds members of each level by queries, below the branches above them', async () => {
    const page = await show();
    const { filter } = page;
    await open(filter);
    await sendKeys({ type: 'PARIS' });
    await until(() => lines(filter).length === 6);
    expect(lines(filter)).to.eql(['Europe = 70,075', 'France = 5', 'Paris = 4', 'America = 8', 'US = 4', 'Paris = 1']);
    await press(filter, 'ArrowDown', 'End', 'Space');
    await settled(page);
    expect(where()).to.equal('continent: America; country: US; city: Paris');
    await expectRows(page, 1);
    const search = inside(filter, 'input[type="search"]') as HTMLInputElement;
    const find = async (text: string): Promise<void> => {
      search.value = text;
      search.dispatchEvent(new Event('input'));
      await until(() => plans.some(({ where: clause }) => clause === `city: *${text}*`));
      await settled(page);
    };
    await find('town 7');
    expect(notes(filter)).to.include(`200 of ${count(({ city }) => city?.includes('town 7') ?? false).toLocaleString('en')}`);
    await find('zz');
    await until(() => notes(filter).includes('Nothing matches “zz”'));
    await find('land 150');
    await until(() => lines(filter).includes('Land 150 = 150'));
    // A member that was found opens like any other.
    await turn(page, 'Land 150');
    expect(lines(filter).length).to.be.greaterThan(150);
  });

  it('shows the states that a clause from a URL has, of branches that are not loaded', async () => {
    filterGroup('default').load('country: France, Land 3');
    const page = await show();
    const { filter } = page;
    filterGroup('default').load('country: France, Land 3');
    await settled(page);
    await open(filter);
    await settled(page);
    expect(['Europe', 'Asia', 'America'].map((name) => branch(filter, name).ariaChecked)).to.eql(['mixed', 'mixed', 'false']);
    expect([branch(filter, 'France').ariaChecked, branch(filter, 'Land 3 ').ariaChecked]).to.eql(['true', 'true']);
    expect(valueOf(filter)).to.equal('France, Land 3');
    branch(filter, 'France').click();
    await settled(page);
    expect(where()).to.equal('continent: Asia; country: Land 3');
    inside(filter, '.actions .btn').click();
    await settled(page);
    expect(where()).to.equal('');
  });

  it('counts under the filters of others, and keeps what these hide', async () => {
    const page = await show();
    const { filter } = page;
    filterGroup('default').set('where', 'continent: America; country: Mexico');
    filterGroup('default').set('other', 'city: Boston, Paris');
    await settled(page);
    await open(filter);
    await settled(page);
    expect(lines(filter)).to.eql(['America = 4', 'US = 4', 'Mexico = 0', 'Europe = 4']);
    expect(branch(filter, 'Mexico').ariaChecked).to.equal('true');
    branch(filter, 'US').click();
    await settled(page);
    expect(filterGroup('default').clauses.where).to.equal('continent: America; country: Mexico, US');
  });

  it('shows an error in its branch, and retries there', async () => {
    const page = await show();
    const { filter } = page;
    await open(filter);
    await turn(page, 'America');
    gate = ({ where: clause }) => {
      if (clause === 'continent: Asia') throw new SalesError('timeout', 'the query took more than 30 s');
    };
    await turn(page, 'Asia');
    await until(() => allInside(filter, '.problem').length === 1);
    // Nothing else is lost.
    expect(lines(filter)).to.include('US = 4');
    expect(branch(filter, 'Asia').ariaExpanded).to.equal('true');
    expect(await violations(filter)).to.eql([]);
    branch(filter, 'Asia').focus();
    await press(filter, 'ArrowDown');
    expect(plain(filter.shadowRoot!.activeElement)).to.contain('Retry');
    gate = () => undefined;
    await press(filter, 'Enter');
    await until(() => lines(filter).includes('Land 1 = 299'));
    expect(inside(filter, '.problem')).to.equal(null);
    expect(lineOf(filter.shadowRoot!.activeElement)).to.equal('Asia = 33,675');
  });

  it('does not retry what a server refuses', async () => {
    const page = await show();
    const { filter } = page;
    await open(filter);
    gate = ({ where: clause }) => {
      if (clause === 'continent: Asia') throw new SalesError('engine-unsupported', 'not supported', { params: { term: 'x' } });
    };
    await turn(page, 'Asia');
    await until(() => allInside(filter, '.problem').length === 1);
    expect(plain(inside(filter, '.problem'))).not.to.contain('Retry');
    const asked = plans.length;
    inside(filter, '.problem').click();
    await settled(page);
    expect([plans.length, allInside(filter, '.problem').length]).to.eql([asked, 1]);
  });

  it('shows an error of a search, and retries it', async () => {
    const { filter } = await show();
    await open(filter);
    gate = ({ where: clause }) => {
      if (clause?.startsWith('city: *')) throw new SalesError('timeout', 'the query took more than 30 s');
    };
    await sendKeys({ type: 'lyon' });
    await until(() => allInside(filter, '.note.bad').length === 1);
    gate = () => undefined;
    inside(filter, '.note.bad .btn').click();
    await until(() => lines(filter).includes('Lyon = 1'));
    expect(inside(filter, '.note.bad')).to.equal(null);
  });

  it('opens toward the end of a line from right to left', async () => {
    const page = await show('locale="ar"');
    const { filter } = page;
    await open(filter);
    await press(filter, 'ArrowDown', 'ArrowLeft');
    await settled(page);
    expect(branch(filter, 'Europe').ariaExpanded).to.equal('true');
    await press(filter, 'ArrowRight');
    expect(branch(filter, 'Europe').ariaExpanded).to.equal('false');
  });
});
