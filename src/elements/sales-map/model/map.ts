import { scaleOf, type Scale } from '../../../util/color-scale.js';
import { measureOf, resultName } from '../../../query/measure.js';
import type { Catalog } from '../../../query/catalog.js';
import { grouped } from '../../../util/grouped.js';
import { toView, valuesIn, type BreakdownAnswers } from '../../sales-breakdown/model/breakdown.js';
import { placeOf } from '../../base/define/drill-path.js';
import { keysOf } from '../../sales-breakdown/model/plans.js';
import { differenceOf, isCompared, showsPercent } from '../../sales-breakdown/model/texts.js';
import type { BreakdownContext, BreakdownRow, BreakdownView } from '../../sales-breakdown/model/view.js';
import { positionsIn, citiesOf, type Positions, type Cities } from './gazetteer.js';
import { US_STATES_MAP, WORLD, type Geography } from './geography.js';
import type { MapChart, MapOptions } from './options.js';
import {
  countriesIn,
  COUNTRIES,
  parentsIn,
  STATES,
  mayNeedAtlas,
  placesOf,
  roleOf,
  type OtherMaps,
  type Places,
} from './places.js';
import { unitedMap, unitedPlaces, type UnitedPlaces } from './united-map.js';

/** What the colors of a map show: values, or changes as shares or in the unit of the measure. */
export type Shows = 'values' | 'growth' | 'change';

/** The content of a map, independent of pixels. Its rows are those of a breakdown: first the places on the map, then all others. */
export interface MapView extends BreakdownView {
  readonly geography: Geography | undefined;
  readonly mapChart: MapChart;
  /** Index of the column that sizes bubbles; `undefined` when bubbles have the size of the colored values. */
  readonly sizedBy: number | undefined;
  /** Degrees east and north of places that have no shape, by their codes. */
  readonly positions: Readonly<Record<string, [east: number, north: number]>>;
  /** The countries of cities that are the most populous of their name, by members. `undefined` when no cities are found by name. */
  readonly guesses: ReadonlyMap<string, string> | undefined;
  /** The code of each row's place; `undefined` for rows that are not on the map. */
  readonly codes: readonly (string | undefined)[];
  /** The name of each row's place in the user's language. */
  readonly places: readonly (string | undefined)[];
  readonly shows: Shows;
  /** The number that colors each row; NaN when missing. */
  readonly colored: readonly number[];
  readonly scale: Scale;
}

/** Input of a map besides results and attributes. */
export interface MapContext extends BreakdownContext {
  readonly catalog: Catalog;
}

export const POSITIONS = 'positions';

/** The name of the query for a place that has several members. */
export function placePlan(code: string): string {
  return `place ${code}`;
}

/** Returns the map of a result. `previous` is the last map of the same drag: its colors keep their meaning. */
export function toMap(answers: BreakdownAnswers, options: MapOptions, context: MapContext, previous?: MapView): MapView {
  const { field } = placeOf(context.own, options.levels, context.depth);
  const view = toView(answers, options, { ...context, previous: undefined });
  const keys = view.rows.map(({ key }) => key ?? null);
  const cities = citiesIn(answers, view, options);
  const found = placesOf(field, keys, context.catalog, mapsFor(answers, options, field, context.catalog));
  const places = mappedPlaces(keys, found, cities.positions, options.mapChart);
  const { geography, mapChart, positions } = places;
  const order = rowOrder(places, answers, options, view);
  const codes = order.map(({ code }) => code);
  const names = codes.map((code) => nameOf(code, places, context.locale));
  const rows = order.map(({ row }, at) => ({ ...row, label: labelOf(row, codes[at], names[at]) }));
  const [column, ...sizes] = view.columns;
  const columns = [column!, ...sizes.map((size) => ({ ...size, kind: 'detail' as const }))];
  const placed: BreakdownView = { ...view, rows, columns, chosen: chosenIn(rows, view) };
  const shows = isCompared(placed) ? (showsPercent(placed, 0) ? 'growth' : 'change') : 'values';
  const colored = rows.map((row, at) => (codes[at] === undefined ? Number.NaN : colorNumber(placed, row, shows)));
  const isHeld = previous?.shows === shows && previous.geography?.id === geography?.id && previous.field === field;
  return {
    ...placed,
    ...{ geography, mapChart, positions, sizedBy: options.sizedBy, guesses: cities.guesses },
    ...{ codes, places: names, shows, colored },
    scale: isHeld ? previous.scale : scaleOf(Float64Array.from(colored), shows === 'values' ? 'losses' : 'always'),
  };
}

/** Returns the maps besides those of the world and of the United States, and the places that the page's own map unites. */
export function mapsFor(
  answers: BreakdownAnswers,
  options: MapOptions,
  field: string,
  catalog: Catalog,
): OtherMaps & { readonly united: UnitedPlaces | undefined } {
  const others = { atlas: options.atlas, countries: countriesIn(answers[COUNTRIES]) };
  const united = unitedPlaces(answers, options, catalog, others);
  if (field !== options.shapedField) return { ...others, united };
  return { ...others, united, ownMap: united ? unitedMap(united) : options.ownMap };
}

/** Returns the positions of members: those of the data, otherwise of cities by name. */
function citiesIn(answers: BreakdownAnswers, { rows }: BreakdownView, { gazetteer }: MapOptions): Cities {
  const own = answers[POSITIONS];
  if (own || !gazetteer) return { positions: positionsIn(own) };
  const members = rows.map(({ key = null, values: [value = 0] }) => ({ key, value }));
  return citiesOf(members, gazetteer, countriesIn(answers[COUNTRIES]), parentsIn(answers[STATES]));
}

/** Returns what the places of an answer need: the names of states or cities, or the shapes of a map; `undefined` when nothing is missing. */
export function neededMap(
  answers: BreakdownAnswers,
  options: MapOptions,
  catalog: Catalog,
): 'atlas' | 'gazetteer' | Geography | undefined {
  const { main } = answers;
  const field = main?.columns[0]?.name;
  if (field === undefined) return undefined;
  if (roleOf(field, catalog) === 'city') return answers[POSITIONS] || options.gazetteer ? undefined : 'gazetteer';
  if (options.ownMap && field === options.shapedField) return undefined;
  const { united, ...others } = mapsFor(answers, options, field, catalog);
  const [by, names] = united ? [options.united!, united.names] : [field, keysOf(main)];
  if (!mayNeedAtlas(by, names, catalog, others.countries)) return undefined;
  if (!options.atlas) return 'atlas';
  const { geography } = united ?? placesOf(by, names, catalog, others);
  const isRegion = geography !== undefined && geography !== WORLD && geography !== US_STATES_MAP;
  return isRegion && !options.atlas.isLoaded(geography) ? geography : undefined;
}

interface MappedPlaces extends Places, Pick<MapView, 'mapChart' | 'positions'> {}

/** Returns the places of members: places of a map, otherwise positions. A tile grid has only the places with a tile. */
function mappedPlaces(keys: readonly (string | null)[], found: Places, positions: Positions, mapChart: MapChart): MappedPlaces {
  const { geography, codes } = found;
  if (geography === undefined && positions.size > 0)
    return {
      ...{ geography: WORLD, mapChart: 'bubble' },
      codes: keys.map((key) => (key !== null && positions.has(key) ? codeAt(key) : undefined)),
      positions: Object.fromEntries([...positions].map(([key, at]) => [codeAt(key), at])),
    };
  // States without a grid are areas.
  if (!geography?.tiles || mapChart !== 'tile')
    return { ...found, mapChart: mapChart === 'tile' ? 'choropleth' : mapChart, positions: {} };
  const tiles = new Set(geography.tiles.places.map(({ code }) => code));
  return { geography, codes: codes.map((code) => (tiles.has(code ?? '') ? code : undefined)), mapChart, positions: {} };
}

/** Returns the code of a member that has only a position. It differs from the codes of countries. */
function codeAt(key: string): string {
  return `@${key}`;
}

/** Returns one row for each place, then the rows of all members that are no place, each in the order of the breakdown. */
function rowOrder({ codes }: Places, answers: BreakdownAnswers, options: MapOptions, { rows }: BreakdownView) {
  const byCode = grouped(rows.map((row, at) => [codes[at], row]));
  const others = byCode.get(undefined) ?? [];
  const placed = [...byCode].flatMap(([code, own]) =>
    code === undefined ? [] : [{ code, row: own.length > 1 ? joinedRow(own, code, answers, options) : own[0]! }],
  );
  // Joined rows are larger than each of their members.
  const valueOf = ({ values: [value = 0] }: BreakdownRow): number => value || 0;
  placed.sort((one, other) => valueOf(other.row) - valueOf(one.row));
  return [...placed, ...others.map((row) => ({ code: undefined, row }))];
}

/** Returns one row for the members of a place: their sum, or for other measures the answer of a query of their own. */
function joinedRow(rows: readonly BreakdownRow[], code: string, answers: BreakdownAnswers, options: MapOptions): BreakdownRow {
  const own = answers[placePlan(code)];
  const sums = (side: 'values' | 'previous'): readonly number[] =>
    options.measures.map((_, c) => {
      const known = rows.flatMap((row) => row[side]?.[c] ?? []).filter((value) => !Number.isNaN(value));
      return known.length === 0 ? Number.NaN : known.reduce((total, value) => total + value, 0);
    });
  const isCompared = rows.some(({ previous }) => previous !== undefined);
  return {
    ...rows[0]!,
    members: rows.map(({ key }) => key ?? null),
    ...(own ? valuesIn(own, options)(0) : { values: sums('values'), ...(isCompared && { previous: sums('previous') }) }),
  };
}

/** True when the values of several members add up to that of their place. */
export function addsUp(answers: BreakdownAnswers, options: MapOptions): boolean {
  const known = answers['main']?.facts?.measures ?? [];
  return options.measures.every((measure) => measureOf(known, resultName(measure)).adds.members);
}

/** Returns the name of a place in the user's language; of a position, its degrees north and east. */
function nameOf(code: string | undefined, { geography, positions }: MappedPlaces, locale: string): string | undefined {
  if (code === undefined || geography === undefined) return undefined;
  const at = positions[code];
  return at ? `${at[1].toFixed(2)}, ${at[0].toFixed(2)}` : geography.nameOf(code, locale);
}

/** Returns the name of a row: that of the data, or of the place when the data has only its code, or several names. */
function labelOf({ label, key, members }: BreakdownRow, code: string | undefined, name: string | undefined): string {
  if (name === undefined || code?.startsWith('@')) return label;
  const isCode = key !== undefined && key !== null && (key.toUpperCase() === code || /^[A-Z]{2,3}$/.test(key));
  return members !== undefined || (isCode && name !== code) ? name : label;
}

function chosenIn(rows: readonly BreakdownRow[], view: BreakdownView): readonly number[] {
  const keys = new Set(view.chosen.map((at) => view.rows[at]!.key));
  const isChosen = ({ key, members }: BreakdownRow): boolean =>
    members ? members.every((member) => keys.has(member)) : keys.has(key);
  return rows.flatMap((row, at) => (isChosen(row) ? [at] : []));
}

function colorNumber(view: BreakdownView, row: BreakdownRow, shows: Shows): number {
  if (shows === 'values') return row.values[0] ?? Number.NaN;
  const difference = differenceOf(row, view, 0);
  return shows === 'change' ? difference : difference / Math.abs(row.previous?.[0] ?? Number.NaN);
}
