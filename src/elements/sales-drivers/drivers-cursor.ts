import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { clauseOf } from './choice-model.js';
import type { DriversView, ViewContext } from './view-model.js';
import { detailsOf, titleOf } from './words-model.js';

/** What a tooltip says of a line; `alone`: it is the one chosen. */
export function renderTip(
  view: DriversView,
  line: number,
  { context, alone }: { readonly context: ViewContext; readonly alone: boolean },
): TemplateResult {
  const { drivers } = context.words;
  const step = view.steps[line]!;
  const hint = alone ? drivers.unclickHint : drivers.clickHint;
  return html`<h3>${titleOf(step, view, context)}</h3>
    <dl>
      ${detailsOf(step, view, context).map(
        ([term, value]) =>
          html`<dt>${term}</dt>
            <dd><bdi>${value}</bdi></dd>`,
      )}
    </dl>
    ${clauseOf(step, view) === '' ? '' : html`<p>${hint}</p>`}`;
}
