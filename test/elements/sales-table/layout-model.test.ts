import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GridColumn } from '../../../src/elements/sales-table/model/grid-column.js';
import { layOut, type GridLayout } from '../../../src/elements/sales-table/grid-layout.js';

/** A column of texts of some length. */
function column(id: string, length: number, kind: GridColumn['kind'] = 'value'): GridColumn {
  const label = id;
  const widest = 'x'.repeat(length);
  const numeric = kind !== 'key';
  return { id, kind, label, name: id, numeric, text: () => widest, isNegative: () => false, widest, usual: true };
}

const measure = (text: string, sizePx: number): number => text.length * sizePx * 0.6;
const names = ({ columns, under }: GridLayout): readonly string[] => [
  columns.map(({ id }) => id).join(),
  under.map(({ id }) => id).join(),
];
const FIVE = [column('product', 60, 'key'), ...['revenue', 'profit', 'margin', 'units', 'orders'].map((id) => column(id, 9))];

describe('the columns of a table', () => {
  it('leave a name on a phone room for words, other numbers standing under it', () => {
    const plain = layOut(FIVE, 309, measure, { scrolls: false, opens: false });
    assert.ok(plain.list);
    // Nine ems of 13 px, and the gap to the next column.
    assert.ok(plain.name >= 9 * 13 + 16, `${plain.name}`);
    assert.deepEqual(names(plain), ['product,revenue', 'profit,margin,units,orders']);
    const opening = layOut(FIVE, 309, measure, { scrolls: false, opens: true });
    assert.ok(opening.name >= 9 * 13 + 16 + 28, `${opening.name}`);
    const tiny = layOut(FIVE, 220, measure, { scrolls: false, opens: true });
    assert.ok(tiny.name <= 220 * 0.6 && names(tiny)[0] === 'product,revenue', `${tiny.name} ${names(tiny).join(' / ')}`);
  });

  it('leave short names room for the numbers that stand under them', () => {
    const columns = [column('region', 5, 'key'), ...['a', 'b', 'c'].map((id) => column(`${id} per customer`, 24))];
    const layout = layOut(columns, 480, measure, { scrolls: false, opens: false });
    assert.deepEqual(names(layout), ['region,a per customer', 'b per customer,c per customer']);
    const [under = 0] = layout.under.map(({ name, widest }) => measure(`${name} ${widest}`, 12));
    assert.ok(layout.name > under / 2, `${layout.name} of ${under}`);
  });

  it('have wide bars where few columns would leave the room empty, and narrow ones elsewhere', () => {
    const bar = { from: 0, size: 1, zero: 0, negative: false };
    const columns = [column('product', 12, 'key'), { ...column('revenue', 9), bar: () => bar }, column('profit', 9)];
    const barOf = (width: number): number => layOut(columns, width, measure, { scrolls: false, opens: false }).bar;
    assert.equal(barOf(500), 96);
    assert.ok(barOf(900) > 96 && barOf(1376) > barOf(900));
    assert.equal(barOf(3000), 560);
  });

  it('have no bar where long names would wrap into more than three lines', () => {
    const bar = { from: 0, size: 1, zero: 0, negative: false };
    const barsOf = (length: number): number => {
      const columns = [
        column('product', length, 'key'),
        { ...column('revenue', 9), bar: () => bar },
        column('growth', 8, 'growth'),
      ];
      return layOut(columns, 460, measure, { scrolls: false, opens: false }).bars.size;
    };
    assert.deepEqual([barsOf(20), barsOf(60)], [1, 0]);
  });

  it('tell growth under a name that leaves it no room, and side by side where there is room', () => {
    const compared = (length: number): readonly GridColumn[] => [
      column('product', length, 'key'),
      ...['revenue', 'profit', 'units'].map((id) => column(id, 9)),
      column('was', 9, 'previous'),
      column('growth', 8, 'growth'),
    ];
    assert.deepEqual(names(layOut(compared(60), 309, measure, { scrolls: false, opens: true })), [
      'product,revenue',
      'profit,units,growth',
    ]);
    const short = [column('region', 7, 'key'), column('revenue', 9), column('was', 9, 'previous'), column('growth', 8, 'growth')];
    assert.deepEqual(names(layOut(short, 309, measure, { scrolls: false, opens: true })), ['region,revenue,growth', '']);
  });

  it('name the growth of the first number once, where it alone stands under the names', () => {
    const changeOf = (...growths: readonly string[]): string | undefined => {
      const numbers = ['revenue', 'profit', 'units'].map((id) => column(id, 9));
      const columns = [column('product', 60, 'key'), ...numbers, ...growths.map((id) => column(id, 8, 'growth'))];
      return layOut(columns, 309, measure, { scrolls: false, opens: true }).change?.id;
    };
    assert.equal(changeOf('revenue.growth'), 'revenue.growth');
    assert.equal(changeOf('profit.growth'), undefined);
    assert.equal(changeOf('revenue.growth', 'profit.growth'), undefined);
  });

  it('keep the change, by which declines are sorted, longer than the earlier number', () => {
    const declines = [
      column('product', 20, 'key'),
      column('revenue', 10),
      column('was', 10, 'previous'),
      column('change', 10, 'change'),
      column('growth', 8, 'growth'),
    ];
    const shownAt = (width: number): string => names(layOut(declines, width, measure, { scrolls: false, opens: false }))[0]!;
    assert.equal(shownAt(900), 'product,revenue,was,change,growth');
    const widths = Array.from({ length: 60 }, (_, k) => 900 - 10 * k);
    const cut = widths.map(shownAt).find((columns) => columns !== shownAt(900));
    assert.equal(cut, 'product,revenue,change,growth');
  });

  it('keep the first one of single rows in sight where it leaves the others room', () => {
    const rows = [column('order', 14, 'key'), ...FIVE.slice(1)];
    const layout = layOut(rows, 309, measure, { scrolls: true, opens: false });
    assert.deepEqual([layout.pins, layout.columns.length], [true, 6]);
    assert.equal(layOut(FIVE, 309, measure, { scrolls: true, opens: false }).pins, false);
    assert.equal(layOut(FIVE, 900, measure, { scrolls: false, opens: false }).pins, false);
  });
});
