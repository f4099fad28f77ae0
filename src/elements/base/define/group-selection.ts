import { MAX_NAMES, type MarkSelection } from '../chart/selection-chart.js';
import type { GroupMembers, WidgetMark } from './widget-facts.js';

/** Returns the selection of marks by their groups: a click selects all marks of a group, and a query finds the members that the page is filtered by. */
export function groupSelection(
  marks: readonly WidgetMark[],
  { field, plan, nameOf, tooMany }: GroupMembers,
  nameOfMark: (mark: number) => string,
): MarkSelection {
  const groupsOf = (some: readonly number[]): ReadonlySet<string> => new Set(some.flatMap((mark) => marks[mark]?.group ?? []));
  const chosenBy: MarkSelection['chosenBy'] = (own, picked) =>
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
