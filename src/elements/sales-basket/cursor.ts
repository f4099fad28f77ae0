import type { TemplateResult } from 'lit';
import { renderFacts } from '../base/chart/mark-description.js';
import type { BasketView, ViewContext } from './model/view.js';
import { detailsOf, titleOf } from './model/texts.js';

/** Renders the tooltip of a line. `alone` is true when the line is the only one selected. */
export function renderTip(
  view: BasketView,
  line: number,
  { context, alone }: { readonly context: ViewContext; readonly alone: boolean },
): TemplateResult {
  const { basket } = context.messages;
  const row = view.rows[line]!;
  return renderFacts({
    title: titleOf(row, view, context),
    rows: detailsOf(row, view, context),
    hint: alone ? basket.unclickHint : basket.clickHint,
  });
}
