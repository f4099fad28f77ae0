import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TemplateResult } from 'lit';
import { unbroken } from '../../../src/elements/base/card/unbroken.js';

/** What is kept on one line within a text, in angle brackets. */
function shown(text: string): string {
  const parts = unbroken(text);
  if (typeof parts === 'string') return parts;
  return (parts as readonly (string | TemplateResult)[])
    .map((part) => (typeof part === 'string' ? part : `<${String(part.values[0])}>`))
    .join('');
}

describe('a text whose amounts stay on one line', () => {
  it('keeps a sign with the currency behind it, and all that follows up to the next space', () => {
    assert.equal(shown('What stands out: West (−€160K), East (+$15.4K).'), 'What stands out: West (<−€160K),> East (<+$15.4K).>');
  });

  it('keeps a coefficient with its value', () => {
    assert.equal(shown('It falls (r = −0.52, 17 products); or = 5'), 'It falls (<r = −0.52,> 17 products); or = 5');
  });

  it('leaves other texts as they are: there a browser keeps the sign by itself', () => {
    assert.equal(unbroken('Profit −8.1% on 2016, −1.234\u00a0€'), 'Profit −8.1% on 2016, −1.234\u00a0€');
    assert.equal(unbroken(''), '');
  });
});
