import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { hashOf, NO_VIEW, readHash } from '../../demo/compose/composition.js';
import { codeOf } from '../../demo/compose/outputs.js';
import { onMapOf } from '../../demo/compose/open-files.js';
import { SCHEMAS } from '../../demo/compose/schemas.js';
import type { Composition } from '../../src/compose/composition.js';
import { controlFor, type Control, fieldsOf } from '../../src/compose/fields.js';
import { fieldTexts } from '../../src/compose/labels.js';
import { factsOf, type Facts, KINDS, nextProposal, proposalsOf } from '../../src/compose/proposals.js';
import { TAGS } from '../../src/registry/compiled/tags.js';
import { openDataset } from '../../src/core.js';
import { describeDataset } from '../../src/describe/describe.js';
import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import { en } from '../../src/messages/en.js';
import { messagesIn } from '../compose/messages-in.js';

const PAGE: Composition = {
  source: { src: 'a%20b.csv', roles: 'revenue: "Net; total"' },
  cards: [
    { id: 1, tag: 'sales-kpi', attributes: { measure: 'revenue', sparkline: '' }, width: 'half' },
    { id: 2, tag: 'sales-breakdown', attributes: { by: 'region', where: 'region: "A & B"' }, width: 'full' },
  ],
};
const KNOWN = new Map([
  ['sales-source', new Set(['src', 'roles'])],
  ['sales-kpi', new Set(['measure', 'sparkline'])],
  ['sales-breakdown', new Set(['by', 'where'])],
]);

/** Attributes whose values have no list: names and notes of the page author. */
const TYPED = 'alert heading annotations events customer define highlight holidays stages what-if shapes key'.split(' ');
/** Fields whose lists have codes and names that are the same in each language, or the names of languages. */
const CODES = ['currency', 'time-zone', 'locale'];
/** Matches numbers, and lists and ranges of numbers. */
const NUMBERS = /^[-+\d][\d%,. ]*$/;

describe('the URL of a composed page', () => {
  it('keeps the page and its view', () => {
    const view = { width: 480, theme: 'dark', lang: 'de' } as const;
    assert.deepEqual(readHash(`#${hashOf(PAGE, view)}`, KNOWN), { composition: PAGE, view });
    assert.equal(hashOf({ source: {}, cards: [] }, NO_VIEW), '');
  });

  it('sets no tag and no attribute that the library does not have, and no view out of range', () => {
    const hash = '#full=script%3Fsrc%3Dx&full=sales-kpi%3Fonclick%3Dx%26measure%3Dunits&width=9999&theme=x&lang=%3Cb%3E';
    const { composition, view } = readHash(hash, KNOWN);
    assert.deepEqual(composition.cards, [{ id: 1, tag: 'sales-kpi', attributes: { measure: 'units' }, width: 'full' }]);
    assert.deepEqual(view, NO_VIEW);
  });
});

describe('codeOf', () => {
  const context = { title: '<a>', lang: 'ar', theme: 'dark', heightOf: () => 200 } as const;

  it('escapes values, and puts halves into the layout', () => {
    const { code, css } = codeOf('Tags', PAGE, context);
    assert.equal(
      code,
      `<sales-source src="a%20b.csv" roles="revenue: &quot;Net; total&quot;"></sales-source>
<div class="sales-page">
  <sales-kpi class="half" measure="revenue" sparkline></sales-kpi>
  <sales-breakdown by="region" where="region: &quot;A &amp; B&quot;"></sales-breakdown>
</div>`,
    );
    assert.match(css, /\.half/);
    const full: Composition = { ...PAGE, cards: PAGE.cards.map((card) => ({ ...card, width: 'full' })) };
    assert.equal(codeOf('Tags', full, context).css, '');
  });

  it('gives a page its title, language, direction and theme', () => {
    const { code } = codeOf('Page', PAGE, context);
    assert.match(code, /<html lang="ar" dir="rtl">[^]*<title>&lt;a&gt;<\/title>[^]*color-scheme: dark/);
  });

  it('gives each frame its own data and a shared filter group', () => {
    const frames = codeOf('Frames', PAGE, context).code.split('\n');
    assert.equal(frames.length, 2);
    const url = /src="([^"]+)"/.exec(frames[1]!)![1]!.replaceAll('&amp;', '&');
    const parameters = Object.fromEntries(new URL(url, 'https://a.example/').searchParams);
    assert.deepEqual(parameters, {
      widget: 'sales-breakdown',
      by: 'region',
      where: 'region: "A & B"',
      src: '../a%20b.csv',
      roles: 'revenue: "Net; total"',
      scope: 'origin',
      lang: 'ar',
    });
  });
});

describe('the form of the composer', () => {
  let facts: Facts;
  const texts = fieldTexts(en);
  beforeEach(async () => {
    const dataset = await openDataset('test/fixtures/orders-small.csv');
    facts = await factsOf(dataset, await describeDataset(dataset), onMapOf(dataset.catalog));
  });

  const controlOf = (tag: string, name: string): Control => {
    const attribute = Object.values(SCHEMAS.get(tag)!).find((one) => one.attribute === name)!;
    return controlFor(tag, attribute, { facts, texts });
  };
  const valuesOf = (tag: string, name: string): readonly string[] => {
    const control = controlOf(tag, name);
    return 'choices' in control ? control.choices.map(({ value }) => value) : [];
  };

  it('has a list, a switch or a number for each attribute but those that have to be typed', () => {
    assert.ok(SCHEMAS.size >= 16);
    const typed = [...SCHEMAS].flatMap(([tag, schema]) =>
      fieldsOf(tag, schema, { facts, texts }).flatMap(({ name, control }) => (control.kind === 'text' ? [name] : [])),
    );
    const problem = 'each attribute has values in src/compose/fields.ts, or is in TYPED of this test';
    assert.deepEqual({ problem, typed: [...new Set(typed)].sort() }, { problem, typed: [...TYPED].sort() });
  });

  it('offers the measures and dimensions of the data, and the words of the schema', () => {
    assert.deepEqual(
      valuesOf('sales-kpi', 'measure'),
      facts.measures.map(({ name }) => name),
    );
    assert.deepEqual(valuesOf('sales-breakdown', 'series'), ['', ...facts.dimensions.map(({ by }) => by)]);
    assert.deepEqual([...valuesOf('sales-map', 'by')].sort(), [...valuesOf('sales-breakdown', 'series')].sort());
    assert.deepEqual(valuesOf('sales-trend', 'granularity'), ['', 'day', 'week', 'month', 'quarter', 'year']);
    assert.deepEqual(valuesOf('sales-trend', 'cumulative'), ['', 'true', 'year', 'month']);
    assert.deepEqual(valuesOf('sales-drivers', 'compare'), ['', 'previous-period', 'same-weekday', 'rest']);
    assert.deepEqual(controlOf('sales-kpi', 'sparkline'), { kind: 'switch', isOn: false });
    assert.deepEqual(controlOf('sales-trend', 'brush'), { kind: 'switch', isOn: true });
  });

  it('has a text in each language for each field and each word, and none twice in a list', async () => {
    for (const locale of ['en', ...Object.keys(LANGUAGES)]) {
      const own = fieldTexts(locale === 'en' ? en : await messagesIn(locale));
      const problems = [...SCHEMAS].flatMap(([tag, schema]) =>
        fieldsOf(tag, schema, { facts, texts: own }).flatMap(({ name, label, control }) => {
          const { choices = [] } =
            'suggestions' in control ? { choices: control.suggestions } : 'choices' in control ? control : {};
          const isWord = (value: string): boolean => !NUMBERS.test(value) && !facts.dimensions.some(({ by }) => by === value);
          const words = CODES.includes(name) ? [] : choices.filter(({ value }) => isWord(value));
          const bare = words.filter((one) => one.label === one.value).map(({ value }) => `${name}: ${value}`);
          const repeated = words.filter((one, at) => words.findIndex((other) => other.label === one.label) < at);
          return [...(label === name ? [name] : []), ...bare, ...repeated.map((one) => `${name}: ${one.label} twice`)];
        }),
      );
      assert.deepEqual([...new Set(problems)], [], locale);
    }
  });

  it('lets an attribute that is absent have the text of what it means then', () => {
    const first = (tag: string, name: string): unknown => {
      const control = controlOf(tag, name);
      return 'choices' in control && control.choices.find(({ value }) => value === '')?.label;
    };
    assert.equal(first('sales-trend', 'filter'), 'All but its own');
    assert.equal(first('sales-forecast', 'filter'), 'All but its own and dates');
    assert.equal(first('sales-source', 'period'), 'All dates');
    assert.equal(first('sales-dashboard', 'period'), 'Automatic');
    assert.equal(first('sales-drivers', 'compare'), 'Previous year');
    assert.equal(first('sales-forecast', 'growth'), 'Off');
    assert.equal(first('sales-forecast', 'compare'), 'None');
    assert.equal(first('sales-trend', 'average'), 'Off');
  });

  it('leaves attributes to code that nobody sets by clicking, and suggests alerts', () => {
    const names = new Set(
      [...SCHEMAS].flatMap(([tag, schema]) => fieldsOf(tag, schema, { facts, texts }).map(({ name }) => name)),
    );
    assert.deepEqual(
      [
        ...['loading', 'print', 'patterns', 'theme', 'heading-level', 'editable', 'webmcp', 'widgets', 'read', 'joins', 'terms'],
        'href',
      ].filter((name) => names.has(name)),
      [],
    );
    for (const tag of ['sales-kpi', 'sales-trend']) {
      const alert = controlOf(tag, 'alert');
      assert.deepEqual('suggestions' in alert && alert.suggestions.map(({ value }) => value), [
        'unusual',
        'data older than 2 days',
      ]);
    }
  });

  it('lists nothing that the attribute does not take or the data does not have', async () => {
    assert.equal(valuesOf('sales-insights', 'limit').at(-1), '50');
    assert.equal(controlOf('sales-funnel', 'measure').kind, 'choice');
    assert.deepEqual(valuesOf('sales-forecast', 'compare'), ['']);
    const dataset = await openDataset([{ customer: 'Ann', region: 'West' }]);
    facts = await factsOf(dataset, await describeDataset(dataset), onMapOf(dataset.catalog));
    assert.deepEqual(valuesOf('sales-kpi', 'compare'), ['']);
    assert.deepEqual(valuesOf('sales-cohort', 'measure'), ['']);
  });

  it('proposes another widget of a kind when the page has one', () => {
    const kind = KINDS.find(({ name }) => name === 'kpi')!;
    const first = nextProposal(kind, facts, [])!;
    const second = nextProposal(kind, facts, [{ tag: 'sales-kpi', attributes: first }])!;
    assert.equal(first.measure, 'revenue');
    assert.notEqual(second.measure, first.measure);
  });

  it('offers no kind for which the data has nothing, and has a picture of each tag that a dashboard shows', async () => {
    const dataset = await openDataset([{ name: 'Ann' }, { name: 'Bob' }]);
    const few = await factsOf(dataset, await describeDataset(dataset), onMapOf(dataset.catalog));
    const possible = KINDS.filter((kind) => proposalsOf(kind, few).length > 0).map(({ name }) => name);
    assert.deepEqual(possible, ['kpi']);
    const shown = TAGS['sales-dashboard'].creates;
    assert.deepEqual(
      shown.filter((tag) => !KINDS.some((kind) => kind.tag === tag)),
      [],
    );
  });
});
