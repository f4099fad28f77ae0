import { html, nothing, type TemplateResult } from 'lit';
import { renderMember } from '../links/render-member.js';
import type { KeyHint, TipRow } from '../element/widget.js';
import type { MarkDescription } from './marks.js';

/** Renders the tooltip of a mark: its name, notes, rows, and the effect of a click. */
export function renderTip({ title, href, notes = [], rows, hint, drillHint }: MarkDescription): TemplateResult {
  return html`<h3>${renderMember(title, href)}</h3>
    ${notes.map((note) => html`<div class="mark-note">${note}</div>`)}
    ${rows.length === 0 ? nothing : html`<dl>${rows.map(renderRow)}</dl>`}
    ${hint === '' ? nothing : html`<p>${hint}${drillHint === undefined ? nothing : html`<br />${drillHint}`}</p>`}`;
}

function renderRow(row: MarkDescription['rows'][number]): TemplateResult {
  const { term, text, slot, good, change }: TipRow = 'term' in row ? row : { term: row[0], text: row[1] };
  const tone = good === undefined ? '' : good ? 'good' : 'bad';
  const arrow = change?.arrow ? html`<span class="arrow ${change.direction}">${change.arrow}</span> ` : nothing;
  return html`<dt>${slot === undefined ? nothing : html`<i class="key s${slot}"></i>`}${term}</dt>
    <dd class=${tone}>${arrow}<bdi>${text}</bdi></dd>`;
}

/** Renders the description of the mark under the keyboard cursor, with key hints. Shown in place of the foot. */
export function renderAnnouncement(spoken: string, hints: readonly KeyHint[]): TemplateResult {
  return html`<div class="announced" aria-hidden="true">
    <span>${spoken}</span>
    <span class="keys"
      >${hints.map(([keys, does]) => html`<span>${keys.map((key) => html`<kbd>${key}</kbd>`)}${does}</span>`)}</span
    >
  </div>`;
}
