import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Messages } from '../../messages/en.js';
import { filterWords } from '../../messages/filter-words.js';
import type { QueryPlan } from '../../query/plan.js';
import type { CardModel } from '../base/card/card.js';
import { text } from '../base/element/data-element.js';
import { SalesSelectEvent } from '../base/element/events.js';
import { ExpectController } from '../base/query/expect-controller.js';
import type { Results } from '../base/query/query-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import type { WidgetContext } from '../base/element/widget.js';
import { clauseOf, fieldsOf, isSameChoice, type Choice, type FilterControl } from './model/choice.js';
import { choosableIn, labelOfField, toMorePlans, toPlans, toView, type FilterView } from './model/filter.js';
import type { FilterPanel, PanelHost, PanelModule } from './panels/filter-panel.js';
import { placeBelow } from './place-below.js';
import { filterStyles } from './sales-filter.styles.js';
import { UndoController } from '../base/query/undo-controller.js';

/** The file that shows and does what each control can, loaded with the first filter that has it. */
const PANELS: Readonly<Record<FilterControl, () => Promise<PanelModule>>> = {
  select: () => import('./panels/members-panel.js'),
  date: () => import('./panels/period-panel.js'),
  range: () => import('./panels/range-panel.js'),
  tree: () => import('./panels/tree-panel.js'),
  chips: () => import('./panels/chips-panel.js'),
};

const EVERYTHING: Choice = { kind: 'all' };

/**
 * A control that filters its group by one field: a period with presets for dates, members with their rows and a search for texts, a
 * range with a histogram for numbers; or by branches of several (`continent, country, city`). It shows whatever its clause says, also one from the
 * address. With `control="chips"` it says in words what all filters of the group are, and takes them off.
 *
 * @summary Filters the other widgets by one field.
 * @fires sales-select - when the reader chooses: `{ field, values, where }`
 * @fires sales-filter-change - when its clause changes
 * @csspart card - all of it
 * @csspart heading - the name of the field
 * @csspart value - what is chosen, in words
 * @csspart menu - the panel
 * @csspart status - what is said of loading, emptiness and errors
 */
export class SalesFilter extends SalesElement<FilterView> {
  static override styles = [SalesElement.styles, filterStyles];

  /** A role (`region`), a column by its name, or a dimension (`weekday(date)`); several from the root on make a tree: `continent, country, city`. */
  @property(text) field = '';
  /** `date`, `select`, `range`, `tree`, or `chips` for all filters of the group in words, without a field. Default: what fits the field. */
  @property(text) control = '';
  /** The periods offered for dates, or ranges for numbers, some by names: `last 90 days, this year, Season = 2016-10..2016-12`. */
  @property(text) presets = '';

  @property({ state: true, attribute: false }) protected open = false;

  readonly #expect = new ExpectController(this, {
    filters: this.filters,
    choosable: () => this.shown && choosableIn(this.field, this.shown),
    connection: () => this.connection,
    isBrushed: () => this.#isDragged,
  });
  #panel: { readonly control: FilterControl; readonly panel: FilterPanel } | undefined;
  /** Whether the clause is being dragged here. */
  #isDragged = false;
  /** Whether an answer has been shown. */
  #isKnown = false;

  /** The period of a page is one, whether a chart or a control sets it. */
  protected override followsBrush(): boolean {
    return this.field.trim() === 'date' && this.control !== 'chips';
  }

  protected override get fields(): readonly string[] {
    return fieldsOf(this.field);
  }

  protected override readonly foot = false;
  protected readonly undo = new UndoController(this, this.filters);

  override disconnectedCallback(): void {
    this.#panel?.panel.toggled?.(false);
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.open) this.#place();
  }

  /** Clears the filter, with `control="chips"` all filters of the group. Dates return to the default period of the page. */
  clear(): void {
    if (this.control === 'chips') this.filters.clear();
    else if (this.filters.hasDefault) this.filters.clearOwn();
    else this.#choose(EVERYTHING);
  }

  #canClear({ kind }: Choice): boolean {
    return this.filters.hasDefault ? !this.filters.isDefault : kind !== 'all';
  }

  protected override get ownWords(): Partial<Messages> {
    return filterWords;
  }

  protected override headingOf(words: Messages): string {
    return this.control === 'chips' ? words.filters : labelOfField(this.field, words);
  }

  protected override toPlans(context: WidgetContext): Readonly<Record<string, QueryPlan>> {
    return toPlans(this, context);
  }

  protected override toMorePlans(results: Results, context: WidgetContext): Readonly<Record<string, QueryPlan>> {
    return toMorePlans(this, context, results);
  }

  protected override toView(results: Results, context: WidgetContext): FilterView {
    return toView(this, context, results);
  }

  /** That no rows are left is what chips say. */
  protected override isEmpty(results: Results): boolean {
    return this.control !== 'chips' && super.isEmpty(results);
  }

  protected override summary(view: FilterView, { words }: WidgetContext): string {
    return words.filterSummary(this.heading || this.headingOf(words), view.value);
  }

  protected override table(): undefined {
    return undefined;
  }

  protected override renderSkeleton(): unknown {
    return this.control === 'chips' ? html`<div class="line"><span class="sk wait"></span></div>` : nothing;
  }

  /** What chips say is heard when it changes. */
  protected override onShown(view: FilterView, context: WidgetContext): void {
    if (view.control === 'chips' && this.#isKnown) this.announce(this.summary(view, context));
    this.#isKnown = true;
  }

  /** The panel comes with its control; until it is here what stands on the page is not whole. */
  protected override async drawn(): Promise<void> {
    const { control } = this.shown ?? {};
    if (!control || this.#panel?.control === control) return;
    const { Panel, styles } = await PANELS[control]();
    if (this.#panel?.control === control) return;
    this.adopt(styles);
    this.#panel = { control, panel: new Panel(this.#host) };
    this.requestUpdate();
    await this.updateComplete;
  }

  protected override renderBody(view: FilterView, context: WidgetContext): unknown {
    if (!this.open && view.control !== 'chips') return nothing;
    const { panel, control } = this.#panel ?? {};
    return control === view.control ? panel!.render(view, context) : this.renderSkeleton();
  }

  protected override renderFrame(card: CardModel): TemplateResult {
    const { heading, dir, locale, phase } = card;
    const busy = card.busy ? 'true' : 'false';
    const { onPointerEnter, onPointerLeave, onFocusIn, onFocusOut } = this.#expect;
    return html`<section
        part="card"
        class="card bare ${phase}"
        dir=${dir}
        lang=${locale}
        aria-busy=${busy}
        aria-label=${heading}
        @pointerenter=${onPointerEnter}
        @pointerleave=${onPointerLeave}
        @focusin=${onFocusIn}
        @focusout=${onFocusOut}
      >
        ${
          phase === 'error'
            ? html`<h2 part="heading">${heading}</h2>
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
    return html`<div id="panel" part="menu" class="panel" popover role="dialog" aria-label=${heading} @toggle=${this.#onToggle}>
      ${this.open ? this.notices.map((notice) => html`<p class="note"><bdi>${notice}</bdi></p>`) : nothing}
      ${phase === 'empty' ? html`<div part="status" class="problem">${message}</div>` : body}
    </div>`;
  }

  #renderControl({ heading, words, summary }: CardModel): TemplateResult {
    const view = this.shown;
    const chosen = view !== undefined && view.choice.kind !== 'all' && this.#canClear(view.choice);
    return html`<div class="control">
      <button
        class="trigger"
        type="button"
        popovertarget="panel"
        aria-haspopup="dialog"
        aria-label=${summary || heading}
        ?disabled=${view === undefined}
      >
        <span part="heading">${heading}</span>
        ${view === undefined ? html`<span class="sk wait"></span>` : html`<b part="value">${view.value}</b>`}
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6.5 4 4 4-4" /></svg>
      </button>
      ${chosen ? html`<button class="off" type="button" aria-label=${words.removeFilter(summary)} @click=${() => this.clear()}>${cross}</button>` : nothing}
    </div>`;
  }

  readonly #host: PanelHost = {
    label: () => this.heading || this.headingOf(this.words),
    root: () => this.renderRoot,
    choose: (choice, gesture) => this.#choose(choice, gesture),
    clear: () => this.clear(),
    canClear: (choice) => this.#canClear(choice),
    clearGroup: (source) => this.filters.clear(source),
    canUndo: () => this.filters.canUndo,
    undo: () => this.filters.undo(),
    clauses: () => (this.dashboardTile ? this.filters.selected : this.filters.clauses),
    isDefault: () => this.filters.isDefault,
    announce: (sentence) => this.announce(sentence),
    requestUpdate: () => this.requestUpdate(),
  };

  #choose(choice: Choice, gesture?: 'moving'): void {
    const where = clauseOf(this.field, choice);
    const isEnd = this.#isDragged && !gesture;
    this.#isDragged = gesture === 'moving';
    if (!isEnd && this.shown && isSameChoice(choice, this.shown.choice)) return;
    this.filters.set(where, gesture);
    if (gesture) return;
    this.dispatchEvent(new SalesSelectEvent({ ...selectionOf(this.field, choice), where }));
  }

  #place(): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('#panel');
    const trigger = this.renderRoot.querySelector<HTMLElement>('.trigger');
    if (panel && trigger) placeBelow(panel, trigger);
  }

  /** The focus goes into the panel, and back to the button unless it is elsewhere by now (Chromium does not give it back in a shadow tree). */
  async #onToggle(event: ToggleEvent): Promise<void> {
    this.open = event.newState === 'open';
    this.#panel?.panel.toggled?.(this.open);
    await this.updateComplete;
    if (this.open)
      return this.renderRoot.querySelector<HTMLElement>('.panel :is(input:not([inert]), [tabindex="0"], button)')?.focus();
    if (document.activeElement === document.body) this.renderRoot.querySelector<HTMLElement>('.trigger')?.focus();
  }
}

/** The field and its members that a choice names; of branches those nearest to the root. */
function selectionOf(field: string, choice: Choice): { readonly field: string; readonly values: readonly (string | null)[] } {
  if (choice.kind !== 'levels') return { field, values: choice.kind === 'members' ? choice.values : [] };
  const level = choice.levels.findIndex((values) => values !== undefined);
  return { field: fieldsOf(field)[level] ?? field, values: choice.levels[level] ?? [] };
}

const cross = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m5 5 6 6m0-6-6 6" /></svg>`;
