import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber } from '../../../format/number.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { renderFinding, type FindingScene } from './finding-card.js';
import type { Finding } from '../model/finding.js';

/** State and actions of the list. */
export interface ListScene {
  /** The visible findings, and the number of hidden ones. */
  readonly reported: readonly Finding[];
  readonly left: number;
  /** Number of findings, from the first, that have larger charts because the card has room for them. */
  readonly large: number;
  /** True when the hidden findings are shown, too. */
  readonly isWhole: boolean;
  /** Number of pending findings to reserve room for. */
  readonly room: number;
  /** True when story mode is available. */
  readonly canStep: boolean;
  readonly onStep: () => void;
  readonly onMore: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

export function renderListSkeleton(count: number): TemplateResult {
  const bone = html`<div class="finding bone">
    <span class="sk pic"></span>
    <div class="what"><span class="sk w1"></span><span class="sk w2"></span><span class="sk w3"></span></div>
  </div>`;
  return html`<div class="list" aria-hidden="true">${Array.from({ length: count }, () => bone)}</div>`;
}

/** Renders the findings. A row below them has buttons for story mode and for more findings. */
export function renderList(list: ListScene, scene: FindingScene): TemplateResult {
  const { messages } = scene.context;
  const { insights } = messages;
  const { reported, left, isWhole, room, canStep } = list;
  const start = html`<button class="btn start" type="button" @click=${list.onStep}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 3.5v9l7-4.5z" /></svg>${insights.story.start}
  </button>`;
  const more = html`<button class="btn more" type="button" aria-expanded=${isWhole ? 'true' : 'false'} @click=${list.onMore}>
    ${isWhole ? messages.showFewer : insights.more(left, formatNumber(left, 'count', scene.context))}
  </button>`;
  const hasMore = left > 0 || isWhole;
  return html`<div class=${list.large > 0 ? 'all roomy' : 'all'} @keydown=${list.onKey}>
    ${renderFindings(reported, room, scene, list.large)}
    ${canStep || hasMore ? html`<div class="ways">${hasMore ? more : nothing}${canStep ? start : nothing}</div>` : nothing}
  </div>`;
}

/** Renders findings in a list. Reserved room for pending findings prevents layout shifts. */
export function renderFindings(reported: readonly Finding[], room: number, scene: FindingScene, large = 0): TemplateResult {
  return html`<ol class="list" role="list">
      ${repeat(
        reported,
        ({ key }) => key,
        (finding, place) => html`<li class=${place < large ? 'large' : nothing}>${renderFinding(finding, place, scene)}</li>`,
      )}
    </ol>
    ${
      room > 0
        ? html`<div class="awaited">
            <p class="vh">${scene.context.messages.insights.awaited}</p>
            ${renderListSkeleton(room)}
          </div>`
        : nothing
    }`;
}

/** Topics with one outcome: a term, and the name of each. */
export interface TopicList {
  readonly outcome: 'looked' | 'lacking' | 'failed';
  readonly names: readonly string[];
}

/** Lists the analyzed topics by outcome, behind a link, where little or nothing stands out. Empty lists are not rendered. */
export function renderTopics(lists: readonly TopicList[], { messages: { insights } }: WidgetContext): TemplateResult {
  const shown = lists.filter(({ names }) => names.length > 0);
  return html`<details class="topics">
    <summary>${insights.whatWasChecked}</summary>
    <dl class="none">
      ${shown.map(
        ({ outcome, names }) =>
          html`<div class=${outcome}>
            <dt>${insights.terms[outcome]}</dt>
            ${names.map((name) => html`<dd>${name}</dd>`)}
          </div>`,
      )}
    </dl>
  </details>`;
}
