import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import { weightOf, type Finding, type TopicContext, type TopicName } from './finding.js';
import { historyOf } from '../topics/days.js';
import { hasTrait } from '../topics/topics.js';
import { withoutDates, within, type Selected } from './plans.js';

/** Maximum number of findings compared with each other. */
const MAX_COMPARED = 10;
/** Minimum share of common rows that makes two findings one. */
const SAME_ROWS = 0.8;
/** Minimum share of the broader finding's effect at which the narrower finding explains it. */
const SAME_EFFECT = 0.8;
/** Maximum number of findings per topic. A single topic must not crowd out others. */
const MAX_OF_TOPIC = 3;
/** Maximum number of findings without advice per topic. */
const MAX_NEUTRAL = 1;

const PREFIX = 'overlap/';
const ROWS = 'rows = count()';

/** Number of rows of each finding and each pair of findings, by key. */
type Overlaps = Readonly<Record<string, number>>;

/** Returns queries for the rows that similar findings have in common, over the whole history. */
export function overlapPlans(
  findings: readonly Finding[],
  selected: Selected,
  context: TopicContext,
): Readonly<Record<string, QueryPlan>> {
  const days = historyOf(context);
  const plans: Record<string, QueryPlan> = {};
  const ask = (...of: readonly Finding[]): void => {
    const where = of.map((one) => withoutDates(one.where, context.catalog)).join('; ');
    plans[nameOf(...of)] ??= within({ measures: [ROWS], where, ...(days && { days }) }, selected, context);
  };
  for (const [one, other] of pairsOf(findings, context)) {
    ask(one);
    ask(other);
    ask(one, other);
  }
  return plans;
}

/** Reads the row counts from the results of `overlapPlans`. */
export function overlapsIn(results: Readonly<Record<string, QueryResult>>): Overlaps {
  const counts = Object.entries(results).filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(counts.map(([name, result]) => [name, Number(result.rows()[0]?.['rows'] ?? 0)]));
}

/**
 * Removes redundant findings and keeps at most three per topic. Of two findings with mostly the same rows, the one with more
 * weight remains. Of nested findings, the narrower remains if it explains most of the effect, otherwise the broader.
 */
export function merged(findings: readonly Finding[], overlaps: Overlaps): readonly Finding[] {
  const repeatedFindings = new Set<Finding>();
  for (const [k, one] of findings.entries()) {
    for (const other of findings.slice(k + 1)) {
      if (repeatedFindings.has(one) || repeatedFindings.has(other)) continue;
      const repeated = explainedOf(one, other) ?? explainedOf(other, one) ?? repeatedOf(one, other, overlaps);
      if (repeated) repeatedFindings.add(repeated);
    }
  }
  const count = new Map<TopicName, number>();
  return findings.filter((one) => {
    if (repeatedFindings.has(one)) return false;
    const place = (count.get(one.topic) ?? 0) + 1;
    count.set(one.topic, place);
    return place <= (one.tone === 'neutral' ? MAX_NEUTRAL : MAX_OF_TOPIC);
  });
}

/**
 * Returns the finding about all sales if the other finding has most of its effect. The other finding is about some sales, or
 * about the step since which sales changed.
 */
function explainedOf(whole: Finding, other: Finding): Finding | undefined {
  const isWhole = ({ topic, members }: Finding): boolean => hasTrait(topic, 'whole') && Object.keys(members).length === 0;
  const isPart = hasTrait(other.topic, 'rows') && !isWhole(other);
  const isStep = whole.topic === 'change' && other.topic === 'break';
  const isMost = other.impact.value >= SAME_EFFECT * whole.impact.value;
  return isWhole(whole) && (isPart || isStep) && other.tone === whole.tone && isMost ? whole : undefined;
}

/** Returns the redundant one of two findings. `undefined` when both add something. */
function repeatedOf(one: Finding, other: Finding, overlaps: Overlaps): Finding | undefined {
  const [rows, otherRows, common] = [overlaps[nameOf(one)], overlaps[nameOf(other)], overlaps[nameOf(one, other)]];
  if (!rows || !otherRows || common === undefined) return undefined;
  if (common < SAME_ROWS * Math.min(rows, otherRows)) return undefined;
  if (common >= SAME_ROWS * Math.max(rows, otherRows)) return weightOf(one) < weightOf(other) ? one : other;
  const [narrow, broad] = rows < otherRows ? [one, other] : [other, one];
  // Sales of a part fell because those of the whole member have stopped.
  const isMost = broad.form !== 'stopped' && narrow.impact.value >= SAME_EFFECT * broad.impact.value;
  return isMost ? broad : narrow;
}

/** Returns pairs of findings of the same kind with common rows. */
function pairsOf(findings: readonly Finding[], { catalog }: TopicContext): readonly (readonly [Finding, Finding])[] {
  const known = findings
    .filter(({ topic, where }) => hasTrait(topic, 'rows') && withoutDates(where, catalog) !== '')
    .slice(0, MAX_COMPARED);
  return known.flatMap((one, k) =>
    known.slice(k + 1).flatMap((other) => (other.tone === one.tone ? [[one, other] as const] : [])),
  );
}

function nameOf(...of: readonly Finding[]): string {
  return PREFIX + of.map(({ key }) => key).join(' & ');
}
