import { textWidth } from '../../plot/text-width.js';
import type { GridColumn } from './model/grid-column.js';
import { layOut, NARROW, OPENS, type GridLayout } from './model/layout.js';
import type { GridView } from './model/view.js';

/** Width of a row's sparkline in px. */
const COURSE = 112;
/** Gap between two columns in px. */
const GAP = 16;

/** Caches the column layout until the columns or the width change. */
export class LayoutKeeper {
  #key: readonly unknown[] = [];
  #layout: GridLayout | undefined;

  /** Returns the visible columns: those the user chose, otherwise the default ones. The first column is always visible. */
  columnsOf(view: GridView, chosen: ReadonlySet<string> | undefined): readonly GridColumn[] {
    return view.columns.filter(({ id, usual }, index) => index === 0 || (chosen ? chosen.has(id) : usual));
  }

  of(view: GridView, chosen: ReadonlySet<string> | undefined, width: number): GridLayout {
    const key = [view.columns, view.sparklines !== undefined, chosen, width];
    if (!this.#layout || key.some((part, index) => part !== this.#key[index])) {
      this.#key = key;
      const sparklines = view.sparklines && width >= NARROW ? COURSE : 0;
      this.#layout = layOut(this.columnsOf(view, chosen), Math.max(0, width - sparklines), textWidth, {
        scrolls: isWide(view),
        opens: view.opens,
      });
    }
    return this.#layout;
  }

  /** Sets the custom properties that the style sheet needs: visible rows, widths of names and bars, lines per row. */
  applyTo(card: HTMLElement, view: GridView | undefined, rows: number): void {
    const { style } = card;
    style.setProperty('--_rows', String(rows));
    if (!this.#layout || !view) return;
    style.setProperty('--_bar', `${this.#layout.bar}px`);
    style.setProperty('--_name', `${Math.round(this.#layout.name)}px`);
    style.setProperty('--_lines', isWide(view) ? '1' : String(linesOf(this.#layout, view)));
  }
}

/** True where all columns stay side by side, and the box scrolls sideways. */
export function isWide({ by, grouping }: GridView): boolean {
  return by.length === 0 || grouping?.pivots === true;
}

/** Returns the lines per row when all rows have the same height. */
function linesOf({ columns, name, under }: GridLayout, { opens }: Pick<GridView, 'opens'>): number {
  const own = textWidth(columns[0]?.widest ?? '', 13);
  const below = under.reduce((sum, column) => sum + textWidth(`${column.name} ${column.widest}`, 12) + 10, 0);
  const room = Math.max(64, name - GAP - (opens ? OPENS : 0));
  return Math.max(1, Math.ceil(own / room)) + Math.ceil(below / room);
}
