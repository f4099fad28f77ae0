// Made from tr/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: 'Ölçü',
    filters: 'Filtreler',
    skipped: 'Uygulanmayan filtreler',
    period: 'Dönem',
    rows: 'Satırlar',
    newest: 'En son tarih',
    roles: 'Sütunlar',
    names: 'Görünen adlar',
    joins: 'İlişkiler',
    notes: 'Notlar',
  },
  embed: {
    title: 'Yerleştir',
    tag: 'Etiket',
    div: 'Bilinmeyen etiketleri kaldıran düzenleyiciler için',
    frame: 'Yalnızca çerçevelere izin veren sayfalar için',
    copied: 'Kopyalandı',
    withoutData: 'Bu sayfanın verileri dahil değildir. Dosyanızın URL’sini src olarak ekleyin.',
    shortened:
      'URL parametreleri erişim anahtarı içerebileceği için dahil değildir. Dosyanızın gerektirdiği parametreleri ekleyin.',
    folder: 'https://example.com/sales-elements/ yerine embed.html dosyasının bulunduğu klasörü yazın.',
  },
  rowsOf: ({ selected, total }) => `${selected} / ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · eşleşmeyen, “(boş)” olarak gösterilen satırlar: ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}: “${column}”. ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}: her kod için en sık geçen “${column}” değeri gösterilir${several === undefined || several === '' ? '' : ` (${several} kodun birden fazla değeri var)`}`,
  shownAsCodes: ({ role, column }) => `${role}: çoğunun birden fazla “${column}” değeri olduğundan kodlar gösterilir`,
  definitions: {
    'count()': 'satır sayısı',
    revenue: 'iadeler düşülmüş toplam ciro',
    cost: 'toplam maliyet',
    profit: 'toplam kâr',
    units: 'iadeler düşülmüş toplam miktar',
    margin: 'kâr ÷ ciro',
    orders: 'tekil sipariş sayısı',
    customers: 'tekil müşteri sayısı',
    products: 'tekil ürün sayısı',
    sellers: 'tekil satıcı sayısı',
    aov: 'ciro ÷ sipariş sayısı',
    'units-per-order': 'satış adedi ÷ sipariş sayısı',
    price: 'ciro ÷ satış adedi',
    'discount-rate': 'brüt ciroya göre ağırlıklı ortalama indirim',
    'new-customers': 'ilk siparişini bu dönemde veren müşteriler',
    'repeat-rate': '2 veya daha fazla siparişi olan müşteriler ÷ seçimdeki tüm müşteriler',
    retention: 'önceki dönemin bu dönemde yeniden satın alan müşterileri ÷ önceki dönemin tüm müşterileri',
    'return-rate': 'iade veya iptal edilen siparişler ÷ sipariş sayısı',
    'processing-days': 'siparişten gönderime kadar geçen ortalama gün',
    'delivery-days': 'siparişten teslimata kadar geçen ortalama gün',
    conversion: 'sipariş sayısı ÷ ziyaret sayısı',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
