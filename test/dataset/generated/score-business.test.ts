// @release: generated businesses, scored; truth.test.ts has known figures
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLong, seedOf, seedsOf } from '../../random.js';
import { FORMS as USUAL } from './business.js';
import { EXPORT_FORMS } from './export-forms.js';
import { LEDGER_FORMS } from './ledger-forms.js';
import { REFUND_FORMS } from './refund-forms.js';
import { RETURN_FORMS } from './return-forms.js';
import { FORMS, scoreBusiness } from './score-business.js';

const usual = [USUAL, REFUND_FORMS, RETURN_FORMS, LEDGER_FORMS, EXPORT_FORMS].flatMap((group) => Object.keys(group));

describe('the account of generated businesses', () => {
  it('is the same for the same seed', async () => {
    assert.deepEqual(await scoreBusiness('tax on top', 7), await scoreBusiness('tax on top', 7));
  });

  it('is right in every usual form of files', async () => {
    for (const [at, seed] of seedsOf(usual.length * 10).entries()) {
      const form = usual[(seedOf() + at) % usual.length]!;
      const { verdict, detail } = await scoreBusiness(form, seed);
      assert.equal(verdict, 'right', `${form}, seed ${String(seed)}: ${detail}`);
    }
  });

  it('is never wrong without a word', async () => {
    // The usual forms are right, so never wrong.
    const forms = Object.keys(FORMS).filter((form) => isLong || !usual.includes(form));
    for (const [at, seed] of seedsOf(forms.length * 10).entries()) {
      const form = forms[(seedOf() + at) % forms.length]!;
      const { verdict, detail } = await scoreBusiness(form, seed);
      assert.notEqual(verdict, 'silent', `${form}, seed ${String(seed)}: ${detail}`);
    }
  });
});
