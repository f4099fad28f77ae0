// Made from ar/breakdown.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ measures, dimension, limitTop, limitBottom }) =>
    `${grammar.and(measures)} حسب ${dimension}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `، أدنى ${limitBottom}`) : `، أعلى ${limitTop}`}`,
  within: ({ heading, member }) => `${heading}: ${member}`,
  and: ({ one, other }) => `${one} و${other}`,
  other: 'أخرى',
  others: 'أخرى',
  cumulative: 'الحصة التراكمية',
  share: 'الحصة',
  isNew: 'جديد',
  total: 'الإجمالي',
  column: ({ measure, what }) => `${measure}، ${what}`,
  leader: ({ name, value, share }) =>
    `في الصدارة: ${name}، ${value}${share === undefined || share === '' ? '' : ` (${share} من الإجمالي)`}`,
  least: ({ name, value }) => `الأدنى: ${name} (${value})`,
  below: ({ measure, n, of, name, value }) =>
    `${measure === 'profit' ? 'بخسارة' : 'بقيمة سالبة'}: ${grammar.small(n)} من ${grammar.small(of)}، ${n === 1 ? '' : grammar.plural(n) === 'zero' ? 'أشدها ' : grammar.plural(n) === 'one' ? 'أشدها ' : grammar.plural(n) === 'two' ? 'أشدها ' : grammar.plural(n) === 'few' ? 'أشدها ' : grammar.plural(n) === 'many' ? 'أشدها ' : 'أشدها '}${name} (${value})`,
  grew: ({ isAll, of, count, isCut, leadName, leadChange, fresh }) =>
    `حققت نموًا: ${isAll ? `الكل (${of})` : `${count} من ${of}`}${isCut ? ' من المعروض' : ''}${leadName === undefined || leadName === '' ? '' : `${count === 0 ? '؛ أكبر انخفاض' : grammar.plural(count) === 'zero' ? '، أعلاها' : grammar.plural(count) === 'one' ? '، أعلاها' : grammar.plural(count) === 'two' ? '، أعلاها' : grammar.plural(count) === 'few' ? '، أعلاها' : grammar.plural(count) === 'many' ? '، أعلاها' : '، أعلاها'}: ${leadName} (${leadChange})`}${fresh === 0 ? '' : grammar.plural(fresh) === 'zero' ? `؛ الجديد: ${fresh}` : grammar.plural(fresh) === 'one' ? `؛ الجديد: ${fresh}` : grammar.plural(fresh) === 'two' ? `؛ الجديد: ${fresh}` : grammar.plural(fresh) === 'few' ? `؛ الجديد: ${fresh}` : grammar.plural(fresh) === 'many' ? `؛ الجديد: ${fresh}` : `؛ الجديد: ${fresh}`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) => `الأعلى: ${highName} (${highValue})؛ الأدنى: ${lowName} (${lowValue})`,
  selected: ({ names, value, share }) =>
    `${names}${value === undefined || value === '' ? ': محدد' : `: ${value}`}${share === undefined || share === '' ? '' : ` (${share} من الإجمالي)`}`,
  classes: ({ a, n, b }) =>
    `${a} من ${n} تشكّل 80% (الفئة A)${b === 0 ? '' : grammar.plural(b) === 'zero' ? `، و${b} أخرى تشكّل 15% التالية (الفئة B)` : grammar.plural(b) === 'one' ? `، و${b} أخرى تشكّل 15% التالية (الفئة B)` : grammar.plural(b) === 'two' ? `، و${b} أخرى تشكّل 15% التالية (الفئة B)` : grammar.plural(b) === 'few' ? `، و${b} أخرى تشكّل 15% التالية (الفئة B)` : grammar.plural(b) === 'many' ? `، و${b} أخرى تشكّل 15% التالية (الفئة B)` : `، و${b} أخرى تشكّل 15% التالية (الفئة B)`}`,
  classTitle: ({ letter, count }) => `الفئة ${letter}: ${count}`,
  instead: ({ why }) =>
    `معروض كأشرطة: ${why === 'many' ? 'يصعب قراءة مخطط حلقي بأكثر من خمس شرائح' : why === 'negative' ? 'لا يمكن عرض القيم السالبة كأجزاء من إجمالي' : 'لا يساوي مجموع هذه القيم إجماليًا'}`,
  cut: ({ n }) => `عرض أعلى ${n}`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: 'مخطط شريطي',
  path: 'مسار التنقل لأسفل',
  all: 'الكل',
  drilled: ({ name, field }) => `${name} حسب ${field}.`,
  risen: ({ field }) => `رجوع إلى ${field}.`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} من ${n}.`,
  ofAll: ({ share }) => `${share} من الإجمالي`,
  chosen: ({ names }) => `تم تحديد ${names}.`,
  cleared: 'تم مسح التحديد.',
  several: ({ names, more }) => `${names} و${more} غيرها`,
  clickHint: ({ name }) => `انقر للتصفية حسب ${name}، أو اسحب لتحديد عدة عناصر`,
  unclickHint: 'انقر لمسح عامل التصفية',
  drillHint: ({ level }) => `انقر نقرًا مزدوجًا للتنقل لأسفل إلى ${level}`,
  keys: 'استخدم مفاتيح الأسهم للتنقل بين الأشرطة. اضغط Enter للتحديد، وShift مع سهم لتحديد عدة أشرطة، وAlt+سهم لأسفل للتنقل لأسفل، وAlt+سهم لأعلى للرجوع، وEsc للمسح.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
