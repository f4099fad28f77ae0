import type { Choice, Level } from './choice.js';
import type { Selected } from './large-tree.js';
import { keyOf } from './tree.js';
import type { Path } from './tree-plans.js';

/** Most members that a clause enumerates in place of the branch above them. */
const MAX_ENUMERATED = 500;
/** Most branches with members that are queried to enumerate them. */
const MAX_QUERIED = 20;

/**
 * Returns the paths of the members of a branch, regardless of the filters of other elements; `many` if there are more than a query
 * returns, and `undefined` if they are not loaded.
 */
export type ListOf = (path: Path) => readonly Path[] | 'many' | undefined;

/** A selection as branches; a clause may exclude branches below these. */
export interface Parts {
  /** Selected branches, none within another. */
  readonly paths: readonly Path[];
  readonly excluded: readonly Path[];
}

/** What a toggled branch changes. */
interface LargeToggle {
  readonly path: Path;
  /** True when all of the branch was selected. */
  readonly isOff: boolean;
  readonly choice: Choice;
  /** The selection before; `undefined` if its branches are too many. */
  readonly known: Parts | undefined;
  readonly listOf: ListOf;
}

/** The selection after a branch of a large tree was toggled. */
export interface LargeToggled {
  readonly choice: Choice;
  /** The selection asked for. A clause may select more: the same names in another branch. `undefined` if unknown. */
  readonly parts: Parts | undefined;
  /** Branches that are selected as a whole, because no clause selects a part of them together with the other branches. */
  readonly lifted: readonly Path[];
}

const NOTHING: Parts = { paths: [], excluded: [] };

/**
 * Toggles a branch of a large tree, whose branches are not all known. A clause names the members of the path to each selected
 * branch. A branch is taken out of a selected one above it by excluding its member. To combine branches of two levels, the clause
 * enumerates the members of the higher one: those that are not loaded are returned as `missing`. If there are too many, the lower
 * branch is selected as a whole.
 */
export function toggleLarge(toggle: LargeToggle): LargeToggled | { readonly missing: readonly Path[] } {
  const { path, isOff, choice, known, listOf } = toggle;
  if (!known) return { choice: byNames(choice, path, isOff), parts: undefined, lifted: [] };
  const toggled = joined(isOff ? without(known, path) : withPath(known, path), listOf);
  if (toggled.paths.length === 0) return { choice: { kind: 'all' }, parts: NOTHING, lifted: [] };
  const level = enumerated(toggled, listOf);
  if ('missing' in level) return level;
  const { parts, lifted } = level;
  const above = isOff ? [] : known.excluded.filter((one) => one.length < path.length && isWithin(path, one));
  return { choice: choiceOfParts(parts), parts, lifted: [...lifted, ...above] };
}

/** Returns the branches of a selection; `undefined` if they are unknown or too many. */
export function partsOf(choice: Choice, selected: Selected | undefined): Parts | undefined {
  if (choice.kind !== 'levels') return NOTHING;
  return selected?.kept && { paths: selected.kept, excluded: selected.excluded.map(({ path }) => path) };
}

/** Returns the branches that a clause selects although nobody asked for them: their names occur in other branches. */
export function widenedBy(parts: Parts, selected: Selected): readonly Path[] {
  return (selected.kept ?? []).filter((path) => !parts.paths.some((one) => isWithin(path, one)));
}

/** Adds or removes the members of a path where the selected paths are unknown. */
function byNames(choice: Choice, path: Path, isOff: boolean): Choice {
  const levels = choice.kind === 'levels' ? choice.levels : [];
  const at = path.length - 1;
  const names = levels.map((members, level): Level => {
    const member = path[level];
    if (!members || member === undefined) return members;
    if (isOff) return level === at ? members.filter((one) => one !== member) : members;
    return members.includes(member) ? members : [...members, member];
  });
  return names.some((members) => members?.length === 0) ? { kind: 'all' } : { kind: 'levels', levels: names };
}

function isWithin(path: Path, branch: Path): boolean {
  return branch.every((member, level) => path[level] === member) && path.length >= branch.length;
}

function withPath({ paths, excluded }: Parts, path: Path): Parts {
  const isPart = paths.some((one) => isWithin(path, one));
  return {
    paths: isPart ? paths : [...paths.filter((one) => !isWithin(one, path)), path],
    excluded: excluded.filter((one) => !isWithin(one, path) && !isWithin(path, one)),
  };
}

function without({ paths, excluded }: Parts, path: Path): Parts {
  const left = paths.filter((one) => !isWithin(one, path));
  const kept = excluded.filter((one) => !isWithin(one, path));
  return { paths: left, excluded: left.some((one) => isWithin(path, one)) ? [...kept, path] : kept };
}

/** Replaces all members of a branch by the branch, and removes a branch when all of its members are excluded. */
function joined({ paths, excluded }: Parts, listOf: ListOf): Parts {
  const whole = parentOf(paths, listOf);
  if (whole) return joined({ paths: [...paths.filter((path) => !isWithin(path, whole)), whole], excluded }, listOf);
  const none = parentOf(excluded, listOf);
  return none ? joined(without({ paths, excluded }, none), listOf) : { paths, excluded };
}

/** Returns a branch with all of its members among the paths. */
function parentOf(paths: readonly Path[], listOf: ListOf): Path | undefined {
  const keys = new Set(paths.map(keyOf));
  return paths
    .map((path) => path.slice(0, -1))
    .find((parent) => {
      const list = parent.length > 0 ? listOf(parent) : undefined;
      return typeof list === 'object' && list.length > 0 && list.every((path) => keys.has(keyOf(path)));
    });
}

/** Returns the paths at one depth: shorter ones are replaced by their members, or longer ones by the branches above them. */
function enumerated(
  parts: Parts,
  listOf: ListOf,
): { readonly parts: Parts; readonly lifted: readonly Path[] } | { readonly missing: readonly Path[] } {
  const { paths, excluded } = parts;
  const depth = Math.max(...paths.map(({ length }) => length));
  const short = paths.filter(({ length }) => length < depth);
  if (short.length === 0) return { parts, lifted: [] };
  const lists = short.map(listOf);
  const missing = short.filter((_, at) => lists[at] === undefined);
  const isTooMany = missing.length > MAX_QUERIED || lists.includes('many');
  if (missing.length > 0 && !isTooMany) return { missing };
  const out = new Set(excluded.map(keyOf));
  const members = lists.flatMap((list) => (typeof list === 'object' ? list.filter((path) => !out.has(keyOf(path))) : []));
  if (isTooMany || paths.length + members.length > MAX_ENUMERATED) return lifted(parts);
  const isEnumerated = (path: Path): boolean => short.some((one) => path.length === one.length + 1 && isWithin(path, one));
  const long = paths.filter(({ length }) => length === depth);
  return enumerated({ paths: [...long, ...members], excluded: excluded.filter((path) => !isEnumerated(path)) }, listOf);
}

/** Replaces paths by the branches above them, at the depth of the shortest path. */
function lifted({ paths, excluded }: Parts): { readonly parts: Parts; readonly lifted: readonly Path[] } {
  const depth = Math.min(...paths.map(({ length }) => length));
  const above = (list: readonly Path[]): readonly Path[] => [
    ...new Map(list.map((path) => [keyOf(path.slice(0, depth)), path.slice(0, depth)])).values(),
  ];
  return { parts: { paths: above(paths), excluded }, lifted: above(paths.filter(({ length }) => length > depth)) };
}

/** Returns the members per field that select the paths, which have one depth, and those that fields below exclude. */
function choiceOfParts({ paths, excluded }: Parts): Choice {
  const names = paths[0]!.map((_, level) => [...new Set(paths.map((path) => path[level]!))]);
  const out = excluded.filter(({ length }) => length > names.length);
  const depth = Math.max(names.length, ...out.map(({ length }) => length));
  if (depth === 0) return { kind: 'all' };
  const except = Array.from({ length: depth }, (_, level): Level => {
    const members = out.filter(({ length }) => length === level + 1).map((path) => path[level]!);
    return members.length > 0 ? [...new Set(members)] : undefined;
  });
  const levels = Array.from({ length: depth }, (_, level) => names[level]);
  return { kind: 'levels', levels, ...(out.length > 0 && { except }) };
}
