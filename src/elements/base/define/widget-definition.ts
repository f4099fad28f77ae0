import type { GroupName } from '../../../messages/en.js';
import type { Partly } from '../../../messages/overlaid.js';
import type { Boxes, Scene, ScenePlot } from '../../../plot/chart.js';
import type { ColumnsSpec } from '../../../plot/columns.js';
import type { PlotFrame } from '../../../plot/drawing.js';
import type { GridSpec } from '../../../plot/grid.js';
import type { ListSpec } from '../../../plot/list.js';
import type { Mark } from '../../../plot/mark.js';
import type { Plans } from '../../../query/plan.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import type { Unnamed, Values } from '../attributes/attribute.js';
import type { TextColumn } from '../chart/result-columns.js';
import type { WidgetContext } from '../element/widget.js';
import type { Place } from './drill-path.js';
import type { FactCells, FactTable, WidgetFacts, Wording } from './widget-facts.js';

/** The attributes of a widget by property: `{ steps: attribute.list('visits, orders') }`. `minShare` is the attribute `min-share`. */
export type AttributeRows = Readonly<Record<string, Unnamed<unknown, unknown>>>;

/** What the functions of a widget get: parsed attributes, texts, and everything known about data, page and user. */
export interface WidgetInput<Attributes, Texts> extends WidgetContext, Omit<Wording, 'locale' | 'currency'> {
  /** The values of the widget's own attributes. Bad values never arrive here: the card shows their error. */
  readonly attributes: Attributes;
  /** The widget's own texts, in the language of the user or in English. */
  readonly texts: Texts;
  /** The facts shown before, of any attributes and data; `undefined` at first. While `moving`, their places can stay. */
  readonly previous?: WidgetFacts | undefined;
}

/** The input in a widget with `levels`: where users are in the drill path. */
export interface DrillInput<Attributes, Texts> extends WidgetInput<Attributes, Texts> {
  readonly place: Place;
}

/** The input of `facts`: the results of the plans, by their names. */
export interface FactsInput<Attributes, Texts> extends WidgetInput<Attributes, Texts> {
  readonly results: Results;
  /** Returns the columns of a result with labels and texts, keys before measures. */
  readonly columnsOf: (result: QueryResult) => readonly TextColumn[];
}

/** A control above the chart by which readers choose another value of an attribute. */
export interface WidgetControl {
  /** The property of the attribute. The page sees no change, and its own next change ends the choice. */
  readonly attribute: string;
  readonly label: string;
  /** The values, as the page would set them, and their names. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The value without the attribute. */
  readonly fallback?: string;
}

/** A module or a file that a widget loads on demand. */
export interface NeededModule {
  /** What identifies it. It loads once. */
  readonly name: string;
  /** Loads it for a page. `fetch` requests files in place of the platform. */
  readonly load: (page: { readonly baseURI: string; readonly fetch: Window['fetch'] | undefined }) => Promise<unknown>;
}

/** The modules that have loaded, by their names. */
export type LoadedModules = ReadonlyMap<string, unknown>;

/** The facts to draw, with the attributes that they are made of, the texts of their marks, and the selected marks. */
export interface WidgetPicture<Facts> {
  readonly facts: Facts;
  readonly attributes: unknown;
  readonly texts: Pick<FactTable, 'cells'>;
  readonly selected: readonly number[];
}

/** The accessible name of the chart, the widget's own texts, and what words other values, such as bounds of a legend. */
export interface WidgetTexts<Texts> extends Wording {
  readonly label: string;
  readonly texts: Texts;
}

/** The same with what words changes and periods. */
export interface SceneTexts<Texts> extends WidgetTexts<Texts>, Pick<WidgetContext, 'messages' | 'calendar'> {}

/** The input of `plot`. It is called again for each size, result and selection. */
export interface ChartInput<Facts, Texts, Attributes = unknown> extends Wording {
  readonly facts: Facts;
  /** The attributes that the facts are made of. */
  readonly attributes: Attributes;
  readonly texts: Texts;
  /** The texts of each mark, as in the table: its name, then one for each other column. */
  readonly cells: readonly FactCells[];
  /** Indexes of the selected marks and headings; empty when none are. */
  readonly selected: readonly number[];
  /** The space for the chart in px. */
  readonly frame: PlotFrame;
}

/** Charts to draw: each function lays out one kind in the space of the widget. Mark n of the chart is mark n of the facts. */
export interface ChartKinds {
  /** Lines below one another: a name, a bar, a value and a note. The list scrolls when it is higher than the card. */
  readonly list: (spec: Omit<ListSpec, 'label' | 'chosen'>) => Scene;
  /** Upright bars on a value axis, each in one part or stacked. */
  readonly columns: (spec: Omit<ColumnsSpec, 'label'>) => Scene;
  /** Colored cells in rows and columns. */
  readonly grid: (spec: Omit<GridSpec, 'label'>) => Scene;
  /** Any other chart: its shapes in px from back to front, and the box of each mark. It scrolls when `height` is that of more than the card. */
  readonly marks: (marks: readonly Mark[], boxes: Boxes, height?: number) => Scene;
}

/** A widget: its attributes, queries, facts and drawing. All functions are pure. */
export interface WidgetDefinition<
  Rows extends AttributeRows,
  Texts extends object,
  Facts extends WidgetFacts,
  Options = Values<Rows>,
> {
  /** The attributes, besides those of every widget (`src`, `where`, `heading`, `view` …). */
  readonly attributes: Rows;
  /** Texts by language tag: all of them in English, and any of them in other languages, at once or loaded by a function. */
  readonly messages: { readonly en: Texts } & Readonly<Record<string, Partly<Texts> | (() => Promise<Partly<Texts>>)>>;
  /**
   * The group of the library's texts that these are: other languages have it too, and `registerLocale` replaces its texts.
   * @internal
   */
  readonly textGroup?: GroupName;
  /**
   * Returns what the attributes mean together, with the modules that have loaded. All other functions get it as `attributes`. Default: the values.
   * @internal
   * @throws SalesError which the card shows, for attributes that do not go together
   */
  options?(values: Values<Rows>, modules: LoadedModules): Options;
  /** Returns the dimensions of the drill path from the top. A double click on a mark goes down to the next one. @internal */
  levels?(attributes: Options): readonly string[];
  /** Returns the module that the widget has to load before it can query or show its results. @internal */
  needs?(input: {
    readonly attributes: Options;
    readonly results: Results | undefined;
    readonly catalog: WidgetContext['catalog'] | undefined;
  }): NeededModule | undefined;
  /** Returns the heading of the card, which the attribute `heading` overrides. It is also needed before there is data. */
  heading(input: Pick<WidgetInput<Options, Texts>, 'attributes' | 'texts' | 'messages'>): string;
  /** Returns the queries by name. The filters of the page are added. @throws SalesError which the card shows */
  plans(input: WidgetInput<Options, Texts>): Plans;
  /** Returns the queries that depend on the results of `plans`, by other names. @throws SalesError which the card shows */
  follow?(input: FactsInput<Options, Texts>): Plans;
  /** True when marks stay in their places while a filter is dragged: `moving` is true then, and `plans` and `facts` start from `previous`. */
  readonly keepsPlaces?: boolean;
  /** Returns whether there is nothing to show. Default: whether the filters leave no rows of the first query. */
  isEmpty?(results: Results): boolean;
  /** Returns the controls above the chart. The attributes are those of the page. */
  controls?(input: WidgetInput<Options, Texts>): readonly WidgetControl[];
  /** Returns what the results say. @throws SalesError which the card shows */
  facts(input: FactsInput<Options, Texts>): Facts;
  /** Returns the chart. */
  plot?(input: ChartInput<Facts, Texts, Options>, charts: ChartKinds): Scene;
  /** Loads `plot` instead, when the first chart is drawn: `() => import('./plot.js').then(({ plot }) => plot)`. */
  loadPlot?(): Promise<NonNullable<WidgetDefinition<Rows, Texts, Facts, Options>['plot']>>;
  /** Loads a plot of scenes, in place of `plot`. @internal */
  loadScenes?(): Promise<ScenePlot<WidgetPicture<Facts>, SceneTexts<Texts>>>;
  /** Loads what draws the chart as lines and braille, in an SVG of A4. @internal */
  loadTactile?(): Promise<(facts: Facts, texts: SceneTexts<Texts>, scene: Scene | undefined) => string>;
  /** CSS for the shapes of `charts.marks`, by their class names. */
  readonly styles?: string;
  /** Returns the gray shapes that are shown until data arrives, as a path in a square of 100 × 100. Default: a list. */
  skeleton?(attributes: Options): readonly [shapes: string, line?: string];
}
