import { membersClause, formatClause, parseWhere } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import type { DriverCause } from '../../../query/analysis/analysis.js';
import type { DriversView, Step } from './view.js';

/** Returns the clauses that select a segment or the members of a group; empty for other lines. */
export function clauseOf(step: Step | undefined, { dimensions: [dimension = ''] }: Pick<DriversView, 'dimensions'>): string {
  if (step?.kind === 'group') return membersClause(dimension, step.group.members ?? []);
  if (step?.kind !== 'segment') return '';
  const { members, except } = step.segment;
  const excluded = [...new Set(except.map((one) => one.dimension))];
  return [
    ...members.map((one) => clauseOn(one.dimension, [one.member], false)),
    ...excluded.map((name) =>
      clauseOn(
        name,
        except.filter((one) => one.dimension === name).map(({ member }) => member),
        true,
      ),
    ),
  ].join('; ');
}

function clauseOn(field: string, members: readonly (string | null)[], not: boolean): string {
  const items = members.map((member) =>
    member === null ? { kind: 'blank' as const, not, position: 0 } : { kind: 'equals' as const, value: member, not, position: 0 },
  );
  return formatClause({ field, quoted: false, items });
}

/** Returns the members of a line: one per dimension for a segment, several of one dimension for a group. */
export function membersOf(step: Step, { dimensions: [dimension = ''] }: Pick<DriversView, 'dimensions'>): DriverCause['members'] {
  if (step.kind === 'segment') return step.segment.members;
  return step.kind === 'group' ? (step.group.members ?? []).map((member) => ({ dimension, member })) : [];
}

/** Returns the line that the widget's own clauses select. */
export function chosenLine(own: string, view: Pick<DriversView, 'steps' | 'dimensions'>): readonly number[] {
  const wanted = partsOf(own);
  if (wanted.length === 0) return [];
  const line = view.steps.findIndex((step) => {
    const parts = partsOf(clauseOf(step, view));
    return parts.length === wanted.length && parts.every((part) => wanted.includes(part));
  });
  return line < 0 ? [] : [line];
}

function partsOf(where: string): readonly string[] {
  try {
    return parseWhere(where).map((clause) => formatClause(clause));
  } catch (error) {
    // A clause written by another version of the library may not parse. It then selects nothing.
    if (error instanceof SalesError) return [];
    throw error;
  }
}
