// Made from ar/insights-sales.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: 'التركّز',
      heads: {
        few: ({ few, all, kinds, share, measure, period }) =>
          `${few} من ${all} (${kinds}) تشكّل ${share} من ${measure} (${period})`,
      },
      text: ({ amount, first, firstShare }) => `الإجمالي ${amount}. الأكبر: ${first}، بحصة ${firstShare}.`,
      met: ({ few, all, share }) => `${few} من ${all} تشكّل ${share}`,
      how: ({ kinds }) => `تُرتب ${kinds} حسب القيمة وتُعد من الأعلى (Pareto).`,
    },
    discounts: {
      name: 'خصومات غير مربحة',
      heads: {
        band: ({ band, profit, period }) => `خصومات ${band}: خسارة ${profit} (${period})`,
        member: ({ member, profit, period }) => `${member}: خسارة ${profit} في المبيعات المخفضة (${period})`,
      },
      text: ({ revenue, profit, isLoss, without }) =>
        `مبيعات بقيمة ${revenue} بخسارة ${profit}. بالسعر الكامل كانت الوحدات نفسها ستحقق ${isLoss ? 'خسارة' : 'ربحًا'} قدره ${without}.`,
      met: ({ profit, revenue }) => `خسارة ${profit} من مبيعات بقيمة ${revenue}`,
      how: 'مجاميع دقيقة للمبيعات المخفضة. تفترض عبارة «بالسعر الكامل» الوحدات نفسها بالتكلفة نفسها، وتتجاهل احتمال بيع عدد أقل.',
    },
    returns: {
      name: 'المرتجعات',
      heads: {
        high: ({ member, rate, period, peers }) => `${member}: إرجاع ${rate} من الطلبات (${period})، مقارنةً مع ${peers} في غيرها`,
      },
      text: ({ returned, orders, excess, kinds }) =>
        `${returned} من ${orders} شهدت إرجاعًا، بزيادة ${excess} عن معدل باقي ${kinds}.`,
      met: ({ rate, peers }) => `${rate} مقابل ${peers} في غيرها`,
      how: ({ kinds }) => `الطلبات المتضمنة إرجاعًا ÷ الطلبات؛ ويُختبر كل معدل مقارنةً بباقي ${kinds} مجتمعةً.`,
    },
    bundles: {
      name: 'منتجات تُشترى معًا',
      heads: {
        pair: ({ confidence, first, also, second, period }) =>
          `${confidence} من الطلبات التي تضم ${first}${also === undefined || also === '' ? '' : ` و${also}`} ضمت أيضًا ${second} (${period})`,
      },
      text: ({ count, lift }) => `${count} تضم الاثنين معًا، أي ${lift} ضعف ما يُتوقع بالمصادفة.`,
      met: ({ count, lift }) => `${count}، أي ${lift} ضعف ما يُتوقع بالمصادفة`,
      how: 'قواعد ارتباط على كل الطلبات، مع تصحيح الاختبارات المتعددة. الأثر: الربح من المنتج الثاني في الطلبات التي تتجاوز العدد المتوقع بالمصادفة.',
    },
    retention: {
      name: 'انخفاض الاحتفاظ بالعملاء',
      heads: {
        low: ({ member, rate, period }) => `${member}: ${rate} فقط من العملاء اشتروا مجددًا (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `في غيرها اشترى ${peers} مجددًا. يشمل ذلك ${customers} ومبيعات بقيمة ${value} (${share} من الإجمالي).`,
      met: ({ rate, peers, share }) => `معدل الاحتفاظ ${rate} مقابل ${peers} في غيرها؛ ${share} من إجمالي الإيرادات`,
      how: ({ against, period, kinds }) =>
        `معدل الاحتفاظ هو حصة عملاء ${against === undefined || against === '' ? 'الفترة السابقة' : `${against}`} الذين طلبوا مجددًا في الفترة ${period}. وتُقارن كل قيمة مع باقي ${kinds} مجتمعةً.`,
    },
    'new-repeat': {
      name: 'العملاء الجدد والمتكررون',
      heads: {
        higher: ({ share, period }) => `أنفق العملاء المتكررون لكل طلب ${share} أكثر من الجدد (${period})`,
        lower: ({ share, period }) => `أنفق العملاء المتكررون لكل طلب ${share} أقل من الجدد (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `متوسط العملاء المتكررين ${repeat} لكل طلب (${repeatOrders})، والعملاء الجدد ${fresh} (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `${repeat} مقابل ${fresh} لكل طلب (${change})`,
      how: 'متوسط قيمة الطلب للعملاء المتكررين والجدد؛ وتُختبر دلالة الفرق إحصائيًا.',
    },
    'at-risk': {
      name: 'عملاء معرضون للفقد',
      heads: {
        lost: ({ first, since }) => `${first}: لا طلبات منذ ${since}`,
        silent: ({ n, first, customers }) =>
          n === 1
            ? `عميل واحد ذو قيمة توقف عن الطلب: ${first}`
            : grammar.plural(n) === 'zero'
              ? `عملاء ذوو قيمة توقفوا عن الطلب: ${customers}`
              : grammar.plural(n) === 'one'
                ? `عملاء ذوو قيمة توقفوا عن الطلب: ${customers}`
                : grammar.plural(n) === 'two'
                  ? `عملاء ذوو قيمة توقفوا عن الطلب: ${customers}`
                  : grammar.plural(n) === 'few'
                    ? `عملاء ذوو قيمة توقفوا عن الطلب: ${customers}`
                    : grammar.plural(n) === 'many'
                      ? `عملاء ذوو قيمة توقفوا عن الطلب: ${customers}`
                      : `عملاء ذوو قيمة توقفوا عن الطلب: ${customers}`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `الإنفاق: ${earlier}، ثم ${isNothing ? 'لا شيء' : `${value}`} (${period}). كان الطلب المعتاد كل ${interval}.`,
        silent: ({ amount, expected, horizon, n, first }) =>
          `الإنفاق حتى الآن ${amount}. وإذا كانوا لا يزالون نشطين فالإنفاق المتوقع ${expected} خلال ${horizon} المقبلة.${n === 1 ? '' : grammar.plural(n) === 'zero' ? ` الأكبر: ${first}.` : grammar.plural(n) === 'one' ? ` الأكبر: ${first}.` : grammar.plural(n) === 'two' ? ` الأكبر: ${first}.` : grammar.plural(n) === 'few' ? ` الأكبر: ${first}.` : grammar.plural(n) === 'many' ? ` الأكبر: ${first}.` : ` الأكبر: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `آخر طلب ${since}، والمعتاد كل ${interval}`,
        silent: ({ customers, expected }) => `${customers}، إنفاق متوقع ${expected}`,
      },
      how: ({ isLost, period, against }) =>
        `حداثة الشراء وتكراره وقيمته لكل عميل عبر كل الطلبات (RFM)، واحتمال أنه لا يزال نشطًا (نموذج BG/NBD).${isLost ? ` المبلغ المعرض للخطر هو ما نقص من الإنفاق في الفترة ${period} مقارنةً مع ${against === undefined || against === '' ? 'العام السابق' : `${against}`}.` : ''}`,
    },
  },
};
