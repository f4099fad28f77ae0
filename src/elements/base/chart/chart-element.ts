import { html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Box, Drawing, Plot } from '../../../plot/drawing.js';
import { chartStyles } from '../styles/chart.styles.js';
import { ExpectController, type Choosable } from '../query/expect-controller.js';
import { keepMenuAway } from './fingers.js';
import { renderSaid, type KeyHint, type MarkTold } from './mark-told.js';
import { PlotController, type PlotRequest } from './plot-controller.js';
import { SalesElement } from '../element/sales-element.js';
import { SalesSelectEvent, type SalesSelectDetail } from '../element/events.js';
import type { TableView, WidgetContext } from '../element/widget.js';

/** Pointer and keyboard on a picture: the handlers of the element that has the tab stop, and where the cursor is. */
export interface ChartGestures {
  /** The mark under the pointer or the keyboard's cursor, −1 without one. */
  readonly cursor: number;
  /** Whether the keyboard moved the cursor last. */
  readonly keyed: boolean;
  /** Whether a gesture goes on in which what may be chosen changes. */
  readonly isBrushing?: boolean;
  /** The rectangle that is being dragged over, in px of the picture. */
  readonly area?: Box | undefined;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
  readonly onPointerLeave: () => void;
  readonly onDoubleClick?: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/** How assistive technology hears of a chart: what kind of picture it is, and which keys it takes. */
export interface ChartWords {
  readonly role: string;
  readonly keys: string;
}

interface Made<Shown, View> {
  readonly shown: Shown;
  readonly moving: boolean;
  readonly from: readonly unknown[];
  readonly view: View | undefined;
}

/**
 * What every widget with a picture of its own has in common: the frame that has the tab stop and hears pointer and keyboard, the picture in it (drawn
 * late, anew in another size, moved on in place while somebody drags), the tooltip beside a mark, the table of the same view, exports of the whole picture.
 * Pictures of marks go on from `MarkChartElement`; one with gestures of its own (a brush over time) from here.
 *
 * `Shown` is what `toView` makes of answers, `View` what is drawn of it now. To write one, give:
 * - `toPicture(shown, held)`: the view. While somebody drags, `held` is the view before: places and scales stay as they are in it.
 * - `wordsOf(view)`: the texts in the picture. `loadPlot()`: the late import of what draws.
 * - `tableOf(view, caption)`: the same numbers as rows of text. `told(mark)`: what is said of a mark.
 * - `chartWords`, `renderBones()` (grey shapes before data), `renderCursor(mark, keyed)`, `gestures`.
 *
 * May be overridden: `drawnFrom` (what else the view is made of, such as a gesture under way), `choosable` (what a reader may choose here, told to the others
 * before a gesture), `renderAbove` (over the chart), `chartClasses`.
 */
export abstract class ChartElement<
  Shown,
  View extends object,
  Words,
  Drawn extends Drawing<View, Words> = Drawing<View, Words>,
> extends SalesElement<Shown> {
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles];

  /** Pointer and keyboard on the picture. */
  protected abstract readonly gestures: ChartGestures;
  /** The picture. */
  protected readonly renderer: PlotController<View, Words, Drawn> = new PlotController<View, Words, Drawn>(this, {
    request: () => this.#request,
    load: () => this.loadPlot(),
    onPaint: () => {
      if (this.gestures.cursor >= 0) this.requestUpdate();
    },
  });

  readonly #expect = new ExpectController(this, {
    filters: this.filters,
    choosable: () => this.choosable,
    connection: () => this.connection,
    isBrushed: () => this.gestures.isBrushing ?? false,
  });
  #made: Made<Shown, View> | undefined;
  #tabled: { readonly view: View | undefined; readonly caption: string; readonly table: TableView } | undefined;

  /** The card as an SVG text, with all of the picture, also what is out of sight or on a canvas. */
  override async toSVG(): Promise<string> {
    await this.ready;
    return this.renderer.whole((await import('../card/picture.js')).toSvg);
  }

  /** The card as a PNG image with all of the picture, in the pixels of the screen. */
  override async toPNG(): Promise<Blob> {
    await this.ready;
    return this.renderer.whole((await import('../card/picture.js')).toPng);
  }

  protected abstract toPicture(shown: Shown, held: View | undefined): View | undefined;
  protected abstract wordsOf(view: View): Words;
  protected abstract loadPlot(): Promise<Plot<View, Words, Drawn>>;
  protected abstract tableOf(view: View, caption: string): TableView;
  protected abstract told(mark: number): MarkTold | undefined;
  protected abstract get chartWords(): ChartWords;
  protected abstract renderBones(): TemplateResult;
  /** What shows where the cursor is; `keyed`: the keyboard's. */
  protected abstract renderCursor(mark: number, keyed: boolean): unknown;

  /** What the view is made of besides the answer: compared one by one, by identity. */
  protected get drawnFrom(): readonly unknown[] {
    return [];
  }

  /** What a reader may choose here, undefined where that is no one dimension. */
  protected get choosable(): Choosable | undefined {
    return undefined;
  }

  /** Which keys do what, seen beside what is spoken of the keyboard's mark; undefined where the picture itself says all of that. */
  protected get keyHints(): readonly KeyHint[] | undefined {
    return [];
  }

  /** Classes of the chart, as for the pointer's shape. */
  protected get chartClasses(): Readonly<Record<string, boolean>> {
    return {};
  }

  /** What stands over the chart, inside the card's body; before there is one, the room for it. */
  protected renderAbove(_isShown: boolean): unknown {
    return nothing;
  }

  /** What is drawn now: of the newest answer, held in its places while somebody drags. Undefined before the first answer. */
  protected get pictured(): View | undefined {
    const { shown, drawnFrom: from } = this;
    if (shown === undefined) return undefined;
    const made = this.#made;
    const { moving } = this.filters;
    const isFresh = made?.shown === shown && (!made.moving || moving) && from.every((part, k) => part === made.from[k]);
    if (isFresh) return made.view;
    const view = this.toPicture(shown, moving ? made?.view : undefined);
    this.#made = { shown, moving, from, view };
    return view;
  }

  /** The heading of the card. */
  protected get caption(): string {
    return this.heading || this.headingOf(this.words);
  }

  protected override drawn(): Promise<void> {
    return this.renderer.painted;
  }

  protected override sentence(shown: Shown, context: WidgetContext): string | undefined {
    return this.summary(shown, context) || undefined;
  }

  protected override table(): TableView {
    const { pictured: view, caption } = this;
    if (this.#tabled?.view !== view || this.#tabled?.caption !== caption) {
      const table = view ? this.tableOf(view, caption) : { caption, columns: [], rows: [] };
      this.#tabled = { view, caption, table };
    }
    return this.#tabled.table;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`${this.renderAbove(false)}
      <div class=${classMap({ chart: true, plain: true, small: this.renderer.small })} aria-hidden="true">
        ${this.renderBones()}
      </div>`;
  }

  protected override renderBody(): TemplateResult {
    const { gestures, renderer, chartWords } = this;
    const expect = this.#expect;
    const { area } = gestures;
    return html`${this.renderAbove(true)}
      <div
        part="chart"
        class=${classMap({ chart: true, small: renderer.small, ...this.chartClasses })}
        tabindex="0"
        role="application"
        aria-roledescription=${chartWords.role}
        aria-label=${this.caption}
        aria-describedby="summary keys"
        @scroll=${renderer.onScroll}
        @pointerenter=${expect.onPointerEnter}
        @focus=${expect.onFocusIn}
        @pointerdown=${gestures.onPointerDown}
        @pointermove=${gestures.onPointerMove}
        @pointerup=${gestures.onPointerUp}
        @pointercancel=${gestures.onPointerCancel}
        @pointerleave=${this.#onPointerLeave}
        @dblclick=${gestures.onDoubleClick}
        @contextmenu=${keepMenuAway}
        @keydown=${gestures.onKeyDown}
        @keyup=${gestures.onKeyUp}
        @blur=${this.#onBlur}
      >
        <span class="colour-watch" @transitionend=${renderer.onRecoloured}></span>
        <div class="top" aria-hidden="true"></div>
        <div class="pane">
          <div class="stage"></div>
          ${area ? renderArea(area) : nothing} ${this.#renderCursor()}
        </div>
        <span class="vh" id="keys">${chartWords.keys}</span>
      </div>`;
  }

  /** Tells of the mark under the cursor beside it, and in words where the keyboard went there. */
  protected point(mark: number | undefined, by: 'pointer' | 'keyboard'): void {
    const spot = mark === undefined ? undefined : this.renderer.drawing?.tipOf(mark);
    const stage = this.renderRoot.querySelector('.stage')?.getBoundingClientRect();
    const told = mark !== undefined && spot && this.told(mark);
    if (!told || !stage) {
      this.tip.hide();
      return;
    }
    this.tip.show(told.tip, { ...spot, x: stage.left + spot.x, y: stage.top + spot.y });
    if (by === 'keyboard') this.announce(told.spoken);
  }

  /** Says what was chosen, in words and by `sales-select`. */
  protected tellChoice(sentence: string, detail: SalesSelectDetail): void {
    this.announce(sentence);
    this.tip.hide();
    this.dispatchEvent(new SalesSelectEvent(detail));
  }

  get #request(): PlotRequest<View, Words> | undefined {
    const { pictured: view, context } = this;
    if (!view || !context) return undefined;
    return { view, words: () => this.wordsOf(view), rtl: context.dir === 'rtl', moving: this.filters.moving };
  }

  #renderCursor(): unknown {
    const { cursor, keyed } = this.gestures;
    if (cursor < 0 || !this.renderer.drawing) return nothing;
    const hints = keyed ? this.keyHints : undefined;
    const told = hints && this.told(cursor);
    return html`${this.renderCursor(cursor, keyed)}${told ? renderSaid(told.spoken, hints) : nothing}`;
  }

  readonly #onPointerLeave = (): void => {
    this.gestures.onPointerLeave();
    this.#expect.onPointerLeave();
  };

  readonly #onBlur = (): void => {
    this.gestures.onBlur();
    this.#expect.onFocusOut();
  };
}

function renderArea({ x, y, width, height }: Box): TemplateResult {
  return html`<svg class="overlay" aria-hidden="true">
    ${svg`<rect class="area" x=${x} y=${y} width=${width} height=${height}></rect>`}
  </svg>`;
}
