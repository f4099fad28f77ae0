import { clausesText, clauseTest, filtersOf, isDays, type FilterValue, type ValueFilter } from '../../../catalog/value-clause.js';
import { isoDate } from '../../../query/time/calendar-date.js';
import type { Calendar } from '../../../query/plan.js';
import { bareField } from '../../../query/where/where.js';
import { MAX_CLAUSE_MEMBERS, MAX_NAMES, type FieldSelection } from '../chart/marks.js';
import type { WidgetFacts, GroupMembers, WidgetMark } from './widget-facts.js';

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
