import { html, nothing, svg, type CSSResult, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Box, Drawing, Plot } from '../../../plot/drawing.js';
import { formatNumber } from '../../../format/number.js';
import type { SalesError } from '../../../util/error.js';
import type { CardController } from '../card/card-controller.js';
import type { ReaderNotes, CardBody } from '../card/card.js';
import { renderTitle } from '../card/card-title.js';
import { SalesSelectEvent } from '../element/events.js';
import type { ViewController } from '../element/view-controller.js';
import type { KeyHint, WidgetContext } from '../element/widget.js';
import { PrefetchController, type SelectableRange } from '../query/prefetch-controller.js';
import { ChartPoints, CursorPoints, pointId, type CurrentPoint, type PointSeries } from './chart-points.js';
import { KeyHelp, renderAnnouncement, renderTip, chooseNext, textOf, verbosityOf, type Verbosity } from './mark-description.js';
import type { MarkDescription, MarkChoice } from './marks.js';
import { ModuleController } from '../element/module-controller.js';
import { PlotController, type PlotRequest } from './plot-controller.js';
import { renderSkeleton, type Skeleton } from './skeleton.js';
import { suppressContextMenu } from './touch.js';

/** Pointer and keyboard handlers for the element with the tab stop, and the position of the cursor. */
export interface ChartGestures {
  /** Index of the mark under the pointer or the keyboard cursor; −1 without one. */
  readonly cursor: number;
  /** Index of the first mark that the cursor reaches, and the number of marks. */
  readonly reach: readonly [from: number, count: number];
  /** True when the keyboard moved the cursor last. */
  readonly keyed: boolean;
  readonly isBrushing?: boolean;
  /** The rectangle of the current drag, in px of the chart. */
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

/** Texts about a chart for assistive technology: the kind of chart, and its keys. */
export interface ChartTexts {
  readonly role: string;
  readonly keys: string;
  /** The keys shown next to the announced mark; `null` when the chart itself shows names and values. Default: no keys. */
  readonly hints?: readonly KeyHint[] | null | undefined;
}

export interface ChartHost extends ReactiveControllerHost, EventTarget {
  readonly isConnected: boolean;
  readonly renderRoot: ParentNode;
  readonly view: string;
  readonly loading: string;
  readonly verbosity: Verbosity;
  readonly patterns: string;
  adoptStyles(style: CSSResult, strength: 'strong'): void;
  readonly readerNotes?: ReaderNotes | undefined;
}

export type ChartState<View> = Pick<
  ViewController<unknown, View, unknown>,
  'view' | 'context' | 'connection' | 'filters' | 'problem' | 'plan'
>;

export type ChartCard = Pick<CardController<unknown, unknown, unknown>, 'caption' | 'tip' | 'announce' | 'showFailedSelection'>;

/**
 * Defines one kind of chart: drawing, descriptions of its marks, and interaction. `View` is made from the results. `Picture` is the current
 * drawing of the view. The card asks for `menuItems`, `onShown` and `renderFrame`.
 */
export interface ChartParts<View, Picture extends object, Texts, Drawn extends Drawing<Picture, Texts>> extends Pick<
  CardBody<View, Picture>,
  'menuItems' | 'onShown' | 'renderFrame'
> {
  /** Imports the drawing module. A page without the chart never loads it. */
  load(): Promise<Plot<Picture, Texts, Drawn>>;
  /** Returns the picture to draw. During a drag, `previous` is the last picture: positions and scales stay the same. */
  picture(view: View, previous: Picture | undefined): Picture | undefined;
  /** Returns what the picture is made of besides the view. The values are compared by identity. */
  drawnFrom(): readonly unknown[];
  texts(picture: Picture, context: WidgetContext, caption: string): Texts;
  announced(): ChartTexts;
  gestures(): ChartGestures;
  describe(mark: number): MarkDescription | undefined;
  /** Returns the gray shapes that are shown until data arrives. */
  skeleton(): Skeleton;
  renderCursor(mark: number, isKeyed: boolean): unknown;
  /** Returns the series of the chart, in texts and for assistive technology. Default: one series of all marks. */
  series?(): readonly PointSeries[] | undefined;
  /** Returns the chart as lines and braille, in an SVG of A4. Absent in charts that have none. */
  tactile?(picture: Picture, caption: string): Promise<string>;
  /** Returns the values that users can select; `undefined` when they are not of one dimension. */
  selectableRange?(): SelectableRange | undefined;
  /** Returns CSS classes of the chart, for example for the shape of the pointer. */
  classes?(): Readonly<Record<string, boolean>>;
  /** Renders the content above the chart inside the card's body, or a placeholder until the chart is shown. */
  renderAbove?(isShown: boolean): unknown;
  /** Renders the content below the shown chart inside the card's body. */
  renderBelow?(): unknown;
  /** Returns the error that prevented drawing, which the card shows; `undefined` when there is none. */
  error?(): SalesError | undefined;
}

/** Size in px of the area that assistive technology finds around a point. */
const POINT_PX = 24;

interface Made<View, Picture> {
  readonly view: View;
  readonly moving: boolean;
  readonly from: readonly unknown[];
  readonly picture: Picture | undefined;
}

/**
 * Renders the chart in a card: the frame with the tab stop, its pointer and keyboard handlers, the drawing, and the tooltip of a mark.
 * During a drag of a filter the drawing is updated in place.
 */
export class ChartController<
  View,
  Picture extends object,
  Texts,
  Drawn extends Drawing<Picture, Texts> = Drawing<Picture, Texts>,
> implements CardBody<View, Picture> {
  readonly menuItems?: NonNullable<CardBody<View, Picture>['menuItems']>;
  readonly onShown?: NonNullable<CardBody<View, Picture>['onShown']>;
  readonly renderFrame?: NonNullable<CardBody<View, Picture>['renderFrame']>;
  readonly renderTitle = renderTitle;

  readonly #host: ChartHost;
  readonly #state: ChartState<View>;
  readonly #card: ChartCard;
  readonly #parts: ChartParts<View, Picture, Texts, Drawn>;
  readonly #plot: PlotController<Picture, Texts, Drawn>;
  readonly #prefetch: PrefetchController;
  readonly #points: ChartPoints;
  readonly #help: KeyHelp;
  readonly #hatches: ModuleController<typeof import('./hatches.js')>;
  #made: Made<View, Picture> | undefined;
  readonly #cursorPoints = new CursorPoints();
  /** The mark that the keyboard reached last; `undefined` when the cursor has left the marks since. */
  #reached: number | undefined;

  constructor(host: ChartHost, state: ChartState<View>, card: ChartCard, parts: ChartParts<View, Picture, Texts, Drawn>) {
    this.#host = host;
    this.#state = state;
    this.#card = card;
    this.#parts = parts;
    if (parts.menuItems) this.menuItems = parts.menuItems;
    if (parts.onShown) this.onShown = parts.onShown;
    if (parts.renderFrame) this.renderFrame = parts.renderFrame;
    this.#plot = new PlotController<Picture, Texts, Drawn>(host, {
      request: () => this.#request,
      load: () => parts.load(),
      onPaint: () => {
        this.#points.schedule();
        if (parts.gestures().cursor >= 0 || host.readerNotes) host.requestUpdate();
      },
    });
    this.#points = new ChartPoints({
      root: () => host.renderRoot.querySelector('.points'),
      series: () => this.#series,
      boxOf: (mark) => this.#boxOf(mark),
    });
    host.addController({ hostDisconnected: () => this.#points.stop() });
    this.#help = new KeyHelp(host);
    this.#hatches = new ModuleController(host, async () => {
      const hatches = await import('./hatches.js');
      host.adoptStyles(hatches.hatchStyles, 'strong');
      return hatches;
    });
    host.addController({
      hostUpdate: () => {
        if (host.patterns !== 'none') this.#hatches.request();
      },
    });
    this.#prefetch = new PrefetchController(host, {
      filters: state.filters,
      selectableRange: () => parts.selectableRange?.(),
      connection: () => state.connection,
      isBrushed: () => parts.gestures().isBrushing ?? false,
    });
  }

  /** The picture of the newest view. Positions stay the same while a filter is dragged. `undefined` before the first view. */
  get picture(): Picture | undefined {
    const { view, filters } = this.#state;
    if (view === undefined) return undefined;
    const made = this.#made;
    const from = this.#parts.drawnFrom();
    const { moving } = filters;
    const isFresh = made?.view === view && (!made.moving || moving) && from.every((part, k) => part === made.from[k]);
    if (isFresh) return made.picture;
    const picture = this.#parts.picture(view, moving ? made?.picture : undefined);
    this.#made = { view, moving, from, picture };
    return picture;
  }

  get drawing(): Drawn | undefined {
    return this.#plot.drawing;
  }

  /** The element with the tab stop, once it is rendered. */
  get frame(): HTMLElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>('.chart') ?? undefined;
  }

  /** Each series in one sentence. */
  facts(): readonly string[] | undefined {
    const series = this.#parts.series?.();
    return series?.map(({ name, summarize }) => (series.length > 1 ? `${name}: ${summarize()}` : summarize()));
  }

  get tactile(): (() => Promise<string>) | undefined {
    const { picture } = this;
    const parts = this.#parts;
    return picture && parts.tactile && (() => parts.tactile!(picture, this.#card.caption));
  }

  async painted(): Promise<void> {
    await this.#hatches.ended;
    // The update that follows draws the hatches, and may be the first to ask for the picture.
    if (this.#hatches.module) await this.#host.updateComplete;
    await this.#plot.painted;
    const error = this.#parts.error?.() ?? this.#hatches.error;
    // The error is thrown until the card shows it.
    if (error && this.#state.problem !== error) throw error;
  }

  whole<Read>(read: (root: ParentNode) => Read): Read {
    return this.#plot.whole(read);
  }

  renderSkeleton(): TemplateResult {
    return html`${this.#parts.renderAbove?.(false) ?? nothing}
      <div class=${classMap({ chart: true, plain: true, small: this.#plot.small })} aria-hidden="true">
        ${renderSkeleton(this.#parts.skeleton())}
      </div>`;
  }

  render(): TemplateResult {
    const parts = this.#parts;
    const plot = this.#plot;
    const gestures = parts.gestures();
    const announced = parts.announced();
    const prefetch = this.#prefetch;
    const { area } = gestures;
    const current = this.#current;
    // The keys of an application reach the chart. Orca says nothing of an application that has the focus itself.
    return html`${parts.renderAbove?.(true) ?? nothing}
      <div role="application">
        <div
          part="chart"
          class=${classMap({ chart: true, small: plot.small, ...parts.classes?.() })}
          tabindex="0"
          role="group"
          aria-roledescription=${announced.role}
          aria-label=${this.#card.caption}
          aria-describedby=${this.#help.isDescribed ? 'keys' : nothing}
          aria-activedescendant=${current ? pointId(current) : nothing}
          @scroll=${plot.onScroll}
          @pointerenter=${prefetch.onPointerEnter}
          @focus=${this.#onFocus}
          @pointerdown=${gestures.onPointerDown}
          @pointermove=${gestures.onPointerMove}
          @pointerup=${gestures.onPointerUp}
          @pointercancel=${gestures.onPointerCancel}
          @pointerleave=${this.#onPointerLeave}
          @dblclick=${gestures.onDoubleClick}
          @contextmenu=${suppressContextMenu}
          @keydown=${this.#onKeyDown}
          @keyup=${gestures.onKeyUp}
          @blur=${this.#onBlur}
        >
          <span class="colour-watch" @transitionend=${plot.onRecoloured}></span>
          <div class="top" aria-hidden="true"></div>
          <div class="pane">
            <div class="stage" aria-hidden="true"></div>
            <svg class="points" role="none"></svg>
            ${this.#hatches.module?.renderHatches() ?? nothing} ${area ? renderArea(area) : nothing} ${this.#renderNotes()}
            ${this.#renderCursor()} ${this.#cursorPoints.render(current)}
          </div>
          <span id="keys" hidden>${announced.keys}</span>
        </div>
      </div>
      ${parts.renderBelow?.() ?? nothing}`;
  }

  /** Shows the tooltip of the mark under the cursor. A mark that the keyboard reached becomes the active descendant. */
  point(mark: number | undefined, by: 'pointer' | 'keyboard'): void {
    const { drawing } = this;
    if (mark !== undefined && by === 'keyboard') this.#plot.reveal(drawing?.boxOf?.(mark));
    const spot = mark === undefined ? undefined : drawing?.tipOf(mark);
    const stage = this.#host.renderRoot.querySelector('.stage')?.getBoundingClientRect();
    const described = mark !== undefined && spot && this.#describe(mark);
    if (!described || !stage) {
      this.#reached = undefined;
      if (by === 'pointer') this.#card.tip.leave();
      else this.#card.tip.hide();
      return;
    }
    this.#card.tip.show(renderTip(described), { ...spot, x: stage.left + spot.x, y: stage.top + spot.y }, by);
    if (by === 'keyboard') this.#reach(mark);
  }

  /** Makes the mark that the keyboard reached the active descendant, and announces an edge where the key found no further mark. */
  #reach(mark: number): void {
    const { messages } = this.#state.context ?? {};
    const [from, count] = this.#parts.gestures().reach;
    const at = mark === from ? 'first' : mark === from + count - 1 ? 'last' : 'edge';
    this.#card.announce(mark === this.#reached && messages ? messages.edge({ at }) : '');
    this.#reached = mark;
  }

  /** The mark at the keyboard cursor, for assistive technology; `undefined` while the keyboard is at none. */
  get #current(): CurrentPoint | undefined {
    const { cursor, reach } = this.#parts.gestures();
    const { messages } = this.#state.context ?? {};
    const described = cursor >= 0 && cursor === this.#reached ? this.#describe(cursor) : undefined;
    if (!described || !messages) return undefined;
    const text = textOf(described, verbosityOf(this.#host.verbosity), messages);
    return { mark: cursor, reach, text, box: this.#boxOf(cursor) };
  }

  /** Makes a selection the clause of the widget; a chart of dates without one returns to the default period of the page. At the end of a gesture, the selection is reported. */
  select(choice: MarkChoice, moving: boolean): void {
    const { filters } = this.#state;
    if (choice.where === '' && !moving && filters.hasDefault) filters.clearOwn();
    else filters.set(choice.where, moving);
    this.#host.requestUpdate();
    if (!moving) this.reportSelection(choice);
  }

  /** Reports a selection: announces it and fires `sales-select`. */
  reportSelection({ announcement, field, values, where }: MarkChoice): void {
    this.#card.announce(announcement);
    this.#card.tip.hide();
    this.#host.dispatchEvent(new SalesSelectEvent({ field, values, where }));
  }

  /** The name of the mark at the cursor. */
  get pointed(): string | undefined {
    const { cursor } = this.#parts.gestures();
    return cursor < 0 ? undefined : this.#parts.describe(cursor)?.title;
  }

  /** Returns the description of a mark, with the notes of users. */
  #describe(mark: number): MarkDescription | undefined {
    const described = this.#parts.describe(mark);
    return described && (this.#host.readerNotes?.describe(described) ?? described);
  }

  #renderNotes(): unknown {
    const { reach } = this.#parts.gestures();
    const titleOf = (mark: number): string | undefined => this.#parts.describe(mark)?.title;
    return this.#host.readerNotes?.renderMarks({ reach, titleOf, spotOf: (mark) => this.drawing?.tipOf(mark) }) ?? nothing;
  }

  get #request(): PlotRequest<Picture, Texts> | undefined {
    const { picture: view } = this;
    const { context, filters } = this.#state;
    if (!view || !context) return undefined;
    const messages = (): Texts => this.#parts.texts(view, context, this.#card.caption);
    return { view, messages, rtl: context.dir === 'rtl', moving: filters.moving };
  }

  #renderCursor(): unknown {
    const { cursor, keyed } = this.#parts.gestures();
    if (cursor < 0 || !this.drawing) return nothing;
    const { hints = [] } = this.#parts.announced();
    const described = keyed && hints ? this.#describe(cursor) : undefined;
    const announcement = described ? renderAnnouncement(described.spoken, hints ?? []) : nothing;
    return html`${this.#parts.renderCursor(cursor, keyed)}${announcement}`;
  }

  /** The series for assistive technology; `undefined` while a filter is dragged. A single one has the descriptions of the marks. */
  get #series(): readonly PointSeries[] | undefined {
    const { filters, context } = this.#state;
    if (!this.drawing || !context || filters.moving) return undefined;
    const series = this.#parts.series?.() ?? [];
    if (series.length > 1) return series;
    const [from, count] = this.#parts.gestures().reach;
    const summarize = (): string => context.messages.valueCount({ n: count, shown: formatNumber(count, 'count', context) });
    return [{ summarize, ...series[0], name: undefined, from, count, describe: (mark) => this.#describe(mark)?.spoken }];
  }

  /** Returns the box of a mark: its own, or one around the point of its tooltip. */
  #boxOf(mark: number): Box | undefined {
    const { drawing } = this;
    const spot = drawing?.tipOf(mark);
    return (
      drawing?.boxOf?.(mark) ??
      (spot && { x: spot.x - POINT_PX / 2, y: spot.y - POINT_PX / 2, width: POINT_PX, height: POINT_PX })
    );
  }

  readonly #onPointerLeave = (): void => {
    this.#parts.gestures().onPointerLeave();
    this.#prefetch.onPointerLeave();
  };

  readonly #onFocus = (): void => {
    this.#help.onFocus();
    this.#prefetch.onFocusIn();
  };

  /** “?” says which keys the chart has, and V makes descriptions of points shorter or longer. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const { messages } = this.#state.context ?? {};
    const isPlain = !altKey && !ctrlKey && !metaKey;
    if (messages && isPlain && key === '?') this.#card.announce(`${this.#parts.announced().keys} ${messages.verbosityKey}`);
    else if (messages && isPlain && key.toLowerCase() === 'v')
      this.#card.announce(messages.verbosity({ level: chooseNext(verbosityOf(this.#host.verbosity)) }));
    else this.#parts.gestures().onKeyDown(event);
  };

  readonly #onBlur = (): void => {
    this.#help.onBlur();
    this.#parts.gestures().onBlur();
    this.#prefetch.onFocusOut();
  };
}

function renderArea({ x, y, width, height }: Box): TemplateResult {
  return html`<svg class="overlay" aria-hidden="true">
    ${svg`<rect class="area" x=${x} y=${y} width=${width} height=${height}></rect>`}
  </svg>`;
}
