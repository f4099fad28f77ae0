import { html, nothing, svg } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { nameOf } from '../../catalog/measure-facts.js';
import { heatmapWords } from '../../messages/heatmap-words.js';
import type { Messages } from '../../messages/en.js';
import { boxOf, placeAt } from '../../plot/grid-geometry.js';
import { isoDate } from '../../query/calendar-date.js';
import type { Calendar } from '../../query/plan.js';
import type { QueryResult } from '../../query/result.js';
import { text } from '../base/data-element.js';
import { SalesSelectEvent } from '../base/selection-events.js';
import { ExpectController, type Choosable } from '../base/expect-controller.js';
import { MarkController, type MarkStep, type MarkTarget } from '../base/mark-controller.js';
import type { Plans, Results } from '../base/query-controller.js';
import { SalesElement } from '../base/sales-element.js';
import type { TableView, WidgetContext } from '../base/widget.js';
import { withBothTimes } from './answers-model.js';
import { clauseOf, isDays, selectedOf, withoutLost } from './clause-model.js';
import { renderCursor, renderSaid, renderTip } from './heatmap-cursor.js';
import { toView } from './heatmap-model.js';
import { PictureController } from './heatmap-picture.js';
import { between, placesOf, stepFrom } from './moves-model.js';
import { readOptions, type HeatOptions } from './options-model.js';
import { NARROW, toMorePlans, toPlans, WIDE, type Most } from './plans-model.js';
import { dayResult, gridResult, withColumns } from './result-model.js';
import { heatmapStyles } from './sales-heatmap.styles.js';
import { stepStyles } from './steps.styles.js';
import { toTable } from './table-model.js';
import type { HeatView } from './view-model.js';
import { chosenName, sentenceOf, spokenMark, wordsOf } from './words-model.js';

/** The texts that a heatmap brings along. */
const HEATMAP_WORDS: Partial<Messages> = { heatmap: heatmapWords };

/** A card narrower than 560 px, of which this is inside the padding, is laid out for a phone. */
const SMALL_PX = 526;

/** What an answer is shown from. */
interface Heat {
  readonly view: HeatView | undefined;
  readonly options: HeatOptions;
  readonly results: Results;
  readonly calendar: Calendar;
  readonly at: ReturnType<typeof placesOf>;
}

/**
 * A measure per day, in weeks and years, or by two dimensions, such as month and year or weekday and hour: seasons seen at once. A click on a cell
 * filters the other widgets by what it stands for, a drag by a stretch of days or a rectangle, the head of a row or column by all of it.
 *
 * @summary A measure by day, or by two dimensions, as colours
 * @fires sales-load - after each paint of a new answer: `{ rowCount }`
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when cells are chosen or given up: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart chart - the picture
 * @csspart menu - the menu and the panel “How is this computed?”
 * @csspart table - the table with the same numbers
 * @csspart status - what is said of emptiness and errors
 * @csspart tooltip - the tooltip
 * @cssprop --sales-seq-1 - the lightest step, little; up to `--sales-seq-7`, and `--sales-seq-1-ink` … for the numbers in them
 * @cssprop --sales-div-1 - most below zero; `--sales-div-4` is zero, `--sales-div-7` most above it, each with its `-ink`
 */
export class SalesHeatmap extends SalesElement<Heat> {
  static override styles: CSSResultGroup = [SalesElement.styles, stepStyles, heatmapStyles];

  /** `calendar` (a cell per day) or `dimensions` (`x` and `y`). Default `dimensions` where both are given, else `calendar`. */
  @property(text) accessor mode = '';
  /** The measure that colours the cells. Default `revenue`. */
  @property(text) accessor measure = 'revenue';
  /** The dimension of the columns: `month(date)`, `hour(date)`, `category`. Of more than twelve members the others stand together. */
  @property(text) accessor x = '';
  /** The dimension of the rows: `year(date)`, `weekday(date)`, `region`. Of more than twenty members the others stand together. */
  @property(text) accessor y = '';
  /** Colours the change against `previous-year`, `previous-period`, or a range of days: `2015-01-01..2015-12-31`. */
  @property(text) accessor compare = '';

  readonly #marks = new MarkController(this, this.#target());
  readonly #expect = new ExpectController(this, {
    filters: this.filters,
    choosable: () => this.#choosable,
    connection: () => this.connection,
    isBrushed: () => false,
  });
  readonly #picture = new PictureController(
    this,
    () => {
      const view = this.#view;
      const { context } = this;
      if (!view || !context) return undefined;
      const words = () => wordsOf(view, context, this.#title(context.words));
      return { view, words, rtl: context.dir === 'rtl', moving: this.filters.moving };
    },
    () => {
      if (this.#marks.cursor >= 0) this.requestUpdate();
    },
  );
  #given: { readonly main: QueryResult; readonly result: QueryResult } | undefined;
  #tabled: { readonly heat: Heat; readonly caption: string; readonly table: TableView } | undefined;

  /**
   * The answer that is painted; a new object after each `sales-load`. Undefined before the first and while an error is shown. A calendar has rows of
   * `date` and the measure; of members left over there are rows of `(other)`.
   */
  override get result(): QueryResult | undefined {
    const main = super.result;
    const heat = this.shown;
    if (!main || !heat) return main;
    if (this.#given?.main !== main) {
      const { options, results, calendar } = heat;
      const whole = withColumns(main, withBothTimes(main.columns, options, calendar));
      const result = options.mode === 'calendar' ? dayResult(main) : gridResult(whole, results);
      this.#given = { main, result };
    }
    return this.#given.result;
  }

  /** The card as an SVG text, every cell a shape. */
  override async toSVG(): Promise<string> {
    await this.ready;
    return this.#picture.whileSvg(() => super.toSVG());
  }

  /** The card as a PNG image, in the pixels of the screen. */
  override async toPNG(): Promise<Blob> {
    await this.ready;
    return this.#picture.whileSvg(() => super.toPNG());
  }

  protected override get fields(): readonly string[] {
    const { mode, x, y } = this.#options;
    return mode === 'calendar' ? ['date', 'weekday(date)'] : [...new Set([x.field.field, y.field.field])];
  }

  protected override get ownWords(): Partial<Messages> {
    return HEATMAP_WORDS;
  }

  protected override headingOf(words: Messages): string {
    const { mode, measure, x, y, compare } = this.#options;
    const name = words.measure(nameOf(measure));
    const heading =
      mode === 'calendar'
        ? words.heatmap.byDay(name)
        : words.heatmap.heading(name, words.dimension(x.text), words.dimension(y.text));
    return compare === undefined ? heading : words.heatmap.growthOf(heading);
  }

  protected override toPlans({ width }: WidgetContext): Plans {
    return toPlans(readOptions(this), isSmall(width), mostIn(width));
  }

  protected override toMorePlans(results: Results, { width, where }: WidgetContext): Plans {
    return toMorePlans(readOptions(this), results, mostIn(width), where);
  }

  protected override toView(results: Results, context: WidgetContext): Heat {
    const options = readOptions(this);
    const layout = { small: isSmall(context.width), most: mostIn(context.width) };
    const view = toView(results, options, context, layout);
    return { view, options, results, calendar: context.calendar, at: view ? placesOf(view) : () => undefined };
  }

  protected override isEmpty(results: Results): boolean {
    return (results['main'] ?? Object.values(results)[0])?.rowCount === 0;
  }

  protected override drawn(): Promise<void> {
    return this.#picture.painted;
  }

  protected override sentence(heat: Heat, context: WidgetContext): string | undefined {
    return this.summary(heat, context) || undefined;
  }

  protected override summary({ view }: Heat, context: WidgetContext): string {
    return view ? sentenceOf(view, context, context.catalog.define) : '';
  }

  protected override table(heat: Heat, context: WidgetContext): TableView {
    const caption = this.#title(context.words);
    const old = this.#tabled;
    if (old?.heat === heat && old.caption === caption) return old.table;
    const table = heat.view ? toTable(heat.view, context, caption) : { caption, columns: [], rows: [] };
    this.#tabled = { heat, caption, table };
    return table;
  }

  protected override renderSkeleton(): TemplateResult {
    const cells = Array.from({ length: 14 * 7 }, (_, k) => ({ x: (k % 14) * 7 + 1.5, y: Math.floor(k / 14) * 14 + 1.5 }));
    return html`<div class="chart" aria-hidden="true">
      <svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none">
        ${cells.map(({ x, y }) => svg`<rect x=${x} y=${y} width="6.2" height="12.4"></rect>`)}
      </svg>
    </div>`;
  }

  protected override renderBody(_heat: Heat, context: WidgetContext): TemplateResult {
    const {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel,
      onPointerLeave,
      onDoubleClick,
      onKeyDown,
      onKeyUp,
      onBlur,
    } = this.#marks;
    const { onPointerEnter, onFocusIn } = this.#expect;
    const { heatmap } = context.words;
    return html`<div
      part="chart"
      class=${classMap({ chart: true, small: isSmall(context.width) })}
      tabindex="0"
      role="application"
      aria-roledescription=${heatmap.role}
      aria-label=${this.#title(context.words)}
      aria-describedby="summary keys"
      @pointerenter=${onPointerEnter}
      @focus=${onFocusIn}
      @pointerdown=${onPointerDown}
      @pointermove=${onPointerMove}
      @pointerup=${onPointerUp}
      @pointercancel=${onPointerCancel}
      @pointerleave=${() => {
        onPointerLeave();
        this.#expect.onPointerLeave();
      }}
      @dblclick=${onDoubleClick}
      @keydown=${onKeyDown}
      @keyup=${onKeyUp}
      @blur=${() => {
        onBlur();
        this.#expect.onFocusOut();
      }}
    >
      <span class="colour-watch" @transitionend=${this.#picture.onRecoloured}></span>
      <div class="stage"></div>
      ${this.#renderCursor(context)}
      <span class="vh" id="keys">${heatmap.keys}</span>
    </div>`;
  }

  get #view(): HeatView | undefined {
    return this.shown?.view;
  }

  /** The attributes as they are meant; as if they were not there where they are bad, for `toPlans` tells of it. */
  get #options(): HeatOptions {
    try {
      return readOptions(this);
    } catch {
      // Told by the error that `toPlans` throws; until then the card has a heading.
      return readOptions({ mode: '', measure: '', x: '', y: '', compare: '' });
    }
  }

  #title(words: Messages): string {
    return this.heading || this.headingOf(words);
  }

  /** What is told before a gesture: of a calendar that its days may be chosen. Two fields at once are no one dimension. */
  get #choosable(): Choosable | undefined {
    const view = this.#view;
    if (view?.sets !== 'first' || view.cells === 0) return undefined;
    const all = clauseOf(
      view,
      Array.from({ length: view.cells }, (_, cell) => cell),
    );
    return { brush: `${view.grain ?? 'day'}(${view.first.field})`, where: all };
  }

  #renderCursor(context: WidgetContext): unknown {
    const { cursor: mark, keyed } = this.#marks;
    const view = this.#view;
    const { geometry } = this.#picture;
    if (!view || !geometry || mark < 0) return nothing;
    return html`${renderCursor(view, geometry, { mark, keyed })}${keyed ? renderSaid(view, mark, context) : nothing}`;
  }

  /** What pointer and keyboard act on, as it is when they do. */
  #target(): MarkTarget {
    return {
      count: () => this.#view?.cells ?? 0,
      markAt: (x, y) => this.#markAt(x, y),
      stepFrom: (from, step) => this.#stepFrom(from, step),
      chosen: () => this.#view?.chosen ?? [],
      between: (one, other) => (this.#view ? between(this.#view, one, other) : []),
      choose: (marks, moving) => {
        this.#choose(marks, moving);
      },
      point: (mark, by) => {
        this.#point(mark, by);
      },
    };
  }

  #markAt(x: number, y: number): number | undefined {
    const heat = this.shown;
    const { geometry } = this.#picture;
    const place = geometry && placeAt(geometry, x, y);
    if (!heat?.view || !place) return undefined;
    const { block, column, row } = place;
    if (column >= 0 || row >= 0) return heat.at(block, column, row);
    const title = heat.view.spots.findIndex((spot) => spot.kind === 'block' && spot.block === block);
    return title < 0 ? undefined : title;
  }

  /** Keys are those of the screen; a picture from right to left has its first column on the right. */
  #stepFrom(from: number, step: MarkStep): number {
    const heat = this.shown;
    if (!heat?.view) return from;
    const isMirrored = this.context?.dir === 'rtl';
    const read = isMirrored && step === 'left' ? 'right' : isMirrored && step === 'right' ? 'left' : step;
    return stepFrom(heat.view, heat.at, from, read);
  }

  /** Takes a choice to the filter group; what is done is told by `sales-select` and in words. */
  #choose(marks: readonly number[], moving: boolean): void {
    const view = this.#view;
    const { context } = this;
    if (!view || !context) return;
    // Of members that are left over no clause can speak.
    const named = withoutLost(view, view.chosen, marks).filter((mark) => {
      const { kind, a, b } = view.spots[mark]!;
      return kind === 'cell' && view.sets === 'both' ? a.length > 0 && b.length > 0 : a.length + b.length > 0;
    });
    if (named.length === 0 && marks.length > 0) return;
    const where = clauseOf(view, named);
    this.filters.set(where, moving ? 'moving' : undefined);
    if (moving) return;
    const { heatmap } = context.words;
    this.announce(where === '' ? heatmap.cleared : heatmap.chosen(chosenName({ ...view, chosen: named }, context)));
    this.tip?.hide();
    const { field, items } = selectedOf(view, named);
    const values = items.map((item) => (isDays(item) ? isoDate(item.from) : item));
    this.dispatchEvent(new SalesSelectEvent({ field: field.field, values, where }));
  }

  /** Tells of the mark under the cursor beside it, and in words where the keyboard went there. */
  #point(mark: number | undefined, by: 'pointer' | 'keyboard'): void {
    const view = this.#view;
    const { geometry } = this.#picture;
    const { context } = this;
    const box = this.renderRoot.querySelector('.stage')?.getBoundingClientRect();
    const spot = mark === undefined ? undefined : view?.spots[mark];
    if (mark === undefined || !spot || !view || !geometry || !context || !box) {
      this.tip?.hide();
      return;
    }
    const { x, y, width, height } = boxOf(geometry, spot, spot.span);
    const point = { x: box.left + x + width / 2, y: box.top + y + height / 2, clear: Math.min(width, 60) / 2 + 8 };
    this.tip?.show(renderTip(view, mark, context), point);
    if (by === 'keyboard') this.announce(spokenMark(view, mark, context));
  }
}

function isSmall(width: number): boolean {
  return width > 0 && width < SMALL_PX;
}

function mostIn(width: number): Most {
  return isSmall(width) ? NARROW : WIDE;
}
