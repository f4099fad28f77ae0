import type { BoundPlan, Predicate } from '../../../src/query/plan.js';

/** Returns a plan with as few measures, keys and clauses as `fails` still finds wrong. */
export async function shrunk(plan: BoundPlan, fails: (plan: BoundPlan) => Promise<boolean>): Promise<BoundPlan> {
  let least = plan;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const candidate of smaller(least)) {
      if (!(await fails(candidate).catch(() => false))) continue;
      least = candidate;
      isSmaller = true;
      break;
    }
  }
  return least;
}

function smaller(plan: BoundPlan): readonly BoundPlan[] {
  const { limit: _limit, ...unlimited } = plan;
  const { compare: _compare, ...plain } = plan;
  const isOrdered = (name: string): boolean => plan.orderBy.some((step) => step.name === name);
  return [
    ...(plan.limit === undefined ? [] : [unlimited]),
    ...(plan.compare === undefined ? [] : [plain]),
    ...(plan.orderBy.length === 0 ? [] : [{ ...plan, orderBy: [] }]),
    ...plan.measures.map((measure, m) => (isOrdered(measure.name) ? plan : { ...plan, measures: plan.measures.toSpliced(m, 1) })),
    ...(plan.compare?.kind === 'bins' || plan.retention !== undefined
      ? []
      : plan.by.map((key, k) => (isOrdered(key.name) ? plan : { ...plan, by: plan.by.toSpliced(k, 1) }))),
    ...parts(plan.where).map((where) => ({ ...plan, where })),
  ].filter((candidate) => candidate !== plan && candidate.measures.length + candidate.by.length > 0);
}

function parts(where: Predicate): readonly Predicate[] {
  if (where.kind === 'not') return [where.of];
  if (where.kind !== 'all' && where.kind !== 'any') return [];
  return [...where.of, ...where.of.map((_, w) => ({ ...where, of: where.of.toSpliced(w, 1) }))];
}
