import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import { changeText } from './model/view.js';
import type { ComparisonView, GoalView, OtherView } from './model/kpi.js';

/** Renders the change of a number, the number that it is compared with, and the periods compared; no line for periods that are stated elsewhere (`''`). */
export function renderComparison({ change, versus, periods }: ComparisonView, messages: Messages): TemplateResult {
  const tone = change?.good === undefined ? 'flat' : change.good ? 'good' : 'bad';
  const shownPeriods = periods === '' ? nothing : html`<p class="periods"><bdi>${periods ?? nothing}</bdi></p>`;
  if (!change && versus === '') return html`${shownPeriods}`;
  return html`<p class="dl">
      ${
        change
          ? html`<span part="delta" class="delta ${tone}"
              ><span class="arrow ${change.direction}" aria-hidden="true">${change.arrow}</span>
              <bdi aria-hidden="true">${change.text}</bdi><span class="vh">${changeText(change, messages)}</span></span
            >`
          : nothing
      }
      <span>${versus}</span>
    </p>
    ${shownPeriods}`;
}

/** Renders the numbers next to the one that leads. */
export function renderOthers(others: readonly OtherView[], messages: Messages): TemplateResult {
  const other = ({ label, shown, exact, comparison }: OtherView): TemplateResult =>
    html`<div class="other">
      <dt>${label}</dt>
      <dd>
        <p class="num"><bdi role="img" aria-label=${exact}>${shown}</bdi></p>
        ${comparison ? renderComparison({ ...comparison, periods: undefined }, messages) : nothing}
      </dd>
    </div>`;
  return html`<dl class="others">${others.map(other)}</dl>`;
}

/** Renders the skeleton of the numbers next to the one that leads. */
export function renderOthersSkeleton(count: number, isCompared: boolean): TemplateResult {
  const other = html`<div class="other">
    <dt><span class="sk w2"></span></dt>
    <dd>
      <p class="num"><span class="sk w1"></span></p>
      ${isCompared ? html`<p class="dl"><span class="sk w2"></span></p>` : nothing}
    </dd>
  </div>`;
  return html`<dl class="others">${Array.from({ length: count }, () => other)}</dl>`;
}

/** Sign of a goal that is reached. Not written in the template, as the classic script is ASCII. */
const REACHED = '✓ ';

/** Renders the bar of a goal, how far the goal is reached, and the lines of the pace. */
export function renderGoal({ from, to, tick, isMet, reached, goal }: GoalView, pace: readonly string[] = []): TemplateResult {
  return html`<div class="goal">
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" y="3" width="100" height="6"></rect>
      <rect class="fill" x=${100 * from} y="3" width=${100 * (to - from)} height="6"></rect>
      <path class="tick" d="M${100 * tick},0V12"></path>
    </svg>
    <p>
      <span class=${isMet ? 'met' : ''}
        >${isMet ? html`<span class="sign" aria-hidden="true">${REACHED}</span>` : nothing}${reached}</span
      ><span>${goal}</span>
    </p>
    ${pace.map((line) => html`<p class="pace">${line}</p>`)}
  </div>`;
}
