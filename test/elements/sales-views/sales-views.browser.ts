import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/sales-dashboard.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { ROWS } from '../../contract/widgets.js';
import { violations } from '../axe.js';
import {
  button,
  choose,
  clean,
  filterBy,
  focused,
  items,
  labels,
  open,
  save,
  show,
  START,
  store,
  stored,
  textOf,
  until,
} from './views-page.js';

const WEST = { name: 'West', state: 'sales=region:+West' };
const where = (): string => filterGroup().where;

describe('sales-views', () => {
  beforeEach(clean);
  afterEach(clean);

  it('saves what the page shows in the browser, and shows it again with one click', async () => {
    const { views, changes } = await show();
    await open(views);
    expect(labels(views)).to.deep.equal(['Save this view…', 'Copy link']);
    expect(textOf(views, '#panel > p')).to.equal('No saved views yet');
    await sendKeys({ press: 'Escape' });
    await filterBy('region: West');
    await save(views, 'West');
    expect(stored()).to.deep.equal([WEST]);
    expect(changes).to.deep.equal([{ group: 'default', views: [WEST] }]);
    expect(textOf(views, '#button')).to.equal('Views West');
    expect(textOf(views, '.note')).to.equal('“West” was saved.');
    await filterBy('region: North');
    expect(textOf(views, '#button')).to.equal('Views West (changed)');
    const before = history.length;
    await choose(views, 'West');
    await until(() => where() === 'region: West');
    expect(history.length).to.equal(before + 1);
    expect(location.search).to.include('sales=region:+West');
    expect(filterGroup().clauses).to.deep.equal({ 'sales-filter-1': 'region: West' });
    filterGroup().undo();
    expect(where()).to.equal('region: North');
  });

  it('saves the comparison with the filters, and names a plan that the data does not have @release', async () => {
    const { views } = await show();
    filterGroup().set('picker', 'compare: previous-year');
    await save(views, 'Last year');
    expect(stored()).to.deep.equal([{ name: 'Last year', state: 'sales=compare:+previous-year' }]);
    filterGroup().clear();
    await choose(views, 'Last year');
    await until(() => where() === 'compare: previous-year');
    expect(textOf(views, '.note')).to.equal('“Last year” is shown.');
    views.views = [{ name: 'Plan', state: 'sales=region:+West;+compare:+plan' }];
    await choose(views, 'Plan');
    await until(() => where() === 'region: West');
    expect(textOf(views, '.note')).to.include('Compared with: Plan');
    for (const [field, isKnown] of [
      ['region', true],
      ['planet', false],
    ] as const) {
      const compare = `compare: "${field}: East"`;
      views.views = [
        { name: 'East', state: `sales=${new URLSearchParams([['', `date: 2017; ${compare}`]]).toString().slice(1)}` },
      ];
      await choose(views, 'East');
      await until(() => where() === (isKnown ? `date: 2017; ${compare}` : 'date: 2017'));
      expect(textOf(views, '.note').includes('Compared with: East')).to.equal(!isKnown);
    }
  });

  it('renames, replaces, deletes and brings back', async () => {
    store([WEST]);
    const { views } = await show();
    await choose(views, 'West');
    await until(() => where() === 'region: West');
    await filterBy('region: South');
    await choose(views, 'Save changes to “West”');
    expect(stored()).to.deep.equal([{ name: 'West', state: 'sales=region:+South' }]);
    await choose(views, 'Rename “West”…');
    await until(() => views.shadowRoot!.querySelector('input') !== null);
    const input = views.shadowRoot!.querySelector('input')!;
    expect(input.value).to.equal('West');
    input.value = 'South';
    input.dispatchEvent(new InputEvent('input'));
    views.shadowRoot!.querySelector('form')!.requestSubmit();
    expect(stored()).to.deep.equal([{ name: 'South', state: 'sales=region:+South' }]);
    await choose(views, 'Delete “South”');
    expect(stored()).to.equal(null);
    views.shadowRoot!.querySelector<HTMLElement>('.note button')!.click();
    expect(stored()).to.deep.equal([{ name: 'South', state: 'sales=region:+South' }]);
  });

  it('opens the page with the default view, but not over a state in the URL', async () => {
    store([WEST]);
    const { views } = await show();
    await choose(views, 'West');
    await until(() => where() === 'region: West');
    await choose(views, 'Set “West” as default');
    expect(stored()).to.deep.equal([{ ...WEST, isDefault: true }]);
    const again = stored();
    clean();
    store(again);
    await show();
    expect(filterGroup().clauses).to.deep.equal({ 'sales-filter-1': 'region: West' });
    clean();
    store(again);
    history.replaceState(null, '', `${START}${START.includes('?') ? '&' : '?'}sales=region:+North`);
    await show();
    expect(where()).to.equal('region: North');
  });

  it('shows the views of a page, stores none of them, and fires one event for each change', async () => {
    const { views, changes } = await show({}, { views: [{ ...WEST, isDefault: true }] });
    expect(where()).to.equal('region: West');
    await filterBy('region: South');
    await save(views, 'South');
    expect(stored()).to.equal(null);
    expect(views.views).to.deep.equal([
      { ...WEST, isDefault: true },
      { name: 'South', state: 'sales=region:+South' },
    ]);
    expect(changes.length).to.equal(1);
    expect(changes[0]!.views).to.deep.equal(views.views);
  });

  it('names filters that the data does not have, and applies the others', async () => {
    store([
      { name: 'Old', state: 'sales=salesperson:+Ann;+region:+West,+Atlantis;+category:+%22Category+1%22', isDefault: true },
    ]);
    const { views } = await show();
    await until(() => textOf(views, '.note') !== '');
    expect(textOf(views, '.note')).to.match(
      /^“Old”: the data doesn’t have .*Ann.*Region: Atlantis\. The other filters apply\.$/i,
    );
    expect(where()).to.equal('region: West; category: Category 1');
    filterGroup().clear();
    await choose(views, 'Old (default)');
    await until(() => where() === 'region: West; category: Category 1');
  });

  it('says that the browser does not store views, and keeps them for the visit @release', async () => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.defineProperty(Storage.prototype, 'setItem', { ...own, value: refuse });
    try {
      const { views } = await show();
      await save(views, 'All');
      expect(textOf(views, '.note')).to.include('This browser doesn’t store views.');
      await open(views);
      expect(labels(views)[0]).to.equal('All');
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', own);
    }
  });

  it('opens the page of a dashboard, and keeps it in the URL @release', async () => {
    const dashboard = Object.assign(document.createElement('sales-dashboard'), { data: ROWS });
    document.body.append(dashboard);
    const { views } = await show();
    await dashboard.ready;
    dashboard.page = 'customers';
    await until(() => location.search.includes('page=customers'));
    await save(views, 'Customers');
    dashboard.page = 'sales';
    await until(() => textOf(views, '#button') === 'Views Customers (changed)');
    await choose(views, 'Customers');
    await until(() => dashboard.page === 'customers');
    history.back();
    await until(() => dashboard.page === '');
  });

  it('is used with the keyboard alone', async () => {
    const { views } = await show();
    await filterBy('region: West');
    button(views).focus();
    await sendKeys({ press: 'Enter' });
    await focused(views, () => items(views)[0]);
    await sendKeys({ press: 'Enter' });
    await focused(views, () => views.shadowRoot!.querySelector('input'));
    await sendKeys({ type: 'West' });
    await sendKeys({ press: 'Enter' });
    await focused(views, () => button(views));
    expect(stored()).to.deep.equal([WEST]);
    await filterBy('');
    await sendKeys({ press: 'Enter' });
    await focused(views, () => items(views)[0]);
    await sendKeys({ press: 'End' });
    await focused(views, () => items(views).at(-1));
    await sendKeys({ press: 'ArrowDown' });
    await focused(views, () => items(views)[0]);
    await sendKeys({ press: 'Enter' });
    await until(() => where() === 'region: West');
    await focused(views, () => button(views));
    await sendKeys({ press: 'Enter' });
    await focused(views, () => items(views)[0]);
    await sendKeys({ press: 'Escape' });
    await focused(views, () => button(views));
  });

  it('passes axe with the menu, the form and an error, and is right to left in Arabic', async () => {
    store([WEST, { name: 'North', state: 'sales=region:+North', isDefault: true }]);
    const { views } = await show();
    expect(await violations(views)).to.deep.equal([]);
    await open(views);
    expect(await violations(views)).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await choose(views, 'Save this view…');
    await until(() => views.shadowRoot!.querySelector('input') !== null);
    expect(await violations(views)).to.deep.equal([]);
    views.locale = 'ar';
    await until(() => getComputedStyle(views.shadowRoot!.querySelector('.box')!).direction === 'rtl');
    views.views = [WEST, WEST];
    expect(await views.ready.then(String, String)).to.include("views: invalid value 'West'");
    expect(await violations(views)).to.deep.equal([]);
  });
});
