import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registerLocale, textDirection, textLanguage } from '../../../src/elements/base/messages/messages.js';

describe('textLanguage', () => {
  it('has texts in simplified Chinese only where simplified characters are written', () => {
    assert.deepEqual(['zh', 'zh-CN', 'zh-SG', 'zh-Hans-TW'].map(textLanguage), ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-TW']);
    assert.deepEqual(['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant-CN'].map(textLanguage), ['en', 'en', 'en', 'en', 'en']);
  });

  it('has the texts of a page in traditional Chinese wherever traditional characters are written', () => {
    registerLocale('zh-Hant', {});
    assert.deepEqual(['zh-Hant', 'zh-TW', 'zh-HK'].map(textLanguage), ['zh-Hant', 'zh-TW', 'zh-HK']);
  });

  it('writes English from left to right where a language has no texts', () => {
    assert.deepEqual([textLanguage('fa'), textDirection('fa'), textDirection('ar-EG')], ['en', 'ltr', 'rtl']);
  });
});
