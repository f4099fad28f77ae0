import type { ReactiveControllerHost } from 'lit';
import type { MarkStep } from '../../plot/drawing.js';
import { MarkController } from '../base/chart/mark-controller.js';
import type { MarkTarget } from '../base/chart/mark-controller.js';
import type { ShownRows } from './shown-rows.js';

/** Host of row gestures. Rows are given by their place among the visible rows. */
interface RowTarget {
  readonly rows: Pick<ShownRows, 'count' | 'chosenPlaces' | 'keyAt'>;
  /** Returns the number of rows per page of the view. */
  readonly page: () => number;
  /** Returns the part of the card at a point of the viewport. */
  readonly elementAt: (x: number, y: number) => Element | null;
  readonly body: () => Element | null;
  readonly choose: (rows: readonly number[], moving: boolean) => void;
  /** Called when a gesture is interrupted. The last selection remains. */
  readonly keep: () => void;
  /** Drills down from a row; `undefined` when there is no lower level. */
  readonly open: () => ((at: number) => void) | undefined;
  /** Opens or closes a group; returns the place to go to, `undefined` without groups. */
  readonly fold: (at: number, key: 'ArrowLeft' | 'ArrowRight') => number | undefined;
  readonly rise: () => void;
  readonly point: (at: number | undefined, by: 'pointer' | 'keyboard') => void;
}

/** Maximum number of rows in a selected range. The clause lists each row. */
const MAX_CHOSEN = 500;

/** Handles pointer and keyboard on rows. Adds Shift with a click and the Page keys to the gestures of charts. */
export class RowGestures {
  readonly #marks: MarkController;
  readonly #target: RowTarget;
  /** Start of a range selected with Shift, as a place and the key of its row. */
  #anchor: { readonly at: number; readonly key: string | undefined } | undefined;

  constructor(host: ReactiveControllerHost, target: RowTarget) {
    this.#target = target;
    this.#marks = new MarkController(host, markTarget(target));
  }

  get cursor(): number {
    return this.#marks.cursor;
  }

  get keyed(): boolean {
    return this.#marks.keyed;
  }

  /** Resets the state after the rows change. */
  reset(): void {
    this.#marks.leave();
    this.#anchor = undefined;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    const at = rowAt(this.#target.elementAt(event.clientX, event.clientY));
    const anchor = this.#anchor;
    const isThere = anchor?.key !== undefined && this.#target.rows.keyAt(anchor.at) === anchor.key;
    if (event.shiftKey && event.button === 0 && isThere && at !== undefined) {
      this.#target.choose(between(anchor.at, at), false);
      return;
    }
    if (at !== undefined && event.button === 0) this.#anchor = { at, key: this.#target.rows.keyAt(at) };
    this.#marks.onPointerDown(event);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const table = event.currentTarget as HTMLElement;
    if (event.target !== table) {
      // Links and buttons take the keys that press them. Arrow keys go from a link back to the rows.
      const at = rowAt(event.target as Element);
      if (key === 'Enter' || key === ' ' || key === 'Tab') return;
      if (at !== undefined) {
        table.focus();
        this.#marks.goTo(at, 'keyboard');
      }
    } else if (key === 'Tab' && !event.shiftKey && this.#marks.keyed) {
      const link = table.querySelector<HTMLElement>(`tr[data-at='${this.#marks.cursor}'] a`);
      if (link) event.preventDefault();
      link?.focus();
      return;
    }
    const isPlain = !altKey && !ctrlKey && !metaKey && !event.shiftKey;
    if (isPlain && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      const place = this.#target.fold(Math.max(0, this.#marks.cursor), key);
      if (place !== undefined) {
        event.preventDefault();
        this.#marks.goTo(place, 'keyboard');
        return;
      }
    }
    const pages = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0;
    const count = this.#target.rows.count;
    if (pages === 0 || altKey || ctrlKey || metaKey || count === 0) {
      this.#marks.onKeyDown(event);
      return;
    }
    event.preventDefault();
    const next = Math.max(0, Math.min(count - 1, Math.max(0, this.#marks.cursor) + pages * this.#target.page()));
    this.#marks.goTo(next, 'keyboard');
  };

  readonly onPointerMove = (event: PointerEvent): void => this.#marks.onPointerMove(event);
  readonly onPointerUp = (event: PointerEvent): void => this.#marks.onPointerUp(event);
  readonly onPointerCancel = (): void => this.#marks.onPointerCancel();
  readonly onPointerLeave = (): void => this.#marks.onPointerLeave();
  readonly onDoubleClick = (event: MouseEvent): void => this.#marks.onDoubleClick(event);
  readonly onKeyUp = (event: KeyboardEvent): void => this.#marks.onKeyUp(event);
  readonly onBlur = (): void => this.#marks.onBlur();
}

function markTarget(target: RowTarget): MarkTarget {
  return {
    count: () => target.rows.count,
    keyOf: (at) => target.rows.keyAt(at),
    markAt: (x, y) => {
      const box = target.body()?.getBoundingClientRect();
      return box && rowAt(target.elementAt(box.left + x, box.top + y));
    },
    stepFrom: (from, step) => stepFrom(from, step, target.rows.count),
    chosen: () => target.rows.chosenPlaces,
    between,
    choose: target.choose,
    keep: target.keep,
    get drill() {
      return target.open();
    },
    rise: target.rise,
    point: target.point,
  };
}

function stepFrom(from: number, step: MarkStep, count: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  if (step === 'left' || step === 'right') return from;
  return Math.max(0, Math.min(count - 1, from + (step === 'down' ? 1 : -1)));
}

function between(one: number, other: number): readonly number[] {
  const from = Math.min(one, other);
  return Array.from({ length: Math.min(MAX_CHOSEN, Math.abs(other - one) + 1) }, (_, index) => from + index);
}

function rowAt(element: Element | null): number | undefined {
  const at = element?.closest<HTMLElement>('tr[data-at]')?.dataset['at'];
  return at === undefined ? undefined : Number(at);
}
