import type { QueryResult } from '../../../query/result/result.js';
import type { FieldSelection } from '../chart/marks.js';
import { chosenMarks, rowSelection } from '../chart/row-selection.js';
import { groupSelection, filterSelection } from './filter-selection.js';
import { factResult } from './fact-result.js';
import { membersOf, type FactSelection, type WidgetFacts, type WidgetMark } from './widget-facts.js';
import type { SelectionContext } from './widget-model.js';

/** Returns what marks select: the values of their filters, their rows, or the members in the columns of the first field. */
export function selectionOf(
  { columns, marks, headings, groups, selection, tooMany }: WidgetFacts,
  main: QueryResult,
  { calendar, nameOf, table }: SelectionContext,
): FieldSelection {
  if (selection) return ownSelection(selection, marks);
  if (groups) return groupSelection(marks, groups, table.nameOf);
  if (headings || marks.some(({ filters }) => filters))
    return filterSelection({ marks, headings, tooMany, calendar, newest: main.facts.newest, nameOf: table.nameOf });
  const field = marks.some(({ rows }) => rows) ? undefined : columns.find((column) => column.field !== undefined)?.field;
  if (field === undefined) {
    const by = main.columns.filter(({ unit }) => unit === undefined).map(({ name }) => name);
    const rowMarks = marks.map(({ rows = [] }) => ({ rows, keys: rows.length > 0 ? by : [] }));
    const namesOf = (rows: readonly number[]): readonly string[] => chosenMarks(rowMarks, new Set(rows)).map(table.nameOf);
    return rowSelection({ keys: { main, by, calendar }, marks: rowMarks, namesOf });
  }
  const own = marks.map(({ values }) => columns.flatMap((column, k) => (column.field === field ? membersOf(values[k]) : [])));
  const members = [...new Set(own.flat())];
  const rowOf = new Map(members.map((member, row) => [member, row]));
  const keys = factResult(
    { columns: [{ label: '', name: field }], marks: members.map((member) => ({ values: [member] })) },
    main,
  );
  return rowSelection({
    keys: { main: keys, by: [field], calendar },
    marks: own.map((each) => ({ rows: each.map((member) => rowOf.get(member)!), keys: [field] })),
    namesOf: (rows) => rows.map((row) => nameOf(field, members[row]!)),
  });
}

/** Returns the selection that the facts themselves define. */
function ownSelection(
  { fields, keyOf, chosenBy, choice, isSingle = false }: FactSelection,
  marks: readonly WidgetMark[],
): FieldSelection {
  const isSelectable = (mark: number): boolean => marks[mark] !== undefined && marks[mark].refusal === undefined;
  return {
    ...{ count: marks.length, fields, chosenBy, coveredBy: chosenBy, isSelectable },
    keyOf: (mark) => marks[mark] && keyOf(mark),
    clauseOf(some, chosen, moving) {
      if (isSingle && moving) return undefined;
      const added = some.filter((mark) => !chosen.includes(mark));
      const named = isSingle ? [...added, ...some].slice(0, 1) : some;
      return named.every(isSelectable) ? choice(named) : undefined;
    },
  };
}
