// Made from tr/card.json by npm run texts.
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: 'Geliştirici ayrıntıları',
  unknownAttribute: ({ name, nearest }) =>
    `Bilinmeyen öznitelik: “${name}”${nearest === undefined || nearest === '' ? '' : `. Şunu mu demek istediniz: “${nearest}”?`}`,
  retry: 'Yeniden dene',
  onlyCurrency: ({ currency }) => `Yalnızca ${currency} göster`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'Veri yok' : `${clause} için veri yok`),
  emptyWithout: ({ filters, clause, shown }) =>
    `${filters === 1 ? '' : `${filters} filtre uygulandı. `}“${clause}” olmadan ${shown} satır olurdu.`,
  actHere: ({ n }) => (n === 1 ? '1 filtre uygulandı' : `${n} filtre uygulandı`),
  clearClause: ({ clause }) => `Temizle: ${clause}`,
  clearAll: 'Tümünü temizle',
  wholeHistory: ({ range }) => `Tüm tarihler: ${range}`,
  source: ({ names, newest }) => `Kaynak: ${names}${!newest ? '' : ` · son veri tarihi ${newest}`}`,
  skipped: ({ clause }) => `${clause} filtresi bu grafiğe uygulanmıyor`,
  viewTable: 'Tablo olarak görüntüle',
  viewChart: 'Grafik olarak görüntüle',
  csv: 'CSV indir',
  png: 'PNG indir',
  copy: 'Tablo olarak kopyala',
  copied: 'Kopyalandı. Bir belgeye veya elektronik tabloya yapıştırın.',
  notCopied: 'Kopyalanamadı. Metin seçildi.',
  svg: 'SVG indir',
  readChart: 'Bu grafiği oku',
  speak: 'Sesli oku',
  copyText: 'Metni kopyala',
  explain: 'Bu nasıl hesaplanıyor?',
  reading: ({ table, amount, rows }) =>
    `${table} yükleniyor: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows} satır`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} MB` : `${done} / ${total} MB`),
  not: ({ values }) => `${values} hariç`,
  customerType: {
    new: 'Yeni',
    repeat: 'Tekrar eden',
  },
  customersOfType: {
    new: 'Yeni müşteriler',
    repeat: 'Tekrar eden müşteriler',
  },
  missingValues: ({ column, shown }) => `${column} sütununda değeri olmayan ${shown} satır var`,
  moreRows: ({ shown }) => `${shown} satır daha görmek için CSV dosyasını indirin.`,
  valueCount: ({ shown }) => `${shown} değer. “Tablo olarak görüntüle” hepsini listeler.`,
  insightsHeading: 'Öne çıkanlar',
};
