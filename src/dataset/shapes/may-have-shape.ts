import { isMute, meaningOf, type Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import { isTotalLabel } from '../../table/csv/totals.js';
import { type Column, textCount } from '../../table/column.js';
import type { Table } from '../../table/table.js';

/** Maximum number of texts of a column that may list regions or channels with their total. */
export const MAX_MEMBERS = 250;

/** Numbers outside these are no years. */
const [FIRST_YEAR, LAST_YEAR] = [1970, 2100];

/** Names of channels and currencies in the columns of files, and words that say a column adds up others. */
const CHANNELS =
  /online|offline|store|shop|web|retail|wholesale|e-?commerce|marketplace|b2[bc]|filiale|laden|handel|magasin|boutique|tienda|mayor|minor|loja|varejo|atacado|negozi|ingrosso|winkel|butik|sklep|hurt|ma[gğ]aza|toptan|perakende|[^ -~]|^[A-Z]{3}$/iu;
const TOTALS = /total|sum(?:me|a)?$|gesamt|global|all|toplam|razem|totaal|合計|合计|总计|합계/iu;

/** A cheap test for tables that a part of the library for rare shapes may read in another way. */
export function mayHaveShape(table: Table): boolean {
  return (
    mayHavePeriods(table) ||
    mayHaveMembers(table) ||
    timeOfSeries(table) !== undefined ||
    mayHaveTotals(table) ||
    mayHaveOrderTotals(table)
  );
}

/** True for a table with columns named for channels or currencies, or with a total next to other amounts. */
function mayHaveMembers({ columns, later }: Table): boolean {
  const names = columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  if (later !== undefined || names.length < 2) return false;
  return (
    names.filter((name) => CHANNELS.test(name)).length >= 2 || (names.length >= 3 && names.some((name) => TOTALS.test(name)))
  );
}

/** Fewer rows than this are no series. */
const MIN_ROWS = 6;

/** Returns the only column of dates or years in a table of numbers, which may have a column of amounts for each of several series. */
export function timeOfSeries({ columns, rowCount, later }: Table): Column | undefined {
  const numbers = columns.filter(({ type }) => type === 'number');
  const dates = columns.filter(({ type }) => type.startsWith('date'));
  const isYear = (column: Column): boolean => column.type === 'number' && column.min >= FIRST_YEAR && column.max <= LAST_YEAR;
  const [time, ...others] = dates.length > 0 ? dates : numbers.filter(isYear);
  const isPlain = !later && rowCount >= MIN_ROWS && numbers.length >= 2 && columns.length - numbers.length - dates.length <= 1;
  return isPlain && others.length === 0 ? time : undefined;
}

/** True for a column of few texts with names of totals. */
function mayHaveTotals({ columns, later }: Table): boolean {
  return later === undefined && columns.some(mayHoldTotals);
}

/** True for a column of few texts with names of totals. */
export function mayHoldTotals(column: Column): boolean {
  return column.type === 'text' && textCount(column) <= MAX_MEMBERS && column.dictionary.some(isTotalLabel);
}

/** Names of columns with the item of a row. */
const ITEMS =
  /item|sku|produ|prodott|art[ií][cgk]|ürün|urun|tuote|nimike|vare|vara|towar|zbo[žz]|товар|商品|品名|宝贝|상품|품목|المنتج|פריט|उत्पाद/iu;

/** True for a table in which some rows lack their item, as rows of whole orders do among those of their items. */
export function mayHaveOrderTotals({ columns, rowCount, later }: Table): boolean {
  return later === undefined && columns.some(({ name, missing }) => missing > 0 && missing < rowCount && ITEMS.test(name));
}

/** True for a table without dates from a file that is named for a year. */
export function isNamedForYear({ name, columns, later }: Table): boolean {
  const hasDates = columns.some(({ type }) => type === 'date' || type === 'datetime');
  return later === undefined && !hasDates && /(?:19|20)\d\d|(?:FY|GJ)[\s_-]?\d\d/iu.test(name);
}

/** True for a table without dates in which a column may have years, alone or with a part of them. */
export function mayHaveDateParts({ columns, later }: Table): boolean {
  const types = [...columns, ...(later?.infos ?? [])].map(({ type }) => type);
  if (types.some((type) => type === 'date' || type === 'datetime')) return false;
  return columns.some((column) =>
    column.type === 'text' ? /\d\d/u.test(column.dictionary[0] ?? '') : column.type === 'number' && column.max >= FIRST_YEAR,
  );
}

/** Minimum number of rows that continue an order. */
export const MIN_CONTINUED = 2;
/** Minimum number of columns that only the first row of an order fills. */
export const MIN_COLUMNS = 2;

/** True when several columns miss values in equally many rows, as fields do that only the first row of an order has. */
export function mayHaveOrderFields({ columns, rowCount, later }: Table): boolean {
  if (later || rowCount < MIN_CONTINUED * 2) return false;
  const gaps = columns.map(({ missing }) => missing).filter((missing) => missing >= MIN_CONTINUED && missing < rowCount);
  const isShared = gaps.some((missing) => gaps.filter((other) => other === missing).length >= MIN_COLUMNS);
  return isShared && columns.some(({ missing, type }) => missing === 0 && type !== 'boolean');
}

/** Maximum share of the rows with an amount that may have no order. */
export const MAX_WITHOUT_ORDER = 0.2;

/** Ideas in the names of columns that may be the order. */
export const OF_ORDERS = ['order', 'invoice', 'transaction', 'sale', 'purchase', 'id'] as const;

/** True when a column that may be the order, by its name, is empty in too many rows. */
export function mayLackOrders({ columns, rowCount }: Table, vocabulary: Vocabulary): boolean {
  const isOrder = (name: string): boolean => {
    const { concepts } = meaningOf(name, vocabulary);
    return isMute(name) || OF_ORDERS.some((idea) => concepts.has(idea));
  };
  return columns.some(
    ({ name, type, missing }) =>
      missing > MAX_WITHOUT_ORDER * rowCount && (type === 'text' || type === 'number') && isOrder(name),
  );
}

/** Ids of payment services, and names in their exports that say no payment. */
const SERVICE_IDS = /^(?:ch|in|pay|pi|py|txn)_[\da-z]{8,}$/iu;
const SERVICE_TABLES = /(?:^|[^a-z])charges?(?![a-z])/iu;
const SERVICE_COLUMNS = /charge.?(?:id|date)|balance.?transaction|gateway|(?:^|[^a-z])psp/iu;

/** True for the name of a column with the numbers of cards, such as `credit_card_number`. */
export function namesCardNumbers(name: string): boolean {
  return /(?<![a-z])card[ _]?(?:number|no)(?![a-z])/iu.test(name);
}

/** True for a table of payments: its name or one of a column says so, or a column has ids of a payment service, or its amounts are objects. */
export function isOfPayments(
  { name: table, columns }: { readonly name: string; readonly columns: readonly ColumnTexts[] },
  vocabulary: Vocabulary,
): boolean {
  const has = (name: string, ...ideas: readonly Concept[]): boolean =>
    ideas.every((idea) => meaningOf(name, vocabulary).concepts.has(idea));
  const isPayment = ({ name, texts = [] }: ColumnTexts): boolean =>
    has(name, 'payment', 'id') ||
    isMoneyObject(name, columns) ||
    SERVICE_COLUMNS.test(name) ||
    (texts.length > 0 && texts.every((text) => SERVICE_IDS.test(text)));
  return has(table, 'payment') || SERVICE_TABLES.test(table) || columns.some(isPayment);
}

/** Returns true for an amount of an object with a currency, such as `price.amount` next to `price.currency`. */
export function isMoneyObject(name: string, columns: readonly { readonly name: string }[]): boolean {
  const path = /^(.+\.)(?:amount|value)$/iu.exec(name)?.[1]?.toLowerCase();
  return path !== undefined && columns.some((one) => one.name.toLowerCase().replace(/_?code$/u, '') === `${path}currency`);
}

/** The name of a column, and some of its distinct texts. */
interface ColumnTexts {
  readonly name: string;
  readonly texts?: readonly string[];
}

/** Returns the columns of a table with twenty of their texts. */
export function withTexts({ name, columns }: Table): { readonly name: string; readonly columns: readonly ColumnTexts[] } {
  const textsOf = (column: Column): readonly string[] =>
    column.type === 'text' ? (column.list?.sample(20) ?? column.dictionary.slice(0, 20)) : [];
  return { name, columns: columns.map((column) => ({ name: column.name, texts: textsOf(column) })) };
}

/** Minimum share of the rows with a name that is compared with the words for a guest, where there are many names. */
const MIN_GUESTS = 0.01;

/** Names of customers who are nobody, and keys below 0. */
const GUESTS =
  /^(?:-\d+|guests?(?: (?:customer|user|checkout))?|walk[ -]?in(?: customer)?|cash (?:customer|sales?)|(?:no|unknown|anonymous) customer|unknown|anonymous|n\/?a|none|gast|lauf(?:kunde|kundschaft)|bar(?:kunde|verkauf)|unbekannt|anonyme?|invité|inconnu|client (?:de passage|comptoir)|consumidor(?: final)?|cliente (?:final|mostrador|contado|balcão|occasionale)|público(?: en)? general|an[óô]nimo|ospite|passant|onbekend|g[äæ]st|gjest|vieras|misafir|gość|гость|زائر|אורח|अतिथि|ゲスト|非会員|게스트|비회원|散客|游客)$/iu;

/** True for a name such as Guest, and for a key below 0. */
export function isGuest(name: string): boolean {
  return GUESTS.test(name.trim());
}

/** True for a column in which a customer may be nobody: a number that is 0 or less, or a name such as Guest. */
export function mayHoldGuests(column: Column): boolean {
  if (column.type === 'number') return column.min <= 0;
  if (column.type !== 'text') return false;
  const { list, codes, length } = column;
  const isNobody = (text: string): boolean => Number(text) === 0 || isGuest(text);
  if (!list || list.size <= MAX_MEMBERS) return column.dictionary.some(isNobody);
  const counts = new Uint32Array(list.size);
  for (const code of codes) counts[code]! += 1;
  let code = 0;
  return list.some(() => counts[code++]! >= MIN_GUESTS * length, isNobody);
}

/** True for a table with a column of customers, by its name, in which some may be nobody. */
export function mayHaveGuests({ columns }: Table, vocabulary: Vocabulary): boolean {
  return columns.some((column) => meaningOf(column.name, vocabulary).concepts.has('customer') && mayHoldGuests(column));
}

/** Fewer columns of periods than this are no calendar. */
export const MIN_PERIODS = 3;

/** How names of months begin in Latin letters; words in other letters are tested in full. */
const MONTHS =
  /(?<!\p{L})(?:jan|ene|gen|sty|oca|feb|f[ée]v|lut|[şs]ub|mar|m[äa]e?r|abr|apr|avr|kwi|nis|ma[ijyg]|jun|jui|giu|cze|haz|jul|lug|lip|tem|aug|ago|ao[uû]|sie|a[ğg]u|sep|set|wrz|eyl|oct|okt|ott|out|pa[źz]|eki|nov|lis|kas|de[czs]|dic|d[ée]c|gru|ara|[^ -~])/iu;

/** A cheap test that most columns of numbers fail: names of months in all languages take milliseconds to prepare. */
function mayBePeriod({ type, name }: Column): boolean {
  return type === 'number' && (/\d/u.test(name) || MONTHS.test(name));
}

/** True when enough columns of a table may be named for periods. */
export function mayHavePeriods({ columns, later }: Table): boolean {
  return later === undefined && columns.filter(mayBePeriod).length >= MIN_PERIODS;
}
