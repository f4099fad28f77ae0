import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askCatalog, checkPlan, choicesOf, exampleQuestions, interpret, type AskPlan } from '../../src/ask.js';
import { openDataset, type Dataset } from '../../src/core.js';
import { splitList } from '../../src/query/parse-list.js';
import { between, pick, randomOf, seedsOf } from '../random.js';

/** Columns that a file may have. */
const COLUMNS: Readonly<Record<string, (n: number) => unknown>> = {
  'Order ID': (n) => `O${String(n >> 1)}`,
  'Order Date': (n) => new Date(Date.UTC(2022, 0, 1 + n * 3)).toISOString().slice(0, 10),
  'Customer ID': (n) => `C${String(n % 40)}`,
  Region: (n) => ['North', 'South', 'West', null][n % 4],
  Country: (n) => ['Germany', 'France', 'Spain'][n % 3],
  Category: (n) => `Category ${String(n % 4)}`,
  Product: (n) => `Product "${String(n % 20)}"; x: y`,
  'Ship Mode': (n) => ['Air', 'Sea'][n % 2],
  Channel: (n) => ['Online', 'In store'][n % 2],
  Profit: (n) => (n % 7) - 2,
  Discount: (n) => (n % 3) / 10,
};

const LOCALES = ['en', 'de', 'fr', 'es'];

/** What questions are made of, in four languages, with misspelled values and words that mean nothing. */
const WORDS = [
  ...[
    'revenue',
    'profit',
    'margin',
    'orders',
    'units',
    'customers',
    'Umsatz',
    'Gewinn',
    'chiffre d’affaires',
    'ventas',
    'Kunden',
  ],
  ...[
    'by',
    'je',
    'par',
    'por',
    'and',
    'vs',
    'compare',
    'not',
    'without',
    'average',
    'share',
    'how many',
    'top 5',
    'bottom 3',
    'trend',
  ],
  ...['why did', 'fall', 'forecast', 'warum', 'prévision', 'lost', 'new', 'which', 'at risk', 'bought together', 'retention'],
  ...[
    'region',
    'country',
    'category',
    'product',
    'customer',
    'month',
    'weekday',
    'Filiale',
    'Monat',
    'mois',
    'ship mode',
    'plan',
  ],
  ...['West', 'Gremany', 'Category 2', 'Product "3"; x: y', 'Air', 'in store', 'zorp', ';', ':', '"', '!', '1000'],
  ...[
    'in 2023',
    'last quarter',
    'letztes Jahr',
    'en mars',
    'vs a year ago',
    'previous month',
    'for 6 months',
    'since March 2023',
  ],
];

/** Opens a random file. */
async function openRandom(random: () => number): Promise<Dataset> {
  const columns = Object.entries(COLUMNS).filter(() => random() < 0.7);
  const amounts = [
    ['Revenue', (n: number) => 10 + (n % 17)],
    ['Quantity', (n: number) => 1 + (n % 4)],
  ] as const;
  const kept = pick(random, [amounts, amounts.slice(0, 1), amounts.slice(1)]);
  const rows = Array.from({ length: between(random, 1, 400) }, (_, n) =>
    Object.fromEntries([...columns, ...kept].map(([name, value]) => [name, value(n)])),
  );
  return openDataset(rows);
}

/** Returns some words, or an example with one of its words replaced. */
function questionOf(random: () => number, examples: readonly string[]): string {
  if (examples.length > 0 && random() < 0.4) {
    const words = pick(random, examples).split(' ');
    return words.with(between(random, 0, words.length - 1), pick(random, WORDS)).join(' ');
  }
  return Array.from({ length: between(random, 1, 7) }, () => pick(random, WORDS)).join(' ');
}

/** Runs the query of what a tag names. @throws SalesError for a name or a filter that the data does not have */
async function run(dataset: Dataset, { attributes }: AskPlan): Promise<void> {
  const { measure = '', by = '', series = '', where = '', compare = '' } = attributes;
  const isPeriod = compare !== '' && compare !== 'plan' && !compare.startsWith('rest');
  await dataset.query({
    measures: measure ? splitList(measure) : ['rows = count()'],
    by: [by, series].flatMap((names) => splitList(names)),
    ...(where && { where }),
    ...(isPeriod && { compare }),
  });
}

describe('answers to random questions about random data', () => {
  for (const seed of seedsOf(60))
    it(`pass the check and run, and so do those that chips lead to: ${String(seed)}`, async () => {
      const random = randomOf(seed);
      const dataset = await openRandom(random);
      const catalog = await askCatalog(dataset);
      const locale = pick(random, LOCALES);
      const examples = exampleQuestions(catalog, { locale });
      for (let round = 0; round < 20; round++) {
        const question = questionOf(random, examples);
        let { plan } = interpret(question, catalog, { locale });
        const steps = [question];
        for (let click = 0; plan && click < 4; click++) {
          steps.push(JSON.stringify(plan));
          try {
            assert.deepEqual(checkPlan(plan, dataset.catalog), plan);
            await run(dataset, plan);
          } catch (error) {
            throw new Error(steps.join('\n'), { cause: error });
          }
          const choices = choicesOf(plan, catalog).filter(({ options }) => options.length > 0);
          plan = choices.length > 0 ? pick(random, pick(random, choices).options).plan : undefined;
        }
      }
      dataset.close();
    });
});
