import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areaOf, circleArea } from '../../src/elements/sales-map/plot/areas.js';
import { tactileMap } from '../../src/elements/sales-map/plot/tactile.js';
import { brailleOf, dotsOf } from '../../src/plot/tactile/page.js';
import { tactileBars, tactileLines } from '../../src/plot/tactile/charts.js';

/** The points of a path of a sheet, in mm. */
type Path = readonly (readonly [x: number, y: number])[];

/** Returns the dots of braille, and the points of each other line. */
function partsOf(sheet: string): { readonly dots: Path; readonly lines: readonly Path[] } {
  const paths = [...sheet.matchAll(/<path( class="braille")? stroke-width="[\d.]+" d="([^"]*)"\/>/g)];
  const pointsOf = (d: string): Path => {
    const points: [number, number][] = [];
    let [x, y] = [0, 0];
    for (const [, command, text = ''] of d.matchAll(/([MLHVhv])([\d.,-]+)/g)) {
      const [one = 0, other = 0] = text.split(',').map(Number);
      if (command === 'H') x = one;
      else if (command === 'h') x += one;
      else if (command === 'V') y = one;
      else if (command === 'v') y += one;
      else [x, y] = [one, other];
      points.push([x, y]);
    }
    return points;
  };
  const subpaths = (isBraille: boolean): readonly Path[] =>
    paths
      .filter(([, braille]) => Boolean(braille) === isBraille)
      .flatMap(([, , d = '']) => d.split(/(?=M)/))
      .map(pointsOf);
  return { dots: subpaths(true).flatMap(([dot]) => (dot ? [dot] : [])), lines: subpaths(false) };
}

/** Checks what every sheet must be: A4 in mm, lines alone, all of it inside of the margins, and dots 3 mm apart from lines. */
function expectSheet(sheet: string, [width, height]: readonly [number, number]): void {
  assert.match(sheet, new RegExp(`^<svg xmlns="[^"]+" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"`));
  assert.deepEqual(
    [...sheet.matchAll(/fill="([^"]*)"/g)].map(([, fill]) => fill),
    ['none'],
  );
  assert.doesNotMatch(sheet, /NaN|Infinity|<text/);
  const { dots, lines } = partsOf(sheet);
  for (const [x, y] of [...dots, ...lines.flat()])
    assert.ok(x >= 14.9 && x <= width - 14.9 && y >= 14.9 && y <= height - 14.9, `${x}, ${y} of ${width} × ${height}`);
  for (const dot of dots)
    for (const line of lines)
      line.slice(1).forEach((to, k) => {
        const away = distance(dot, line[k]!, to);
        assert.ok(away >= 2.9, `a dot at ${dot.join()} is ${away} mm from a line to ${to.join()}`);
      });
}

function distance([x, y]: Path[number], [x1, y1]: Path[number], [x2, y2]: Path[number]): number {
  const size = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = size === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / size));
  return Math.hypot(x1 + along * (x2 - x1) - x, y1 + along * (y2 - y1) - y);
}

/** True when a sheet has a text in braille, by the number of its dots. */
const holds = (sheet: string, text: string): boolean => {
  const count = Array.from(brailleOf(text), (cell) => dotsOf(cell).length).reduce((sum, dots) => sum + dots, 0);
  return [...sheet.matchAll(/<path class="braille"[^>]* d="([^"]*)"/g)].some(([, d = '']) => d.split('M').length - 1 === count);
};

describe('brailleOf', () => {
  // The Rules of Unified English Braille, 2nd edition 2013: sections 3 (signs), 4 (accents), 6 (numbers), 7 (punctuation) and 8 (capitals).
  for (const [text, braille] of [
    ['Revenue', '⠠⠗⠑⠧⠑⠝⠥⠑'],
    ['ICEB', '⠠⠠⠊⠉⠑⠃'],
    ['CDs', '⠠⠠⠉⠙⠠⠄⠎'],
    ['1,024.5', '⠼⠁⠂⠚⠃⠙⠲⠑'],
    ['3b', '⠼⠉⠰⠃'],
    ['3m', '⠼⠉⠍'],
    ['3B', '⠼⠉⠠⠃'],
    ['50%', '⠼⠑⠚⠨⠴'],
    ['$6', '⠈⠎⠼⠋'],
    ['−€5', '⠐⠤⠈⠑⠼⠑'],
    ['2016–2017', '⠼⠃⠚⠁⠋⠠⠤⠼⠃⠚⠁⠛'],
    ['á la carte', '⠘⠌⠁⠀⠇⠁⠀⠉⠁⠗⠞⠑'],
    ['Überall', '⠠⠘⠒⠥⠃⠑⠗⠁⠇⠇'],
    ['Straße', '⠠⠎⠞⠗⠁⠎⠎⠑'],
    ['(a/b)', '⠐⠣⠁⠸⠌⠃⠐⠜'],
    ['  東京  ', ''],
  ] as const)
    it(`writes ${text}`, () => assert.equal(brailleOf(text), braille));

  it('has the dots of a cell in columns', () => {
    assert.deepEqual(dotsOf('⠗'), [0, 1, 2, 4]);
    assert.deepEqual(dotsOf('⠠'), [5]);
  });
});

describe('tactileBars', () => {
  const rows = (values: readonly number[]) => values.map((value, k) => ({ label: `Part ${k}`, value, text: `${value}K` }));

  it('draws outlines in proportion to the values, each below its name and value', () => {
    const sheet = tactileBars('Revenue by part', rows([200, 100, 50]));
    expectSheet(sheet, [210, 297]);
    const widths = partsOf(sheet).lines.map((line) => Math.max(...line.map(([x]) => x)) - Math.min(...line.map(([x]) => x)));
    assert.deepEqual(
      widths.map((width) => Math.round(width)),
      [180, 90, 45],
    );
    assert.ok(holds(sheet, 'Part 0') && holds(sheet, '200K') && holds(sheet, 'Revenue by part'));
  });

  it('draws losses to the left of zero, and a value near zero as one line', () => {
    const sheet = tactileBars('Profit', rows([80, -100, 0.1]));
    expectSheet(sheet, [210, 297]);
    const [gain, loss, small] = partsOf(sheet).lines;
    assert.equal(Math.min(...gain!.map(([x]) => x)), 115);
    assert.equal(Math.max(...loss!.map(([x]) => x)), 115);
    assert.equal(small!.length, 2);
  });

  it('draws as many rows as a sheet has room for, and says of how many', () => {
    const sheet = tactileBars('Revenue', rows(Array.from({ length: 40 }, (_, k) => 40 - k)));
    expectSheet(sheet, [210, 297]);
    const count = partsOf(sheet).lines.length;
    assert.ok(count > 8 && count < 20, `${count}`);
    assert.match(sheet, new RegExp(`aria-label="Revenue, ${count}/40"`));
  });

  it('cuts long names, and numbers those that the code cannot write', () => {
    const all = [
      { label: 'A name that is much longer than any line of braille on this sheet', value: 1, text: '1' },
      { label: '東京', value: 2, text: '2' },
    ];
    const sheet = tactileBars('<Very & long heading that takes more than one line of the sheet>', all);
    expectSheet(sheet, [210, 297]);
    assert.match(sheet, /<title>&lt;Very &amp; long/);
  });
});

describe('tactileLines', () => {
  const trend = (...lines: readonly (readonly number[])[]): string =>
    tactileLines({
      heading: 'Revenue by month',
      lines: lines.map((values, k) => ({ name: `Line ${k}`, values })),
      nameOf: (bin) => `Bin ${bin}`,
      ticks: (values) => values.map(String),
    });
  const wave = (count: number): readonly number[] => Array.from({ length: count }, (_, k) => 50 + 40 * Math.sin(k));
  /** The lines of data are those that are neither axes nor ticks. */
  const curves = (sheet: string): readonly Path[] =>
    [...sheet.matchAll(/stroke-width="1.5" d="([^"]*)"/g)]
      .filter(([all]) => !all.includes('h.01'))
      .map(([, d = '']) => [...d.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const));

  it('draws a line with its axis, its ends in braille', () => {
    const sheet = trend(wave(24));
    expectSheet(sheet, [297, 210]);
    assert.equal(curves(sheet)[0]!.length, 24);
    assert.ok(holds(sheet, 'Bin 0') && holds(sheet, 'Bin 23') && holds(sheet, '100'));
  });

  it('draws each line in a panel, at most three, on one scale', () => {
    const sheet = trend(
      wave(12),
      wave(12).map((value) => value / 2),
      wave(12),
      wave(12),
    );
    const [first, second, third, ...more] = curves(sheet).map((line) => line.map(([, y]) => y));
    assert.deepEqual(more, []);
    assert.ok(Math.max(...first!) < Math.min(...second!) && Math.max(...second!) < Math.min(...third!));
    const heights = [first!, second!].map((ys) => Math.max(...ys) - Math.min(...ys));
    assert.ok(Math.abs(heights[0]! / heights[1]! - 2) < 0.01);
  });

  it('keeps points 3 mm apart: of many, it has the last, and names the first of them', () => {
    const sheet = trend(wave(300));
    const [line] = curves(sheet);
    line!.slice(1).forEach(([x], k) => assert.ok(x - line![k]![0] >= 2.99));
    assert.ok(holds(sheet, `Bin ${300 - line!.length}`));
  });

  it('breaks a line at a gap, and has a label at zero between gains and losses', () => {
    const sheet = trend([-40, 20, Number.NaN, 60]);
    expectSheet(sheet, [297, 210]);
    assert.equal(sheet.match(/stroke-width="1.5" d="M[^"]*M[\d.,]+"/g)?.length, 1);
    assert.ok(holds(sheet, '0'));
  });

  it('is a sheet without values too', () => expectSheet(trend([Number.NaN]), [297, 210]));
});

describe('tactileMap', () => {
  const square = (x: number, y: number, size: number) =>
    areaOf([
      [
        { x, y },
        { x: x + size, y },
        { x: x + size, y: y + size },
        { x, y: y + size },
      ],
    ])!;
  const place = (label: string, value: number, [x, y, size]: readonly [number, number, number]) => ({
    ...{ label, value, text: `${value}K`, area: square(x, y, size) },
  });

  it('draws the border between two places once, and letters where there is room', () => {
    const sheet = tactileMap('Revenue by state', [place('East', 2, [100, 0, 100]), place('West', 1, [0, 0, 100])], []);
    expectSheet(sheet, [297, 210]);
    const [, d = ''] = /stroke-width="1" d="([^"]*)"/.exec(sheet)!;
    assert.equal(d.split('M').length - 1, 7);
    assert.ok(holds(sheet, '2K') && holds(sheet, 'a') && holds(sheet, 'b'));
  });

  it('omits what is too small for fingers, with its value in the list', () => {
    const sheet = tactileMap('Revenue', [place('Large', 1, [0, 0, 400]), place('Tiny', 9, [401, 0, 1])], []);
    expectSheet(sheet, [297, 210]);
    assert.ok(holds(sheet, '9K') && holds(sheet, 'a') && !holds(sheet, 'b'));
  });

  it('keeps corners of the grid 3 mm apart', () => {
    const coast = Array.from({ length: 400 }, (_, k) => ({
      x: 100 + 90 * Math.cos(k / 64),
      y: 100 + (90 + (k % 3)) * Math.sin(k / 64),
    }));
    const sheet = tactileMap('Revenue', [{ ...place('Isle', 1, [50, 50, 100]), area: areaOf([coast])! }], []);
    const [, d = ''] = /stroke-width="1" d="([^"]*)"/.exec(sheet)!;
    const corners = [...new Set(d.split(/[ML]/).filter(Boolean))].map((pair) => pair.split(',').map(Number));
    corners.forEach(([x1, y1], k) =>
      corners.slice(k + 1).forEach(([x2, y2]) => assert.ok(Math.hypot(x1! - x2!, y1! - y2!) >= 4.4)),
    );
    assert.ok(corners.length > 20);
  });

  it('draws points as circles with letters, apart from each other and from borders', () => {
    const cities = ['Large', 'Near', 'Far'].map((label, k) => ({
      ...{ label, value: 9 - k, text: `${9 - k}K`, area: circleArea({ x: [50, 52, 150][k]!, y: 100 }) },
    }));
    const sheet = tactileMap('Revenue by city', cities, [square(0, 0, 100), square(100, 0, 100)]);
    assert.equal(sheet.split('a6.5,6.5').length - 1, 4);
    expectSheet(sheet, [297, 210]);
  });
});
