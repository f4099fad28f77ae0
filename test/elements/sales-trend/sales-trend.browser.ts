import { expect, oneEvent } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { clean, heightsOf, inside, oneHeight, spoken, tableRows, violations, watchConsole } from '../chart-page.js';
import { loaded, points, put, revenueOf, ROWS, show } from './trend-page.js';

describe('sales-trend', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: one tab stop with a name, a picture with a label, nothing that axe objects to', async () => {
    const { trend } = await show({ compare: 'previous-year', view: 'chart' });
    expect(await violations(trend)).to.deep.equal([]);
    const chart = inside(trend, '[part=chart]');
    expect(chart.tabIndex).to.equal(0);
    expect(chart.getAttribute('aria-label')).to.equal('Revenue by month');
    expect(inside(trend, '.stage svg').getAttribute('aria-label')).to.equal('Revenue by month');
    expect(trend.shadowRoot!.querySelectorAll('[part=chart] [tabindex]').length).to.equal(0);
    expect(inside(trend, '.stage').querySelector('style')).to.equal(null);
  });

  it('shows revenue over time by default, in the picture, in the result and in the table alike @release', async () => {
    const { trend } = await show({}, ROWS.slice(0, 24));
    expect(inside(trend, 'h2').textContent).to.equal('Revenue by week');
    expect(trend.result!.rowCount).to.equal(24);
    expect(tableRows(trend).length).to.equal(53);
    expect(Object.keys(trend.result!.rows()[0]!)).to.deep.equal(['week(date)', 'revenue']);
    trend.granularity = 'month';
    await trend.ready;
    expect(trend.result!.rows()[11]).to.deep.equal({ 'month(date)': '2015-12-01', revenue: 120 });
    expect(points(trend).length).to.equal(12);
    expect(tableRows(trend)[11]).to.deep.equal(['December 2015', '$120.00']);
    expect(await trend.toCSV()).to.match(/^month\(date\),revenue\r?\n2015-01-01,10/);
  });

  it('compares each month with the one a year earlier', async () => {
    const { trend } = await show({ compare: 'previous-year', granularity: 'month' });
    expect(inside(trend, '.read').textContent).to.equal('All twelve months were above the previous year.');
    expect(tableRows(trend)[12]).to.deep.equal(['January 2016', '$130.00', '$10.00', '+$120.00', '+1,200.0%']);
    expect(inside(trend, '.line.previous')).to.not.equal(null);
  });

  it('draws several measures, and the members of a series, each named at its end @release', async () => {
    const { trend } = await show({ measure: 'revenue, profit, orders', granularity: 'quarter' });
    expect(trend.shadowRoot!.querySelectorAll('.line:not(.thin)').length).to.equal(3);
    expect(inside(trend, '.stage').textContent).to.contain('Revenue and profit').and.to.contain('Orders');
    trend.measure = 'revenue';
    trend.series = 'region';
    await trend.ready;
    expect(inside(trend, 'h2').textContent).to.equal('Revenue by quarter and region');
    expect(inside(trend, '.read').textContent).to.match(/^West leads with \$2\.25K \(75\.0% of total\)/);
    expect(tableRows(trend)[0]).to.deep.equal(['Q1 2015', '$45.00', '$15.00']);
    expect(trend.result!.rowCount).to.equal(16);
  });

  it('keeps the colour of a member when others are filtered away', async () => {
    const { trend } = await show({ granularity: 'month', series: 'region' });
    const colour = (name: string): string => {
      const label = [...trend.shadowRoot!.querySelectorAll('.stage .label')].find(({ textContent }) =>
        textContent.startsWith(name),
      )!;
      return getComputedStyle(label.previousElementSibling!.firstElementChild!).stroke;
    };
    const east = colour('East');
    expect(east).to.not.equal(colour('West'));
    filterGroup('default').set('map', 'region: East');
    await trend.ready;
    expect(getComputedStyle(inside(trend, '.stage .line path')).stroke).to.equal(east);
  });

  it('draws the four largest of many members, and the others together', async () => {
    const rows = ROWS.map((row, n) => ({ ...row, product: `P${n % 7}`, revenue: 10 ** (n % 7) }));
    const { trend } = await show({ series: 'product', granularity: 'year' }, rows);
    const { result } = trend;
    expect(new Set(result!.rows().map((row) => row.product))).to.deep.equal(new Set(['P3', 'P4', 'P5', 'P6', '(other)']));
    expect(result!.rows().at(-1)).to.deep.equal({ 'year(date)': '2016-01-01', product: '(other)', revenue: 333 });
    expect(tableRows(trend)[1]!.at(-1)).to.equal('$333.00');
    expect(await trend.toCSV()).to.contain('2016-01-01,(other),333');
  });

  it('draws bars from zero, areas, stacks, running totals and moving averages', async () => {
    const { trend } = await show({ chart: 'bar', granularity: 'month' });
    expect(trend.shadowRoot!.querySelectorAll('.stage .fill rect').length).to.equal(24);
    trend.chart = 'stacked';
    trend.series = 'region';
    await trend.ready;
    expect(trend.shadowRoot!.querySelectorAll('.stage .fill rect').length).to.equal(48);
    Object.assign(trend, { chart: 'line', series: '', cumulative: true });
    await trend.ready;
    expect(tableRows(trend)[23]![1]).to.equal('$3,000.00');
    Object.assign(trend, { cumulative: false, average: '3' });
    await trend.ready;
    expect(tableRows(trend)[1]).to.deep.equal(['February 2015', '$20.00', '–']);
    expect(tableRows(trend)[2]).to.deep.equal(['March 2015', '$30.00', '$20.00']);
  });

  it('shows a point between two gaps as a dot', async () => {
    const rows = ROWS.filter(({ date }) => !/^2015-(04|06)/.test(date));
    const { trend } = await show({ empty: 'gap' }, rows);
    const dots = [...trend.shadowRoot!.querySelectorAll<SVGCircleElement>('.stage .dot.s1 circle')].map((dot) =>
      Number(dot.getAttribute('r')),
    );
    expect(dots.filter((radius) => radius === 2.5)).to.have.length(1);
  });

  it('draws an incomplete period as a hollow dot with its days, and ends its line with the last complete one', async () => {
    const rows = ROWS.slice(1).filter(({ date }) => date < '2015-08-10');
    const { trend } = await show({ granularity: 'month' }, rows);
    expect(points(trend, '.line.s1 path').length).to.equal(6);
    const dots = (selector: string): number => trend.shadowRoot!.querySelectorAll(`.stage ${selector} circle`).length;
    expect([dots('.dot.s1:not(.open)'), dots('.dot.s1.open')]).to.deep.equal([1, 2]);
    expect(inside(trend, '.label.strong.ink1').textContent).to.equal('$70.00');
    expect(inside(trend, '.stage').textContent).to.contain('5 of 31 days').and.not.to.contain('$60.00');
    trend.cumulative = true;
    await trend.ready;
    expect([dots('.dot.s1.open'), points(trend).length]).to.deep.equal([0, 8]);
    expect(inside(trend, '.stage').textContent).not.to.contain('5 of 31 days');
  });

  it('shows a period without rows as zero, or as a gap', async () => {
    const { trend } = await show({ granularity: 'month' }, [ROWS[0], ROWS[1], ROWS[8], ROWS[9]]);
    const pieces = (): number => inside(trend, '.line.s1 path').getAttribute('d')!.match(/M/g)!.length;
    expect(pieces()).to.equal(1);
    expect(tableRows(trend).map((row) => row[1])).to.deep.equal(['$10.00', '$0.00', '$0.00', '$0.00', '$50.00']);
    expect(trend.result!.rowCount).to.equal(2);
    trend.empty = 'gap';
    await trend.ready;
    expect(pieces()).to.equal(2);
    expect(tableRows(trend).map((row) => row[1])).to.deep.equal(['$10.00', '–', '–', '–', '$50.00']);
  });

  it('has one size while it loads, with numbers, with none, and with an error @release', async () => {
    const heights = await heightsOf(put({ granularity: 'month' }).trend, ['granularity', 'century']);
    expect(heights).to.deep.equal(oneHeight(heights));
  });

  it('keeps the place of its picture from the first paint, however long its sentence is @release', async () => {
    for (const width of ['800px', '340px']) {
      const { box, trend } = put({ granularity: 'month', measure: 'revenue, orders' });
      box.style.inlineSize = width;
      await trend.updateComplete;
      const place = (): number => inside(trend, '.chart').getBoundingClientRect().y - trend.getBoundingClientRect().y;
      const first = place();
      await trend.ready;
      expect(place(), `${width} ready`).to.equal(first);
      trend.measure = 'revenue';
      trend.compare = 'previous-year';
      await trend.ready;
      expect(inside(trend, '.read').textContent).to.not.equal('');
      expect(place(), `${width} with a sentence`).to.equal(first);
      trend.where = 'region: Nowhere';
      await trend.ready;
      expect(place(), `${width} empty`).to.equal(first);
      clean();
    }
  });

  it('says what emptied it, and draws again when that is gone', async () => {
    const { trend } = await show({ granularity: 'month', where: 'region: Nowhere' });
    expect(trend.matches(':state(empty)')).to.equal(true);
    trend.where = '';
    await trend.ready;
    expect(points(trend).length).to.equal(24);
  });

  it('shows a bad attribute in its own card, and heals', async () => {
    const { trend, kpi } = put({ chart: 'pie' });
    const event = await oneEvent(trend, 'sales-error');
    expect((event as CustomEvent<{ code: string }>).detail.code).to.equal('bad-option');
    let failure: unknown;
    await trend.ready.catch((reason: unknown) => (failure = reason));
    expect(failure).to.have.property('code', 'bad-option');
    expect(inside(trend, '[role=alert]').textContent).to.contain('pie');
    await kpi.ready;
    trend.chart = 'line';
    await trend.ready;
    expect(trend.matches(':state(error)')).to.equal(false);
  });

  it('follows the filters of others', async () => {
    const { trend } = await show({ granularity: 'month' });
    filterGroup('default').set('map', 'region: East');
    await trend.ready;
    expect(tableRows(trend)[0]![1]).to.equal('$2.50');
    filterGroup('default').set('map', 'date: 2016');
    await trend.ready;
    expect(tableRows(trend).length).to.equal(12);
  });

  it('can be removed and put back @release', async () => {
    const { trend, box } = await show({ granularity: 'month' });
    trend.remove();
    box.append(trend);
    await trend.ready;
    expect(points(trend).length).to.equal(24);
  });

  it('draws anew in the width of its box, and names lines in a legend where there is no room beside them', async () => {
    const { trend, box } = await show({ granularity: 'month', series: 'region', measure: 'revenue' });
    expect(Number(inside(trend, '.stage svg').getAttribute('width'))).to.equal(800 - 34);
    const redrawn = new Promise((resolve) =>
      new MutationObserver(resolve).observe(inside(trend, '.stage svg'), { attributes: true }),
    );
    box.style.inlineSize = '240px';
    await redrawn;
    expect(Number(inside(trend, '.stage svg').getAttribute('width'))).to.equal(240 - 34);
    expect(inside(trend, '.stage').textContent).to.contain('West');
    expect(trend.scrollWidth).to.be.at.most(240);
  });

  it('mirrors time and the value axis in a language written right to left @release', async () => {
    const { trend } = await show({ granularity: 'month', locale: 'ar-EG' });
    const [first, second] = points(trend);
    expect(first!.x).to.be.greaterThan(second!.x);
    const tick = inside(trend, '.tick text').getBoundingClientRect();
    expect(tick.left).to.be.greaterThan(first!.x);
  });

  it('takes its colours from the tokens of the page, and other ones in the dark', async () => {
    const { trend, box } = await show({ granularity: 'month' });
    const stroke = (): string => getComputedStyle(inside(trend, '.line.s1 path')).stroke;
    const light = stroke();
    box.style.colorScheme = 'dark';
    expect(stroke()).to.not.equal(light);
    box.style.setProperty('--sales-series-1', 'rgb(1, 2, 3)');
    expect(stroke()).to.equal('rgb(1, 2, 3)');
  });

  it('gives the card as a picture that stands by itself @release', async () => {
    const { trend } = await show({ granularity: 'month' });
    const text = await trend.toSVG();
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).to.equal(null);
    expect(text).to.contain('Revenue by month').and.not.to.contain('var(--').and.not.to.contain('class=');
    const png = await trend.toPNG();
    expect(png.type).to.equal('image/png');
  });

  it('fires sales-load once for each new answer, with a new result', async () => {
    const { trend } = await show({ granularity: 'month' });
    const before = trend.result;
    const next = loaded(trend);
    trend.granularity = 'quarter';
    await next;
    expect(trend.result).to.not.equal(before);
    expect(trend.result!.rowCount).to.equal(8);
    expect(revenueOf(0, 23)).to.equal(3000);
    expect(spoken(trend)).to.equal('');
  });
});
