const SLOTS = 8;

/**
 * The colors of members by field, shared by the page: a region keeps its color in every widget and under every filter. New and
 * repeat customers have the same colors on all pages, those of the bars in `sales-cohort`.
 */
const known = new Map<string, Map<string | null, number>>([
  [
    'customer-type',
    new Map([
      ['repeat', 1],
      ['new', 2],
    ]),
  ],
]);

/**
 * Returns the color (1–8) of each member of a field that is shown. A member keeps the color it had before on this page. A new
 * member gets the first color unused on the page, else the first that no shown member has. `null` is the missing member.
 */
export function slotsOf(field: string, members: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const before = known.get(field) ?? new Map<string | null, number>();
  known.set(field, before);
  const slots = new Map<string | null, number>();
  const taken = new Set<number>();
  const give = (member: string | null, slot: number): void => {
    slots.set(member, slot);
    taken.add(slot);
    before.set(member, slot);
  };
  for (const member of members) {
    const own = before.get(member);
    if (own !== undefined && !taken.has(own)) give(member, own);
  }
  for (const member of members) if (!slots.has(member)) give(member, freeSlot(taken, new Set(before.values())));
  return slots;
}

function freeSlot(taken: ReadonlySet<number>, used: ReadonlySet<number>): number {
  const all = Array.from({ length: SLOTS }, (_, k) => k + 1);
  return all.find((slot) => !used.has(slot)) ?? all.find((slot) => !taken.has(slot)) ?? SLOTS;
}
