import { PLAN } from '../../../query/planned.js';
import { NO_COMPARISON } from '../../../query/where/comparison.js';
import { SalesError } from '../../../util/error.js';

/** Texts of a widget that may name compared numbers, such as `revenue.previous`. */
interface ComparedTexts {
  readonly compare?: string | undefined;
  /** Members with sales in both periods, which a comparison with two periods has. */
  readonly same?: unknown;
  readonly alert?: unknown;
  readonly highlight?: unknown;
  readonly order?: unknown;
}

/** What decides whether a widget follows the comparison of its page. */
interface ComparedWidget {
  /** Reads the value of `compare`. @throws SalesError `bad-option` for one that the widget does not have */
  readonly parse: (comparison: string) => unknown;
  /** True for figures that can do without a comparison and with any: others show what has changed. */
  readonly isComparable: boolean;
  readonly hasPlan: boolean;
}

/** Matches the name of a number of a comparison. */
const OF_COMPARISON = /\.(?:previous|change|growth|plan)\b/;

/** Returns the attributes of a widget with the comparison that the user has selected. A widget that cannot show it keeps its own. */
export function comparedBy<Attributes extends ComparedTexts>(
  attributes: Attributes,
  selected: string,
  { parse, isComparable, hasPlan }: ComparedWidget,
): Attributes {
  const { compare, same, alert, highlight, order } = attributes;
  const isNone = selected === NO_COMPARISON;
  const hasPeriods = !isNone && selected !== PLAN;
  const isOwn = OF_COMPARISON.test(String([alert, highlight, order])) || (same !== undefined && !hasPeriods);
  if (isOwn || (selected === PLAN && !hasPlan) || (!isComparable && (isNone || compare === undefined || compare === 'rest')))
    return attributes;
  try {
    return { ...attributes, compare: parse(isNone ? '' : selected) };
  } catch (error) {
    if (error instanceof SalesError) return attributes;
    throw error;
  }
}
