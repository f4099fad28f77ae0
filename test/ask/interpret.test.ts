import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { askCatalog, checkPlan, exampleQuestions, interpret, SalesError, type AskCatalog } from '../../src/ask.js';
import { openDataset, type Dataset } from '../../src/core.js';
import { sharedData } from '../shared-data.js';
import { openSet } from './open-set.js';
import { planIn, questionsOf, SETS, writtenPlan } from './questions.js';
import { scoreSet, type ScoredQuestion } from './score-questions.js';
import { isLong } from '../random.js';

/** By day two small sets, with most questions in English and in German. */
const ASKED = isLong ? SETS : (['supermarket', 'superstore-de'] as const);
const folders = ASKED.flatMap((set) => sharedData(`sales/${set}`) ?? []);

describe('the 300 questions', () => {
  it('are 300, a third of them held out, in four languages', () => {
    const all = SETS.flatMap(questionsOf);
    assert.equal(all.length, 300);
    assert.equal(all.filter(({ isHeldOut }) => isHeldOut).length, 100);
    assert.deepEqual([...new Set(all.map(({ language }) => language))].sort(), ['de', 'en', 'es', 'fr']);
  });

  for (const folder of folders) {
    it(`of ${folder.split('/').at(-1) ?? ''} are answered right or refused, and none is wrong`, async () => {
      const scored = await scoreSet(folder);
      const wrong = scored.filter(({ outcome }) => outcome === 'wrong');
      assert.deepEqual(wrong.map(described), []);
      const right = scored.filter(({ outcome }) => outcome === 'right');
      assert.ok(right.length / scored.length >= 0.9, `${right.length} of ${scored.length}`);
    });

    it(`of ${folder.split('/').at(-1) ?? ''} have answers that pass the check and whose query runs`, async () => {
      const dataset = await openSet(folder);
      const plans = questionsOf(folder.split('/').at(-1) ?? '').flatMap(({ tags }) => tags.slice(0, 1).map(planIn));
      assert.ok(plans.length > 10);
      // Sales without a status or a quantity below 0 say nothing about returns.
      const isUnknown = (error: unknown): boolean =>
        (error as SalesError).code === 'missing-role' && (error as SalesError).params.measure === 'return-rate';
      for (const plan of plans) {
        try {
          assert.deepEqual(checkPlan(plan, dataset.catalog), plan);
          const { measure = 'revenue', by = '', where = '' } = plan.attributes;
          if (!['sales-kpi', 'sales-breakdown', 'sales-table'].includes(plan.tag)) continue;
          const result = await dataset.query({
            measures: measure.split(', '),
            ...(by && { by: by.split(', ') }),
            ...(where && { where }),
          });
          assert.ok(result.columns.length > 0, writtenPlan(plan));
        } catch (error) {
          if (!isUnknown(error)) throw error;
        }
      }
      dataset.close();
    });
  }
});

function described({ question, interpretation: { plan } }: ScoredQuestion): string {
  return `${question.text}: ${plan ? writtenPlan(plan) : ''}`;
}

describe('interpret', () => {
  let dataset: Dataset;
  let catalog: AskCatalog;
  before(async () => {
    dataset = await openSet(sharedData('sales/supermarket') ?? '');
    catalog = await askCatalog(dataset);
  });
  after(() => {
    dataset.close();
  });
  const tagOf = (text: string, locale = 'en'): string => {
    const { plan, unknown } = interpret(text, catalog, { locale });
    return `${plan ? writtenPlan(plan) : ''}${unknown.map((one) => ` [${one.text}: ${one.reason}]`).join('')}`;
  };

  it('compares a forecast with the year before, and names another comparison as unused', () => {
    assert.equal(tagOf('forecast revenue vs a year ago'), 'forecast measure="revenue"');
  });

  it('compares two values of a field by another one, and lists them otherwise', () => {
    const compared = 'breakdown by="category" compare="city: Mandalay" measure="revenue" where="city: Yangon"';
    assert.equal(tagOf('revenue by category, Yangon vs Mandalay'), compared);
    assert.equal(tagOf('compare revenue by category in Yangon and Mandalay'), compared);
    assert.equal(tagOf('Umsatz je Kategorie Yangon gegenüber Mandalay', 'de'), compared);
    const listed = 'breakdown by="category" measure="revenue" where="city: Yangon, Mandalay"';
    assert.equal(tagOf('revenue by category in Yangon and Mandalay'), listed);
    assert.equal(tagOf('Yangon vs Mandalay'), listed.replace('"category"', '"city"'));
  });

  it('names each word that it does not understand, with its place', () => {
    const { unknown } = interpret('revenue by astrological sign', catalog);
    assert.deepEqual(unknown, [
      { text: 'astrological', start: 11, end: 23, reason: 'unknown' },
      { text: 'sign', start: 24, end: 28, reason: 'unknown' },
    ]);
  });

  it('tells what the data does not have from what it does not know', () => {
    assert.equal(tagOf('revenue by seller'), 'kpi measure="revenue" [seller: missing]');
  });

  it('uses every word or names it: conditions and ranks that no tag has are refused', () => {
    assert.match(tagOf('revenue by city more than 500'), /\[more than: unused\] \[500/);
    assert.match(tagOf('top 3 revenue'), /\[top: unused\]/);
    assert.match(tagOf('average revenue by city'), /\[average: unused\]/);
  });

  it('reads columns and values with the names of what every object has', async () => {
    const rows = ['constructor', 'toString', '__proto__'].map((region, day) => `2024-01-0${day + 1},${region},${region},1`);
    const lines = ['date,region,constructor,revenue', ...rows].join('\n');
    const dataset = await openDataset(new Blob([lines], { type: 'text/csv' }));
    const asked = await askCatalog(dataset);
    for (const known of [asked, { ...asked, members: {} }])
      assert.deepEqual(interpret('revenue by constructor', known).plan?.attributes, { measure: 'revenue', by: 'constructor' });
    assert.deepEqual(interpret('revenue in toString', asked).plan?.attributes.where, 'region: toString');
    assert.ok(exampleQuestions(asked).length > 0);
    dataset.close();
  });

  it('reads names with a capital letter in a word', () => {
    const [column] = catalog.columns.filter(({ type }) => type === 'text');
    const known = {
      ...catalog,
      columns: [...catalog.columns, { ...column!, name: 'sizeGroup' }],
      members: { city: ['eBay', 'Naypyitaw'] },
    };
    const whereOf = (question: string): unknown => interpret(question, known).plan?.attributes.where;
    assert.deepEqual([whereOf('revenue in eBay'), whereOf('revenue in E Bay')], ['city: eBay', 'city: eBay']);
    const byOf = (question: string): unknown => interpret(question, known).plan?.attributes.by;
    assert.deepEqual([byOf('revenue by sizeGroup'), byOf('revenue by size group')], ['sizeGroup', 'sizeGroup']);
  });

  it('takes a ratio as an average by itself', () => {
    for (const measure of ['margin', 'price', 'units per order'])
      assert.equal(tagOf(`average ${measure} by city`), tagOf(`${measure} by city`));
  });

  it('reads periods relative to the newest day of the data, and leaves ambiguous dates', () => {
    assert.equal(tagOf('orders in January'), 'kpi measure="orders" where="date: 2019-01"');
    assert.equal(tagOf('orders in December'), 'kpi measure="orders" where="date: 2018-12"');
    assert.equal(tagOf('orders since 5 March 2019'), 'kpi measure="orders" where="date: 2019-03-05.."');
    assert.match(tagOf('orders on 03/04/2019'), /\[03\/04\/2019: unknown\]/);
    assert.equal(tagOf('Bestellungen am 3.4.2019', 'de'), 'kpi measure="orders" where="date: 2019-04-03"');
  });

  it('corrects spelling mistakes of values, and says so', () => {
    assert.deepEqual(interpret('revenue in Mandaly', catalog).corrections, [{ text: 'Mandaly', meant: 'Mandalay' }]);
    assert.deepEqual(interpret('revenue in Mandalay', catalog).corrections, []);
  });

  it('reads a question in another language than that of the page', () => {
    assert.equal(interpret('Umsatz nach Stadt', catalog, { locale: 'ja' }).language, 'de');
    assert.equal(tagOf('ventas por ciudad', 'en'), 'breakdown by="city" measure="revenue"');
  });

  it('understands the labels that a page has given to measures', () => {
    const labels = {
      measures: { revenue: 'Net sales volume' },
      roles: { store: 'Depot' },
      plurals: { store: 'Depots' },
    };
    const { plan, unknown } = interpret('net sales volume by depot', catalog, {
      labels,
    });
    assert.deepEqual([plan?.attributes, unknown], [{ measure: 'revenue', by: 'store' }, []]);
  });

  it('answers texts without a question with no plan', () => {
    for (const text of ['', '   ', '???', 'the of in', '\u{1F600}']) assert.equal(interpret(text, catalog).plan, undefined, text);
  });

  it('returns the same for the same question, and survives any text', () => {
    const text = 'revenue "by; city: x" <script> '.repeat(50);
    assert.deepEqual(interpret(text, catalog), interpret(text, catalog));
  });
});

describe('checkPlan', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await openSet(sharedData('sales/supermarket') ?? '');
  });
  after(() => {
    dataset.close();
  });
  const errorOf = (input: unknown): SalesError => {
    try {
      checkPlan(input, dataset.catalog);
    } catch (error) {
      if (error instanceof SalesError) return error;
    }
    throw new Error('no error');
  };

  it('returns a valid plan of a language model with texts as values', () => {
    const plan = checkPlan(
      {
        tag: 'sales-breakdown',
        attributes: { by: 'city', top: 3, other: true, heading: undefined },
      },
      dataset.catalog,
    );
    assert.deepEqual(plan, {
      tag: 'sales-breakdown',
      attributes: { by: 'city', top: '3', other: '' },
    });
  });

  it('accepts axes, variables of members, and a comparison of weekdays', () => {
    for (const plan of [
      { tag: 'sales-distribution', attributes: { chart: 'scatter', x: 'units', y: 'profit', per: 'city' } },
      { tag: 'sales-heatmap', attributes: { mode: 'correlation', variables: 'revenue, margin', per: 'city' } },
      { tag: 'sales-trend', attributes: { compare: 'same-weekday' } },
      { tag: 'sales-drivers', attributes: { by: 'city', compare: 'same-weekday' } },
    ])
      assert.deepEqual(checkPlan(plan, dataset.catalog), plan);
    const scatter = { chart: 'scatter', x: 'units', y: 'proft', per: 'city' };
    assert.equal(errorOf({ tag: 'sales-distribution', attributes: scatter }).code, 'unknown-measure');
  });

  it('refuses other tags, attributes, values and names, with the nearest one', () => {
    assert.match(errorOf({ tag: 'script' }).message, /tag: invalid value 'script'/);
    assert.match(errorOf({ tag: 'sales-kpi', attributes: { mesure: 'revenue' } }).message, /did you mean 'measure'/);
    assert.match(errorOf({ tag: 'sales-kpi', attributes: { onclick: 'x' } }).message, /invalid value 'onclick'/);
    assert.match(errorOf({ tag: 'sales-kpi', attributes: { src: 'https://example.org' } }).message, /invalid value 'src'/);
    assert.equal(
      errorOf({
        tag: 'sales-breakdown',
        attributes: { by: 'city', chart: 'cake' },
      }).code,
      'bad-option',
    );
    assert.equal(errorOf({ tag: 'sales-kpi', attributes: { measure: 'revnue' } }).code, 'unknown-measure');
    assert.equal(errorOf({ tag: 'sales-kpi', attributes: { measure: 'customers' } }).code, 'missing-role');
    assert.equal(errorOf({ tag: 'sales-breakdown', attributes: { by: 'planet' } }).code, 'unknown-dimension');
    assert.equal(errorOf({ tag: 'sales-kpi', attributes: { where: 'city' } }).code, 'bad-clause');
    for (const input of [undefined, null, 5, 'sales-kpi', [], { tag: 'sales-kpi', attributes: [] }])
      assert.equal(errorOf(input).code, 'bad-option', JSON.stringify(input));
  });
});
