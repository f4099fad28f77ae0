import type { Claim } from '../../../query/claim.js';
import type { Messages } from '../../../messages/en.js';
import { formatWhere, memberClause, membersIn, readClauses } from '../../../query/where/where.js';
import { displayName, type MemberNames } from '../../../format/member-name.js';
import { MAX_NAMES, type FieldSelection } from '../chart/marks.js';
import type { WidgetClaims } from '../element/widget.js';
import type { PathStep } from './widget-facts.js';

/** Position in a drill path: members drilled into, dimension shown, and its selected members. */
export interface Place {
  readonly path: readonly PathStep[];
  readonly field: string;
  readonly chosen: readonly (string | null)[];
}

/**
 * Reads the drill position from the element's own clause. The clause has one member per level, then the selected members. A
 * single last member is ambiguous; `depth` (the number of levels drilled down) decides.
 */
export function placeOf(own: string, levels: readonly string[], depth: number): Place {
  const clauses = readClauses(own);
  const values: (readonly (string | null)[])[] = [];
  for (const level of levels) {
    const members = membersIn(clauses, level);
    if (members) values.push(members);
    if (members?.length !== 1) break;
  }
  const full = values.at(-1)?.length === 1;
  const most = Math.min(full ? values.length : values.length - 1, levels.length - 1);
  const least = Math.min(Math.max(0, values.length - 1), levels.length - 1);
  const at = Math.max(least, Math.min(depth, most));
  const path = levels.slice(0, at).map((field, level): PathStep => ({ field, value: values[level]?.[0] ?? null }));
  return { path, field: levels[at] ?? '', chosen: values[at] ?? [] };
}

/** Returns the clauses of a drill position: one member per level, then the selected members. */
export function clauseOf(path: readonly PathStep[], field: string, chosen: readonly (string | null)[]): string {
  const steps = path.map((step) => memberClause(step.field, [step.value]));
  return formatWhere(chosen.length > 0 ? [...steps, memberClause(field, chosen)] : steps);
}

export function stepName(
  { field, value }: PathStep,
  { messages, names }: { readonly messages: { readonly blank: string }; readonly names?: MemberNames | undefined },
): string {
  return value === null ? messages.blank : displayName(names, field, value);
}

/** What users can drill into: marks below a path. */
export interface Drilled {
  readonly path: readonly PathStep[];
  readonly count: number;
  /** Returns the members of a mark, none for a mark that no filter can name; `undefined` for a number without a mark. */
  readonly membersOf: (mark: number) => readonly (string | null)[] | undefined;
  readonly nameOf: (mark: number) => string;
  readonly chosen: readonly number[];
}

/** Returns what the summary states, and the clauses of the members that users have drilled into. */
export function claimsWithin({
  claims = [],
  path = [],
}: {
  readonly claims?: readonly Claim[] | undefined;
  readonly path?: readonly PathStep[] | undefined;
}): WidgetClaims {
  return { claims, ...(path.length > 0 && { where: [clauseOf(path, '', [])] }) };
}

/** Returns what a double click on a mark does; `undefined` at the lowest level, and for marks of several members. */
export function drillHintOf(
  { path, membersOf }: Drilled,
  mark: number,
  levels: readonly string[],
  { breakdown, dimension }: Pick<Messages, 'breakdown' | 'dimension'>,
): string | undefined {
  const below = membersOf(mark)?.length === 1 ? levels[path.length + 1] : undefined;
  return below === undefined ? undefined : breakdown.drillHint({ level: dimension({ name: below }) });
}

/** Returns the selection of marks below the members that users have drilled into. Clearing it keeps the path. */
export function drillSelection({ path, count, membersOf, nameOf, chosen }: Drilled, levels: readonly string[]): FieldSelection {
  const field = levels[path.length] ?? '';
  const isSelectable = (mark: number): boolean => membersOf(mark)?.length !== 0;
  const chosenBy = (): readonly number[] => chosen;
  return {
    ...{ count, fields: levels, isSelectable, chosenBy, coveredBy: chosenBy },
    keyOf(mark) {
      const members = membersOf(mark);
      return members && JSON.stringify([field, ...members.slice(0, 1)]);
    },
    clauseOf(some) {
      const own = [...some].sort((a, b) => a - b).filter(isSelectable);
      if (some.length > 0 && own.length === 0) return undefined;
      const values = own.flatMap((mark) => membersOf(mark) ?? []);
      return {
        field,
        values,
        where: clauseOf(path, field, values),
        names: own.slice(0, MAX_NAMES).map(nameOf),
        nameCount: own.length,
      };
    },
  };
}
