import { comparedNumbers, changeOf } from '../../../format/change.js';
import { numberAt, type ResultColumn } from '../../../query/result/result.js';
import { PLAN } from '../../../query/planned.js';
import type { Delta, GridColumn, MeasureColumn } from './grid-column.js';

/** The columns of a measure with its plan: the plan, the gap and the attainment. None for a measure without a plan. */
export function planColumns(facts: MeasureColumn): readonly GridColumn[] {
  const { source, name, label, column, unit, good, many, first } = facts;
  const { main, total, context } = source;
  const { messages } = context;
  const planned = main.column(`${name}.plan`);
  if (!planned) return [];
  const [plan, gap, attainment] = comparedNumbers({ kind: 'plan', name: messages.measure({ name: PLAN }) }, unit, context);
  const deltaAt = (own: ResultColumn, plan: ResultColumn, attained: ResultColumn, row: number): Delta | undefined => {
    const [current, previous] = [numberAt(own, row), numberAt(plan, row)];
    const change = changeOf({ current, previous, unit, direction: good }, context, messages.points);
    const text = attainment.format(numberAt(attained, row));
    return change && { text, change: { ...change, text } };
  };
  const sides = [
    { id: planned.name, kind: 'previous', number: plan, usual: true },
    { id: `${name}.gap`, kind: 'change', number: gap, usual: !many },
    { id: `${name}.attainment`, kind: 'growth', number: attainment, usual: !many || first },
  ] as const;
  return sides.flatMap(({ id, kind, number, usual }): readonly GridColumn[] => {
    const { label: title, format: shown } = number;
    const own = main.column(id);
    if (!own) return [];
    const whole = total?.column(id);
    const isRatio = kind === 'growth';
    const totalText = whole ? shown(numberAt(whole, 0)) : '';
    return [
      {
        id,
        kind,
        label: title,
        name: messages.table.of({ measure: label, side: title }),
        numeric: true,
        text: (row) => shown(numberAt(own, row)),
        isNegative: (row) => !isRatio && numberAt(own, row) < 0,
        ...(isRatio && { delta: (row: number) => deltaAt(column, planned, own, row) }),
        widest: isRatio ? '▲ 000.0%' : widestOf(own, main.rowCount, shown, totalText),
        usual,
      },
    ];
  });
}

/** Returns the longest text of a column and its total. */
function widestOf(column: ResultColumn, count: number, shown: (value: number) => string, total: string): string {
  let widest = total;
  for (let row = 0; row < count; row++) {
    const text = shown(numberAt(column, row));
    if (text.length > widest.length) widest = text;
  }
  return widest;
}
