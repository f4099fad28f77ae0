// @release: whole dashboards; period-model.test.ts has the rules, and sales-dashboard.browser.ts selects a period
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesError } from '../../../src/util/error.js';
import { until } from '../../until.js';
import { clean, inside, ROWS, show, watchConsole, widgets } from './dashboard-page.js';

type Widgets = Readonly<Record<string, SalesKpi>>;

const shownIn = (dashboard: SalesDashboard): Widgets => widgets(dashboard) as unknown as Widgets;
const clauses = (): Readonly<Record<string, string>> => filterGroup('default').clauses;
const textOf = (widget: HTMLElement): string => widget.shadowRoot!.textContent.replace(/\s+/g, ' ');
const periodIn = (dashboard: SalesDashboard): string => inside(shownIn(dashboard).date!, '[part=value]').textContent.trim();
const primaryMeasure = (dashboard: SalesDashboard): string => inside(dashboard, '.lead').textContent;

/** The button of a widget with some text, undefined where there is none. */
function buttonOf(widget: HTMLElement | undefined, name: string): HTMLElement | undefined {
  return [...widget!.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith(name));
}

/** The switch to the newest year and month. */
const recentOf = (dashboard: SalesDashboard): readonly HTMLElement[] => [
  ...dashboard.shadowRoot!.querySelectorAll<HTMLElement>('[id^=page-]:not([hidden]) .to-date button'),
];

describe('the period of a dashboard', () => {
  watchConsole();
  afterEach(clean);

  it('is the newest complete year, as the brush of the trend; forecasts show all dates and say so', async () => {
    const dashboard = await show();
    const { trend, forecast, 'kpi-revenue': kpi } = shownIn(dashboard);
    expect(clauses()).to.deep.equal({ 'dashboard-trend': 'date: 2017' });
    expect(trend!.shadowRoot!.querySelector('.chosen-range')).not.to.equal(null);
    expect(textOf(forecast!)).to.contain('All dates: ');
    expect(forecast!.result!.rowCount).to.be.greaterThan(12 + 12);
    expect(kpi!.value).to.equal(1800);
    expect(inside(dashboard, '.source').textContent).to.contain('Source');
    expect(textOf(trend!)).not.to.contain('Source:');
  });

  it('stands in the date filter and the headline, not again in each card nor as a chip', async () => {
    const dashboard = await show();
    expect(periodIn(dashboard)).to.equal('2017');
    expect(primaryMeasure(dashboard)).to.contain('in 2017');
    const repeated = Object.entries(shownIn(dashboard)).filter(([, widget]) => textOf(widget).includes('Date: 2017'));
    expect(repeated.map(([name]) => name)).to.deep.equal([]);
    expect(buttonOf(shownIn(dashboard).chips, 'Clear all')).to.equal(undefined);
    expect(textOf(shownIn(dashboard).chips!))
      .to.contain('120 of 240 rows')
      .and.not.to.contain('No filters');
    expect(inside(shownIn(dashboard).date!, '.control').querySelector('.off')).to.equal(null);
  });

  it('is the same on the page of customers, also where that is opened first', async () => {
    const dashboard = await show();
    inside(dashboard, '#tab-customers').click();
    await dashboard.ready;
    expect(periodIn(dashboard)).to.equal('2017');
    clean();
    const opened = await show({ page: 'customers' });
    expect(periodIn(opened)).to.equal('2017');
    expect(primaryMeasure(opened)).to.contain('in 2017');
  });

  it('is compared with what a user selects, in headline, figures and causes', async () => {
    const dashboard = await show();
    const { compare, 'kpi-revenue': kpi } = shownIn(dashboard);
    expect(textOf(compare!)).to.contain('Previous year');
    expect(primaryMeasure(dashboard)).to.contain('compared with');
    inside(compare!, '.trigger').click();
    await until(() => buttonOf(compare, 'Nothing'));
    buttonOf(compare, 'Nothing')!.click();
    await dashboard.ready;
    expect(primaryMeasure(dashboard)).to.equal('Revenue: 1.8K in 2017');
    expect(kpi!.result!.columns.map(({ name }) => name)).to.deep.equal(['revenue']);
    expect(shownIn(dashboard).drivers).to.equal(undefined);
    expect(textOf(shownIn(dashboard).chips!)).to.contain('Compared with: Nothing');
    await until(() => inside(dashboard, '.spoken').textContent.includes('Compared with: Nothing'));
    filterGroup('default').undo();
    await dashboard.ready;
    expect(primaryMeasure(dashboard)).to.contain('compared with');
  });

  it('returns by “Clear all”, with the headline and the cards', async () => {
    const dashboard = await show();
    filterGroup('default').set('map', 'region: West');
    filterGroup('default').set('dashboard-trend', 'date: 2016');
    await until(() => primaryMeasure(dashboard).includes('2016'));
    const chips = shownIn(dashboard).chips!;
    await until(() => buttonOf(chips, 'Clear all'));
    expect(textOf(chips)).to.contain('Region: West').and.not.to.contain('Date:');
    buttonOf(chips, 'Clear all')!.click();
    expect(clauses()).to.deep.equal({ 'dashboard-trend': 'date: 2017' });
    await until(() => periodIn(dashboard) === '2017');
    await until(() => primaryMeasure(dashboard).includes('in 2017'));
    await shownIn(dashboard)['kpi-revenue']!.ready;
    expect(shownIn(dashboard)['kpi-revenue']!.value).to.equal(1800);
    buttonOf(chips, 'Undo')!.click();
    expect(clauses()).to.deep.equal({ map: 'region: West', 'dashboard-trend': 'date: 2016' });
  });

  it('is all dates, by name, where a user selects them: then no card compares years, nor does the headline', async () => {
    const rows = ROWS.map((row) => (row.Region === 'West' && row['Order Date'] > '2017' ? { ...row, Sales: 40 } : row));
    const dashboard = await show({}, rows);
    expect(Object.keys(shownIn(dashboard))).to.include('drivers');
    const { date } = shownIn(dashboard);
    inside(date!, '.trigger').click();
    await until(() => buttonOf(date, 'All dates'));
    buttonOf(date, 'All dates')!.click();
    await until(() => periodIn(dashboard) === 'Jan 1, 2016–Dec 28, 2017');
    await until(() => primaryMeasure(dashboard).includes(' from '));
    expect(primaryMeasure(dashboard)).to.contain('3.75K');
    await until(() => !Object.keys(shownIn(dashboard)).includes('drivers'));
    buttonOf(date, 'Clear')!.click();
    await until(() => periodIn(dashboard) === '2017');
    await until(() => Object.keys(shownIn(dashboard)).includes('drivers'));
  });

  it('is undone by Ctrl+Z also on a dashboard without chips', async () => {
    const dashboard = await show({ widgets: 'trend' });
    shownIn(dashboard).chips!.remove();
    filterGroup('default').set('map', 'region: West');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    expect(clauses()).to.deep.equal({ 'dashboard-trend': 'date: 2017' });
  });

  it('switches to the newest year and month, by their names where they are complete', async () => {
    const dashboard = await show();
    const [year, month] = recentOf(dashboard);
    expect([year, month].map((one) => one!.textContent.trim())).to.deep.equal(['2017', 'Month to date']);
    expect(year!.getAttribute('aria-pressed')).to.equal('true');
    month!.click();
    await until(() => month!.getAttribute('aria-pressed') === 'true');
    expect(year!.getAttribute('aria-pressed')).to.equal('false');
    expect(clauses()).to.deep.equal({ 'dashboard-trend': 'date: 2017-12' });
    month!.click();
    await until(() => year!.getAttribute('aria-pressed') === 'true');
    expect(clauses()).to.deep.equal({ 'dashboard-trend': 'date: 2017' });
  });

  it('is all dates where the attribute says so', async () => {
    const dashboard = await show(
      { period: 'all' },
      ROWS.filter((row) => row['Order Date'] < '2017-07'),
    );
    expect(clauses()).to.deep.equal({});
    const [year] = recentOf(dashboard);
    expect(year!.textContent.trim()).to.equal('Year to date');
    year!.click();
    await until(() => year!.getAttribute('aria-pressed') === 'true');
    await shownIn(dashboard)['kpi-revenue']!.ready;
    expect(shownIn(dashboard)['kpi-revenue']!.value).to.equal(900);
    year!.click();
    await until(() => year!.getAttribute('aria-pressed') === 'false');
    expect(clauses()).to.deep.equal({});
  });

  it('that is invalid is an error with the repair, also when its texts load late', async () => {
    const dashboard = document.createElement('sales-dashboard');
    dashboard.addEventListener('sales-error', (event) => event.preventDefault());
    dashboard.setAttribute('period', '2024-13');
    Object.assign(dashboard, { locale: 'en-US', data: ROWS });
    document.body.append(dashboard);
    const code = await dashboard.ready.then(
      () => 'none',
      (caught: unknown) => (caught as SalesError).code,
    );
    expect(code).to.equal('bad-option');
    await until(() => dashboard.shadowRoot!.textContent.includes("Did you mean '2024-12'?"), 'the repair');
    dashboard.setAttribute('period', '2017');
    await dashboard.ready;
    expect(clauses()).to.deep.equal({ 'dashboard-trend': 'date: 2017' });
  });
});
