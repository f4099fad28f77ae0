import type { MarkDescription } from '../base/chart/marks.js';
import type { Messages } from '../../messages/en.js';
import { textsAt } from '../../query/time/day-notes.js';
import type { KeyHint } from '../base/chart/mark-description.js';
import type { CursorDot } from '../base/chart/time-cursor.js';
import type { Passage } from '../base/chart/tones.js';
import { levelText, whatIfName, type ForecastContext, type ForecastView } from './model/view.js';
import { detailsOf, intervalOf, nameAt, spokenPoint } from './model/texts.js';

/** Returns the dots of the cursor at a bin. */
export function cursorDots(view: ForecastView, index: number): readonly CursorDot[] {
  return [
    { value: view.pastForecast?.[index], look: 'earlier' },
    { value: view.whatIf?.[index], look: 's2' },
    { value: view.isReliable ? view.forecast[index] : undefined, look: 's1' },
    { value: view.values[index], look: 's1' },
  ];
}

/** Describes a bin. `alone` is true when it is the only selected bin. */
export function descriptionOf(
  view: ForecastView,
  index: number,
  { context, alone }: { readonly context: ForecastContext; readonly alone: boolean },
): MarkDescription {
  const { forecast } = context.messages;
  const name = nameAt(view, index, context);
  const hint = alone ? forecast.unclickHint : forecast.clickHint({ name });
  return {
    title: name,
    notes: textsAt(view.notes ?? [], index),
    rows: detailsOf(view, index, context),
    hint: index < view.past ? hint : '',
    spoken: spokenPoint(view, index, context),
  };
}

/** Returns the keyboard help of a forecast. */
export function keyHints({ forecast, tones }: Messages): readonly KeyHint[] {
  return [
    [['←', '→'], forecast.keyMove],
    [['Enter'], forecast.keySelect],
    [['Shift', '→'], forecast.keyBrush],
    [['S'], tones.keyPlay],
    [['Esc'], forecast.keyLeave],
  ];
}

/** Returns what is heard of a forecast: the past with its forecast, both ends of the interval at the same time, and the what-if line. */
export function passagesOf(view: ForecastView, context: ForecastContext): readonly Passage[] {
  const { from, to } = view.shown;
  const { forecast, list } = context.messages;
  const { values, isReliable, limits, whatIf, growth } = view;
  if (!isReliable) return [{ name: forecast.actual, from, voices: [[...values.slice(from, to + 1)]] }];
  const bins = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  const start = Math.max(from, view.known);
  const interval = intervalOf(limits);
  return [
    {
      ...{ name: list({ items: [forecast.actual, forecast.forecast] }), from },
      voices: [bins.map((k) => (k < view.known ? values[k]! : view.forecast[k]!))],
    },
    ...(interval
      ? [
          {
            ...{ name: forecast.interval({ level: levelText(interval.level, context.locale) }), from: start },
            voices: [interval.lower, interval.upper].map((limit) => [...limit.slice(start, to + 1)]),
          },
        ]
      : []),
    ...(whatIf && growth !== undefined
      ? [{ name: whatIfName(growth, context), from: start, voices: [[...whatIf.slice(start, to + 1)]] }]
      : []),
  ];
}
