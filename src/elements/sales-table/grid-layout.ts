import { textWidth } from '../../plot/text-width.js';
import type { GridColumn } from './model/grid-column.js';
import type { GridView } from './model/view.js';

/** Measures the width of a text in px at a font size in px. */
type Measure = (text: string, sizePx: number) => number;

/** Columns side by side at a width, and columns shown below the name. */
export interface GridLayout {
  readonly columns: readonly GridColumn[];
  /** Columns without a place of their own: their values are below the name. */
  readonly under: readonly GridColumn[];
  /** The change of the first number where it is below the names: their header names it once. */
  readonly change: GridColumn | undefined;
  /** Columns with room for a bar next to the number. */
  readonly bars: ReadonlySet<string>;
  /** Width of each bar in px. */
  readonly bar: number;
  /** Width of the first column in px. */
  readonly name: number;
  /** True for the list layout of a narrow card. */
  readonly list: boolean;
  /** True when the first column stays visible during horizontal scrolling. */
  readonly pins: boolean;
}

const GAP = 16;
const BAR = 104;
/** Width of the bar itself: its minimum, and its maximum in a wide table with few columns. */
const BAR_MIN = 96;
const BAR_MAX = 560;
/** Bars get a share of the room beyond the widest name and a margin. */
const BAR_SHARE = 0.7;
const BAR_MARGIN = 160;
/** Width of the icon for rows that can be drilled down. */
const OPENS = 28;
/** Minimum width of a name: a fraction of the table width between these limits. Lists prefer whole words, up to a fraction. */
const NAME_MIN = 112;
const NAME_MAX = 256;
const NAME_SHARE = 0.22;
const LIST_NAME = 117;
const LIST_SHARE = 0.55;
/** Extra width for the padding at both edges and for the scroll bar. */
const EDGES = 16;
/** Width factor of totals, which are bolder than the measured text. */
const BOLD = 1.06;
/** Safety factor of text widths. The page's font may be wider, and a wrapped name would double the row height. */
const WIDE = 1.1;
/** Maximum width of other texts before they wrap. */
const TEXT_MAX = 136;
const NARROW = 420;

export function layOut(
  columns: readonly GridColumn[],
  width: number,
  measure: Measure,
  { scrolls, opens }: { readonly scrolls: boolean; readonly opens: boolean },
): GridLayout {
  const [first, ...others] = columns;
  if (!first) return { columns, under: [], change: undefined, bars: new Set(), bar: BAR_MIN, name: 0, list: false, pins: false };
  const list = width > 0 && width < NARROW;
  const whole = Math.max(measure(first.label, 12) + 14, measure(first.widest, 13) * WIDE) + GAP + (opens ? OPENS : 0);
  if (scrolls) {
    const name = Math.min(NAME_MAX, whole);
    return { columns, under: [], change: undefined, bars: new Set(), bar: BAR_MIN, name, list: false, pins: name <= width / 2 };
  }
  const all = (width || 900) - EDGES;
  const named = LIST_NAME + GAP + (opens ? OPENS : 0);
  const share = list ? Math.min(named, all * LIST_SHARE) : Math.max(NAME_MIN, Math.min(NAME_MAX, all * NAME_SHARE));
  // In a list, the name needs room for the columns below it.
  const least = list && others.filter(canStandUnder).length > 2 ? share : Math.min(whole, share);
  let room = all - least;
  const kept = new Set<GridColumn>([first]);
  const bars = new Set<string>();
  const addBar = (column: GridColumn): void => {
    if (!column.bar || list || bars.has(column.id) || !kept.has(column) || room < BAR) return;
    room -= BAR;
    bars.add(column.id);
  };
  for (const column of byWeight(others)) {
    const need = needed(column, measure);
    if (need > room || (list && kept.size > 2)) continue;
    room -= need;
    kept.add(column);
    // The first number gets its bar before other columns get room.
    if (bars.size === 0) addBar(column);
  }
  others.forEach(addBar);
  // Names that would wrap into more than three lines matter more than bars.
  const target = Math.min(whole / 3, NAME_MAX);
  for (const id of [...bars].reverse()) {
    if (least + room >= target) break;
    bars.delete(id);
    room += BAR;
  }
  const under = others.filter((column) => !kept.has(column) && (canStandUnder(column) || (list && column.kind === 'growth')));
  const wanted = Math.max(whole, ...under.map((column) => measure(underText(column), 12) * WIDE + GAP));
  const name = Math.max(least, Math.min(wanted, least + room));
  const spare = Math.max(0, least + room - name - BAR_MARGIN);
  const value = columns.find(({ kind }) => kind === 'value');
  const [change, ...further] = under.filter(({ kind }) => kind === 'growth');
  const isOfValue = further.length === 0 && value !== undefined && change?.id.startsWith(`${value.id}.`);
  return {
    columns: columns.filter((column) => kept.has(column)),
    under,
    change: isOfValue ? change : undefined,
    bars,
    bar: Math.min(BAR_MAX, BAR_MIN + Math.floor((spare * BAR_SHARE) / Math.max(1, bars.size))),
    name,
    list,
    pins: false,
  };
}

function canStandUnder({ kind }: GridColumn): boolean {
  return kind === 'value' || kind === 'key';
}

function underText({ name, widest }: GridColumn): string {
  return `${name} ${widest}`;
}

function needed({ label, widest, numeric }: GridColumn, measure: Measure): number {
  const own = Math.ceil(Math.max(measure(label, 12) + 14, measure(widest, 13) * BOLD)) + GAP;
  return numeric ? own : Math.min(own, TEXT_MAX);
}

/** Orders columns by priority: the first number, its growth, its change, then the others in order. */
function byWeight(columns: readonly GridColumn[]): readonly GridColumn[] {
  const value = columns.find(({ kind }) => kind === 'value');
  const [growth, change] = ['growth', 'change'].map((name) => columns.find(({ kind }) => kind === name));
  const lead = [value, growth, change].filter((column) => column !== undefined);
  return [...lead, ...columns.filter((column) => !lead.includes(column))];
}

/** Width of a row's sparkline in px. */
const COURSE = 112;

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
function linesOf({ columns, name, under, change }: GridLayout, { opens }: Pick<GridView, 'opens'>): number {
  const own = textWidth(columns[0]?.widest ?? '', 13);
  const below = under.reduce((sum, column) => sum + textWidth(column === change ? column.widest : underText(column), 12) + 10, 0);
  const room = Math.max(64, name - GAP - (opens ? OPENS : 0));
  return Math.max(1, Math.ceil(own / room)) + Math.ceil(below / room);
}
