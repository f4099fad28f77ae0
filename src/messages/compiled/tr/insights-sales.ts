// Made from tr/insights-sales.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: 'yoğunlaşma',
      heads: {
        few: ({ all, kinds, few, share, measure, period }) =>
          `${all} ${kinds} içinde ${few} tanesi toplamın ${grammar.sini(share)} oluşturuyor: ${grammar.lower(measure)} (${period})`,
      },
      text: ({ amount, first, firstShare }) => `Toplam ${amount}. En büyüğü: ${first}, payı ${firstShare}.`,
      met: ({ all, few, share }) => `${all} içinde ${few} tanesinin payı ${share}`,
      how: ({ kinds }) => `Değere göre sıralanır ve en üstten sayılır (Pareto): ${kinds}.`,
    },
    discounts: {
      name: 'zarar ettiren indirimler',
      heads: {
        band: ({ band, profit, period }) => `${band} indirimler: ${profit} zarar (${period})`,
        member: ({ member, profit, period }) => `${member}: indirimli satışlarda ${profit} zarar (${period})`,
      },
      text: ({ revenue, profit, without, isLoss }) =>
        `${revenue} satış, ${profit} zararla yapıldı. Tam fiyattan aynı adetler ${without} ${isLoss ? 'zarar ettirirdi' : 'kazandırırdı'}.`,
      met: ({ revenue, profit }) => `${revenue} satışta ${profit} zarar`,
      how: 'İndirimli satışların kesin toplamları. “Tam fiyattan” ifadesi aynı maliyetle aynı adetleri varsayar; daha az satılmış olabileceği hesaba katılmaz.',
    },
    returns: {
      name: 'iadeler',
      heads: {
        high: ({ member, rate, period, peers }) =>
          `${member}: siparişlerin ${grammar.si(rate)} iade edildi (${period}), diğerlerinde ${peers}`,
      },
      text: ({ orders, returned, kinds, excess }) =>
        `${orders} içinde ${returned} siparişte iade var; diğer tümünün (${kinds}) oranına göre ${excess} fazla.`,
      met: ({ rate, peers }) => `${rate}, diğerlerinde ${peers}`,
      how: ({ kinds }) => `İade içeren siparişler ÷ sipariş sayısı; her oran diğer tümünün (${kinds}) toplamına göre sınanır.`,
    },
    bundles: {
      name: 'birlikte satın alınanlar',
      heads: {
        pair: ({ first, also, confidence, second, period }) =>
          `${first}${also === undefined || also === '' ? '' : ` ve ${also}`} içeren siparişlerin ${grammar.sinda(confidence)} ayrıca ${second} var (${period})`,
      },
      text: ({ count, lift }) => `Her ikisini içeren ${count}; rastlantıyla beklenenin ${lift} katı.`,
      met: ({ count, lift }) => `${count}; rastlantıyla beklenenin ${lift} katı`,
      how: 'Tüm siparişler üzerinde birliktelik kuralları, çoklu test düzeltmeli. Etki: rastlantıyla beklenen sayının üzerindeki siparişlerde ikinci ürünün kârı.',
    },
    retention: {
      name: 'düşük müşteri tutma oranı',
      heads: {
        low: ({ member, rate, period }) => `${member}: müşterilerin yalnızca ${grammar.si(rate)} yeniden satın aldı (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `Diğerlerinde ${grammar.si(peers)} yeniden satın aldı. Etkilenen: ${customers} ve ${value} satış (payı ${share}).`,
      met: ({ rate, peers, share }) => `müşteri tutma oranı ${rate}, diğerlerinde ${peers}; toplam cironun ${grammar.si(share)}`,
      how: ({ against, period, kinds }) =>
        `Müşteri tutma oranı, ${against === undefined || against === '' ? 'önceki dönem' : `${against} dönemi`} müşterilerinden ${period} döneminde yeniden sipariş verenlerin oranıdır. Her değer, diğer tümünün (${kinds}) toplamıyla karşılaştırılır.`,
    },
    'new-repeat': {
      name: 'yeni ve tekrar eden müşteriler',
      heads: {
        higher: ({ share, period }) => `Tekrar eden müşteriler sipariş başına yenilerden ${share} fazla harcadı (${period})`,
        lower: ({ share, period }) => `Tekrar eden müşteriler sipariş başına yenilerden ${share} az harcadı (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `Sipariş başına ortalama: tekrar eden müşteriler ${repeat} (${repeatOrders}), yeni müşteriler ${fresh} (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `sipariş başına ${repeat}, yenilerde ${fresh} (${change})`,
      how: 'Tekrar eden ve yeni müşterilerin ortalama sipariş tutarı; fark anlamlılık açısından sınanır.',
    },
    'at-risk': {
      name: 'risk altındaki müşteriler',
      heads: {
        lost: ({ first, since }) => `${first}: ${since} tarihinden beri sipariş yok`,
        silent: ({ n, first, customers }) =>
          n === 1
            ? `1 değerli müşteri sipariş vermeyi bıraktı: ${first}`
            : `${customers} değerli müşteri sipariş vermeyi bıraktı`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `Harcama: ${earlier}, ardından ${isNothing ? 'hiç' : `${value}`} (${period}). Daha önce ${interval} aralıkla sipariş veriyordu.`,
        silent: ({ amount, expected, horizon, n, first }) =>
          `Şimdiye kadar ${amount} harcama. Hâlâ aktif olsalar beklenen harcama: ${expected} (önümüzdeki ${horizon}).${n === 1 ? '' : ` En büyüğü: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `son sipariş ${since}, genellikle ${interval} aralıkla`,
        silent: ({ customers, expected }) => `${customers}, beklenen harcama ${expected}`,
      },
      how: ({ isLost, period, against }) =>
        `Tüm siparişler üzerinden her müşterinin güncelliği, sıklığı ve harcaması (RFM) ile hâlâ aktif olma olasılığı (BG/NBD modeli).${isLost ? ` Risk altındaki tutar, ${period} döneminde ${against === undefined || against === '' ? 'önceki yıla' : `${against} dönemine`} göre daha az harcanan tutardır.` : ''}`,
    },
  },
};
