import { sendKeys } from '@web/test-runner-commands';
import { expect, oneEvent } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesSelectDetail } from '../../../src/elements/base/element/events.js';
import { SalesHeatmap } from '../../../src/elements/sales-heatmap/sales-heatmap.js';
import { allInside, clauses, clean, click, inside, middle, tap, violations, watchConsole } from '../chart-page.js';
import { show } from './heatmap-page.js';
import {
  back,
  cellsOf,
  chart,
  CORRELATION,
  heading,
  isOpen,
  isTold,
  level,
  LINES,
  opened,
  openFirst,
  tools,
  untilOpen,
} from './pair-page.js';
import { until } from '../../until.js';

describe('a pair of a matrix of correlations', () => {
  watchConsole();
  afterEach(clean);

  it('opens by a click as the points of its rows, in the place of the matrix, and nothing jumps @release', async () => {
    const { heatmap } = await show(CORRELATION, LINES);
    const { height } = inside(heatmap, '[part=card]').getBoundingClientRect();
    const told: SalesSelectDetail[] = [];
    heatmap.addEventListener('sales-select', (event) => told.push(event.detail));
    await click(middle(cellsOf(heatmap)[0]!));
    const picture = await untilOpen(heatmap);
    expect(picture.localName).to.equal('sales-distribution');
    expect(told).to.deep.equal([{ field: 'row', values: ['revenue', 'quantity'], where: '' }]);
    expect(heading(picture)).to.equal('Quantity vs. revenue, one point per row');
    expect(inside(picture, '.read').textContent).to.contain('60 rows');
    const cards = [inside(heatmap, '[part=card]'), inside(picture, '[part=card]')];
    expect(cards.map((card) => card.checkVisibility())).to.deep.equal([false, true]);
    expect(inside(picture, '[part=card]').getBoundingClientRect().height).to.equal(height);
    expect(heatmap.getBoundingClientRect().height).to.equal(height);
    expect(await violations(heatmap)).to.deep.equal([]);
  });

  it('shows the r that the matrix has, and says the method @release', async () => {
    const { heatmap } = await show({ ...CORRELATION, method: 'spearman', variables: 'quantity, revenue' }, LINES);
    const { r } = heatmap.result!.rows()[1] as { r: number };
    const picture = await openFirst(heatmap);
    expect(inside(heatmap, '.facts').textContent.replaceAll(/\s+/g, ' ')).to.contain(`Rank correlation ${r.toFixed(3)}`);
    expect(tools(heatmap).getAttribute('aria-label')).to.match(
      /^Quantity and Revenue: Rank correlation 0\.9\d\d, Sample size 60/,
    );
    const facts = picture.result!.facts.analysis!;
    expect(facts.kind === 'scatter' && facts.count).to.equal(60);
  });

  it('opens by Enter, Space and a tap, leads back by the button and Escape, and the focus is on its cell again @release', async () => {
    const { heatmap } = await show(CORRELATION, LINES);
    chart(heatmap).focus();
    await sendKeys({ press: 'End' });
    await heatmap.updateComplete;
    const said = inside(heatmap, '.announced').textContent;
    for (const [open, leave] of [
      ['Enter', async () => sendKeys({ press: 'Escape' })],
      ['Space', async () => sendKeys({ press: 'Enter' })],
    ] as const) {
      await sendKeys({ press: open });
      await untilOpen(heatmap);
      await leave();
      await until(() => !isOpen(heatmap) && isTold(heatmap));
      expect(heatmap.shadowRoot!.activeElement).to.equal(chart(heatmap));
      expect(inside(heatmap, '.announced').textContent).to.equal(said);
      expect(inside(heatmap, '[part=card]').checkVisibility()).to.equal(true);
    }
    await tap(middle(cellsOf(heatmap)[1]!));
    await until(() => isOpen(heatmap));
    expect(opened(heatmap).getAttribute('y')).to.equal('discount');
    await heatmap.ready;
  });

  it('is left by Escape only when there is nothing else to leave @release', async () => {
    const { heatmap } = await show({ ...CORRELATION, variables: 'quantity, discount' }, LINES);
    const picture = await openFirst(heatmap);
    chart(picture).focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    expect(clauses().heatmap).to.match(/^quantity: 1; discount: 0\./);
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
    expect(opened(heatmap)).to.equal(picture);
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(heatmap));
  });

  it('filters the others under the name of the matrix, and gives that up with the picture', async () => {
    const { heatmap, kpi } = await show({ ...CORRELATION, variables: 'quantity, discount' }, LINES);
    const picture = await openFirst(heatmap);
    const before = kpi.value;
    await click(middle(allInside(picture, '.stage .point circle')[0]!));
    await kpi.ready;
    expect(Object.keys(clauses())).to.deep.equal(['heatmap']);
    expect(kpi.value).to.not.equal(before);
    await heatmap.ready;
    expect(tools(heatmap).getAttribute('aria-label')).to.contain(', Sample size 60');
    await click(middle(back(heatmap)));
    await until(() => !isOpen(heatmap));
    await kpi.ready;
    expect([clauses(), kpi.value]).to.deep.equal([{}, before]);
  });

  it('follows filters of others, a locale and its own clause while it is open @release', async () => {
    const { heatmap } = await show({ ...CORRELATION, where: 'quantity: ..10' }, LINES);
    const picture = await openFirst(heatmap);
    const count = (): unknown => {
      const { analysis } = picture.result!.facts;
      return analysis?.kind === 'scatter' && analysis.count;
    };
    const ten = LINES.filter(({ quantity }) => quantity <= 10);
    expect(count()).to.equal(ten.length);
    filterGroup('default').set('elsewhere', 'region: West');
    await heatmap.ready;
    const west = ten.filter(({ region }) => region === 'West').length;
    expect(count()).to.equal(west);
    expect(tools(heatmap).getAttribute('aria-label')).to.contain(`, Sample size ${west}`);
    filterGroup('default').clear('elsewhere');
    heatmap.where = '';
    await heatmap.ready;
    expect(count()).to.equal(60);
    heatmap.locale = 'de-DE';
    await until(() => heading(picture) === 'Menge und Umsatz, ein Punkt je Zeile');
    expect(back(heatmap).textContent.trim()).to.equal('Alle Korrelationen');
  });

  it('follows other data while it is open, and is empty with them @release', async () => {
    const { heatmap } = await show(CORRELATION, LINES);
    const picture = await openFirst(heatmap);
    heatmap.data = LINES.slice(0, 20);
    await heatmap.ready;
    expect(inside(picture, '.read').textContent).to.contain('20 rows');
    filterGroup('default').set('elsewhere', 'quantity: 500..');
    await heatmap.ready;
    expect(picture.matches(':state(empty)')).to.equal(true);
    expect(back(heatmap).checkVisibility()).to.equal(true);
    filterGroup('default').clear('elsewhere');
  });

  it('goes where the variables no longer have it @release', async () => {
    const { heatmap } = await show(CORRELATION, LINES);
    await openFirst(heatmap);
    heatmap.variables = 'quantity, discount';
    await until(() => !isOpen(heatmap));
    await heatmap.ready;
    expect(inside(heatmap, '[part=card]').checkVisibility()).to.equal(true);
  });

  it('is boxes of a number by a category, and the count of rows of two categories @release', async () => {
    const { heatmap } = await show({ ...CORRELATION, variables: 'category, revenue, region' }, LINES);
    const boxes = await openFirst(heatmap);
    expect([boxes.localName, boxes.getAttribute('chart'), boxes.getAttribute('by')]).to.deep.equal([
      'sales-distribution',
      'box',
      'category',
    ]);
    expect(boxes.result!.rows().map(({ count }) => count)).to.deep.equal([19, 19, 19]);
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(heatmap) && isTold(heatmap));
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    const rows = await untilOpen(heatmap);
    expect([rows.localName, heading(rows)]).to.deep.equal(['sales-heatmap', 'Number of rows by category and region']);
    const sum = rows.result!.rows().reduce((all, row) => all + Number(row['count()']), 0);
    expect(sum).to.equal(57);
    expect(inside(heatmap, '.facts').textContent).to.contain('Cramér');
    expect(inside(heatmap, '.control')).to.equal(null);
    expect(await violations(heatmap)).to.deep.equal([]);
  });

  it('gives its own numbers and picture: table, CSV, SVG and PNG @release', async () => {
    const { heatmap } = await show(CORRELATION, LINES);
    const matrix = await heatmap.toCSV();
    const picture = await openFirst(heatmap);
    expect(heatmap.result).to.equal(picture.result);
    expect(await heatmap.toCSV()).to.equal(await picture.toCSV());
    expect(await heatmap.toCSV())
      .to.match(/^revenue,quantity,count\(\)/)
      .and.to.not.equal(matrix);
    const text = await heatmap.toSVG();
    expect(text).to.contain('Quantity vs. revenue, one point per row').and.to.not.contain('All correlations');
    expect((await heatmap.toPNG()).type).to.equal('image/png');
    await click(middle(inside(picture, '.dots')));
    await until(() => allInside(picture, '.menu button').length > 0);
    (inside(picture, '.menu button') as HTMLButtonElement).click();
    await until(() => allInside(picture, '.table:not(.vh)').length > 0);
    expect(back(heatmap).checkVisibility()).to.equal(true);
  });

  it('stays open while the widget is moved on the page @release', async () => {
    const { heatmap, box } = await show(CORRELATION, LINES);
    await openFirst(heatmap);
    const place = document.createElement('div');
    box.append(place);
    place.append(heatmap);
    await heatmap.ready;
    expect(inside(opened(heatmap), '.read').textContent).to.contain('60 rows');
    heatmap.remove();
  });

  it('lies right to left where the page does @release', async () => {
    const { heatmap } = await show({ ...CORRELATION, locale: 'ar' }, LINES);
    const picture = await openFirst(heatmap);
    expect(inside(picture, '[part=card]').getAttribute('dir')).to.equal('rtl');
    const bar = tools(heatmap).getBoundingClientRect();
    expect(back(heatmap).getBoundingClientRect().right).to.be.closeTo(bar.right, 2);
    expect(level(heatmap).getBoundingClientRect().left).to.be.closeTo(bar.left, 2);
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(heatmap));
  });

  it('tells why the code of pictures does not come, and opens when it does @release', async () => {
    const { heatmap } = await show(CORRELATION, LINES);
    const { loadTag } = SalesHeatmap;
    const get = customElements.get.bind(customElements);
    let isHere = false;
    customElements.get = (name) => (name === 'sales-distribution' && !isHere ? undefined : get(name));
    try {
      SalesHeatmap.loadTag = () => Promise.reject(new TypeError('no way there'));
      const failed = oneEvent(heatmap, 'sales-error');
      chart(heatmap).focus();
      await sendKeys({ press: 'Home' });
      await sendKeys({ press: 'Enter' });
      expect(((await failed) as CustomEvent<{ message: string }>).detail.message).to.contain('no way there');
      isHere = true;
      await heatmap.refresh();
      expect(heading(await untilOpen(heatmap))).to.equal('Quantity vs. revenue, one point per row');
    } finally {
      customElements.get = get;
      SalesHeatmap.loadTag = loadTag;
    }
  });
});
