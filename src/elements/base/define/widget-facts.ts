import type { NumberShape } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Claim } from '../../../query/claim.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { QueryResult, type ResultColumn } from '../../../query/result/result.js';
import { cellLinks } from '../links/cell-links.js';
import type { MemberLinks } from '../links/member-links.js';
import type { Explanation, MarkType, MemberColumn, TableView } from '../element/widget.js';

/** What the numbers of a column are, which formats them. `times` is a factor, such as `1.7×`. */
export type FactUnit = MeasureUnit | 'times';

/** A column of the facts: one value of each mark. The columns before the first one with a unit name the marks; without units, the first does. */
export interface FactColumn {
  readonly label: string;
  /** What the numbers are. Columns without a unit have texts. */
  readonly unit?: FactUnit | undefined;
  /** The name in `result` and in the CSV file, which then have a row for each mark. Default: they have the rows of the first query. */
  readonly name?: string | undefined;
  /** The dimension whose members the values are. Members that are codes appear with their names. */
  readonly field?: string | undefined;
  /** Returns the label in tooltip and announcement where it depends on the mark, from the texts of all its columns. Default: `label`. */
  readonly term?: ((texts: readonly string[]) => string) | undefined;
  /** True in the first column where the marks are in its order, such as stages and periods. */
  readonly isOrdered?: boolean;
}

/** A text, a number, several members of the column's field, `null` for a missing number, or `undefined` where a mark has no such value. */
export type FactValue = string | number | readonly string[] | null | undefined;

/** Something in the chart that users can point at, hear and select: a bar, a cell, a line of a list. */
export interface WidgetMark {
  /** One value for each column. */
  readonly values: readonly FactValue[];
  /**
   * Rows of the first result that the mark shows. Selecting the mark filters the page by the keys of these rows. Default: the page is filtered by
   * the members in the columns of the first `field`; without such columns, the mark cannot be selected.
   */
  readonly rows?: readonly number[];
}

/** The content of a widget: typed values. Table, tooltips, announcements, selection and exports derive from it. */
export interface WidgetFacts {
  /** The heading of the card where it depends on the data. Default: that of `heading`. */
  readonly heading?: string;
  /** The message of the numbers in one sentence. It is the line under the heading, and what assistive technology reads first. */
  readonly summary: string;
  /** What the summary states, as data. */
  readonly claims?: readonly Claim[];
  readonly columns: readonly FactColumn[];
  /** The marks in the order in which the arrow keys reach them. A dashboard hides a widget without marks. */
  readonly marks: readonly WidgetMark[];
  /** What assistive technology calls the marks. Default: `point`. */
  readonly markType?: MarkType;
  /** Columns of the first result that have members and are not keys, as analyses return. Exported files have their names next to them. */
  readonly memberColumns?: readonly MemberColumn[];
  /** Lines of “How is this calculated?” in addition to those about data and filters. */
  readonly explanation?: readonly Explanation[];
}

/** Words values in the language of the user. */
export interface Wording {
  /** Formats a number: money with its currency, a `percent` of 0.25 as 25%, `–` for a missing number. `compact` is `$25K`. */
  readonly format: (value: number | null | undefined, unit: FactUnit, shape?: NumberShape) => string;
  /** Returns the name of a member that is a code in the data; of several members `A + B`. */
  readonly nameOf: (field: string, members: string | readonly string[]) => string;
}

/** Words values and lists. */
type FactWording = Wording & { readonly messages: Pick<Messages, 'list'>; readonly links?: MemberLinks | undefined };

/** The texts of a mark: its name, then one for each other column. */
export type FactCells = readonly [name: string, ...figures: string[]];

/** The facts as texts: a row for each mark. Chart, tooltip, speech and table show them. */
export interface FactTable extends Pick<TableView, 'columns' | 'rows' | 'href'> {
  readonly cells: readonly FactCells[];
  /** Returns the labels and texts of a mark besides its name, without empty texts. */
  readonly figuresOf: (mark: number) => readonly (readonly [label: string, text: string])[];
  /** Returns the URL that a mark leads to; `undefined` for a mark of several members. */
  readonly linkOf: (mark: number) => string | undefined;
}

/** Returns the facts as texts. Members in the name of a mark have a column each in the table, other texts have one together. */
export function factTable({ columns, marks }: Pick<WidgetFacts, 'columns' | 'marks'>, wording: FactWording): FactTable {
  const count = nameCount(columns);
  const named = columns.slice(0, count);
  const isJoined = fieldOf(named) === undefined;
  const texts = marks.map(({ values }) => columns.map((column, k) => textOf(values[k], column, wording)));
  const cells = marks.map(({ values }, mark): FactCells => [markName(columns, values, wording), ...texts[mark]!.slice(count)]);
  const label = wording.messages.list({ items: named.map((one) => one.label) });
  const urls = linksIn({ columns, marks }, wording.links);
  const linkOf = (mark: number): string | undefined => {
    const own =
      urls?.(mark)
        .slice(0, count)
        .filter((url) => url !== undefined) ?? [];
    return own.length === 1 ? own[0] : undefined;
  };
  const shown = isJoined ? [{ ...columns[0]!, label }, ...columns.slice(count)] : columns;
  return {
    columns: shown.map((one, k) => ({
      label: one.label,
      numeric: one.unit !== undefined,
      isOrdered: k === 0 && one.isOrdered === true,
    })),
    ...cellLinks(
      isJoined ? cells : texts,
      urls && ((mark) => (isJoined ? [linkOf(mark), ...urls(mark).slice(count)] : urls(mark))),
    ),
    cells,
    linkOf,
    figuresOf: (mark) =>
      columns.slice(count).flatMap(({ label: fixed, term }, k) => {
        const text = texts[mark]![count + k]!;
        return text === '' ? [] : [[term?.(texts[mark]!) ?? fixed, text] as const];
      }),
  };
}

/** Returns the URLs of the values of a mark, where a value is one member; `undefined` without links. */
function linksIn(
  { columns, marks }: Pick<WidgetFacts, 'columns' | 'marks'>,
  links: MemberLinks | undefined,
): ((mark: number) => readonly (string | undefined)[]) | undefined {
  return (
    links &&
    ((mark) => {
      const { values } = marks[mark]!;
      return links(
        columns.map(({ field = '' }, k) => {
          const [member = null, ...others] = field === '' ? [] : membersOf(values[k]);
          return [field, others.length === 0 ? member : null];
        }),
      );
    })
  );
}

/** Returns the name of a mark: its members as a set, other texts as a list. */
export function markName(
  columns: readonly FactColumn[],
  values: readonly FactValue[],
  { nameOf, ...wording }: FactWording,
): string {
  const named = columns.slice(0, nameCount(columns));
  const field = fieldOf(named);
  if (field !== undefined)
    return nameOf(
      field,
      named.flatMap((_, k) => membersOf(values[k])),
    );
  return wording.messages.list({ items: named.map((column, k) => textOf(values[k], column, { ...wording, nameOf })) });
}

/** Returns the only field whose members some columns have; `undefined` for columns of texts and of several fields. */
function fieldOf([first, ...others]: readonly FactColumn[]): string | undefined {
  return others.every(({ field }) => field === first?.field) ? first?.field : undefined;
}

function nameCount(columns: readonly FactColumn[]): number {
  const first = columns.findIndex(({ unit }) => unit !== undefined);
  return Math.max(1, first);
}

/** Returns the members of a value. */
export function membersOf(value: FactValue): readonly string[] {
  return typeof value === 'object' ? (value ?? []) : value === undefined ? [] : [String(value)];
}

function textOf(value: FactValue, { unit = 'number', field }: FactColumn, { format, nameOf }: FactWording): string {
  if (field !== undefined) return nameOf(field, membersOf(value));
  if (typeof value === 'string') return value;
  return value === undefined ? '' : format(value as number | null, unit);
}

/** Returns the columns with a name, with a row for each mark; without such columns, the result of the query. */
export function factResult({ columns, marks }: Pick<WidgetFacts, 'columns' | 'marks'>, main: QueryResult): QueryResult {
  const named = columns.flatMap(({ name, unit }, k) =>
    name === undefined
      ? []
      : [
          resultColumn(
            { name, unit },
            marks.map(({ values }) => plainValue(values[k])),
          ),
        ],
  );
  if (named.length === 0) return main;
  const { notes, facts, selected, total } = main;
  return new QueryResult({ notes, facts, selected, total, columns: named, rowCount: marks.length });
}

function plainValue(value: FactValue): string | number | null {
  return typeof value === 'object' && value !== null ? value.join(' + ') : (value ?? null);
}

function resultColumn(
  { name, unit }: { readonly name: string; readonly unit: FactUnit | undefined },
  values: readonly (string | number | null)[],
): ResultColumn {
  const valid = Uint8Array.from(values, (value) => (value === null ? 0 : 1));
  if (unit !== undefined) {
    const numbers = Float64Array.from(values, (value) => Number(value ?? 0));
    return { name, type: 'number', values: numbers, valid, unit: unit === 'times' ? 'number' : unit };
  }
  const codes = new Map<string, number>();
  const codeOf = (text: string): number => codes.get(text) ?? (codes.set(text, codes.size), codes.size - 1);
  const numbers = Int32Array.from(values, (value) => codeOf(String(value ?? '')));
  return { name, type: 'text', values: numbers, valid, dictionary: [...codes.keys()] };
}
