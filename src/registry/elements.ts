/** A tag of the library. `sales-x` is the class `SalesX` of `elements/sales-x/sales-x.ts`. */
export interface ElementRow {
  readonly tag: `sales-${string}`;
  /** True for an element that shows one card. */
  readonly isWidget: boolean;
  /** Tags that the element always creates. They are registered together with it. Each loads separately, which paints the first ones early. */
  readonly creates?: readonly string[];
  /** Tags that the element creates for some data, or when the user opens them. They load then. */
  readonly opens?: readonly string[];
  /** What the tag needs in addition to `src` to show something of any orders. Tests and measurements use it. */
  readonly example?: {
    readonly attributes?: Readonly<Record<string, string>>;
    /** HTML inside of the tag. */
    readonly content?: string;
  };
}

/** A chart of the page author: a bar for each region. */
const PLOT = '{ "marks": [{ "mark": "barY", "x": "region", "y": "revenue", "key": "region" }] }';

/** Every tag of the library. The entries of the package, what pages load, the manifest, sizes and the contract tests derive from these rows. */
export const ELEMENTS = [
  { tag: 'sales-source', isWidget: false },
  { tag: 'sales-kpi', isWidget: true },
  { tag: 'sales-trend', isWidget: true },
  { tag: 'sales-breakdown', isWidget: true, example: { attributes: { by: 'region' } } },
  { tag: 'sales-heatmap', isWidget: true, opens: ['sales-distribution'] },
  { tag: 'sales-table', isWidget: true, example: { attributes: { by: 'region' } } },
  { tag: 'sales-filter', isWidget: true, example: { attributes: { field: 'region' } } },
  { tag: 'sales-distribution', isWidget: true, example: { attributes: { per: 'order' } } },
  { tag: 'sales-basket', isWidget: true },
  { tag: 'sales-cohort', isWidget: true },
  { tag: 'sales-drivers', isWidget: true },
  { tag: 'sales-forecast', isWidget: true },
  { tag: 'sales-insights', isWidget: true },
  { tag: 'sales-map', isWidget: true, example: { attributes: { by: 'region' } } },
  {
    tag: 'sales-plot',
    isWidget: true,
    example: { attributes: { by: 'region' }, content: `<script type="application/json">${PLOT}</script>` },
  },
  {
    tag: 'sales-dashboard',
    isWidget: false,
    creates: ['sales-kpi', 'sales-filter', 'sales-trend', 'sales-breakdown', 'sales-insights'],
    opens: [
      'sales-table',
      'sales-heatmap',
      'sales-distribution',
      'sales-basket',
      'sales-drivers',
      'sales-forecast',
      'sales-cohort',
    ],
  },
] as const satisfies readonly ElementRow[];
