import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import {
  allInside,
  clauses,
  clean,
  click,
  drag,
  hover,
  inside,
  spoken,
  tableRows,
  tap,
  violations,
  watchConsole,
} from '../chart-page.js';
import { until } from '../../until.js';
import { day } from './forecast-answers.js';
import { amountOf, forecastOf, monthsOf, points, put, ROWS, show } from './forecast-page.js';

const PLACE = { first: day('2013-01'), grain: 'month', period: [12], horizon: 12 } as const;

/** The sum of numbers. */
const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);

const texts = (widget: Element, selector: string): readonly string[] =>
  allInside(widget, selector).map(({ textContent }) => textContent);

describe('sales-forecast', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: one tab stop with a name, a picture with a label, nothing that axe objects to', async () => {
    const { widget } = await show({ backtest: '', growth: '+5%', events: 'Sale: 2016-03, 2018-03' });
    expect(await violations(widget)).to.deep.equal([]);
    const chart = inside(widget, '[part=chart]');
    expect([chart.tabIndex, chart.getAttribute('aria-label')]).to.deep.equal([0, 'Revenue forecast by month']);
    expect(inside(widget, '.stage svg').getAttribute('aria-label')).to.equal('Revenue forecast by month');
    expect(inside(widget, '.stage').querySelector('style')).to.equal(null);
  });

  it('has the figures of the function: each month, its limits, and the sum with limits of its own', async () => {
    const { widget } = await show();
    const own = forecastOf(monthsOf(), PLACE);
    const rows = widget.result!.rows();
    expect(rows.length).to.equal(72);
    own.mean.forEach((mean, h) => {
      const row = rows[60 + h]!;
      expect([row.forecast, row.lower80, row.upper95]).to.deep.equal([mean, own.lower[80]![h], own.upper[95]![h]]);
    });
    const shown = tableRows(widget);
    expect(shown.length).to.equal(73);
    expect(amountOf(shown[71]![2]!)).to.be.closeTo(own.mean[11]!, 0.005);
    const total = shown[72]!;
    expect(total[0]).to.equal('2018 total');
    expect([2, 3, 4].map((column) => amountOf(total[column]!))).to.deep.equal(
      [own.total.mean, own.total.lower[80]!, own.total.upper[80]!].map((value) => Math.round(value * 100) / 100),
    );
    expect(await widget.toCSV()).to.match(/^month\(date\),value,fitted,backtest,forecast,lower80,upper80,lower95,upper95\r\n/);
  });

  it('says what is forecast, how much more that is, and how near it was, as the facts have it @release', async () => {
    const { widget } = await show();
    const months = monthsOf();
    const { total, backtest } = forecastOf(months, PLACE);
    const before = sumOf(months.slice(48));
    const percent = (value: number): string => `${(Math.round(value * 10) / 10).toFixed(1)}%`;
    const text = inside(widget, '.read').textContent;
    expect(text).to.match(/^Revenue forecast for 2018: \$[\d.]+K \(80% interval: \$[\d.]+K to \$[\d.]+K\), /);
    expect(text).to.contain(`up ${percent((100 * (total.mean - before)) / before)} from 2017.`);
    expect(text).to.contain(
      `Backtest error: ${percent(backtest!.wape)}, vs. ${percent(backtest!.naive.wape)} when repeating the year before.`,
    );
  });

  it('joins the forecast and its intervals to the last value, on one scale', async () => {
    const { widget } = await show();
    const past = points(widget, '.line.s1:not(.ahead)');
    const ahead = points(widget, '.line.ahead');
    expect([past.length, ahead.length]).to.deep.equal([24, 13]);
    expect(ahead[0]).to.deep.equal(past[23]);
    const months = monthsOf();
    const { mean } = forecastOf(months, PLACE);
    const perUnit = (past[23]!.y - past[0]!.y) / (months[59]! - months[36]!);
    expect(ahead[12]!.y - past[0]!.y).to.be.closeTo((mean[11]! - months[36]!) * perUnit, 0.2);
    expect(allInside(widget, '.stage .band:not(.swatch) path').length).to.equal(2);
    expect(texts(widget, '.stage .label:not(.strong):not(.muted) text')).to.deep.equal([
      'Actual',
      'Forecast',
      '80% interval',
      '95% interval',
      'Previous year',
    ]);
  });

  it('draws what would have been forecast, and a what-if line beside the forecast, with their numbers @release', async () => {
    const { widget } = await show({ backtest: '', growth: '-10%' });
    const own = forecastOf(monthsOf(), PLACE);
    const { pastForecast } = own.backtest!;
    expect(points(widget, '.line.previous').length).to.be.at.least(pastForecast.mean.length);
    const rows = tableRows(widget);
    expect(amountOf(rows[59]!.at(-1)!)).to.be.closeTo(pastForecast.mean.at(-1)!, 0.005);
    expect(amountOf(rows[60]!.at(-2)!)).to.be.closeTo(own.mean[0]! * 0.9, 0.005);
    expect(widget.result!.rows()[60]!['what-if']).to.be.closeTo(own.mean[0]! * 0.9, 1e-9);
    expect(inside(widget, '.read').textContent).to.contain('With −10%, the forecast would be');
    widget.growth = '';
    widget.backtest = false;
    await widget.ready;
    expect(allInside(widget, '.stage .what-if').length).to.equal(0);
    expect(inside(widget, '.stage').textContent).to.contain('Previous year').and.not.to.contain('Backtest');
    expect('what-if' in widget.result!.rows()[0]!).to.equal(false);
  });

  it('takes the horizon, the levels, one model alone, and coarser periods @release', async () => {
    const { widget } = await show({ horizon: '3', level: '50', model: 'snaive' });
    const months = monthsOf();
    expect(widget.result!.rowCount).to.equal(63);
    expect(widget.result!.rows()[60]!.forecast).to.be.closeTo(
      forecastOf(months, { ...PLACE, horizon: 3 }, { model: 'snaive', level: [50] }).mean[0]!,
      1e-9,
    );
    expect(texts(widget, '.stage .label:not(.strong):not(.muted) text'))
      .to.contain('50% interval')
      .and.not.to.contain('80% interval');
    widget.granularity = 'quarter';
    await widget.ready;
    expect(inside(widget, 'h2').textContent).to.equal('Revenue forecast by quarter');
    expect(Object.keys(widget.result!.rows()[0]!)[0]).to.equal('quarter(date)');
    expect(widget.result!.rowCount).to.equal(23);
  });

  it('knows holidays and promotions, of the attribute and of children, and says what they change @release', async () => {
    const sales = ['2013-05', '2014-02', '2014-11', '2015-08', '2016-05', '2017-02'];
    const rows = ROWS.map((row) =>
      sales.some((month) => row.date.startsWith(month)) ? { ...row, revenue: Math.round(row.revenue * 150) / 100 } : row,
    );
    const events = { Sale: [...sales, '2018-03'].map((month) => day(`${month}-10`)) };
    const written = [...sales, '2018-03'].map((month) => `${month}-10`);
    const { widget } = put({ events: `Sale: ${written.slice(0, 4).join(', ')}` }, rows);
    const list = document.createElement('ul');
    for (const date of written.slice(4)) {
      const item = document.createElement('li');
      item.dataset.date = date;
      item.textContent = 'Sale';
      list.append(item);
    }
    widget.append(list);
    await oneEvent(widget, 'sales-load');
    await widget.ready;
    const own = forecastOf(monthsOf(rows), { ...PLACE, events });
    const { analysis } = widget.result!.facts;
    const told = (analysis as { effects: readonly { name: string; effect: number }[] }).effects.find(
      ({ name }) => name === 'Sale',
    )!;
    expect(told.effect).to.equal(own.effects.find(({ name }) => name === 'Sale')!.effect);
    expect(told.effect).to.be.closeTo(0.5, 0.1);
    expect(inside(widget, '#summary').textContent).to.match(/Events: .*Sale \+\d+\.\d%/);
    expect(tableRows(widget)[62]!.at(-1)).to.equal('Sale');
    expect(texts(widget, '.stage .note-label text')).to.include('Sale');
  });

  it('leaves a month that is not over out of the fit, adds the forecast of its rest, and shows it open @release', async () => {
    const rows = [...ROWS, { order: 'N', date: '2018-01-09', region: 'North', revenue: 55, profit: 5 }];
    const { widget } = await show({}, rows);
    const own = forecastOf(monthsOf(), PLACE, { current: { booked: 55, remaining: 22 / 31 } });
    const january = widget.result!.rows()[60]!;
    expect([january.value, january.forecast]).to.deep.equal([55, own.mean[0]]);
    expect(allInside(widget, '.stage .dot.open circle').length).to.equal(2);
    const open = allInside(widget, '.stage .dot.open circle')[0]!.getBoundingClientRect();
    expect(open.x + open.width / 2).to.be.closeTo(points(widget, '.line.ahead')[1]!.x, 1);
    expect(open.y).to.be.greaterThan(points(widget, '.line.ahead')[1]!.y);
    expect(tableRows(widget)[60]!.slice(0, 2)).to.deep.equal(['January 2018', '$55.00']);
  });

  it('tells of the period under the pointer, before and after the forecast begins', async () => {
    const { widget } = await show();
    const tip = (): HTMLElement => inside(widget, '[part=tooltip]');
    const isOf = (period: string) => (): boolean => tip().querySelector('h3')?.textContent === period;
    await hover(points(widget, '.line.ahead')[3]!);
    await until(isOf('March 2018'));
    expect(tip().textContent).to.contain('80% interval').and.not.to.contain('Click');
    await hover(points(widget, '.line.s1:not(.ahead)')[10]!);
    await until(isOf('November 2016'));
    expect(tip().querySelector('p')!.textContent).to.equal('Click to filter by November 2016, or drag to select a period');
  });

  it('is used by the keyboard alone, and speaks what it reaches', async () => {
    const { widget } = await show();
    const own = forecastOf(monthsOf(), PLACE);
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'End' });
    await widget.updateComplete;
    const money = (value: number): string => value.toLocaleString('en-US', { style: 'currency', currency: 'USD' });
    expect(spoken(widget)).to.equal(
      `December 2018: forecast ${money(own.mean[11]!)}, 80% interval ${money(own.lower[80]![11]!)} to ${money(own.upper[80]![11]!)}, ` +
        `95% interval ${money(own.lower[95]![11]!)} to ${money(own.upper[95]![11]!)}. Point 36 of 36.`,
    );
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect([clauses(), spoken(widget)]).to.deep.equal([{}, 'These periods are in the future, so there is no data to filter.']);
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Enter' });
    expect(clauses()).to.deep.equal({ ahead: 'date: 2016-01' });
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    expect(clauses()).to.deep.equal({ ahead: 'date: 2016-Q1' });
  });

  it('filters the others by the periods that are clicked or dragged over, but not itself @release', async () => {
    const { widget, kpi } = await show();
    const before = widget.result!.rows()[71]!.forecast;
    const past = points(widget, '.line.s1:not(.ahead)');
    const told = oneEvent(widget, 'sales-select');
    await click(past[23]!);
    expect(((await told) as CustomEvent<unknown>).detail).to.deep.equal({
      field: 'date',
      values: ['2017-12-01'],
      where: 'date: 2017-12',
    });
    await Promise.all([widget.ready, kpi.ready]);
    expect(kpi.value).to.be.closeTo(monthsOf()[59]!, 1e-6);
    expect(allInside(widget, '.stage .chosen rect').length).to.equal(1);
    expect(widget.result!.rows()[71]!.forecast).to.equal(before);
    await drag(past[12]!, points(widget, '.line.ahead')[4]!);
    await Promise.all([widget.ready, kpi.ready]);
    expect(clauses()).to.deep.equal({ ahead: 'date: 2017' });
    expect(kpi.value).to.be.closeTo(sumOf(monthsOf().slice(48)), 1e-6);
    expect(spoken(widget)).to.equal('Selected 2017.');
  });

  it('is used by touch: a tap chooses a period, and says so where it is yet to come @release', async () => {
    const { widget, kpi } = await show();
    await tap(points(widget, '.line.s1:not(.ahead)')[23]!);
    await Promise.all([widget.ready, kpi.ready]);
    expect(clauses()).to.deep.equal({ ahead: 'date: 2017-12' });
    expect(kpi.value).to.be.closeTo(monthsOf()[59]!, 1e-6);
    await tap(points(widget, '.line.ahead')[4]!);
    await widget.updateComplete;
    expect(clauses()).to.deep.equal({ ahead: 'date: 2017-12' });
    expect(spoken(widget)).to.match(/^These periods are in the future/);
  });

  it('follows the filters of others, and keeps the old picture until the new answer is there', async () => {
    const { widget } = await show();
    filterGroup('default').set('map', 'region: North');
    await widget.updateComplete;
    expect(allInside(widget, '.stage .line.ahead').length, 'the line and its sample').to.equal(2);
    await widget.ready;
    const north = forecastOf(monthsOf(ROWS.filter(({ region }) => region === 'North')), PLACE);
    expect(widget.result!.rows()[60]!.forecast).to.equal(north.mean[0]);
  });

  it('forecasts margins without a sum, and takes months without sales for zero, or for gaps where it is told so @release', async () => {
    const rows = ROWS.filter(({ date }) => !date.startsWith('2015-06'));
    const { widget } = await show({ measure: 'margin' }, rows);
    expect(inside(widget, '.read').textContent).to.match(/^Margin forecast for December 2018: [\d.]+% \(80% interval/);
    expect(tableRows(widget).length).to.equal(72);
    expect(widget.result!.rows()[29]!.value).to.equal(null);
    widget.measure = 'revenue';
    await widget.ready;
    expect(widget.result!.rows()[29]!.value).to.equal(0);
    widget.empty = 'gap';
    await widget.ready;
    const values = monthsOf(rows).map((value, k) => (k === 29 ? Number.NaN : value));
    expect(widget.result!.rows()[60]!.forecast).to.equal(forecastOf(values, PLACE).mean[0]);
  });
});
