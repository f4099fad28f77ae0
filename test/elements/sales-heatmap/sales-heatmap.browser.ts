import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesSelectDetail } from '../../../src/elements/base/element/events.js';
import type { SalesHeatmap } from '../../../src/elements/sales-heatmap/sales-heatmap.js';
import {
  clean,
  click,
  drag,
  heightsOf,
  inside,
  middle,
  oneHeight,
  spoken,
  tableRows,
  violations,
  watchConsole,
} from '../chart-page.js';
import { cells, clause, label, put, revenueOf, ROWS, show } from './heatmap-page.js';
import { until } from '../../until.js';

const MONTHS = { x: 'month(date)', y: 'year(date)' };
const MEMBERS = { x: 'category', y: 'region' };

describe('sales-heatmap', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: one tab stop with a name, a picture with a label, nothing that axe objects to', async () => {
    for (const attributes of [{}, MEMBERS]) {
      const { heatmap } = await show(attributes);
      expect(await violations(heatmap)).to.deep.equal([]);
      const chart = inside(heatmap, '[part=chart]');
      expect(chart.tabIndex).to.equal(0);
      expect(chart.querySelectorAll('[tabindex]').length).to.equal(0);
      expect(inside(heatmap, '.stage svg').getAttribute('aria-label')).to.equal(inside(heatmap, 'h2').textContent);
      expect(inside(heatmap, '.stage').querySelector('style')).to.equal(null);
      clean();
    }
  });

  it('shows revenue by day by default, in the picture, in the result and in the table alike', async () => {
    const { heatmap } = await show();
    expect(inside(heatmap, 'h2').textContent).to.equal('Revenue by day');
    expect(cells(heatmap).length).to.equal(731);
    expect(heatmap.shadowRoot!.querySelectorAll('.stage .cell.none:not(.key) rect').length).to.equal(731 - ROWS.length);
    expect(heatmap.result!.rows()[0]).to.deep.equal({ date: '2015-01-01', revenue: 1 });
    expect(heatmap.result!.rowCount).to.equal(ROWS.length);
    expect(tableRows(heatmap)[1]).to.deep.equal(['Friday, January 2, 2015', '$2.00']);
    // Several days have the highest revenue, so none is the best.
    expect(inside(heatmap, '.read').textContent).to.equal('104 days had no sales, all of them Sundays.');
    expect(await heatmap.toCSV()).to.match(/^date,revenue\r?\n2015-01-01,1/);
  });

  it('shows two dimensions, folded where one is the finer time of the other', async () => {
    const { heatmap } = await show(MONTHS);
    expect(inside(heatmap, 'h2').textContent).to.equal('Revenue by month and year');
    expect(cells(heatmap).length).to.equal(24);
    const march = revenueOf(({ date }) => date.startsWith('2016-03'));
    expect(tableRows(heatmap)[1]![3]).to.equal(`$${march.toLocaleString('en-US', { minimumFractionDigits: 2 })}`);
    const asked = heatmap.result!.rows().find((row) => row['month(date)'] === '2016-03-01');
    expect(asked).to.deep.equal({ 'month(date)': '2016-03-01', 'year(date)': '2016-01-01', revenue: march });
    heatmap.x = 'category';
    heatmap.y = 'weekday(date)';
    await heatmap.ready;
    expect(cells(heatmap).length).to.equal(21);
    expect(tableRows(heatmap).map(([name]) => name)).to.deep.equal([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
  });

  it('colours the growth against the year before, around a neutral zero @release', async () => {
    const { heatmap } = await show({ ...MONTHS, compare: 'previous-year' });
    expect(inside(heatmap, 'h2').textContent).to.equal('Change in revenue by month and year');
    const own = revenueOf(({ date }) => date.startsWith('2016-01'));
    const before = revenueOf(({ date }) => date.startsWith('2015-01'));
    const row = heatmap.result!.rows().find((one) => one['month(date)'] === '2016-01-01')!;
    expect(row['year(date)']).to.equal('2016-01-01');
    expect(row['revenue.growth']).to.be.closeTo((own - before) / before, 1e-12);
    expect(heatmap.shadowRoot!.querySelector('.stage .cell.d4')).to.not.equal(null);
    expect(heatmap.shadowRoot!.querySelector('.stage .cell.q4')).to.equal(null);
  });

  it('shows the largest of many members, and the others together, which add up to the whole @release', async () => {
    const rows = ROWS.map((row, n) => ({ ...row, product: `P${n % 15}`, revenue: 1 + (n % 15) }));
    const { heatmap, kpi } = await show({ x: 'product', y: 'region' }, rows);
    expect(cells(heatmap).length).to.equal(24);
    const result = heatmap.result!.rows();
    const names = new Set(result.map((row) => row.product));
    expect(names.size).to.equal(12);
    expect(names.has('(other)')).to.equal(true);
    expect(result.reduce((sum, row) => sum + Number(row.revenue), 0)).to.equal(kpi.value);
    await click(middle(cells(heatmap)[11]!));
    expect(clause()).to.equal('');
  });

  it('chooses a day by a click, a stretch of days by a drag, and filters the others by it @release', async () => {
    const { heatmap, kpi } = await show();
    const told = oneEvent(heatmap, 'sales-select');
    const week = cells(heatmap)[0]!.getBoundingClientRect().width + 1.5;
    // The first of January 2015 is a Thursday: the fourth row of the first column.
    const thursday = cells(heatmap).reduce((best, cell) =>
      cell.getBoundingClientRect().x < best.getBoundingClientRect().x - 1 ? cell : best,
    );
    const start = middle(thursday);
    await click(start);
    const { detail } = (await told) as CustomEvent<SalesSelectDetail>;
    expect(detail).to.deep.equal({ field: 'date', values: ['2015-01-01'], where: 'date: 2015-01-01' });
    await Promise.all([heatmap.ready, kpi.ready]);
    expect(kpi.value).to.equal(1);
    expect(heatmap.shadowRoot!.querySelectorAll('.stage .ghosted rect').length).to.equal(730);
    await click(start);
    expect(clause()).to.equal('');
    await drag(start, { x: start.x + week * 2, y: start.y });
    expect(clause()).to.equal('date: 2015-01-01..2015-01-15');
    await kpi.ready;
    expect(kpi.value).to.equal(revenueOf(({ date }) => date <= '2015-01-15'));
    expect(filterGroup('default').canUndo).to.equal(true);
  });

  it('chooses by the heads of a calendar: a weekday, a month of all years, a year @release', async () => {
    const { heatmap, kpi } = await show();
    await click(middle(label(heatmap, 'Wed')));
    expect(clause()).to.equal('weekday(date): 3');
    await Promise.all([heatmap.ready, kpi.ready]);
    expect(kpi.value).to.equal(revenueOf(({ date }) => new Date(date).getUTCDay() === 3));
    await click(middle(label(heatmap, 'Mar')));
    expect(clause()).to.equal('date: 2015-03, 2016-03');
    await heatmap.ready;
    await click(middle(label(heatmap, '2016')));
    expect(clause()).to.equal('date: 2016');
    await heatmap.ready;
    await click(middle(label(heatmap, '2016')));
    expect(clause()).to.equal('');
  });

  it('chooses both fields by a cell, a rectangle by a drag, a column by its head @release', async () => {
    const { heatmap, kpi } = await show(MEMBERS);
    const [x, y] = [tableHead(heatmap), tableRows(heatmap).map(([name]) => name!)];
    await click(middle(cells(heatmap)[0]!));
    expect(clause()).to.equal(`category: ${x[0]}; region: ${y[0]}`);
    await Promise.all([heatmap.ready, kpi.ready]);
    expect(kpi.value).to.equal(revenueOf(({ category, region }) => category === x[0] && region === y[0]));
    await drag(middle(cells(heatmap)[0]!), middle(cells(heatmap)[4]!));
    expect(clause()).to.equal(`category: ${x[0]}, ${x[1]}; region: ${y[0]}, ${y[1]}`);
    await heatmap.ready;
    await click(middle(label(heatmap, x[2]!)));
    expect(clause()).to.equal(`category: ${x[2]}`);
    await heatmap.ready;
    expect(heatmap.shadowRoot!.querySelectorAll('.stage .ghosted rect').length).to.equal(4);
  });

  it('has a cursor in two dimensions that speaks, and chooses by the keyboard alone', async () => {
    const { heatmap } = await show(MEMBERS);
    const [x, y] = [tableHead(heatmap), tableRows(heatmap).map(([name]) => name!)];
    inside(heatmap, '[part=chart]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    await heatmap.updateComplete;
    expect(spoken(heatmap)).to.contain(`${x[0]}, ${y[1]}: Revenue $`);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    expect(clause()).to.equal(`category: ${x[1]}; region: ${y[1]}`);
    await heatmap.ready;
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ up: 'Shift' });
    expect(clause()).to.equal(`category: ${x[1]}; region: ${y[0]}, ${y[1]}`);
    await heatmap.ready;
    await sendKeys({ press: 'ArrowUp' });
    await heatmap.updateComplete;
    expect(spoken(heatmap)).to.equal(`Header ${x[1]}: the whole row or column.`);
    await sendKeys({ press: 'Enter' });
    expect(clause()).to.equal(`category: ${x[1]}`);
    await sendKeys({ press: 'Escape' });
    expect(clause()).to.equal('');
  });

  it('tells of a cell in a tooltip beside it', async () => {
    const { heatmap } = await show(MEMBERS);
    const { x, y } = middle(cells(heatmap)[0]!);
    await sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });
    await heatmap.updateComplete;
    const tip = inside(heatmap, '[part=tooltip]');
    expect(tip.matches(':popover-open')).to.equal(true);
    expect(tip.textContent).to.contain(tableRows(heatmap)[0]![1]);
  });

  it('becomes months and weekdays on a narrow card, with the same result @release', async () => {
    const { heatmap, kpi } = await show({}, ROWS, 400);
    expect(cells(heatmap).length).to.equal(2 * 12 * 7);
    expect(heatmap.result!.rows()[0]).to.deep.equal({ date: '2015-01-01', revenue: 1 });
    await click(middle(cells(heatmap)[0]!));
    expect(clause()).to.equal('date: 2015-01; weekday(date): 1');
    await Promise.all([heatmap.ready, kpi.ready]);
    expect(kpi.value).to.equal(revenueOf(({ date }) => date.startsWith('2015-01') && new Date(date).getUTCDay() === 1));
    expect(heatmap.scrollWidth).to.be.at.most(400);
  });

  it('begins weeks where the page says, and mirrors time in a language written right to left @release', async () => {
    const { heatmap } = await show({ 'week-start': '7', locale: 'ar-EG' });
    const all = cells(heatmap);
    expect(middle(all[0]!).x).to.be.lessThan(middle(all[51]!).x);
    await click(middle(all[0]!));
    expect(clause()).to.match(/^date: 2015-12-27$/);
  });

  it('has one size while it loads, with numbers, with none, and with an error @release', async () => {
    const heights = await heightsOf(put().heatmap, ['mode', 'cohort']);
    expect(heights).to.deep.equal(oneHeight(heights));
  });

  it('follows the filters of others, and can be removed and put back', async () => {
    const { heatmap, box } = await show(MEMBERS);
    filterGroup('default').set('map', 'region: West');
    await heatmap.ready;
    expect(cells(heatmap).length).to.equal(3);
    heatmap.remove();
    box.append(heatmap);
    await heatmap.ready;
    expect(cells(heatmap).length).to.equal(3);
  });

  it('moves its picture on in place while a filter is dragged, its steps of color held, and takes new steps when that is over', async () => {
    const { heatmap } = await show(MEMBERS);
    const textsOf = (selector: string): readonly string[] =>
      [...heatmap.shadowRoot!.querySelectorAll(`.stage ${selector} text`)].map(({ textContent }) => textContent);
    const values = (): readonly string[] => [...textsOf('.value')].sort();
    const svg = inside(heatmap, '.stage svg');
    const bounds = (): string =>
      textsOf('.tick')
        .filter((text) => /\d/.test(text))
        .join();
    const [before, steps] = [values(), bounds()];
    filterGroup('default').set('map', 'date: 2015', { moving: true });
    await until(() => values().join() !== before.join());
    const moved = values();
    expect(inside(heatmap, '.stage svg')).to.equal(svg);
    expect(bounds()).to.equal(steps);
    filterGroup('default').set('map', 'date: 2015');
    await until(() => bounds() !== steps, 'new steps');
    await heatmap.ready;
    expect(inside(heatmap, '.stage svg')).to.equal(svg);
    expect(values()).to.deep.equal(moved);
  });

  it('writes numbers in the cells that stand off from their colour, in both themes @release', async () => {
    const { heatmap, box } = await show(MONTHS);
    for (const theme of ['light', 'dark']) {
      box.style.colorScheme = theme;
      const texts = [...heatmap.shadowRoot!.querySelectorAll('.stage .value')];
      expect(texts.length).to.be.greaterThan(2);
      for (const group of texts) {
        const step = /[qd]\d/.exec(group.getAttribute('class')!)![0];
        const fill = getComputedStyle(heatmap.shadowRoot!.querySelector(`.stage .cell.${step} rect`)!).fill;
        const ink = getComputedStyle(group.firstElementChild!).fill;
        expect(contrast(fill, ink), `${theme} ${step}`).to.be.at.least(4.5);
      }
    }
  });
});

function tableHead(heatmap: SalesHeatmap): readonly string[] {
  return [...heatmap.shadowRoot!.querySelectorAll('thead th')].slice(1).map((cell) => cell.textContent.trim());
}

/** The contrast of two colours after WCAG 2. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
