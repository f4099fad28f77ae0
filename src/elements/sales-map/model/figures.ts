import { nameWithCode } from '../../../format/member-name.js';
import { MISSING } from '../../../format/number.js';
import type { FactColumn, FactValue, WidgetFacts, WidgetMark } from '../../base/define/widget-facts.js';
import { comparisonOf, sharesOf, totalOf } from '../../sales-breakdown/model/texts.js';
import type { MapContext, MapView } from './map.js';

/** A column of figures, and its value in a row. */
interface Figure extends FactColumn {
  readonly of: (row: MapView['rows'][number], at: number) => FactValue;
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/** Returns the rows as marks, with their figures: the value with its comparison, its share, and the measure that sizes bubbles. */
export function figuresIn(view: MapView, context: MapContext): Pick<WidgetFacts, 'columns' | 'marks' | 'path'> {
  const { messages } = context;
  const { field, path, geography, places } = view;
  const figures: readonly Figure[] = [
    { label: messages.dimension({ name: field }), of: ({ label }) => label },
    ...measured(view, 0, context),
    ...shared(view, context),
    ...view.columns.slice(1).flatMap((_, k) => measured(view, k + 1, context)),
    ...(geography ? [{ label: messages.map.place, onlyIn: 'table', of: (_, at) => places[at] ?? MISSING } satisfies Figure] : []),
  ];
  const marks = view.rows.map((row, at): WidgetMark => {
    const { key = null, label, members } = row;
    return {
      values: figures.map(({ of }) => of(row, at)),
      filters: [{ field, values: members ?? [key] }],
      title: nameWithCode(context.names, field, key) ?? label,
      hint: messages.breakdown.clickHint({ name: label }),
    };
  });
  return { columns: figures, marks, path };
}

/** Returns a measure, and with a comparison what it is compared with. The comparison of the second measure is in the table alone. */
function measured(view: MapView, c: number, context: MapContext): readonly Figure[] {
  const { breakdown } = context.messages;
  const { title, unit, good } = view.columns[c]!;
  const value: Figure = {
    ...{ label: title, unit, of: ({ values }) => known(values[c]) },
    ...(c === 0 && { spoken: (text: string) => text }),
  };
  const comparison = comparisonOf(view, context);
  if (!comparison) return [value];
  const labelOf = (what: string): string => breakdown.column({ measure: title, what });
  const compared = { name: comparison.name, good, labelOf: view.columns.length > 1 ? labelOf : undefined };
  const of: Figure['of'] = ({ previous }) => known(previous?.[c]);
  return [value, { label: comparison.name, unit, compared, of, onlyIn: c === 0 ? undefined : 'table' }];
}

function shared(view: MapView, context: MapContext): readonly Figure[] {
  const shareOf = sharesOf(view, context);
  const { share, ofAll } = context.messages.breakdown;
  if (!view.rows.some((row) => shareOf(row) !== undefined)) return [];
  const of: Figure['of'] = (row) => (shareOf(row) === undefined ? undefined : totalOf(row, view) / view.total);
  return [{ label: share, unit: 'percent', of, spoken: (text) => ofAll({ share: text }) }];
}
