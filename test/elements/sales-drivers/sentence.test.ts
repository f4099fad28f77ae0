import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentenceOf } from '../../../src/elements/sales-drivers/model/sentence.js';
import { CONTEXT, fall } from './drivers-answers.js';

/** The sentence of a change by the changes of goods; a name with a mark stands out. */
function sentenceFor(changes: Readonly<Record<string, number>>): string {
  const steps = Object.entries(changes).map(([name, change]) => ({
    members: [{ dimension: 'category', member: name.replace('!', '') }],
    except: [],
    before: 1000,
    after: 1000 + change,
    standsOut: name.endsWith('!'),
  }));
  const change = Object.values(changes).reduce((sum, one) => sum + one, 0);
  const whole = { before: 5000, after: 5000 + change, change };
  return sentenceOf(fall({ pieces: false, facts: { ...whole, parts: { dimension: 'category', steps } } }), CONTEXT).replace(
    /^[^.]*\.[^.]*\. /,
    '',
  );
}

describe('the sentence of a change', () => {
  it('names the largest parts against it, also those that do not stand out', () => {
    assert.equal(
      sentenceFor({ 'Bags!': 900, 'Hats!': -40, Shoes: -258 }),
      'Main driver: Bags (+$900). Partly offset by Shoes (−$258), Hats (−$40).',
    );
  });

  it('has a percentage only where both amounts are gains, or both are losses', () => {
    const headOf = (before: number, after: number): string =>
      sentenceOf(fall({ pieces: false, facts: { before, after, change: after - before } }), CONTEXT).split('. ')[0]!;
    assert.match(headOf(5000, 2000), /down \$3.00K \(60\.0%\)/);
    assert.match(headOf(5000, -2000), /down \$7.00K, /);
    assert.match(headOf(-2000, 5000), /up \$7.00K, /);
  });

  it('calls nothing a main driver that is smaller than another part', () => {
    assert.equal(sentenceFor({ 'Bags!': 100, Coats: 300 }), 'Largest contributors: Coats (+$300), Bags (+$100).');
  });

  it('leaves out small parts against it', () => {
    assert.equal(sentenceFor({ 'Bags!': 900, Shoes: -20 }), 'Main driver: Bags (+$900).');
  });
});
