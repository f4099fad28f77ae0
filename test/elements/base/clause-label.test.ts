import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clauseLabel } from '../../../src/elements/base/clause-label.js';
import { en } from '../../../src/messages/en.js';

const label = (where: string): string => clauseLabel(where, en, { locale: 'en-US' });

describe('a clause as its reader says it', () => {
  it('names its values, and of many the first with the number of the others', () => {
    assert.equal(label('region: North, South'), 'Region: North, South');
    assert.equal(label('customer: a, b, c, d, e, f'), 'Customer: a, b, c, d, e, f');
    const many = Array.from({ length: 1500 }, (_, k) => `K${k}`).join(', ');
    assert.equal(label(`customer: ${many}`), 'Customer: K0, K1, K2, K3, K4, 1,495 more');
    assert.equal(
      label(`customer: !${many.replaceAll(', ', ', !')}; date: 2016`).replace(/not /g, '!'),
      'Customer: !K0, !K1, !K2, !K3, !K4, 1,495 more; Date: 2016',
    );
  });
});
