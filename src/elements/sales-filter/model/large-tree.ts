import type { Results } from '../../../query/result/result.js';
import { lastOf, type Choice } from './choice.js';
import { branchesBelow, emptyTree, keyOf, nodeAt, takes, type Branch, type Chosen, type LabelOf } from './tree.js';
import {
  branchName,
  chosenName,
  exceptName,
  foundName,
  keptName,
  pathsIn,
  ROOTS,
  wayName,
  type OpenedBranch,
  type Path,
} from './tree-plans.js';

/** Results of a large tree, and what they were queried for. */
export interface LargeTreeAnswers {
  readonly answers: Results;
  readonly fields: readonly string[];
  readonly own: string;
  readonly search: string;
  readonly opened: readonly OpenedBranch[];
}

/** A tree with the largest branches, and the number of all at its root. */
export interface LargeTree {
  readonly branches: readonly Branch[];
  readonly total: number;
}

/** Builds the tree of all members that are loaded: the largest of each open branch, those found and those selected. */
export function largeTreeOf({ answers, fields, own, search, opened }: LargeTreeAnswers, labelOf: LabelOf): LargeTree {
  const root = emptyTree();
  const roots = answers[ROOTS]!;
  add(root, pathsIn(roots));
  for (const branch of opened) {
    const answer = branch.isWhole ? undefined : answers[branchName(branch)];
    if (!answer) continue;
    add(
      root,
      pathsIn(answer).map(({ path, rows }) => ({ path: [...branch.path, ...path], rows })),
    );
    nodeAt(root, branch.path).total = answer.facts.groups!;
  }
  const found = fields.flatMap((_, level) => pathsOf(answers[foundName(level, search)]));
  const excluded = fields.flatMap((_, level) => pathsOf(answers[exceptName(own, level)]));
  for (const { path } of pathsOf(answers[keptName(own)])) nodeAt(root, path);
  add(root, [...found, ...pathsOf(answers[chosenName(own)]), ...excluded]);
  for (const { path } of found) nodeAt(root, path).isFound = true;
  // A result for the members above may contain other branches with a member of the same name.
  for (const level of fields.keys())
    add(
      root,
      pathsOf(answers[wayName(level)]).filter(({ path }) => isKnown(root, path)),
    );
  return { branches: branchesBelow(root, fields, labelOf), total: roots.facts.groups! };
}

type PathRows = ReturnType<typeof pathsIn>;
type Tree = ReturnType<typeof emptyTree>;

function pathsOf(result: Results[string] | undefined): PathRows {
  return result ? pathsIn(result) : [];
}

function add(root: Tree, paths: PathRows): void {
  for (const { path, rows } of paths) nodeAt(root, path).count = rows;
}

function isKnown(root: Tree, path: Path): boolean {
  let node: Tree | undefined = root;
  for (const member of path) node = node?.below.get(keyOf([member]));
  return node !== undefined;
}

/** The paths that a clause selects and excludes, from results. */
export interface Selected {
  /** Selected paths, all as long as the clause has fields, and their rows under the filters of other elements. */
  readonly paths: PathRows;
  /** The paths without regard to the filters of other elements; `undefined` if there are more than results contain. */
  readonly kept: readonly Path[] | undefined;
  readonly excluded: PathRows;
}

/** Returns what the clause selects, from the results for it; `undefined` while these are pending. */
export function selectedIn({ answers, fields, own }: LargeTreeAnswers, choice: Choice): Selected | undefined {
  if (choice.kind !== 'levels') return { paths: [], kept: [], excluded: [] };
  const chosen = answers[chosenName(own)];
  const except = fields.flatMap((_, level) => (choice.except?.[level] ? [answers[exceptName(own, level)]] : []));
  if (!chosen || except.some((one) => !one)) return undefined;
  const whole = answers[keptName(own)] ?? chosen;
  const isComplete = whole.facts.groups! <= whole.rowCount;
  const kept = isComplete ? pathsIn(whole).map(({ path }) => path) : undefined;
  return { paths: pathsIn(chosen), kept, excluded: except.flatMap(pathsOf) };
}

/**
 * Returns the selection state of each loaded branch by key; empty when everything is selected. A branch is `all` if all of its rows are
 * selected that the filters of other elements leave.
 */
export function largeStates(
  branches: readonly Branch[],
  choice: Choice,
  selected: Selected | undefined,
): ReadonlyMap<string, Chosen> {
  const states = new Map<string, Chosen>();
  if (choice.kind !== 'levels') return states;
  const rows = selected && rowsByBranch(selected.paths);
  const kept = selected?.kept && new Set(rowsByBranch(selected.kept.map((path) => ({ path, rows: 0 }))).keys());
  const excluded = selected && rowsByBranch(selected.excluded);
  const last = lastOf(choice.levels);
  const exceptLast = lastOf(choice.except ?? []);
  const stateOf = ({ key, level, count }: Branch): Chosen => {
    if (level < last) {
      const sum = rows?.get(key) ?? 0;
      if (kept && !kept.has(key)) return 'none';
      if (sum !== count || count === 0) return 'some';
    }
    const without = excluded?.get(key);
    if (exceptLast <= level || (excluded && without === undefined)) return 'all';
    return without === count && count > 0 ? 'none' : 'some';
  };
  const mark = (branch: Branch, isAbove: boolean): void => {
    const isIn = isAbove && takes(choice, branch);
    states.set(branch.key, isIn ? stateOf(branch) : 'none');
    for (const below of branch.branches) mark(below, isIn);
  };
  for (const branch of branches) mark(branch, true);
  return states;
}

/** Returns the sum of the rows of paths for each branch above them. */
function rowsByBranch(paths: PathRows): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { path, rows } of paths) {
    for (const length of path.keys()) {
      const key = keyOf(path.slice(0, length + 1));
      sums.set(key, (sums.get(key) ?? 0) + rows);
    }
  }
  return sums;
}
