import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { autoPeriod } from '../../src/catalog/default-period.js';
import type { Dataset } from '../../src/core.js';
import { clauseOf, type DriversView, type ViewContext } from '../../src/elements/sales-drivers/model/view.js';
import { driversAttributes } from '../../src/elements/sales-drivers/attributes.js';
import { questionOf, toPlans } from '../../src/elements/sales-drivers/model/plans.js';
import { pictureTexts } from '../../src/elements/sales-drivers/model/texts.js';
import { sentenceOf } from '../../src/elements/sales-drivers/model/sentence.js';
import { toView } from '../../src/elements/sales-drivers/model/model.js';
import { en } from '../../src/messages/en.js';
import { formatDayRange } from '../../src/query/time/calendar-date.js';
import type { DayRange } from '../../src/query/plan.js';
import { checkAlike, DailyTruth } from './daily-truth.js';
import { readEarlier, readPeriod } from './read-english.js';
import { openSet, DAY_MS, SETS } from './sets.js';
import { readerOf } from '../elements/written.js';
import { everyNth } from '../random.js';

const readOptions = readerOf(driversAttributes);

/** The measures whose changes are explained, as far as a data set has them. */
const MEASURES = ['revenue', 'profit', 'units'];

/** What a card says, and what it shows. */
interface Card {
  readonly sentence: string;
  readonly view: DriversView;
  readonly context: ViewContext;
  readonly label: string;
}

for (const [name, files] of SETS) {
  const found = files();
  describe(`drivers of ${name}`, { skip: found ? false : 'skipped: ../shared/data is not there' }, () => {
    let dataset: Dataset;
    before(async () => {
      dataset = await openSet(name, found!);
    });

    async function cardOf(measure: string, compare: string, range: DayRange | undefined): Promise<Card> {
      const { catalog } = dataset;
      const where = range ? `date: ${formatDayRange(range)}` : '';
      const asked = { catalog, where, filters: [] };
      const options = readOptions({ measure, compare, by: '', depth: '' });
      const answer = await dataset.query({ ...toPlans(options, asked).main, where });
      const context = { locale: 'en', currency: undefined, calendar: catalog.calendar, messages: en };
      const view = toView(answer, en.measure({ name: measure }), questionOf(options, asked));
      const sentence = sentenceOf(view, context);
      return { sentence, view, context, label: `${measure}, ${where || 'all dates'}, ${compare}: “${sentence}”` };
    }

    it('says of each step what a filter on it shows, and steps add up to the change', async () => {
      for (const measure of MEASURES) {
        const truth = await DailyTruth.of(dataset, measure).catch(() => undefined);
        if (!truth) continue;
        // By day all dates, the default period, and days that cut months.
        for (const [compare, range] of everyNth(cardsOf(truth, dataset), 2)) {
          const card = await cardOf(measure, compare, range).catch((error: unknown) => {
            // Without a dimension there is nothing to take apart.
            assert.equal((error as { readonly code?: string }).code, 'missing-role');
          });
          if (!card) continue;
          const periods = checkSentence(card, truth);
          if (periods) await checkSteps(card, periods, measure);
        }
      }
    });

    async function checkSteps({ view, context, label }: Card, periods: Periods, measure: string): Promise<void> {
      const { steps, facts } = view;
      const texts = pictureTexts(view, context, '');
      const between = steps.slice(1, -1);
      const sum = between.reduce((total, { from, to }) => total + (to - from), 0);
      const size = Math.abs(facts.before) + Math.abs(facts.after);
      if (steps.length > 0) assert.ok(Math.abs(sum - facts.change) <= 1e-9 * size, `${label}: steps add up to ${String(sum)}`);
      for (const [at, step] of steps.entries()) {
        if (step.kind !== 'segment') continue;
        const own = await DailyTruth.of(dataset, measure, clauseOf(step, view));
        const sides = [own?.sum(periods.earlier) ?? 0, own?.sum(periods.now) ?? 0] as const;
        const about = `${label}: ${clauseOf(step, view)}`;
        near(step.segment.before, sides[0], size, about);
        near(step.segment.after, sides[1], size, about);
        checkAmount(texts.rows[at]!.value, sides[1] - sides[0], about);
      }
      const rest = between.find(({ kind }) => kind === 'others' || kind === 'rest');
      if (rest) assert.ok(Math.abs(rest.to - rest.from) <= Math.abs(facts.change), `${label}: the rest is more than the change`);
      if (steps.some(({ kind }) => kind === 'volume' || kind === 'price')) await checkPrices(view, periods, { measure, label });
    }

    /** Volume, mix and price from the sums of the two periods, each by itself. */
    async function checkPrices(
      { facts }: DriversView,
      periods: Periods,
      { measure, label }: { readonly measure: string; readonly label: string },
    ): Promise<void> {
      const { dimension, volume, mix, price } = facts.priceVolumeMix!;
      const sums = async (range: DayRange) => {
        const rows = (
          await dataset.query({ measures: [measure, 'units'], by: [dimension], where: `date: ${formatDayRange(range)}` })
        ).rows();
        return new Map(rows.map((row) => [row[dimension], [Number(row[measure]), Number(row.units)] as const]));
      };
      const [earlier, now] = [await sums(periods.earlier), await sums(periods.now)];
      const all = (side: typeof now, at: 0 | 1): number => [...side.values()].reduce((sum, own) => sum + own[at], 0);
      const growth = all(now, 1) / all(earlier, 1);
      let atOldPrices = 0;
      for (const [member, [amount, units]] of now) {
        const [before = 0, sold = 0] = earlier.get(member) ?? [];
        atOldPrices += sold === 0 ? amount : (units * before) / sold;
      }
      const size = all(earlier, 0) + all(now, 0);
      near(volume, (growth - 1) * all(earlier, 0), size, `${label}: volume`);
      near(mix, atOldPrices - growth * all(earlier, 0), size, `${label}: mix`);
      near(price, all(now, 0) - atOldPrices, size, `${label}: price`);
    }
  });
}

/** The periods that a sentence names. */
interface Periods {
  readonly now: DayRange;
  readonly earlier: DayRange;
}

/** What pages show: the newest year, the default period, the newest year before it, a month, and a quarter of a year to a day. */
function cardsOf(truth: DailyTruth, { catalog }: Dataset): readonly (readonly [string, DayRange | undefined])[] {
  const { oldest, newest } = truth;
  const auto = autoPeriod(oldest, newest, catalog.calendar);
  const year = new Date(newest * DAY_MS).getUTCFullYear();
  return [
    ['previous-year', undefined],
    ['previous-period', undefined],
    ...(auto ? ([['previous-year', auto]] as const) : []),
    ['previous-year', readPeriod(String(year - 1))],
    ['previous-period', { from: newest - 89, to: newest }],
  ];
}

/** Checks the amounts, percentages and periods of a sentence. Returns the periods, or undefined where nothing is compared. */
function checkSentence({ sentence, view, context, label }: Card, truth: DailyTruth): Periods | undefined {
  const moved = /^.+?: (?:(up|down) (\S+)(?: \(([\d,.]+)%\))?|(no change)), (.+?) compared with (.+?)\.(?: |$)/.exec(sentence);
  if (!moved) {
    assert.match(sentence, /^(Data for .+ starts on|No data for .+ to compare: the data starts on|Nothing to compare)/, label);
    assert.equal(view.steps.length, 0, label);
    assert.ok(Number.isNaN(view.facts.change), label);
    return undefined;
  }
  const [, direction, size, share, , nowText = '', beforeText = ''] = moved;
  const now = readPeriod(nowText);
  const earlier = readEarlier(beforeText, nowText);
  truth.checkCovered(earlier, label);
  checkAlike(now, earlier, label);
  const sums = [truth.sum(earlier) ?? 0, truth.sum(now) ?? 0] as const;
  const change = sums[1] - sums[0];
  if (direction) checkAmount(size!, Math.abs(change), label);
  assert.equal(direction ?? 'flat', direction ? (change > 0 ? 'up' : 'down') : 'flat', label);
  if (share) assert.ok(Math.abs(Number(share.replaceAll(',', '')) - Math.abs((100 * change) / sums[0])) <= 0.0501, label);
  const texts = pictureTexts(view, context, '');
  const named = /(?:Main drivers?|Largest contributors?): (.+?\))\./.exec(sentence)?.[1];
  for (const amount of named?.matchAll(/\(([−+]?[^()]*\d[^()]*)\)(?=,|$)/g) ?? [])
    assert.ok(
      texts.rows.some(({ value }) => value === amount[1]),
      `${label}: ${amount[1]!} is no step`,
    );
  for (const [, ...cells] of texts.table?.rows ?? []) {
    const read = cells.map((cell) => readAmount(cell));
    const sum = read.slice(0, -1).reduce((total, { value }) => total + value, 0);
    const error = read.reduce((total, one) => total + one.error, 0);
    assert.ok(Math.abs(sum - read.at(-1)!.value) <= error, `${label}: ${cells.join(' · ')}`);
  }
  return { now, earlier };
}

const SCALE: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };

/** An amount of a column, and by how much its decimals may round it. */
function readAmount(text: string): { readonly value: number; readonly error: number } {
  const [, sign, digits = '', unit = ''] = /^([−+]?)([\d,.]+)([KMB]?)$/.exec(text) ?? [];
  assert.notEqual(digits, '', `'${text}' is no amount`);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const scale = SCALE[unit] ?? 1;
  return { value: Number(digits.replaceAll(',', '')) * scale * (sign === '−' ? -1 : 1), error: 0.5 * 10 ** -decimals * scale };
}

function checkAmount(shown: string, value: number, label: string): void {
  const read = readAmount(shown);
  assert.ok(
    Math.abs(read.value - value) <= read.error + 1e-6 * Math.abs(value) + 0.006,
    `${label}: shown ${shown}, the rows say ${String(value)}`,
  );
}

function near(value: number, expected: number, size: number, label: string): void {
  assert.ok(
    Math.abs(value - expected) <= 1e-9 * Math.abs(size) + 0.006,
    `${label}: ${String(value)} is shown, the rows say ${String(expected)}`,
  );
}
