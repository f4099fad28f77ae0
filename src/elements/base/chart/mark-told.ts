import { html, nothing, type TemplateResult } from 'lit';

/** What is told of a mark that is reached: in a tooltip, and spoken where the keyboard went there. */
export interface MarkTold {
  readonly tip: TemplateResult;
  readonly spoken: string;
}

/** What a tooltip says of a mark. */
export interface MarkFacts {
  /** What the mark is. */
  readonly title: string;
  /** What is noted of it. */
  readonly notes?: readonly string[];
  readonly rows: readonly (readonly [term: string, text: string])[];
  /** What a click does; empty where it does nothing. */
  readonly hint: string;
}

/** What a tooltip says of a mark: its name, facts about it, and what a click does. */
export function renderFacts({ title, notes = [], rows, hint }: MarkFacts): TemplateResult {
  return html`<h3>${title}</h3>
    ${notes.map((note) => html`<div class="told-of">${note}</div>`)}
    ${rows.length === 0 ? nothing : html`<dl>${rows.map(renderFact)}</dl>`} ${hint === '' ? nothing : html`<p>${hint}</p>`}`;
}

function renderFact([term, text]: MarkFacts['rows'][number]): TemplateResult {
  return html`<dt>${term}</dt>
    <dd><bdi>${text}</bdi></dd>`;
}

/** A key, and what it does, as a hint shows it. */
export type KeyHint = readonly [keys: readonly string[], does: string];

/** What the keyboard's cursor is on, in words, and which keys do what: seen in place of the foot. */
export function renderSaid(spoken: string, hints: readonly KeyHint[]): TemplateResult {
  return html`<div class="said" aria-hidden="true">
    <span>${spoken}</span>
    <span class="keys"
      >${hints.map(([keys, does]) => html`<span>${keys.map((key) => html`<kbd>${key}</kbd>`)}${does}</span>`)}</span
    >
  </div>`;
}
