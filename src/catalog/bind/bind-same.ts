import type { BoundMeasure } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import { memberColumn } from '../dimensions.js';
import type { PartDraft } from './bind-part.js';
import { refOf, type Scope } from './lookup.js';
import { bindMeasure } from './measures/measure-expressions.js';

/**
 * Returns the column of the members that must have sold in both periods, for the rows of each draft.
 * @throws SalesError `bad-option` for groups over dates, whose periods are many, and as `memberColumn`
 */
export function sameColumns(drafts: readonly PartDraft[], same: string): readonly ColumnRef[] {
  return drafts.map(({ scope, by }) => {
    if (by.some(({ dimension }) => dimension.kind === 'bin-date')) throw needsPeriods(same);
    return refOf(memberColumn(scope, `same=${same}`, same));
  });
}

function needsPeriods(value: string): SalesError {
  return new SalesError('bad-option', 'same-needs-periods', { params: { option: 'same', value } });
}

/** Returns the measure that is above 0 for a member with sales: revenue, or the number of rows in data without it. */
export function soldMeasure(scope: Scope): BoundMeasure {
  try {
    return bindMeasure(scope, 'revenue').bound;
  } catch (error) {
    if (!(error instanceof SalesError) || error.code !== 'missing-role') throw error;
    return bindMeasure(scope, 'count()').bound;
  }
}
