import { css, html, nothing, type TemplateResult } from 'lit';
import { displayName, nameWithCode } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import { QueryResult } from '../../../query/result/result.js';
import { SalesError } from '../../../util/error.js';
import { RETRYABLE } from '../../base/card/card-message.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { type FilterPanel, type PanelHost, renderActions, renderSearch } from './filter-panel.js';
import { clauseOf } from '../model/choice.js';
import type { FilterView } from '../model/filter.js';
import type { LargeToggled } from '../model/large-choice.js';
import type { LargeTree } from '../model/large-tree.js';
import { MAX_LISTED as MAX_SHOWN, type Path } from '../model/tree-plans.js';
import { panelStyles, treeStyles } from './panel.styles.js';
import {
  branchesOf,
  chosenIn,
  listedOf,
  openOf,
  toggleBranch,
  type Branch,
  type Chosen,
  type ListedBranch,
} from '../model/tree.js';
import type { LargeTreeLoader } from '../large-tree-loader.js';

export const styles = css`
  ${panelStyles} ${treeStyles}
`;

/** Maximum number of listed branches; the search finds the others. Of a large tree, few are loaded. */
const MAX_LISTED = 300;
const MAX_LISTED_LARGE = 3000;
/** Maximum number of branches that are opened to make a selection visible. */
const MAX_OPENED = 20;

const CHECKED: Readonly<Record<Chosen, 'true' | 'false' | 'mixed'>> = { all: 'true', none: 'false', some: 'mixed' };

/** Content of the open panel, for its gestures. */
interface Scene {
  readonly view: FilterView;
  readonly context: WidgetContext;
  readonly branches: readonly Branch[];
  /** Number of branches at the root of a large tree. */
  readonly total: number;
  readonly states: ReadonlyMap<string, Chosen>;
  readonly lines: readonly Line[];
}

/** Line of the tree that takes the keyboard focus: a branch, or the error of the branch `above`. */
interface Line {
  readonly key: string;
  readonly item?: ListedBranch;
  readonly above: Branch | undefined;
}

/** Panel with a tree of members and their rows; branches open and have checkboxes. */
export class Panel implements FilterPanel {
  readonly #host: PanelHost;
  readonly #loader: LargeTreeLoader | undefined;
  #search = '';
  /** Labels of members that the clause selects in addition, and of branches that it selects as a whole. */
  #widened: readonly string[] = [];
  #lifted: readonly string[] = [];
  /** Keys of the open branches; `undefined` until the branches of the selection are opened. */
  #open: Set<string> | undefined;
  /** Key of the line with the keyboard focus. */
  #active = '';
  /** Keys of the open branches with pending members. */
  #pending: ReadonlySet<string> = new Set();
  #known: { readonly from: readonly unknown[]; readonly tree: LargeTree } | undefined;

  /** `loader` loads the branches of a large tree. */
  constructor(host: PanelHost, loader?: LargeTreeLoader) {
    this.#host = host;
    this.#loader = loader;
  }

  toggled(): void {
    this.#search = this.#active = '';
    this.#open = undefined;
    this.#widened = this.#lifted = [];
    this.#pending = new Set();
    this.#loader?.reset();
  }

  render(view: FilterView, context: WidgetContext): TemplateResult {
    const { messages } = context;
    const loader = this.#loader;
    const { branches, total } = this.#tree(view, context);
    const states = loader ? loader.statesOf(branches, view, context) : chosenIn(branches, view.choice);
    this.#open ??= new Set(openOf(branches, states).slice(0, loader && MAX_OPENED));
    const all = listedOf(branches, states, this.#open, this.#search);
    const listed = all.slice(0, loader ? MAX_LISTED_LARGE : MAX_LISTED);
    const lines = listed.flatMap((item) => this.#linesOf(item, view));
    const scene: Scene = { view, context, branches, total, states, lines };
    const active = lines.find(({ key }) => key === this.#active) ?? lines[0];
    const label = this.#host.label();
    const search = { text: this.#search, onInput: (text: string): void => this.#find(text) };
    if (loader) queueMicrotask(() => this.#load(scene, loader));
    return html`<div class="list" @keydown=${(event: KeyboardEvent): void => this.#onKey(event, scene)}>
        ${renderSearch(search, label, messages)} ${loader ? this.#renderShown(scene, loader) : nothing}
        <div class="members tree" role="tree" aria-multiselectable="true" aria-label=${label}>
          ${lines.map((line) => (line.item ? this.#renderBranch(line.item, line === active, scene) : this.#renderProblem(line, line === active, scene)))}
        </div>
      </div>
      ${this.#renderSearched(all.length, listed.length, scene)} ${this.#renderNotes(scene)}
      ${renderActions(this.#host, view.choice, messages)}`;
  }

  /** The tree is built once per result rather than at each key press. */
  #tree(view: FilterView, context: WidgetContext): LargeTree {
    const { answers } = view;
    const { messages, names, own } = context;
    const from = [answers, messages, names, ...(this.#loader ? [own, ...this.#loader.inputs] : [])];
    if (!this.#known || from.some((one, at) => one !== this.#known!.from[at])) {
      const labelOf = (field: string, member: string | null): string =>
        member === null ? messages.blank : displayName(names, field, member);
      const left = answers['members']!;
      const whole = (): LargeTree => ({ branches: branchesOf(answers['whole'] ?? left, left, labelOf), total: 0 });
      this.#known = { from, tree: this.#loader?.treeOf(view, context, labelOf) ?? whole() };
    }
    return this.#known.tree;
  }

  /** Returns the lines of a branch: its own, and that of its error. */
  #linesOf(item: ListedBranch, view: FilterView): readonly Line[] {
    const { branch, isOpen } = item;
    const hasFailed = isOpen && this.#loader?.loaded(pathOf(branch), view) instanceof SalesError;
    return hasFailed ? [lineOf(item), { key: `${branch.key}!`, above: branch }] : [lineOf(item)];
  }

  /** Queries what is open, continues a toggle that waited for a query, and announces branches that have loaded. */
  #load(scene: Scene, loader: LargeTreeLoader): void {
    const { view, context, lines } = scene;
    const open = lines.flatMap(({ item }) => (item?.isOpen && this.#open?.has(item.branch.key) ? [item.branch] : []));
    loader.open(open.map(pathOf));
    const toggled = loader.resume(view, context);
    if (toggled) this.#choose(toggled, scene, loader);
    const isPending = (branch: Branch): boolean => loader.loaded(pathOf(branch), view) === undefined;
    const before = this.#pending;
    this.#pending = new Set(open.filter(isPending).map(({ key }) => key));
    for (const branch of open)
      if (before.has(branch.key) !== this.#pending.has(branch.key))
        this.#announce(branch.label, loader.loaded(pathOf(branch), view), context);
  }

  #announce(label: string, loaded: QueryResult | SalesError | undefined, context: WidgetContext): void {
    const { messages } = context;
    const value = loaded instanceof SalesError ? messages.error(loaded).text : loaded && shownOf(loaded, context);
    this.#host.announce(value === undefined ? messages.loading({ heading: label }) : messages.filterSummary({ label, value }));
  }

  #renderBranch(item: ListedBranch, isActive: boolean, scene: Scene): TemplateResult {
    const { branch, isOpen, index: place, among } = item;
    const { view, context, states, total } = scene;
    const chosen = states.get(branch.key) ?? 'none';
    const loaded = isOpen ? this.#loader?.loaded(pathOf(branch), view) : undefined;
    const isLoading = this.#loader !== undefined && isOpen && !loaded && this.#open!.has(branch.key);
    const isBusy = isLoading || this.#loader?.isWaitingFor(pathOf(branch)) === true;
    return html`<div
        class="member branch ${branch.count === 0 ? 'none' : ''} level-${branch.level}"
        role="treeitem"
        aria-level=${branch.level + 1}
        aria-setsize=${branch.level === 0 && this.#search.trim() === '' ? Math.max(among, total) : among}
        aria-posinset=${place}
        aria-expanded=${branch.hasBelow ? (isOpen ? 'true' : 'false') : nothing}
        aria-checked=${CHECKED[chosen]}
        aria-busy=${isBusy ? 'true' : nothing}
        tabindex=${isActive ? 0 : -1}
        data-key=${branch.key}
        @focus=${() => (this.#active = branch.key)}
        @click=${(event: MouseEvent) => this.#onClick(event, item, scene)}
      >
        <span class=${branch.hasBelow ? 'twist' : 'twist leaf'}
          ><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m6 4 4 4-4 4" /></svg
        ></span>
        <input type="checkbox" inert tabindex="-1" .checked=${chosen === 'all'} .indeterminate=${chosen === 'some'} />
        <span title=${nameWithCode(context.names, view.fields[branch.level]!, branch.value) ?? nothing}>${branch.label}</span>
        <span class="n">${formatNumber(branch.count, 'count', { locale: context.locale })}</span>
      </div>
      ${isBusy ? html`<p class="note below level-${branch.level + 1}">${context.messages.loading({ heading: branch.label })}</p>` : nothing}
      ${loaded instanceof QueryResult && this.#search.trim() === '' ? renderPart(loaded, branch, context) : nothing}`;
  }

  /** Renders the error of a branch; it retries when it is pressed. */
  #renderProblem({ key, above }: Line, isActive: boolean, { view, context }: Scene): TemplateResult {
    const { messages } = context;
    const error = this.#loader!.loaded(pathOf(above!), view) as SalesError;
    const { text, hint } = messages.error(error);
    return html`<div
      class="member branch problem level-${above!.level + 1}"
      role="treeitem"
      aria-level=${above!.level + 2}
      tabindex=${isActive ? 0 : -1}
      data-key=${key}
      @focus=${() => (this.#active = key)}
      @click=${() => this.#retry(above!, view)}
    >
      <span title=${hint ?? nothing}>${text}</span>
      ${RETRYABLE.test(error.code) ? html`<b class="btn link">${messages.retry}</b>` : nothing}
    </div>`;
  }

  /** Renders how many of the largest branches are listed, or found. */
  #renderShown({ view, context, total }: Scene, loader: LargeTreeLoader): unknown {
    const text = this.#search.trim();
    if (text === '') return renderCount(Math.min(MAX_SHOWN, total), total, context);
    const found = loader.foundIn(text, view);
    if (!found || found instanceof SalesError) return nothing;
    const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
    return renderCount(sum(found.map(({ rowCount }) => rowCount)), sum(found.map(({ facts }) => facts.groups!)), context);
  }

  /** Renders what a search has not found, and how many branches are not listed. */
  #renderSearched(count: number, listed: number, { view, context, total }: Scene): unknown {
    const { messages, locale } = context;
    const text = this.#search.trim();
    const loader = text === '' ? undefined : this.#loader;
    const found = loader ? loader.foundIn(text, view) : [];
    if (found instanceof SalesError) {
      const again = (): void => loader?.searchAgain(text);
      return html`<p class="note bad" role="alert">
        ${messages.error(found).text}
        ${RETRYABLE.test(found.code) ? html`<button class="btn link" type="button" @click=${again}>${messages.retry}</button>` : nothing}
      </p>`;
    }
    if (!found) return html`<p class="note" role="status">${messages.loading({ heading: this.#host.label() })}</p>`;
    if (listed === 0) return html`<p class="note">${messages.noMatch({ text: this.#search })}</p>`;
    const left = this.#loader && text === '' ? Math.max(0, total - MAX_SHOWN) : count - listed;
    return left > 0
      ? html`<p class="note">${messages.moreMembers({ n: left, shown: formatNumber(left, 'count', { locale }) })}</p>`
      : nothing;
  }

  /** Renders what the clause selects in addition to what the user selected. */
  #renderNotes({ view, context }: Scene): unknown {
    const { messages } = context;
    const widened = this.#loader ? this.#labelsOf(this.#loader.widened(view, context), view, context) : this.#widened;
    return [
      widened.length > 0 ? messages.widened({ names: messages.list({ items: widened }) }) : '',
      this.#lifted.length > 0 ? messages.lifted({ names: messages.list({ items: this.#lifted }) }) : '',
    ].map((note) => (note === '' ? nothing : html`<p class="note" role="status">${note}</p>`));
  }

  #labelsOf(paths: readonly Path[], { fields }: FilterView, { messages, names }: WidgetContext): readonly string[] {
    const labels = paths.map((path) => {
      const member = path.at(-1) ?? null;
      return member === null ? messages.blank : displayName(names, fields[path.length - 1]!, member);
    });
    return [...new Set(labels)];
  }

  #find(text: string): void {
    this.#search = text;
    this.#loader?.search(text);
    this.#host.requestUpdate();
  }

  #onClick({ target }: MouseEvent, { branch }: ListedBranch, scene: Scene): void {
    this.#active = branch.key;
    if (branch.hasBelow && (target as Element).closest('.twist')) this.#turn(branch, !this.#open!.has(branch.key));
    else this.#toggle(branch, scene);
  }

  #turn({ key }: Branch, isOpen: boolean): void {
    if (isOpen) this.#open!.add(key);
    else this.#open!.delete(key);
    this.#host.requestUpdate();
  }

  #retry(branch: Branch, view: FilterView): void {
    const error = this.#loader!.loaded(pathOf(branch), view);
    if (!(error instanceof SalesError) || !RETRYABLE.test(error.code)) return;
    // The line of the error is removed.
    this.#goTo(branch.key);
    this.#loader!.retry(pathOf(branch));
    this.#host.requestUpdate();
  }

  #toggle(branch: Branch, scene: Scene): void {
    const { view, context, branches, states } = scene;
    const loader = this.#loader;
    if (loader) {
      const toggled = loader.toggle(pathOf(branch), states.get(branch.key) === 'all', view, context);
      if (toggled) this.#choose(toggled, scene, loader);
    } else {
      const { choice, widened } = toggleBranch(branches, branch, view.choice);
      this.#widened = widened;
      this.#host.choose(choice);
    }
    this.#host.requestUpdate();
  }

  #choose({ choice, parts, lifted }: LargeToggled, { view, context }: Scene, loader: LargeTreeLoader): void {
    this.#lifted = this.#labelsOf(lifted, view, context);
    loader.keep(clauseOf(view.fields.join(', '), choice), parts);
    this.#host.choose(choice);
    this.#host.requestUpdate();
  }

  /**
   * Handles keys as in any tree: arrows move, open and close; Home and End jump; Space and Enter toggle. An arrow key moves
   * from the search into the tree.
   */
  #onKey(event: KeyboardEvent, scene: Scene): void {
    const { lines } = scene;
    const at = lines.findIndex(({ key }) => key === (event.target as HTMLElement).dataset['key']);
    const line = lines[at];
    const [close, open] = scene.context.dir === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ...(line && { ArrowUp: at - 1, Home: 0, End: lines.length - 1 }),
    };
    const step = steps[event.key];
    if (step !== undefined) this.#goTo(lines[Math.min(step, lines.length - 1)]?.key);
    else if (line && (event.key === ' ' || event.key === 'Enter')) this.#enter(line, scene);
    else if (line && event.key === open) this.#goIn(line, at, lines);
    else if (line && event.key === close) this.#goOut(line);
    else return;
    event.preventDefault();
  }

  #enter({ item, above }: Line, scene: Scene): void {
    if (item) this.#toggle(item.branch, scene);
    else this.#retry(above!, scene.view);
  }

  #goIn({ item }: Line, at: number, lines: readonly Line[]): void {
    if (!item?.branch.hasBelow) return;
    if (!item.isOpen) this.#turn(item.branch, true);
    else if (lines[at + 1]?.above === item.branch) this.#goTo(lines[at + 1]!.key);
  }

  #goOut({ item, above }: Line): void {
    if (item?.isOpen && this.#open!.has(item.branch.key)) this.#turn(item.branch, false);
    else if (above) this.#goTo(above.key);
  }

  /** Moves the focus to a line, or from the first line up to the search. */
  #goTo(key: string | undefined): void {
    const root = this.#host.root();
    if (key === undefined) return root.querySelector<HTMLElement>('.list input[type="search"]')?.focus();
    this.#active = key;
    for (const item of root.querySelectorAll<HTMLElement>('.branch')) if (item.dataset['key'] === key) item.focus();
  }
}

function lineOf(item: ListedBranch): Line {
  return { key: item.branch.key, item, above: item.above };
}

function pathOf({ key }: Branch): Path {
  return JSON.parse(key) as Path;
}

/** Returns how many of the members of a branch are loaded, as text. */
function shownOf({ rowCount, facts }: QueryResult, { messages, locale }: WidgetContext): string {
  const [shown, all] = [rowCount, facts.groups!].map((n) => formatNumber(n, 'number', { locale }, 'full'));
  return rowCount < facts.groups!
    ? messages.filterSome({ chosen: shown!, n: all! })
    : messages.filterAll({ n: rowCount, shown: all! });
}

/** Renders how many of the members of a branch are listed; nothing if all are. */
function renderPart(result: QueryResult, { level }: Branch, context: WidgetContext): unknown {
  return result.rowCount < result.facts.groups!
    ? html`<p class="note below level-${level + 1}">${shownOf(result, context)}</p>`
    : nothing;
}

function renderCount(shown: number, all: number, { messages, locale }: WidgetContext): unknown {
  const [chosen, n] = [shown, all].map((count) => formatNumber(count, 'number', { locale }, 'full'));
  return all > shown ? html`<p class="note">${messages.filterSome({ chosen: chosen!, n: n! })}</p>` : nothing;
}
