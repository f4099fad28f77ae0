import { formatNumber, formatPercent } from '../../../format/number.js';
import type { KnownBins } from '../../../query/analysis/analysis.js';
import { binsWithin, chosenBins, clauseOf, spansOf } from './choice.js';
import { isAlone, MOST_MEMBERS, type Choice, type Distribution, type DistributionPicture, type Said } from './distribution.js';
import { sharesOf, type HistogramView, type ViewContext } from './view.js';
import {
  binName,
  chosenName,
  edgeText,
  membersText,
  perOf,
  pictureWords,
  sentenceOf,
  spokenBin,
  toTable,
  valueText,
} from './words.js';

/** A histogram as it is shown; `isGiven`: its bins are as the page's author set them. */
export function histogramShown(view: HistogramView, context: ViewContext, isGiven: boolean): Distribution {
  const { bins, subject, facts } = view;
  const { distribution } = context.words;
  const width = edgeText(facts.width, view, context);
  return {
    count: bins.length,
    // A clause on the field of a column is its own; one that names members may be anybody's.
    fields: subject.kind === 'rows' ? [subject.field] : [],
    role: distribution.histogramRole,
    keys: distribution.histogramKeys,
    sentence: sentenceOf(view, context),
    explain: [
      { term: distribution.binsTerm, text: isGiven ? distribution.binsGiven(width) : distribution.binsRule(width) },
      { term: distribution.mean, text: valueText(facts.mean, view, context) },
    ],
    table: (caption) => toTable(view, context, caption),
    keyOf: (mark) => bins[mark] && `${bins[mark].from}..${bins[mark].to}`,
    chosenBy: (own, picked) => {
      if (subject.kind === 'rows') return chosenBins(own, subject.field, view);
      return picked?.where === own ? binsWithin(picked.spans, bins) : [];
    },
    picture: (chosen, held) => {
      if (bins.length === 0) return undefined;
      const before = held?.chart === 'histogram' ? held.most : 0;
      const most = bins.reduce((greatest, { count }) => Math.max(greatest, count), before);
      return { chart: 'histogram', view, chosen, most, words: (label) => pictureWords(view, context, label) };
    },
    said: (mark, chosen) => saidOf(view, context, mark, isAlone(chosen, mark)),
    choice: (marks) => choiceOf(view, context, marks),
  };
}

/** The bins of a picture, to count other numbers in; undefined where it has none. */
export function binsOf(picture: DistributionPicture | undefined): KnownBins | undefined {
  if (picture?.chart !== 'histogram') return undefined;
  const { bins, facts } = picture.view;
  const { width, openFirst, openLast } = facts;
  return { edges: [bins[0]!.from, ...bins.map(({ to }) => to)], width, openFirst, openLast };
}

function saidOf(view: HistogramView, context: ViewContext, mark: number, alone: boolean): Said | undefined {
  const { distribution } = context.words;
  const bin = view.bins[mark];
  if (!bin) return undefined;
  const { share, upTo } = sharesOf(view)[mark]!;
  return {
    title: binName(bin, view, context),
    rows: [
      [distribution.axis(perOf(view, context)), formatNumber(bin.count, 'count', context)],
      [distribution.share, formatPercent(share, context.locale)],
      [distribution.upTo, formatPercent(upTo, context.locale)],
    ],
    hint: alone ? distribution.unclickHint : distribution.clickHint,
    spoken: spokenBin(mark, view, context),
  };
}

/** Bins of a column make a range of it; bins of members name those that lie in them. */
function choiceOf(view: HistogramView, context: ViewContext, marks: readonly number[]): Choice {
  const { bins, subject } = view;
  const { distribution } = context.words;
  if (marks.length === 0) {
    const field = subject.kind === 'rows' ? subject.field : subject.per;
    return { field, values: [], where: '', said: distribution.cleared };
  }
  const count = marks.reduce((sum, index) => sum + (bins[index]?.count ?? 0), 0);
  const members = membersText(count, view, context);
  const said = distribution.chosen(chosenName(marks, view, context), members);
  if (subject.kind === 'rows') {
    const where = clauseOf(subject.field, marks, view);
    return { field: subject.field, values: marks.map((index) => bins[index]!.from), where, said };
  }
  const tooMany = distribution.tooMany(members, formatNumber(MOST_MEMBERS, 'count', context));
  return { field: subject.per, values: [], where: '', said, asks: { spans: spansOf(marks, bins), tooMany } };
}
