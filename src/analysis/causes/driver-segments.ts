import type { DriverCause, DriversFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result.js';
import { sumOf } from '../../stats/causes/contribution-sums.js';
import { historyOf, isWithin, toHistory } from './driver-history.js';
import { membersOf, sidesOf, wholeSides } from './driver-members.js';
import { rowsOf } from './driver-steps.js';
import type { AskingTurns } from '../turns.js';

/** What is looked at: a measure that adds up, pieces where they are known, the segments that were found, and the whole. */
interface Found {
  readonly measure: string;
  readonly quantity: string | undefined;
  readonly causes: readonly DriverCause[];
  readonly whole: { readonly before: number; readonly change: number };
}

/**
 * The segments that went apart further than they did between earlier periods, and how far the whole changed then. A segment's going apart is the logarithm of its own factor less that of
 * the whole: of prices where these made it a cause, else of pieces, or of the measure where pieces are not known. Where the data do not reach far enough all segments stay.
 */
export async function standingOut(
  record: ResultRecord,
  { measure, quantity, causes, whole }: Found,
  turns: AskingTurns,
): Promise<Pick<DriversFacts, 'causes' | 'history'>> {
  const past = await historyOf(record.facts, turns);
  if (!past) return { causes };
  const by = [...new Set(causes.flatMap(({ members }) => members.map(({ dimension }) => dimension)))];
  const earlier = await past.ask(by);
  const figures = { measure, quantity };
  const kept = causes.filter(
    (cause) =>
      !isWithin(
        earlier.map((one) => apartOf(one, cause, figures)),
        apartOf(record, cause, figures),
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
    leftOut: causes.length - kept.length,
  });
  return { causes: kept, history };
}

type Figures = Pick<Found, 'measure' | 'quantity'>;

/** How far a segment went apart from the whole, as a logarithm; NaN where one of the two is nothing. */
function apartOf(record: ResultRecord, { members, driver }: DriverCause, { measure, quantity }: Figures): number {
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
