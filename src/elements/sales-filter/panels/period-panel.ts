import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import { isoDate, parsePeriod } from '../../../query/time/calendar-date.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { FilterView } from '../model/filter.js';
import { type FilterPanel, type PanelHost, renderActions } from './filter-panel.js';

/** Field of one end: its current text and its default. */
interface End {
  readonly id: 'from' | 'to';
  readonly label: string;
  readonly value: number | undefined;
  readonly hint: number | null;
}

/** Two fields for the ends of a period or range, with presets. */
export class Ends {
  readonly #host: PanelHost;
  /** True when the entered start is after the end. */
  #isBackwards = false;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  render(view: FilterView, messages: Messages): TemplateResult {
    const { choice, low, high } = view;
    const ends = choice.kind === 'period' || choice.kind === 'numbers' ? choice : undefined;
    return html`<div class="ends" @change=${() => this.#onEnds(view, messages)}>
        ${this.#renderEnd(view.control, { id: 'from', label: messages.from, value: ends?.from, hint: low }, [low, high])}
        ${this.#renderEnd(view.control, { id: 'to', label: messages.to, value: ends?.to, hint: high }, [low, high])}
      </div>
      ${this.#isBackwards ? html`<p class="note bad">${messages.backwards}</p>` : nothing}`;
  }

  renderPresets({ presets, control, label: name }: FilterView, messages: Messages): unknown {
    if (presets.length === 0) return nothing;
    return html`<div class="presets" role="group" aria-label=${control === 'compare' ? name : messages.presets}>
      ${presets.map(
        ({ label, meaning, choice, active, isDisabled = false }) =>
          html`<button
            class="btn"
            type="button"
            aria-pressed=${active ? 'true' : 'false'}
            ?disabled=${isDisabled}
            @click=${() => (active ? this.#host.clear() : this.#take(choice))}
          >
            <bdi>${label}</bdi>${meaning && html` <small>${meaning}</small>`}
          </button>`,
      )}
    </div>`;
  }

  #renderEnd(
    control: FilterView['control'],
    { id, label, value, hint }: End,
    bounds: readonly (number | null)[],
  ): TemplateResult {
    const say = (end: number | null | undefined): string => {
      if (end === null || end === undefined) return '';
      return control === 'range' ? String(end) : isoDate(end);
    };
    const [least, most] = bounds.map(say);
    return html`<label class="end"
      ><span>${label}</span
      ><input
        id=${id}
        class="field"
        type=${control === 'range' ? 'number' : 'date'}
        step="any"
        .value=${say(value)}
        placeholder=${say(hint)}
        min=${least === '' ? nothing : least}
        max=${most === '' ? nothing : most}
        aria-invalid=${this.#isBackwards ? 'true' : 'false'}
    /></label>`;
  }

  #take(choice: FilterView['choice']): void {
    this.#isBackwards = false;
    this.#host.announce('');
    this.#host.choose(choice);
  }

  #onEnds({ control }: FilterView, messages: Messages): void {
    const read = (id: string): number | undefined => {
      const { value } = this.#host.root().querySelector<HTMLInputElement>(`#${id}`)!;
      if (value === '') return undefined;
      return control === 'range' ? Number(value) : parsePeriod(value)?.from;
    };
    const from = read('from');
    const to = read('to');
    if (from !== undefined && to !== undefined && from > to) {
      this.#isBackwards = true;
      this.#host.announce(messages.backwards);
      this.#host.requestUpdate();
    } else if (from === undefined && to === undefined) this.#take({ kind: 'all' });
    else {
      const kind = control === 'range' ? 'numbers' : 'period';
      this.#take({ kind, ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
    }
    this.#host.requestUpdate();
  }
}

export { panelStyles as styles } from './panel.styles.js';

/** Panel for a period: two days, or a preset. */
export class Panel implements FilterPanel {
  readonly #host: PanelHost;
  readonly #ends: Ends;

  constructor(host: PanelHost) {
    this.#host = host;
    this.#ends = new Ends(host);
  }

  render(view: FilterView, { messages }: WidgetContext): TemplateResult {
    return html`${this.#ends.renderPresets(view, messages)} ${this.#ends.render(view, messages)}
    ${renderActions(this.#host, view.choice, messages)}`;
  }
}
