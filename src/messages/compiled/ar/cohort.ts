// Made from ar/cohort.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: 'الاحتفاظ بالعملاء',
    'new-repeat': 'العملاء الجدد والمتكررون',
    rfm: 'شرائح العملاء',
    risk: 'العملاء المعرضون للفقد',
    intervals: 'الأيام بين الطلبات',
  },
  ofMeasure: ({ heading, measure }) => `${heading}: ${measure}`,
  later: ({ grain, n, shown }) =>
    `بعد ${grain === 'month' ? (grammar.plural(n) === 'zero' ? `${shown} شهر` : grammar.plural(n) === 'one' ? `${shown} شهر` : grammar.plural(n) === 'two' ? `${shown} شهر` : grammar.plural(n) === 'few' ? `${shown} أشهر` : grammar.plural(n) === 'many' ? `${shown} شهرًا` : `${shown} شهر`) : grain === 'quarter' ? (grammar.plural(n) === 'zero' ? `${shown} ربع سنة` : grammar.plural(n) === 'one' ? `${shown} ربع سنة` : grammar.plural(n) === 'two' ? `${shown} ربع سنة` : grammar.plural(n) === 'few' ? `${shown} أرباع سنة` : grammar.plural(n) === 'many' ? `${shown} ربع سنة` : `${shown} ربع سنة`) : grammar.plural(n) === 'zero' ? `${shown} سنة` : grammar.plural(n) === 'one' ? `${shown} سنة` : grammar.plural(n) === 'two' ? `${shown} سنة` : grammar.plural(n) === 'few' ? `${shown} سنوات` : grammar.plural(n) === 'many' ? `${shown} سنة` : `${shown} سنة`}`,
  ages: ({ grain }) =>
    `${grain === 'day' ? 'الأيام' : grain === 'week' ? 'الأسابيع' : grain === 'month' ? 'الأشهر' : grain === 'quarter' ? 'أرباع السنة' : grain === 'year' ? 'السنوات' : 'الفترات'} بعد الطلب الأول`,
  back: ({ measure, firstShare, firstAge, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `${firstShare} من العملاء الجدد يشترون مجددًا ${firstAge}${farShare === undefined || farShare === '' ? '' : `، و${farShare} ${farAge}`}.`
      : `${firstAge}، يحقق العملاء الجدد ${firstShare} من قيمة أول ${grain === 'day' ? 'يوم' : grain === 'week' ? 'أسبوع' : grain === 'month' ? 'شهر' : grain === 'quarter' ? 'ربع سنة' : grain === 'year' ? 'سنة' : 'فترة'} لهم (${measure === 'orders' ? 'الطلبات' : 'الإيرادات'})${farShare === undefined || farShare === '' ? '' : `؛ و${farShare} ${farAge}`}.`,
  direction: ({ isFlat, to, until, age, from, isUp }) =>
    isFlat
      ? `الاحتفاظ بالعملاء مستقر: ${to} من العملاء المكتسبين بعد ${until} يشترون مجددًا ${age}، مقارنةً مع ${from} سابقًا.`
      : `الاحتفاظ بالعملاء ${age}: ${isUp ? 'ارتفاع' : 'انخفاض'} من ${from} (العملاء المكتسبون حتى ${until}) إلى ${to} (المكتسبون بعد ذلك).`,
  all: 'الكل',
  cohort: 'الفوج',
  size: 'العملاء الجدد',
  sizes: {
    customers: 'العملاء',
    orders: 'الطلبات',
    revenue: 'الإيرادات',
  },
  age: 'العمر',
  firstPeriod: 'في الفترة الأولى',
  unfinished: ({ age }) => `${age} (جارية)`,
  share: 'الحصة من الفترة الأولى',
  shareOfCustomers: 'اشتروا مجددًا',
  count: {
    customers: 'العملاء الذين اشتروا مجددًا',
    orders: 'الطلبات',
    revenue: 'الإيرادات',
  },
  running: 'جارية',
  runningNote: ({ until }) => `فترة جارية: البيانات حتى ${until}`,
  mean: 'متوسط الأفواج مرجّحًا بالحجم',
  cellName: ({ cohort, age }) => `${cohort}، ${age}`,
  onePeriod: ({ grain }) =>
    `تقع كل الطلبات في فترة واحدة (${grain === 'day' ? 'يوم' : grain === 'week' ? 'أسبوع' : grain === 'month' ? 'شهر' : grain === 'quarter' ? 'ربع سنة' : grain === 'year' ? 'سنة' : 'فترة'})، لذا لا يمكن قياس الاحتفاظ بالعملاء بعد.`,
  noNew: 'لم يقدّم أي عميل طلبًا أول في هذا التحديد، لذا لا يوجد فوج لعرضه.',
  others: ({ n, shown }) =>
    `العملاء الذين يقع طلبهم الأول خارج هذا التحديد غير مشمولين، وعددهم ${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}.`,
  cohortTerm: 'الفوج',
  cohortText: ({ grain }) =>
    `العملاء مجمّعون حسب ${grain === 'day' ? 'اليوم' : grain === 'week' ? 'الأسبوع' : grain === 'month' ? 'الشهر' : grain === 'quarter' ? 'ربع السنة' : grain === 'year' ? 'السنة' : 'الفترة'} لأول طلب لهم في البيانات الكاملة، بغض النظر عن عوامل التصفية. قد تضم أقدم الأفواج عملاء اشتروا أول مرة قبل بداية البيانات`,
  retentionTerm: 'الاحتفاظ بالعملاء',
  retentionTexts: {
    customers:
      'عملاء الفوج الذين اشتروا في تلك الفترة اللاحقة ÷ عملاء الفوج. وفي الفترة التالية مباشرةً يساوي ذلك المقياس «الاحتفاظ بالعملاء»',
    orders: 'طلبات الفوج في تلك الفترة اللاحقة ÷ طلباته في فترته الأولى',
    revenue: 'إيرادات الفوج في تلك الفترة اللاحقة ÷ إيراداته في فترته الأولى',
  },
  meanTerm: 'المتوسط',
  meanText: 'كل الأفواج ذات التاريخ الكافي مجتمعةً. ولا تُحسب الفترات الجارية',
  leftTerm: 'غير مشمول',
  repeat: 'متكرر',
  fresh: 'جديد',
  unknown: 'عميل غير معروف',
  shareOfRepeat: 'حصة المتكررين',
  repeatRecent: ({ count, share, measure, before }) =>
    `خلال آخر ${count}: ${share} ${measure === 'customers' ? 'من العملاء سبق لهم الشراء' : measure === 'orders' ? 'من الطلبات طلبات متكررة' : 'من الإيرادات من طلبات متكررة'}${before === undefined || before === '' ? '' : `، مقارنةً مع ${before} خلال ${count} السابقة`}.`,
  repeatAll: ({ share, measure }) =>
    `${share} ${measure === 'customers' ? 'من العملاء سبق لهم الشراء' : measure === 'orders' ? 'من الطلبات طلبات متكررة' : 'من الإيرادات من طلبات متكررة'}.`,
  periods: ({ grain, n, shown }) =>
    grain === 'month'
      ? grammar.plural(n) === 'zero'
        ? `${shown} شهر`
        : grammar.plural(n) === 'one'
          ? `${shown} شهر`
          : grammar.plural(n) === 'two'
            ? `${shown} شهر`
            : grammar.plural(n) === 'few'
              ? `${shown} أشهر`
              : grammar.plural(n) === 'many'
                ? `${shown} شهرًا`
                : `${shown} شهر`
      : grain === 'quarter'
        ? grammar.plural(n) === 'zero'
          ? `${shown} ربع سنة`
          : grammar.plural(n) === 'one'
            ? `${shown} ربع سنة`
            : grammar.plural(n) === 'two'
              ? `${shown} ربع سنة`
              : grammar.plural(n) === 'few'
                ? `${shown} أرباع سنة`
                : grammar.plural(n) === 'many'
                  ? `${shown} ربع سنة`
                  : `${shown} ربع سنة`
        : grammar.plural(n) === 'zero'
          ? `${shown} سنة`
          : grammar.plural(n) === 'one'
            ? `${shown} سنة`
            : grammar.plural(n) === 'two'
              ? `${shown} سنة`
              : grammar.plural(n) === 'few'
                ? `${shown} سنوات`
                : grammar.plural(n) === 'many'
                  ? `${shown} سنة`
                  : `${shown} سنة`,
  newTerm: 'الجدد والمتكررون',
  newTexts: {
    customers: 'العميل جديد في فترة أول طلب له على الإطلاق، ومتكرر في كل فترة لاحقة فيها طلب',
    orders: 'تُحسب مشتريات يوم أول طلب للعميل على الإطلاق جديدة، وكل ما بعدها متكررة. وتُعرض الصفوف التي بلا عميل منفصلة',
    revenue: 'تُحسب مشتريات يوم أول طلب للعميل على الإطلاق جديدة، وكل ما بعدها متكررة. وتُعرض الصفوف التي بلا عميل منفصلة',
  },
  segments: {
    champions: 'الأفضل',
    loyal: 'الأوفياء',
    promising: 'الواعدون',
    new: 'الجدد',
    waning: 'المتراجعون',
    'at-risk': 'المعرضون للفقد',
    sleeping: 'الخاملون',
    lost: 'المفقودون',
  },
  shareOf: ({ measure }) => `الحصة من ${measure}`,
  ofTheMeasure: ({ share, measure }) => `${share} من ${measure}`,
  customers: ({ n, shown }) =>
    grammar.plural(n) === 'zero'
      ? `${shown} عميل`
      : grammar.plural(n) === 'one'
        ? `${shown} عميل`
        : grammar.plural(n) === 'two'
          ? `${shown} عميل`
          : grammar.plural(n) === 'few'
            ? `${shown} عملاء`
            : grammar.plural(n) === 'many'
              ? `${shown} عميلًا`
              : `${shown} عميل`,
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `آخر طلب ${daysFrom === undefined || daysFrom === '' ? `خلال ${daysTo} يومًا على الأكثر` : daysTo === undefined || daysTo === '' ? `قبل ${daysFrom} يومًا أو أكثر` : `قبل ${daysFrom}–${daysTo} يومًا`}، ${ordersFrom === undefined || ordersFrom === '' ? `عدد الطلبات حتى ${ordersTo}` : !ordersTo ? `عدد الطلبات ${ordersFrom} أو أكثر` : `عدد الطلبات ${ordersFrom}–${ordersTo}`}`,
  noRule: 'فارغة دائمًا هنا لتطابق حدود النقاط',
  ruleTerm: 'القاعدة',
  segment: 'الشريحة',
  best: ({ segment, share, revenue }) => `${segment}: ${share} من العملاء يحققون ${revenue} من الإيرادات.`,
  fading: ({ segment, customers, revenue }) => `${segment}: ${customers} حققوا ${revenue} من الإيرادات ولم يطلبوا منذ مدة طويلة.`,
  scoresTerm: 'النقاط',
  scoresText: ({ day }) =>
    `تُقيّم الحداثة والتكرار من 1 إلى 5 حسب الخُميسات (Hughes، 1994): الأيام منذ آخر طلب حتى ${day}، وعدد الطلبات. تحصل القيم المتساوية على النقاط نفسها، لذا قد تختلف الخُميسات في الحجم`,
  limitsTerm: 'حدود النقاط',
  limits: ({ days, orders }) => `الأيام: ${days}؛ الطلبات: ${orders}`,
  atStake: ({ horizon }) => `المعرّض للخطر خلال ${horizon} المقبلة`,
  days: ({ n, shown }) =>
    grammar.plural(n) === 'zero'
      ? `${shown} يوم`
      : grammar.plural(n) === 'one'
        ? `${shown} يوم`
        : grammar.plural(n) === 'two'
          ? `${shown} يوم`
          : grammar.plural(n) === 'few'
            ? `${shown} أيام`
            : grammar.plural(n) === 'many'
              ? `${shown} يومًا`
              : `${shown} يوم`,
  daysDative: ({ n, shown }) =>
    grammar.plural(n) === 'zero'
      ? `${shown} يوم`
      : grammar.plural(n) === 'one'
        ? `${shown} يوم`
        : grammar.plural(n) === 'two'
          ? `${shown} يوم`
          : grammar.plural(n) === 'few'
            ? `${shown} أيام`
            : grammar.plural(n) === 'many'
              ? `${shown} يومًا`
              : `${shown} يوم`,
  most: ({ name, since, rhythm, horizon, likelihood, value }) =>
    `أعلى قيمة معرّضة للخطر: ${name}. آخر طلب قبل ${since}${rhythm === undefined || rhythm === '' ? '' : `، والمعتاد كل ${rhythm}`}؛ احتمال الطلب خلال ${horizon} المقبلة ${likelihood}، والمبلغ المتوقع ${value}.`,
  together: ({ customers, value, horizon }) =>
    `من المتوقع أن ينفق العملاء المعروضون (${customers}) ما قدره ${value} خلال ${horizon} المقبلة.`,
  lastSeen: ({ since }) => `آخر طلب قبل ${since}`,
  usually: ({ rhythm }) => `المعتاد كل ${rhythm}`,
  orderLikely: ({ horizon, likelihood }) => `احتمال الطلب خلال ${horizon} المقبلة: ${likelihood}`,
  customer: 'العميل',
  last: 'آخر طلب',
  rhythm: 'الفاصل المعتاد',
  alive: 'احتمال أنه لا يزال عميلًا',
  likelihood: ({ horizon }) => `احتمال الطلب، ${horizon} المقبلة`,
  expectedOrders: ({ horizon }) => `الطلبات المتوقعة، ${horizon} المقبلة`,
  expectedValue: ({ horizon }) => `الإنفاق المتوقع، ${horizon} المقبلة`,
  spent: 'الإنفاق حتى الآن',
  tooFew: 'عدد العملاء المتكررين لا يكفي لتحديد المعرضين للفقد: يلزم عشرة عملاء على الأقل، لدى بعضهم عدة طلبات.',
  nobody: ({ chance }) =>
    `لا يوجد عميل ذو قيمة معرض للفقد: من بين المتأخرين عن الطلب، أصحاب أعلى إنفاق متوقع لا يزالون عملاء باحتمال ${chance} على الأقل.`,
  chanceTerm: 'احتمال الطلب',
  chanceText: ({ horizon }) =>
    `احتمال تقديم طلب واحد على الأقل خلال ${horizon} المقبلة وفق نموذج BG/NBD (Fader وHardie وLee، 2005): عدد طلبات كل عميل وحداثتها ومدتها مقارنةً بجميع العملاء الآخرين`,
  valueTerm: 'الإنفاق المتوقع',
  valueText: ({ horizon }) =>
    `الطلبات المتوقعة خلال ${horizon} المقبلة × الإنفاق المتوقع لكل طلب (نموذج غاما-غاما، Fader وHardie، 2013)`,
  stakeTerm: 'القيمة المعرّضة للخطر',
  stakeText:
    'الإنفاق المتوقع × احتمال أن العميل قد غادر. تضم القائمة فقط العملاء المتوقفين مدة أطول من المعتاد. يأتي أولًا العملاء ذوو القيمة العالية غير المؤكد بقاؤهم، وأخيرًا من غادروا بوضوح',
  half: ({ median }) => `نصف الطلبات المتكررة يأتي خلال ${median}.`,
  cameAgain: ({ again, of, share }) => `طلب ${again} من ${of} مجددًا في يوم آخر (${share}).`,
  nobodyAgain: 'لم يطلب أي عميل في أكثر من يوم واحد.',
  median: ({ median }) => `الوسيط ${median}`,
  counts: 'الطلبات المتكررة',
  upTo: 'تراكمي',
  shareOfAll: 'الحصة',
  span: ({ from, to }) => `${from}–${to} يوم`,
  fromOn: ({ from }) => `${from} يوم أو أكثر`,
  below: ({ to }) => `أقل من ${to} يوم`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: 'الأيام بين الطلبات',
  intervalText: 'الأيام من طلب إلى الطلب التالي للعميل؛ وتُحسب عدة طلبات في يوم واحد مرة واحدة. كل العملاء مجتمعين',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} من ${n}.`,
  cell: ({ name, parts }) => `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `تم تحديد ${what}.`,
  cleared: 'تم مسح التحديد.',
  tooMany: ({ customers, most }) => `${customers}: عدد أكبر من أن تُصفّى المخططات الأخرى حسبه (الحد الأقصى ${most}).`,
  noFilter: 'لا يمكن استخدام هذا كعامل تصفية.',
  clickCohort: 'انقر للتصفية حسب عملاء هذا الفوج',
  clickPeriod: 'انقر للتصفية حسب هذه الفترة، أو اسحب لتحديد عدة فترات',
  clickSegment: 'انقر للتصفية حسب عملاء هذه الشريحة',
  clickCustomer: 'انقر للتصفية حسب هذا العميل',
  unclick: 'انقر لمسح عامل التصفية',
  roles: {
    retention: 'جدول الأفواج',
    'new-repeat': 'مخطط شريطي مكدّس',
    rfm: 'قائمة مرتبة',
    risk: 'قائمة مرتبة',
    intervals: 'مدرج تكراري',
  },
  keys: 'استخدم مفاتيح الأسهم للتنقل. اضغط Enter للتحديد، وShift+Enter للإضافة، وEsc للمسح.',
  keysOnly: 'استخدم مفاتيح الأسهم للتنقل بين الأشرطة.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
