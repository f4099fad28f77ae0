// Made from ar/table.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} حسب ${grammar.and(by)}`,
  topHeading: ({ isTop, n, by, measure }) =>
    `${isTop ? 'أعلى' : 'أدنى'} ${n}: ${n === 1 ? by : grammar.plural(n) === 'zero' ? grammar.many(by) : grammar.plural(n) === 'one' ? grammar.many(by) : grammar.plural(n) === 'two' ? grammar.many(by) : grammar.plural(n) === 'few' ? grammar.many(by) : grammar.plural(n) === 'many' ? grammar.many(by) : grammar.many(by)} حسب ${measure}`,
  changeHeading: ({ isTop, by, measure }) => `${isTop ? 'أكبر الزيادات' : 'أكبر الانخفاضات'} حسب ${by}: ${measure}`,
  rowsHeading: 'الصفوف',
  rowsOf: ({ name }) => `صفوف ${name}`,
  leader: ({ isTop, name, value, share }) =>
    `${isTop ? 'في الصدارة' : 'في المركز الأخير'}: ${name}، ${value}${share === undefined || share === '' ? '' : ` (${share} من الإجمالي)`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `${isIncrease ? 'أكبر زيادة' : 'أكبر انخفاض'}: ${name}، ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ measure, isAll, n, of }) => `${measure} بقيمة سالبة: ${isAll ? 'الكل' : `${n} من ${of}`}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ n, shown }) =>
    grammar.plural(n) === 'zero'
      ? `${shown} صف`
      : grammar.plural(n) === 'one'
        ? `${shown} صف`
        : grammar.plural(n) === 'two'
          ? `${shown} صف`
          : grammar.plural(n) === 'few'
            ? `${shown} صفوف`
            : grammar.plural(n) === 'many'
              ? `${shown} صفًا`
              : `${shown} صف`,
  found: ({ shown, of }) => `${shown} من ${of} صف`,
  nothingFound: ({ text }) => `لا توجد نتائج لـ «${text}»`,
  search: 'بحث',
  columns: 'الأعمدة',
  total: 'الإجمالي',
  fresh: 'جديد',
  of: ({ measure, side }) => `${measure}، ${side}`,
  peak: ({ month }) => `الأعلى في ${month}`,
  sorted: ({ name, descending }) => `الفرز حسب ${name}، ${descending ? 'تنازليًا' : 'تصاعديًا'}.`,
  sort: ({ name }) => `فرز حسب ${name}`,
  selected: ({ isMany, n, names }) => (isMany ? `الصفوف المحددة: ${n}.` : `تم تحديد ${names}.`),
  cleared: 'تم مسح التحديد.',
  row: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. الصف ${k} من ${n}.`,
  cell: ({ name, text }) => `${grammar.lower(name)} ${text}`,
  all: ({ by }) => `كل ${grammar.many(by)}`,
  path: 'مسار التنقل لأسفل',
  weekday: ({ day }) =>
    day === 1
      ? 'الاثنين'
      : day === 2
        ? 'الثلاثاء'
        : day === 3
          ? 'الأربعاء'
          : day === 4
            ? 'الخميس'
            : day === 5
              ? 'الجمعة'
              : day === 6
                ? 'السبت'
                : day === 7
                  ? 'الأحد'
                  : grammar.plural(day) === 'zero'
                    ? `${day}`
                    : grammar.plural(day) === 'one'
                      ? `${day}`
                      : grammar.plural(day) === 'two'
                        ? `${day}`
                        : grammar.plural(day) === 'few'
                          ? `${day}`
                          : grammar.plural(day) === 'many'
                            ? `${day}`
                            : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: 'استخدم مفاتيح الأسهم وPage Up وPage Down للتنقل بين الصفوف. اضغط Enter للتحديد، وShift مع سهم لتحديد عدة صفوف، وAlt+سهم لأسفل لفتح صف، وEsc للمسح.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
