import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { CardFacts } from '../card-facts.js';
import type { Note } from '../note.js';

/** A note that is written: a new one of a card, a reply, or another text of a note. */
export interface Draft {
  readonly facts: CardFacts;
  /** Index of the point or member in `facts.rows`. */
  readonly row: number;
  readonly text: string;
  /** The note that is changed. */
  readonly edited?: Note | undefined;
  /** The note that is answered. */
  readonly answered?: Note | undefined;
}

/** The inputs of the form. */
interface FormModel {
  readonly messages: Messages;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Renders the form of a note. */
export function renderForm({ messages, draft, onChange, onSave, onCancel }: FormModel): TemplateResult {
  const { pinned: texts } = messages;
  const { facts, row, text, edited, answered } = draft;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    onSave();
  };
  const onRow = ({ currentTarget }: Event): void =>
    onChange({ ...draft, row: (currentTarget as HTMLSelectElement).selectedIndex });
  const onText = ({ currentTarget }: Event): void => onChange({ ...draft, text: (currentTarget as HTMLTextAreaElement).value });
  const select = html`<label>
    ${texts.point}
    <select @change=${onRow}>
      ${facts.rows.map(({ label }, k) => html`<option ?selected=${k === row}>${label}</option>`)}
    </select>
  </label>`;
  return html`<form @submit=${onSubmit}>
    <h2 id="title">${texts.about({ heading: facts.heading })}</h2>
    ${edited || answered ? nothing : select} ${answered ? html`<blockquote><bdi>${answered.text}</bdi></blockquote>` : nothing}
    <label>
      ${texts.text}
      <textarea dir="auto" rows="4" required maxlength="500" .value=${text} @input=${onText}></textarea>
    </label>
    <div class="acts">
      <button type="submit" class="main">${texts.save}</button>
      <button type="button" @click=${onCancel}>${texts.cancel}</button>
    </div>
  </form>`;
}
