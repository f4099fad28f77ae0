import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitAtStop } from '../../../src/elements/base/card/card-title.js';

const CASES: readonly (readonly [text: string, parts: readonly string[]])[] = [
  ['Four of 17 lost money. 11 grew.', ['Four of 17 lost money', '.', ' 11 grew.']],
  ['All 4 grew, led by Retailer (+2.39M).', ['All 4 grew, led by Retailer (+2.39M)', '.', '']],
  ['Up 20.5% in 2016. By product: volume.', ['Up 20.5% in 2016', '.', ' By product: volume.']],
  ['Revenue is 33.2K. Half of it is new.', ['Revenue is 33.2K', '.', ' Half of it is new.']],
  ['A leads with 45.', ['A leads with 45', '.', '']],
  ['41 of 42 weeks were above the previous year.', ['41 of 42 weeks were above the previous year', '.', '']],
  ['Ventas: 33,2 mill.', ['Ventas: 33,2 mill.', '', '']],
  ['Le plus haut en juil. 2024', ['Le plus haut en juil. 2024', '', '']],
  ['Umsatz bis 30. Dez. 2016: 33 Mio. €', ['Umsatz bis 30. Dez. 2016: 33 Mio. €', '', '']],
  ['Umsatz: 33,2 Mio.', ['Umsatz: 33,2 Mio.', '', '']],
  ['Smith Corp. leads', ['Smith Corp. leads', '', '']],
  ['売上は3月が最高。前年を上回った。', ['売上は3月が最高', '。', '前年を上回った。']],
  ['3월이 가장 높습니다. 두 달은 낮습니다.', ['3월이 가장 높습니다', '.', ' 두 달은 낮습니다.']],
  ['הכול גבוה השנה. שני חודשים נמוכים.', ['הכול גבוה השנה', '.', ' שני חודשים נמוכים.']],
  ['מ־640K\u200f עד 936K\u200f. עוד', ['מ־640K\u200f עד 936K\u200f', '.', ' עוד']],
  ['राजस्व 7.33 लाख। लाभ कम हुआ।', ['राजस्व 7.33 लाख', '।', ' लाभ कम हुआ।']],
  ['', ['', '', '']],
];

test('the first sentence ends at its stop, not at that of a date, an amount or a short form', () => {
  for (const [text, parts] of CASES) assert.deepEqual(splitAtStop(text), parts);
});
