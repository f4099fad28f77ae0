import {
  html,
  nothing,
  type PropertyValues,
  type TemplateResult,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { filterAttributes } from './attributes.js';
import { property } from 'lit/decorators.js';
import type { CardBody, CardModel } from '../base/card/card.js';
import { SalesSelectEvent } from '../base/element/events.js';
import { placePanel } from '../base/menu/panel.js';
import { PrefetchController } from '../base/query/prefetch-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import { fieldsIn } from '../../query/where/clause-list.js';
import type { WidgetContext } from '../base/element/widget.js';
import { clauseOf, fieldsOf, isSameChoice, type Choice, type FilterControl } from './model/choice.js';
import { selectableRangeIn, type FilterView } from './model/filter.js';
import { filterModel, type FilterState } from './model/model.js';
import type { OpenedBranch } from './model/tree-plans.js';
import type { FilterPanel, PanelHost, PanelModule } from './panels/filter-panel.js';
import { filterStyles } from './sales-filter.styles.js';
import { UndoController } from '../base/query/undo-controller.js';

type PanelName = FilterControl | 'large-tree';

const panelOf = ({ control, isLong }: FilterView): PanelName => (control === 'tree' && isLong ? 'large-tree' : control);

/** Modules of the panels, each loaded with the first filter that shows it. */
const PANELS: Readonly<Record<PanelName, () => Promise<PanelModule>>> = {
  select: () => import('./panels/members-panel.js'),
  date: () => import('./panels/period-panel.js'),
  compare: () => import('./panels/comparison-panel.js'),
  range: () => import('./panels/range-panel.js'),
  tree: () => import('./panels/tree-panel.js'),
  'large-tree': () => import('./large-tree-panel.js'),
  chips: () => import('./panels/chips-panel.js'),
};

const SKELETON = html`<div class="line"><span class="sk wait"></span></div>`;

const EVERYTHING: Choice = { kind: 'all' };

/**
 * Filters the widgets of its group: by a period, by values, by a range of numbers, or by a tree of values. Chips show all filters.
 *
 * @summary A filter control for one field, or chips for all filters
 * @fires sales-select - Fires when the user changes the filter. Detail: `{ field, values, where }`.
 * @fires sales-filter-change - Fires when the clause of the filter changes.
 * @csspart card - The control.
 * @csspart heading - The name of the field.
 * @csspart value - The selection as text.
 * @csspart menu - The panel with the values.
 * @cssprop --sales-color-accent - Color of selected values and of the range.
 */
export class SalesFilter extends SalesElement<FilterState, FilterView> {
  static override properties = filterAttributes;
  static override styles = [SalesElement.styles, filterStyles];

  /** @internal Set by a dashboard: the comparison of its cards; empty when they have different ones. */
  @property({ attribute: false }) usualComparison = '';

  @property({ state: true, attribute: false }) protected open = false;
  /** The text that is searched for in a long list of members, or in a large tree. */
  @property({ state: true, attribute: false }) protected searchedText = '';
  /** The branches of a large tree with members that are queried. */
  @property({ state: true, attribute: false }) protected openedBranches: readonly OpenedBranch[] = [];

  /** The field of two values to compare; `undefined` for that of the comparison. */
  @property({ state: true, attribute: false }) protected comparedField: string | undefined;

  protected override readonly widgetModel = filterModel;
  protected override readonly body: CardBody<FilterView> = {
    hasFoot: false,
    render: (view, context) => this.#renderBody(view, context),
    renderSkeleton: () => SKELETON,
    renderFrame: (card) => this.#renderFrame(card),
    painted: async () => (this.#showsPanel ? this.#loadPanel() : undefined),
    onShown: (view) => this.#onShown(view),
  };
  protected readonly undo = new UndoController(this, this.filters);
  protected readonly focusKeeper = new FocusKeeper(this);

  readonly #prefetch = new PrefetchController(this, {
    filters: this.filters,
    selectableRange: () => this.state.view && selectableRangeIn(this.field, this.state.view),
    connection: () => this.state.connection,
    isBrushed: () => this.#isDragged,
  });
  #panel: { readonly name: PanelName; readonly panel: FilterPanel } | undefined;
  /** True while this filter drags its clause. */
  #isDragged = false;
  #isKnown = false;

  protected override get modelAttributes(): FilterState {
    const {
      heading,
      searchedText: search,
      openedBranches: opened,
      dashboardTile,
      open: isOpen,
      usualComparison,
      comparedField,
    } = this;
    const { failures } = this.state.lifecycle;
    const own = { heading, search, opened, failures, isOpen, usualComparison, comparedField };
    return { ...this.valuesOf(filterAttributes), ...own, isOnDashboard: dashboardTile };
  }

  override disconnectedCallback(): void {
    this.#panel?.panel.toggled?.(false);
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.open) this.#place();
  }

  /** Resolves once what an opened filter shows has loaded, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (this.#showsPanel) await this.#loadPanel();
    return isComplete;
  }

  /** Clears the filter, or all filters with `control="chips"`. Dates return to the default period of the page. */
  clear(): void {
    if (this.control === 'chips') this.filters.clear();
    else if (this.filters.hasDefault) this.filters.clearOwn();
    else this.#choose(EVERYTHING);
  }

  get #showsPanel(): boolean {
    return this.open || this.control === 'chips';
  }

  #canClear({ kind }: Choice): boolean {
    return this.filters.hasDefault ? !this.filters.isDefault : kind !== 'all';
  }

  /** Announces changes of chips. A dashboard announces its answer instead. */
  #onShown({ control }: FilterView): void {
    const { shown } = this.state;
    if (control === 'chips' && this.#isKnown && shown && !this.dashboardTile)
      this.card.announce(filterModel.summary(shown, this.modelAttributes));
    this.#isKnown = true;
  }

  /** Loads the panel of the control, once the pointer or the focus is on the filter: few of the filters of a page are opened. Chips are always shown. */
  async #loadPanel(): Promise<void> {
    const { view } = this.state;
    const name = view && panelOf(view);
    if (!name || this.#panel?.name === name) return;
    const { Panel, styles } = await PANELS[name]();
    if (this.#panel?.name === name) return;
    this.adoptStyles(styles, 'weak');
    this.#panel = { name, panel: new Panel(this.#host) };
    this.requestUpdate();
    await this.updateComplete;
  }

  /** What fails here fails again when the panel opens, which reports it. */
  readonly #prepare = (): void => void this.#loadPanel().catch(() => undefined);

  #renderBody(view: FilterView, context: WidgetContext): unknown {
    if (!this.#showsPanel) return nothing;
    const { panel, name } = this.#panel ?? {};
    return name === panelOf(view) ? panel!.render(view, context) : SKELETON;
  }

  #renderFrame(card: CardModel): TemplateResult {
    const { heading, level, dir, lang, phase } = card;
    const busy = card.busy ? 'true' : 'false';
    const { onPointerEnter, onPointerLeave, onFocusIn, onFocusOut } = this.#prefetch;
    return html`<section
        role="group"
        part="card"
        class="card bare ${phase}"
        dir=${dir}
        lang=${lang}
        aria-busy=${busy}
        aria-label=${heading}
        @pointerenter=${onPointerEnter}
        @pointerleave=${onPointerLeave}
        @focusin=${onFocusIn}
        @focusout=${onFocusOut}
      >
        ${
          phase === 'error'
            ? html`<h2 part="heading" aria-level=${level}>${heading}</h2>
                <div part="status" class="problem">${card.message}</div>`
            : this.control === 'chips'
              ? card.body
              : this.#renderControl(card)
        }
        ${this.control === 'chips' ? nothing : this.#renderPanel(card)}
        <div class="vh" role="status" aria-live="polite">${card.spoken}</div>
      </section>
      <slot class="inside"></slot>`;
  }

  #renderPanel({ heading, phase, message, body }: CardModel): TemplateResult {
    const onToggle = (event: ToggleEvent) => this.#onToggle(event);
    return html`<div
      id="panel"
      part="menu"
      class="panel"
      popover
      role="dialog"
      aria-label=${heading}
      @toggle=${onToggle}
      @focusout=${closeBehind}
    >
      ${this.open ? this.card.notices.map((notice) => html`<p class="note"><bdi>${notice}</bdi></p>`) : nothing}
      ${phase === 'empty' ? html`<div part="status" class="problem">${message}</div>` : body}
    </div>`;
  }

  #renderControl({ heading, messages }: CardModel): TemplateResult {
    const { view, shown } = this.state;
    const summary = shown ? filterModel.summary(shown, this.modelAttributes) : heading;
    const chosen = view !== undefined && view.choice.kind !== 'all' && this.#canClear(view.choice);
    return html`<div class="control">
      <button
        class="trigger"
        type="button"
        popovertarget="panel"
        aria-haspopup="dialog"
        aria-label=${summary}
        ?disabled=${view === undefined}
        @pointerenter=${this.#prepare}
        @focus=${this.#prepare}
      >
        <span part="heading">${heading}</span>
        ${view === undefined ? html`<span class="sk wait"></span>` : html`<b part="value">${view.value}</b>`}
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6.5 4 4 4-4" /></svg>
      </button>
      ${chosen ? html`<button class="off" type="button" aria-label=${messages.removeFilter({ clause: summary })} @click=${() => this.clear()}>${cross}</button>` : nothing}
    </div>`;
  }

  readonly #host: PanelHost = {
    label: () => this.card.caption,
    root: () => this.renderRoot,
    choose: (choice, moving) => this.#choose(choice, moving),
    clear: () => this.clear(),
    canClear: (choice) => this.#canClear(choice),
    filters: this.filters,
    clauses: () => (this.dashboardTile ? this.filters.selected : this.filters.clauses),
    showsClause: (where) => this.dashboardTile && this.filters.makersOn(fieldsIn(where)).some(({ isControl }) => isControl),
    search: (text) => (this.searchedText = text),
    expand: (branches) => (this.openedBranches = branches),
    compareField: (field) => (this.comparedField = field),
    announce: (sentence) => this.card.announce(sentence),
    requestUpdate: () => this.requestUpdate(),
  };

  #choose(choice: Choice, moving = false): void {
    const where = clauseOf(this.field, choice);
    const isEnd = this.#isDragged && !moving;
    this.#isDragged = moving;
    if (!isEnd && this.state.view && isSameChoice(choice, this.state.view.choice)) return;
    this.filters.set(where, moving);
    if (moving) return;
    this.dispatchEvent(new SalesSelectEvent({ ...selectionOf(this.field, choice), where }));
  }

  #place(): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('#panel');
    const trigger = this.renderRoot.querySelector<HTMLElement>('.trigger');
    if (panel && trigger) placePanel(panel, trigger, 'start');
  }

  /**
   * Moves the focus into the panel, and back to the button when it closes. Chromium does not restore the focus in a shadow
   * tree.
   */
  async #onToggle(event: ToggleEvent): Promise<void> {
    this.open = event.newState === 'open';
    this.#panel?.panel.toggled?.(this.open);
    await this.updateComplete;
    if (this.open)
      return this.renderRoot.querySelector<HTMLElement>('.panel :is(input:not([inert]), [tabindex="0"], button)')?.focus();
    if (document.activeElement === document.body) this.renderRoot.querySelector<HTMLElement>('.trigger')?.focus();
  }
}

/** Closes a panel that Tab leaves: it would cover the element with the focus. */
function closeBehind({ currentTarget: panel, relatedTarget }: FocusEvent): void {
  if (panel instanceof HTMLElement && relatedTarget instanceof Node && !panel.contains(relatedTarget)) panel.hidePopover();
}

/** Returns the field and the members of a selection; for a tree, the field nearest to the root. */
function selectionOf(field: string, choice: Choice): { readonly field: string; readonly values: readonly (string | null)[] } {
  if (choice.kind !== 'levels') return { field, values: choice.kind === 'members' ? choice.values : [] };
  const level = choice.levels.findIndex((values) => values !== undefined);
  return { field: fieldsOf(field)[level] ?? field, values: choice.levels[level] ?? [] };
}

const cross = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m5 5 6 6m0-6-6 6" /></svg>`;

export interface SalesFilter extends Properties<typeof filterAttributes> {}

interface KeeperHost extends ReactiveControllerHost {
  readonly renderRoot: DocumentFragment | HTMLElement;
}

/** The element with the focus before an update, and its place among the elements that can have it. */
interface Held {
  readonly element: HTMLElement;
  readonly place: number;
  /** Its place among the elements of its class: the other filters of a list. */
  readonly placeOfKind: number;
}

/**
 * Keeps the focus inside a widget when an update removes or disables the element that has it. The focus goes to the next element of
 * the same class, otherwise to the next one, otherwise to the element that only code can focus.
 */
class FocusKeeper implements ReactiveController {
  readonly #host: KeeperHost;
  #held: Held | undefined;

  constructor(host: KeeperHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { renderRoot } = this.#host;
    const element = renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
    this.#held = undefined;
    if (!(element instanceof HTMLElement)) return;
    const stops = this.#stops;
    this.#held = { element, place: stops.indexOf(element), placeOfKind: ofKind(stops, element).indexOf(element) };
  }

  hostUpdated(): void {
    if (!this.#held) return;
    const { element, place, placeOfKind } = this.#held;
    if (element.isConnected && !element.matches(':disabled')) return;
    const stops = this.#stops;
    const kind = ofKind(stops, element);
    const next = kind[Math.min(placeOfKind, kind.length - 1)] ?? stops[Math.min(place, stops.length - 1)];
    (next ?? this.#host.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus();
  }

  /** The visible elements that can have the focus, in the order of the page. */
  get #stops(): readonly HTMLElement[] {
    const all = this.#host.renderRoot.querySelectorAll<HTMLElement>('button:enabled, input:enabled, [tabindex="0"]');
    return [...all].filter((stop) => stop.checkVisibility());
  }
}

function ofKind(stops: readonly HTMLElement[], { className }: Element): readonly HTMLElement[] {
  return stops.filter((stop) => stop.className === className);
}
