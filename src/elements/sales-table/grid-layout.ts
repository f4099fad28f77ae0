import { textWidth } from '../../plot/text-width.js';
import type { GridColumn } from './model/columns.js';
import { layOut, NARROW, OPENS, type GridLayout } from './model/layout.js';
import type { GridView } from './model/view.js';

/** Room for the course of a row, in px. */
const COURSE = 112;
/** The gap between two columns. */
const GAP = 16;

/** How the columns of a table lie, kept until they or the width change. */
export class LayoutKeeper {
  #key: readonly unknown[] = [];
  #layout: GridLayout | undefined;

  /** The columns that a reader sees: those chosen, else the usual ones; the first always. */
  columnsOf(view: GridView, chosen: ReadonlySet<string> | undefined): readonly GridColumn[] {
    return view.columns.filter(({ id, usual }, index) => index === 0 || (chosen ? chosen.has(id) : usual));
  }

  of(view: GridView, chosen: ReadonlySet<string> | undefined, width: number): GridLayout {
    const key = [view.columns, view.courses !== undefined, chosen, width];
    if (!this.#layout || key.some((part, index) => part !== this.#key[index])) {
      this.#key = key;
      const courses = view.courses && width >= NARROW ? COURSE : 0;
      this.#layout = layOut(this.columnsOf(view, chosen), Math.max(0, width - courses), textWidth, {
        scrolls: view.by.length === 0,
        opens: view.opens,
      });
    }
    return this.#layout;
  }

  /** Tells the style sheet of a card what it reckons with: how many rows have room, how broad names are, how many lines a row takes. */
  applyTo(card: HTMLElement, view: GridView | undefined, rows: number): void {
    const { style } = card;
    style.setProperty('--_rows', String(rows));
    if (!this.#layout || !view) return;
    style.setProperty('--_name', `${Math.round(this.#layout.name)}px`);
    style.setProperty('--_lines', view.by.length === 0 ? '1' : String(linesOf(this.#layout, view)));
  }
}

/** How many lines a row needs where all have the same height. */
function linesOf({ columns, name, under }: GridLayout, { opens }: Pick<GridView, 'opens'>): number {
  const own = textWidth(columns[0]?.widest ?? '', 13);
  const below = under.reduce((sum, column) => sum + textWidth(`${column.name} ${column.widest}`, 12) + 10, 0);
  const room = Math.max(64, name - GAP - (opens ? OPENS : 0));
  return Math.max(1, Math.ceil(own / room)) + Math.ceil(below / room);
}
