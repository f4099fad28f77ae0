import type { QueryResult } from '../../query/result/result.js';
import { SalesError } from '../../util/error.js';
import type { WidgetContext } from '../base/element/widget.js';
import type { FilterView } from './model/filter.js';
import { partsOf, toggleLarge, widenedBy, type ListOf, type LargeToggled, type Parts } from './model/large-choice.js';
import { largeStates, largeTreeOf, selectedIn, type LargeTree, type LargeTreeAnswers } from './model/large-tree.js';
import { keyOf, type Branch, type Chosen, type LabelOf } from './model/tree.js';
import { branchName, foundName, pathsIn, type OpenedBranch, type Path } from './model/tree-plans.js';
import type { PanelHost } from './panels/filter-panel.js';

/** Time without typing after which a large tree is searched by queries, in milliseconds. */
const SEARCH_MS = 150;

/** Result of the query for a branch: `undefined` while it is pending, or the error. */
type Loaded = QueryResult | SalesError | undefined;

/** A toggle that waits for members that its clause enumerates. */
interface Waiting {
  readonly path: Path;
  readonly isOff: boolean;
}

/** Loads branches of a tree that is too large to be loaded as a whole, as the user opens, searches and selects them. */
export class LargeTreeLoader {
  readonly #host: PanelHost;
  #opened: readonly OpenedBranch[] = [];
  #search = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: Waiting | undefined;
  /** The last selection, while the results for its clause are pending. */
  #last: { readonly own: string; readonly parts: Parts } | undefined;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  reset(): void {
    clearTimeout(this.#timer);
    this.#waiting = this.#last = undefined;
    if (this.#search !== '') this.#host.search((this.#search = ''));
    if (this.#opened.length > 0) this.#expand([]);
  }

  /** Values that the tree depends on, besides the results. */
  get inputs(): readonly unknown[] {
    return [this.#opened, this.#search];
  }

  treeOf(view: FilterView, { own }: WidgetContext, labelOf: LabelOf): LargeTree {
    return largeTreeOf(this.#answersOf(view, own), labelOf);
  }

  statesOf(branches: readonly Branch[], view: FilterView, { own }: WidgetContext): ReadonlyMap<string, Chosen> {
    return largeStates(branches, view.choice, selectedIn(this.#answersOf(view, own), view.choice));
  }

  /** Queries the members of branches. */
  open(paths: readonly Path[]): void {
    this.#add(paths, false);
  }

  /** Queries the members of a branch again, after an error. */
  retry(path: Path): void {
    const failed = this.#find(path, false);
    if (failed) this.#expand(this.#opened.map((one) => (one === failed ? { ...one, attempt: one.attempt + 1 } : one)));
  }

  /** Returns the result of the query for the members of a branch. */
  loaded(path: Path, view: FilterView): Loaded {
    return this.#loaded(this.#find(path, false), view);
  }

  /** Searches all levels by queries, when the user stops typing. */
  search(text: string): void {
    clearTimeout(this.#timer);
    const find = (): void => this.#host.search((this.#search = text.trim()));
    if (text.trim() === '') find();
    else this.#timer = setTimeout(find, SEARCH_MS);
  }

  searchAgain(text: string): void {
    this.#host.search((this.#search = ''));
    this.search(text);
  }

  /** Returns the results of a search by level, `undefined` while some are pending, or the error. */
  foundIn(text: string, { answers, failures, searched }: FilterView): readonly QueryResult[] | SalesError | undefined {
    const names = searched.map((level) => foundName(level, text));
    const failed = names.find((name) => failures[name]);
    if (failed !== undefined) return failures[failed];
    const results = names.flatMap((name) => answers[name] ?? []);
    return results.length === names.length ? results : undefined;
  }

  /** True while the toggle of a branch waits for members that its clause enumerates. */
  isWaitingFor(path: Path): boolean {
    return this.#waiting !== undefined && keyOf(this.#waiting.path) === keyOf(path);
  }

  /** Toggles a branch. Returns `undefined` if members must be queried first; `resume` then returns the selection. */
  toggle(path: Path, isOff: boolean, view: FilterView, { own, filters }: WidgetContext): LargeToggled | undefined {
    const { choice } = view;
    const selected = selectedIn(this.#answersOf(view, own), choice);
    const known =
      selected || choice.kind !== 'levels' ? partsOf(choice, selected) : this.#last?.own === own ? this.#last.parts : undefined;
    const listOf: ListOf = (parent) => this.#listOf(parent, view, filters.length > 0);
    const toggled = toggleLarge({ path, isOff, choice, known, listOf });
    this.#waiting = 'missing' in toggled ? { path, isOff } : undefined;
    if ('missing' in toggled) {
      this.#add(toggled.missing, true);
      return undefined;
    }
    return toggled;
  }

  /** Returns the selection after a toggle that waited, once its members are loaded. */
  resume(view: FilterView, context: WidgetContext): LargeToggled | undefined {
    return this.#waiting && this.toggle(this.#waiting.path, this.#waiting.isOff, view, context);
  }

  /** Keeps the selection that a clause is made of. */
  keep(own: string, parts: Parts | undefined): void {
    this.#last = parts && { own, parts };
  }

  /** Returns the branches that the clause selects in addition to those that the user selected. */
  widened(view: FilterView, { own }: WidgetContext): readonly Path[] {
    const selected = selectedIn(this.#answersOf(view, own), view.choice);
    return selected && this.#last?.own === own ? widenedBy(this.#last.parts, selected) : [];
  }

  #answersOf({ answers, fields }: FilterView, own: string): LargeTreeAnswers {
    return { answers, fields, own, search: this.#search, opened: this.#opened };
  }

  #listOf(parent: Path, view: FilterView, isFiltered: boolean): ReturnType<ListOf> {
    const branch = this.#find(parent, true) ?? (isFiltered ? undefined : this.#find(parent, false));
    const list = this.#loaded(branch, view);
    // Members that cannot be loaded are not enumerated.
    if (list instanceof SalesError) return 'many';
    if (!list) return undefined;
    if (list.facts.groups! > list.rowCount) return 'many';
    return pathsIn(list).map(({ path }) => [...parent, ...path]);
  }

  #loaded(branch: OpenedBranch | undefined, { answers, failures }: FilterView): Loaded {
    return branch && (answers[branchName(branch)] ?? failures[branchName(branch)]);
  }

  #add(paths: readonly Path[], isWhole: boolean): void {
    const added = paths.filter((path) => !this.#find(path, isWhole)).map((path) => ({ path, attempt: 0, isWhole }));
    if (added.length > 0) this.#expand([...this.#opened, ...added]);
  }

  #find(path: Path, isWhole: boolean): OpenedBranch | undefined {
    const key = keyOf(path);
    return this.#opened.find((one) => one.isWhole === isWhole && keyOf(one.path) === key);
  }

  #expand(branches: readonly OpenedBranch[]): void {
    this.#host.expand((this.#opened = branches));
  }
}
