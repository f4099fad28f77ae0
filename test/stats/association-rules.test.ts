import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import {
  basketsAtLevel,
  expectedExtraProfit,
  associationRules,
  type AssociationRule,
  type Associations,
} from '../../src/stats/baskets/association-rules.js';
import { SalesError } from '../../src/util/error.js';
import { between, randomOf, someOf } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';

type Baskets = readonly (readonly string[])[];

/** How many baskets have all of some items, by looking at each. */
function countOf(baskets: Baskets, items: readonly string[]): number {
  return baskets.filter((basket) => items.every((item) => basket.includes(item))).length;
}

function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, bits) => items.filter((_item, i) => ((bits + 1) >> i) & 1));
}

const keyOf = ({ antecedent, consequent }: Pick<AssociationRule<string>, 'antecedent' | 'consequent'>): string =>
  `${antecedent.join('+')} > ${consequent.join('+')}`;

function randomBaskets(seed: number): string[][] {
  const random = randomOf(seed);
  const items = ['f', 'b', 'a', 'é', 'd', 'c', 'Z'].slice(0, between(random, 2, 7));
  return Array.from({ length: between(random, 1, 40) }, () => {
    const basket = items.filter((_, i) => random() < 0.7 / (1 + i / 3));
    return random() < 0.2 ? [...basket, ...basket] : basket;
  });
}

describe('associationRules', () => {
  it('finds the sets and rules that counting every subset finds', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const baskets = randomBaskets(seed);
      const minSupport = [0.05, 0.2, 0.5][seed % 3]!;
      const maxConsequent = [1, 2, 7][Math.floor(seed / 3) % 3]!;
      const found = associationRules(baskets, { minSupport, minConfidence: 0.4, maxConsequent });
      const items = [...new Set(baskets.flat())].sort();
      const minCount = Math.max(1, Math.ceil(minSupport * baskets.length - 1e-9));
      const sets = subsetsOf(items).filter((set) => countOf(baskets, set) >= minCount);
      assert.deepEqual(
        new Map(found.itemsets.map((set) => [set.items.join('+'), set.count])),
        new Map(sets.map((set) => [set.join('+'), countOf(baskets, set)])),
        `seed ${seed}`,
      );
      const rules = sets.flatMap((set) =>
        subsetsOf(set)
          .filter((consequent) => consequent.length < set.length && consequent.length <= maxConsequent)
          .map((consequent) => ({ antecedent: set.filter((item) => !consequent.includes(item)), consequent, set }))
          .filter(({ antecedent }) => countOf(baskets, set) / countOf(baskets, antecedent) >= 0.4),
      );
      assert.deepEqual(found.rules.map(keyOf).sort(), rules.map(keyOf).sort(), `seed ${seed}`);
    }
  });

  it('measures a rule as arules does', () => {
    const baskets = [['a', 'b'], ['a', 'b'], ['a'], ['b'], ['c'], [], ['a', 'b', 'c'], ['c', 'a']];
    const { rules } = associationRules(baskets, { minSupport: 0.1, minConfidence: 0 });
    const rule = rules.find((each) => keyOf(each) === 'a > b')!;
    assert.deepEqual(
      [rule.count, rule.support, rule.confidence, rule.lift, rule.leverage, rule.conviction],
      [3, 3 / 8, 3 / 5, 3 / 5 / (4 / 8), 3 / 8 - (5 / 8) * (4 / 8), (1 - 4 / 8) / (1 - 3 / 5)],
    );
    // Fisher: 4 with b among 8; of the 5 with a at least 3: (C(4,3) C(4,2) + C(4,4) C(4,1)) / C(8,5).
    assert.ok(Math.abs(rule.p - (4 * 6 + 1 * 4) / 56) < 1e-12);
    assert.equal(associationRules([['x', 'y'], ['x', 'y'], []]).rules[0]?.conviction, Infinity);
  });

  it('counts empty baskets, and a repeated item once', () => {
    const { itemsets } = associationRules([['a', 'a'], [], ['b'], []], { minSupport: 0.25 });
    assert.deepEqual(itemsets, [
      { items: ['a'], count: 1, support: 0.25 },
      { items: ['b'], count: 1, support: 0.25 },
    ]);
  });

  it('takes a support that is met exactly, whatever the last bit of the product', () => {
    // 0.07 × 100 is 7.000000000000001 in doubles.
    const baskets = Array.from({ length: 100 }, (_, i) => (i < 7 ? ['a'] : []));
    assert.equal(associationRules(baskets, { minSupport: 0.07 }).itemsets.length, 1);
    assert.equal(associationRules(baskets, { minSupport: 0.0701 }).itemsets.length, 0);
  });

  it('bounds the whole set by maxLength', () => {
    const baskets = Array.from({ length: 5 }, () => ['a', 'b', 'c', 'd']);
    const { itemsets, rules } = associationRules(baskets, { maxLength: 2 });
    assert.equal(itemsets.length, 4 + 6);
    assert.ok(rules.length === 12 && rules.every(({ antecedent }) => antecedent.length === 1));
  });

  it('leaves out rules that a rule with fewer conditions makes idle, when asked', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const baskets = randomBaskets(seed);
      const options = { minSupport: 0.05, minConfidence: 0.1 };
      const all = associationRules(baskets, options).rules;
      const kept = all.filter(
        ({ antecedent, consequent, confidence }) =>
          !subsetsOf(antecedent).some((fewer) => {
            if (fewer.length === antecedent.length) return false;
            return countOf(baskets, [...fewer, ...consequent]) / countOf(baskets, fewer) >= confidence;
          }),
      );
      const found = associationRules(baskets, { ...options, omitRedundant: true }).rules;
      assert.deepEqual(found.map(keyOf), kept.map(keyOf), `seed ${seed}`);
    }
  });

  it('adjusts chances for all rules that were looked at', () => {
    const baskets = randomBaskets(7);
    const all = associationRules(baskets, { minSupport: 0.01, minConfidence: 0 }).rules;
    const p = all.map((rule) => rule.p).sort((a, b) => a - b);
    for (const rule of all) {
      const adjusted = Math.min(1, ...p.map((value, i) => (value >= rule.p ? (value * p.length) / (i + 1) : 1)));
      assert.ok(Math.abs(rule.adjusted - adjusted) < 1e-12);
    }
    const few = associationRules(baskets, { minSupport: 0.01, minConfidence: 0.6 }).rules;
    const adjustedOf = new Map(all.map((rule) => [keyOf(rule), rule.adjusted]));
    assert.ok(few.length < all.length && few.every((rule) => rule.adjusted >= adjustedOf.get(keyOf(rule))!));
  });

  it('gives the same whatever the order of baskets and items, and keeps numbers apart from texts', () => {
    const baskets = randomBaskets(11);
    const turned = [...baskets].reverse().map((basket) => [...basket].reverse());
    assert.deepEqual(associationRules(turned, { minSupport: 0.1 }), associationRules(baskets, { minSupport: 0.1 }));
    const { itemsets } = associationRules([[10, '10', 9]]);
    assert.deepEqual(itemsets.at(-1)?.items, [9, 10, '10']);
  });

  it('gives nothing of no baskets, and of empty ones', () => {
    const nothing: Associations = { itemsets: [], rules: [] };
    assert.deepEqual(associationRules([]), nothing);
    assert.deepEqual(associationRules([[], []]), nothing);
  });

  it('says which option is wrong, or that too much would be found', () => {
    const isBad =
      (option: string) =>
      (error: unknown): boolean =>
        error instanceof SalesError && error.code === 'bad-option' && error.params.option === option;
    const long = Array.from({ length: 24 }, (_, i) => i);
    assert.throws(() => associationRules([long]), isBad('minSupport'));
    assert.throws(() => associationRules([['a']], { minSupport: 1.5 }), isBad('minSupport'));
    assert.throws(() => associationRules([['a']], { minConfidence: NaN }), isBad('minConfidence'));
    assert.throws(() => associationRules([['a']], { minLift: -1 }), isBad('minLift'));
    assert.throws(() => associationRules([['a']], { maxLength: 0.5 }), isBad('maxLength'));
    assert.throws(() => associationRules([['a']], { signal: { aborted: true } }), { name: 'AbortError' });
  });
});

describe('basketsAtLevel', () => {
  it('puts categories in place of products, each once', () => {
    const levels = new Map([
      ['tea', 'drinks'],
      ['juice', 'drinks'],
      ['bread', 'food'],
    ]);
    const raised = basketsAtLevel([['tea', 'juice', 'bread'], ['toy'], []], (item) => levels.get(item));
    assert.deepEqual(raised, [['drinks', 'food'], [], []]);
  });
});

describe('expectedExtraProfit', () => {
  it('is the profit of the orders beyond chance, per 100', () => {
    const baskets = Array.from({ length: 100 }, (_, i) => (i < 20 ? ['a', 'b'] : i < 40 ? ['a'] : i < 50 ? ['b'] : []));
    const { rules } = associationRules(baskets, { minConfidence: 0 });
    const rule = rules.find((each) => keyOf(each) === 'a > b')!;
    // 20 have both; 40 × 30 % would by chance.
    assert.ok(Math.abs(expectedExtraProfit(rule, () => 2.5) - (20 - 12) * 2.5) < 1e-9);
  });
});

const REFERENCES = [
  ['groceries', '\t', 0.01, 0.25],
  ['groceries', '\t', 0.001, 0.5],
  ['onlineretail-a', ' ', 0.01, 0.3],
] as const;

describe('associationRules on public baskets', { skip: skipWithout('basket/groceries.txt.gz') }, () => {
  const read = (name: string): string => gunzipSync(readFileSync(sharedData(`basket/${name}`)!)).toString();
  for (const [name, separator, minSupport, minConfidence] of someOf(REFERENCES, 1)) {
    it(`equals the reference of ${name} at ${minSupport}`, () => {
      const baskets = read(`${name}.txt.gz`).trim().split('\n');
      const options = { minSupport, minConfidence };
      const found = associationRules(
        baskets.map((line) => line.split(separator)),
        options,
      );
      const reference = JSON.parse(read(`${name}.s${minSupport}.c${minConfidence}.ref.json.gz`)) as {
        itemsets: [string[], number][];
        ruleFields: string[];
        rules: [string[], string[], ...(number | null)[]][];
      };
      const sorted = (items: readonly string[]): string => [...items].sort().join('|');
      assert.deepEqual(
        new Map(found.itemsets.map(({ items, count }) => [sorted(items), count])),
        new Map(reference.itemsets.map(([items, count]) => [sorted(items), count])),
      );
      const given = new Map(found.rules.map((rule) => [`${sorted(rule.antecedent)} > ${rule.consequent.join()}`, rule]));
      assert.equal(given.size, reference.rules.length);
      for (const [antecedent, consequent, ...figures] of reference.rules) {
        const rule = given.get(`${sorted(antecedent)} > ${consequent.join()}`)!;
        for (const field of ['count', 'support', 'confidence', 'lift', 'leverage', 'conviction'] as const) {
          const value = rule[field];
          const expected = figures[reference.ruleFields.indexOf(field) - 2] ?? Infinity;
          const near = value === expected || Math.abs(value - expected) <= 1e-9 * Math.max(1, expected);
          assert.ok(near, `${field}: ${value}, ${expected}`);
        }
      }
    });
  }
});
