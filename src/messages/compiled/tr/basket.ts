// Made from tr/basket.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `Birlikte satın alınan ${grammar.lowerMany(item)}`,
  withHeading: ({ item }) => `Birlikte satın alınanlar: ${item}`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === '' ? 'Olası sonraki alım' : `Olası sonraki alım: ${customer}`,
  orders: ({ shown }) => `${shown} sipariş`,
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ from, share, to, times, worth }) =>
    `${from} içeren siparişlerin ${grammar.sinda(share)} ayrıca ${to} var, rastlantıyla beklenene göre ${times}.${worth === undefined || worth === '' ? '' : ` ${worth}`}`,
  worth: ({ money }) => `Bu, 100 sipariş başına ${money} kâr demektir.`,
  next: ({ item, chance, repeat }) => `En olası sonraki alım: ${item} (${chance}, ${repeat ? 'daha önce alınmış' : 'yeni'}).`,
  history: ({ customer, orders, last }) =>
    `${customer}: ${orders}${last === undefined || last === '' ? '' : `, en sonuncusu ${last}`}.`,
  stranger: ({ customer }) => `${customer} için satın alma geçmişi olmadığından en çok tercih edilen ürünler gösteriliyor.`,
  none: ({ orders, several, of }) =>
    `${orders} içinde ${several} birden fazla ürün içeriyor, ancak ${of === undefined || of === '' ? 'hiçbir çift' : `${of} ile hiçbir ürün`} rastlantıyla beklenenden daha sık birlikte alınmıyor.`,
  nothing: 'Rastlantıyla beklenenden daha sık birlikte satın alınan ürün yok',
  together: 'Birlikte satın alınan',
  values: {
    profit: '100 sipariş başına kâr',
    lift: 'Lift (rastlantıyla beklenenin katı)',
    score: 'Olasılık',
  },
  cells: {
    lift: 'İkisinin rastlantıyla beklenenin kaç katı sıklıkta birlikte satın alındığı (lift)',
    confidence: 'Satırdaki ürünü içeren siparişlerden sütundaki ürünü de içerenlerin oranı (güven)',
  },
  few: 'ikisini içeren sipariş çok az',
  matrixRole: 'matris',
  matrixKeys:
    'Hücreler arasında gezinmek için ok tuşlarını kullanın. İki ürünle filtrelemek için Enter, hücre eklemek için Shift+Enter, temizlemek için Esc tuşuna basın.',
  bought: 'Satın alınan',
  also: 'Birlikte alınan',
  ordersTerm: 'Siparişler',
  withAll: 'Tüm ürünleri içeren siparişler',
  support: 'Destek (tüm siparişlerdeki pay)',
  confidenceTerm: 'Güven (onu da alanların oranı)',
  confidence: ({ items }) => `Bunu da alanlar: ${items}`,
  lift: 'Lift (rastlantıyla beklenenin katı)',
  kind: 'Tür',
  repeat: 'daha önce alınmış',
  fresh: 'müşteri için yeni; benzer müşteriler alıyor',
  point: ({ items, parts, k, n }) => `${items}: ${grammar.list(parts)}. Satır ${k} / ${n}.`,
  chosen: ({ items }) => `Seçim: ${items}.`,
  cleared: 'Seçim temizlendi.',
  clickHint: 'Bu ürünlerle filtrelemek için tıklayın',
  unclickHint: 'Filtreyi temizlemek için tıklayın',
  role: 'sıralı liste',
  keys: 'Satırlar arasında gezinmek için ok tuşlarını kullanın. Seçmek için Enter, bir tane eklemek için Shift+Enter, temizlemek için Esc tuşuna basın.',
  foundTerm: 'Dayanak',
  found: ({ items, orders, support }) =>
    `${items} içeren ${orders}. Ürün kümeleri siparişlerin en az ${grammar.sinda(support)} geçer ve toplam en fazla üç ürün içerir`,
  ruleTerm: 'Ölçütler',
  ruleText: ({ confidence }) =>
    `Güven en az ${confidence};\u00a0%5 düzeyinde anlamlı (Fisher kesin testi, Benjamini–Hochberg); gereksiz kurallar çıkarıldı`,
  keptText: ({ confidence }) => `Güven en az ${confidence};\u00a0%5 düzeyinde anlamlı (Fisher kesin testi, Benjamini–Hochberg)`,
  worthTerm: '100 sipariş başına kâr',
  worthText:
    'Her iki tarafı içeren, rastlantıyla beklenen sayının üzerindeki siparişler × sağdaki ürünlerin sipariş başına ortalama kârı',
  chanceTerm: 'Olasılık',
  chanceText: ({ customers }) =>
    `Daha önce alınan ürünler: ne sıklıkla, ne kadar yakın zamanda alındığı ve başkalarının ne sıklıkla yeniden aldığı. Yeni ürünler: en benzer 100 müşteri. ${customers} için son siparişlerle eğitildi`,
  items: ({ shown, noun }) => `${shown} ${grammar.lower(noun)}`,
  customers: ({ shown }) => `${shown} müşteri`,
};

export const messages = /* @__PURE__ */ basketMessages(texts);
