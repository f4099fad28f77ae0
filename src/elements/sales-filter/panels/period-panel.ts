import { html, type TemplateResult } from 'lit';
import type { WidgetContext } from '../../base/element/widget.js';
import { type FilterPanel, type PanelHost, renderActions } from './filter-panel.js';
import { Ends } from '../range-fields.js';
import type { FilterView } from '../model/filter.js';

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
