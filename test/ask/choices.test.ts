import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  askCatalog,
  checkPlan,
  choicesOf,
  exampleQuestions,
  interpret,
  nearestWords,
  writeTag,
  type AskCatalog,
  type AskPlan,
  type PlanChoice,
} from '../../src/ask.js';
import { openDataset, type Dataset } from '../../src/core.js';
import type { Role } from '../../src/query/schema.js';

const ROWS = Array.from({ length: 900 }, (_, n) => ({
  'Order ID': `O${Math.floor(n / 2)}`,
  'Order Date': new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10),
  'Customer ID': `C${n % 40}`,
  Region: ['North', 'South', 'West'][n % 3],
  Country: ['Germany', 'France', 'Spain'][n % 3],
  Category: `Category ${String(n % 4)}`,
  Product: `Product ${String(n % 20)}`,
  'Ship Mode': ['Air', 'Sea'][n % 2],
  Quantity: 1 + (n % 4),
  Revenue: 10 + (n % 17),
  Profit: 1 + (n % 5),
}));

let dataset: Dataset;
let catalog: AskCatalog;

before(async () => {
  dataset = await openDataset(ROWS);
  catalog = await askCatalog(dataset);
});
after(() => dataset.close());

const planOf = (question: string): AskPlan => {
  const { plan, unknown } = interpret(question, catalog);
  assert.ok(plan && unknown.length === 0, question);
  return plan;
};
const choiceOf = (plan: AskPlan, part: PlanChoice['part']): PlanChoice => {
  const found = choicesOf(plan, catalog).find((one) => one.part === part);
  assert.ok(found, part);
  return found;
};
const changed = (plan: AskPlan, part: PlanChoice['part'], value: string): AskPlan => {
  const found = choiceOf(plan, part).options.find((one) => one.value === value);
  assert.ok(found, `${part}: ${value}`);
  return found.plan;
};

describe('choicesOf', () => {
  it('has the parts of a plan with their values, and the plan itself for the current ones', () => {
    const plan = planOf('top 5 products by profit in the West in 2023 vs a year ago');
    const choices = choicesOf(plan, catalog);
    assert.deepEqual(
      choices.map(({ part, field, value }) => [part, field, value].filter((one) => one !== undefined)),
      [
        ['measure', 'profit'],
        ['by', 'product'],
        ['filter', 'region', 'West'],
        ['period', '2023'],
        ['compare', 'previous-year'],
        ['count', '5'],
        ['kind', 'bars'],
      ],
    );
    for (const { value, options } of choices) assert.equal(options.find((one) => one.value === value)?.plan, plan);
  });

  it('has only plans that pass the check, whatever the question', () => {
    const questions = [
      'revenue',
      'revenue by region',
      'monthly revenue by region',
      'cumulative revenue',
      'heatmap of revenue by region and category',
      'why did profit fall in the West',
      'forecast revenue for 6 months',
      'customer retention',
      'distribution of revenue per order',
      'map of revenue by country',
      'what stands out in 2023',
      'which products are bought together',
      'revenue by Ship Mode without Sea',
      'list of products with revenue and profit',
    ];
    let count = 0;
    for (const plan of questions.map(planOf)) {
      for (const { options } of choicesOf(plan, catalog)) {
        for (const option of options) assert.deepEqual(checkPlan(option.plan, catalog), option.plan);
        count += options.length;
      }
    }
    assert.ok(count > 500, String(count));
  });

  it('keeps the other parts when one changes', () => {
    const plan = planOf('revenue by region in 2023 vs a year ago');
    assert.deepEqual(changed(plan, 'measure', 'profit').attributes, { ...plan.attributes, measure: 'profit' });
    assert.deepEqual(changed(plan, 'period', '').attributes, { measure: 'revenue', by: 'region', compare: 'previous-year' });
    assert.deepEqual(changed(plan, 'compare', '').attributes, { measure: 'revenue', by: 'region', where: 'date: 2023' });
    assert.deepEqual(changed(plan, 'kind', 'trend'), {
      tag: 'sales-trend',
      attributes: { measure: 'revenue', series: 'region', compare: 'previous-year', where: 'date: 2023' },
    });
    assert.deepEqual(changed(plan, 'kind', 'donut').attributes.chart, 'donut');
    assert.deepEqual(changed(changed(plan, 'kind', 'donut'), 'kind', 'bars'), plan);
  });

  it('turns a number with a dimension into bars, and back', () => {
    const number = planOf('revenue in the West');
    const bars = changed(number, 'by', 'category');
    assert.deepEqual(bars, { tag: 'sales-breakdown', attributes: { measure: 'revenue', by: 'category', where: 'region: West' } });
    assert.deepEqual(changed(bars, 'by', ''), number);
    assert.deepEqual(changed(planOf('top 5 products by revenue'), 'by', ''), {
      tag: 'sales-kpi',
      attributes: { measure: 'revenue' },
    });
  });

  it('gives a kind of answer the dimensions that it needs', () => {
    const number = planOf('revenue');
    assert.equal(changed(number, 'kind', 'bars').attributes.by, 'category');
    assert.deepEqual(changed(number, 'kind', 'heatmap').attributes, { measure: 'revenue', y: 'category', x: 'weekday(date)' });
    assert.equal(changed(number, 'kind', 'map').attributes.by, 'country');
    assert.equal(changed(planOf('revenue by region and category'), 'kind', 'donut').attributes.by, 'region');
    assert.deepEqual(changed(planOf('revenue by region and category'), 'kind', 'heatmap').attributes, {
      measure: 'revenue',
      y: 'region',
      x: 'category',
    });
  });

  it('offers no forecast or drivers of measures that do not add up', () => {
    const measures = choiceOf(planOf('why did profit fall'), 'measure').options.map(({ value }) => value);
    assert.ok(measures.includes('revenue') && !measures.includes('products') && !measures.includes('customers'));
    const grouped = changed(planOf('forecast revenue for 6 months'), 'by', 'region');
    assert.ok(!choiceOf(grouped, 'measure').options.some(({ value }) => value === 'customers'));
    assert.ok(choiceOf(planOf('forecast revenue'), 'measure').options.some(({ value }) => value === 'customers'));
    assert.equal(changed(planOf('customers by region'), 'kind', 'forecast').attributes.by, undefined);
    const total = planOf('cumulative revenue');
    assert.ok(!choiceOf(total, 'measure').options.some(({ value }) => value === 'aov'));
  });

  it('offers the periods that the data has', () => {
    const { options } = choiceOf(planOf('revenue'), 'period');
    const periods = options.map(({ value }) => value);
    assert.deepEqual(periods.slice(-3), ['2024', '2023', '2022']);
    assert.ok(periods.includes('previous quarter'));
    assert.ok(!choicesOf(planOf('forecast revenue'), catalog).some(({ part }) => part === 'period'));
  });

  it('offers the values of a filtered field, and keeps a value that is not one of them', () => {
    const { options } = choiceOf(planOf('revenue by category in the West and North'), 'filter');
    assert.deepEqual(
      options.map(({ value }) => value),
      ['', 'West, North', 'North', 'South', 'West'],
    );
    assert.equal(options[2]?.plan.attributes.where, 'region: North');
    assert.equal(options[0]?.plan.attributes.where, undefined);
  });
});

describe('exampleQuestions', () => {
  for (const locale of ['en', 'de', 'fr', 'es']) {
    it(`are understood completely, and are about fields that the data has, in ${locale}`, () => {
      const questions = exampleQuestions(catalog, { locale });
      assert.ok(questions.length >= 8, questions.join('; '));
      for (const question of questions) {
        const { plan, unknown, language } = interpret(question, catalog, { locale });
        assert.ok(plan, question);
        assert.deepEqual([question, unknown, language], [question, [], locale]);
      }
    });
  }

  it('are in English where questions are not understood', () => {
    assert.deepEqual(exampleQuestions(catalog, { locale: 'ja' }), exampleQuestions(catalog));
  });

  it('name no field that the data does not have', async () => {
    const small = await openDataset([{ date: '2024-01-01', revenue: 1 }]);
    const questions = exampleQuestions(await askCatalog(small));
    small.close();
    assert.ok(questions.length > 2 && questions.every((one) => !/\bby\b|\bin\b/.test(one)), questions.join('; '));
  });
});

describe('a role that no list of questions names', () => {
  it('is a field, by its name and its label', async () => {
    const rows = [1, 2, 3].map((revenue) => ({ revenue, packing: `box ${String(revenue)}` }));
    const small = await openDataset(rows);
    const choice = { role: 'wrapping' as Role, ref: { table: small.catalog.tables[0]!.name, column: 'packing' }, reasons: [] };
    const extended = { ...small.catalog, roles: [...small.catalog.roles, choice] };
    const labels = { roles: { wrapping: 'Cover' }, measures: {}, plurals: {} };
    for (const question of ['revenue by wrapping', 'revenue by packing', 'revenue by cover'])
      assert.equal(interpret(question, extended, { labels }).plan?.attributes.by, 'wrapping', question);
    small.close();
  });
});

describe('nearestWords', () => {
  const wordsFor = (question: string, options = {}): readonly (readonly string[])[] =>
    interpret(question, catalog).unknown.map((words) => nearestWords(words, catalog, options));

  it('are names with few other letters', () => {
    assert.deepEqual(wordsFor('rvnue by region'), [['revenue']]);
    assert.deepEqual(wordsFor('revenue in Wset'), [['West']]);
    assert.deepEqual(wordsFor('revenue by temperature'), [[]]);
  });

  it('are those that the data has, in place of one that it does not have', () => {
    assert.deepEqual(wordsFor('revenue by salesperson'), [['country', 'region', 'category']]);
    assert.deepEqual(wordsFor('visits by region'), [['revenue', 'profit', 'orders']]);
  });

  it('have the labels of the page', () => {
    const labels = { roles: { region: 'Gebiet', country: 'Land' }, measures: {}, plurals: {} };
    assert.deepEqual(wordsFor('revenue by salesperson', { labels })[0]?.slice(0, 2), ['Land', 'Gebiet']);
  });
});

describe('writeTag', () => {
  it('writes attributes after those of the page, with flags and signs of HTML', () => {
    const plan: AskPlan = { tag: 'sales-trend', attributes: { cumulative: '', where: 'region: "A & B"' } };
    assert.equal(
      writeTag(plan, { src: 'orders.csv' }),
      '<sales-trend src="orders.csv" cumulative where="region: &quot;A &amp; B&quot;"></sales-trend>',
    );
  });
});
