import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { MISSING } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import { text } from '../base/data-element.js';
import type { Plans, Results } from '../base/query-controller.js';
import { SalesElement } from '../base/sales-element.js';
import type { TableView, WidgetContext } from '../base/widget.js';
import {
  changeWords,
  toOptions,
  toPlan,
  toView,
  type ComparisonView,
  type GoalView,
  type KpiView,
  type SparkPoint,
} from './kpi-model.js';
import { kpiStyles } from './sales-kpi.styles.js';

/** A boolean attribute that also takes `sparkline="false"`, as page builders write it. */
const flag = { fromAttribute: (value: string | null): boolean => value !== null && value !== 'false' };

/** What draws the sparkline, loaded with the first card that has one. */
type SparkModule = typeof import('./sparkline.js');

/** How many characters the usual size of a value holds. */
const LONG_VALUE = 9;

/**
 * One number that says how things stand: its value, its change, its course, and how near the goal is.
 *
 * @summary One number with its change, goal and course
 * @fires sales-load - after each paint of a new answer: `{ rowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart value - the number; its accessible name is exact
 * @csspart delta - the change against `compare`
 * @csspart sparkline - the course over time
 * @csspart menu - the menu and the panel “How is this computed?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip of the sparkline
 * @cssprop --sales-color-accent - the sparkline and the goal's bar
 * @cssprop --sales-color-positive - a change for the better
 * @cssprop --sales-color-negative - a change for the worse
 */
export class SalesKpi extends SalesElement<KpiView> {
  static override styles: CSSResultGroup = [SalesElement.styles, kpiStyles];

  /** A measure (`revenue`, `orders`, `margin` …), one of `define`, or an expression: `sum(Profit) / sum(Sales)`. */
  @property(text) accessor measure = 'revenue';
  /** `previous-period`, `previous-year`, or a range of days: `2015-01-01..2015-12-31`. Like is compared with like. */
  @property(text) accessor compare = '';
  /** A number to be reached. */
  @property(text) accessor goal = '';
  /** Shows the course over time; needs dates in the data. */
  @property({ type: Boolean, reflect: true, converter: flag }) accessor sparkline = false;
  /** Whether `up` (revenue) or `down` (cost) is good. */
  @property(text) accessor direction = 'up';
  /** `auto` (3 significant digits), `compact`, `full` or `percent`. */
  @property(text) accessor format = 'auto';

  /** What asks for a sparkline and draws it; a card without one does not load it. */
  #sparkline: SparkModule | undefined;
  #drawing: InstanceType<SparkModule['Sparkline']> | undefined;

  /** The unrounded number, null without rows and before the first answer. */
  get value(): number | null {
    return this.shown?.value ?? null;
  }

  protected override readonly foot = false;
  /** The number comes first, its course after it. */
  protected override readonly firstAlone = true;

  protected override headingOf(words: Messages): string {
    return words.measure(this.measure || 'revenue');
  }

  protected override toPlans(): Plans {
    return { main: toPlan(toOptions(this)) };
  }

  protected override toMorePlans(results: Results, context: WidgetContext, brush?: string): Plans {
    return this.#sparkline?.toSparkPlans(toOptions(this), results['main']!, context, brush) ?? {};
  }

  protected override toView(results: Results, context: WidgetContext): KpiView {
    const points = results['spark'] ? this.#sparkline?.pointsOf(results['spark'], context) : undefined;
    return toView(toOptions(this), results['main']!, points ?? [], context);
  }

  protected override summary(view: KpiView): string {
    return view.sentence;
  }

  protected override table({ rows }: KpiView, { words }: WidgetContext): TableView {
    const measure = this.headingOf(words);
    return { caption: measure, columns: [{ label: words.period }, { label: measure, numeric: true }], rows };
  }

  protected override renderBody(view: KpiView, context: WidgetContext): TemplateResult {
    const { shown, exact, comparison, goal, points } = view;
    const { notices } = this;
    const size = shown.length > LONG_VALUE ? 'val long' : 'val';
    return html`<div class=${this.sparkline ? 'kpi sparked' : 'kpi'}>
      <div>
        <p class=${size}><bdi part="value" role="img" aria-label=${exact}>${shown}</bdi></p>
        ${comparison ? renderComparison(comparison, context.words) : nothing}
        ${notices.length > 0 ? html`<p class="notices">${notices.map((notice, i) => html`${i > 0 ? ' · ' : ''}<bdi>${notice}</bdi>`)}</p>` : nothing}
      </div>
      ${this.sparkline ? this.#renderSpark(points, context) : nothing} ${goal ? renderGoal(goal) : nothing}
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.sparkline && !this.#sparkline) void this.drawn();
    super.willUpdate(changed);
  }

  protected override async drawn(): Promise<void> {
    if (!this.sparkline || this.#sparkline) return;
    this.#drawBy(await import('./sparkline.js'));
    await this.updateComplete;
  }

  protected override renderEmpty(): TemplateResult {
    return html`<p class="val none"><span part="value">${MISSING}</span></p>`;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class=${this.sparkline ? 'kpi sparked' : 'kpi'} aria-hidden="true">
      <div>
        <p class="val"><span class="sk w1"></span></p>
        ${
          this.compare
            ? html`<p class="dl"><span class="sk w2"></span></p>
                <p class="periods"></p>`
            : nothing
        }
      </div>
      ${this.sparkline ? html`<div class="spark"><span class="sk w3"></span></div>` : nothing}
      ${
        this.goal
          ? html`<div class="goal">
              <span class="sk w4"></span>
              <p>&nbsp;</p>
            </div>`
          : nothing
      }
    </div>`;
  }

  /** Two updates may have waited for it. */
  #drawBy(sparkline: SparkModule): void {
    if (this.#sparkline) return;
    this.#sparkline = sparkline;
    const announce = (sentence: string): void => this.announce(sentence);
    this.#drawing = new sparkline.Sparkline({ tip: () => this.tip, announce, requestUpdate: () => this.requestUpdate() });
    this.adopt(sparkline.sparklineStyles);
    this.requestUpdate();
  }

  #renderSpark(points: readonly SparkPoint[], { words, dir }: WidgetContext): TemplateResult {
    const drawing = points.length > 0 ? this.#drawing : undefined;
    return drawing?.render({ points, dir, name: this.headingOf(words), words }) ?? html`<div class="spark"></div>`;
  }
}

function renderComparison({ change, versus, periods }: ComparisonView, words: Messages): TemplateResult {
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

function renderGoal({ fill, tick, reached, goal }: GoalView): TemplateResult {
  return html`<div class="goal">
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" y="3" width="100" height="6"></rect>
      <rect class="fill" y="3" width=${100 * fill} height="6"></rect>
      <path class="tick" d="M${100 * tick},0V12"></path>
    </svg>
    <p><span>${reached}</span><span>${goal}</span></p>
  </div>`;
}
