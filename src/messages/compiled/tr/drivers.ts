// Made from tr/drivers.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `${measure}: değişimin nedenleri`,
  restHeading: ({ measure }) => `${measure}: seçim ve geri kalan`,
  per: {
    orders: ({ measure }) => `Sipariş başına ${grammar.lower(measure)}`,
    units: ({ measure }) => `Adet başına ${grammar.lower(measure)}`,
    rows: ({ measure }) => `Satır başına ${grammar.lower(measure)}`,
  },
  before: 'Önce',
  after: 'Şimdi',
  sameDays: ({ year }) => `${year}, aynı günler`,
  selection: 'Seçim',
  theRest: 'Geri kalan',
  others: 'Diğer tümü',
  several: 'Örtüşme',
  kinds: {
    volume: 'Hacim',
    mix: 'Karma',
    price: 'Fiyat',
    rest: 'Diğer değişimler',
  },
  quotientKinds: {
    rate: 'Oran',
    several: 'Örtüşme',
  },
  groups: {
    lost: 'Kaybedilen',
    less: 'Daha az alan',
    more: 'Aynı veya daha fazla alan',
    new: 'Yeni',
    unknown: 'Bilinmeyen müşteri',
  },
  segment: ({ place, names }) =>
    place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} (${place})`,
  restOf: ({ member }) => `Geri kalan: ${member}`,
  otherMembers: ({ count }) => `diğer ${count}`,
  members: ({ shown, noun }) => `${shown} ${grammar.lower(noun)}`,
  meanings: {
    volume: {
      up: 'daha fazla adet satıldı',
      down: 'daha az adet satıldı',
    },
    mix: {
      up: 'daha pahalı ürünler',
      down: 'daha ucuz ürünler',
    },
    price: {
      up: 'daha yüksek fiyatlar',
      down: 'daha düşük fiyatlar',
    },
  },
  quotientMeanings: {
    rate: 'her segment içindeki değişim',
    mix: 'segment büyüklüklerindeki değişim',
    several: 'birden fazla segmentte sayılan siparişler veya müşteriler',
  },
  moved: ({ measure, now, before, isFlat, amount, isUp, share }) =>
    `${measure} (${now}): ${before} ile karşılaştırıldığında ${isFlat ? 'değişim yok' : `${amount} ${isUp ? 'artış' : 'düşüş'}${share === undefined || share === '' ? '' : ` (${share})`}`}.`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    isFlat
      ? `Seçim için ${grammar.lower(measure)}: geri kalanla aynı (${rest}).`
      : `Seçim için ${grammar.lower(measure)}: geri kalanın ${amount} ${isUp ? 'üzerinde' : 'altında'} (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? 'hacim' : kind === 'mix' ? 'karma' : kind === 'price' ? 'fiyat' : 'diğer değişimler'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${grammar.lower(group)} ${amount}`,
  quotientPart: ({ kind, amount }) => `${kind === 'rate' ? 'oranlar' : kind === 'mix' ? 'karma' : 'örtüşme'} ${amount}`,
  byDimension: ({ dimension, parts }) => `${dimension} bazında: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `Başlıca etkenler: ${causes}.`,
  most: ({ causes }) => `En büyük katkılar: ${causes}.`,
  usual: ({ count, low, high }) => `Normal aralıkta: önceki ${count} dönemde değişimler ${low} ile ${high} arasındaydı.`,
  turnover: ({ dimension, parts }) => `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({ count, kind, amount }) => `${count} ${kind === 'new' ? 'yeni' : 'kaybedilen'} (${amount})`,
  noEarlier: 'Karşılaştırılacak bir şey yok: iki dönemden birinde veri yok',
  noSelection: 'Geri kalanla karşılaştırmak için sayfada bir şey seçin',
  noRest: 'Karşılaştırılacak bir şey yok: seçimde veya geri kalanda veri yok',
  unexplained: 'Hiçbir kırılım bu değişimi açıklamıyor',
  change: 'Değişim',
  largest: 'En büyük değişimler',
  effect: 'Etki',
  ofChange: 'Değişimdeki pay',
  kind: 'Tür',
  what: 'Segment',
  whole: 'Toplam',
  step: 'Şelale',
  presence: 'Durum',
  presences: {
    both: 'her iki dönemde',
    new: 'yeni',
    lost: 'kaybedilen',
  },
  sides: {
    both: 'her iki tarafta',
    new: 'yalnızca seçimde',
    lost: 'yalnızca geri kalanda',
  },
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Satır ${k} / ${n}.`,
  chosen: ({ segment }) => `Seçim: ${segment}.`,
  cleared: 'Seçim temizlendi.',
  noFilter: 'Bu satır bir segment olmadığından filtre olarak kullanılamaz.',
  tooMany: 'Filtrelemek için çok fazla değer.',
  clickHint: 'Bu segmentle filtrelemek için tıklayın',
  unclickHint: 'Filtreyi temizlemek için tıklayın',
  role: 'şelale grafiği',
  keys: 'Adımlar arasında gezinmek için ok tuşlarını kullanın. Bir segmentle filtrelemek için Enter, temizlemek için Esc tuşuna basın.',
  lookedTerm: 'Analiz edilen',
  looked: ({ dimensions, depth }) => `${dimensions}, ${depth === 1 ? 'tek tek' : 'tek tek ve çiftler hâlinde'}`,
  partsTerm: 'Adımlar',
  partsText: ({ dimension }) =>
    `${dimension} bazında. Her adım, üzerine uygulanan bir filtrenin gösterdiği değişimdir ve tüm adımların toplamı toplam değişimi verir`,
  outTerm: 'Başlıca etkenler',
  outText:
    'Adet veya fiyatta diğerlerinin çoğundan en az\u00a0%2 ve anlamlı biçimde farklı değişen segmentler (analiz başına\u00a0%1 yanlış alarm)',
  rateTerm: 'Oran ve karma',
  rateText:
    'Oran: bir segmentin kendi oranındaki değişim × ortalama ağırlığı. Karma: ağırlığındaki değişim × ortalama oranının genel orana uzaklığı (Kitagawa 1955). Ağırlık: paydadaki payı. Etkilerin toplamı toplam değişimi verir. Listelenenler: üçte ikisini açıklayan en az sayıda segment',
  severalText: 'Bir sipariş veya müşteri birden fazla segmentte sayıldığında etki kendi satırında gösterilir',
  restTerm: 'Karşılaştırılan',
  restText: ({ selection }) => `${selection} içeren satırlar ve diğer tümü. Tarih filtreleri ikisine de uygulanır`,
  perText: 'İki grubun büyüklüğü farklı olduğundan tutarlar ortalamadır',
  groupsTerm: 'Gruplar',
  bridgeText: 'Her müşteri dönemlerin birinde veya ikisinde satın aldı. Müşterisi olmayan satışlar ayrı gösterilir',
  historyTerm: 'Normal aralık',
  history: ({ count, from, to }) =>
    `Aynı uzunlukta ${count} önceki dönem (${from}–${to}), aynı şekilde karşılaştırıldı;\u00a0%95 öngörü aralığı`,
  shortHistory: 'Bu uzunlukta beşten az önceki dönem olduğundan normal aralık gösterilmiyor',
  leftOut: ({ shown }) => `Önceki dönemlerdeki benzer değişimler nedeniyle başlıca etkenlerde gösterilmeyen ${shown} segment`,
  turnoverTerm: 'Yeni ve kaybedilen',
  pvmTerm: 'Hacim, karma, fiyat',
  pvmText: ({ dimension }) =>
    `Hacim: (şimdiki adet ÷ önceki adet − 1) × önceki tutar. Karma: önceki fiyatlarla şimdiki adet, eksi hacim etkisi ve önceki tutar. Fiyat: şimdiki tutar eksi önceki fiyatlarla şimdiki adet. Fiyatlar ${grammar.lower(dimension)} bazında ortalamalardır`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
