import type { NameMeaning } from './names/names.js';
import { isPlace, wordsOf } from './names/names.js';
import type { Concept } from './names/words.js';
import { textsMatch, type ColumnProfile, type TableProfile } from './profile.js';
import { inOrder } from './relations.js';
import type { Target } from './rule-lines.js';
import { isOtherDate, typesOf, type Fit } from './rules.js';
import { isReturned, marksReturns } from '../../query/return-status.js';
import type { Reason } from '../../query/schema.js';
import { listOf } from '../../util/list-of.js';

const GENDERS =
  /^(?:[fmwdhvxu]|(?:fe)?male|(?:wo)?m[ae]n|m[äa]nnlich|weiblich|divers|hom(?:me|bre)s?|femmes?|mujer(?:es)?|f[eé]m\p{L}*|mas[ck]\p{L}*|vrouw|other)$/iu;

const isGender = (text: string): boolean => GENDERS.test(text);

const MAX_GENDERS = 12;
/** Number of values up to which a name suffices for a gender, and minimum share of known ones among more values. */
const FEW_GENDERS = 4;
const SOME_GENDERS = 0.25;

/** True when a column named as a gender may have genders: a genre has the same name in Spanish and Portuguese. */
export const mayBeGender = (column: ColumnProfile): boolean =>
  column.distinct <= FEW_GENDERS || (column.distinct <= MAX_GENDERS && textsMatch(column, isGender, SOME_GENDERS));

/**
 * Scores of date columns that match no rule: unnamed ones, and the only date column even if its name means something else, which
 * beats every other date.
 */
const NAMELESS_DATE = 20;
const SOLE_DATE = 101;

/** Scores of evidence in values alone: keys that lead to a header, genders, channels, which a location cannot be, and states. */
const HEADER_KEY = 65;
const GENDER_VALUES = 25;
const CHANNEL_VALUES = 62;
const STATUS_VALUES = 30;

/** Returns the targets of a column without an informative name, by its values: dates, genders and states. */
export function fitsByValues(column: ColumnProfile, meaning: NameMeaning, profile: TableProfile): readonly Fit[] {
  if (column.isHeaderKey === true) return [{ target: 'order', score: HEADER_KEY, evidence: [LEADS_TO_HEADER] }];
  if (column.type === 'text' && SUBSCRIPTION.test(wordsOf(column.name).join(' '))) return [SOLD_PLAN];
  if (isChannel(column, meaning)) return [{ target: 'channel', score: CHANNEL_VALUES, evidence: [{ code: 'channels' }] }];
  if (areStates(column)) return [{ target: 'status', score: STATUS_VALUES }];
  const areGenders =
    column.type === 'text' &&
    meaning.concepts.size === 0 &&
    column.distinct > 1 &&
    column.distinct <= MAX_GENDERS &&
    textsMatch(column, isGender, 1);
  return areGenders
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

/** Minimum share of values that are countries: some are misspelled, or named otherwise. */
const MOST_COUNTRIES = 0.8;

/** Minimum share of values that are Czech regions: Prague and Vysočina have other endings. */
const MIN_REGIONS = 0.5;

/** Matches Czech regions, whose name `kraj` means a country in Polish. */
const CZECH_REGION = /[sc]k[ýy]$|kraj$/iu;

/** Returns the target of a column of places by its values. */
export function placeIn(column: ColumnProfile, target: Target): Target {
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

/** Ways to sell, in lower case without spaces and hyphens. */
const CHANNELS =
  /^(?:(?:web|online|internet|e|net)?(?:shop|store|boutique|butik|commerce|handel)|(?:in|physical|retail)store|o(?:n|ff)line|web(?:site)?|internet|mobileapp|app|marketplace|retail|wholesale|outlet|kiosk|pos|telesales|take(?:away|out)|(?:dine|eat|walk)in|drivethr(?:u|ough)|(?:home)?delivery|pickup|click(?:&|and|\+)collect|filiale|laden|ladengeschäft|einzelhandel|großhandel|außerhaus|vorort|abholung|lieferung|magasin|enligne|surplace|àemporter|livraison|tienda|enlínea|enlinea|mayorista|minorista|parallevar|adomicilio|negozio|ingrosso|dettaglio|asporto|loja(?:física)?|atacado|varejo|balcão|winkel|groothandel|afhalen|bezorging|sklep(?:internetowy|stacjonarny)?|hurt|detal|dostawa|nätbutik|butikk|nettbutikk|netbutik|mağaza|toptan|perakende|paketservis|myymälä|verkkokauppa|obchod|prodejna|eshop|bolt|webáruház|店舗|店頭|オンライン|通販|卸売?|매장|온라인|오프라인|배달|포장|线上|线下|门店|网店|批发|零售|外卖|堂食|متجر|عبرالإنترنت)$/u;

/** Texts for an unknown channel, in the same form. */
const NO_CHANNEL =
  /^(?:unknown|others?|none|error|n\/?a|unbekannt|sonstige|inconnue?|autres?|desconocid[oa]|otros?|desconhecid[oa]|outros?|sconosciut[oa]|altr[oi]|onbekend|overige?|nieznan[ey]|inne|okänd|ukendt|ukjent|annat|andet|tuntematon|muu|neznám[ýé]|bilinmiyor|diğer|不明|その他|未知|其他|기타|غير معروف)$/u;

const MAX_CHANNELS = 12;

/** Concepts of names that may be those of channels, such as the location of a purchase. */
const NAMES: readonly Concept[] = /* @__PURE__ */ listOf('location city type order sale purchase method name channel platform');

/** True when all known values of a column are ways to sell, and its name does not mean something else. */
export function isChannel(column: ColumnProfile, { concepts }: NameMeaning): boolean {
  if (column.type !== 'text' || column.distinct < 2 || column.distinct > MAX_CHANNELS) return false;
  if ([...concepts].some((concept) => !NAMES.includes(concept))) return false;
  const known = (column.texts ?? []).map(plainText).filter((text) => !NO_CHANNEL.test(text));
  return known.length > 1 && known.every((text) => CHANNELS.test(text));
}

function plainText(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/gu, '');
}

/** Stems of order states other than returns; a few words per language. */
const STATUS_WORDS =
  /ship|deliver|complet|pending|draft|^posted$|confirm|process|hold|paid|closed|open|fulfil|liefer|versan|offen|bezahlt|abgeschl|bearbeit|livr|exp[ée]di|pay[ée]|cours|enviad|camino|entreg|pagad|pendient|pago|spedit|consegn|pagat|attesa|lavoraz|verz[eo]n|lever|betaald|behandel/iu;

/** Maximum number of states in a column without a name for them. */
const MAX_STATES = 12;

/** True for the state of an order. */
export function isStatus(text: string): boolean {
  return STATUS_WORDS.test(text) || isReturned(text);
}

/** True when at least half of the texts are states, or the column marks what was returned. */
export function isStatusColumn(column: ColumnProfile): boolean {
  return textsMatch(column, isStatus, 0.5) || marksReturns(column.name, column.texts ?? []);
}

/** True for a column of few texts that are states, with returned or canceled among them, such as the type of an order. */
function areStates(column: ColumnProfile): boolean {
  if (column.type !== 'text' || column.distinct > MAX_STATES) return false;
  const { texts = [] } = column;
  return texts.some(isReturned) && texts.some((text) => STATUS_WORDS.test(text)) && isStatusColumn(column);
}
