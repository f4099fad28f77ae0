import type { TimeLine, TimePanel, TimePicture } from '../../../plot/time/picture.js';
import type { SideNames } from '../../base/card/clause-label.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { Earlier } from '../../../messages/combined/trend-messages.js';
import type { TimeTexts } from '../../../format/time-names.js';
import type { DayRange, OpenDays } from '../../../query/plan.js';
import type { BinRange } from '../../../query/time/time-grain.js';
import type { Selection } from '../../../catalog/time-selection.js';
import type { TrendFact } from './facts.js';
import type { TrendLine } from './lines.js';

export interface ShownLine extends TrendLine, TimeLine {
  /** Name in tables and tooltips. Never a year. */
  readonly fullLabel: string;
  /** True when `average` contains seasonally adjusted values instead. */
  readonly adjusted?: boolean;
  /** True when the values are growth of another measure. */
  readonly grown?: true;
}

/** Lines that share a value axis. */
export interface TrendPanel extends TimePanel {
  readonly lines: readonly ShownLine[];
}

/** Data of a trend chart, without pixel positions. Arrays have one value per bin of the whole time. */
export interface TrendView extends TimePicture {
  readonly selection?: Selection;
  /** Selection to mark in the main chart. Absent when the main chart is zoomed to the selection. */
  readonly marked?: Selection;
  readonly panels: readonly TrendPanel[];
  /** All lines of the panels, including earlier values that the chart hides for clarity. */
  readonly lines: readonly ShownLine[];
  readonly earlier?: Earlier;
  /** Names of two sides that are compared over the same days. */
  readonly sides?: SideNames;
  /** Days of the earlier values when one date range is compared with another. */
  readonly earlierDays?: DayRange;
  /** Values of the strip: the first line, or the total of all members. */
  readonly strip: Float64Array;
  /** First and last bin when an open day is missing from them. */
  readonly partial: ReadonlySet<number>;
  readonly facts: readonly TrendFact[];
  /** True when the values of the only line add up over time. Each value is a share of the sum then. */
  readonly adds: boolean;
  readonly newest?: number;
  /** Days shown: those that clauses select, from the oldest to the newest. */
  readonly days?: DayRange;
  /** The days on which the business usually sells, as far as they are known. */
  readonly openDays?: OpenDays;
}

/** Texts of the axes, labels and the strip. */
export interface TrendTexts extends TimeTexts {
  /** Label next to the strip: `Selected` and the selected days. */
  readonly selected: string;
  readonly chosenDays: string;
}

/** Input of a view besides results and attributes. */
export interface TrendContext extends Pick<
  WidgetContext,
  'locale' | 'currency' | 'calendar' | 'messages' | 'names' | 'own' | 'defaultPeriod'
> {
  /** True when a filter of a card on a dashboard excludes rows: its total is smaller than that of the page. */
  readonly isPart?: boolean;
  /** Colors that members already have on this page. When absent, colors follow the order of members. */
  readonly slots?: ReadonlyMap<string | null, number> | undefined;
  /** Bins of the main chart during a gesture in it. They stay the same while the user drags. */
  readonly frozen?: BinRange | undefined;
  /** True during a gesture in the strip. The strip remains visible even for a short selection. */
  readonly inStrip?: boolean | undefined;
}
