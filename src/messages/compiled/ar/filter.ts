// Made from ar/filter.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) =>
    n === 1
      ? 'الكل'
      : grammar.plural(n) === 'zero'
        ? `الكل (${shown})`
        : grammar.plural(n) === 'one'
          ? `الكل (${shown})`
          : grammar.plural(n) === 'two'
            ? `الكل (${shown})`
            : grammar.plural(n) === 'few'
              ? `الكل (${shown})`
              : grammar.plural(n) === 'many'
                ? `الكل (${shown})`
                : `الكل (${shown})`,
  filterSome: ({ chosen, n }) => `${chosen} من ${n}`,
  allDates: 'كل التواريخ',
  noDates: 'بلا تصفية',
  allValues: 'الكل',
  search: ({ label }) => `بحث: ${label}`,
  noMatch: ({ text }) => `لا توجد نتائج مطابقة لـ «${text}»`,
  moreMembers: ({ n, shown }) =>
    `ابحث للعثور على قيم أخرى (${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}).`,
  from: 'من',
  to: 'إلى',
  undo: 'تراجع',
  clear: 'مسح',
  done: 'تم',
  presets: 'نطاقات التاريخ',
  filterSummary: ({ label, value }) => `${label}: ${value}`,
  backwards: 'يجب أن تسبق البداية النهاية.',
  fiscal: ({ which, unit, count }) =>
    which === 'last'
      ? unit === 'quarter'
        ? count === 1
          ? 'آخر ربع سنة مالي'
          : count === 2
            ? 'آخر ربعين ماليين'
            : grammar.plural(count) === 'few'
              ? `آخر ${count} أرباع مالية`
              : grammar.plural(count) === 'zero'
                ? `آخر ${count} ربعًا ماليًا`
                : grammar.plural(count) === 'one'
                  ? `آخر ${count} ربعًا ماليًا`
                  : grammar.plural(count) === 'two'
                    ? `آخر ${count} ربعًا ماليًا`
                    : grammar.plural(count) === 'many'
                      ? `آخر ${count} ربعًا ماليًا`
                      : `آخر ${count} ربعًا ماليًا`
        : unit === 'year'
          ? count === 1
            ? 'آخر سنة مالية'
            : count === 2
              ? 'آخر سنتين ماليتين'
              : grammar.plural(count) === 'few'
                ? `آخر ${count} سنوات مالية`
                : grammar.plural(count) === 'zero'
                  ? `آخر ${count} سنة مالية`
                  : grammar.plural(count) === 'one'
                    ? `آخر ${count} سنة مالية`
                    : grammar.plural(count) === 'two'
                      ? `آخر ${count} سنة مالية`
                      : grammar.plural(count) === 'many'
                        ? `آخر ${count} سنة مالية`
                        : `آخر ${count} سنة مالية`
          : unit
      : which === 'this'
        ? unit === 'quarter'
          ? 'ربع السنة المالي الحالي'
          : unit === 'year'
            ? 'السنة المالية الحالية'
            : unit
        : which === 'previous'
          ? unit === 'quarter'
            ? 'ربع السنة المالي السابق'
            : unit === 'year'
              ? 'السنة المالية السابقة'
              : unit
          : unit,
  andMore: ({ first, n, shown }) =>
    `${first} و${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`} غيرها`,
  filters: 'عوامل التصفية',
  noFilters: 'لا توجد عوامل تصفية',
  rowsAll: ({ n, shown }) =>
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
  rowsLeft: ({ left, all }) => `${left} من ${all} صف`,
  smallest: ({ label }) => `${label}: الحد الأدنى`,
  largest: ({ label }) => `${label}: الحد الأقصى`,
  binRows: ({ bin, n, shown }) =>
    `${bin}: ${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`}`,
  widened: ({ names }) => `تظهر هذه الأسماء في أكثر من مجموعة، وقد حُددت كلها: ${names}`,
  lifted: ({ names }) => `لا يمكن لعامل تصفية واحد الجمع بين هذه المستويات، لذا حُدد كل ما في: ${names}`,
};
