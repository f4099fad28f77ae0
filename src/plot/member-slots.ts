/** How many colours there are for series. */
const SLOTS = 8;

/** The colours of members, by field; of this page, so that a region keeps its colour in every widget and under every filter. */
const known = new Map<string, Map<string | null, number>>();

/**
 * The colour (1 … 8) of each member of a field that is shown together. A member keeps the colour that it had before on this page; a new one
 * takes the first that no member has yet, else the first that none of those shown has. `null` is the missing member.
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
