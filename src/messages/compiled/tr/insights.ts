// Made from tr/insights.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: 'Satırlar',
  customers: {
    new: 'Yeni müşteriler',
    repeat: 'Tekrar eden müşteriler',
  },
  pictured: {
    current: 'Bu dönem',
    earlier: 'Bir yıl önce',
    all: 'Tüm siparişler',
  },
  sentence: ({ period, n }) => `${grammar.upperWhen(period)}${n === 1 ? '' : ', en önemlisi önce'}`,
  nothing: ({ period }) => `Olağan dışı bir şey yok: ${period}.`,
  looked: ({ names }) => `Denetlendi: ${names}.`,
  lacking: ({ names }) => `Bu verilerle mümkün değil: ${names}.`,
  failed: ({ names }) => `Denetlenemedi: ${names}.`,
  awaited: 'Daha fazlası denetleniyor…',
  tones: {
    good: 'İyi haber',
    bad: 'Dikkat gerektiriyor',
    neutral: 'Bilmekte fayda var',
  },
  stake: ({ isGood, amount }) => (isGood ? `Etki: ${amount}` : `Risk altında: ${amount}`),
  basis: ({ of, shown }) =>
    of === 'rows'
      ? `${shown} satır`
      : of === 'orders'
        ? `${shown} sipariş`
        : of === 'customers'
          ? `${shown} müşteri`
          : of === 'periods'
            ? `${shown} dönem`
            : `${shown} değer`,
  rare: ({ count }) => `Rastlantıyla ${count} seferde 1’den az görülür`,
  often: ({ count }) => `Rastlantıyla yaklaşık\u00a0%${count} oranında görülür`,
  exact: 'Kesin sayım, tahmin değil',
  show: 'Sayfayı filtrele',
  shown: 'Sayfa filtrelendi',
  showTip: ({ clause }) => `Sayfayı filtreler: ${clause}`,
  todo: 'Ne yapmalı',
  how: 'Nasıl hesaplanıyor',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ shown, kind, amount }) => `Aynı sorunu yaşayan ${shown} ${kind}, toplam ${amount}`,
  kinds: ({ field }) =>
    field === 'region'
      ? 'bölge'
      : field === 'category'
        ? 'kategori'
        : field === 'subcategory'
          ? 'alt kategori'
          : field === 'product'
            ? 'ürün'
            : field === 'customer'
              ? 'müşteri'
              : field === 'channel'
                ? 'kanal'
                : field === 'segment'
                  ? 'segment'
                  : field === 'country'
                    ? 'ülke'
                    : field === 'continent'
                      ? 'kıta'
                      : field === 'state'
                        ? 'eyalet'
                        : field === 'city'
                          ? 'şehir'
                          : field === 'store'
                            ? 'mağaza'
                            : field === 'seller'
                              ? 'satıcı'
                              : field === 'promotion'
                                ? 'promosyon'
                                : `${grammar.dimension(field)} değeri`,
  more: ({ shown }) => `${shown} içgörü daha göster`,
  fewer: 'Daha az göster',
  terms: {
    rule: 'Kural',
    met: 'Bu durumda',
    all: 'Toplam',
    period: 'Dönem',
    against: 'Karşılaştırma',
    basis: 'Dayanak',
    certainty: 'Kesinlik',
    stake: 'Tutar',
    filter: 'Filtre',
    finding: 'İçgörü',
    topic: 'Konu',
    tone: 'Tür',
    looked: 'Denetlendi',
    lacking: 'Veride yok',
    failed: 'Denetlenmedi',
    rank: 'Sıralama',
  },
  rank: 'Kâr üzerindeki etki × kesinlik değerine göre sıralanır; yalnızca bilmekte fayda olanlar en sondadır. Aynı satışlarla ilgili içgörüler bir kez gösterilir. Bir konuda en fazla 20’de 1 yanlış alarm beklenir (Benjamini–Hochberg). Eyleme geçmek için çok küçük olanlar gösterilmez.',
  picture: {
    line: ({ measure, from, to }) => `${measure}: ${from} – ${to}`,
    bars: ({ names }) => `Çubuklar: ${names}`,
  },
  story: {
    start: 'Hikâye olarak görüntüle',
    back: 'Geri',
    next: 'İleri',
    leave: 'Hikâyeden çık',
    place: ({ k, n }) => `${k} / ${n}`,
    spoken: ({ place, head, clause }) =>
      `İçgörü ${place}: ${head}.${clause === undefined || clause === '' ? '' : ` Sayfa filtresi: ${clause}.`}`,
    follows: ({ clause }) => `Sayfa filtresi: ${clause}`,
    whole: 'Tüm sayfa için geçerli',
    left: 'Önceki filtreleriniz geri yüklendi.',
    copy: 'Bağlantıyı kopyala',
    copied: 'Bağlantı kopyalandı',
    notCopied: 'Bağlantı kopyalanamadı. Buradan kopyalayın:',
    link: 'Bu adımın bağlantısı',
    lost: 'Bağlantıdaki içgörü artık güncel değil. Güncel olanlar aşağıdadır.',
    role: 'hikâye',
    keys: 'Adım adım ilerlemek için ok tuşlarını, başa veya sona gitmek için Home ve End, çıkmak için Esc tuşunu kullanın.',
  },
  chosen: ({ clause }) => `Sayfa filtresi: ${clause}.`,
  cleared: 'Filtre temizlendi.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day' ? 'gün' : grain === 'week' ? 'hafta' : grain === 'month' ? 'ay' : grain === 'quarter' ? 'çeyrek' : 'yıl',
    units: ({ grain }) =>
      grain === 'day' ? 'gün' : grain === 'week' ? 'hafta' : grain === 'month' ? 'ay' : grain === 'quarter' ? 'çeyrek' : 'yıl',
    span: ({ grain, shown }) =>
      grain === 'day'
        ? `${shown} gün`
        : grain === 'week'
          ? `${shown} hafta`
          : grain === 'month'
            ? `${shown} ay`
            : grain === 'quarter'
              ? `${shown} çeyrek`
              : `${shown} yıl`,
    pair: ({ other, name }) => (other === undefined || other === '' ? `${name}` : `${name} (${other})`),
    earlier: ({ before, against }) => `${before}${!against ? ' (öncesi)' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === ''
        ? from === undefined || from === ''
          ? `${to} değerine kadar`
          : `${from} ve üzeri`
        : `${range}`,
  },
  rules: {
    'find-cause': {
      when: 'beklenenin çok altında',
      then: 'her şeyden önce nedeni bulun',
      todo: 'Sayfayı filtreleyin ve nerede, ne zaman başladığına bakın: fiyat değişikliği, stok tükenmesi, biten bir kampanya, kaybedilen bir müşteri. Yalnızca bu nedene yönelik harekete geçin.',
    },
    'repeat-success': {
      when: 'beklenenin çok üzerinde',
      then: 'neyin işe yaradığını bulun ve tekrarlayın',
      todo: 'Sayfayı filtreleyin ve nerede, ne zaman başladığına bakın. Ekibe neyi farklı yaptığını sorun ve bunu başka yerlerde de planlayın.',
    },
    help: {
      when: 'geçen yılın altında ve benzerlerinin gerisinde',
      then: 'arayı kapatmasına yardımcı olun',
      todo: 'Ürün çeşidini, fiyatları ve kadroyu en iyi performans gösteren benzeriyle karşılaştırın. Bir adım üzerinde anlaşın ve sonraki dönemden sonra yeniden kontrol edin.',
    },
    renew: {
      when: 'yalnızca bir değil, birçok dönemdir düşüşte',
      then: 'yenileyin veya kademeli olarak kaldırın',
      todo: 'Satın alma ile birlikte karar verin: yeni bir sürüm, farklı bir fiyat veya siparişin durdurulması. O zamana kadar stoku düşük tutun.',
    },
    protect: {
      when: 'çoğunluğu birkaçı oluşturuyor',
      then: 'önemli müşterileri koruyun ve tabanı genişletin',
      todo: 'Her birine özel bir ilgili kişi atayın. Her birine daha az bağımlı olmak için sıradakileri nasıl kazanacağınızı planlayın.',
    },
    loyalty: {
      when: 'yüksek ciro ve düşük müşteri tutma oranı',
      then: 'sadakat teklifi',
      todo: 'Müşterilere ilk siparişten kısa süre sonra yeniden satın almaları için bir neden verin: kupon, sabit fiyat, hatırlatma. Kaçının bunu yaptığını ölçün.',
    },
    'second-order': {
      when: 'tekrar eden müşteriler sipariş başına yenilerden daha fazla harcıyor',
      then: 'ikinci siparişi kazanın',
      todo: 'Daha fazla ilk sipariş kazanmak yerine yeni müşterilerin ikinci siparişine yatırım yapın: onlara hoş geldin deyin ve satın aldıklarına uygun ürünler önerin.',
    },
    'cross-sell': {
      when: 'tekrar eden müşteriler sipariş başına yenilerden daha az harcıyor',
      then: 'tekrar eden müşterilere çapraz satış yapın',
      todo: 'Önceki siparişlere uygun ürünler önerin ve alışılmış tutarın biraz üzerinden itibaren ücretsiz teslimat sunun.',
    },
    'cap-discount': {
      when: 'zarar ettiren indirimli satışlar',
      then: 'indirimi sınırlayın',
      todo: 'Bu tür indirimlere yalnızca gerekçe ve onayla izin verin. Önce daha düşük bir indirim deneyin: kendini karşılayacak kadar ek satış getirmelidir.',
    },
    'check-returns': {
      when: 'diğerlerinden daha sık iade ediliyor',
      then: 'neden iade edildiğini bulun',
      todo: 'Son iadelerin nedenlerini okuyun. Açıklamayı, ambalajı ve tedarikçiyi kontrol edin ve en sık görülen nedeni giderin.',
    },
    'stock-up': {
      when: 'önümüzde güçlü bir dönem var',
      then: 'stok siparişini ve kadroyu zamanında planlayın',
      todo: 'Üst sınırı yedekte tutarak beklenen tutara göre sipariş verin. Kampanyaları zirve sırasında değil, öncesinde başlatın.',
    },
    'fill-gap': {
      when: 'önümüzde zayıf bir dönem var',
      then: 'maliyetleri düşük tutun veya bir kampanya planlayın',
      todo: 'Daha az sipariş verin ve izinleri bu döneme planlayın ya da kendi kampanyanızı yürütün. Düşüşü başarısızlık olarak görmeyin.',
    },
    bundle: {
      when: 'rastlantıyla beklenenden çok daha sık, kârla birlikte satın alınıyor',
      then: 'paket olarak sunun',
      todo: 'Birlikte konumlandırın, ilkini satın alana ikincisini önerin ve bir ay boyunca küçük bir indirimle paket deneyin.',
    },
    'win-back': {
      when: 'alışılmıştan daha uzun süredir sipariş vermeyen değerli müşteriler',
      then: 'yeniden kazanın',
      todo: 'Listenin başındaki müşteriyi bizzat arayın. Diğerlerine satın aldıklarına uygun bir teklifle yazın.',
    },
    call: {
      when: 'sipariş vermeyi bırakan önemli bir müşteri',
      then: 'yeniden kazanın',
      todo: 'Müşteriyi bizzat arayın ve neyin değiştiğini sorun. Önce bir çözüm, en son indirim önerin.',
    },
  },
};
