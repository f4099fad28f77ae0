import type { Messages } from '../../../messages/en.js';
import type { MarkDrawing } from '../../../plot/drawing.js';
import { chosenRows, clauseField, clauseOf, valuesOf, type Keys } from '../../../query/key-clause.js';
import { valueOf } from '../../../query/result/result.js';
import type { MarkType } from '../element/widget.js';
import type { ChartCard, ChartHost, ChartState, ChartTexts } from './chart-controller.js';
import { MarkChart, type MarkChartParts } from './mark-chart.js';

/** A mark of some rows of a result: the rows, and the key columns by which a click filters. */
export interface RowMark {
  readonly rows: readonly number[];
  /** Names of key columns. Without any, the mark cannot be selected. */
  readonly keys: readonly string[];
}

/** Defines a chart over the rows of one result. */
export interface RowChartParts<View, Picture extends object, Texts, Drawn extends MarkDrawing<Picture, Texts>> extends Omit<
  MarkChartParts<View, Picture, Texts, Drawn>,
  'count' | 'keyOf' | 'chosen' | 'choose'
> {
  /** Returns the marks as drawn. */
  readonly rowMarks: () => readonly RowMark[];
  /** Returns the result with its key columns; `undefined` before the first one. */
  readonly keys: () => Keys | undefined;
  /** Returns the rows that the widget's own clause names. */
  readonly selected: () => ReadonlySet<number>;
  /** Names some rows in announcements. */
  readonly nameOf: (rows: readonly number[]) => string;
}

/** Maximum number of rows that identify a mark in another result. */
const KEY_ROWS = 3;

/** A chart whose marks stand for rows of a result. A selection becomes a clause on the keys of the rows. */
export class RowChart<
  View,
  Picture extends object,
  Texts,
  Drawn extends MarkDrawing<Picture, Texts> = MarkDrawing<Picture, Texts>,
> extends MarkChart<View, Picture, Texts, Drawn> {
  readonly #state: ChartState<View>;
  readonly #rows: RowChartParts<View, Picture, Texts, Drawn>;
  /** The clause set by the current drag. */
  #dragged: string | undefined;

  constructor(host: ChartHost, state: ChartState<View>, card: ChartCard, parts: RowChartParts<View, Picture, Texts, Drawn>) {
    super(host, state, card, {
      ...parts,
      count: () => parts.rowMarks().length,
      keyOf: (mark) => this.#keyOf(mark),
      chosen: () => chosenMarks(parts.rowMarks(), parts.selected()),
      choose: (marks, moving) => this.#choose(marks, moving),
    });
    this.#state = state;
    this.#rows = parts;
  }

  #keyOf(mark: number): string | undefined {
    const keys = this.#rows.keys();
    const { rows } = this.#rows.rowMarks()[mark] ?? {};
    if (!keys || !rows) return undefined;
    const columns = keys.by.map((name) => keys.main.column(name)!);
    const values = rows.slice(0, KEY_ROWS).map((row) => columns.map((column) => valueOf(column, row)));
    return JSON.stringify(rows.length === 0 ? [mark] : [rows.length, values]);
  }

  #choose(marks: readonly number[], moving: boolean): void {
    const { filters, context } = this.#state;
    const result = this.#rows.keys();
    const texts = context?.messages.plot;
    const all = this.#rows.rowMarks();
    const chosen = marks.map((mark) => all[mark]!).filter(({ keys }) => keys.length > 0);
    if (!result || !texts || (marks.length > 0 && chosen.length === 0)) return;
    const keys: Keys = { ...result, by: chosen[0]?.keys ?? [] };
    // In the order of the rows, so the same marks set the same clause in whichever order users select them.
    const asked = [...new Set(chosen.flatMap(({ rows }) => rows))].sort((a, b) => a - b);
    const clause = clauseOf(keys, asked);
    // All points of a line set the same clause, so a click on any of them clears it. The end of a drag does not.
    const isAgain = clause === filters.own && clause !== this.#dragged;
    const where = isAgain && !moving ? '' : clause;
    this.#dragged = moving ? clause : undefined;
    const rows = where === '' ? [] : chosenRows(keys, where);
    const [first = ''] = keys.by;
    this.select(
      {
        announcement: rows.length === 0 ? texts.cleared : texts.chosen({ names: this.#rows.nameOf(rows) }),
        field: where === '' ? (fieldsOf(result, all)[0] ?? '') : first,
        values: [...new Set(valuesOf(keys, rows))],
        where,
      },
      moving,
    );
  }
}

/** Returns the texts that announce a chart of such marks. */
export function announcedAs(mark: MarkType, { plot }: Messages): ChartTexts {
  return { role: plot.role({ mark }), keys: plot.keys({ mark }) };
}

/** Returns the marks whose rows are all among the selected ones. */
export function chosenMarks(marks: readonly RowMark[], selected: ReadonlySet<number>): readonly number[] {
  if (selected.size === 0) return [];
  return marks.flatMap(({ rows }, mark) => (rows.length > 0 && rows.every((row) => selected.has(row)) ? [mark] : []));
}

/** Returns the fields that marks set clauses on, without quotes. */
export function fieldsOf({ main }: Pick<Keys, 'main'>, marks: readonly Pick<RowMark, 'keys'>[]): readonly string[] {
  return [...new Set(marks.flatMap(({ keys }) => keys))].flatMap((name) => {
    const column = main.column(name);
    return column ? [clauseField(column)] : [];
  });
}
