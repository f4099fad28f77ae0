import { html, nothing, type TemplateResult } from 'lit';
import { kpiWords } from '../../messages/kpi-words.js';
import type { Messages } from '../../messages/en.js';
import { clauseText } from '../base/card/card-texts.js';
import type { Explanation, WidgetContext } from '../base/element/widget.js';
import { changeWords } from './model/comparison.js';
import type { ComparisonView, GoalView, MoreView, OtherView } from './model/kpi.js';
import { measuresOf } from './model/more.js';
import { partOf, sharedOf } from './model/share.js';

export { toComparedView } from './model/comparison.js';
export { moreStyles } from './more.styles.js';
export { leadOf, measuresOf, planOf, tableRows, withMore } from './model/more.js';
export { withShares, withWholes } from './model/share.js';

/** How a number changed, against what, and which periods are compared. */
export function renderComparison({ change, versus, periods }: ComparisonView, words: Messages): TemplateResult {
  const tone = change?.good === undefined ? 'flat' : change.good ? 'good' : 'bad';
  return html`<p class="dl">
      ${
        change
          ? html`<span part="delta" class="delta ${tone}"
              ><span class="arrow" aria-hidden="true">${change.arrow}</span> <bdi>${change.text}</bdi
              ><span class="vh">(${changeWords(change, words)})</span></span
            >`
          : nothing
      }
      <span>${versus}</span>
    </p>
    <p class="periods"><bdi>${periods ?? nothing}</bdi></p>`;
}

/** How the shares are computed that the card's own clause takes. */
export function explainShares(measure: string, context: WidgetContext): readonly Explanation[] {
  const part = partOf(context.where, context.catalog);
  if (!part) return [];
  const words = { ...kpiWords, ...context.words };
  return measuresOf(measure).flatMap((one) => {
    const shared = sharedOf(one);
    if (shared === undefined) return [];
    return [{ term: words.measure(one), text: words.shareOf(words.measure(shared), clauseText(part, context)) }];
  });
}

/** What stands below and beside the number that leads. */
export function renderMore({ goal, others }: MoreView, words: Messages): TemplateResult {
  const other = ({ label, shown, exact, comparison }: OtherView): TemplateResult =>
    html`<div class="other">
      <dt>${label}</dt>
      <dd>
        <p class="num"><bdi role="img" aria-label=${exact}>${shown}</bdi></p>
        ${comparison ? renderComparison({ ...comparison, periods: undefined }, words) : nothing}
      </dd>
    </div>`;
  return html`${goal ? renderGoal(goal) : nothing}${others.length > 0 ? html`<dl class="others">${others.map(other)}</dl>` : nothing}`;
}

/** The places of the numbers beside the one that leads, before there are any. */
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

/** The sign of a goal that is reached. Not in the template, whose text is kept as it is: the classic script is to be ASCII. */
const REACHED = '✓ ';

function renderGoal({ from, to, tick, isMet, reached, goal }: GoalView): TemplateResult {
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
  </div>`;
}
