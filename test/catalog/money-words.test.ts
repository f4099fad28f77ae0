import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBalanceName, otherMoneyNamed } from '../../src/catalog/detect/money/not-sales.js';
import { isAmountGivenBack } from '../../src/catalog/detect/money/given-back.js';
import { isRefundName } from '../../src/catalog/detect/money/money-names.js';

describe('names of money that is not sales', () => {
  it('are known in Czech, Danish, Finnish, Hebrew, Hindi and Norwegian', () => {
    const names = {
      advertising: 'Náklady na reklamu|Annonceudgifter|Markkinointikulut|הוצאות פרסום|विज्ञापन खर्च|Markedsføringskostnader',
      expenses: 'Výdaje|Udgifter|Kulut|הוצאות|खर्च|Utgifter',
      payroll: 'Mzdy|Lønninger|Palkat|משכורות|वेतन|Lønn',
    };
    for (const [kind, listed] of Object.entries(names))
      for (const name of listed.split('|')) assert.equal(otherMoneyNamed(name), kind, name);
    for (const name of ['Zůstatek', 'Saldo', 'יתרה', 'शेष']) assert.ok(isBalanceName(name), name);
  });

  it('leave names of sales alone', () => {
    for (const name of ['Tržby', 'Omsætning', 'Myynti', 'מכירות', 'बिक्री', 'Omsetning', 'Kulutustuote'])
      assert.equal(otherMoneyNamed(name), undefined, name);
  });
});

describe('names of refunds', () => {
  it('are known in Czech, Danish, Finnish, Hebrew, Hindi and Norwegian', () => {
    for (const name of [
      'Vrácená částka',
      'Dobropis',
      'Refunderet beløb',
      'Palautettu summa',
      'Hyvitys',
      'סכום זיכוי',
      'वापसी राशि',
      'Refundert beløp',
    ])
      assert.ok(isRefundName(name) && isAmountGivenBack(name), name);
    for (const name of ['Tržby', 'Beløb', 'Palaute', 'Hyvinvointi', 'סכום', 'राशि']) assert.ok(!isRefundName(name), name);
  });

  it('are no amount where they name a date, a reason or a number', () => {
    for (const name of ['Hyvityksen pvm', 'Refunderet dato', 'Důvod vrácení', 'תאריך זיכוי', 'वापसी दिनांक'])
      assert.ok(isRefundName(name) && !isAmountGivenBack(name), name);
  });
});
