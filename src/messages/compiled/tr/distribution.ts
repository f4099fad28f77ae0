// Made from tr/distribution.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `Dağılım: ${grammar.lower(measure)}` : `${per} başına ${grammar.lower(measure)}`),
  members: ({ shown, per }) => `${shown} ${!per ? 'satır' : grammar.lower(per)}`,
  axis: ({ per }) => (!per ? 'Satırlar' : grammar.many(per)),
  reading: ({ per, median, q1, q3 }) =>
    `Medyan${!per ? '' : ` (${grammar.lower(per)} başına)`}: ${median}${q1 === undefined || q1 === '' ? '' : `; ortadaki yarı ${q1} ile ${q3} arasında`}`,
  beyond: ({ bin, members }) => `${bin} için ${members}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: 'Medyan',
  middleHalf: 'Ortadaki yarı',
  from: ({ value }) => `${value} ve üzeri`,
  below: ({ value }) => `${value} altında`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: 'Aralık',
  share: 'Pay',
  upTo: 'Kümülatif pay',
  point: ({ bin, parts, k, n }) => `${bin}: ${grammar.list(parts)}. Aralık ${k} / ${n}.`,
  chosen: ({ bins, members }) => `Seçim: ${bins} (${members}).`,
  cleared: 'Seçim temizlendi.',
  tooMany: ({ members, most }) => `Seçim: ${members}; diğer grafikleri filtrelemek için çok fazla (en fazla ${most}).`,
  clickHint: 'Seçmek için tıklayın veya aralık seçmek için sürükleyin',
  unclickHint: 'Filtreyi temizlemek için tıklayın',
  histogramRole: 'histogram',
  histogramKeys:
    'Aralıklar arasında gezinmek için ok tuşlarını kullanın. Seçmek için Enter, aralık seçmek için Shift ile bir ok tuşu, temizlemek için Esc tuşuna basın.',
  binsTerm: 'Aralıklar',
  binsRule: ({ width }) =>
    `Genişlik ${width} (Freedman–Diaconis kuralı: 2 × çeyrekler arası açıklık ÷ sayının küp kökü), yuvarlanmış; uzun bir kuyruk açık uçlu tek bir aralıkta toplanır`,
  binsGiven: ({ width }) => `Genişlik ${width} (öğede ayarlandı)`,
  mean: 'Ortalama',
  variable: ({ name }) => grammar.variable(name),
  against: ({ per, y, x }) => `${per} bazında ${grammar.lower(y)} ve ${grammar.lower(x)}`,
  againstRows: ({ y, x }) => `${y} ve ${grammar.lower(x)}, satır başına bir nokta`,
  parted: ({ heading, dimension }) => `${heading}, ${grammar.lower(dimension)} bazında`,
  rises: ({ x, y, fit }) => `Daha yüksek ${grammar.lower(x)}, daha yüksek ${grammar.lower(y)} ile ilişkili (${fit})`,
  falls: ({ x, y, fit }) => `Daha yüksek ${grammar.lower(x)}, daha düşük ${grammar.lower(y)} ile ilişkili (${fit})`,
  unrelated: ({ x, y, fit }) => `${x} ile ${grammar.lower(y)} arasında belirgin bir ilişki yok (${fit})`,
  noLine: ({ members }) => `${members}: trend çizgisi için çok az veya birbirine çok benzer`,
  fit: ({ r, members }) => `r = ${r}, ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `${below} trend çizgisinin çok altında`
      : `${above} trend çizgisinin çok üzerinde${below === undefined || below === '' ? '' : `, ${below} çok altında`}`,
  drawn: ({ shown, all }) => `${shown} / ${all} nokta gösteriliyor; trend çizgisi hepsini kullanır`,
  leftTerm: 'Dahil değil',
  left: ({ members }) => `Bir veya iki değeri eksik ${members}`,
  scatterRole: 'dağılım grafiği',
  scatterKeys:
    'Yatay eksende Sol ve Sağ ok, dikey eksende Yukarı ve Aşağı ok tuşlarını kullanın. Seçmek için Enter, birden fazla seçmek için Shift ile bir ok tuşu, temizlemek için Esc tuşuna basın.',
  scatterHint: 'Seçmek için tıklayın veya birden fazla seçmek için bir dikdörtgen sürükleyin',
  member: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} / ${n}.`,
  picked: ({ names }) => `Seçim: ${names}.`,
  several: ({ names, more }) => `${names} ve ${more} tane daha`,
  lineTerm: 'Çizgi',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${grammar.lower(x)}, tüm noktalar üzerinde en küçük kareler yöntemiyle`,
  chanceTerm: 'p değeri (bu kadar büyük bir r’nin rastlantıyla oluşma olasılığı)',
  cause: 'Korelasyon nedensellik anlamına gelmez.',
  largerRows: 'Daha büyük noktalar daha fazla satırı temsil eder',
  pointsTerm: 'Noktalar',
  equalRows: ({ rows, points }) => `${rows}, ${points} farklı nokta oluşturur; bir noktanın alanı satır sayısını gösterir`,
  choiceTerm: 'Seçim',
  fixedHint: ({ names }) => `Noktalar seçilemez: ${names} diğer sütunlardan hesaplandığından filtrelenemez`,
  fixedKeys: ({ names }) =>
    `Yatay eksende Sol ve Sağ ok, dikey eksende Yukarı ve Aşağı ok tuşlarını kullanın. Noktalar seçilemez: ${grammar.lower(names)} diğer sütunlardan hesaplandığından filtrelenemez.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `Medyan${!per ? '' : ` (${grammar.lower(per)} başına)`}: en yüksek ${highName} (${highMedian}), en düşük ${lowName} (${lowMedian})`,
  groups: ({ all, shown }) => `${all} grup içinde en büyük ${shown} grup gösteriliyor`,
  boxRole: 'kutu grafiği',
  boxKeys:
    'Gruplar arasında gezinmek için ok tuşlarını kullanın. Seçmek için Enter, birden fazla seçmek için Shift ile bir ok tuşu, temizlemek için Esc tuşuna basın.',
  boxHint: 'Seçmek için tıklayın veya birden fazla seçmek için sürükleyin',
  group: 'Grup',
  count: 'Değerler',
  quartiles: ['Alt çeyrek', 'Üst çeyrek'],
  whiskers: ['Alt bıyık', 'Üst bıyık'],
  ends: ['En düşük', 'En yüksek'],
  outliers: 'Aykırı değerler',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: 'Kutu',
  boxRule:
    'Kutu: alt çeyrekten üst çeyreğe, medyanda bir çizgiyle. Bıyıklar, çeyrekler arası açıklığın 1,5 katı içindeki en uzak değere ulaşır',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
