import { css, html, nothing, type TemplateResult } from 'lit';
import { clauseText } from '../../base/card/clause-label.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { FilterView } from '../model/filter.js';
import type { FilterPanel, PanelHost } from './filter-panel.js';

/** Styles of the line that describes the filters. */
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

/** Lists all clauses of the filter group, each with a remove button, and the number of remaining rows. */
export class Panel implements FilterPanel {
  readonly #host: PanelHost;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  render({ value }: FilterView, context: WidgetContext): TemplateResult {
    const { messages } = context;
    const clauses = Object.entries(this.#host.clauses());
    const chips = clauses
      .filter(([, where]) => !this.#host.showsClause(where))
      .map(([source, where]) => ({ source, label: clauseText(where, context) }));
    const chip = ({ source, label }: (typeof chips)[number]): TemplateResult =>
      html`<li>
        <button
          class="chip"
          type="button"
          aria-label=${messages.removeFilter({ clause: label })}
          @click=${() => this.#host.filters.clear(source)}
        >
          <bdi>${label}</bdi><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m5 5 6 6m0-6-6 6" /></svg>
        </button>
      </li>`;
    return html`<div class="chips" tabindex="-1">
      <span class="left" part="value"><bdi>${value}</bdi></span>
      ${
        clauses.length > 0
          ? html`${
                chips.length > 0
                  ? html`<ul role="list" aria-label=${this.#host.label()}>
                      ${chips.map(chip)}
                    </ul>`
                  : nothing
              } <button class="btn link" type="button" @click=${() => this.#host.filters.clear()}>${messages.clearAll}</button>`
          : this.#host.filters.isDefault
            ? nothing
            : html`<span class="left">${messages.noFilters}</span>`
      }
      ${this.#host.filters.canUndo ? html`<button class="btn link" type="button" @click=${() => this.#host.filters.undo()}>${messages.undo}</button>` : nothing}
    </div>`;
  }
}
