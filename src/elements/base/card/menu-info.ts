import { formatDay, formatRange } from '../../../format/date.js';
import type { FieldNames } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import { englishInfo } from '../../../messages/info-messages.js';
import type { Messages } from '../../../messages/en.js';
import { overlaid } from '../../../messages/overlaid.js';
import type { KeyRef, RoleChoice } from '../../../query/catalog.js';
import type { MeasureFacts } from '../../../query/measure.js';
import { noteText, reasonText } from '../data/note-text.js';
import { clauseText } from './clause-label.js';
import type { Explanation, ExplanationFacts } from '../element/widget.js';

/** Returns the lines of “How is this calculated?”: measures, active filters, rows, roles with their reasons, joins, notes. */
export function linesOf({ result, context, own, unknown }: ExplanationFacts): readonly Explanation[] {
  const { catalog, locale } = context;
  const messages = overlaid({ ...context.messages, ...englishInfo }, context.messages);
  const terms = messages.info;
  const style = { locale, fiscalStart: context.calendar.fiscalStart };
  const count = (n: number): string => formatNumber(n, 'count', { locale });
  const line = (term: string, texts: readonly (string | undefined)[]): Explanation[] =>
    texts.filter((text) => text !== undefined).map((text) => ({ term, text }));
  const formula = ({ name, expression }: MeasureFacts): string =>
    `${messages.measure({ name })}: ${name === expression ? messages.definition(name) : expression}`;
  const { period, earlier, newest, skipped } = result.facts;
  const filters = [...(context.where ? [context.where] : []), ...context.filters].filter((where) => !skipped.includes(where));
  return [
    ...line(terms.measure, result.measures.map(formula)),
    ...own,
    ...line(
      terms.filters,
      filters.map((where) => clauseText(where, context)),
    ),
    ...line(
      terms.skipped,
      skipped.map((where) => messages.skipped({ clause: clauseText(where, context) })),
    ),
    ...line(terms.period, [
      period && formatRange(period, style),
      earlier && messages.versus({ value: formatRange(earlier, style) }),
    ]),
    ...line(terms.rows, [messages.rowsOf({ selected: count(result.selected), total: count(result.total) })]),
    ...line(terms.newest, [newest === undefined ? undefined : formatDay(newest, style)]),
    ...line(
      terms.roles,
      catalog.roles.map((choice) => roleText(choice, { messages, locale })),
    ),
    ...line(
      terms.names,
      [...(context.names?.values() ?? [])].flatMap((names) => namedText(names, messages, count)),
    ),
    ...line(
      terms.joins,
      catalog.joins.map(({ from, to, missing, unmatched }) =>
        messages.join({
          from: keyOf(from),
          to: keyOf(to),
          rows: missing + unmatched > 0 ? count(missing + unmatched) : undefined,
        }),
      ),
    ),
    ...line(
      terms.notes,
      [...result.notes, ...catalog.warnings].map((note) => noteText(note, { messages, locale })),
    ),
    ...line(
      messages.developers,
      unknown.map(({ name, nearest }) => messages.unknownAttribute({ name, nearest })),
    ),
  ];
}

/** Returns the column of a role with the reasons. */
function roleText(
  choice: RoleChoice,
  { messages, locale }: { readonly messages: Messages & typeof englishInfo; readonly locale: string },
): string {
  const role = messages.dimension({ name: choice.role });
  return messages.roleChoice({ role, column: choice.ref.column, reason: reasonText(choice.reasons, { messages, locale }) });
}

/** Returns a text about the column with the names of codes, and how many members have several names. Empty when no member has a name. */
function namedText(
  { role, column, isUsed, isWorded, several, of }: FieldNames,
  messages: Pick<typeof englishInfo, 'shownBy' | 'shownAsCodes'> & { readonly dimension: (texts: { name: string }) => string },
  count: (n: number) => string,
): readonly string[] {
  const name = messages.dimension({ name: role });
  if (!isUsed) return [messages.shownAsCodes({ role: name, column })];
  return isWorded || of.size === 0
    ? []
    : [messages.shownBy({ role: name, column, several: several > 0 ? count(several) : undefined })];
}

/** Returns a key in the syntax of joins: `orders.product_id`. */
function keyOf({ table, columns }: KeyRef): string {
  return columns.map((column) => `${table}.${column}`).join(' + ');
}
