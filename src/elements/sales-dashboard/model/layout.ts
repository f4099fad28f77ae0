import type { QueryPlan } from '../../../query/plan.js';
import { EQUAL_DIGITS } from '../../../util/decimal.js';
import type { Candidate, Place, PlacesOfPage, Tile } from './slot.js';
import { arrangementOf, COLUMNS, DESKTOP, fitted, inRows, lowered, shortened, widened, type Arrangement } from './arrangement.js';
import { NUMBERS } from './slots.js';
import { isPlanWhole, type Answer } from './worth.js';

/** Maximum numbers of rows and of cards below the key figures on a wide page. */
const MAX_ROWS = 4;
const MAX_CARDS = 7;

/** Cards of members. A page has one, even if its members are alike: what is sold is asked first. */
const OF_MEMBERS = /^sales-(?:breakdown|table|map)$/;

const PROFIT = 'profit';
const isOfProfit = ({ name }: Pick<Place, 'name'>): boolean => name === `kpi-${PROFIT}`;

/** Returns a place without its cards of the profit: where it is a fixed share of the revenue, no key figure shows it, and cards show the revenue. */
function withoutProfit(place: Place): Place {
  return { ...place, candidates: place.candidates.filter(({ measure }) => measure !== PROFIT) };
}

/** Number of key figures with a chart. */
const WITH_CHART = 3;

/** Widgets of a page as shown on screen. */
export interface PageLayout {
  readonly filters: readonly Tile[];
  readonly kpis: readonly Tile[];
  readonly tiles: readonly Tile[];
  /** True while questions about further widgets are pending. */
  readonly isPartial?: boolean;
}

/** Returns the answer to a query; `NO_ANSWER` when the data cannot answer it. */
export type AnswerOf = (plan: QueryPlan) => Answer;

/** Returns the queries that decide which widgets places show, in order of the widgets. */
export function questionsOf(places: readonly Place[]): readonly QueryPlan[] {
  return places.flatMap(({ candidates }) => candidates.flatMap(({ plan, periods }) => (periods ? [plan, periods] : [plan])));
}

/** Returns the filters and key figures before the first with a pending question. */
export function leadingPlaces({ filters, kpis }: PlacesOfPage, isAnswered: (plan: QueryPlan) => boolean): PlacesOfPage {
  const leading = (places: readonly Place[]): readonly Place[] => {
    const end = places.findIndex((place) => !questionsOf([place]).every(isAnswered));
    return end < 0 ? places : places.slice(0, end);
  };
  return { filters: leading(filters), kpis: leading(kpis), tiles: [] };
}

/** Options that decide how much of a page is shown. */
export interface LayoutOptions {
  /** Names of the places below the key figures to show, in order; empty for all that fit. */
  readonly widgets: readonly string[];
  /** Width of the dashboard in pixels. */
  readonly width: number;
  /** Names of the widgets that turned out to have nothing to show, and of those that found nothing, which are a line. */
  readonly gone?: readonly string[];
  readonly quiet?: readonly string[];
  /** True when the filters select a period, which some widgets compare with the previous year. */
  readonly isTimeChosen: boolean;
}

/** Returns the widgets of a page that have something to show. */
export function layoutOf(page: PlacesOfPage, answerOf: AnswerOf, options: LayoutOptions): PageLayout {
  const { widgets, width, isTimeChosen, gone = [], quiet = [] } = options;
  const arrangement = arrangementOf(width);
  const isChosen = widgets.length > 0;
  const fill = (places: readonly Place[]): Filled[] => filledPlaces(places, answerOf, isChosen);
  const kpis = tilesOf(fill(page.kpis));
  const hasFixedProfit = !isChosen && page.kpis.some(isOfProfit) && !kpis.some(isOfProfit);
  const compared = page.tiles
    .filter(({ isCompared }) => isTimeChosen || !isCompared)
    .map((place) => (hasFixedProfit ? withoutProfit(place) : place));
  const named = widgets.flatMap((name) => compared.find((place) => place.name === name) ?? []);
  const filled = fill(isChosen ? named : compared);
  const tiles = lowered(distinctTiles(tilesOf(isChosen ? filled : withMembers(filled))), arrangement);
  const isGone = ({ name }: Tile): boolean => gone.includes(name) || quiet.includes(name);
  const shown = isChosen ? withoutGone(inRows(tiles, arrangement), isGone) : withinPage(tiles, arrangement, isGone);
  const lines = tiles
    .filter(({ name }) => quiet.includes(name) && !gone.includes(name))
    .map((tile) => ({ ...tile, span: COLUMNS }));
  return {
    filters: distinctTiles(tilesOf(fill(page.filters))),
    kpis: keyFigures(kpis, arrangement),
    // They come last: anywhere else, they would move the cards below them.
    tiles: [...fitted(shown, arrangement), ...lines],
  };
}

/** Returns the key figures that fit. They stand on the page itself, and the first have a chart, except on a phone. */
function keyFigures(tiles: readonly Tile[], { perRow }: Arrangement): readonly Tile[] {
  return tiles.slice(0, NUMBERS).map((tile, place) => {
    const { sparkline, ...others } = tile.attributes;
    const chart = sparkline !== undefined && perRow > 1 && place < WITH_CHART ? { sparkline } : {};
    return { ...tile, attributes: { ...others, ...chart, appearance: 'plain' } };
  });
}

/**
 * Returns the widgets that fit within a wide page: narrower pages have the same ones in more rows. The last row is
 * reserved for lists.
 */
function withinPage(tiles: readonly Tile[], arrangement: Arrangement, isGone: (tile: Tile) => boolean): readonly Tile[] {
  const last = tiles.filter(({ isLast }) => isLast);
  const others = tiles.filter(({ isLast }) => !isLast);
  const [rows, cards] = [MAX_ROWS, MAX_CARDS].map((most) => most - Math.sign(last.length));
  const first = inRows(others.slice(0, cards), DESKTOP, rows);
  const isIn = ({ name }: Tile): boolean => first.flat().some((tile) => tile.name === name);
  // Items bought together may turn out to have no combinations: another card would leave the same place.
  const bench = others.filter((tile) => !isIn(tile) && !isGone(tile) && tile.tag !== 'sales-basket');
  const shown = arrangement === DESKTOP ? first : inRows(others.filter(isIn), arrangement);
  return [...withoutGone(shown, isGone, bench), ...withoutGone(inRows(last, arrangement), isGone)];
}

/** The widget of a place, and bars for it whose members differ by no more than chance. */
interface Filled {
  readonly tile?: Tile;
  readonly alike?: Tile;
}

const tilesOf = (filled: readonly Filled[]): Tile[] => filled.flatMap(({ tile }) => tile ?? []);

/** Returns the widgets of a page with a card of members: without one, it has the first bars whose members are alike. */
function withMembers(filled: readonly Filled[]): readonly Filled[] {
  if (filled.some(({ tile }) => tile && OF_MEMBERS.test(tile.tag))) return filled;
  const first = filled.find(({ tile, alike }) => !tile && alike);
  return filled.map((one) => (one === first ? { tile: one.alike! } : one));
}

/** Returns the widgets of places. No two cards of bars list the same members, unless the page names its cards. */
function filledPlaces(places: readonly Place[], answerOf: AnswerOf, isChosen: boolean): Filled[] {
  /** The dimensions and the sums of bars, and the tag of a trend: months of several years say less than the line above them. */
  const shown = new Set<string>();
  const isRepeated = ({ plan }: Candidate, [sums]: Answer['values'], isCalendar = false): boolean => {
    const own = [String(plan.by), ...(sums ? [sumsOf(sums)] : [])];
    const isKnown = (isCalendar && shown.has('sales-trend')) || own.some((one) => shown.has(one));
    if (!isKnown) for (const one of own) shown.add(one);
    return isKnown && !isChosen;
  };
  const fill = ({ name, span: usual, isLast, candidates }: Place): Filled => {
    let alike: Tile | undefined;
    for (const candidate of candidates) {
      const { tag, plan, attributes, cut, span = usual, isUnlikely, isTelling } = candidate;
      const answer = answerOf(plan);
      const { rows, isCalendar } = answer;
      const values = valuesFor(candidate, answer);
      if (!isAnswered(candidate, answer, answerOf)) continue;
      const written = attributes(rows, values);
      const short = isCalendar ? undefined : cut?.(rows, values);
      const tile = { name, tag, attributes: written, span, rows, isLast, isUnlikely, cut: short };
      const isBars = tag === 'sales-breakdown';
      if (isBars && answer.isBlank && written['where'] === undefined) continue;
      const isAlike = isTelling?.(values) === false;
      if (isAlike && isBars && !isCalendar) alike ??= tile;
      if (isAlike || (isBars && isRepeated(candidate, values, isCalendar))) continue;
      if (tag === 'sales-trend') shown.add(tag);
      return { tile };
    }
    return alike ? { alike } : {};
  };
  return places.map(fill);
}

/** Returns the numbers of the measure that a candidate shows, and of the last one of its query, the rows. */
function valuesFor({ measure, plan: { measures } }: Candidate, { values }: Answer): Answer['values'] {
  const own = measure === undefined ? -1 : measures.indexOf(measure);
  return values.length < measures.length || own < 0 ? values : [values[own]!, values.at(-1)!];
}

/** True when the answer about a candidate has what its widget can show. */
function isAnswered({ tag, periods, least, most = Infinity }: Candidate, answer: Answer, answerOf: AnswerOf): boolean {
  const { rows, isUnreadable, isOnMap } = answer;
  if (isUnreadable || rows < least || rows > most || (tag === 'sales-map' && !isOnMap)) return false;
  return !periods || isPlanWhole(answerOf(periods).values);
}

/** Identifies members by their sums: two columns for one thing, such as the channel of an order and of its customer, have the same. */
function sumsOf(values: readonly number[]): string {
  return values
    .map((value) => value.toPrecision(EQUAL_DIGITS))
    .sort()
    .join();
}

/** Removes duplicate widgets. */
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

/** The main chart and its neighbor: only the main chart takes the room of the other. */
const WITH_HERO = 2;

/**
 * Returns rows of widgets without those that turned out to have nothing to show. Each other widget stays in its row: the next widget of `bench`, which had
 * no room, takes the place, otherwise the neighbors in the row do.
 */
function withoutGone(
  rows: readonly (readonly Tile[])[],
  isGone: (tile: Tile) => boolean,
  bench: readonly Tile[] = [],
): readonly Tile[] {
  const next = [...bench];
  let place = 0;
  return rows.flatMap((row) => {
    const filled = row.flatMap((tile) => {
      place++;
      if (!isGone(tile)) return tile;
      // Only a long list or a map stands next to two others.
      const other = place > WITH_HERO && !tile.isTall && next.shift();
      return other ? { ...shortened(other), span: tile.span } : [];
    });
    return filled.length === row.length ? filled : widened(filled.map((tile) => ({ ...tile, isTall: false })));
  });
}
