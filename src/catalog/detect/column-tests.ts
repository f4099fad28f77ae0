import { isConverted, isCurrencyName } from '../money-columns.js';
import { contradictsMoney, isLineNumber, isRecurring } from './contradictions.js';
import type { Candidate } from './evidence.js';
import { namesCents } from './money/money-names.js';
import { largestDiscount } from './money/money.js';
import { wordsOf } from './names/names.js';
import { isWhole, textsMatch, type ColumnProfile, type TableProfile } from './profile.js';
import type { Target } from './rule-lines.js';
import { isLevel } from './stock-levels.js';
import { isChannel, MAX_GENDERS } from './value-fits.js';
import { isReturned, marksReturns } from '../../query/return-status.js';

/** A candidate as its name suggests it, in its table. */
interface Subject extends Pick<Candidate, 'target' | 'column' | 'meaning' | 'score'> {
  readonly profile: TableProfile;
}

type Holds = (subject: Subject) => boolean;

/**
 * Minimum number of rows for conclusions from distinct values. A customer column with one or two values is then a type of customer
 * (new, returning).
 */
const MIN_ROWS = 50;

/** Minimum number of rows, and minimum share of them without a value: the total and the days of a settlement above its rows. */
const MIN_SPARSE = 20;
const SPARSE = 0.95;

/** Targets with numbers that are codes, and therefore whole. */
const CODES: readonly Target[] = ['order', 'customer-code', 'product-code', 'store-code', 'seller-code', 'promotion', 'visits'];

/** Targets with groups of rows. */
const MEMBERS: readonly Target[] = [
  'category',
  'subcategory',
  'region',
  'continent',
  'country',
  'state',
  'city',
  'channel',
  'segment',
];

const CUSTOMERS: readonly Target[] = ['customer-code', 'customer-name'];
const NAMES: readonly Target[] = ['customer-name', 'product-name', 'store-name', 'seller-name'];
const AMOUNTS: readonly Target[] = ['quantity', 'plan', 'price', 'revenue', 'cost', 'profit', 'stock-value'];

/** What the values of a column add to the score of its name, or subtract from it. The first row that holds counts. */
const POINTS: readonly (readonly [number, Holds])[] = [
  // A column without values only gets a role that no other column could have.
  [-200, ({ column, profile }) => column.missing === profile.rowCount],
  // One that most rows have is preferred to one that hardly any row has.
  [-60, ({ column, profile: { rowCount } }) => rowCount >= MIN_SPARSE && column.missing >= SPARSE * rowCount],
  // A code that is different in each row numbers the rows, so a code that repeats is preferred.
  [-4, ({ target, column, profile }) => target !== 'order' && CODES.includes(target) && isRowNumber(column, profile)],
  [-1, ({ target, column }) => target === 'customer-code' && isOtherParty(column)],
  // Of a group that all rows are in, another one varies.
  [-30, ({ target, column, profile }) => column.distinct === 1 && profile.rowCount >= MIN_ROWS && MEMBERS.includes(target)],
  // The same amount in units is preferred.
  [-1, ({ column }) => namesCents(column.name)],
  // An amount that was converted to one currency is preferred where the same amount next to it has several.
  [3, ({ target, column, profile }) => target === 'revenue' && isConverted(column.name) && hasCurrencies(profile)],
  [-3, ({ target, column }) => target === 'revenue' && isConverted(column.name)],
  // Next to a total, which is equally likely by name, a subtotal is the amount before taxes and freight.
  [1, ({ target, column }) => target === 'revenue' && SUBTOTAL.test(wordsOf(column.name).join(' '))],
  // A name that is a code in every row.
  [-20, ({ target, column }) => target.endsWith('-name') && textsMatch(column, (text) => CODED.test(text), 1)],
  // Of several columns of states, the one with returned or canceled has the state of the order.
  [5, ({ target, column }) => target === 'status' && column.distinct <= MAX_STATES && (column.texts ?? []).some(isReturned)],
  // A discount above 100 is an amount, and a share of the price is preferred.
  [-30, ({ target, column }) => target === 'discount' && largestDiscount(column) > 100],
];

/** Values that contradict a meaning: the targets, and when it is impossible. */
const CONTRADICTIONS: readonly (readonly [readonly Target[] | undefined, Holds])[] = [
  [CODES, ({ column }) => column.type === 'number' && !isWhole(column)],
  [undefined, ({ target, column, meaning }) => contradictsMoney(target, column, meaning)],
  [['revenue'], ({ column, profile }) => isRecurring(column, profile)],
  // Codes and quantities also begin with 1, but are not in tens.
  [['product-code', 'quantity'], ({ column }) => (column.min ?? 0) >= 10 && isLineNumber(column)],
  [NAMES, ({ column }) => column.isNamePart === true],
  [['age'], ({ column: { min = 0, max } }) => min < 0 || (max ?? MIN_OLDEST) < MIN_OLDEST || (max ?? 0) > OLDEST_AGE],
  [['gender'], ({ column }) => column.distinct > MAX_GENDERS],
  [CUSTOMERS, ({ column, profile }) => isMostlyBlank(column) || isStaff(column, profile.rowCount)],
  [CUSTOMERS, ({ column, profile }) => isTypeOfCustomers(column, profile)],
  [['status'], isOtherState],
  [['state'], ({ column }) => isStatusColumn(column)],
  [['city'], ({ column, meaning }) => isChannel(column, meaning)],
  // All rows may be those of one order, under a name that says so.
  [
    ['order'],
    ({ column, meaning, profile }) => column.distinct === 1 && profile.rowCount >= MIN_ROWS && !meaning.concepts.has('id'),
  ],
  [['channel'], ({ column, profile: { rowCount } }) => column.distinct * 2 >= rowCount && rowCount >= MIN_ROWS],
  [['quantity'], ({ column }) => PER.test(wordsOf(column.name).join(' '))],
  // A total of products with cents is money.
  [['quantity'], ({ column, meaning: { concepts } }) => concepts.has('product') && concepts.has('count') && !isWhole(column)],
  [AMOUNTS, ({ column }) => column.percent === true],
  [['plan'], ({ column }) => FORECAST.test(column.name)],
  [['stock'], ({ column }) => !isLevel(column)],
];

/** Returns the points that the values of a column add to the score of its name. */
export function pointsOf(subject: Subject): number {
  return POINTS.find(([, holds]) => holds(subject))?.[0] ?? 0;
}

/** True when the values are impossible for the meaning of the name. */
export function isContradicted(subject: Subject): boolean {
  return CONTRADICTIONS.some(([targets, holds]) => (targets === undefined || targets.includes(subject.target)) && holds(subject));
}

/** Stems of order states other than returns; a few words per language. */
const STATUS_WORDS =
  /ship|deliver|complet|pending|process|hold|paid|closed|open|fulfil|liefer|versan|offen|bezahlt|abgeschl|bearbeit|livr|exp[ée]di|pay[ée]|cours|enviad|camino|entreg|pagad|pendient|pago|spedit|consegn|pagat|attesa|lavoraz|verz[eo]n|lever|betaald|behandel/iu;

/** Maximum number of distinct order states. */
const MAX_STATES = 200;

/** Limits for ages of customers: days since a date, ratings and counts lie outside. */
const OLDEST_AGE = 130;
const MIN_OLDEST = 12;

/** Matches names of others than the customer: the user who entered the order, and the one who gets the bill. */
const OTHER_PARTY = /(?:^|[^a-z])(?:user|bill ?to|payer)(?:[^a-z]|$)/u;

/** Words of other languages for users: staff who enter the sales, where few of them have many rows. */
const USER =
  /(?<!\p{L})(?:usuari[oa]|utilisateur|benutzer|nutzer|utente|gebruiker|utilizador|uzytkownika?|kullanici|anvandare|bruger|bruker|uzivatel|kayttaja)(?!\p{L})/u;
const MAX_STAFF = 20;
const ROWS_OF_STAFF = 50;

function isOtherParty({ name }: ColumnProfile): boolean {
  const words = wordsOf(name).join(' ');
  return OTHER_PARTY.test(words) || USER.test(words);
}

/** True for users who enter sales rather than buy. */
function isStaff({ name, distinct, missing }: ColumnProfile, rowCount: number): boolean {
  return distinct < MAX_STAFF && rowCount - missing > ROWS_OF_STAFF * distinct && USER.test(wordsOf(name).join(' '));
}

/** Matches names of an amount before taxes and freight. */
const SUBTOTAL = /(?:^|[^a-z])(?:(?:sub|sous|sotto) ?totale?|zwischensumme)(?:[^a-z]|$)/u;

function hasCurrencies({ columns }: TableProfile): boolean {
  return columns.some(({ name, type, distinct }) => type === 'text' && distinct > 1 && isCurrencyName(name));
}

/** Matches what is counted per something else, as the pieces in a case, and not per sale. */
const PER = /[^ ] (?:per|pro|par|por|je) (?!order|line|invoice|transaction|sale|bestell|pos|commande|ligne|pedido|ordine|riga)/u;

/** Matches names of forecasts, which are expected and not planned. */
const FORECAST = /forecast|pr[oé]gnos|prévision|prevision/iu;

/** Matches texts that are codes. */
const CODED = /^\S*\d\S*$/u;

function isRowNumber({ distinct }: ColumnProfile, { rowCount }: TableProfile): boolean {
  return rowCount >= MIN_ROWS && distinct === rowCount;
}

/** True for a type of customer, such as new and returning, under the name of the customer. */
function isTypeOfCustomers({ distinct, missing }: ColumnProfile, { rowCount }: TableProfile): boolean {
  return distinct <= 2 && rowCount >= MIN_ROWS && rowCount > distinct + missing;
}

/** True when the values of a column that may be named for states are not states of orders; a clear name needs no proof. */
function isOtherState({ column, meaning, score }: Subject): boolean {
  const isClear = score >= CLEAR_STATE;
  return isClear ? meaning.concepts.has('state') && !(column.texts ?? []).some(isStatus) : !isStatusColumn(column);
}

/** Minimum score of a clear name of the state of orders. */
const CLEAR_STATE = 75;

/** True when most rows have no value: a company or an e-mail address that only a few customers have does not identify the others. */
function isMostlyBlank({ sample }: ColumnProfile): boolean {
  return (
    sample.length >= MIN_ROWS && sample.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0) * 2 > sample.length
  );
}

function isStatus(text: string): boolean {
  return STATUS_WORDS.test(text) || isReturned(text);
}

function isStatusColumn(column: ColumnProfile): boolean {
  return textsMatch(column, isStatus, 0.5) || marksReturns(column.name, column.texts ?? []);
}
