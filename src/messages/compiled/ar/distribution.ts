// Made from ar/distribution.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `توزيع ${measure}` : `${measure} لكل ${per}`),
  members: ({ per, n, shown }) =>
    !per
      ? grammar.plural(n) === 'zero'
        ? `${shown} صف`
        : grammar.plural(n) === 'one'
          ? `${shown} صف`
          : grammar.plural(n) === 'two'
            ? `${shown} صف`
            : grammar.plural(n) === 'few'
              ? `${shown} صفوف`
              : grammar.plural(n) === 'many'
                ? `${shown} صفًا`
                : `${shown} صف`
      : `${grammar.many(per)}: ${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}`,
  axis: ({ per }) => (!per ? 'الصفوف' : grammar.many(per)),
  reading: ({ per, median, q1, q3 }) =>
    `الوسيط${!per ? '' : ` (${per})`}: ${median}${q1 === undefined || q1 === '' ? '' : `؛ والنصف الأوسط بين ${q1} و${q3}`}`,
  beyond: ({ members, bin }) => `${members} عند ${bin}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: 'الوسيط',
  middleHalf: 'النصف الأوسط',
  from: ({ value }) => `${value} أو أكثر`,
  below: ({ value }) => `أقل من ${value}`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: 'النطاق',
  share: 'الحصة',
  upTo: 'الحصة التراكمية',
  point: ({ bin, parts, k, n }) => `${bin}: ${grammar.list(parts)}. الفئة ${k} من ${n}.`,
  chosen: ({ bins, members }) => `تم تحديد ${bins}: ${members}.`,
  cleared: 'تم مسح التحديد.',
  tooMany: ({ members, most }) => `المحدد ${members}: عدد أكبر من أن تُصفّى المخططات الأخرى حسبه (الحد الأقصى ${most}).`,
  clickHint: 'انقر للتحديد، أو اسحب لتحديد نطاق',
  unclickHint: 'انقر لمسح عامل التصفية',
  histogramRole: 'مدرج تكراري',
  histogramKeys: 'استخدم مفاتيح الأسهم للتنقل بين الفئات. اضغط Enter للتحديد، وShift مع سهم لتحديد نطاق، وEsc للمسح.',
  binsTerm: 'الفئات',
  binsRule: ({ width }) =>
    `عرض الفئة ${width} (قاعدة Freedman–Diaconis: 2 × المدى الربيعي ÷ الجذر التكعيبي للعدد)، مقرّبًا؛ ويُجمع الذيل الطويل في فئة مفتوحة واحدة`,
  binsGiven: ({ width }) => `عرض الفئة ${width} (محدد في العنصر)`,
  mean: 'المتوسط الحسابي',
  variable: ({ name }) => grammar.variable(name),
  against: ({ y, x, per }) => `${y} مقابل ${x} حسب ${per}`,
  againstRows: ({ y, x }) => `${y} مقابل ${x}، نقطة لكل صف`,
  parted: ({ heading, dimension }) => `${heading}، حسب ${dimension}`,
  rises: ({ x, y, fit }) => `ارتفاع ${x} يرتبط بارتفاع ${y} (${fit})`,
  falls: ({ x, y, fit }) => `ارتفاع ${x} يرتبط بانخفاض ${y} (${fit})`,
  unrelated: ({ x, y, fit }) => `لا علاقة واضحة بين ${x} و${y} (${fit})`,
  noLine: ({ members }) => `${members}: عدد أقل أو قيم أكثر تشابهًا من أن يُرسم خط اتجاه`,
  fit: ({ r, members }) => `r = ${r}، ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `أدنى بكثير من خط الاتجاه: ${below}`
      : `أعلى بكثير من خط الاتجاه: ${above}${below === undefined || below === '' ? '' : `؛ وأدنى منه بكثير: ${below}`}`,
  drawn: ({ shown, all }) => `تُعرض ${shown} من ${all} نقطة، ويستخدمها خط الاتجاه كلها`,
  leftTerm: 'غير مشمول',
  left: ({ members }) => `${members} تنقصها إحدى القيمتين أو كلتاهما`,
  scatterRole: 'مخطط مبعثر',
  scatterKeys:
    'استخدم السهمين الأيسر والأيمن للتنقل على المحور الأفقي، والسهمين لأعلى ولأسفل على المحور العمودي. اضغط Enter للتحديد، وShift مع سهم لتحديد عدة نقاط، وEsc للمسح.',
  scatterHint: 'انقر للتحديد، أو اسحب مستطيلًا لتحديد عدة نقاط',
  member: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} من ${n}.`,
  picked: ({ names }) => `تم تحديد ${names}.`,
  several: ({ names, more }) => `${names} و${more} غيرها`,
  lineTerm: 'الخط',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${x}، بطريقة المربعات الصغرى على كل النقاط`,
  chanceTerm: 'القيمة الاحتمالية p (احتمال ظهور r بهذا الحجم بالمصادفة)',
  cause: 'الارتباط لا يعني السببية.',
  largerRows: 'النقاط الأكبر تمثل صفوفًا أكثر',
  pointsTerm: 'النقاط',
  equalRows: ({ rows, points }) => `${rows} تكوّن ${points} نقطة مختلفة؛ ومساحة النقطة تبيّن عدد صفوفها`,
  choiceTerm: 'التحديد',
  fixedHint: ({ names }) => `لا يمكن تحديد النقاط: ${names} قيمة محسوبة من أعمدة أخرى ولا يمكن التصفية حسبها`,
  fixedKeys: ({ names }) =>
    `استخدم السهمين الأيسر والأيمن للتنقل على المحور الأفقي، والسهمين لأعلى ولأسفل على المحور العمودي. لا يمكن تحديد النقاط: ${names} قيمة محسوبة من أعمدة أخرى ولا يمكن التصفية حسبها.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `الوسيط${!per ? '' : ` (${per})`}: الأعلى في ${highName} (${highMedian})، والأدنى في ${lowName} (${lowMedian})`,
  groups: ({ shown, all }) => `تُعرض أكبر ${shown} من ${all} مجموعة`,
  boxRole: 'مخطط صندوقي',
  boxKeys: 'استخدم مفاتيح الأسهم للتنقل بين المجموعات. اضغط Enter للتحديد، وShift مع سهم لتحديد عدة مجموعات، وEsc للمسح.',
  boxHint: 'انقر للتحديد، أو اسحب لتحديد عدة عناصر',
  group: 'المجموعة',
  count: 'القيم',
  quartiles: ['الربيع الأدنى', 'الربيع الأعلى'],
  whiskers: ['الشارب الأدنى', 'الشارب الأعلى'],
  ends: ['الحد الأدنى', 'الحد الأقصى'],
  outliers: 'القيم الشاذة',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: 'الصندوق',
  boxRule: 'الصندوق: من الربيع الأدنى إلى الأعلى، مع خط عند الوسيط. يصل الشاربان إلى أبعد قيمة ضمن 1.5 × المدى الربيعي',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
