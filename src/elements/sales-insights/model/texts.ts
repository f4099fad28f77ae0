import { formatBin, formatDay } from '../../../format/date.js';
import { toSentenceCase } from '../../../util/sentence-case.js';
import { MAX_GROWTH } from '../../../format/change.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import { periodNames, periodPhrases } from '../../../format/period.js';
import type { InsightFacts, FormattedNumber, MemberLabel } from '../../../messages/insights-facts.js';
import { measureText, memberText, stepText, type NamesContext, type Figure, type Finding, type Span } from './finding.js';
import { hasTrait } from '../topics/topics.js';
import type { InsightsView } from './view.js';

export interface FindingTexts {
  readonly head: string;
  /** What the finding is about, in place of a heading that the page states elsewhere. */
  readonly subject: string;
  readonly text: string;
  readonly tone: string;
  readonly topic: string;
  readonly period: string;
  readonly against: string | undefined;
  readonly basis: string;
  /** `undefined` for a forecast: its interval is in the text. */
  readonly certainty: string | undefined;
  /** Describes the amount won, lost or at stake. `undefined` for findings without advice, and where the heading has it. */
  readonly stake: string | undefined;
  /** The amount alone, as a number. `undefined` for one that only ranks the finding. */
  readonly impact: string | undefined;
  readonly how: string;
  /** Recommendation, its rule, and how the finding meets the rule. `undefined` without a rule. */
  readonly advice:
    | { readonly rule: string; readonly met: string; readonly all: string | undefined; readonly todo: string }
    | undefined;
}

type Facts = InsightFacts & Readonly<Record<string, FormattedNumber | MemberLabel | string | undefined>>;

/** Texts of a topic, called with figures by name. */
interface TopicTexts {
  readonly name: string;
  readonly heads: Readonly<Record<string, (facts: Facts) => string>>;
  readonly text: (facts: Facts) => string;
  readonly met: (facts: Facts) => string;
  readonly how: (facts: Facts) => string;
}

function topicTextsOf({ topic }: Finding, { messages }: NamesContext): TopicTexts {
  return messages.insights.topics[topic] as unknown as TopicTexts;
}

/** Stands between the parts of a subject. */
const SEPARATOR = ' · ';

/** Thresholds of “would happen by chance less than 1 time in …”, from rare to frequent. */
const RARE = [1000, 100, 20];

/** Returns the texts of a finding. `view` has all findings; other findings may share its rule. */
export function textsOf(finding: Finding, view: InsightsView, context: NamesContext): FindingTexts {
  const { insights } = context.messages;
  const texts = topicTextsOf(finding, context);
  const facts = factsOf(finding, view, context);
  return {
    head: texts.heads[finding.form]!(facts),
    subject: subjectOf(finding, texts.name, facts, context),
    text: context.messages.phrases({ items: [texts.text(facts)] }),
    tone: insights.tones[finding.tone],
    topic: texts.name,
    period: facts.period,
    against: facts.against,
    basis: insights.basis(finding.n, facts.n.text, facts),
    certainty: hasTrait(finding.topic, 'model') ? undefined : certaintyText(finding, context),
    stake: stakeText(finding, facts.impact.text, context),
    impact: finding.topic === 'new-repeat' ? undefined : facts.impact.text,
    how: texts.how(facts),
    advice: adviceOf(finding, view, { texts, facts, context }),
  };
}

/** Returns the members, otherwise the topic and the period. */
function subjectOf({ members: { member, with: other } }: Finding, topic: string, facts: Facts, context: NamesContext): string {
  if (!member) return [toSentenceCase(topic, context.locale), facts.period].filter(Boolean).join(SEPARATOR);
  return [member, ...(other ? [other] : [])].map((one) => memberText(one, context)).join(SEPARATOR);
}

/** Describes the amount of a finding; `undefined` without advice, and where its text has an amount. */
function stakeText({ tone, topic, form }: Finding, amount: string, { messages: { insights } }: NamesContext): string | undefined {
  // Missing rows are not lost sales.
  if (tone === 'neutral' || form === 'gap' || hasTrait(topic, 'amount')) return undefined;
  const isAhead = hasTrait(topic, 'ahead') || form === 'silent';
  return insights.stake(amount, tone === 'good' ? 'gain' : isAhead ? 'ahead' : 'loss');
}

/** Formats the facts of a finding for sentences. */
export function factsOf(finding: Finding, { lead, newest }: Pick<InsightsView, 'lead' | 'newest'>, context: NamesContext): Facts {
  const { topic, form, picture, figures, members, period, against, n, of, impact } = finding;
  const grain = picture.kind === 'line' ? picture.grain : 'month';
  const say = (figure: Figure): FormattedNumber => formattedFigure(figure, grain, context);
  const times = wordedPeriods({ period, earlier: against }, newest, context);
  const printed = printedFigures(figures);
  // The amount of a single period is the change in its text, as printed.
  const change = topic === 'anomaly' && form !== 'several' ? printed['change'] : undefined;
  return {
    ...mapped(printed, (figure, name) => formattedFigure(figure, grain, context, LEVELS.has(name))),
    ...mapped(members, ({ field, member }) => ({ field, name: memberText({ field, member }, context) })),
    measure: measureText(lead, context),
    period: times.now,
    against: times.before,
    within: times.within,
    againstWithin: times.againstWithin,
    grain,
    n: say({ value: n, unit: 'count' }),
    of,
    impact: say(change ? { ...change, value: Math.abs(change.value) } : impact),
  };
}

/** Returns figures whose change is the difference of the value and its expected value as both are printed. */
export function printedFigures(figures: Finding['figures']): Finding['figures'] {
  const { value, level = value, expected, change, share } = figures;
  if (!level || !expected || !change) return figures;
  const printed = { ...change, value: printedValue(level) - printedValue(expected) };
  const isAmount = share !== undefined && share.unit === change.unit;
  return { ...figures, change: printed, ...(isAmount && { share: printed }) };
}

const SCALES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** Returns the value that the printed digits of a figure mean. */
function printedValue({ value, unit }: Figure): number {
  if (unit === 'share' || unit === 'step' || unit === 'day' || unit === 'date') return value;
  const text = formatNumber(Math.abs(value), unit, { locale: 'en' }, 'compact');
  const [, digits = '', scale = ''] = /^([\d.,]+)(\w?)$/.exec(text) ?? [];
  return digits === '' ? value : Math.sign(value) * Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1);
}

function mapped<From, To>(record: Readonly<Record<string, From>>, to: (one: From, name: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [name, to(one, name)]));
}

/** Formats a period and its comparison period. `newest` is the last day of the data. */
function wordedPeriods(
  { period, earlier }: { readonly period: Span; readonly earlier?: Span | undefined },
  newest: number | undefined,
  context: NamesContext,
): {
  readonly now: string;
  readonly before: string | undefined;
  readonly within: string;
  readonly againstWithin: string | undefined;
} {
  if (newest === undefined) return { now: '', before: undefined, within: '', againstWithin: undefined };
  const facts = { period, skipped: [], ...(earlier && { earlier }), newest };
  const { now, before } = periodNames(facts, context) ?? { now: '', before: undefined };
  const phrases = periodPhrases(facts, context);
  return { now, before, within: phrases?.now ?? '', againstWithin: phrases?.before };
}

/** Figures that are amounts of a period: negative ones keep their sign. Words say the direction of all other figures. */
const LEVELS = new Set(['value', 'expected', 'before', 'after', 'level', 'mean', 'lower', 'upper']);

function formattedFigure(
  { value, unit }: Figure,
  grain: InsightFacts['grain'],
  context: NamesContext,
  isLevel = false,
): FormattedNumber {
  const { locale } = context;
  if (unit === 'date') {
    const text = formatDay(value, context);
    return { value, text, signed: text };
  }
  if (unit === 'step') {
    const text = stepText(value, locale);
    return { value, text, signed: text };
  }
  if (unit === 'day') {
    const text = grain === 'day' || grain === 'week' ? formatDay(value, context) : formatBin(value, grain, context);
    return { value, text, signed: text };
  }
  if (unit === 'share' && value > MAX_GROWTH) {
    const times = formatNumber(1 + value, 'count', context, 'compact');
    return { value, text: formatPercent(value, locale), signed: `${times}×`, times };
  }
  if (unit === 'share')
    return { value, text: formatPercent(Math.abs(value), locale), signed: formatPercent(value, locale, true) };
  const shape = unit === 'days' && Number.isInteger(value) ? 'full' : 'compact';
  const text = formatNumber(isLevel ? value : Math.abs(value), unit, context, shape);
  return {
    value,
    text,
    signed: unit === 'percent' ? formatPercent(value, locale, true) : formatSigned(value, unit, context, shape),
  };
}

/** Describes the certainty of a finding in everyday language. */
export function certaintyText({ certainty }: Finding, { messages, locale }: NamesContext): string {
  const { insights } = messages;
  if (certainty === undefined) return insights.exact;
  const chance = 1 - certainty;
  const count = (n: number): string => formatNumber(n, 'count', { locale });
  const many = RARE.find((one) => chance <= 1 / one + Number.EPSILON);
  return many === undefined ? insights.often(count(Math.max(1, Math.round(chance * 100)))) : insights.rare(count(many));
}

function adviceOf(
  finding: Finding,
  view: InsightsView,
  { texts, facts, context }: { readonly texts: TopicTexts; readonly facts: Facts; readonly context: NamesContext },
): FindingTexts['advice'] {
  const { rule } = finding;
  if (!rule) return undefined;
  const { insights } = context.messages;
  const { when, then, todo } = insights.rules[rule];
  return { rule: insights.rule(when, then), met: texts.met(facts), all: allText(finding, view, context), todo };
}

/**
 * Describes all members of a dimension with the same recommendation: their number and total impact. `undefined` for a single
 * member.
 */
function allText(finding: Finding, view: Pick<InsightsView, 'findings'>, context: NamesContext): string | undefined {
  const { insights } = context.messages;
  const alike = alikeIn(finding, view);
  return (
    alike &&
    insights.alike(
      formatNumber(alike.count, 'count', context),
      insights.kinds(alike.field),
      formattedFigure({ value: alike.total, unit: finding.impact.unit }, 'month', context).text,
    )
  );
}

/** Returns the number and the total impact of the members with the same recommendation; `undefined` for a single member. */
export function alikeIn(
  { topic, rule, tone, members }: Finding,
  { findings }: Pick<InsightsView, 'findings'>,
): { readonly field: string; readonly count: number; readonly total: number } | undefined {
  const field = members['member']?.field;
  if (field === undefined || tone !== 'bad') return undefined;
  const alike = findings.filter(
    (other) => other.rule === rule && other.topic === topic && !other.members['with'] && other.members['member']?.field === field,
  );
  return alike.length < 2
    ? undefined
    : { field, count: alike.length, total: alike.reduce((sum, { impact }) => sum + impact.value, 0) };
}

/** Returns the summary under the heading. */
export function sentenceOf({ findings, hasChange, period, newest, awaited }: InsightsView, context: NamesContext): string {
  const { insights } = context.messages;
  const time = period ? wordedPeriods({ period }, newest, context).within : '';
  if (findings.length === 0) {
    if (awaited.length > 0) return insights.awaited;
    return hasChange ? insights.nothingElse(time) : insights.nothing(time);
  }
  return insights.sentence(findings.length, time);
}

/** Formats the names of topics as a list. */
export function topicNames(names: InsightsView['looked'], { messages, locale }: NamesContext): string {
  const list = names.map((name) => messages.insights.topics[name].name);
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(list);
}
