import { CENTS, valueOf } from '../relations.js';
import type { MoneyColumns } from './money.js';
import { priceRatios, spreadOf } from './price-ratios.js';

const MIN_ROWS = 30;
/** Minimum share of rows with a price above the cost: goods are sold with a gain. */
const SOLD_ABOVE = 0.95;
/** Minimum share of rows in which a cost is not below the amount, and shares in which it equals it and is above it. */
const HOLDS = 0.98;
const MANY = 0.1;

/** True when a cost is never below what was paid, equal to it in many rows and above it in others: it is what was charged. */
export function isCharged({ revenue, cost }: MoneyColumns): boolean {
  if (revenue === undefined || cost === undefined) return false;
  const [paid, charged] = [valueOf(revenue), valueOf(cost)];
  const rows = [...revenue.sample.keys()].filter((row) => paid(row) >= 0 && charged(row) > 0);
  const share = (test: (row: number) => boolean): number => rows.filter(test).length / rows.length;
  return (
    rows.length >= MIN_ROWS &&
    share((row) => charged(row) >= paid(row) - CENTS) >= HOLDS &&
    share((row) => Math.abs(charged(row) - paid(row)) <= CENTS) >= MANY &&
    share((row) => charged(row) > paid(row) + CENTS) >= MANY
  );
}

/**
 * True when the cost of a unit does not belong to the revenue of its row: prices are above it, but revenue divided by price × quantity
 * varies. Amounts in several currencies and amounts that were made up are such.
 */
export function isCostOfOtherAmounts(money: MoneyColumns): boolean {
  const ratios = priceRatios(money);
  const { price, cost } = money;
  if (ratios === undefined || price === undefined || cost === undefined) return false;
  const [priceOf, costOf] = [valueOf(price), valueOf(cost)];
  const rows = [...ratios.keys()].filter((row) => ratios[row]! > 0 && costOf(row) > 0 && priceOf(row) > 0);
  const above = rows.filter((row) => priceOf(row) > costOf(row)).length;
  if (rows.length < MIN_ROWS || above < SOLD_ABOVE * rows.length) return false;
  return !spreadOf(rows.map((row) => ratios[row]!)).isSteady;
}
