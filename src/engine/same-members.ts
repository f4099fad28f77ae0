import type { BoundPart, BoundPlan, Predicate } from '../query/plan.js';
import { memberValues, type NestedSide } from './nested.js';

/**
 * Returns a plan over the rows of the members that sold in both periods, with a note of how many these are, and how many sold in only one.
 * `sideOf` answers a plan for one of its periods.
 */
export async function withSameMembers(
  plan: BoundPlan,
  same: BoundPlan,
  sideOf: (plan: BoundPlan, isEarlier: boolean) => Promise<NestedSide>,
): Promise<BoundPlan> {
  // Without an earlier period nothing is compared, and a note says so.
  if (plan.compare && plan.compare.earlier.to < plan.compare.earlier.from) return plan;
  const [current, earlier] = await Promise.all([false, true].map(async (isEarlier) => sellers(await sideOf(same, isEarlier))));
  const both = [...current!].filter((member) => earlier!.has(member));
  const left = new Set([...current!, ...earlier!]).size - both.length;
  const column = same.by[0]!.name;
  const limited = overMembers(plan, both);
  return { ...limited, notes: [...plan.notes, { code: 'same-members', column, count: both.length, params: { left } }] };
}

type Members = ReadonlySet<string | number>;

/** Returns the members with sales above 0. */
function sellers(side: NestedSide): Members {
  return new Set(memberValues(side).flatMap(({ member, value }) => (value > 0 ? [member] : [])));
}

/** Returns a plan over the rows of these members, also in its nested plans. */
function overMembers(plan: BoundPlan, values: readonly (string | number)[]): BoundPlan {
  const limit = <Part extends BoundPart>(part: Part): Part => {
    if (!part.member) return part;
    const own: Predicate = { kind: 'one-of', field: { kind: 'column', ref: part.member }, values, missing: false };
    const where = (predicate: Predicate): Predicate => ({ kind: 'all', of: [predicate, own] });
    const retention = part.retention && { ...part.retention, where: where(part.retention.where) };
    return { ...part, where: where(part.where), ...(retention && { retention }) };
  };
  const nested = plan.nested?.map((one) => ({ ...one, plan: overMembers(one.plan, values) }));
  return { ...limit(plan), others: plan.others.map(limit), ...(nested && { nested }) };
}
