import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { nameOf } from '../../catalog/measure-facts.js';
import { formatNumber } from '../../format/number.js';
import { distributionWords } from '../../messages/distribution-words.js';
import type { Messages } from '../../messages/en.js';
import type { NumberSpan } from '../../query/analysis.js';
import { QueryResult, valueOf } from '../../query/result.js';
import { text } from '../base/data-element.js';
import { SalesSelectEvent } from '../base/selection-events.js';
import { MarkController } from '../base/mark-controller.js';
import type { MarkTarget } from '../base/mark-controller.js';
import { PlotController } from '../base/plot-controller.js';
import type { DrawPlot } from '../base/plot-controller.js';
import type { Plans, Results } from '../base/query-controller.js';
import { SalesElement } from '../base/sales-element.js';
import type { Explanation, TableView, WidgetContext } from '../base/widget.js';
import { binsWithin, chosenBins, clauseOf, membersClause, spansOf } from './choice-model.js';
import { binAt, renderCursor, renderTip, stepped } from './distribution-cursor.js';
import { readOptions } from './options-model.js';
import { subjectOf, toMembersPlan, toPlans } from './plans-model.js';
import type { MembersSubject } from './plans-model.js';
import { distributionStyles } from './sales-distribution.styles.js';
import { toView } from './view-model.js';
import type { HistogramGeometry, HistogramRequest, HistogramView } from './view-model.js';
import { chosenName, edgeText, membersText, pictureWords, sentenceOf, spokenBin, toTable, valueText } from './words-model.js';

/** The texts that a distribution brings along. */
const WORDS: Partial<Messages> = { distribution: distributionWords };

/** A clause names no more members than these: it must stay readable in an address. */
const MOST_MEMBERS = 200;

/**
 * How numbers are spread: a histogram of a measure per order, customer or product, or of a column row by row, with median and middle half. A drag over
 * bins filters the other widgets: by the range where the bins are of a column, else by the members that lie in them.
 *
 * @summary How numbers are spread over orders, customers or rows
 * @fires sales-load - after each paint of a new answer: `{ rowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when bins are chosen or given up: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart menu - the menu and the panel “How is this computed?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-color-accent - the cursor
 * @cssprop --sales-color-accent-fill - the bars
 */
export class SalesDistribution extends SalesElement<HistogramView> {
  static override styles: CSSResultGroup = [SalesElement.styles, distributionStyles];

  /** What is counted: a measure, an expression, or a column of numbers. Default `revenue`. */
  @property(text) accessor measure = 'revenue';
  /** Whose numbers they are: `order`, `customer`, `product`, any dimension, or `row`. Default: `row` for quantity, price, discount, age and other columns, else `order`. */
  @property(text) accessor per = '';
  /** `histogram`. */
  @property(text) accessor chart = 'histogram';
  /** `auto`, a number of bins, or their width: `width: 50`. */
  @property(text) accessor bins = '';

  /** What was chosen where bins are of members, whose clause does not tell it; `where` is the clause that it made. */
  @property({ state: true, attribute: false }) protected accessor picked:
    { readonly spans: readonly NumberSpan[]; readonly where: string } | undefined;

  readonly #marks = new MarkController(this, this.#target());
  readonly #plot = new PlotController<HistogramRequest, HistogramGeometry>(this, {
    request: () => this.#request(),
    rtl: () => this.context?.dir === 'rtl',
    load: loadPlot,
  });
  #requested: (HistogramRequest & { readonly context: WidgetContext }) | undefined;
  #tabled: { readonly view: HistogramView; readonly context: WidgetContext; readonly table: TableView } | undefined;
  #asking: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  /** A clause on the field of a column is its own. */
  protected override get fields(): readonly string[] {
    const { subject } = this.shown ?? {};
    return subject?.kind === 'rows' ? [subject.field] : [];
  }

  protected override headingOf(words: Messages): string {
    const { catalog } = this.context ?? {};
    const measure = words.measure(nameOf(this.measure || 'revenue'));
    const per = catalog ? this.#perIn(catalog) : this.per === 'row' ? undefined : this.per || 'order';
    return words.distribution.heading(measure, per === undefined ? undefined : words.dimension(per));
  }

  #perIn(catalog: WidgetContext['catalog']): string | undefined {
    const { measure, per } = this;
    const subject = subjectOf({ measure: measure.trim() || 'revenue', per: per.trim() || undefined, bins: {} }, catalog);
    return subject.kind === 'members' ? subject.per : undefined;
  }

  protected override toPlans({ catalog }: WidgetContext): Plans {
    const options = readOptions(this);
    return toPlans(options, subjectOf(options, catalog));
  }

  protected override toView(results: Results, { catalog, words }: WidgetContext): HistogramView {
    const options = readOptions(this);
    return toView(results['main']!, subjectOf(options, catalog), words.measure(nameOf(options.measure)), catalog);
  }

  protected override isEmpty(results: Results): boolean {
    return results['main']?.rowCount === 0;
  }

  protected override drawn(): Promise<void> {
    return this.#plot.painted;
  }

  protected override sentence(view: HistogramView, context: WidgetContext): string | undefined {
    return sentenceOf(view, context) || undefined;
  }

  protected override summary(view: HistogramView, context: WidgetContext): string {
    return sentenceOf(view, context);
  }

  protected override table(view: HistogramView, context: WidgetContext): TableView {
    if (this.#tabled?.view === view && this.#tabled.context === context) return this.#tabled.table;
    const table = toTable(view, context, this.heading || this.headingOf(context.words));
    this.#tabled = { view, context, table };
    return table;
  }

  protected override explain(view: HistogramView, context: WidgetContext): readonly Explanation[] {
    const { distribution } = context.words;
    const { facts } = view;
    const width = edgeText(facts.width, view, context);
    const given = Object.keys(readOptions(this).bins).length > 0;
    return [
      { term: distribution.binsTerm, text: given ? distribution.binsGiven(width) : distribution.binsRule(width) },
      { term: distribution.mean, text: valueText(facts.mean, view, context) },
    ];
  }

  protected override renderSkeleton(): TemplateResult {
    const heights = [34, 78, 92, 70, 52, 38, 27, 19, 13, 9, 6, 4];
    const bars = heights.map((height, i) => `M${i * 8 + 4.5},92v${-height * 0.86}h7v${height * 0.86}z`).join('');
    return html`<div class=${classMap({ chart: true, plain: true, small: this.#plot.small })} aria-hidden="true">
      <svg class="bones" viewBox="0 0 104 100" preserveAspectRatio="none"><path d=${bars}></path></svg>
    </div>`;
  }

  protected override renderBody(view: HistogramView, context: WidgetContext): TemplateResult {
    const { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onPointerLeave, onKeyDown, onKeyUp, onBlur } =
      this.#marks;
    const { distribution } = context.words;
    return html`<div
      part="chart"
      class=${classMap({ chart: true, small: this.#plot.small })}
      tabindex="0"
      role="application"
      aria-roledescription=${distribution.role}
      aria-label=${this.heading || this.headingOf(context.words)}
      aria-describedby="summary keys"
      @pointerdown=${onPointerDown}
      @pointermove=${onPointerMove}
      @pointerup=${onPointerUp}
      @pointercancel=${onPointerCancel}
      @pointerleave=${onPointerLeave}
      @keydown=${onKeyDown}
      @keyup=${onKeyUp}
      @blur=${onBlur}
    >
      <div class="stage"></div>
      ${this.#renderCursor(view, context)}
      <span class="vh" id="keys">${distribution.keys}</span>
    </div>`;
  }

  #renderCursor(view: HistogramView, context: WidgetContext): unknown {
    const { cursor, keyed } = this.#marks;
    const { geometry } = this.#plot;
    return geometry ? renderCursor(view, geometry, { index: cursor, keyed, context }) : nothing;
  }

  /** The bins that are chosen now: by the clause of its own, or picked for their members. */
  get #chosen(): readonly number[] {
    const { shown: view, context } = this;
    if (!view || !context) return [];
    if (view.subject.kind === 'rows') return chosenBins(this.filters.own, view.subject.field, view);
    return this.picked?.where === this.filters.own ? binsWithin(this.picked.spans, view.bins) : [];
  }

  #request(): HistogramRequest | undefined {
    const { shown: view, context } = this;
    if (!view || !context || view.bins.length === 0) return undefined;
    const chosen = this.#chosen;
    const old = this.#requested;
    const same = old?.view === view && old.context === context && old.chosen.join() === chosen.join();
    if (same && old.words.label === (this.heading || this.headingOf(context.words))) return old;
    const words = pictureWords(view, context, this.heading || this.headingOf(context.words));
    const requested = { view, context, chosen, words };
    this.#requested = requested;
    return requested;
  }

  /** What pointer and keyboard act on, as it is when they do. */
  #target(): MarkTarget {
    const count = (): number => this.shown?.bins.length ?? 0;
    return {
      count,
      markAt: (x, y) => this.#plot.geometry && binAt(this.#plot.geometry, x, y),
      stepFrom: (from, step) => stepped(from, step, { count: count(), rtl: this.context?.dir === 'rtl' }),
      chosen: () => this.#chosen,
      between: (one, other) => {
        const least = Math.min(one, other);
        return Array.from({ length: Math.abs(one - other) + 1 }, (_, i) => least + i);
      },
      choose: (bins, moving) => {
        this.#choose(bins, moving);
      },
      point: (bin, by) => {
        this.#point(bin, by);
      },
    };
  }

  #choose(bins: readonly number[], moving: boolean): void {
    const { shown: view } = this;
    if (!view) return;
    this.#asking?.abort();
    if (view.subject.kind === 'rows') {
      const where = clauseOf(view.subject.field, bins, view);
      this.filters.set(where, moving ? 'moving' : undefined);
      if (!moving) this.#tell(bins, { field: view.subject.field, values: bins.map((index) => view.bins[index]!.from), where });
      this.requestUpdate();
      return;
    }
    this.picked = { spans: spansOf(bins, view.bins), where: this.filters.own };
    if (!moving) void this.#chooseMembers(bins, view.subject);
  }

  /** Asks who lies in the bins, and filters by them unless they are too many. */
  async #chooseMembers(bins: readonly number[], subject: MembersSubject): Promise<void> {
    const { per } = subject;
    const { shown: view, connection, plan, context } = this;
    if (!view || !connection || !plan || !context) return;
    if (bins.length === 0) {
      this.filters.set('');
      this.picked = undefined;
      this.#tell(bins, { field: per, values: [], where: '' });
      return;
    }
    const asking = (this.#asking = new AbortController());
    const spans = spansOf(bins, view.bins);
    const question = toMembersPlan(plan, subject, spans, MOST_MEMBERS);
    const record = await connection.ask(question, asking.signal).catch(() => undefined);
    if (!record || asking.signal.aborted) return;
    const result = new QueryResult(record);
    const [column] = result.columns;
    const values = Array.from({ length: result.rowCount }, (_, row) => valueOf(column!, row)).filter(isKey);
    const { analysis } = result.facts;
    const count = analysis?.kind === 'members' ? analysis.count : values.length;
    const where = count > MOST_MEMBERS || count === 0 ? '' : membersClause(per, values);
    this.filters.set(where);
    this.picked = { spans, where };
    this.#tell(bins, { field: per, values, where });
  }

  /** Says in words and by `sales-select` what was chosen. */
  #tell(bins: readonly number[], detail: { field: string; values: readonly (string | number)[]; where: string }): void {
    const { shown: view, context } = this;
    if (!view || !context) return;
    const { distribution } = context.words;
    const members = membersText(
      bins.reduce((sum, index) => sum + (view.bins[index]?.count ?? 0), 0),
      view,
      context,
    );
    const tooMany = bins.length > 0 && detail.where === '';
    this.announce(
      bins.length === 0
        ? distribution.cleared
        : tooMany
          ? distribution.tooMany(members, formatNumber(MOST_MEMBERS, 'count', context))
          : distribution.chosen(chosenName(bins, view, context), members),
    );
    this.tip?.hide();
    this.dispatchEvent(new SalesSelectEvent(detail));
  }

  /** Tells of the bin under the cursor beside it, and in words where the keyboard went there. */
  #point(index: number | undefined, by: 'pointer' | 'keyboard'): void {
    const { shown: view, context } = this;
    const column = index === undefined ? undefined : this.#plot.geometry?.columns[index];
    const box = this.renderRoot.querySelector('.stage')?.getBoundingClientRect();
    if (index === undefined || !view?.bins[index] || !context || !column || !box) {
      this.tip?.hide();
      return;
    }
    const clear = (column.x2 - column.x1) / 2 + 8;
    this.tip?.show(renderTip(view, index, { context, alone: isAlone(this.#chosen, index) }), {
      x: box.left + (column.x1 + column.x2) / 2,
      y: box.top + column.y,
      clear,
    });
    if (by === 'keyboard') this.announce(spokenBin(index, view, context));
  }
}

async function loadPlot(): Promise<DrawPlot<HistogramRequest, HistogramGeometry>> {
  return (await import('./histogram-plot.js')).drawHistogram;
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isAlone(chosen: readonly number[], index: number): boolean {
  return chosen.length === 1 && chosen[0] === index;
}
