import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimeTexts } from '../../src/format/time-names.js';
import { valueY } from '../../src/plot/time/geometry.js';
import { keyMarks } from '../../src/plot/labels.js';
import { layoutOf } from '../../src/plot/time/layout.js';
import type { TimeLine, TimePicture } from '../../src/plot/time/picture.js';
import { bandMarks, heightsOf } from '../../src/plot/time/places.js';

const texts: TimeTexts = {
  dateName: (day) => String(day),
  fiscalStart: 1,
  axis: (ticks) => ticks.map(String),
  value: String,
  cut: 'cut',
  label: 'Picture',
};
const frame = { width: 600, height: 300, rtl: false };
const line = (values: readonly number[], more: Partial<TimeLine> = {}): TimeLine => ({
  label: 'Revenue',
  unit: 'money',
  slot: 1,
  values: Float64Array.from(values),
  ...more,
});
const picture = (lines: readonly TimeLine[], more: Partial<TimePicture> = {}): TimePicture => {
  const bins = [...(lines[0]?.values ?? [])].map((_, day) => day);
  return {
    grain: 'day',
    bins,
    shown: { from: 0, to: bins.length - 1 },
    windowed: false,
    chart: 'line',
    panels: [{ unit: 'money', lines }],
    ...more,
  };
};

describe('layoutOf', () => {
  it('gives panels the height of their share, below one another on one time axis', () => {
    const panels = [
      { unit: 'money' as const, lines: [line([1, 2, 3])] },
      { unit: 'percent' as const, lines: [line([0.1, -0.2, 0.3])], share: 0.5, chart: 'bar' as const, title: 'Growth' },
    ];
    const [upper, lower] = layoutOf(picture([line([1, 2, 3])], { panels }), texts, frame).panels;
    assert.ok(Math.abs((upper!.bottom - upper!.top) / 2 - (lower!.bottom - lower!.top)) < 1e-9);
    assert.ok(lower!.top > upper!.bottom);
  });

  it('leaves bars of any panel the whole of their bin at either end', () => {
    const bars = { unit: 'money' as const, lines: [line([1, 2, 3])], chart: 'bar' as const };
    const layout = layoutOf(picture([line([1, 2, 3])], { panels: [bars] }), texts, frame);
    assert.ok(Math.abs(layout.x0 - layout.stepPx / 2 - layout.start) < 1e-9);
  });

  it('has room on its axis for the intervals about a line', () => {
    const band = { y1: Float64Array.of(1, 0, -40), y2: Float64Array.of(1, 5, 90) };
    const [panel] = layoutOf(picture([line([1, 2, 3], { bands: [band] })]), texts, frame).panels;
    assert.ok(panel!.axis.from <= -40 && panel!.axis.to >= 90);
  });

  it('has room on its axis for courses that are drawn besides its lines', () => {
    const panel = { unit: 'money' as const, lines: [line([1, 2, 3])], also: [Float64Array.of(Number.NaN, 80, 1)] };
    assert.ok(layoutOf(picture([line([1, 2, 3])], { panels: [panel] }), texts, frame).panels[0]!.axis.to >= 80);
  });

  it('has a legend above, whatever room there is for names, where it is told what that names', () => {
    const keys = [
      { text: 'Actual', kind: 'line' as const, className: 'line s1' },
      { text: '80% interval', kind: 'area' as const, className: 'band s1 b0' },
    ];
    const one = picture([line([1, 2, 3])]);
    const layout = layoutOf({ ...one, keys }, texts, frame);
    assert.deepEqual(
      layout.legend.map(({ text, className }) => [text, className]),
      keys.map(({ text, className }) => [text, className]),
    );
    assert.ok(layout.panels[0]!.top >= layoutOf(one, texts, frame).panels[0]!.top + 16);
    const swatches = keyMarks(layout.legend, layout.frame, 'label').filter(({ kind }) => kind !== 'text');
    assert.deepEqual(
      swatches.map(({ kind, className }) => [kind, className]),
      [
        ['line', 'line s1 legend'],
        ['rect', 'band s1 b0 legend'],
      ],
    );
  });

  it('makes room above for the rows of notes', () => {
    const plain = layoutOf(picture([line([1, 2, 3])]), texts, frame).panels[0]!;
    const noted = layoutOf(picture([line([1, 2, 3])], { notes: [{ from: 1, to: 1, text: 'Sale' }] }), texts, frame).panels[0]!;
    assert.ok(noted.top >= plain.top + 12);
  });
});

describe('heightsOf', () => {
  it('is a gap where either course is, and stands on zero where there is one course', () => {
    const layout = layoutOf(picture([line([1, 2, 3])]), texts, frame);
    const panel = layout.panels[0]!;
    const heights = heightsOf(layout, panel, { y1: Float64Array.of(0, Number.NaN, 1), y2: Float64Array.of(1, 2, Number.NaN) });
    assert.deepEqual(
      heights.map(({ y1, y2 }) => Number.isNaN(y1 + y2)),
      [false, true, true],
    );
    assert.equal(heightsOf(layout, panel, { y2: Float64Array.of(1, 2, 3) })[1]!.y1, valueY(panel, 0));
  });
});

describe('bandMarks', () => {
  it('draws the intervals of a line from the widest on', () => {
    const band = (half: number) => ({ y1: Float64Array.of(1 - half, 2 - half), y2: Float64Array.of(1 + half, 2 + half) });
    const one = line([1, 2], { bands: [band(2), band(1)] });
    const layout = layoutOf(picture([one]), texts, frame);
    const sizes = bandMarks(layout, layout.panels[0]!, one).map((mark) => {
      assert.ok(mark.kind === 'area');
      return mark.parts[0]!.y1 - mark.parts[0]!.y2;
    });
    assert.ok(sizes[0]! > sizes[1]! && sizes[1]! > 0);
  });
});
