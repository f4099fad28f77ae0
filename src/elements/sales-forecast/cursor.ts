import type { MarkDescription } from '../base/chart/marks.js';
import type { Messages } from '../../messages/en.js';
import { textsAt } from '../../query/time/day-notes.js';
import type { KeyHint } from '../base/chart/mark-description.js';
import type { CursorDot } from '../base/chart/time-cursor.js';
import type { ForecastContext, ForecastView } from './model/view.js';
import { detailsOf, nameAt, spokenPoint } from './model/texts.js';

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
export function keyHints({ forecast }: Messages): readonly KeyHint[] {
  return [
    [['←', '→'], forecast.keyMove],
    [['Enter'], forecast.keySelect],
    [['Shift', '→'], forecast.keyBrush],
    [['Esc'], forecast.keyLeave],
  ];
}
