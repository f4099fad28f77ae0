import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textWidth, wrapText } from '../../src/plot/text-width.js';

describe('textWidth', () => {
  it('gives no room to the invisible characters around amounts in Hebrew and Arabic', () => {
    assert.equal(textWidth('\u200e-\u200f25.83K\u00a0\u200f$', 12), textWidth('-25.83K\u00a0$', 12));
  });
});

describe('wrapText', () => {
  it('parts a text at spaces, as few lines as fit', () => {
    const lines = wrapText('Office Supplies and Paper', 90, 11);
    assert.deepEqual(lines, ['Office Supplies', 'and Paper']);
    assert.ok(lines.every((line) => textWidth(line, 11) <= 90));
  });

  it('parts a long word into like parts with hyphens, and loses no character', () => {
    const lines = wrapText('Donaudampfschifffahrt', 40, 11);
    assert.ok(lines.length > 2);
    assert.ok(lines.slice(0, -1).every((line) => line.endsWith('-')));
    assert.equal(lines.join('').replaceAll('-', ''), 'Donaudampfschifffahrt');
  });

  it('parts Chinese and Japanese between letters, and no mark begins a line', () => {
    assert.deepEqual(wrapText('SouthのFurniture', 55, 11), ['Southの', 'Furniture']);
    const lines = wrapText('カテゴリー別、売上', 36, 11);
    assert.equal(lines.join(''), 'カテゴリー別、売上');
    assert.ok(lines.length > 1 && lines.every((line) => !/^[ー、]/.test(line)), lines.join(' | '));
  });

  it('keeps a text that fits, and an empty one', () => {
    assert.deepEqual(wrapText('Paper', 90, 11), ['Paper']);
    assert.deepEqual(wrapText('', 90, 11), ['']);
  });
});
