import { formatNumber } from '../../../format/number.js';
import { tactileBreakdown } from '../../sales-breakdown/plot/tactile.js';
import type { MapContext, MapView } from '../model/map.js';
import type { MapScene } from './map.js';
import { tactileMap } from './tactile-map.js';

/** The painted map: its outlines, and the middles of places. */
interface PaintedMap {
  readonly svg: Element;
  readonly scene: Pick<MapScene, 'outlineOf'>;
  readonly tipOf: (row: number) => { readonly x: number; readonly y: number } | undefined;
}

/** Returns a map as outlines and braille. Rows that are no places of a map are bars. */
export function tactilePlaces(view: MapView, context: MapContext, heading: string, { svg, scene, tipOf }: PaintedMap): string {
  const { outlineOf } = scene;
  if (!outlineOf) return tactileBreakdown(view, context, heading);
  const [column] = view.columns;
  const places = view.rows.map(({ label, values: [value = Number.NaN] }, row) => {
    const outline = outlineOf(row);
    return {
      ...{ label, value, outline, spot: tipOf(row), isPoint: outline?.includes('a') === true },
      text: formatNumber(value, column?.unit ?? 'number', context, 'compact'),
    };
  });
  const land = [...svg.querySelectorAll('.land path')].map((path) => path.getAttribute('d') ?? '');
  return tactileMap(heading, places, land);
}
