import { MAX_GROWTH } from '../../../format/change.js';
import { testOf, type Claim } from '../../../query/claim.js';
import { membersClause } from '../../../query/where/where.js';
import type { Finding, Member } from './finding.js';
import { alikeIn, isModeled, printedFigures } from './texts.js';
import type { InsightsView } from './view.js';

/** Returns what the sentences of findings state: sums over rows where rows show them, and the figures of the test otherwise. */
export function claimsOf(view: Pick<InsightsView, 'lead' | 'findings'>, findings: readonly Finding[]): readonly Claim[] {
  return findings.flatMap((finding) => [...sumsOf(finding, view.lead), figuresOf(finding, view)]);
}

function figuresOf(finding: Finding, view: Pick<InsightsView, 'findings'>): Claim {
  const { topic, figures, members, impact, n, certainty, period, picture } = finding;
  const { count = NaN, total = NaN } = alikeIn(finding, view) ?? {};
  const shown = [...Object.values(printedFigures(figures)), impact];
  // A large growth is printed as a multiple.
  const values = shown.flatMap(({ value, unit }) => (unit === 'share' && value > MAX_GROWTH ? [value + 1] : [value]));
  const pictured = picture.kind === 'bars' ? picture.bars.flatMap(({ label }) => label) : [];
  const names = [...Object.values(members), ...pictured].map(({ member }) => String(member));
  return {
    ...testOf(topic, [...values, n, count, total]),
    period,
    names,
    ...(certainty !== undefined && !isModeled(finding) && { level: 1 - certainty }),
  };
}

function sumsOf({ topic, form, figures, members, period, against, picture }: Finding, lead: string): readonly Claim[] {
  const valueOf = (name: string): number => figures[name]?.value ?? NaN;
  const limits = { measure: lead, period, ...(against && { earlier: against }) };
  const of = (...some: readonly (Member | undefined)[]): string => some.flatMap((one) => (one ? [clauseOf(one)] : [])).join('; ');
  if (topic === 'break' && figures['weeks'])
    return [{ kind: 'value', measure: lead, value: valueOf('level') * valueOf('periods'), period }];
  if (topic === 'change') {
    const cause = members['cause'];
    const effect: Claim = {
      kind: 'value',
      ...limits,
      measure: `${lead}.change`,
      value: valueOf('effect'),
      where: of(cause, members['with']),
    };
    return [{ kind: 'value', ...limits, value: valueOf('after'), previous: valueOf('before') }, ...(cause ? [effect] : [])];
  }
  if (topic === 'peers') {
    const where = of(members['member'], members['with']);
    return [{ kind: 'value', ...limits, value: valueOf('value'), previous: valueOf('before'), where }];
  }
  if (topic === 'falling' && picture.kind === 'line') {
    const [where, window] = [of(members['member']), valueOf('window')];
    const days = picture.days.slice(picture.days.indexOf(period.from));
    const first = against ?? { from: period.from, to: (days[window] ?? period.to + 1) - 1 };
    const last = against ? period : { from: days.at(-window) ?? period.from, to: period.to };
    const sold = (value: number, range: typeof first): Claim => ({ kind: 'value', measure: lead, value, period: range, where });
    return [sold(valueOf('before') * window, first), sold(valueOf('after') * window, last)];
  }
  if (topic === 'concentration') {
    const [by = '', few, all] = [members['first']?.field, valueOf('few'), valueOf('all')];
    return [{ kind: 'few', measure: lead, period, by, count: few, of: all, share: valueOf('share') }];
  }
  if (topic === 'discounts' && form === 'member')
    return [
      {
        kind: 'value',
        ...limits,
        measure: 'profit',
        value: valueOf('profit'),
        where: `${of(members['member'])}; discount: !0, !(blank)`,
      },
    ];
  return [];
}

function clauseOf({ field, member }: Member): string {
  return membersClause(field, [member === null ? null : String(member)]);
}
