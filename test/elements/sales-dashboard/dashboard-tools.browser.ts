// @release: pages made by tools; test/describe has the tools, and dashboard-editor.browser.ts edits a page
import { expect } from '@open-wc/testing';
import type { Tool } from '../../../src/describe/tools.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { everyNth, pick, randomOf } from '../../random.js';
import { until } from '../../until.js';
import { nameOf } from '../keys.js';
import { acceptResizeLoops } from '../resize-loops.js';
import { clean, show, watchConsole } from './dashboard-page.js';

interface Result {
  readonly card: number;
  readonly label: string;
  readonly where: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly lines: readonly { readonly term: string; readonly text: string }[];
  readonly measures: readonly {
    readonly name: string;
    readonly unit: string;
    readonly expression: string;
    readonly value: number | null;
  }[];
  readonly dimensions: readonly { readonly by: string }[];
  readonly tags: readonly { readonly tag: string; readonly attributes: Readonly<Record<string, string>> }[];
  readonly cards: readonly Result[];
  readonly tag: string;
}

/** Calls a tool of a dashboard. */
async function call(dashboard: SalesDashboard, name: string, input: object = {}): Promise<Result> {
  const tools = await dashboard.tools();
  return (await tools.find((one) => one.name === name)!.execute(input)) as Result;
}

/** Returns the message with which a call fails. */
async function problem(dashboard: SalesDashboard, name: string, input: object): Promise<string> {
  return call(dashboard, name, input).then(
    () => 'no error',
    (error: unknown) => (error as Error).message,
  );
}

const button = (dashboard: SalesDashboard, name: string): HTMLButtonElement =>
  [...dashboard.shadowRoot!.querySelectorAll('button')].find((one) => nameOf(one) === name)!;
const canUndo = (dashboard: SalesDashboard): boolean => button(dashboard, 'Undo').getAttribute('aria-disabled') === 'false';
const shown = async (dashboard: SalesDashboard): Promise<string> => JSON.stringify((await call(dashboard, 'catalog')).cards);

describe('the tools of a dashboard for a language model', () => {
  watchConsole();
  acceptResizeLoops();
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    clean();
    localStorage.clear();
    filterGroup().clear();
  });

  it('describe and query the data, and explain a measure and a card', async () => {
    const dashboard = await show({ pages: 'sales' });
    const names = (await dashboard.tools()).map(({ name }) => name);
    expect(names).to.deep.equal(['catalog', 'query', 'filter', 'explain']);
    const catalog = await call(dashboard, 'catalog');
    expect(catalog.measures.find(({ name }) => name === 'revenue')?.value).to.equal(3000);
    expect(catalog.dimensions.map(({ by }) => by)).to.include.members(['region', 'category', 'month(date)']);
    expect(catalog.cards.map(({ card }) => card)).to.deep.equal(catalog.cards.map((_, at) => at + 1));
    const plan = { measures: ['revenue'], by: ['region'], where: 'date: 2017; region: West', orderBy: ['-revenue'] };
    expect((await call(dashboard, 'query', plan)).rows).to.deep.equal([{ region: 'West', revenue: 450 }]);
    const measure = await call(dashboard, 'explain', { measure: 'margin' });
    expect(measure.lines[0]!.text).to.contain('Margin: ');
    expect(measure.lines.map(({ text }) => text).join())
      .to.contain('Sales')
      .and.to.contain('Profit');
    const trend = catalog.cards.find(({ tag }) => tag === 'sales-trend')!;
    const { lines } = await call(dashboard, 'explain', { card: trend.card });
    expect(lines.map(({ text }) => text).join()).to.contain('120 of 240');
    expect(await problem(dashboard, 'query', { measures: ['revenu'] })).to.contain('revenu');
    expect(await problem(dashboard, 'explain', { card: 99 })).to.contain('99');
    // Nothing has opened the editor.
    expect(dashboard.shadowRoot!.querySelector('.editor')).to.equal(null);
  });

  it('have the own measures of the page', async () => {
    const dashboard = await show({ pages: 'sales' });
    dashboard.document = {
      define: 'Net ratio = profit / revenue; Bad = profit / sum(Nowhere)',
      cards: [{ tag: 'sales-kpi', attributes: { measure: 'Net ratio' }, width: 'third' }],
    };
    await dashboard.updateComplete;
    await dashboard.ready;
    const { measures, cards } = await call(dashboard, 'catalog');
    const own = measures.find(({ name }) => name === 'Net ratio')!;
    expect(own).to.deep.include({ name: 'Net ratio', label: 'Net ratio', unit: 'percent', expression: 'profit / revenue' });
    expect(measures.some(({ name }) => name === 'Bad')).to.equal(false);
    expect(cards.map(({ attributes }) => attributes)).to.deep.equal([{ measure: 'Net ratio' }]);
    const { rows } = await call(dashboard, 'query', { measures: ['Net ratio'] });
    expect(rows).to.deep.equal([{ 'Net ratio': own.value }]);
    const { lines } = await call(dashboard, 'explain', { measure: 'Net ratio' });
    expect(lines[0]!.text).to.equal('Net ratio: profit / revenue');
  });

  it('filter the page in one step that the user can undo, and keep its period', async () => {
    const dashboard = await show();
    const group = filterGroup();
    const before = group.clauses;
    const { where } = await call(dashboard, 'filter', { where: 'region: West; category: Ink, Pens' });
    expect(where).to.contain('region: West').and.to.contain('category: Ink, Pens').and.to.contain(Object.values(before)[0]);
    expect(await problem(dashboard, 'filter', { where: 'regio: West' })).to.contain('regio');
    expect(await problem(dashboard, 'filter', { where: 'region' })).to.contain('region');
    expect(group.where).to.equal(where);
    group.undo();
    expect(group.clauses).to.deep.equal(before);
    expect((await call(dashboard, 'filter', { where: 'date: 2016; compare: none' })).where).to.equal('date: 2016; compare: none');
    // The comparison of the page is no part of the filter.
    expect((await call(dashboard, 'filter', { where: 'region: East' })).where).to.contain('compare: none');
    expect((await call(dashboard, 'filter', { where: '' })).where).to.equal(Object.values(before)[0]);
  });

  it('change an editable page, where each call is a step that the user undoes', async () => {
    const dashboard = await show({ editable: '', pages: 'sales' });
    const box = document.createElement('input');
    document.body.append(box);
    box.focus();
    const first = await shown(dashboard);
    const card = await call(dashboard, 'addCard', { tag: 'sales-breakdown', attributes: { by: 'region', chart: 'donut' } });
    expect(card.label).to.equal('Donut: Region');
    await call(dashboard, 'changeCard', {
      card: card.card,
      attributes: { chart: null, by: 'category' },
      width: 'full',
      place: 1,
    });
    const { cards } = await call(dashboard, 'catalog');
    expect(cards[0]).to.deep.include({ card: card.card, attributes: { by: 'category' }, width: 'full' });
    await call(dashboard, 'changeCard', { card: card.card, remove: true });
    expect(document.activeElement).to.equal(box);
    box.remove();
    for (let step = 0; step < 3; step++) {
      expect(canUndo(dashboard)).to.equal(true);
      button(dashboard, 'Undo').click();
      await dashboard.updateComplete;
    }
    expect(canUndo(dashboard)).to.equal(false);
    expect(await shown(dashboard)).to.equal(first);
  });

  it('refuse what a tag and the data do not have, and leave the page as it was', async () => {
    const dashboard = await show({ editable: '' });
    const first = await shown(dashboard);
    const add = (tag: string, attributes: object = {}): Promise<string> => problem(dashboard, 'addCard', { tag, attributes });
    expect(await add('sales-pie'))
      .to.contain('sales-pie')
      .and.to.contain('sales-breakdown');
    expect(await add('sales-kpi', { mesure: 'revenue' }))
      .to.contain('mesure')
      .and.to.contain("did you mean 'measure'");
    expect(await add('sales-trend', { chart: 'pie' }))
      .to.contain('chart')
      .and.to.contain('pie')
      .and.to.contain('line');
    expect(await add('sales-kpi', { measure: 'revenu' })).to.contain('revenu');
    const [card] = JSON.parse(first) as readonly Result[];
    const change = { card: card!.card, attributes: { field: 'nowhere' }, width: 'full', place: 2 };
    expect(await problem(dashboard, 'changeCard', change)).to.contain('nowhere');
    expect(await problem(dashboard, 'changeCard', { card: 99 })).to.contain("card: invalid value '99'");
    expect(await problem(dashboard, 'changeCard', { card: card!.card, place: 99 })).to.contain("place: invalid value '99'");
    expect(canUndo(dashboard)).to.equal(false);
    expect(await shown(dashboard)).to.equal(first);
  });

  for (const seed of everyNth([58, 7], 2))
    it(`make only pages that run, and undo leads back to the first page: ${seed}`, async () => {
      const random = randomOf(seed);
      const dashboard = await show({ editable: '', pages: 'sales' });
      const first = await shown(dashboard);
      const { measures, dimensions, tags } = await call(dashboard, 'catalog');
      const attributes = (): object => ({
        measure: pick(random, [...measures.map(({ name }) => name), 'nothing', 'revenue / 0']),
        by: pick(random, [...dimensions.map(({ by }) => by), 'nowhere']),
        ...(random() < 0.3 && { chart: pick(random, ['bar', 'donut', 'stacked', 'bullet', 'x']) }),
      });
      const steps: string[] = [];
      for (let at = 0; at < 12; at++) {
        const { cards } = await call(dashboard, 'catalog');
        const card = pick(random, [...cards.map((one) => one.card), 999]);
        const place = pick(random, cards).card;
        const proposed = pick(random, tags);
        const [name, input] = pick(random, [
          ['addCard', { tag: proposed.tag, attributes: { ...proposed.attributes, ...(random() < 0.5 && attributes()) } }],
          ['changeCard', { card, attributes: attributes() }],
          ['changeCard', { card, attributes: { heading: 'A', by: null }, width: 'third', place }],
          ['changeCard', { card, remove: true }],
          ['filter', { where: pick(random, ['region: West', '', 'date: 2016', 'product: "Product A"', 'x: 1']) }],
        ] as const);
        const found = await problem(dashboard, name, input);
        steps.push(`${name} ${JSON.stringify(input)}: ${found}`);
        await dashboard.updateComplete;
        await dashboard.ready.catch(() => undefined);
        const failed = [...dashboard.shadowRoot!.querySelectorAll('.edit-body > :state(error)')];
        expect(
          failed.map(({ outerHTML }) => outerHTML),
          steps.join('\n'),
        ).to.deep.equal([]);
      }
      while (canUndo(dashboard)) {
        button(dashboard, 'Undo').click();
        await dashboard.updateComplete;
      }
      expect(await shown(dashboard), steps.join('\n')).to.equal(first);
    });
});

describe('webmcp', () => {
  watchConsole();
  afterEach(clean);

  it('registers the tools with the browser while the dashboard is on the page', async () => {
    const registered = new Map<string, Tool>();
    const modelContext = {
      registerTool: async (tool: Tool, { signal }: { signal: AbortSignal }): Promise<void> => {
        registered.set(tool.name, tool);
        signal.addEventListener('abort', () => registered.delete(tool.name));
      },
    };
    Object.defineProperty(navigator, 'modelContext', { value: modelContext, configurable: true });
    try {
      const dashboard = await show({ webmcp: '', id: 'a b' });
      await until(() => registered.size === 4, 'the tools');
      expect([...registered.keys()]).to.deep.equal(['a-b.catalog', 'a-b.query', 'a-b.filter', 'a-b.explain']);
      const query = registered.get('a-b.query')!;
      expect(await query.execute({ measures: ['revenue'] })).to.deep.equal({ rows: [{ revenue: 3000 }], notes: [] });
      expect(JSON.stringify(await query.execute({ measures: ['revenu'] }))).to.match(/^\{"error":.*revenu/);
      dashboard.editable = true;
      await until(() => registered.size === 6, 'the tools of an editable page');
      dashboard.webmcp = false;
      await until(() => registered.size === 0, 'no tool');
      dashboard.webmcp = true;
      await until(() => registered.size === 6, 'the tools again');
      dashboard.remove();
      expect(registered.size).to.equal(0);
    } finally {
      Reflect.deleteProperty(navigator, 'modelContext');
    }
  });
});
