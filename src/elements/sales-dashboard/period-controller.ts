import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { daysCovered, MAX_MISSING_DAYS } from '../../catalog/default-period.js';
import type { ReportingGrain } from '../../catalog/reporting-grain.js';
import { formatRange } from '../../format/date.js';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import { PLAN } from '../../query/planned.js';
import { offerPeriod, withdrawPeriod, type PeriodHost as PeriodSettings } from '../base/data/period.js';
import type { LocaleSettings } from '../base/messages/locale.js';
import type { FilterController } from '../base/query/filter-controller.js';
import { choosesTime, factsOf } from './model/facts.js';
import type { Calendar, DayRange } from '../../query/plan.js';
import { formatDayRange } from '../../query/time/calendar-date.js';
import { binEnd, binStart } from '../../query/time/time-grain.js';
import type { DashboardAttributes } from './attributes.js';
import type { RecentChoice } from './views/page-view.js';

/** Periods that the dashboard offers; they end at the newest date of the data. */
const TO_DATE = ['year', 'month'] as const;
export type ToDate = (typeof TO_DATE)[number];

/** Year or month that the dashboard offers as a period. */
export interface RecentPeriod {
  readonly grain: ToDate;
  readonly range: DayRange;
  readonly clause: string;
  /** True when the data covers the period except for a few days at its end. It is then no longer a period to date. */
  readonly isComplete: boolean;
}

/** Returns the year and the month of the newest date; of figures that are reported by year or quarter, the year. */
export function recentPeriods(newest: number, calendar: Calendar, reported?: ReportingGrain): readonly RecentPeriod[] {
  const grains = reported === undefined || reported === 'month' ? TO_DATE : TO_DATE.slice(0, 1);
  return grains.map((grain) => {
    const range = { from: binStart(newest, grain, calendar), to: binEnd(newest, grain, calendar) };
    const isComplete = range.to <= newest + (grain === 'year' ? MAX_MISSING_DAYS : 0);
    return { grain, range, clause: `date: ${formatDayRange(range)}`, isComplete };
  });
}

/** Returns the place of the widget that owns the period clause: the main trend, or a date filter without one. */
export function periodPlace({ pages, widgets }: Pick<DashboardAttributes, 'pages' | 'widgets'>): string {
  const hasTrend = pages.includes('sales') && (widgets.length === 0 || widgets.includes('trend'));
  return hasTrend ? 'trend' : 'date';
}

type PeriodHost = ReactiveControllerHost & HTMLElement & PeriodSettings & { readonly where: string };

/** Gives the page of a dashboard its default period, and offers the newest year and month of the data. */
export class PeriodController implements ReactiveController {
  readonly #host: PeriodHost;
  readonly #filters: FilterController;
  /** Default period last offered to the filter group. */
  #offered: { readonly catalog: Catalog; readonly period: string; readonly source: string } | undefined;

  constructor(host: PeriodHost, filters: FilterController) {
    this.#host = host;
    this.#filters = filters;
    host.addController(this);
  }

  hostDisconnected(): void {
    withdrawPeriod(this.#host);
    this.#offered = undefined;
  }

  /** Returns whether the filters select a period. */
  isChosen(catalog: Catalog | undefined): boolean {
    const clauses = [this.#host.where, ...this.#filters.applied].filter(Boolean);
    return catalog !== undefined && choosesTime(clauses, catalog);
  }

  /** Returns the comparison of the period that the filters select; empty without one. */
  comparison(catalog: Catalog | undefined): string {
    if (!catalog || !this.isChosen(catalog)) return '';
    return factsOf(catalog).hasYears ? 'previous-year' : 'previous-period';
  }

  /** Returns the comparison of all cards; empty where those with a plan are compared with it, and others with an earlier period. */
  usualComparison(catalog: Catalog | undefined): string {
    return catalog?.roles.some(({ role }) => role === PLAN) ? '' : this.comparison(catalog);
  }

  /** Offers the default period to the filter group, unless the dashboard's own filter selects dates. `source` is the id of the widget that gets the clause. */
  offer(catalog: Catalog, source: string): void {
    const { period, where } = this.#host;
    if (choosesTime([where].filter(Boolean), catalog)) return;
    const { catalog: known, period: last, source: owner } = this.#offered ?? {};
    // Only changes are offered. Otherwise two dashboards of one group would replace each other's period endlessly.
    if (known === catalog && last === period && owner === source) return;
    offerPeriod(this.#host, catalog, { place: this.#filters.place, source });
    this.#offered = { catalog, period, source };
  }

  /** Returns the newest year and month of the data as periods to choose from. */
  recent(
    catalog: Catalog | undefined,
    source: string,
    settings: LocaleSettings | undefined,
    messages: Messages,
  ): readonly RecentChoice[] {
    if (!settings || !catalog) return [];
    const calendar = { ...catalog.calendar, ...settings.calendar };
    const days = daysCovered(catalog, calendar);
    if (!days) return [];
    const style = { locale: settings.locale, calendar };
    const { applied } = this.#filters;
    return recentPeriods(days.to, calendar, days.grain).map(({ grain, range, clause, isComplete }) => ({
      label: isComplete ? formatRange(range, style) : messages.dashboard.toDates[grain],
      isOn: applied.includes(clause),
      onClick: () => this.#select(clause, source),
    }));
  }

  /** Selects a period. Selecting the current period again restores the default period. */
  #select(clause: string, source: string): void {
    const { applied, isDefault } = this.#filters;
    if (!applied.includes(clause)) this.#filters.setFor(source, clause);
    else if (!isDefault) this.#filters.clear(source);
  }
}
