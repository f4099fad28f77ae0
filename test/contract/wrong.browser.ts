import { expect } from '@open-wc/testing';
import type { Attribute } from '../../src/elements/base/attributes/attribute.js';
import type { SalesSource } from '../../src/elements/sales-source/sales-source.js';
import { clean, inside } from '../elements/chart-page.js';
import { codeOf, make, ROWS, WIDGETS, type Widget } from './widgets.js';

function show(tag: string, attributes: Readonly<Record<string, string>>, data: unknown = ROWS): Widget {
  const widget = make(tag, attributes);
  widget.data = data;
  document.body.append(widget);
  return widget;
}

/** What a card says of its error. */
const saidBy = (widget: Widget): string => inside(widget, '[role=alert]').textContent.replace(/\s+/g, ' ').trim();

/** What a card must say of wrong attributes: the tag, these, the code of its error, and parts of its words. */
type Wrong = readonly [string, Readonly<Record<string, string>>, string, ...string[]];

async function expectSaid([tag, attributes, code, ...parts]: Wrong): Promise<void> {
  const widget = show(tag, attributes);
  const what = `${tag} ${JSON.stringify(attributes)}`;
  expect(await codeOf(widget), what).to.equal(code);
  for (const part of parts) expect(saidBy(widget), what).to.contain(part);
  widget.remove();
}

/** The attributes of a tag that take one of a few words, with its comparison and its filter. */
function wordsOf(tag: string): readonly string[] {
  const { elementProperties } = customElements.get(tag) as unknown as { elementProperties: ReadonlyMap<string, Attribute> };
  const own = [...elementProperties.values()].filter(
    (one) => one.words !== undefined || ['compare', 'filter'].includes(one.attribute),
  );
  return own.map(({ attribute }) => attribute);
}

/** Attributes that take a number, besides what each of them cannot be. */
const NUMBERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'sales-kpi': { goal: [] },
  'sales-trend': { average: ['-1', '1', '1.5', '1e99'] },
  'sales-breakdown': { top: ['-1', '0', '1.5'], bottom: ['-1', '0', '1.5'] },
  'sales-table': { limit: ['-1', '0', '1.5', '1e99'] },
  'sales-distribution': { bins: ['-1', '0', '1.5', '1e99', 'width: 0', 'width: -5'] },
  'sales-forecast': {
    horizon: ['-1', '0', '1.5', '1e99'],
    level: ['-1', '0', '100', '1e99'],
    growth: ['0.05', '-100%', '1e99%'],
  },
  'sales-cohort': { limit: ['-1', '0', '1.5', '1e99'] },
  'sales-drivers': { depth: ['-1', '0', '3', '1.5'] },
  'sales-insights': { limit: ['-1', '0', '1.5', '1e99'] },
  'sales-plot': { limit: ['-1', '0', '1.5', '1e99', '5001'] },
};

describe('an attribute that is not understood', () => {
  afterEach(clean);

  it('is told by its name, with what was expected', async () => {
    const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
      ['sales-kpi', { scope: 'page' }, "Scope: invalid value 'page'; expected origin"],
      ['sales-kpi', { filter: 'some' }, "Filter: invalid value 'some'; expected one of cross, all, none"],
      ['sales-kpi', { loading: 'late' }, "Loading: invalid value 'late'; expected one of eager, lazy"],
      ['sales-kpi', { view: 'pie' }, "View: invalid value 'pie'; expected one of chart, table"],
      [
        'sales-kpi',
        { compare: 'last-year' },
        "Compare: invalid value 'last-year'; expected one of previous-year, previous-period, same-weekday, plan, or a range such as 2015-01-01..2015-12-31 (did you mean 'previous-year'?)",
      ],
      ['sales-kpi', { height: 'tall' }, "Height: invalid value 'tall'; expected pixels such as 320, or a length such as 20rem"],
      ['sales-kpi', { goal: 'Infinity' }, "Goal: invalid value 'Infinity'; expected a number such as 750000"],
      ['sales-kpi', { locale: 'english' }, "Locale: invalid value 'english'; expected a language tag such as de or en-GB"],
      ['sales-filter', {}, 'Field is missing; expected a role, a column or a dimension, such as region or date'],
    ];
    for (const [tag, attributes, said] of wrong) await expectSaid([tag, attributes, 'bad-option', said]);
  });

  for (const tag of Object.keys(WIDGETS)) {
    it(`${tag} tells of a word that it does not know, in each of its attributes`, async () => {
      const names = wordsOf(tag);
      expect(names).to.include.members(['filter', 'theme', 'view']);
      for (const name of names)
        await expectSaid([tag, { ...WIDGETS[tag], [name]: 'nonsense' }, 'bad-option', "'nonsense'", 'xpected']);
    });
  }

  for (const [tag, numbers] of Object.entries(NUMBERS)) {
    it(`${tag} tells of what is no number, or none that can be: ${Object.keys(numbers).join(', ')}`, async () => {
      for (const [name, values] of Object.entries(numbers))
        for (const value of ['many', 'NaN', 'Infinity', '1,000', ...values])
          await expectSaid([tag, { ...WIDGETS[tag], [name]: value }, 'bad-option', name.slice(1), `'${value}'`, 'expected']);
    });
  }

  it('is told at once, not first where somebody goes there', async () => {
    await expectSaid([
      'sales-breakdown',
      { drill: 'category, regoin' },
      'unknown-dimension',
      "Drill: unknown dimension 'regoin'",
      'Fix: drill="category, region"',
    ]);
    await expectSaid([
      'sales-table',
      { drill: 'category, regoin' },
      'unknown-dimension',
      "Drill: unknown dimension 'regoin'",
      'Fix: drill="category, region"',
    ]);
    await expectSaid(['sales-breakdown', { drill: 'region, city' }, 'missing-role', "Drill: dimension 'city' needs a column"]);
    await expectSaid(['sales-dashboard', { page: 'sale' }, 'bad-option', "Page: invalid value 'sale'", 'sales, customers']);
    for (const drill of ['category, region, "Order ID"', 'category, month(date), customer-type']) {
      const breakdown = show('sales-breakdown', { drill });
      expect(await codeOf(breakdown), drill).to.equal(undefined);
    }
  });

  it('is told where it goes with no other', async () => {
    const wrong: readonly Wrong[] = [
      ['sales-heatmap', { x: 'region' }, 'bad-option', 'Y is missing', 'a dimension'],
      ['sales-heatmap', { y: 'region' }, 'bad-option', 'X is missing', 'a dimension'],
      [
        'sales-filter',
        { field: 'region', control: 'date' },
        'bad-option',
        "Control: invalid value 'date'",
        'select for region',
        'text',
      ],
      [
        'sales-filter',
        { field: 'quantity', control: 'date' },
        'bad-option',
        "Control: invalid value 'date'",
        'range for quantity',
        'number',
      ],
      ['sales-filter', { field: 'date', control: 'range' }, 'bad-option', "Control: invalid value 'range'", 'date for date'],
      [
        'sales-filter',
        { field: 'date', presets: 'Season: 2016' },
        'bad-option',
        "Presets: invalid value 'Season: 2016'",
        'Summer = ',
      ],
      ['sales-filter', { field: 'quantity', presets: '5..1' }, 'bad-option', "Presets: invalid value '5..1'", 'ranges such as'],
    ];
    for (const one of wrong) await expectSaid(one);
  });

  it('is told with what it may be, or most likely means, in the language of the reader @release', async () => {
    // The name of the attribute begins a sentence, as in English.
    await expectSaid([
      'sales-kpi',
      { format: 'big', locale: 'de' },
      'bad-option',
      'Format: Wert „big“ ungültig; möglich: auto, compact, full, percent',
      'Den Wert berichtigen oder das Attribut entfernen.',
    ]);
    await expectSaid([
      'sales-kpi',
      { view: 'pie', lang: 'fr' },
      'bad-option',
      'View : valeur « pie » non valide ; possible : chart, table',
    ]);
    await expectSaid([
      'sales-trend',
      { chart: 'lin', locale: 'de' },
      'bad-option',
      'Chart: Wert „lin“ ungültig; möglich: ',
      'line',
      '(gemeint ist vielleicht „line“)',
    ]);
  });

  it('of another mode leaves the heading alone', async () => {
    const basket = show('sales-basket', { customer: 'C1' });
    await basket.ready;
    expect(inside(basket, '[part=heading]').textContent.trim()).to.equal('Products bought together');
    const trend = show('sales-trend', { measure: ',' });
    await trend.ready;
    expect(inside(trend, '[part=heading]').textContent.trim()).to.equal('Revenue by month');
  });
});

describe('a source with an attribute that is not understood', () => {
  afterEach(clean);

  it('is told by the widgets over it', async () => {
    const wrong: readonly (readonly [keyof SalesSource & string, string, string])[] = [
      ['sync', 'address', "Sync: invalid value 'address'; expected url"],
      ['refreshSeconds', 'often', "Refresh: invalid value 'often'; expected a number of seconds, at least 1"],
      ['engine', 'clickhouse', "Engine: invalid value 'clickhouse'; expected server"],
    ];
    for (const [name, value, said] of wrong) {
      const source = document.createElement('sales-source');
      source.data = ROWS;
      Object.assign(source, { [name]: value });
      document.body.append(source);
      const kpi = make('sales-kpi');
      source.append(kpi);
      expect(await codeOf(kpi), name).to.equal('bad-option');
      expect(saidBy(kpi)).to.contain(said);
      Object.assign(source, { [name]: '' });
      await source.updateComplete;
      expect(await codeOf(kpi), `without ${name}`).to.equal(undefined);
      source.remove();
    }
  });
});

describe('data that are none', () => {
  afterEach(clean);

  it('are told', async () => {
    const wrong: readonly (readonly [unknown, string, string])[] = [
      [5, 'unsupported-format', 'number'],
      [NaN, 'unsupported-format', 'number'],
      [{}, 'unsupported-format', 'object'],
      [() => ROWS, 'unsupported-format', 'function'],
      [[1, 2], 'not-tabular', 'Row 1'],
      [[{ a: () => 1 }], 'not-tabular', 'is a function'],
      [{ tables: {} }, 'empty-input', 'nothing to open'],
      [new File([], 'orders.csv'), 'empty-input', 'it has no bytes'],
      [[], 'empty-input', 'at least one row'],
      [Promise.resolve(ROWS), 'unsupported-format', 'Await the promise first'],
      [new Response('[]'), 'unsupported-format', 'await response.json()'],
      ['[{ "revenue": 5 }]', 'unsupported-format', 'new Blob([text])'],
      ['date,revenue\n2016-01-01,5', 'unsupported-format', 'new Blob([text])'],
    ];
    for (const [data, code, part] of wrong) {
      const kpi = show('sales-kpi', {}, data);
      expect(await codeOf(kpi), String(data)).to.equal(code);
      expect(saidBy(kpi)).to.contain(part);
      kpi.remove();
    }
  });

  it('came out as one column, say by which sign they were split and how they look', async () => {
    const file = new Blob(['Order Date;Revenue\n2016-01-01;5\n2016-01-02;6\n'], { type: 'text/csv' });
    const kpi = show('sales-kpi', { read: 'delimiter: tab' }, file);
    expect(await codeOf(kpi)).to.equal('missing-role');
    expect(saidBy(kpi)).to.contain("was read with the delimiter 'tab'");
    expect(saidBy(kpi)).to.contain("separated by ';'");
  });
});

describe('a clause on a value that cannot be', () => {
  afterEach(clean);

  it('is told with what can be, be it of the widget or of its group @release', async () => {
    const wrong: readonly Wrong[] = [
      [
        'sales-kpi',
        { where: 'customer-type: New' },
        'bad-clause',
        "'customer-type: New'",
        'new or repeat',
        "Did you mean 'new'?",
      ],
      ['sales-kpi', { where: 'weekday(date): 9' }, 'bad-clause', 'a weekday from 1 (Monday) to 7 (Sunday)'],
      [
        'sales-kpi',
        { where: 'month(date): 2016-02-03' },
        'bad-clause',
        'the first day of a month, such as 2016-02-01 or 2016-03-01',
      ],
    ];
    for (const one of wrong) await expectSaid(one);
  });

  it('is told in the language of the reader', async () => {
    const kpi = show('sales-kpi', { where: 'weekday(date): 9', locale: 'de' });
    expect(await codeOf(kpi)).to.equal('bad-clause');
    expect(saidBy(kpi)).to.contain('weekday(date)').and.to.contain('erwartet: ein Wochentag von 1 (Montag) bis 7 (Sonntag)');
  });
});

describe('height', () => {
  afterEach(clean);

  it('is pixels, or any length', async () => {
    const heights = [];
    for (const height of ['400', '25rem', '400px']) {
      const trend = show('sales-trend', { height });
      await trend.ready;
      heights.push(trend.getBoundingClientRect().height);
    }
    expect(heights).to.eql([400, 400, 400]);
  });
});
