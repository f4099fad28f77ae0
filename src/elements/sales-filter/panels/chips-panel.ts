import { css, html, nothing, type TemplateResult } from 'lit';
import { clauseLabel } from '../../base/card/clause-label.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { FilterView } from '../model/filter.js';
import type { FilterPanel, PanelHost } from './filter-panel.js';

/** The look of the line that says what is filtered. */
export const styles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    align-items: center;
    min-block-size: 2.375rem;
  }
  .chips ul {
    display: contents;
    list-style: none;
  }
  .chips li {
    display: block;
    min-inline-size: 0;
  }
  .chips .chip {
    max-inline-size: 100%;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .chips .left {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .stale .chips .left {
    opacity: 0.75;
  }
`;

/** All clauses of the filter group in words, each with a way to take it off, and how many rows they leave. */
export class Panel implements FilterPanel {
  readonly #host: PanelHost;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  render({ value }: FilterView, context: WidgetContext): TemplateResult {
    const { words, locale, calendar, names } = context;
    const style = { locale, fiscalStart: calendar.fiscalStart, names };
    const chips = Object.entries(this.#host.clauses()).map(([source, where]) => ({
      source,
      label: clauseLabel(where, words, style),
    }));
    const chip = ({ source, label }: (typeof chips)[number]): TemplateResult =>
      html`<li>
        <button class="chip" type="button" aria-label=${words.removeFilter(label)} @click=${() => this.#host.clearGroup(source)}>
          <bdi>${label}</bdi><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m5 5 6 6m0-6-6 6" /></svg>
        </button>
      </li>`;
    return html`<div class="chips">
      <span class="left" part="value"><bdi>${value}</bdi></span>
      ${
        chips.length > 0
          ? html`<ul role="list" aria-label=${this.#host.label()}>
                ${chips.map(chip)}
              </ul>
              <button class="btn link" type="button" @click=${() => this.#host.clearGroup()}>${words.clearAll}</button>`
          : this.#host.isDefault()
            ? nothing
            : html`<span class="left">${words.noFilters}</span>`
      }
      ${this.#host.canUndo() ? html`<button class="btn link" type="button" @click=${() => this.#host.undo()}>${words.undo}</button>` : nothing}
    </div>`;
  }
}
