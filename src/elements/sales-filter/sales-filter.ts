import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Messages } from '../../messages/en.js';
import { filterWords } from '../../messages/filter-words.js';
import { isoDate, parsePeriod } from '../../query/calendar-date.js';
import type { QueryPlan } from '../../query/plan.js';
import type { CardModel } from '../base/card.js';
import { text } from '../base/data-element.js';
import { SalesSelectEvent } from '../base/selection-events.js';
import { ExpectController } from '../base/expect-controller.js';
import type { Results } from '../base/query-controller.js';
import { SalesElement } from '../base/sales-element.js';
import type { WidgetContext } from '../base/widget.js';
import { clauseOf, isSameChoice, type Choice } from './choice-model.js';
import {
  choosableIn,
  keepPlaces,
  searchMembers,
  toggleMember,
  toPlans,
  toView,
  type FilterMember,
  type FilterView,
} from './filter-model.js';
import { placeBelow } from './place-below.js';
import { filterStyles } from './sales-filter.styles.js';

/** How many members are listed at once; the search finds the others. */
const MAX_MEMBERS = 200;
/** From this many members on there is a search. */
const SEARCH_FROM = 9;

const EVERYTHING: Choice = { kind: 'all' };

/**
 * A control that filters its group by one field: a period with presets for dates, members with their rows and a search for texts, a
 * range for numbers. It shows whatever its clause says, also one from the address.
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

  /** A role (`region`), a column by its name, or a dimension (`weekday(date)`). */
  @property(text) accessor field = '';
  /** `date`, `select` or `range`. Default: what fits the field. */
  @property(text) accessor control = '';
  /** The periods offered for dates: `last 90 days, this year, 2016-Q2`. */
  @property(text) accessor presets = '';

  @property({ state: true, attribute: false }) protected accessor search = '';
  @property({ state: true, attribute: false }) protected accessor backwards = false;
  @property({ state: true, attribute: false }) protected accessor open = false;

  readonly #expect = new ExpectController(this, {
    filters: this.filters,
    choosable: () => this.shown && choosableIn(this.field, this.shown),
    connection: () => this.connection,
    isBrushed: () => false,
  });
  /** The members in the order in which the open panel lists them. */
  #listed: readonly (string | null)[] = [];

  protected override get fields(): readonly string[] {
    return this.field ? [this.field] : [];
  }

  protected override readonly foot = false;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.open) this.#place();
  }

  /** Takes the filter off. */
  clear(): void {
    this.#choose(EVERYTHING);
  }

  protected override get ownWords(): Partial<Messages> {
    return filterWords;
  }

  protected override headingOf(words: Messages): string {
    return words.dimension(this.field);
  }

  protected override toPlans(context: WidgetContext): Readonly<Record<string, QueryPlan>> {
    return toPlans(this, context);
  }

  protected override toView(results: Results, context: WidgetContext): FilterView {
    return toView(this, context, results);
  }

  protected override summary(view: FilterView, { words }: WidgetContext): string {
    return words.filterSummary(this.heading || view.label, view.value);
  }

  protected override table(): undefined {
    return undefined;
  }

  protected override renderSkeleton(): unknown {
    return nothing;
  }

  protected override renderBody(view: FilterView, context: WidgetContext): unknown {
    if (!this.open) return nothing;
    if (view.control === 'select') return this.#renderMembers(view, context);
    return this.#renderRange(view, context);
  }

  protected override renderFrame(card: CardModel): TemplateResult {
    const { heading, words, dir, locale, phase } = card;
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
            : this.#renderControl(card)
        }
        <div id="panel" part="menu" class="panel" popover role="dialog" aria-label=${heading} @toggle=${this.#onToggle}>
          ${this.open ? this.notices.map((notice) => html`<p class="note">${notice}</p>`) : nothing}
          ${phase === 'empty' ? html`<div part="status" class="problem">${card.message}</div>` : card.body}
        </div>
        <div class="vh" role="status" aria-live="polite">${card.spoken || (this.backwards ? words.backwards : '')}</div>
      </section>
      <slot class="inside"></slot>`;
  }

  #renderControl({ heading, words, summary }: CardModel): TemplateResult {
    const view = this.shown;
    const chosen = view !== undefined && view.choice.kind !== 'all';
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

  #renderMembers({ members }: FilterView, { words, locale }: WidgetContext): TemplateResult {
    const inPlace = keepPlaces(members, this.#listed);
    this.#listed = inPlace.map(({ value }) => value);
    const found = searchMembers(inPlace, this.search);
    const left = found.length - MAX_MEMBERS;
    const label = this.heading || words.dimension(this.field);
    const search = html`<input
      class="field"
      type="search"
      .value=${this.search}
      placeholder=${words.search(label)}
      aria-label=${words.search(label)}
      @input=${this.#onSearch}
      @keydown=${this.#onKey}
    />`;
    return html`${members.length < SEARCH_FROM ? nothing : search}
      <div class="members" role="group" aria-label=${label} @keydown=${this.#onKey}>
        ${found.slice(0, MAX_MEMBERS).map((member, i) => this.#renderMember(member, i))}
        ${found.length === 0 ? html`<p class="note">${words.noMatch(this.search)}</p>` : nothing}
        ${left > 0 ? html`<p class="note">${words.moreMembers(left, left.toLocaleString(locale))}</p>` : nothing}
      </div>
      ${this.#renderActions(words)}`;
  }

  #renderMember(member: FilterMember, index: number): TemplateResult {
    const { value, label, countText, chosen, count } = member;
    return html`<label class=${count === 0 ? 'member none' : 'member'}>
      <input type="checkbox" .checked=${chosen} tabindex=${index === 0 ? 0 : -1} @change=${() => this.#toggle(value)} />
      <span>${label}</span><span class="n">${countText}</span>
    </label>`;
  }

  #renderRange(view: FilterView, { words }: WidgetContext): TemplateResult {
    const { choice, control, presets } = view;
    const ends = choice.kind === 'period' || choice.kind === 'numbers' ? choice : undefined;
    const say = (value: number | null | undefined): string => {
      if (value === null || value === undefined) return '';
      return control === 'date' ? isoDate(value) : String(value);
    };
    const input = (id: string, label: string, value: number | undefined, hint: number | null): TemplateResult =>
      html`<label class="end"
        ><span>${label}</span
        ><input
          id=${id}
          class="field"
          type=${control === 'date' ? 'date' : 'number'}
          step="any"
          .value=${say(value)}
          placeholder=${say(hint)}
          min=${say(view.low) || nothing}
          max=${say(view.high) || nothing}
          aria-invalid=${this.backwards ? 'true' : 'false'}
          @change=${this.#onEnds}
      /></label>`;
    return html`${
        presets.length === 0
          ? nothing
          : html`<div class="presets" role="group" aria-label=${words.presets}>
              ${presets.map(
                (preset) =>
                  html`<button
                    class="btn"
                    type="button"
                    aria-pressed=${preset.active ? 'true' : 'false'}
                    @click=${() => this.#choose(preset.active ? EVERYTHING : preset.choice)}
                  >
                    ${preset.label}
                  </button>`,
              )}
            </div>`
      }
      <div class="ends">${input('from', words.from, ends?.from, view.low)}${input('to', words.to, ends?.to, view.high)}</div>
      ${this.backwards ? html`<p class="note bad">${words.backwards}</p>` : nothing} ${this.#renderActions(words)}`;
  }

  #renderActions(words: Messages): TemplateResult {
    const none = this.shown?.choice.kind === 'all';
    return html`<div class="actions">
      <button class="btn link" type="button" ?disabled=${none} @click=${() => this.clear()}>${words.clear}</button>
      <button class="btn" type="button" popovertarget="panel" popovertargetaction="hide">${words.done}</button>
    </div>`;
  }

  #toggle(value: string | null): void {
    if (this.shown) this.#choose(toggleMember(this.shown.choice, value));
  }

  #choose(choice: Choice): void {
    this.backwards = false;
    const where = clauseOf(this.field, choice);
    if (this.shown && isSameChoice(choice, this.shown.choice)) return;
    this.filters.set(where);
    const values = choice.kind === 'members' ? choice.values : [];
    this.dispatchEvent(new SalesSelectEvent({ field: this.field, values, where }));
  }

  #place(): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('#panel');
    const trigger = this.renderRoot.querySelector<HTMLElement>('.trigger');
    if (panel && trigger) placeBelow(panel, trigger);
  }

  /** The focus goes into the panel, and back to the button unless it is elsewhere by now (Chromium does not give it back in a shadow tree). */
  async #onToggle(event: ToggleEvent): Promise<void> {
    this.open = event.newState === 'open';
    this.#listed = [];
    await this.updateComplete;
    if (this.open) return this.renderRoot.querySelector<HTMLElement>('.panel input, .panel button')?.focus();
    this.search = '';
    if (document.activeElement === document.body) this.renderRoot.querySelector<HTMLElement>('.trigger')?.focus();
  }

  #onSearch(event: Event): void {
    this.search = (event.target as HTMLInputElement).value;
  }

  /** Arrows walk from the search through the members; Home and End jump. */
  #onKey(event: KeyboardEvent): void {
    const boxes = [...this.renderRoot.querySelectorAll<HTMLInputElement>('.member input')];
    const at = boxes.indexOf(event.target as HTMLInputElement);
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at < 0 ? undefined : 0, End: at < 0 ? undefined : boxes.length - 1 }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    const search = this.renderRoot.querySelector<HTMLInputElement>('.panel input[type="search"]');
    (step < 0 ? (search ?? boxes[0]) : boxes[Math.min(step, boxes.length - 1)])?.focus();
  }

  #onEnds(): void {
    const view = this.shown;
    if (!view) return;
    const read = (id: string): number | undefined => {
      const { value } = this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!;
      if (value === '') return undefined;
      return view.control === 'date' ? parsePeriod(value)?.from : Number(value);
    };
    const from = read('from');
    const to = read('to');
    this.backwards = from !== undefined && to !== undefined && from > to;
    if (this.backwards) return;
    if (from === undefined && to === undefined) return void this.clear();
    this.#choose({
      kind: view.control === 'date' ? 'period' : 'numbers',
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
  }
}

const cross = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m5 5 6 6m0-6-6 6" /></svg>`;
