import type { TemplateResult } from 'lit';
import { renderFacts } from '../base/chart/mark-told.js';
import type { BasketView, ViewContext } from './model/view.js';
import { detailsOf, titleOf } from './model/words.js';

/** What a tooltip says of a line; `alone`: it is the only one chosen. */
export function renderTip(
  view: BasketView,
  line: number,
  { context, alone }: { readonly context: ViewContext; readonly alone: boolean },
): TemplateResult {
  const { basket } = context.words;
  const row = view.rows[line]!;
  return renderFacts({
    title: titleOf(row, view, context),
    rows: detailsOf(row, view, context),
    hint: alone ? basket.unclickHint : basket.clickHint,
  });
}
