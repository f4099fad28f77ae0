import { formatDay, formatRange } from '../../../format/date.js';
import type { FieldNames } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import { infoWords } from '../../../messages/info-words.js';
import { overlaid } from '../../../messages/overlaid.js';
import type { KeyRef } from '../../../query/catalog.js';
import { noteText } from './card-notices.js';
import { clauseText } from './clause-label.js';
import type { Explanation, ExplanationFacts } from '../element/widget.js';

/** The lines of “How is this calculated?”: measures, roles chosen and why, filters in force, rows, how tables are joined, notes. */
export function linesOf({ result, plan, context, own, unknown }: ExplanationFacts): readonly Explanation[] {
  const { catalog, locale } = context;
  const words = overlaid({ ...context.words, ...infoWords }, context.words);
  const terms = words.info;
  const style = { locale, fiscalStart: context.calendar.fiscalStart };
  const count = (n: number): string => formatNumber(n, 'count', { locale });
  const line = (term: string, texts: readonly (string | undefined)[]): Explanation[] =>
    texts.filter((text) => text !== undefined).map((text) => ({ term, text }));
  const { period, earlier, newest, skipped } = result.facts;
  const filters = [...(context.where ? [context.where] : []), ...context.filters].filter((where) => !skipped.includes(where));
  return [
    ...line(
      terms.measure,
      plan.measures.map((name) => `${words.measure(name)}: ${catalog.define[name] ?? words.definition(name)}`),
    ),
    ...own,
    ...line(
      terms.filters,
      filters.map((where) => clauseText(where, context)),
    ),
    ...line(
      terms.skipped,
      skipped.map((where) => words.skipped(clauseText(where, context))),
    ),
    ...line(terms.period, [period && formatRange(period, style), earlier && words.versus(formatRange(earlier, style))]),
    ...line(terms.rows, [words.rowsOf(count(result.selected), count(result.total))]),
    ...line(terms.newest, [newest === undefined ? undefined : formatDay(newest, style)]),
    ...line(
      terms.roles,
      catalog.roles.map(({ role, ref, reason }) => words.roleChoice(words.dimension(role), ref.column, reason)),
    ),
    ...line(
      terms.names,
      [...(context.names?.values() ?? [])].flatMap((names) => namedText(names, words, count)),
    ),
    ...line(
      terms.joins,
      catalog.joins.map(({ from, to, missing, unmatched }) =>
        words.join(keyOf(from), keyOf(to), missing + unmatched > 0 ? count(missing + unmatched) : undefined),
      ),
    ),
    ...line(
      terms.notes,
      [...result.notes, ...catalog.warnings].map((note) => noteText(note, context)),
    ),
    ...line(
      words.developers,
      unknown.map(({ name, nearest }) => words.unknownAttribute(name, nearest)),
    ),
  ];
}

/** How members whose values are codes are called, and how sure that is; nothing where none has a name. */
function namedText(
  { role, column, isUsed, isWorded, several, of }: FieldNames,
  words: Pick<typeof infoWords, 'shownBy' | 'shownAsCodes'> & { readonly dimension: (role: string) => string },
  count: (n: number) => string,
): readonly string[] {
  const name = words.dimension(role);
  if (!isUsed) return [words.shownAsCodes(name, column)];
  return isWorded || of.size === 0 ? [] : [words.shownBy(name, column, several > 0 ? count(several) : undefined)];
}

/** A key as joins are written: `orders.product_id`. */
function keyOf({ table, columns }: KeyRef): string {
  return columns.map((column) => `${table}.${column}`).join(' + ');
}
