import type { CardClaims, Claim } from '../../../query/claim.js';
import { moveRange, yearBefore } from '../../../catalog/periods.js';
import { binEnd, type BinRange, daysOf } from '../../../query/time/time-grain.js';
import type { Calendar, DayRange } from '../../../query/plan.js';
import type { TrendOptions } from './options.js';
import type { TrendContext, TrendFact, TrendView } from './view.js';

/** Days of 52 weeks. */
const YEAR_OF_WEEKS = 364;

/** Returns the facts of a trend as claims, and the days shown. */
export function claimsOf(
  view: TrendView,
  { series }: Pick<TrendOptions, 'series'>,
  { calendar }: Pick<TrendContext, 'calendar'>,
): Pick<CardClaims, 'period' | 'claims'> {
  const days = (bins: BinRange): DayRange => {
    const { from } = daysOf(bins, view.bins, view.grain, calendar);
    const to = binEnd(view.bins[bins.to] ?? from, view.grain, calendar);
    return { from: Math.max(from, view.days?.from ?? from), to: Math.min(to, view.days?.to ?? to) };
  };
  const scope: Scope = { view, days, by: `${view.grain}(date)`, series };
  const period = view.bins.length > 0 ? days(view.shown) : undefined;
  const earlier = period && earlierDays(period, view, calendar);
  return {
    ...(period && { period }),
    ...(earlier && { earlier }),
    claims: view.facts.flatMap((fact) => claimsIn(fact, scope)),
  };
}

/** Returns the days that those shown are compared with; `undefined` where each bin is compared with the one before. */
function earlierDays(
  period: DayRange,
  { earlier, earlierDays: given, grain }: TrendView,
  calendar: Calendar,
): DayRange | undefined {
  if (earlier === 'weekday' || (earlier === 'year' && grain === 'week'))
    return { from: period.from - YEAR_OF_WEEKS, to: period.to - YEAR_OF_WEEKS };
  return earlier === 'year' ? moveRange(period, yearBefore(period, calendar)) : given;
}

interface Scope {
  readonly view: TrendView;
  readonly days: (bins: BinRange) => DayRange;
  readonly by: string;
  readonly series: string | undefined;
}

function claimsIn(fact: TrendFact, { view, days, by, series }: Scope): readonly Claim[] {
  const measure = view.lines[0]?.measure ?? '';
  const dayAt = (index: number): number => view.bins[index] ?? 0;
  const lone = (index: number, value: number, name = measure): Claim => ({
    kind: 'value',
    measure: name,
    value,
    period: days({ from: index, to: index }),
  });
  switch (fact.kind) {
    case 'extremes': {
      const period = days(fact.among);
      const end = (kind: 'largest' | 'smallest', index: number): Claim => {
        return { kind, measure, by, member: dayAt(index), value: fact.line.values[index]!, period };
      };
      return [end('largest', fact.high), ...(fact.low === undefined ? [] : [end('smallest', fact.low)])];
    }
    case 'beat': {
      const count: Claim = { kind: 'count', measure, by, is: 'above', than: 'earlier', count: fact.count, of: fact.of };
      return [
        count,
        ...(fact.difference ? [{ kind: 'value', measure: `${measure}.change`, value: fact.difference.value } as const] : []),
      ];
    }
    case 'above': {
      const count: Claim = { kind: 'count', measure: 'profit', by, is: 'above', than: 0, count: fact.count, of: fact.of };
      return [count, ...(fact.loss ? [lone(fact.loss.index, fact.loss.value, 'profit')] : [])];
    }
    case 'last-quarter': {
      const { from, to } = view.shown;
      const quarter = days({ from: to + 1 - (to + 1 - from) / 4, to });
      return [
        { kind: 'value', measure, value: fact.value, share: fact.share, of: { by: 'quarter(date)', members: [quarter.from] } },
      ];
    }
    case 'leader':
      return fact.member === undefined || series === undefined
        ? []
        : [
            {
              kind: 'largest',
              measure: fact.measure,
              by: series,
              member: fact.member,
              value: fact.value,
              period: days(fact.at),
              ...(fact.share !== undefined && { share: fact.share }),
            },
          ];
    case 'planned':
      return [];
    case 'collapsed':
      return [{ kind: 'test', measure, test: 'thin-end', figures: [fact.value, fact.usual], period: days(fact) }];
    case 'unusual':
      return [{ kind: 'test', measure, test: 'anomalies', level: 0.05, figures: [fact.count, fact.of] }];
    case 'chosen':
      return fact.index === undefined || fact.value === undefined ? [] : [lone(fact.index, fact.value)];
  }
}
