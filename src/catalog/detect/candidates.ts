import type { Candidate } from './candidate.js';
import { namesCents } from './money/cents.js';
import { isRatio, largestDiscount } from './money/money.js';
import { weighComments } from './comments.js';
import type { Meanings } from './names/context.js';
import { contradictsMoney, isLineNumber, isRecurring } from './contradictions.js';
import { isPlace, wordsOf, type NameMeaning } from './names/names.js';
import { withListedPrices } from './money/listed-prices.js';
import { weighNet } from './money/net-weights.js';
import { isWhole, textsMatch, type ColumnProfile, type TableProfile } from './profile.js';
import { withoutLineKeys } from './line-keys.js';
import { weighPeople } from './people.js';
import { proofsOf, type Part, type Proof } from './money/formula-checks.js';
import { agreement, HOLDS, inOrder, valueOf } from './relations.js';
import { fitsOf, isOtherDate, toRules, typesOf, type Fit } from './rules.js';
import type { Target } from './rule-lines.js';
import { isLevel } from './stock-levels.js';
import { weighAmounts } from './questions/unexplained-amounts.js';
import { isReturned, marksReturns } from '../../query/return-status.js';
import type { Reason } from '../../query/schema.js';
import { isConverted, isCurrencyName } from '../money-columns.js';
import type { Concept } from './names/words.js';

/** Stems of order states other than returns; a few words per language. */
const STATUS_WORDS =
  /ship|deliver|complet|pending|process|hold|paid|closed|open|fulfil|liefer|versan|offen|bezahlt|abgeschl|bearbeit|livr|exp[ée]di|pay[ée]|cours|enviad|camino|entreg|pagad|pendient|pago|spedit|consegn|pagat|attesa|lavoraz|verz[eo]n|lever|betaald|behandel/iu;

/** Values of a gender column. */
const GENDERS =
  /^(?:[fmwdhvxu]|(?:fe)?male|(?:wo)?m[ae]n|m[äa]nnlich|weiblich|divers|hom(?:me|bre)s?|femmes?|mujer(?:es)?|f[eé]m\p{L}*|mas[ck]\p{L}*|vrouw|other)$/iu;

/** Targets with numbers that are codes, and therefore whole. */
const CODES: ReadonlySet<Target> = new Set<Target>([
  'order',
  'customer-code',
  'product-code',
  'store-code',
  'seller-code',
  'promotion',
  'visits',
]);

/** Limits for ages of customers: days since a date, ratings and counts lie outside. */
const OLDEST_AGE = 130;
const MIN_OLDEST = 12;
const MAX_GENDERS = 12;

/** Maximum number of distinct order states. */
const MAX_STATES = 200;

/**
 * Minimum number of rows for conclusions from distinct values. A customer column with one or two values is then a type of customer
 * (new, returning).
 */
const MIN_ROWS = 50;

/**
 * Scores of date columns that match no rule: unnamed ones, and the only date column even if its name means something else, which
 * beats every other date.
 */
const NAMELESS_DATE = 20;
const SOLE_DATE = 101;

/** Scores of evidence in values alone: price × quantity = revenue, genders, and channels, which a location cannot be. */
const PROVEN = 30;
const HEADER_KEY = 65;
const GENDER_VALUES = 25;
const CHANNEL_VALUES = 62;

/**
 * Penalty for a code that is different in each row (except of orders): it numbers the rows, so a code that repeats is preferred.
 */
const UNIQUE_COSTS = 4;

/** Penalty for others than the customer next to one: the user who entered the order, and the one who gets the bill. */
const OTHER_PARTY_COSTS = 1;
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

/** Bonus for a subtotal: next to a total, which is equally likely by name, it is the amount before taxes and freight. */
const SUBTOTAL = 1;
const SUBTOTAL_NAME = /(?:^|[^a-z])(?:(?:sub|sous|sotto) ?totale?|zwischensumme)(?:[^a-z]|$)/u;

/** Bonus for an amount that was converted to one currency where the same amount next to it has several; a penalty where it has one. */
const CONVERTED = 3;

function hasCurrencies({ columns }: TableProfile): boolean {
  return columns.some(({ name, type, distinct }) => type === 'text' && distinct > 1 && isCurrencyName(name));
}

/** Penalty for an amount in cents: the same amount in units is preferred. */
const CENTS_COST = 1;

/** Matches what is counted per something else, as the pieces in a case, and not per sale. */
const PER = /[^ ] (?:per|pro|par|por|je) (?!order|line|invoice|transaction|sale|bestell|pos|commande|ligne|pedido|ordine|riga)/u;

/** Matches names of forecasts, which are expected and not planned. */
const FORECAST = /forecast|pr[oé]gnos|prévision|prevision/iu;

/** Penalty for a name that is a code in every row. */
const CODED_COSTS = 20;
const CODED = /^\S*\d\S*$/u;

/** Bonus for a state column with values for returned or canceled: of several state columns, it is the state of the order. */
const RETURNS = 5;

/** Penalty for a discount above 100: it is an amount, and a share of the price is preferred. */
const AMOUNT_COSTS = 30;

/** Penalty for a group that all rows are in: another one varies. */
const ONE_VALUE_COSTS = 30;
const MEMBERS: ReadonlySet<Target> = new Set<Target>([
  'category',
  'subcategory',
  'region',
  'continent',
  'country',
  'state',
  'city',
  'channel',
  'segment',
]);

/** Penalty for a column without values: it only gets a role that no other column could have. */
const EMPTY_COSTS = 200;

/** Penalty for a column with values in hardly any row, such as the total and the days of a settlement above its rows: one that most rows have is preferred. */
const SPARSE_COSTS = 60;
const SPARSE = 0.95;
const MIN_SPARSE = 20;

/**
 * Scores up to WEAK_NAME are of weak names. Such a column is raised if price × quantity explains it, but not above a strong name.
 */
const WEAK_NAME = 86;
const STRONGEST_WEAK = 91;
const EXPLAINED = 10;

/** Returns all columns that may have a role, best first; ties in column order. */
export function candidatesOf(profile: TableProfile, meanings: Meanings): readonly Candidate[] {
  const rules = toRules();
  const candidates: Candidate[] = [];
  // Without rows, only the names count.
  const hasRows = profile.rowCount > 0;
  for (const column of profile.columns) {
    const meaning = meanings(column);
    const fits = [...fitsOf(meaning, hasRows ? column.type : undefined, rules), ...fitsByValues(column, meaning, profile)];
    for (const { target, ...rest } of fits) {
      const fit: Fit = {
        ...rest,
        target: placeIn(column, target),
      };
      const distance = profile.distance?.(fit.target, column) ?? 0;
      if (distance === Infinity) continue;
      const candidate = {
        evidence: [],
        ...fit,
        score: fit.score - distance + (hasRows ? weightOf(fit.target, column, profile) : 0),
        column,
        meaning,
      };
      if (isPlausible(candidate, profile)) candidates.push(candidate);
    }
  }
  const sure = withListedPrices(withoutLineKeys(candidates, profile));
  const weighed = weighPeople(weighMoney(sure, profile, meanings), profile, meanings);
  return weighComments(withoutTypesOfNobody(weighed), profile, meanings).toSorted((a, b) => b.score - a.score);
}

/** Minimum share of values that are countries: some are misspelled, or named otherwise. */
const MOST_COUNTRIES = 0.8;

/** Minimum share of values that are Czech regions: Prague and Vysočina have other endings. */
const MIN_REGIONS = 0.5;

/** Matches Czech regions, whose name `kraj` means a country in Polish. */
const CZECH_REGION = /[sc]k[ýy]$|kraj$/iu;

/** Returns the target of a column of places by its values. */
function placeIn(column: ColumnProfile, target: Target): Target {
  if ((target === 'city' || target === 'state') && areCountries(column)) return 'country';
  return target === 'country' && textsMatch(column, (text) => CZECH_REGION.test(text), MIN_REGIONS) ? 'state' : target;
}

let countries: ReadonlySet<string> | undefined;

/** True when most values of a column of places, such as the location of offices, are countries by their English names. */
function areCountries(column: ColumnProfile): boolean {
  countries ??= new Set(englishCountries());
  return textsMatch(column, (text) => countries!.has(text.trim().toLowerCase()), MOST_COUNTRIES);
}

/** Returns the English names of all regions with a code of two letters, long and short (`UK`), in small letters. */
function englishCountries(): readonly string[] {
  const letters = Array.from({ length: 26 }, (_, n) => String.fromCodePoint(65 + n));
  return (['long', 'short'] as const).flatMap((style) => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none', style });
    return letters.flatMap((one) => letters.flatMap((other) => names.of(one + other)?.toLowerCase() ?? []));
  });
}

/** Removes customer types as segments if there are no customers. */
function withoutTypesOfNobody(candidates: readonly Candidate[]): readonly Candidate[] {
  const hasCustomers = candidates.some(({ target }) => target === 'customer-code' || target === 'customer-name');
  return hasCustomers
    ? candidates
    : candidates.filter(({ target, meaning: { concepts } }) => target !== 'segment' || !concepts.has('type'));
}

/** Returns the points that the values of a column add to or subtract from its score. */
function weightOf(target: Target, column: ColumnProfile, profile: TableProfile): number {
  const { rowCount } = profile;
  if (column.missing === rowCount) return -EMPTY_COSTS;
  if (rowCount >= MIN_SPARSE && column.missing >= SPARSE * rowCount) return -SPARSE_COSTS;
  if (target !== 'order' && CODES.has(target) && rowCount >= MIN_ROWS && column.distinct === rowCount) return -UNIQUE_COSTS;
  if (target === 'customer-code' && isOtherParty(column)) return -OTHER_PARTY_COSTS;
  if (column.distinct === 1 && rowCount >= MIN_ROWS && MEMBERS.has(target)) return -ONE_VALUE_COSTS;
  if (namesCents(column.name)) return -CENTS_COST;
  if (target === 'revenue' && isConverted(column.name)) return hasCurrencies(profile) ? CONVERTED : -CONVERTED;
  if (target === 'revenue') return SUBTOTAL_NAME.test(wordsOf(column.name).join(' ')) ? SUBTOTAL : 0;
  if (target.endsWith('-name') && textsMatch(column, (text) => CODED.test(text), 1)) return -CODED_COSTS;
  if (target === 'status' && column.distinct <= MAX_STATES && (column.texts ?? []).some(isReturned)) return RETURNS;
  return target === 'discount' && largestDiscount(column) > 100 ? -AMOUNT_COSTS : 0;
}

/** Returns the targets of a column without an informative name, by its values: dates and genders. */
function fitsByValues(column: ColumnProfile, meaning: NameMeaning, profile: TableProfile): readonly Fit[] {
  if (column.isHeaderKey === true) return [{ target: 'order', score: HEADER_KEY, evidence: [LEADS_TO_HEADER] }];
  if (column.type === 'text' && SUBSCRIPTION.test(wordsOf(column.name).join(' '))) return [SOLD_PLAN];
  if (isChannel(column, meaning)) return [{ target: 'channel', score: CHANNEL_VALUES, evidence: [{ code: 'channels' }] }];
  const isGender =
    column.type === 'text' &&
    meaning.concepts.size === 0 &&
    column.distinct > 1 &&
    column.distinct <= MAX_GENDERS &&
    textsMatch(column, (text) => GENDERS.test(text), 1);
  return isGender
    ? [{ target: 'gender', score: GENDER_VALUES, evidence: [{ code: 'genders' }] }]
    : dateFits(column, meaning, profile);
}

/** Matches names of what subscriptions sell, if it is a text; a number is what was planned. */
const SUBSCRIPTION = /^plan(?: type)?$/u;
const SOLD_PLAN: Fit = { target: 'product-name', score: 50 };

const LEADS_TO_HEADER: Reason = { code: 'header-key' };
const ONLY_DATES: Reason = { code: 'only-dates' };
const FIRST_DATES: Reason = { code: 'first-dates' };

/** Matches the name of the first day of a period, such as a rental. Words of other languages are no other date by their name. */
const BEGINS = /(?<!\p{L})(?:start|begin)(?:s|ing)?(?!\p{L})/u;
const FIRST_DAY: Fit = { target: 'date', score: NAMELESS_DATE, evidence: [FIRST_DATES] };

/** Returns the fit of a date column that matches no date rule: an unnamed one, or the only date column. */
function dateFits(column: ColumnProfile, meaning: NameMeaning, { columns, table }: TableProfile): readonly Fit[] {
  if (!typesOf('date').includes(column.type)) return [];
  const others = columns.filter((one) => one !== column && typesOf('date').includes(one.type));
  if (others.length === 0) return [{ target: 'date', score: SOLE_DATE, evidence: [ONLY_DATES] }];
  // Rentals and contracts have a first and a last day; any other date of the row is preferred.
  if ((column.table ?? table) === table && BEGINS.test(wordsOf(column.name).join(' '))) return [FIRST_DAY];
  // Of several dates without names, any may be that of the sale.
  if (isOtherDate(meaning) || isPlace(column.name)) return [];
  // Of several, the earliest date is that of the order.
  const earlier = others.filter((one) => inOrder(column, one) === 1).length;
  const evidence = earlier === others.length ? [FIRST_DATES] : [];
  return [{ target: 'date', score: NAMELESS_DATE + earlier, evidence }];
}

/** True when the values are possible for the meaning of the name. */
function isPlausible({ target, column, meaning, score }: Candidate, profile: TableProfile): boolean {
  const { rowCount } = profile;
  if (column.type === 'number' && CODES.has(target) && !isWhole(column)) return false;
  if (contradictsMoney(target, column, meaning) || (target === 'revenue' && isRecurring(column, profile))) return false;
  // Codes and quantities also begin with 1, but are not in tens.
  const isTens = (column.min ?? 0) >= 10;
  if ((target === 'product-code' || target === 'quantity') && isTens && isLineNumber(column)) return false;
  if (column.isNamePart === true && target.endsWith('-name')) return false;
  switch (target) {
    case 'age':
      return (column.min ?? 0) >= 0 && (column.max ?? MIN_OLDEST) >= MIN_OLDEST && (column.max ?? 0) <= OLDEST_AGE;
    case 'gender':
      return column.distinct <= MAX_GENDERS;
    case 'customer-code':
    case 'customer-name':
      if (isMostlyBlank(column) || isStaff(column, rowCount)) return false;
      return column.distinct > 2 || rowCount < MIN_ROWS || rowCount <= column.distinct + column.missing;
    case 'status':
      return score >= 75 ? !meaning.concepts.has('state') || (column.texts ?? []).some(isStatus) : isStatusColumn(column);
    case 'state':
      return !isStatusColumn(column);
    case 'city':
      return !isChannel(column, meaning);
    case 'order':
      // All rows may be those of one order, under a name that says so.
      return column.distinct !== 1 || rowCount < MIN_ROWS || meaning.concepts.has('id');
    case 'channel':
      return column.distinct * 2 < rowCount || rowCount < MIN_ROWS;
    case 'quantity':
      // A total of products with cents is money.
      if (PER.test(wordsOf(column.name).join(' '))) return false;
      return column.percent !== true && (!meaning.concepts.has('product') || !meaning.concepts.has('count') || isWhole(column));
    case 'plan':
      return column.percent !== true && !FORECAST.test(column.name);
    case 'stock':
      return isLevel(column);
    case 'price':
    case 'revenue':
    case 'cost':
    case 'profit':
    case 'stock-value':
      return column.percent !== true;
    default:
      return true;
  }
}

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

/**
 * Adjusts scores by relations between the money columns: price × quantity gives revenue, revenue − cost gives profit, a share is
 * neither.
 */
function weighMoney(candidates: readonly Candidate[], { columns }: TableProfile, meanings: Meanings): readonly Candidate[] {
  const named = (target: Target): readonly ColumnProfile[] =>
    candidates
      .filter((one) => one.target === target)
      .toSorted((a, b) => b.score - a.score)
      .map(({ column }) => column);
  const nameless = columns.filter((column) => column.type === 'number' && meanings(column).concepts.size === 0);
  const [quantity, price, revenue, [discount]] = [named('quantity'), named('price'), named('revenue'), named('discount')];
  const proofs = proofsOf({ quantity, price, revenue, nameless, discount });
  const [cost] = named('cost');
  const weighed = candidates.flatMap((candidate) => {
    if (candidate.target === 'profit') return weighProfit(candidate, revenue[0], cost);
    // A price of something else, such as fuel or a competitor's product.
    if (candidate.target === 'price' && quantity.length === 0 && candidate.meaning.unknown.length > 0) return [];
    return [weighPart(candidate, proofs)];
  });
  const net = weighNet([...weighed, ...provenAlone(proofs, nameless, meanings)], columns, meanings);
  return weighAmounts(net, { columns, meanings });
}

const PARTS: readonly Part[] = ['quantity', 'price', 'revenue'];

/**
 * Raises a part of a sale that the other parts prove. A revenue with a strong name keeps its score: net sales differ from price ×
 * quantity.
 */
function weighPart(candidate: Candidate, proofs: readonly Proof[]): Candidate {
  const part = PARTS.find((one) => one === candidate.target);
  const proof = part && proofs.find((one) => one[part] === candidate.column);
  if (part === undefined || proof === undefined) return candidate;
  const { score } = candidate;
  const weak = score >= WEAK_NAME ? score : Math.min(STRONGEST_WEAK, score + EXPLAINED);
  return { ...candidate, score: part === 'revenue' ? weak : score + EXPLAINED, evidence: evidenceOf(part, proof) };
}

/** Largest tax or surcharge on an amount. */
const MAX_SURCHARGE = 0.35;

/** True when a column is the same amount with a tax or surcharge of one rate. */
function isMultiple(column: ColumnProfile, amount: ColumnProfile): boolean {
  if (column === amount || isWhole(column)) return false;
  const row = amount.sample.findIndex((value, at) => value > 0 && (column.sample[at] ?? 0) > value);
  const factor = (column.sample[row] ?? 0) / (amount.sample[row] ?? 1);
  if (row < 0 || factor > 1 + MAX_SURCHARGE) return false;
  return agreement(amount.sample.length, (at) => (amount.sample[at] ?? Number.NaN) * factor, valueOf(column)) >= HOLDS;
}

function provenAlone(proofs: readonly Proof[], nameless: readonly ColumnProfile[], meanings: Meanings): readonly Candidate[] {
  const [proof] = proofs;
  // Of an amount and the same with tax, either may be the revenue.
  if (proof === undefined || nameless.some((column) => isMultiple(column, proof.revenue))) return [];
  return PARTS.filter((part) => nameless.includes(proof[part])).map((target) => {
    const column = proof[target];
    return { target, column, meaning: meanings(column), score: PROVEN, evidence: evidenceOf(target, proof) };
  });
}

function evidenceOf(part: Part, { quantity, price, revenue, share }: Proof): readonly Reason[] {
  if (part === 'revenue') return [{ code: 'is-product', params: { share } }];
  const names = { price: price.name, quantity: quantity.name, revenue: revenue.name };
  return [
    {
      code: 'has-product',
      params: { ...names, share },
    },
  ];
}

function weighProfit(candidate: Candidate, revenue?: ColumnProfile, cost?: ColumnProfile): readonly Candidate[] {
  const { column, meaning, score } = candidate;
  if (meaning.concepts.has('margin') && isRatio(column, revenue)) return [];
  if (revenue === undefined || cost === undefined || revenue === column || cost === column) return [candidate];
  const [sales, costs] = [valueOf(revenue), valueOf(cost)];
  const share = agreement(column.sample.length, (row) => sales(row) - costs(row), valueOf(column));
  return share < HOLDS
    ? [candidate]
    : [
        {
          ...candidate,
          score: score + EXPLAINED,
          evidence: [
            {
              code: 'is-profit',
              params: { share },
            },
          ],
        },
      ];
}

/** Ways to sell, in lower case without spaces and hyphens. */
const CHANNELS =
  /^(?:(?:web|online|internet|e|net)?(?:shop|store|boutique|butik|commerce|handel)|(?:in|physical|retail)store|o(?:n|ff)line|web(?:site)?|internet|mobileapp|app|marketplace|retail|wholesale|outlet|kiosk|pos|telesales|take(?:away|out)|(?:dine|eat|walk)in|drivethr(?:u|ough)|(?:home)?delivery|pickup|click(?:&|and|\+)collect|filiale|laden|ladengeschäft|einzelhandel|großhandel|außerhaus|vorort|abholung|lieferung|magasin|enligne|surplace|àemporter|livraison|tienda|enlínea|enlinea|mayorista|minorista|parallevar|adomicilio|negozio|ingrosso|dettaglio|asporto|loja(?:física)?|atacado|varejo|balcão|winkel|groothandel|afhalen|bezorging|sklep(?:internetowy|stacjonarny)?|hurt|detal|dostawa|nätbutik|butikk|nettbutikk|netbutik|mağaza|toptan|perakende|paketservis|myymälä|verkkokauppa|obchod|prodejna|eshop|bolt|webáruház|店舗|店頭|オンライン|通販|卸売?|매장|온라인|오프라인|배달|포장|线上|线下|门店|网店|批发|零售|外卖|堂食|متجر|عبرالإنترنت)$/u;

/** Texts for an unknown channel, in the same form. */
const NO_CHANNEL =
  /^(?:unknown|others?|none|error|n\/?a|unbekannt|sonstige|inconnue?|autres?|desconocid[oa]|otros?|desconhecid[oa]|outros?|sconosciut[oa]|altr[oi]|onbekend|overige?|nieznan[ey]|inne|okänd|ukendt|ukjent|annat|andet|tuntematon|muu|neznám[ýé]|bilinmiyor|diğer|不明|その他|未知|其他|기타|غير معروف)$/u;

/** Maximum number of channels in a column. */
const MAX_CHANNELS = 12;

/** Concepts of names that may be those of channels, such as the location of a purchase. */
const NAMES: readonly Concept[] = [
  'location',
  'city',
  'type',
  'order',
  'sale',
  'purchase',
  'method',
  'name',
  'channel',
  'platform',
];

/** True when all known values of a column are ways to sell, and its name does not mean something else. */
function isChannel(column: ColumnProfile, { concepts }: NameMeaning): boolean {
  if (column.type !== 'text' || column.distinct < 2 || column.distinct > MAX_CHANNELS) return false;
  if ([...concepts].some((concept) => !NAMES.includes(concept))) return false;
  const known = (column.texts ?? []).map(plainText).filter((text) => !NO_CHANNEL.test(text));
  return known.length > 1 && known.every((text) => CHANNELS.test(text));
}

function plainText(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/gu, '');
}
