import { suggest } from '../../query/nearest.js';
import type { Note } from '../../query/schema.js';
import { textPool, type CellPool } from '../cells/column-builder.js';
import type { Column } from '../column.js';
import { currencyColumn } from './currency-column.js';
import {
  areDates,
  asDateType,
  couldBeDates,
  dateColumn,
  datesFromNumbers,
  provenOrder,
  readDates,
  type DateReading,
  type OrderChoice,
} from './date-column.js';
import { plainlyText, plainTextColumn } from './declared-text.js';
import { markFor, markVotes, noteMark, votesOf, type MarkVotes } from './mark-votes.js';
import { isCodeName } from './names.js';
import { numberColumn, readNumbers, reasonAgainstNumbers, type NumberReading } from './number-column.js';
import { cellNote, profileOf, VALUE, type Profile } from './profile.js';
import type { ColumnReading, DateOrder, ReadOptions } from '../read-options.js';
import { areBooleans, booleanColumn, emptyColumn, noteNa, textColumn } from './text-column.js';

/** What helps to read cells beside the cells themselves. */
export interface InferContext {
  readonly read: ReadOptions;
  /** BCP 47; settles the order of day and month where the file leaves it open. */
  readonly locale?: string | undefined;
  readonly dateOrderHint?: DateOrder | undefined;
  /** Of a CSV text; semicolons go with decimal commas. */
  readonly delimiter?: string | undefined;
}

interface Draft {
  readonly profile: Profile;
  readonly wish: ColumnReading | undefined;
  readonly votes: MarkVotes | undefined;
  readonly dates: DateReading | undefined;
}

/** What the file as a whole shows. */
interface FileSigns {
  readonly mark: '.' | ',' | undefined;
  readonly order: 'dmy' | 'mdy' | undefined;
}

/**
 * Decides the type of every column from all of its cells, and the decimal mark and the order of day and month from the whole file where a
 * column alone leaves them open.
 */
export function inferColumns(pools: readonly CellPool[], context: InferContext): { columns: Column[]; warnings: Note[] } {
  const warnings: Note[] = [];
  const drafts = pools.map((pool) => (wishFor(pool, context) ? undefined : plainlyText(pool)) ?? draftOf(pool, context));
  const signs = fileSigns(drafts.filter((draft) => 'profile' in draft));
  const known = new Set(pools.map((pool) => pool.name));
  const currencies: Column[] = [];
  const addCurrency = (reading: NumberReading): void => {
    const taken = new Set([...known, ...currencies.map(({ name }) => name)]);
    const column = currencyColumn(reading, taken);
    if (column) currencies.push(column);
  };
  const surroundings = { signs, context, warnings, addCurrency };
  const columns = drafts.map((draft) => ('profile' in draft ? columnOf(draft, surroundings) : draft));
  for (const name of context.read.columns.keys()) {
    if (!wishOf(name, known)) {
      warnings.push({
        code: 'unknown-column',
        message: `read names a column '${name}' that the data do not have. ${suggest(name, [...known])}`,
        column: name,
        params: { column: name },
      });
    }
  }
  return { columns: [...columns, ...currencies], warnings };
}

/** The column of one pool: with `declared`, cells that the source calls text, dates where all of them are; else by what the cells look like. */
export function textOrDates(pool: CellPool, declared: boolean, context: InferContext, warnings: Note[]): Column {
  if (!declared) {
    const inferred = inferColumns([pool], { ...context, read: { columns: new Map() } });
    warnings.push(...inferred.warnings);
    return inferred.columns[0] as Column;
  }
  const plain = plainTextColumn(pool);
  if (plain) return plain;
  const profile = profileOf(pool);
  const dates = readDates(profile);
  if (
    dates?.rows === profile.valueRows &&
    areDates(dates) &&
    dates.forms.every((form) => form?.kind !== 'compact' && form?.kind !== 'month')
  )
    return dateColumn(dates, orderFor(dates, undefined, { mark: undefined, order: undefined }, context), warnings);
  return profile.valueRows === 0 ? emptyColumn(profile) : textColumn(profile, 'text, as typed in the file');
}

function wishOf(name: string, known: ReadonlySet<string>): boolean {
  return known.has(name) || [...known].some((column) => column.toLowerCase() === name.toLowerCase());
}

/** How a column is to be read, where that is set. */
function wishFor({ name }: CellPool, { read: { columns } }: InferContext): ColumnReading | undefined {
  return columns.get(name) ?? [...columns].find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
}

function draftOf(pool: CellPool, context: InferContext): Draft {
  const wish = wishFor(pool, context);
  const wanted = wish?.type;
  const numbers = wanted === undefined || wanted === 'number';
  const found = profileOf(numbers ? pool : textPool(pool));
  const profile = isMostlyPlain(found) ? found : asTexts(found);
  const votes = numbers ? markVotes(profile, wanted === 'number') : undefined;
  const mayBeDates =
    wanted === 'date' || wanted === 'datetime' || (wanted === undefined && (!votes || votesOf(votes) * 2 < profile.valueRows));
  return { profile, wish, votes, dates: mayBeDates ? readDates(profile) : undefined };
}

/** Whether plain numbers can stay what they are: most values are some, and nothing says that they are booleans. */
function isMostlyPlain({ pool, texts, valueRows }: Profile): boolean {
  return (pool.numbers?.count ?? 0) * 2 >= valueRows && !texts.some((text) => /^(?:true|false)$/i.test(text));
}

/** The same column with its plain numbers as texts, for readings that need all of them so. */
function asTexts(profile: Profile): Profile {
  return profile.pool.numbers ? profileOf(textPool(profile.pool)) : profile;
}

function fileSigns(drafts: readonly Draft[]): FileSigns {
  const marks = { dot: 0, comma: 0 };
  const orders = { dmy: 0, mdy: 0 };
  for (const { votes, profile, dates } of drafts) {
    if (votes && votesOf(votes) * 2 >= profile.valueRows && votes.dot !== votes.comma)
      marks[votes.dot > votes.comma ? 'dot' : 'comma']++;
    const proven = dates && areDates(dates) ? provenOrder(dates) : undefined;
    if (proven) orders[proven]++;
  }
  return {
    mark: marks.dot === marks.comma ? undefined : marks.dot > marks.comma ? '.' : ',',
    order: orders.dmy === orders.mdy ? undefined : orders.dmy > orders.mdy ? 'dmy' : 'mdy',
  };
}

function columnOf(draft: Draft, surroundings: Surroundings): Column {
  const { profile, wish, votes, dates } = draft;
  const { signs, context, warnings, addCurrency } = surroundings;
  if (wish) return wishedColumn(draft, wish, surroundings);
  if (profile.valueRows === 0) return emptyColumn(profile);
  if (areBooleans(profile)) return booleanColumn(profile, warnings);
  if (dates && areDates(dates)) return dateColumn(dates, orderFor(dates, undefined, signs, context), warnings);
  if (!votes || votesOf(votes) === 0) {
    noteNa(profile, warnings);
    return textColumn(profile, 'text');
  }
  const { decimal } = context.read;
  const mark = decimal ?? markFor(votes, signs.mark);
  const reading = readMarked(profile, votes, mark);
  const reason = reasonAgainstNumbers(reading);
  if (reason === undefined) {
    const { numbers } = reading.profile.pool;
    const mayBeDates = !numbers || couldBeDates(profile.name, numbers);
    const asDates = mayBeDates ? datesFromNumbers(readNumbers(asTexts(reading.profile), mark), warnings) : undefined;
    if (asDates) return asDates;
    if (decimal === undefined) noteMark(reading, votes, signs.mark === undefined, warnings);
    addCurrency(reading);
    return numberColumn(reading, warnings);
  }
  if (reason === 'mixed') noteMixed(reading, warnings);
  if (reason === 'mixed' && reading.rows.numbers * 10 < profile.valueRows) return textColumn(asTexts(profile), 'text');
  return textColumn(asTexts(profile), TEXT_GUESS[reason]);
}

/** Reads numbers; where their marks are in doubt, or others than they were collected by, each by its text. */
function readMarked(profile: Profile, votes: MarkVotes, mark: '.' | ','): NumberReading {
  const { numbers } = profile.pool;
  const isMixed = votes.dot > 0 && votes.comma > 0;
  const isOpen = numbers !== undefined && numbers.either > 0 && (mark !== numbers.mark || votes.dot === votes.comma);
  return readNumbers(isMixed || isOpen ? asTexts(profile) : profile, mark);
}

const TEXT_GUESS = {
  none: 'text',
  mixed: 'text, with numbers among it',
  'leading-zeros': 'text, leading zeros kept',
  long: 'text, more than 15 digits kept',
  codes: 'text, codes of letters and digits',
} as const;

interface Surroundings {
  readonly signs: FileSigns;
  readonly context: InferContext;
  readonly warnings: Note[];
  /** Called with each column of numbers, which may be amounts in several currencies. */
  readonly addCurrency: (reading: NumberReading) => void;
}

function wishedColumn(draft: Draft, wish: ColumnReading, { signs, context, warnings, addCurrency }: Surroundings): Column {
  const { profile, votes, dates } = draft;
  const { decimal } = context.read;
  const none: MarkVotes = { dot: 0, comma: 0, either: 0, alike: 0 };
  if (wish.type === 'text') return textColumn(profile, 'text, as set');
  if (wish.type === 'boolean') return booleanColumn(profile, warnings);
  if (wish.type === 'number') {
    const reading = readMarked(profile, votes ?? none, wish.decimal ?? decimal ?? markFor(votes ?? none, signs.mark));
    addCurrency(reading);
    return numberColumn(reading, warnings);
  }
  const numbers = readNumbers(profile, '.');
  const asDates =
    numbers.rows.numbers > 0 ? datesFromNumbers({ ...numbers, profile: { ...profile, name: 'date' } }, warnings) : undefined;
  if (asDates) return asDateType({ ...asDates, name: profile.name }, wish.type);
  const reading = dates ?? {
    profile,
    forms: profile.texts.map(() => undefined),
    rows: 0,
    dmyRows: 0,
    mdyRows: 0,
    openRows: 0,
    points: false,
  };
  return asDateType(dateColumn(reading, orderFor(reading, wish.order, signs, context), warnings), wish.type);
}

function noteMixed(reading: NumberReading, warnings: Note[]): void {
  const { profile, rows, read } = reading;
  if (isCodeName(profile.name) || rows.numbers * 2 < profile.valueRows) return;
  warnings.push(
    cellNote(
      profile,
      'mixed-types',
      (text) => profile.kinds[text] === VALUE && !read[text],
      (count, example) =>
        `${profile.name} mixes numbers and text: ${count} values such as '${example}' are no numbers, so the column is read as text. Set read="${profile.name}: number" to count them as missing`,
    ),
  );
}

function orderFor(reading: DateReading, wish: DateOrder | undefined, signs: FileSigns, context: InferContext): OrderChoice {
  if (wish !== undefined) return { order: wish, by: 'option' };
  const proven = provenOrder(reading);
  if (proven) return { order: proven, by: 'values' };
  if (signs.order) return { order: signs.order, by: 'file' };
  const order =
    context.dateOrderHint ?? localeOrder(context.locale) ?? (signs.mark === ',' || context.delimiter === ';' ? 'dmy' : 'mdy');
  return { order: order === 'ymd' ? 'mdy' : order, by: 'locale' };
}

/** The order in which a language writes day and month in numbers. */
function localeOrder(locale: string | undefined): DateOrder | undefined {
  if (locale === undefined) return undefined;
  const parts = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatToParts(new Date(0));
  const order = parts.flatMap(({ type }) => (type === 'day' || type === 'month' ? [type] : []));
  return order[0] === 'day' ? 'dmy' : 'mdy';
}
