import { sumOf } from '../../util/numbers/sum.js';
import type { ResultColumn } from '../../query/result/result.js';
import { columnOfParts, joinParts } from '../aggregate-parts.js';
import type { AggregateRequest, GroupMembers, Groups, MemberRequest } from '../engine.js';
import type { NumberIndex } from '../../util/numbers/number-index.js';
import { joinMembers } from './member-lists.js';

/**
 * Number of consecutive rows that a shard gets at a time. Stripes are dealt round-robin, so each shard has a share of any date
 * range if the rows are ordered by date. It equals the block size of the engine, so no block and no byte of validity bits is
 * split.
 */
export const STRIPE = 2 ** 12;

/** Returns the table row of a shard’s row. */
export type RowOf = (shard: number, row: number) => number;

/** Returns the function that maps the rows of `count` shards to the rows of the table. */
export function dealtTo(count: number): RowOf {
  return (shard, row) => (Math.floor(row / STRIPE) * count + shard) * STRIPE + (row % STRIPE);
}

/** Returns the number of rows out of `rowCount` that one of `count` shards gets. */
export function shareOf(rowCount: number, shard: number, count: number): number {
  const round = STRIPE * count;
  return Math.floor(rowCount / round) * STRIPE + Math.min(STRIPE, Math.max(0, (rowCount % round) - shard * STRIPE));
}

/** Exclusive upper bound of composite keys in a lookup array (16 MB); larger ones use a map. */
const TABLE_LIMIT = 2 ** 22;

/** For each result, the merged number of each of its groups. */
interface Numbered {
  readonly count: number;
  readonly groups: readonly Int32Array[];
}

/**
 * Merges results of engines with disjoint rows of one table into the result over all rows. The engines have the same column
 * bounds and dictionaries; the last engine’s dictionary is complete. All results come from `request` with `parts`. `rowOf` maps
 * their rows to the table.
 */
export function mergeGroups(request: AggregateRequest, answers: readonly Groups[], rowOf: RowOf): Groups {
  const { count, keys, groups } = alignKeys(answers);
  const parts = request.aggregates.map((aggregate, index) =>
    joinParts(
      aggregate,
      answers.map((answer, a) => ({ parts: answer.parts![index]!, groups: groups[a]!, rowOf: (row) => rowOf(a, row) })),
      count,
    ),
  );
  const missing = answers.flatMap((answer) => answer.missing ?? []);
  return {
    count,
    keys,
    ...(request.parts === true
      ? { values: [], parts }
      : { values: request.aggregates.map((aggregate, index) => columnOfParts(aggregate, parts[index]!)) }),
    ...(missing.length < answers.length
      ? {}
      : { missing: { keys: addUp(missing.map((one) => one.keys)), values: addUp(missing.map((one) => one.values)) } }),
    selected: sumOf(answers.map(({ selected }) => selected)),
    total: sumOf(answers.map(({ total }) => total)),
  };
}

/**
 * Merges members of groups, like `mergeGroups`. `ids` assigns shared ids when the engines have their own. Pass the same `ids`
 * again for each request with the same `member`.
 */
export function mergeMembers(request: MemberRequest, answers: readonly GroupMembers[], ids: NumberIndex): GroupMembers {
  const { count, keys, groups } = alignKeys(answers);
  const { numbers, ...lists } = joinMembers(
    answers.map((parts, a) => ({ parts, groups: groups[a]! })),
    count,
    ids,
  );
  return { count, keys, ...lists, ...(request.parts === true && numbers !== undefined ? { numbers } : {}) };
}

/** Aligns the groups of several results by their keys. */
function alignKeys(answers: readonly (Groups | GroupMembers)[]) {
  const { count, keys } = answers[0]!;
  // This is common with many rows: each result has all customers, in the order of their codes.
  if (keys.length > 0 && answers.every((answer) => haveSameKeys(answer, answers[0]!))) {
    const own = new Int32Array(count);
    for (let g = 0; g < count; g++) own[g] = g;
    return { count, groups: answers.map(() => own), keys: answers.at(-1)!.keys };
  }
  // Without keys, each result has one group, the same in all.
  let aligned: Numbered = { count: 1, groups: answers.map(({ count }) => new Int32Array(count)) };
  keys.forEach((_, k) => {
    const own = codesOf(answers.map((answer) => answer.keys[k]!));
    aligned = k === 0 ? own : number(combined(aligned, own), aligned.count * own.count);
  });
  return {
    ...aligned,
    keys: keys.map((_, k) =>
      alignedKey(
        aligned,
        answers.map((answer) => answer.keys[k]!),
      ),
    ),
  };
}

/** True when two results have the same groups in the same order. */
function haveSameKeys(one: Groups | GroupMembers, other: Groups | GroupMembers): boolean {
  if (one === other) return true;
  return (
    one.count === other.count &&
    one.keys.every(({ values, valid }, k) => {
      const like = other.keys[k]!;
      return isEqual(values, like.values) && (valid && like.valid ? isEqual(valid, like.valid) : valid === like.valid);
    })
  );
}

function isEqual(one: ResultColumn['values'], other: ResultColumn['values']): boolean {
  for (let g = 0; g < one.length; g++) if (one[g] !== other[g]) return false;
  return true;
}

/** Returns small integers that are equal when the keys are equal. */
function codesOf(columns: readonly ResultColumn[]): Numbered {
  const limit = columns.at(-1)!.dictionary?.length ?? Infinity;
  const keys = columns.map(({ values, valid }) => {
    if (valid === undefined) return values;
    const own = Float64Array.from(values);
    for (let g = 0; g < own.length; g++) if (valid[g] === 0) own[g] = NaN;
    return own;
  });
  return number(keys, limit);
}

/** Combines two numbers per group into one. */
function combined(first: Numbered, second: Numbered): Float64Array[] {
  return first.groups.map((ids, a) => {
    const others = second.groups[a]!;
    const pairs = new Float64Array(ids.length);
    for (let g = 0; g < pairs.length; g++) pairs[g] = ids[g]! * second.count + others[g]!;
    return pairs;
  });
}

/** Assigns ids to numbers in order of first appearance. Present numbers are integers below `limit`, if `limit` is finite. */
function number(answers: readonly ResultColumn['values'][], limit: number): Numbered {
  return limit > TABLE_LIMIT ? numberMany(answers) : numberFew(answers, limit);
}

function numberFew(answers: readonly ResultColumn['values'][], limit: number): Numbered {
  let count = 0;
  const ids = new Int32Array(limit + 1);
  const groups = answers.map((keys) => {
    const own = new Int32Array(keys.length);
    for (let g = 0; g < own.length; g++) {
      const slot = keys[g]! >= 0 ? keys[g]! : limit;
      if (ids[slot] === 0) ids[slot] = ++count;
      own[g] = ids[slot]! - 1;
    }
    return own;
  });
  return { count, groups };
}

function numberMany(answers: readonly ResultColumn['values'][]): Numbered {
  const ids = new Map<number, number>();
  const groups = answers.map((keys) => {
    const own = new Int32Array(keys.length);
    for (let g = 0; g < own.length; g++) {
      const known = ids.get(keys[g]!);
      if (known === undefined) ids.set(keys[g]!, ids.size);
      own[g] = known ?? ids.size - 1;
    }
    return own;
  });
  return { count: ids.size, groups };
}

function alignedKey({ count, groups }: Numbered, columns: readonly ResultColumn[]): ResultColumn {
  const { valid: _, ...like } = columns.at(-1)!;
  const values = new (like.values.constructor as new (length: number) => typeof like.values)(count);
  const valid = new Uint8Array(count).fill(1);
  columns.forEach((column, a) => {
    const own = groups[a]!;
    for (let g = 0; g < own.length; g++) {
      values[own[g]!] = column.values[g]!;
      if (column.valid?.[g] === 0) valid[own[g]!] = 0;
    }
  });
  return { ...like, values, ...(valid.includes(0) ? { valid } : {}) };
}

function addUp(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, at) => sumOf(rows.map((row) => row[at]!)));
}
