import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defineText, isMeasureName, ownMeasures, usesMeasure, withExpressions, readDefine } from '../../src/compose/document.js';

const OWN = { 'Net ratio': 'profit / revenue', net: 'max(revenue - cost, 0)' };

describe('own measures', () => {
  it('are written as the attribute define has them', () => {
    assert.equal(defineText(OWN), 'Net ratio = profit / revenue; net = max(revenue - cost, 0)');
    assert.deepEqual(ownMeasures(defineText(OWN)), OWN);
    assert.deepEqual(ownMeasures(''), {});
  });

  it('have names that lists and definitions can hold', () => {
    for (const name of ['net', 'Größe 2', 'a-b', '利益', 'صافي الربح']) assert.ok(isMeasureName(name), name);
    for (const name of ['', ' ', '2nd', 'a = b', 'a;b', 'a, b', '"a"', 'a: b', 'a [money]', 'not this', 'a and b'])
      assert.ok(!isMeasureName(name), name);
  });

  it('are expressions in the attributes of a card, and names in its document', () => {
    const attributes = { measure: 'revenue, net', x: 'Net ratio', by: 'net', heading: 'net' };
    assert.deepEqual(withExpressions(attributes, OWN), {
      measure: 'revenue, net = max(revenue - cost, 0)',
      x: 'Net ratio = profit / revenue',
      by: 'net',
      heading: 'net',
    });
    assert.ok(usesMeasure(attributes, 'net'));
    assert.ok(!usesMeasure({ heading: 'net' }, 'net'));
  });
});

describe('readDefine', () => {
  it('reads the measures of a document, and names a bad one', () => {
    assert.equal(readDefine({ cards: [], define: 'net = revenue - cost' }), 'net = revenue - cost');
    assert.equal(readDefine(undefined), '');
    assert.throws(() => readDefine({ cards: [], define: 5 }), { code: 'bad-option' });
    assert.throws(() => readDefine({ cards: [], define: 'net' }), { code: 'bad-option' });
  });
});
