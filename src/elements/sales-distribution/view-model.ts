import type { Messages } from '../../messages/en.js';
import type { HistogramFacts } from '../../query/analysis.js';
import type { Catalog } from '../../query/catalog.js';
import type { MeasureUnit } from '../../query/plan.js';
import type { ResultColumn } from '../../query/result.js';
import type { Subject } from './plans-model.js';

/** A bin: what is ≥ `from` and < `to`; an open one holds all beyond, too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly open: 'below' | 'above' | undefined;
}

/** What a histogram shows. */
export interface HistogramView {
  readonly bins: readonly Bin[];
  readonly facts: HistogramFacts;
  /** How the numbers are read. */
  readonly unit: MeasureUnit;
  readonly subject: Subject;
  readonly measure: string;
}

/** An answer as far as a histogram reads it. */
export interface HistogramAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: { readonly analysis?: unknown };
}

/** What is shown of an answer. */
export function toView(answer: HistogramAnswer, subject: Subject, measure: string, catalog: Catalog): HistogramView {
  const facts = answer.facts.analysis as HistogramFacts;
  const [from, to, count] = answer.columns;
  const last = answer.rowCount - 1;
  const bins = Array.from({ length: answer.rowCount }, (_, i): Bin => ({
    from: from!.values[i]!,
    to: to!.values[i]!,
    count: count!.values[i]!,
    open: i === 0 && facts.openFirst ? 'below' : i === last && facts.openLast ? 'above' : undefined,
  }));
  return { bins, facts, subject, measure, unit: from?.unit ?? unitOf(subject, catalog) };
}

/** How numbers of a column are read: those of a measure say so themselves. */
function unitOf(subject: Subject, { columns, roles, discountPercent }: Catalog): MeasureUnit {
  if (subject.kind === 'members') return 'number';
  const { field } = subject;
  const role = roles.find(({ ref }) => ref.column === field)?.role ?? field;
  if (/^(revenue|cost|profit|price)$/.test(role)) return 'money';
  if (/^(quantity|visits)$/.test(role)) return 'count';
  if (role === 'discount') return discountPercent ? 'number' : 'ratio';
  return columns.find(({ name }) => name === field)?.percent ? 'ratio' : 'number';
}

/** The share of a bin in all, and of all up to its end. */
export function sharesOf({ bins, facts }: HistogramView): readonly { readonly share: number; readonly upTo: number }[] {
  let sum = 0;
  return bins.map(({ count }) => {
    sum += count;
    return { share: count / facts.count, upTo: sum / facts.count };
  });
}

/** What a view is worded with. */
export interface ViewContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly words: Messages;
}

/** What stands in a picture besides its bars. */
export interface PictureWords {
  readonly label: string;
  /** What bars count. */
  readonly counted: string;
  /** The numbers along the bottom: those of edges, or of bins of one whole number each; the unit is said at the last alone. */
  readonly edges: (edges: readonly number[]) => readonly string[];
  readonly open: (bin: Bin) => string;
  readonly counts: (ticks: readonly number[]) => readonly string[];
  readonly count: (count: number) => string;
  readonly median: string;
  readonly middleHalf: string;
}

/** What is drawn: a view, and the bins that are chosen. */
export interface HistogramPicture {
  readonly view: HistogramView;
  readonly chosen: readonly number[];
}
