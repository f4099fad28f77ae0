import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { openDataset } from '../../../src/core.js';
import { registerLocale } from '../../../src/index.js';
import type { RulesFacts } from '../../../src/query/analysis/analysis.js';
import { sharedUrl } from '../../shared-url.js';
import { allInside, heightsOf, oneHeight } from '../chart-page.js';
import {
  bars,
  clauses,
  clean,
  click,
  full,
  inside,
  names,
  put,
  ROWS,
  show,
  spoken,
  tableRows,
  violations,
  watchConsole,
} from './basket-page.js';

/** The revenue of some products. */
const revenueOf = (...products: readonly string[]): number =>
  ROWS.filter(({ product }) => products.includes(product)).reduce((sum, { revenue }) => sum + revenue, 0);

const codeOf = (ready: Promise<void>): Promise<string | undefined> =>
  ready.then(
    () => undefined,
    (problem: unknown) => (problem as { readonly code: string }).code,
  );

describe('sales-basket', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: one tab stop with a name, a picture with a label, nothing that axe objects to', async () => {
    for (const mode of ['bundles', 'next']) {
      const { widget } = await show({ mode });
      expect(await violations(widget)).to.deep.equal([]);
      expect(inside(widget, '[part=chart]').tabIndex).to.equal(0);
      const label = inside(widget, '.stage svg').getAttribute('aria-label');
      expect(label).to.equal(inside(widget, 'h2').textContent);
      expect(inside(widget, '.stage').querySelector('style')).to.equal(null);
      clean();
    }
  });

  it('shows what is bought together, in the picture, the sentence and the table alike', async () => {
    const { widget } = await show();
    expect(inside(widget, 'h2').textContent).to.equal('Products bought together');
    expect(names(widget)).to.deep.equal(['Tea + Bread', 'Bulb + Lamp']);
    const best = widget.result!.rows().find(({ consequent }) => consequent === 'Bread')!;
    expect(
      tableRows(widget)
        .find(([, also]) => also === 'Bread')!
        .filter((_, column) => column !== 4),
    ).to.deep.equal(['Tea', 'Bread', '$32.00', '50.0%', String(best.count), '40.0%']);
    // 24 of 60 orders have both, 48 × 24 ÷ 60 = 19.2 would by chance, each with 4 of profit.
    expect(Number(best.profit)).to.be.closeTo((100 / 60) * (24 - 19.2) * 4, 1e-9);
    expect(inside(widget, '.stage').textContent).to.contain('$32.00');
    expect(inside(widget, '.read').textContent).to.contain('orders with');
    expect(await widget.toCSV()).to.match(/^antecedent,consequent,count,support,/);
  });

  it('filters the others by the items of a line, adds one with Ctrl, and gives them up by another click', async () => {
    const { widget, kpi } = await show();
    const [second, first] = bars(widget);
    const told = oneEvent(widget, 'sales-select');
    await click(first!);
    expect(((await told) as CustomEvent<unknown>).detail).to.deep.equal({
      field: 'product',
      values: ['Bulb', 'Lamp'],
      where: 'product: Bulb, Lamp',
    });
    await Promise.all([widget.ready, kpi.ready]);
    expect(kpi.value).to.equal(revenueOf('Lamp', 'Bulb'));
    expect([full(widget), bars(widget).length]).to.deep.equal([1, 2]);
    expect(spoken(widget)).to.match(/^Selected Bulb.+Lamp\.$/);
    await sendKeys({ down: 'Control' });
    await click(second!);
    await sendKeys({ up: 'Control' });
    expect(clauses()).to.deep.equal({ basket: 'product: Tea, Bread, Bulb, Lamp' });
    await click(second!);
    await click(second!);
    expect(clauses()).to.deep.equal({});
  });

  it('is used by the keyboard alone @release', async () => {
    const { widget } = await show();
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'End' });
    await widget.updateComplete;
    expect(spoken(widget)).to.match(/^Bulb \+ Lamp: .*Row 2 of 2\.$/);
    await sendKeys({ press: 'Home' });
    await widget.updateComplete;
    expect(spoken(widget)).to.match(/^Tea \+ Bread: Profit per 100 orders \$32\.00, .*Row 1 of 2\.$/);
    await sendKeys({ press: 'Enter' });
    expect(clauses()).to.deep.equal({ basket: 'product: Tea, Bread' });
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
  });

  it('tells of the line under the pointer', async () => {
    const { widget } = await show();
    const [{ x, y } = new DOMRect()] = bars(widget);
    await sendMouse({ type: 'move', position: [Math.round(x + 4), Math.round(y + 4)] });
    await widget.updateComplete;
    const tip = inside(widget, '[part=tooltip]');
    expect(tip.querySelector('h3')!.textContent).to.equal('Tea + Bread');
    expect(tip.textContent)
      .to.match(/Orders with all items\s+24/)
      .and.to.contain('$32.00');
  });

  it('tells what is bought with a product that others choose, and follows their other filters', async () => {
    const { widget } = await show();
    filterGroup('default').set('list', 'product: Tea');
    await widget.ready;
    expect(inside(widget, 'h2').textContent).to.equal('Bought with Tea');
    expect(names(widget)).to.deep.equal(['Tea + Bread']);
    filterGroup('default').set('list', 'region: East');
    await widget.ready;
    const facts = widget.result!.facts.analysis;
    expect(facts?.kind === 'rules' && facts.baskets).to.equal(30);
    filterGroup('default').set('basket', 'product: Lamp, Bulb');
    await widget.ready;
    expect(inside(widget, 'h2').textContent).to.equal('Products bought together');
  });

  it('shows rules of the strength that is set', async () => {
    const { widget } = await show({ strength: 'weak' });
    const confidences = (): number[] => widget.result!.rows().map(({ confidence }) => Number(confidence));
    const weak = confidences();
    widget.strength = 'strong';
    await widget.ready;
    expect(confidences().length).to.be.greaterThan(0).and.to.be.lessThan(weak.length);
    expect(widget.result!.rows().every(({ confidence, lift }) => Number(confidence) >= 0.5 && Number(lift) >= 1.5)).to.equal(
      true,
    );
  });

  it('foretells the next basket of the customer named, by the attribute or by a filter', async () => {
    const { widget } = await show({ mode: 'next', customer: 'C2' });
    expect(inside(widget, 'h2').textContent).to.equal('Likely next purchase of C2');
    const rows = widget.result!.rows();
    const own = new Set(ROWS.filter(({ customer }) => customer === 'C2').map(({ product }) => product));
    expect(rows.every(({ item, repeat }) => own.has(item as string) === repeat)).to.equal(true);
    expect(tableRows(widget).map(([item]) => item)).to.deep.equal(rows.map(({ item }) => item));
    expect(names(widget)).to.deep.equal(rows.map(({ item }) => item));
    widget.customer = '';
    filterGroup('default').set('list', 'customer: C5');
    await widget.ready;
    expect(inside(widget, 'h2').textContent).to.equal('Likely next purchase of C5');
    const facts = widget.result!.facts.analysis;
    expect(facts?.kind === 'next-basket' && facts.customers).to.equal(10);
    widget.customer = 'Nobody';
    await widget.ready;
    expect(inside(widget, '.read').textContent).to.contain('Nobody has no purchase history');
  });

  it('has one size while it loads, with numbers, with none, and with an error @release', async () => {
    const heights = await heightsOf(put().widget, ['mode', 'bundle']);
    expect(heights).to.deep.equal(oneHeight(heights));
  });

  it('says what is wrong with an attribute or missing in the data, and heals @release', async () => {
    const { widget } = put({ mode: 'bundle' });
    expect(await codeOf(widget.ready)).to.equal('bad-option');
    expect(inside(widget, '[role=alert]').textContent).to.contain('bundle');
    widget.mode = 'bundles';
    widget.by = 'store';
    expect(await codeOf(widget.ready)).to.equal('missing-role');
    widget.by = '';
    await widget.ready;
    expect(names(widget).length).to.equal(2);
    clean();
    const { widget: bare } = put({}, [{ date: '2024-01-01', product: 'Tea', revenue: 5 }]);
    expect(await codeOf(bare.ready)).to.equal('missing-role');
  });

  it('has the texts of its language, and those that a page replaces @release', async () => {
    registerLocale('de-CH', { basket: { together: 'Miteinander gekauft' } });
    const { widget } = await show({ locale: 'de-CH' });
    const heads = (): readonly string[] => allInside(widget, '.stage .tick text').map(({ textContent }) => textContent);
    expect(heads()).to.include.members(['Miteinander gekauft', 'Gewinn je 100 Bestellungen']);
    expect(inside(widget, '[part=heading]').textContent.trim()).to.equal('Zusammen gekaufte Produkte');
  });

  it('gives its whole list as SVG', async () => {
    const { widget } = await show({ mode: 'next' });
    const text = await widget.toSVG();
    for (const { item } of widget.result!.rows()) expect(text).to.contain(item);
  });

  it('shows the rules of a real file as the core finds them', async function () {
    const src = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (!src) this.skip();
    const { widget } = put({ by: 'subcategory' });
    widget.data = undefined;
    widget.src = src;
    await widget.ready;
    const dataset = await openDataset(src);
    const orders = new Map<unknown, Set<unknown>>();
    for (const { order, subcategory } of (await dataset.query({ measures: [], by: ['order', 'subcategory'] })).rows()) {
      orders.set(order, (orders.get(order) ?? new Set()).add(subcategory));
    }
    for (const [from, to, , confidence, , count] of tableRows(widget)) {
      const having = (...sides: readonly string[]): number => {
        const items = sides.flatMap((side) => side.split(' + '));
        return [...orders.values()].filter((own) => items.every((item) => own.has(item))).length;
      };
      expect(Number(count)).to.equal(having(from!, to!));
      expect(confidence).to.equal(`${((100 * having(from!, to!)) / having(from!)).toFixed(1)}%`);
    }
    expect(tableRows(widget).length).to.be.greaterThan(5);
    dataset.close();
  });

  it('shows a matrix of items, whose cells filter the others by both @release', async () => {
    const { widget, kpi } = await show({ chart: 'matrix' });
    const cells = (): readonly Element[] => [...widget.shadowRoot!.querySelectorAll('.stage .cell:not(.key) rect')];
    const facts = widget.result!.facts.analysis as RulesFacts;
    const { items } = facts.matrix!;
    expect(items.slice(0, 4)).to.have.members(['Tea', 'Bread', 'Lamp', 'Bulb']);
    expect(cells().length).to.equal(items.length * (items.length - 1));
    expect(await violations(widget)).to.deep.equal([]);
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    await widget.updateComplete;
    expect(spoken(widget)).to.match(/Cell 1 of \d+\.$/);
    await sendKeys({ press: 'Enter' });
    const clause = `product: ${[...items.slice(0, 2)].join(', ')}`;
    expect(clauses()).to.deep.equal({ basket: clause });
    await Promise.all([widget.ready, kpi.ready]);
    const named = ROWS.filter(({ product }) => items.slice(0, 2).includes(product));
    expect(kpi.value).to.equal(named.length * 10);
    expect(widget.shadowRoot!.querySelectorAll('.stage .ghosted rect').length).to.equal(cells().length - 2);
    // The same two items the other way round give it up.
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    expect(clauses()).to.deep.equal({});
    widget.chart = 'list';
    await widget.ready;
    expect(bars(widget).length).to.be.greaterThan(0);
  });
});
