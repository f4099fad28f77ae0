import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { allInside, clauses, clean, drag, inside, spoken, tableRows, violations, watchConsole } from '../chart-page.js';
import { randomOf } from '../../random.js';
import '../../../src/define/sales-forecast.js';
import { points, put, show } from './trend-page.js';
import { until } from '../../until.js';

const random = randomOf(3);
/** Errors as many small causes together make them, some 8 to either side. */
const errorOf = (): number => Math.round((Array.from({ length: 12 }, random).reduce((sum, one) => sum + one) - 6) * 8);

/** Four years of months: 1,000 and 5 more each month, with a season that adds up to nothing over a year; August 2017 has 900 too much. */
const SEASON = [-100, -80, -40, 0, 20, 40, 60, 40, 20, 0, 10, 30];
const ROWS = Array.from({ length: 48 }, (_, k) => ({
  date: `${2014 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-28`,
  revenue: 1000 + 5 * k + SEASON[k % 12]! + errorOf() + (k === 43 ? 900 : 0),
}));

/** The same without what is unusual. */
const SMOOTH = ROWS.map(({ date, revenue }, k) => ({ date, revenue: k === 43 ? revenue - 900 : revenue }));

const amount = (text: string): number => Number(text.replaceAll(/[^\d.]/g, ''));

describe('sales-trend, seasons', () => {
  watchConsole();
  afterEach(clean);

  it('draws values without their season, as the course is that they were made of @release', async () => {
    const { trend } = await show({ granularity: 'month', adjusted: '' }, ROWS);
    expect(inside(trend, 'h2').textContent).to.equal('Revenue by month, seasonally adjusted');
    const rows = tableRows(trend);
    expect(inside(trend, 'thead').textContent).to.contain('Seasonally adjusted');
    for (const [k, row] of rows.slice(0, 43).entries()) expect(amount(row[2]!)).to.be.closeTo(1000 + 5 * k, 40);
    expect(inside(trend, '.line.thin path')).to.not.equal(null);
    expect(await violations(trend)).to.deep.equal([]);
  });

  it('marks the one value that season and trend do not let expect, for eyes and ears, and says how often that is wrong @release', async () => {
    const { trend } = await show({ granularity: 'month', anomalies: '' }, ROWS);
    expect(inside(trend, '.read').textContent).to.match(/^One of 48 months is unusual\.$/);
    const told = tableRows(trend).filter((row) => row.at(-1) !== '');
    expect(told.map(([name]) => name)).to.deep.equal(['August 2017']);
    expect(told[0]!.at(-1)).to.equal('Unusual: $1.3K expected');
    inside(trend, '.chart').focus();
    inside(trend, '.chart').dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
    for (let k = 0; k < 4; k++) inside(trend, '.chart').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
    await trend.updateComplete;
    expect(spoken(trend)).to.contain('August 2017, Unusual:');
    inside(trend, '.dots').click();
    await until(() => allInside(trend, '[role=menuitem]').length > 0);
    (allInside(trend, '[role=menuitem]').at(-1) as HTMLElement).click();
    await until(() => allInside(trend, '.info dl').length > 0);
    expect(inside(trend, '.info').textContent).to.contain('Unusual values').and.to.contain('5.0%');
  });

  it('continues with a forecast, which a cursor reaches and no filter selects @release', async () => {
    const { trend, box } = await show({ granularity: 'month', forecast: '3' }, SMOOTH);
    const other = document.createElement('sales-forecast');
    Object.assign(other, {
      data: SMOOTH,
      measure: 'revenue',
      granularity: 'month',
      level: '80',
      locale: 'en-US',
      currency: 'USD',
    });
    box.append(other);
    await other.ready;
    const told = tableRows(other).slice(48, 51);
    const rows = tableRows(trend);
    expect(rows.length).to.equal(51);
    expect(rows.slice(48)).to.deep.equal(told.map(([name, , value, lower, upper]) => [name, '', value, `${lower} to ${upper}`]));
    expect(inside(trend, '.line.ahead path')).to.not.equal(null);
    inside(trend, '.chart').focus();
    const press = async (key: string): Promise<void> => {
      inside(trend, '.chart').dispatchEvent(new KeyboardEvent('keydown', { key }));
      await trend.updateComplete;
    };
    await press('End');
    expect(spoken(trend)).to.match(/^March 2018: forecast \$.* Point 51 of 51\.$/);
    await press('Enter');
    expect(spoken(trend)).to.match(/^These periods are in the future/);
    expect(clauses()).to.deep.equal({});
    const chart = inside(trend, '.stage').getBoundingClientRect();
    const y = chart.top + chart.height / 2;
    await drag({ x: chart.left + chart.width / 2, y }, { x: chart.right - 60, y });
    await trend.ready;
    expect(clauses().trend).to.match(/^date: 201\d-\d\d\.\.2017-12$/);
    expect(await violations(trend)).to.deep.equal([]);
  });

  it('keeps the room of the forecast while a filter is dragged, and forecasts what is left at the end @release', async () => {
    const { trend } = await show({ granularity: 'month', forecast: '3' }, SMOOTH);
    const whole = tableRows(trend).at(-1)!;
    const place = (): number => points(trend, '.line.s1:not(.ahead) path').at(-1)!.x;
    const before = place();
    const group = filterGroup('default');
    group.set('other', 'revenue: 1..', { moving: true });
    await until(() => trend.shadowRoot!.querySelector('.line.ahead path') === null);
    expect(place()).to.be.closeTo(before, 1);
    group.set('other', '');
    await until(() => trend.shadowRoot!.querySelector('.line.ahead path') !== null);
    expect(tableRows(trend).at(-1)).to.deep.equal(whole);
  });

  it('shows the month to date by day', async () => {
    const days = Array.from({ length: 70 }, (_, k) => ({
      order: `D${k}`,
      date: new Date(Date.UTC(2016, 0, 20 + k)).toISOString().slice(0, 10),
      revenue: 1 + (k % 9),
    }));
    const { trend } = await show({ cumulative: 'month' }, days);
    expect(inside(trend, 'h2').textContent).to.equal('Revenue, month to date by day');
    const toDate = ({ date }: (typeof days)[number]): number =>
      days
        .filter((one) => one.date.slice(0, 7) === date.slice(0, 7) && one.date <= date)
        .reduce((sum, { revenue }) => sum + revenue, 0);
    expect(tableRows(trend).map((row) => amount(row[1]!))).to.deep.equal(days.map(toDate));
  });

  it('begins a running total anew with each year @release', async () => {
    const { trend } = await show({ granularity: 'month', cumulative: 'year' }, ROWS);
    expect(inside(trend, 'h2').textContent).to.equal('Revenue, year to date by month');
    const sum = (from: number, to: number): number => ROWS.slice(from, to + 1).reduce((all, { revenue }) => all + revenue, 0);
    const shown = tableRows(trend).map((row) => amount(row[1]!));
    expect(shown).to.deep.equal(ROWS.map((_, k) => sum(Math.floor(k / 12) * 12, k)));
    trend.setAttribute('cumulative', 'month');
    const failure = await trend.ready.catch((reason: unknown) => reason);
    expect(failure).to.have.property('code', 'bad-option');
    trend.cumulative = true;
    await trend.ready;
    expect(amount(tableRows(trend).at(-1)![1]!)).to.equal(sum(0, 47));
    expect(trend.getAttribute('cumulative')).to.equal('');
  });

  it('says what it wants where there is too little for a season, and heals', async () => {
    const { trend } = put({ granularity: 'month', adjusted: '' }, ROWS.slice(0, 15));
    const failure = await trend.ready.catch((reason: unknown) => reason);
    expect(failure).to.have.property('code', 'too-few-values');
    expect(inside(trend, '[role=alert]').textContent).to.match(/too few|values/i);
    trend.adjusted = false;
    await trend.ready;
    expect(tableRows(trend).length).to.equal(15);
  });
});
