import { html, nothing, type TemplateResult } from 'lit';
import type { TipRow } from '../element/widget.js';

/** Description of a mark: the tooltip, and the text that is announced when the keyboard reaches the mark. */
export interface MarkDescription {
  readonly tip: TemplateResult;
  readonly spoken: string;
}

/** The contents of a mark's tooltip. */
export interface MarkFacts {
  /** Name of the mark. */
  readonly title: string;
  /** Notes about the mark. */
  readonly notes?: readonly string[];
  readonly rows: readonly (readonly [term: string, text: string])[];
  /** The effect of a click; empty when a click has none. */
  readonly hint: string;
}

/** Renders the tooltip of a mark: its name, notes, facts, and the effect of a click. */
export function renderFacts({ title, notes = [], rows, hint }: MarkFacts): TemplateResult {
  return html`<h3>${title}</h3>
    ${notes.map((note) => html`<div class="mark-note">${note}</div>`)}
    ${rows.length === 0 ? nothing : html`<dl>${rows.map(renderFact)}</dl>`} ${hint === '' ? nothing : html`<p>${hint}</p>`}`;
}

function renderFact([term, text]: MarkFacts['rows'][number]): TemplateResult {
  return html`<dt>${term}</dt>
    <dd><bdi>${text}</bdi></dd>`;
}

/** Renders the rows of a tooltip with their colors and arrows. */
export function renderTipRows(rows: readonly TipRow[]): TemplateResult {
  return html`<dl>
    ${rows.map(
      ({ term, text, slot, good, arrow }) =>
        html`<dt>${slot === undefined ? nothing : html`<i class="key s${slot}"></i>`}${term}</dt>
          <dd class=${good === undefined ? '' : good ? 'good' : 'bad'}>${arrow ? `${arrow} ` : nothing}<bdi>${text}</bdi></dd>`,
    )}
  </dl>`;
}

/** A keyboard hint: the keys, and their effect. */
export type KeyHint = readonly [keys: readonly string[], does: string];

/** Renders the description of the mark under the keyboard cursor, with key hints. Shown in place of the foot. */
export function renderAnnouncement(spoken: string, hints: readonly KeyHint[]): TemplateResult {
  return html`<div class="said" aria-hidden="true">
    <span>${spoken}</span>
    <span class="keys"
      >${hints.map(([keys, does]) => html`<span>${keys.map((key) => html`<kbd>${key}</kbd>`)}${does}</span>`)}</span
    >
  </div>`;
}
