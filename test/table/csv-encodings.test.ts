import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf, loadBytes } from './helpers.js';

/** A column, its cell, and the file as Python writes it in Shift_JIS, GB 18030, Big5 and EUC-KR. */
const FILES = [
  ['Japanese', '商品名', 'マグカップ', 'ko2VtpP6LI+klWmWvCyUhI/ji+CKegoyMDI0LzAxLzA1LIN9g0+DSoNig3YsMjUwMAo='],
  ['simplified Chinese', '商品名称', '陶瓷马克杯', 'tqm1pcjVxtosyczGt8P7s8Ysz/rK27buCjIwMjQtMDEtMDUszNW0ycLtv8uxrSwxMTgK'],
  ['traditional Chinese', '商品名稱', '陶瓷馬克杯', 'rXGz5qTptMEssNOrfqZXutksvlCw4sNCCjIwMjQtMDEtMDUss7OyobCop0qqTSwxMTgK'],
  ['Korean', '상품명', '머그컵 파랑', 'wda5rsDPwNosu/PHsLjtLLjFw+K+1woyMDI0LTAxLTA1LLjTsdfExSDGxLb7LDExODUwCg=='],
] as const;

/** Texts of Europe: single letters with an accent, pairs of them, and marks of typography. */
const EUROPEAN = ['Société;été;créée', 'Größe;Übergröße;König', 'ação;não;São', 'ÄÖÜ;ßäö;ä'];

describe('encodings of CSV', () => {
  for (const [language, column, cell, file] of FILES)
    it(`is found in ${language}`, async () => {
      assert.deepEqual(cellsOf(await loadBytes(Uint8Array.from(Buffer.from(file, 'base64'))), column), [cell]);
    });

  it('stays windows-1252 for texts of Europe', async () => {
    for (const text of EUROPEAN) {
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
