import type { Messages } from '../../../messages/en.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { FiscalStart } from '../../../query/time/calendar-date.js';
import { formatDay } from '../../../format/date.js';
import { MAX_CLAUSE_MEMBERS } from '../../base/chart/marks.js';
import type { ChartInput, FactsInput } from '../../base/define/widget-definition.js';
import type { GroupMembers, WidgetFacts } from '../../base/define/widget-facts.js';
import type { CohortAttributes, CohortGrain } from '../attributes.js';
import type { Cohorts, CohortCell } from './cohorts.js';

export type CohortInput = FactsInput<CohortAttributes, Messages['cohort']>;

export interface CohortFacts extends WidgetFacts {
  readonly chart: TriangleChart | BarsChart | ListChart;
}

export type CohortPicture = ChartInput<CohortFacts, Messages['cohort']>;

/** A row of averages, and one row for each cohort. Marks are the cells in order. */
export interface TriangleChart {
  readonly kind: 'triangle';
  readonly cohorts: Cohorts;
  readonly cells: readonly CohortCell[];
  readonly names: readonly string[];
  /** The cells of the page’s period, which the cohorts do not depend on, and the name of the period; empty without one. */
  readonly period: { readonly cells: ReadonlySet<number>; readonly name: string };
}

/** Bars with one or several parts, which start at the base. */
export interface BarsChart {
  readonly kind: 'bars';
  readonly bars: readonly { readonly parts: readonly number[]; readonly running: boolean }[];
  /** Classes and names of the parts; a single part has no legend. */
  readonly parts: readonly { readonly className: string; readonly name: string }[];
  /** Labels below the bars: periods, or the edges between bins. */
  readonly axis:
    | {
        readonly kind: 'time';
        readonly grain: CohortGrain;
        readonly days: readonly number[];
        readonly fiscalStart: FiscalStart;
      }
    | { readonly kind: 'edges'; readonly labels: readonly { readonly at: number; readonly text: string }[] };
  /** Vertical line with a label; its position is counted in bars. */
  readonly line?: { readonly at: number; readonly text: string } | undefined;
  /** Name and unit of what the bars count. */
  readonly counted: string;
  readonly unit: MeasureUnit;
}

/** Lines with a bar. */
export interface ListChart {
  readonly kind: 'list';
  readonly values: string;
  readonly lines: readonly {
    readonly value: string;
    readonly bar: number;
    /** Notes behind the bar, most important first; notes that do not fit are hidden. */
    readonly notes: readonly string[];
  }[];
}

/** Says up to which day the data of a period in progress is. */
export function runningNote({ texts, messages, locale }: CohortInput, lastDay: number): string {
  return messages.sentences({ items: [texts.runningNote({ until: formatDay(lastDay, { locale }) })] });
}

export function customersText({ texts, format }: Pick<CohortInput, 'texts' | 'format'>, n: number): string {
  return texts.customers({ n, shown: format(n, 'count') });
}

/** Returns the announcement for a selection of more customers than a filter can name. */
export function tooManyIn(input: CohortInput): GroupMembers['tooMany'] {
  const most = input.format(MAX_CLAUSE_MEMBERS, 'count');
  return (count) => input.texts.tooMany({ customers: customersText(input, count), most });
}
