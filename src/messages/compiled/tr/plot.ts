// Made from tr/plot.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ by, measures }) => `${grammar.and(by)} bazında ${grammar.lowerAnd(measures)}`,
  rows: ({ shown }) => `${shown} satır`,
  firstRows: ({ shown }) => `İlk ${shown} satır`,
  range: ({ measure, low, lowName, high, highName }) =>
    `${measure}: en düşük ${low} (${lowName}), en yüksek ${high} (${highName})`,
  only: ({ measure, value }) => `${measure}: ${value}`,
  rowsTerm: 'Satırlar',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Nokta ${k} / ${n}.`,
  chosen: ({ names }) => `Seçim: ${names}.`,
  cleared: 'Seçim temizlendi.',
  clickHint: 'Sayfayı filtrelemek için tıklayın',
  unclickHint: 'Filtreyi temizlemek için tıklayın',
  role: 'grafik',
  keys: 'Noktalar arasında gezinmek için ok tuşlarını kullanın. Seçmek için Enter, bir tane eklemek için Shift+Enter, temizlemek için Esc tuşuna basın.',
  drawnTerm: 'Grafik',
  drawnText: ({ marks }) => `Bu sayfadaki tanıma göre Observable Plot ile çizildi (${marks})`,
  functionText: 'Bu sayfadaki bir işlev tarafından Observable Plot ile çizildi',
  rank: ({ withinLength, within, of }) =>
    `${withinLength === 0 ? 'Tüm satırlar' : `Aynı ${grammar.lowerAnd(within)} değerine sahip satırlar`} arasında ${grammar.lower(of)} sırası; 1 en yüksektir`,
  quantile: ({ withinLength, within, of, count }) =>
    `${withinLength === 0 ? 'Tüm satırlar' : `Aynı ${grammar.lowerAnd(within)} değerine sahip satırlar`} arasında ${grammar.lower(of)} için eşit büyüklükte gruplar: 1 (en düşük) – ${count} (en yüksek)`,
  share: ({ withinLength, within, of }) =>
    `${withinLength === 0 ? 'Tüm satırların' : `Aynı ${grammar.lowerAnd(within)} değerine sahip satırların`} toplam ${grammar.lower(of)} değeri içindeki pay`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
