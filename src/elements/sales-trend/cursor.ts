import { formatNumber } from '../../format/number.js';
import type { MarkDescription } from '../base/chart/marks.js';
import { textsAt } from '../../query/time/day-notes.js';
import type { PointSeries } from '../base/chart/chart-points.js';
import type { CursorDot } from '../base/chart/time-chart.js';
import type { Passage } from '../base/chart/tones.js';
import type { ShownLine, TrendContext, TrendView } from './model/view.js';
import { nameAt, partText, spokenPoint, tipRows } from './model/texts.js';

export function cursorDots(view: TrendView, index: number): readonly CursorDot[] {
  if (index > view.shown.to) return [{ value: view.ahead?.line?.values[index], look: 's1' }];
  return view.panels.flatMap(({ chart = view.chart, lines }, panel) =>
    chart === 'bar' || chart === 'stacked'
      ? []
      : lines.flatMap(({ previous, average, values, slot }) => [
          { panel, value: previous?.[index], look: 'earlier' },
          { panel, value: (average ?? values)[index], look: `s${slot}` },
        ]),
  );
}

/** Describes a bin: name, values, change, share, and the effect of a click. */
export function descriptionOf(view: TrendView, index: number, context: TrendContext): MarkDescription {
  const { plot, time } = context.messages;
  const name = nameAt(view, index, context);
  const { selection } = view;
  const isChosen = selection?.kind === 'range' && selection.from === index && selection.to === index;
  return {
    title: name,
    notes: [...textsAt(view.notes ?? [], index), ...partText(view, index, context)],
    rows: tipRows(view, index, context),
    hint: index >= view.bins.length ? '' : isChosen ? plot.unclickHint : time.clickHint({ name }),
    spoken: spokenPoint(view, index, context),
  };
}

/** Describes each line as a series: point by point, and in one sentence by its extremes. */
export function lineSeries(view: TrendView, context: TrendContext): readonly PointSeries[] {
  const { from, to } = view.shown;
  return view.lines.map((line) => ({
    ...{ name: line.fullLabel, from, count: to - from + 1 },
    describe: (index) => spokenPoint({ ...view, lines: [line] }, index, context),
    summarize: () => extremesText(line, view, context),
  }));
}

function extremesText(line: ShownLine, view: TrendView, context: TrendContext): string {
  const shown = [...line.values.keys()].filter(
    (k) => k >= view.shown.from && k <= view.shown.to && !view.partial.has(k) && !Number.isNaN(line.values[k]),
  );
  const by = (sign: number): number =>
    shown.reduce((best, k) => (sign * line.values[k]! > sign * line.values[best]! ? k : best), shown[0]!);
  if (shown.length === 0) return context.messages.plot.noValue;
  const end = (index: number) => ({
    name: nameAt(view, index, context),
    value: formatNumber(line.values[index], line.unit, context),
  });
  return context.messages.trend.extremes(end(by(1)), end(by(-1)));
}

/** Returns what is heard of a trend: each line, after it the same of the earlier period, and last the forecast. */
export function passagesOf({ lines, shown: { from, to }, ahead }: TrendView): readonly Passage[] {
  const passage = (name: string, values: Float64Array): Passage => ({ name, from, voices: [[...values.slice(from, to + 1)]] });
  const { line } = ahead ?? {};
  const further = line ? [{ name: line.label, from: ahead!.from, voices: [[...line.values.slice(ahead!.from)]] }] : [];
  const known = lines.flatMap(({ fullLabel, values, previous, previousLabel }) => [
    passage(fullLabel, values),
    ...(previous && previousLabel !== undefined ? [passage(previousLabel, previous)] : []),
  ]);
  return [...known, ...further];
}
