import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import type { Choice } from './model/choice.js';
import type { PanelHost } from './panels/filter-panel.js';

/** Renders the last line of a panel: the buttons that clear and close the filter. */
export function renderActions(host: PanelHost, choice: Choice, messages: Messages): TemplateResult {
  return html`<div class="actions">
    <button class="btn link" type="button" ?disabled=${!host.canClear(choice)} @click=${() => host.clear()}>
      ${messages.clear}
    </button>
    <button class="btn" type="button" popovertarget="panel" popovertargetaction="hide">${messages.done}</button>
  </div>`;
}

/** Renders the search field for members. */
export function renderSearch(
  search: { readonly text: string; readonly onInput: (text: string) => void },
  label: string,
  messages: Messages,
): TemplateResult {
  return html`<input
    class="field"
    type="search"
    .value=${search.text}
    placeholder=${messages.search({ label })}
    aria-label=${messages.search({ label })}
    @input=${(event: Event) => search.onInput((event.target as HTMLInputElement).value)}
  />`;
}
