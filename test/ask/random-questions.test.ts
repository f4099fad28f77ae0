import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askCatalog, checkPlan, choicesOf, exampleQuestions, interpret } from '../../src/ask.js';
import { between, isLong, pick, randomOf, seedsOf } from '../random.js';
import { openRandom, runTag } from '../random-file.js';

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

/** Returns some words, or an example with one of its words replaced. */
function questionOf(random: () => number, examples: readonly string[]): string {
  if (examples.length > 0 && random() < 0.4) {
    const words = pick(random, examples).split(' ');
    return words.with(between(random, 0, words.length - 1), pick(random, WORDS)).join(' ');
  }
  return Array.from({ length: between(random, 1, 7) }, () => pick(random, WORDS)).join(' ');
}

describe('answers to random questions about random data', () => {
  for (const seed of seedsOf(60))
    it(`pass the check and run, and so do those that chips lead to: ${String(seed)}`, async () => {
      const random = randomOf(seed);
      const dataset = await openRandom(random);
      const catalog = await askCatalog(dataset);
      const locale = pick(random, LOCALES);
      const examples = exampleQuestions(catalog, { locale });
      for (let round = 0; round < (isLong ? 20 : 10); round++) {
        const question = questionOf(random, examples);
        let { plan } = interpret(question, catalog, { locale });
        const steps = [question];
        for (let click = 0; plan && click < 4; click++) {
          steps.push(JSON.stringify(plan));
          try {
            assert.deepEqual(checkPlan(plan, dataset.catalog), plan);
            await runTag(dataset, plan);
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
