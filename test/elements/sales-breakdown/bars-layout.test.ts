import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toView } from '../../../src/elements/sales-breakdown/model/breakdown.js';
import { textsOf } from '../../../src/elements/sales-breakdown/model/texts.js';
import { barsScene } from '../../../src/elements/sales-breakdown/plot/bars.js';
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
  it('has scales of the members alone, and bars in proportion to their values on both sides of zero', () => {
    const frame = { width: 400, height: 300, rtl: false };
    for (const [rest, values] of [
      [-4, [100, 50]],
      [-400, [100, 50, -3]],
      [400, [-100, -7]],
      [4000, [65, -420.7]],
    ] as const) {
      const around = context({});
      const entries = values.map((value, at) => [`M${at}`, value] as const);
      const view = toView(members(Object.fromEntries(entries)), options({ by: 'region' }), around);
      const other = { ...view.rows[0]!, key: undefined, values: [rest] };
      const shown = { ...view, rows: [...view.rows, other] };
      const { layout, marks } = barsScene(shown, textsOf(shown, around, ''), { frame });
      const [column] = layout.columns;
      assert.deepEqual([column!.least, column!.most], [Math.min(0, ...values), Math.max(0, ...values)], `others of ${rest}`);
      const bars = marks().flatMap((mark) => (mark.kind === 'rect' && mark.className.startsWith('fill') ? mark.parts : []));
      const lengths = bars.map(({ x1, x2 }) => Math.abs(x2 - x1)).sort((one, another) => one - another);
      const sizes = values.map(Math.abs).sort((one, another) => one - another);
      assert.equal(lengths.length, values.length, 'the others have no bar');
      const perUnit = column!.length / (column!.most - column!.least);
      lengths.forEach((length, at) => assert.ok(Math.abs(length - sizes[at]! * perUnit) < 1e-9, `${length} px for ${sizes[at]}`));
    }
  });

  it('ends with a whole row where the frame is too low for all rows', () => {
    const { view, texts } = longList(1);
    for (let height = 40; height < 400; height += 13) {
      const { rows } = layoutOf(view, texts, { frame: { width: 500, height, rtl: false }, headPx: () => 20 });
      const cut = rows.filter(({ top, bottom }) => top < height - 20 - 0.01 && bottom > height - 20 + 0.01);
      // A frame lower than one row shows a part of it.
      if (rows[0]!.bottom <= height - 20) assert.deepEqual(cut, [], `${height} px`);
    }
  });

  it('has slightly lower rows where a short list would end within a name', () => {
    const around = context({});
    const view = toView(
      members(Object.fromEntries('ABCDEFGH'.split('').map((name, at) => [name, 9 - at]))),
      options({ by: 'region' }),
      around,
    );
    for (let height = 120; height < 240; height += 1) {
      const { rows } = layoutOf(view, textsOf(view, around, ''), { frame: { width: 400, height, rtl: false }, headPx: () => 20 });
      const cut = rows.find(({ bottom }) => bottom > height - 20);
      const visible = cut ? (height - 20 - cut.top) / (cut.bottom - cut.top) : 1;
      if (height >= 140) assert.ok(visible >= 0.7 || visible <= 0.15, `${height} px: ${visible}`);
    }
  });

  it('ends its numbers before the edge', () => {
    const around = context({});
    const view = toView(members({ A: 5, B: 3 }), options({ by: 'region' }), around);
    const [column] = layoutOf(view, textsOf(view, around, ''), {
      frame: { width: 400, height: 300, rtl: false },
      headPx: () => 20,
    }).columns;
    assert.equal(column!.valueEnd, 399);
  });

  it('has all names next to their bars where a little more room is enough, and a much longer one above its bar', () => {
    const heightsOf = (...names: readonly string[]): number => {
      const around = context({});
      const values = Object.fromEntries(names.map((name, at) => [name, 9 - at]));
      const view = toView(members(values), options({ by: 'product' }), around);
      const frame = { width: 440, height: 300, rtl: false };
      const { rows } = layoutOf(view, textsOf(view, around, ''), { frame, headPx: () => 20 });
      return new Set(rows.map(({ top, bottom }) => Math.round(bottom - top))).size;
    };
    assert.equal(heightsOf('The Thai Chicken Pizza', 'The Southwest Chicken Pizza', 'Hawaiian', 'Veggie'), 1);
    assert.equal(
      heightsOf('The Thai Chicken Pizza', 'The Southwest Chicken Pizza with Caramelized Onions', 'Hawaiian', 'Veggie'),
      2,
    );
  });

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
