import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import type { Choice } from './model/choice.js';
import type { PanelHost } from './panels/filter-panel.js';

/** The last line of a panel: takes the filter off, and closes. */
export function renderActions(host: PanelHost, choice: Choice, words: Messages): TemplateResult {
  return html`<div class="actions">
    <button class="btn link" type="button" ?disabled=${!host.canClear(choice)} @click=${() => host.clear()}>
      ${words.clear}
    </button>
    <button class="btn" type="button" popovertarget="panel" popovertargetaction="hide">${words.done}</button>
  </div>`;
}

/** The field in which members are searched. */
export function renderSearch(
  search: { readonly text: string; readonly onInput: (text: string) => void },
  label: string,
  words: Messages,
): TemplateResult {
  return html`<input
    class="field"
    type="search"
    .value=${search.text}
    placeholder=${words.search(label)}
    aria-label=${words.search(label)}
    @input=${(event: Event) => search.onInput((event.target as HTMLInputElement).value)}
  />`;
}
