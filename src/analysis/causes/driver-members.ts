import type { DriverTurnover } from '../../query/analysis/analysis.js';
import type { ResultColumn, ResultRecord } from '../../query/result.js';
import { codedOf, numberColumn, textColumn } from '../coded.js';
import { numbersOf } from '../columns.js';

/** The row of the members that are not told one by one. */
const OTHER = '(other)';

/** A figure of each row of an answer on both sides of its comparison; NaN where a side has no rows. */
export interface Sides {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** A measure of an answer on both sides. @throws SalesError `bad-option`, `bad-type` */
export function sidesOf(record: ResultRecord, name: string, option: string): Sides {
  const isCount = record.columns.find((column) => column.name === name)?.unit === 'count';
  // A count of 0 is what a comparison gives a side without rows.
  const figures = (of: string): Float64Array =>
    numbersOf(record, of, option).map((value) => (isCount && value === 0 ? NaN : value));
  return { before: figures(`${name}.previous`), after: figures(name) };
}

/** The same with 0 for what is missing. */
export function wholeSides({ before, after }: Sides): Sides {
  const whole = (values: Float64Array): Float64Array => values.map((value) => (Number.isFinite(value) ? value : 0));
  return { before: whole(before), after: whole(after) };
}

/** A dimension of an answer: the place of each row's member; that of the missing one is after all others. */
export interface Members {
  readonly name: string;
  readonly members: readonly (string | null)[];
  readonly codes: Int32Array;
}

/** The members of a key of an answer. @throws SalesError `bad-option` */
export function membersOf(record: ResultRecord, name: string): Members {
  const { codes, names } = codedOf(record, name, 'dimensions');
  if (!codes.includes(-1)) return { name, members: names, codes };
  return { name, members: [...names, null], codes: codes.map((code) => (code < 0 ? names.length : code)) };
}

/** On which sides of a comparison members are. */
export type Presence = 'both' | 'new' | 'lost';

/** A member of a dimension, with what it adds to the change. */
export interface DriverMember {
  readonly dimension: string;
  readonly member: string | null;
  /** Undefined where it is on neither side. */
  readonly presence: Presence | undefined;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  /** Of a quotient: what its own one did, and what its weight did. */
  readonly rate?: number;
  readonly mix?: number;
}

/** On which sides there are rows of each member, by a figure that is missing where there are none. */
export function presenceOf({ members, codes }: Members, { before, after }: Sides): readonly (Presence | undefined)[] {
  const seen = new Uint8Array(members.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    seen[code] = seen[code]! | (Number.isNaN(before[row]!) ? 0 : 1) | (Number.isNaN(after[row]!) ? 0 : 2);
  }
  return Array.from(seen, (sides) => ([undefined, 'lost', 'new', 'both'] as const)[sides]);
}

/** How many members of a dimension are on one side only, and what they made; undefined where all are on both. */
export function turnoverOf(dimension: string, members: readonly DriverMember[]): DriverTurnover | undefined {
  const told = (which: Presence): { count: number; effect: number } => {
    const found = members.filter(({ presence }) => presence === which);
    return { count: found.length, effect: found.reduce((sum, { effect }) => sum + effect, 0) };
  };
  const turnover = { dimension, new: told('new'), lost: told('lost') };
  return turnover.new.count + turnover.lost.count > 0 ? turnover : undefined;
}

/** For each dimension its members with the greatest effects, and the others as one row. `unit`: how people read the measure. */
export function memberRows(
  dimensions: readonly (readonly DriverMember[])[],
  { limit, unit }: { readonly limit: number; readonly unit: ResultColumn['unit'] },
): Pick<ResultRecord, 'rowCount' | 'columns'> {
  const rows = dimensions.flatMap((members) => toldOf(members, limit));
  const isQuotient = rows.some(({ rate }) => rate !== undefined);
  const texts = (name: 'dimension' | 'member' | 'presence'): ResultColumn =>
    textColumn(
      name,
      rows.map((row) => row[name] ?? null),
    );
  const numbers = (name: 'before' | 'after' | 'effect' | 'rate' | 'mix'): ResultColumn =>
    numberColumn(
      name,
      rows.map((row) => row[name] ?? NaN),
      unit,
    );
  const names = ['before', 'after', 'effect', ...(isQuotient ? (['rate', 'mix'] as const) : [])] as const;
  return { rowCount: rows.length, columns: [texts('dimension'), texts('member'), texts('presence'), ...names.map(numbers)] };
}

function toldOf(members: readonly DriverMember[], limit: number): readonly DriverMember[] {
  const present = members.filter(({ presence }) => presence !== undefined);
  present.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const others = present.slice(limit);
  return others.length === 0 ? present : [...present.slice(0, limit), togetherOf(others)];
}

/** Members as one: quotients do not add up, so that of these together none is told. */
function togetherOf(members: readonly DriverMember[]): DriverMember {
  const sum = (name: 'before' | 'after' | 'effect' | 'rate' | 'mix'): number =>
    members.reduce((total, row) => total + (row[name] ?? 0), 0);
  const { dimension, rate } = members[0]!;
  const common = { dimension, member: OTHER, presence: undefined, effect: sum('effect') };
  if (rate === undefined) return { ...common, before: sum('before'), after: sum('after') };
  return { ...common, before: NaN, after: NaN, rate: sum('rate'), mix: sum('mix') };
}
