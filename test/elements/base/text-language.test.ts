import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formatLocale, registerLocale, textDirection, textLanguage } from '../../../src/elements/base/messages/messages.js';

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

describe('formatLocale', () => {
  it('writes numbers and dates in English where the texts are English, as the region does if it can', () => {
    assert.deepEqual(['ms', 'sw', 'ur', 'th', 'ru', 'xx', 'no_tag'].map(formatLocale), [
      'en-MY',
      'en-TZ',
      'en-PK',
      'en',
      'en',
      'en',
      'en',
    ]);
  });

  it('keeps the locale of a page where there are texts, also those that a page registers later', () => {
    assert.deepEqual(['de-AT', 'en', 'en-GB', 'pt-BR'].map(formatLocale), ['de-AT', 'en', 'en-GB', 'pt-BR']);
    assert.equal(formatLocale('sl'), 'en-SI');
    registerLocale('sl', {});
    assert.equal(formatLocale('sl'), 'sl');
  });
});

describe('English texts', () => {
  it('have no word that British English spells in another way', async () => {
    const folder = 'src/messages/en';
    // Texts of calls are for the console of developers.
    const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'error-calls.json');
    const texts = files.flatMap((file) =>
      JSON.stringify(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')), null, 1).split('\n'),
    );
    const american =
      /\b\w*(cancell?(ed|ing)\b|labell?ed|colou?r|gray|avior|alyz|center|neighbor|[a-z]{3}iz(e|ing|ation)|modeled|traveled|favor)/i;
    const spelled = texts.map((line) => line.replace(/^\s*"[\w-]+": /, '')).filter((text) => american.test(text));
    assert.deepEqual(spelled, []);
  });
});
