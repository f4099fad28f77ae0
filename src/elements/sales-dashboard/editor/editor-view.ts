import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Card, type CardWidth, WIDTHS } from '../../../compose/composition.js';
import { fieldsOf, isShared } from '../../../compose/fields.js';
import { renderForm } from '../../../compose/form.js';
import { fieldTexts, partsOf } from '../../../compose/labels.js';
import { renderPicture } from '../../../compose/pictures.js';
import { type Facts, type Kind, KINDS, proposalsOf } from '../../../compose/proposals.js';
import { cardTags } from '../../../compose/document.js';
import type { Schema } from '../../base/attributes/attribute.js';
import type { SalesErrorEvent } from '../../base/element/events.js';
import type { PageLayout } from '../model/layout.js';
import type { Tile } from '../model/slot.js';
import type { Drag } from './card-drag.js';
import type { MeasureForm } from './measure-form.js';
import type { DataConnection } from '../../base/data/data-connection.js';
import { type CardGroup, groupOf } from './card-layout.js';
import type { CardsScene } from './cards-host.js';

/** What the buttons of the editor do. */
export type EditorAction = 'add' | 'measures' | 'undo' | 'redo' | 'reset' | 'cancel' | 'done' | 'close';

/** The inputs of the view. */
export interface EditorModel extends CardsScene {
  readonly layout: PageLayout;
  readonly connection: DataConnection | undefined;
  readonly cards: readonly Card[];
  /** What the data can show; `undefined` while it is not known. */
  readonly facts: Facts | undefined;
  /** The own measures of the page: name → expression. */
  readonly own: Readonly<Record<string, string>>;
  /** True for a measure that a card of any page shows. */
  readonly isUsed: (name: string) => boolean;
  readonly measureForm: MeasureForm;
  readonly panel: 'add' | 'change' | 'measures' | undefined;
  /** The card in the form. */
  readonly selected: Card | undefined;
  readonly drag: Drag | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True when the page has the cards that the dashboard chooses. */
  readonly isAutomatic: boolean;
  /** What happened last. */
  readonly spoken: string;
  readonly labelOf: (card: Card) => string;
  /** Returns the attributes of a tag; `undefined` while it is loading. */
  readonly schemaOf: (tag: string) => Schema | undefined;
  readonly membersOf: (by: string) => readonly string[] | undefined;
  readonly loadMembers: (by: string) => Promise<readonly string[]>;
  readonly onAct: (action: EditorAction) => void;
  readonly onAdd: (kind: Kind) => void;
  readonly onChange: (card: Card, name: string, value: string | undefined) => void;
  readonly onEdit: (card: Card) => void;
  readonly onRemove: (card: Card) => void;
  readonly onResize: (card: Card, width: CardWidth) => void;
  readonly onCardKey: (event: KeyboardEvent, card: Card) => void;
  readonly onPointer: (event: PointerEvent, card: Card) => void;
  readonly onError: (event: SalesErrorEvent) => void;
}

const GROUPS: readonly CardGroup[] = ['filters', 'numbers', 'cards'];

/** Renders a page with the tools that change it. */
export function renderEditor(model: EditorModel): TemplateResult {
  const { messages, panel, cards, onError } = model;
  const { editor } = messages;
  return html`<div class=${panel ? 'editor open' : 'editor'} @sales-error=${onError}>
    ${renderBar(model)}
    <div class="edit-page">
      ${cards.length === 0 ? html`<p class="nothing">${editor.empty}</p>` : nothing}
      ${GROUPS.map((group) => renderGroup(group, model))}
    </div>
    ${panel ? renderPanel(model) : nothing}
    <p class="spoken" id="edit-keys">${editor.keys}</p>
  </div>`;
}

function renderBar({ messages: { editor }, panel, spoken, canUndo, canRedo, isAutomatic, onAct }: EditorModel): TemplateResult {
  const button = (action: EditorAction, isOff = false, name = ''): TemplateResult =>
    html`<button
      type="button"
      class=${name}
      aria-disabled=${isOff ? 'true' : 'false'}
      @click=${() => (isOff ? undefined : onAct(action))}
    >
      ${editor[action]}
    </button>`;
  return html`<div class="edit-bar" role="group" aria-label=${editor.bar}>
    <button type="button" class="add" aria-expanded=${panel === 'add' ? 'true' : 'false'} @click=${() => onAct('add')}>
      ${icon('add')}${editor.add}
    </button>
    <button type="button" aria-expanded=${panel === 'measures' ? 'true' : 'false'} @click=${() => onAct('measures')}>
      ${editor.measures.title}
    </button>
    ${button('undo', !canUndo)} ${button('redo', !canRedo)} ${button('reset', isAutomatic)}
    <p class="edit-spoken" role="status">${spoken}</p>
    ${button('cancel')} ${button('done', false, 'main')}
  </div>`;
}

function renderGroup(group: CardGroup, model: EditorModel): unknown {
  const { messages, cards, layout } = model;
  const { filters, kpis, tiles } = layout;
  const inGroup = cards.filter((card) => groupOf(card) === group);
  const shown = { filters, numbers: kpis, cards: tiles }[group];
  if (inGroup.length === 0) return nothing;
  return html`<ol class=${`edit-cards ${group}`} aria-label=${messages.editor.cards({ group })}>
    ${repeat(
      inGroup,
      ({ id }) => id,
      (card, at) => (shown[at] ? renderCard(card, shown[at], model) : nothing),
    )}
  </ol>`;
}

function renderCard(card: Card, tile: Tile, model: EditorModel): TemplateResult {
  const { messages, selected, panel, drag, labelOf, elementOf, onEdit, onRemove } = model;
  const { editor } = messages;
  const label = labelOf(card);
  // The row says what is in it.
  const short = (groupOf(card) !== 'cards' && partsOf(card, messages)) || label;
  const isSelected = panel === 'change' && selected?.id === card.id;
  const names = [
    'edit-card',
    groupOf(card) === 'cards' ? `of-${String(tile.span)}` : '',
    isSelected ? 'selected' : '',
    drag?.id === card.id ? 'dragged' : '',
    drag?.to === card.id ? 'target' : '',
  ];
  const tool = (name: 'change' | 'remove', text: string, act: () => void): TemplateResult =>
    html`<button type="button" class="tool" title=${editor[name]} aria-label=${text} @click=${act}>${icon(name)}</button>`;
  return html`<li class=${names.filter(Boolean).join(' ')} data-card=${card.id}>
    <div class="edit-head">
      <button
        type="button"
        class="handle"
        title=${label}
        aria-label=${editor.move({ card: label })}
        aria-describedby="edit-keys"
        @keydown=${(event: KeyboardEvent) => model.onCardKey(event, card)}
        @pointerdown=${(event: PointerEvent) => model.onPointer(event, card)}
        @click=${(event: MouseEvent) => (event.detail === 0 ? onEdit(card) : undefined)}
      >
        ${icon('move')}<span>${short}</span>
      </button>
      ${groupOf(card) === 'cards' ? renderWidth(card, label, model) : nothing}
      ${tool('change', editor.changeCard({ card: label }), () => onEdit(card))}
      ${tool('remove', editor.removeCard({ card: label }), () => onRemove(card))}
    </div>
    <div class="edit-body" inert>${elementOf(tile)}</div>
  </li>`;
}

function renderWidth(card: Card, label: string, { messages: { editor }, onResize }: EditorModel): TemplateResult {
  const change = ({ currentTarget }: Event): void => onResize(card, (currentTarget as HTMLSelectElement).value as CardWidth);
  return html`<select aria-label=${editor.width({ card: label })} @change=${change}>
    ${WIDTHS.map((width) => html`<option value=${width} .selected=${width === card.width}>${editor.widths[width]}</option>`)}
  </select>`;
}

function renderPanel(model: EditorModel): TemplateResult {
  const { messages, panel, selected, labelOf, onAct } = model;
  const { editor } = messages;
  const ofCard = selected ? editor.changeCard({ card: labelOf(selected) }) : '';
  const title = { add: editor.add, measures: editor.measures.title, change: ofCard }[panel!];
  return html`<section class="edit-panel" aria-labelledby="edit-title">
    <div class="edit-head">
      <h3 id="edit-title" tabindex="-1">${title}</h3>
      <button type="button" class="tool" title=${editor.close} aria-label=${editor.close} @click=${() => onAct('close')}>
        ${icon('remove')}
      </button>
    </div>
    ${panel === 'add' ? renderKinds(model) : panel === 'measures' ? renderMeasures(model) : selected ? renderFields(selected, model) : nothing}
  </section>`;
}

function renderKinds({ messages: { editor }, facts, onAdd }: EditorModel): TemplateResult {
  if (!facts) return html`<p class="muted">${editor.loading}</p>`;
  const labels: Readonly<Record<string, string>> = editor.kinds;
  const possible = KINDS.filter((kind) => cardTags().includes(kind.tag) && proposalsOf(kind, facts).length > 0);
  return html`<ul class="kinds">
    ${possible.map(
      (kind) =>
        html`<li>
          <button type="button" class="kind" data-kind=${kind.name} @click=${() => onAdd(kind)}>
            ${renderPicture(kind.name)}<span>${labels[kind.name]}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

function renderMeasures({
  measureForm,
  messages,
  locale,
  settings,
  connection,
  facts,
  own,
  isUsed,
}: EditorModel): TemplateResult {
  const currency = settings.currency ?? connection?.catalog?.currency;
  return measureForm.render({ messages, locale, currency, facts, own, isUsed });
}

function renderFields(
  card: Card,
  { messages, facts: known, own, schemaOf, membersOf, loadMembers, onChange }: EditorModel,
): TemplateResult {
  const schema = schemaOf(card.tag);
  if (!known || !schema) return html`<p class="muted">${messages.editor.loading}</p>`;
  const measures = [...known.measures, ...Object.keys(own).map((name) => ({ name, value: null }))];
  const facts = { ...known, measures };
  const texts = fieldTexts(messages);
  // The dashboard sets the frame of its cards.
  const fields = fieldsOf(card.tag, schema, { facts, texts }).filter(({ name }) => name !== 'appearance');
  const form = (ofAll: boolean): unknown =>
    renderForm({
      ...{ id: `field-${String(card.id)}`, attributes: card.attributes, texts, membersOf, loadMembers },
      fields: fields.filter(({ name }) => isShared(name) === ofAll),
      onChange: (name, value) => onChange(card, name, value),
    });
  return html`${form(false)}
    <details>
      <summary>${messages.editor.more}</summary>
      ${form(true)}
    </details>`;
}

const ICONS = {
  add: 'M8 3v10M3 8h10',
  move: 'M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01',
  change: 'M3 13l.7-2.9 6.8-6.8 2.2 2.2-6.8 6.8zM9.4 4.4l2.2 2.2',
  remove: 'M4 4l8 8M12 4l-8 8',
};
const icon = (name: keyof typeof ICONS): TemplateResult =>
  html`<svg class=${name === 'move' ? 'grip' : 'icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${svg`<path d=${ICONS[name]} />`}
  </svg>`;
