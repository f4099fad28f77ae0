import { isAlone, MAX_CLAUSE_MEMBERS, type MarkDescription } from '../../base/chart/marks.js';
import type { Claim } from '../../../query/claim.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import type { KnownBins } from '../../../query/analysis/analysis.js';
import { binsWithin, chosenBins, clauseOf, spansOf } from './choice.js';
import { type Choice, type Distribution, type DistributionPicture } from './distribution.js';
import { toMembersPlan } from './plans.js';
import { sharesOf, type HistogramView, type ViewContext } from './view.js';
import {
  binName,
  chosenName,
  edgeText,
  membersText,
  perOf,
  pictureTexts,
  sentenceOf,
  spokenBin,
  toTable,
  valueText,
} from './texts.js';

/** Returns the histogram. `isGiven` is true when the page author set the bins. */
export function histogramShown(view: HistogramView, context: ViewContext, isGiven: boolean): Distribution {
  const { bins, subject, facts } = view;
  const { distribution } = context.messages;
  const width = edgeText(facts.width, view, context);
  return {
    count: bins.length,
    // A clause on a column's field belongs to this widget. A clause on members may come from another widget.
    fields: subject.kind === 'rows' ? [subject.field] : [],
    role: distribution.histogramRole,
    keys: distribution.histogramKeys,
    sentence: sentenceOf(view, context),
    claims: claimsOf(view),
    explain: [
      { term: distribution.binsTerm, text: isGiven ? distribution.binsGiven({ width }) : distribution.binsRule({ width }) },
      { term: distribution.mean, text: valueText(facts.mean, view, context) },
    ],
    table: (caption) => toTable(view, context, caption),
    keyOf: (mark) => bins[mark] && `${bins[mark].from}..${bins[mark].to}`,
    chosenBy: (own, picked) => {
      if (subject.kind === 'rows') return chosenBins(own, subject.field, view);
      return picked?.where === own ? binsWithin(picked.key, bins) : [];
    },
    picture: (chosen, previous) => {
      if (bins.length === 0) return undefined;
      const before = previous?.chart === 'histogram' ? previous.most : 0;
      const most = bins.reduce((greatest, { count }) => Math.max(greatest, count), before);
      return { chart: 'histogram', view, chosen, most, texts: (label) => pictureTexts(view, context, label) };
    },
    announce: (mark, chosen) => announcementOf(view, context, mark, isAlone(chosen, mark)),
    choice: (marks) => choiceOf(view, context, marks),
  };
}

/** Returns what the sentence of a histogram states: the quartiles, and the numbers of members in open bins. */
function claimsOf({ bins, facts, subject, measure }: HistogramView): readonly Claim[] {
  const by = subject.kind === 'members' ? subject.per : 'row';
  if (facts.count === 0) return [];
  const quartile = (p: number, value: number): Claim => ({ kind: 'quantile', measure, by, p, value });
  return [
    ...[quartile(0.25, facts.q1), quartile(0.5, facts.median), quartile(0.75, facts.q3)],
    ...bins.flatMap(({ open, from, to, count }): readonly Claim[] => {
      if (open === undefined) return [];
      const limit = open === 'above' ? ({ is: 'at-least', than: from } as const) : ({ is: 'below', than: to } as const);
      return [{ kind: 'count', measure, by, ...limit, count }];
    }),
  ];
}

/** Returns the bins of a histogram, for counting other numbers in the same bins; `undefined` for other charts. */
export function binsOf(picture: DistributionPicture | undefined): KnownBins | undefined {
  if (picture?.chart !== 'histogram') return undefined;
  const { bins, facts } = picture.view;
  const { width, openFirst, openLast } = facts;
  return { edges: [bins[0]!.from, ...bins.map(({ to }) => to)], width, openFirst, openLast };
}

function announcementOf(view: HistogramView, context: ViewContext, mark: number, alone: boolean): MarkDescription | undefined {
  const { distribution } = context.messages;
  const bin = view.bins[mark];
  if (!bin) return undefined;
  const { share, upTo } = sharesOf(view)[mark]!;
  return {
    title: binName(bin, view, context),
    rows: [
      [distribution.axis({ per: perOf(view, context) }), formatNumber(bin.count, 'count', context)],
      [distribution.share, formatPercent(share, context.locale)],
      [distribution.upTo, formatPercent(upTo, context.locale)],
    ],
    hint: alone ? distribution.unclickHint : distribution.clickHint,
    spoken: spokenBin(mark, view, context),
  };
}

/** Converts selected bins to a clause: a range for a column, or the members in the bins. */
function choiceOf(view: HistogramView, context: ViewContext, marks: readonly number[]): Choice {
  const { bins, subject } = view;
  const { distribution } = context.messages;
  if (marks.length === 0) {
    const field = subject.kind === 'rows' ? subject.field : subject.per;
    return { field, values: [], where: '', announcement: distribution.cleared };
  }
  const count = marks.reduce((sum, index) => sum + (bins[index]?.count ?? 0), 0);
  const members = membersText(count, view, context);
  const announcement = distribution.chosen({ bins: chosenName(marks, view, context), members });
  if (subject.kind === 'rows') {
    const where = clauseOf(subject.field, marks, view);
    return { field: subject.field, values: marks.map((index) => bins[index]!.from), where, announcement };
  }
  const spans = spansOf(marks, bins);
  const tooMany = distribution.tooMany({ members, most: formatNumber(MAX_CLAUSE_MEMBERS, 'count', context) });
  return {
    field: subject.per,
    values: [],
    where: '',
    announcement,
    members: { key: spans, toPlan: (plan) => toMembersPlan(plan, subject.per, spans), tooMany: () => tooMany },
  };
}
