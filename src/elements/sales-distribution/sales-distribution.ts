import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { nameOf } from '../../catalog/measure-facts.js';
import { formatNumber } from '../../format/number.js';
import { distributionWords } from '../../messages/distribution-words.js';
import type { Messages } from '../../messages/en.js';
import type { MarkPlot } from '../../plot/drawing.js';
import type { NumberSpan } from '../../query/analysis.js';
import { QueryResult, valueOf } from '../../query/result.js';
import { renderSaid, type ChartWords, type MarkTold } from '../base/chart-element.js';
import { text } from '../base/data-element.js';
import type { SalesSelectDetail } from '../base/selection-events.js';
import { MarkChartElement } from '../base/mark-chart-element.js';
import type { Plans, Results } from '../base/query-controller.js';
import type { Explanation, TableView, WidgetContext } from '../base/widget.js';
import { binsWithin, chosenBins, clauseOf, membersClause, spansOf } from './choice-model.js';
import { renderTip } from './distribution-cursor.js';
import { readOptions } from './options-model.js';
import { subjectOf, toMembersPlan, toPlans } from './plans-model.js';
import type { MembersSubject } from './plans-model.js';
import { distributionStyles } from './sales-distribution.styles.js';
import { toView } from './view-model.js';
import type { HistogramPicture, HistogramView, PictureWords } from './view-model.js';
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
export class SalesDistribution extends MarkChartElement<HistogramView, HistogramPicture, PictureWords> {
  static override styles: CSSResultGroup = [MarkChartElement.styles, distributionStyles];

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

  #asking: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  protected override get chartWords(): ChartWords {
    return this.words.distribution;
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

  protected override get drawnFrom(): readonly unknown[] {
    return [this.picked, this.filters.own];
  }

  /** The bins chosen are those of its own clause, or those picked for their members. */
  protected override toPicture(view: HistogramView): HistogramPicture | undefined {
    if (view.bins.length === 0) return undefined;
    const { own } = this.filters;
    if (view.subject.kind === 'rows') return { view, chosen: chosenBins(own, view.subject.field, view) };
    return { view, chosen: this.picked?.where === own ? binsWithin(this.picked.spans, view.bins) : [] };
  }

  protected override wordsOf({ view }: HistogramPicture): PictureWords {
    return pictureWords(view, this.context!, this.caption);
  }

  protected override async loadPlot(): Promise<MarkPlot<HistogramPicture, PictureWords>> {
    return { draw: (await import('./histogram-plot.js')).drawHistogram };
  }

  protected override isEmpty(results: Results): boolean {
    return results['main']?.rowCount === 0;
  }

  protected override summary(view: HistogramView, context: WidgetContext): string {
    return sentenceOf(view, context);
  }

  protected override tableOf({ view }: HistogramPicture, caption: string): TableView {
    return toTable(view, this.context!, caption);
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

  protected override renderBones(): TemplateResult {
    const heights = [34, 78, 92, 70, 52, 38, 27, 19, 13, 9, 6, 4];
    const bars = heights.map((height, i) => `M${i * 8 + 4.5},92v${-height * 0.86}h7v${height * 0.86}z`).join('');
    return html`<svg class="bones" viewBox="0 0 104 100" preserveAspectRatio="none"><path d=${bars}></path></svg>`;
  }

  protected override renderCursor(mark: number, keyed: boolean): unknown {
    const { shown: view, context } = this;
    const said = keyed && view?.bins[mark] && context ? renderSaid(spokenBin(mark, view, context), []) : nothing;
    return html`${super.renderCursor(mark, keyed)}${said}`;
  }

  protected override get count(): number {
    return this.shown?.bins.length ?? 0;
  }

  protected override keyOf(mark: number): string | undefined {
    const bin = this.shown?.bins[mark];
    return bin && `${bin.from}..${bin.to}`;
  }

  protected override get chosen(): readonly number[] {
    return this.pictured?.chosen ?? [];
  }

  protected override choose(bins: readonly number[], moving: boolean): void {
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

  protected override told(index: number): MarkTold | undefined {
    const { shown: view, context } = this;
    if (!view?.bins[index] || !context) return undefined;
    const { chosen } = this;
    const alone = chosen.length === 1 && chosen[0] === index;
    return { tip: renderTip(view, index, { context, alone }), spoken: spokenBin(index, view, context) };
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
  #tell(bins: readonly number[], detail: SalesSelectDetail): void {
    const { shown: view, context } = this;
    if (!view || !context) return;
    const { distribution } = context.words;
    const count = bins.reduce((sum, index) => sum + (view.bins[index]?.count ?? 0), 0);
    const members = membersText(count, view, context);
    const isTooMany = bins.length > 0 && detail.where === '';
    const most = formatNumber(MOST_MEMBERS, 'count', context);
    const said = isTooMany ? distribution.tooMany(members, most) : distribution.chosen(chosenName(bins, view, context), members);
    this.tellChoice(bins.length === 0 ? distribution.cleared : said, detail);
  }
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
