// Made from ar/plot.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} حسب ${grammar.and(by)}`,
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
  firstRows: ({ n, shown }) =>
    `أول ${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`} من الصفوف`,
  range: ({ measure, low, lowName, high, highName }) => `${measure}: من ${low} (${lowName}) إلى ${high} (${highName})`,
  only: ({ measure, value }) => `${measure}: ${value}`,
  rowsTerm: 'الصفوف',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. النقطة ${k} من ${n}.`,
  chosen: ({ names }) => `تم تحديد ${names}.`,
  cleared: 'تم مسح التحديد.',
  clickHint: 'انقر لتصفية الصفحة',
  unclickHint: 'انقر لمسح عامل التصفية',
  role: 'مخطط',
  keys: 'استخدم مفاتيح الأسهم للتنقل بين النقاط. اضغط Enter للتحديد، وShift+Enter لإضافة نقطة، وEsc للمسح.',
  drawnTerm: 'المخطط',
  drawnText: ({ marks }) => `مرسوم باستخدام Observable Plot من المواصفات الواردة في هذه الصفحة (${marks})`,
  functionText: 'مرسوم بواسطة دالة في هذه الصفحة باستخدام Observable Plot',
  rank: ({ of, withinLength, within }) =>
    `الترتيب حسب ${of} بين ${withinLength === 0 ? 'كل الصفوف' : `الصفوف التي لها القيمة نفسها: ${grammar.and(within)}`}؛ 1 هو الأعلى`,
  quantile: ({ count, of, withinLength, within }) =>
    `مجموعات متساوية من 1 (الأدنى) إلى ${count} (الأعلى)، حسب ${of} بين ${withinLength === 0 ? 'كل الصفوف' : `الصفوف التي لها القيمة نفسها: ${grammar.and(within)}`}`,
  share: ({ of, withinLength, within }) =>
    `الحصة من إجمالي ${of} في ${withinLength === 0 ? 'كل الصفوف' : `الصفوف التي لها القيمة نفسها: ${grammar.and(within)}`}`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
