// Made from tr/breakdown.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ dimension, measures, limitTop, limitBottom }) =>
    `${dimension} bazında ${grammar.lowerAnd(measures)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, son ${limitBottom}`) : `, ilk ${limitTop}`}`,
  within: ({ heading, member }) => `${heading}: ${member}`,
  and: ({ one, other }) => `${one} ve ${grammar.lower(other)}`,
  other: 'Diğer',
  others: 'Diğerleri',
  cumulative: 'Kümülatif pay',
  share: 'Pay',
  isNew: 'yeni',
  total: 'Toplam',
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  leader: ({ name, value, share }) => `Lider: ${name}, ${value}${share === undefined || share === '' ? '' : ` (payı ${share})`}`,
  least: ({ name, value }) => `En düşük: ${name} (${value})`,
  below: ({ measure, n, of, name, value }) =>
    `${measure === 'profit' ? 'Zarar eden' : 'Negatif olan'}: ${grammar.upperSmall(n)} / ${grammar.small(of)}${n === 1 ? `: ${name}` : `, başta ${name}`} (${value})`,
  grew: ({ count, isCut, of, leadName, leadChange, isAll, fresh }) =>
    `${count === 0 ? `${isCut ? 'Gösterilenlerden büyüyen' : 'Büyüyen'}: 0 / ${of}${leadName === undefined || leadName === '' ? '' : `; en büyük düşüş: ${leadName} (${leadChange})`}` : count === 1 ? `${isCut ? 'Gösterilenlerden büyüyen' : 'Büyüyen'}: 1 / ${of}${leadName === undefined || leadName === '' ? '' : `: ${leadName} (${leadChange})`}` : `${isCut ? 'Gösterilenlerden büyüyen' : 'Büyüyen'}: ${isAll ? `tümü (${of})` : `${count} / ${of}`}${leadName === undefined || leadName === '' ? '' : `, başta ${leadName} (${leadChange})`}`}${fresh === 0 ? '' : `; yeni: ${fresh}`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `En yüksek: ${highName} (${highValue}); en düşük: ${lowName} (${lowValue})`,
  selected: ({ value, names, share }) =>
    `${value === undefined || value === '' ? `Seçim: ${names}` : `${names}: ${value}`}${share === undefined || share === '' ? '' : ` (payı ${share})`}`,
  classes: ({ a, n, b }) =>
    `İlk\u00a0%80: ${a} / ${n} (A sınıfı)${b === 0 ? '' : `, sonraki\u00a0%15: ${b} tane daha (B sınıfı)`}`,
  classTitle: ({ letter, count }) => `${letter} sınıfı: ${count}`,
  instead: ({ why }) =>
    `Çubuklarla gösteriliyor: ${why === 'many' ? 'beşten fazla dilimli bir halka grafiği zor okunur' : why === 'negative' ? 'negatif değerler bir toplamın parçaları olarak gösterilemez' : 'bu değerler bir toplam oluşturmaz'}`,
  cut: ({ n }) => `İlk ${n} gösteriliyor`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: 'çubuk grafik',
  path: 'Detaya inme yolu',
  all: 'Tümü',
  drilled: ({ name, field }) => `${name}, ${grammar.lower(field)} bazında.`,
  risen: ({ field }) => `Geri dönülen düzey: ${grammar.lower(field)}.`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} / ${n}.`,
  ofAll: ({ share }) => `payı ${share}`,
  chosen: ({ names }) => `Seçim: ${names}.`,
  cleared: 'Seçim temizlendi.',
  several: ({ names, more }) => `${names} ve ${more} tane daha`,
  clickHint: ({ name }) => `${name} ile filtrelemek için tıklayın veya birden fazla seçmek için sürükleyin`,
  unclickHint: 'Filtreyi temizlemek için tıklayın',
  drillHint: ({ level }) => `${grammar.lower(level)} düzeyine inmek için çift tıklayın`,
  keys: 'Çubuklar arasında gezinmek için ok tuşlarını kullanın. Seçmek için Enter, birden fazla seçmek için Shift ile bir ok tuşu, detaya inmek için Alt+Aşağı ok, geri dönmek için Alt+Yukarı ok, temizlemek için Esc tuşuna basın.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
