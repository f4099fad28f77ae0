import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { weightOf, type Finding, type TopicContext, type TopicName } from './finding.js';
import { historyOf } from '../topics/days.js';
import { withoutDates } from './period.js';
import { within, type Selected } from './plans.js';

/** Topics that say the same in other ways: somebody sells more, or less. */
const ALIKE: readonly TopicName[] = ['change', 'peers', 'falling', 'at-risk'];
/** Findings that are compared with each other at most. */
const MAX_COMPARED = 10;
/** Findings that share this part of their rows are one. */
const SAME_ROWS = 0.8;
/** The narrower of two findings explains the broader one where it has this part of its effect. */
const SAME_EFFECT = 0.8;
/** Findings of one topic at most: what one topic says again and again hides what the others say. */
const MAX_OF_TOPIC = 3;
/** The same of findings that are only worth knowing. */
const MAX_NEUTRAL = 1;
/** Topics about all sales, which one finding may explain. */
const WHOLE: readonly TopicName[] = ['break', 'change'];

const PREFIX = 'overlap/';
const ROWS = 'rows = count()';

/** How many rows findings have, and pairs of them have in common; by their keys. */
type Overlaps = Readonly<Record<string, number>>;

/** The questions how many rows findings have in common that may be one, over the whole history. */
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

/** The numbers of rows in the answers to these questions. */
export function overlapsIn(results: Readonly<Record<string, QueryResult>>): Overlaps {
  const counts = Object.entries(results).filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(counts.map(([name, result]) => [name, Number(result.rows()[0]?.['rows'] ?? 0)]));
}

/**
 * Findings without those that others say as well, no more than three of a topic. Of two with mostly the same rows the one that weighs more stays; where one lies in the
 * other, the narrower stays if it explains most of the effect, otherwise the broader.
 */
export function merged(findings: readonly Finding[], overlaps: Overlaps): readonly Finding[] {
  const said = new Set<Finding>();
  for (const [k, one] of findings.entries()) {
    for (const other of findings.slice(k + 1)) {
      if (said.has(one) || said.has(other)) continue;
      const repeated = explainedOf(one, other) ?? explainedOf(other, one) ?? repeatedOf(one, other, overlaps);
      if (repeated) said.add(repeated);
    }
  }
  const count = new Map<TopicName, number>();
  return findings.filter((one) => {
    if (said.has(one)) return false;
    const place = (count.get(one.topic) ?? 0) + 1;
    count.set(one.topic, place);
    return place <= (one.tone === 'neutral' ? MAX_NEUTRAL : MAX_OF_TOPIC);
  });
}

/** A finding about all sales, where another one has most of its effect: one about some of them, or the step since which they changed. */
function explainedOf(whole: Finding, other: Finding): Finding | undefined {
  const isWhole = ({ topic, members }: Finding): boolean => WHOLE.includes(topic) && Object.keys(members).length === 0;
  const isPart = ALIKE.includes(other.topic) && !isWhole(other);
  const isStep = whole.topic === 'change' && other.topic === 'break';
  const isMost = other.worth.value >= SAME_EFFECT * whole.worth.value;
  return isWhole(whole) && (isPart || isStep) && other.tone === whole.tone && isMost ? whole : undefined;
}

/** Which of two findings says nothing new; undefined where both do. */
function repeatedOf(one: Finding, other: Finding, overlaps: Overlaps): Finding | undefined {
  const [rows, otherRows, common] = [overlaps[nameOf(one)], overlaps[nameOf(other)], overlaps[nameOf(one, other)]];
  if (!rows || !otherRows || common === undefined) return undefined;
  if (common < SAME_ROWS * Math.min(rows, otherRows)) return undefined;
  if (common >= SAME_ROWS * Math.max(rows, otherRows)) return weightOf(one) < weightOf(other) ? one : other;
  const [narrow, broad] = rows < otherRows ? [one, other] : [other, one];
  return narrow.worth.value >= SAME_EFFECT * broad.worth.value ? broad : narrow;
}

/** Findings that may say the same: of the same kind, and about some of the rows. */
function pairsOf(findings: readonly Finding[], { catalog }: TopicContext): readonly (readonly [Finding, Finding])[] {
  const known = findings
    .filter(({ topic, where }) => ALIKE.includes(topic) && withoutDates(where, catalog) !== '')
    .slice(0, MAX_COMPARED);
  return known.flatMap((one, k) =>
    known.slice(k + 1).flatMap((other) => (other.tone === one.tone ? [[one, other] as const] : [])),
  );
}

function nameOf(...of: readonly Finding[]): string {
  return PREFIX + of.map(({ key }) => key).join(' & ');
}
