import type { DriverCause, DriversAnalysis, DriversFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result.js';
import { BLANK } from '../../stats/causes/contribution-cells.js';
import type { BeforeAfter, CellDimension } from '../../stats/causes/contribution-cells.js';
import { changeByMember, sumOf } from '../../stats/causes/contribution-sums.js';
import { contributionsOfCells } from '../../stats/causes/contributions.js';
import { SalesError } from '../../util/error.js';
import { columnOf } from '../columns.js';
import { bridgeOf } from './driver-bridge.js';
import { memberRows, membersOf, presenceOf, sidesOf, turnoverOf, wholeSides } from './driver-members.js';
import type { DriverMember, Members, Sides } from './driver-members.js';
import { standingOut } from './driver-segments.js';
import { textOf, textsOf, wholeOf, wrong } from '../given.js';
import type { Given } from '../given.js';
import { ratioDriversOf } from './ratio-drivers.js';
import type { AskingTurns } from '../turns.js';

/** What makes less than this part of the change, or of the greatest cause, is not worth a line. */
const LEAST_PART = 0.02;

/** Why a measure differs between the sides of an answer with a comparison. @throws SalesError `bad-option`, `bad-type`; an `AbortError` */
export async function driversOf(record: ResultRecord, given: Given, turns: AskingTurns): Promise<ResultRecord> {
  const asked = readDrivers(given);
  const { measure, numerator, denominator, limit = 20, dimensions = keysOf(record) } = asked;
  if (asked.bridge && dimensions.length !== 1) throw wrong('dimensions', dimensions.join(', '), 'one dimension, for a bridge');
  if (numerator !== undefined && denominator !== undefined)
    return ratioDriversOf(record, { measure, numerator, denominator, dimensions, limit }, turns);
  if (columnOf(record, measure, 'measure').unit === 'ratio') {
    throw new SalesError('bad-type', `analysis.measure: '${measure}' is a ratio; expected a measure that adds up`, {
      hint: 'Ask for its numerator and denominator as well, and name them in the analysis.',
      params: { option: 'analysis.measure', value: measure, type: 'ratio' },
    });
  }
  const sides = sidesOf(record, measure, 'measure');
  const keys = dimensions.map((name) => membersOf(record, name));
  const told = keys.map((own) => toldMembers(own, sides));
  const facts = asked.bridge
    ? await bridged(record, { measure, members: told[0] ?? [] }, turns)
    : await explained(record, { ...asked, keys, sides }, turns);
  const turnover = told.flatMap((members, k) => turnoverOf(dimensions[k]!, members) ?? []);
  const { unit } = columnOf(record, measure, 'measure');
  return {
    ...record,
    ...memberRows(told, { limit, unit }),
    facts: { ...record.facts, analysis: { kind: 'drivers', ...facts, turnover } },
  };
}

type Explained = Omit<DriversFacts, 'kind' | 'turnover'>;

/** The change taken apart by volume, mix and price, and the segments that went apart further than they did before. */
async function explained(
  record: ResultRecord,
  { measure, quantity, depth, keys, sides }: DriversAnalysis & { readonly keys: readonly Members[]; readonly sides: Sides },
  turns: AskingTurns,
): Promise<Explained> {
  const amount = wholeSides(sides);
  const pieces = quantity === undefined ? undefined : wholeSides(sidesOf(record, quantity, 'quantity'));
  const cells = { dimensions: keys.map(cellsOf), amount, ...(pieces && { quantity: pieces }) };
  const { signal } = turns;
  const { change, priceVolumeMix, causes } = contributionsOfCells(cells, { ...(depth && { depth }), ...(signal && { signal }) });
  const worth = LEAST_PART * Math.max(Math.abs(change), ...causes.map(({ contribution }) => Math.abs(contribution)));
  const large = causes.filter(({ contribution }) => Math.abs(contribution) >= worth);
  const found = large.map(({ dimensions, contribution, driver }): DriverCause => ({
    members: Object.entries(dimensions).map(([dimension, member]) => ({
      dimension,
      member: member === BLANK && hasBlank(keys, dimension) ? null : member,
    })),
    contribution,
    driver,
  }));
  const whole = { before: sumOf(amount.before), after: sumOf(amount.after), change };
  const standing = await standingOut(record, { measure, quantity, causes: found, whole }, turns);
  return { ...whole, ...(pieces && { priceVolumeMix }), ...standing };
}

/** The change by members that are new, have more, have less, or are lost. What belongs to none is seen from the whole, which is asked by itself. */
async function bridged(
  record: ResultRecord,
  { measure, members }: { readonly measure: string; readonly members: readonly DriverMember[] },
  turns: AskingTurns,
): Promise<Explained> {
  const { before, after } = wholeSides(sidesOf(await turns.ask({ by: [] }), measure, 'measure'));
  const whole = { before: before[0] ?? 0, after: after[0] ?? 0 };
  const change = whole.after - whole.before;
  const standing = await standingOut(record, { measure, quantity: undefined, causes: [], whole: { ...whole, change } }, turns);
  return { ...whole, change, bridge: bridgeOf(members, whole), ...standing };
}

function readDrivers({ dimensions, measure, quantity, numerator, denominator, bridge, depth, limit }: Given): DriversAnalysis {
  if ((numerator === undefined) !== (denominator === undefined))
    throw wrong(numerator === undefined ? 'numerator' : 'denominator', undefined, 'numerator and denominator together');
  if (bridge !== undefined && typeof bridge !== 'boolean') throw wrong('bridge', bridge, 'true or false');
  return {
    kind: 'drivers',
    ...(dimensions === undefined ? {} : { dimensions: textsOf(dimensions, 'dimensions') }),
    measure: textOf(measure, 'measure'),
    ...(quantity === undefined ? {} : { quantity: textOf(quantity, 'quantity') }),
    ...(numerator === undefined ? {} : { numerator: textOf(numerator, 'numerator') }),
    ...(denominator === undefined ? {} : { denominator: textOf(denominator, 'denominator') }),
    ...(bridge === undefined ? {} : { bridge }),
    ...(depth === undefined ? {} : { depth: depthOf(depth) }),
    ...(limit === undefined ? {} : { limit: wholeOf(limit, 'limit', Number.MAX_SAFE_INTEGER) }),
  };
}

function depthOf(input: unknown): 1 | 2 {
  if (input === 1 || input === 2) return input;
  throw wrong('depth', input, '1 or 2');
}

/** The keys of an answer: what no unit says how to read. */
function keysOf({ columns }: ResultRecord): readonly string[] {
  return columns.filter(({ type, unit }) => type !== 'number' || unit === undefined).map(({ name }) => name);
}

function cellsOf({ name, members, codes }: Members): CellDimension {
  return { name, members: members.map((member) => member ?? BLANK), codes };
}

function hasBlank(keys: readonly Members[], dimension: string): boolean {
  return keys.some(({ name, members }) => name === dimension && members.includes(null));
}

function toldMembers(own: Members, sides: Sides): readonly DriverMember[] {
  const amount: BeforeAfter = wholeSides(sides);
  const cells = cellsOf(own);
  const [before, after, effects] = [sumsBy(cells, amount.before), sumsBy(cells, amount.after), changeByMember(cells, amount)];
  const presence = presenceOf(own, sides);
  return own.members.map((member, i) => ({
    dimension: own.name,
    member,
    presence: presence[i],
    before: before[i]!,
    after: after[i]!,
    effect: effects[i]!,
  }));
}

function sumsBy({ members, codes }: CellDimension, values: Float64Array): Float64Array {
  const sums = new Float64Array(members.length);
  for (let cell = 0; cell < codes.length; cell++) sums[codes[cell]!] = sums[codes[cell]!]! + values[cell]!;
  return sums;
}
