import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { MarkDrawing } from '../../../plot/drawing.js';
import { chosenRows, clauseField, clauseOf, valuesOf, type Keys } from '../../../query/key-clause.js';
import { valueOf } from '../../../query/result/result.js';
import type { MarkType } from '../element/widget.js';
import { SelectionController } from '../query/selection-controller.js';
import type { ChartCard, ChartHost, ChartState, ChartTexts } from './chart-controller.js';
import { MarkChart, type MarkChartParts } from './mark-chart.js';
import type { MarkChoice, MembersChoice, Picked } from './marks.js';

/** The most names that the announcement of a selection has. */
export const MAX_NAMES = 3;

/** Some marks as a clause: the names of the first marks or members, and how many there are. */
interface Selected extends Omit<MarkChoice, 'announcement'> {
  /** Default: the sentence with these names. */
  readonly announcement?: string;
  readonly names: readonly string[];
  readonly nameCount: number;
  /** The query for the members to filter by, where the marks do not name them. */
  readonly members?: MembersChoice<readonly string[]>;
}

/** The groups of marks whose members a query found. */
export type PickedGroups = Picked<readonly string[]>;

/** What selecting marks means: the clause that they set, and the marks that a clause selects. */
export interface MarkSelection {
  /** Number of marks without their headings. */
  readonly count: number;
  /** The fields that marks set clauses on, without quotes. */
  readonly fields: readonly string[];
  /** True when a clause can name the mark. */
  readonly isSelectable: (mark: number) => boolean;
  /** Returns what identifies a mark in another result; `undefined` for a number without a mark. */
  readonly keyOf: (mark: number) => string | undefined;
  /** Returns the marks that the widget's own clause names: those that a further click adds to or clears. */
  readonly chosenBy: (own: string, picked?: PickedGroups) => readonly number[];
  /** Returns the marks that the widget's own clause leaves in full color. */
  readonly coveredBy: (own: string, picked?: PickedGroups) => readonly number[];
  /** Returns the clause of marks; `undefined` when no clause can name them. `chosen` are those selected before. */
  readonly clauseOf: (marks: readonly number[], chosen: readonly number[]) => Selected | undefined;
}

/** Defines a chart whose marks a `MarkSelection` turns into clauses. */
export interface SelectionChartParts<View, Picture extends object, Texts, Drawn extends MarkDrawing<Picture, Texts>> extends Omit<
  MarkChartParts<View, Picture, Texts, Drawn>,
  'count' | 'keyOf' | 'chosen' | 'choose'
> {
  /** Returns what selecting the marks drawn means; `undefined` before the first result. */
  readonly selection: () => MarkSelection | undefined;
  /** Opens what a click on a mark opens instead of selecting the mark. Returns whether it opened something. */
  readonly open?: (mark: number) => boolean;
}

/** A chart whose selected marks become clauses of the widget. */
export class SelectionChart<
  View,
  Picture extends object,
  Texts,
  Drawn extends MarkDrawing<Picture, Texts> = MarkDrawing<Picture, Texts>,
> extends MarkChart<View, Picture, Texts, Drawn> {
  readonly #state: ChartState<View>;
  readonly #more: SelectionChartParts<View, Picture, Texts, Drawn>;
  readonly #announce: (text: string) => void;
  readonly #finder: SelectionController<readonly string[]>;
  /** The clause set by the current drag. */
  #dragged: string | undefined;

  constructor(
    host: ChartHost,
    state: ChartState<View>,
    card: ChartCard,
    parts: SelectionChartParts<View, Picture, Texts, Drawn>,
  ) {
    super(host, state, card, {
      ...parts,
      count: () => parts.selection()?.count ?? 0,
      keyOf: (mark) => parts.selection()?.keyOf(mark),
      chosen: () => parts.selection()?.chosenBy(state.filters.own, this.picked) ?? [],
      choose: (marks, moving) => this.#choose(marks, moving),
    });
    this.#state = state;
    this.#more = parts;
    this.#announce = (text) => card.announce(text);
    this.#finder = new SelectionController(host, { state, onFailure: card.showFailedSelection, chart: () => this });
  }

  /** The groups whose members were selected; `undefined` when the clause itself names the marks. */
  get picked(): PickedGroups | undefined {
    return this.#finder.picked;
  }

  #choose(marks: readonly number[], moving: boolean): void {
    const { filters, context } = this.#state;
    const { selection, open } = this.#more;
    const [mark] = marks;
    if (!moving && mark !== undefined && marks.length === 1 && open?.(mark)) return;
    const made = selection();
    if (!made || !context) return;
    const { messages } = context;
    const chosen = made.clauseOf(marks, this.chosen);
    if (!chosen) {
      if (!moving) this.#announce(messages.plot.noFilter);
      return;
    }
    // All points of a line set the same clause, so a click on any of them clears it. The end of a drag does not.
    const isAgain = !chosen.members && chosen.where !== '' && chosen.where === filters.own && chosen.where !== this.#dragged;
    const { names, nameCount, ...choice } = (isAgain && !moving ? made.clauseOf([], []) : undefined) ?? chosen;
    this.#dragged = moving ? chosen.where : undefined;
    const items =
      nameCount > MAX_NAMES ? [...names.slice(0, MAX_NAMES - 1), `… (${formatNumber(nameCount, 'count', context)})`] : names;
    const announcement = nameCount === 0 ? messages.plot.cleared : messages.plot.chosen({ names: messages.list({ items }) });
    this.#finder.choose({ announcement, ...choice }, moving);
  }
}

/** Returns the texts that announce a chart of such marks. */
export function announcedAs(mark: MarkType, { plot }: Messages): ChartTexts {
  return { role: plot.role({ mark }), keys: plot.keys({ mark }) };
}

/** A mark of some rows of a result: the rows, and the key columns by which a click filters. */
export interface RowMark {
  readonly rows: readonly number[];
  /** Names of key columns. Without any, the mark cannot be selected. */
  readonly keys: readonly string[];
}

/** Marks of rows of one result, and what names the selected rows. */
export interface RowMarks {
  readonly marks: readonly RowMark[];
  /** The result with its key columns. */
  readonly keys: Keys;
  /** Names some rows in announcements. */
  readonly namesOf: (rows: readonly number[]) => readonly string[];
  /** Returns the selected rows where they are known. Default: those of the widget's own clause. */
  readonly selected?: () => ReadonlySet<number>;
}

/** Maximum number of rows that identify a mark in another result. */
const KEY_ROWS = 3;

/** Returns the selection of marks that stand for rows of a result: a clause on the keys of the rows. */
export function rowSelection({ marks, keys, namesOf, selected }: RowMarks): MarkSelection {
  const chosenBy = (own: string): readonly number[] => chosenMarks(marks, selected?.() ?? new Set(chosenRows(keys, own)));
  return {
    ...{ count: marks.length, chosenBy, coveredBy: chosenBy },
    isSelectable: (mark) => (marks[mark]?.keys.length ?? 0) > 0,
    get fields() {
      return fieldsOf(keys, marks);
    },
    keyOf(mark) {
      const { rows } = marks[mark] ?? {};
      if (!rows) return undefined;
      const columns = keys.by.map((name) => keys.main.column(name)!);
      const values = rows.slice(0, KEY_ROWS).map((row) => columns.map((column) => valueOf(column, row)));
      return JSON.stringify(rows.length === 0 ? [mark] : [rows.length, values]);
    },
    clauseOf(some) {
      const chosen = some.map((mark) => marks[mark]!).filter((mark) => mark.keys.length > 0);
      if (some.length > 0 && chosen.length === 0) return undefined;
      const own: Keys = { ...keys, by: chosen[0]?.keys ?? [] };
      // In the order of the rows, so the same marks set the same clause in whichever order users select them.
      const where = clauseOf(
        own,
        [...new Set(chosen.flatMap(({ rows }) => rows))].sort((a, b) => a - b),
      );
      const rows = where === '' ? [] : chosenRows(own, where);
      const [field = ''] = where === '' ? fieldsOf(keys, marks) : own.by;
      const names = rows.length === 0 ? [] : namesOf(rows);
      return { where, field, values: [...new Set(valuesOf(own, rows))], names, nameCount: names.length };
    },
  };
}

/** Returns the marks whose rows are all among the selected ones. */
export function chosenMarks(marks: readonly RowMark[], selected: ReadonlySet<number>): readonly number[] {
  if (selected.size === 0) return [];
  return marks.flatMap(({ rows }, mark) => (rows.length > 0 && rows.every((row) => selected.has(row)) ? [mark] : []));
}

/** Returns the fields that marks set clauses on, without quotes. */
function fieldsOf({ main }: Pick<Keys, 'main'>, marks: readonly Pick<RowMark, 'keys'>[]): readonly string[] {
  return [...new Set(marks.flatMap(({ keys }) => keys))].flatMap((name) => {
    const column = main.column(name);
    return column ? [clauseField(column)] : [];
  });
}
