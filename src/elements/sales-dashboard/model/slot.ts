import type { ReportingGrain } from '../../../catalog/reporting-grain.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';
import type { Answer } from './worth.js';

/** What a dashboard knows about a tag of its widgets. */
interface TagTraits {
  /** Height in pixels of its card, and on a phone, where titles take three lines and names wrap. */
  readonly height?: number;
  readonly heightOnPhone?: number;
  /** When it has its first update: the lowest turn first. Cards come before filters: the worker answers them while filters are updated. */
  readonly turn: number;
  /** True for a widget on the first screen of each page. */
  readonly isFirst?: true;
  /** True for a widget with statistics that would hold up the charts of the first screen. */
  readonly followsScreen?: true;
  /** True for a widget that compares the selected period with the previous year. Without a selected period, it shows all dates. */
  readonly isComparing?: true;
  /** True for a widget that shows all dates here, and on other pages those of the period. */
  readonly isUndated?: true;
  /** Attributes that it writes itself on user actions, in addition to its view. */
  readonly own?: readonly string[];
}

const TAGS = {
  'sales-kpi': { turn: 0, isFirst: true, isComparing: true },
  'sales-trend': { turn: 1 },
  'sales-breakdown': { turn: 2, isComparing: true },
  'sales-table': { turn: 2, isComparing: true },
  'sales-heatmap': { turn: 2, height: 470, isUndated: true },
  'sales-distribution': { turn: 2 },
  'sales-basket': { turn: 2 },
  'sales-drivers': { turn: 2 },
  'sales-cohort': { turn: 2 },
  'sales-forecast': { turn: 2, heightOnPhone: 376 },
  'sales-insights': { turn: 2, followsScreen: true, own: ['mode', 'step'] },
  'sales-map': { turn: 2, height: 504, heightOnPhone: 384 },
  'sales-filter': { turn: 3, isFirst: true },
} as const satisfies Readonly<Record<string, TagTraits>>;

/** Tags of the widgets on a dashboard. */
export type TileTag = keyof typeof TAGS;

/** Returns what a dashboard knows about a tag. */
export function traitsOf(tag: TileTag): TagTraits {
  return TAGS[tag];
}

/** HTML attributes of a tag. */
export type Attributes = Readonly<Record<string, string>>;

/** Widget that may fill a place, and the query that decides whether it has something to show. */
export interface Candidate {
  readonly tag: TileTag;
  readonly plan: QueryPlan;
  /** The measure that it shows, where its query has others too. */
  readonly measure?: string;
  /** Query of the periods whose sum the widget compares: each needs a plan. */
  readonly periods?: QueryPlan;
  /** Preferred span, in columns of twelve. Default: that of the place. */
  readonly span?: number;
  /** Minimum and maximum number of rows; rows with a missing member or number are not counted. */
  readonly least: number;
  readonly most?: number;
  /** Returns true when the values of the answer, by measure, are worth showing. Default: they are. */
  readonly isTelling?: (values: readonly (readonly number[])[]) => boolean;
  /** True for a widget that is likely to have nothing to show: a phone reserves a line for it. */
  readonly isUnlikely?: boolean;
  /** Returns the attributes of the tag for the number of rows, and for the numbers per measure, which long results lack. */
  readonly attributes: (rows: number, values: Answer['values']) => Attributes;
  /** Returns the attributes of a long list that is cut to the height of its neighbors. Default: the same. */
  readonly cut?: Candidate['attributes'];
}

/** Place on a page. The first suitable candidate fills it; without one, the place is removed. */
export interface Place {
  /** Name in the `widgets` attribute, and name of the slot that replaces the widget. */
  readonly name: string;
  /** Preferred span, in columns of twelve. */
  readonly span: number;
  readonly candidates: readonly Candidate[];
  /** True for a widget that explains the change from the previous year. It is hidden when the page shows all dates. */
  readonly isCompared?: boolean;
  /** True for a widget in the last row, which every page reserves. */
  readonly isLast?: boolean;
}

/** Places of a page: filters, key figures, and widgets below them. */
export interface PlacesOfPage {
  readonly filters: readonly Place[];
  readonly kpis: readonly Place[];
  readonly tiles: readonly Place[];
}

/** Facts about the data that decide which queries a page uses. */
export interface Facts {
  readonly has: (role: Role) => boolean;
  /** Measure of the headline: revenue, otherwise units, otherwise orders, otherwise rows. */
  readonly headline: string;
  /** Measure of charts: that of the headline; while the revenue is a question, the sum of the first column that may be it, or the next measure. */
  readonly lead: string;
  /** True when no join leads from the sales to the profit or cost. */
  readonly isProfitApart?: boolean;
  /** True when dates span more than a year, which allows comparisons of years. */
  readonly hasYears: boolean;
  /** The clause of the months of the default period that are also whole a year earlier, where the whole period is not. */
  readonly comparedPart?: string;
  /** Number of days from the first date to the last; 0 without dates. */
  readonly days: number;
  /**
   * Unit of the main chart: days of a default period of a few weeks, weeks of sales on less than half of the days and of weekly figures, months of
   * sales in less than half of the weeks; otherwise absent.
   */
  readonly chartGrain?: 'day' | 'week' | 'month';
  /** True when enough dates lie before the default period to tell its new customers from older ones. */
  readonly knowsNew: boolean;
  /** True when retention has an earlier period: the one before the default period, or, without that, the month before the last. */
  readonly knowsRetained: boolean;
  /** Roles of places from the largest to the smallest; each place contains the next ones. */
  readonly way: readonly Role[];
  /** The unit of reported figures with one date per unit; `undefined` for sales of single days. */
  readonly reported: ReportingGrain | undefined;
  /** True when most rows are on the first or last days of months, so only months show a course. */
  readonly isMonthly: boolean;
  /** True when the revenue is a question, so nothing can be found in it. */
  readonly asksRevenue: boolean;
  /** True when dates have a time of day. */
  readonly hasHours: boolean;
  /** True when there are so few products that each may explain a change. */
  readonly hasFewProducts: boolean;
  /** Further columns with 2 to 20 members, which no role explains. */
  readonly fields: readonly string[];
  /** True when some rows may have no value for a role. */
  readonly hasBlank: (role: Role) => boolean;
}

/** Widget assigned to a place. */
export interface Tile {
  readonly name: string;
  readonly tag: TileTag;
  readonly attributes: Attributes;
  /** Span, in columns of twelve. */
  readonly span: number;
  /** True when it is in the last row. */
  readonly isLast?: boolean | undefined;
  /** Number of members that it has something to show of. */
  readonly rows?: number;
  /** Attributes as a list that is cut. */
  readonly cut?: Attributes | undefined;
  /** True for a long list with two widgets next to it, one below the other. */
  readonly isTall?: boolean;
  /** True on a page with a widget per row. */
  readonly isNarrow?: boolean;
  /** True for a widget that is likely to have nothing to show. */
  readonly isUnlikely?: boolean | undefined;
}
