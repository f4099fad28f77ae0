/** Numbers from 0 up to 1 that a seed determines (mulberry32, a public-domain generator by Tommy Ettinger). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seed of random tests, which their titles print: SALES_SEED, or today's date, such as 20261125. */
export function seedOf(): number {
  return Number(process.env.SALES_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
}

/** True with SALES_LONG=1: all rounds and cases run. Checks of what random cases contain hold for all rounds only. */
export const isLong = Boolean(process.env.SALES_LONG);

/** The number of rounds of a random test: all of them with SALES_LONG=1, otherwise a twentieth. */
export function roundsOf(full: number): number {
  return isLong ? full : Math.ceil(full / 20);
}

/** The seeds of a random test that needs one for each round. Two days have none in common. */
export function seedsOf(full: number): readonly number[] {
  return Array.from({ length: roundsOf(full) }, (_, round) => seedOf() * 10_000 + round);
}

/** All members of a list with SALES_LONG=1, otherwise the first ones: for cases that mostly protect the same. */
export function someOf<T>(all: readonly T[], count: number): readonly T[] {
  return isLong ? all : all.slice(0, count);
}

/** Each `step`th member of a list, beginning with `first`, and all with SALES_LONG=1: where neighbors mostly protect the same. */
export function everyNth<T>(all: readonly T[], step: number, first = 0): readonly T[] {
  return isLong ? all : all.filter((_, place) => place % step === first % step);
}

/** One of several, chosen by a random number. */
export function pick<T>(random: () => number, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}
