import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetContext } from '../../base/element/widget.js';
import { type FilterPanel, type PanelHost, renderActions, renderSearch } from './filter-panel.js';
import { keepPlaces, searchMembers, toggleMember, type FilterMember, type FilterView } from '../model/filter.js';
import { MAX_LISTED } from '../model/tree-plans.js';

export { panelStyles as styles } from './panel.styles.js';

/** Time without typing after which a long list is searched by a query, in milliseconds. */
const SEARCH_MS = 150;
/** Number of members from which a search field is shown. */
const SEARCH_FROM = 9;

/** Panel with checkboxes for the members of a field and their rows. */
export class Panel implements FilterPanel {
  readonly #host: PanelHost;
  #search = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Member order in the open panel. */
  #listed: readonly (string | null)[] = [];

  constructor(host: PanelHost) {
    this.#host = host;
  }

  toggled(): void {
    this.#search = '';
    clearTimeout(this.#timer);
    this.#host.search('');
    this.#listed = [];
  }

  render(
    { members, choice, memberCount, isLong, found: searched }: FilterView,
    { messages, locale }: WidgetContext,
  ): TemplateResult {
    const listed = (isLong && this.#search.trim() !== '' ? searched : undefined) ?? members;
    const inPlace = keepPlaces(listed, this.#listed);
    this.#listed = inPlace.map(({ value }) => value);
    // Until a query has found more, the members at hand are searched.
    const found = searched === listed ? inPlace : searchMembers(inPlace, this.#search);
    const shown = found.slice(0, MAX_LISTED);
    const left = (isLong && this.#search.trim() === '' ? memberCount : found.length) - shown.length;
    const label = this.#host.label();
    const search = { text: this.#search, onInput: (text: string): void => this.#find(text, isLong) };
    const toggle = (value: string | null): void => this.#host.choose(toggleMember(choice, value));
    const number = (n: number): string => n.toLocaleString(locale);
    return html`<div class="list" @keydown=${this.#onKey}>
        ${members.length < SEARCH_FROM ? nothing : renderSearch(search, label, messages)}
        ${left > 0 && isLong ? html`<p class="note">${messages.filterSome({ chosen: number(shown.length), n: number(memberCount) })}</p>` : nothing}
        <div class="members" role="group" aria-label=${label}>
          ${shown.map((member, i) => renderMember(member, i, toggle))}
          ${found.length === 0 ? html`<p class="note">${messages.noMatch({ text: this.#search })}</p>` : nothing}
          ${left > 0 ? html`<p class="note">${messages.moreMembers({ n: left, shown: number(left) })}</p>` : nothing}
        </div>
      </div>
      ${renderActions(this.#host, choice, messages)}`;
  }

  #find(text: string, isLong: boolean): void {
    this.#search = text;
    this.#host.requestUpdate();
    if (!isLong) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#host.search(text), SEARCH_MS);
  }

  /** Arrow keys move from the search through the members; Home and End jump. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const root = this.#host.root();
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.member input')];
    const at = boxes.indexOf(event.target as HTMLInputElement);
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at < 0 ? undefined : 0, End: at < 0 ? undefined : boxes.length - 1 }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    const search = root.querySelector<HTMLInputElement>('.panel input[type="search"]');
    (step < 0 ? (search ?? boxes[0]) : boxes[Math.min(step, boxes.length - 1)])?.focus();
  };
}

function renderMember(
  { value, label, title, countText, chosen, count }: FilterMember,
  index: number,
  toggle: (value: string | null) => void,
): TemplateResult {
  return html`<label class=${count === 0 ? 'member none' : 'member'} title=${title ?? nothing}>
    <input type="checkbox" .checked=${chosen} tabindex=${index === 0 ? 0 : -1} @change=${() => toggle(value)} />
    <span>${label}</span><span class="n">${countText}</span>
  </label>`;
}
