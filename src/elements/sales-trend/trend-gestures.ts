import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hitOf } from '../../plot/time/geometry.js';
import type { Hit, TimeGeometry } from '../../plot/time/geometry.js';
import { lastBin } from '../../plot/time/picture.js';
import type { ChartGestures } from '../base/chart/chart-controller.js';
import { LongPress, isDrag } from '../base/chart/touch.js';
import type { BinRange } from '../../query/time/time-grain.js';
import type { Selection } from '../../catalog/time-selection.js';
import { anchorOf, clicked, dragFrom, dragTo, ordered } from './model/brush.js';
import type { Drag } from './model/brush.js';
import type { TrendView } from './model/view.js';

/** Host of gestures: the visible chart, and callbacks for results of gestures. */
export interface GestureTarget {
  view(): TrendView | undefined;
  /** Returns the view of the newest results; `undefined` before the first. */
  latest(): { readonly view: TrendView | undefined } | undefined;
  geometry(): TimeGeometry | undefined;
  rtl(): boolean;
  /** True when the user can brush ranges. */
  brush(): boolean;
  /** True when the user made the current selection in this chart. */
  isOwn(): boolean;
  /** Called with a new selection. `moving` is true until the gesture ends. */
  choose(selection: Selection | undefined, moving: boolean): void;
  /** Called when the user selects a bin of the forecast, which has no data. */
  refuse(): void;
  /** Called when a gesture is interrupted. The last selection remains. */
  keep(): void;
  /** Called when the pointer or the keyboard reaches a point. `index` is `undefined` when the pointer leaves. */
  point(index: number | undefined, by: 'pointer' | 'keyboard'): void;
}

/** Maximum distance in px at which a pointer grabs an end of the brush. Touch needs more. */
const REACH_PX = { mouse: 8, touch: 20 } as const;

/**
 * Handles pointer and keyboard on a time chart: cursor, clicks and brushes. Each chart has its own controller. The host reads
 * `cursor`, `frozen` and `inStrip` when it renders.
 */
export class GestureController implements ReactiveController, ChartGestures {
  /** Bin under the pointer or at the keyboard cursor; −1 without a cursor. */
  cursor = -1;
  keyed = false;
  /** Bins of the main chart during a gesture in it. */
  frozen: BinRange | undefined;
  inStrip = false;
  /** Action of a press at the pointer. It sets the shape of the pointer. */
  shape: 'choose' | 'grip' | 'pan' = 'choose';

  readonly #host: ReactiveControllerHost;
  readonly #target: GestureTarget;
  #press: { readonly drag: Drag; readonly x: number; readonly y: number; readonly before: Selection | undefined } | undefined;
  #dragging = false;
  readonly #finger = new LongPress();
  /** Position of the chart during a press. Reading it at each move would cause extra layouts. */
  #box: DOMRect | undefined;
  #anchor: number | undefined;
  #last: BinRange | undefined;
  /** The selection of a brush that ended, until a result has it. */
  #chosen: Selection | undefined;
  #latest: ReturnType<GestureTarget['latest']>;
  /** View of the previous result. Cursor and gestures use its bins. */
  #before: TrendView | undefined;

  constructor(host: ReactiveControllerHost, target: GestureTarget) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  /** True while the user brushes. The selectable dates may change until the brush ends. */
  get isBrushing(): boolean {
    return this.frozen !== undefined || this.inStrip;
  }

  /** Index of the first bin in the main chart, and the number of bins in it. */
  get reach(): readonly [from: number, count: number] {
    const view = this.#target.view();
    return view ? [view.shown.from, lastBin(view) - view.shown.from + 1] : [0, 0];
  }

  hostDisconnected(): void {
    this.#finger.end();
    this.#finish();
    this.cursor = -1;
    this.keyed = false;
  }

  /** Moves the cursor to a bin without an announcement, as a caption of the tone that plays; `undefined` clears the cursor. */
  follow(index: number | undefined): void {
    this.cursor = index ?? -1;
    this.keyed = index !== undefined;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const latest = this.#target.latest();
    if (!latest || latest === this.#latest) return;
    this.#latest = latest;
    this.#chosen = undefined;
    this.#follow(latest.view);
  }

  /** Adapts to a new result. If its bins differ, the cursor is cleared and the gesture is interrupted. */
  #follow(view: TrendView | undefined): void {
    const before = this.#before;
    this.#before = view;
    if (!before) return;
    const { grain, bins } = before;
    if (view?.grain === grain && view.bins[0] === bins[0] && view.bins.length >= bins.length) return;
    this.cursor = -1;
    this.keyed = false;
    if (!this.#press && this.#anchor === undefined) return;
    this.#press = undefined;
    this.#end();
    this.#target.keep();
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    const view = this.#target.view();
    const hit = this.#hit(event);
    if (event.button !== 0 || !view || !hit) return;
    const chosen = view.selection?.kind === 'range' ? view.selection : undefined;
    const drag = dragFrom(hit, { chosen, count: view.bins.length, shown: view.shown }, { bins: this.#reach(event) });
    this.#box = (event.currentTarget as Element).getBoundingClientRect();
    this.#press = { drag, x: event.clientX, y: event.clientY, before: view.selection };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#finger.begin(event, this.#rest);
    if (event.pointerType === 'touch') this.#hover(event);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    if (!this.#press) {
      this.#hover(event);
      return;
    }
    const { drag } = this.#press;
    if (!this.#target.brush() || (!this.#dragging && !isDrag(this.#press, event))) return;
    this.#finger.end();
    if (!this.#dragging) this.#begin(drag.area);
    const hit = this.#hit(event, drag.area);
    if (hit) this.#brush(dragTo(drag, hit));
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    this.#finger.end();
    const press = this.#press;
    this.#press = undefined;
    if (!press) return;
    if (this.#dragging) this.#finish();
    else this.#click(press.drag.start.index, event.ctrlKey || event.metaKey);
  };

  /** The browser canceled the pointer, for example for a scroll. The previous selection is restored. */
  readonly onPointerCancel = (): void => {
    this.#finger.end();
    const press = this.#press;
    this.#press = undefined;
    if (press && this.#dragging) this.#giveUp(press.before);
  };

  readonly onPointerLeave = (): void => {
    if (!this.#press && !this.keyed) this.#goTo(undefined, 'pointer');
  };

  readonly onBlur = (): void => {
    if (this.#anchor !== undefined) this.#finish();
    this.#goTo(undefined, 'keyboard');
  };

  readonly onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === 'Shift' && this.#anchor !== undefined) this.#finish();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const view = this.#target.view();
    if (!view || view.bins.length === 0 || event.altKey) return;
    if (this.#handled(event, view)) event.preventDefault();
  };

  /** A long press adds a bin to the selection. */
  readonly #rest = (): void => {
    const press = this.#press;
    this.#press = undefined;
    if (press) this.#click(press.drag.start.index, true);
  };

  #handled(event: KeyboardEvent, view: TrendView): boolean {
    if (event.key === 'Escape') return this.#escape(view);
    if (event.key === 'Enter' && this.cursor >= 0) {
      if (this.#anchor !== undefined) this.#finish();
      this.#click(this.cursor, event.shiftKey);
      return true;
    }
    const next = this.#nextOf(event, view);
    if (next === undefined || event.ctrlKey || event.metaKey) return false;
    if (event.shiftKey && this.#target.brush()) this.#extend(next, view);
    else this.#goTo(next, 'keyboard');
    return true;
  }

  /** Returns the bin that a key moves the cursor to. Only a brush can leave the visible chart. */
  #nextOf({ key, shiftKey }: KeyboardEvent, view: TrendView): number | undefined {
    const rtl = this.#target.rtl();
    const forth = rtl ? 'ArrowLeft' : 'ArrowRight';
    const back = rtl ? 'ArrowRight' : 'ArrowLeft';
    const { from } = view.shown;
    const wide = shiftKey && this.#target.brush();
    const to = shiftKey ? view.shown.to : lastBin(view);
    const at = this.cursor;
    const none = at < 0;
    // The first Shift with an arrow key needs a start for the brush.
    const start = none && shiftKey ? (key === back ? to : from) : at;
    const steps: Readonly<Record<string, number>> = {
      [forth]: none && !shiftKey ? from : start + 1,
      [back]: none && !shiftKey ? to : start - 1,
      Home: from,
      End: to,
    };
    const next = steps[key];
    if (next === undefined) return undefined;
    if (none && shiftKey) this.cursor = start;
    return Math.min(wide ? view.bins.length - 1 : to, Math.max(wide ? 0 : from, next));
  }

  #extend(next: number, view: TrendView): void {
    if (this.#anchor === undefined) {
      this.#anchor = anchorOf(this.#target.isOwn() ? (this.#chosen ?? view.selection) : undefined, this.cursor);
      this.#begin('main');
    }
    const shown = this.frozen ?? view.shown;
    this.frozen = { from: Math.min(shown.from, next), to: Math.max(shown.to, next) };
    this.#brush(ordered(this.#anchor, next));
    this.#goTo(next, 'keyboard');
  }

  #escape(view: TrendView): boolean {
    const press = this.#press;
    this.#press = undefined;
    if (press && this.#dragging) {
      this.#giveUp(press.before);
      return true;
    }
    this.#end();
    if (view.selection && this.#target.isOwn()) this.#target.choose(undefined, false);
    else if (this.cursor < 0) return false;
    this.#goTo(undefined, 'keyboard');
    return true;
  }

  #begin(area: Hit['area']): void {
    this.#dragging = true;
    this.#last = undefined;
    this.inStrip = area === 'strip';
    this.frozen = area === 'main' ? this.#target.view()?.shown : undefined;
    if (this.#anchor === undefined) this.#goTo(undefined, 'pointer');
  }

  /** Selects a range, up to the last bin with data. */
  #brush({ from, to }: BinRange): void {
    const last = (this.#target.view()?.bins.length ?? 0) - 1;
    const range = { from: Math.min(from, last), to: Math.min(to, last) };
    if (this.#last?.from === range.from && this.#last.to === range.to) return;
    this.#last = range;
    this.#target.choose({ kind: 'range', ...range }, true);
  }

  #finish(): void {
    const chosen = this.#last;
    this.#end();
    if (!chosen) return;
    this.#chosen = { kind: 'range', ...chosen };
    this.#target.choose(this.#chosen, false);
  }

  #giveUp(before: Selection | undefined): void {
    this.#end();
    this.#target.choose(before, false);
  }

  #end(): void {
    this.#dragging = false;
    this.#anchor = undefined;
    this.#last = undefined;
    this.frozen = undefined;
    this.inStrip = false;
    this.#host.requestUpdate();
  }

  #click(index: number, add: boolean): void {
    const view = this.#target.view();
    if (view && index >= view.bins.length) this.#target.refuse();
    else if (view) this.#target.choose(clicked(view.selection, index, add), false);
  }

  #hover(event: PointerEvent): void {
    const hit = this.#hit(event);
    const view = this.#target.view();
    if (!hit || !view) return;
    const chosen = view.selection?.kind === 'range' ? view.selection : undefined;
    const { mode } = dragFrom(hit, { chosen, count: view.bins.length, shown: view.shown }, { bins: this.#reach(event) });
    const shape = hit.area === 'main' || mode === 'new' ? 'choose' : mode === 'pan' ? 'pan' : 'grip';
    if (shape !== this.shape) this.#host.requestUpdate();
    this.shape = shape;
    this.#goTo(hit.area === 'main' ? hit.index : undefined, 'pointer');
  }

  #goTo(index: number | undefined, by: 'pointer' | 'keyboard'): void {
    const next = index ?? -1;
    const keyed = by === 'keyboard' && next >= 0;
    if (next === this.cursor && keyed === this.keyed && !keyed) return;
    this.cursor = next;
    this.keyed = keyed;
    this.#host.requestUpdate();
    this.#target.point(index, by);
  }

  #reach(event: PointerEvent): number {
    const strip = this.#target.geometry()?.strip;
    return strip ? REACH_PX[event.pointerType === 'touch' ? 'touch' : 'mouse'] / Math.abs(strip.stepPx) : 0;
  }

  #hit(event: PointerEvent, area?: Hit['area']): Hit | undefined {
    const geometry = this.#target.geometry();
    const box = (this.#press && this.#box) ?? (event.currentTarget as Element).getBoundingClientRect();
    return geometry && hitOf(geometry, event.clientX - box.left, event.clientY - box.top, area);
  }
}
