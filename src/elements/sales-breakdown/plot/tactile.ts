import { formatNumber, type NumberStyle } from '../../../format/number.js';
import { tactileBars } from '../../../plot/tactile/charts.js';
import type { BreakdownView } from '../model/view.js';

/** Returns the first value of each row as a bar with braille; of bars side by side, each of them. */
export function tactileBreakdown({ rows, columns }: BreakdownView, context: NumberStyle, heading: string): string {
  const [first] = columns;
  const sides = columns.filter(({ scale, kind }) => kind === 'value' && scale === first?.scale);
  return tactileBars(
    heading,
    rows.flatMap(({ label, values }) =>
      sides.map(({ title, unit }, k) => {
        const value = values[k] ?? Number.NaN;
        return {
          ...{ label: sides.length > 1 ? `${label}, ${title}` : label, value },
          text: formatNumber(value, unit, context, 'compact'),
        };
      }),
    ),
  );
}
