import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hitOf } from '../../plot/time/geometry.js';
import type { Hit, TimeGeometry } from '../../plot/time/geometry.js';
import type { ChartGestures } from '../base/chart/chart-element.js';
import { RestingFinger, isDrag } from '../base/chart/fingers.js';
import type { BinRange } from '../../query/time/bins.js';
import type { Selection } from './model/bins.js';
import { anchorOf, clicked, dragFrom, dragTo, ordered } from './model/brush.js';
import type { Drag } from './model/brush.js';
import type { TrendView } from './model/view.js';

/** What gestures act on: the picture shown, and what happens with their outcome. */
export interface GestureTarget {
  view(): TrendView | undefined;
  geometry(): TimeGeometry | undefined;
  rtl(): boolean;
  /** Whether ranges may be brushed. */
  brush(): boolean;
  /** Takes a choice; `moving` while the gesture is still under way. */
  choose(selection: Selection | undefined, moving: boolean): void;
  /** A gesture is broken off: what it chose last stays. */
  keep(): void;
  /** A point was reached (or left, with undefined) by pointer or keyboard. */
  point(index: number | undefined, by: 'pointer' | 'keyboard'): void;
}

/** How near to an end of the strip's brush a pointer takes hold of it; fingers need more. */
const REACH_PX = { mouse: 8, touch: 20 } as const;

/**
 * Pointer and keyboard on a picture over time: the cursor, clicks, brushes. One object serves one chart; `cursor`, `frozen` and `inStrip`
 * are read by the host when it renders.
 */
export class GestureController implements ReactiveController, ChartGestures {
  /** The bin under the pointer or the keyboard's cursor, −1 without one. */
  cursor = -1;
  /** Whether the keyboard moved the cursor last. */
  keyed = false;
  /** The bins that the main picture goes on showing while a gesture is under way in it. */
  frozen: BinRange | undefined;
  /** Whether a gesture is under way in the strip. */
  inStrip = false;
  /** What a press would do here: for the pointer's shape. */
  shape: 'choose' | 'grip' | 'pan' = 'choose';

  readonly #host: ReactiveControllerHost;
  readonly #target: GestureTarget;
  #press: { readonly drag: Drag; readonly x: number; readonly y: number; readonly before: Selection | undefined } | undefined;
  #dragging = false;
  readonly #finger = new RestingFinger();
  /** Where the chart lies while it is pressed: to ask for that at each move would have the page laid out twice in a frame. */
  #box: DOMRect | undefined;
  #anchor: number | undefined;
  #last: BinRange | undefined;
  /** The view of the answer before: places and gestures are counted in its bins. */
  #before: TrendView | undefined;

  constructor(host: ReactiveControllerHost, target: GestureTarget) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  /** Whether a brush is under way, within which what may be chosen changes. */
  get isBrushing(): boolean {
    return this.frozen !== undefined || this.inStrip;
  }

  hostDisconnected(): void {
    this.#finger.end();
    this.#finish();
    this.cursor = -1;
    this.keyed = false;
  }

  /** Another answer is shown: where its bins are others, the cursor is nowhere, and a gesture is broken off. */
  follow(view: TrendView | undefined): void {
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

  /** The platform took the pointer away, as for a scroll: what was chosen before stands again. */
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

  /** A finger rests on a bin: it is added. */
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

  /** Where a key takes the cursor; beyond the picture shown only while it brushes. */
  #nextOf({ key, shiftKey }: KeyboardEvent, view: TrendView): number | undefined {
    const rtl = this.#target.rtl();
    const forth = rtl ? 'ArrowLeft' : 'ArrowRight';
    const back = rtl ? 'ArrowRight' : 'ArrowLeft';
    const { from, to } = view.shown;
    const at = this.cursor;
    const none = at < 0;
    // The first Shift with an arrow needs a place to brush from.
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
    const wide = shiftKey && this.#target.brush();
    return Math.min(wide ? view.bins.length - 1 : to, Math.max(wide ? 0 : from, next));
  }

  #extend(next: number, view: TrendView): void {
    if (this.#anchor === undefined) {
      this.#anchor = anchorOf(view.selection, this.cursor);
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
    if (view.selection) this.#target.choose(undefined, false);
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

  #brush(range: BinRange): void {
    if (this.#last?.from === range.from && this.#last.to === range.to) return;
    this.#last = range;
    this.#target.choose({ kind: 'range', ...range }, true);
  }

  /** The gesture is done: what it chose is taken for good. */
  #finish(): void {
    const chosen = this.#last;
    this.#end();
    if (chosen) this.#target.choose({ kind: 'range', ...chosen }, false);
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
    if (view) this.#target.choose(clicked(view.selection, index, add), false);
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
