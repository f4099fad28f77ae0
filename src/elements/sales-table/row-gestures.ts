import type { ReactiveControllerHost } from 'lit';
import type { MarkStep } from '../../plot/drawing.js';
import { MarkController } from '../base/chart/mark-controller.js';
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
export class RowGestures extends MarkController {
  readonly #rows: RowTarget;
  /** Start of a range selected with Shift, as a place and the key of its row. */
  #anchor: { readonly at: number; readonly key: string | undefined } | undefined;

  constructor(host: ReactiveControllerHost, target: RowTarget) {
    const { rows, choose, keep, rise, point } = target;
    super(host, {
      ...{ between, choose, keep, rise, point },
      count: () => rows.count,
      keyOf: (at) => rows.keyAt(at),
      markAt: (x, y) => {
        const box = target.body()?.getBoundingClientRect();
        return box && rowAt(target.elementAt(box.left + x, box.top + y));
      },
      stepFrom: (from, step) => stepFrom(from, step, rows.count),
      chosen: () => rows.chosenPlaces,
      drill: () => target.open(),
    });
    this.#rows = target;
  }

  override leave(): void {
    super.leave();
    this.#anchor = undefined;
  }

  protected override press(event: PointerEvent): void {
    const { rows, elementAt, choose } = this.#rows;
    const at = rowAt(elementAt(event.clientX, event.clientY));
    const anchor = this.#anchor;
    const isThere = anchor?.key !== undefined && rows.keyAt(anchor.at) === anchor.key;
    if (event.shiftKey && event.button === 0 && isThere && at !== undefined) {
      choose(between(anchor.at, at), false);
      return;
    }
    if (at !== undefined && event.button === 0) this.#anchor = { at, key: rows.keyAt(at) };
    super.press(event);
  }

  protected override handled(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    const table = event.currentTarget as HTMLElement;
    if (event.target !== table) {
      // Links and buttons take the keys that press them. Arrow keys go from a link back to the rows.
      const at = rowAt(event.target as Element);
      if (key === 'Enter' || key === ' ' || key === 'Tab') return false;
      if (at !== undefined) {
        table.focus();
        this.goTo(at, 'keyboard');
      }
    } else if (key === 'Tab' && !shiftKey && this.keyed) {
      const link = table.querySelector<HTMLElement>(`tr[data-at='${this.cursor}'] a`);
      link?.focus();
      return link !== null;
    }
    const at = Math.max(0, this.cursor);
    const { rows, fold, page } = this.#rows;
    const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
    const place = isPlain && !shiftKey && isSideways ? fold(at, key) : undefined;
    const pages = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0;
    if (place === undefined && (pages === 0 || !isPlain || rows.count === 0)) return super.handled(event);
    this.goTo(place ?? Math.max(0, Math.min(rows.count - 1, at + pages * page())), 'keyboard');
    return true;
  }
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
