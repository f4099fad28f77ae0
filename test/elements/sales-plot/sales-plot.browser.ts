import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { PlotInput } from '../../../src/elements/sales-plot/plot-function.js';
import type { SalesPlot } from '../../../src/elements/sales-plot/sales-plot.js';
import { shortenTimers } from '../../short-timers.js';
import { until } from '../../until.js';
import { allInside } from '../chart-page.js';
import {
  BARS,
  clauses,
  clean,
  click,
  inside,
  middle,
  put,
  ROWS,
  shapes,
  show,
  currentPoint,
  spoken,
  sumOf,
  tableRows,
  violations,
  watchConsole,
} from './plot-page.js';

const REGIONS = ['East', 'North', 'South', '(blank)'];
const isIn =
  (region: string) =>
  (row: (typeof ROWS)[number]): boolean =>
    row.region === (region === '(blank)' ? '' : region);
const SUMS = REGIONS.map((region) => sumOf(isIn(region)));

const heights = (widget: Element): readonly number[] =>
  shapes(widget, 'bar', 'rect').map((bar) => Number(bar.getAttribute('height')));

/** The error that a widget ends with. */
const errorOf = async (widget: SalesPlot): Promise<{ readonly code: string; readonly message: string }> =>
  widget.ready.then(
    () => Promise.reject(new Error('the chart has no error')),
    (error: unknown) => error as { readonly code: string; readonly message: string },
  );

describe('sales-plot', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: one tab stop with a name, a chart with a label, nothing that axe objects to', async () => {
    const { widget } = await show({ ...BARS, color: { legend: true }, marks: [{ ...BARS.marks[0], fill: 'region' }] });
    expect((await violations(widget)).join()).to.equal('');
    expect(inside(widget, '[part=chart]').tabIndex).to.equal(0);
    expect(inside(widget, '.drawn').getAttribute('aria-label')).to.equal('Revenue by region');
    expect(inside(widget, 'h2').textContent).to.equal('Revenue by region');
  });

  it('draws the numbers of the rows, and says them in the sentence and the table @release', async () => {
    const { widget } = await show(BARS);
    const drawn = heights(widget);
    SUMS.forEach((sum, k) => expect(drawn[k]! / drawn[0]!).to.be.closeTo(sum / SUMS[0]!, 0.001));
    expect(tableRows(widget)).to.eql(REGIONS.map((region, k) => [region, `$${SUMS[k]!.toLocaleString('en-US')}.00`]));
    const [low, high] = [Math.min(...SUMS), Math.max(...SUMS)];
    const text = (sum: number): string => `$${sum.toLocaleString('en-US')}.00 (${REGIONS[SUMS.indexOf(sum)]!})`;
    expect(inside(widget, '.read').textContent.trim()).to.equal(`4 rows. Revenue ranges from ${text(low)} to ${text(high)}.`);
    expect(allInside(widget, '.stage [aria-label="x-axis tick label"] text').map((label) => label.textContent)).to.eql(REGIONS);
  });

  it('draws every row of two measures where its numbers are @release', async () => {
    const { widget } = await show(
      { marks: [{ mark: 'dot', x: 'revenue', y: 'profit', key: 'order' }], x: { nice: false }, y: { nice: false } },
      { by: 'order', measure: 'revenue, profit' },
    );
    const dots = shapes(widget, 'dot', 'circle').map((dot) => [Number(dot.getAttribute('cx')), Number(dot.getAttribute('cy'))]);
    const byOrder = ROWS.toSorted((a, b) => (a.order < b.order ? -1 : 1));
    const range = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];
    const share = (value: number, [from, to]: readonly [number, number]): number => (value - from) / (to - from);
    const [xs, ys] = [range(dots.map(([x]) => x!)), range(dots.map(([, y]) => y!))];
    const [revenues, profits] = [range(ROWS.map(({ revenue }) => revenue)), range(ROWS.map(({ profit }) => profit))];
    expect(dots.length).to.equal(ROWS.length);
    byOrder.forEach(({ revenue, profit }, k) => {
      const [x, y] = dots[k]!;
      expect(share(x!, xs)).to.be.closeTo(share(revenue, revenues), 0.001);
      expect(1 - share(y!, ys)).to.be.closeTo(share(profit, profits), 0.001);
    });
  });

  it('computes ranks, and draws facets and lines of them', async () => {
    const { widget } = await show(
      {
        columns: { rank: { rank: 'revenue', within: 'month(date)' } },
        marks: [{ mark: 'dot', x: 'month(date)', y: 'rank', fy: 'region' }],
      },
      { by: 'month(date), region' },
    );
    const months = [1, 2, 3, 4, 5, 6];
    const rankOf = (month: number, region: string): number => {
      const sum = (one: string): number => sumOf((row) => isIn(one)(row) && row.date.startsWith(`2024-0${month}`));
      return sum(region) === 0 ? NaN : 1 + REGIONS.filter((other) => sum(other) > sum(region)).length;
    };
    const expected = months.flatMap((month) =>
      REGIONS.flatMap((region) => (Number.isNaN(rankOf(month, region)) ? [] : [`${month} ${region} ${rankOf(month, region)}`])),
    );
    const said = tableRows(widget).map(([month = '', region = '', , rank = '']) => {
      return `${1 + ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'].indexOf(month.slice(0, 3))} ${region} ${rank}`;
    });
    expect(said.toSorted()).to.eql(expected.toSorted());
    expect(shapes(widget, 'dot', 'circle').length).to.equal(expected.length);
    expect(allInside(widget, '.stage [aria-label="fy-axis tick label"] text').length).to.equal(4);
  });

  it('filters the page by the key of a mark that is clicked, ghosts the others, and clears with a second click', async () => {
    const { widget, kpi } = await show(BARS);
    const selected: unknown[] = [];
    widget.addEventListener('sales-select', ({ detail }) => selected.push(detail));
    await click(middle(shapes(widget, 'bar', 'rect')[1]!));
    await kpi.ready;
    expect(clauses()).to.eql({ chart: 'region: North' });
    expect(kpi.value).to.equal(SUMS[1]);
    expect(selected).to.eql([{ field: 'region', values: ['North'], where: 'region: North' }]);
    await widget.ready;
    expect(shapes(widget, 'bar', 'rect').map((bar) => bar.matches('.ghosted'))).to.eql([true, false, true, true]);
    expect(heights(widget).length, 'its own clause does not filter it').to.equal(4);
    await click(middle(shapes(widget, 'bar', 'rect')[1]!));
    await kpi.ready;
    expect(clauses()).to.eql({});
    expect(kpi.value).to.equal(SUMS.reduce((sum, one) => sum + one, 0));
  });

  it('filters by missing values, by periods, and by two keys together @release', async () => {
    const missing = await show(BARS);
    await click(middle(shapes(missing.widget, 'bar', 'rect')[3]!));
    await missing.kpi.ready;
    expect([clauses(), missing.kpi.value]).to.eql([{ chart: 'region: (blank)' }, SUMS[3]]);
    clean();
    const both = await show(
      { marks: [{ mark: 'cell', x: 'month(date)', y: 'region', fill: 'revenue', key: ['region', 'month(date)'] }] },
      { by: 'month(date), region' },
    );
    await click(middle(shapes(both.widget, 'cell', 'rect')[0]!));
    await both.kpi.ready;
    const [row] = both.widget.result!.rows();
    expect(clauses()).to.eql({ chart: `region: ${String(row!.region)}; date: 2024-01` });
    expect(both.kpi.value).to.equal(row!.revenue);
  });

  it('does nothing at a click on a mark without a key, which has a tooltip without a hint', async () => {
    const { widget } = await show({ marks: [{ mark: 'barY', x: 'region', y: 'revenue' }] });
    await click(middle(shapes(widget, 'bar', 'rect')[0]!));
    expect(clauses()).to.eql({});
    await until(() => inside(widget, '.tip').matches(':popover-open'), 'there is no tooltip');
    expect(inside(widget, '.tip').textContent.replaceAll(/\s+/g, ' ')).to.contain('East Revenue $').and.not.contain('Click');
  });

  it('is used by keyboard: arrows say each mark, Enter filters, Escape clears', async () => {
    const { widget, kpi } = await show(BARS);
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    await widget.updateComplete;
    expect(spoken(widget)).to.equal(`East: Revenue $${SUMS[0]!.toLocaleString('en-US')}.00. Point 1 of 4.`);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await widget.updateComplete;
    expect(spoken(widget)).to.contain('South').and.contain('Point 3 of 4');
    await sendKeys({ press: 'Enter' });
    await kpi.ready;
    expect([clauses(), kpi.value]).to.eql([{ chart: 'region: South' }, SUMS[2]]);
    expect(spoken(widget)).to.equal('Selected South.');
    await sendKeys({ press: 'Escape' });
    await kpi.ready;
    expect([clauses(), spoken(widget)]).to.eql([{}, 'Selection cleared.']);
  });

  it('selects a whole line at any of its points, and reaches every point by keys @release', async () => {
    const { widget } = await show(
      { marks: [{ mark: 'line', x: 'month(date)', y: 'revenue', stroke: 'channel', key: 'channel' }] },
      { by: 'month(date), channel' },
    );
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    const { rowCount } = widget.result!;
    const reached = new Set<string>();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'])
      for (let step = 0; step < rowCount; step++) {
        await widget.updateComplete;
        reached.add(/Point (\d+)/.exec(currentPoint(widget))![1]!);
        await sendKeys({ press: key });
      }
    expect(reached.size).to.equal(rowCount);
    await sendKeys({ press: 'Enter' });
    await widget.ready;
    const [first] = Object.values(clauses());
    expect(first).to.match(/^channel: (Shop|Online)$/);
    expect(
      shapes(widget, 'line', 'path')
        .map((line) => line.matches('.ghosted'))
        .toSorted(),
    ).to.eql([false, true]);
    await sendKeys({ press: 'Enter' });
    await widget.ready;
    expect(clauses()).to.eql({});
  });

  it('is filtered by others', async () => {
    const { widget } = await show(BARS);
    filterGroup('default').set('other', 'channel: Shop');
    await widget.ready;
    const sums = REGIONS.map((region) => sumOf((row) => isIn(region)(row) && row.channel === 'Shop'));
    const drawn = heights(widget);
    sums.forEach((sum, k) => expect(drawn[k]! / drawn[0]!).to.be.closeTo(sum / sums[0]!, 0.001));
  });

  it('shows the error of a specification, and draws when it is corrected', async () => {
    const { widget } = put('{ "marks": [{ "mark": "barY", "x": "region", "y": "revnue" }] }');
    const reported = new Promise<CustomEvent>((resolve) => widget.addEventListener('sales-error', resolve as EventListener));
    const { code, message } = await errorOf(widget);
    expect([code, message]).to.eql([
      'bad-option',
      "plot: marks[0].y: invalid value 'revnue'; expected one of region, revenue (did you mean 'revenue'?)",
    ]);
    expect((await reported).detail).to.include({ code });
    widget.querySelector('script')!.firstChild!.nodeValue = JSON.stringify(BARS);
    await until(() => heights(widget).length === 4, 'the corrected chart is not drawn');
    await widget.ready;
    expect(widget.matches(':state(error)')).to.equal(false);
  });

  it('says so when nothing says what to draw, and recovers', async () => {
    const restoreTimers = shortenTimers(1000);
    const { widget } = put(undefined);
    await until(() => widget.matches(':state(error)'), 'there is no error');
    restoreTimers();
    expect((await errorOf(widget)).message).to.contain('nothing to draw');
    widget.plot = BARS;
    await widget.ready;
    expect(heights(widget).length).to.equal(4);
  });

  it('refuses a limit that is too large', async () => {
    const { widget } = put(BARS, { by: 'region', limit: '6000' });
    expect((await errorOf(widget)).message)
      .to.contain("limit: invalid value '6000'")
      .and.contain('from 1 to 5000');
  });

  it('draws by a function of the page, with rows, tokens, D3 and the room for it', async () => {
    const { widget, kpi } = put(undefined, { by: 'month(date), region' });
    let input: PlotInput | undefined;
    widget.plot = (given: PlotInput) => {
      input = given;
      const { rows, Plot, width, height, d3, tokens } = given;
      const total = d3.sum(rows, (row) => Number(row.revenue));
      return Plot.plot({
        width,
        height,
        title: String(total),
        marks: [
          Plot.dot(rows, { x: 'month(date)', y: 'revenue', fill: 'region', channels: { key: 'region' } }),
          Plot.ruleY([0], { stroke: tokens.muted }),
        ],
      });
    };
    await Promise.all([widget.ready, kpi.ready]);
    expect(input!.rows[0]!['month(date)']).to.be.instanceOf(Date);
    expect(input!.rows.length).to.equal(widget.result!.rowCount);
    expect(inside(widget, '.drawn h2').textContent).to.equal(String(sumOf(() => true)));
    expect(allInside(widget, '.stage style')).to.eql([]);
    const dots = shapes(widget, 'dot', 'circle');
    expect(dots.length, 'a missing region is no color').to.equal(input!.rows.length);
    expect(dots.map((dot) => dot.getAttribute('fill')).find((fill) => fill?.startsWith('var(--_s'))).to.be.a('string');
    await click(middle(dots[0]!));
    await kpi.ready;
    expect(Object.values(clauses())).to.eql([`region: ${String(input!.rows[0]!.region)}`]);
  });

  it('shows what a function throws, or that it returns nothing, and goes on with the next one', async () => {
    const { widget } = put(undefined);
    widget.plot = () => {
      throw new Error('no such column');
    };
    expect((await errorOf(widget)).message).to.equal('plot: the function failed: no such column');
    widget.plot = () => undefined as unknown as Element;
    expect((await errorOf(widget)).message).to.contain('the function returned undefined; expected an SVG or HTML element');
    widget.plot = ({ rows, Plot }: PlotInput) => Plot.barY(rows, { x: 'region', y: 'revenue' }).plot();
    await widget.ready;
    expect(heights(widget).length).to.equal(4);
    expect(allInside(widget, '.stage style')).to.eql([]);
  });

  it('exports the chart with its legend as SVG and PNG, and its numbers as CSV', async () => {
    const { widget } = await show({
      marks: [{ mark: 'barY', x: 'region', y: 'revenue', fill: 'region' }],
      color: { legend: true },
    });
    const svg = new DOMParser().parseFromString(await widget.toSVG(), 'image/svg+xml');
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    for (const region of REGIONS) expect(texts.filter((text) => text === region).length).to.be.greaterThan(1);
    const fills = new Set([...svg.querySelectorAll('path')].map((path) => path.getAttribute('fill')));
    expect(fills.size).to.be.greaterThan(4);
    expect((await widget.toPNG()).size).to.be.greaterThan(5000);
    const lines = ['East', 'North', 'South', ''].map((region, k) => `${region},${SUMS[k]!}`);
    expect(await widget.toCSV()).to.equal(`${['region,revenue', ...lines].join('\r\n')}\r\n`);
  });

  it('takes its colors from the tokens of the page, in light and dark @release', async () => {
    const { widget } = await show(
      { marks: [{ mark: 'cell', x: 'month(date)', y: 'region', fill: 'revenue' }] },
      { by: 'month(date), region' },
    );
    const colors = (): readonly string[] => shapes(widget, 'cell', 'rect').map((cell) => getComputedStyle(cell).fill);
    const light = colors();
    expect(new Set(light).size).to.be.greaterThan(4);
    widget.theme = 'dark';
    await widget.ready;
    expect(colors()[0]).not.to.equal(light[0]);
    document.documentElement.style.setProperty('--sales-seq-1', 'rgb(1, 2, 3)');
    document.documentElement.style.setProperty('--sales-seq-2', 'rgb(1, 2, 3)');
    document.documentElement.style.setProperty('--sales-seq-7', 'rgb(1, 2, 3)');
    expect(colors()).not.to.eql(light);
    document.documentElement.removeAttribute('style');
  });

  it('follows a new answer, another specification and other attributes @release', async () => {
    const { widget } = await show(BARS);
    widget.plot = { marks: [{ mark: 'dot', x: 'revenue', y: 'region' }] };
    await widget.ready;
    expect([shapes(widget, 'dot', 'circle').length, heights(widget).length]).to.eql([4, 0]);
    widget.by = 'channel';
    expect((await errorOf(widget)).message).to.contain("marks[0].y: invalid value 'region'");
    widget.plot = { marks: [{ mark: 'dot', x: 'revenue', y: 'channel' }] };
    await widget.ready;
    expect(shapes(widget, 'dot', 'circle').length).to.equal(2);
  });

  it('is there again when it is removed and put back @release', async () => {
    const { widget, box } = await show(BARS);
    widget.remove();
    widget.querySelector('script')!.textContent = JSON.stringify({ marks: [{ mark: 'dot', x: 'revenue', y: 'region' }] });
    box.append(widget);
    await widget.ready;
    await until(() => shapes(widget, 'dot', 'circle').length === 4, 'the chart is not drawn again');
    expect(tableRows(widget).length).to.equal(4);
  });

  it('speaks the language of its page, and mirrors @release', async () => {
    const { widget } = put(BARS);
    widget.locale = 'de';
    await widget.ready;
    expect(inside(widget, 'h2').textContent).to.equal('Umsatz nach Region');
    expect(inside(widget, '#keys').textContent).to.contain('Pfeiltasten');
    widget.locale = 'ar';
    await widget.ready;
    const xs = shapes(widget, 'bar', 'rect').map((bar) => bar.getBoundingClientRect().x);
    expect(xs).to.eql(xs.toSorted((a, b) => b - a));
  });
});
