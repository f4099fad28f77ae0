import { ANSWER_TAGS } from './answer-tags.js';

/** A tag of the library. `sales-x` is the class `SalesX` of `elements/sales-x/sales-x.ts`. */
export interface ElementRow {
  readonly tag: `sales-${string}`;
  /** First version that has the element. */
  readonly since: `${number}.${number}.${number}`;
  /** True for an element that shows one card. */
  readonly isWidget: boolean;
  /** Height in rem that `tokens.css` keeps for the element before its script runs. Widgets of `defineWidget` have 25. */
  readonly room?: number;
  /** Tags on the first screen of the element. They load when the element creates them, so their scripts do not delay the data. */
  readonly creates?: readonly string[];
  /** Tags that the element creates below it, for some data, or when the user opens them. They load then. */
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
  { tag: 'sales-source', since: '0.1.0', isWidget: false },
  { tag: 'sales-kpi', since: '0.1.0', isWidget: true, room: 9.25 },
  { tag: 'sales-trend', since: '0.1.0', isWidget: true, room: 29.375 },
  { tag: 'sales-breakdown', since: '0.1.0', isWidget: true, room: 20.75, example: { attributes: { by: 'region' } } },
  { tag: 'sales-heatmap', since: '0.1.0', isWidget: true, room: 29.375, opens: ['sales-distribution'] },
  { tag: 'sales-table', since: '0.1.0', isWidget: true, room: 20.75, example: { attributes: { by: 'region' } } },
  { tag: 'sales-filter', since: '0.1.0', isWidget: true, example: { attributes: { field: 'region' } } },
  { tag: 'sales-distribution', since: '0.1.0', isWidget: true, room: 25, example: { attributes: { per: 'order' } } },
  { tag: 'sales-basket', since: '0.1.0', isWidget: true, room: 25 },
  {
    tag: 'sales-funnel',
    since: '0.1.0',
    isWidget: true,
    room: 25,
    example: { attributes: { stages: 'region: North, South, West' } },
  },
  { tag: 'sales-cohort', since: '0.1.0', isWidget: true, room: 25 },
  { tag: 'sales-drivers', since: '0.1.0', isWidget: true, room: 25 },
  { tag: 'sales-forecast', since: '0.1.0', isWidget: true, room: 29.375 },
  { tag: 'sales-insights', since: '0.1.0', isWidget: true, room: 12 },
  { tag: 'sales-map', since: '0.1.0', isWidget: true, room: 24, example: { attributes: { by: 'region' } } },
  {
    tag: 'sales-plot',
    since: '0.1.0',
    isWidget: true,
    room: 20.75,
    example: { attributes: { by: 'region' }, content: `<script type="application/json">${PLOT}</script>` },
  },
  { tag: 'sales-ask', since: '0.1.0', isWidget: false, opens: ANSWER_TAGS },
  { tag: 'sales-views', since: '0.1.0', isWidget: false },
  { tag: 'sales-notes', since: '0.1.0', isWidget: false },
  {
    tag: 'sales-dashboard',
    since: '0.1.0',
    isWidget: false,
    room: 60,
    creates: ['sales-kpi', 'sales-filter', 'sales-trend'],
    opens: [
      'sales-insights',
      'sales-breakdown',
      'sales-table',
      'sales-heatmap',
      'sales-distribution',
      'sales-basket',
      'sales-drivers',
      'sales-forecast',
      'sales-cohort',
      'sales-map',
      'sales-funnel',
    ],
  },
] as const satisfies readonly ElementRow[];
