import type { ReactiveControllerHost } from 'lit';
import type { MarkDrawing } from '../../../plot/drawing.js';
import { chosenRows, clauseField, clauseOf, valuesOf, type Keys } from '../../../query/key-clause.js';
import { valueOf } from '../../../query/result-column.js';
import type { FilterController } from '../query/filter-controller.js';
import type { WidgetContext } from '../element/widget.js';
import { marksOf, type MarkChart } from './chart-marks.js';
import type { MarkController } from './mark-controller.js';

/** A mark of some rows of a result: the rows, and the key columns by which a click filters. */
export interface RowMark {
  readonly rows: readonly number[];
  /** Names of key columns. Without any, the mark cannot be selected. */
  readonly keys: readonly string[];
}

/** The marks of a chart over the rows of one result. */
export interface RowMarkHooks {
  readonly filters: FilterController;
  readonly context: () => WidgetContext | undefined;
  /** Returns the marks as drawn. */
  readonly marks: () => readonly RowMark[];
  /** Returns the result with its key columns; `undefined` before the first one. */
  readonly keys: () => Keys | undefined;
  /** Returns the rows that the widget's own clause names. */
  readonly selected: () => ReadonlySet<number>;
  /** Names some rows in announcements. */
  readonly nameOf: (rows: readonly number[]) => string;
}

/** Maximum number of rows that identify a mark in another result. */
const KEY_ROWS = 3;

/** Lets pointer and keyboard select the rows of marks. A selection becomes a clause on the keys of the rows. */
export class RowMarks<View, Picture extends object, Texts, Drawn extends MarkDrawing<Picture, Texts>> {
  /** The handlers of pointer and keyboard. */
  readonly gestures: MarkController;

  readonly #host: ReactiveControllerHost;
  readonly #chart: MarkChart<View, Picture, Texts, Drawn>;
  readonly #hooks: RowMarkHooks;
  /** The clause set by the current drag. */
  #dragged: string | undefined;

  constructor(host: ReactiveControllerHost, chart: MarkChart<View, Picture, Texts, Drawn>, hooks: RowMarkHooks) {
    this.#host = host;
    this.#chart = chart;
    this.#hooks = hooks;
    this.gestures = marksOf(host, chart, {
      filters: hooks.filters,
      count: () => hooks.marks().length,
      keyOf: (mark) => this.#keyOf(mark),
      chosen: () => this.chosen,
      choose: (marks, moving) => this.#choose(marks, moving),
    });
  }

  /** The marks whose rows are all selected. */
  get chosen(): readonly number[] {
    return chosenMarks(this.#hooks.marks(), this.#hooks.selected());
  }

  #keyOf(mark: number): string | undefined {
    const keys = this.#hooks.keys();
    const { rows } = this.#hooks.marks()[mark] ?? {};
    if (!keys || !rows) return undefined;
    const columns = keys.by.map((name) => keys.main.column(name)!);
    const values = rows.slice(0, KEY_ROWS).map((row) => columns.map((column) => valueOf(column, row)));
    return JSON.stringify(rows.length === 0 ? [mark] : [rows.length, values]);
  }

  #choose(marks: readonly number[], moving: boolean): void {
    const { filters, nameOf, context } = this.#hooks;
    const result = this.#hooks.keys();
    const texts = context()?.messages.plot;
    const all = this.#hooks.marks();
    const chosen = marks.map((mark) => all[mark]!).filter(({ keys }) => keys.length > 0);
    if (!result || !texts || (marks.length > 0 && chosen.length === 0)) return;
    const keys: Keys = { ...result, by: chosen[0]?.keys ?? [] };
    const asked = [...new Set(chosen.flatMap(({ rows }) => rows))];
    const clause = clauseOf(keys, asked);
    // All points of a line set the same clause, so a click on any of them clears it. The end of a drag does not.
    const isAgain = clause === filters.own && clause !== this.#dragged;
    const where = isAgain && !moving ? '' : clause;
    this.#dragged = moving ? clause : undefined;
    filters.set(where, moving);
    this.#host.requestUpdate();
    if (moving) return;
    const rows = where === '' ? [] : chosenRows(keys, where);
    const [first = ''] = keys.by;
    this.#chart.reportSelection(rows.length === 0 ? texts.cleared : texts.chosen({ names: nameOf(rows) }), {
      field: where === '' ? (fieldsOf(result, all)[0] ?? '') : first,
      values: [...new Set(valuesOf(keys, rows))],
      where,
    });
  }
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
