import type { GridColumn } from './columns.js';

/** How wide a text is, in px, at a size in px. */
export type Measure = (text: string, sizePx: number) => number;

/** Which columns stand side by side at a width, and which are told under the name. */
export interface GridLayout {
  readonly columns: readonly GridColumn[];
  /** Those that have no room of their own. */
  readonly under: readonly GridColumn[];
  /** Columns with room for a bar beside the number. */
  readonly bars: ReadonlySet<string>;
  /** Room of the first column, in px. */
  readonly name: number;
  /** Whether it is the list of a narrow card. */
  readonly list: boolean;
  /** Whether the first column stays in sight while the others are scrolled: where it leaves them room. */
  readonly pins: boolean;
}

const GAP = 16;
const BAR = 104;
/** The sign that a row can be opened. */
export const OPENS = 28;
/** The least room for a name: a share of the width between these; in a list so much, that words are not torn, but no more than a share. */
const NAME_MIN = 112;
const NAME_MAX = 256;
const NAME_SHARE = 0.22;
const LIST_NAME = 117;
const LIST_SHARE = 0.55;
/** What the cells at both edges need besides, and a bar to scroll by. */
const EDGES = 16;
/** Totals are set bolder than what is measured. */
const BOLD = 1.06;
/** Letters of the page may be wider than those measured, and a name that breaks for a pixel makes its row twice as high. */
const WIDE = 1.1;
/** Texts beside the name wrap in this. */
const TEXT_MAX = 136;
/** Under this width a table is a list. */
export const NARROW = 420;

/** What sets a table apart: columns that stay side by side however many they are, as in lists of single rows; a sign beside names that rows can be opened. */
export interface LayoutFacts {
  readonly scrolls: boolean;
  readonly opens: boolean;
}

/** Lays the columns out. */
export function layOut(
  columns: readonly GridColumn[],
  width: number,
  measure: Measure,
  { scrolls, opens }: LayoutFacts,
): GridLayout {
  const [first, ...others] = columns;
  if (!first) return { columns, under: [], bars: new Set(), name: 0, list: false, pins: false };
  const list = width > 0 && width < NARROW;
  const whole = Math.max(measure(first.label, 12) + 14, measure(first.widest, 13) * WIDE) + GAP + (opens ? OPENS : 0);
  if (scrolls) {
    const name = Math.min(NAME_MAX, whole);
    return { columns, under: [], bars: new Set(), name, list: false, pins: name <= width / 2 };
  }
  const all = (width || 900) - EDGES;
  const named = LIST_NAME + GAP + (opens ? OPENS : 0);
  const share = list ? Math.min(named, all * LIST_SHARE) : Math.max(NAME_MIN, Math.min(NAME_MAX, all * NAME_SHARE));
  // Under a name of a list stands what else there is.
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
    // The first number has its bar before others get a place.
    if (bars.size === 0) addBar(column);
  }
  others.forEach(addBar);
  return {
    columns: columns.filter((column) => kept.has(column)),
    under: others.filter((column) => !kept.has(column) && (canStandUnder(column) || (list && column.kind === 'growth'))),
    bars,
    name: Math.max(least, Math.min(whole, least + room)),
    list,
    pins: false,
  };
}

function canStandUnder({ kind }: GridColumn): boolean {
  return kind === 'value' || kind === 'key';
}

function needed({ label, widest, numeric }: GridColumn, measure: Measure): number {
  const own = Math.ceil(Math.max(measure(label, 12) + 14, measure(widest, 13) * BOLD)) + GAP;
  return numeric ? own : Math.min(own, TEXT_MAX);
}

/** The columns by how much they are wanted: the first number and its growth, then as they come. */
function byWeight(columns: readonly GridColumn[]): readonly GridColumn[] {
  const value = columns.find(({ kind }) => kind === 'value');
  const growth = columns.find(({ kind }) => kind === 'growth');
  const lead = [value, growth].filter((column) => column !== undefined);
  return [...lead, ...columns.filter((column) => !lead.includes(column))];
}
