import { daysCovered } from '../../../catalog/default-period.js';
import type { Plans } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { binEnd, binStart, TIME_GRAINS, type TimeGrain } from '../../../query/time/time-grain.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { HeatOptions } from './options.js';

/** Returns the filter of a heatmap. Over time, a plan is shown in the periods of the data. */
export function filterOf(
  options: HeatOptions,
  { where, catalog, calendar }: Pick<WidgetContext, 'where' | 'catalog' | 'calendar'>,
): string {
  const grain = grainOf(options);
  const days = daysCovered(catalog, calendar);
  if (options.compare !== PLAN || grain === undefined || !days) return where;
  const clause = `date: ${formatDayRange({ from: binStart(days.from, grain, calendar), to: binEnd(days.to, grain, calendar) })}`;
  return where.trim() === '' ? clause : `${where.replace(/[;\s]+$/, '')}; ${clause}`;
}

/** Returns queries with a filter, where it differs from that of the widget. */
export function withFilter(plans: Plans, filter: string, where: string): Plans {
  if (filter === where) return plans;
  return Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, { ...plan, where: filter }]));
}

/** Returns the finest period that cells are for; `undefined` where no axis is a time. */
function grainOf({ mode, x, y }: HeatOptions): TimeGrain | undefined {
  if (mode === 'calendar' || [x, y].some(({ kind }) => kind === 'part')) return 'day';
  return TIME_GRAINS.find((grain) => x.grain === grain || y.grain === grain);
}
