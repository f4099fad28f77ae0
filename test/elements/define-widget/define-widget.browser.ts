import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { embedCode } from '../../../src/elements/base/menu/embed-code.js';
import { attribute, defineWidget, SalesError } from '../../../src/index.js';
import { until } from '../../until.js';
import { allInside, clauses, clean, click, inside, middle, spoken, tableRows, violations, watchConsole } from '../chart-page.js';
import { bars, putFollowed } from '../followed-page.js';
import { countOf, errorOf, ROWS, show } from './funnel-page.js';

const STAGES = ['Placed', 'Packed', 'Delivered'];
const heading = (widget: Element): string => inside(widget, '[part=heading]').textContent.trim();
const alert = (widget: Element): string => inside(widget, '[role=alert]').textContent.replace(/\s+/g, ' ').trim();
const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)}%`.replace('-', '−');

describe('a widget that a page defines', () => {
  watchConsole();
  afterEach(clean);

  it('shows its numbers as a chart, a sentence and a table @release', async () => {
    const { widget } = await show();
    const counts = STAGES.map((stage) => countOf(stage));
    expect(counts).to.eql([120, 60, 20]);
    const widths = bars(widget).map(({ width }) => width);
    counts.forEach((count, k) => expect(widths[k]! / widths[0]!).to.be.closeTo(count / counts[0]!, 0.001));
    expect(tableRows(widget)).to.eql(
      STAGES.map((stage, k) => [
        stage,
        String(counts[k]),
        percent(counts[k]! / counts[0]!),
        k === 0 ? '' : percent(counts[k]! / counts[k - 1]! - 1),
      ]),
    );
    expect(inside(widget, '.read').textContent.trim()).to.equal(
      '16.7% reach Delivered. The largest loss, 66.7%, is before Delivered.',
    );
    expect(heading(widget)).to.equal('Funnel');
  });

  it('takes measures for its stages', async () => {
    const days = [
      { date: '2024-01-01', visits: 400, carts: 100, orders: 30, revenue: 60 },
      { date: '2024-01-02', visits: 600, carts: 150, orders: 20, revenue: 40 },
    ];
    const { widget } = await show({ by: '', stages: 'sum(visits), sum(carts), sum(orders)', show: 'share' }, days);
    expect(tableRows(widget).map(([, value, share]) => [value, share])).to.eql([
      ['1,000', '100.0%'],
      ['250', '25.0%'],
      ['50', '5.0%'],
    ]);
    expect(allInside(widget, 'thead th').map(({ textContent }) => textContent.trim())[1]).to.equal('Number');
    const widths = bars(widget).map(({ width }) => width);
    expect(widths[1]! / widths[0]!).to.be.closeTo(0.25, 0.001);
    expect(widths[2]! / widths[0]!).to.be.closeTo(0.2, 0.001);
  });

  it('filters the page by its marks, and follows the filters of the page', async () => {
    const { widget, kpi } = await show();
    await click(middle(allInside(widget, '.stage .fill rect')[1]!));
    await kpi.ready;
    expect(clauses()).to.eql({ funnel: 'stage: Packed' });
    const revenue = ROWS.filter(({ stage }) => stage === 'Packed').reduce((sum, row) => sum + row.revenue, 0);
    expect(kpi.value).to.equal(revenue);
    expect(tableRows(widget).map(([, count]) => count)).to.eql(['120', '60', '20']);
    filterGroup('default').set('other', 'region: East');
    await widget.ready;
    expect(tableRows(widget).map(([, count]) => Number(count))).to.eql(STAGES.map((stage) => countOf(stage, 'East')));
  });

  it('is used by keyboard, and says what is reached and selected', async () => {
    const { widget } = await show();
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'End' });
    await widget.updateComplete;
    expect(spoken(widget)).to.equal(
      'Delivered: Orders 20, Of the first stage 16.7%, Change from the stage before −66.7%. Row 3 of 3.',
    );
    await sendKeys({ press: 'Enter' });
    await widget.ready;
    expect([clauses(), spoken(widget)]).to.eql([{ funnel: 'stage: Delivered' }, 'Selected Delivered.']);
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.eql({});
  });

  it('has the menu, the table view and the exports of every widget', async () => {
    const { widget } = await show({ view: 'table' });
    expect(inside(widget, 'table').getBoundingClientRect().height).to.be.greaterThan(60);
    widget.view = 'chart';
    await widget.ready;
    const [csv, svg] = await Promise.all([widget.toCSV(), widget.toSVG()]);
    expect(csv.trim().split('\r\n').slice(1).sort()).to.eql(['Delivered,20', 'Packed,60', 'Placed,120']);
    expect(svg).to.contain('Delivered').and.to.contain('Funnel');
    await click(middle(inside(widget, '.dots')));
    await until(() => allInside(widget, '[role=menuitem]').length > 0);
    const items = allInside(widget, '[role=menuitem]').map(({ textContent }) => textContent.trim());
    expect(items).to.include.members(['Download CSV', 'Download PNG', 'Download SVG', 'How is this calculated?']);
  });

  it('gives no code for a frame, whose page has no such tag', async () => {
    const { widget, kpi } = await show();
    const place = { provider: undefined, heading: '', page: undefined, height: 200 };
    const [own, other] = [embedCode(widget, place), embedCode(kpi, place)];
    expect([own.frame, other.frame?.startsWith('<iframe')]).to.eql([undefined, true]);
    expect(own.tag).to.contain('<order-funnel by="stage"');
  });

  it('speaks the language of the page, and English where it has no text @release', async () => {
    const { widget } = await show({ locale: 'de' });
    expect([heading(widget), inside(widget, '.read').textContent.trim().replaceAll('\u00a0', ' ')]).to.eql([
      'Trichter',
      '16,7 % erreichen Delivered. Der größte Verlust, 66,7 %, liegt vor Delivered.',
    ]);
    const headings = (): readonly string[] => allInside(widget, 'thead th').map(({ textContent }) => textContent.trim());
    widget.locale = 'fr-CA';
    await until(() => heading(widget) === 'Entonnoir');
    await widget.ready;
    expect(headings()).to.include.members(['Étape', 'Of the first stage']);
    widget.locale = 'pl';
    await until(() => heading(widget) === 'Funnel');
    await widget.ready;
    expect(headings()).to.include('Stage');
  });

  it('is accessible, with its table and its marks in the tree', async () => {
    const { widget } = await show();
    expect(await violations(widget)).to.eql([]);
    const tree = await executeServerCommand<readonly { role: string; name: string }[], undefined>('accessibility-tree');
    const names = (roles: RegExp): readonly string[] => tree.filter(({ role }) => roles.test(role)).map(({ name }) => name);
    expect(names(/^rowheader$/)).to.include.members(STAGES);
    expect(names(/^cell|gridcell$/)).to.include.members(['120', '60', '20', '16.7%']);
    await until(() => allInside(widget, '.points rect').length === 3);
  });

  it('shows errors in its card: of attributes with the nearest word, and its own', async () => {
    const { widget } = await show();
    widget.setAttribute('show', 'shares');
    expect(await errorOf(widget)).to.include({ code: 'bad-option' });
    expect(alert(widget)).to.contain("Show: invalid value 'shares'").and.to.contain("did you mean 'share'?");
    widget.setAttribute('show', 'share');
    widget.setAttribute('stages', 'Placed');
    expect((await errorOf(widget)).message).to.equal("stages: 'Placed' is one stage; expected at least two stages");
    widget.setAttribute('stages', 'Placed, Packed');
    widget.setAttribute('by', 'stagge');
    expect(await errorOf(widget)).to.include({ code: 'unknown-dimension' });
    expect(alert(widget)).to.contain('Fix: by="stage"');
    widget.setAttribute('by', 'stage');
    await widget.ready;
    expect(tableRows(widget).length).to.equal(2);
  });
});

describe('defineWidget', () => {
  watchConsole();
  afterEach(clean);

  const minimal = {
    messages: { en: { heading: 'Total' } },
    heading: () => 'Total',
    plans: () => ({ main: { measures: ['revenue'] } }),
    facts: () => ({ summary: 'All.', columns: [{ label: 'Name' }], marks: [] }),
  };

  it('refuses attributes with the name of what every widget or element has', () => {
    for (const name of ['where', 'src', 'title', 'ready', 'state', 'filters']) {
      const define = (): unknown =>
        defineWidget({ ...minimal, attributes: { [name]: attribute.text('') }, plot: (_, { list }) => list({ lines: [] }) });
      expect(define, name).to.throw(SalesError, `attributes: invalid value '${name}'`);
    }
  });

  it('reads an attribute with the name of what only drill paths have', async () => {
    const Levels = defineWidget({
      ...minimal,
      attributes: { depth: attribute.list('one, two') },
      heading: ({ attributes }) => attributes.depth.join(' and '),
      plot: (_, { list }) => list({ lines: [] }),
    });
    customElements.define('own-levels', Levels);
    const { widget } = putFollowed(new Levels(), { id: 'levels' }, ROWS);
    await widget.ready;
    expect(heading(widget)).to.equal('one and two');
  });

  it('draws shapes of the page with its styles, each of which is a mark @release', async () => {
    const Dots = defineWidget({
      ...minimal,
      attributes: {},
      plans: () => ({ main: { measures: ['revenue'], by: ['region'] } }),
      facts: ({ results, columnsOf }) => {
        const [region, revenue] = columnsOf(results.main!);
        const rows = Array.from({ length: results.main!.rowCount }, (_, row) => row);
        return {
          summary: `${rows.length} regions.`,
          columns: [{ label: region!.label }, { label: revenue!.label, unit: revenue!.unit! }],
          marks: rows.map((row) => ({ values: [region!.text(row), revenue!.number(row)], rows: [row] })),
        };
      },
      plot: ({ facts, selected, frame }, { marks }) => {
        const places = facts.marks.map((_, k) => ({ x: ((k + 0.5) * frame.width) / facts.marks.length, y: 20 }));
        return marks(
          places.map((place, k) => ({
            kind: 'dot',
            radius: 8,
            parts: [place],
            className: `dot ${selected.includes(k) ? 'full' : ''}`,
          })),
          { as: 'tiles', boxes: places.map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 })) },
        );
      },
      styles: 'svg .dot { fill: rgb(1, 2, 3) }',
    });
    customElements.define('own-dots', Dots);
    const { widget } = putFollowed(new Dots(), { id: 'dots' }, ROWS);
    await widget.ready;
    const dots = allInside(widget, '.stage svg .dot');
    expect(dots.map((dot) => getComputedStyle(dot).fill)).to.eql(Array.from({ length: 3 }, () => 'rgb(1, 2, 3)'));
    await click(middle(dots[2]!));
    await widget.ready;
    expect(clauses()).to.eql({ dots: 'region: West' });
    await until(() => allInside(widget, '.stage svg .full').length === 1);
  });

  it('filters the page by the members of its marks, and states its claims', async () => {
    const claim = { kind: 'test', test: 'pairs', measure: '', figures: [2] } as const;
    const Pairs = defineWidget({
      ...minimal,
      attributes: {},
      facts: () => ({
        summary: 'Two pairs.',
        claims: [claim],
        columns: [
          { label: 'Region', field: 'region' },
          { label: 'Other', field: 'region' },
          { label: 'Lift', unit: 'times' },
        ],
        marks: [{ values: ['East', 'West', 1.5] }, { values: [['North'], 'East', 12] }],
        markType: 'row',
      }),
      plot: ({ cells, format }, { list }) =>
        list({
          lines: cells.map(([name, value = ''], k) => ({
            ...{ names: [name], value, note: format(k + 1, 'count') },
            bar: { from: 0, to: k + 1, className: 's1' },
          })),
        }),
    });
    customElements.define('own-pairs', Pairs);
    const { widget, kpi } = putFollowed(new Pairs(), { id: 'pairs' }, ROWS);
    await Promise.all([widget.ready, kpi.ready]);
    expect(widget.claims!.claims).to.eql([claim]);
    expect(tableRows(widget)).to.eql([
      ['East', 'West', '1.5×'],
      ['North', 'East', '12×'],
    ]);
    expect(inside(widget, '[part=chart]').getAttribute('aria-roledescription')).to.equal('list');
    await click(middle(allInside(widget, '.stage .fill rect')[1]!));
    await Promise.all([widget.ready, kpi.ready]);
    expect(clauses()).to.eql({ pairs: 'region: East, North' });
    expect(kpi.value).to.equal(ROWS.filter(({ region }) => region !== 'West').reduce((sum, { revenue }) => sum + revenue, 0));
    expect(spoken(widget)).to.equal('Selected East, North.');
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'End' });
    await widget.updateComplete;
    expect(spoken(widget)).to.equal('North + East: Lift 12×. Row 2 of 2.');
    await sendKeys({ press: 'Enter' });
    expect(clauses()).to.eql({});
  });

  it('loads its drawing, takes its heading from the data, and scrolls what is higher than the card', async () => {
    const Tower = defineWidget({
      ...minimal,
      attributes: {},
      facts: ({ results }) => ({ ...minimal.facts(), heading: `${results.main!.selected} rows` }),
      loadPlot: () =>
        Promise.resolve((_, { marks }) =>
          marks([{ kind: 'dot', radius: 3, parts: [{ x: 5, y: 895 }], className: 's1' }], { as: 'rows', boxes: [] }, 900),
        ),
    });
    customElements.define('own-tower', Tower);
    const { widget } = putFollowed(new Tower(), {}, ROWS);
    await widget.ready;
    expect(heading(widget)).to.equal(`${ROWS.length} rows`);
    expect(inside(widget, '[part=chart]').scrollHeight).to.equal(900);
  });

  it('shows an error of its drawing in the card', async () => {
    class Broken extends defineWidget({
      ...minimal,
      attributes: {},
      plot: () => {
        throw new TypeError('no such color');
      },
    }) {}
    customElements.define('own-broken', Broken);
    const { widget } = putFollowed(new Broken(), {}, ROWS);
    expect((await errorOf(widget)).message).to.contain('no such color');
    expect(alert(widget)).not.to.equal('');
  });
});
