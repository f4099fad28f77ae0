import { isConverted, isCurrencyName } from '../money-columns.js';
import { contradictsMoney, isLineNumber, isRecurring } from './contradictions.js';
import type { Candidate } from './evidence.js';
import { namesCents } from './money/money-names.js';
import { largestDiscount } from './money/money.js';
import { wordsOf } from './names/names.js';
import { isWhole, textsMatch, type ColumnProfile, type TableProfile } from './profile.js';
import type { Target } from './rule-lines.js';
import { isLevel } from './stock-levels.js';
import { isChannel, isStatus, isStatusColumn, mayBeGender } from './value-fits.js';
import { isReturned } from '../../query/return-status.js';

/** A candidate as its name suggests it, in its table. */
interface Subject extends Pick<Candidate, 'target' | 'column' | 'meaning' | 'score'> {
  readonly profile: TableProfile;
}

type Holds = (column: ColumnProfile, profile: TableProfile, subject: Subject) => boolean;

/** The targets of a row; `undefined` for all. */
type For = readonly Target[] | undefined;

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
const POINTS: readonly (readonly [number, For, Holds])[] = [
  // A column without values only gets a role that no other column could have.
  [-200, undefined, (column, { rowCount }) => column.missing === rowCount],
  // One that most rows have is preferred to one that hardly any row has.
  [-60, undefined, ({ missing }, { rowCount }) => rowCount >= MIN_SPARSE && missing >= SPARSE * rowCount],
  // A code that is different in each row numbers the rows, so a code that repeats is preferred.
  [-4, CODES, ({ distinct }, { rowCount }, { target }) => target !== 'order' && rowCount >= MIN_ROWS && distinct === rowCount],
  [-1, ['customer-code'], isOtherParty],
  // Of a group that all rows are in, another one varies.
  [-30, MEMBERS, isConstant],
  // The same amount in units is preferred.
  [-1, undefined, ({ name }) => namesCents(name)],
  // An amount that was converted to one currency is preferred where the same amount next to it has several.
  [3, ['revenue'], ({ name }, profile) => isConverted(name) && hasCurrencies(profile)],
  [-3, ['revenue'], ({ name }) => isConverted(name)],
  // Next to a total, which is equally likely by name, a subtotal is the amount before taxes and freight.
  [1, ['revenue'], ({ name }) => SUBTOTAL.test(wordsOf(name).join(' '))],
  // A name that is a code in every row.
  [-20, NAMES, (column) => textsMatch(column, (text) => CODED.test(text), 1)],
  // Of several columns of states, the one with returned or canceled has the state of the order.
  [5, ['status'], ({ distinct, texts = [] }) => distinct <= MAX_STATES && texts.some(isReturned)],
  // A discount above 100 is an amount, and a share of the price is preferred.
  [-30, ['discount'], (column) => largestDiscount(column) > 100],
];

/** Values that contradict a meaning. */
const CONTRADICTIONS: readonly (readonly [For, Holds])[] = [
  [CODES, (column) => column.type === 'number' && !isWhole(column)],
  [undefined, (column, _, { target, meaning }) => contradictsMoney(target, column, meaning)],
  [['revenue'], isRecurring],
  // Codes and quantities also begin with 1, but are not in tens.
  [['product-code', 'quantity'], (column) => (column.min ?? 0) >= 10 && isLineNumber(column)],
  [NAMES, ({ isNamePart }) => isNamePart === true],
  [['age'], ({ min = 0, max }) => min < 0 || (max ?? MIN_OLDEST) < MIN_OLDEST || (max ?? 0) > OLDEST_AGE],
  [['gender'], (column) => !mayBeGender(column)],
  [CUSTOMERS, ({ table }, profile) => PARTNERS.test(table ?? profile.table)],
  [CUSTOMERS, isMostlyBlank],
  [CUSTOMERS, isStaff],
  [CUSTOMERS, isTypeOfCustomers],
  [['status'], isOtherState],
  [['state'], isStatusColumn],
  [['city'], (column, _, { meaning }) => isChannel(column, meaning)],
  // All rows may be those of one order, under a name that says so.
  [['order'], (column, profile, { meaning }) => isConstant(column, profile) && !meaning.concepts.has('id')],
  [['order'], isCountOfOrder],
  [
    ['quantity'],
    (column, profile, subject) => [...subject.meaning.concepts].join() === 'order' && !isCountOfOrder(column, profile, subject),
  ],
  [['channel'], ({ distinct }, { rowCount }) => distinct * 2 >= rowCount && rowCount >= MIN_ROWS],
  // Tickets are also receipts, which have no price.
  [
    ['quantity'],
    (_, { columns }, { meaning: { concepts } }) =>
      concepts.has('invoice') && concepts.has('count') && !columns.some(({ name }) => TICKET_PRICE.test(name)),
  ],
  [['quantity'], ({ name }) => PER.test(wordsOf(name).join(' '))],
  // A total or sales of products with cents are money.
  [
    ['quantity'],
    (column, _, { meaning: { concepts } }) =>
      concepts.has('product') && (concepts.has('count') || concepts.has('sale')) && !isWhole(column),
  ],
  [['price'], ({ name }) => PER_MANY.test(name)],
  // 0 and 1 say whether a discount was given.
  [['discount'], (column) => column.max === 1 && isWhole(column)],
  [AMOUNTS, ({ percent }) => percent === true],
  [['plan'], ({ name }) => FORECAST.test(name)],
  [['stock'], (column) => !isLevel(column)],
];

/** Returns the points that the values of a column add to the score of its name. */
export function pointsOf(subject: Subject): number {
  return POINTS.find(([, targets, holds]) => isHeld(targets, holds, subject))?.[0] ?? 0;
}

/** True when the values are impossible for the meaning of the name. */
export function isContradicted(subject: Subject): boolean {
  return CONTRADICTIONS.some(([targets, holds]) => isHeld(targets, holds, subject));
}

function isHeld(targets: For, holds: Holds, subject: Subject): boolean {
  return (targets?.includes(subject.target) ?? true) && holds(subject.column, subject.profile, subject);
}

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
function isStaff({ name, distinct, missing }: ColumnProfile, { rowCount }: TableProfile): boolean {
  return distinct < MAX_STAFF && rowCount - missing > ROWS_OF_STAFF * distinct && USER.test(wordsOf(name).join(' '));
}

/** Matches tables of companies that do not buy. */
const PARTNERS = /^(?:dim[_ ]?)?(?:shipper|carrier|supplier|vendor)s?$/iu;

/** Matches names of an amount before taxes and freight. */
const SUBTOTAL = /(?:^|[^a-z])(?:(?:sub|sous|sotto) ?totale?|zwischensumme)(?:[^a-z]|$)/u;

function hasCurrencies({ columns }: TableProfile): boolean {
  return columns.some(({ name, type, distinct }) => type === 'text' && distinct > 1 && isCurrencyName(name));
}

/** Matches what is counted per something else, as the pieces in a case, and not per sale. */
const PER = /[^ ] (?:per|pro|par|por|je) (?!order|line|invoice|transaction|sale|bestell|pos|commande|ligne|pedido|ordine|riga)/u;

/** Matches names of what many pieces cost: `Price per 100`, `€/1000`. */
export const PER_MANY = /(?:per|pro|je|por|par|\/) ?_?(?:10{1,3}|thousand|mille?|tsd)(?![\p{L}\d])/iu;

/** Matches the price of a ticket of admission. */
const TICKET_PRICE = /ticket.*price|price.*ticket/iu;

/** Matches names of forecasts, which are expected and not planned. */
const FORECAST = /forecast|pr[oé]gnos|prévision|prevision/iu;

/** Matches texts that are codes. */
const CODED = /^\S*\d\S*$/u;

/** True for a column with one value in many rows. */
function isConstant({ distinct }: ColumnProfile, { rowCount }: TableProfile): boolean {
  return distinct === 1 && rowCount >= MIN_ROWS;
}

/** Numbers of orders below this may be counts, and minimum number of changes from row to row for each different one of them. */
const MAX_COUNT = 1000;
const MIN_CHANGES = 5;

/** True for pieces that were ordered, under a name without a word for a key: the rows of an order are together, and those of a count are not. */
function isCountOfOrder({ type, max = 0, distinct, sample }: ColumnProfile, _: TableProfile, { meaning }: Subject): boolean {
  if (type !== 'number' || max >= MAX_COUNT || meaning.concepts.has('id')) return false;
  const changes = sample.reduce((count, value, row) => count + (row > 0 && value !== sample[row - 1] ? 1 : 0), 0);
  return sample.length >= MIN_ROWS && changes >= MIN_CHANGES * distinct;
}

/** True for a type of customer, such as new and returning, under the name of the customer. */
function isTypeOfCustomers({ distinct, missing }: ColumnProfile, { rowCount }: TableProfile): boolean {
  return distinct <= 2 && rowCount >= MIN_ROWS && rowCount > distinct + missing;
}

/** True when the values of a column that may be named for states are not states of orders; a clear name needs no proof. */
function isOtherState(column: ColumnProfile, _: TableProfile, { meaning, score }: Subject): boolean {
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
