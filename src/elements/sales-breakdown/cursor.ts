import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { renderTipRows } from '../base/chart/mark-description.js';
import { stepName, titleOf } from './model/names.js';
import type { BreakdownContext, BreakdownView } from './model/view.js';
import { tipRows } from './model/texts.js';

/** Renders the skeleton: gray names and bars. */
export function renderSkeleton(): TemplateResult {
  const bars = [55, 44, 37, 29, 24, 17].map(
    (length, k) =>
      svg`<rect x="0" y=${8 + k * 16} width="16" height="5"></rect><rect x="24" y=${6 + k * 16} width=${length} height="9"></rect>`,
  );
  return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">${bars}</svg>`;
}

/** Renders the tooltip of a row: name, values, change, share, and the effect of a click. */
export function renderTip(view: BreakdownView, index: number, context: BreakdownContext): TemplateResult {
  const { messages } = context;
  const row = view.rows[index];
  const name = row?.label ?? '';
  const alone = view.chosen.length === 1 && view.chosen[0] === index;
  const below = view.levels[view.path.length + 1];
  const open = below === undefined ? undefined : messages.breakdown.drillHint({ level: messages.dimension({ name: below }) });
  const hint = alone ? messages.breakdown.unclickHint : messages.breakdown.clickHint({ name });
  return html`<h3>${row && titleOf(row, view.field, context)}</h3>
    ${renderTipRows(tipRows(view, index, context))}
    ${row?.key === undefined ? nothing : html`<p>${hint}${open === undefined ? nothing : html`<br />${open}`}</p>`}`;
}

/** Actions of the drill path: drill up to a level (0 is the top), or drill down one level. */
export interface DrillPathActions {
  readonly rise: (depth: number) => void;
  readonly drill: () => void;
}

/**
 * Renders the drill path: links to higher levels, the current dimension, and lower levels. The next level is enabled when
 * exactly one member is selected.
 */
export function renderPath(view: BreakdownView, context: BreakdownContext, { rise, drill }: DrillPathActions): TemplateResult {
  const { messages } = context;
  const { path, levels, chosen } = view;
  const level = (field: string): string => messages.dimension({ name: field });
  const back = path.map((_, depth) => {
    const name = depth === 0 ? messages.breakdown.all : stepName(path[depth - 1]!, context);
    return html`<li>
      <button class="crumb" type="button" @click=${() => rise(depth)}><bdi>${name}</bdi></button>
    </li>`;
  });
  const here = path.at(-1);
  const below = levels.slice(path.length + 1).map((field, k) => {
    const open = k === 0 && chosen.length === 1;
    return html`<li>
      ${open ? html`<button class="crumb" type="button" @click=${drill}>${level(field)}</button>` : html`<span>${level(field)}</span>`}
    </li>`;
  });
  return html`<div class="path" role="group" aria-label=${messages.breakdown.path}>
    <ol>
      ${back}${here ? html`<li><bdi>${stepName(here, context)}</bdi></li>` : nothing}
      <li aria-current="step">${level(view.field)}</li>
      ${below}
    </ol>
  </div>`;
}
