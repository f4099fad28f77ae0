import type { InsightsTexts } from './compiled/en/insights.js';
import type { InsightsSalesTexts } from './compiled/en/insights-sales.js';
import type { InsightsTimeTexts } from './compiled/en/insights-time.js';
import type { FormattedNumber, InsightFacts, InsightTopicLabels, MemberLabel } from './insights-facts.js';

/** Fields with places as members: goods are sold “in” them. */
const PLACES = /^(region|country|continent|state|city)$/;

/** The texts of all topics in a language’s files. */
export type TopicTexts = InsightsTimeTexts['topics'] & InsightsSalesTexts['topics'];

type Grained = Pick<InsightFacts, 'grain'>;

/** Two percentages as a range with one sign, “30–80%” or “%30–80”; equal ones once. */
function percentRange(from: string, to: string): string {
  if (from === to) return from;
  return from.startsWith('%') ? `${from}–${to.replace('%', '')}` : `${from.replace(/\s*%/u, '')}–${to}`;
}

/** A growth as a share, and as a multiple where it is large. */
const sized = ({ text, times }: FormattedNumber) => ({ share: text, times });

/** What sentences are put together of. */
const partMessages = ({ parts: t, basis, kinds }: InsightsTexts) => ({
  unit: ({ grain }: Grained): string => t.unit({ grain }),
  units: ({ grain }: Grained): string => t.units({ grain }),
  /** A number of periods: “3 months”. */
  span: ({ value, text }: FormattedNumber, { grain }: Grained): string => t.span({ grain, n: value, shown: text }),
  orders: ({ value, text }: FormattedNumber): string => basis({ of: 'orders', n: value, shown: text }),
  customers: ({ value, text }: FormattedNumber): string => basis({ of: 'customers', n: value, shown: text }),
  kinds: ({ field }: MemberLabel): string => kinds({ field }),
  /** A member, or two that both apply: “Furniture in South”, “Chairs, Online”. */
  pair: ({ name }: MemberLabel, other: MemberLabel | undefined): string =>
    t.pair({ name, other: other?.name, isPlace: other !== undefined && PLACES.test(other.field) }),
  /** “compared with €105K in 2024”. */
  earlier: (before: FormattedNumber, against: string | undefined): string => t.earlier({ before: before.text, against }),
  /** Discounts from … to …; an end that is open is absent. */
  band: (from: FormattedNumber | undefined, to: FormattedNumber | undefined): string =>
    t.band({ range: from && to && percentRange(from.text, to.text), from: from?.text, to: to?.text ?? '' }),
});

type Parts = ReturnType<typeof partMessages>;

/** The topics that look at the measure over time. */
function timeMessages(t: TopicTexts, parts: Parts): Pick<InsightTopicLabels, 'break' | 'anomaly' | 'season'> {
  const { unit, units, span } = parts;
  return {
    break: {
      name: t.break.name,
      heads: {
        rose: ({ measure, share, since }) => t.break.heads.rose({ measure, ...sized(share), since: since.text }),
        fell: ({ measure, share, since }) => t.break.heads.fell({ measure, share: share.text, since: since.text }),
      },
      text: ({ level, expected, change, periods, ...f }) =>
        t.break.text({
          level: level.text,
          unit: unit(f),
          periods: span(periods, f),
          expected: expected.text,
          change: change.signed,
        }),
      met: ({ share, periods, ...f }) => t.break.met({ share: share.signed, periods: span(periods, f) }),
      how: ({ since, against, weeks, ...f }) =>
        weeks
          ? t.break.howStopped({ since: since.text, weeks: weeks.text, against })
          : t.break.how({ unit: unit(f), since: since.text, against }),
    },
    anomaly: {
      name: t.anomaly.name,
      heads: {
        high: ({ measure, within, share }) => t.anomaly.heads.high({ measure, period: within, ...sized(share) }),
        low: ({ measure, within, share }) => t.anomaly.heads.low({ measure, period: within, share: share.text }),
        several: ({ measure, within, count, ...f }) =>
          t.anomaly.heads.several({ measure, count: count?.text ?? '', units: units(f), period: within }),
        gap: ({ within }) => t.anomaly.heads.gap({ period: within }),
      },
      text: ({ day, value, expected, change }) =>
        t.anomaly.text({ day: day?.text, value: value.text, expected: expected.text, change: change.signed }),
      met: ({ share, expected }) => t.anomaly.met({ share: share.signed, expected: expected.text }),
      how: ({ empty, ...f }) => (empty ? t.anomaly.howGap : t.anomaly.how({ unit: unit(f), units: units(f) })),
    },
    season: {
      name: t.season.name,
      heads: {
        strong: ({ period, share, ...f }) => t.season.heads.strong({ period, ...sized(share), unit: unit(f) }),
        weak: ({ period, share, ...f }) => t.season.heads.weak({ period, share: share.text, unit: unit(f) }),
      },
      text: ({ value, lower, upper, mean, ...f }) =>
        t.season.text({ value: value.text, lower: lower.text, upper: upper.text, mean: mean.text, unit: unit(f) }),
      met: ({ share, value, change }) => t.season.met({ value: value.text, change: change.signed, share: share.signed }),
      how: ({ against }) => t.season.how({ against }),
    },
  };
}

/** Topics that compare amounts and members with another period. */
function growthMessages(t: TopicTexts, parts: Parts): Pick<InsightTopicLabels, 'change' | 'peers'> {
  const { kinds, pair, earlier } = parts;
  return {
    change: {
      name: t.change.name,
      heads: {
        rose: ({ measure, share, after, within }) =>
          t.change.heads.rose({ measure, ...sized(share), after: after.text, period: within }),
        fell: ({ measure, share, after, within }) =>
          t.change.heads.fell({ measure, share: share.text, after: after.text, period: within }),
      },
      text: ({ change, againstWithin, before, cause, with: other, effect, cause2, with2, effect2 }) =>
        t.change.text({
          change: change.signed,
          earlier: earlier(before, againstWithin),
          cause: effect && cause && pair(cause, other),
          effect: effect?.signed,
          cause2: effect2 && cause2 && pair(cause2, with2),
          effect2: effect2?.signed,
        }),
      met: ({ share, before }) => t.change.met({ share: share.signed, before: before.text }),
      how: ({ period, against }) => t.change.how({ period, against }),
    },
    peers: {
      name: t.peers.name,
      heads: {
        best: ({ member, with: other, measure, growth, against }) =>
          t.peers.heads.best({ member: pair(member, other), measure, growth: growth.text, times: growth.times, against }),
        worst: ({ member, with: other, measure, growth, against }) =>
          t.peers.heads.worst({ member: pair(member, other), measure, growth: growth.text, against }),
      },
      text: ({ member, with: other, within, againstWithin, value, before, change, peers }) =>
        t.peers.text({
          value: value.text,
          period: within,
          earlier: earlier(before, againstWithin),
          change: change.signed,
          isPair: other !== undefined,
          kinds: kinds(member),
          peers: peers.signed,
        }),
      met: ({ growth, peers }) => t.peers.met({ growth: growth.signed, peers: peers.signed }),
      how: ({ member, with: other, period, against }) =>
        t.peers.how({ period, against, isPair: other !== undefined, kinds: kinds(member) }),
    },
  };
}

function fallingMessages(t: TopicTexts, parts: Parts): Pick<InsightTopicLabels, 'falling'> {
  const { unit, units, span, kinds, earlier } = parts;
  return {
    falling: {
      name: t.falling.name,
      heads: {
        fell: ({ member, share, periods, ...f }) =>
          t.falling.heads.fell({ member: member.name, periods: span(periods, f), share: share.signed }),
        dropped: ({ member, share, since }) =>
          t.break.heads.fell({ measure: member.name, share: share.text, since: since?.text ?? '' }),
        stopped: ({ member, since }) => t.falling.heads.stopped({ member: member.name, since: since?.text ?? '' }),
      },
      text: ({ before, after, window, since, within, againstWithin, ...f }) =>
        since
          ? t.falling.textDropped({ after: after.text, unit: unit(f), period: within, earlier: earlier(before, againstWithin) })
          : t.falling.text({ before: before.text, after: after.text, unit: unit(f), window: span(window, f) }),
      met: ({ share, periods, before, since, ...f }) =>
        since
          ? t.change.met({ share: share.signed, before: before.text })
          : t.falling.met({ share: share.signed, periods: span(periods, f) }),
      how: ({ member, since, after, ...f }) =>
        since && after.value === 0
          ? t.falling.howStopped
          : since
            ? t.falling.howDropped({ units: units(f), kinds: kinds(member) })
            : t.falling.how({ unit: unit(f), units: units(f), kinds: kinds(member) }),
    },
  };
}

function customerMessages(
  t: TopicTexts,
  { orders, customers: countOf, kinds }: Parts,
): Pick<InsightTopicLabels, 'retention' | 'new-repeat'> {
  return {
    retention: {
      name: t.retention.name,
      heads: {
        low: ({ member, rate, within }) => t.retention.heads.low({ member: member.name, rate: rate.text, period: within }),
      },
      text: ({ value, share, peers, customers }) =>
        t.retention.text({ peers: peers.text, customers: countOf(customers), value: value.text, share: share.text }),
      met: ({ rate, peers, share }) => t.retention.met({ rate: rate.text, peers: peers.text, share: share.text }),
      how: ({ member, period, against }) => t.retention.how({ against, period, kinds: kinds(member) }),
    },
    'new-repeat': {
      name: t['new-repeat'].name,
      heads: {
        higher: ({ share, within }) => t['new-repeat'].heads.higher({ ...sized(share), period: within }),
        lower: ({ share, within }) => t['new-repeat'].heads.lower({ share: share.text, period: within }),
      },
      text: ({ repeat, fresh, repeatOrders, freshOrders }) =>
        t['new-repeat'].text({
          repeat: repeat.text,
          repeatOrders: orders(repeatOrders),
          fresh: fresh.text,
          freshOrders: orders(freshOrders),
        }),
      met: ({ repeat, fresh, change }) => t['new-repeat'].met({ repeat: repeat.text, fresh: fresh.text, change: change.signed }),
      how: () => t['new-repeat'].how,
    },
  };
}

/** Valuable customers who have stopped ordering. */
function riskMessages(t: TopicTexts, { earlier, customers: countOf }: Parts): Pick<InsightTopicLabels, 'at-risk'> {
  return {
    'at-risk': {
      name: t['at-risk'].name,
      heads: {
        lost: ({ first, since }) => t['at-risk'].heads.lost({ first: first.name, since: since?.text ?? '' }),
        silent: ({ customers, first }) =>
          t['at-risk'].heads.silent({ n: customers?.value ?? 0, first: first.name, customers: customers?.text ?? '' }),
      },
      text: ({ first, interval, before, value, within, againstWithin, customers, amount, expected, horizon }) =>
        before && value
          ? t['at-risk'].text.lost({
              earlier: earlier(before, againstWithin),
              isNothing: value.value === 0,
              value: value.text,
              period: within,
              interval: interval?.text ?? '',
            })
          : t['at-risk'].text.silent({
              amount: amount?.text ?? '',
              expected: expected?.text ?? '',
              horizon: horizon?.text ?? '',
              n: customers?.value ?? 0,
              first: first.name,
            }),
      met: ({ customers, expected, since, interval }) =>
        customers
          ? t['at-risk'].met.silent({ customers: countOf(customers), expected: expected?.text ?? '' })
          : t['at-risk'].met.lost({ since: since?.text ?? '', interval: interval?.text ?? '' }),
      how: ({ period, against, before }) => t['at-risk'].how({ isLost: before !== undefined, period, against }),
    },
  };
}

/** The topics about sales at a loss, and those that come back. */
function lossMessages(t: TopicTexts, { kinds, band, orders: countOf }: Parts): Pick<InsightTopicLabels, 'discounts' | 'returns'> {
  return {
    discounts: {
      name: t.discounts.name,
      heads: {
        band: ({ from, to, profit, within }) =>
          t.discounts.heads.band({ band: band(from, to), profit: profit.text, period: within }),
        member: ({ member, profit, within }) =>
          t.discounts.heads.member({ member: member?.name ?? '', profit: profit.text, period: within }),
      },
      text: ({ revenue, profit, without }) =>
        t.discounts.text({
          revenue: revenue.text,
          profit: profit.text,
          isLoss: without.value < 0,
          without: without.text,
        }),
      met: ({ revenue, profit }) => t.discounts.met({ profit: profit.text, revenue: revenue.text }),
      how: () => t.discounts.how,
    },
    returns: {
      name: t.returns.name,
      heads: {
        high: ({ member, rate, peers, within }) =>
          t.returns.heads.high({ member: member.name, rate: rate.text, period: within, peers: peers.text }),
      },
      text: ({ member, returned, orders, excess }) =>
        t.returns.text({
          returned: returned.text,
          orders: countOf(orders),
          excess: excess.text,
          kinds: kinds(member),
        }),
      met: ({ rate, peers }) => t.returns.met({ rate: rate.text, peers: peers.text }),
      how: ({ member }) => t.returns.how({ kinds: kinds(member) }),
    },
  };
}

/** The topics about what sells most, and together. */
function rankMessages(t: TopicTexts, { kinds, orders: countOf }: Parts): Pick<InsightTopicLabels, 'concentration' | 'bundles'> {
  return {
    concentration: {
      name: t.concentration.name,
      heads: {
        few: ({ few, all, first, share, measure, within }) =>
          t.concentration.heads.few({
            few: few.text,
            all: all.text,
            kinds: kinds(first),
            share: share.text,
            measure,
            period: within,
          }),
      },
      text: ({ amount, first, firstShare }) =>
        t.concentration.text({ amount: amount.text, first: first.name, firstShare: firstShare.text }),
      met: ({ few, all, share }) => t.concentration.met({ few: few.text, all: all.text, share: share.text }),
      how: ({ first }) => t.concentration.how({ kinds: kinds(first) }),
    },
    bundles: {
      name: t.bundles.name,
      heads: {
        pair: ({ first, also, second, confidence, within }) =>
          t.bundles.heads.pair({
            confidence: confidence.text,
            first: first.name,
            also: also?.name,
            second: second.name,
            period: within,
          }),
      },
      text: ({ count, lift, also }) => t.bundles.text({ count: countOf(count), lift: lift.text, also: also?.name }),
      met: ({ count, lift }) => t.bundles.met({ count: countOf(count), lift: lift.text }),
      how: () => t.bundles.how,
    },
  };
}

/** The texts of all topics. */
export function topicMessages(texts: InsightsTexts, t: TopicTexts): InsightTopicLabels {
  const parts = partMessages(texts);
  return {
    ...timeMessages(t, parts),
    ...growthMessages(t, parts),
    ...fallingMessages(t, parts),
    ...customerMessages(t, parts),
    ...riskMessages(t, parts),
    ...lossMessages(t, parts),
    ...rankMessages(t, parts),
  };
}
