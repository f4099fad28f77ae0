import { loadRegions } from '../../util/places/load-regions.js';
import type { Properties } from '../base/attributes/attribute.js';
import { boxes, type Skeleton } from '../base/chart/skeleton.js';
import { widgetClass, type ClassParts } from '../base/define/widget-class.js';
import { stepStyles } from '../base/styles/color-scale.styles.js';
import { lineListStyles } from '../base/styles/ranked-list.styles.js';
import { breakdownStyles } from '../sales-breakdown/sales-breakdown.styles.js';
import { mapAttributes } from './attributes.js';
import { loadCities, loadMaps, loadShapesOf } from './load-maps.js';
import { mapDefinition } from './model/definition.js';
import { neededMap } from './model/map.js';
import { ATLAS, CITIES, nameOf } from './model/options.js';
import { atlasOf } from './regions/atlas.js';
import { mapStyles } from './sales-map.styles.js';
import { englishBreakdown } from '../../messages/combined/breakdown-messages.js';
import { drillStyles } from '../base/styles/drill.styles.js';

/** A map has a drill path, and scenes that load with the shapes. */
const MAP_PARTS: ClassParts = {
  ...{ isInner: false, styles: drillStyles, messages: { breakdown: englishBreakdown } },
  loadPlot: async (definition) => definition.loadScenes!(),
};

const MapWidget = /* @__PURE__ */ widgetClass(
  {
    attributes: mapAttributes,
    ...mapDefinition,
    /** The page's own shapes, the names of cities, or first the names of states, then the shapes of one country. */
    needs({ attributes: options, results, catalog }) {
      const { file, ownMap, atlas } = options;
      if (file && !ownMap)
        return {
          name: nameOf(file),
          load: async (page) => (await import('./load-shapes.js')).loadShapes(file.shapes, file.key, page),
        };
      const needed = results && catalog && neededMap(results, options, catalog);
      if (!needed) return undefined;
      if (needed === 'atlas') return { name: ATLAS, load: async () => atlasOf(await loadRegions()) };
      if (needed === 'gazetteer') return { name: CITIES, load: loadGazetteer };
      return { name: needed.id, load: async () => atlas!.load(needed, loadShapesOf) };
    },
    loadScenes: async () => {
      const [maps, { mapPlot }] = await Promise.all([loadMaps(), import('./plot/map.js')]);
      return mapPlot(maps);
    },
    loadTactile: async () => (await import('./plot/tactile.js')).tactilePlaces,
    skeleton: mapSkeleton,
    styles: [stepStyles, lineListStyles, breakdownStyles, mapStyles].map(({ cssText }) => cssText).join(''),
  },
  MAP_PARTS,
);

async function loadGazetteer(): Promise<unknown> {
  const [{ gazetteerOf }, { REGION_MAPS }] = await Promise.all([loadCities(), loadRegions()]);
  return gazetteerOf(REGION_MAPS);
}

/**
 * Shows a measure by place on a map: countries, states and provinces of 19 countries, anything with a latitude and a longitude, or shapes of the page's own. Clicking a place filters the rest of the page. Double-clicking drills down.
 *
 * @summary A measure by place, on a map
 * @fires sales-select - Fires when the user selects or clears places. Detail: `{ field, values, where }`.
 * @fires sales-drill - Fires when the user drills down or up. Detail: `{ path: [{ field, value }], field }`.
 * @csspart chart - The chart.
 * @csspart legend - The legend of colors.
 * @cssprop --sales-seq-1 - Color of the smallest values. The others follow up to `--sales-seq-7`.
 * @cssprop --sales-div-1 - Color of the greatest decrease. The others follow up to `--sales-div-7`.
 */
export class SalesMap extends MapWidget {
  /** Number of drill steps in the clause of the widget. The last member of the clause is either a step or only selected. */
  declare depth: number;
}

/** Returns tiles that resemble continents. */
function mapSkeleton(): Skeleton {
  const tiles = [
    [6, 14, 26, 30],
    [24, 52, 12, 34],
    [44, 14, 14, 18],
    [44, 38, 16, 36],
    [60, 14, 30, 36],
    [78, 60, 14, 18],
  ] as const;
  return [boxes(tiles.length, (k) => tiles[k]!)];
}

export interface SalesMap extends Properties<typeof mapAttributes> {}
