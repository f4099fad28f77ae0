import { formatNumber, formatPercent } from '../../format/number.js';
import { binsWithin, chosenBins, clauseOf, spansOf } from './choice-model.js';
import { isAlone, MOST_MEMBERS, type Choice, type Distribution, type Said } from './distribution-model.js';
import { sharesOf, type HistogramView, type ViewContext } from './view-model.js';
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
} from './words-model.js';

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
    picture: (chosen) =>
      bins.length === 0 ? undefined : { chart: 'histogram', view, chosen, words: (label) => pictureWords(view, context, label) },
    said: (mark, chosen) => saidOf(view, context, mark, isAlone(chosen, mark)),
    choice: (marks) => choiceOf(view, context, marks),
  };
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
