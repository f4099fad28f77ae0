import { axisTexts } from '../../format/column.js';
import { tactileLines } from '../../plot/tactile/charts.js';
import { passagesOf } from './cursor.js';
import { nameAt } from './model/texts.js';
import type { TrendContext, TrendView } from './model/view.js';

/** Returns a trend as lines and braille: what is heard of it as sound, each line with its earlier period. */
export function tactileTrend(view: TrendView, context: TrendContext, heading: string): string {
  const { unit } = view.lines[0] ?? { unit: 'number' };
  return tactileLines({
    heading,
    lines: passagesOf(view).map(({ name, voices: [values = []] }) => ({ name, values })),
    nameOf: (bin) => nameAt(view, view.shown.from + bin, context),
    ticks: (values) => axisTexts(values, unit, context),
  });
}
