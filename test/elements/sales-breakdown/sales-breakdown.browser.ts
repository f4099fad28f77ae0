import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { allInside, clean, heightsOf, inside, oneHeight, tableRows, watchConsole } from '../chart-page.js';
import { violations } from '../axe.js';
import { put, ROWS, show, textsIn } from './breakdown-page.js';

describe('sales-breakdown', () => {
  watchConsole();
  afterEach(clean);

  for (const attributes of [
    { by: 'category', compare: 'previous-year', drill: 'category, subcategory' },
    { by: 'category', series: 'region' },
    { by: 'category', chart: 'donut' },
    { by: 'subcategory', chart: 'treemap' },
  ]) {
    it(`is accessible: ${JSON.stringify(attributes)}`, async () => {
      const { breakdown } = await show(attributes);
      expect(await violations(breakdown)).to.deep.equal([]);
      const chart = inside(breakdown, '[part=chart]');
      expect(chart.tabIndex).to.equal(0);
      expect(chart.getAttribute('aria-label')).to.match(/^Revenue by (sub-)?category/);
      expect(allInside(breakdown, '[part=chart] [tabindex]').length).to.equal(0);
      expect(inside(breakdown, '.stage').querySelector('style')).to.equal(null);
    });
  }

  it('shows revenue by category by default, the greatest first, in the picture, the result and the table alike', async () => {
    const { breakdown } = await show();
    expect(inside(breakdown, 'h2').textContent).to.equal('Revenue by category');
    expect(inside(breakdown, '.read').textContent).to.equal('Furniture leads with $975 (49.1% of total).');
    expect(breakdown.result!.rows()).to.deep.equal([
      { category: 'Furniture', revenue: 975 },
      { category: 'Technology', revenue: 750 },
      { category: 'Office', revenue: 260 },
    ]);
    expect(textsIn(breakdown, '.stage .name text')).to.deep.equal(['Furniture', 'Technology', 'Office']);
    expect(tableRows(breakdown).map(([name, value]) => [name, value])).to.deep.equal([
      ['Furniture', '$975.00'],
      ['Technology', '$750.00'],
      ['Office', '$260.00'],
    ]);
    expect(allInside(breakdown, '.fill.s1 rect').length).to.equal(3);
  });

  it('draws bars as long as their values, those below zero to the other side', async () => {
    const { breakdown } = await show({ measure: 'profit', by: 'subcategory' });
    const bars = allInside(breakdown, '.fill rect').map((bar) => bar.getBoundingClientRect());
    const zero = inside(breakdown, '.zero path').getBoundingClientRect().left;
    const profits = breakdown.result!.rows().map(({ profit }) => Number(profit));
    const perUnit = bars[0]!.width / profits[0]!;
    expect(profits.at(-1)).to.equal(-80);
    bars.forEach((bar, k) => expect(bar.width).to.be.closeTo(Math.abs(profits[k]!) * perUnit, 0.01));
    expect(bars.at(-1)!.right).to.be.closeTo(zero, 1);
    expect(bars[0]!.left).to.be.closeTo(zero, 1);
    expect(textsIn(breakdown, '.minus text')).to.deep.equal(['−$80.00']);
    expect(inside(breakdown, '.read').textContent).to.equal('One of six lost money: Tables (−$80).');
  });

  it('shows both ends of a list, and opens it', async () => {
    const { breakdown, kpi } = await show({ measure: 'profit', by: 'subcategory', top: '2', bottom: '1' });
    const names = (): readonly string[] => textsIn(breakdown, '.stage .name text');
    const sum = (of: readonly string[]): number =>
      ROWS.filter(({ subcategory }) => of.includes(subcategory)).reduce((total, { profit }) => total + profit, 0);
    expect(names()).to.deep.equal(['Chairs', 'Phones', '3 more', 'Tables']);
    expect(breakdown.result!.rows()).to.deep.equal([
      { subcategory: 'Chairs', profit: sum(['Chairs']) },
      { subcategory: 'Phones', profit: sum(['Phones']) },
      { subcategory: '(other)', profit: sum(['Copiers', 'Paper', 'Art']) },
      { subcategory: 'Tables', profit: sum(['Tables']) },
    ]);
    expect(inside(breakdown, 'h2').textContent).to.equal('Profit by sub-category');
    expect(inside(breakdown, '.read').textContent).to.equal('Highest: Chairs ($80); lowest: Tables (−$80).');
    const opener = inside(breakdown, '.opener');
    expect([opener.textContent.trim(), opener.getAttribute('aria-expanded')]).to.deep.equal(['Show all 6', 'false']);
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await breakdown.ready;
    expect(names()).to.deep.equal(['Chairs', 'Phones', 'Copiers', 'Paper', 'Art', 'Tables']);
    expect((breakdown.shadowRoot!.activeElement as HTMLElement).className).to.contain('opener');
    expect([opener.textContent.trim(), opener.getAttribute('aria-expanded')]).to.deep.equal(['Show fewer', 'true']);

    // A filter keeps the list open; where all members fit, there is nothing to open.
    filterGroup('default').set('map', 'region: !South');
    await Promise.all([breakdown.ready, kpi.ready]);
    expect(names()).to.deep.equal(['Chairs', 'Phones', 'Paper', 'Art', 'Tables']);
    filterGroup('default').set('map', 'region: West');
    await breakdown.ready;
    expect([names(), allInside(breakdown, '.opener').length]).to.deep.equal([['Chairs', 'Phones'], 0]);
    filterGroup('default').clear();
    await breakdown.ready;
    inside(breakdown, '.opener').click();
    await breakdown.updateComplete;
    await breakdown.ready;
    expect(names()).to.deep.equal(['Chairs', 'Phones', '3 more', 'Tables']);
    expect(await violations(breakdown)).to.deep.equal([]);
  });

  it('shows the greatest, or the least, and what is left over', async () => {
    const { breakdown } = await show({ by: 'subcategory', top: '2', other: '' });
    expect(breakdown.result!.rows()).to.deep.equal([
      { subcategory: 'Chairs', revenue: 600 },
      { subcategory: 'Phones', revenue: 450 },
      { subcategory: '(other)', revenue: 935 },
    ]);
    expect(inside(breakdown, 'h2').textContent).to.equal('Revenue by sub-category, top 2');
    expect(textsIn(breakdown, '.stage .name text')).to.deep.equal(['Chairs', 'Phones', 'Other (4)']);
    breakdown.top = '';
    breakdown.bottom = '2';
    breakdown.other = false;
    await breakdown.ready;
    expect(breakdown.result!.rows()).to.deep.equal([
      { subcategory: 'Art', revenue: 80 },
      { subcategory: 'Paper', revenue: 180 },
    ]);
  });

  it('has the year before as a tick across each bar, and the change beside it @release', async () => {
    const { breakdown } = await show({ by: 'subcategory', compare: 'previous-year' });
    expect(allInside(breakdown, '.stage .earlier path').length).to.equal(6);
    expect(textsIn(breakdown, '.top text')).to.have.members(['Mar 1–6, 2015', 'Revenue', 'Change']);
    expect(inside(breakdown, '.read').textContent).to.equal('5 of 6 grew, led by Chairs (+$200).');
    expect(tableRows(breakdown).at(-1)).to.deep.equal(['Art', '$30.00', '$50.00', '−$20.00', '−40.0%', '2.3%']);
  });

  it('has parts in each bar, and long rows', async () => {
    const { breakdown } = await show({ by: 'category', series: 'region' });
    expect(inside(breakdown, 'h2').textContent).to.equal('Revenue by category and region');
    const rows = breakdown.result!.rows();
    expect(rows.length).to.equal(6);
    expect(Object.keys(rows[0]!)).to.deep.equal(['category', 'region', 'revenue']);
    expect(allInside(breakdown, '.fill.part rect').length).to.equal(6);
    expect(textsIn(breakdown, '.top .amount text')).to.deep.equal(['West', 'East', 'South', 'North']);
    const widths = allInside(breakdown, '.fill.part rect').reduce((sum, bar) => sum + bar.getBoundingClientRect().width, 0);
    breakdown.chart = 'share';
    await breakdown.ready;
    const full = allInside(breakdown, '.fill.part rect').reduce((sum, bar) => sum + bar.getBoundingClientRect().width, 0);
    expect(full).to.be.greaterThan(widths);
  });

  it('has a ring with the whole in its middle, and bars where a ring would be false', async () => {
    const { breakdown } = await show({ by: 'category', chart: 'donut' });
    expect(allInside(breakdown, '.slice path').length).to.equal(3);
    expect(textsIn(breakdown, '.whole text')).to.deep.equal(['$1.99K']);
    breakdown.by = 'subcategory';
    await breakdown.ready;
    expect(allInside(breakdown, '.slice path').length).to.equal(0);
    expect(inside(breakdown, '.read').textContent).to.contain(
      'Shown as bars: a donut with more than five slices is hard to read.',
    );
  });

  it('has cells as large as their values, and running shares with classes', async () => {
    const { breakdown } = await show({ by: 'subcategory', chart: 'treemap' });
    const areas = allInside(breakdown, '.tile rect').map((tile) => {
      const { width, height } = tile.getBoundingClientRect();
      return (width + 2) * (height + 2);
    });
    const values = breakdown.result!.rows().map(({ revenue }) => Number(revenue));
    areas.forEach((area, k) => expect(area / areas[0]!).to.be.closeTo(values[k]! / values[0]!, 0.02));
    breakdown.chart = 'pareto';
    await breakdown.ready;
    expect(textsIn(breakdown, '.tick.strong text')).to.deep.equal(['Class A: 4', 'Class B: 1', 'Class C: 1']);
    expect(tableRows(breakdown).map((row) => row[2])).to.deep.equal(['30.2%', '52.9%', '71.8%', '86.9%', '96.0%', '100.0%']);
  });

  it('has pictures side by side of two dimensions, and of several measures', async () => {
    const { breakdown } = await show({ by: 'category, region' });
    expect(textsIn(breakdown, '.top .tick text')).to.deep.equal(['West', 'East', 'South', 'North']);
    breakdown.by = 'category';
    breakdown.measure = 'revenue, profit';
    await breakdown.ready;
    expect(textsIn(breakdown, '.top .tick text')).to.deep.equal(['Revenue', 'Profit']);
    expect(tableRows(breakdown)[0]).to.deep.equal(['Furniture', '$975.00', '$0.00', '49.1%']);
  });

  it('moves a long name above its bar and wraps it, and scrolls many members under a fixed head @release', async () => {
    const name = (k: number): string =>
      `Fellowes PB500 Electric Punch Plastic Comb Binding Machine with Manual Bind, number ${k}`;
    const rows = Array.from({ length: 60 }, (_, k) => ({ order: `O${k}`, product: name(k), revenue: 100 + k }));
    const { breakdown } = await show({ by: 'product' }, rows);
    const chart = inside(breakdown, '.chart');
    expect(textsIn(breakdown, '.stage .name text').join(' ')).to.contain(name(59));
    expect(chart.scrollHeight).to.be.greaterThan(chart.clientHeight * 2);
    const head = inside(breakdown, '.top').getBoundingClientRect().top;
    chart.scrollTop = 900;
    expect(inside(breakdown, '.top').getBoundingClientRect().top).to.equal(head);
    expect(chart.scrollWidth).to.equal(chart.clientWidth);
  });

  it('draws of a very long list what is in sight, and all of it in an exported picture', async () => {
    const rows = Array.from({ length: 500 }, (_, k) => ({ order: `O${k}`, product: `P${k}`, revenue: 1000 + k }));
    const { breakdown } = await show({ by: 'product' }, rows);
    const chart = inside(breakdown, '.chart');
    expect(textsIn(breakdown, '.stage .name text').length).to.be.lessThan(100);
    chart.scrollTop = chart.scrollHeight;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(textsIn(breakdown, '.stage .name text').at(-1)).to.equal('P0');
    const { scrollTop } = chart;
    const svg = await breakdown.toSVG();
    expect(svg.match(/>P\d+</g)!.length).to.equal(500);
    expect([chart.scrollTop, breakdown.offsetHeight < 500]).to.deep.equal([scrollTop, true]);
    expect((await breakdown.toPNG()).type).to.equal('image/png');
  });

  it('has one size while it loads, with numbers, with none, and with an error @release', async () => {
    const heights = await heightsOf(put().breakdown, ['chart', 'pie']);
    expect(heights).to.deep.equal(oneHeight(heights));
  });

  it('keeps room for the rows of a cut list and its button while it loads', async () => {
    const days = Array.from({ length: 31 }, (_, k) => ({
      date: `2016-01-${String(k + 1).padStart(2, '0')}`,
      product: `P${k}`,
      revenue: 90 + k,
    }));
    const { breakdown } = put({ by: 'product', top: '15', other: '' }, days);
    const heightOf = (): number => inside(breakdown, '.card').getBoundingClientRect().height;
    await breakdown.updateComplete;
    expect(inside(breakdown, '.chart').className).to.contain('plain');
    const before = heightOf();
    await breakdown.ready;
    expect(inside(breakdown, '.opener').textContent.trim()).to.equal('Show all 31');
    expect(inside(breakdown, '.chart').scrollHeight).to.equal(inside(breakdown, '.chart').clientHeight);
    expect(heightOf()).to.be.closeTo(before, 1);
  });

  it('becomes a treemap and bars again, and is painted when it is ready', async () => {
    const { breakdown } = await show({ by: 'subcategory' });
    const shapes = (): readonly number[] =>
      ['.stage .tile rect', '.stage .fill rect'].map((one) => allInside(breakdown, one).length);
    expect(shapes()).to.deep.equal([0, 6]);
    breakdown.chart = 'treemap';
    await breakdown.ready;
    expect(shapes()).to.deep.equal([6, 0]);
    breakdown.chart = 'bar';
    await breakdown.ready;
    expect(shapes()).to.deep.equal([0, 6]);
  });

  it('says which role is missing', async () => {
    const { breakdown } = put({ by: 'category' }, [{ a: 'x', b: 'y' }]);
    const event = await oneEvent<CustomEvent<{ code: string }>>(breakdown, 'sales-error');
    expect(event.detail.code).to.equal('missing-role');
  });

  it('is filtered by others, and keeps rows in their places while they drag @release', async () => {
    const { breakdown } = await show({ by: 'category' });
    const group = filterGroup('default');
    group.set('other', 'region: West, South', { moving: true });
    await breakdown.ready;
    expect(textsIn(breakdown, '.stage .name text')).to.deep.equal(['Furniture', 'Technology', 'Office']);
    expect(tableRows(breakdown).at(-1)![1]).to.equal('–');
    group.set('other', 'region: West, South');
    await breakdown.ready;
    expect(textsIn(breakdown, '.stage .name text')).to.deep.equal(['Technology', 'Furniture']);
    expect(breakdown.result!.rows()).to.deep.equal([
      { category: 'Technology', revenue: 750 },
      { category: 'Furniture', revenue: 600 },
    ]);
  });
});
