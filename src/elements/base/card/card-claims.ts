import type { CardClaims } from '../../../query/claim.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { WidgetClaims, WidgetContext } from '../element/widget.js';

/** Returns what a card states, with the clauses and the period of its rows. */
export function cardClaims(
  { facts }: QueryResult,
  { where, filters }: Pick<WidgetContext, 'where' | 'filters'>,
  own: WidgetClaims | undefined,
): CardClaims {
  const clauses = [where, ...filters].filter((clause) => clause !== '' && !facts.skipped.includes(clause));
  return {
    ...(facts.scenario && { scenario: facts.scenario }),
    ...(facts.period && { period: facts.period }),
    ...(facts.earlier && { earlier: facts.earlier }),
    ...(facts.sides && { sides: facts.sides }),
    claims: [],
    ...own,
    where: [...clauses, ...(own?.where ?? [])],
  };
}
