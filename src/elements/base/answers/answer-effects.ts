import { autoPeriod, dateFields, daysCovered } from '../../../catalog/default-period.js';
import { formatRange } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { QueryResult } from '../../../query/result/result.js';
import { formatDayRange, type DayRange } from '../../../query/time/calendar-date.js';
import { SalesError } from '../../../util/error.js';
import type { Answers } from '../data/answers.js';
import type { DataConnection } from '../data/data-connection.js';
import { withoutFields } from '../../../query/where/clause-list.js';
import type { Messages } from '../../../messages/en.js';
import type { Note } from '../../../query/schema.js';

/** An answer to a warning: what it sets, and its label. */
export interface NoteAnswer {
  readonly roles: Answers;
  readonly of: readonly string[];
  /** True for the answer that the figures have now. */
  readonly isNow?: boolean;
}

/** True when the answers to a warning change dates: their figures are those of the default period. */
export function isOfDates({ code, params }: Note): boolean {
  return code === 'ambiguous-date-order' || (code === 'ambiguous-role' && params?.['role'] === 'date');
}

/** Returns the answers to a warning that may change a figure; empty where the page has to change its files. */
export function answersToNote(
  { code, column = '', params = {} }: Note,
  { questions }: Pick<Messages, 'questions'>,
): readonly NoteAnswer[] {
  const { role, own, others, setting } = params;
  switch (code) {
    case 'amounts-per-order':
      return setting === undefined ? [] : [{ roles: { revenue: column }, of: [column] }];
    case 'unsold-rows':
      return [{ roles: { '@status': 'all' }, of: [questions.allRows] }];
    case 'canceled-rows': {
      const status = /^status=(["'])(.*)\1$/su.exec(String(setting))?.[2];
      return status === undefined ? [] : [{ roles: { '@status': status }, of: [column ? `${column} = ${status}` : status] }];
    }
    case 'repeated-rows':
      return [{ roles: { '@read duplicates': 'remove' }, of: [questions.onlyOnce] }];
    case 'member-totals':
      return [{ roles: { '@read totals': 'keep' }, of: [questions.allRows] }];
    case 'ambiguous-date-order':
      return ['d/m/y', 'm/d/y'].map((order) => ({
        roles: { [`@read ${column}`]: `date ${order.replaceAll('/', '')}` },
        of: [order],
      }));
    case 'ambiguous-role':
      return typeof role === 'string' && typeof others === 'object'
        ? [String(own ?? column), ...others].map((other, index) => ({
            roles: { [role]: other },
            of: [other],
            ...(index === 0 && { isNow: true }),
          }))
        : [];
    default:
      return [];
  }
}

/** A figure with an answer. */
interface Figure {
  readonly total: number;
  readonly unit: NonNullable<QueryResult['columns'][number]['unit']> | undefined;
  readonly currency: string | undefined;
  /** The default period, for answers about dates. */
  readonly days: DayRange | undefined;
}

/** A figure, and the answer to a question about the data with which it is computed. */
export interface AskedEffect {
  readonly connection: DataConnection;
  /** The plan of the figure. Only its first measure and its clauses are used. */
  readonly plan: QueryPlan;
  readonly roles: Answers;
  /** True for answers about dates: the figure is that of the default period that follows from them. */
  readonly isOfDates: boolean;
}

/** Files with more rows are not read again to show what an answer changes, except in a list that a viewer opened. */
const MAX_ROWS = 200_000;

/** The figures by the version of the data; `undefined` for those that are pending or not known. */
const figures = new WeakMap<Catalog, Map<string, Figure | undefined>>();

/** The end of the last search. Figures are searched one after another; those that nobody asked for, when the page has nothing else to do. */
let last: Promise<unknown> | undefined;
/** The end of the last search for a list that a viewer opened. */
let lastAsked: Promise<unknown> | undefined;

/** Returns a figure with an answer, as text; `undefined` while it is searched, after which `onFound` is called. */
export function effectOf(
  asked: AskedEffect,
  {
    locale,
    currency,
    onFound,
    isAsked = false,
  }: {
    readonly locale: string;
    readonly currency?: string | undefined;
    readonly onFound: () => void;
    readonly isAsked?: boolean;
  },
): string | undefined {
  const { connection, roles, isOfDates } = asked;
  const { catalog } = connection;
  const plan = figurePlan(asked.plan);
  if (!catalog || (!isAsked && (catalog.tables[0]?.rowCount ?? 0) > MAX_ROWS)) return undefined;
  const known = figures.get(catalog) ?? new Map<string, Figure | undefined>();
  figures.set(catalog, known);
  const key = JSON.stringify([plan, roles, isOfDates]);
  if (!known.has(key)) {
    known.set(key, undefined);
    const search = async (): Promise<void> => {
      // Data that left the page may not be there to be read again, and would keep the figures of other data waiting.
      if (connection.isClosed) return void known.delete(key);
      known.set(key, await figureWith(connection, { plan, roles, isOfDates }));
      onFound();
    };
    if (isAsked) lastAsked = (lastAsked ?? Promise.resolve()).then(search);
    else last = (last ?? idle()).then(idle).then(search);
  }
  const figure = known.get(key);
  if (!figure) return undefined;
  const text = formatNumber(figure.total, figure.unit ?? 'number', { locale, currency: currency ?? figure.currency });
  return figure.days ? `${text} (${formatRange(figure.days, { locale, calendar: catalog.calendar })})` : text;
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}

/** The plan of the only number that is shown. */
function figurePlan({ measures, where, filters, define, calendar, currency }: QueryPlan): QueryPlan {
  return {
    measures: measures.slice(0, 1),
    ...(where && { where }),
    ...(filters && filters.length > 0 && { filters }),
    ...(define && { define }),
    ...(calendar && { calendar }),
    ...(currency !== undefined && { currency }),
  };
}

/** Returns a figure of the data with an answer; `undefined` if that has none. */
async function figureWith(
  connection: DataConnection,
  { plan, roles, isOfDates }: Omit<AskedEffect, 'connection'>,
): Promise<Figure | undefined> {
  let days: DayRange | undefined;
  let own: Catalog | undefined;
  const over = (catalog: Catalog): QueryPlan => {
    own = catalog;
    days = isOfDates ? defaultDays(plan, catalog) : undefined;
    const clauses = [plan.where ?? '', ...(days ? [`date: ${formatDayRange(days)}`] : [])].filter((text) => text.trim() !== '');
    return clauses.length === 0 ? plan : { ...plan, where: clauses.join('; ') };
  };
  try {
    const { columns } = new QueryResult(await connection.askWith(roles, over));
    const [column] = columns;
    const total = column?.valid?.[0] === 0 ? undefined : column?.values[0];
    return typeof total === 'number' ? { total, unit: column?.unit, currency: own?.currency, days } : undefined;
  } catch (error) {
    if (error instanceof SalesError) return undefined;
    throw error;
  }
}

/** The default period of a plan without a clause on the date. */
function defaultDays({ where = '', filters = [] }: QueryPlan, catalog: Catalog): DayRange | undefined {
  const fields = dateFields(catalog);
  if ([where, ...filters].some((clause) => clause !== '' && withoutFields(clause, fields) === '')) return undefined;
  const days = daysCovered(catalog, catalog.calendar);
  return days && (autoPeriod(days.from, days.to, catalog.calendar, catalog.resumed) ?? days);
}
