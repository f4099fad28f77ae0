import type { ValueFilter } from '../../../catalog/value-clause.js';
import { comparedNumbers, sizeText, type Change } from '../../../format/change.js';
import { comparedRows } from '../../../format/compared-rows.js';
import { MISSING, type NumberShape, type NumberStyle } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Claim } from '../../../query/claim.js';
import type { GoodDirection, MeasureUnit } from '../../../query/measure.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { MarkClause, Picked } from '../chart/marks.js';
import { cellLinks } from '../chart/result-columns.js';
import type { MemberLinks } from '../links/member-links.js';
import type { Explanation, KeyHint, MarkType, MemberColumn, TableView, TipRow } from '../element/widget.js';

/**
 * What the numbers of a column are, which formats them. `times` is a factor, such as `1.7×`, `growth` a percentage with a sign. `correlation` and
 * `probability` have three decimals. A `date` is in days since 1970-01-01.
 */
export type FactUnit = MeasureUnit | 'times' | 'growth' | 'correlation' | 'probability' | 'date';

/** A column of the facts: one value of each mark. The columns before the first one with a unit, or in the table alone, name the marks; without such columns, the first does. */
export interface FactColumn {
  readonly label: string;
  /** What the numbers are. Columns without a unit have texts. */
  readonly unit?: FactUnit | undefined;
  /** The name in `result` and in the CSV file, which then have a row for each mark. Default: they have the rows of the first query. */
  readonly name?: string | undefined;
  /** The dimension whose members the values are. Members that are codes appear with their names. */
  readonly field?: string | undefined;
  /** The period whose first days the values are, in days since 1970-01-01. */
  readonly grain?: TimeGrain | undefined;
  /** True for differences, which have a sign. Those of percentages are in points. */
  readonly isDifference?: boolean;
  /** The direction in which a difference is good. Tooltips then have its color and an arrow. */
  readonly good?: GoodDirection | undefined;
  /** Returns the label in tooltip and announcement where it depends on the mark, from the texts of all its columns and its index. Default: `label`. */
  readonly term?: ((texts: readonly string[], mark: number) => string) | undefined;
  /** True for the share of a total that the column before it is. Tooltip and announcement have both in one line. */
  readonly isShare?: boolean;
  /** The comparison of the column before it, whose compared numbers this column has. Tables then have difference and growth, tooltips the change. */
  readonly compared?: ColumnComparison | undefined;
  /** Returns what is announced of a number. Default: label and text. */
  readonly spoken?: ((text: string) => string) | undefined;
  /** True for numbers that table and tooltip have, but not the announcement of a mark. */
  readonly isDetail?: boolean;
  /** Where the values are: in the table alone, or in tooltip and announcement of the mark alone. Default: in both. */
  readonly onlyIn?: 'table' | 'mark' | undefined;
  /** True in the first column where the marks are in its order, such as stages and periods. */
  readonly isOrdered?: boolean;
}

/** What the numbers of a column are compared with: those of an earlier period. */
export interface ColumnComparison {
  /** The name of the period. */
  readonly name: string;
  /** The direction in which a change is good. */
  readonly good: GoodDirection;
  /** Returns the label of a compared number in the table. Default: the label alone, which is enough for one compared column. */
  readonly labelOf?: ((label: string) => string) | undefined;
}

/** A text, a number, several members of the column's field, `null` for a missing number, or `undefined` where a mark has no such value. */
export type FactValue = string | number | readonly string[] | null | undefined;

/** A member that users have drilled into; `null` is the missing one. */
export interface PathStep {
  readonly field: string;
  readonly value: string | null;
}

/** Something in the chart that users can point at, hear and select: a bar, a cell, a line of a list. */
export interface WidgetMark {
  /** One value for each column. */
  readonly values: readonly FactValue[];
  /**
   * Rows of the first result that the mark shows. Selecting the mark filters the page by the keys of these rows. Default: the page is filtered by
   * the members in the columns of the first `field`; without such columns, the mark cannot be selected.
   */
  readonly rows?: readonly number[];
  /** The values of one or several fields that the mark filters by, instead of `rows`. */
  readonly filters?: readonly ValueFilter[];
  /** The group of members that the mark filters by, instead of `rows`: the query in `groups` finds them. Marks of a group are selected together. */
  readonly group?: string | undefined;
  /** The widget that a click opens in place of the chart, instead of a filter. */
  readonly opens?: OpenedWidget;
  /** What a click does, for the tooltip. Default: that it filters the page. */
  readonly hint?: string;
  /** What users should know about the numbers of the mark, as a sentence. */
  readonly note?: string | undefined;
  /** The name in the tooltip, such as one with the code of a member. Default: the name of the mark. */
  readonly title?: string | undefined;
  /** Why no filter can name the mark, as a sentence that a click on it announces. Default: a common sentence. With `selection`, such marks cannot be selected. */
  readonly refusal?: string | undefined;
}

/** The members of groups of marks, such as the customers of a cohort. */
export interface GroupMembers {
  /** The dimension of the members. */
  readonly field: string;
  /** Returns the query for the members of some groups, which are its first column. `main` is the first query of the widget with the filters of the page. */
  readonly plan: (groups: readonly string[], main: QueryPlan) => QueryPlan;
  /** Names a group in announcements. */
  readonly nameOf: (group: string) => string;
  /** Returns the announcement for more members than a filter can name, which is 200. */
  readonly tooMany: (count: number) => string;
}

/** A widget that opens in place of a chart, with the numbers of the mark and a button back. Its data and filters are those of the chart. */
export interface OpenedWidget {
  /** A tag of the library, or one that the page defines. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What `sales-select` reports. The values also find the mark in another result. */
  readonly field: string;
  readonly values: readonly string[];
  /** The text of the button back. */
  readonly back: string;
}

/** What selecting marks means where neither rows nor values say so: ranges of numbers, or the members that a query finds for a range. */
export interface FactSelection {
  /** The fields that marks set clauses on. */
  readonly fields: readonly string[];
  /** Returns what identifies a mark in another result. */
  readonly keyOf: (mark: number) => string;
  /** Returns the marks that the widget's own clause selects. `picked` has the key of the last choice with `members`. */
  readonly chosenBy: (own: string, picked?: Picked) => readonly number[];
  /** Returns the clause of some marks, and the sentence that announces it. Without marks, the selection is cleared. */
  readonly choice: (marks: readonly number[]) => MarkClause;
  /** True when only one mark can be selected. A click on another mark replaces the selection, and a drag selects nothing. */
  readonly isSingle?: boolean;
}

/** A heading of a row, a column or a block of marks. */
export interface WidgetHeading {
  readonly name: string;
  /** What selecting the heading filters by. */
  readonly filters?: readonly ValueFilter[];
}

/** Marks in rows and columns: row by row, all columns of a row one after another. */
export interface FactCrosstab {
  /** What the rows are. */
  readonly label: string;
  readonly columns: readonly WidgetHeading[];
  readonly rows: readonly WidgetHeading[];
}

/** What is announced of a mark: its name, its numbers with their labels, and its place among all marks. */
interface AnnouncedMark {
  readonly name: string;
  readonly parts: readonly string[];
  readonly k: number;
  readonly n: number;
}

/** What assistive technology says about a chart: its kind and its keys, and the keys shown next to the mark that they reach. */
export interface ChartAnnouncement {
  readonly role: string;
  readonly keys: string;
  /** `null` where the chart itself shows names and values of the marks. */
  readonly hints: readonly KeyHint[] | null;
  /** Returns the announcement of a mark. Default: name, numbers, and `Point 2 of 12` by the type of the mark. */
  readonly point?: (mark: AnnouncedMark) => string;
}

/** The content of a widget: typed values. Table, tooltips, announcements, selection and exports derive from it. */
export interface WidgetFacts {
  /** The heading of the card where it depends on the data. Default: that of `heading`. */
  readonly heading?: string;
  /** The message of the numbers in one sentence. It is the line under the heading, and what assistive technology reads first. */
  readonly summary: string;
  /** Returns the summary while marks are selected. Default: `summary`. */
  readonly summaryOf?: (selected: readonly number[]) => string;
  /** What the summary states, as data. */
  readonly claims?: readonly Claim[];
  readonly columns: readonly FactColumn[];
  /** The sentence that is shown in place of a chart without marks. */
  readonly none?: string;
  /** The members of the groups of marks. */
  readonly groups?: GroupMembers;
  /** Returns the announcement for `filters` of more values than 200. They then set no clause. Default: they always set one. */
  readonly tooMany?: ((count: number) => string) | undefined;
  /**
   * The members that users have drilled into, in a widget with `levels`. Each mark then has `filters` of the next level, and selecting it filters
   * by these members too.
   */
  readonly path?: readonly PathStep[] | undefined;
  /** What selecting marks means, instead of their rows, filters, groups and members. */
  readonly selection?: FactSelection | undefined;
  /**
   * The marks in the order in which the arrow keys reach them. A mark whose values besides the name are all `undefined` is in the chart, but
   * has no row in the table.
   */
  readonly marks: readonly WidgetMark[];
  /** Rows that the table has after those of the marks, such as rules that the chart leaves out. */
  readonly further?: readonly WidgetMark[];
  /** True when nothing is worth reporting, and a dashboard hides the widget. Default: without marks. */
  readonly isNothing?: boolean;
  /** Headings that keys reach and clicks select. In the chart they are the marks after the last one. */
  readonly headings?: readonly WidgetHeading[] | undefined;
  /** The rows and columns of the marks where the table has them too: its cells are the first numbers of the marks. */
  readonly crosstab?: FactCrosstab | undefined;
  /** The rows of `result`, CSV and Excel where they are neither those of the first query nor the marks. */
  readonly result?: QueryResult | undefined;
  /** What assistive technology says about the chart where it is not what it says about those of other widgets. */
  readonly announced?: ChartAnnouncement;
  /** What assistive technology calls the marks. Default: `point`. */
  readonly markType?: MarkType;
  /** Columns of the first result that have members and are not keys, as analyses return. Exported files have their names next to them. */
  readonly memberColumns?: readonly MemberColumn[];
  /** Lines of “How is this calculated?” in addition to those about data and filters. */
  readonly explanation?: readonly Explanation[];
}

/** Words values in the language of the user. */
export interface Wording extends NumberStyle {
  /** Formats a number: money with its currency, a `percent` of 0.25 as 25%, `–` for a missing number. `compact` is `$25K`. */
  readonly format: (value: number | null | undefined, unit: FactUnit, shape?: NumberShape) => string;
  /** Formats a difference with its sign: `+$25K`, `−0.7 pp`. */
  readonly formatDifference: (value: number | null | undefined, unit: MeasureUnit, shape?: NumberShape) => string;
  /** Returns the name of the period that begins on a day since 1970-01-01: `Sunday, January 1, 2017`, `December 2017`. */
  readonly nameOfPeriod: (day: number, grain: TimeGrain) => string;
  /** Returns the name of a member that is a code in the data; of several members `A + B`. */
  readonly nameOf: (field: string, members: string | readonly string[]) => string;
}

type FactWording = Wording & { readonly messages: Messages; readonly links?: MemberLinks | undefined };

/** A line of a tooltip, and what is announced of it. Default: term and text. */
interface FigureRow extends TipRow, Pick<FactColumn, 'isDetail'> {
  readonly spoken?: string;
}

/** The texts of a mark: its name, then one for each other column. */
export type FactCells = readonly [name: string, ...figures: string[]];

/** The facts as texts, worded when they are read. Chart, tooltip, speech and table show them. */
export interface FactTable extends Pick<TableView, 'columns' | 'rows' | 'href'> {
  readonly cells: readonly FactCells[];
  /** Returns the name of a mark, or of a heading. */
  readonly nameOf: (mark: number) => string;
  /** Returns the labels and texts of a mark besides its name, without empty texts. */
  readonly figuresOf: (mark: number) => readonly FigureRow[];
  /** Returns the URL that a mark leads to; `undefined` for a mark of several members. */
  readonly linkOf: (mark: number) => string | undefined;
}

type FactRows = Pick<WidgetFacts, 'columns' | 'marks' | 'further' | 'headings' | 'crosstab' | 'path'>;

export function factTable(facts: FactRows, wording: FactWording): FactTable {
  const { columns, marks, further, path, headings = [] } = facts;
  const lines = { columns, path, marks: further ? [...marks, ...further] : marks };
  const count = nameCount(columns);
  const texts: (readonly string[])[] = [];
  const textsOf = (line: number): readonly string[] =>
    (texts[line] ??= columns.map((column, k) => textOf(lines.marks[line]!.values[k], column, wording)));
  const cellsOf = (mark: number): FactCells => [markName(columns, marks[mark]!.values, wording), ...textsOf(mark).slice(count)];
  const urls = linksIn(lines, wording.links);
  const linkOf = (mark: number): string | undefined => {
    if (mark >= marks.length) return linkTo(headings[mark - marks.length]!, wording.links);
    const own =
      urls?.(mark)
        .slice(0, count)
        .filter((url) => url !== undefined) ?? [];
    return own.length === 1 ? own[0] : undefined;
  };
  let table: Pick<TableView, 'columns' | 'rows' | 'href'> | undefined;
  const tableOf = (): NonNullable<typeof table> =>
    (table ??= facts.crosstab
      ? crosstab(facts.crosstab, { cellsOf, links: wording.links })
      : listTable(lines, { textsOf, urls, wording }));
  let cells: readonly FactCells[] | undefined;
  return {
    get columns() {
      return tableOf().columns;
    },
    get rows() {
      return tableOf().rows;
    },
    get href() {
      return tableOf().href;
    },
    get cells() {
      return (cells ??= marks.map((_, mark) => cellsOf(mark)));
    },
    linkOf,
    nameOf: (mark) => headings[mark - marks.length]?.name ?? markName(columns, marks[mark]!.values, wording),
    figuresOf: (mark) =>
      columns.slice(count).flatMap((column, k) => {
        const [text = '', share = ''] = textsOf(mark).slice(count + k);
        const { values } = marks[mark]!;
        if (column.onlyIn === 'table') return [];
        if (column.compared) return changeRows(columns, values, { at: count + k, wording });
        if (text === '' || column.isShare) return [];
        const term = column.term?.(textsOf(mark), mark) ?? column.label;
        const shown = columns[count + k + 1]?.isShare && share !== '' ? `${text} (${share})` : text;
        const { spoken, isDetail } = column;
        const extra = {
          ...(spoken && { spoken: spoken(text) }),
          ...(isDetail && { isDetail }),
        };
        return [{ term, text: shown, ...toneOf(values[count + k], column), ...extra }];
      }),
  };
}

interface LineTexts {
  readonly textsOf: (mark: number) => readonly string[];
  readonly urls: ReturnType<typeof linksIn>;
  readonly wording: FactWording;
}

/** Returns what is announced of a mark besides its name. */
export function spokenFigures(rows: ReturnType<FactTable['figuresOf']>): readonly string[] {
  const announced = rows.filter(({ isDetail }) => isDetail !== true);
  return announced.map(({ term, text, spoken = `${term} ${text}` }) => spoken).filter((part) => part !== '');
}

function listTable({ columns, marks }: FactRows, { textsOf, urls, wording }: LineTexts) {
  const count = nameCount(columns);
  const isEmpty = ({ values }: WidgetMark): boolean =>
    count < columns.length && columns.slice(count).every((_, k) => values[count + k] === undefined);
  const places = marks.flatMap((mark, place) => (isEmpty(mark) ? [] : [place]));
  const cells = columns.flatMap((column, k) =>
    column.onlyIn === 'mark' ? [] : (comparedCells(columns, k, wording) ?? [cellsOf(column, k)]),
  );
  return {
    columns: cells.map(({ head }) => head),
    ...cellLinks(
      places.map((place) => cells.map(({ text }) => text(textsOf(place), marks[place]!.values))),
      urls && ((row) => cells.map(({ k }) => urls(places[row]!)[k])),
    ),
  };
}

/** A column of a table: the column of the facts, its heading, and the text of a line from its texts and values. */
interface Cells {
  readonly k: number;
  readonly head: TableView['columns'][number];
  readonly text: (texts: readonly string[], values: readonly FactValue[]) => string;
}

function cellsOf({ label, unit, isOrdered }: FactColumn, k: number): Cells {
  const numeric = unit !== undefined && unit !== 'date';
  return { k, head: { label, numeric, isOrdered: k === 0 && isOrdered === true }, text: (texts) => texts[k]! };
}

/** Returns the columns of a comparison: the compared numbers, differences and growth; `undefined` for other columns. */
function comparedCells(columns: readonly FactColumn[], k: number, style: FactWording): readonly Cells[] | undefined {
  const { compared } = columns[k]!;
  if (!compared) return undefined;
  const { labelOf = (label: string): string => label } = compared;
  return comparedNumbers({ kind: 'earlier', name: compared.name }, unitBefore(columns, k), style).map(
    ({ label, format, of }) => ({
      k,
      head: { label: labelOf(label), numeric: true, isOrdered: false },
      text: (_texts, values) => format(of(numberOf(values[k - 1]), numberOf(values[k]))),
    }),
  );
}

/** Returns the lines of a tooltip about a comparison. Only the change is announced. */
function changeRows(
  columns: readonly FactColumn[],
  values: readonly FactValue[],
  { at, wording }: { readonly at: number; readonly wording: FactWording },
): readonly FigureRow[] {
  const { good: direction, name } = columns[at]!.compared!;
  const [current, previous] = [numberOf(values[at - 1]), numberOf(values[at])];
  const facts = { current, previous, unit: unitBefore(columns, at), direction };
  return comparedRows(facts, { kind: 'earlier', name }, wording).map((row) => ({
    ...row,
    spoken: row.change ? changeText(row.change, name, wording) : '',
  }));
}

function changeText(change: Change, name: string, { messages }: FactWording): string {
  const text = sizeText(change, messages);
  return change.direction === 'flat' ? text : `${text} ${messages.versus({ value: name })}`;
}

function unitBefore(columns: readonly FactColumn[], k: number): MeasureUnit {
  return (columns[k - 1]?.unit ?? 'number') as MeasureUnit;
}

function numberOf(value: FactValue): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** Returns the first numbers of marks in their rows and columns. */
function crosstab(
  { label, columns, rows }: FactCrosstab,
  { cellsOf, links }: { readonly cellsOf: (mark: number) => FactCells; readonly links: MemberLinks | undefined },
) {
  const textAt = (row: number, column: number): string => {
    const [, text = ''] = cellsOf(row * columns.length + column);
    return text === '' ? MISSING : text;
  };
  return {
    columns: [{ label }, ...columns.map((one) => ({ label: one.name, numeric: true }))],
    ...cellLinks(
      rows.map((one, row) => [one.name, ...columns.map((_, column) => textAt(row, column))]),
      links && ((row) => [linkTo(rows[row]!, links)]),
    ),
  };
}

/** Returns the URL that a heading or a mark of one member leads to, with the members on the path to it. */
function linkTo(
  { filters = [] }: Pick<WidgetHeading, 'filters'>,
  links: MemberLinks | undefined,
  path: readonly PathStep[] = [],
): string | undefined {
  const [{ field, values } = { field: '', values: [] }] = filters;
  const [member] = values;
  const steps = path.map((step) => [step.field, step.value] as const);
  return links && typeof member === 'string' && values.length === 1 ? links([[field, member], ...steps])[0] : undefined;
}

/** Returns color and arrow of a difference whose good direction is known. */
function toneOf(value: FactValue, { good }: FactColumn): Pick<TipRow, 'good' | 'change'> {
  if (good === undefined || typeof value !== 'number' || value === 0) return {};
  const direction = value > 0 ? 'up' : 'down';
  return { good: direction === good, change: { arrow: value > 0 ? '▲' : '▼', direction } };
}

/** Returns the URLs of the values of a mark, where a value is one member; `undefined` without links. */
function linksIn(
  { columns, marks, path }: Pick<WidgetFacts, 'columns' | 'marks' | 'path'>,
  links: MemberLinks | undefined,
): ((mark: number) => readonly (string | undefined)[]) | undefined {
  return (
    links &&
    ((mark) => {
      const { values } = marks[mark]!;
      if (path) return [linkTo(marks[mark]!, links, path)];
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
  const first = columns.findIndex(({ unit, onlyIn }) => unit !== undefined || onlyIn === 'table');
  return Math.max(1, first);
}

export function membersOf(value: FactValue): readonly string[] {
  return typeof value === 'object' ? (value ?? []) : value === undefined ? [] : [String(value)];
}

function textOf(value: FactValue, { unit = 'number', field, grain, isDifference }: FactColumn, words: FactWording): string {
  if (field !== undefined) return words.nameOf(field, membersOf(value));
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  const number = value as number | null;
  if (grain !== undefined && number !== null) return words.nameOfPeriod(number, grain);
  return isDifference ? words.formatDifference(number, unit as MeasureUnit, 'full') : words.format(number, unit);
}
