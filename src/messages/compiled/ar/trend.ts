// Made from ar/trend.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures} حسب ${unit === 'day' ? 'اليوم' : unit === 'week' ? 'الأسبوع' : unit === 'month' ? 'الشهر' : unit === 'quarter' ? 'ربع السنة' : unit === 'year' ? 'السنة' : 'الفترة'}${!series ? '' : ` و${series}`}${!average ? '' : `، ${average}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'أخرى' : `أخرى (${n})`),
  cumulative: ({ measure }) => `${measure}، تراكمي`,
  yearToDate: ({ measure }) => `${measure}، منذ بداية العام`,
  average: ({ unit, count }) =>
    `متوسط متحرك (${unit === 'day' ? (grammar.plural(count) === 'zero' ? `${count} يوم` : grammar.plural(count) === 'one' ? `${count} يوم` : grammar.plural(count) === 'two' ? `${count} يوم` : grammar.plural(count) === 'few' ? `${count} أيام` : grammar.plural(count) === 'many' ? `${count} يومًا` : `${count} يوم`) : unit === 'week' ? (grammar.plural(count) === 'zero' ? `${count} أسبوع` : grammar.plural(count) === 'one' ? `${count} أسبوع` : grammar.plural(count) === 'two' ? `${count} أسبوع` : grammar.plural(count) === 'few' ? `${count} أسابيع` : grammar.plural(count) === 'many' ? `${count} أسبوعًا` : `${count} أسبوع`) : unit === 'month' ? (grammar.plural(count) === 'zero' ? `${count} شهر` : grammar.plural(count) === 'one' ? `${count} شهر` : grammar.plural(count) === 'two' ? `${count} شهر` : grammar.plural(count) === 'few' ? `${count} أشهر` : grammar.plural(count) === 'many' ? `${count} شهرًا` : `${count} شهر`) : unit === 'quarter' ? (grammar.plural(count) === 'zero' ? `${count} ربع سنة` : grammar.plural(count) === 'one' ? `${count} ربع سنة` : grammar.plural(count) === 'two' ? `${count} ربع سنة` : grammar.plural(count) === 'few' ? `${count} أرباع سنة` : grammar.plural(count) === 'many' ? `${count} ربع سنة` : `${count} ربع سنة`) : grammar.plural(count) === 'zero' ? `${count} سنة` : grammar.plural(count) === 'one' ? `${count} سنة` : grammar.plural(count) === 'two' ? `${count} سنة` : grammar.plural(count) === 'few' ? `${count} سنوات` : grammar.plural(count) === 'many' ? `${count} سنة` : `${count} سنة`})`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? 'العام السابق'
      : earlier === 'period'
        ? unit === 'day'
          ? 'اليوم السابق'
          : unit === 'week'
            ? 'الأسبوع السابق'
            : unit === 'month'
              ? 'الشهر السابق'
              : unit === 'quarter'
                ? 'ربع السنة السابق'
                : unit === 'year'
                  ? 'العام السابق'
                  : 'الفترة السابقة'
        : earlier === 'weekday'
          ? 'قبل 52 أسبوعًا'
          : 'فترة المقارنة',
  growth: ({ points, earlier, unit }) =>
    points
      ? 'التغيير بالنقاط المئوية'
      : `النمو مقارنةً مع ${earlier === 'year' ? 'العام السابق' : earlier === 'period' ? (unit === 'day' ? 'اليوم السابق' : unit === 'week' ? 'الأسبوع السابق' : unit === 'month' ? 'الشهر السابق' : unit === 'quarter' ? 'ربع السنة السابق' : unit === 'year' ? 'العام السابق' : 'الفترة السابقة') : earlier === 'weekday' ? 'اليوم نفسه من الأسبوع قبل عام' : 'فترة المقارنة'}`,
  growing: ({ measures }) => `نمو ${measures}`,
  column: ({ measure, what }) => `${measure}، ${what}`,
  note: 'ملاحظة',
  mean: 'المتوسط',
  adjusted: 'معدّل موسميًا',
  adjustedRule: ({ strength }) =>
    `قُدّرت الموسمية بطريقة STL الحصينة (Cleveland وآخرون، 1990) ثم أُزيلت. قوة الموسمية: ${strength} (0% = لا موسمية، 100% = موسمية كاملة)`,
  unusual: ({ expected }) => `غير معتاد: المتوقع ${expected}`,
  unusualCount: ({ n, of, unit }) =>
    `${n === 0 ? 'لا قيم غير معتادة' : grammar.plural(n) === 'zero' ? `قيم غير معتادة: ${grammar.small(n)}` : grammar.plural(n) === 'one' ? `قيم غير معتادة: ${grammar.small(n)}` : grammar.plural(n) === 'two' ? `قيم غير معتادة: ${grammar.small(n)}` : grammar.plural(n) === 'few' ? `قيم غير معتادة: ${grammar.small(n)}` : grammar.plural(n) === 'many' ? `قيم غير معتادة: ${grammar.small(n)}` : `قيم غير معتادة: ${grammar.small(n)}`} من أصل ${grammar.small(of)} (${unit === 'day' ? 'الأيام' : unit === 'week' ? 'الأسابيع' : unit === 'month' ? 'الأشهر' : unit === 'quarter' ? 'أرباع السنة' : unit === 'year' ? 'السنوات' : 'الفترات'})`,
  unusualTerm: 'قيم غير معتادة',
  unusualRule: ({ rate }) =>
    `قيم خارج النطاق المتوقع بحسب الاتجاه والموسمية. لو لم يكن هناك شيء غير معتاد لكان احتمال وسم قيمة واحدة على الأقل ${rate}`,
  cut: 'لا يبدأ من 0',
  selected: 'المحدد',
  isSelected: 'محدد',
  compared: 'فترة المقارنة',
  beat: ({ unit, earlier, isAll, of, n }) =>
    `${unit === 'day' ? 'الأيام' : unit === 'week' ? 'الأسابيع' : unit === 'month' ? 'الأشهر' : unit === 'quarter' ? 'أرباع السنة' : unit === 'year' ? 'السنوات' : 'الفترات'} فوق مستوى ${earlier === 'year' ? 'العام السابق' : earlier === 'period' ? (unit === 'day' ? 'اليوم السابق' : unit === 'week' ? 'الأسبوع السابق' : unit === 'month' ? 'الشهر السابق' : unit === 'quarter' ? 'ربع السنة السابق' : unit === 'year' ? 'العام السابق' : 'الفترة السابقة') : earlier === 'weekday' ? 'اليوم نفسه من الأسبوع قبل عام' : 'فترة المقارنة'}: ${isAll ? `كلها (${grammar.small(of)})` : `${grammar.small(n)} من ${grammar.small(of)}`}`,
  beatBy: ({ beat, amount }) => `${beat}، بإجمالي ${amount}`,
  aboveCost: ({ unit, isAll, of, n, lossName, lossValue }) =>
    `${unit === 'day' ? 'الأيام' : unit === 'week' ? 'الأسابيع' : unit === 'month' ? 'الأشهر' : unit === 'quarter' ? 'أرباع السنة' : unit === 'year' ? 'السنوات' : 'الفترات'} التي تجاوزت فيها الإيرادات التكلفة: ${isAll ? `كلها (${grammar.small(of)})` : `${grammar.small(n)} من ${grammar.small(of)}`}${lossName === undefined || lossName === '' ? '' : `؛ أكبر خسارة: ${lossValue} (${lossName})`}`,
  lastQuarter: ({ share, measure }) => `شكّل الربع الرابع ${share} من إجمالي العام (${measure})`,
  extremes: ({ highName, highValue, lowName, lowValue }) => `الأعلى: ${highName} (${highValue})؛ الأدنى: ${lowName} (${lowValue})`,
  collapsed: ({ name, value, unit, usual }) =>
    `${name}: ${value} فقط لكل ${unit === 'day' ? 'يوم' : unit === 'week' ? 'أسبوع' : unit === 'month' ? 'شهر' : unit === 'quarter' ? 'ربع سنة' : unit === 'year' ? 'سنة' : 'فترة'}، مقارنةً بوسيط سابق قدره ${usual}؛ قد تكون هناك بيانات ناقصة`,
  leader: ({ name, value, share }) =>
    `في الصدارة: ${name}، ${value}${share === undefined || share === '' ? '' : ` (${share} من الإجمالي)`}`,
  lone: ({ name, value }) => `${name}: ${value}`,
  span: ({ name, value }) => `${name}: ${value} إجمالًا`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ good, unit, years }) =>
    `${good ? 'أفضل' : 'أعلى'} ${unit === 'day' ? 'يوم' : unit === 'week' ? 'أسبوع' : unit === 'month' ? 'شهر' : unit === 'quarter' ? 'ربع سنة' : unit === 'year' ? 'سنة' : 'فترة'}${years === undefined ? '' : ` خلال ${years === 1 ? 'سنة' : years === 2 ? 'سنتين' : grammar.plural(years) === 'few' ? `${grammar.small(years)} سنوات` : grammar.plural(years) === 'zero' ? `${grammar.small(years)} سنة` : grammar.plural(years) === 'one' ? `${grammar.small(years)} سنة` : grammar.plural(years) === 'two' ? `${grammar.small(years)} سنة` : grammar.plural(years) === 'many' ? `${grammar.small(years)} سنة` : `${grammar.small(years)} سنة`}`}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? '،' : ''}`,
  above: ({ name, amount }) => `أعلى من ${name} بمقدار ${amount}`,
  below: ({ name, amount }) => `أدنى من ${name} بمقدار ${amount}`,
  same: ({ name }) => `مساوٍ لـ ${name}`,
  noValue: 'لا توجد بيانات',
  part: ({ days }) => `${days} فقط`,
  partial: ({ day }) => `البيانات حتى ${day}`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. النقطة ${k} من ${n}.`,
  chosen: ({ days }) => `تم تحديد ${days}.`,
  cleared: 'تم مسح التحديد.',
  shareOf: ({ period }) => `الحصة من ${period}`,
  clickHint: ({ name }) => `انقر للتصفية حسب ${name}، أو اسحب لتحديد فترة`,
  unclickHint: 'انقر لمسح عامل التصفية',
  role: 'مخطط سلسلة زمنية',
  keys: 'استخدم مفاتيح الأسهم للتنقل بين النقاط. اضغط Enter للتحديد، وShift مع سهم لتحديد نطاق، وEsc للمسح.',
  play: 'تشغيل كصوت',
  soundKey: 'اضغط S لسماع القيم كنغمات.',
  keyPlay: 'استماع',
  playing: ({ low, high }) => `أخفض نغمة: ${low}. أعلى نغمة: ${high}.`,
  keyMove: 'تنقل',
  keySelect: 'تحديد',
  keyBrush: 'تحديد نطاق',
  keyLeave: 'مسح',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
