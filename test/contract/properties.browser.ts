import { expect } from '@open-wc/testing';
import { everyNth } from '../random.js';
import { clean, watchConsole } from '../elements/chart-page.js';
import { codeOf, make, ROWS, WIDGETS, type Widget } from './widgets.js';

/** How Lit knows the properties of a class. */
interface Declared {
  readonly elementProperties: ReadonlyMap<
    string,
    { readonly useDefault?: boolean; readonly state?: boolean; readonly attribute?: string | false }
  >;
}

/** The properties of a widget that are texts. */
function textsOf(widget: Widget): readonly string[] {
  const { elementProperties } = widget.constructor as unknown as Declared;
  return [...elementProperties].filter(([, { useDefault }]) => useDefault).map(([name]) => name);
}

/** Puts a widget over the rows on the page. */
function show(tag: string, properties: Readonly<Record<string, unknown>> = {}): Widget {
  const widget = make(tag);
  Object.assign(widget, { data: ROWS, ...properties });
  document.body.append(widget);
  return widget;
}

describe('every widget', () => {
  watchConsole();
  afterEach(clean);

  for (const tag of everyNth(Object.keys(WIDGETS), 4, 2)) {
    it(`${tag} has what the contract says, before and after there are data`, async () => {
      const widget = show(tag);
      expect([widget.ready instanceof Promise, widget.result]).to.eql([true, undefined]);
      await widget.ready;
      expect(widget.result!.rowCount, 'result').to.equal(widget.result!.rows().length);
      const [csv, svg, png] = await Promise.all([widget.toCSV(), widget.toSVG(), widget.toPNG()]);
      expect([csv.split('\r\n')[0]!.length > 0, svg.startsWith('<svg'), png.type]).to.eql([true, true, 'image/png']);
      const before = widget.result;
      const loaded = new Promise<Event>((resolve) => document.addEventListener('sales-load', resolve, { once: true }));
      await widget.refresh();
      const { bubbles, composed, target } = await loaded;
      expect([bubbles, composed, target === widget, widget.result === before]).to.eql([true, true, true, false]);
    });

    it(`${tag} takes nothing (null, undefined) for no attribute, be it set before the data or after`, async () => {
      const plain = show(tag);
      const bare = show(tag, {});
      const names = textsOf(bare).filter((name) => !(name in WIDGETS[tag]!));
      expect(names.length).to.be.greaterThan(15);
      for (const [k, name] of names.entries()) Reflect.set(bare, name, k % 2 === 0 ? null : undefined);
      await plain.ready;
      expect(await codeOf(bare)).to.equal(undefined);
      for (const [k, name] of names.entries()) Reflect.set(bare, name, k % 2 === 0 ? undefined : null);
      expect(await codeOf(bare)).to.equal(undefined);
      expect(await bare.toCSV()).to.equal(await plain.toCSV());
    });
  }

  it('takes numbers for the texts of attributes, as frameworks set them @release', async () => {
    const given: readonly (readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>])[] = [
      ['sales-kpi', { goal: 20_000, height: 300, weekStart: 7, fiscalStart: 4 }, { goal: '20000', height: '300' }],
      ['sales-trend', { average: 3 }, { average: '3' }],
      ['sales-breakdown', { top: 2 }, { top: '2' }],
      ['sales-table', { limit: 2 }, { limit: '2' }],
      ['sales-distribution', { bins: 5 }, { bins: '5' }],
      ['sales-forecast', { horizon: 3 }, { horizon: '3' }],
      ['sales-cohort', { mode: 'risk', limit: 4 }, { limit: '4' }],
      ['sales-drivers', { depth: 1 }, { depth: '1' }],
      ['sales-insights', { limit: 2 }, { limit: '2' }],
    ];
    for (const [tag, properties, attributes] of given) {
      const widget = show(tag, properties);
      expect(await codeOf(widget), tag).to.equal(undefined);
      const written = Object.fromEntries(Object.keys(attributes).map((name) => [name, widget.getAttribute(name)]));
      expect(written, tag).to.eql(attributes);
    }
  });

  it('has no attribute for nothing, for its default, and for a switch that is off @release', async () => {
    const kpi = show('sales-kpi', { goal: 5, compare: 'previous-year', measure: 'cost', sparkline: true, headingLevel: 3 });
    await kpi.ready;
    expect(kpi.getAttributeNames()).to.have.members(['goal', 'compare', 'measure', 'sparkline', 'heading-level']);
    Object.assign(kpi, { goal: null, compare: undefined, measure: 'revenue', sparkline: false, headingLevel: null });
    await kpi.ready;
    expect(kpi.getAttributeNames()).to.eql([]);
    expect(kpi).to.include({ goal: '', compare: '', measure: 'revenue', headingLevel: 2 });
  });

  it('takes the text of a switch as its attribute is read @release', async () => {
    const off = show('sales-kpi', { sparkline: 'false' });
    const on = show('sales-kpi', { sparkline: '' });
    await Promise.all([off.ready, on.ready]);
    const sparks = [off, on].map((kpi) => kpi.shadowRoot!.querySelector('[part=sparkline]') !== null);
    expect([sparks, off.hasAttribute('sparkline'), on.hasAttribute('sparkline')]).to.eql([[false, true], false, true]);
  });

  it('has one promise until something changes, and a new one then', async () => {
    const widget = show('sales-breakdown');
    await widget.ready;
    const { ready } = widget;
    widget.setAttribute('by', 'region');
    Object.assign(widget, { heading: '', where: undefined });
    await widget.updateComplete;
    expect(widget.ready === ready, 'nothing changed').to.equal(true);
    widget.where = 'region: North';
    expect(widget.ready === ready, 'a clause').to.equal(false);
    await widget.ready;
    expect(widget.result!.rowCount).to.equal(1);
  });
});

describe('a widget made before its tag is known', () => {
  afterEach(clean);

  it('takes over what was set on it by then', async () => {
    const elsewhere = document.implementation.createHTMLDocument();
    const early = elsewhere.createElement('sales-kpi') as Widget;
    expect('ready' in early).to.equal(false);
    Object.assign(early, { data: ROWS, measure: 'cost', goal: 5, locale: undefined });
    document.body.append(early);
    expect(await codeOf(early)).to.equal(undefined);
    const cost = ROWS.reduce((sum, row) => sum + Number(row.Cost), 0);
    expect([(early as unknown as { value: number }).value, early.getAttribute('goal')]).to.eql([cost, '5']);
  });
});

describe('headers', () => {
  afterEach(clean);

  it('are sent as a record, a list or Headers, and are told apart', async () => {
    const sent: string[] = [];
    const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
      sent.push(new Headers(init?.headers).get('x-token') ?? '');
      return Promise.resolve(new Response(`order,revenue\nA1,${sent.length}\n`));
    };
    for (const headers of [
      { 'X-Token': 'record' },
      [['X-Token', 'list']],
      new Headers({ 'X-Token': 'one' }),
      new Headers({ 'X-Token': 'two' }),
    ]) {
      const kpi = make('sales-kpi', { src: 'orders.csv' });
      Object.assign(kpi, { fetch, headers });
      document.body.append(kpi);
      expect(await codeOf(kpi)).to.equal(undefined);
    }
    expect(sent).to.eql(['record', 'list', 'one', 'two']);
  });
});
