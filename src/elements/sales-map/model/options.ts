import { levelsOf, type BreakdownOptions } from '../../sales-breakdown/model/options.js';
import type { LoadedModules } from '../../base/define/widget-definition.js';
import type { MapAttributes } from '../attributes.js';
import type { Atlas } from './places.js';
import type { Gazetteer } from './gazetteer.js';
import type { Geography } from './geography.js';

export type MapChart = MapAttributes['chart'];

/** A breakdown by place, and how the places are drawn. */
export interface MapOptions extends BreakdownOptions {
  readonly mapChart: MapChart;
  /** Index of the measure that sizes bubbles; `undefined` when bubbles have the size of the colored measure. */
  readonly sizedBy: number | undefined;
  /** The dimension with shapes of the page's own: the first level; `undefined` without such shapes. */
  readonly shapedField: string | undefined;
  /** The role of the places that are united to the shapes of the page; `undefined` for shapes of a file. */
  readonly united: 'country' | 'state' | undefined;
  /** The file with these shapes; `undefined` without one. */
  readonly file: { readonly shapes: string; readonly key: string | undefined } | undefined;
  /** The map of these shapes, once it has loaded. */
  readonly ownMap?: Geography | undefined;
  /** The maps of states, once they have loaded. */
  readonly atlas?: Atlas | undefined;
  /** The cities, once they have loaded. */
  readonly gazetteer?: Gazetteer | undefined;
}

/** The names of the modules with the maps of states, and with the cities. */
export const ATLAS = 'atlas';
export const CITIES = 'cities';

/** Returns the name of a file of shapes among modules. */
export function nameOf({ shapes, key }: Pick<MapAttributes, 'shapes' | 'key'>): string {
  return `${shapes} ${key}`;
}

/** Returns the role of the places that `shapes` unites; `undefined` for a file. */
function unitedIn(shapes: string | undefined): 'country' | 'state' | undefined {
  return shapes === 'country' || shapes === 'state' ? shapes : undefined;
}

/** Returns the breakdown by place that a map shows. */
export function toOptions(
  { measure, by, chart, drill, compare, shapes, size, key }: MapAttributes,
  modules?: LoadedModules,
): MapOptions {
  const first = by ?? drill[0] ?? 'country';
  const measures = [...new Set([measure, size ?? measure])];
  return {
    measures,
    sizedBy: size === undefined ? undefined : measures.length - 1,
    levels: levelsOf({ by: [first], drill }),
    ...{ second: undefined, chart: 'bar', isDefaultChart: true },
    ...{ drill, compare, mapChart: chart, shapedField: shapes && first },
    united: unitedIn(shapes),
    file: shapes === undefined || unitedIn(shapes) ? undefined : { shapes, key },
    ownMap: modules?.get(nameOf({ shapes, key })) as Geography | undefined,
    atlas: modules?.get(ATLAS) as Atlas | undefined,
    gazetteer: modules?.get(CITIES) as Gazetteer | undefined,
  };
}
