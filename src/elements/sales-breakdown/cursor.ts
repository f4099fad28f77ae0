import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { stepName, titleOf } from './model/names.js';
import type { BreakdownContext, BreakdownView } from './model/view.js';
import { tipRows } from './model/words.js';

/** Names and bars in grey, until the data are here. */
export function renderBones(): TemplateResult {
  const bars = [55, 44, 37, 29, 24, 17].map(
    (length, k) =>
      svg`<rect x="0" y=${8 + k * 16} width="16" height="5"></rect><rect x="24" y=${6 + k * 16} width=${length} height="9"></rect>`,
  );
  return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">${bars}</svg>`;
}

/** What a tooltip says of a row: its name, values, change and share, and what clicks do. */
export function renderTip(view: BreakdownView, index: number, context: BreakdownContext): TemplateResult {
  const { words } = context;
  const row = view.rows[index];
  const name = row?.label ?? '';
  const alone = view.chosen.length === 1 && view.chosen[0] === index;
  const below = view.levels[view.path.length + 1];
  const open = below === undefined ? undefined : words.breakdown.drillHint(words.dimension(below));
  const hint = alone ? words.breakdown.unclickHint : words.breakdown.clickHint(name);
  return html`<h3>${row && titleOf(row, view.field, context)}</h3>
    <dl>
      ${tipRows(view, index, context).map(
        ({ term, text, slot, good, arrow }) =>
          html`<dt>${slot === undefined ? nothing : html`<i class="key s${slot}"></i>`}${term}</dt>
            <dd class=${good === undefined ? '' : good ? 'good' : 'bad'}>${arrow ? `${arrow} ` : nothing}<bdi>${text}</bdi></dd>`,
      )}
    </dl>
    ${row?.key === undefined ? nothing : html`<p>${hint}${open === undefined ? nothing : html`<br />${open}`}</p>`}`;
}

/** What a click on the way down does: back to a level (0 is the top), or one further down. */
export interface CrumbActs {
  readonly rise: (depth: number) => void;
  readonly drill: () => void;
}

/**
 * The way from the top to what is shown: the members gone through, which lead back, the dimension shown, and those below. The next one is open where one
 * member alone is chosen.
 */
export function renderPath(view: BreakdownView, context: BreakdownContext, { rise, drill }: CrumbActs): TemplateResult {
  const { words } = context;
  const { path, levels, chosen } = view;
  const level = (field: string): string => words.dimension(field);
  const back = path.map((_, depth) => {
    const name = depth === 0 ? words.breakdown.all : stepName(path[depth - 1]!, context);
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
  return html`<nav class="path" aria-label=${words.breakdown.path}>
    <ol>
      ${back}${here ? html`<li><bdi>${stepName(here, context)}</bdi></li>` : nothing}
      <li aria-current="step">${level(view.field)}</li>
      ${below}
    </ol>
  </nav>`;
}
