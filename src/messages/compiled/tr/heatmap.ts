// Made from tr/heatmap.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `Günlük ${grammar.lower(measure)}`,
  heading: ({ x, y, measure }) => `${x} ve ${grammar.lower(y)} bazında ${grammar.lower(measure)}`,
  growthOf: ({ heading }) => `Değişim: ${grammar.lower(heading)}`,
  other: 'Diğer',
  nth: ({ n, unit }) => `${n}. ${grammar.lower(unit)}`,
  place: ({ kind, name }) => (kind === 'hour' ? `saat ${name}` : `${name}`),
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}, ${other}`,
  peak: ({ measure, place, value }) => `${measure}, en yüksek: ${place} (${value}).`,
  bestDay: ({ day, value }) => `En iyi gün: ${day} (${value}).`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, en yüksek: ${highPlace} (${highValue}); en düşük: ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}, en güçlü büyüme: ${highPlace} (${highValue}); en zayıf: ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ shown, mostCount, mostWeekday }) =>
    `Satış olmayan ${shown} gün var${mostCount === undefined || mostCount === '' ? '' : ` (${mostWeekday}: ${mostCount})`}.`,
  alone: ({ name, value }) => `${name}: ${value}.`,
  several: ({ isDays, shown, sum }) =>
    `Seçim: ${isDays ? `${shown} gün` : `${shown} hücre`}${sum === undefined || sum === '' ? '' : `, toplam ${sum}`}.`,
  correlations: ({ per }) => (!per ? 'Korelasyonlar' : `${per} bazında korelasyonlar`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one} ve ${grammar.lower(other)}`,
  together: ({ pair, r }) => `En güçlü pozitif korelasyon: ${pair} (${r}).`,
  against: ({ pair, r }) => `En güçlü negatif korelasyon: ${pair} (${r}).`,
  nothingSure: 'İstatistiksel olarak anlamlı korelasyon yok.',
  noCause: 'Korelasyon nedensellik anlamına gelmez.',
  methods: {
    pearson: 'Korelasyon r',
    spearman: 'Sıra korelasyonu',
    kendall: 'Sıra korelasyonu τ',
    eta: 'Korelasyon oranı η',
    cramer: 'Cramér V',
  },
  pairsText: ({ per }) =>
    `Her çift, iki değere de sahip ${!per ? 'satırlar' : `değerler (${grammar.lower(per)} bazında)`} üzerinden (−1 ile 1 arası). Sayı ve kategori: η; iki kategori: Cramér V (0 ile 1 arası). p: bu kadar güçlü bir sonucun rastlantıyla oluşma olasılığı, Benjamini–Hochberg düzeltmeli`,
  strength: 'Korelasyon',
  pairOf: 'Çift',
  compared: 'Örneklem büyüklüğü',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'p değeri',
  p: 'p',
  adjusted: 'düzeltilmiş p değeri',
  mayBeChance: 'anlamlı değil',
  mayWellBeChance: 'Bu kolaylıkla rastlantı olabilir.',
  noPair: 'sabit',
  openHint: 'Grafiği açmak için tıklayın.',
  allPairs: 'Tüm korelasyonlar',
  per: 'Kırılım',
  row: 'Satır',
  noValue: 'veri yok',
  noRows: 'Veri yok',
  noComparison: 'Karşılaştırılacak bir şey yok',
  chosen: ({ name }) => `Seçim: ${name}.`,
  cleared: 'Seçim temizlendi.',
  spokenHead: ({ name }) => `${name} başlığı: tüm satır veya sütun.`,
  clickHint: ({ isRange }) =>
    isRange
      ? 'Filtrelemek için tıklayın veya aralık seçmek için sürükleyin'
      : 'Filtrelemek için tıklayın veya birden fazla seçmek için sürükleyin',
  unclickHint: 'Filtreyi temizlemek için tıklayın',
  role: 'ısı haritası',
  keys: 'Hücreler ile satır veya sütun başlıkları arasında gezinmek için ok tuşlarını kullanın. Seçmek için Enter, aralık seçmek için Shift ile bir ok tuşu, temizlemek için Esc tuşuna basın.',
  pairKeys:
    'Çiftler arasında gezinmek için ok tuşlarını kullanın. Bir çiftin grafiğini açmak için Enter, geri dönmek için Esc tuşuna basın.',
  keyMove: 'gezin',
  keySelect: 'seç',
  keyRange: 'aralık',
  keyLeave: 'temizle',
  keyOpen: 'aç',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
