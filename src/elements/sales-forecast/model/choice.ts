import { binsOfDays, daysOf } from '../../../query/time/bins.js';
import { readDays } from '../../../query/time/day-notes.js';
import { formatDayRange } from '../../../query/time/day-range.js';
import { readClauses } from '../../../query/where/member-clause.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';

/** The bins that are there to be chosen: first days, and how many of the first have rows. */
export interface Choices {
  readonly grain: TimeGrain;
  readonly bins: readonly number[];
  /** Bins from this one on are yet to come. */
  readonly past: number;
}

/** The clause of some bins in its shortest form: `date: 2016-01..2016-05, 2016-07`. What is yet to come has no rows, and is no part of it; empty where nothing is left. */
export function clauseOf(indices: readonly number[], { grain, bins, past }: Choices): string {
  const stretches: { from: number; to: number }[] = [];
  for (const index of [...new Set(indices)].filter((one) => one < past).sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.to === index - 1) last.to = index;
    else stretches.push({ from: index, to: index });
  }
  const words = stretches.map((stretch) => formatDayRange(daysOf(stretch, bins, grain)));
  return words.length === 0 ? '' : `date: ${words.join(', ')}`;
}

/** The bins that a clause of the widget's own chooses; none where it says anything else than days. */
export function chosenIn(own: string, { grain, bins }: Choices): readonly number[] {
  const clause = readClauses(own).find(({ field }) => field === 'date');
  const words = clause?.items.map((item) => {
    if (item.not) return undefined;
    if (item.kind === 'equals') return item.value;
    return item.kind === 'range' ? `${item.from ?? ''}..${item.to ?? ''}` : undefined;
  });
  const ranges = words?.map((word) => (word === undefined ? undefined : readDays(word)));
  if (!ranges?.every((range) => range !== undefined)) return [];
  const found = ranges.map((range) => binsOfDays(range, bins, grain));
  return bins
    .map((_, index) => index)
    .filter((index) => found.some((range) => range && index >= range.from && index <= range.to));
}
