// Made from ar/card.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: 'تفاصيل للمطورين',
  unknownAttribute: ({ name, nearest }) =>
    `سمة غير معروفة «${name}»${nearest === undefined || nearest === '' ? '' : `. هل تقصد «${nearest}»؟`}`,
  retry: 'إعادة المحاولة',
  onlyCurrency: ({ currency }) => `عرض ${currency} فقط`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'لا توجد بيانات' : `لا توجد بيانات: ${clause}`),
  emptyWithout: ({ filters, clause, n, shown }) =>
    `${filters === 1 ? '' : grammar.plural(filters) === 'zero' ? `عوامل التصفية المطبقة: ${filters}. ` : grammar.plural(filters) === 'one' ? `عوامل التصفية المطبقة: ${filters}. ` : grammar.plural(filters) === 'two' ? `عوامل التصفية المطبقة: ${filters}. ` : grammar.plural(filters) === 'few' ? `عوامل التصفية المطبقة: ${filters}. ` : grammar.plural(filters) === 'many' ? `عوامل التصفية المطبقة: ${filters}. ` : `عوامل التصفية المطبقة: ${filters}. `}من دون «${clause}» سيكون العدد ${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`}.`,
  actHere: ({ n }) =>
    n === 1
      ? 'عامل تصفية واحد مطبّق'
      : grammar.plural(n) === 'zero'
        ? `عوامل التصفية المطبقة: ${n}`
        : grammar.plural(n) === 'one'
          ? `عوامل التصفية المطبقة: ${n}`
          : grammar.plural(n) === 'two'
            ? `عوامل التصفية المطبقة: ${n}`
            : grammar.plural(n) === 'few'
              ? `عوامل التصفية المطبقة: ${n}`
              : grammar.plural(n) === 'many'
                ? `عوامل التصفية المطبقة: ${n}`
                : `عوامل التصفية المطبقة: ${n}`,
  clearClause: ({ clause }) => `مسح ${clause}`,
  clearAll: 'مسح الكل',
  wholeHistory: ({ range }) => `كل التواريخ: ${range}`,
  source: ({ names, newest }) => `المصدر: ${names}${!newest ? '' : ` · البيانات حتى ${newest}`}`,
  skipped: ({ clause }) => `عامل التصفية ${clause} لا ينطبق على هذا المخطط`,
  viewTable: 'عرض كجدول',
  viewChart: 'عرض كمخطط',
  csv: 'تنزيل CSV',
  png: 'تنزيل PNG',
  copy: 'نسخ كجدول',
  copied: 'تم النسخ. الصق الجدول في مستند أو جدول بيانات.',
  notCopied: 'تعذّر النسخ. النص محدد.',
  svg: 'تنزيل SVG',
  readChart: 'قراءة هذا الرسم البياني',
  speak: 'قراءة بصوت عالٍ',
  copyText: 'نسخ النص',
  explain: 'كيف يُحسب هذا؟',
  reading: ({ table, amount, rows }) =>
    `جارٍ تحميل ${table}: ${amount}${rows === undefined || rows === '' ? '' : ` · الصفوف: ${rows}`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} ميغابايت` : `${done} من ${total} ميغابايت`),
  not: ({ values }) => `باستثناء ${values}`,
  customerType: {
    new: 'جديد',
    repeat: 'متكرر',
  },
  customersOfType: {
    new: 'العملاء الجدد',
    repeat: 'العملاء المتكررون',
  },
  missingValues: ({ n, shown, column }) =>
    `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} من دون قيمة في ${column}`,
  moreRows: ({ n, shown }) =>
    `نزّل ملف CSV لعرض المزيد من الصفوف (${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}).`,
  valueCount: ({ n, shown }) =>
    `${grammar.plural(n) === 'zero' ? `${shown} قيمة` : grammar.plural(n) === 'one' ? `${shown} قيمة` : grammar.plural(n) === 'two' ? `${shown} قيمة` : grammar.plural(n) === 'few' ? `${shown} قيم` : grammar.plural(n) === 'many' ? `${shown} قيمة` : `${shown} قيمة`}. يعرض «عرض كجدول» كل قيمة على حدة.`,
  insightsHeading: 'أبرز النتائج',
};
