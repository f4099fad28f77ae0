import type { Catalog } from '../../../query/catalog.js';
import {
  columnOf,
  isRaised,
  leavesOf,
  needsComparison,
  parseCondition,
  valueOfTerm,
  type AlertNames,
  type AlertCondition,
} from '../../../query/alert.js';
import { resultName } from '../../../query/measure.js';
import { splitList } from '../../../query/parse-list.js';
import { PLAN } from '../../../query/planned.js';
import { numberAt, type QueryResult } from '../../../query/result/result.js';
import { suggestions } from '../../../query/suggest.js';
import { badOption, SalesError } from '../../../util/error.js';
import { conditionText } from '../alert/alert-text.js';
import { wordIn } from '../attributes/declarators.js';
import type { TextContext } from '../chart/result-columns.js';
import { OUTCOMES, type NumberMark } from '../element/widget.js';

/** A rule of the attribute `highlight`. */
export interface Highlight {
  readonly rule: AlertCondition;
  /** The measure whose numbers are highlighted, and their column: that of the first name on the left. */
  readonly measure: string;
  readonly column: string;
  readonly mark: NumberMark;
}

/** What a card shows: its measures as the page writes them, and its comparison. */
interface CardNumbers {
  readonly measures: readonly string[];
  readonly compare: string | undefined;
  readonly result: QueryResult;
}

/**
 * Parses the attribute `highlight`: conditions over numbers of a card, and how these are shown, separated by semicolons.
 *
 * @throws SalesError as `parseCondition`; `bad-option` for a rule without an outcome, an unknown outcome, a measure that is not on the card, and a number of
 *   a comparison that the card does not have; `unknown-measure`
 */
export function highlightsOf(
  text: string,
  card: CardNumbers,
  context: TextContext & { readonly catalog: Catalog },
): readonly Highlight[] {
  const { define, measures } = context.catalog;
  const shown = card.measures.map(resultName);
  const names = { measures: [...measures, ...shown.map((name) => ({ name }))], define, inResult: shown };
  return splitList(text, ';').map((part) => {
    const [, condition = '', outcome = ''] = /^(.*):([^:]*)$/s.exec(part) ?? [];
    if (condition.trim() === '') throw badOption('highlight', part, 'highlight-rule');
    const rule = parseCondition(condition.trim(), names, 'highlight');
    const mark = { outcome: wordIn(OUTCOMES, outcome.trim(), 'highlight'), text: '' };
    for (const leaf of [...leavesOf(rule.left), ...leavesOf(rule.right)])
      if ('measure' in leaf) requireShown(nameIn(leaf.measure), card.measures, names);
    const isCompared = card.compare !== undefined && card.compare !== PLAN;
    if (!isCompared && (needsComparison(rule.left) || needsComparison(rule.right)))
      throw badOption('highlight', rule.text, 'alert-compare');
    const subject = leavesOf(rule.left).find((leaf) => 'measure' in leaf)!;
    return {
      ...{ rule, measure: nameIn(subject.measure), column: unquoted(columnOf(subject)) },
      mark: { ...mark, text: conditionText(rule, card.result, context) },
    };
  });
}

/** Returns the name of a column without quotation marks, which conditions need around names with spaces. */
const unquoted = (column: string): string => column.replace(/^"(.*)"(?=\.\w+$|$)/s, '$1');
const nameIn = (measure: string): string => unquoted(resultName(measure));

/** @throws SalesError for a measure that is not on the card, or that the data does not have */
function requireShown(
  name: string,
  cardMeasures: readonly string[],
  { inResult: shown, measures, define }: Required<AlertNames>,
): void {
  if (shown.includes(name)) return;
  const known = [...new Set([...measures.map((one) => one.name), ...Object.keys(define)])];
  if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) && !known.includes(name))
    throw new SalesError('unknown-measure', 'unknown-measure', {
      params: { measure: name, option: 'highlight', ...suggestions(name, known) },
    });
  throw new SalesError('bad-option', 'not-on-card', {
    params: { option: 'highlight', value: name, measures: [...cardMeasures, name].join(', ') },
  });
}

/**
 * Returns the mark of a number: that of the first rule whose condition it meets, if any.
 * @param prefix what the names of the columns of a row begin with, such as a member of a pivot
 */
export function markAt(highlights: readonly Highlight[], result: QueryResult, row: number, prefix = ''): NumberMark | undefined {
  const valueOf = (name: string): number | null => {
    const value = numberAt(result.column(prefix + unquoted(name)), row);
    return Number.isNaN(value) ? null : value;
  };
  return highlights.find(({ rule: { operator, left, right } }) =>
    isRaised(operator, valueOfTerm(left, valueOf), valueOfTerm(right, valueOf)),
  )?.mark;
}
