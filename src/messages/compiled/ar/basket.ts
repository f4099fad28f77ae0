// Made from ar/basket.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `${grammar.many(item)}: ما يُشترى معًا`,
  withHeading: ({ item }) => `يُشترى مع ${item}`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === '' ? 'الشراء التالي المحتمل' : `الشراء التالي المحتمل: ${customer}`,
  orders: ({ n, shown }) =>
    grammar.plural(n) === 'zero'
      ? `${shown} طلب`
      : grammar.plural(n) === 'one'
        ? `${shown} طلب`
        : grammar.plural(n) === 'two'
          ? `${shown} طلب`
          : grammar.plural(n) === 'few'
            ? `${shown} طلبات`
            : grammar.plural(n) === 'many'
              ? `${shown} طلبًا`
              : `${shown} طلب`,
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ share, from, to, times, worth }) =>
    `${share} من الطلبات التي تضم ${from} تضم أيضًا ${to}، أي ${times} مما يُتوقع بالمصادفة.${worth === undefined || worth === '' ? '' : ` ${worth}`}`,
  worth: ({ money }) => `يعادل ذلك ربحًا قدره ${money} لكل 100 طلب.`,
  next: ({ item, chance, repeat }) => `التالي الأرجح: ${item} (${chance}، ${repeat ? 'سبق شراؤه' : 'جديد'}).`,
  history: ({ customer, orders, last }) =>
    `${customer}: ${orders}${last === undefined || last === '' ? '' : `، آخرها في ${last}`}.`,
  stranger: ({ customer }) => `${customer}: لا يوجد سجل مشتريات، لذا تُعرض المنتجات الأكثر رواجًا.`,
  none: ({ several, orders, of }) =>
    `${several} من ${orders} تضم عدة منتجات، لكن ${of === undefined || of === '' ? 'لا يُشترى أي منتجين معًا' : `لا يُشترى أي منتج مع ${of}`} أكثر مما يُتوقع بالمصادفة.`,
  nothing: 'لا تُشترى أي منتجات معًا أكثر مما يُتوقع بالمصادفة',
  together: 'تُشترى معًا',
  values: {
    profit: 'الربح لكل 100 طلب',
    lift: 'الرفع (كم ضعفًا مما يُتوقع بالمصادفة)',
    score: 'الاحتمال',
  },
  cells: {
    lift: 'كم ضعفًا يُشترى الاثنان معًا مقارنةً بما يُتوقع بالمصادفة (الرفع)',
    confidence: 'حصة الطلبات المتضمنة منتج الصف التي تضم أيضًا منتج العمود (الثقة)',
  },
  few: 'طلبات قليلة جدًا تضم الاثنين',
  matrixRole: 'مصفوفة',
  matrixKeys: 'استخدم مفاتيح الأسهم للتنقل بين الخلايا. اضغط Enter للتصفية حسب المنتجين، وShift+Enter لإضافة خلية، وEsc للمسح.',
  bought: 'تم شراؤه',
  also: 'تم شراؤه أيضًا',
  ordersTerm: 'الطلبات',
  withAll: 'الطلبات المتضمنة كل المنتجات',
  support: 'الدعم (الحصة من كل الطلبات)',
  confidenceTerm: 'الثقة (الحصة التي تشتريه أيضًا)',
  confidence: ({ items }) => `يشترون أيضًا ${items}`,
  lift: 'الرفع (كم ضعفًا مما يُتوقع بالمصادفة)',
  kind: 'النوع',
  repeat: 'سبق شراؤه',
  fresh: 'جديد على العميل؛ يشتريه عملاء مشابهون',
  point: ({ items, parts, k, n }) => `${items}: ${grammar.list(parts)}. الصف ${k} من ${n}.`,
  chosen: ({ items }) => `تم تحديد ${items}.`,
  cleared: 'تم مسح التحديد.',
  clickHint: 'انقر للتصفية حسب هذه المنتجات',
  unclickHint: 'انقر لمسح عامل التصفية',
  role: 'قائمة مرتبة',
  keys: 'استخدم مفاتيح الأسهم للتنقل بين الصفوف. اضغط Enter للتحديد، وShift+Enter للإضافة، وEsc للمسح.',
  foundTerm: 'أساس النتائج',
  found: ({ orders, items, support }) =>
    `${orders} تضم ${items}. ترد مجموعات المنتجات في ${support} من الطلبات على الأقل، وبحد أقصى ثلاثة منتجات إجمالًا`,
  ruleTerm: 'المعايير',
  ruleText: ({ confidence }) =>
    `ثقة لا تقل عن ${confidence}؛ دلالة إحصائية عند 5% (اختبار فيشر الدقيق، Benjamini–Hochberg)؛ مع إزالة القواعد المكررة`,
  keptText: ({ confidence }) => `ثقة لا تقل عن ${confidence}؛ دلالة إحصائية عند 5% (اختبار فيشر الدقيق، Benjamini–Hochberg)`,
  worthTerm: 'الربح لكل 100 طلب',
  worthText: 'الطلبات التي تضم الطرفين زيادةً على العدد المتوقع بالمصادفة × متوسط ربح منتجات الطرف الثاني لكل طلب',
  chanceTerm: 'الاحتمال',
  chanceText: ({ customers }) =>
    `المنتجات التي سبق شراؤها: عدد المرات ومدى حداثتها وعدد مرات إعادة شرائها من الآخرين. المنتجات الجديدة: أكثر 100 عميل تشابهًا. النموذج مدرَّب على أحدث طلبات ${customers}`,
  items: ({ noun, n, shown }) =>
    `${grammar.many(noun)}: ${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}`,
  customers: ({ n, shown }) =>
    grammar.plural(n) === 'zero'
      ? `${shown} عميل`
      : grammar.plural(n) === 'one'
        ? `${shown} عميل`
        : grammar.plural(n) === 'two'
          ? `${shown} عميل`
          : grammar.plural(n) === 'few'
            ? `${shown} عملاء`
            : grammar.plural(n) === 'many'
              ? `${shown} عميلًا`
              : `${shown} عميل`,
};

export const messages = /* @__PURE__ */ basketMessages(texts);
