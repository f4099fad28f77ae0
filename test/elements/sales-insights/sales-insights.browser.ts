import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../../src/define/sales-filter.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesSelectDetail } from '../../../src/elements/base/element/events.js';
import {
  allInside,
  clauses,
  clean,
  click,
  hover,
  inside,
  middle,
  spoken,
  tableRows,
  violations,
  watchConsole,
} from '../chart-page.js';
import { button, heads, put, ROWS, salesOf, show, type Row } from './insights-page.js';

const WEST = 'region: West; discount: !0, !(blank)';
const RUGS = 'category: Rugs';
const isLoss = ({ discount }: Row): boolean => discount > 0;
const isRug = ({ category }: Row): boolean => category === 'Rugs';

describe('sales-insights', () => {
  watchConsole();
  // What a user points at keeps its place while answers come.
  beforeEach(() => hover({ x: 1200, y: 700 }));
  afterEach(clean);

  it('is accessible, says each finding with its figures and stake, and what was compared, on what it rests and how certain it is where it says how it is calculated @release', async () => {
    const { widget } = await show();
    for (const name of ['What to do', 'How it’s calculated']) button(widget, name).click();
    await widget.updateComplete;
    expect(await violations(widget)).to.deep.equal([]);
    expect(heads(widget)).to.deep.equal([
      'Rugs: 25.0% of orders returned from Jan 1, 2023 to Dec 27, 2024, compared with 4.2% elsewhere',
      'South: revenue 78.3% below the same days of 2023',
      'West: discounted sales lost $3.86K from Jan 1, 2023 to Dec 27, 2024',
    ]);
    expect(inside(widget, '.text').textContent).to.match(/ \$16\.6K lost\s*$/);
    const how = inside(widget, '#f0-how-panel').textContent.replaceAll(/\s+/g, ' ');
    expect(how)
      .to.include(`${ROWS.filter(isRug).length} orders`)
      .and.include('Would happen by chance less than 1 time in 1,000');
    expect(inside(widget, '#f1-how-panel').textContent).to.include(
      '2024 through Dec 27 is compared with the same days of 2023. Growth is compared with that of all other regions combined',
    );
    expect(inside(widget, '#f2-how-panel').textContent).to.include('Exact count, not an estimate');
    expect(inside(widget, '.pic svg').getAttribute('aria-label')).to.match(/^Bars: Rugs 25\.0%, /);
    expect(inside(widget, '.tone b').textContent).to.equal('Needs attention');
  });

  it('has its heading and room for findings before what finds them is here @release', async () => {
    const { widget } = put({ limit: '3' });
    await widget.updateComplete;
    expect(widget.matches(':state(loading)')).to.equal(true);
    expect([inside(widget, 'h2').textContent, allInside(widget, '.bone').length]).to.deep.equal(['What stands out', 3]);
    await widget.ready;
    expect([inside(widget, 'h2').textContent, heads(widget).length]).to.deep.equal(['What stands out', 3]);
  });

  it('draws the chart of its first finding large on a dashboard, with the others next to their texts @release', async () => {
    const { widget } = put({ limit: '3' });
    Object.assign(widget, { dashboardTile: true });
    Object.assign(widget.style, { display: 'block', inlineSize: '400px', blockSize: '700px' });
    await widget.ready;
    const [first, second] = allInside(widget, '.finding').map((finding) => {
      const [chart, text] = ['.pic', '.text'].map((part) => finding.querySelector(part)!.getBoundingClientRect());
      return { height: chart!.height, isAbove: chart!.bottom <= text!.top, isBefore: chart!.right <= text!.left };
    });
    expect(first!.height).to.be.above(80);
    expect([first!.isAbove, second!.isAbove, second!.isBefore]).to.deep.equal([true, false, true]);
  });

  it('draws few findings with charts next to the texts of a wide card, and above the texts of a narrow one', async () => {
    const { widget } = put({ limit: '4' });
    Object.assign(widget, { dashboardTile: true });
    Object.assign(widget.style, { display: 'block', inlineSize: '720px', blockSize: '520px' });
    await widget.ready;
    const charts = () =>
      allInside(widget, 'figure').map((chart) => {
        const drawn = [...chart.children].find((one) => one.checkVisibility())!.getBoundingClientRect();
        const head = chart.parentElement!.querySelector('h3')!.getBoundingClientRect();
        return { height: drawn.height, isBefore: drawn.right <= head.left, isAbove: drawn.bottom <= head.top };
      });
    expect([heads(widget).length, charts().length]).to.deep.equal([3, 2]);
    expect(charts().every(({ height, isBefore }) => isBefore && height > 70)).to.equal(true);
    widget.style.inlineSize = '320px';
    expect(charts().every(({ isAbove }) => isAbove)).to.equal(true);
  });

  it('names the bars of a large chart and their numbers', async () => {
    const { widget } = put({ limit: '3' });
    Object.assign(widget, { dashboardTile: true });
    Object.assign(widget.style, { display: 'block', inlineSize: '400px', blockSize: '700px' });
    await widget.ready;
    const [first, second] = allInside(widget, '.pic').map((chart) =>
      ['svg', '.rows'].filter((part) => chart.querySelector(part)?.checkVisibility()),
    );
    expect([first, second]).to.deep.equal([['.rows'], ['svg']]);
    const rows = inside(widget, '.rows');
    expect(rows.getAttribute('aria-label')).to.match(/^Bars: Rugs 25\.0%, /);
    expect([...rows.querySelectorAll('span')].slice(0, 2).map(({ textContent }) => textContent)).to.deep.equal(['Rugs', '25.0%']);
    expect(await violations(widget)).to.deep.equal([]);
  });

  it('opens what to do by which rule, and how it was computed', async () => {
    const { widget } = await show();
    const todo = button(widget, 'What to do');
    expect(inside(widget, '#f0-todo-panel').checkVisibility()).to.equal(false);
    todo.focus();
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect([todo.getAttribute('aria-expanded'), inside(widget, '#f0-todo-panel').checkVisibility()]).to.deep.equal([
      'true',
      true,
    ]);
    const said = inside(widget, '#f0-todo-panel').textContent.replaceAll(/\s+/g, ' ');
    expect(said).to.include('returned more often than elsewhere: find out why it is returned').and.to.include('25.0% vs. 4.2%');
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(inside(widget, '#f0-todo-panel').checkVisibility()).to.equal(false);
  });

  it('filters the page by a finding, shows that it does, and takes it back by the same button or Escape @release', async () => {
    const { widget, kpi } = await show();
    const told: SalesSelectDetail[] = [];
    widget.addEventListener('sales-select', ({ detail }) => told.push(detail));
    await click(middle(button(widget, 'Filter page')));
    await Promise.all([widget.ready, kpi.ready]);
    expect(clauses()).to.deep.equal({ why: RUGS });
    expect(kpi.value).to.be.closeTo(salesOf(isRug), 1e-6);
    expect([button(widget, 'Page filtered').getAttribute('aria-pressed'), spoken(widget)]).to.deep.equal([
      'true',
      'Page filtered by Category: Rugs.',
    ]);
    expect(heads(widget)).to.have.length(3);
    await sendKeys({ press: 'Escape' });
    expect([clauses(), spoken(widget)]).to.deep.equal([{}, 'Filter cleared.']);
    await Promise.all([widget.ready, kpi.ready]);
    const west = [...allInside(widget, '.show')][2] as HTMLElement;
    await click(middle(west));
    expect(clauses()).to.deep.equal({ why: WEST });
    await widget.ready;
    await click(middle(west));
    expect(clauses()).to.deep.equal({});
    expect(told.map(({ where }) => where)).to.deep.equal([RUGS, '', WEST, '']);
    expect(told[2]).to.deep.include({ field: 'region', values: ['West'] });
  });

  it('sets the clause of each field in its own control, stays as it is, and gives the page its own clauses back @release', async () => {
    const filters = ['date', 'region'].map((field) =>
      Object.assign(document.createElement('sales-filter'), { field, id: `by-${field}`, data: ROWS }),
    );
    document.body.append(...filters);
    const { widget, kpi } = await show();
    await Promise.all(filters.map(({ ready }) => ready));
    const before = { 'by-region': 'region: North, South' };
    filterGroup('default').set('by-region', 'region: North, South');
    await widget.ready;
    const seen = heads(widget);
    const south = [...allInside(widget, '.finding')].findIndex((one) => one.querySelector('h3')?.textContent.includes('South:'));
    const press = allInside(widget, '.finding')[south]!.querySelector<HTMLElement>('.show')!;
    await click(middle(press));
    await Promise.all([widget.ready, kpi.ready]);
    expect(clauses()).to.deep.equal({ 'by-date': 'date: 2024-01-01..2024-12-27', 'by-region': 'region: South' });
    expect(kpi.value).to.be.closeTo(
      salesOf(({ date, region }) => date >= '2024' && region === 'South'),
      1e-6,
    );
    expect([heads(widget), press.getAttribute('aria-pressed')]).to.deep.equal([seen, 'true']);
    filterGroup('default').undo();
    expect(clauses()).to.deep.equal(before);
    filterGroup('default').redo();
    await widget.ready;
    await click(middle(press));
    await widget.ready;
    expect([clauses(), heads(widget)]).to.deep.equal([before, seen]);
    await click(middle(press));
    filterGroup('default').set('by-date', 'date: 2023');
    await widget.ready;
    expect(inside(widget, '.read').textContent).to.include('In 2023');
    expect([...allInside(widget, '.show')].every((one) => one.getAttribute('aria-pressed') === 'false')).to.equal(true);
  });

  it('looks at the topics that are named, alone or as a group, and refuses others with the names there are', async () => {
    const { widget } = await show({ topics: 'concentration, discounts' });
    expect(widget.result?.rows().map(({ topic }) => topic)).to.deep.equal(['discounts']);
    widget.topics = 'ranking';
    await widget.ready;
    expect(heads(widget).filter((head) => head.includes('iscount'))).to.deep.equal([]);
    widget.topics = 'offers';
    await widget.ready;
    expect(heads(widget)).to.have.length(2);
    widget.topics = 'weather';
    const problem = await widget.ready.catch((error: unknown) => error as Error);
    expect((problem as Error).message).to.match(/^topics: invalid value 'weather'.*break, anomaly.*offers/);
    expect(inside(widget, '.msg').textContent).to.include('weather');
  });

  it('tells no more findings than the limit until it is asked for them @release', async () => {
    const { widget } = await show({ limit: '1' });
    expect([heads(widget).length, widget.result?.rowCount]).to.deep.equal([1, 3]);
    await click(middle(button(widget, 'Show 2 more insights')));
    await widget.updateComplete;
    expect(heads(widget)).to.have.length(3);
    button(widget, 'Show fewer').click();
    await widget.updateComplete;
    expect(heads(widget)).to.have.length(1);
    for (const [name, value] of [
      ['limit', '0'],
      ['limit', 'many'],
      ['mode', 'film'],
      ['step', '-1'],
    ] as const) {
      const other = put({ [name]: value }).widget;
      const code = await other.ready.then(
        () => '',
        (error: unknown) => (error as { readonly code: string }).code,
      );
      expect([name, code]).to.deep.equal([name, 'bad-option']);
      clean();
    }
  });

  it('says that nothing stands out, where, and what was looked at @release', async () => {
    const { widget } = await show({ topics: 'concentration, anomaly, retention' });
    expect([heads(widget), widget.result?.rowCount]).to.deep.equal([[], 0]);
    expect(inside(widget, '.read').textContent.trim()).to.equal('Nothing unusual from Jan 1, 2023 to Dec 27, 2024.');
    const lines = [...inside(widget, '.none').querySelectorAll('dt, dd')].map(({ textContent }) => textContent);
    expect(lines).to.deep.equal(['Checked', 'unusual values', 'Not in the data', 'concentration', 'low retention']);
    // Next to a high chart, the card fills its place.
    widget.style.blockSize = '500px';
    expect(inside(widget, '.card').offsetHeight).to.equal(500);
    expect(await violations(widget)).to.deep.equal([]);
  });

  it('looks within the filters of the others, and names the days that they choose @release', async () => {
    const { widget } = await show();
    filterGroup('default').set('picker', 'region: North, West; date: 2024');
    await widget.ready;
    expect(inside(widget, '.read').textContent).to.include('In 2024');
    expect(widget.result?.rows().map(({ key }) => key))
      .to.include('discounts/region=West')
      .and.not.include('discounts/region=South');
    const losses = ROWS.filter((row) => row.date >= '2024' && row.discount > 0 && row.region === 'West');
    const found = widget.result?.rows().find(({ key }) => key === 'discounts/region=West');
    expect(found?.profit).to.be.closeTo(
      losses.reduce((sum, { profit }) => sum + profit, 0),
      1e-6,
    );
    filterGroup('default').set('picker', 'region: Nowhere');
    await widget.ready;
    expect(widget.matches(':state(empty)')).to.equal(true);
    expect(inside(widget, '.msg').textContent).to.include('No data for Region: Nowhere');
  });

  it('gives the same as a table, as CSV with raw figures, and as a picture @release', async () => {
    const { widget } = await show({ view: 'table' });
    const rows = tableRows(widget);
    expect(rows).to.have.length(3);
    expect(rows[2]?.slice(0, 4)).to.deep.equal([
      'West: discounted sales lost $3.86K from Jan 1, 2023 to Dec 27, 2024',
      'unprofitable discounts',
      'Needs attention',
      '$3.86K',
    ]);
    const [head = '', ...lines] = (await widget.toCSV()).split('\r\n');
    const first = lines.find((line) => line.startsWith('discounts')) ?? '';
    expect(head).to.match(/^topic,key,form,tone,worth,certainty,weight,from,to,.*,where,rule,member,/);
    const worth = -ROWS.filter(isLoss).reduce((sum, { profit }) => sum + profit, 0);
    expect(Number(first.split(',')[4])).to.be.closeTo(worth, 1e-6);
    expect(first.split(',').slice(0, 4)).to.deep.equal(['discounts', 'discounts/region=West', 'member', 'bad']);
    widget.view = 'chart';
    expect(await widget.toSVG())
      .to.include('West: discounted sales')
      .and.not.include('What to do');
    expect((await widget.toPNG()).type).to.equal('image/png');
  });

  it('shows on paper no buttons, and what is behind them where tables are asked for @release', async () => {
    const { widget } = await show();
    const seen = (selector: string): readonly boolean[] => allInside(widget, selector).map((one) => one.checkVisibility());
    expect(new Set(seen('.panel'))).to.deep.equal(new Set([false]));
    await emulateMedia({ media: 'print' });
    try {
      expect(new Set(seen('.panel'))).to.deep.equal(new Set([false]));
      widget.setAttribute('print', 'table');
      expect(new Set(seen('.panel'))).to.deep.equal(new Set([true]));
      expect(new Set(seen(':is(.link, .ways)'))).to.deep.equal(new Set([false]));
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('sits well at any width: nothing runs over its edge @release', async () => {
    const { widget } = await show({ limit: '50' });
    for (const door of allInside(widget, '.door')) (door as HTMLElement).click();
    for (const width of [320, 375, 560, 900, 1200, 1600]) {
      widget.parentElement!.style.inlineSize = `${width}px`;
      await widget.updateComplete;
      const card = inside(widget, '.card').getBoundingClientRect();
      const over = allInside(widget, '.all *').filter(
        (one) => one.getBoundingClientRect().right > card.right + 0.5 && !one.closest('.vh'),
      );
      expect([width, over.map((one) => one.getAttribute('class'))]).to.deep.equal([width, []]);
    }
  });
});
