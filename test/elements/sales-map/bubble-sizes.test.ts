import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMap, placePlan, type MapView } from '../../../src/elements/sales-map/model/map.js';
import { textsOf } from '../../../src/elements/sales-map/model/texts.js';
import { MAPS } from '../../../src/elements/sales-map/plot/geography.js';
import { sceneOf, type MapScene } from '../../../src/elements/sales-map/plot/map.js';
import type { BreakdownAnswers } from '../../../src/elements/sales-breakdown/model/breakdown.js';
import type { MeasureUnit } from '../../../src/query/measure.js';
import { answer } from '../sales-breakdown/breakdown-answers.js';
import { numbers, texts } from '../sales-trend/trend-answers.js';
import { context, errorOf, mapModel, mapOf, options, worded } from './map-answers.js';
import type { Written } from '../written.js';

type Values = Readonly<Record<string, readonly [revenue: number, size: number | null]>>;

/** The second measure, its unit, the dimension and further answers. */
interface Sized {
  readonly size: string;
  readonly unit: MeasureUnit;
  readonly by: string;
  readonly more: BreakdownAnswers;
}

/** A map of revenue with bubbles of a second measure. */
function sized(
  values: Values,
  written: Written = {},
  { size = 'orders', unit = 'count', by = 'country', more = {} }: Partial<Sized> = {},
): MapView {
  const all = Object.values(values);
  const main = answer([
    texts(by, Object.keys(values)),
    numbers(
      'revenue',
      all.map(([revenue]) => revenue),
    ),
    numbers(
      size,
      all.map(([, value]) => value),
      unit,
    ),
  ]);
  const total = answer([numbers('revenue', [all.reduce((sum, [revenue]) => sum + revenue, 0)])]);
  return toMap({ main, total, ...more }, options({ size, by, ...written }), context());
}

function draw(view: MapView, { width = 700, rtl = false } = {}): MapScene {
  return sceneOf(MAPS)(view, textsOf(view, context(), 'Map'), { width, height: 420, rtl });
}

/** A circle of a path: `M` left, `a` radius. */
interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly className: string;
}

function circlesOf(scene: MapScene, hasClass: RegExp): readonly Circle[] {
  return scene.marks().flatMap((mark) => {
    if (mark.kind !== 'outline' || !hasClass.test(mark.className)) return [];
    return mark.parts.map(({ path }) => {
      const [, left, y, radius] = /^M([-\d.]+),([-\d.]+)a([\d.]+),/.exec(path)!.map(Number);
      return { x: left! + radius!, y: y!, radius: radius!, className: mark.className };
    });
  });
}

const ON_MAP = /^(?!.*legend).*\bsize\b/;
const IN_LEGEND = /\bsize\b.*legend/;
const WORLD: Values = { Brazil: [10, 400], France: [900, 100], India: [50, 25] };

describe('size', () => {
  it('asks for both measures, ordered by the one that colors', () => {
    const { main } = mapModel.plans({ ...options({ size: 'orders' }), depth: 0 }, { ...context(), where: '', own: '' } as never);
    assert.deepEqual([main!.measures, main!.orderBy], [['revenue', 'orders'], ['-revenue']]);
  });

  it('may be the measure that colors too, which is asked for once', () => {
    const { measures, sizedBy } = options({ size: 'revenue' });
    assert.deepEqual([measures, sizedBy], [['revenue'], 0]);
  });

  it('is one measure', async () => {
    const { code, message } = await errorOf(() => options({ size: 'orders, units' }));
    assert.equal(code, 'bad-option');
    assert.match(message, /size.*one measure/);
  });

  it('keeps the colors, and draws bubbles with areas in proportion at the middle of the places', () => {
    const view = sized(WORLD);
    assert.deepEqual(view.colored, [900, 50, 10]);
    const scene = draw(view);
    const circles = circlesOf(scene, ON_MAP);
    // Brazil is the largest, and drawn first.
    assert.deepEqual(
      circles.map(({ radius }) => Math.round((radius / circles[0]!.radius) * 100)),
      [100, 50, 25],
    );
    const anchors = ['Brazil', 'France', 'India'].map((name) =>
      scene.targets.tipOf(view.rows.findIndex(({ label }) => label === name))!,
    );
    for (const [k, { x, y }] of anchors.entries())
      assert.ok(Math.hypot(circles[k]!.x - x, circles[k]!.y - y) < 0.2, `bubble ${k} is off its place`);
  });

  it('has no bubble for zero and missing values, and a dashed outline for negative ones, which the legend explains', () => {
    const view = sized(
      { Brazil: [10, -400], France: [20, 0], India: [30, null], China: [5, 100] },
      {},
      { size: 'profit', unit: 'money' },
    );
    const scene = draw(view);
    const circles = circlesOf(scene, ON_MAP);
    assert.deepEqual(
      circles.map(({ className }) => className),
      ['size loss', 'size'],
    );
    assert.ok(Math.abs(circles[0]!.radius / circles[1]!.radius - 2) < 0.02);
    const names = scene.marks().flatMap((mark) => (mark.kind === 'text' ? mark.parts.map(({ text }) => text) : []));
    assert.ok(names.includes('Negative'));
    assert.ok(
      !draw(sized(WORLD))
        .marks()
        .some((mark) => mark.kind === 'text' && mark.parts.some(({ text }) => text === 'Negative')),
    );
  });

  it('has a legend of round values at the scale of the map, mirrored from right to left', () => {
    const scene = draw(sized(WORLD));
    const [largest] = circlesOf(scene, ON_MAP);
    const legend = circlesOf(scene, IN_LEGEND);
    const expected = [200, 40, 8].map((value) => largest!.radius * Math.sqrt(value / 400));
    assert.equal(legend.length, 3);
    for (const [k, { radius }] of legend.entries()) assert.ok(Math.abs(radius - expected[k]!) < 0.1);
    const mirrored = circlesOf(draw(sized(WORLD), { rtl: true }), IN_LEGEND);
    assert.deepEqual(
      mirrored.map(({ x }) => Math.round(700 - x)),
      legend.map(({ x }) => Math.round(x)),
    );
  });

  it('has whole numbers alone in the legend of a count, and what fits into a narrow card', () => {
    const names = (view: MapView, width = 700): readonly string[] => {
      const marks = draw(view, { width }).marks();
      return marks.flatMap((mark) =>
        mark.kind === 'text' && mark.className.includes('legend') ? mark.parts.map(({ text }) => text) : [],
      );
    };
    const few = names(sized({ Brazil: [10, 3], France: [5, 1] }));
    assert.deepEqual(
      few.filter((text) => /^[\d.]+$/.test(text) && Number(text) < 5),
      ['2'],
    );
    for (const width of [200, 320]) {
      const scene = draw(sized(WORLD), { width });
      assert.ok(circlesOf(scene, IN_LEGEND).every(({ x, radius }) => x + radius <= width));
    }
  });

  it('stays inside of tiles, below their codes', () => {
    const view = sized({ Texas: [10, 400], Ohio: [900, 100], California: [50, 400] }, { chart: 'tile' }, { by: 'state' });
    const scene = draw(view, { width: 1200 });
    const codes = scene.marks().flatMap((mark) => (mark.kind === 'text' && mark.className.startsWith('value') ? mark.parts : []));
    assert.deepEqual(codes.map(({ text }) => text).sort(), ['CA', 'OH', 'TX']);
    for (const { x, y, radius } of circlesOf(scene, ON_MAP)) {
      const box = view.rows
        .map((_, row) => scene.targets.boxOf(row)!)
        .find((one) => x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height)!;
      assert.ok(x - radius >= box.x && x + radius <= box.x + box.width && y + radius <= box.y + box.height);
      const code = codes.find((one) => Math.abs(one.x - x) < 1)!;
      assert.ok(y - radius >= code.y, 'the code is covered');
    }
  });

  it('gives the pointer the smallest bubble, then the place', () => {
    const view = sized({ Germany: [1, 9000], Luxembourg: [900, 30], Brazil: [5, 0], Australia: [4, 1] });
    const scene = draw(view);
    const at = (name: string): number => view.rows.findIndex(({ label }) => label === name);
    const [germany, luxembourg, brazil] = ['Germany', 'Luxembourg', 'Brazil'].map((name) => scene.targets.tipOf(at(name))!);
    assert.equal(scene.targets.markAt(luxembourg!.x, luxembourg!.y), at('Luxembourg'));
    assert.equal(scene.targets.markAt(germany!.x + 8, germany!.y), at('Germany'));
    assert.equal(scene.targets.markAt(brazil!.x, brazil!.y), at('Brazil'));
  });

  it('sizes the bubbles of a map of bubbles, the smaller ones in front', () => {
    const scene = draw(sized({ Germany: [1, 900], Luxembourg: [900, 30], Brazil: [5, 1] }, { chart: 'bubble' }));
    const circles = circlesOf(scene, /dot-place/);
    assert.deepEqual(
      circles.map(({ radius }) => radius),
      circles.map(({ radius }) => radius).toSorted((a, b) => b - a),
    );
    assert.ok(Math.abs(circles[0]!.radius / circles[1]!.radius - Math.sqrt(30)) < 0.2);
    assert.equal(circlesOf(scene, ON_MAP).length, 0);
  });

  it('adds both measures of several names of a place, or takes both from their own query', () => {
    const joined = sized({ USA: [40, 4], France: [30, 3], US: [20, 2] });
    assert.deepEqual(joined.rows[0]?.values, [60, 6]);
    const own = answer([numbers('revenue', [60]), numbers('customers', [5], 'count')]);
    const asked = sized({ USA: [40, 4], US: [20, 3] }, {}, { size: 'customers', more: { [placePlan('US')]: own } });
    assert.deepEqual(asked.rows[0]?.values, [60, 5]);
  });

  it('is a column of the table', () => {
    const table = worded(sized(WORLD));
    assert.deepEqual(
      table.columns.map(({ label }) => label),
      ['Country', 'Revenue', 'Share', 'Orders', 'Place'],
    );
    assert.deepEqual(table.rows[0], ['France', '$900.00', '93.8%', '100', 'France']);
  });

  it('leaves maps without it as they are', () => {
    const scene = draw(mapOf({ Brazil: 10, France: 5 }));
    assert.equal(circlesOf(scene, /\bsize\b/).length, 0);
  });
});
