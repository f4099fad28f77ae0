import type { ComparedClauses, DayRange } from './plan.js';
import type { Scenario } from './scenario.js';

/** A member of a dimension as spelled in the data, or the first day of a period. `null` is the missing member. */
export type ClaimMember = string | number | null;

/** Some members of a dimension, whose rows a claim is about. */
export interface ClaimPart {
  readonly by: string;
  readonly members: readonly ClaimMember[];
}

/** Limits of a claim, where they are narrower than those of its card. */
interface ClaimLimits {
  /** A measure as queries name it. `revenue.change` and `revenue.growth` are those against the earlier period of the card. */
  readonly measure: string;
  /** The days of the claim, and those that they are compared with. Default: those of the card. */
  readonly period?: DayRange;
  readonly earlier?: DayRange;
  /** Further clauses that select its rows. */
  readonly where?: string;
}

/** A measure over rows: its value, its value in the earlier period, and its share of that of all rows. */
export interface ValueClaim extends ClaimLimits {
  readonly kind: 'value';
  readonly value: number;
  readonly previous?: number;
  readonly share?: number;
  /** The members meant. Default: all rows. */
  readonly of?: ClaimPart;
}

/** One member alone has the highest or lowest value of all members. */
export interface ExtremeClaim extends ClaimLimits {
  readonly kind: 'largest' | 'smallest';
  readonly by: string;
  readonly member: ClaimMember;
  readonly value: number;
  readonly share?: number;
  /** The members compared, if the sentence says that it is about these only. Default: all members. */
  readonly among?: readonly ClaimMember[];
}

/** Of `of` members, `count` are above or below a number, or above their value in the earlier period. */
export interface CountClaim extends ClaimLimits {
  readonly kind: 'count';
  readonly by: string;
  readonly is: 'above' | 'below' | 'at-least';
  readonly than: number | 'earlier';
  readonly count: number;
  readonly of?: number;
  /** Members without a value in the earlier period, which `of` includes. */
  readonly fresh?: number;
  readonly among?: readonly ClaimMember[];
}

/** The `count` largest of `of` members together have a share of the total. */
export interface FewClaim extends ClaimLimits {
  readonly kind: 'few';
  readonly by: string;
  readonly count: number;
  readonly of: number;
  readonly share: number;
}

/** A quantile of a measure over members. */
export interface QuantileClaim extends ClaimLimits {
  readonly kind: 'quantile';
  readonly by: string;
  readonly p: number;
  readonly value: number;
}

/** Parts that add up to a value, also as they are printed. */
export interface SumClaim extends ClaimLimits {
  readonly kind: 'sum';
  readonly value: number;
  readonly parts: readonly number[];
}

/** The result of a test or model, which rows alone do not show. `level`: the likelihood of a false alarm at most. */
export interface TestClaim extends ClaimLimits {
  readonly kind: 'test';
  readonly test: string;
  readonly level?: number;
  readonly figures: readonly number[];
  /** The members that the sentence names. */
  readonly names?: readonly string[];
}

/** What a sentence states, as data. A sentence is composed only where its claims hold. */
export type Claim = ValueClaim | ExtremeClaim | CountClaim | FewClaim | QuantileClaim | SumClaim | TestClaim;

/** The claims of a card, and the rows that they are about. */
export interface CardClaims {
  /** Clauses that select the rows. */
  readonly where: readonly string[];
  readonly period?: DayRange;
  /** The days that changes are compared with. */
  readonly earlier?: DayRange;
  /** With a comparison of members: the clauses of both sides, over the same days. */
  readonly sides?: ComparedClauses;
  /** What differs from the data; absent for claims about the data itself. */
  readonly scenario?: Scenario;
  readonly claims: readonly Claim[];
}

/** Returns the claim of a test or model about its own measure. Missing figures are omitted. */
export function testOf(test: string, figures: readonly number[], measure = ''): TestClaim {
  return { kind: 'test', test, measure, figures: figures.filter((figure) => !Number.isNaN(figure)) };
}

/**
 * Returns the only row with the highest value, or the lowest with `sign` −1. `undefined` where several rows have that value, or none has
 * one.
 */
export function singleHolder<Row>(rows: Iterable<Row>, valueOf: (row: Row) => number, sign: 1 | -1 = 1): Row | undefined {
  let holder: Row | undefined;
  let best = NaN;
  let holders = 0;
  for (const row of rows) {
    const value = sign * valueOf(row);
    if (Number.isNaN(value) || value < best) continue;
    holders = value === best ? holders + 1 : 1;
    [holder, best] = [row, value];
  }
  return holders === 1 ? holder : undefined;
}
