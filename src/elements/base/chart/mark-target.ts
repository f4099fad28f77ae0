import type { MarkStep, Spot } from '../../../plot/drawing.js';

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
