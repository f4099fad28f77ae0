import { nearest } from '../../query/names.js';
import type { Note } from '../../query/schema.js';
import { textPool, type CellPool } from '../cells/column-builder.js';
import type { Column } from '../column.js';
import { currencyColumn, numberColumn, readNumbers, reasonAgainstNumbers, type NumberReading } from './number-column.js';
import {
  areDates,
  asDateType,
  couldBeDates,
  dateColumn,
  datesFromNumbers,
  orderOfRows,
  provenOrder,
  readDates,
  type DateReading,
  type OrderChoice,
} from './date-column.js';
import {
  plainlyText,
  plainTextColumn,
  areBooleans,
  booleanColumn,
  emptyColumn,
  noteNa,
  textColumn,
  writesBlanks,
} from './text-column.js';
import { isCodeName } from './names.js';
import { cellNote, profileOf, VALUE, sampleOf, type Profile } from './profile.js';
import type { ColumnReading, DateOrder, ReadOptions } from '../read-options.js';
import { markEvidence } from './infer-number.js';

/** What helps to interpret cells in addition to the cells themselves. */
export interface InferContext {
  readonly read: ReadOptions;
  /** BCP 47 tag; settles the order of day and month when the data is ambiguous. */
  readonly locale?: string | undefined;
  readonly dateOrderHint?: DateOrder | undefined;
  /** The delimiter of a CSV text; a semicolon suggests decimal commas. */
  readonly delimiter?: string | undefined;
}

interface Draft {
  readonly profile: Profile;
  readonly wish: ColumnReading | undefined;
  readonly votes: MarkVotes | undefined;
  readonly dates: DateReading | undefined;
}

/** What the file as a whole indicates; `undefined` without evidence. */
interface FileSigns {
  readonly mark: '.' | ',' | undefined;
  readonly order: 'dmy' | 'mdy' | undefined;
  /** True when missing values are empty cells, never `NA`. */
  readonly hasBlanks: boolean;
}

/**
 * Infers the type of every column from all of its cells. The decimal mark and the order of day and month come from the whole file
 * when a column is ambiguous.
 */
export function inferColumns(pools: readonly CellPool[], context: InferContext): { columns: Column[]; warnings: Note[] } {
  const warnings: Note[] = [];
  const drafts = pools.map((pool) => (readingFor(pool, context) ? undefined : plainlyText(pool)) ?? draftOf(pool, context));
  const signs = fileSigns(drafts.filter((draft) => 'profile' in draft));
  const known = new Set(pools.map((pool) => pool.name));
  const currencies: Column[] = [];
  const taken = new Set(known);
  const addCurrency = (reading: NumberReading): void => {
    const column = currencyColumn(reading, taken);
    if (!column) return;
    currencies.push(column);
    taken.add(column.name);
  };
  const surroundings = { signs, context, warnings, addCurrency };
  const columns = drafts.map((draft) => ('profile' in draft ? inferColumn(draft, surroundings) : draft));
  for (const name of context.read.columns.keys()) {
    if (!isKnownColumn(name, known)) {
      warnings.push({
        code: 'unknown-column',
        column: name,
        params: { column: name, nearest: nearest(name, [...known]) ?? '' },
      });
    }
  }
  return { columns: [...columns, ...currencies], warnings };
}

const NO_SIGNS: FileSigns = { mark: undefined, order: undefined, hasBlanks: false };

/**
 * Returns the column of one pool. With `declared` (text according to the source), cells stay text unless all are dates. Otherwise
 * the type is inferred.
 */
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
    return dateColumn(dates, orderFor(dates, undefined, NO_SIGNS, context), warnings);
  return profile.valueRows === 0 ? emptyColumn(profile) : textColumn(profile, 'text, as typed in the file');
}

function isKnownColumn(name: string, known: ReadonlySet<string>): boolean {
  return known.has(name) || [...known].some((column) => column.toLowerCase() === name.toLowerCase());
}

/** Returns how a column is configured to be read; `undefined` when it is not configured. */
function readingFor({ name }: CellPool, { read: { columns } }: InferContext): ColumnReading | undefined {
  return columns.get(name) ?? [...columns].find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
}

function draftOf(pool: CellPool, context: InferContext): Draft {
  const wish = readingFor(pool, context);
  const configuredType = wish?.type;
  const numbers = configuredType === undefined || configuredType === 'number';
  const found = profileOf(numbers ? pool : textPool(pool));
  const profile = isMostlyPlain(found) ? found : asTexts(found);
  const votes = numbers ? markVotes(profile, configuredType === 'number') : undefined;
  const mayBeDates =
    configuredType === 'date' ||
    configuredType === 'datetime' ||
    (configuredType === undefined && (!votes || votesOf(votes) * 2 < profile.valueRows));
  return { profile, wish, votes, dates: mayBeDates ? readDates(profile) : undefined };
}

/** True when plain numbers need no conversion: they are most of the values, and no text suggests booleans. */
function isMostlyPlain({ pool, texts, valueRows }: Profile): boolean {
  return (pool.numbers?.count ?? 0) * 2 >= valueRows && !texts.some((text) => /^(?:true|false)$/i.test(text));
}

/** Returns the profile with plain numbers converted to texts, for checks that need all cells as text. */
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
    hasBlanks: writesBlanks(drafts.map((draft) => ({ profile: draft.profile, isText: isTextDraft(draft) }))),
  };
}

/** True when most values of a column are neither numbers nor dates. */
function isTextDraft({ profile, votes, dates }: Draft): boolean {
  return (votes === undefined || votesOf(votes) * 2 < profile.valueRows) && !(dates && areDates(dates));
}

function inferColumn(draft: Draft, surroundings: Surroundings): Column {
  const { profile, wish, votes, dates } = draft;
  const { signs, context, warnings, addCurrency } = surroundings;
  if (wish) return configuredColumn(draft, wish, surroundings);
  if (profile.valueRows === 0) return emptyColumn(profile);
  if (areBooleans(profile)) return booleanColumn(profile, warnings);
  if (dates && areDates(dates)) return dateColumn(dates, orderFor(dates, undefined, signs, context), warnings);
  if (!votes || votesOf(votes) === 0) {
    noteNa(profile, signs.hasBlanks, warnings);
    return textColumn(profile, 'text', signs.hasBlanks);
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

/**
 * Reads numbers. Each cell is parsed as text if the decimal marks are ambiguous or differ from the one detected while loading.
 */
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
  /** Called with each number column, which may contain amounts in several currencies. */
  readonly addCurrency: (reading: NumberReading) => void;
}

function configuredColumn(draft: Draft, wish: ColumnReading, { signs, context, warnings, addCurrency }: Surroundings): Column {
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
    cellNote(profile, 'mixed-types', (text) => profile.kinds[text] === VALUE && !read[text], {
      setting: `read="${profile.name}: number"`,
    }),
  );
}

function orderFor(reading: DateReading, wish: DateOrder | undefined, signs: FileSigns, context: InferContext): OrderChoice {
  if (wish !== undefined) return { order: wish, by: 'option' };
  const proven = provenOrder(reading);
  if (proven) return { order: proven, by: 'values' };
  if (signs.order) return { order: signs.order, by: 'file' };
  const rising = orderOfRows(reading);
  if (rising) return { order: rising, by: 'values' };
  const order =
    context.dateOrderHint ?? localeOrder(context.locale) ?? (signs.mark === ',' || context.delimiter === ';' ? 'dmy' : 'mdy');
  return { order: order === 'ymd' ? 'mdy' : order, by: 'locale' };
}

/** Returns the order in which a locale writes day and month in numbers. */
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

/** Evidence of a column for each decimal mark, in rows. */
interface MarkVotes {
  readonly dot: number;
  readonly comma: number;
  /** Rows whose single mark may be a decimal mark or a thousands separator: `1,234`. */
  readonly either: number;
  /** Rows without a mark. */
  readonly alike: number;
}

/** Returns the number of rows with numbers. */
function votesOf({ dot, comma, either, alike }: MarkVotes): number {
  return dot + comma + either + alike;
}

/**
 * Counts the evidence for each decimal mark. Returns `undefined` when a sample contains no number, so columns of text are
 * not parsed.
 */
function markVotes(profile: Profile, forced: boolean): MarkVotes | undefined {
  const { numbers } = profile.pool;
  const sample = sampleOf(profile, 200);
  if (!forced && !numbers && !sample.some((index) => markEvidence(profile.texts[index] ?? '') !== 'none')) return undefined;
  const votes = { dot: 0, comma: 0, either: 0, alike: 0, none: 0 };
  for (let index = 0; index < profile.texts.length; index++) {
    if (profile.kinds[index] === VALUE) votes[markEvidence(profile.texts[index] as string)] += profile.counts[index] as number;
  }
  if (numbers) {
    votes[numbers.mark === '.' ? 'dot' : 'comma'] += numbers.fraction - numbers.either;
    votes.either += numbers.either;
    votes.alike += numbers.count - numbers.fraction;
  }
  if (votes.either > 0 && votes.dot === votes.comma) {
    votes[markOfThousands(asTexts(profile).texts) ?? 'none'] += votes.either;
  }
  return votes;
}

/** Minimum number of different amounts below 1,000 that show how thousands are written. */
const MIN_BELOW = 5;

/**
 * Returns the decimal mark of texts such as `5,320`, `410` and `92`: who writes three decimals, zeros included, writes them in each amount, and who
 * separates thousands writes a mark from 1,000 on. `undefined` for all others.
 */
function markOfThousands(texts: readonly (string | undefined)[]): 'dot' | 'comma' | undefined {
  const count = (form: RegExp): number => texts.filter((text = '') => form.test(text)).length;
  const isGrouped = count(/^[^\d.,]*[1-9]\d{0,2}$/) >= MIN_BELOW && !count(/^[^\d.,]*\d{4}/);
  const [hasCommas, hasDots] = [count(/,\d\d0$/) > 0, count(/\.\d\d0$/) > 0];
  return isGrouped && hasCommas !== hasDots ? (hasCommas ? 'dot' : 'comma') : undefined;
}

/** Returns the decimal mark of a column: that of most of its values, else that of the file. */
function markFor({ dot, comma }: MarkVotes, ofFile: '.' | ',' | undefined): '.' | ',' {
  if (dot !== comma) return dot > comma ? '.' : ',';
  return ofFile ?? '.';
}

/**
 * Adds a warning when numbers contradict each other, or when neither the column nor the file (`isOpen`) settles the decimal mark.
 */
function noteMark(reading: NumberReading, votes: MarkVotes, isOpen: boolean, warnings: Note[]): void {
  const { profile, mark } = reading;
  const params = { mark: mark === '.' ? 'point' : 'comma' };
  if (votes.dot > 0 && votes.comma > 0) {
    const lesser = votes.dot < votes.comma ? 'dot' : 'comma';
    const marked = (text: number): boolean => profile.kinds[text] === VALUE && markEvidence(profile.texts[text] ?? '') === lesser;
    warnings.push(cellNote(profile, 'mixed-decimal-marks', marked, params));
  } else if (votes.either > 0 && votes.dot === votes.comma && isOpen) {
    const marked = (text: number): boolean =>
      profile.kinds[text] === VALUE && markEvidence(profile.texts[text] ?? '') === 'either';
    warnings.push(cellNote(profile, 'ambiguous-decimal-mark', marked, params));
  }
}
