// @release: questions of the demo by gestures that the tests of each element make
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import { allInside, clauses, click, drag, hover, middle, spoken } from '../elements/chart-page.js';
import type { Widget } from './demo-data.js';
import { says, tableOf } from './figures.js';
import { gallerySuite, one, rowOf, textAt, toldOf } from './gallery-page.js';
import { until } from '../until.js';

describe('a person asks the gallery of times, places and groups', () => {
  const { ask, number, open, follow } = gallerySuite();

  it('for sales over time: reads a month, and brushes over three for the other pictures', async () => {
    const page = await open('over-time');
    const [months, ...others] = page.widgets as [Widget, ...Widget[]];
    months.scrollIntoView();
    one(months, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await months.ready;
    expect(
      says(/[€\d][\d.,]+/.exec(spoken(months).replace(/^\w+ \d{4}/, ''))![0], await number('revenue', 'date: 2023-02')),
      spoken(months),
    ).to.equal(true);
    // The data begin on 4 January 2023: this month is incomplete, an open dot without a line.
    const paths = allInside(months, '.stage path.line, .stage .line path');
    const stage = one(months, '.stage').getBoundingClientRect();
    const drawn = paths.flatMap((path) => [...path.getAttribute('d')!.matchAll(/([\d.]+),([\d.]+)/g)]);
    const heights = new Map(drawn.map(([, x, y]) => [Number(x), Number(y)]));
    const points = [...heights].map(([x, y]) => ({ x: stage.left + x, y: stage.top + y })).sort((a, b) => a.x - b.x);
    expect(points.length).to.equal(35);
    await drag(points[11]!, points[13]!);
    await page.settled();
    expect(Object.values(clauses())).to.deep.equal(['date: 2024-Q1']);
    await follow(
      others.filter((widget) => !widget.hasAttribute('where')),
      'date: 2024-Q1',
    );
    await sendKeys({ press: 'Escape' });
    await page.settled();
    await follow(page.widgets, '');
  });

  it('for sales by region: picks a region from the list, reads the bars, and takes it off by its chip', async () => {
    const page = await open('by-dimension');
    const place = page.of('[field^=region]');
    const chips = page.of('[control=chips]');
    await click(middle(one(place, '.trigger')));
    await until(() => allInside(place, '#panel input[type=checkbox]').length > 0, 'no list opens');
    const west = allInside(place, '#panel [role=treeitem]').find(({ textContent }) => textContent.includes('West'))!;
    await click(middle(west));
    await page.settled();
    expect(Object.values(clauses())).to.deep.equal(['region: West']);
    await sendKeys({ press: 'Escape' });
    await follow(page.widgets, 'region: West');
    const chip = allInside(chips, 'button').find(({ textContent }) => textContent.includes('West'))!;
    await click(middle(chip));
    await page.settled();
    expect(clauses()).to.deep.equal({});
    await follow(page.widgets, '');
  });

  it('for growth: points at a month and reads by how much it grew', async () => {
    const page = await open('growth');
    const growth = page.of('sales-trend[growth=only]');
    growth.scrollIntoView();
    const stage = one(growth, '.stage').getBoundingClientRect();
    await hover({ x: stage.left + stage.width / 2, y: stage.top + stage.height / 2 });
    await growth.ready;
    const name = one(growth, '[part=tooltip] h3').textContent;
    const month = new Date(`${name} 1 UTC`).toISOString().slice(0, 10);
    const rows = await ask({
      measures: ['revenue'],
      by: ['month(date)'],
      where: 'date: last 2 years',
      compare: 'previous-period',
    });
    const row = rows.find((one) => one['month(date)'] === month);
    expect(says(toldOf(growth, /^Change$/), row!['revenue.growth'] as number), `${name}: ${toldOf(growth, /^Change$/)}`).to.equal(
      true,
    );
  });

  it('for the top and the bottom: sorts by another column, and chooses two rows', async () => {
    const page = await open('top-and-bottom');
    const table = page.of('sales-table[limit="10"]');
    const units = allInside(table, 'thead button').find(({ textContent }) => textContent.trim().startsWith('Units'))!;
    units.scrollIntoView({ block: 'center' });
    await click(middle(units));
    await page.settled();
    const best = await ask({ measures: ['units'], by: ['product'], orderBy: ['-units'], limit: 10, compare: 'previous-year' });
    const at = tableOf(table).heads.indexOf('Units');
    const first = (): string => tableOf(table).rows[0]![at]!;
    await until(() => says(first(), best[0]!.units as number), `first comes ${first()}, not ${String(best[0]!.units)}`);
    const seen = tableOf(table);
    for (const [k, { units: sold }] of best.entries())
      expect(says(seen.rows[k]![at]!, sold as number), `${seen.rows[k]!.join()} is not ${String(sold)}`).to.equal(true);
    expect(units.closest('th')!.ariaSort).to.equal('descending');
    const names = seen.rows.slice(0, 2).map(([name = '']) => name);
    await click(middle(rowOf(table, names[0]!).children[0]!));
    await sendKeys({ down: 'Control' });
    await click(middle(rowOf(table, names[1]!).children[0]!));
    await sendKeys({ up: 'Control' });
    await page.settled();
    await follow(
      page.widgets.filter((widget) => widget.matches('[by=store], [by=customer]')),
      `product: ${names.map((name) => `"${name}"`).join(', ')}`,
    );
  });

  it('for the channels: takes one part of the ring, and the course follows', async () => {
    const page = await open('channels');
    await click(textAt(page.of('[chart=donut]'), 'Online'));
    await page.settled();
    expect(Object.values(clauses())).to.deep.equal(['channel: Online']);
    await follow([page.of('sales-trend'), page.of('[series=channel][by=region]')], 'channel: Online');
  });

  it('for customers by age: takes a band, and the others are of these customers', async () => {
    const page = await open('customers');
    const ages = page.of('[by^=bin]');
    one(ages, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await page.settled();
    const [where = ''] = Object.values(clauses());
    expect(where).to.match(/age.*: \d+/);
    await follow([page.of('[by=country]'), page.of('[measure=age]')], where);
  });

  it('for the profit: hears revenue, cost and profit of a month', async () => {
    const page = await open('profit');
    const [trend] = page.widgets as [Widget];
    one(trend, '[part=chart]').focus();
    await sendKeys({ press: 'End' });
    await trend.ready;
    const rows = await ask({ measures: ['revenue', 'cost', 'profit'], by: ['month(date)'] });
    const last = rows.at(-1)!;
    for (const name of ['Revenue', 'Cost', 'Profit']) {
      const text = new RegExp(`${name} ([−-]?€[\\d,.]*\\d)`).exec(spoken(trend))?.[1] ?? spoken(trend);
      expect(says(text, last[name.toLowerCase()] as number), text).to.equal(true);
    }
  });

  it('for the key figures: filters all of them at once', async () => {
    const page = await open('key-figures');
    filterGroup('default').set('person', 'category: Furniture');
    await page.settled();
    await follow(
      page.widgets.filter((widget) => !/conversion|share/.test(widget.getAttribute('measure')!)),
      'category: Furniture',
    );
  });

  it('for the seasons: takes the cell of a month, and what is compared follows', async () => {
    const page = await open('seasons');
    const grid = page.of('[y^=year]');
    one(grid, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(Object.values(clauses())).to.deep.equal(['date: 2023-02']);
    const [, first = []] = [0, tableOf(grid).rows[0]];
    expect(says(first[2]!, await number('revenue', 'date: 2023-02'))).to.equal(true);
    expect(spoken(grid)).to.contain('Feb');
  });
});
