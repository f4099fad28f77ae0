import type { MarkDescription } from '../base/chart/marks.js';
import { descriptionOf } from '../sales-breakdown/drill-gestures.js';
import { exact } from '../sales-breakdown/model/texts.js';
import type { MapContext, MapView } from './model/map.js';

/** Describes a place: as a row of a breakdown by the colored measure, then with the value of a second measure that sizes its bubble. */
export function describe(view: MapView, row: number, context: MapContext): MarkDescription {
  const [colored, size] = view.columns;
  if (!size) return descriptionOf(view, row, context);
  const text = exact(view.rows[row]?.values[1], size.unit, context);
  const { messages } = context;
  const { breakdown } = messages;
  const point: typeof breakdown.point = ({ parts, ...rest }) =>
    breakdown.point({ ...rest, parts: [...parts, `${size.title} ${text}`] });
  const alone = { ...view, columns: [colored!] };
  const description = descriptionOf(alone, row, { ...context, messages: { ...messages, breakdown: { ...breakdown, point } } });
  return { ...description, rows: [...description.rows, { term: size.title, text }] };
}
