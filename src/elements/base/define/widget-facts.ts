import type { NumberShape } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { QueryResult, type ResultColumn } from '../../../query/result/result.js';
import type { Explanation, TableView } from '../element/widget.js';

/** A column of the facts: one value of each mark. The columns before the first one with a unit name the marks; without units, the first does. */
export interface FactColumn {
  readonly label: string;
  /** What the numbers are, which formats them. Columns without a unit have texts. */
  readonly unit?: MeasureUnit | undefined;
  /** The name in `result` and in the CSV file, which then have a row for each mark. Default: they have the rows of the first query. */
  readonly name?: string | undefined;
  /** True in the first column where the marks are in its order, such as stages and periods. */
  readonly isOrdered?: boolean;
}

/** A text, a number, `null` for a missing number, or `undefined` where a mark has no such value. */
export type FactValue = string | number | null | undefined;

/** Something in the chart that users can point at, hear and select: a bar, a cell, a line of a list. */
export interface WidgetMark {
  /** One value for each column. */
  readonly values: readonly FactValue[];
  /**
   * Rows of the first result that the mark shows. Selecting the mark filters the page by the keys of these rows. Default: none, and the mark
   * cannot be selected.
   */
  readonly rows?: readonly number[];
}

/** The content of a widget: typed values. Table, tooltips, announcements and exports derive from it. */
export interface WidgetFacts {
  /** The heading of the card where it depends on the data. Default: that of `heading`. */
  readonly heading?: string;
  /** The message of the numbers in one sentence. It is the line under the heading, and what assistive technology reads first. */
  readonly summary: string;
  readonly columns: readonly FactColumn[];
  /** The marks in the order in which the arrow keys reach them. */
  readonly marks: readonly WidgetMark[];
  /** Lines of “How is this calculated?” in addition to those about data and filters. */
  readonly explanation?: readonly Explanation[];
}

/** The texts of a mark: its name, then one for each other column. */
export type FactCells = readonly [name: string, ...figures: string[]];

/** The facts as texts: a row for each mark. Chart, tooltip, speech and table show them. */
export interface FactTable extends Pick<TableView, 'columns'> {
  readonly rows: readonly FactCells[];
}

/** Formats numbers and lists in the language of the user. */
interface FactStyle {
  readonly format: (value: number | null | undefined, unit: MeasureUnit, shape?: NumberShape) => string;
  readonly messages: Pick<Messages, 'list'>;
}

/** Returns the facts as texts. */
export function factTable(
  { columns, marks }: Pick<WidgetFacts, 'columns' | 'marks'>,
  { format, messages }: FactStyle,
): FactTable {
  const names = Math.max(
    1,
    columns.findIndex(({ unit }) => unit !== undefined),
  );
  const withName = (texts: readonly string[]): FactCells => [
    messages.list({ items: texts.slice(0, names) }),
    ...texts.slice(names),
  ];
  const textOf = (value: FactValue, unit: MeasureUnit = 'number'): string =>
    typeof value === 'string' ? value : value === undefined ? '' : format(value, unit);
  return {
    columns: withName(columns.map(({ label }) => label)).map((label, k) => ({
      label,
      numeric: columns[k + names - 1]?.unit !== undefined,
      isOrdered: k === 0 && columns[0]?.isOrdered === true,
    })),
    rows: marks.map(({ values }) => withName(columns.map(({ unit }, k) => textOf(values[k], unit)))),
  };
}

/** Returns the columns with a name, with a row for each mark; without such columns, the result of the query. */
export function factResult({ columns, marks }: Pick<WidgetFacts, 'columns' | 'marks'>, main: QueryResult): QueryResult {
  const named = columns.flatMap(({ name, unit }, k) =>
    name === undefined
      ? []
      : [
          resultColumn(
            { name, unit },
            marks.map(({ values }) => values[k] ?? null),
          ),
        ],
  );
  if (named.length === 0) return main;
  const { notes, facts, selected, total } = main;
  return new QueryResult({ notes, facts, selected, total, columns: named, rowCount: marks.length });
}

function resultColumn(
  { name, unit }: { readonly name: string; readonly unit: MeasureUnit | undefined },
  values: readonly (string | number | null)[],
): ResultColumn {
  const valid = Uint8Array.from(values, (value) => (value === null ? 0 : 1));
  if (unit !== undefined)
    return { name, type: 'number', values: Float64Array.from(values, (value) => Number(value ?? 0)), valid, unit };
  const codes = new Map<string, number>();
  const codeOf = (text: string): number => codes.get(text) ?? (codes.set(text, codes.size), codes.size - 1);
  const numbers = Int32Array.from(values, (value) => codeOf(String(value ?? '')));
  return { name, type: 'text', values: numbers, valid, dictionary: [...codes.keys()] };
}
