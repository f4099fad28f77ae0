import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { nextBasket } from '../../src/stats/baskets/next-basket.js';
import type { CustomerHistory, NextItem } from '../../src/stats/baskets/next-basket.js';
import { SalesError } from '../../src/util/error.js';
import { between, isLong, randomOf } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';

const itemsOf = (found: readonly NextItem[]): unknown[] => found.map(({ item }) => item);

/** Customers of two tastes: each buys some of ten things of its own, and a newspaper now and then. */
function twoTastes(seed: number, customers = 60): CustomerHistory[] {
  const random = randomOf(seed);
  return Array.from({ length: customers }, (_, customer) => ({
    customer,
    baskets: Array.from({ length: between(random, 3, 8) }, () => {
      const own = Array.from({ length: 10 }, (_item, i) => `${customer % 2 === 0 ? 'tea' : 'coffee'} ${i}`);
      return [...own.filter(() => random() < 0.25), ...(random() < 0.3 ? ['newspaper'] : [])];
    }),
  }));
}

describe('nextBasket', () => {
  it('puts what a customer buys each time before what was bought once, long ago', () => {
    const history = twoTastes(1);
    history.push({ customer: 'anna', baskets: [['hat'], ['milk'], ['milk'], ['milk', 'tea 1'], ['milk']] });
    const found = nextBasket(history).predict('anna');
    assert.equal(found[0]?.item, 'milk');
    const place = (item: string): number => itemsOf(found).indexOf(item);
    assert.ok(place('tea 1') < place('hat') || place('hat') < 0);
  });

  it('tells new items from repeated ones, and takes new ones from customers who buy alike', () => {
    const history = twoTastes(2);
    history.push({ customer: 'new', baskets: [['tea 0', 'tea 1', 'tea 2']] });
    const found = nextBasket(history, { size: 13 }).predict('new');
    assert.deepEqual(
      found
        .filter(({ repeat }) => repeat)
        .map(({ item }) => item)
        .sort(),
      ['tea 0', 'tea 1', 'tea 2'],
    );
    const fresh = itemsOf(found.filter(({ repeat }) => !repeat)).slice(0, 4);
    assert.ok(
      fresh.every((item) => item === 'newspaper' || String(item).startsWith('tea')),
      fresh.join(),
    );
  });

  it('gives chances, best first, without repeats, as many as asked', () => {
    const model = nextBasket(twoTastes(3), { size: 7 });
    for (let customer = 0; customer < 60; customer++) {
      const found = model.predict(customer);
      assert.equal(found.length, 7);
      assert.equal(new Set(itemsOf(found)).size, 7);
      found.forEach(({ score }, i) => assert.ok(score > 0 && score < 1 && (i === 0 || score <= found[i - 1]!.score)));
    }
  });

  it('expects about as many hits as there are', () => {
    const history = twoTastes(4, 400);
    const held = history.map(({ customer, baskets }) => ({ customer, baskets: baskets.slice(0, -1) }));
    const model = nextBasket(held, { size: 11 });
    let expected = 0;
    let hits = 0;
    for (const { customer, baskets } of history) {
      for (const { item, score } of model.predict(customer)) {
        expected += score;
        if (baskets.at(-1)!.includes(item)) hits++;
      }
    }
    assert.ok(Math.abs(expected / hits - 1) < 0.1, `${expected} expected, ${hits} came`);
  });

  it('gives an unknown customer, and one without purchases, what most baskets hold', () => {
    const model = nextBasket<string, number>([
      { customer: 1, baskets: [['a', 'b'], ['b']] },
      { customer: 2, baskets: [['b', 'c'], ['c'], []] },
      { customer: 3, baskets: [] },
    ]);
    const expected = [
      { item: 'b', score: 0.75, repeat: false },
      { item: 'c', score: 0.5, repeat: false },
      { item: 'a', score: 0.25, repeat: false },
    ];
    assert.deepEqual(model.predict(4), expected);
    assert.deepEqual(model.predict(3), expected);
  });

  it('joins the histories of a customer who is there twice, and counts a repeated item once', () => {
    const history = twoTastes(5);
    const whole = nextBasket([...history, { customer: 'x', baskets: [['tea 1', 'tea 1'], ['tea 2'], ['tea 1']] }]);
    const parts = nextBasket([
      ...history,
      { customer: 'x', baskets: [['tea 1']] },
      { customer: 'x', baskets: [['tea 2'], [], ['tea 1']] },
    ]);
    assert.deepEqual(parts.predict('x'), whole.predict('x'));
  });

  it('manages with one customer, one basket and no history at all', () => {
    assert.deepEqual(nextBasket([]).predict('anyone'), []);
    const found = nextBasket([{ customer: 'only', baskets: [['a', 'b']] }]).predict('only');
    assert.deepEqual(itemsOf(found), ['a', 'b']);
    assert.ok(found.every(({ score, repeat }) => repeat && score > 0 && score < 1));
  });

  it('answers the same again, and whoever was asked before', () => {
    const model = nextBasket(twoTastes(6));
    const first = model.predict(1);
    model.predict(2);
    assert.deepEqual(model.predict(1), first);
  });

  it('refuses a size that is none, and stops when its asker has gone', () => {
    const isBad = (error: unknown): boolean => error instanceof SalesError && error.code === 'bad-option';
    assert.throws(() => nextBasket([], { size: 0 }), isBad);
    assert.throws(() => nextBasket(twoTastes(7), { signal: { aborted: true } }), { name: 'AbortError' });
  });
});

interface Case {
  readonly id: string;
  readonly history: string[][];
  readonly target: string[];
}

describe('nextBasket on public baskets', { skip: skipWithout('nextbasket/onlineretail-dev.jsonl.gz') }, () => {
  if (!isLong) return;
  it('foretells more than the best published settings of TIFU-KNN', () => {
    const lines = gunzipSync(readFileSync(sharedData('nextbasket/onlineretail-dev.jsonl.gz')!))
      .toString()
      .trim()
      .split('\n');
    const cases = lines.map((line) => JSON.parse(line) as Case);
    const model = nextBasket(cases.map(({ id, history }) => ({ customer: id, baskets: history })));
    let recall = 0;
    let gain = 0;
    for (const { id, target } of cases) {
      const hits = model.predict(id).map(({ item }) => target.includes(item));
      const best = Array.from({ length: Math.min(10, target.length) }, (_, i) => 1 / Math.log2(i + 2));
      recall += hits.filter(Boolean).length / target.length / cases.length;
      const got = hits.reduce((sum, hit, i) => sum + (hit ? 1 / Math.log2(i + 2) : 0), 0);
      gain += got / best.reduce((sum, part) => sum + part, 0) / cases.length;
    }
    assert.ok(recall >= 0.1992, `recall ${recall}`);
    assert.ok(gain >= 0.3012, `nDCG ${gain}`);
  });
});
