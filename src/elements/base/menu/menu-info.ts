import { revenueAccount } from '../../../catalog/account/account-lines.js';
import { formatNumber } from '../../../format/number.js';
import { numberAt, QueryResult } from '../../../query/result/result.js';
import { isAbort, SalesError } from '../../../util/error.js';
import { reasonText } from '../data/reason-text.js';
import type { Explanation, ExplanationFacts } from '../element/widget.js';
import { formatDay, formatRange } from '../../../format/date.js';
import type { FieldNames } from '../../../format/member-name.js';
import { formatMoment } from '../../../format/time-names.js';
import { englishInfo } from '../../../messages/combined/info-messages.js';
import type { Messages } from '../../../messages/en.js';
import { overlaid } from '../../../messages/overlaid.js';
import { readClauses } from '../../../catalog/bind/clauses/read-clauses.js';
import type { CardClaims } from '../../../query/claim.js';
import type { Catalog, Join, KeyRef, RoleChoice } from '../../../query/catalog.js';
import type { MeasureFacts } from '../../../query/measure.js';
import { scenarioFactors, type Scenario } from '../../../query/scenario.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { cardClaims } from '../card/card-claims.js';
import { noteText } from '../data/data-texts.js';
import { clauseText } from '../card/clause-label.js';

/** Returns the texts of “How is this calculated?” in the language of a card, in English where it lacks one. */
export function infoTexts(messages: Messages): Messages & typeof englishInfo {
  return overlaid({ ...messages, ...englishInfo }, messages);
}

/** Returns the lines of “How is this calculated?”. */
export async function explanationLines(facts: ExplanationFacts): Promise<readonly Explanation[]> {
  const claims = cardClaims(facts.result, facts.context, facts.claims);
  const [rows, own] = await Promise.all([rowsOf(claims, facts), facts.own]);
  return linesOf({ ...facts, own }, claims, rows);
}

/** Returns the number of rows of the claims. It is queried where the card shows other days than its result has. */
async function rowsOf({ period, where }: CardClaims, { result, plan, ask }: ExplanationFacts): Promise<number> {
  const days = result.facts.period;
  if (!ask || period === undefined || (period.from === days?.from && period.to === days.to)) return result.selected;
  const filters = [...where, `date: ${formatDayRange(period)}`];
  const counted = { measures: ['rows = count()'], filters, ...(plan.calendar && { calendar: plan.calendar }) };
  const { columns } = await ask(counted);
  return numberAt(columns[0], 0);
}

/**
 * Returns the lines of “How is this calculated?” for the claims of a card: formulas, filters, period and rows, the columns used with their
 * reasons, the joins between them, and notes. `selected` is the number of rows.
 */
export function linesOf(
  { result, context, own, unknown, plan }: Omit<ExplanationFacts, 'own'> & { readonly own: readonly Explanation[] },
  claims: CardClaims,
  selected: number,
): readonly Explanation[] {
  const { catalog, locale } = context;
  const messages = infoTexts(context.messages);
  const terms = messages.info;
  const count = (n: number): string => formatNumber(n, 'count', { locale });
  const line = (term: string, texts: readonly (string | undefined)[]): Explanation[] =>
    texts.filter((text) => text !== undefined).map((text) => ({ term, text }));
  const formula = ({ name, expression }: MeasureFacts): string =>
    `${messages.measure({ name })}: ${name === expression ? messages.definition(name) : expression}`;
  const { newest, skipped, scenario, sides } = result.facts;
  const { where: filters, period, earlier } = claims;
  const used = usedIn(catalog, { result, plan, claims });
  return [
    ...line(terms.measure, result.measures.map(formula)),
    ...line(terms.scenario, [scenario && scenarioText(scenario, messages, locale)]),
    ...own,
    ...line(terms.filters, [
      ...filters.map((where) => clauseText(where, context)),
      ...(sides ? [messages.versus({ value: clauseText(sides.earlier, context) })] : []),
    ]),
    ...line(
      terms.skipped,
      skipped.map((where) => messages.skipped({ clause: clauseText(where, context) })),
    ),
    ...line(terms.period, [
      period && formatRange(period, context),
      earlier && messages.versus({ value: formatRange(earlier, context) }),
    ]),
    ...line(terms.rows, [messages.rowsOf({ selected: count(selected), total: count(result.total) })]),
    ...line(terms.newest, [newest === undefined ? undefined : formatDay(newest, context)]),
    ...line(terms.changed, [catalog.changedAt === undefined ? undefined : formatMoment(catalog.changedAt, context)]),
    ...line(
      terms.roles,
      used.roles.map((choice) => roleText(choice, { messages, locale })),
    ),
    ...line(
      terms.names,
      [...(context.names?.values() ?? [])]
        .filter(({ role }) => used.roles.some((choice) => choice.role === role))
        .flatMap((names) => namedText(names, messages, count)),
    ),
    ...line(
      terms.joins,
      used.joins.map((join) => joinText(join, messages, count)),
    ),
    ...line(
      terms.notes,
      [...result.notes, ...catalog.warnings].map((note) => noteText(note, { messages, locale, currency: context.currency })),
    ),
    ...line(
      messages.developers,
      unknown.map((attribute) => messages.unknownAttribute(attribute)),
    ),
  ];
}

function scenarioText(scenario: Scenario, { factors }: Pick<typeof englishInfo, 'factors'>, locale: string): string {
  const { price, units } = scenarioFactors(scenario);
  const shown = (factor: number): string => formatNumber(factor, 'number', { locale });
  return factors({ price: shown(price), units: shown(units) });
}

/** Returns the columns that the measures, dimensions and clauses of a card use, and the joins between their tables. */
function usedIn(
  { roles, joins, columns }: Catalog,
  { result, plan, claims }: Pick<ExplanationFacts, 'result' | 'plan'> & { readonly claims: CardClaims },
): Pick<Catalog, 'roles' | 'joins'> {
  const named = claims.claims.flatMap((claim) => ('by' in claim ? claim.by.split(', ') : []));
  const dimensions = [...(plan.by ?? []), ...named].map((name) => /^[a-z-]+\(([^,]+).*\)$/.exec(name)?.[1] ?? name);
  const selected = [...claims.where, ...claims.claims.flatMap((claim) => claim.where ?? [])];
  const clauses = selected.flatMap((where) => readClauses(where).map(({ field }) => field));
  const names = new Set<string>([...(result.facts.roles ?? []), ...dimensions, ...clauses]);
  if (claims.period) names.add('date');
  if (names.has('customer-type')) names.add('customer');
  const isUsed = ({ role, ref }: RoleChoice): boolean => names.has(role) || names.has(ref.column);
  const shown = roles.filter(isUsed);
  const others = columns.filter(({ name }) => names.has(name));
  const tables = new Set([...shown.map(({ ref }) => ref.table), ...others.map(({ table }) => table)]);
  const between = new Set<Join>();
  // A path between two tables may lead through a third one.
  for (let count = -1; count < between.size;) {
    count = between.size;
    for (const join of joins) if (tables.has(join.to.table)) between.add(join);
    for (const { from } of between) tables.add(from.table);
  }
  return { roles: shown, joins: joins.filter((join) => between.has(join)) };
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

/** Returns a join, and the number of rows without a match. */
function joinText(
  { from, to, missing, unmatched }: Join,
  { join }: Pick<typeof englishInfo, 'join'>,
  count: (n: number) => string,
): string {
  const rows = missing + unmatched > 0 ? count(missing + unmatched) : undefined;
  return join({ from: keyOf(from), to: keyOf(to), rows });
}

/** Returns a key in the syntax of joins: `orders.product_id`. */
function keyOf({ table, columns }: KeyRef): string {
  return columns.map((column) => `${table}.${column}`).join(' + ');
}

/**
 * Returns the lines that lead from the column of the file to the revenue of all rows, with the revenue last. Empty where the revenue is the sum of
 * the column, or is not known.
 */
export async function accountLines({ context, plan, ask }: ExplanationFacts): Promise<readonly Explanation[]> {
  if (!ask) return [];
  const { catalog, locale, currency } = context;
  const messages = infoTexts(context.messages);
  const own = plan.currency === undefined ? {} : { currency: plan.currency };
  try {
    const { lines, total } = await revenueAccount(catalog, async (other) => new QueryResult(await ask({ ...other, ...own })));
    if (total === null || lines.length < 2) return [];
    const lineOf = (amount: number, text: string): Explanation => ({
      term: messages.info.account,
      text: `${formatNumber(amount, 'money', { locale, currency }, 'full')} · ${text}`,
    });
    return [
      ...lines.map(({ amount, reasons }) => lineOf(amount, reasonText(reasons, { messages, locale }))),
      lineOf(total, messages.measure({ name: 'revenue' })),
    ];
  } catch (error) {
    // The card shows the error of the revenue. A card that was removed needs no account.
    if (error instanceof SalesError || isAbort(error)) return [];
    throw error;
  }
}
