import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { BasketView, ViewContext } from './view-model.js';
import { detailsOf, titleOf } from './words-model.js';

/** What a tooltip says of a line; `alone`: it is the only one chosen. */
export function renderTip(
  view: BasketView,
  line: number,
  { context, alone }: { readonly context: ViewContext; readonly alone: boolean },
): TemplateResult {
  const { basket } = context.words;
  const row = view.rows[line]!;
  return html`<h3>${titleOf(row, view, context)}</h3>
    <dl>
      ${detailsOf(row, view, context).map(
        ([term, value]) =>
          html`<dt>${term}</dt>
            <dd><bdi>${value}</bdi></dd>`,
      )}
    </dl>
    <p>${alone ? basket.unclickHint : basket.clickHint}</p>`;
}
