// Made from tr/forecast.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `Tahmin: ${grammar.lower(measure)}`
      : `${unit === 'day' ? 'Günlük' : unit === 'week' ? 'Haftalık' : unit === 'month' ? 'Aylık' : unit === 'quarter' ? 'Çeyreklik' : unit === 'year' ? 'Yıllık' : `${unit}`} tahmin: ${grammar.lower(measure)}`,
  unit: ({ grain }) => `${grain}`,
  actual: 'Gerçekleşen',
  forecast: 'Tahmin',
  interval: ({ level }) => `${level} aralığı`,
  lowerLimit: ({ level }) => `${level} alt sınırı`,
  upperLimit: ({ level }) => `${level} üst sınırı`,
  said: 'Geriye dönük test',
  saidTerm: 'Geriye dönük test tahmini',
  whatIf: ({ growth }) => `Senaryo: ${growth}`,
  partial: 'Süren dönem',
  partialTo: ({ day }) => `${day} tarihine kadar veri`,
  cut: '0’dan başlamıyor',
  event: 'Olay',
  between: ({ from, to }) => `${from} – ${to}`,
  total: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `${measure}, ${period} tahmini: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel} aralığı: ${limitsFrom} – ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `; ${thanEarlier} ile karşılaştırıldığında değişim yok` : `; ${thanEarlier} ile karşılaştırıldığında ${thanShare} ${isUp ? 'artış' : 'düşüş'}`}.`,
  last: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo }) =>
    `${measure}, ${period} tahmini: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel} aralığı: ${limitsFrom} – ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `${growth} ile tahmin ${value} olurdu.`,
  accuracy: ({ own, unit, naive }) =>
    `Geriye dönük test: ortalama hata ${own}; ${unit === 'day' ? 'bir hafta önceki aynı günü' : unit === 'week' ? 'bir yıl önceki aynı haftayı' : unit === 'month' ? 'bir yıl önceki aynı ayı' : unit === 'quarter' ? 'bir yıl önceki aynı çeyreği' : unit === 'year' ? 'önceki yılı' : unit} yinelemek: ${naive}.`,
  untried: 'Geriye dönük test için yeterli geçmiş yok.',
  notShown: ({ reason }) => `Tahmin gösterilmiyor: ${reason}.`,
  few: ({ least, unit, count }) =>
    `en az ${least} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} gerekiyor, mevcut: ${count}. ${unit === 'day' ? 'Daha uzun bir geçmiş deneyin' : 'Daha ince bir ayrıntı düzeyi veya daha uzun bir geçmiş deneyin'}`,
  noBetter: ({ unit, own, naive }) =>
    `geriye dönük testlerde ${unit === 'day' ? 'bir hafta önceki aynı günü' : unit === 'week' ? 'bir yıl önceki aynı haftayı' : unit === 'month' ? 'bir yıl önceki aynı ayı' : unit === 'quarter' ? 'bir yıl önceki aynı çeyreği' : unit === 'year' ? 'önceki yılı' : unit} yinelemekten daha doğru değildi (ortalama hata ${own}, yinelemede ${naive})`,
  noBetterUntried: ({ unit }) =>
    `geriye dönük testlerde ${unit === 'day' ? 'bir hafta önceki aynı günü' : unit === 'week' ? 'bir yıl önceki aynı haftayı' : unit === 'month' ? 'bir yıl önceki aynı ayı' : unit === 'quarter' ? 'bir yıl önceki aynı çeyreği' : unit === 'year' ? 'önceki yılı' : unit} yinelemekten daha doğru değildi`,
  wide: 'belirsizlik, yararlı olamayacak kadar büyük',
  effects: ({ list }) => `Olaylar: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? 'bir iş günü fazla' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}: ${partsLength === 0 ? 'veri yok' : grammar.list(parts)}. Nokta ${k} / ${n}.`,
  spoken: ({ term, value }) => `${grammar.lower(term)} ${value}`,
  together: ({ period }) => `${period}, toplam`,
  chosen: ({ days }) => `Seçim: ${days}.`,
  cleared: 'Seçim temizlendi.',
  noFuture: 'Bu dönemler gelecekte olduğundan filtrelenecek veri yok.',
  clickHint: ({ name }) => `${name} ile filtrelemek için tıklayın veya bir dönem seçmek için sürükleyin`,
  unclickHint: 'Filtreyi temizlemek için tıklayın',
  role: 'zaman serisi grafiği',
  keys: 'Noktalar arasında gezinmek için ok tuşlarını kullanın. Diğer grafikleri bir dönemle filtrelemek için Enter, aralık seçmek için Shift ile bir ok tuşu, temizlemek için Esc tuşuna basın.',
  keyMove: 'gezin',
  keySelect: 'seç',
  keyBrush: 'aralık seç',
  keyLeave: 'temizle',
  modelTerm: 'Model',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? 'üstel düzleştirme' : kind === 'theta' ? 'Theta yöntemi' : kind === 'arima' ? 'ARIMA modeli' : kind === 'snaive' ? 'mevsimsel naif yöntem' : kind} (${name})`,
  whyTerm: 'Ağırlıklar',
  why: 'Birden fazla model birleştirilir; geriye dönük testlerde daha doğru olanlar daha büyük ağırlık alır',
  whyOne: '`model` özniteliğiyle ayarlandı',
  triedTerm: 'Geriye dönük test',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `${times} önceki başlangıç noktasından tahmin, ${count} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} ileriye: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. Yineleme (${unit === 'day' ? 'bir hafta önceki aynı günü' : unit === 'week' ? 'bir yıl önceki aynı haftayı' : unit === 'month' ? 'bir yıl önceki aynı ayı' : unit === 'quarter' ? 'bir yıl önceki aynı çeyreği' : unit === 'year' ? 'önceki yılı' : unit}): ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: 'Aralıklar',
  intervalText: 'Ayrılmış verilerdeki hatalara dayanır; her aralık tek bir dönem için geçerlidir',
  sumTerm: 'Toplamın aralığı',
  sumText:
    'Toplam için hesaplanır: modellerin kendi tahmini ile tam korelasyonlu hatalar arasında, geriye dönük test toplamlarına göre kalibre edilir',
  fittedTerm: 'Uydurulan veri',
  fitted: ({ count, unit, gaps }) =>
    `${count} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit}${gaps === 0 ? '' : ` (${gaps} eksik değer dolduruldu)`}`,
  leftTerm: 'Dahil değil',
  left: ({ name, day }) => `${name}: veriler ${day} tarihinde bittiğinden tam dönem tahmin edilir ve şimdiki değeri işaretlenir`,
  emptyTerm: 'Verisiz dönemler',
  empty: {
    gap: 'Boşluk olarak ele alınır',
    zero: 'Sıfır olarak ele alınır',
  },
  eventsTerm: 'Olaylar',
  untold: ({ list }) => `${list} için etki tahmin edilemedi`,
  whatIfTerm: 'Senaryo',
  whatIfText: ({ growth }) => `Tahminin her dönemi, ${growth} ile değiştirilmiş`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
