import { chosenRows, clauseField, clauseOf, valuesOf, type Keys } from '../../../query/key-clause.js';
import type { QueryPlan } from '../../../query/plan.js';
import { valueOf } from '../../../query/result/result.js';

/** Maximum number of members in a clause. Longer clauses make unreadable URLs. */
export const MAX_CLAUSE_MEMBERS = 200;

/** The most names that the announcement of a selection has. */
export const MAX_NAMES = 3;

/** A selection of marks: its clause, and the sentence that announces it. The clause is empty when the selection is cleared. */
export interface MarkChoice {
  readonly field: string;
  readonly values: readonly (string | number | null)[];
  readonly where: string;
  readonly announcement: string;
}

/** A selection of marks that no clause describes: the query for their members. */
export interface MembersChoice {
  /** The marks, such as the starts of cohorts. */
  readonly key: readonly string[];
  /** Returns the query for the members, based on the query shown. */
  readonly toPlan: (plan: QueryPlan) => QueryPlan;
  /** Returns the message for more members than a clause can name. */
  readonly tooMany: (count: number) => string;
}

/** Selected marks when the clause alone does not identify them. `where` is the resulting clause. */
export interface Picked extends Pick<MembersChoice, 'key'> {
  readonly where: string;
}

/** Some marks as a clause. The announcement is the common sentence with the names of the first marks or members, or the one of the chart. */
export interface MarkClause extends Omit<MarkChoice, 'announcement'> {
  readonly announcement?: string;
  readonly names?: readonly string[];
  readonly nameCount?: number;
  /** The query for the members to filter by, where the marks do not name them. */
  readonly members?: MembersChoice;
}

/** What selecting marks means: the clause that they set, and the marks that a clause selects. */
export interface MarkSelection {
  /** Number of marks without their headings. */
  readonly count: number;
  /** Returns what identifies a mark in another result; `undefined` for a number without a mark. */
  readonly keyOf: (mark: number) => string | undefined;
  /** Returns the marks that the widget's own clause names: those that a further click adds to or clears. */
  readonly chosenBy: (own: string, picked?: Picked) => readonly number[];
  /**
   * Returns the clause of marks; `undefined` when no clause can name them, or only the end of a gesture selects. `chosen` are those
   * selected before, `moving` is true while the gesture is in progress.
   */
  readonly clauseOf: (marks: readonly number[], chosen: readonly number[], moving?: boolean) => MarkClause | undefined;
  /** Returns why no clause names the marks. Default: the common sentence. */
  readonly refusalOf?: (marks: readonly number[]) => string;
}

/** The selection of a widget of facts, which knows its fields. */
export interface FieldSelection extends MarkSelection {
  /** The fields that marks set clauses on, without quotes. */
  readonly fields: readonly string[];
  /** True when a clause can name the mark. */
  readonly isSelectable: (mark: number) => boolean;
  /** Returns the marks that the widget's own clause leaves in full color. */
  readonly coveredBy: (own: string, picked?: Picked) => readonly number[];
}

/** True when a mark is the only one selected. */
export function isAlone(chosen: readonly number[], mark: number): boolean {
  return chosen.length === 1 && chosen[0] === mark;
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
export function rowSelection({ marks, keys, namesOf, selected }: RowMarks): FieldSelection {
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
