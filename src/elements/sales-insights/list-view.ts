import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetContext } from '../base/widget.js';
import type { InsightsView } from './view-model.js';
import { sentenceOf, topicNames } from './words-model.js';

/** Grey shapes of findings, before there are any. */
export function renderBones(count: number): TemplateResult {
  const bone = html`<div class="finding bone">
    <span class="sk w1"></span><span class="sk w2"></span><span class="sk w3"></span><span class="sk w4"></span>
  </div>`;
  return html`<div class="list" aria-hidden="true">${Array.from({ length: count }, () => bone)}</div>`;
}

/** Room for findings that are still to come, so that nothing moves when they do. */
export function renderAwaited(count: number, { words }: WidgetContext): TemplateResult {
  return html`<div class="awaited">
    <p class="vh">${words.insights.awaited}</p>
    ${renderBones(count)}
  </div>`;
}

/** Says that nothing stands out, and what was looked at. */
export function renderNone(view: InsightsView, context: WidgetContext): TemplateResult {
  const { insights } = context.words;
  const names = (said: (names: string) => string, list: InsightsView['looked']): unknown =>
    list.length > 0 ? html`<p><bdi>${said(topicNames(list, context))}</bdi></p>` : nothing;
  return html`<div class="none">
    <p class="nothing"><bdi>${sentenceOf(view, context)}</bdi></p>
    ${names(insights.looked, view.looked)}${names(insights.lacking, view.lacking)}${names(insights.failed, view.failed)}
  </div>`;
}
