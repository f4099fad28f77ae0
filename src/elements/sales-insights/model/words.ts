import { formatBin, formatDay, type DateStyle } from '../../../format/date.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import { periodWords, type PeriodWords } from '../../../format/period.js';
import type { InsightFacts, Said, SaidMember } from '../../../messages/insights-facts.js';
import type { Figure, Finding, Span } from './finding.js';
import { measureText, memberText, stepText, type WordsContext } from './names.js';
import type { InsightsView } from './view.js';

/** A finding in words. */
export interface Told {
  readonly head: string;
  readonly text: string;
  readonly tone: string;
  readonly topic: string;
  readonly period: string;
  readonly against: string | undefined;
  readonly basis: string;
  readonly certainty: string;
  /** What is at stake or won, in words; undefined where a finding is only worth knowing. */
  readonly stake: string | undefined;
  /** The same as a number alone. */
  readonly worth: string;
  readonly how: string;
  /** What to do, by which rule, and how the finding meets it; undefined without a rule. */
  readonly advice:
    { readonly rule: string; readonly met: string; readonly all: string | undefined; readonly todo: string } | undefined;
}

type Facts = InsightFacts & Readonly<Record<string, Said | SaidMember | string | undefined>>;

/** The texts of a topic as they are called here: their figures come by name. */
interface TopicTexts {
  readonly name: string;
  readonly heads: Readonly<Record<string, (facts: Facts) => string>>;
  readonly text: (facts: Facts) => string;
  readonly met: (facts: Facts) => string;
  readonly how: (facts: Facts) => string;
}

function textsOf({ topic }: Finding, { words }: WordsContext): TopicTexts {
  return words.insights.topics[topic] as unknown as TopicTexts;
}

/** The chances below which it is said that less than one of so many is chance. */
const RARE = [1000, 100, 20];

/** A finding in words. `view`: all that was found, for what else its rule is about. */
export function tell(finding: Finding, view: InsightsView, context: WordsContext): Told {
  const { insights } = context.words;
  const texts = textsOf(finding, context);
  const facts = factsOf(finding, view, context);
  return {
    head: texts.heads[finding.form]!(facts),
    text: texts.text(facts),
    tone: insights.tones[finding.tone],
    topic: texts.name,
    period: facts.period,
    against: facts.against,
    basis: insights.basis(finding.n, facts.n.text, finding.of),
    certainty: certaintyText(finding, context),
    stake: finding.tone === 'neutral' ? undefined : insights.stake(facts.worth.text, finding.tone === 'good'),
    worth: facts.worth.text,
    how: texts.how(facts),
    advice: adviceOf(finding, view, { texts, facts, context }),
  };
}

/** The facts of a finding, ready for sentences. */
export function factsOf(finding: Finding, { lead, newest }: Pick<InsightsView, 'lead' | 'newest'>, context: WordsContext): Facts {
  const { picture, figures, members, period, against, n, of, worth } = finding;
  const grain = picture.kind === 'line' ? picture.grain : 'month';
  const say = (figure: Figure): Said => saidOf(figure, grain, context);
  const times = wordedPeriods({ period, earlier: against }, newest, context);
  return {
    ...mapped(figures, say),
    ...mapped(members, ({ field, member }) => ({ field, name: memberText({ field, member }, context) })),
    measure: measureText(lead, context),
    period: times.now,
    against: times.before,
    grain,
    n: say({ value: n, unit: 'count' }),
    of,
    worth: say(worth),
  };
}

function mapped<From, To>(record: Readonly<Record<string, From>>, to: (one: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, one]) => [name, to(one)]));
}

/** A period in words, and what it is compared with; `newest` is the last day of the data. */
function wordedPeriods(
  { period, earlier }: { readonly period: Span; readonly earlier?: Span | undefined },
  newest: number | undefined,
  context: WordsContext,
): PeriodWords {
  const known = { ...(earlier && { earlier }), ...(newest !== undefined && { newest }) };
  return periodWords({ period, skipped: [], ...known }, context)!;
}

function saidOf({ value, unit }: Figure, grain: InsightFacts['grain'], context: WordsContext): Said {
  const { locale, calendar } = context;
  const style: DateStyle = { locale, fiscalStart: calendar.fiscalStart };
  if (unit === 'date') {
    const text = formatDay(value, style);
    return { value, text, signed: text };
  }
  if (unit === 'step') {
    const text = stepText(value, locale);
    return { value, text, signed: text };
  }
  if (unit === 'day') {
    const text = grain === 'day' || grain === 'week' ? formatDay(value, style) : formatBin(value, grain, style);
    return { value, text, signed: text };
  }
  if (unit === 'share')
    return { value, text: formatPercent(Math.abs(value), locale), signed: formatPercent(value, locale, true) };
  const shape = unit === 'days' && Number.isInteger(value) ? 'full' : 'compact';
  const text = formatNumber(Math.abs(value), unit, context, shape);
  return {
    value,
    text,
    signed: unit === 'ratio' ? formatPercent(value, locale, true) : formatSigned(value, unit, context, shape),
  };
}

/** How likely a finding is no more than chance, as people say it. */
export function certaintyText({ certainty }: Finding, { words, locale }: WordsContext): string {
  const { insights } = words;
  if (certainty === undefined) return insights.exact;
  const chance = 1 - certainty;
  const count = (n: number): string => formatNumber(n, 'count', { locale });
  const many = RARE.find((one) => chance <= 1 / one + Number.EPSILON);
  return many === undefined ? insights.often(count(Math.max(1, Math.round(chance * 100)))) : insights.rare(count(many));
}

function adviceOf(
  finding: Finding,
  view: InsightsView,
  { texts, facts, context }: { readonly texts: TopicTexts; readonly facts: Facts; readonly context: WordsContext },
): Told['advice'] {
  const { rule } = finding;
  if (!rule) return undefined;
  const { insights } = context.words;
  const { when, then, todo } = insights.rules[rule];
  return { rule: insights.rule(when, then), met: texts.met(facts), all: allText(finding, view, context), todo };
}

/** All members of a dimension that the same rule is about, where there are several: how many, and what is at stake with all. */
function allText(finding: Finding, { findings }: InsightsView, context: WordsContext): string | undefined {
  const { insights } = context.words;
  const field = finding.members['member']?.field;
  if (field === undefined || finding.tone !== 'bad') return undefined;
  const alike = findings.filter(
    ({ rule, topic, members }) =>
      rule === finding.rule && topic === finding.topic && !members['with'] && members['member']?.field === field,
  );
  if (alike.length < 2) return undefined;
  const total = { value: alike.reduce((sum, { worth }) => sum + worth.value, 0), unit: finding.worth.unit };
  return insights.alike(
    formatNumber(alike.length, 'count', context),
    insights.kinds(field),
    saidOf(total, 'month', context).text,
  );
}

/** The sentence under the heading. */
export function sentenceOf({ findings, period, newest, awaited }: InsightsView, context: WordsContext): string {
  const { insights } = context.words;
  const time = period ? wordedPeriods({ period }, newest, context).now : '';
  if (findings.length === 0) return awaited.length > 0 ? insights.awaited : insights.nothing(time);
  return insights.sentence(findings.length, time);
}

/** The names of topics in words, as a list. */
export function topicNames(names: InsightsView['looked'], { words, locale }: WordsContext): string {
  const list = names.map((name) => words.insights.topics[name].name);
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(list);
}
