// Made from tr/insights-time.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: 'kalıcı değişimler',
      heads: {
        rose: ({ measure, since, share }) => `${measure}: ${since} döneminden beri ${share} daha yüksek`,
        fell: ({ measure, since, share }) => `${measure}: ${since} döneminden beri ${share} daha düşük`,
      },
      text: ({ periods, unit, level, expected, change }) =>
        `${periods} boyunca ${unit} başına ortalama ${level}; beklenen: ${expected} (${unit} başına ${change}).`,
      met: ({ periods, share }) => `${periods} boyunca beklenen düzeye göre ${share}`,
      how: ({ since, unit, against }) =>
        `${since} döneminden itibaren ${unit} bazındaki değerler ${against === undefined || against === '' ? 'öncekilerle' : `${against} dönemiyle`} karşılaştırılır. Mevsimsellik ve trend çıkarıldığında değişim, rastlantı olamayacak kadar büyük ve kalıcı olduğu için bildirilir.`,
    },
    anomaly: {
      name: 'olağan dışı değerler',
      heads: {
        high: ({ measure, period, share }) => `${measure} (${period}): beklenenin ${share} üzerinde`,
        low: ({ measure, period, share }) => `${measure} (${period}): beklenenin ${share} altında`,
        several: ({ measure, period, count, units }) => `${measure} (${period}): ${count} olağan dışı ${units}`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `En dikkat çekici ${day}: `}${value}; beklenen: ${expected} (${change}).`,
      met: ({ expected, share }) => `beklenen ${expected} değerine göre ${share}`,
      how: ({ unit, units }) =>
        `Mevsimsellik ve trend çıkarılır (STL). Bir ${unit}, kalan kısım tüm seri (${units}) üzerindeki rastgele değişimden büyük olduğunda işaretlenir.`,
    },
    season: {
      name: 'önümüzdeki sezon',
      heads: {
        strong: ({ period, unit, share }) => `${period} dönemi güçlü bekleniyor: ${unit} ortalamasının ${share} üzerinde`,
        weak: ({ period, unit, share }) => `${period} dönemi zayıf bekleniyor: ${unit} ortalamasının ${share} altında`,
      },
      text: ({ value, lower, upper, unit, mean }) =>
        `Tahmin: ${value} (%80 aralığı: ${lower} – ${upper}); ${unit} ortalaması: ${mean}.`,
      met: ({ value, change, share }) => `${value} bekleniyor, ortalamaya göre ${change} (${share})`,
      how: ({ against }) =>
        `Önceki tüm dönemlere dayanan bir tahmin. Ortalama, önümüzdeki ayların ortalamasıdır${against === undefined || against === '' ? '' : ` (${against})`}. Tahmin, yalnızca geriye dönük testlerde önceki sezonun aynı dönemini yinelemekten daha iyi olduğu için kullanılır.`,
    },
    change: {
      name: 'yıllık değişim',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure} (${period}): ${share} artışla ${after}`,
        fell: ({ measure, period, share, after }) => `${measure} (${period}): ${share} düşüşle ${after}`,
      },
      text: ({ earlier, change, cause, effect, cause2, effect2 }) =>
        `${earlier} ile karşılaştırıldığında ${change}.${cause === undefined || cause === '' ? '' : ` En büyük katkı: ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `, ardından ${cause2} (${effect2})`}.`}`,
      met: ({ before, share }) => `${before} değerine göre ${share}`,
      how: ({ period, against }) =>
        `${period}, ${against === undefined || against === '' ? 'önceki yılla' : `${against} dönemiyle`} karşılaştırılır ve değişim istatistiksel olarak anlamlıdır (dönemin bölümleri üzerinde Student t testi). Hacmi veya fiyatları diğerlerinden anlamlı biçimde farklı değişen segmentler listelenir.`,
    },
    peers: {
      name: 'öncüler ve geride kalanlar',
      heads: {
        best: ({ member, measure, against, growth }) =>
          `${member}: ${grammar.lower(measure)} ${against === undefined || against === '' ? 'önceki yılın' : `${against} döneminin`} ${growth} üzerinde`,
        worst: ({ member, measure, against, growth }) =>
          `${member}: ${grammar.lower(measure)} ${against === undefined || against === '' ? 'önceki yılın' : `${against} döneminin`} ${growth} altında`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `${value} (${period}); ${earlier} ile karşılaştırıldığında ${change}. ${isPair ? 'Diğer tüm satışlar' : `Diğer tüm değerler (${kinds})`}: ${peers}.`,
      met: ({ growth, peers }) => `${growth}, diğer tümü ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${period}, ${against === undefined || against === '' ? 'önceki yılla' : `${against} dönemiyle`} karşılaştırılır. Büyüme, ${isPair ? 'diğer tüm satışların' : `diğer tüm değerlerin (${kinds})`} toplam büyümesiyle karşılaştırılır ve toplam içindeki pay anlamlı biçimde değiştiği için bildirilir. Tutar, değişimin kendisi veya daha küçükse diğerleri gibi gelişmiş olmaya göre farktır.`,
    },
    falling: {
      name: 'düşüş trendleri',
      heads: {
        fell: ({ member, periods, share }) => `${member}: ${periods} boyunca düşüşte (${share})`,
      },
      text: ({ unit, before, after, period, slope }) =>
        `Trend, ${unit} başına ${before} değerinden ${after} değerine indi (${period}); her ${unit} yaklaşık ${slope}.`,
      met: ({ periods, share }) => `${periods} içinde ${share}`,
      how: ({ units, kinds }) =>
        `Tek bir kötü değer değil, tüm seri (${units}) boyunca bir trend. Her birinin (${kinds}) toplam içindeki payı anlamlılık açısından sınanır.`,
    },
  },
};
