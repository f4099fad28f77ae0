import { PLAN } from '../../../query/planned.js';
import { fieldNames } from '../../../catalog/default-period.js';
import type { Catalog } from '../../../query/catalog.js';
import { comparesMembers, NO_COMPARISON, fieldsIn } from '../../../query/where/clause-list.js';
import { bareField } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';

/** Texts of a widget that may name compared numbers, such as `revenue.previous`. */
interface ComparedTexts {
  readonly compare?: string | undefined;
  /** Members with sales in both periods, which a comparison with two periods has. */
  readonly same?: unknown;
  readonly alert?: unknown;
  readonly highlight?: unknown;
  readonly order?: unknown;
  /** The fields of groups and lines. */
  readonly by?: unknown;
  readonly series?: unknown;
  readonly drill?: unknown;
  readonly measure?: unknown;
}

/** What decides whether a widget follows the comparison of its page. */
interface ComparedWidget {
  /** Reads the value of `compare`. @throws SalesError `bad-option` for one that the widget does not have */
  readonly parse: (comparison: string) => unknown;
  /** True for figures that can do without a comparison and with any: others show what has changed. */
  readonly isComparable: boolean;
  /** The data; `undefined` until it is known. */
  readonly catalog: Pick<Catalog, 'roles' | 'columns'> | undefined;
}

/** Matches the name of a number of a comparison. */
const OF_COMPARISON = /\.(?:previous|change|growth|plan)\b/;

/** Matches measures that are compared by periods alone: planned values, and levels of stock. */
const OF_PERIODS = /\b(?:plan|attainment|stock|lost-units|days-since-sale)/;

/** True when the data has the compared fields, and the groups of a widget are those of other fields. */
function comparesOthers(
  { by, series, drill, measure }: ComparedTexts,
  selected: string,
  catalog: ComparedWidget['catalog'],
): boolean {
  const { roles = [], columns = [] } = catalog ?? {};
  const shown = [by, series, drill].flat().map((one) => bareField(String(one)));
  return fieldsIn(selected).every((field) => {
    const names = fieldNames(field, { roles });
    const isKnown = names.length > 1 || field.includes('(') || columns.some(({ name }) => name === field);
    return isKnown && !OF_PERIODS.test(String(measure)) && !shown.some((one) => names.includes(one));
  });
}

/** Returns the attributes of a widget with the comparison that the user has selected. A widget that cannot show it keeps its own. */
export function comparedBy<Attributes extends ComparedTexts>(
  attributes: Attributes,
  selected: string,
  { parse, isComparable, catalog }: ComparedWidget,
): Attributes {
  const { compare, same, alert, highlight, order } = attributes;
  const isNone = selected === NO_COMPARISON;
  const isOfMembers = comparesMembers(selected);
  const hasPeriods = !isNone && selected !== PLAN && !isOfMembers;
  const hasPlan = catalog?.roles.some(({ role }) => role === PLAN) === true;
  const isOther = isOfMembers && !comparesOthers(attributes, selected, catalog);
  const isOwn = isOther || OF_COMPARISON.test(String([alert, highlight, order])) || (same !== undefined && !hasPeriods);
  if (isOwn || (selected === PLAN && !hasPlan) || (!isComparable && (isNone || compare === undefined || compare === 'rest')))
    return attributes;
  try {
    return { ...attributes, compare: parse(isNone ? '' : selected) };
  } catch (error) {
    if (error instanceof SalesError) return attributes;
    throw error;
  }
}
