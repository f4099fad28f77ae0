import { toMatrix, toView } from '../../../src/elements/sales-basket/model/view.js';
import type { BasketView, ViewContext } from '../../../src/elements/sales-basket/model/view.js';
import { en } from '../../../src/messages/en.js';
import type { RulesFacts } from '../../../src/query/analysis/analysis.js';
import type { ResultColumn } from '../../../src/query/result/result.js';

/** American English and dollars. */
export const CONTEXT: ViewContext = { locale: 'en-US', currency: 'USD', messages: en };

const numbers = (name: string, values: readonly number[], unit?: 'money'): ResultColumn => ({
  name,
  type: 'number',
  values: Float64Array.from(values),
  ...(unit && { unit }),
});

/** Sides of rules, with what they are worth: tea and bread both ways, three together, and one at a loss. */
const RULES = [
  { sides: [['Tea'], ['Bread']], profit: 60, count: 20, confidence: 20 / 24, lift: 5 / 3 },
  { sides: [['Bread'], ['Tea']], profit: 20, count: 20, confidence: 1, lift: 5 / 3 },
  { sides: [['Tea', 'Milk'], ['Sugar cubes, white and brown']], profit: 12.5, count: 9, confidence: 0.45, lift: 12.4 },
  { sides: [['Lamp'], ['Bulb']], profit: -4, count: 6, confidence: 0.3, lift: 1.2 },
] as const;

const FACTS: RulesFacts = {
  kind: 'rules',
  baskets: 40,
  single: 15,
  items: 7,
  minSupport: 0.125,
  minConfidence: 0.1,
  rules: RULES.length,
  sides: RULES.map(({ sides: [from, to] }) => [from, to]),
};

/** What is shown of rules, with their profit or without; `of`: the item that is asked of. */
export function bundles(given: { readonly profit?: boolean; readonly of?: string; readonly none?: boolean } = {}): BasketView {
  const { profit = true, of, none = false } = given;
  const rules = none ? [] : RULES;
  const column = (name: 'count' | 'confidence' | 'lift'): ResultColumn =>
    numbers(
      name,
      rules.map((rule) => rule[name]),
    );
  const columns = [
    column('count'),
    numbers(
      'support',
      rules.map(({ count }) => count / 40),
    ),
    column('confidence'),
    column('lift'),
    ...(profit
      ? [
          numbers(
            'profit',
            rules.map((rule) => rule.profit),
            'money',
          ),
        ]
      : []),
  ];
  const facts = { ...FACTS, rules: rules.length, sides: none ? [] : FACTS.sides };
  return toView({ rowCount: rules.length, columns, facts: { analysis: facts } }, 'product', of);
}

/** How tea, bread and milk go together: tea and bread in 20 of 40 orders, tea and milk in two, bread and milk in none. */
export function matrix(cells: 'lift' | 'confidence' = 'lift', items: readonly string[] = ['Tea', 'Bread', 'Milk']): BasketView {
  const analysis: RulesFacts = { ...FACTS, matrix: { items, counts: [24, 20, 2, 20, 20, 0, 2, 0, 9] } };
  return toMatrix({ rowCount: 0, columns: [], facts: { analysis } }, { item: 'product', of: undefined, cells });
}

/** What a customer buys next: tea again, and milk for the first time. */
export function next(isKnown = true): BasketView {
  const analysis = {
    kind: 'next-basket',
    customer: 'Anna',
    isKnown,
    baskets: isKnown ? 7 : 0,
    customers: 30,
    ...(isKnown && { last: 19_000 }),
  };
  return toView(
    {
      rowCount: 2,
      columns: [
        { name: 'item', type: 'text', values: Int32Array.of(0, 1), dictionary: ['Tea', 'Milk'] },
        numbers('score', [0.41, 0.08]),
        { name: 'repeat', type: 'boolean', values: Uint8Array.of(1, 0) },
      ],
      facts: { analysis },
    },
    'product',
    undefined,
  );
}
