import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  formatLocale,
  messagesOf,
  registerLocale,
  textDirection,
  textLanguage,
} from '../../../src/elements/base/messages/messages.js';
import { languageOf } from '../../../src/elements/base/messages/locale.js';
import type { Messages } from '../../../src/messages/en.js';

/** The texts of every card in a locale, once they have loaded. */
async function loadedTexts(locale: string): Promise<Messages> {
  for (let round = 0; round < 500; round += 1) {
    const messages = messagesOf(locale);
    if (messages) return messages;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(`The texts in ${locale} did not load.`);
}

describe('languageOf', () => {
  const found = (lang: string): string => languageOf({ closest: () => ({ getAttribute: () => lang }) } as unknown as Element);
  /** Calls a function in a browser with this language. */
  function inBrowser<Value>(language: string, call: () => Value): Value {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { value: { language }, configurable: true });
    try {
      return call();
    } finally {
      Reflect.deleteProperty(globalThis, 'navigator');
      if (own) Object.defineProperty(globalThis, 'navigator', own);
    }
  }

  it('reads the code of a system, such as de_AT', () => {
    assert.deepEqual(['de_AT', 'zh_Hant_TW', 'pt-BR'].map(found), ['de-AT', 'zh-Hant-TW', 'pt-BR']);
  });

  it('is that of the browser where the page has none, and English where the browser has none either', () => {
    assert.deepEqual(
      inBrowser('fr', () => ['deutsch', '*'].map(found)),
      ['fr', 'fr'],
    );
    assert.equal(
      inBrowser('en-US@posix', () => found('deutsch')),
      'en',
    );
  });
});

describe('textLanguage', () => {
  it('has texts in both kinds of Chinese characters, each where they are written', () => {
    const places = ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-TW', 'zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant-CN'];
    assert.deepEqual(places.map(textLanguage), places);
  });

  it('is Bokmål for each tag of Norwegian without its own texts', () => {
    assert.deepEqual(['nb', 'nb-NO', 'no', 'no-NO', 'nn', 'nn-NO'].map(textLanguage), ['nb', 'nb-NO', 'nb', 'nb', 'nb', 'nb']);
  });

  it('loads the texts of the kind of characters, below those of a page', async () => {
    const [simplified, traditional] = await Promise.all(['zh-SG', 'zh-TW'].map(loadedTexts));
    assert.deepEqual([simplified!.retry, traditional!.retry, traditional!.viewTable], ['重试', '重試', '以表格檢視']);
    registerLocale('zh-Hant', { retry: '再試一次' });
    assert.deepEqual(await Promise.all(['zh-TW', 'zh-HK', 'zh'].map(async (locale) => (await loadedTexts(locale)).retry)), [
      '再試一次',
      '再試一次',
      '重试',
    ]);
    assert.equal((await loadedTexts('zh-TW')).viewTable, '以表格檢視');
  });

  it('loads Bokmål below texts in Nynorsk', async () => {
    const [norwegian, nynorsk] = await Promise.all(['no', 'nn-NO'].map(loadedTexts));
    assert.deepEqual([norwegian!.retry, nynorsk!.retry], ['Prøv igjen', 'Prøv igjen']);
    registerLocale('nn', { retry: 'Prøv på nytt' });
    assert.deepEqual([(await loadedTexts('nn')).retry, (await loadedTexts('nb')).retry], ['Prøv på nytt', 'Prøv igjen']);
    assert.equal(textLanguage('nn-NO'), 'nn-NO');
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
    const places = ['de-AT', 'en', 'en-GB', 'pt-BR', 'zh-TW', 'zh-HK', 'da', 'nb-NO'];
    assert.deepEqual(places.map(formatLocale), places);
    // Not every browser has dates in Nynorsk.
    assert.deepEqual(['no', 'no-NO'].map(formatLocale), ['nb', 'nb']);
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
