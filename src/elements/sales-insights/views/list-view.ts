import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber } from '../../../format/number.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { renderFinding, type FindingScene } from './finding-card.js';
import type { Finding } from '../model/finding.js';

/** What a list of findings shows, and what it does. */
export interface ListScene {
  /** The findings that are told, and how many others there are. */
  readonly told: readonly Finding[];
  readonly left: number;
  /** Whether the others are told too. */
  readonly isWhole: boolean;
  /** For how many that are still to come there is room. */
  readonly room: number;
  /** Whether a story can be told of them. */
  readonly canStep: boolean;
  readonly onStep: () => void;
  readonly onMore: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Gray shapes of findings, before there are any. */
export function renderBones(count: number): TemplateResult {
  const bone = html`<div class="finding bone">
    <span class="sk pic"></span>
    <div class="what"><span class="sk w1"></span><span class="sk w2"></span><span class="sk w3"></span></div>
  </div>`;
  return html`<div class="list" aria-hidden="true">${Array.from({ length: count }, () => bone)}</div>`;
}

/** The findings, and below them in one row the way into the story and to those that are not shown. */
export function renderList(list: ListScene, scene: FindingScene): TemplateResult {
  const { insights } = scene.context.words;
  const { told, left, isWhole, room, canStep } = list;
  const start = html`<button class="btn start" type="button" @click=${list.onStep}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 3.5v9l7-4.5z" /></svg>${insights.story.start}
  </button>`;
  const more = html`<button class="btn more" type="button" aria-expanded=${isWhole ? 'true' : 'false'} @click=${list.onMore}>
    ${isWhole ? insights.fewer : insights.more(left, formatNumber(left, 'count', scene.context))}
  </button>`;
  const hasMore = left > 0 || isWhole;
  return html`<div class="all" @keydown=${list.onKey}>
    ${renderFindings(told, room, scene)}
    ${canStep || hasMore ? html`<div class="ways">${hasMore ? more : nothing}${canStep ? start : nothing}</div>` : nothing}
  </div>`;
}

/** Findings below one another, and room for those that are still to come, so that nothing moves when they do. */
export function renderFindings(told: readonly Finding[], room: number, scene: FindingScene): TemplateResult {
  return html`<ol class="list" role="list">
      ${repeat(
        told,
        ({ key }) => key,
        (finding, place) => html`<li>${renderFinding(finding, place, scene)}</li>`,
      )}
    </ol>
    ${
      room > 0
        ? html`<div class="awaited">
            <p class="vh">${scene.context.words.insights.awaited}</p>
            ${renderBones(room)}
          </div>`
        : nothing
    }`;
}

/** Says that nothing stands out, and what was looked at: lists of names, empty where there are none. */
export function renderNone(
  sentence: string,
  { looked, lacking, failed }: Readonly<Record<'looked' | 'lacking' | 'failed', string>>,
  { words: { insights } }: WidgetContext,
): TemplateResult {
  const line = (say: (names: string) => string, names: string): unknown =>
    names === '' ? nothing : html`<p><bdi>${say(names)}</bdi></p>`;
  return html`<div class="none">
    <p class="nothing"><bdi>${sentence}</bdi></p>
    ${line(insights.looked, looked)}${line(insights.lacking, lacking)}${line(insights.failed, failed)}
  </div>`;
}
