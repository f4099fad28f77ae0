import { css, html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { Note, CardFacts } from '../note.js';

/** What a user can do with the notes of a card. */
export interface NoteActions {
  readonly onEdit: (note: Note) => void;
  readonly onDelete: (note: Note) => void;
  /** `undefined` where nobody else would read a reply. */
  readonly onReply: ((note: Note) => void) | undefined;
  /** True for a note that the user may change. */
  readonly isOwn: (note: Note) => boolean;
}

interface ListModel {
  readonly messages: Messages;
  readonly actions: NoteActions;
  readonly nameOf: (note: Note) => string;
  readonly timeOf: (note: Note) => string;
}

/** Renders the notes of a card. Texts of users are texts, never markup. */
export function renderList(notes: readonly Note[], { messages, actions, nameOf, timeOf }: ListModel): TemplateResult {
  const { pinned: texts } = messages;
  const { onEdit, onDelete, onReply, isOwn } = actions;
  const act = (label: string, name: string, onClick: () => void): TemplateResult =>
    html`<button type="button" class="btn link" aria-label=${name} @click=${onClick}>${label}</button>`;
  const line = (note: Note): TemplateResult => {
    const { text, author, replyTo } = note;
    return html`<li class=${replyTo === undefined ? '' : 'answer'}>
      <p>
        ${replyTo === undefined ? html`<b><bdi>${nameOf(note)}</bdi></b> ` : nothing}<bdi class="text">${text}</bdi>
        <small>${author ? html`<bdi>${author}</bdi> &middot; ` : nothing}<bdi>${timeOf(note)}</bdi></small>
      </p>
      <span class="acts">
        ${onReply ? act(texts.reply, texts.replyTo({ text }), () => onReply(note)) : nothing}
        ${
          isOwn(note)
            ? html`${act(texts.edit, texts.editOf({ text }), () => onEdit(note))}
              ${act(texts.delete, texts.deleteOf({ text }), () => onDelete(note))}`
            : nothing
        }
      </span>
    </li>`;
  };
  return html`<ul class="user-notes" role="list" aria-label=${texts.label}>
    ${notes.map(line)}
  </ul>`;
}

/** Styles of the notes in a card: their list, and the dots at marks and rows. */
export const noteListStyles = css`
  .user-notes {
    display: grid;
    gap: 6px;
    margin: 0;
    margin-block-start: calc(var(--_space) * 3);
    padding: 0;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_grid);
    list-style: none;
    font-size: 0.8125rem;
    line-height: 1.25rem;
  }
  .user-notes li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
  }
  .user-notes .answer {
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_border);
  }
  .user-notes p {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .user-notes .text {
    white-space: pre-line;
  }
  .user-notes p b {
    margin-inline-end: 4px;
    font-weight: 600;
  }
  .user-notes small {
    color: var(--_muted);
    font-size: 0.75rem;
    white-space: nowrap;
  }
  .user-notes .acts {
    display: flex;
    gap: 4px;
  }
  .user-notes button {
    min-block-size: 1.5rem;
    padding: 0 6px;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-size: 0.75rem;
    cursor: pointer;
  }
  .user-notes button:hover {
    text-decoration: underline;
  }
  .card:has(.user-notes) .chart {
    min-block-size: 12rem;
  }
  .noted circle {
    fill: var(--_accent-fill);
    stroke: var(--_surface);
    stroke-width: 1.5px;
  }
  .row-note {
    flex: none;
    align-self: start;
    margin-block-start: 4px;
    margin-inline-end: auto;
    line-height: 0;
  }
  .row-note svg {
    inline-size: 10px;
    block-size: 10px;
  }
  @media print {
    .user-notes .acts {
      display: none;
    }
  }
`;

/** A note that is written: a new one of a card, a reply, or another text of a note. */
export interface Draft {
  readonly facts: CardFacts;
  /** Index of the point or member in `facts.rows`. */
  readonly row: number;
  readonly text: string;
  readonly edited?: Note | undefined;
  readonly answered?: Note | undefined;
}

interface FormModel {
  readonly messages: Messages;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

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
