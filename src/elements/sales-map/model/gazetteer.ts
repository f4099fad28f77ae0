import type { MemberCountries } from '../../../util/places/regions.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { numberAt } from '../../../query/result/result.js';
import { bareField } from '../../../query/where/where.js';
import { keysOf, type Answer } from '../../sales-breakdown/model/plans.js';

/** Names of columns with degrees north and degrees east, in the languages of column names. */
const LATITUDE =
  /^(?:.*[ _.-])?(?:lat|latitude|latitud|latitudine|breite|breitengrad|geo ?lat|szerokosc|enlem|緯度|纬度|위도)(?:[ _.-]?(?:deg|degrees|dd))?$/i;
const LONGITUDE =
  /^(?:.*[ _.-])?(?:lon|lng|long|longitude|longitud|longitudine|laenge|länge|längengrad|geo ?lo?ng?|dlugosc|boylam|経度|经度|경도)(?:[ _.-]?(?:deg|degrees|dd))?$/i;

/** Degrees east and north of the members of a dimension. */
export type Positions = ReadonlyMap<string, [east: number, north: number]>;

type KnownColumns = Pick<Catalog, 'columns' | 'roles'>;

function tableOf(field: string, { columns, roles }: KnownColumns): string | undefined {
  const name = bareField(field);
  const isNamed = (column: string): boolean => column === name;
  return (
    roles.find(({ role, ref }) => role === name || isNamed(ref.column))?.ref.table ??
    columns.find((one) => isNamed(one.name))?.table
  );
}

/** Returns the columns of latitude and longitude in the table of a dimension, by name and by their values; `undefined` without both. */
function positionColumns(field: string, catalog: KnownColumns): readonly [latitude: string, longitude: string] | undefined {
  const table = tableOf(field, catalog);
  const find = (name: RegExp, most: number): string | undefined =>
    catalog.columns.find((one) => {
      const isDegrees = one.type === 'number' && (one.min ?? 0) >= -most && (one.max ?? 0) <= most;
      return one.table === table && isDegrees && name.test(one.name);
    })?.name;
  const [latitude, longitude] = [find(LATITUDE, 90), find(LONGITUDE, 180)];
  return latitude === undefined || longitude === undefined ? undefined : [latitude, longitude];
}

/** Returns the query for the positions of members: the middle of those of their rows. */
export function positionPlan(field: string, where: string, catalog: KnownColumns): QueryPlan | undefined {
  const columns = positionColumns(field, catalog);
  if (!columns) return undefined;
  const [latitude, longitude] = columns.map((name) => `"${name.replaceAll('"', '""')}"`);
  return { measures: [`latitude = avg(${latitude})`, `longitude = avg(${longitude})`], by: [field], where, limit: MAX_POSITIONS };
}

/** Maximum number of positions in a query: as many as members of a breakdown. */
const MAX_POSITIONS = 5000;

export function positionsIn(answer: Answer | undefined): Positions {
  const [latitude, longitude] = ['latitude', 'longitude'].map((name) => answer?.columns.find((column) => column.name === name));
  const found = keysOf(answer).flatMap((key, row): readonly (readonly [string, [number, number]])[] => {
    const [east, north] = [numberAt(longitude, row), numberAt(latitude, row)];
    // 0, 0 is in the sea.
    return key === null || Number.isNaN(east) || Number.isNaN(north) || (east === 0 && north === 0) ? [] : [[key, [east, north]]];
  });
  return new Map(found);
}

export interface FoundCity {
  readonly position: [east: number, north: number];
  /** Code of the country, of two letters. */
  readonly country: string;
  /** True when others have its name and may be meant: the city is the most populous of them. */
  readonly isMostPopulous: boolean;
}

/** Cities by name. They load on demand. */
export interface Gazetteer {
  /** Finds a city by its name, and the countries and states of its rows. `undefined` without one, and for rows of several. */
  readonly find: (name: string, countries?: ReadonlySet<string>, states?: ReadonlySet<string>) => FoundCity | undefined;
}

/** Minimum share of the values that have a city, for a map. */
const MIN_SHARE = 0.5;

/** Members of a gazetteer: their positions, and the countries of those that are the most populous of their name. */
export interface Cities {
  readonly positions: Positions;
  readonly guesses?: ReadonlyMap<string, string>;
}

/** Finds members with their values; none when they are less than half of the values. */
export function citiesOf(
  members: readonly { readonly key: string | null; readonly value: number }[],
  gazetteer: Gazetteer,
  countries: MemberCountries | undefined,
  states: ReadonlyMap<string, ReadonlySet<string>> | undefined,
): Cities {
  const positions = new Map<string, [east: number, north: number]>();
  const guesses = new Map<string, string>();
  let [found, all] = [0, 0];
  for (const { key, value } of members) {
    const size = Math.abs(value) || 0;
    all += size;
    const city = key === null ? undefined : gazetteer.find(key, countries?.get(key), states?.get(key));
    if (key === null || !city) continue;
    found += size;
    positions.set(key, city.position);
    if (city.isMostPopulous) guesses.set(key, city.country);
  }
  return found >= MIN_SHARE * all ? { positions, guesses } : { positions: new Map() };
}
