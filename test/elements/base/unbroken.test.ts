import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TemplateResult } from 'lit';
import { sentence, unbroken } from '../../../src/elements/base/card/no-wrap.js';

/** What is kept on one line within a text, in angle brackets. */
function shown(text: string): string {
  const read = (part: unknown): string => {
    if (typeof part === 'string') return part;
    return Array.isArray(part) ? part.map(read).join('') : `<${String((part as TemplateResult).values[0])}>`;
  };
  return read(unbroken(text));
}

describe('a text whose amounts stay on one line', () => {
  it('keeps a sign with the currency behind it, and all that follows up to the next space', () => {
    assert.equal(shown('What stands out: West (−€160K), East (+$15.4K).'), 'What stands out: West (<−€160K),> East (<+$15.4K).>');
  });

  it('lets a sentence without spaces break after an amount and its unit', () => {
    assert.equal(shown('West（+$12.5萬中的+$6.32萬）。30–80%的折扣虧損'), 'West（<+$12.5萬>中的<+$6.32萬>）。30–80%的折扣虧損');
  });

  it('keeps a sign with a percent sign before the number', () => {
    assert.equal(shown('Diğer bölgeler: −%6,7. Etki'), 'Diğer bölgeler: <−%6,7.> Etki');
  });

  it('keeps a coefficient with its value', () => {
    assert.equal(shown('It falls (r = −0.52, 17 products); or = 5'), 'It falls (<r = −0.52,> 17 products); or = 5');
  });

  it('leaves other texts as they are: there a browser keeps the sign by itself', () => {
    assert.equal(unbroken('Profit −8.1% on 2016, −1.234\u00a0€'), 'Profit −8.1% on 2016, −1.234\u00a0€');
    assert.equal(unbroken(''), '');
  });
});

describe('a sentence with names of the other direction', () => {
  it('has the direction of its language, whatever it begins with', () => {
    const directionIn = (locale: string): unknown => sentence('South: الإيرادات', locale).values[0];
    assert.deepEqual(['ar', 'ar-EG', 'he', 'de', 'ur'].map(directionIn), ['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
  });

  it('isolates them from the numbers next to them', () => {
    assert.equal(shown('الرياض المدينة leads with 296K (31.4%)'), '<الرياض المدينة> leads with 296K (31.4%)');
    const parts = unbroken('يتصدر North West بقيمة 12', 'rtl') as readonly unknown[];
    assert.deepEqual([parts[0], parts[2]], ['يتصدر ', ' بقيمة 12']);
  });

  it('keeps numbers and signs that belong to a name or a currency with it', () => {
    const isolated = (text: string): unknown[] =>
      (unbroken(text, 'rtl') as readonly unknown[])
        .filter((_, k) => k % 2 === 1)
        .map((part) => (part as TemplateResult).values[0]);
    assert.deepEqual(isolated('أكبر انخفاض: GBC Ibimaster 500 Manual Binding، 12 ألف US$ (94%).'), [
      'GBC Ibimaster 500 Manual Binding',
      'US$',
    ]);
    assert.deepEqual(isolated('في الصدارة: Okidata MB760 Printer، 5'), ['Okidata MB760 Printer']);
    assert.deepEqual(isolated('הפסד של $47.6K ב־2017, 3D Printer'), ['$47.6K', '3D Printer']);
    assert.deepEqual(isolated('גם Ground Beef 80/20 6 × 5 lb'), ['Ground Beef 80/20 6 × 5 lb']);
  });
});
