import type { Earlier } from '../../../messages/trend-words.js';
import type { MemberNames } from '../../../format/member-name.js';
import type { TimeWords } from '../../../format/time-names.js';
import type { Messages } from '../../../messages/en.js';
import type { Calendar, DayRange, MeasureUnit } from '../../../query/plan.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { BinRange } from '../../../query/time/bins.js';
import type { Selection } from './bins.js';
import type { BinNote } from '../../../query/time/day-notes.js';
import type { TrendLine } from './lines.js';

/** How a trend is drawn. */
export type TrendChart = 'line' | 'area' | 'bar' | 'stacked';

/** A line as it is drawn: its name, and what is derived from its values. */
export interface ShownLine extends TrendLine {
  /** Name at its end: a measure, a member, or the year where two years are compared. */
  readonly label: string;
  /** Name by itself, in tables and tooltips: never a year. */
  readonly fullLabel: string;
  /** Name of the earlier line. */
  readonly previousLabel?: string;
  /** Moving average, where asked for; the values are then drawn thin behind it. */
  readonly average?: Float64Array;
  /** Whether that is no average, but the values without their season. */
  readonly adjusted?: boolean;
  /** Lower and upper edge in a stack. */
  readonly stack?: { readonly y1: Float64Array; readonly y2: Float64Array };
  /** Whether the values are growth, of the values that another line or none shows. */
  readonly grown?: true;
  /** Growth that is cut off, so that the rest keeps its size: what it is, by its bin. */
  readonly beyond?: ReadonlyMap<number, number>;
  /** For growth: bars above and below zero are told apart as good and bad, and which way is good. */
  readonly signed?: 'up' | 'down';
}

/** Lines that share a value axis. */
export interface TrendPanel {
  readonly unit: MeasureUnit;
  /** Said above the panel where there are several. */
  readonly title?: string;
  readonly lines: readonly ShownLine[];
  /** Shaded between its lines: `y2` above `y1` is good. */
  readonly difference?: { readonly y1: Float64Array; readonly y2: Float64Array };
  /** How it is drawn, where that is not as the whole picture is. */
  readonly chart?: TrendChart;
  /** Its height as a part of that of others; 1 where not given. */
  readonly share?: number;
}

/** What a picture tells, as facts; the page words them. */
export type TrendFact =
  | { readonly kind: 'beat'; readonly count: number; readonly of: number }
  | {
      readonly kind: 'above';
      readonly count: number;
      readonly of: number;
      readonly loss?: { readonly index: number; readonly value: number };
    }
  | { readonly kind: 'last-quarter'; readonly share: number; readonly measure: string }
  | { readonly kind: 'extremes'; readonly high: number; readonly low: number; readonly line: TrendLine }
  | {
      readonly kind: 'leader';
      readonly label: string;
      readonly value: number;
      readonly unit: MeasureUnit;
      readonly share?: number;
    }
  | {
      readonly kind: 'collapsed';
      readonly from: number;
      readonly to: number;
      readonly value: number;
      readonly usual: number;
      readonly unit: MeasureUnit;
    }
  | { readonly kind: 'unusual'; readonly count: number; readonly of: number }
  | {
      readonly kind: 'chosen';
      readonly label: string;
      readonly value: number | undefined;
      readonly unit: MeasureUnit;
      readonly index?: number;
    };

/** All that is drawn: numbers and names, no pixel. Arrays have a value per bin of the whole time. */
export interface TrendView {
  readonly grain: TimeGrain;
  /** First days of all bins, without holes. */
  readonly bins: readonly number[];
  /** The bins of the main picture, inclusive. */
  readonly shown: BinRange;
  /** Whether the main picture is a part, and the strip of the whole time stands under it. */
  readonly windowed: boolean;
  readonly selection?: Selection;
  /** The choice, where it is marked in the main picture; absent where it is drawn large. */
  readonly marked?: Selection;
  readonly chart: TrendChart;
  readonly panels: readonly TrendPanel[];
  /** All lines as the panels show them, with the earlier values that the picture leaves out for clarity. */
  readonly lines: readonly ShownLine[];
  /** What the earlier values are, where there are any. */
  readonly earlier?: Earlier;
  /** The days that the earlier values cover, where one range is compared with another. */
  readonly earlierDays?: DayRange;
  /** Bins at which running totals begin anew: no line leads there from the bin before. */
  readonly begins?: ReadonlySet<number>;
  /** The strip's values: of the first line, or of all members together. */
  readonly strip: Float64Array;
  /** The first and last bin, where the data or a filter cut them: less than nine tenths of them are shown. */
  readonly partial: ReadonlySet<number>;
  /** The point worth a word: the best one of a single line. `title` stands alone; `lead` with `text` under it. */
  readonly best?: { readonly index: number; readonly title: string; readonly lead: string; readonly text: string };
  readonly facts: readonly TrendFact[];
  /** What is told of some bins, in order. */
  readonly notes?: readonly BinNote[];
  /** Whether the values of the one line add up over time, so that each is a share of their sum. */
  readonly adds: boolean;
  /** The newest day of the data. */
  readonly newest?: number;
  /** The days that are shown: those that clauses select, from the oldest to the newest. */
  readonly days?: DayRange;
}

/** The words of a picture's axes and labels, and of its strip. */
export interface TrendWords extends TimeWords {
  /** Said beside the strip: `Selected`, and the days chosen. */
  readonly selected: string;
  readonly chosenDays: string;
}

/** What a view depends on besides answers and attributes. */
export interface TrendContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
  /** The clause that the element itself set, empty where none. */
  readonly own: string;
  /** Own measures, name → expression. */
  readonly define: Readonly<Record<string, string>>;
  /** The colours that members have on this page already; in their order where not given. */
  readonly slots?: ReadonlyMap<string | null, number> | undefined;
  /** While a gesture is under way in the main picture: the bins that it goes on showing, so that nothing moves under the pointer. */
  readonly frozen?: BinRange | undefined;
  /** While a gesture is under way in the strip: keeps the strip there, however short the choice. */
  readonly inStrip?: boolean | undefined;
}
