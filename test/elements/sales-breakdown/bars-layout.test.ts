import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toView } from '../../../src/elements/sales-breakdown/model/breakdown.js';
import { textsOf } from '../../../src/elements/sales-breakdown/model/texts.js';
import { layoutOf, VALUE_PX } from '../../../src/elements/sales-breakdown/plot/bars-layout.js';
import { textWidth } from '../../../src/plot/text-width.js';
import { randomOf } from '../../random.js';
import { context, members, options } from './breakdown-answers.js';

/** Space in px between a number and the bar before it. */
const GAP_PX = 12;

/** A long list with values and changes of many sizes, some new or gone, and for each second seed some negative. */
function longList(seed: number) {
  const random = randomOf(seed);
  // Only lists of positive values without extreme growth show changes in percent.
  const size = (): number => (seed % 2 === 0 ? (random() - 0.2) * 10 ** (random() * 7) : 1000 + 400 * random());
  const value = (): number | null => (random() < 0.05 ? null : size());
  const rows = Array.from({ length: 300 }, (_, at) => [`Product ${String(at)}`, value()] as const);
  const around = context({});
  const previous = rows.map(() => value());
  // The largest growth is that of a small member, but not of the smallest.
  [rows[7], previous[7]] = [['Product 7', 110], 10];
  [rows[8], previous[8]] = [['Product 8', 1], 1];
  const view = toView(
    members(Object.fromEntries(rows), previous, {}),
    options({ by: 'product', compare: 'previous-year' }),
    around,
  );
  return { view, texts: textsOf(view, around, '') };
}

describe('layoutOf', () => {
  it('has room for every number of a long list', () => {
    for (let seed = 1; seed < 50; seed += 1) {
      const { view, texts } = longList(seed);
      const frame = { width: 800, height: 300, rtl: false };
      const [column] = layoutOf(view, texts, { frame, headPx: () => 20 }).columns;
      const { start, length, valueEnd, changeEnd } = column!;
      view.rows.forEach((_, row) => {
        assert.ok(textWidth(texts.value(row, 0), VALUE_PX) <= valueEnd - start - length - GAP_PX + 1e-9, texts.value(row, 0));
        assert.ok(
          textWidth(texts.changeOf!(row, 0).text, VALUE_PX) <= changeEnd! - valueEnd - GAP_PX + 1e-9,
          texts.changeOf!(row, 0).text,
        );
      });
    }
  });
});
