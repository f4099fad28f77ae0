import { formatDay } from '../../format/date.js';
import { formatNumber } from '../../format/number.js';
import type { QueryResult } from '../../query/result.js';
import { renderFoot, type Chip, type EmptyModel } from './card.js';
import { clauseLabel } from './clause-label.js';
import type { ActingClause, Finding } from './empty-probe.js';
import type { WidgetContext } from './widget.js';

/** A clause in the words of the reader. */
export function clauseText(where: string, { words, locale, calendar }: WidgetContext): string {
  return clauseLabel(where, words, { locale, fiscalStart: calendar.fiscalStart });
}

/** The foot of a card: source and newest date, rows left out, filters that do not apply, chips of those that do. */
export function footOf(result: QueryResult, context: WidgetContext, chips: readonly Chip[]): unknown {
  const { words, catalog, locale } = context;
  const newest = catalog.newest === undefined ? undefined : formatDay(catalog.newest, { locale });
  const names = words.list(catalog.tables.map(({ name }) => name));
  return renderFoot([words.source(names, newest), ...noticesOf(result, context)], chips, words);
}

/** What a card has to say of its answer besides the numbers: filters that do not apply here, rows left out. */
export function noticesOf({ facts, notes }: QueryResult, context: WidgetContext): string[] {
  const skipped = facts.skipped.map((where) => context.words.skipped(clauseText(where, context)));
  const left = notes.filter(({ count, code }) => count !== undefined && count > 0 && code !== 'filter-skipped');
  return [...skipped, ...left.map(({ message }) => message)];
}

/** What is known of an emptied card, and how a clause (or, without a source, all) is taken off. */
export interface EmptyFacts {
  readonly finding: Finding | undefined;
  readonly acting: readonly ActingClause[];
  readonly context: WidgetContext;
  readonly clear: (source: string | undefined) => void;
}

/** The sentence and the buttons of an empty card. */
export function emptyOf({ finding, acting, context, clear }: EmptyFacts): EmptyModel {
  const { words, locale } = context;
  const named = finding?.clause ?? (acting.length === 1 ? acting[0] : undefined);
  const label = named
    ? clauseText(named.where, context)
    : context.where && acting.length === 0
      ? clauseText(context.where, context)
      : undefined;
  const one = named ? [{ label: words.clearClause(label ?? ''), remove: () => clear(named.source) }] : [];
  const all = acting.length > one.length ? [{ label: words.clearAll, remove: () => clear(undefined) }] : [];
  const rows = finding?.rows ?? 0;
  return {
    title: words.empty(label),
    text: finding && words.emptyWithout(rows, formatNumber(rows, 'count', { locale }), acting.length),
    actions: [...one, ...all],
  };
}
