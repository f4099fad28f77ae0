import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Box, MarkStep, Spot } from '../../../plot/drawing.js';
import { LongPress, isDrag } from './touch.js';

/** The marks that gestures act on (bars, slices, cells, points, rows), by index from 0 to `count` − 1. */
export interface MarkTarget {
  count(): number;
  /** Returns the key of a mark. A new result may have the same marks in another order. `undefined` if no mark has that index. */
  keyOf(mark: number): string | undefined;
  /** Returns the mark at a position, in px of the chart's box; `undefined` when there is none. */
  markAt(x: number, y: number): number | undefined;
  /** Returns the mark next to `from`; `from` itself at an edge. */
  stepFrom(from: number, step: MarkStep): number;
  chosen(): readonly number[];
  /** Returns the marks of a range, by its two ends. Absent when marks have no order: a drag then selects nothing. */
  between?(one: number, other: number): readonly number[];
  /** Returns the marks in a rectangle, by two opposite corners. Absent, or returns `undefined`, when a drag goes from mark to mark. */
  readonly within?: ((one: Spot, other: Spot) => readonly number[] | undefined) | undefined;
  /** Selects marks, in any order. `moving` is true while the gesture is in progress. */
  choose(marks: readonly number[], moving: boolean): void;
  /** Called when a gesture is cut short. Its last selection stays. */
  keep(): void;
  /** Returns what drills down into a mark; `undefined` at the lowest level. */
  readonly drill?: (() => ((mark: number) => void) | undefined) | undefined;
  /** Drills up. Absent at the highest level. */
  readonly rise?: (() => void) | undefined;
  /** Called when pointer or keyboard reaches a mark, or with `undefined` when they leave all marks. */
  point(mark: number | undefined, by: 'pointer' | 'keyboard'): void;
}

/** A mark that a gesture remembers: its key, and its last index. */
export interface MarkRef {
  readonly key: string | undefined;
  readonly mark: number;
}

/** Maximum distance from its last index at which a mark is searched. A search through a million rows would be noticeable. */
const FAR = 20_000;

const STEPS: Readonly<Record<string, MarkStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

interface Press {
  /** The pressed mark; `undefined` outside all marks, where a rectangle may start. */
  readonly mark: MarkRef | undefined;
  /** Start of the press in px of the viewport; `at` is the same point in px of the chart. */
  readonly x: number;
  readonly y: number;
  readonly at: Spot;
  readonly before: readonly MarkRef[];
}

/** A selection by dragging: the marks selected last, and the two end marks unless the drag spans a rectangle. */
interface Drag {
  readonly marks: readonly MarkRef[];
  readonly ends?: readonly [from: MarkRef, to: MarkRef];
}

/**
 * Handles pointer and keyboard on the marks of a chart, in the same way for every chart:
 *
 * - Pointer: a click selects a mark, a second click clears it. Ctrl or Cmd with a click adds a mark. A drag selects a range. A double click
 *   drills down and restores the selection before it.
 * - Touch: a tap is a click, a long press adds a mark, and a vertical swipe scrolls.
 * - Keyboard: arrow keys move the cursor, Shift extends the selection. Enter or Space is a click, with Shift it adds a mark. Alt+Down and
 *   Alt+Up drill. Escape clears.
 *
 * The handlers belong on the element with the tab stop, which reads `cursor` and `keyed` when it renders. When a new result moves marks,
 * gestures and the cursor follow the keys of the marks.
 */
export class MarkController implements ReactiveController {
  /** Index of the mark under the pointer or the keyboard cursor; −1 without one. */
  cursor = -1;
  keyed = false;
  /** The rectangle of the current drag, in px of the chart. */
  area: Box | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #target: MarkTarget;
  readonly #memory: MarkRefs;
  #at: MarkRef | undefined;
  #press: Press | undefined;
  #drag: Drag | undefined;
  readonly #finger = new LongPress();
  /** The mark where an extension with Shift and an arrow key started. */
  #anchor: MarkRef | undefined;
  /** The selection before each of the last two clicks. A double click restores the first one. */
  #befores: readonly (readonly MarkRef[])[] = [];

  constructor(host: ReactiveControllerHost, target: MarkTarget) {
    this.#host = host;
    this.#target = target;
    this.#memory = new MarkRefs(target);
    host.addController(this);
  }

  get reach(): readonly [from: number, count: number] {
    return [0, this.#target.count()];
  }

  /** Updates the cursor and the range for a new result, by the keys of the marks. */
  hostUpdate(): void {
    this.cursor = this.#at ? this.#memory.numberOf(this.#at) : -1;
    if (this.cursor < 0) this.keyed = false;
    else this.#at = this.#memory.refOf(this.cursor);
    const { ends } = this.#drag ?? {};
    if (!ends || ends.every((end) => this.#memory.numberOf(end) >= 0)) return;
    // The new result has no mark for an end of the range, so the gesture cannot continue.
    this.#press = this.#drag = this.#anchor = undefined;
    this.#target.keep();
  }

  hostDisconnected(): void {
    this.leave();
  }

  /** Ends the current gesture and clears the cursor, for example when other marks replace the current ones. */
  leave(): void {
    this.#finger.end();
    this.#press = undefined;
    this.#finish();
    this.#at = undefined;
    this.cursor = -1;
    this.keyed = false;
  }

  /** Moves the cursor to a mark; `undefined` clears the cursor. */
  goTo(mark: number | undefined, by: 'pointer' | 'keyboard'): void {
    const next = mark ?? -1;
    const keyed = by === 'keyboard' && next >= 0;
    if (next === this.cursor && keyed === this.keyed && !keyed) return;
    this.#at = next < 0 ? undefined : this.#memory.refOf(next);
    this.cursor = next;
    this.keyed = keyed;
    this.#host.requestUpdate();
    this.#target.point(mark, by);
  }

  readonly onPointerDown = (event: PointerEvent): void => this.press(event);

  protected press(event: PointerEvent): void {
    const at = spotOf(event);
    const mark = this.#target.markAt(at.x, at.y);
    if (event.button !== 0 || (mark === undefined && !this.#target.within?.(at, at))) return;
    const before = this.#memory.refsOf(this.#target.chosen());
    this.#press = { mark: mark === undefined ? mark : this.#memory.refOf(mark), x: event.clientX, y: event.clientY, at, before };
    if (this.#target.between) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#finger.begin(event, this.#rest);
    if (event.pointerType === 'touch') this.goTo(mark, 'pointer');
  }

  readonly onPointerMove = (event: PointerEvent): void => {
    const press = this.#press;
    const mark = this.#markAt(event);
    if (!press || !this.#target.between) {
      this.goTo(mark, 'pointer');
      return;
    }
    if (!this.#drag && !isDrag(press, event)) return;
    this.#finger.end();
    const at = spotOf(event);
    const within = this.#target.within?.(press.at, at);
    if (within) this.#sweep(press.at, at, within);
    else if (mark !== undefined && press.mark) this.#extend(press.mark, mark);
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const press = this.#press;
    this.#finger.end();
    this.#press = undefined;
    if (this.#finish() || press?.mark === undefined) return;
    const mark = this.#markAt(event);
    if (mark === undefined || this.#target.keyOf(mark) !== press.mark.key) return;
    this.#befores = [...this.#befores, press.before].slice(-2);
    this.#click(mark, event.ctrlKey || event.metaKey);
  };

  /** Restores the previous selection when the browser takes over the pointer, for example to scroll. */
  readonly onPointerCancel = (): void => {
    this.#finger.end();
    this.#giveUp();
  };

  readonly onPointerLeave = (): void => {
    if (!this.#press && !this.keyed) this.goTo(undefined, 'pointer');
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const mark = this.#markAt(event);
    const drill = this.#target.drill?.();
    if (mark === undefined || !drill) return;
    this.#target.choose(this.#memory.numbersOf(this.#befores[0] ?? []), false);
    drill(mark);
  };

  readonly onBlur = (): void => {
    this.#finish();
    this.goTo(undefined, 'keyboard');
  };

  readonly onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === 'Shift' && this.#anchor !== undefined) this.#finish();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (this.handled(event)) event.preventDefault();
  };

  /** Adds the mark under a long press to the selection, or removes it. */
  readonly #rest = (): void => {
    const mark = this.#press?.mark && this.#memory.numberOf(this.#press.mark);
    this.#press = undefined;
    if (mark !== undefined && mark >= 0) this.#click(mark, true);
  };

  /** Handles a key. Returns false for a key that is left to the browser. */
  protected handled(event: KeyboardEvent): boolean {
    const { key, altKey, shiftKey } = event;
    if (altKey) return this.#level(key);
    if (event.ctrlKey || event.metaKey) return false;
    if (key === 'Escape') return this.#escape();
    if ((key === 'Enter' || key === ' ') && this.cursor >= 0) {
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
    const drill = key === 'ArrowDown' && this.cursor >= 0 ? target.drill?.() : undefined;
    if (drill) drill(this.cursor);
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
      this.#anchor ??= this.#memory.refOf(cursor < 0 ? next : cursor);
      this.#extend(this.#anchor, next);
    }
    this.goTo(next, 'keyboard');
  }

  #escape(): boolean {
    if (this.#giveUp()) return true;
    if (this.#target.chosen().length > 0) this.#target.choose([], false);
    else if (this.cursor < 0) return false;
    this.goTo(undefined, 'keyboard');
    return true;
  }

  #click(mark: number, add: boolean): void {
    const chosen = this.#target.chosen();
    const isChosen = chosen.includes(mark);
    const others = chosen.filter((one) => one !== mark);
    const alone = isChosen && others.length === 0 ? [] : [mark];
    this.#target.choose(add ? (isChosen ? others : [...chosen, mark]) : alone, false);
  }

  #extend(from: MarkRef, mark: number): void {
    const start = this.#memory.numberOf(from);
    if (start >= 0 && this.#target.between) this.#take(this.#target.between(start, mark), [from, this.#memory.refOf(mark)]);
  }

  #sweep(one: Spot, other: Spot, marks: readonly number[]): void {
    const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
    this.area = { x, y, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) };
    this.goTo(undefined, 'pointer');
    this.#host.requestUpdate();
    this.#take(marks);
  }

  #take(marks: readonly number[], ends?: Drag['ends']): void {
    const before = this.#drag && this.#memory.numbersOf(this.#drag.marks);
    this.#drag = { marks: this.#memory.refsOf(marks), ...(ends && { ends }) };
    if (before?.length !== marks.length || before.some((one, i) => one !== marks[i])) this.#target.choose(marks, true);
  }

  #endDrag(): Drag | undefined {
    const drag = this.#drag;
    this.#drag = this.#anchor = this.area = undefined;
    return drag;
  }

  /** Ends a drag and makes its selection final. Returns whether there was a drag. */
  #finish(): boolean {
    const drag = this.#endDrag();
    if (!drag) return false;
    const [from, to] = this.#memory.numbersOf(drag.ends ?? []);
    if (!drag.ends) this.#target.choose(this.#memory.numbersOf(drag.marks), false);
    else if (from === undefined || to === undefined || !this.#target.between) this.#target.keep();
    else this.#target.choose(this.#target.between(from, to), false);
    return true;
  }

  #giveUp(): boolean {
    const press = this.#press;
    this.#press = undefined;
    if (!this.#endDrag() || !press) return false;
    this.#target.choose(this.#memory.numbersOf(press.before), false);
    return true;
  }

  #markAt(event: MouseEvent): number | undefined {
    const { x, y } = spotOf(event);
    return this.#target.markAt(x, y);
  }
}

/** Returns the position of an event in px of its current target. */
function spotOf(event: MouseEvent): Spot {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** Remembers marks by key, and finds their indexes in a new result. */
export class MarkRefs {
  readonly #target: Pick<MarkTarget, 'keyOf'>;

  constructor(target: Pick<MarkTarget, 'keyOf'>) {
    this.#target = target;
  }

  refOf(mark: number): MarkRef {
    return { key: this.#target.keyOf(mark), mark };
  }

  refsOf(marks: readonly number[]): readonly MarkRef[] {
    return marks.map((mark) => this.refOf(mark));
  }

  /** Returns the current index of a remembered mark; −1 when it is missing or farther away than the search goes. */
  numberOf({ key, mark }: MarkRef): number {
    for (let away = 0; away < FAR; away++) {
      const [up, down] = [this.#target.keyOf(mark + away), this.#target.keyOf(mark - away)];
      if (up === undefined && down === undefined && away > mark) break;
      if (up === key) return mark + away;
      if (down === key) return mark - away;
    }
    return -1;
  }

  /** Returns the current indexes of the marks that are found, in the given order. */
  numbersOf(refs: readonly MarkRef[]): readonly number[] {
    return refs.map((ref) => this.numberOf(ref)).filter((mark) => mark >= 0);
  }
}
