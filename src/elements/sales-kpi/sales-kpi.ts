import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { MISSING } from '../../format/number.js';
import type { QueryResult } from '../../query/result.js';
import { clauseText } from '../base/card/clause-label.js';
import { flag, text } from '../base/element/data-element.js';
import { SalesElement } from '../base/element/sales-element.js';
import type { Explanation, WidgetContext } from '../base/element/widget.js';
import { renderComparison, renderGoal, renderOthers, renderOthersSkeleton } from './kpi-parts.js';
import type { KpiView, SparkPoint } from './model/kpi.js';
import { kpiModel } from './model/model.js';
import { partOf, sharedOf } from './model/share.js';
import { measuresOf } from './model/view.js';
import { kpiStyles } from './sales-kpi.styles.js';
import { Sparkline } from './sparkline.js';

/** How many characters the usual size of a value holds. */
const LONG_VALUE = 9;

/**
 * One number that says how things stand: its value, its change, its course, and how near the goal is.
 *
 * @summary One number with its change, goal and course
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart value - the number; its accessible name is exact
 * @csspart delta - the change against `compare`
 * @csspart sparkline - the course over time
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip of the sparkline
 * @cssprop --sales-color-accent - the sparkline and the goal's bar
 * @cssprop --sales-color-positive - a change for the better
 * @cssprop --sales-color-negative - a change for the worse
 */
export class SalesKpi extends SalesElement<KpiView> {
  static override styles: CSSResultGroup = [SalesElement.styles, kpiStyles];

  /**
   * A measure (`revenue`, `orders`, `margin` …), one of `define`, or an expression: `sum(Profit) / sum(Sales)`. Of several (`revenue, orders, aov`) the
   * first leads and the others stand beside it.
   */
  @property(text) measure = 'revenue';
  /** `previous-period`, `previous-year`, or a range of days: `2015-01-01..2015-12-31`. Like is compared with like. */
  @property(text) compare = '';
  /** A number to be reached by the measure that leads; with `direction="down"` one to stay under. */
  @property(text) goal = '';
  /** Shows the course over time; needs dates in the data. */
  @property(flag) sparkline = false;
  /** Whether `up` (revenue) or `down` (cost) is good; of several measures one each: `up, down`. */
  @property(text) direction = 'up';
  /** `auto` (3 significant digits), `compact`, `full` or `percent`. */
  @property(text) format = 'auto';

  readonly #sparkline = new Sparkline({
    tip: this.tip,
    announce: (sentence) => this.announce(sentence),
    requestUpdate: () => this.requestUpdate(),
  });

  protected override readonly widgetModel = kpiModel;

  /** The answer that is painted: one row with the measures in their order, each with its comparison. */
  override get result(): QueryResult | undefined {
    return super.result && this.shown?.result;
  }

  /** The unrounded number, null without rows and before the first answer; of several measures that of the first. */
  get value(): number | null {
    return this.shown?.value ?? null;
  }

  protected override readonly foot = false;
  /** The number comes first, its course after it. */
  protected override readonly firstAlone = true;

  /** How shares are calculated when the card's own filter selects a part. */
  protected override explain(_view: KpiView, context: WidgetContext): readonly Explanation[] {
    const { words, where, catalog } = context;
    const part = partOf(where, catalog);
    return measuresOf(this.measure).flatMap((measure) => {
      const shared = sharedOf(measure);
      if (!part || shared === undefined) return [];
      return [{ term: words.measure(measure), text: words.shareOf(words.measure(shared), clauseText(part, context)) }];
    });
  }

  protected override renderBody(view: KpiView, context: WidgetContext): TemplateResult {
    const { shown, exact, comparison, points, goal, others } = view;
    const { words } = context;
    const { notices } = this;
    const size = shown.length > LONG_VALUE ? 'val long' : 'val';
    return html`<div class=${this.#shape}>
      <div>
        <p class=${size}><bdi part="value" role="img" aria-label=${exact}>${shown}</bdi></p>
        ${comparison ? renderComparison(this.dashboardTile ? { ...comparison, ...comparison.brief } : comparison, words) : nothing}
        ${notices.length > 0 ? html`<p class="notices">${notices.map((notice, i) => html`${i > 0 ? ' · ' : ''}<bdi>${notice}</bdi>`)}</p>` : nothing}
      </div>
      ${this.sparkline ? this.#renderSparkline(points, context) : nothing} ${goal ? renderGoal(goal) : nothing}
      ${others.length > 0 ? renderOthers(others, words) : nothing}
    </div>`;
  }

  protected override renderEmpty(): TemplateResult {
    return html`<p class="val none"><span part="value">${MISSING}</span></p>`;
  }

  protected override renderSkeleton(): TemplateResult {
    const others = measuresOf(this.measure).length - 1;
    return html`<div class=${this.#shape} aria-hidden="true">
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
      ${others > 0 ? renderOthersSkeleton(others, this.compare !== '') : nothing}
    </div>`;
  }

  get #shape(): string {
    const isSeveral = measuresOf(this.measure).length > 1;
    return `kpi${this.sparkline ? ' sparked' : ''}${isSeveral ? ' several' : ''}`;
  }

  #renderSparkline(points: readonly SparkPoint[], { words, dir }: WidgetContext): TemplateResult {
    if (points.length === 0) return html`<div class="spark"></div>`;
    return this.#sparkline.render({ points, dir, name: kpiModel.heading(this, words), words });
  }
}
