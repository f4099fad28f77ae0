import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { breakdownWords } from '../../messages/breakdown-words.js';
import type { Messages } from '../../messages/en.js';
import { slotsOf } from '../../plot/member-slots.js';
import type { QueryResult } from '../../query/result.js';
import { text } from '../base/data-element.js';
import { SalesDrillEvent, SalesSelectEvent } from '../base/selection-events.js';
import { ExpectController } from '../base/expect-controller.js';
import { MarkController, type MarkStep, type MarkTarget } from '../base/mark-controller.js';
import type { Plans, Results } from '../base/query-controller.js';
import { SalesElement } from '../base/sales-element.js';
import type { TableView, WidgetContext } from '../base/widget.js';
import { renderBones, renderCursor, renderPath, renderTip } from './breakdown-cursor.js';
import { toView, type BreakdownAnswers } from './breakdown-model.js';
import { markStyles } from './breakdown-marks.styles.js';
import { PictureController, type PictureRequest } from './breakdown-picture.js';
import { chosenName, headingOf, sentenceOf } from './facts-model.js';
import { levelsOf, readOptions, type BreakdownOptions } from './options-model.js';
import { choosableIn, clauseOf, placeOf } from './path-model.js';
import { keysOf, shownParts, toMorePlans, toPlans, type PlanContext } from './plans-model.js';
import { toResult } from './result-model.js';
import { breakdownStyles } from './sales-breakdown.styles.js';
import { toTable } from './table-model.js';
import type { BreakdownContext, BreakdownView } from './view-model.js';
import { spokenRow, textsOf } from './words-model.js';

/** The texts that a breakdown brings along. */
const WORDS: Partial<Messages> = { breakdown: breakdownWords };

/** A boolean attribute that also takes `other="false"`, as page builders write it. */
const flag = { fromAttribute: (value: string | null): boolean => value !== null && value !== 'false' };

/** What an answer is shown from; a drag of others keeps the rows in their places. */
export interface Breakdown {
  readonly answers: Results & BreakdownAnswers;
  readonly options: BreakdownOptions;
  readonly context: BreakdownContext;
}

/**
 * A measure by one or two dimensions. A click on a member filters the other widgets by it; a double click goes down to its parts.
 *
 * @summary A measure by a dimension: bars, parts, shares; with a way down
 * @fires sales-load - after each paint of a new answer: `{ rowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when members are chosen or given up: `{ field, values, where }`
 * @fires sales-drill - when a reader goes down to the parts of a member, or back up: `{ path, field }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart menu - the menu and the panel “How is this computed?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-color-accent-fill - bars
 * @cssprop --sales-color-negative-fill - bars below zero
 * @cssprop --sales-series-1 - the first of several parts; up to `--sales-series-8`
 */
export class SalesBreakdown extends SalesElement<Breakdown> {
  static override styles: CSSResultGroup = [SalesElement.styles, markStyles, breakdownStyles];

  /** Measures, separated by commas: `revenue, profit`. Each has bars and a scale of its own. Default `revenue`. */
  @property(text) accessor measure = 'revenue';
  /** One dimension, or two: the members of the second are side by side on one scale. Default: the first of `drill`, else `category`. */
  @property(text) accessor by = '';
  /** A dimension whose members are parts of each bar; of more than six the five largest, and the others together. */
  @property(text) accessor series = '';
  /** `bar`, `stacked`, `share` (parts of 100 %), `donut`, `treemap` or `pareto`. What would be false or unreadable becomes bars, and says why. */
  @property(text) accessor chart = 'bar';
  /** How many of the greatest are shown. Default: all. */
  @property(text) accessor top = '';
  /** How many of the least are shown. */
  @property(text) accessor bottom = '';
  /** With `top` or `bottom`: shows what is left over as one more row. */
  @property({ type: Boolean, reflect: true, converter: flag }) accessor other = false;
  /** Dimensions to go down, from the top: `category, subcategory, product`. */
  @property(text) accessor drill = '';
  /** `previous-year`, `previous-period`, or a range of days: `2015-01-01..2015-12-31`. Like is compared with like. */
  @property(text) accessor compare = '';

  /** How many of the members that its own clause names lead down; the last one may be gone through, or just be chosen. */
  @property({ attribute: false }) accessor depth = 0;

  readonly #marks = new MarkController(this, this.#target());
  readonly #expect = new ExpectController(this, {
    filters: this.filters,
    choosable: () => this.#view && choosableIn(this.#view),
    connection: () => this.connection,
    isBrushed: () => false,
  });
  readonly #picture = new PictureController(
    this,
    () => this.#pictureRequest,
    () => {
      if (this.#marks.cursor >= 0) this.requestUpdate();
    },
  );
  #given: { readonly shown: Breakdown; readonly result: QueryResult } | undefined;
  #made: { readonly shown: Breakdown; readonly moving: boolean; readonly view: BreakdownView } | undefined;
  #tabled: { readonly view: BreakdownView; readonly caption: string; readonly table: TableView } | undefined;

  /**
   * The answer that is painted; a new object after each `sales-load`. Undefined before the first and while an error is shown. With a second
   * dimension rows are long; what is left over follows as rows of `(other)`.
   */
  override get result(): QueryResult | undefined {
    const main = super.result;
    const { shown } = this;
    if (!main || !shown) return main;
    if (this.#given?.shown.answers !== shown.answers) this.#given = { shown, result: toResult({ ...shown.answers, main }) };
    return this.#given.result;
  }

  /** The card as an SVG text, with all rows. */
  override async toSVG(): Promise<string> {
    await this.ready;
    return this.#picture.whole((await import('../base/picture.js')).toSvg);
  }

  /** The card as a PNG image with all rows, in the pixels of the screen. */
  override async toPNG(): Promise<Blob> {
    await this.ready;
    return this.#picture.whole((await import('../base/picture.js')).toPng);
  }

  protected override get fields(): readonly string[] {
    return levelsOf(this);
  }

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  protected override headingOf(words: Messages): string {
    return headingOf(this, this.#view ?? { field: this.fields[0] ?? '', path: [] }, words);
  }

  protected override toPlans(context: WidgetContext): Plans {
    return toPlans(this.#planContext(context));
  }

  protected override toMorePlans(results: Results, context: WidgetContext): Plans {
    return toMorePlans(this.#planContext(context), results);
  }

  protected override toView(results: Results, context: WidgetContext): Breakdown {
    const options = readOptions(this);
    const slots = this.#slotsOf(results, options);
    const shown = {
      answers: results,
      options,
      context: { ...context, define: context.catalog.define, depth: this.depth, slots },
    };
    this.#make(shown);
    return shown;
  }

  protected override isEmpty(results: Results): boolean {
    return (results['main'] ?? results['members'])?.rowCount === 0;
  }

  protected override drawn(): Promise<void> {
    return this.#picture.painted;
  }

  protected override sentence(shown: Breakdown): string | undefined {
    return this.summary(shown) || undefined;
  }

  protected override summary({ context }: Breakdown): string {
    return this.#view ? sentenceOf(this.#view, context) : '';
  }

  protected override table({ context }: Breakdown): TableView {
    const caption = this.heading || this.headingOf(context.words);
    const view = this.#view;
    if (!view) return { caption, columns: [], rows: [] };
    if (this.#tabled?.view !== view || this.#tabled.caption !== caption)
      this.#tabled = { view, caption, table: toTable(view, context, caption) };
    return this.#tabled.table;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`${this.fields.length > 1 ? html`<div class="path"></div>` : nothing}
      <div class="chart plain" aria-hidden="true">${renderBones()}</div>`;
  }

  protected override renderBody({ context }: Breakdown): TemplateResult {
    const marks = this.#marks;
    const { breakdown } = context.words;
    return html`${this.#renderPath(context)}
      <div
        part="chart"
        class="chart"
        tabindex="0"
        role="application"
        aria-roledescription=${breakdown.role}
        aria-label=${this.heading || this.headingOf(context.words)}
        aria-describedby="summary keys"
        @scroll=${this.#picture.onScroll}
        @pointerenter=${this.#expect.onPointerEnter}
        @focus=${this.#expect.onFocusIn}
        @pointerdown=${marks.onPointerDown}
        @pointermove=${marks.onPointerMove}
        @pointerup=${marks.onPointerUp}
        @pointercancel=${marks.onPointerCancel}
        @dblclick=${marks.onDoubleClick}
        @pointerleave=${() => {
          marks.onPointerLeave();
          this.#expect.onPointerLeave();
        }}
        @keydown=${marks.onKeyDown}
        @keyup=${marks.onKeyUp}
        @blur=${() => {
          marks.onBlur();
          this.#expect.onFocusOut();
        }}
      >
        <div class="top" aria-hidden="true"></div>
        <div class="pane">
          <div class="stage"></div>
          ${this.#renderCursor()}
        </div>
        <span class="vh" id="keys">${breakdown.keys}</span>
      </div>`;
  }

  /** The picture as it is now: of the newest answer, its rows held in their places while somebody drags. */
  get #view(): BreakdownView | undefined {
    const { shown } = this;
    if (!shown) return undefined;
    const made = this.#made;
    return made?.shown === shown && (!made.moving || this.filters.moving) ? made.view : this.#make(shown);
  }

  #make(shown: Breakdown): BreakdownView {
    const { moving } = this.filters;
    const before = this.#made?.view;
    const { answers, options, context } = shown;
    const { field } = placeOf(context.own, options.levels, context.depth);
    const held = moving && before?.field === field ? before.rows : undefined;
    const view = toView(answers, options, { ...context, held });
    this.#made = { shown, moving, view };
    return view;
  }

  get #pictureRequest(): PictureRequest | undefined {
    const view = this.#view;
    const context = this.shown?.context;
    if (!view || !context || !this.context) return undefined;
    const label = this.heading || this.headingOf(context.words);
    return { view, texts: () => textsOf(view, context, label), rtl: this.context.dir === 'rtl', moving: this.filters.moving };
  }

  #planContext({ where, own }: WidgetContext): PlanContext {
    return { options: readOptions(this), own, where, depth: this.depth };
  }

  #slotsOf(results: Results, { second, chart }: BreakdownOptions): ReadonlyMap<string | null, number> | undefined {
    if (second !== undefined) return slotsOf(second, shownParts(keysOf(results['parts'])));
    const main = results['main'];
    const field = main?.columns[0]?.name;
    return chart === 'donut' && field !== undefined && main!.rowCount <= 8 ? slotsOf(field, keysOf(main)) : undefined;
  }

  #renderPath(context: BreakdownContext): unknown {
    const view = this.#view;
    if (!view || view.levels.length < 2) return nothing;
    const [only] = view.chosen;
    return renderPath(view, context, {
      rise: (depth) => {
        this.#goTo(depth);
        this.#focusChart();
      },
      drill: () => {
        if (only !== undefined) this.#drill(only);
        this.#focusChart();
      },
    });
  }

  #renderCursor(): unknown {
    const { cursor, keyed } = this.#marks;
    const box = cursor < 0 ? undefined : this.#picture.drawing?.boxOf(cursor);
    return box ? renderCursor(box, keyed) : nothing;
  }

  /** What pointer and keyboard act on, as it is when they do. */
  #target(): MarkTarget {
    return {
      count: () => this.#view?.rows.length ?? 0,
      markAt: (x, y) => this.#markAt(x, y),
      stepFrom: (from, step) => this.#stepFrom(from, step),
      chosen: () => this.#view?.chosen ?? [],
      between: (one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        return Array.from({ length: last - first + 1 }, (_, k) => first + k);
      },
      choose: (rows, moving) => this.#choose(rows, moving),
      drill: (row) => this.#drill(row),
      rise: () => this.#goTo((this.#view?.path.length ?? 0) - 1),
      point: (row, by) => this.#point(row, by),
    };
  }

  #markAt(x: number, y: number): number | undefined {
    const chart = this.renderRoot.querySelector('.chart');
    const { drawing } = this.#picture;
    if (!chart || !drawing || x < 0 || x > chart.clientWidth || y < drawing.headPx || y > chart.clientHeight) return undefined;
    return drawing.markAt(x, y - drawing.headPx + chart.scrollTop);
  }

  #stepFrom(from: number, step: MarkStep): number {
    const last = (this.#view?.rows.length ?? 1) - 1;
    if (step === 'first' || step === 'last') return step === 'first' ? 0 : last;
    return this.#picture.drawing?.stepFrom(from, step) ?? from;
  }

  /** Takes a choice to the filter group; what is done is told by `sales-select` and in words. */
  #choose(rows: readonly number[], moving: boolean): void {
    const view = this.#view;
    const context = this.shown?.context;
    if (!view || !context) return;
    const own = [...rows].sort((a, b) => a - b).filter((row) => view.rows[row]?.key !== undefined);
    const values = own.map((row) => view.rows[row]?.key ?? null);
    const where = clauseOf(view.path, view.field, values);
    this.filters.set(where, moving ? 'moving' : undefined);
    if (moving) return;
    const { breakdown } = context.words;
    this.announce(values.length > 0 ? breakdown.chosen(chosenName({ ...view, chosen: own }, context)) : breakdown.cleared);
    this.tip?.hide();
    this.dispatchEvent(new SalesSelectEvent({ field: view.field, values, where }));
  }

  /** Goes down to the parts of a row's member; stays where there is nothing below. */
  #drill(row: number): void {
    const view = this.#view;
    const key = view?.rows[row]?.key;
    if (!view || key === undefined || view.path.length + 1 >= view.levels.length) return;
    this.#walk([...view.path, { field: view.field, value: key }], view.rows[row]?.label);
  }

  /** Goes back up to a level. */
  #goTo(depth: number): void {
    const { path } = this.#view ?? {};
    if (path && depth >= 0 && depth < path.length) this.#walk(path.slice(0, depth), undefined);
  }

  #walk(path: BreakdownView['path'], name: string | undefined): void {
    const { words } = this;
    const field = this.fields[path.length] ?? '';
    this.depth = path.length;
    this.#marks.hostDisconnected();
    this.tip?.hide();
    this.filters.set(clauseOf(path, field, []));
    const level = words.dimension(field);
    this.announce(name === undefined ? words.breakdown.risen(level) : words.breakdown.drilled(name, level));
    this.dispatchEvent(new SalesDrillEvent({ path, field }));
  }

  /** The button of the way down that was pressed goes away: who pressed it goes on in the chart. */
  #focusChart(): void {
    this.renderRoot.querySelector<HTMLElement>('.chart')?.focus({ preventScroll: true });
  }

  /** Tells of the row under the cursor beside it, and in words where the keyboard went there. */
  #point(row: number | undefined, by: 'pointer' | 'keyboard'): void {
    const view = this.#view;
    const context = this.shown?.context;
    if (row !== undefined && by === 'keyboard') this.#picture.reveal(row);
    const place = row === undefined ? undefined : this.#picture.drawing?.tipOf(row);
    const stage = this.renderRoot.querySelector('.stage')?.getBoundingClientRect();
    if (row === undefined || !view || !context || !place || !stage) {
      this.tip?.hide();
      return;
    }
    this.tip?.show(renderTip(view, row, context), { x: stage.left + place.x, y: stage.top + place.y, clear: 16 });
    if (by === 'keyboard') this.announce(spokenRow(view, row, context));
  }
}
