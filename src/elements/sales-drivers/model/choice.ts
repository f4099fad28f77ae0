import { membersClause } from '../../../query/where/member-clause.js';
import { formatClause, parseWhere } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import type { DriverCause } from '../../../query/analysis/analysis.js';
import type { DriversView, Step } from './view.js';

/** The clauses that select a segment, or the members of a group; none of a line that is neither. */
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

/** The members that a line stands for: of a segment one of each dimension, of a group all of one. */
export function membersOf(step: Step, { dimensions: [dimension = ''] }: Pick<DriversView, 'dimensions'>): DriverCause['members'] {
  if (step.kind === 'segment') return step.segment.members;
  return step.kind === 'group' ? (step.group.members ?? []).map((member) => ({ dimension, member })) : [];
}

/** The line whose segment the clauses of the widget's own select. */
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
    // What another version of the library wrote chooses nothing here.
    if (error instanceof SalesError) return [];
    throw error;
  }
}
