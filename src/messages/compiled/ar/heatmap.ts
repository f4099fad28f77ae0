// Made from ar/heatmap.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `${measure} حسب اليوم`,
  heading: ({ measure, x, y }) => `${measure} حسب ${x} و${y}`,
  growthOf: ({ heading }) => `التغيير: ${heading}`,
  other: 'أخرى',
  nth: ({ unit, n }) => `${unit} ${n}`,
  place: ({ kind, name }) => (kind === 'hour' ? `الساعة ${name}` : `${name}`),
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}، ${other}`,
  peak: ({ measure, place, value }) => `${measure}، أعلى قيمة: ${place} (${value}).`,
  bestDay: ({ day, value }) => `أفضل يوم: ${day} (${value}).`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}، أعلى قيمة: ${highPlace} (${highValue})؛ أدنى قيمة: ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}، أقوى نمو: ${highPlace} (${highValue})؛ أضعف نمو: ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ n, shown, mostCount, mostWeekday }) =>
    `${grammar.plural(n) === 'zero' ? `${shown} يوم` : grammar.plural(n) === 'one' ? `${shown} يوم` : grammar.plural(n) === 'two' ? `${shown} يوم` : grammar.plural(n) === 'few' ? `${shown} أيام` : grammar.plural(n) === 'many' ? `${shown} يومًا` : `${shown} يوم`} بلا مبيعات${mostCount === undefined || mostCount === '' ? '' : `، منها ${mostCount} (${mostWeekday})`}.`,
  alone: ({ name, value }) => `${name}: ${value}.`,
  several: ({ isDays, n, shown, sum }) =>
    `${isDays ? `الأيام المحددة: ${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}` : `الخلايا المحددة: ${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}`}${sum === undefined || sum === '' ? '' : `، بإجمالي ${sum}`}.`,
  correlations: ({ per }) => (!per ? 'الارتباطات' : `الارتباطات لكل ${per}`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one} و${other}`,
  together: ({ pair, r }) => `أقوى ارتباط موجب: ${pair} (${r}).`,
  against: ({ pair, r }) => `أقوى ارتباط سالب: ${pair} (${r}).`,
  nothingSure: 'لا توجد ارتباطات ذات دلالة إحصائية.',
  noCause: 'الارتباط لا يعني السببية.',
  methods: {
    pearson: 'معامل الارتباط r',
    spearman: 'ارتباط الرتب',
    kendall: 'ارتباط الرتب τ',
    eta: 'نسبة الارتباط η',
    cramer: 'معامل V لكرامر',
  },
  pairsText: ({ per }) =>
    `كل زوج بناءً على ${!per ? 'الصفوف' : `القيم لكل ${per}`} التي تتوفر فيها القيمتان (من −1 إلى 1). رقم وفئة: η؛ فئتان: معامل V لكرامر (من 0 إلى 1). p: احتمال ظهور نتيجة بهذه القوة بالمصادفة، مع تصحيح Benjamini–Hochberg`,
  strength: 'الارتباط',
  pairOf: 'الزوج',
  compared: 'حجم العينة',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'القيمة الاحتمالية p',
  p: 'p',
  adjusted: 'القيمة الاحتمالية المصححة',
  mayBeChance: 'غير دال إحصائيًا',
  mayWellBeChance: 'قد يكون هذا مصادفة بسهولة.',
  noPair: 'ثابت',
  openHint: 'انقر لفتح المخطط.',
  allPairs: 'كل الارتباطات',
  per: 'لكل',
  row: 'الصف',
  noValue: 'لا توجد بيانات',
  noRows: 'لا توجد بيانات',
  noComparison: 'لا يوجد ما يُقارن به',
  chosen: ({ name }) => `تم تحديد ${name}.`,
  cleared: 'تم مسح التحديد.',
  spokenHead: ({ name }) => `العنوان ${name}: الصف أو العمود بالكامل.`,
  clickHint: ({ isRange }) => (isRange ? 'انقر للتصفية، أو اسحب لتحديد نطاق' : 'انقر للتصفية، أو اسحب لتحديد عدة عناصر'),
  unclickHint: 'انقر لمسح عامل التصفية',
  role: 'خريطة حرارية',
  keys: 'استخدم مفاتيح الأسهم للتنقل بين الخلايا وعناوين الصفوف والأعمدة. اضغط Enter للتحديد، وShift مع سهم لتحديد نطاق، وEsc للمسح.',
  pairKeys: 'استخدم مفاتيح الأسهم للتنقل بين الأزواج. اضغط Enter لفتح مخطط الزوج، وEsc للرجوع.',
  keyMove: 'تنقل',
  keySelect: 'تحديد',
  keyRange: 'نطاق',
  keyLeave: 'مسح',
  keyOpen: 'فتح',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
