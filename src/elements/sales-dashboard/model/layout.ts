import type { QueryPlan } from '../../../query/plan.js';
import type { Place, PlacesOfPage, Tile } from './place.js';
import { arrangementOf, inRows, shortened, type Arrangement } from './arrangement.js';
import { NUMBERS } from './places.js';
import type { Answer } from './worth.js';

/** A page on screen. */
export interface PageLayout {
  readonly filters: readonly Tile[];
  readonly kpis: readonly Tile[];
  readonly tiles: readonly Tile[];
  /** How many widgets there would be besides. */
  readonly left: number;
}

/** What the answer to a question says; `NO_ANSWER` where it cannot be asked of these data. */
export type AnswerOf = (plan: QueryPlan) => Answer;

/** The questions that tell which widgets are worth their places, in the order of these. */
export function questionsOf({ filters, kpis, tiles }: PlacesOfPage): readonly QueryPlan[] {
  return [...filters, ...kpis, ...tiles].flatMap(({ candidates }) => candidates.map(({ plan }) => plan));
}

/** How much of a page is shown. */
export interface LayoutOptions {
  /** Only these places below the numbers, in this order; empty for all that there is room for. */
  readonly widgets: readonly string[];
  /** The width of the dashboard in pixels. */
  readonly width: number;
  /** True where a phone shows all of its widgets. */
  readonly isWhole?: boolean;
  /** Whether the filters select a period, which some places compare with the year before. */
  readonly isTimeChosen: boolean;
}

/** Returns the widgets of a page that are worth their places. */
export function layoutOf(page: PlacesOfPage, answerOf: AnswerOf, options: LayoutOptions): PageLayout {
  const { widgets, width, isWhole = false, isTimeChosen } = options;
  const arrangement = arrangementOf(width);
  const fill = (places: readonly Place[]): Tile[] => places.flatMap((place) => filled(place, answerOf) ?? []);
  const places = page.tiles.filter(({ isCompared }) => isTimeChosen || !isCompared);
  const named = widgets.flatMap((name) => places.find((place) => place.name === name) ?? []);
  const tiles = distinctTiles(fill(widgets.length === 0 ? places : named));
  const all = widgets.length === 0 ? withinPage(tiles, arrangement) : inRows(tiles, arrangement);
  const { maxTiles } = arrangement;
  const shown = maxTiles === undefined || isWhole ? all : withLast(all, maxTiles);
  return {
    filters: distinctTiles(fill(page.filters)),
    kpis: fill(page.kpis).slice(0, NUMBERS),
    tiles: shortened(shown, arrangement),
    left: all.length - shown.length,
  };
}

/** Returns the first widgets of a page and the first of its last row, as many as there may be. */
function withLast(tiles: readonly Tile[], maxTiles: number): readonly Tile[] {
  const last = tiles.filter(({ isLast }) => isLast).slice(0, 1);
  const first = tiles.filter(({ isLast }) => !isLast).slice(0, Math.max(1, maxTiles - last.length));
  return [...first, ...last];
}

/** Returns as many rows as a page has, the last one of lists. What comes first has the room. */
function withinPage(tiles: readonly Tile[], arrangement: Arrangement): readonly Tile[] {
  const last = inRows(
    tiles.filter(({ isLast }) => isLast),
    arrangement,
  );
  const rowsOfLast = last.length === 0 ? 0 : 1;
  const first = inRows(
    tiles.filter(({ isLast }) => !isLast),
    arrangement,
    arrangement.maxRows - rowsOfLast,
  );
  return [...first, ...last];
}

function filled({ name, span, isLast, candidates }: Place, answerOf: AnswerOf): Tile | undefined {
  for (const { tag, plan, attributes, least, most = Infinity, isTelling } of candidates) {
    const { rows, values } = answerOf(plan);
    if (rows >= least && rows <= most && (isTelling?.(values) ?? true))
      return { name, tag, attributes: attributes(rows), span, isLast };
  }
  return undefined;
}

/** A widget that another place has already is not shown once more. */
function distinctTiles(tiles: readonly Tile[]): Tile[] {
  const seen = new Set<string>();
  return tiles.filter(({ tag, attributes }) => {
    const {
      measure = '',
      mode = '',
      order = '',
      by = attributes['drill'] ?? attributes['field'] ?? attributes['per'] ?? '',
    } = attributes;
    const key = `${tag} ${measure} ${mode} ${order} ${by}`;
    return !seen.has(key) && seen.add(key);
  });
}
