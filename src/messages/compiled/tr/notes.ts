// Made from tr/notes.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `“${name}”`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `${column} sütununda gün ve ay belirsiz (örneğin ${example}); sıralarını ayarlamak için read="${column}: date dmy" veya mdy kullanın`,
    'ambiguous-decimal-mark': ({ column, example }) =>
      `${column} sütunundaki ${example} bir ondalık veya binlik ayırıcı içerebilir; emin olmak için read içinde decimal ayarlayın`,
    'ambiguous-role': ({ role, roleColumn, others }) =>
      `${role} rolü ${roleColumn} sütununu kullanıyor; diğer olasılıklar: ${others}`,
    'amounts-per-order': ({ column }) =>
      `${column} sütunundaki sipariş toplamları fiyat × miktar sonucundan farklı, bu nedenle ciro sipariş başına indirim ve ücretleri içermez; sipariş toplamlarını kullanmak için roles="revenue: ${column}" ayarlayın`,
    'bad-encoding': ({ shown }) =>
      `${shown} bayt geçerli UTF-8 değil ve � olarak görünüyor; dosya başka bir karakter kodlaması kullanıyorsa read içinde encoding ayarlayın`,
    'bad-quotes': ({ shown }) => `${shown} satırda yanlış yerde tırnak işareti var; bu hücreleri denetleyin`,
    'cell-errors': ({ column, shown, example }) =>
      `${column} sütununda Excel hatası olan ${shown} hücre (örneğin ${example}) eksik sayılır`,
    converted: ({ currencies, tables, currency, age, signs }) =>
      `${currencies} tutarları, ${tables} içindeki günlük kurla satır satır ${currency} para birimine çevrilir${age === 0 ? '' : grammar.plural(age) === 'one' ? `; kuru olmayan günler bilinen son kuru kullanır (en fazla ${age} gün öncesi)` : `; kuru olmayan günler bilinen son kuru kullanır (en fazla ${age} gün öncesi)`}${signs === undefined || signs === '' ? '' : `; para birimi simgeleri ${signs} olarak okunur`}`,
    'damaged-values': ({ column }) =>
      `${column} sütununun bir bölümünün sağlama toplamı yanlış: dosya yazıldıktan sonra değiştirilmiş ve bazı değerler yanlış olabilir`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column} (${role}) çoğu zaman ${date} tarihinden önce; rolleri veya tarih biçimini denetleyin`,
    'discount-amount': ({ column }) => `${column} bir para tutarına benziyor; indirim bir oran olmalıdır (0–1 veya\u00a0%0–100)`,
    'doubled-keys': ({ table, shown, column, example }) =>
      `${table} tablosunun ${shown} satırında ${column} sütununda yinelenen bir anahtar var (örneğin ${example}); her anahtarın ilk satırı kullanılır`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `${clause} filtresi yok sayıldı: verilerde böyle bir alan yok`
        : `${clause} filtresi ${tables} için uygulanmıyor: orada böyle bir alan yok`,
    'infinite-values': ({ column, shown }) => `${column} sütunundaki ${shown} sonsuz değer eksik sayılır`,
    'like-for-like': ({ newest, earlier }) =>
      `Veriler ${newest} tarihinde bittiğinden karşılaştırma dönemi ${earlier} tarihinde kesilir`,
    'long-rows': ({ shown, example }) =>
      `${shown} satırda sütundan fazla hücre var; fazla hücreler (örneğin ${example}) yok sayılır`,
    'merged-cells': ({ shown, column }) => `${shown} satır ${column} değerini yukarıdaki birleştirilmiş hücreden alır`,
    'mixed-date-order': ({ column, shown, example }) =>
      `${column} sütununda gün ve ay sırası karışık: ${shown} satır diğerlerinden farklı (örneğin ${example})`,
    'mixed-decimal-marks': ({ column, example, shown }) =>
      `${column} sütununda ondalık nokta ve virgül karışık: ${example} gibi ${shown} değer diğer biçimde okunur`,
    'mixed-time-zones': ({ column, shown, example }) =>
      `${column} sütunundaki ${shown} saat (örneğin ${example}) saat dilimi olup olmaması bakımından diğerlerinden farklı; hepsi UTC olarak okunur`,
    'mixed-types': ({ example, column, types, shown }) =>
      example === undefined || example === ''
        ? `${column} sütununun türü her dosyada farklı (${types}), bu nedenle metin olarak okunur`
        : `${column} sütununda sayı ve metin karışık: ${shown} değer (örneğin ${example}) sayı değil, bu nedenle sütun metin olarak okunur`,
    'na-as-missing': ({ column, shown }) => `${column} sütunundaki ${shown} “NA” değeri eksik sayılır`,
    'nested-columns': ({ shown, columns }) => `Liste içeren ${shown} sütun yok sayıldı: ${columns}`,
    'newest-period': ({ from, to }) => `Tarih filtresi ayarlanmadığından en son dönem kullanılır: ${from} – ${to}`,
    'no-header': 'İlk satır veriye benzediğinden sütunların adı yok; başlık satırıysa read içinde header: first ayarlayın',
    'no-rate': ({ table, shown, currencies, currency }) =>
      `${table} tablosunun ${shown} satırı (${currencies}) için ${currency} kuru yok; bu tutarlar dahil değildir`,
    'not-appended': ({ columns, table, other }) =>
      `Sütun adları farklı olduğundan (${columns}) ${table} satırları ${other} tablosuna eklenmedi; sütunları yeniden adlandırın veya read içinde header ile başlık satırını ayarlayın`,
    'not-covered': ({ since }) => `Veriler ${since} tarihinde başlıyor: önceki dönemle karşılaştırma yok`,
    'order-amounts-repeat': ({ column }) =>
      `${column} her satırında siparişin toplamını yineliyor; toplamı siparişleri birden fazla kez sayardı`,
    'order-keys-combined': ({ column, by, percent, columns }) =>
      `${column} baştan başlıyor: değerlerinden birden fazla ${by} değeriyle geçenlerin oranı\u00a0%${percent}. Bu nedenle bir sipariş şu sütunların birleşimiyle tanımlanır: ${columns}`,
    'order-keys-restart': ({ column, by, percent }) =>
      `${column} siparişleri tanımlamıyor: değerlerinden birden fazla ${by} değeriyle geçenlerin oranı\u00a0%${percent}. Bu nedenle siparişler sayılmaz`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `${set} ayırıcısıyla dosyadaki sütun sayısı: ${columns}; ancak satırlar ${found} ile ayrılmış görünüyor (${example}). read içinde delimiter ayarlayın`,
    'other-files': ({ file, files }) => `Zip arşivinden ${file} okundu; yok sayılanlar: ${files}`,
    'other-sales': ({ table }) => `${table} içindeki satışlar dahil değil`,
    'other-sheets': ({ sheet, sheets }) => `Yalnızca ilk sayfa (${sheet}) okundu; yok sayılanlar: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `Başka hiçbir tabloda satış tutarı olmadığından ciro, ${column} sütunundaki (${table}) alınan ödemelere dayanır`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table} tablosunda her dönem için bir sütun var (${first} – ${last}), bu nedenle tutarlarının tarihi ve rolü yok. define="revenue = …" sütunları toplar; dönem başına bir satır daha iyidir`,
    'placeholder-keys': ({ shown, column, other, example }) =>
      `${shown} satırda ${column} sütununda ${other} içinde bulunmayan ${example} değeri var; bunlar (boş) olarak görünür`,
    'possible-total-row': ({ label }) =>
      `Son satır${label === undefined || label === '' ? '' : ` (${label})`} bir toplam satırı olabilir; veri olarak sayılır`,
    'price-may-be-total': ({ price, quantity }) =>
      `${price}, ${quantity} ile birlikte artıyor ve bir satır toplamı, yani ciro olabilir`,
    'repeated-header': ({ shown }) => `${shown} satır başlık satırını yineliyor ve yok sayıldı`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `Ciro indirimlerden önceki tutar olabilir: ${column} sütunundan ${discount} düşüldüğünü gösteren bir şey yok. Netleştirmek için roles="revenue: …" ayarlayın`,
    rollup: ({ by }) => `${by} bazında saklanan toplamlardan hesaplandı`,
    'rows-are-totals': ({ table, example, column }) =>
      `${table} tablosunun her satırı ${example} gibi farklı bir gösterge, bu nedenle ${column} toplanmaz; satış tutarı içeriyorsa roles="revenue: ${column}" ayarlayın`,
    'same-rows': ({ table, files }) =>
      `Bu dosyalar ${table} için başka bir dosyayla aynı satırları içeriyor ve iki kez sayılıyor: ${files}. Kopyaları src içinden kaldırın`,
    sampled: ({ column, shown }) => `${column} sütunundan ${shown} değerlik bir örneklemin sonuçları`,
    'sampled-rows': ({ shown }) => `${shown} satırlık bir örneklemin sonuçları`,
    'largest-members': ({ column, shown }) =>
      `${column} sütununun en büyük ${shown} değerinin sonuçları; diğerlerinin tümü birlikte sayılır`,
    'several-ways': ({ table, from, as }) => `${table} iki şekilde ilişkilendirilebilir; ${from} üzerinden adı ${as} olur`,
    'short-rows': ({ shown }) => `${shown} satırda sütundan az hücre var; kalanlar eksik sayılır`,
    'skipped-lines': ({ shown, example }) => `Başlık satırının üstündeki ${shown} satır atlandı (${example})`,
    'subtotal-rows': ({ example, shown }) =>
      `${example === undefined || example === '' ? '' : `${example} gibi `}${shown} satır başka satırların toplamıdır ve yok sayıldı`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `Son satır${label === undefined || label === '' ? '' : ` (${label})`} üstteki satırların toplamı olduğundan yok sayıldı`
        : `Son ${shown} satır${label === undefined || label === '' ? '' : ` (${label} ile başlayan)`} veri olmadığından yok sayıldı`,
    'uncalculated-cells': ({ column, shown, example }) =>
      `${column} sütununda formülü olan ancak kayıtlı sonucu olmayan ${shown} hücre (örneğin ${example}) eksik sayılır; çalışma kitabını bir kez Excel’de kaydedin`,
    'uniform-rows': ({ shown, example }) => `${shown} satırda tüm sütunlarda ${example} var ve bunlar yok sayıldı`,
    'unknown-column': ({ column }) => `read, verilerde olmayan bir “${column}” sütunu belirtiyor`,
    'unmatched-keys': ({ table, shown, column, other, example }) =>
      `${table} tablosunun ${shown} satırında ${column} sütununda ${other} içinde bulunmayan bir anahtar var (örneğin ${example}); bunlar (boş) olarak görünür`,
    'unreadable-booleans': ({ column, shown, example }) =>
      `${column} sütunundaki ${shown} değer (örneğin ${example}) ne doğru ne yanlış; eksik sayılır`,
    'unreadable-dates': ({ column, shown }) => `${column} sütunundaki ${shown} değer tarih değil ve eksik sayılır`,
    'unreadable-numbers': ({ column, shown, example }) =>
      `${column} sütunundaki ${shown} değer (örneğin ${example}) sayı değil ve eksik sayılır`,
    'unrelated-table': ({ table }) => `${table} tablosu diğerleriyle ilişkili değil ve yalnızca tek başına sorgulanabilir`,
  },
};
