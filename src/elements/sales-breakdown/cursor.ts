import { isAlone, type MarkDescription } from '../base/chart/marks.js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { stepName, titleOf } from './model/names.js';
import type { BreakdownContext, BreakdownView } from './model/view.js';
import { spokenRow, tipRows } from './model/texts.js';

/** Describes a row: name, values, change, share, and the effects of a click and a double click. */
export function descriptionOf(view: BreakdownView, index: number, context: BreakdownContext): MarkDescription {
  const { messages } = context;
  const row = view.rows[index];
  const name = row?.label ?? '';
  const alone = isAlone(view.chosen, index);
  const below = row?.members ? undefined : view.levels[view.path.length + 1];
  const hint = alone ? messages.breakdown.unclickHint : messages.breakdown.clickHint({ name });
  return {
    title: row ? titleOf(row, view.field, context) : '',
    rows: tipRows(view, index, context),
    hint: row?.key === undefined ? '' : hint,
    drillHint: below === undefined ? undefined : messages.breakdown.drillHint({ level: messages.dimension({ name: below }) }),
    spoken: spokenRow(view, index, context),
  };
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
    const open = k === 0 && chosen.length === 1 && view.rows[chosen[0]!]?.members === undefined;
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
