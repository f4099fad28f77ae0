// Made from ar/forecast.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `توقعات ${measure}`
      : `توقعات ${measure} حسب ${unit === 'day' ? 'اليوم' : unit === 'week' ? 'الأسبوع' : unit === 'month' ? 'الشهر' : unit === 'quarter' ? 'ربع السنة' : unit === 'year' ? 'السنة' : 'الفترة'}`,
  unit: ({ grain }) => `${grain}`,
  actual: 'الفعلي',
  forecast: 'المتوقع',
  interval: ({ level }) => `فترة ${level}`,
  lowerLimit: ({ level }) => `الحد الأدنى ${level}`,
  upperLimit: ({ level }) => `الحد الأعلى ${level}`,
  said: 'الاختبار الرجعي',
  saidTerm: 'توقع الاختبار الرجعي',
  whatIf: ({ growth }) => `ماذا لو ${growth}`,
  partial: 'فترة جارية',
  partialTo: ({ day }) => `البيانات حتى ${day}`,
  cut: 'لا يبدأ من 0',
  event: 'الحدث',
  between: ({ from, to }) => `من ${from} إلى ${to}`,
  total: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `توقع ${measure} لفترة ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (فترة ${limitsLevel}: من ${limitsFrom} إلى ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `، دون تغيير عن ${thanEarlier}` : `، ${isUp ? 'بارتفاع' : 'بانخفاض'} ${thanShare} عن ${thanEarlier}`}.`,
  last: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo }) =>
    `توقع ${measure} لفترة ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (فترة ${limitsLevel}: من ${limitsFrom} إلى ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `مع ${growth} سيكون التوقع ${value}.`,
  accuracy: ({ own, naive, unit }) =>
    `اختبار رجعي: متوسط الخطأ ${own}، مقارنةً مع ${naive} عند تكرار ${unit === 'day' ? 'اليوم نفسه من الأسبوع السابق' : unit === 'week' ? 'الأسبوع نفسه من العام السابق' : unit === 'month' ? 'الشهر نفسه من العام السابق' : unit === 'quarter' ? 'ربع السنة نفسه من العام السابق' : unit === 'year' ? 'العام السابق' : unit}.`,
  untried: 'لا يكفي التاريخ المتاح لإجراء اختبار رجعي.',
  notShown: ({ reason }) => `لا يُعرض توقع: ${reason}.`,
  few: ({ count, least, unit }) =>
    `عدد الفترات المتاحة ${count}، والحد الأدنى المطلوب ${least} (${unit === 'day' ? 'الأيام' : unit === 'week' ? 'الأسابيع' : unit === 'month' ? 'الأشهر' : unit === 'quarter' ? 'أرباع السنة' : unit === 'year' ? 'السنوات' : 'الفترات'}). جرّب ${unit === 'day' ? 'تاريخًا أطول' : 'تفصيلًا زمنيًا أدق أو تاريخًا أطول'}`,
  noBetter: ({ unit, own, naive }) =>
    `لم يكن في الاختبارات الرجعية أدق من تكرار ${unit === 'day' ? 'اليوم نفسه من الأسبوع السابق' : unit === 'week' ? 'الأسبوع نفسه من العام السابق' : unit === 'month' ? 'الشهر نفسه من العام السابق' : unit === 'quarter' ? 'ربع السنة نفسه من العام السابق' : unit === 'year' ? 'العام السابق' : unit} (متوسط الخطأ ${own} مقابل ${naive})`,
  noBetterUntried: ({ unit }) =>
    `لم يكن في الاختبارات الرجعية أدق من تكرار ${unit === 'day' ? 'اليوم نفسه من الأسبوع السابق' : unit === 'week' ? 'الأسبوع نفسه من العام السابق' : unit === 'month' ? 'الشهر نفسه من العام السابق' : unit === 'quarter' ? 'ربع السنة نفسه من العام السابق' : unit === 'year' ? 'العام السابق' : unit}`,
  wide: 'عدم اليقين أكبر من أن يكون التوقع مفيدًا',
  effects: ({ list }) => `الأحداث: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? 'يوم عمل إضافي' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}: ${partsLength === 0 ? 'لا توجد بيانات' : grammar.list(parts)}. النقطة ${k} من ${n}.`,
  spoken: ({ term, value }) => `${term} ${value}`,
  together: ({ period }) => `إجمالي ${period}`,
  chosen: ({ days }) => `تم تحديد ${days}.`,
  cleared: 'تم مسح التحديد.',
  noFuture: 'هذه الفترات في المستقبل، لذا لا توجد بيانات لتصفيتها.',
  clickHint: ({ name }) => `انقر للتصفية حسب ${name}، أو اسحب لتحديد فترة`,
  unclickHint: 'انقر لمسح عامل التصفية',
  role: 'مخطط سلسلة زمنية',
  keys: 'استخدم مفاتيح الأسهم للتنقل بين النقاط. اضغط Enter لتصفية المخططات الأخرى حسب فترة، وShift مع سهم لتحديد نطاق، وEsc للمسح.',
  keyMove: 'تنقل',
  keySelect: 'تحديد',
  keyBrush: 'تحديد نطاق',
  keyLeave: 'مسح',
  modelTerm: 'النموذج',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? 'التمهيد الأسّي' : kind === 'theta' ? 'طريقة ثيتا' : kind === 'arima' ? 'ARIMA' : kind === 'snaive' ? 'الطريقة الموسمية البسيطة' : kind} (${name})`,
  whyTerm: 'الأوزان',
  why: 'تُدمج عدة نماذج؛ والأدق منها في الاختبارات الرجعية تحصل على وزن أكبر',
  whyOne: 'محدد بالسمة `model`',
  triedTerm: 'الاختبار الرجعي',
  tried: ({ times, unit, count, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `توقع من نقاط بداية سابقة (عددها ${grammar.plural(times) === 'zero' ? `${times}` : grammar.plural(times) === 'one' ? `${times}` : grammar.plural(times) === 'two' ? `${times}` : grammar.plural(times) === 'few' ? `${times}` : grammar.plural(times) === 'many' ? `${times}` : `${times}`})، الأفق: ${unit === 'day' ? (grammar.plural(count) === 'zero' ? `${count} يوم` : grammar.plural(count) === 'one' ? `${count} يوم` : grammar.plural(count) === 'two' ? `${count} يوم` : grammar.plural(count) === 'few' ? `${count} أيام` : grammar.plural(count) === 'many' ? `${count} يومًا` : `${count} يوم`) : unit === 'week' ? (grammar.plural(count) === 'zero' ? `${count} أسبوع` : grammar.plural(count) === 'one' ? `${count} أسبوع` : grammar.plural(count) === 'two' ? `${count} أسبوع` : grammar.plural(count) === 'few' ? `${count} أسابيع` : grammar.plural(count) === 'many' ? `${count} أسبوعًا` : `${count} أسبوع`) : unit === 'month' ? (grammar.plural(count) === 'zero' ? `${count} شهر` : grammar.plural(count) === 'one' ? `${count} شهر` : grammar.plural(count) === 'two' ? `${count} شهر` : grammar.plural(count) === 'few' ? `${count} أشهر` : grammar.plural(count) === 'many' ? `${count} شهرًا` : `${count} شهر`) : unit === 'quarter' ? (grammar.plural(count) === 'zero' ? `${count} ربع سنة` : grammar.plural(count) === 'one' ? `${count} ربع سنة` : grammar.plural(count) === 'two' ? `${count} ربع سنة` : grammar.plural(count) === 'few' ? `${count} أرباع سنة` : grammar.plural(count) === 'many' ? `${count} ربع سنة` : `${count} ربع سنة`) : grammar.plural(count) === 'zero' ? `${count} سنة` : grammar.plural(count) === 'one' ? `${count} سنة` : grammar.plural(count) === 'two' ? `${count} سنة` : grammar.plural(count) === 'few' ? `${count} سنوات` : grammar.plural(count) === 'many' ? `${count} سنة` : `${count} سنة`}: WAPE ${own}، sMAPE ${errorSmape}، MASE ${errorMase}. تكرار ${unit === 'day' ? 'اليوم نفسه من الأسبوع السابق' : unit === 'week' ? 'الأسبوع نفسه من العام السابق' : unit === 'month' ? 'الشهر نفسه من العام السابق' : unit === 'quarter' ? 'ربع السنة نفسه من العام السابق' : unit === 'year' ? 'العام السابق' : unit}: ${naive}، ${naiveErrorSmape}، ${naiveErrorMase}`,
  intervalTerm: 'الفترات',
  intervalText: 'مبنية على الأخطاء في البيانات المستبعدة من التدريب؛ وتغطي كل فترة ثقة مدة زمنية واحدة بمفردها',
  sumTerm: 'فترة الإجمالي',
  sumText: 'محسوبة للإجمالي: بين تقدير النماذج نفسها والأخطاء المترابطة تمامًا، ومعايَرة بإجماليات الاختبارات الرجعية',
  fittedTerm: 'مبني على',
  fitted: ({ unit, count, gaps }) =>
    `${unit === 'day' ? (grammar.plural(count) === 'zero' ? `${count} يوم` : grammar.plural(count) === 'one' ? `${count} يوم` : grammar.plural(count) === 'two' ? `${count} يوم` : grammar.plural(count) === 'few' ? `${count} أيام` : grammar.plural(count) === 'many' ? `${count} يومًا` : `${count} يوم`) : unit === 'week' ? (grammar.plural(count) === 'zero' ? `${count} أسبوع` : grammar.plural(count) === 'one' ? `${count} أسبوع` : grammar.plural(count) === 'two' ? `${count} أسبوع` : grammar.plural(count) === 'few' ? `${count} أسابيع` : grammar.plural(count) === 'many' ? `${count} أسبوعًا` : `${count} أسبوع`) : unit === 'month' ? (grammar.plural(count) === 'zero' ? `${count} شهر` : grammar.plural(count) === 'one' ? `${count} شهر` : grammar.plural(count) === 'two' ? `${count} شهر` : grammar.plural(count) === 'few' ? `${count} أشهر` : grammar.plural(count) === 'many' ? `${count} شهرًا` : `${count} شهر`) : unit === 'quarter' ? (grammar.plural(count) === 'zero' ? `${count} ربع سنة` : grammar.plural(count) === 'one' ? `${count} ربع سنة` : grammar.plural(count) === 'two' ? `${count} ربع سنة` : grammar.plural(count) === 'few' ? `${count} أرباع سنة` : grammar.plural(count) === 'many' ? `${count} ربع سنة` : `${count} ربع سنة`) : grammar.plural(count) === 'zero' ? `${count} سنة` : grammar.plural(count) === 'one' ? `${count} سنة` : grammar.plural(count) === 'two' ? `${count} سنة` : grammar.plural(count) === 'few' ? `${count} سنوات` : grammar.plural(count) === 'many' ? `${count} سنة` : `${count} سنة`}${gaps === 0 ? '' : grammar.plural(gaps) === 'zero' ? ` (القيم الناقصة التي تم ملؤها: ${gaps})` : grammar.plural(gaps) === 'one' ? ` (القيم الناقصة التي تم ملؤها: ${gaps})` : grammar.plural(gaps) === 'two' ? ` (القيم الناقصة التي تم ملؤها: ${gaps})` : grammar.plural(gaps) === 'few' ? ` (القيم الناقصة التي تم ملؤها: ${gaps})` : grammar.plural(gaps) === 'many' ? ` (القيم الناقصة التي تم ملؤها: ${gaps})` : ` (القيم الناقصة التي تم ملؤها: ${gaps})`}`,
  leftTerm: 'غير مشمول',
  left: ({ name, day }) => `${name}: تنتهي البيانات في ${day}، لذا تُتوقع الفترة كاملة وتوسم قيمتها الحالية`,
  emptyTerm: 'الفترات التي بلا بيانات',
  empty: {
    gap: 'تُعامل كفجوات',
    zero: 'تُعامل كصفر',
  },
  eventsTerm: 'الأحداث',
  untold: ({ list }) => `تعذّر تقدير الأثر: ${list}`,
  whatIfTerm: 'ماذا لو',
  whatIfText: ({ growth }) => `كل فترة من التوقع بعد تغييرها بمقدار ${growth}`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
