import { comparedNumbers, changeOf, type Change } from '../../../format/change.js';
import { valueOf, numberAt, type QueryResult, type ResultColumn } from '../../../query/result/result.js';
import { PLAN } from '../../../query/planned.js';
import { unitOfField } from '../../../catalog/column-units.js';
import { formatBin, formatDay } from '../../../format/date.js';
import { displayName, memberName, plainNumber } from '../../../format/member-name.js';
import { MISSING } from '../../../format/number.js';
import type { Catalog } from '../../../query/catalog.js';
import { grainOf, unitOf } from '../../../query/key-clause.js';
import type { MeasureFacts, MeasureUnit } from '../../../query/measure.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { NumberMark, WidgetContext } from '../../base/element/widget.js';
import type { TableOptions } from './options.js';

export type CellContext = Pick<
  WidgetContext,
  'catalog' | 'locale' | 'currency' | 'calendar' | 'messages' | 'names' | 'links' | 'isOnDashboard'
> &
  Partial<Pick<WidgetContext, 'where'>>;

/** Formats a key: `Nov 2016`, `Monday`, `20–30`, or `(blank)` for a missing key. */
export function keyText(column: ResultColumn, row: number, grain: TimeGrain | undefined, context: CellContext): string {
  const value = valueOf(column, row);
  const { messages, locale, names } = context;
  if (value === null) return messages.blank;
  const called = displayName(names, column.name, String(value));
  if (called !== String(value)) return called;
  if (column.type === 'date') return formatBin(Number(column.values[row]), grainOf(column.name, grain), context);
  if (typeof value !== 'number' || !unitOf(column.name)) return plainText(column, row, locale);
  return memberName(String(value), column, context);
}

/** Formats a value of a column other than a measure. Numbers may be codes and stay unformatted; dates and times are localized. */
export function plainText(column: ResultColumn, row: number, locale: string): string {
  const value = valueOf(column, row);
  const held = Number(column.values[row]);
  if (value === null) return MISSING;
  if (column.type === 'date') return formatDay(held, { locale });
  if (column.type === 'datetime') return formatTime(held, locale);
  if (typeof value !== 'number') return String(value);
  return plainNumber(value, locale);
}

/** Formats a local time, or an instant in UTC: `3 Mar 2016, 14:05`. */
function formatTime(milliseconds: number, locale: string): string {
  const day = Math.floor(milliseconds / 86_400_000);
  const minutes = Math.floor((milliseconds - day * 86_400_000) / 60_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${formatDay(day, { locale })}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Returns the unit of a column of single rows. `undefined` for columns without amounts: their numbers may be codes. */
export function unitOfRows(column: ResultColumn, catalog: Catalog): MeasureUnit | undefined {
  if (column.unit) return column.unit;
  const unit = column.type === 'number' ? unitOfField(column.name, catalog) : 'number';
  return unit === 'money' || unit === 'count' ? unit : undefined;
}

/** Position of a bar in its cell, as fractions of the column's scale. */
export interface Bar {
  readonly from: number;
  readonly size: number;
  readonly zero: number;
  readonly negative: boolean;
}

/** A change in a cell. Without a number one side has no rows, and the text names that side. */
export interface Delta {
  readonly text: string;
  readonly change: Change | undefined;
  /** The change for assistive technology; by default its direction and size. */
  readonly spoken?: string;
}

/** A visible column. Cells are computed by row, only for visible rows. */
export interface GridColumn {
  readonly id: string;
  readonly kind: 'key' | 'value' | 'previous' | 'change' | 'growth';
  /** Column header, and the full label outside of the table. */
  readonly label: string;
  readonly name: string;
  /** Header above the columns of one member; absent without such a header. */
  readonly group?: string;
  readonly numeric: boolean;
  readonly text: (row: number) => string;
  /** Text of a cell for assistive technology; by default the text on screen. */
  readonly spoken?: (row: number) => string;
  /** Title of a cell under the pointer: a name with its code. */
  readonly title?: (row: number) => string | undefined;
  /** The URL that the member of a row leads to. Absent without links. */
  readonly href?: ((row: number) => string | undefined) | undefined;
  /** The highlight of a number. Absent in columns without highlights. */
  readonly mark?: (row: number) => NumberMark | undefined;
  readonly isNegative: (row: number) => boolean;
  readonly bar?: (row: number) => Bar | undefined;
  readonly delta?: (row: number) => Delta | undefined;
  /** Approximately the longest text, used for the layout. */
  readonly widest: string;
  /** True when the column is visible by default. */
  readonly usual: boolean;
}

/** A row below the table: a total. Its cells are the columns of a result with one row, by their ids. */
export interface FootRow {
  readonly label: string;
  readonly cells: ReadonlyMap<string, GridColumn>;
}

export interface ColumnSource {
  readonly main: QueryResult;
  /** The result over all rows: its texts may be the widest. */
  readonly total: QueryResult | undefined;
  readonly options: TableOptions;
  readonly by: readonly string[];
  readonly context: CellContext;
}

export interface MeasureColumn extends MeasureFacts {
  readonly source: ColumnSource;
  readonly measure: string;
  readonly label: string;
  readonly column: ResultColumn;
  /** True when there are several measures, and true for the first one. */
  readonly many: boolean;
  readonly first: boolean;
  /** The name of the other side where two members are compared. */
  readonly other: string | undefined;
}

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

function widestOf(column: ResultColumn, count: number, shown: (value: number) => string, total: string): string {
  let widest = total;
  for (let row = 0; row < count; row++) {
    const text = shown(numberAt(column, row));
    if (text.length > widest.length) widest = text;
  }
  return widest;
}
