import { css, html, nothing, type TemplateResult } from 'lit';
import { calledIn, titleIn } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { renderActions, renderSearch } from '../actions.js';
import type { FilterView } from '../model/filter.js';
import type { FilterPanel, PanelHost } from './filter-panel.js';
import { panelStyles } from './panel.styles.js';
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
import { treeStyles } from './tree.styles.js';

export const styles = css`
  ${panelStyles} ${treeStyles}
`;

/** Maximum number of listed branches; the search finds the others. */
const MAX_LISTED = 300;

const CHECKED: Readonly<Record<Chosen, 'true' | 'false' | 'mixed'>> = { all: 'true', none: 'false', some: 'mixed' };

/** Content of the open panel, for its gestures. */
interface Scene {
  readonly view: FilterView;
  readonly context: WidgetContext;
  readonly branches: readonly Branch[];
  readonly listed: readonly ListedBranch[];
}

/** Panel with a tree of members and their rows; branches open and have checkboxes. */
export class Panel implements FilterPanel {
  readonly #host: PanelHost;
  #search = '';
  #widened: readonly string[] = [];
  /** Keys of the open branches; `undefined` until the branches of the selection are opened. */
  #open: Set<string> | undefined;
  /** Key of the branch with the keyboard focus. */
  #active = '';
  #known: { readonly from: readonly unknown[]; readonly branches: readonly Branch[] } | undefined;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  toggled(): void {
    this.#search = this.#active = '';
    this.#open = undefined;
    this.#widened = [];
  }

  render(view: FilterView, context: WidgetContext): TemplateResult {
    const { messages, locale } = context;
    const branches = this.#branches(view, context);
    const states = chosenIn(branches, view.choice);
    this.#open ??= new Set(openOf(branches, states));
    const all = listedOf(branches, states, this.#open, this.#search);
    const listed = all.slice(0, MAX_LISTED);
    const left = all.length - listed.length;
    const label = this.#host.label();
    const scene: Scene = { view, context, branches, listed };
    const active = listed.find(({ branch }) => branch.key === this.#active) ?? listed[0];
    const search = { text: this.#search, onInput: (text: string): void => this.#find(text) };
    const onKey = (event: KeyboardEvent): void => this.#onKey(event, scene);
    return html`<div class="list" @keydown=${onKey}>
        ${renderSearch(search, label, messages)}
        <div class="members tree" role="tree" aria-multiselectable="true" aria-label=${label}>
          ${listed.map((item) => this.#renderBranch(item, states.get(item.branch.key) ?? 'none', item === active, scene))}
        </div>
      </div>
      ${listed.length === 0 ? html`<p class="note">${messages.noMatch({ text: this.#search })}</p>` : nothing}
      ${left > 0 ? html`<p class="note">${messages.moreMembers({ n: left, shown: formatNumber(left, 'count', { locale }) })}</p>` : nothing}
      ${this.#widened.length > 0 ? html`<p class="note" role="status">${messages.widened({ names: messages.list({ items: this.#widened }) })}</p>` : nothing}
      ${renderActions(this.#host, view.choice, messages)}`;
  }

  /** The tree is built once per result rather than at each key press. */
  #branches({ answers }: FilterView, { messages, names }: WidgetContext): readonly Branch[] {
    const from = [answers, messages, names];
    if (!this.#known || from.some((one, at) => one !== this.#known!.from[at])) {
      const left = answers['members']!;
      const labelOf = (field: string, member: string | null): string =>
        member === null ? messages.blank : calledIn(names, field, member);
      this.#known = { from, branches: branchesOf(answers['whole'] ?? left, left, labelOf) };
    }
    return this.#known.branches;
  }

  #renderBranch(item: ListedBranch, chosen: Chosen, isActive: boolean, scene: Scene): TemplateResult {
    const { branch, isOpen, index: place, among } = item;
    const { locale, names } = scene.context;
    const field = scene.view.answers['members']?.columns[branch.level]?.name ?? '';
    const rows = formatNumber(branch.count, 'count', { locale });
    const hasMore = branch.branches.length > 0;
    return html`<div
      class="member branch ${branch.count === 0 ? 'none' : ''} level-${branch.level}"
      role="treeitem"
      aria-level=${branch.level + 1}
      aria-setsize=${among}
      aria-posinset=${place}
      aria-expanded=${hasMore ? (isOpen ? 'true' : 'false') : nothing}
      aria-checked=${CHECKED[chosen]}
      tabindex=${isActive ? 0 : -1}
      data-key=${branch.key}
      @focus=${() => (this.#active = branch.key)}
      @click=${(event: MouseEvent) => this.#onClick(event, item, scene)}
    >
      <span class=${hasMore ? 'twist' : 'twist leaf'}
        ><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m6 4 4 4-4 4" /></svg
      ></span>
      <input type="checkbox" inert tabindex="-1" .checked=${chosen === 'all'} .indeterminate=${chosen === 'some'} />
      <span title=${titleIn(names, field, branch.value) ?? nothing}>${branch.label}</span> <span class="n">${rows}</span>
    </div>`;
  }

  #find(text: string): void {
    this.#search = text;
    this.#host.requestUpdate();
  }

  #onClick({ target }: MouseEvent, { branch }: ListedBranch, scene: Scene): void {
    this.#active = branch.key;
    if (branch.branches.length > 0 && (target as Element).closest('.twist')) this.#turn(branch, !this.#open!.has(branch.key));
    else this.#toggle(branch, scene);
  }

  #turn({ key }: Branch, isOpen: boolean): void {
    if (isOpen) this.#open!.add(key);
    else this.#open!.delete(key);
    this.#host.requestUpdate();
  }

  #toggle(branch: Branch, { view, branches }: Scene): void {
    const { choice, widened } = toggleBranch(branches, branch, view.choice);
    this.#widened = widened;
    this.#host.choose(choice);
    this.#host.requestUpdate();
  }

  /**
   * Handles keys as in any tree: arrows move, open and close; Home and End jump; Space and Enter toggle. An arrow key moves
   * from the search into the tree.
   */
  #onKey(event: KeyboardEvent, scene: Scene): void {
    const { listed } = scene;
    const at = listed.findIndex(({ branch }) => branch.key === (event.target as HTMLElement).dataset['key']);
    const item = listed[at];
    const [close, open] = scene.context.dir === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ...(item && { ArrowUp: at - 1, Home: 0, End: listed.length - 1 }),
    };
    const step = steps[event.key];
    if (step !== undefined) this.#goTo(listed[Math.min(step, listed.length - 1)]?.branch);
    else if (item && (event.key === ' ' || event.key === 'Enter')) this.#toggle(item.branch, scene);
    else if (item && event.key === open) this.#goIn(item, at, listed);
    else if (item && event.key === close) this.#goOut(item);
    else return;
    event.preventDefault();
  }

  #goIn({ branch, isOpen }: ListedBranch, at: number, listed: readonly ListedBranch[]): void {
    if (branch.branches.length === 0) return;
    if (isOpen) this.#goTo(listed[at + 1]?.branch ?? branch);
    else this.#turn(branch, true);
  }

  #goOut({ branch, isOpen, above }: ListedBranch): void {
    if (isOpen && this.#open!.has(branch.key)) this.#turn(branch, false);
    else if (above) this.#goTo(above);
  }

  /** Moves the focus to a branch, or from the first branch up to the search. */
  #goTo(branch: Branch | undefined): void {
    const root = this.#host.root();
    if (!branch) return root.querySelector<HTMLElement>('.list input[type="search"]')?.focus();
    this.#active = branch.key;
    for (const item of root.querySelectorAll<HTMLElement>('.branch')) if (item.dataset['key'] === branch.key) item.focus();
  }
}
