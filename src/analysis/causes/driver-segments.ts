import type { DriverCause, DriversFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result.js';
import { sumOf } from '../../stats/causes/contribution-sums.js';
import { historyOf, isWithin, toHistory } from './driver-history.js';
import { membersOf, sidesOf, wholeSides } from './driver-members.js';
import { rowsOf } from './driver-steps.js';
import type { Cooperative } from '../analysis-context.js';

/** Input for comparing segments with the past: an additive measure, units if known, the segments found, and the whole. */
interface SegmentInput {
  readonly measure: string;
  readonly quantity: string | undefined;
  readonly causes: readonly DriverCause[];
  readonly whole: { readonly before: number; readonly change: number };
}

/**
 * Returns the segments that diverged more than between earlier periods, and the earlier changes of the whole. The divergence of a
 * segment is the logarithm of its growth factor minus that of the whole: of prices for price causes, otherwise of units, or
 * of the measure if units are unknown. All segments stay when the data does not reach back far enough.
 */
export async function standingOut(
  record: ResultRecord,
  { measure, quantity, causes, whole }: SegmentInput,
  task: Cooperative,
): Promise<Pick<DriversFacts, 'causes' | 'history'>> {
  const past = await historyOf(record.facts, task);
  if (!past) return { causes };
  const by = [...new Set(causes.flatMap(({ members }) => members.map(({ dimension }) => dimension)))];
  const earlier = await past.ask(by);
  const figures = { measure, quantity };
  const unusual = causes.filter(
    (cause) =>
      !isWithin(
        earlier.map((one) => divergenceOf(one, cause, figures)),
        divergenceOf(record, cause, figures),
      ),
  );
  const isShare = whole.before > 0;
  const changes = earlier.map((one) => {
    const { before, after } = sumsOf(one, measure);
    return isShare ? (before > 0 ? after / before - 1 : NaN) : after - before;
  });
  const history = toHistory(past, {
    earlier: changes,
    present: isShare ? whole.change / whole.before : whole.change,
    scale: isShare ? whole.before : 1,
    leftOut: causes.length - unusual.length,
  });
  return { causes: unusual, history };
}

type Figures = Pick<SegmentInput, 'measure' | 'quantity'>;

/** Returns the divergence of a segment from the whole, as a logarithm; NaN when one of them is zero. */
function divergenceOf(record: ResultRecord, { members, driver }: DriverCause, { measure, quantity }: Figures): number {
  const inside = rowsOf(
    members.map(({ dimension }) => membersOf(record, dimension)),
    members,
  );
  const factor = (name: string, rows: Uint8Array | undefined): number => {
    const { before, after } = sumsOf(record, name, rows);
    return Math.log(after / before);
  };
  const away = (name: string): number => factor(name, inside) - factor(name, undefined);
  if (quantity === undefined) return away(measure);
  return driver === 'price' ? away(measure) - away(quantity) : away(quantity);
}

function sumsOf(record: ResultRecord, name: string, rows?: Uint8Array): { readonly before: number; readonly after: number } {
  const { before, after } = wholeSides(sidesOf(record, name, 'measure'));
  const within = (values: Float64Array): Float64Array => (rows ? values.filter((_, row) => rows[row] === 1) : values);
  return { before: sumOf(within(before)), after: sumOf(within(after)) };
}
