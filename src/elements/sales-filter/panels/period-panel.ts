import { html, type TemplateResult } from 'lit';
import type { WidgetContext } from '../../base/element/widget.js';
import { renderActions } from '../actions.js';
import { Ends } from '../ends.js';
import type { FilterView } from '../model/filter.js';
import type { FilterPanel, PanelHost } from './filter-panel.js';

export { panelStyles as styles } from './panel.styles.js';

/** A period between two days, or one that the page offers by name. */
export class Panel implements FilterPanel {
  readonly #host: PanelHost;
  readonly #ends: Ends;

  constructor(host: PanelHost) {
    this.#host = host;
    this.#ends = new Ends(host);
  }

  render(view: FilterView, { words }: WidgetContext): TemplateResult {
    return html`${this.#ends.renderPresets(view, words)} ${this.#ends.render(view, words)}
    ${renderActions(this.#host, view.choice, words)}`;
  }
}
