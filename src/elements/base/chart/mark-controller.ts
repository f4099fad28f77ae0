import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Box, MarkStep, Spot } from '../../../plot/drawing.js';
import { RestingFinger, isDrag } from './fingers.js';

/** What gestures act on: the marks of the picture shown (bars, slices, cells, points, rows), by their numbers 0 … `count` − 1. */
export interface MarkTarget {
  count(): number;
  /** Identifies a mark independent of its index: a new result may have the same marks in another order. Undefined if no mark has that index. */
  keyOf(mark: number): string | undefined;
  /** The mark at a place of the picture, in px of its box; undefined where there is none. */
  markAt(x: number, y: number): number | undefined;
  /** The mark next to `from`; `from` itself at an edge. */
  stepFrom(from: number, step: MarkStep): number;
  /** The marks that are chosen now. */
  chosen(): readonly number[];
  /** The marks of a range, by its two ends; absent where marks have no order, so that nothing can be dragged over. */
  between?(one: number, other: number): readonly number[];
  /** The marks in a rectangle, by two of its corners, for a drag over an area; undefined where a drag goes from mark to mark. */
  readonly within?: ((one: Spot, other: Spot) => readonly number[] | undefined) | undefined;
  /** Takes a choice, in no order; `moving` while the gesture is still under way. */
  choose(marks: readonly number[], moving: boolean): void;
  /** A gesture is broken off: what it chose last stays. */
  keep(): void;
  /** Goes a level down from a mark; absent where there is none. */
  readonly drill?: ((mark: number) => void) | undefined;
  /** Goes a level up; absent where there is none. */
  readonly rise?: (() => void) | undefined;
  /** A mark was reached (or left, with undefined) by pointer or keyboard. */
  point(mark: number | undefined, by: 'pointer' | 'keyboard'): void;
}

/** A mark that a gesture remembers: by what it stands for, with the number that it had last. */
export interface MarkRef {
  readonly key: string | undefined;
  readonly mark: number;
}

/** A mark is looked for this far from where it was: among a million rows that would be felt. */
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
  /** Undefined beside all marks, where an area may begin. */
  readonly mark: MarkRef | undefined;
  /** Where it began: in the viewport, and in the picture. */
  readonly x: number;
  readonly y: number;
  readonly at: Spot;
  readonly before: readonly MarkRef[];
}

/** A range under way: the marks chosen last, and its two ends where it goes from mark to mark. */
interface Drag {
  readonly marks: readonly MarkRef[];
  readonly ends?: readonly [from: MarkRef, to: MarkRef];
}

/**
 * Pointer and keyboard on a picture of marks, the same in every chart: a click chooses (again: gives up), with Ctrl or Cmd it adds, a drag chooses a
 * range, a double click drills and takes its own choice back; a finger does the same by taps, adds where it rests, and scrolls up and down; arrows move the cursor, Shift with arrows extends, Enter (or Space) and Shift+Enter are clicks,
 * Alt+Down and Alt+Up drill, Escape clears. The handlers are put on the element that has the tab stop; `cursor` and `keyed` are read when it renders.
 * Where a new answer has the marks in other places, gestures and the cursor go with what the marks stand for.
 */
export class MarkController implements ReactiveController {
  /** The mark under the pointer or the keyboard's cursor, −1 without one. */
  cursor = -1;
  /** Whether the keyboard moved the cursor last. */
  keyed = false;
  /** The rectangle that is being dragged over, in px of the picture. */
  area: Box | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #target: MarkTarget;
  readonly #memory: MarkRefs;
  /** What the mark under the cursor stands for. */
  #at: MarkRef | undefined;
  #press: Press | undefined;
  #drag: Drag | undefined;
  readonly #finger = new RestingFinger();
  /** Where Shift with an arrow began. */
  #anchor: MarkRef | undefined;
  /** What was chosen before each of the last two clicks: they may turn out to be one double click. */
  #befores: readonly (readonly MarkRef[])[] = [];

  constructor(host: ReactiveControllerHost, target: MarkTarget) {
    this.#host = host;
    this.#target = target;
    this.#memory = new MarkRefs(target);
    host.addController(this);
  }

  /** Goes on with what the marks of a new answer stand for: the cursor on the same one, a range between the same ends. */
  hostUpdate(): void {
    this.cursor = this.#at ? this.#memory.numberOf(this.#at) : -1;
    if (this.cursor < 0) this.keyed = false;
    else this.#at = this.#memory.refOf(this.cursor);
    const { ends } = this.#drag ?? {};
    if (!ends || ends.every((end) => this.#memory.numberOf(end) >= 0)) return;
    // An end of the range is gone, and with it what the gesture meant.
    this.#press = this.#drag = this.#anchor = undefined;
    this.#target.keep();
  }

  hostDisconnected(): void {
    this.leave();
  }

  /** Ends what is under way, as when other marks take the place of these; the cursor is nowhere then. */
  leave(): void {
    this.#finger.end();
    this.#press = undefined;
    this.#finish();
    this.#at = undefined;
    this.cursor = -1;
    this.keyed = false;
  }

  /** Moves the cursor to a mark, or away from all. */
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

  readonly onPointerDown = (event: PointerEvent): void => {
    const at = spotOf(event);
    const mark = this.#target.markAt(at.x, at.y);
    if (event.button !== 0 || (mark === undefined && !this.#target.within?.(at, at))) return;
    const before = this.#memory.refsOf(this.#target.chosen());
    this.#press = { mark: mark === undefined ? mark : this.#memory.refOf(mark), x: event.clientX, y: event.clientY, at, before };
    if (this.#target.between) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#finger.begin(event, this.#rest);
    if (event.pointerType === 'touch') this.goTo(mark, 'pointer');
  };

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

  /** The platform took the pointer away, as for a scroll: what was chosen before stands again. */
  readonly onPointerCancel = (): void => {
    this.#finger.end();
    this.#giveUp();
  };

  readonly onPointerLeave = (): void => {
    if (!this.#press && !this.keyed) this.goTo(undefined, 'pointer');
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const mark = this.#markAt(event);
    if (mark === undefined || !this.#target.drill) return;
    this.#target.choose(this.#memory.numbersOf(this.#befores[0] ?? []), false);
    this.#target.drill(mark);
  };

  readonly onBlur = (): void => {
    this.#finish();
    this.goTo(undefined, 'keyboard');
  };

  readonly onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === 'Shift' && this.#anchor !== undefined) this.#finish();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (this.#handled(event)) event.preventDefault();
  };

  /** A finger rests on a mark: it is added. */
  readonly #rest = (): void => {
    const mark = this.#press?.mark && this.#memory.numberOf(this.#press.mark);
    this.#press = undefined;
    if (mark !== undefined && mark >= 0) this.#click(mark, true);
  };

  #handled(event: KeyboardEvent): boolean {
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

  /** The gesture is done: what it chose is taken for good. */
  #finish(): boolean {
    const drag = this.#drag;
    this.#drag = undefined;
    this.#anchor = undefined;
    this.area = undefined;
    if (!drag) return false;
    const [from, to] = this.#memory.numbersOf(drag.ends ?? []);
    if (!drag.ends) this.#target.choose(this.#memory.numbersOf(drag.marks), false);
    else if (from === undefined || to === undefined || !this.#target.between) this.#target.keep();
    else this.#target.choose(this.#target.between(from, to), false);
    return true;
  }

  #giveUp(): boolean {
    const press = this.#press;
    const isDragged = this.#drag !== undefined;
    this.#press = undefined;
    this.#drag = undefined;
    this.#anchor = undefined;
    this.area = undefined;
    if (press && isDragged) this.#target.choose(this.#memory.numbersOf(press.before), false);
    return press !== undefined && isDragged;
  }

  #markAt(event: MouseEvent): number | undefined {
    const { x, y } = spotOf(event);
    return this.#target.markAt(x, y);
  }
}

/** Where in the picture an event is. */
function spotOf(event: MouseEvent): Spot {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** Remembers marks of a picture by what they stand for, and finds them again where a new answer has them in other places. */
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

  /** The number that a remembered mark has now; −1 where it is gone, or so far off that it is not looked for. */
  numberOf({ key, mark }: MarkRef): number {
    for (let away = 0; away < FAR; away++) {
      const [up, down] = [this.#target.keyOf(mark + away), this.#target.keyOf(mark - away)];
      if (up === undefined && down === undefined && away > mark) break;
      if (up === key) return mark + away;
      if (down === key) return mark - away;
    }
    return -1;
  }

  /** The numbers of those that are found, in their order. */
  numbersOf(refs: readonly MarkRef[]): readonly number[] {
    return refs.map((ref) => this.numberOf(ref)).filter((mark) => mark >= 0);
  }
}
