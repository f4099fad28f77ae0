import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Random } from '../engine/random.js';
import { seedsOf } from '../random.js';
import { cellsOf, columnOf, loadText, sumOf, warningCodes } from './helpers.js';
import { englishNote } from '../../src/messages/english.js';

type Cell = string | number;

/** Lines of a report: sums of their quantity and amount are added by whoever writes it. */
interface Line {
  readonly region: string;
  readonly customer: string;
  readonly quantity: number;
  readonly cents: number;
}

const total = (lines: readonly Line[], of: 'quantity' | 'cents'): number => lines.reduce((sum, line) => sum + line[of], 0);
const money = (cents: number): string => (cents / 100).toFixed(2);
const text = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => row.join(';')).join('\n');

/** Groups in order of their first line. */
function groups(lines: readonly Line[], of: 'region' | 'customer'): readonly (readonly [string, readonly Line[]])[] {
  return [...new Set(lines.map((line) => line[of]))].map((name) => [name, lines.filter((line) => line[of] === name)]);
}

/** How totals are labeled: by a word before or behind the name. */
const LABELS: readonly ((name: string) => string)[] = [
  (name) => `Total ${name}`,
  (name) => `${name} Total`,
  (name) => `Total for ${name}`,
  (name) => `Zwischensumme ${name}`,
  (name) => `Subtotal ${name}`,
];

/** A report by region and customer, with totals of one or both, of all lines at the end, at the top or not at all. */
function report(random: Random, lines: readonly Line[]): readonly (readonly Cell[])[] {
  const label = random.pick(LABELS);
  const [isNested, hasPrice] = [random.chance(0.5), random.chance(0.3)];
  const sum = (name: string, some: readonly Line[]): readonly Cell[] => [
    name,
    '',
    total(some, 'quantity'),
    hasPrice ? '' : money(0),
    money(total(some, 'cents')),
  ];
  const body = groups(lines, 'region').flatMap(([region, some]) => [
    ...groups(some, 'customer').flatMap(([customer, own]) => [
      ...own.map(({ quantity, cents }) => [region, customer, quantity, money(cents / 2), money(cents)]),
      ...(isNested ? [sum(label(customer), own)] : []),
    ]),
    sum(label(region), some),
  ]);
  const all = random.pick(['end', 'top', 'none']);
  const whole = sum('Grand total', lines);
  return [
    ['Region', 'Customer', 'Quantity', 'Price', 'Amount'],
    ...(all === 'top' ? [whole] : []),
    ...body,
    ...(all === 'end' ? [whole] : []),
  ];
}

describe('subtotals in a report', () => {
  it('count no line twice', async () => {
    for (const seed of seedsOf(500)) {
      const random = new Random(seed);
      const lines = Array.from({ length: random.int(6, 60) }, (): Line => {
        const region = random.pick(['North', 'South', 'East']);
        return {
          region,
          customer: `${region} ${String(random.int(1, 4))}`,
          quantity: random.int(1, 9),
          cents: random.int(1, 99_999),
        };
      });
      const rows = report(random, lines);
      const table = await loadText(text(rows));
      const label = `seed ${String(seed)}\n${text(rows)}`;
      assert.equal(table.rowCount, lines.length, label);
      assert.equal(sumOf(columnOf(table, 'Quantity')), total(lines, 'quantity'), label);
      assert.equal(sumOf(columnOf(table, 'Amount')).toFixed(2), money(total(lines, 'cents')), label);
      const codes = warningCodes(table);
      assert.ok(codes.includes('subtotal-rows') || codes.includes('total-row'), label);
    }
  });

  it('are named in a note', async () => {
    const table = await loadText('Shop;Item;Sales\nA;x;1.5\nA;y;2\nA Total;;3.5\nB;x;4\nB Total;;4\n');
    assert.deepEqual([table.rowCount, cellsOf(table, 'Sales')], [3, [1.5, 2, 4]]);
    const [note] = table.warnings;
    assert.deepEqual(
      [note?.code, note?.count, note?.rows, note && englishNote(note)],
      ['subtotal-rows', 2, [2, 4], "2 rows, such as 'A Total', are totals of other rows and were ignored"],
    );
  });

  it('may be rounded, up to half a cent for each row', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `A;x${String(index)};${money(1000 + index)}`).join('\n');
    const sum = (cents: number): string =>
      `Shop;Item;Sales\n${lines}\nTotal A;;${money(40 * 1000 + 780 + cents)}\nB;z;1.00\nB;w;1.00\n`;
    assert.equal((await loadText(sum(20))).rowCount, 42);
    assert.equal((await loadText(sum(60))).rowCount, 43);
  });

  it('may be 0, which changes no sum', async () => {
    const table = await loadText('Shop;Item;Sales\nA;x;5\nA;y;-5\nA Total;;0\nB;z;3\nB Total;;3\nTotal;;3\n');
    assert.deepEqual([sumOf(columnOf(table, 'Sales')), warningCodes(table)], [3, ['subtotal-rows', 'total-row']]);
  });

  it('at the top are a row of numbers that all rows below add up to', async () => {
    assert.equal((await loadText('Day;Item;Sales\n;;6\n2024-01-01;x;1\n2024-01-02;y;2\n2024-01-03;z;3\n')).rowCount, 3);
    assert.equal((await loadText('Day;Item;Sales\n;;7\n2024-01-01;x;1\n2024-01-02;y;2\n2024-01-03;z;3\n')).rowCount, 4);
  });

  it('are no products that are named so', async () => {
    const named =
      'Item;Customer;Quantity;Sales\nTotal Care;a;1;9.99\nBrush;b;1;9.99\nTotal Care;c;1;9.99\nTotal Care;d;2;19.98\nBrush;e;1;5\n';
    assert.equal((await loadText(named)).rowCount, 5);
    const sums = 'Item;Sales\nx;1\nTotal Care;1\ny;2\nTotal Care;2\n';
    assert.equal((await loadText(sums)).rowCount, 4);
  });
});

describe('totals of days', () => {
  /** Receipts of twenty days, with a total after each: on every sixth day it leaves a void receipt out. */
  const days = Array.from({ length: 20 }, (_, at) => {
    const date = `${String(at + 1).padStart(2, '0')}/03/2025`;
    const lines = [3, 4, 5].map((price, line) => [date, `R${String(at)}-${String(line)}`, 'Caffè', price + at]);
    const isVoid = at % 6 === 5;
    return { lines, total: [date, '', 'TOTALE GIORNO', 12 + 3 * at - (isVoid ? 3 + at : 0)] };
  });
  const head = ['Data', 'Scontrino', 'Descrizione', 'Importo'];

  it('are not counted after the day in their row, nor where some of them lack a void receipt', async () => {
    const table = await loadText(text([head, ...days.flatMap(({ lines, total: sum }) => [...lines, sum])]));
    assert.equal(table.rowCount, 60);
    assert.equal(sumOf(columnOf(table, 'Importo')), 20 * 12 + 3 * 190);
    assert.ok(warningCodes(table).includes('subtotal-rows'));
  });

  it('are goods with such a name where they add up nothing', async () => {
    const goods = days.flatMap(({ lines: [line] }, at) => [line!, [line![0]!, `G${String(at)}`, 'Total Gym', 99]]);
    assert.equal((await loadText(text([head, ...goods]))).rowCount, 40);
  });
});
