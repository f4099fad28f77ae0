// Made from tr/cohort.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: 'Müşteri tutma',
    'new-repeat': 'Yeni ve tekrar eden müşteriler',
    rfm: 'Müşteri segmentleri',
    risk: 'Risk altındaki müşteriler',
    intervals: 'Siparişler arası gün',
  },
  ofMeasure: ({ heading, measure }) => `${heading}: ${grammar.lower(measure)}`,
  later: ({ shown, grain }) => `${shown} ${grain === 'month' ? 'ay' : grain === 'quarter' ? 'çeyrek' : 'yıl'} sonra`,
  ages: ({ grain }) => `İlk siparişten sonra geçen ${grain === 'month' ? 'ay' : grain === 'quarter' ? 'çeyrek' : 'yıl'}`,
  back: ({ measure, firstAge, firstShare, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `Yeniden satın alan yeni müşteriler: ${firstAge} ${firstShare}${farShare === undefined || farShare === '' ? '' : `, ${farAge} ${farShare}`}.`
      : `Yeni müşterilerin ilk ${grain === 'month' ? 'ay' : grain === 'quarter' ? 'çeyrek' : 'yıl'} içindeki ${measure === 'customers' ? 'müşteri sayısına' : measure === 'orders' ? 'sipariş sayısına' : 'cirosuna'} oranı: ${firstAge} ${firstShare}${farShare === undefined || farShare === '' ? '' : `, ${farAge} ${farShare}`}.`,
  direction: ({ isFlat, until, to, age, from, isUp }) =>
    isFlat
      ? `Müşteri tutma oranı sabit: ${until} sonrasında kazanılan müşterilerin ${grammar.si(to)} ${age} yeniden satın alıyor, öncesinde ${from}.`
      : `Müşteri tutma oranı (${age}) ${isUp ? 'yükseldi' : 'düştü'}: ${until} dönemine kadar kazanılanlarda ${from}, sonrasında kazanılanlarda ${to}.`,
  all: 'Tümü',
  cohort: 'Kohort',
  size: 'Yeni müşteriler',
  sizes: {
    customers: 'Müşteriler',
    orders: 'Siparişler',
    revenue: 'Ciro',
  },
  age: 'Yaş',
  firstPeriod: 'İlk dönemde',
  unfinished: ({ age }) => `${age} (sürüyor)`,
  share: 'İlk döneme oranı',
  shareOfCustomers: 'Yeniden satın alan',
  count: {
    customers: 'Yeniden satın alan müşteriler',
    orders: 'Siparişler',
    revenue: 'Ciro',
  },
  running: 'sürüyor',
  runningNote: ({ until }) => `Süren dönem: ${until} tarihine kadar veri`,
  mean: 'Kohortların büyüklüğe göre ağırlıklı ortalaması',
  cellName: ({ cohort, age }) => `${cohort}, ${age}`,
  onePeriod: ({ grain }) =>
    `Tüm siparişler tek bir ${grain === 'month' ? 'ay' : grain === 'quarter' ? 'çeyrek' : 'yıl'} içinde olduğundan müşteri tutma oranı henüz ölçülemiyor.`,
  noNew: 'Bu seçimde ilk siparişini veren müşteri olmadığından gösterilecek kohort yok.',
  others: ({ shown }) => `İlk siparişi bu seçimin dışında olan ${shown} müşteri dahil değil.`,
  cohortTerm: 'Kohort',
  cohortText: ({ grain }) =>
    `Müşteriler, filtrelerden bağımsız olarak tüm verilerdeki ilk siparişlerinin ${grain === 'month' ? 'ayına' : grain === 'quarter' ? 'çeyreğine' : 'yılına'} göre gruplanır. En eski kohortlar, veriler başlamadan önce ilk kez satın alan müşterileri içerebilir`,
  retentionTerm: 'Müşteri tutma oranı',
  retentionTexts: {
    customers:
      'Bir kohortun o sonraki dönemde satın alan müşterileri ÷ kohortun müşterileri. İlk sonraki dönem için bu, “Müşteri tutma oranı” ölçüsüne eşittir',
    orders: 'Bir kohortun o sonraki dönemdeki siparişleri ÷ ilk dönemindeki siparişleri',
    revenue: 'Bir kohortun o sonraki dönemdeki cirosu ÷ ilk dönemindeki cirosu',
  },
  meanTerm: 'Ortalama',
  meanText: 'Yeterli geçmişi olan tüm kohortlar birlikte. Süren dönemler sayılmaz',
  leftTerm: 'Dahil değil',
  repeat: 'Tekrar eden',
  fresh: 'Yeni',
  unknown: 'Bilinmeyen müşteri',
  shareOfRepeat: 'Tekrar eden payı',
  repeatRecent: ({ count, measure, share, before }) =>
    `Son ${count}: ${measure === 'customers' ? `müşterilerin ${grammar.si(share)} daha önce satın almıştı` : measure === 'orders' ? `siparişlerin ${grammar.si(share)} tekrar siparişti` : `cironun ${grammar.si(share)} tekrar siparişlerden geldi`}${before === undefined || before === '' ? '' : `; önceki ${count}: ${before}`}.`,
  repeatAll: ({ measure, share }) =>
    `${measure === 'customers' ? `Müşterilerin ${grammar.si(share)} daha önce satın almıştı` : measure === 'orders' ? `Siparişlerin ${grammar.si(share)} tekrar siparişti` : `Cironun ${grammar.si(share)} tekrar siparişlerden geldi`}.`,
  periods: ({ shown, grain }) => `${shown} ${grain === 'month' ? 'ay' : grain === 'quarter' ? 'çeyrek' : 'yıl'}`,
  newTerm: 'Yeni ve tekrar eden',
  newTexts: {
    customers: 'Bir müşteri ilk siparişini verdiği dönemde yeni, sipariş verdiği her sonraki dönemde tekrar eden müşteridir',
    orders:
      'Bir müşterinin ilk sipariş günündeki alımları yeni, sonrakilerin tümü tekrar sayılır. Müşterisi olmayan satırlar ayrı gösterilir',
    revenue:
      'Bir müşterinin ilk sipariş günündeki alımları yeni, sonrakilerin tümü tekrar sayılır. Müşterisi olmayan satırlar ayrı gösterilir',
  },
  segments: {
    champions: 'Şampiyonlar',
    loyal: 'Sadık',
    promising: 'Umut veren',
    new: 'Yeni',
    waning: 'Azalan',
    'at-risk': 'Risk altında',
    sleeping: 'Uykuda',
    lost: 'Kaybedilen',
  },
  shareOf: ({ measure }) => `Pay: ${grammar.lower(measure)}`,
  ofTheMeasure: ({ share, measure }) => `${share} (${grammar.lower(measure)})`,
  customers: ({ shown }) => `${shown} müşteri`,
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `son sipariş ${daysFrom === undefined || daysFrom === '' ? `en fazla ${daysTo} gün önce` : daysTo === undefined || daysTo === '' ? `${daysFrom} gün veya daha önce` : `${daysFrom}–${daysTo} gün önce`}, ${ordersFrom === undefined || ordersFrom === '' ? `en fazla ${ordersTo} sipariş` : !ordersTo ? `${ordersFrom} veya daha fazla sipariş` : `${ordersFrom}–${ordersTo} sipariş`}`,
  noRule: 'puan eşikleri çakıştığından burada her zaman boş',
  ruleTerm: 'Kural',
  segment: 'Segment',
  best: ({ segment, share, revenue }) =>
    `${segment}: müşterilerin ${grammar.si(share)} cironun ${grammar.sini(revenue)} oluşturuyor.`,
  fading: ({ segment, revenue, customers }) =>
    `${segment}: cironun ${grammar.sini(revenue)} oluşturan ${customers} uzun süredir sipariş vermedi.`,
  scoresTerm: 'Puanlar',
  scoresText: ({ day }) =>
    `Güncellik ve sıklık beşte birlik dilimlere göre 1–5 arası puanlanır (Hughes 1994): son siparişten bu yana geçen gün (${day} itibarıyla) ve sipariş sayısı. Eşit değerler aynı puanı alır, bu nedenle dilimlerin büyüklüğü farklı olabilir`,
  limitsTerm: 'Puan eşikleri',
  limits: ({ days, orders }) => `${days} gün; ${orders} sipariş`,
  atStake: ({ horizon }) => `Önümüzdeki ${horizon} için risk altında`,
  days: ({ shown }) => `${shown} gün`,
  daysDative: ({ shown }) => `${shown} gün`,
  most: ({ name, since, rhythm, horizon, likelihood, value }) =>
    `Risk altındaki en yüksek değer: ${name}. Son sipariş ${since} önce${rhythm === undefined || rhythm === '' ? '' : `, genellikle ${rhythm} aralıkla`}; önümüzdeki ${horizon} içinde sipariş olasılığı ${likelihood}, beklenen harcama ${value}.`,
  together: ({ customers, horizon, value }) =>
    `Gösterilen ${customers} için önümüzdeki ${horizon} içinde beklenen harcama: ${value}.`,
  lastSeen: ({ since }) => `son sipariş ${since} önce`,
  usually: ({ rhythm }) => `genellikle ${rhythm} aralıkla`,
  orderLikely: ({ horizon, likelihood }) => `önümüzdeki ${horizon} içinde sipariş olasılığı ${likelihood}`,
  customer: 'Müşteri',
  last: 'Son sipariş',
  rhythm: 'Olağan aralık',
  alive: 'Hâlâ müşteri olma olasılığı',
  likelihood: ({ horizon }) => `Sipariş olasılığı, önümüzdeki ${horizon}`,
  expectedOrders: ({ horizon }) => `Beklenen sipariş, önümüzdeki ${horizon}`,
  expectedValue: ({ horizon }) => `Beklenen harcama, önümüzdeki ${horizon}`,
  spent: 'Bugüne kadarki harcama',
  tooFew:
    'Kimin risk altında olduğunu belirlemek için yeterli tekrar eden müşteri yok: bazıları birden fazla sipariş vermiş en az on müşteri gerekir.',
  nobody: ({ chance }) =>
    `Risk altında değerli müşteri yok: siparişi gecikenlerden beklenen harcaması en yüksek olanlar en az ${chance} olasılıkla hâlâ müşteri.`,
  chanceTerm: 'Sipariş olasılığı',
  chanceText: ({ horizon }) =>
    `BG/NBD modeline göre (Fader, Hardie, Lee 2005) önümüzdeki ${horizon} içinde en az bir sipariş olasılığı: her müşterinin ne sıklıkla, ne kadar yakın zamanda ve ne kadar süredir sipariş verdiği, diğer tümüyle karşılaştırılarak`,
  valueTerm: 'Beklenen harcama',
  valueText: ({ horizon }) =>
    `Önümüzdeki ${horizon} içinde beklenen sipariş × sipariş başına beklenen harcama (gamma-gamma modeli, Fader ve Hardie 2013)`,
  stakeTerm: 'Risk altındaki değer',
  stakeText:
    'Beklenen harcama × müşterinin ayrılmış olma olasılığı. Yalnızca sonraki siparişi geciken müşteriler listelenir. Önce durumu belirsiz yüksek değerli müşteriler, en son açıkça ayrılmış olanlar gelir',
  half: ({ median }) => `Tüm tekrar siparişlerin yarısı ${median} içinde gelir.`,
  cameAgain: ({ of, again, share }) => `${of} içinde ${again} başka bir gün yeniden sipariş verdi (${share}).`,
  nobodyAgain: 'Hiçbir müşteri birden fazla günde sipariş vermedi.',
  median: ({ median }) => `Medyan ${median}`,
  counts: 'Tekrar siparişler',
  upTo: 'Kümülatif',
  shareOfAll: 'Pay',
  span: ({ from, to }) => `${from}–${to} gün`,
  fromOn: ({ from }) => `${from} gün veya daha fazla`,
  below: ({ to }) => `${to} günden az`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: 'Siparişler arası gün',
  intervalText:
    'Bir siparişten müşterinin sonraki siparişine kadar geçen gün; aynı gündeki birden fazla sipariş bir kez sayılır. Tüm müşteriler birlikte',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} / ${n}.`,
  cell: ({ name, parts }) => `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `Seçim: ${what}.`,
  cleared: 'Seçim temizlendi.',
  tooMany: ({ customers, most }) => `${customers}, diğer grafikleri filtrelemek için çok fazla (en fazla ${most}).`,
  noFilter: 'Bu, filtre olarak kullanılamaz.',
  clickCohort: 'Bu kohortun müşterileriyle filtrelemek için tıklayın',
  clickPeriod: 'Bu dönemle filtrelemek için tıklayın veya birden fazla seçmek için sürükleyin',
  clickSegment: 'Bu segmentin müşterileriyle filtrelemek için tıklayın',
  clickCustomer: 'Bu müşteriyle filtrelemek için tıklayın',
  unclick: 'Filtreyi temizlemek için tıklayın',
  roles: {
    retention: 'kohort tablosu',
    'new-repeat': 'yığılmış çubuk grafik',
    rfm: 'sıralı liste',
    risk: 'sıralı liste',
    intervals: 'histogram',
  },
  keys: 'Gezinmek için ok tuşlarını kullanın. Seçmek için Enter, bir tane eklemek için Shift+Enter, temizlemek için Esc tuşuna basın.',
  keysOnly: 'Çubuklar arasında gezinmek için ok tuşlarını kullanın.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
