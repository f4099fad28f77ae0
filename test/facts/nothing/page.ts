import { openDataset, type Dataset } from '../../../src/core.js';
import { autoPeriod, daysCovered } from '../../../src/catalog/default-period.js';
import { courseOf, readCohorts, toCohorts } from '../../../src/elements/sales-cohort/model/cohorts.js';
import { cohortAttributes } from '../../../src/elements/sales-cohort/attributes.js';
import { grainOf, toPlans as cohortPlans } from '../../../src/elements/sales-cohort/model/plans.js';
import { causeOf, mostOf } from '../../../src/elements/sales-dashboard/model/cause.js';
import { causePlan, factsOf, growthPlan, summaryPlan } from '../../../src/elements/sales-dashboard/model/facts.js';
import { toView as toDrivers } from '../../../src/elements/sales-drivers/model/model.js';
import { driversAttributes } from '../../../src/elements/sales-drivers/attributes.js';
import { questionOf, toPlans as driversPlans } from '../../../src/elements/sales-drivers/model/plans.js';
import { isFewNew } from '../../../src/elements/sales-kpi/model/view.js';
import { toPlans as trendPlans } from '../../../src/elements/sales-trend/model/plans.js';
import { toView as toTrend } from '../../../src/elements/sales-trend/model/trend.js';
import type { TrendView } from '../../../src/elements/sales-trend/model/view.js';
import { formatDayRange, weekdayOf } from '../../../src/query/time/calendar-date.js';
import { shiftBin } from '../../../src/query/time/time-grain.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import { SalesError } from '../../../src/util/error.js';
import * as trends from '../../elements/sales-trend/trend-answers.js';
import { insightsOf } from '../insights-of.js';
import { CLAIM_KINDS, END, type Case, type ClaimKind } from './cases.js';
import { csvOf, type OrderRow } from './files.js';
import { readerOf } from '../../elements/written.js';

const driversOptions = readerOf(driversAttributes);

const cohortOptions = readerOf(cohortAttributes);

/** A sentence that names a change, a cause, a trend or a difference. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly text: string;
}

/** Everything that a dashboard of a file claims, with its default period; each kind at most once. */
export async function claimsOf(one: Case, seed: number): Promise<readonly Claim[]> {
  const rows = one.make(seed);
  const dataset = await openDataset([new Blob([csvOf(rows)])], { timeZone: 'UTC' });
  try {
    const { catalog } = dataset;
    const days = daysCovered(catalog, catalog.calendar)!;
    const auto = autoPeriod(days.from, days.to, catalog.calendar);
    const where = auto ? `date: ${formatDayRange(auto)}` : '';
    const found = [
      ...(await headlineClaims(dataset, where)),
      ...(await driverClaims(dataset, where)),
      ...(await insightClaims(dataset, where)),
      ...(await trendClaims(dataset, rows, one.until?.(seed))),
      ...(await customerClaims(dataset, where)),
    ];
    const counted = CLAIM_KINDS.filter((kind) => !one.isTrue?.includes(kind));
    return counted.flatMap((kind) => found.find((claim) => claim.kind === kind) ?? []);
  } finally {
    dataset.close();
  }
}

async function headlineClaims(dataset: Dataset, where: string): Promise<readonly Claim[]> {
  const { catalog } = dataset;
  const compare = where === '' ? undefined : 'previous-year';
  const plan = causePlan('sales', catalog, compare);
  const drivers = plan && (await dataset.query({ ...plan, where }));
  const lead = summaryPlan('sales', factsOf(catalog), compare);
  const growth = growthPlan({ ...lead, filters: [where] }, (await dataset.query({ ...lead, where })).facts, catalog);
  const cause = causeOf(drivers) ?? mostOf(drivers, growth && (await dataset.query(growth)));
  return cause ? [{ kind: 'headline-cause', text: `${cause.name} (${cause.change})` }] : [];
}

async function driverClaims(dataset: Dataset, where: string): Promise<readonly Claim[]> {
  const { catalog } = dataset;
  const asked = { catalog, where, filters: [] };
  const options = driversOptions({ measure: 'revenue', compare: '', by: '', depth: '' });
  const answer = await dataset.query({ ...driversPlans(options, asked).main, where });
  const { steps } = toDrivers(answer, 'Revenue', questionOf(options, asked));
  const outstanding = steps.find((step) => step.kind === 'segment' && step.segment.standsOut);
  return outstanding ? [{ kind: 'drivers-cause', text: JSON.stringify(outstanding) }] : [];
}

async function insightClaims(dataset: Dataset, where: string): Promise<readonly Claim[]> {
  const insights = await insightsOf(dataset, where);
  return insights.flatMap(({ finding, told }): readonly Claim[] => {
    const kind = CLAIM_KINDS.find((topic) => topic === finding.topic);
    return kind ? [{ kind, text: `${told.head}. ${told.text}` }] : [];
  });
}

async function trendClaims(dataset: Dataset, rows: readonly OrderRow[], until: number | undefined): Promise<readonly Claim[]> {
  const found: Claim[] = [];
  for (const granularity of ['week', 'month'] as const) {
    const options = trends.options({ measure: 'revenue', granularity, anomalies: true });
    const context = trends.context({ locale: 'en', currency: undefined, calendar: dataset.catalog.calendar });
    const answers: Record<string, QueryResult> = {};
    for (const [name, plan] of Object.entries(trendPlans(options, dataset))) {
      const answer = await dataset.query(plan).catch((error: unknown) => {
        // Short files have no season.
        if (!(error instanceof SalesError)) throw error;
      });
      if (answer) answers[name] = answer;
    }
    const { main } = answers;
    if (!main) continue;
    const plain = toTrend({ main }, trends.options({ measure: 'revenue', granularity }), context);
    found.push(...(plain ? wrongExtremes(plain, rows, until) : []));
    if (plain?.facts.some(({ kind }) => kind === 'collapsed')) found.push({ kind: 'collapsed', text: granularity });
    const unusual = toTrend({ ...answers, main }, options, context)?.facts.find((fact) => fact.kind === 'unusual');
    if (unusual && unusual.count > 0) found.push({ kind: 'unusual', text: `${unusual.count} of ${unusual.of} ${granularity}s` });
  }
  return found;
}

/** The lowest or highest value of a chart, where the file has only a part of that period. */
function wrongExtremes(
  { facts, bins, grain }: TrendView,
  rows: readonly OrderRow[],
  until: number | undefined,
): readonly Claim[] {
  const extremes = facts.find((fact) => fact.kind === 'extremes');
  if (!extremes) return [];
  const days = rows.map(({ day }) => day).filter((day) => day <= END);
  const [oldest, newest] = [days.reduce((a, b) => Math.min(a, b)), until ?? days.reduce((a, b) => Math.max(a, b))];
  // Where a weekday often has no sale, one without a sale is not missing.
  const weeks = (newest - oldest + 1) / 7;
  const sold = Array.from(new Set(days), weekdayOf);
  const open = new Set(sold.filter((weekday) => sold.filter((one) => one === weekday).length >= 0.9 * weeks));
  const lacks = (from: number, to: number): boolean => {
    for (let day = from; day <= to; day++) if ((day < oldest || day > newest) && open.has(weekdayOf(day))) return true;
    return false;
  };
  return [extremes.high, extremes.low].flatMap((index): readonly Claim[] => {
    if (index === undefined) return [];
    const from = bins[index]!;
    return lacks(from, shiftBin(from, grain, 1, {}) - 1)
      ? [{ kind: 'lowest', text: `${grain} ${from} of ${oldest}..${newest}` }]
      : [];
  });
}

async function customerClaims(dataset: Dataset, where: string): Promise<readonly Claim[]> {
  const { catalog } = dataset;
  const options = cohortOptions({ mode: 'retention', measure: 'customers', period: '', limit: '8' });
  const main = await dataset.query(cohortPlans(options, catalog).main);
  const course = courseOf(toCohorts(readCohorts(main, 'customers'), options, grainOf(options, catalog)));
  const moved = await dataset.query({ measures: ['new-customers'], where, compare: 'previous-year' });
  const [row] = moved.rows();
  const [value, previous] = ['new-customers', 'new-customers.previous'].map((name) => Number(row?.[name] ?? 0)) as [
    number,
    number,
  ];
  const growth = isFewNew('new-customers', value, previous) ? 0 : Number(row?.['new-customers.growth'] ?? 0);
  return [
    ...(course?.differs ? [{ kind: 'cohorts', text: `${course.from} → ${course.to}` } as const] : []),
    ...(Math.abs(growth) > 0.5 ? [{ kind: 'new-customers', text: `${growth}` } as const] : []),
  ];
}
