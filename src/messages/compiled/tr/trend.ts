// Made from tr/trend.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ unit, measures, series, average }) =>
    `${unit === 'day' ? 'Günlük' : unit === 'week' ? 'Haftalık' : unit === 'month' ? 'Aylık' : unit === 'quarter' ? 'Çeyreklik' : unit === 'year' ? 'Yıllık' : unit} ${grammar.lower(measures)}${!series ? '' : `, ${grammar.lower(series)} bazında`}${!average ? '' : `, ${grammar.lower(average)}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'Diğerleri' : `Diğer ${n}`),
  cumulative: ({ measure }) => `${measure}, kümülatif`,
  yearToDate: ({ measure }) => `${measure}, yıl başından bugüne`,
  average: ({ count, unit }) =>
    `${count} ${unit === 'day' ? 'günlük' : unit === 'week' ? 'haftalık' : unit === 'month' ? 'aylık' : unit === 'quarter' ? 'çeyreklik' : unit === 'year' ? 'yıllık' : unit} hareketli ortalama`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? 'Önceki yıl'
      : earlier === 'period'
        ? unit === 'day'
          ? 'Önceki gün'
          : unit === 'week'
            ? 'Önceki hafta'
            : unit === 'month'
              ? 'Önceki ay'
              : unit === 'quarter'
                ? 'Önceki çeyrek'
                : unit === 'year'
                  ? 'Önceki yıl'
                  : 'Önceki dönem'
        : earlier === 'weekday'
          ? '52 hafta önce'
          : 'Karşılaştırma dönemi',
  growth: ({ points, earlier, unit }) =>
    points
      ? 'Yüzde puan değişimi'
      : `${earlier === 'year' ? 'Önceki yıla göre' : earlier === 'period' ? (unit === 'day' ? 'Önceki güne göre' : unit === 'week' ? 'Önceki haftaya göre' : unit === 'month' ? 'Önceki aya göre' : unit === 'quarter' ? 'Önceki çeyreğe göre' : unit === 'year' ? 'Önceki yıla göre' : 'Önceki döneme göre') : earlier === 'weekday' ? 'Bir yıl önceki aynı haftanın gününe göre' : 'Karşılaştırma dönemine göre'} büyüme`,
  growing: ({ measures }) => `Büyüme: ${grammar.lower(measures)}`,
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  note: 'Not',
  mean: 'Ortalama',
  adjusted: 'Mevsim etkisinden arındırılmış',
  adjustedRule: ({ strength }) =>
    `Mevsimsellik, sağlam (robust) STL ile (Cleveland vd., 1990) tahmin edilip çıkarılır. Mevsimsellik gücü: ${strength} (%0 = yok,\u00a0%100 = tamamen mevsimsel)`,
  unusual: ({ expected }) => `Olağan dışı: beklenen ${expected}`,
  unusualCount: ({ n, of, unit }) =>
    n === 0
      ? `${grammar.small(of)} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} içinde olağan dışı değer yok`
      : `${grammar.small(of)} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} içinde ${grammar.small(n)} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} olağan dışı`,
  unusualTerm: 'Olağan dışı değerler',
  unusualRule: ({ rate }) =>
    `Trend ve mevsimselliğe göre beklenen aralığın dışındaki değerler. Hiçbir değer olağan dışı olmasaydı, tek bir değerin bile işaretlenme olasılığı ${rate} olurdu`,
  cut: '0’dan başlamıyor',
  selected: 'Seçim',
  isSelected: 'seçili',
  compared: 'karşılaştırma dönemi',
  beat: ({ n, of, unit, earlier, isAll }) =>
    n === 0
      ? `${grammar.small(of)} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} içinde hiçbiri ${earlier === 'year' ? 'önceki yılın' : earlier === 'period' ? (unit === 'day' ? 'önceki günün' : unit === 'week' ? 'önceki haftanın' : unit === 'month' ? 'önceki ayın' : unit === 'quarter' ? 'önceki çeyreğin' : unit === 'year' ? 'önceki yılın' : 'önceki dönemin') : earlier === 'weekday' ? 'bir yıl önceki aynı haftanın gününün' : 'karşılaştırma döneminin'} üzerinde değil`
      : `${isAll ? `${grammar.small(of)} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} içinde tümü` : `${grammar.small(of)} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} içinde ${grammar.small(n)} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit}`} ${earlier === 'year' ? 'önceki yılın' : earlier === 'period' ? (unit === 'day' ? 'önceki günün' : unit === 'week' ? 'önceki haftanın' : unit === 'month' ? 'önceki ayın' : unit === 'quarter' ? 'önceki çeyreğin' : unit === 'year' ? 'önceki yılın' : 'önceki dönemin') : earlier === 'weekday' ? 'bir yıl önceki aynı haftanın gününün' : 'karşılaştırma döneminin'} üzerinde`,
  beatBy: ({ beat, amount }) => `${beat}; toplamda ${amount}`,
  aboveCost: ({ isAll, of, unit, n, lossName, lossValue }) =>
    `Ciro, ${isAll ? `${grammar.small(of)} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} içinde tümünde` : `${grammar.small(of)} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} içinde ${grammar.small(n)} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit}`} maliyetin üzerinde${lossName === undefined || lossName === '' ? '' : `; en büyük zarar: ${lossValue} (${lossName})`}`,
  lastQuarter: ({ measure, share }) => `4. çeyreğin yıl içindeki payı (${grammar.lower(measure)}): ${share}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `En yüksek: ${highName} (${highValue}); en düşük: ${lowName} (${lowValue})`,
  collapsed: ({ name, unit, value, usual }) =>
    `${name}: ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit} başına yalnızca ${value}, önceki medyan ${usual}; veri eksik olabilir`,
  leader: ({ name, value, share }) => `Lider: ${name}, ${value}${share === undefined || share === '' ? '' : ` (payı ${share})`}`,
  lone: ({ name, value }) => `${name}: ${value}`,
  span: ({ name, value }) => `${name}: toplam ${value}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ years, good, unit }) =>
    `${years === undefined ? '' : `${grammar.small(years)} yılın `}${good ? 'en iyi' : 'en yüksek'} ${unit === 'day' ? 'günü' : unit === 'week' ? 'haftası' : unit === 'month' ? 'ayı' : unit === 'quarter' ? 'çeyreği' : unit === 'year' ? 'yılı' : 'dönemi'}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? ',' : ''}`,
  above: ({ name, amount }) => `${name} değerinin ${amount} üzerinde`,
  below: ({ name, amount }) => `${name} değerinin ${amount} altında`,
  same: ({ name }) => `${name} ile aynı`,
  noValue: 'veri yok',
  part: ({ days }) => `yalnızca ${days}`,
  partial: ({ day }) => `${day} tarihine kadar veri`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Nokta ${k} / ${n}.`,
  chosen: ({ days }) => `Seçim: ${days}.`,
  cleared: 'Seçim temizlendi.',
  shareOf: ({ period }) => `${period} içindeki pay`,
  clickHint: ({ name }) => `${name} ile filtrelemek için tıklayın veya bir dönem seçmek için sürükleyin`,
  unclickHint: 'Filtreyi temizlemek için tıklayın',
  role: 'zaman serisi grafiği',
  keys: 'Noktalar arasında gezinmek için ok tuşlarını kullanın. Seçmek için Enter, aralık seçmek için Shift ile bir ok tuşu, temizlemek için Esc tuşuna basın.',
  play: 'Ses olarak çal',
  soundKey: 'Değerleri ses tonları olarak duymak için S tuşuna basın.',
  keyPlay: 'dinle',
  playing: ({ low, high }) => `En düşük ton: ${low}. En yüksek ton: ${high}.`,
  keyMove: 'gezin',
  keySelect: 'seç',
  keyBrush: 'aralık seç',
  keyLeave: 'temizle',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
