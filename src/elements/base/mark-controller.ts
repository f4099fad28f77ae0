import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a key takes the cursor: directions are those of the screen. */
export type MarkStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** What gestures act on: the marks of the picture shown (bars, slices, cells, points, rows), by their numbers 0 … `count` − 1. */
export interface MarkTarget {
  count(): number;
  /** The mark at a place of the picture, in px of its box; undefined where there is none. */
  markAt(x: number, y: number): number | undefined;
  /** The mark beside `from`; `from` itself at an edge. */
  stepFrom(from: number, step: MarkStep): number;
  /** The marks that are chosen now. */
  chosen(): readonly number[];
  /** The marks of a range, by its two ends; absent where marks have no order, so that nothing can be dragged over. */
  between?(one: number, other: number): readonly number[];
  /** Takes a choice, in no order; `moving` while the gesture is still under way. */
  choose(marks: readonly number[], moving: boolean): void;
  /** Goes a level down from a mark; absent where there is none. */
  readonly drill?: ((mark: number) => void) | undefined;
  /** Goes a level up; absent where there is none. */
  rise?(): void;
  /** A mark was reached (or left, with undefined) by pointer or keyboard. */
  point(mark: number | undefined, by: 'pointer' | 'keyboard'): void;
}

/** A pointer that moves less than this clicks, and does not drag. */
const CLICK_PX = 4;

const STEPS: Readonly<Record<string, MarkStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

interface Press {
  readonly mark: number;
  readonly x: number;
  readonly y: number;
  readonly before: readonly number[];
}

/**
 * Pointer and keyboard on a picture of marks, the same in every chart: a click chooses (again: gives up), with Ctrl or Cmd it adds, a drag chooses a
 * range, a double click drills and takes its own choice back; arrows move the cursor, Shift with arrows extends, Enter and Shift+Enter are clicks,
 * Alt+Down and Alt+Up drill, Escape clears. The handlers are put on the element that has the tab stop; `cursor` and `keyed` are read when it renders.
 */
export class MarkController implements ReactiveController {
  /** The mark under the pointer or the keyboard's cursor, −1 without one. */
  cursor = -1;
  /** Whether the keyboard moved the cursor last. */
  keyed = false;

  readonly #host: ReactiveControllerHost;
  readonly #target: MarkTarget;
  #press: Press | undefined;
  #dragged: readonly number[] | undefined;
  /** Where Shift with an arrow began. */
  #anchor: number | undefined;
  /** What was chosen before each of the last two clicks: they may turn out to be one double click. */
  #befores: readonly (readonly number[])[] = [];

  constructor(host: ReactiveControllerHost, target: MarkTarget) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#press = undefined;
    this.#finish();
    this.cursor = -1;
    this.keyed = false;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    const mark = this.#markAt(event);
    if (event.button !== 0 || mark === undefined) return;
    this.#press = { mark, x: event.clientX, y: event.clientY, before: this.#target.chosen() };
    if (this.#target.between) (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const press = this.#press;
    const mark = this.#markAt(event);
    if (!press || !this.#target.between) {
      this.#goTo(mark, 'pointer');
      return;
    }
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) >= CLICK_PX;
    if (mark !== undefined && (far || this.#dragged)) this.#drag(this.#target.between(press.mark, mark));
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const press = this.#press;
    this.#press = undefined;
    if (this.#finish() || press === undefined || this.#markAt(event) !== press.mark) return;
    this.#befores = [...this.#befores, press.before].slice(-2);
    this.#click(press.mark, event.ctrlKey || event.metaKey);
  };

  /** The platform took the pointer away, as for a scroll: what was chosen before stands again. */
  readonly onPointerCancel = (): void => {
    this.#giveUp();
  };

  readonly onPointerLeave = (): void => {
    if (!this.#press && !this.keyed) this.#goTo(undefined, 'pointer');
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const mark = this.#markAt(event);
    if (mark === undefined || !this.#target.drill) return;
    this.#target.choose(this.#befores[0] ?? [], false);
    this.#target.drill(mark);
  };

  readonly onBlur = (): void => {
    this.#finish();
    this.#goTo(undefined, 'keyboard');
  };

  readonly onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === 'Shift' && this.#anchor !== undefined) this.#finish();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (this.#handled(event)) event.preventDefault();
  };

  #handled(event: KeyboardEvent): boolean {
    const { key, altKey, shiftKey } = event;
    if (altKey) return this.#level(key);
    if (event.ctrlKey || event.metaKey) return false;
    if (key === 'Escape') return this.#escape();
    if (key === 'Enter' && this.cursor >= 0) {
      this.#finish();
      this.#click(this.cursor, shiftKey);
      return true;
    }
    const step = STEPS[key];
    if (step === undefined || this.#target.count() === 0) return false;
    this.#step(step, shiftKey);
    return true;
  }

  #level(key: string): boolean {
    const target = this.#target;
    if (key === 'ArrowDown' && target.drill && this.cursor >= 0) target.drill(this.cursor);
    else if (key === 'ArrowUp' && target.rise) target.rise();
    else return false;
    return true;
  }

  #step(step: MarkStep, extend: boolean): void {
    const { cursor } = this;
    const last = this.#target.count() - 1;
    const edge = step === 'last' || step === 'left' || step === 'up' ? last : 0;
    const next = cursor < 0 ? (step === 'last' ? last : extend ? edge : 0) : this.#target.stepFrom(cursor, step);
    if (extend && this.#target.between) {
      this.#anchor ??= cursor < 0 ? next : cursor;
      this.#drag(this.#target.between(this.#anchor, next));
    }
    this.#goTo(next, 'keyboard');
  }

  #escape(): boolean {
    if (this.#giveUp()) return true;
    if (this.#target.chosen().length > 0) this.#target.choose([], false);
    else if (this.cursor < 0) return false;
    this.#goTo(undefined, 'keyboard');
    return true;
  }

  #click(mark: number, add: boolean): void {
    const chosen = this.#target.chosen();
    const isChosen = chosen.includes(mark);
    const others = chosen.filter((one) => one !== mark);
    const alone = isChosen && others.length === 0 ? [] : [mark];
    this.#target.choose(add ? (isChosen ? others : [...chosen, mark]) : alone, false);
  }

  #drag(marks: readonly number[]): void {
    const before = this.#dragged;
    if (before?.length === marks.length && before.every((mark, i) => mark === marks[i])) return;
    this.#dragged = marks;
    this.#target.choose(marks, true);
  }

  /** The gesture is done: what it chose is taken for good. */
  #finish(): boolean {
    const marks = this.#dragged;
    this.#dragged = undefined;
    this.#anchor = undefined;
    if (marks) this.#target.choose(marks, false);
    return marks !== undefined;
  }

  #giveUp(): boolean {
    const press = this.#press;
    const dragged = this.#dragged !== undefined;
    this.#press = undefined;
    this.#dragged = undefined;
    this.#anchor = undefined;
    if (press && dragged) this.#target.choose(press.before, false);
    return press !== undefined && dragged;
  }

  #goTo(mark: number | undefined, by: 'pointer' | 'keyboard'): void {
    const next = mark ?? -1;
    const keyed = by === 'keyboard' && next >= 0;
    if (next === this.cursor && keyed === this.keyed && !keyed) return;
    this.cursor = next;
    this.keyed = keyed;
    this.#host.requestUpdate();
    this.#target.point(mark, by);
  }

  #markAt(event: MouseEvent): number | undefined {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return this.#target.markAt(event.clientX - box.left, event.clientY - box.top);
  }
}
