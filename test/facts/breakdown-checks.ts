import assert from 'node:assert/strict';
import type { Dataset } from '../../src/core.js';
import { toView } from '../../src/elements/sales-breakdown/model/breakdown.js';
import { sentenceOf } from '../../src/elements/sales-breakdown/model/facts.js';
import { toPlans } from '../../src/elements/sales-breakdown/model/plans.js';
import { context, options } from '../elements/sales-breakdown/breakdown-answers.js';
import { checkFigure } from './daily-truth.js';
import { readSentence } from './read-english.js';
import { saleMeasure } from './sets.js';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const countOf = (text: string): number =>
  SMALL.includes(text.toLowerCase()) ? SMALL.indexOf(text.toLowerCase()) : Number(text.replaceAll(',', ''));

interface Member {
  readonly name: string;
  readonly value: number;
}

async function sentenceOfBreakdown(dataset: Dataset, given: Parameters<typeof options>[0]): Promise<string> {
  const asked = options(given);
  const plans = Object.entries(toPlans({ options: asked, own: '', where: '', depth: 0 }));
  const answers = Object.fromEntries(
    await Promise.all(plans.map(async ([key, plan]) => [key, await dataset.query(plan)] as const)),
  );
  const { calendar } = dataset.catalog;
  const settings = context({ locale: 'en', currency: undefined, calendar });
  return sentenceOf(toView(answers, asked, settings), settings);
}

/** The members of a dimension with their values, summed up or averaged by the test from a finer question. */
async function membersOf(dataset: Dataset, measure: string, by: string): Promise<readonly Member[]> {
  const rows = (await dataset.query({ measures: [...MEASURED[measure]!, saleMeasure(dataset)], by: [by, 'order'] })).rows();
  const groups = new Map<string, { sum: number; count: number }>();
  for (const row of rows) {
    const name = row[by] === null ? '(blank)' : String(row[by]);
    const group = groups.get(name) ?? { sum: 0, count: 0 };
    const value = row[MEASURED[measure]![0]!];
    if (value === null) continue;
    // A credit note is no order, but its amount counts, and so do its days.
    const isOrder = row.order !== null && (measure !== 'aov' || row.sale !== 0);
    groups.set(name, { sum: group.sum + Number(value), count: group.count + (isOrder ? 1 : 0) });
  }
  const isMean = measure !== 'profit';
  return [...groups].map(([name, { sum, count }]) => ({ name, value: isMean ? sum / count : sum }));
}

/** What is added up or averaged over orders for a measure. */
const MEASURED: Readonly<Record<string, readonly string[]>> = {
  profit: ['profit'],
  aov: ['revenue'],
  'processing-days': ['processing-days'],
  'delivery-days': ['delivery-days'],
};

/** Recomputes who lost money, and the highest and lowest average order and days to ship. Returns the number of sentences. */
export async function checkExtremes(dataset: Dataset): Promise<number> {
  const { roles } = dataset;
  if (roles.order === undefined || roles.revenue === undefined) return 0;
  const has = (role: string): boolean => role in roles;
  const measures = [
    ...(has('profit') || has('cost') ? ['profit'] : []),
    'aov',
    ...(has('shipped') ? ['processing-days'] : []),
    ...(has('delivered') ? ['delivery-days'] : []),
  ];
  let checked = 0;
  for (const by of ['category', 'subcategory', 'region', 'segment', 'state'].filter(has)) {
    for (const measure of measures) {
      const sentence = await sentenceOfBreakdown(dataset, { measure, by });
      const label = `${measure} by ${by}: “${sentence}”`;
      const members = await membersOf(dataset, measure, by);
      const values = members.map(({ value }) => value);
      const [high, low] = [Math.max(...values), Math.min(...values)];
      const isAt = (name: string, value: number): boolean =>
        members.some((one) => one.name === name && Math.abs(one.value - value) <= 1e-9 * Math.abs(value) + 1e-9);
      const holders = members.filter(({ value }) => Math.abs(value - high) <= 1e-9 * Math.abs(high));
      if (sentence === '') {
        // No sentence is right only where several members are the highest, or rows without a member are.
        assert.ok(holders.length > 1 || isAt('(blank)', high), label);
        continue;
      }
      if (sentence.includes('lost money')) {
        const said = readSentence(
          sentence,
          /^(?<n>\S+) of (?<of>\S+) lost money(?:: |, most of all )(?<name>.+?) \((?<value>[^()]+)\)(?:[.;]|$)/,
        );
        assert.equal(countOf(said.n!), values.filter((value) => value < -1e-9).length, label);
        assert.equal(countOf(said.of!), members.length, label);
        checkFigure(said.value!, low, label);
        assert.ok(isAt(said.name!, low), label);
      } else if (sentence.startsWith('Highest')) {
        const said = readSentence(
          sentence,
          /^Highest: (?<high>.+?) \((?<most>[^()]+)\); lowest: (?<low>.+?) \((?<least>[^()]+)\)(?:[.;]|$)/,
        );
        checkFigure(said.most!, high, label);
        checkFigure(said.least!, low, label);
        assert.ok(isAt(said.high!, high) && isAt(said.low!, low), label);
      } else {
        const said = readSentence(sentence, /^(?<name>.+) leads with (?<value>\S+)/);
        checkFigure(said.value!, high, label);
        assert.ok(holders.length === 1 && isAt(said.name!, high), label);
        assert.ok(measure !== 'profit' || !values.some((value) => value < -1e-9) || values.every((value) => value < 0), label);
      }
      checked += 1;
    }
  }
  return checked;
}

/** Recomputes how few members account for 80% and 95%. Returns the number of sentences. */
export async function checkClasses(dataset: Dataset): Promise<number> {
  const by = ['customer', 'product', 'state'].find((role) => role in dataset.roles);
  if (by === undefined || dataset.roles.revenue === undefined) return 0;
  const sentence = await sentenceOfBreakdown(dataset, { measure: 'revenue', by, chart: 'pareto' });
  if (!sentence.includes('account for 80%')) return 0;
  assert.doesNotMatch(sentence, /Showing the top/, 'not all members are counted');
  const label = `${by}: “${sentence}”`;
  const said = readSentence(sentence, /^(?<a>\S+) of (?<n>\S+) account for 80% \(class A\)(?: and (?<b>\S+) more)?/);
  const rows = (await dataset.query({ measures: ['revenue'], by: [by] })).rows();
  const values = rows.map((row) => Number(row.revenue ?? 0)).sort((x, y) => y - x);
  const whole = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  let [sum, a, b] = [0, 0, 0];
  for (const [i, value] of values.entries()) {
    // Equal members share the better class.
    const isTied = value === values[i - 1];
    if (sum < 0.8 * whole || (isTied && a === i)) a += 1;
    else if (sum < 0.95 * whole || (isTied && a + b === i)) b += 1;
    sum += Math.max(0, value);
  }
  assert.deepEqual([countOf(said.a!), countOf(said.b ?? '0')], [a, b], label);
  assert.equal(countOf(said.n!), values.length, label);
  return 1;
}
