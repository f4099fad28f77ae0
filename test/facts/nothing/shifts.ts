import { openDataset } from '../../../src/core.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import { normalNumbers } from '../../../src/stats/random.js';
import { insightsOf, type Insight } from '../insights-of.js';
import { csvOf, ordersOf, type OrderRow, type Shop } from './files.js';

/** A made-up file in which one category, or all sales, change in a known way. */
export interface ShiftCase {
  readonly name: string;
  /** What is true of it: a step at a day, a decline from a day to the end, or neither. */
  readonly truth: 'step' | 'decline' | 'neither';
  /** Day of the step or of the first decline. */
  readonly at?: (seed: number) => number;
  readonly make: (seed: number) => readonly OrderRow[];
}

/** How a sentence about a member or all sales fits what was planted. `undated` is a step at another time. */
export type ShiftVerdict = 'right' | 'undated' | 'wrong' | 'silent';

const FROM = dayOf(2020, 1, 1);
const END = dayOf(2022, 12, 31);
const LENGTH = END - FROM + 1;
/** Maximum distance of the day of a step from the one that was planted. */
const NEAR = 45;

/** A day in the middle half of the file. */
const middleOf = (seed: number): number => FROM + Math.floor(LENGTH * (0.25 + 0.5 * ((seed * 0.618) % 1)));
/** A day in the last year, four months or more before the end. */
const lateOf = (seed: number): number => END - 120 - ((seed * 37) % 200);
const inYear = (day: number): number => Math.cos((2 * Math.PI * (day - FROM - 345)) / 365);

type Keep = (row: OrderRow, seed: number) => number;

function sales(keep: Keep, more: Partial<Shop> = {}): (seed: number) => readonly OrderRow[] {
  return (seed) =>
    ordersOf({ seed, from: FROM, to: END, orders: 8, spread: 0.6, customers: 300, ...more, keep: (row) => keep(row, seed) });
}

/** One category changes, the others stay. */
const furniture =
  (factor: (day: number, seed: number) => number): Keep =>
  (row, seed) =>
    row.category === 'Furniture' ? factor(row.day, seed) : 1;

const declineFrom = (day: number, start: number, rate: number): number =>
  day < start ? 1 : 1 - (rate * (day - start)) / (END - start);

export const SHIFT_CASES: readonly ShiftCase[] = [
  { name: 'no pattern', truth: 'neither', make: sales(() => 1) },
  { name: 'a season', truth: 'neither', make: sales(() => 1, { weight: (day) => 1 + 0.5 * inYear(day) }) },
  { name: 'one category with a season', truth: 'neither', make: sales(furniture((day) => 0.6 + 0.4 * inYear(day))) },
  {
    name: 'one category in one bad quarter',
    truth: 'neither',
    make: sales(furniture((day, seed) => (Math.abs(day - middleOf(seed)) < 45 ? 0.3 : 1))),
  },
  { name: 'all sales waver', truth: 'neither', make: (seed) => sales(() => 1, { weight: wavering(seed) })(seed) },
  {
    name: 'one category drops by half',
    truth: 'step',
    at: middleOf,
    make: sales(furniture((day, seed) => (day < middleOf(seed) ? 1 : 0.5))),
  },
  {
    name: 'one category drops by half, with a season',
    truth: 'step',
    at: middleOf,
    make: sales(
      furniture((day, seed) => (day < middleOf(seed) ? 1 : 0.5)),
      { weight: (day) => 1 + 0.5 * inYear(day) },
    ),
  },
  {
    name: 'all sales drop by a third',
    truth: 'step',
    at: lateOf,
    make: sales((row, seed) => (row.day < lateOf(seed) ? 1 : 0.65)),
  },
  {
    name: 'one category declines throughout',
    truth: 'decline',
    at: () => FROM,
    make: sales(furniture((day) => declineFrom(day, FROM, 0.75))),
  },
  {
    name: 'one category declines from the middle',
    truth: 'decline',
    at: () => FROM + LENGTH / 2,
    make: sales(furniture((day) => declineFrom(day, FROM + LENGTH / 2, 0.85))),
  },
  {
    name: 'all sales decline in the last year',
    truth: 'decline',
    at: () => END - 365,
    make: sales(({ day }) => declineFrom(day, END - 365, 0.6)),
  },

  // These were made after the tests of shapes.
  { name: 'all sales grow', truth: 'neither', make: sales(({ day }) => 0.4 + (0.6 * (day - FROM)) / LENGTH) },
  {
    name: 'a strong season and large orders',
    truth: 'neither',
    make: sales(() => 1, { spread: 1.1, weight: (day) => 1 + 0.9 * inYear(day) }),
  },
  {
    name: 'one category drops by a third, with large orders',
    truth: 'step',
    at: middleOf,
    make: sales(
      furniture((day, seed) => (day < middleOf(seed) ? 1 : 0.67)),
      { spread: 1, orders: 15 },
    ),
  },
  {
    name: 'one category drops by half while all sales grow',
    truth: 'step',
    at: middleOf,
    make: sales(
      (row, seed) => (0.5 + (0.5 * (row.day - FROM)) / LENGTH) * furniture((day) => (day < middleOf(seed) ? 1 : 0.5))(row, seed),
      { orders: 12 },
    ),
  },
  {
    name: 'one category declines by a fixed rate',
    truth: 'decline',
    at: () => FROM,
    make: sales(furniture((day) => Math.exp((-1.5 * (day - FROM)) / LENGTH))),
  },
];

/** Returns how the insights of a file fit what was planted. */
export async function verdictOf(one: ShiftCase, seed: number): Promise<ShiftVerdict> {
  const dataset = await openDataset([new Blob([csvOf(one.make(seed))])], { timeZone: 'UTC' });
  try {
    const verdicts = (await insightsOf(dataset, '')).flatMap(({ finding }) => fitOf(finding, one, seed) ?? []);
    return verdicts.find((verdict) => verdict !== 'right') ?? verdicts[0] ?? 'silent';
  } finally {
    dataset.close();
  }
}

function fitOf(finding: Insight['finding'], { truth, at }: ShiftCase, seed: number): ShiftVerdict | undefined {
  const isStep = finding.topic === 'break' || finding.form === 'dropped';
  if (!isStep && finding.topic !== 'falling') return undefined;
  if (truth !== (isStep ? 'step' : 'decline')) return 'wrong';
  const since = finding.figures.since?.value;
  return since === undefined || Math.abs(since - at!(seed)) <= NEAR ? 'right' : 'undated';
}

/** A level that wanders by a tenth for months, without any lasting change. */
function wavering(seed: number): (day: number) => number {
  const normal = normalNumbers(seed * 31 + 5);
  let level = 0;
  const levels = Array.from({ length: 200 }, () => (level = 0.8 * level + 0.08 * normal()));
  return (day) => Math.exp(levels[Math.floor((END - day) / 7)] ?? 0);
}
