import type { RulesAnalysis, RulesFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result.js';
import { expectedExtraProfit } from '../../stats/baskets/association-rules-use.js';
import { associationRules } from '../../stats/baskets/association-rules.js';
import type { AssociationRule, Associations } from '../../stats/baskets/association-rules.js';
import type { Turns } from '../../stats/steps.js';
import { abortError, SalesError } from '../../util/error.js';
import { codedOf, numberColumn, textColumn } from '../coded.js';
import { columnOf, numbersOf } from '../columns.js';
import { textOf, wholeOf, wrong } from '../given.js';
import type { Given } from '../given.js';

/** Supports that are tried one after the other where none is asked. */
const SUPPORTS = [0.05, 0.01, 0.002, 5e-4, 1e-4, 2e-5];

/** So many rules are enough, and what fewer baskets have is not looked at, where no support is asked; nor is more tried where so many sets are found. */
const ENOUGH_RULES = 20;
const LEAST_BASKETS = 5;
const MOST_TRIED = 100_000;

/** A matrix of more items cannot be read. */
const MOST_MATRIX = 40;

/** Rules as likely by chance as this, adjusted for all that were looked at, are left out. */
const CHANCE = 0.05;

/** Items that are bought together: rules, with what they are worth. @throws SalesError `bad-option`, `bad-type`; an `AbortError` */
export async function rulesOf(record: ResultRecord, given: Given, turns: Turns): Promise<ResultRecord> {
  const analysis = readRules(given);
  const { baskets, names, profits, single } = basketsOf(record, analysis);
  const of = analysis.of === undefined ? undefined : names.indexOf(analysis.of);
  const keep = ({ antecedent, lift, adjusted }: AssociationRule<number>): boolean =>
    lift > 1 && adjusted <= CHANCE && (of === undefined || antecedent.includes(of));
  const found = await minedRules(baskets, { analysis, keep, turns });
  const worth = (rule: AssociationRule<number>): number =>
    profits ? expectedExtraProfit(rule, (item) => profits[item]!) : rule.lift;
  const sorted = found.rules.map((rule) => ({ rule, worth: worth(rule) })).sort((a, b) => b.worth - a.worth);
  const shown = sorted.slice(0, analysis.limit).map(({ rule }) => rule);
  const sides = shown.map(
    ({ antecedent, consequent }) => [antecedent.map((i) => names[i]!), consequent.map((i) => names[i]!)] as const,
  );
  const facts: RulesFacts = {
    kind: 'rules',
    baskets: baskets.length,
    single,
    items: new Set(baskets.flat()).size,
    minSupport: found.minSupport,
    minConfidence: analysis.minConfidence,
    rules: found.rules.length,
    ...(analysis.matrix !== undefined && { matrix: matrixOf(baskets, shown, { most: analysis.matrix, of, names }) }),
    sides,
  };
  const unit = analysis.profit === undefined ? undefined : columnOf(record, analysis.profit, 'profit').unit;
  const numbers = (name: 'support' | 'confidence' | 'lift' | 'leverage' | 'conviction' | 'p' | 'adjusted') =>
    numberColumn(
      name,
      shown.map((rule) => rule[name]),
      name === 'support' || name === 'confidence' ? 'ratio' : undefined,
    );
  return {
    ...record,
    rowCount: shown.length,
    columns: [
      textColumn(
        'antecedent',
        sides.map(([from]) => from.join(' + ')),
      ),
      textColumn(
        'consequent',
        sides.map(([, to]) => to.join(' + ')),
      ),
      numberColumn(
        'count',
        shown.map(({ count }) => count),
        'count',
      ),
      ...(['support', 'confidence', 'lift', 'leverage', 'conviction', 'p', 'adjusted'] as const).map(numbers),
      ...(profits ? [numberColumn('profit', shown.map(worth), unit)] : []),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}

type Wanted = RulesAnalysis & Required<Pick<RulesAnalysis, 'minConfidence' | 'minLift' | 'redundant' | 'maxLength' | 'limit'>>;

function readRules({
  basket,
  item,
  profit,
  minSupport,
  minConfidence,
  minLift,
  redundant,
  matrix,
  maxLength,
  of,
  limit,
}: Given): Wanted {
  return {
    kind: 'rules',
    basket: textOf(basket, 'basket'),
    item: textOf(item, 'item'),
    ...(profit === undefined ? {} : { profit: textOf(profit, 'profit') }),
    ...(minSupport === undefined ? {} : { minSupport: shareOf(minSupport, 'minSupport') }),
    minConfidence: minConfidence === undefined ? 0.1 : shareOf(minConfidence, 'minConfidence'),
    minLift: minLift === undefined ? 0 : liftOf(minLift),
    redundant: redundant === undefined ? false : isTrue(redundant, 'redundant'),
    ...(matrix === undefined ? {} : { matrix: wholeOf(matrix, 'matrix', MOST_MATRIX) }),
    maxLength: maxLength === undefined ? 3 : wholeOf(maxLength, 'maxLength', 10),
    ...(of === undefined ? {} : { of: textOf(of, 'of') }),
    limit: limit === undefined ? 100 : wholeOf(limit, 'limit', Number.MAX_SAFE_INTEGER),
  };
}

function liftOf(input: unknown): number {
  if (typeof input === 'number' && input >= 0 && Number.isFinite(input)) return input;
  throw wrong('minLift', input, 'a number from 0');
}

function isTrue(input: unknown, option: string): boolean {
  if (typeof input === 'boolean') return input;
  throw wrong(option, input, 'true or false');
}

function shareOf(input: unknown, option: string): number {
  if (typeof input === 'number' && input >= 0 && input <= 1) return input;
  throw wrong(option, input, 'a share from 0 to 1');
}

interface Baskets {
  /** The items of each basket by number, each once. */
  readonly baskets: number[][];
  readonly names: readonly string[];
  /** What each item earns in a basket that has it, on average. */
  readonly profits: Float64Array | undefined;
  readonly single: number;
}

/** The baskets of an answer; rows without a basket or an item are no part of one. */
function basketsOf(record: ResultRecord, { basket, item, profit }: RulesAnalysis): Baskets {
  const orders = codedOf(record, basket, 'basket');
  const items = codedOf(record, item, 'item');
  const earned = profit === undefined ? undefined : numbersOf(record, profit, 'profit');
  const places = new Int32Array(orders.names.length).fill(-1);
  const baskets: number[][] = [];
  const sums = new Float64Array(items.names.length);
  const counts = new Float64Array(items.names.length);
  for (let row = 0; row < record.rowCount; row++) {
    const order = orders.codes[row]!;
    const id = items.codes[row]!;
    if (order < 0 || id < 0) continue;
    if (places[order] === -1) places[order] = baskets.push([]) - 1;
    baskets[places[order]!]!.push(id);
    counts[id] = counts[id]! + 1;
    if (earned && Number.isFinite(earned[row]!)) sums[id] = sums[id]! + earned[row]!;
  }
  const profits = earned && sums.map((sum, id) => (counts[id] ? sum / counts[id] : 0));
  return { baskets, names: items.names, profits, single: baskets.filter(({ length }) => length === 1).length };
}

interface MatrixAsked {
  readonly most: number;
  /** The item that is asked of, which comes first. */
  readonly of: number | undefined;
  readonly names: readonly string[];
}

/** How often the items of the first rules are in one basket, two by two. O(items of baskets + those of the matrix squared, per basket). */
function matrixOf(
  baskets: readonly (readonly number[])[],
  rules: readonly AssociationRule<number>[],
  { most, of, names }: MatrixAsked,
): NonNullable<RulesFacts['matrix']> {
  const sides = rules.flatMap(({ antecedent, consequent }) => [...antecedent, ...consequent]);
  const items = [...new Set(of === undefined || rules.length === 0 ? sides : [of, ...sides])].slice(0, most);
  const places = new Map(items.map((item, place) => [item, place]));
  const counts = new Array<number>(items.length ** 2).fill(0);
  for (const basket of baskets) {
    const within = [...new Set(basket.flatMap((item) => places.get(item) ?? []))];
    for (const a of within) for (const b of within) counts[a * items.length + b] = counts[a * items.length + b]! + 1;
  }
  return { items: items.map((item) => names[item]!), counts };
}

interface Mining {
  readonly analysis: Wanted;
  readonly keep: (rule: AssociationRule<number>) => boolean;
  readonly turns: Turns;
}

/** The rules worth telling at the support that is asked, else at the first that gives enough. */
async function minedRules(
  baskets: readonly (readonly number[])[],
  { analysis, keep, turns }: Mining,
): Promise<{ rules: AssociationRule<number>[]; minSupport: number }> {
  const { minSupport, minConfidence, minLift, redundant, maxLength } = analysis;
  const options = { minConfidence, minLift, maxLength, omitRedundant: !redundant };
  if (minSupport !== undefined) {
    return { rules: associationRules(baskets, { ...options, minSupport }).rules.filter(keep), minSupport };
  }
  // Of few baskets already the first support is met by fewer than can be looked at.
  const least = Math.min(1, LEAST_BASKETS / Math.max(1, baskets.length));
  const supports = [Math.max(SUPPORTS[0]!, least), ...SUPPORTS.filter((support) => support < SUPPORTS[0]! && support >= least)];
  let found = { rules: [] as AssociationRule<number>[], minSupport: supports[0]! };
  for (const support of supports) {
    if (turns.signal?.aborted) throw abortError();
    const mined = mineOrStop(baskets, { ...options, minSupport: support });
    if (!mined) break;
    found = { rules: mined.rules.filter(keep), minSupport: support };
    if (found.rules.length >= ENOUGH_RULES) break;
    await turns.pause?.();
  }
  return found;
}

/** What is found at a support that nobody asked for; nothing where it would be too much. */
function mineOrStop(
  baskets: readonly (readonly number[])[],
  options: { readonly minSupport: number; readonly minConfidence: number },
): Associations<number> | undefined {
  try {
    return associationRules(baskets, { ...options, maxItemsets: MOST_TRIED });
  } catch (error) {
    // The support before is low enough.
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}
