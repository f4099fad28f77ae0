import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { describeChange } from '../../format/change.js';
import { MISSING } from '../../format/number.js';
import { periodNames } from '../../format/period.js';
import type { Messages } from '../../messages/en.js';
import type { AlertSetting } from '../base/alert/alert.js';
import type { SalesAlertDetail } from '../base/alert/alert-event.js';
import type { Properties } from '../base/attributes/attribute.js';
import type { CardBody } from '../base/card/card.js';
import { ModuleController } from '../base/element/module-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import type { WidgetContext, WidgetModel } from '../base/element/widget.js';
import { type KpiAttributes, kpiAttributes } from './attributes.js';
import { FirstRows, type FirstValue } from './first-rows.js';
import type { ComparisonView, GoalView, KpiView, OtherView, SparkPoint } from './model/kpi.js';
import { kpiModel } from './model/model.js';
import { kpiStyles } from './sales-kpi.styles.js';
import { Sparkline } from './sparkline.js';

/** Renders the change of a number, the number that it is compared with, and the periods compared; no line for periods that are stated elsewhere (`''`). */
function renderComparison({ change, other, versus, periods }: ComparisonView, messages: Messages): TemplateResult {
  const tone = change?.good === undefined ? 'flat' : change.good ? 'good' : 'bad';
  const shownPeriods = periods === '' ? nothing : html`<p class="periods"><bdi>${periods ?? nothing}</bdi></p>`;
  if (!change && versus === '') return html`${shownPeriods}`;
  return html`<p class="dl">
      ${
        change
          ? html`<span part="delta" class="delta ${tone}"
              ><span class="arrow ${change.direction}" aria-hidden="true">${change.arrow}</span>
              <bdi aria-hidden="true">${change.text}</bdi><span class="vh">${describeChange(change, messages, other)}</span></span
            >`
          : nothing
      }
      <span>${versus}</span>
    </p>
    ${shownPeriods}`;
}

/** Renders the numbers next to the one that leads. */
function renderOthers(
  others: readonly OtherView[],
  messages: Messages,
  marked: (n: number, content: TemplateResult) => unknown,
): TemplateResult {
  const other = ({ label, shown, exact, comparison }: OtherView, n: number): TemplateResult =>
    html`<div class="other">
      <dt>${label}</dt>
      <dd>
        <p class="num">${marked(n + 1, html`<bdi role="img" aria-label=${exact}>${shown}</bdi>`)}</p>
        ${comparison ? renderComparison({ ...comparison, periods: undefined }, messages) : nothing}
      </dd>
    </div>`;
  return html`<dl class="others">${others.map(other)}</dl>`;
}

/** Renders the skeleton of the numbers next to the one that leads. */
function renderOthersSkeleton(count: number, isCompared: boolean): TemplateResult {
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
function renderGoal({ from, to, tick, isMet, reached, goal }: GoalView, pace: readonly string[] = []): TemplateResult {
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

/** Number of characters that fit in the default font size. */
const LONG_VALUE = 9;

/**
 * Shows one number with its change, its goal and a sparkline, or several numbers in a row.
 *
 * @summary One number with change, goal and sparkline
 * @fires sales-alert - Fires when the data begins or ceases to meet the expression of `alert`. Detail: `{ isActive, expression, measure, value, threshold, period, text }`.
 * @csspart value - The value. Its accessible name is the unrounded number.
 * @csspart delta - The change compared with the earlier period.
 * @csspart sparkline - The sparkline.
 * @csspart alert - The sentence of an alert, while the data meets the expression of `alert`.
 * @csspart legend - What highlighted numbers mean.
 * @cssprop --sales-color-accent - Color of the sparkline and of the bar for the goal.
 * @cssprop --sales-color-positive - Color of a favorable change.
 * @cssprop --sales-color-negative - Color of an unfavorable change.
 * @cssprop --sales-color-warning - Color of numbers that `highlight` shows as `warning`.
 */
export class SalesKpi extends SalesElement<KpiAttributes, KpiView> {
  static override properties = kpiAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, kpiStyles];

  /** @internal On a dashboard, which states the periods once for its key figures: true for a number that has others. */
  @property({ attribute: false }) hasOwnPeriods = false;

  protected override readonly body: CardBody<KpiView> = {
    hasFoot: false,
    render: (view, context) => this.#render(view, context),
    renderSkeleton: () => this.#renderSkeleton(),
    progressText: () => this.#firstValue?.source,
    painted: () => this.#pacePainted(),
    onShown: (view) => {
      this.#first.end();
      this.#alert.module?.take(view.alert);
    },
    renderEmpty: () => html`<p class="val none"><span part="value">${MISSING}</span></p>`,
  };
  readonly #sparkline = new Sparkline(this.card.tip, () => this.requestUpdate());

  readonly #first = new FirstRows({
    state: this.state,
    model: () => this.widgetModel,
    attributes: () => this.modelAttributes,
    requestUpdate: () => this.requestUpdate(),
  });

  readonly #pace = new ModuleController(this, () => import('./pace.js'));
  readonly #alert = new ModuleController(this, async () => {
    const { CardAlert } = await import('../base/element/card-alert.js');
    const settingOf = (attributes: KpiAttributes): AlertSetting => ({
      ...attributes,
      ...{ alert: attributes.alert!, measure: attributes.measure[0] },
    });
    return new CardAlert(this, this.state.states, this.card, { model: kpiModel, settingOf });
  });

  readonly #highlight = new ModuleController(this, async () => {
    const { KpiHighlight } = await import('./kpi-highlight.js');
    return new KpiHighlight(this);
  });

  /** The unrounded number; null without rows and before the first result. With several measures, the first one. */
  get value(): number | null {
    return this.state.view?.value ?? null;
  }

  /** What the data says about `alert`; `undefined` without that attribute, before the first result and while an error is shown. */
  get alertStatus(): SalesAlertDetail | undefined {
    return this.state.view?.alert;
  }

  /** @internal The compared periods in a few words, or the only one; empty for all dates. `undefined` before the first result. */
  get periods(): string | undefined {
    const { view, context } = this.state;
    if (!view || !context) return undefined;
    return (view.comparison ? view.comparison.brief.periods : periodNames(view.result.facts, context)?.now) ?? '';
  }

  protected override get widgetModel(): WidgetModel<KpiAttributes, KpiView> {
    const model = (this.alert ? this.#alert.module?.model : undefined) ?? kpiModel;
    return (this.highlight ? this.#highlight.module?.modelOver(model) : undefined) ?? model;
  }

  protected override get dependency(): ModuleController<unknown> | undefined {
    if (this.highlight && !this.#highlight.module) return this.#highlight;
    return this.alert ? this.#alert : undefined;
  }

  #render(view: KpiView, context: WidgetContext): TemplateResult {
    const { shown, exact, comparison, points, goal, others } = view;
    const { messages } = context;
    const { notices } = this.card;
    const ownPeriods = this.dashboardTile && this.hasOwnPeriods ? this.periods : undefined;
    const compared = comparison && this.dashboardTile ? { ...comparison, ...comparison.brief, periods: '' } : comparison;
    const size = shown.length > LONG_VALUE ? 'val long' : 'val';
    const { module: highlight } = this.#highlight;
    const marked = (n: number, content: TemplateResult): unknown => highlight?.render(view, n, content) ?? content;
    return html`<div class=${this.#shape}>
      <div>
        <p class=${size}>${marked(0, html`<bdi part="value" role="img" aria-label=${exact}>${shown}</bdi>`)}</p>
        ${compared && !(goal && this.#isAttainment) ? renderComparison(compared, messages) : nothing}
        ${ownPeriods ? html`<p class="periods"><bdi>${ownPeriods}</bdi></p>` : nothing}
        ${notices.length > 0 ? html`<p class="notices">${notices.map((notice, i) => html`${i > 0 ? ' · ' : ''}<bdi>${notice}</bdi>`)}</p>` : nothing}
      </div>
      ${this.sparkline ? this.#renderSparkline(points, context) : nothing} ${this.#alert.module?.render(view.alert)}
      ${highlight?.renderLegend(view)} ${goal ? renderGoal(goal, this.#paceLines(view, context)) : nothing}
      ${others.length > 0 ? renderOthers(others, messages, marked) : nothing}
    </div>`;
  }

  /** The pace towards the goal in a period that is not over and what is expected, for which a module loads. */
  #paceLines(view: KpiView, context: WidgetContext): readonly string[] {
    const { newest = Infinity, period, planned = period } = view.result.facts;
    if (planned && newest < planned.to) this.#pace.request();
    return this.#pace.module?.paceLines(view, this.modelAttributes, context) ?? [];
  }

  /** Resolves when the pace is painted too. Never rejects: where the pace fails to load, the card has none. */
  async #pacePainted(): Promise<void> {
    await this.#pace.ended;
    const { context } = this.state;
    const texts = context && this.#pace.module?.loadPaceTexts(context.locale);
    if (texts) {
      await texts;
      this.requestUpdate();
    }
    await this.updateComplete;
  }

  /** The value over the first rows of a file that takes a while to load. */
  get #firstValue(): FirstValue | undefined {
    const { connection } = this.state;
    return connection && this.#first.valueOf(connection);
  }

  #renderSkeleton(): TemplateResult {
    const first = this.#firstValue;
    const others = this.modelAttributes.measure.length - 1;
    return html`<div class=${this.#shape} aria-hidden=${first ? nothing : 'true'}>
      <div>
        <p class="val ${first ? 'none' : ''}">${first?.shown ?? html`<span class="sk w1"></span>`}</p>
        ${
          this.modelAttributes.compare && !this.#isAttainment
            ? html`<p class="dl"><span class="sk w2"></span></p>
                ${this.dashboardTile ? nothing : html`<p class="periods"></p>`}`
            : nothing
        }
      </div>
      ${this.sparkline ? html`<div class="spark"><span class="sk w3"></span></div>` : nothing}
      ${
        this.goal !== '' || this.modelAttributes.compare === 'plan'
          ? html`<div class="goal">
              <span class="sk w4"></span>
              <p>&nbsp;</p>
            </div>`
          : nothing
      }
      ${others > 0 ? renderOthersSkeleton(others, this.modelAttributes.compare !== undefined) : nothing}
    </div>`;
  }

  /** True on a dashboard with a plan: the bar and its attainment say what the gap would repeat. */
  get #isAttainment(): boolean {
    return this.dashboardTile && this.modelAttributes.compare === 'plan';
  }

  get #shape(): string {
    const isSeveral = this.modelAttributes.measure.length > 1;
    return `kpi${this.sparkline ? ' sparked' : ''}${isSeveral ? ' several' : ''}${this.dashboardTile ? ' brief' : ''}`;
  }

  #renderSparkline(points: readonly SparkPoint[], { messages, dir }: WidgetContext): TemplateResult {
    if (points.length === 0) return html`<div class="spark"></div>`;
    return this.#sparkline.render({ points, dir, name: messages.measure({ name: this.modelAttributes.measure[0]! }), messages });
  }
}

export interface SalesKpi extends Properties<typeof kpiAttributes> {}
