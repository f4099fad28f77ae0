import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MemberNames } from '../../format/member-name.js';
import { formatNumber, formatPercent } from '../../format/number.js';
import { basketWords } from '../../messages/basket-words.js';
import type { Messages } from '../../messages/en.js';
import type { MarkPlot } from '../../plot/drawing.js';
import type { QueryResult } from '../../query/result.js';
import type { ChartWords } from '../base/chart/chart-element.js';
import type { MarkTold } from '../base/chart/mark-told.js';
import { text } from '../base/element/data-element.js';
import { MarkChartElement } from '../base/chart/mark-chart-element.js';
import type { NamesBeside, NamesWanted } from '../base/words/member-names.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import { renderTip } from './cursor.js';
import { chosenLines, clauseOf, itemsOf } from './model/choice.js';
import { readOptions } from './model/options.js';
import type { BasketMode } from './model/options.js';
import { focusOn, itemOf, toPlans } from './model/plans.js';
import { basketStyles } from './sales-basket.styles.js';
import { keyOf, membersIn, namesInRows, rowKey, toMatrix, toView } from './model/view.js';
import type { BasketPicture, BasketView, PictureWords } from './model/view.js';
import { headingOf, listOf, pictureWords, sentenceOf, spokenLine, toTable, whoseText } from './model/words.js';

/** The texts that a basket brings along. */
const WORDS: Partial<Messages> = { basket: basketWords };

/**
 * What is bought together, or what a customer buys next: a ranked list with what each line is worth, or a matrix of items. A click filters the other widgets by its items. A clause of
 * others on the item asks what is bought with it, one on the customer asks for that customer's next basket.
 *
 * @summary What is bought together, and what a customer buys next
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when lines are chosen or given up: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart legend - what colours and lines in the picture stand for
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-color-accent - the cursor
 * @cssprop --sales-color-accent-fill - the bars
 * @cssprop --sales-series-2 - the bars of new items
 */
export class SalesBasket extends MarkChartElement<BasketView, BasketPicture, PictureWords> {
  static override styles: CSSResultGroup = [MarkChartElement.styles, basketStyles];

  /** `bundles`: what is bought together. `next`: what a customer buys next. */
  @property(text) mode = 'bundles';
  /** What is bought: any dimension. Default: product, else sub-category, else category. */
  @property(text) by = '';
  /** The least share of orders with all items of a line: `auto`, `0.01` or `1%`. */
  @property({ ...text, attribute: 'min-support' }) minSupport = '';
  /** The least share of orders with one side that have the other: `auto` (10 %), `0.3` or `30%`. */
  @property({ ...text, attribute: 'min-confidence' }) minConfidence = '';
  /** The least number of times as often as by chance: `auto` (more than once), or `1.5`. */
  @property({ ...text, attribute: 'min-lift' }) minLift = '';
  /** `omit`: rules of which a condition adds nothing are left out. `keep`: they stay. */
  @property(text) redundant = 'omit';
  /** How bundles are drawn: `list`, or `matrix` of the twelve items that are first in it. */
  @property(text) chart = 'list';
  /** What the cells of a matrix show: `lift`, how many times as often as by chance, or `confidence`, the share of orders with the item of the row that have that of the column. */
  @property(text) cells = 'lift';
  /** With `mode="next"`: whose next basket. Default: whom a filter names, else the customer with most orders. */
  @property(text) customer = '';

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  protected override get chartWords(): ChartWords {
    const { basket } = this.words;
    return this.shown?.matrix ? { role: basket.matrixRole, keys: basket.matrixKeys } : basket;
  }

  protected override get fields(): readonly string[] {
    const { item } = this.shown ?? {};
    return item === undefined ? [] : [item];
  }

  protected override headingOf(words: Messages): string {
    const { shown: view } = this;
    const mode: BasketMode = this.mode.trim() === 'next' ? 'next' : 'bundles';
    const whose =
      (view && whoseText(view, this.context ?? {})) ?? (mode === 'next' ? this.customer.trim() || undefined : undefined);
    return headingOf(mode, view?.item ?? (this.by.trim() || 'product'), whose, words);
  }

  protected override toPlans({ catalog, filters }: WidgetContext): Plans {
    return toPlans(readOptions(this), catalog, filters);
  }

  protected override saysNothing({ rows }: BasketView): boolean {
    return rows.length === 0;
  }

  protected override toView(results: Results, { catalog, filters }: WidgetContext): BasketView {
    const options = readOptions(this);
    const item = itemOf(options, catalog);
    const of = focusOn(item, filters).member;
    const isMatrix = options.mode === 'bundles' && options.chart === 'matrix';
    return isMatrix ? toMatrix(results['main']!, { item, of, cells: options.cells }) : toView(results['main']!, item, of);
  }

  protected override namedMembers({ main }: Results, { catalog }: WidgetContext): NamesWanted {
    return main ? membersIn(main, itemOf(readOptions(this), catalog)) : [];
  }

  protected override namesBeside(result: QueryResult, names: MemberNames): readonly NamesBeside[] {
    return this.shown ? namesInRows(result, this.shown.item, names) : [];
  }

  protected override get drawnFrom(): readonly unknown[] {
    return [this.filters.own];
  }

  protected override toPicture(view: BasketView): BasketPicture {
    return { view, chosen: chosenLines(this.filters.own, view) };
  }

  protected override wordsOf({ view }: BasketPicture): PictureWords {
    return pictureWords(view, this.context!, this.caption);
  }

  protected override async loadPlot(): Promise<MarkPlot<BasketPicture, PictureWords>> {
    const { drawBasket: draw, leastHeight } = await import('./plot/basket.js');
    return { draw, leastHeight };
  }

  protected override summary(view: BasketView, context: WidgetContext): string {
    return sentenceOf(view, context);
  }

  protected override tableOf({ view }: BasketPicture, caption: string): TableView {
    return toTable(view, this.context!, caption);
  }

  protected override explain({ facts, value, item }: BasketView, context: WidgetContext): readonly Explanation[] {
    const { words } = context;
    const { basket } = words;
    const count = (n: number): string => formatNumber(n, 'count', context);
    if (facts.kind === 'next-basket') {
      return [{ term: basket.chanceTerm, text: basket.chanceText(basket.customers(facts.customers, count(facts.customers))) }];
    }
    const items = basket.items(facts.items, count(facts.items), words.dimension(item));
    const support = formatPercent(facts.minSupport, context.locale);
    const ruleText = readOptions(this).redundant ? basket.keptText : basket.ruleText;
    return [
      { term: basket.foundTerm, text: basket.found(basket.orders(facts.baskets, count(facts.baskets)), items, support) },
      { term: basket.ruleTerm, text: ruleText(formatPercent(facts.minConfidence, context.locale)) },
      ...(value === 'profit' ? [{ term: basket.worthTerm, text: basket.worthText }] : []),
    ];
  }

  protected override renderBones(): TemplateResult {
    const widths = [92, 71, 55, 48, 36, 29, 22];
    const bars = widths
      .map((width, i) => `M0,${i * 14 + 8}h${width * 0.46}v4h-${width * 0.46}z M0,${i * 14 + 2}h38v3h-38z`)
      .join('');
    return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none"><path d=${bars}></path></svg>`;
  }

  protected override get count(): number {
    return this.shown?.rows.length ?? 0;
  }

  protected override keyOf(mark: number): string | undefined {
    const row = this.shown?.rows[mark];
    return row && rowKey(row);
  }

  protected override get chosen(): readonly number[] {
    return this.pictured?.chosen ?? [];
  }

  protected override choose(lines: readonly number[], moving: boolean): void {
    const { shown: view, context } = this;
    if (!view || !context) return;
    const asked = itemsOf(lines, view);
    // Two cells of a matrix say the same clause: either gives it up.
    const isAgain = view.matrix !== undefined && !moving && keyOf(asked) === keyOf(itemsOf(this.chosen, view));
    const values = isAgain ? [] : asked;
    const where = clauseOf(view.item, values);
    this.filters.set(where, moving ? 'moving' : undefined);
    this.requestUpdate();
    if (moving) return;
    const { basket } = context.words;
    this.tellChoice(values.length === 0 ? basket.cleared : basket.chosen(listOf(values, view, context)), {
      field: view.item,
      values: [...values],
      where,
    });
  }

  protected override point(line: number | undefined, by: 'pointer' | 'keyboard'): void {
    if (line !== undefined && by === 'keyboard') this.renderer.reveal(this.renderer.drawing?.boxOf(line));
    super.point(line, by);
  }

  protected override told(line: number): MarkTold | undefined {
    const { shown: view, context, chosen } = this;
    if (!view?.rows[line] || !context) return undefined;
    const alone = chosen.includes(line) && (chosen.length === 1 || view.matrix !== undefined);
    return { tip: renderTip(view, line, { context, alone }), spoken: spokenLine(line, view, context) };
  }
}
