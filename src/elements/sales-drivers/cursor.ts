import type { TemplateResult } from 'lit';
import { renderFacts } from '../base/chart/mark-description.js';
import { clauseOf } from './model/choice.js';
import type { DriversView, ViewContext } from './model/view.js';
import { detailsOf, titleOf } from './model/texts.js';

/** Renders the tooltip of a line. `alone` is true when the line is the only one selected. */
export function renderTip(
  view: DriversView,
  line: number,
  { context, alone }: { readonly context: ViewContext; readonly alone: boolean },
): TemplateResult {
  const { drivers } = context.messages;
  const step = view.steps[line]!;
  const hint = alone ? drivers.unclickHint : drivers.clickHint;
  return renderFacts({
    title: titleOf(step, view, context),
    rows: detailsOf(step, view, context),
    hint: clauseOf(step, view) === '' ? '' : hint,
  });
}
