import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../src/table/csv/utf8-bytes.js';
import { cellsOf, encodings, loadBytes } from './helpers.js';

/** A column, its cell, and the file as Python writes it in Shift_JIS, GB 18030, Big5 and EUC-KR, and in the code pages of Windows. */
const FILES = [
  ['Japanese', '商品名', 'マグカップ', 'ko2VtpP6LI+klWmWvCyUhI/ji+CKegoyMDI0LzAxLzA1LIN9g0+DSoNig3YsMjUwMAo='],
  ['simplified Chinese', '商品名称', '陶瓷马克杯', 'tqm1pcjVxtosyczGt8P7s8Ysz/rK27buCjIwMjQtMDEtMDUszNW0ycLtv8uxrSwxMTgK'],
  ['traditional Chinese', '商品名稱', '陶瓷馬克杯', 'rXGz5qTptMEssNOrfqZXutksvlCw4sNCCjIwMjQtMDEtMDUss7OyobCop0qqTSwxMTgK'],
  ['Korean', '상품명', '머그컵 파랑', 'wda5rsDPwNosu/PHsLjtLLjFw+K+1woyMDI0LTAxLTA1LLjTsdfExSDGxLb7LDExODUwCg=='],
  [
    'Polish',
    'Nazwa towaru',
    'Świeże masło żytnie',
    'SWxvnOY7TmF6d2EgdG93YXJ1O1NwcnplZGG/CjM7jHdpZb9lIG1hc7NvIL95dG5pZTsxMiw1MAo=',
  ],
  ['Czech', 'Zboží', 'Žluťoučký kůň', 'TW5vnnN0du07WmJvnu07VHKeYnkgY2Vsa2VtCjM7jmx1nW916Gv9IGv58jsxMiw1MAo='],
  ['Turkish', 'Ürün adı', 'Şişe ağız kapağı', 'TWlrdGFyO9xy/G4gYWT9O1NhdP3+IHR1dGFy/QozO95p/mUgYfD9eiBrYXBh8P07MTIsNTAK'],
  ['Hebrew', 'שם מוצר', 'לחם כפרי', '6+7l+jv57SDu5fb4O+Tr8PHl+gozO+zn7SDr9PjpOzEyLDUwCg=='],
  ['Arabic', 'اسم المنتج', 'خبز أسمر', 'x+Hf4+3JO8fT4yDH4ePkysw7x+HjyO3ax8oKMzvOyNIgw9Pj0TsxMiw1MAo='],
  ['Russian', 'Товар', 'Сыр твёрдый', 'yu7r6Pfl8fLi7jvS7uLg8DvC+/Dz9+rgCjM70fvwIPLiuPDk++k7MTIsNTAK'],
  ['Greek', 'Προϊόν', 'Τυρί φέτα', '0O/z/PTn9OE70PHv+vztO7jz7+ThCjM71PXx3yD23fThOzEyLDUwCg=='],
  [
    'Chinese with few products',
    '商品',
    '面包',
    'yNXG2jvJzMa3O8r9wb87taW82zvP+srbtu4KMDEuMDEuMjAyNDvD5rD8OzI7NSwwMDsxMCwwMAowMi4wMS4yMDI0O8TMwNI7Mjs1LDAwOzEwLDAwCjAzLjAxLjIwMjQ7xaPEzDsyOzUsMDA7MTAsMDAKMDQuMDEuMjAyNDvD5rD8OzI7NSwwMDsxMCwwMAowNS4wMS4yMDI0O8TMwNI7Mjs1LDAwOzEwLDAwCjA2LjAxLjIwMjQ7xaPEzDsyOzUsMDA7MTAsMDAKMDcuMDEuMjAyNDvD5rD8OzI7NSwwMDsxMCwwMAowOC4wMS4yMDI0O8TMwNI7Mjs1LDAwOzEwLDAwCjA5LjAxLjIwMjQ7xaPEzDsyOzUsMDA7MTAsMDAKMTAuMDEuMjAyNDvD5rD8OzI7NSwwMDsxMCwwMAoxMS4wMS4yMDI0O8TMwNI7Mjs1LDAwOzEwLDAwCjEyLjAxLjIwMjQ7xaPEzDsyOzUsMDA7MTAsMDAK',
  ],
] as const;

/** Texts of windows-1252: single letters with an accent, pairs of them, and marks of typography. */
const WESTERN = [
  'Société;été;créée',
  'Größe;Übergröße;König',
  'ação;não;São',
  'ÄÖÜ;ßäö;ä',
  'Größe;été;niño',
  'Liter;m³;No',
  'm³;m²;½ l',
  'Ærø;Ø;å',
];

describe('encodings of CSV', () => {
  for (const [language, column, cell, file] of FILES)
    it(`is found in ${language}`, async () => {
      assert.equal(cellsOf(await loadBytes(Uint8Array.from(Buffer.from(file, 'base64'))), column)[0], cell);
    });

  it('is found where the bytes arrive in small pieces', async () => {
    const [, column, cell, file] = FILES[4];
    const bytes = Uint8Array.from(Buffer.from(file, 'base64'));
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 6) yield bytes.slice(at, at + 6);
      await Promise.resolve();
    }
    let text = '';
    for await (const piece of decodeText(pieces(), undefined, {
      encoding: '',
      warnings: [],
      ...encodings,
    }))
      text += piece;
    assert.ok(text.includes(column) && text.includes(cell), text);
  });

  it('stays windows-1252 for texts of Western Europe', async () => {
    for (const text of WESTERN) {
      const bytes = Uint8Array.from(`${text}\n1;2;3\n`, (sign) => sign.charCodeAt(0));
      assert.deepEqual(
        (await loadBytes(bytes)).columns.map(({ name }) => name),
        text.split(';'),
      );
    }
    // “It’s” and “Don’t” in quotes of typography
    const quotes = Uint8Array.from(Buffer.from('name\n\x93It\x92s\x94 \x96 \x93Don\x92t\x94\n', 'latin1'));
    assert.deepEqual(cellsOf(await loadBytes(quotes), 'name'), ['“It’s” – “Don’t”']);
  });
});
