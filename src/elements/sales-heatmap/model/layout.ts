import { type FilterValue, type ValueFilter, isDays } from '../../../catalog/value-clause.js';
import type { DateStyle } from '../../../format/date.js';
import { weekdayNames } from '../../../format/member-name.js';
import { axisName, monthName } from '../../../format/time-names.js';
import type { DayRange } from '../../../query/plan.js';
import type { Messages } from '../../../messages/en.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { Scale } from '../../../util/color-scale.js';
import type { FactsInput } from '../../base/define/widget-definition.js';
import type { WidgetFacts } from '../../base/define/widget-facts.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { HeatmapAttributes } from '../attributes.js';
import { valueOf, type QueryResult, type ResultColumn } from '../../../query/result/result.js';

/** How the members of an axis are named. */
export type HeatContext = Pick<WidgetContext, 'locale' | 'calendar' | 'messages' | 'names'>;

/** Grammatical kind of a member in a sentence: “on Saturdays”, “in December”, “at 14:00”. */
export type MemberKind = 'weekday' | 'month' | 'time' | 'hour' | 'member';

export interface Member {
  /** Header of the row or column: `Sat`, `D`, `Technology`. */
  readonly label: string;
  /** Full name in tooltips and tables: `Saturday`, `December 2017`. */
  readonly name: string;
  readonly kind: MemberKind;
  /** Column header in two lines: the month, and the year once per group of months. */
  readonly lines?: readonly [string, string];
  /** Values that a click on the header selects. Empty for the remaining members: no clause names these. */
  readonly items: readonly FilterValue[];
}

/** Position of a mark: block, column and row. Headers are at −1. */
export interface Spot {
  readonly kind: 'cell' | 'column' | 'row' | 'block';
  readonly block: number;
  readonly column: number;
  readonly row: number;
  /** Number of columns that a header covers. A month has four or five weeks. */
  readonly span: number;
  /** What the mark filters by: the first axis, then the second. */
  readonly filters: readonly ValueFilter[];
  readonly label: string;
  readonly name?: string;
}

/** A year of a calendar, or the only block of two dimensions. */
export interface Block {
  readonly title: string;
  readonly columns: number;
}

/** Where the marks of a heatmap are, without pixel positions. Marks are the cells, then the headers. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly rows: readonly Member[];
  /** Members of the columns. A calendar of days has months, with headers above their weeks. */
  readonly columns: readonly Member[];
  readonly spots: readonly Spot[];
  readonly cells: number;
  /** Days of the result in a calendar of days. During a drag the calendar also shows other days. */
  readonly days?: DayRange;
}

export interface Grid extends Layout {
  readonly cellOf: (row: number) => number | undefined;
  /** Returns the cells of the remaining members. */
  readonly restXOf?: (row: number) => number | undefined;
  readonly restYOf?: (row: number) => number | undefined;
}

/** Returns the heading of a member of an axis in its place. The remaining members have nothing that it filters by. */
export function headOf(
  { items, label, name }: Member,
  place: { readonly column: number } | { readonly row: number },
  field: string,
): Spot {
  const kind = 'column' in place ? 'column' : 'row';
  return {
    kind,
    block: 0,
    column: -1,
    row: -1,
    ...place,
    span: 1,
    filters: items.length === 0 ? [] : [{ field, values: items }],
    label,
    name,
  };
}

export function weekdays({ locale, calendar }: HeatContext): readonly (Member & { readonly weekday: number })[] {
  const [short, long] = [weekdayNames(locale, 'short'), weekdayNames(locale, 'long')];
  return Array.from({ length: 7 }, (_, k) => {
    const weekday = ((calendar.weekStart - 1 + k) % 7) + 1;
    return { weekday, label: short[weekday - 1]!, name: long[weekday - 1]!, kind: 'weekday', items: [String(weekday)] };
  });
}

/** Returns a month of any year as a member without values. */
export function monthMember(day: number, style: DateStyle): Pick<Member, 'label' | 'name' | 'kind'> {
  return { label: axisName(day, 'month', style), name: monthName(day, style), kind: 'month' };
}

/** Members of an axis kept during a drag, largest first. The flag tracks whether other members existed. */
export interface KeptAxis {
  readonly items: readonly FilterValue[];
  readonly cut: boolean;
}

export type KeptAxes = Readonly<Partial<Record<'x' | 'y', KeptAxis | undefined>>>;

export type HeatInput = FactsInput<HeatmapAttributes, Messages['heatmap']>;

/** What a heatmap shows. Marks are the cells, headings the headers of its columns, rows and years. */
export interface HeatFacts extends WidgetFacts {
  /** `days`: a calendar of days; `months`: one of months and weekdays; `grid`: two dimensions; `matrix`: correlations. */
  readonly kind: 'days' | 'months' | 'grid' | 'matrix';
  readonly layout: Layout;
  readonly axes: readonly [x: string, y: string];
  /** Members to keep during a drag. */
  readonly members: KeptAxes;
  readonly measure: string;
  /** What colors the cells: the measure, its change, how it meets the plan, or correlations. */
  readonly shows: 'values' | 'growth' | 'change' | 'gap' | 'attainment' | 'correlation';
  readonly unit: MeasureUnit;
  /** Values that color the cells; NaN without any. */
  readonly colors: Float64Array;
  readonly scale: Scale;
  /** What a cell without a color means. */
  readonly noRows: string;
  /** Highlighted cells: the highest, and the lowest if values go both ways. */
  readonly peak?: number | undefined;
  readonly low?: number | undefined;
}

export type Answer = Pick<QueryResult, 'rowCount' | 'columns'>;

export type TimedAnswer = Pick<QueryResult, keyof Answer | 'facts'>;

/** Query results of a heatmap by name. `keptX` and `keptY` replace `restX` and `restY` while the visible members are kept. */
type AnswerName = 'main' | 'months' | 'x' | 'y' | 'restX' | 'restY' | 'keptX' | 'keptY' | 'rest';

export type HeatAnswers = Readonly<Partial<Record<AnswerName, QueryResult>>>;

/** Columns of a comparison: with an earlier period, or with the plan. */
export const COMPARED = ['previous', 'change', 'growth', 'plan', 'gap', 'attainment'] as const;

export type Key = number | string | null;

/** Returns the key of a row: a day or number, a text, or `null` when missing. */
export function keyAt(column: ResultColumn, row: number): Key {
  const value = valueOf(column, row);
  if (value === null || typeof value === 'number') return value;
  return column.type === 'date' ? column.values[row]! : String(value);
}

/** Returns the members in a column of a result as values of clauses: a day as a range of one day, a number as its digits. */
export function itemsIn(answer: Answer | undefined, at = 0): readonly FilterValue[] {
  const column = answer?.columns[at];
  return Array.from({ length: column ? answer.rowCount : 0 }, (_, row) => {
    const key = keyAt(column!, row);
    if (typeof key !== 'number') return key;
    return column!.type === 'date' ? { from: key, to: key } : String(key);
  });
}

export function keyOfItem(item: FilterValue): Key {
  return isDays(item) ? item.from : item;
}

export function measureColumns({
  columns,
}: Answer): Readonly<Partial<Record<'values' | (typeof COMPARED)[number], ResultColumn | undefined>>> {
  const values = columns.find(({ unit }) => unit !== undefined);
  const part = (name: string): ResultColumn | undefined =>
    columns.find((column) => column.name === `${values?.name ?? ''}.${name}`);
  return { values, ...Object.fromEntries(COMPARED.map((name) => [name, part(name)])) };
}
