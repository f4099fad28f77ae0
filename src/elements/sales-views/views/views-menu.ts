import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { View } from '../view.js';

/** What a user can do with what the page shows, or with the current view. */
export type ViewAction = 'save' | 'replace' | 'rename' | 'setDefault' | 'noDefault' | 'delete' | 'copyLink';

const CHECK = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3.5 8.5 3 3 6-7" /></svg>`;

interface MenuModel {
  readonly messages: Messages;
  readonly heading: string;
  readonly views: readonly View[];
  readonly current: { readonly view: View; readonly isChanged: boolean } | undefined;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onShow: (view: View) => void;
  readonly onAct: (action: ViewAction) => void;
}

/** Renders the views, and what can be done with the current one. */
export function renderMenu({ messages, heading, views, current, onKey, onShow, onAct }: MenuModel): TemplateResult {
  const { views: texts } = messages;
  const name = current ? messages.quote({ name: current.view.name }) : '';
  const item = (action: ViewAction, label: string): TemplateResult =>
    html`<button type="button" role="menuitem" tabindex="-1" @click=${() => onAct(action)}>${label}</button>`;
  const isOn = (view: View): boolean => view === current?.view && !current.isChanged;
  return html`${views.length === 0 ? html`<p class="muted">${texts.none}</p>` : nothing}
    <div class="items" role="menu" aria-label=${heading} @keydown=${onKey}>
      ${views.map(
        (view) =>
          html`<button
            type="button"
            role="menuitemradio"
            aria-checked=${isOn(view) ? 'true' : 'false'}
            tabindex="-1"
            @click=${() => onShow(view)}
          >
            ${CHECK}<span><bdi>${view.isDefault ? texts.isDefault({ name: view.name }) : view.name}</bdi></span>
          </button>`,
      )}
      ${views.length > 0 ? html`<div role="separator"></div>` : nothing}
      ${current?.isChanged ? item('replace', texts.replace({ name })) : nothing} ${item('save', texts.save)}
      ${
        current
          ? html`${item('rename', texts.rename({ name }))}
            ${current.view.isDefault ? item('noDefault', texts.noDefault({ name })) : item('setDefault', texts.setDefault({ name }))}
            ${item('delete', texts.delete({ name }))}`
          : nothing
      }
      ${item('copyLink', texts.copyLink)}
    </div>`;
}

interface NameFormModel {
  readonly messages: Messages;
  readonly heading: string;
  readonly name: string;
  /** True when saving replaces another view. */
  readonly isTaken: boolean;
  readonly onType: (name: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

export function renderNameForm({ messages, heading, name, isTaken, onType, onSave, onCancel }: NameFormModel): TemplateResult {
  const { views: texts } = messages;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    onSave();
  };
  return html`<div role="dialog" aria-label=${heading}>
    <form @submit=${onSubmit}>
      <label>
        ${texts.name}
        <input
          type="text"
          dir="auto"
          required
          maxlength="80"
          autocomplete="off"
          .value=${name}
          @input=${({ currentTarget }: Event) => onType((currentTarget as HTMLInputElement).value)}
        />
      </label>
      <p role="status">${isTaken ? texts.exists({ name: messages.quote({ name: name.trim() }) }) : nothing}</p>
      <div class="acts">
        <button type="submit" class="main">${texts.submit}</button>
        <button type="button" @click=${onCancel}>${texts.cancel}</button>
      </div>
    </form>
  </div>`;
}
