import { html, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MarkDrawing } from '../../plot/drawing.js';
import type { Properties } from '../base/attributes/attribute.js';
import { boxes, type Skeleton } from '../base/chart/skeleton.js';
import { ModuleController } from '../base/element/module-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { stepStyles } from '../base/styles/color-scale.styles.js';
import { lineListStyles } from '../base/styles/ranked-list.styles.js';
import { DrillChart } from '../sales-breakdown/drill-chart.js';
import { breakdownStyles } from '../sales-breakdown/sales-breakdown.styles.js';
import { mapAttributes } from './attributes.js';
import { loadRegions } from '../../util/places/load-regions.js';
import { loadCities, loadMaps, loadShapesOf } from './load-maps.js';
import { atlasOf } from './regions/atlas.js';
import type { DrawnPlaces, Geography } from './model/geography.js';
import { neededMap, toMap, type MapView } from './model/map.js';
import { mapModel, type MapInput, type MapState } from './model/model.js';
import { toOptions, unitedIn } from './model/options.js';
import { textsOf, type MapTexts } from './model/texts.js';
import { mapStyles } from './sales-map.styles.js';

/** A drawing that knows the outlines of its places. */
type MapDrawing = MarkDrawing<MapView, MapTexts> & { readonly scene: { readonly places?: DrawnPlaces } };

type MapChart = DrillChart<MapInput, MapView, MapTexts, MapDrawing>;

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
export class SalesMap extends SalesElement<MapState, MapInput, MapView> {
  static override properties = mapAttributes;
  static override styles: CSSResultGroup = [
    SalesElement.styles,
    chartStyles,
    stepStyles,
    lineListStyles,
    breakdownStyles,
    mapStyles,
  ];

  /** Number of drill steps in the clause of the widget. The last member of the clause is either a step or only selected. */
  @property({ attribute: false }) depth = 0;

  protected override readonly widgetModel = mapModel;
  protected override readonly body: MapChart = new DrillChart(this, this.state, this.card, {
    load: async () => {
      const [maps, { mapPlot }] = await Promise.all([loadMaps(), import('./plot/map.js')]);
      return mapPlot(maps);
    },
    picture: ({ answers, options, context }, previous) => toMap(answers, options, context, previous),
    texts: (picture, _context, caption) => textsOf(picture, this.state.view!.context, caption),
    announced: () => this.state.messages.map,
    tactile: async (picture, caption) =>
      (await import('./plot/tactile.js')).tactilePlaces(
        picture,
        this.state.view!.context,
        caption,
        this.body.drawing!.scene.places,
      ),
    skeleton: mapSkeleton,
    renderCursor: (mark, isKeyed) => this.#renderCursor(mark, isKeyed),
    levels: () => this.modelAttributes.levels,
    between: (one, other) => this.#between(one, other),
  });

  /** The map of the page's own shapes, and the attributes that it is loaded for. */
  #ownMap: ModuleController<Geography> | undefined;
  #ownMapOf = '';

  readonly #atlas = new ModuleController(this, async () => atlasOf(await loadRegions()));
  readonly #gazetteer = new ModuleController(this, async () => {
    const [{ gazetteerOf }, { REGION_MAPS }] = await Promise.all([loadCities(), loadRegions()]);
    return gazetteerOf(REGION_MAPS);
  });
  /** The shapes of maps of states, by the ids of the maps. */
  readonly #regions = new Map<string, ModuleController<void>>();

  /** What the newest answer needs: the page's own shapes, the names of cities, or first the names of states, then the shapes of one country. */
  protected override get dependency(): ModuleController<unknown> | undefined {
    const own = this.#ownShapes;
    if (own && !own.module) return own;
    const { results } = this.state.lifecycle.state.answer ?? {};
    const { catalog } = this.state.connection ?? {};
    const needed = results && catalog && neededMap(results, this.modelAttributes, catalog);
    if (!needed) return own;
    if (typeof needed === 'string') return needed === 'atlas' ? this.#atlas : this.#gazetteer;
    const loading =
      this.#regions.get(needed.id) ?? new ModuleController(this, () => this.#atlas.module!.load(needed, loadShapesOf));
    this.#regions.set(needed.id, loading);
    return loading;
  }

  get #ownShapes(): ModuleController<Geography> | undefined {
    const { shapes, key } = this.valuesOf(mapAttributes);
    const of = `${shapes} ${key}`;
    if (of !== this.#ownMapOf) {
      this.#ownMapOf = of;
      const load = async (): Promise<Geography> => (await import('./load-shapes.js')).loadShapes(shapes!, key, this);
      this.#ownMap = shapes === undefined || unitedIn(shapes) ? undefined : new ModuleController(this, load);
    }
    return this.#ownMap;
  }

  protected override get modelAttributes(): MapState {
    const modules = { ownMap: this.#ownShapes?.module, atlas: this.#atlas.module, gazetteer: this.#gazetteer.module };
    return { ...this.refined(mapAttributes, toOptions), depth: this.depth, ...modules };
  }

  /** Returns the marks of a range: on the map those in the rectangle around both ends, in a list those between them. */
  #between(one: number, other: number): readonly number[] {
    const { drawing } = this.body;
    const [from, to] = [drawing?.tipOf(one), drawing?.tipOf(other)];
    const [least, most] = [Math.min(one, other), Math.max(one, other)];
    const within = from && to && drawing?.within?.(from, to);
    return within ?? Array.from({ length: most - least + 1 }, (_, k) => least + k);
  }

  #renderCursor(mark: number, isKeyed: boolean): TemplateResult {
    const { drawing } = this.body;
    const outline = drawing?.scene.places?.outlineOf(mark);
    const box = drawing?.boxOf(mark);
    const name = isKeyed ? 'keyed' : 'over';
    return html`<svg class="overlay" aria-hidden="true">
      ${
        outline === undefined
          ? box && svg`<rect class=${name} rx="2" x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>`
          : svg`<path class=${name} d=${outline}></path>`
      }
    </svg>`;
  }
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
