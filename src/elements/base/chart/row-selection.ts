import { chosenRows, clauseField, clauseOf, valuesOf, type Keys } from '../../../query/key-clause.js';
import { valueOf } from '../../../query/result/result.js';
import type { FieldSelection } from './marks.js';

/** A mark of some rows of a result: the rows, and the key columns by which a click filters. */
export interface RowMark {
  readonly rows: readonly number[];
  /** Names of key columns. Without any, the mark cannot be selected. */
  readonly keys: readonly string[];
}

/** Marks of rows of one result, and what names the selected rows. */
export interface RowMarks {
  readonly marks: readonly RowMark[];
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
