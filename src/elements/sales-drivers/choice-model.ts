import { formatClause, parseWhere } from '../../query/where.js';
import { SalesError } from '../../util/error.js';
import type { DriversView, Step } from './view-model.js';

/** The clauses that select a segment; none of a line that is no segment. */
export function clauseOf(step: Step | undefined): string {
  if (step?.kind !== 'cause') return '';
  return step.cause.members
    .map(({ dimension, member }) =>
      formatClause({
        field: dimension,
        quoted: false,
        items: [
          member === null
            ? { kind: 'blank', not: false, position: 0 }
            : { kind: 'equals', value: member, not: false, position: 0 },
        ],
      }),
    )
    .join('; ');
}

/** The line whose segment the clauses of the widget's own select. */
export function chosenLine(own: string, { steps }: Pick<DriversView, 'steps'>): readonly number[] {
  const wanted = partsOf(own);
  if (wanted.length === 0) return [];
  const line = steps.findIndex((step) => {
    const parts = partsOf(clauseOf(step));
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
