// Made from ar/drivers.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `${measure}: أسباب التغير`,
  restHeading: ({ measure }) => `${measure}: التحديد مقابل الباقي`,
  per: {
    orders: ({ measure }) => `${measure} لكل طلب`,
    units: ({ measure }) => `${measure} لكل وحدة`,
    rows: ({ measure }) => `${measure} لكل صف`,
  },
  before: 'سابقًا',
  after: 'الآن',
  sameDays: ({ year }) => `${year}، الأيام نفسها`,
  selection: 'التحديد',
  theRest: 'الباقي',
  others: 'كل ما عداه',
  several: 'التداخل',
  kinds: {
    volume: 'الحجم',
    mix: 'المزيج',
    price: 'السعر',
    rest: 'تغيرات أخرى',
  },
  quotientKinds: {
    rate: 'المعدل',
    several: 'التداخل',
  },
  groups: {
    lost: 'مفقودون',
    less: 'اشتروا أقل',
    more: 'اشتروا القدر نفسه أو أكثر',
    new: 'جدد',
    unknown: 'عميل غير معروف',
  },
  segment: ({ place, names }) =>
    place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} في ${place}`,
  restOf: ({ member }) => `باقي ${member}`,
  otherMembers: ({ count }) => `${count} أخرى`,
  members: ({ noun, n, shown }) =>
    `${grammar.many(noun)}: ${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}`,
  meanings: {
    volume: {
      up: 'وحدات مبيعة أكثر',
      down: 'وحدات مبيعة أقل',
    },
    mix: {
      up: 'منتجات أغلى',
      down: 'منتجات أرخص',
    },
    price: {
      up: 'أسعار أعلى',
      down: 'أسعار أدنى',
    },
  },
  quotientMeanings: {
    rate: 'التغير داخل كل شريحة',
    mix: 'التغير في أحجام الشرائح',
    several: 'طلبات أو عملاء محسوبون في عدة شرائح',
  },
  moved: ({ measure, isFlat, isUp, amount, share, now, before }) =>
    `${measure}: ${isFlat ? 'دون تغيير' : `${isUp ? 'ارتفاع' : 'انخفاض'} ${amount}${share === undefined || share === '' ? '' : ` (${share})`}`}، ${now} مقارنةً مع ${before}.`,
  differs: ({ isFlat, measure, rest, isUp, amount }) =>
    isFlat
      ? `${measure} في التحديد: مساوٍ للباقي (${rest}).`
      : `${measure} في التحديد: ${isUp ? 'أعلى' : 'أدنى'} من الباقي بمقدار ${amount} (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? 'الحجم' : kind === 'mix' ? 'المزيج' : kind === 'price' ? 'السعر' : 'تغيرات أخرى'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${group} ${amount}`,
  quotientPart: ({ kind, amount }) => `${kind === 'rate' ? 'المعدلات' : kind === 'mix' ? 'المزيج' : 'التداخل'} ${amount}`,
  byDimension: ({ dimension, parts }) => `حسب ${dimension}: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `العوامل الرئيسية: ${causes}.`,
  most: ({ causes }) => `أكبر المساهمات: ${causes}.`,
  usual: ({ count, low, high }) => `ضمن النطاق المعتاد: في الفترات السابقة (${count}) تراوحت التغيرات بين ${low} و${high}.`,
  turnover: ({ dimension, parts }) => `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({ kind, count, amount }) => `${kind === 'new' ? 'جديد' : 'مفقود'}: ${count} (${amount})`,
  noEarlier: 'لا يوجد ما يُقارن به: إحدى الفترتين بلا بيانات',
  noSelection: 'حدد عنصرًا في الصفحة لمقارنته بالباقي',
  noRest: 'لا يوجد ما يُقارن به: التحديد أو الباقي بلا بيانات',
  unexplained: 'لا يوجد تقسيم يفسر هذا التغير',
  change: 'التغيير',
  largest: 'أكبر التغيرات',
  effect: 'الأثر',
  ofChange: 'الحصة من التغير',
  kind: 'النوع',
  what: 'الشريحة',
  whole: 'الإجمالي',
  step: 'الشلال',
  presence: 'الحالة',
  presences: {
    both: 'في الفترتين',
    new: 'جديد',
    lost: 'مفقود',
  },
  sides: {
    both: 'في الجانبين',
    new: 'في التحديد فقط',
    lost: 'في الباقي فقط',
  },
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. الصف ${k} من ${n}.`,
  chosen: ({ segment }) => `تم تحديد ${segment}.`,
  cleared: 'تم مسح التحديد.',
  noFilter: 'هذا الصف ليس شريحة، لذا لا يمكن استخدامه كعامل تصفية.',
  tooMany: 'القيم أكثر من أن تُستخدم للتصفية.',
  clickHint: 'انقر للتصفية حسب هذه الشريحة',
  unclickHint: 'انقر لمسح عامل التصفية',
  role: 'مخطط شلالي',
  keys: 'استخدم مفاتيح الأسهم للتنقل بين الخطوات. اضغط Enter للتصفية حسب شريحة، وEsc للمسح.',
  lookedTerm: 'تم تحليله',
  looked: ({ dimensions, depth }) =>
    `${dimensions}، ${depth === 1 ? 'كلٌّ على حدة' : grammar.plural(depth) === 'zero' ? 'كلٌّ على حدة وفي أزواج' : grammar.plural(depth) === 'one' ? 'كلٌّ على حدة وفي أزواج' : grammar.plural(depth) === 'two' ? 'كلٌّ على حدة وفي أزواج' : grammar.plural(depth) === 'few' ? 'كلٌّ على حدة وفي أزواج' : grammar.plural(depth) === 'many' ? 'كلٌّ على حدة وفي أزواج' : 'كلٌّ على حدة وفي أزواج'}`,
  partsTerm: 'الخطوات',
  partsText: ({ dimension }) =>
    `حسب ${dimension}. كل خطوة هي التغير الذي يظهر عند التصفية حسبها، ومجموع الخطوات يساوي التغير الكلي`,
  outTerm: 'العوامل الرئيسية',
  outText:
    'شرائح تحركت وحداتها أو أسعارها بشكل مختلف عن معظم الشرائح الأخرى، بنسبة 2% على الأقل وبدلالة إحصائية (1% إنذارات كاذبة لكل تحليل)',
  rateTerm: 'المعدل والمزيج',
  rateText:
    'المعدل: التغير في نسبة الشريحة × متوسط وزنها. المزيج: التغير في وزنها × بُعد متوسط نسبتها عن النسبة الإجمالية (Kitagawa، 1955). الوزن: حصتها من المقام. مجموع الآثار يساوي التغير الكلي. المعروض: أقل عدد من الشرائح يفسر الثلثين',
  severalText: 'عندما يُحسب طلب أو عميل في عدة شرائح يظهر الأثر في صف مستقل',
  restTerm: 'المقارنة',
  restText: ({ selection }) => `الصفوف التي فيها ${selection}، وكل الصفوف الأخرى. تنطبق عوامل تصفية التاريخ على المجموعتين`,
  perText: 'المبالغ متوسطات لأن المجموعتين مختلفتان في الحجم',
  groupsTerm: 'المجموعات',
  bridgeText: 'اشترى كل عميل في إحدى الفترتين أو كلتيهما. وتُعرض المبيعات التي بلا عميل منفصلة',
  historyTerm: 'النطاق المعتاد',
  history: ({ count, from, to }) => `${count} من الفترات السابقة بالطول نفسه (${from}–${to})، بالمقارنة نفسها؛ فترة تنبؤ 95%`,
  shortHistory: 'أقل من خمس فترات سابقة بهذا الطول، لذا لا يُعرض نطاق معتاد',
  leftOut: ({ n, shown }) =>
    `${grammar.plural(n) === 'zero' ? `${shown} شريحة` : grammar.plural(n) === 'one' ? `${shown} شريحة` : grammar.plural(n) === 'two' ? `${shown} شريحة` : grammar.plural(n) === 'few' ? `${shown} شرائح` : grammar.plural(n) === 'many' ? `${shown} شريحة` : `${shown} شريحة`} لم تُعرض ضمن العوامل الرئيسية بسبب تغيرات مماثلة في فترات سابقة`,
  turnoverTerm: 'الجديد والمفقود',
  pvmTerm: 'الحجم والمزيج والسعر',
  pvmText: ({ dimension }) =>
    `الحجم: (الوحدات الآن ÷ الوحدات سابقًا − 1) × المبلغ السابق. المزيج: الوحدات الآن بالأسعار السابقة، ناقص أثر الحجم والمبلغ السابق. السعر: المبلغ الآن ناقص الوحدات الآن بالأسعار السابقة. الأسعار متوسطات حسب ${dimension}`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
