import { parsePeriod } from '../query/time/calendar-date.js';
import type { Draft } from './draft.js';
import { hasSense } from './draft.js';
import type { Part } from './read.js';

/** The period of a question, and what it is compared with. */
export interface Times {
  /** As a clause on dates writes it. */
  readonly period?: string;
  /** The value of `compare`. */
  readonly compare?: string;
}

/** Finds the period, and the comparison. `hasPlan` is true when the data has planned values. What does not go together stays unused. */
export function timesOf(draft: Draft, hasPlan: boolean): Times {
  const both = comparedPeriods(draft);
  if (both) return both;
  const compared = comparedOf(draft, hasPlan);
  const periods = draft.parts.filter((part) => part.period?.kind === 'period' && !draft.isUsed(part));
  const [first] = periods;
  let period = first?.period?.kind === 'period' ? first.period.text : undefined;
  const unit = first?.period?.kind === 'period' ? first.period.unit : undefined;
  draft.use(first);
  if (!compared) {
    // “Umsatz im Vorjahr”: without a comparison, it is the period.
    const [before] = period === undefined ? draft.withSense('year-before') : [];
    if (before) {
      draft.use(before);
      period = 'previous year';
    }
    return period === undefined ? {} : { period };
  }
  const { part, kind } = compared;
  if (hasSense(part, 'changed')) draft.use(...draft.withSense('changed'));
  if (kind === 'range') {
    // A range is compared with another one, and a relative period of one unit with the one before.
    if (period === undefined) return {};
    draft.use(part, compared.by);
    return { period, compare: compared.text };
  }
  if (kind === 'relative') {
    if (compared.unit === 'year') {
      draft.use(part, compared.by);
      return {
        ...(period !== undefined && { period }),
        compare: 'previous-year',
      };
    }
    if (unit !== undefined && unit !== compared.unit) return { ...(period !== undefined && { period }) };
    draft.use(part, compared.by);
    return {
      period: period ?? `this ${compared.unit}`,
      compare: 'previous-period',
    };
  }
  draft.use(part, compared.by);
  return { ...(period !== undefined && { period }), compare: compared.text };
}

/** “compare 2016 and 2017”: the later period is compared with the earlier one. */
function comparedPeriods(draft: Draft): Times | undefined {
  const words = draft.withSense('compare');
  const periods = draft.parts.flatMap((part) => {
    const range = part.period?.kind === 'period' ? parsePeriod(part.period.text) : undefined;
    return range && part.period?.kind === 'period' ? [{ part, text: part.period.text, range }] : [];
  });
  const [one, other] = periods;
  if (words.length === 0 || !one || !other || periods.length > 2) return undefined;
  draft.use(...words, ...draft.withSense('versus'), one.part, other.part);
  const [earlier, later] = one.range.from < other.range.from ? [one, other] : [other, one];
  return { period: later.text, compare: earlier.text };
}

/** What follows a word such as “vs”. */
type Compared = { readonly part: Part; readonly by?: Part } & (
  | { readonly kind: 'named' | 'range'; readonly text: string }
  | { readonly kind: 'relative'; readonly unit: string }
);

function comparedOf(draft: Draft, hasPlan: boolean): Compared | undefined {
  for (const by of draft.withSense('versus')) {
    const part = draft.beside(by, 1);
    if (!part) continue;
    if (hasSense(part, 'year-before')) return { part, by, kind: 'named', text: 'previous-year' };
    if (hasSense(part, 'period-before')) return { part, by, kind: 'named', text: 'previous-period' };
    if (hasSense(part, 'plan') && hasPlan) return { part, by, kind: 'named', text: 'plan' };
    if (part.period?.kind !== 'period') continue;
    const { text, unit, isOne } = part.period;
    if (unit === undefined) return { part, by, kind: 'range', text };
    if (isOne && text.startsWith('previous')) return { part, by, kind: 'relative', unit };
  }
  const hasPeriod = draft.parts.some((part) => part.period?.kind === 'period');
  const [growth] = draft.withSense('growth');
  if (growth) return { part: growth, kind: 'named', text: 'previous-year' };
  const [before] = hasPeriod ? draft.withSense('year-before') : [];
  if (before) return { part: before, kind: 'named', text: 'previous-year' };
  const [earlier] = hasPeriod ? draft.withSense('period-before') : [];
  if (earlier) return { part: earlier, kind: 'named', text: 'previous-period' };
  // “did sales grow in 2017”
  const [changed] = hasPeriod && draft.withSense('why').length === 0 ? draft.withSense('changed') : [];
  return changed && { part: changed, kind: 'named', text: 'previous-year' };
}
