import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimeTexts } from '../../src/format/time-names.js';
import { aheadMarks, joinedAt } from '../../src/plot/time/ahead.js';
import { binX, hitOf, valueY } from '../../src/plot/time/geometry.js';
import { innerNames } from '../../src/plot/time/inner-names.js';
import { layoutOf } from '../../src/plot/time/layout.js';
import { bestMarks } from '../../src/plot/time/series.js';
import { textWidth } from '../../src/plot/text-width.js';
import { lastBin, type TimeLine, type TimePicture } from '../../src/plot/time/picture.js';

const texts: TimeTexts = {
  dateName: String,
  fiscalStart: 1,
  axis: (ticks) => ticks.map(String),
  value: String,
  cut: 'cut',
  label: 'Picture',
};
const frame = { width: 600, height: 300, rtl: false };
const base = { unit: 'money', slot: 1 } as const;
const known: TimeLine = { ...base, label: '2017', values: Float64Array.of(10, 20, 30) };
const forecast: TimeLine = {
  ...base,
  label: 'Forecast',
  values: Float64Array.of(NaN, NaN, NaN, 40, 50),
  bands: [{ y1: Float64Array.of(NaN, NaN, NaN, 35, 30), y2: Float64Array.of(NaN, NaN, NaN, 60, 90) }],
};
const picture = (more: Partial<TimePicture['ahead'] & object> = { line: forecast }): TimePicture => ({
  grain: 'day',
  bins: [0, 1, 2],
  shown: { from: 0, to: 2 },
  windowed: false,
  chart: 'line',
  panels: [{ unit: 'money', lines: [known] }],
  ahead: { bins: [3, 4], from: 3, interval: '80% interval', ...more },
});

describe('a forecast after a line', () => {
  it('has its own bins, which the cursor reaches, and room on the axis for its interval', () => {
    const layout = layoutOf(picture(), texts, frame);
    assert.deepEqual([layout.from, layout.to, layout.last, lastBin(picture())], [0, 2, 4, 4]);
    assert.ok(Math.abs(binX(layout, 4) - layout.end) < 1e-9, 'the last one is at the end of the plot');
    assert.equal(hitOf(layout, layout.end, 50).index, 4);
    assert.ok(layout.panels[0]!.axis.to >= 90);
  });

  it('keeps its room until it is known, and is not drawn', () => {
    const pending = picture({});
    const layout = layoutOf(pending, texts, frame);
    assert.ok(Math.abs(binX(layout, 4) - layout.end) < 1e-9);
    assert.deepEqual(aheadMarks(pending, layout, layout.panels[0]!, texts), []);
  });

  it('begins at the last known value, and ends with its own', () => {
    const shown = picture();
    const layout = layoutOf(shown, texts, frame);
    const [panel] = layout.panels;
    const marks = aheadMarks(shown, layout, panel!, texts);
    const line = marks.find(({ className }) => className === 'line ahead s1');
    assert.ok(line?.kind === 'line');
    assert.deepEqual(
      line.parts.map(({ y }) => y),
      [NaN, NaN, 30, 40, 50].map((value) => valueY(panel!, value)),
    );
    const drawn = marks.flatMap((mark) => (mark.kind === 'text' ? mark.parts.map(({ text }) => text) : []));
    assert.deepEqual(drawn, ['Forecast', '50']);
    const joined = joinedAt(3, known.values, forecast);
    assert.deepEqual([...joined.bands![0]!.y2], [NaN, NaN, 30, 60, 90]);
  });

  it('ends within the plot where a plan goes on, with its value at its end', () => {
    const cut = (values: Float64Array): Float64Array => Float64Array.of(...values, NaN);
    const planned = { ...known, values: Float64Array.of(10, 20, 30, NaN, NaN, NaN), previous: Float64Array.of(9, 9, 9, 9, 9, 9) };
    const shown: TimePicture = {
      ...picture({ bins: [], line: { ...forecast, values: cut(forecast.values), bands: [] } }),
      ...{ bins: [0, 1, 2, 3, 4, 5], shown: { from: 0, to: 5 }, panels: [{ unit: 'money', lines: [planned] }] },
    };
    const layout = layoutOf(shown, texts, frame);
    const label = aheadMarks(shown, layout, layout.panels[0]!, texts)
      .flatMap((mark) => (mark.kind === 'text' ? mark.parts : []))
      .at(-1);
    assert.deepEqual([label?.text, label?.x], ['50', binX(layout, 4) + 9]);
  });

  it('has the label of the best point before its start', () => {
    const shown: TimePicture = { ...picture(), best: { index: 2, title: 'The best of all days', text: '' } };
    for (const rtl of [false, true]) {
      const layout = layoutOf(shown, texts, { ...frame, rtl });
      const marks = bestMarks({ picture: shown, layout, panel: layout.panels[0]!, texts });
      const [label] = marks.flatMap((mark) => (mark.kind === 'text' ? mark.parts : []));
      const half = textWidth(label!.text, 12) / 2;
      const start = (binX(layout, 2) + binX(layout, 3)) / 2;
      assert.ok(rtl ? label!.x - half >= start : label!.x + half <= start);
    }
  });

  it('names the line and the earlier period within the plot, where the other one is far', () => {
    const own = [10, 11, 12, 13, 14, 30, 31, 12, 11, 10];
    const earlier = [12, 10, 13, 12, 15, 2, 1, 13, 10, 12];
    const bins = [...own.keys()];
    const shown: TimePicture = {
      ...picture(),
      ...{ bins, shown: { from: 0, to: 9 }, ahead: { bins: [10], from: 10, interval: '' } },
      panels: [
        {
          unit: 'money',
          lines: [{ ...known, values: Float64Array.from(own), previous: Float64Array.from(earlier), previousLabel: '2016' }],
        },
      ],
    };
    const layout = layoutOf(shown, texts, frame);
    const [panel] = layout.panels;
    assert.deepEqual([layout.legend, panel!.ends], [[], []]);
    const labels = innerNames(shown, layout, panel!, texts).flatMap((mark) => (mark.kind === 'text' ? mark.parts : []));
    assert.deepEqual(
      labels.map(({ text }) => text),
      ['2017', '2016'],
    );
    for (const [k, { x, y, text }] of labels.entries()) {
      const index = Math.round((x - layout.x0) / layout.stepPx);
      const [line, other] = [own, earlier].map((values) => valueY(panel!, values[index]!));
      assert.ok(Math.abs(y - [line!, other!][k]!) < 15, `${text} is near its line`);
      assert.ok(Math.abs(y - [other!, line!][k]!) > 20, `${text} is far from the other one`);
    }
  });
});
