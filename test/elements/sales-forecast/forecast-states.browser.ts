import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { allInside, clean, heightsOf, inside, oneHeight, tableRows, violations, watchConsole } from '../chart-page.js';
import { day } from './forecast-answers.js';
import { forecastOf, monthsOf, points, put, ROWS, show } from './forecast-page.js';

const PLACE = { first: day('2013-01'), grain: 'month', period: [12], horizon: 12 } as const;

const codeOf = (ready: Promise<void>): Promise<string | undefined> =>
  ready.then(
    () => undefined,
    (problem: unknown) => (problem as { readonly code: string }).code,
  );

describe('the states of sales-forecast', () => {
  watchConsole();
  afterEach(clean);

  it('shows the past alone, and says why, where the forecast is not worth showing @release', async () => {
    const { widget } = await show({ granularity: 'year' });
    expect(inside(widget, '.read').textContent).to.equal(
      'No forecast is shown: it needs at least 10 years, and there are 5. Try a finer granularity or a longer history.',
    );
    expect([points(widget, '.line.s1').length, allInside(widget, '.stage :is(.ahead, .band)').length]).to.deep.equal([5, 0]);
    expect(tableRows(widget).map((row) => row.length)).to.deep.equal([2, 2, 2, 2, 2]);
    expect(await violations(widget)).to.deep.equal([]);
  });

  it('has one size while it loads, with numbers, with none, and with an error @release', async () => {
    const heights = await heightsOf(put().widget, ['horizon', 'soon']);
    expect(heights).to.deep.equal(oneHeight(heights));
  });

  it('says what is wrong with an attribute, what the data lack, and heals @release', async () => {
    const { widget } = put({ horizon: 'soon' });
    expect(await codeOf(widget.ready)).to.equal('bad-option');
    expect(inside(widget, '[role=alert]').textContent).to.contain('soon');
    widget.horizon = '4';
    widget.events = 'Easter: in spring';
    expect(await codeOf(widget.ready)).to.equal('bad-option');
    expect(inside(widget, '[role=alert]').textContent).to.contain('in spring');
    widget.events = '';
    await widget.ready;
    expect(widget.result!.rowCount).to.equal(64);
    widget.where = 'date: 2017-12';
    expect(await codeOf(widget.ready)).to.equal('too-few-values');
    expect(inside(widget, '[role=alert]').textContent).to.match(/Forecast: 1 value; at least 3 required/);
    widget.where = 'date: 2031';
    await widget.ready;
    expect(widget.matches(':state(empty)')).to.equal(true);
  });

  it('gives its whole picture as SVG @release', async () => {
    const { widget } = await show({ backtest: '' });
    const svg = await widget.toSVG();
    expect(svg).to.contain('80% interval').and.to.contain('Revenue forecast by month');
  });

  it('goes without a trace, and comes back', async () => {
    const { widget } = await show();
    const parent = widget.parentElement!;
    widget.remove();
    filterGroup('default').set('map', 'region: South');
    parent.append(widget);
    await widget.ready;
    const south = forecastOf(monthsOf(ROWS.filter(({ region }) => region === 'South')), PLACE);
    expect(widget.result!.rows()[60]!.forecast).to.equal(south.mean[0]);
  });
});
