import type { RulesAnalysis, RulesFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result.js';
import { expectedExtraProfit } from '../../stats/baskets/association-rules-use.js';
import { associationRules } from '../../stats/baskets/association-rules.js';
import type { AssociationRule, Associations } from '../../stats/baskets/association-rules.js';
import type { TaskControl } from '../../stats/cooperative.js';
import { abortError, SalesError } from '../../util/error.js';
import { codedOf, numberColumn, textColumn } from '../dictionary-encode.js';
import { columnOf, numbersOf } from '../columns.js';
import { textOf, wholeOf, wrong } from '../request-options.js';
import type { RequestOptions } from '../request-options.js';

/** Minimum supports tried in turn when none is configured. */
const SUPPORTS = [0.05, 0.01, 0.002, 5e-4, 1e-4, 2e-5];

/**
 * Limits without a configured support: maximum number of rules, minimum number of baskets per item set, and maximum number of
 * candidate sets per support.
 */
const ENOUGH_RULES = 20;
const MIN_BASKETS = 5;
const MAX_TRIED = 100_000;

/** Maximum number of items in the matrix, beyond which it is unreadable. */
const MAX_MATRIX = 40;

/** Significance level: rules with a higher p-value, adjusted for all rules tested, are excluded. */
const SIGNIFICANCE = 0.05;

/**
 * Finds items that are bought together, as rules with their value.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function rulesOf(record: ResultRecord, options: RequestOptions, task: TaskControl): Promise<ResultRecord> {
  const analysis = readRules(options);
  const { baskets, names, profits, single } = basketsOf(record, analysis);
  const of = analysis.of === undefined ? undefined : names.indexOf(analysis.of);
  const keep = ({ antecedent, lift, adjusted }: AssociationRule<number>): boolean =>
    lift > 1 && adjusted <= SIGNIFICANCE && (of === undefined || antecedent.includes(of));
  const found = await minedRules(baskets, { analysis, keep, task });
  const valueOf = (rule: AssociationRule<number>): number =>
    profits ? expectedExtraProfit(rule, (item) => profits[item]!) : rule.lift;
  const sorted = found.rules.map((rule) => ({ rule, value: valueOf(rule) })).sort((a, b) => b.value - a.value);
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
      ...(profits ? [numberColumn('profit', shown.map(valueOf), unit)] : []),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}

type RulesOptions = RulesAnalysis &
  Required<Pick<RulesAnalysis, 'minConfidence' | 'minLift' | 'redundant' | 'maxLength' | 'limit'>>;

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
}: RequestOptions): RulesOptions {
  return {
    kind: 'rules',
    basket: textOf(basket, 'basket'),
    item: textOf(item, 'item'),
    ...(profit === undefined ? {} : { profit: textOf(profit, 'profit') }),
    ...(minSupport === undefined ? {} : { minSupport: shareOf(minSupport, 'minSupport') }),
    minConfidence: minConfidence === undefined ? 0.1 : shareOf(minConfidence, 'minConfidence'),
    minLift: minLift === undefined ? 0 : liftOf(minLift),
    redundant: redundant === undefined ? false : isTrue(redundant, 'redundant'),
    ...(matrix === undefined ? {} : { matrix: wholeOf(matrix, 'matrix', MAX_MATRIX) }),
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
  /** The distinct items of each basket, by number. */
  readonly baskets: number[][];
  readonly names: readonly string[];
  /** The average profit of each item per basket that contains it. */
  readonly profits: Float64Array | undefined;
  readonly single: number;
}

/** Returns the baskets of a result; rows without a basket or an item are ignored. */
function basketsOf(record: ResultRecord, { basket, item, profit }: RulesAnalysis): Baskets {
  const orders = codedOf(record, basket, 'basket');
  const items = codedOf(record, item, 'item');
  const rowProfits = profit === undefined ? undefined : numbersOf(record, profit, 'profit');
  const indexes = new Int32Array(orders.names.length).fill(-1);
  const baskets: number[][] = [];
  const sums = new Float64Array(items.names.length);
  const counts = new Float64Array(items.names.length);
  for (let row = 0; row < record.rowCount; row++) {
    const order = orders.codes[row]!;
    const id = items.codes[row]!;
    if (order < 0 || id < 0) continue;
    if (indexes[order] === -1) indexes[order] = baskets.push([]) - 1;
    baskets[indexes[order]!]!.push(id);
    counts[id] = counts[id]! + 1;
    if (rowProfits && Number.isFinite(rowProfits[row]!)) sums[id] = sums[id]! + rowProfits[row]!;
  }
  const profits = rowProfits && sums.map((sum, id) => (counts[id] ? sum / counts[id] : 0));
  return { baskets, names: items.names, profits, single: baskets.filter(({ length }) => length === 1).length };
}

interface MatrixAsked {
  readonly most: number;
  /** The item to which the rules are limited; it comes first. */
  readonly of: number | undefined;
  readonly names: readonly string[];
}

/**
 * Counts how often pairs of items from the first rules are in one basket. Takes O(items in the basket + squared items in the
 * matrix) per basket.
 */
function matrixOf(
  baskets: readonly (readonly number[])[],
  rules: readonly AssociationRule<number>[],
  { most, of, names }: MatrixAsked,
): NonNullable<RulesFacts['matrix']> {
  const sides = rules.flatMap(({ antecedent, consequent }) => [...antecedent, ...consequent]);
  const items = [...new Set(of === undefined || rules.length === 0 ? sides : [of, ...sides])].slice(0, most);
  const indexOf = new Map(items.map((item, index) => [item, index]));
  const counts = new Array<number>(items.length ** 2).fill(0);
  for (const basket of baskets) {
    const within = [...new Set(basket.flatMap((item) => indexOf.get(item) ?? []))];
    for (const a of within) for (const b of within) counts[a * items.length + b] = counts[a * items.length + b]! + 1;
  }
  return { items: items.map((item) => names[item]!), counts };
}

interface Mining {
  readonly analysis: RulesOptions;
  readonly keep: (rule: AssociationRule<number>) => boolean;
  readonly task: TaskControl;
}

/** Returns the significant rules at the configured support, or at the first that gives enough. */
async function minedRules(
  baskets: readonly (readonly number[])[],
  { analysis, keep, task }: Mining,
): Promise<{ rules: AssociationRule<number>[]; minSupport: number }> {
  const { minSupport, minConfidence, minLift, redundant, maxLength } = analysis;
  const options = { minConfidence, minLift, maxLength, omitRedundant: !redundant };
  if (minSupport !== undefined) {
    return { rules: associationRules(baskets, { ...options, minSupport }).rules.filter(keep), minSupport };
  }
  // With few baskets, even the first support corresponds to fewer baskets than the minimum.
  const least = Math.min(1, MIN_BASKETS / Math.max(1, baskets.length));
  const supports = [Math.max(SUPPORTS[0]!, least), ...SUPPORTS.filter((support) => support < SUPPORTS[0]! && support >= least)];
  let found = { rules: [] as AssociationRule<number>[], minSupport: supports[0]! };
  for (const support of supports) {
    if (task.signal?.aborted) throw abortError();
    const mined = mineOrStop(baskets, { ...options, minSupport: support });
    if (!mined) break;
    found = { rules: mined.rules.filter(keep), minSupport: support };
    if (found.rules.length >= ENOUGH_RULES) break;
    await task.pause?.();
  }
  return found;
}

/** Mines rules at a default support; `undefined` when there are too many candidates. */
function mineOrStop(
  baskets: readonly (readonly number[])[],
  options: { readonly minSupport: number; readonly minConfidence: number },
): Associations<number> | undefined {
  try {
    return associationRules(baskets, { ...options, maxItemsets: MAX_TRIED });
  } catch (error) {
    // The previous support is low enough.
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}
