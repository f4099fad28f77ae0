import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageTags } from '../../src/util/language-tags.js';

describe('languageTags', () => {
  it('begins with the language', () => {
    assert.deepEqual(['de', 'pt-BR'].map(languageTags), [['de'], ['pt', 'pt-br']]);
  });

  it('has the other texts of Chinese where traditional characters are written', () => {
    assert.deepEqual(['zh', 'zh-CN', 'zh-SG', 'zh-Hans-TW'].map(languageTags), [
      ['zh'],
      ['zh', 'zh-cn'],
      ['zh', 'zh-sg'],
      ['zh', 'zh-hans', 'zh-hans-tw'],
    ]);
    assert.deepEqual(['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant-CN'].map(languageTags), [
      ['zh-hant'],
      ['zh-hant', 'zh-tw'],
      ['zh-hant', 'zh-hk'],
      ['zh-hant', 'zh-mo'],
      ['zh-hant', 'zh-hant-cn'],
    ]);
  });

  it('reads Norwegian as Bokmål, below texts in Nynorsk', () => {
    assert.deepEqual(['nb-NO', 'no', 'no-NO', 'nn-NO'].map(languageTags), [
      ['nb', 'nb-no'],
      ['nb', 'no'],
      ['nb', 'no', 'no-no'],
      ['nb', 'nn', 'nn-no'],
    ]);
  });
});
