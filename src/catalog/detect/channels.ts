import type { NameMeaning } from './names/names.js';
import type { Concept } from './names/words.js';
import type { ColumnProfile } from './profile.js';
import { textsMatch } from './profile.js';

/** Ways to sell, in lower case without spaces and hyphens. */
const CHANNELS =
  /^(?:(?:web|online|internet|e|net)?(?:shop|store|boutique|butik|commerce|handel)|(?:in|physical|retail)store|o(?:n|ff)line|web(?:site)?|internet|mobileapp|app|marketplace|retail|wholesale|outlet|kiosk|pos|telesales|take(?:away|out)|(?:dine|eat|walk)in|drivethr(?:u|ough)|(?:home)?delivery|pickup|click(?:&|and|\+)collect|filiale|laden|ladengeschäft|einzelhandel|großhandel|außerhaus|vorort|abholung|lieferung|magasin|enligne|surplace|àemporter|livraison|tienda|enlínea|enlinea|mayorista|minorista|parallevar|adomicilio|negozio|ingrosso|dettaglio|asporto|loja(?:física)?|atacado|varejo|balcão|winkel|groothandel|afhalen|bezorging|sklep(?:internetowy|stacjonarny)?|hurt|detal|dostawa|nätbutik|butikk|nettbutikk|netbutik|mağaza|toptan|perakende|paketservis|myymälä|verkkokauppa|obchod|prodejna|eshop|bolt|webáruház|店舗|店頭|オンライン|通販|卸売?|매장|온라인|오프라인|배달|포장|线上|线下|门店|网店|批发|零售|外卖|堂食|متجر|عبرالإنترنت)$/u;

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

/** True when all values of a column are ways to sell, and its name does not mean something else. */
export function isChannel(column: ColumnProfile, { concepts }: NameMeaning): boolean {
  if (column.type !== 'text' || column.distinct < 2 || column.distinct > MAX_CHANNELS) return false;
  if ([...concepts].some((concept) => !NAMES.includes(concept))) return false;
  return textsMatch(column, (text) => CHANNELS.test(text.toLowerCase().replaceAll(/[\s_-]+/gu, '')), 1);
}
