import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';

/** The tags that a dashboard is built of. */
export type TileTag =
  | 'sales-kpi'
  | 'sales-trend'
  | 'sales-breakdown'
  | 'sales-table'
  | 'sales-heatmap'
  | 'sales-distribution'
  | 'sales-basket'
  | 'sales-drivers'
  | 'sales-cohort'
  | 'sales-forecast'
  | 'sales-insights'
  | 'sales-filter';

/** Attributes of a tag as a page would write them. */
export type Attributes = Readonly<Record<string, string>>;

/** A widget that may fill a place, and the question whose answer tells whether it is worth it. */
export interface Candidate {
  readonly tag: TileTag;
  readonly plan: QueryPlan;
  /** How many rows the answer must have, at least and at most; a missing member and a missing number count for none. */
  readonly least: number;
  readonly most?: number;
  /** Whether the numbers of the answer, by measure, say something; default: they do. */
  readonly isTelling?: (values: readonly (readonly number[])[]) => boolean;
  /** What the tag is given where the answer has so many rows. */
  readonly attributes: (rows: number) => Attributes;
}

/** A place on a page: the first candidate that is worth it has it, and without any the place is not there. */
export interface Place {
  /** By which a page names it in `widgets`, and in the slot of what takes its place. */
  readonly name: string;
  /** How many of the twelve columns it would have. */
  readonly span: number;
  readonly candidates: readonly Candidate[];
  /** Whether it explains how the page's period differs from the year before: on a page that shows all dates it has nothing to say. */
  readonly isCompared?: boolean;
  /** Whether it is in the last row, which every page has room for. */
  readonly isLast?: boolean;
}

/** A page: its filters, its numbers, and what stands below them. */
export interface PlacesOfPage {
  readonly filters: readonly Place[];
  readonly kpis: readonly Place[];
  readonly tiles: readonly Place[];
}

/** The names of the pages there can be, and of those that a dashboard has by default. */
export const PAGES = ['sales', 'customers', 'check'] as const;
export const DEFAULT_PAGES: readonly PageName[] = ['sales', 'customers'];
export type PageName = (typeof PAGES)[number];

/** What the data are about, as far as it decides what a page asks. */
export interface Facts {
  readonly has: (role: Role) => boolean;
  /** The measure that leads: revenue, else units, else orders, else rows. */
  readonly lead: string;
  /** Whether dates reach over more than a year, so that years can be compared. */
  readonly hasYears: boolean;
  /** Whether dates have a time of day. */
  readonly hasHours: boolean;
}

/** A widget in its place. */
export interface Tile {
  readonly name: string;
  readonly tag: TileTag;
  readonly attributes: Attributes;
  /** Columns of twelve. */
  readonly span: number;
  /** True when it is in the last row. */
  readonly isLast?: boolean | undefined;
}
