import type { Candidate } from './candidate.js';
import type { ColumnProfile } from './profile.js';
import type { Reason } from '../../query/schema.js';

/** Returns the reasons for a column: the meaning of its name, its values, its evidence, and what decided between it and another column. */
export function reasonsOf(
  { column, meaning, evidence }: Candidate,
  rowCount: number,
  decisive: readonly Reason[] = [],
): readonly Reason[] {
  const concepts = [...meaning.concepts].filter((concept) => concept !== 'count' || column.type === 'number');
  const named: readonly Reason[] = concepts.length === 0 ? [] : [{ code: 'name', params: { concepts } }];
  return [...named, valuesOf(column, rowCount), ...evidence, ...decisive];
}

function valuesOf({ distinct, type }: ColumnProfile, rows: number): Reason {
  return { code: 'values', params: { distinct, rows, type } };
}
