// Made from ar/core.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(فارغ)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `جارٍ تحميل ${heading}…`,
  removeFilter: ({ clause }) => `إزالة عامل التصفية: ${clause}`,
  atLeast: ({ value }) => `من ${value}`,
  atMost: ({ value }) => `حتى ${value}`,
  more: ({ shown }) => `${shown} أخرى`,
  relative: ({ which, unit, count }) =>
    which === 'last'
      ? unit === 'day'
        ? count === 1
          ? 'آخر يوم'
          : count === 2
            ? 'آخر يومين'
            : grammar.plural(count) === 'few'
              ? `آخر ${count} أيام`
              : grammar.plural(count) === 'many'
                ? `آخر ${count} يومًا`
                : grammar.plural(count) === 'zero'
                  ? `آخر ${count} يوم`
                  : grammar.plural(count) === 'one'
                    ? `آخر ${count} يوم`
                    : grammar.plural(count) === 'two'
                      ? `آخر ${count} يوم`
                      : `آخر ${count} يوم`
        : unit === 'week'
          ? count === 1
            ? 'آخر أسبوع'
            : count === 2
              ? 'آخر أسبوعين'
              : grammar.plural(count) === 'few'
                ? `آخر ${count} أسابيع`
                : grammar.plural(count) === 'many'
                  ? `آخر ${count} أسبوعًا`
                  : grammar.plural(count) === 'zero'
                    ? `آخر ${count} أسبوع`
                    : grammar.plural(count) === 'one'
                      ? `آخر ${count} أسبوع`
                      : grammar.plural(count) === 'two'
                        ? `آخر ${count} أسبوع`
                        : `آخر ${count} أسبوع`
          : unit === 'month'
            ? count === 1
              ? 'آخر شهر'
              : count === 2
                ? 'آخر شهرين'
                : grammar.plural(count) === 'few'
                  ? `آخر ${count} أشهر`
                  : grammar.plural(count) === 'many'
                    ? `آخر ${count} شهرًا`
                    : grammar.plural(count) === 'zero'
                      ? `آخر ${count} شهر`
                      : grammar.plural(count) === 'one'
                        ? `آخر ${count} شهر`
                        : grammar.plural(count) === 'two'
                          ? `آخر ${count} شهر`
                          : `آخر ${count} شهر`
            : unit === 'quarter'
              ? count === 1
                ? 'آخر ربع سنة'
                : count === 2
                  ? 'آخر ربعَي سنة'
                  : grammar.plural(count) === 'few'
                    ? `آخر ${count} أرباع سنة`
                    : grammar.plural(count) === 'zero'
                      ? `آخر ${count} ربع سنة`
                      : grammar.plural(count) === 'one'
                        ? `آخر ${count} ربع سنة`
                        : grammar.plural(count) === 'two'
                          ? `آخر ${count} ربع سنة`
                          : grammar.plural(count) === 'many'
                            ? `آخر ${count} ربع سنة`
                            : `آخر ${count} ربع سنة`
              : unit === 'year'
                ? count === 1
                  ? 'آخر سنة'
                  : count === 2
                    ? 'آخر سنتين'
                    : grammar.plural(count) === 'few'
                      ? `آخر ${count} سنوات`
                      : grammar.plural(count) === 'zero'
                        ? `آخر ${count} سنة`
                        : grammar.plural(count) === 'one'
                          ? `آخر ${count} سنة`
                          : grammar.plural(count) === 'two'
                            ? `آخر ${count} سنة`
                            : grammar.plural(count) === 'many'
                              ? `آخر ${count} سنة`
                              : `آخر ${count} سنة`
                : unit
      : which === 'this'
        ? unit === 'day'
          ? 'اليوم'
          : unit === 'week'
            ? 'هذا الأسبوع'
            : unit === 'month'
              ? 'هذا الشهر'
              : unit === 'quarter'
                ? 'ربع السنة الحالي'
                : unit === 'year'
                  ? 'هذا العام'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'أمس'
            : unit === 'week'
              ? 'الأسبوع السابق'
              : unit === 'month'
                ? 'الشهر السابق'
                : unit === 'quarter'
                  ? 'ربع السنة السابق'
                  : unit === 'year'
                    ? 'العام السابق'
                    : unit
          : unit,
  menu: ({ heading }) => `مزيد من الإجراءات: ${heading}`,
  versus: ({ value }) => `مقابل ${value}`,
  through: ({ period, day }) => `${period} حتى ${day}`,
  sameDays: ({ period }) => `الأيام نفسها من ${period}`,
  partlyCovered: ({ period, day, unit }) =>
    `تبدأ بيانات ${period} في ${day}: لا توجد فترة كاملة للمقارنة (${unit === 'day' ? 'يوم' : unit === 'week' ? 'أسبوع' : unit === 'month' ? 'شهر' : unit === 'quarter' ? 'ربع سنة' : unit === 'year' ? 'سنة' : 'فترة'})`,
  notCovered: ({ period, day }) => `لا توجد بيانات للمقارنة (${period}): تبدأ البيانات في ${day}`,
  noChange: 'دون تغيير',
  up: ({ amount }) => `ارتفاع ${amount}`,
  down: ({ amount }) => `انخفاض ${amount}`,
  good: 'أفضل',
  bad: 'أسوأ',
  points: ({ n }) => `${n} نقطة مئوية`,
  value: 'القيمة',
  period: 'الفترة',
  previous: 'السابق',
  change: 'التغيير',
  growth: 'النمو',
};
