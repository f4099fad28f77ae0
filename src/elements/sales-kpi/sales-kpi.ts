import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { MISSING } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import type { QueryResult } from '../../query/result.js';
import { flag, text } from '../base/element/data-element.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import { factsOf, toOptions, toPlan, toView, type KpiOptions, type KpiView, type SparkPoint } from './model/kpi.js';
import { kpiStyles } from './sales-kpi.styles.js';

/** What draws the sparkline, loaded with the first card that has one. */
type SparkModule = typeof import('./sparkline.js');

/** What shows a comparison, a goal, several numbers, and the share that a clause takes; loaded with the first card that has one of them. */
type MoreModule = typeof import('./kpi-more.js');

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

  /** What asks for a sparkline and draws it; a card without one does not load it. */
  #sparkline: SparkModule | undefined;
  #drawing: InstanceType<SparkModule['Sparkline']> | undefined;

  /** What shows more than one plain number; a card that has no more does not load it. */
  #more: MoreModule | undefined;
  /** What changed while that was on its way. */
  #waiting: PropertyValues = new Map();
  #result: QueryResult | undefined;

  /** The answer that is painted: one row with the measures in their order, each with its comparison. */
  override get result(): QueryResult | undefined {
    return super.result && this.#result;
  }

  /** The unrounded number, null without rows and before the first answer; of several measures that of the first. */
  get value(): number | null {
    return this.shown?.value ?? null;
  }

  protected override readonly foot = false;
  /** The number comes first, its course after it. */
  protected override readonly firstAlone = true;

  protected override headingOf(words: Messages): string {
    return words.measure((this.#more?.measuresOf(this.measure)[0] ?? this.measure) || 'revenue');
  }

  protected override toPlans(context: WidgetContext): Plans {
    const more = this.#more;
    return more ? more.withWholes({ main: more.planOf(this) }, context) : { main: toPlan(this.#options) };
  }

  protected override toMorePlans(results: Results, context: WidgetContext, brush?: string): Plans {
    const plans = this.#sparkline?.toSparkPlans(this.#options, results['main']!, context, brush) ?? {};
    return this.#more?.withWholes(plans, context) ?? plans;
  }

  protected override toView(results: Results, context: WidgetContext): KpiView {
    const more = this.#more;
    const { main, spark } = more?.withShares(results, more.measuresOf(this.measure)) ?? results;
    this.#result = main!;
    const lead = (more?.toComparedView ?? toView)(factsOf(this.#options, main!, context));
    const points = (spark && this.#sparkline?.pointsOf(spark, context)) ?? [];
    return more?.withMore({ ...lead, points }, this, main!, context) ?? { ...lead, points };
  }

  protected override summary(view: KpiView): string {
    return view.sentence;
  }

  protected override explain(_view: KpiView, context: WidgetContext): readonly Explanation[] {
    return this.#more?.explainShares(this.measure, context) ?? [];
  }

  protected override table(view: KpiView, context: WidgetContext): TableView {
    const { words } = context;
    const caption = this.headingOf(words);
    const labels = [caption, ...(view.more?.others ?? []).map(({ label }) => label)];
    return {
      caption,
      columns: [{ label: words.period }, ...labels.map((label) => ({ label, numeric: true }))],
      rows: this.#more?.tableRows(view, context) ?? [...view.rows, ...view.points.map(({ label, shown }) => [label, shown])],
    };
  }

  protected override renderBody(view: KpiView, context: WidgetContext): TemplateResult {
    const { shown, exact, comparison, points } = view;
    const more = this.#more;
    const { notices } = this;
    const size = shown.length > LONG_VALUE ? 'val long' : 'val';
    return html`<div class=${this.#shape}>
      <div>
        <p class=${size}><bdi part="value" role="img" aria-label=${exact}>${shown}</bdi></p>
        ${comparison ? more!.renderComparison(comparison, context.words) : nothing}
        ${notices.length > 0 ? html`<p class="notices">${notices.map((notice, i) => html`${i > 0 ? ' · ' : ''}<bdi>${notice}</bdi>`)}</p>` : nothing}
      </div>
      ${this.sparkline ? this.#renderSpark(points, context) : nothing}
      ${view.more ? more!.renderMore(view.more, context.words) : nothing}
    </div>`;
  }

  protected override equip(): Promise<void> | undefined {
    return this.#isPlain || this.#more ? undefined : this.drawn();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What it fails with is told by who waits for the picture.
    if (this.#isPlain && !this.#isWhole) this.drawn().catch(() => undefined);
    this.#waiting = new Map([...changed, ...this.#waiting]);
    if (!this.isUndrawn && this.bringMissing()) {
      this.problem = undefined;
      this.phase = this.shown ? 'stale' : 'loading';
      return;
    }
    super.willUpdate(this.#waiting);
    this.#waiting = new Map();
  }

  protected override async drawn(): Promise<void> {
    if (this.#isWhole || this.isUndrawn) return;
    const [sparkline, more] = await Promise.all([
      this.sparkline && import('./sparkline.js'),
      !this.#isPlain && import('./kpi-more.js'),
    ]);
    if (sparkline && !this.#sparkline) this.#drawBy(sparkline);
    if (more && !this.#more) {
      this.adopt((this.#more = more).moreStyles);
      // A number of a period may be shown without it: that is shown anew.
      this.#waiting.set('measure', this.measure);
    }
    this.requestUpdate();
    await this.updateComplete;
  }

  protected override renderEmpty(): TemplateResult {
    return html`<p class="val none"><span part="value">${MISSING}</span></p>`;
  }

  protected override renderSkeleton(): TemplateResult {
    const others = (this.#more?.measuresOf(this.measure).length ?? 1) - 1;
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
      ${others > 0 ? this.#more!.renderOthersSkeleton(others, this.compare !== '') : nothing}
    </div>`;
  }

  get #options(): KpiOptions {
    return toOptions(this.#more?.leadOf(this) ?? this);
  }

  /** Whether there is one number of all days without a comparison or a goal, and no share that a clause takes. */
  get #isPlain(): boolean {
    return !this.goal && !this.compare && !/,|share\(/.test(this.measure) && !this.result?.facts.period;
  }

  /** Whether all that shows the card is here. */
  get #isWhole(): boolean {
    return (!this.sparkline || this.#sparkline !== undefined) && (this.#isPlain || this.#more !== undefined);
  }

  get #shape(): string {
    const several = this.#more && this.#more.measuresOf(this.measure).length > 1;
    return `kpi${this.sparkline ? ' sparked' : ''}${several ? ' several' : ''}`;
  }

  #drawBy(sparkline: SparkModule): void {
    this.#sparkline = sparkline;
    const announce = (sentence: string): void => this.announce(sentence);
    this.#drawing = new sparkline.Sparkline({ tip: () => this.tip, announce, requestUpdate: () => this.requestUpdate() });
    this.adopt(sparkline.sparklineStyles);
  }

  #renderSpark(points: readonly SparkPoint[], { words, dir }: WidgetContext): TemplateResult {
    const drawing = points.length > 0 ? this.#drawing : undefined;
    return drawing?.render({ points, dir, name: this.headingOf(words), words }) ?? html`<div class="spark"></div>`;
  }
}
