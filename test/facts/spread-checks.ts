import assert from 'node:assert/strict';
import type { Dataset } from '../../src/core.js';
import { followingPlans, plansOf } from '../../src/elements/sales-heatmap/model/plans.js';
import { en } from '../../src/messages/en.js';
import type { Plans } from '../../src/query/plan.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { checkFigure } from './daily-truth.js';
import { readSentence } from './read-english.js';
import { saleMeasure } from './sets.js';
import * as heatmaps from '../elements/sales-heatmap/heatmap-answers.js';
import {
  context as distributionContext,
  distributionModel,
  readDistribution,
} from '../elements/sales-distribution/distribution-answers.js';

/** What a heatmap of a data set is worded by. */
const heatContext = ({ catalog }: Dataset) =>
  heatmaps.context({ catalog, calendar: catalog.calendar, locale: 'en', currency: undefined });

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
/** Maximum number of members of an axis; more are grouped, and a group is no member of the rows. */
const MAX_MEMBERS = 12;
/** Probability below which a relationship is called one, as the charts say. */
const CHANCE = 0.05;

type Numbers = readonly number[];
type Rows = readonly Readonly<Record<string, unknown>>[];

const mean = (values: Numbers): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson’s correlation, by its definition. */
function correlationOf(xs: Numbers, ys: Numbers): number {
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [i, x] of xs.entries()) {
    xy += (x - mx) * (ys[i]! - my);
    xx += (x - mx) ** 2;
    yy += (ys[i]! - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

/** Fails unless a correlation is shown as it is, with its two or three decimals. */
function checkCorrelation(shown: string, value: number, label: string): void {
  const decimals = shown.split('.')[1]?.length ?? 0;
  const read = Number(shown.replace('−', '-'));
  assert.ok(Math.abs(read - value) <= 0.5 * 10 ** -decimals + 1e-9, `${label}: the rows say ${String(value)}`);
}

/** The name of a key in sentences: a month, a weekday, or the member itself. */
function nameOfKey(field: string, key: unknown): string {
  if (field === 'month(date)') return MONTHS[Number(String(key).slice(5, 7)) - 1]!.slice(0, 3);
  return field === 'weekday(date)' ? WEEKDAYS[Number(key) - 1]! : String(key);
}

async function answersOf(dataset: Dataset, plans: Plans): Promise<Readonly<Record<string, QueryResult>>> {
  const results: Record<string, QueryResult> = {};
  for (const [name, plan] of Object.entries(plans)) results[name] = await dataset.query(plan);
  return results;
}

/** Recomputes the highest and the lowest cell of heatmaps of two dimensions. Returns the number of sentences. */
export async function checkPivots(dataset: Dataset, measure: string): Promise<number> {
  const has = (role: string): boolean => role in dataset.roles;
  const roles = ['region', 'category', 'segment', 'channel', 'gender'].filter(has);
  const axes = [['month(date)', 'weekday(date)'], ...roles.map((role) => ['month(date)', role]), roles.slice(0, 2)];
  let checked = 0;
  for (const [x = '', y = ''] of axes.filter(({ length }) => length === 2)) {
    const rows = (await dataset.query({ measures: [measure], by: [x, y] })).rows();
    if ([x, y].some((field) => new Set(rows.map((row) => row[field])).size > (field.includes('(') ? 400 : MAX_MEMBERS))) continue;
    const written = { mode: 'dimensions', measure, x, y };
    const input = { ...heatContext(dataset), attributes: heatmaps.readHeatmap(written) };
    const first = await answersOf(dataset, plansOf(input));
    const more = await answersOf(dataset, followingPlans({ ...input, results: first }));
    const sentence = heatmaps.sentenceOf(heatmaps.viewOf({ ...first, ...more }, written, input));
    if (sentence === '') continue;
    const label = `${measure} by ${x} and ${y}: “${sentence}”`;
    const said = readSentence(
      sentence,
      /highest (?<high>.+?) \((?<most>[^()]+)\)(?:, lowest (?<low>.+) \((?<least>[^()]+)\))?\.$/,
    );
    const known = rows.filter((row) => row[measure] !== null);
    const values = known.map((row) => Number(row[measure]));
    const check = (place: string, shown: string, value: number): void => {
      checkFigure(shown, value, label);
      const at = known.filter((row) => row[measure] === value);
      const isNamed = at.some((row) =>
        [x, y].every((field) => row[field] === null || place.includes(nameOfKey(field, row[field]))),
      );
      assert.ok(isNamed, `${label}: not the place of ${String(value)}`);
    };
    check(said.high!, said.most!, Math.max(...values));
    if (said.low) check(said.low, said.least!, Math.min(...values));
    checked += 1;
  }
  return checked;
}

/** Recomputes the strongest correlations between measures of customers or products. Returns the number of sentences. */
export async function checkCorrelations(dataset: Dataset): Promise<number> {
  const per = ['customer', 'product'].find((role) => role in dataset.roles);
  const variables = ['revenue', 'units', 'orders', 'profit'].filter((name) => isMeasure(dataset, name));
  if (per === undefined || variables.length < 3) return 0;
  const written = { mode: 'correlation', variables: variables.join(', '), per };
  const input = { ...heatContext(dataset), attributes: heatmaps.readHeatmap(written) };
  const results = await answersOf(dataset, plansOf(input));
  const sentence = heatmaps.sentenceOf(heatmaps.viewOf(results, written, input));
  const label = `per ${per}: “${sentence}”`;
  const rows = (await dataset.query({ measures: variables, by: [per] })).rows().filter((row) => row[per] !== null);
  const pairs = variables.flatMap((a, i) =>
    variables.slice(i + 1).map((b) => {
      const both = rows.filter((row) => row[a] !== null && row[b] !== null);
      const [xs, ys] = [a, b].map((name) => both.map((row) => Number(row[name]))) as [number[], number[]];
      return { names: [a, b].map((name) => en.measure({ name })), r: correlationOf(xs, ys) };
    }),
  );
  const known = pairs.filter(({ r }) => !Number.isNaN(r));
  for (const [, way, pair = '', shown = ''] of sentence.matchAll(
    /Strongest (positive|negative) correlation: (.+?) \((\S+)\)\./g,
  )) {
    const sign = way === 'positive' ? 1 : -1;
    const strongest = known.reduce((best, one) => (sign * one.r > sign * best.r ? one : best));
    checkCorrelation(shown, strongest.r, label);
    assert.ok(
      strongest.names.every((name) => pair.toLowerCase().includes(name.toLowerCase())),
      `${label}: ${strongest.names.join()}`,
    );
  }
  if (sentence.startsWith('No '))
    assert.ok(
      known.every(({ r }) => Math.abs(r) < 0.5),
      label,
    );
  return 1;
}

/** Whether the data has the measure and more than one row with it. */
function isMeasure({ roles }: Dataset, name: string): boolean {
  const needs: Readonly<Record<string, readonly string[]>> = {
    revenue: ['revenue'],
    units: ['quantity'],
    orders: ['order'],
    profit: ['profit', 'cost'],
  };
  return needs[name]!.some((role) => role in roles);
}

async function sentenceOfDistribution(dataset: Dataset, attributes: Readonly<Record<string, string>>): Promise<string> {
  const { catalog } = dataset;
  const context = distributionContext({ catalog, locale: 'en', currency: undefined, calendar: catalog.calendar });
  const own = readDistribution(attributes);
  const { main } = distributionModel.plans(own, context);
  return distributionModel.view(own, { main: await dataset.query(main!) }, context).facts.summary;
}

/** Recomputes one scatter plot. Returns 1 for a sentence with a trend line, else 0. */
async function checkScatter(dataset: Dataset, per: string, y: string): Promise<number> {
  const sentence: string = await sentenceOfDistribution(dataset, { chart: 'scatter', x: 'revenue', y, per });
  const label = `${y} and revenue per ${per}: “${sentence}”`;
  const rows: Rows = (await dataset.query({ measures: ['revenue', y], by: [per] })).rows();
  const both: Rows = rows.filter((row) => row[per] !== null && row.revenue !== null && row[y] !== null);
  const [xs, ys] = ['revenue', y].map((name) => both.map((row) => Number(row[name]))) as [number[], number[]];
  const fit = /\(r = (\S+), ([\d,]+) /.exec(sentence);
  if (!fit) {
    assert.ok(both.length < 4 || sentence.includes('too few, or too similar'), label);
    return 0;
  }
  const r = correlationOf(xs, ys);
  checkCorrelation(fit[1]!, r, label);
  checkFigure(fit[2]!, both.length, label);
  const t = Math.abs(r) * Math.sqrt((both.length - 2) / (1 - r * r));
  if (sentence.startsWith('No clear')) assert.ok(t < 3.2, `${label}: t is ${String(t)}, p should exceed ${String(CHANCE)}`);
  else assert.equal(/associated with (higher|lower)/.exec(sentence)![1], r > 0 ? 'higher' : 'lower', label);
  const [mx, my] = [mean(xs), mean(ys)];
  const [vx, vy] = [mean(xs.map((value) => (value - mx) ** 2)), mean(ys.map((value) => (value - my) ** 2))];
  const slope = r * Math.sqrt(vy / vx);
  const away: readonly { readonly name: string; readonly by: number }[] = both.map((row, i) => ({
    name: String(row[per]),
    by: ys[i]! - my - slope * (xs[i]! - mx),
  }));
  const [, above]: readonly string[] = /; (.+?) is far above the trend line/.exec(sentence) ?? [];
  if (above) assert.equal(above, away.reduce((best, one) => (one.by > best.by ? one : best)).name, label);
  return 1;
}

/** Recomputes correlation, number and outliers of scatter plots of two measures. Returns the number of sentences. */
export async function checkScatters(dataset: Dataset): Promise<number> {
  const y = ['profit', 'units', 'orders'].find((name) => isMeasure(dataset, name));
  if (y === undefined || !isMeasure(dataset, 'revenue')) return 0;
  let checked = 0;
  for (const per of ['product', 'customer', 'category'].filter((role) => role in dataset.roles))
    checked += await checkScatter(dataset, per, y);
  return checked;
}

/** Recomputes the highest and the lowest median of box plots. Returns the number of sentences. */
export async function checkBoxes(dataset: Dataset, measure: string): Promise<number> {
  if (!('order' in dataset.roles)) return 0;
  let checked = 0;
  for (const by of ['category', 'region', 'channel', 'segment'].filter((role) => role in dataset.roles)) {
    const sentence = await sentenceOfDistribution(dataset, { chart: 'box', measure, by, per: 'order' });
    if (sentence === '') continue;
    const label = `${measure} per order by ${by}: “${sentence}”`;
    const said = readSentence(
      sentence,
      /: highest in (?<high>.+?) \((?<most>[^()]+)\), lowest in (?<low>.+?) \((?<least>[^()]+)\)/,
    );
    if (/largest of [\d,]+ groups/.test(sentence)) continue;
    const groups = new Map<string, number[]>();
    for (const row of (await dataset.query({ measures: [measure, saleMeasure(dataset)], by: [by, 'order'] })).rows()) {
      if (row.order === null || row[measure] === null || row.sale === 0) continue;
      const name = row[by] === null ? '(blank)' : String(row[by]);
      const group = groups.get(name) ?? [];
      group.push(Number(row[measure]));
      groups.set(name, group);
    }
    const medians = [...groups].map(([name, values]) => ({ name, median: medianOf(values) }));
    const [high, low] = [Math.max, Math.min].map((end) => end(...medians.map(({ median }) => median))) as [number, number];
    checkFigure(said.most!, high, label);
    checkFigure(said.least!, low, label);
    const near = (name: string, median: number): boolean =>
      medians.some((one) => one.name === name && Math.abs(one.median - median) < 1e-9 * Math.abs(median) + 1e-9);
    assert.ok(near(said.high!, high) && near(said.low!, low), `${label}: other groups`);
    checked += 1;
  }
  return checked;
}

function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
