import type { QueryResult } from '../../../query/result/result.js';
import { type FieldSelection, MAX_CLAUSE_MEMBERS, MAX_NAMES } from '../chart/marks.js';
import { chosenMarks, rowSelection } from '../chart/row-selection.js';
import { factResult } from './fact-result.js';
import { membersOf, type FactSelection, type WidgetFacts, type WidgetMark, type GroupMembers } from './widget-facts.js';
import type { SelectionContext } from './widget-model.js';
import { clausesText, clauseTest, filtersOf, isDays, type FilterValue, type ValueFilter } from '../../../catalog/value-clause.js';
import { isoDate } from '../../../query/time/calendar-date.js';
import type { Calendar } from '../../../query/plan.js';
import { bareField } from '../../../query/where/where.js';

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

/** Marks and headings that filter by values of one or several fields, and how the clause of the widget is read. */
interface FilterMarks extends Pick<WidgetFacts, 'marks' | 'headings' | 'tooMany'> {
  readonly calendar: Calendar;
  /** Newest day of the data. */
  readonly newest: number | undefined;
  readonly nameOf: (mark: number) => string;
}

/**
 * Returns the selection of marks by their filters. The clause has a field for each of them, with the values of all selected marks: a rectangle
 * of cells is its columns and its rows.
 */
export function filterSelection({ marks, headings = [], nameOf, tooMany, ...facts }: FilterMarks): FieldSelection {
  const all = [...marks, ...headings].map(({ filters = [] }) => filters);
  const fields = [...new Set(all.flatMap((filters) => filters.map(({ field }) => field)))];
  const keys: string[] = [];
  const clauseOf = (some: readonly number[]): string =>
    clausesText(
      filtersOf(
        fields,
        some.map((mark) => all[mark]!),
      ),
    );
  const coveredBy = (own: string): readonly number[] => {
    const test = own === '' ? undefined : clauseTest(own, fields, facts);
    return test ? marks.flatMap((_, mark) => (test.selects(all[mark]!) ? [mark] : [])) : [];
  };
  return {
    ...{ count: marks.length, fields: fields.map(bareField), coveredBy },
    isSelectable: (mark) => isSelectable(all[mark] ?? []),
    keyOf: (mark) => all[mark] && (keys[mark] ??= JSON.stringify(all[mark].length > 0 ? all[mark] : mark)),
    chosenBy(own) {
      const covered = coveredBy(own);
      if (covered.length === 0) return [];
      const test = clauseTest(own, fields, facts)!;
      const isOn = ({ field }: ValueFilter): boolean => test.fields.includes(field);
      const within = headings
        .map((_, k) => marks.length + k)
        .filter((mark) => all[mark]!.length === test.fields.length && all[mark]!.every(isOn) && test.selects(all[mark]!));
      const alone = within.filter((mark) => clauseOf([mark]) === own);
      // A clause is that of its headings where they alone make it: several months, or one year.
      return alone.length > 0 ? alone : within.length > 0 && clauseOf(within) === own ? within : covered;
    },
    clauseOf(some, chosen) {
      const named = withoutLost(all, chosen, some).filter((mark) => isSelectable(all[mark]!));
      if (named.length === 0 && some.length > 0) return undefined;
      const [first] = filtersOf(
        fields,
        named.map((mark) => all[mark]!),
      );
      const values = (first?.values ?? []).map((value) => (isDays(value) ? isoDate(value.from) : value));
      const field = bareField(first?.field ?? fields[0] ?? '');
      if (tooMany && values.length > MAX_CLAUSE_MEMBERS) {
        const cut = { values: values.slice(0, MAX_CLAUSE_MEMBERS), announcement: tooMany(values.length) };
        return { field, where: '', ...cut };
      }
      return {
        ...{ where: clauseOf(named), field, values },
        names: named.slice(0, MAX_NAMES).map(nameOf),
        nameCount: named.length,
      };
    },
  };
}

const isSet = ({ isImplied }: ValueFilter): boolean => isImplied !== true;

function isSelectable(filters: readonly ValueFilter[]): boolean {
  const own = filters.filter(isSet);
  return own.length > 0 && own.every(({ values }) => values.length > 0);
}

/**
 * Returns the remaining marks after one selected mark was cleared. A clause names whole columns and rows: the column of the cleared cell is
 * removed, or its row if no other column remains.
 */
function withoutLost(
  all: readonly (readonly ValueFilter[])[],
  before: readonly number[],
  marks: readonly number[],
): readonly number[] {
  const [lost, ...more] = before.filter((mark) => !marks.includes(mark));
  const own = lost === undefined ? [] : all[lost]!.filter(isSet);
  if (own.length < 2 || more.length > 0 || marks.length !== before.length - 1) return marks;
  const [first, second] = own.map(({ field, values }) =>
    marks.filter((mark) => !isSame(all[mark]!.find((one) => one.field === field)?.values, values)),
  );
  return first!.length > 0 ? first! : second!;
}

function isSame(one: readonly FilterValue[] | undefined, other: readonly FilterValue[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Returns the selection of marks by their groups: a click selects all marks of a group, and a query finds the members that the page is filtered by. */
export function groupSelection(
  marks: readonly WidgetMark[],
  { field, plan, nameOf, tooMany }: GroupMembers,
  nameOfMark: (mark: number) => string,
): FieldSelection {
  const groupsOf = (some: readonly number[]): ReadonlySet<string> => new Set(some.flatMap((mark) => marks[mark]?.group ?? []));
  const chosenBy: FieldSelection['chosenBy'] = (own, picked) =>
    own === '' || picked?.where !== own
      ? []
      : marks.flatMap(({ group }, mark) => (group !== undefined && picked.key.includes(group) ? [mark] : []));
  return {
    ...{ count: marks.length, fields: [], chosenBy, coveredBy: chosenBy },
    isSelectable: (mark) => marks[mark]?.group !== undefined,
    keyOf: (mark) => marks[mark] && nameOfMark(mark),
    clauseOf(some, chosen) {
      const wanted = groupsOf(some);
      if (wanted.size === 0 && some.length > 0) return undefined;
      const before = groupsOf(chosen);
      // Clearing one mark clears its group.
      const cleared = groupsOf(chosen.length === some.length + 1 ? chosen.filter((mark) => !some.includes(mark)) : []);
      const isAgain = some.length === 1 && before.size === 1 && [...wanted].every((group) => before.has(group));
      const key = [...groupsOf([...marks.keys()])].filter((group) => !isAgain && wanted.has(group) && !cleared.has(group));
      return {
        ...{ field, values: [], where: '', names: key.slice(0, MAX_NAMES).map(nameOf), nameCount: key.length },
        ...(key.length > 0 && { members: { key, toPlan: (main) => plan(key, main), tooMany } }),
      };
    },
  };
}
