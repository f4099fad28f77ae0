import { forecastOf } from '../../../src/analysis/forecast/forecast.js';
import type { Finding } from '../../../src/elements/sales-insights/model/finding.js';
import { parsePeriod } from '../../../src/query/time/calendar-date.js';
import type { ResultRecord } from '../../../src/query/result/result.js';
import { anomalies } from '../../../src/stats/anomalies/anomalies.js';
import type { DuckSales } from './topic-duck.js';
import { DAYS, date, is, memberOf, monthly, numbersOf, sumOf, within } from './topic-sql.js';
import type { Figures } from './topic-sql.js';

/** Sales that have stopped, by day: compared with the twelve weeks before. */
async function stopFigures(duck: DuckSales, { period, against }: Finding): Promise<Figures> {
  const { periods, before, weeks, since } = await numbersOf(
    duck,
    `SELECT datediff('day', ${date(period.from)}, ${date(period.to)}) + 1 AS periods,
      datediff('day', ${date(against!.from)}, ${date(against!.to)}) + 1 AS before,
      least(52, datediff('day', min(day), max(day) + 1) // 7 - datediff('day', ${date(period.from)}, max(day) + 1) // 7 - 1) AS weeks,
      ${period.from} AS since FROM s`,
  );
  const [level, expected] = [(await sumOf(duck, within(period))) / periods!, (await sumOf(duck, within(against!))) / before!];
  const share = (level - expected) / expected;
  return {
    level,
    expected,
    change: level - expected,
    share,
    since: since!,
    periods: periods!,
    weeks: weeks!,
    worth: (expected - level) * periods!,
  };
}

export async function breakFigures(duck: DuckSales, finding: Finding): Promise<Figures> {
  const { period, against } = finding;
  if (finding.key === 'break/stop') return stopFigures(duck, finding);
  const [after, before] = [await sumOf(duck, within(period)), await sumOf(duck, within(against!))];
  const { months, weeks, since, same } = await numbersOf(
    duck,
    `SELECT datediff('month', ${date(period.from)}, ${date(period.to + 1)}) AS months, ${(period.to + 1 - period.from) / 7} AS weeks,
      datediff('day', DATE '1970-01-01', ${date(period.from)}) AS since,
      CAST(${date(against!.from)} = ${date(period.from)} - INTERVAL 1 YEAR AS INTEGER) AS same`,
  );
  const periods = same === 1 ? months! : weeks!;
  const [level, expected] = [after / periods, before / periods];
  return {
    level,
    expected,
    change: level - expected,
    share: (level - expected) / Math.abs(expected),
    since: since!,
    periods,
    worth: Math.abs(after - before),
  };
}

/** Days without rows, and as many days before and after them, as far as the data reaches. */
async function gapFigures(duck: DuckSales, { from, to }: Finding['period']): Promise<Figures> {
  const course = await daily(duck);
  const empty = to - from + 1;
  const around = course.filter(({ day }) => day >= from - empty && day <= to + empty);
  const sold = around.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const expected = (sold / (around.length - empty)) * empty;
  return { empty, value: await sumOf(duck, within({ from, to })), expected, change: -expected, share: -1, worth: expected };
}

export async function anomalyFigures(duck: DuckSales, finding: Finding): Promise<Figures> {
  const { period, figures, form, where } = finding;
  if (form === 'gap') return gapFigures(duck, period);
  const isDay = where.split(',').every((text) => /\d{4}-\d{2}-\d{2}$/.test(text));
  const course = isDay ? await daily(duck) : await monthly(duck);
  const found = anomalies(
    course.map(({ value }) => value ?? NaN),
    { period: isDay ? 7 : 12 },
  );
  // The periods that the clause names, from the one that is furthest off.
  const starts = where
    .replace('date: ', '')
    .split(', ')
    .map((text) => parsePeriod(text)!.from);
  const unusual = starts.map((day) => {
    const told = found.anomalies.find(({ index }) => course[index]!.day === day)!;
    return { day, expected: told.expected, sum: course[told.index]!.value! };
  });
  const [{ day, expected, sum: value }] = unusual as [(typeof unusual)[0]];
  const alike = unusual.filter((one) => one.sum > one.expected === value > expected);
  if (form !== 'several' && day !== period.from) throw new Error('another period is named');
  return {
    ...(form === 'several' && { count: unusual.length, day: figures.day!.value === day ? day : NaN }),
    value,
    expected,
    change: value - expected,
    share: (value - expected) / expected,
    worth: alike.reduce((sum, one) => sum + Math.abs(one.sum - one.expected), 0),
  };
}

async function daily(duck: DuckSales): Promise<readonly { readonly day: number; readonly value: number | null }[]> {
  const rows =
    await duck.rows(`WITH days AS (SELECT CAST(unnest(generate_series(min(day), max(day), INTERVAL 1 DAY)) AS DATE) AS month FROM s)
    SELECT ${DAYS} AS day, CAST(sum(rev) AS DOUBLE) AS value FROM days LEFT JOIN s ON day = month GROUP BY month ORDER BY month`);
  return rows.map((row) => ({ day: row.day as number, value: row.value as number | null }));
}

export async function changeFigures(duck: DuckSales, finding: Finding): Promise<Figures> {
  const { period, against, figures } = finding;
  await assertYearApart(duck, finding);
  const [after, before] = [await sumOf(duck, within(period)), await sumOf(duck, within(against!))];
  const { n } = await numbersOf(duck, `SELECT count(*) AS n FROM s WHERE ${within(period)}`);
  // What a cause makes is told by the analysis of drivers, which has tests of its own.
  const effects = Object.fromEntries(
    Object.entries(figures)
      .filter(([name]) => name.startsWith('effect'))
      .map(([name, { value }]) => [name, value]),
  );
  return {
    before,
    after,
    change: after - before,
    share: (after - before) / before,
    ...effects,
    n: n!,
    worth: Math.abs(after - before),
  };
}

export async function peersFigures(duck: DuckSales, finding: Finding): Promise<Figures> {
  const { period, against, members } = finding;
  await assertYearApart(duck, finding);
  const own = [memberOf(finding), members.with].flatMap((one) => (one ? [is(one)] : [])).join(' AND ');
  const rest = `NOT coalesce(${own}, false)`;
  const [value, before] = [
    await sumOf(duck, `${own} AND ${within(period)}`),
    await sumOf(duck, `${own} AND ${within(against!)}`),
  ];
  const [others, othersBefore] = [
    await sumOf(duck, `${rest} AND ${within(period)}`),
    await sumOf(duck, `${rest} AND ${within(against!)}`),
  ];
  const peers = others / othersBefore;
  return {
    before,
    value,
    change: value - before,
    growth: value / before - 1,
    peers: peers - 1,
    worth: Math.min(Math.abs(value - before), Math.abs(value - before * peers)),
  };
}

/** Checks that a period is compared with the same days a year earlier. */
async function assertYearApart(duck: DuckSales, { period, against, key }: Finding): Promise<void> {
  const { year } = await numbersOf(
    duck,
    `SELECT CAST(${date(against!.from)} = ${date(period.from)} - INTERVAL 1 YEAR AND ${date(against!.to)} = ${date(period.to)} - INTERVAL 1 YEAR AS INTEGER) AS year`,
  );
  if (year !== 1) throw new Error(`${key}: the periods are not a year apart`);
}

export async function fallingFigures(duck: DuckSales, finding: Finding): Promise<Figures> {
  const { period, against } = finding;
  if (against) return dropFigures(duck, finding, against);
  const periods = finding.n;
  const isMonthly = finding.picture.kind === 'line' && finding.picture.grain === 'month';
  const unit = isMonthly ? 'month' : 'week';
  const season = isMonthly && periods >= 24 ? 12 : !isMonthly && periods >= 104 ? 52 : 1;
  const window = Math.min(isMonthly ? 12 : 52, periods >> 1);
  // A slope for each pair of the same season (Sen); places count from 0. What was sold is in the first and the last periods.
  const { slope, before, after } = await numbersOf(
    duck,
    `WITH places AS (SELECT unnest(range(${periods})) AS t),
      course AS (SELECT t, coalesce((SELECT sum(rev) FROM s WHERE ${is(memberOf(finding))} AND ${within(period)}
        AND CAST(datediff('${unit}', ${date(period.from)}, day) AS BIGINT) = t), 0)::DOUBLE AS y FROM places),
      slopes AS (SELECT median((b.y - a.y) / (b.t - a.t)) AS slope FROM course a JOIN course b ON a.t < b.t AND (b.t - a.t) % ${season} = 0)
    SELECT slope, (SELECT avg(y) FROM course WHERE t < ${window}) AS before,
      (SELECT avg(y) FROM course WHERE t >= ${periods - window}) AS after FROM slopes`,
  );
  const year = Math.min(periods, isMonthly ? 12 : 52);
  let lost = 0;
  for (let t = periods - year; t < periods; t++) lost -= slope! * t;
  return { before: before!, after: after!, share: after! / before! - 1, window, periods, worth: lost };
}

/** What a member sold per period since a step and in the compared periods, in SQL. */
async function dropFigures(duck: DuckSales, finding: Finding, against: Finding['period']): Promise<Figures> {
  const { period, picture } = finding;
  const days = picture.kind === 'line' ? picture.days : [];
  const isMonthly = picture.kind === 'line' && picture.grain === 'month';
  const { after, before, window, periods } = await numbersOf(
    duck,
    `WITH m AS (SELECT * FROM s WHERE ${is(memberOf(finding))}),
      spans AS (SELECT datediff('${isMonthly ? 'month' : 'week'}', ${date(period.from)}, ${date(period.to + 1)}) AS n)
    SELECT n::DOUBLE AS window, (SELECT sum(rev) FROM m WHERE ${within(period)}) / n AS after, (SELECT sum(rev) FROM m WHERE ${within(against)}) / n AS before,
      datediff('${isMonthly ? 'month' : 'week'}', ${date(period.from)}, ${date(days.at(-1)!)}) + 1.0 AS periods FROM spans`,
  );
  const year = Math.min(periods!, isMonthly ? 12 : 52);
  const since = period.from;
  return {
    before: before!,
    after: after!,
    share: after! / before! - 1,
    window: window!,
    periods: periods!,
    since,
    worth: (before! - after!) * year,
  };
}

/** The forecast of what SQL sums by month, an answer made by hand. */
export async function seasonFigures(duck: DuckSales, { period, form }: Finding): Promise<Figures> {
  const course = await monthly(duck);
  const { newest } = await numbersOf(duck, `SELECT datediff('day', DATE '1970-01-01', max(day)) AS newest FROM s`);
  const last = course.at(-1)!.day + 31;
  const record: ResultRecord = {
    rowCount: course.length,
    columns: [
      { name: 'month(date)', type: 'date', values: Int32Array.from(course, ({ day }) => day) },
      { name: 'revenue', type: 'number', values: Float64Array.from(course, ({ value }) => value ?? NaN), unit: 'money' },
    ],
    notes: [],
    facts: { newest: Math.min(newest!, last), measures: [], skipped: [] },
    selected: course.length,
    total: course.length,
  };
  const answer = await forecastOf(record, { value: 'revenue', date: 'month(date)', horizon: 13, level: [80, 95] }, {});
  const column = (name: string): ArrayLike<number> => answer.columns.find((one) => one.name === name)!.values;
  const days = Array.from(column('month(date)'));
  // The twelve months from the one that follows the newest day.
  const from = days.findIndex((day) => day > newest!);
  const ahead = Array.from({ length: 12 }, (_, i) => from + i);
  const mean = ahead.reduce((sum, i) => sum + column('forecast')[i]!, 0) / 12;
  const values = ahead.map((i) => column('forecast')[i]!);
  const at = days.indexOf(period.from);
  const value = column('forecast')[at]!;
  if (value !== (form === 'strong' ? Math.max(...values) : Math.min(...values))) throw new Error('another month is further off');
  return {
    value,
    mean,
    change: value - mean,
    share: (value - mean) / mean,
    lower: column('lower80')[at]!,
    upper: column('upper80')[at]!,
    worth: Math.abs(value - mean),
  };
}
