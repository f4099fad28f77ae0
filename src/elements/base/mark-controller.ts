import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MarkStep } from '../../plot/drawing.js';

/** What gestures act on: the marks of the picture shown (bars, slices, cells, points, rows), by their numbers 0 … `count` − 1. */
export interface MarkTarget {
  count(): number;
  /** What a mark stands for, whatever its number is: a new answer may have the same marks in other places. Undefined where no mark has that number. */
  keyOf(mark: number): string | undefined;
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
  /** A gesture is broken off: what it chose last stays. */
  keep(): void;
  /** Goes a level down from a mark; absent where there is none. */
  readonly drill?: ((mark: number) => void) | undefined;
  /** Goes a level up; absent where there is none. */
  readonly rise?: (() => void) | undefined;
  /** A mark was reached (or left, with undefined) by pointer or keyboard. */
  point(mark: number | undefined, by: 'pointer' | 'keyboard'): void;
}

/** A pointer that moves less than this clicks, and does not drag. */
const CLICK_PX = 4;

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
  readonly mark: MarkRef;
  readonly x: number;
  readonly y: number;
  readonly before: readonly MarkRef[];
}

/** A mark that a gesture remembers: by what it stands for, with the number that it had last. */
interface MarkRef {
  readonly key: string | undefined;
  readonly mark: number;
}

/** A range under way: its two ends, and the marks chosen last. */
interface Drag {
  readonly from: MarkRef;
  readonly to: MarkRef;
  readonly marks: readonly number[];
}

/**
 * Pointer and keyboard on a picture of marks, the same in every chart: a click chooses (again: gives up), with Ctrl or Cmd it adds, a drag chooses a
 * range, a double click drills and takes its own choice back; arrows move the cursor, Shift with arrows extends, Enter and Shift+Enter are clicks,
 * Alt+Down and Alt+Up drill, Escape clears. The handlers are put on the element that has the tab stop; `cursor` and `keyed` are read when it renders.
 * Where a new answer has the marks in other places, gestures and the cursor go with what the marks stand for.
 */
export class MarkController implements ReactiveController {
  /** The mark under the pointer or the keyboard's cursor, −1 without one. */
  cursor = -1;
  /** Whether the keyboard moved the cursor last. */
  keyed = false;

  readonly #host: ReactiveControllerHost;
  readonly #target: MarkTarget;
  /** What the mark under the cursor stands for. */
  #at: MarkRef | undefined;
  #press: Press | undefined;
  #drag: Drag | undefined;
  /** Where Shift with an arrow began. */
  #anchor: MarkRef | undefined;
  /** What was chosen before each of the last two clicks: they may turn out to be one double click. */
  #befores: readonly (readonly MarkRef[])[] = [];

  constructor(host: ReactiveControllerHost, target: MarkTarget) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  /** Goes on with what the marks of a new answer stand for: the cursor on the same one, a range between the same ends. */
  hostUpdate(): void {
    this.cursor = this.#at ? this.#numberOf(this.#at) : -1;
    if (this.cursor < 0) this.keyed = false;
    else this.#at = this.#refOf(this.cursor);
    const drag = this.#drag;
    if (!drag || (this.#numberOf(drag.from) >= 0 && this.#numberOf(drag.to) >= 0)) return;
    // An end of the range is gone, and with it what the gesture meant.
    this.#press = this.#drag = this.#anchor = undefined;
    this.#target.keep();
  }

  hostDisconnected(): void {
    this.leave();
  }

  /** Ends what is under way, as when other marks take the place of these; the cursor is nowhere then. */
  leave(): void {
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
    this.#at = next < 0 ? undefined : this.#refOf(next);
    this.cursor = next;
    this.keyed = keyed;
    this.#host.requestUpdate();
    this.#target.point(mark, by);
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    const mark = this.#markAt(event);
    if (event.button !== 0 || mark === undefined) return;
    const before = this.#target.chosen().map((one) => this.#refOf(one));
    this.#press = { mark: this.#refOf(mark), x: event.clientX, y: event.clientY, before };
    if (this.#target.between) (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const press = this.#press;
    const mark = this.#markAt(event);
    if (!press || !this.#target.between) {
      this.goTo(mark, 'pointer');
      return;
    }
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) >= CLICK_PX;
    if (mark !== undefined && (far || this.#drag)) this.#extend(press.mark, mark);
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const press = this.#press;
    this.#press = undefined;
    if (this.#finish() || press === undefined) return;
    const mark = this.#markAt(event);
    if (mark === undefined || this.#target.keyOf(mark) !== press.mark.key) return;
    this.#befores = [...this.#befores, press.before].slice(-2);
    this.#click(mark, event.ctrlKey || event.metaKey);
  };

  /** The platform took the pointer away, as for a scroll: what was chosen before stands again. */
  readonly onPointerCancel = (): void => {
    this.#giveUp();
  };

  readonly onPointerLeave = (): void => {
    if (!this.#press && !this.keyed) this.goTo(undefined, 'pointer');
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    const mark = this.#markAt(event);
    if (mark === undefined || !this.#target.drill) return;
    this.#target.choose(this.#numbersOf(this.#befores[0] ?? []), false);
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
      this.#anchor ??= this.#refOf(cursor < 0 ? next : cursor);
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
    const start = this.#numberOf(from);
    if (start < 0 || !this.#target.between) return;
    const marks = this.#target.between(start, mark);
    const before = this.#drag?.marks;
    this.#drag = { from, to: this.#refOf(mark), marks };
    if (before?.length !== marks.length || before.some((one, i) => one !== marks[i])) this.#target.choose(marks, true);
  }

  /** The gesture is done: what it chose is taken for good. */
  #finish(): boolean {
    const drag = this.#drag;
    this.#drag = undefined;
    this.#anchor = undefined;
    if (!drag) return false;
    const [from, to] = this.#numbersOf([drag.from, drag.to]);
    if (from === undefined || to === undefined || !this.#target.between) this.#target.keep();
    else this.#target.choose(this.#target.between(from, to), false);
    return true;
  }

  #giveUp(): boolean {
    const press = this.#press;
    const isDragged = this.#drag !== undefined;
    this.#press = undefined;
    this.#drag = undefined;
    this.#anchor = undefined;
    if (press && isDragged) this.#target.choose(this.#numbersOf(press.before), false);
    return press !== undefined && isDragged;
  }

  #refOf(mark: number): MarkRef {
    return { key: this.#target.keyOf(mark), mark };
  }

  /** The number that a remembered mark has now; −1 where it is gone, or so far off that it is not looked for. */
  #numberOf({ key, mark }: MarkRef): number {
    for (let away = 0; away < FAR; away++) {
      const [up, down] = [this.#target.keyOf(mark + away), this.#target.keyOf(mark - away)];
      if (up === undefined && down === undefined && away > mark) break;
      if (up === key) return mark + away;
      if (down === key) return mark - away;
    }
    return -1;
  }

  #numbersOf(refs: readonly MarkRef[]): readonly number[] {
    return refs.map((ref) => this.#numberOf(ref)).filter((mark) => mark >= 0);
  }

  #markAt(event: MouseEvent): number | undefined {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return this.#target.markAt(event.clientX - box.left, event.clientY - box.top);
  }
}
