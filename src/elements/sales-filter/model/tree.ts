import type { QueryResult } from '../../../query/result/result.js';
import type { Choice, Level } from './choice.js';
import { plain } from './filter.js';
import { pathsIn, type Path } from './tree-plans.js';

/** Member of a tree's field, below the members of the previous fields. */
export interface Branch {
  /** Key of the branch: the members on the path to it. */
  readonly key: string;
  readonly level: number;
  readonly value: string | null;
  readonly label: string;
  /** Number of rows under the filters of other elements. */
  readonly count: number;
  /** Branches sorted by rows, most first; of a large tree, those that are loaded. */
  readonly branches: readonly Branch[];
  /** True when there are branches below, whether they are loaded or not. */
  readonly hasBelow: boolean;
  /** Number of branches below, if only the largest are loaded. */
  readonly total?: number | undefined;
  readonly isFound?: boolean;
}

/** Selected members by field. */
type Levels = Pick<Extract<Choice, { kind: 'levels' }>, 'levels' | 'except'>;

/** Selection state of a branch. */
export type Chosen = 'none' | 'some' | 'all';

/** A branch while a tree is built. */
interface Node {
  readonly path: Path;
  count: number;
  /** Number of rows regardless of the filters of other elements, where all of them are loaded. */
  whole: number;
  total?: number;
  isFound?: boolean;
  readonly below: Map<string, Node>;
}

export type LabelOf = (field: string, member: string | null) => string;

export function keyOf(path: Path): string {
  return JSON.stringify(path);
}

export function emptyTree(): Node {
  return { path: [], count: 0, whole: 0, below: new Map() };
}

/** Returns the node of a path, which is added with those above it. `visit` is called with each node on the path. */
export function nodeAt(root: Node, path: Path, visit?: (node: Node) => void): Node {
  return path.reduce((node, member, level) => {
    const key = keyOf([member]);
    const known = node.below.get(key) ?? { ...emptyTree(), path: path.slice(0, level + 1) };
    node.below.set(key, known);
    visit?.(known);
    return known;
  }, root);
}

/** Returns the branches below a node, those with most rows first. */
export function branchesBelow(node: Node, fields: readonly string[], labelOf: LabelOf): readonly Branch[] {
  return [...node.below.values()]
    .sort((one, other) => other.count - one.count || other.whole - one.whole)
    .map((below) => {
      const { path, count, total, isFound = false } = below;
      const level = path.length - 1;
      const value = path[level]!;
      const branches = branchesBelow(below, fields, labelOf);
      const label = labelOf(fields[level]!, value);
      return { key: keyOf(path), level, value, label, count, branches, total, isFound, hasBelow: level + 1 < fields.length };
    });
}

/** Converts results by several fields to branches. `whole` ignores the filters of other elements; `left` applies them. */
export function branchesOf(whole: QueryResult, left: QueryResult, labelOf: LabelOf): readonly Branch[] {
  const root = emptyTree();
  for (const { path, rows } of pathsIn(whole)) nodeAt(root, path, (branch) => (branch.whole += rows));
  for (const { path, rows } of pathsIn(left)) nodeAt(root, path, (branch) => (branch.count += rows));
  const fields = whole.columns.slice(0, -1).map(({ name }) => name);
  return branchesBelow(root, fields, labelOf);
}

/** Returns the selection state of each branch by key; empty when everything is selected. */
export function chosenIn(branches: readonly Branch[], choice: Choice): ReadonlyMap<string, Chosen> {
  const states = new Map<string, Chosen>();
  if (choice.kind === 'levels') for (const branch of branches) mark(branch, choice, states);
  return states;
}

/** True when the clause on the field of a branch selects its member. */
export function takes({ levels, except }: Levels, { level, value }: Pick<Branch, 'level' | 'value'>): boolean {
  return (levels[level]?.includes(value) ?? true) && !except?.[level]?.includes(value);
}

function mark(branch: Branch, { levels, except = [] }: Levels, states: Map<string, Chosen>): Chosen {
  const { key, level, branches } = branch;
  const isIn = takes({ levels, except }, branch);
  const choice = { levels: isIn ? levels : levels.map((_, at) => (at > level ? [] : levels[at])), except };
  const below = branches.map((one) => mark(one, choice, states));
  const state = !isIn
    ? 'none'
    : branches.length === 0 || below.every((one) => one === 'all')
      ? 'all'
      : below.some((one) => one !== 'none')
        ? 'some'
        : 'none';
  states.set(key, state);
  return state;
}

/** Selection after a branch was toggled, and the labels of additionally selected leaves. */
interface Toggled {
  readonly choice: Choice;
  readonly widened: readonly string[];
}

/**
 * Toggles a branch. The new selection uses the fewest members and fields that describe the same rows. If no clause does (a name
 * below two parents), it selects additional rows.
 */
export function toggleBranch(branches: readonly Branch[], branch: Branch, choice: Choice): Toggled {
  const states = chosenIn(branches, choice);
  const isOff = states.get(branch.key) === 'all';
  const all = pathsBelow(branches);
  const below = new Set(pathsBelow([branch]).map(({ key }) => key));
  const remaining = all.filter(({ key }) => (below.has(key) ? !isOff : states.get(key) === 'all'));
  if (remaining.length === 0) return { choice: { kind: 'all' }, widened: [] };
  const names = all[0]!.path.map((_, level) => [...new Set(remaining.map(({ path }) => path[level] ?? null))]);
  const taken = all.filter(({ path }) => path.every((value, level) => names[level]?.includes(value)));
  const kept = new Set(remaining);
  const widened = [...new Set(taken.filter((leaf) => !kept.has(leaf)).map(({ label }) => label))];
  return { choice: { kind: 'levels', levels: fewest(all, taken.length, names, branch.level) }, widened };
}

interface Leaf {
  readonly key: string;
  readonly label: string;
  readonly path: Path;
}

function pathsBelow(branches: readonly Branch[], above: Path = []): readonly Leaf[] {
  return branches.flatMap(({ key, label, value, branches: below }) => {
    const path = [...above, value];
    return below.length > 0 ? pathsBelow(below, path) : [{ key, label, path }];
  });
}

/**
 * Returns the field set with the fewest members that selects the same leaves as all fields. Ties prefer the toggled field
 * alone, then fields near the root. Sets are bit masks; the lowest bit is the root.
 */
function fewest(all: readonly Leaf[], count: number, names: readonly Path[], asked: number): readonly Level[] {
  const members = names.map((list) => new Set(list));
  const isUsed = (set: number, level: number): boolean => (set & (1 << level)) !== 0;
  const takes = (set: number): number =>
    all.filter(({ path }) => path.every((value, level) => !isUsed(set, level) || members[level]!.has(value))).length;
  const size = (set: number): number => names.reduce((sum, list, level) => sum + (isUsed(set, level) ? list.length : 0), 0);
  const alone = 1 << asked;
  const [best] = Array.from({ length: 2 ** names.length - 1 }, (_, before) => before + 1)
    .filter((set) => takes(set) === count)
    .sort((one, other) => size(one) - size(other) || Number(other === alone) - Number(one === alone) || one - other);
  return names.map((list, level) => (isUsed(best!, level) ? list : undefined));
}

export interface ListedBranch {
  readonly branch: Branch;
  readonly isOpen: boolean;
  /** Position among its siblings, from 1, and the number of siblings, loaded or not. */
  readonly index: number;
  readonly among: number;
  readonly above: Branch | undefined;
}

/**
 * Returns the visible branches. Open branches show children with rows or a selection. A search shows matching branches, with
 * the path to them open.
 */
export function listedOf(
  branches: readonly Branch[],
  states: ReadonlyMap<string, Chosen>,
  open: ReadonlySet<string>,
  search: string,
): readonly ListedBranch[] {
  const searched = plain(search.trim());
  const isThere = ({ count, key }: Branch): boolean => count > 0 || (states.get(key) ?? 'none') !== 'none';
  const isMatch = ({ label, isFound }: Branch): boolean => plain(label).includes(searched) || isFound === true;
  const hasMatch = (branch: Branch): boolean => isMatch(branch) || branch.branches.some(hasMatch);
  const list = (all: readonly Branch[], above: Branch | undefined, isBelowMatch: boolean): readonly ListedBranch[] => {
    const shown = all.filter((branch) => isThere(branch) && (isBelowMatch || hasMatch(branch)));
    return shown.flatMap((branch, at) => {
      const isOpen = branch.hasBelow && (open.has(branch.key) || (searched !== '' && branch.branches.some(hasMatch)));
      return [
        { branch, isOpen, index: at + 1, among: Math.max(shown.length, searched === '' ? (above?.total ?? 0) : 0), above },
        ...(isOpen ? list(branch.branches, branch, isBelowMatch || isMatch(branch)) : []),
      ];
    });
  };
  return list(branches, undefined, false);
}

/** Returns the branches to open, which makes the selection visible. */
export function openOf(branches: readonly Branch[], states: ReadonlyMap<string, Chosen>): readonly string[] {
  return branches.flatMap(({ key, branches: below }) => (states.get(key) === 'some' ? [key, ...openOf(below, states)] : []));
}
