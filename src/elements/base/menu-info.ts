import { formatDay, formatRange } from '../../format/date.js';
import { formatNumber } from '../../format/number.js';
import { infoWords } from '../../messages/info-words.js';
import { overlaid } from '../../messages/overlaid.js';
import { clauseText, fullWords, noteText } from './card-texts.js';
import type { Explanation, ExplanationFacts } from './widget.js';

/** The lines of “How is this computed?”: measures, roles chosen and why, filters in force, rows, notes. */
export function linesOf({ result, plan, context, own }: ExplanationFacts): readonly Explanation[] {
  const { catalog, locale } = context;
  const words = overlaid({ ...fullWords(context.words), ...infoWords }, context.words);
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
      terms.notes,
      [...result.notes, ...catalog.warnings].map((note) => noteText(note, context)),
    ),
  ];
}
