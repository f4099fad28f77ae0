// Made from ar/insights.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: 'الصفوف',
  customers: {
    new: 'العملاء الجدد',
    repeat: 'العملاء المتكررون',
  },
  pictured: {
    current: 'هذه الفترة',
    earlier: 'قبل عام',
    all: 'كل الطلبات',
  },
  sentence: ({ period, n }) =>
    `${period}${n === 1 ? '' : grammar.plural(n) === 'zero' ? '، الأهم أولًا' : grammar.plural(n) === 'one' ? '، الأهم أولًا' : grammar.plural(n) === 'two' ? '، الأهم أولًا' : grammar.plural(n) === 'few' ? '، الأهم أولًا' : grammar.plural(n) === 'many' ? '، الأهم أولًا' : '، الأهم أولًا'}`,
  nothing: ({ period }) => `لا شيء غير معتاد: ${period}.`,
  looked: ({ names }) => `تم فحص: ${names}.`,
  lacking: ({ names }) => `غير ممكن بهذه البيانات: ${names}.`,
  failed: ({ names }) => `تعذّر فحص: ${names}.`,
  awaited: 'جارٍ البحث عن المزيد…',
  tones: {
    good: 'خبر جيد',
    bad: 'يتطلب الانتباه',
    neutral: 'جدير بالمعرفة',
  },
  stake: ({ isGood, amount }) => (isGood ? `الأثر: ${amount}` : `المعرّض للخطر: ${amount}`),
  basis: ({ of, n, shown }) =>
    of === 'rows'
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
      : of === 'orders'
        ? grammar.plural(n) === 'zero'
          ? `${shown} طلب`
          : grammar.plural(n) === 'one'
            ? `${shown} طلب`
            : grammar.plural(n) === 'two'
              ? `${shown} طلب`
              : grammar.plural(n) === 'few'
                ? `${shown} طلبات`
                : grammar.plural(n) === 'many'
                  ? `${shown} طلبًا`
                  : `${shown} طلب`
        : of === 'customers'
          ? grammar.plural(n) === 'zero'
            ? `${shown} عميل`
            : grammar.plural(n) === 'one'
              ? `${shown} عميل`
              : grammar.plural(n) === 'two'
                ? `${shown} عميل`
                : grammar.plural(n) === 'few'
                  ? `${shown} عملاء`
                  : grammar.plural(n) === 'many'
                    ? `${shown} عميلًا`
                    : `${shown} عميل`
          : of === 'periods'
            ? grammar.plural(n) === 'zero'
              ? `${shown} فترة`
              : grammar.plural(n) === 'one'
                ? `${shown} فترة`
                : grammar.plural(n) === 'two'
                  ? `${shown} فترة`
                  : grammar.plural(n) === 'few'
                    ? `${shown} فترات`
                    : grammar.plural(n) === 'many'
                      ? `${shown} فترة`
                      : `${shown} فترة`
            : grammar.plural(n) === 'zero'
              ? `${shown} قيمة`
              : grammar.plural(n) === 'one'
                ? `${shown} قيمة`
                : grammar.plural(n) === 'two'
                  ? `${shown} قيمة`
                  : grammar.plural(n) === 'few'
                    ? `${shown} قيم`
                    : grammar.plural(n) === 'many'
                      ? `${shown} قيمة`
                      : `${shown} قيمة`,
  rare: ({ count }) => `يحدث بالمصادفة أقل من مرة واحدة من كل ${count}`,
  often: ({ count }) => `يحدث بالمصادفة في نحو ${count}% من الحالات`,
  exact: 'عدد دقيق وليس تقديرًا',
  show: 'تصفية الصفحة',
  shown: 'تمت تصفية الصفحة',
  showTip: ({ clause }) => `تصفية الصفحة: ${clause}`,
  todo: 'ما العمل',
  how: 'طريقة الحساب',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ kind, shown, amount }) => `${kind}: ${shown} بالمشكلة نفسها، بإجمالي ${amount}`,
  kinds: ({ field }) =>
    field === 'region'
      ? 'المناطق'
      : field === 'category'
        ? 'الفئات'
        : field === 'subcategory'
          ? 'الفئات الفرعية'
          : field === 'product'
            ? 'المنتجات'
            : field === 'customer'
              ? 'العملاء'
              : field === 'channel'
                ? 'القنوات'
                : field === 'segment'
                  ? 'الشرائح'
                  : field === 'country'
                    ? 'البلدان'
                    : field === 'continent'
                      ? 'القارات'
                      : field === 'state'
                        ? 'الولايات'
                        : field === 'city'
                          ? 'المدن'
                          : field === 'store'
                            ? 'المتاجر'
                            : field === 'seller'
                              ? 'البائعين'
                              : field === 'promotion'
                                ? 'العروض الترويجية'
                                : `قيم ${grammar.dimension(field)}`,
  more: ({ n, shown }) =>
    `عرض رؤى أخرى (${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`})`,
  fewer: 'عرض أقل',
  terms: {
    rule: 'القاعدة',
    met: 'في هذه الحالة',
    all: 'إجمالًا',
    period: 'الفترة',
    against: 'مقارنةً مع',
    basis: 'بناءً على',
    certainty: 'درجة اليقين',
    stake: 'المبلغ',
    filter: 'عامل التصفية',
    finding: 'الرؤية',
    topic: 'الموضوع',
    tone: 'النوع',
    looked: 'تم فحصه',
    lacking: 'غير موجود في البيانات',
    failed: 'لم يُفحص',
    rank: 'الترتيب',
  },
  rank: 'الترتيب حسب الأثر في الربح × درجة اليقين؛ وما هو للعلم فقط يأتي أخيرًا. الرؤى المتعلقة بالمبيعات نفسها تُعرض مرة واحدة. في كل موضوع لا يُتوقع أن يتجاوز الإنذار الكاذب 1 من كل 20 (Benjamini–Hochberg). الرؤى الأصغر من أن تستدعي إجراءً لا تُعرض.',
  picture: {
    line: ({ measure, from, to }) => `${measure} من ${from} إلى ${to}`,
    bars: ({ names }) => `الأشرطة: ${names}`,
  },
  story: {
    start: 'عرض كقصة',
    back: 'السابق',
    next: 'التالي',
    leave: 'إنهاء القصة',
    place: ({ k, n }) => `${k} من ${n}`,
    spoken: ({ place, head, clause }) =>
      `الرؤية ${place}: ${head}.${clause === undefined || clause === '' ? '' : ` الصفحة مصفاة حسب ${clause}.`}`,
    follows: ({ clause }) => `الصفحة مصفاة حسب ${clause}`,
    whole: 'ينطبق على الصفحة كلها',
    left: 'تمت استعادة عوامل التصفية السابقة.',
    copy: 'نسخ الرابط',
    copied: 'تم نسخ الرابط',
    notCopied: 'تعذّر نسخ الرابط. انسخه من هنا:',
    link: 'رابط هذه الخطوة',
    lost: 'لم تعد الرؤية المرتبطة حالية. إليك الرؤى الحالية.',
    role: 'قصة',
    keys: 'استخدم مفاتيح الأسهم للتنقل بين الخطوات، وHome وEnd للانتقال إلى البداية والنهاية، وEsc للخروج.',
  },
  chosen: ({ clause }) => `الصفحة مصفاة حسب ${clause}.`,
  cleared: 'تم مسح عامل التصفية.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day' ? 'يوم' : grain === 'week' ? 'أسبوع' : grain === 'month' ? 'شهر' : grain === 'quarter' ? 'ربع سنة' : 'سنة',
    units: ({ grain }) =>
      grain === 'day'
        ? 'الأيام'
        : grain === 'week'
          ? 'الأسابيع'
          : grain === 'month'
            ? 'الأشهر'
            : grain === 'quarter'
              ? 'أرباع السنة'
              : 'السنوات',
    span: ({ grain, n, shown }) =>
      grain === 'day'
        ? grammar.plural(n) === 'zero'
          ? `${shown} يوم`
          : grammar.plural(n) === 'one'
            ? `${shown} يوم`
            : grammar.plural(n) === 'two'
              ? `${shown} يوم`
              : grammar.plural(n) === 'few'
                ? `${shown} أيام`
                : grammar.plural(n) === 'many'
                  ? `${shown} يومًا`
                  : `${shown} يوم`
        : grain === 'week'
          ? grammar.plural(n) === 'zero'
            ? `${shown} أسبوع`
            : grammar.plural(n) === 'one'
              ? `${shown} أسبوع`
              : grammar.plural(n) === 'two'
                ? `${shown} أسبوع`
                : grammar.plural(n) === 'few'
                  ? `${shown} أسابيع`
                  : grammar.plural(n) === 'many'
                    ? `${shown} أسبوعًا`
                    : `${shown} أسبوع`
          : grain === 'month'
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
    pair: ({ other, name, isPlace }) =>
      other === undefined || other === '' ? `${name}` : isPlace ? `${name} في ${other}` : `${name}، ${other}`,
    earlier: ({ before, against }) => `${before}${!against ? ' سابقًا' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === '' ? (from === undefined || from === '' ? `حتى ${to}` : `${from} فأكثر`) : `${range}`,
  },
  rules: {
    'find-cause': {
      when: 'أقل بكثير من المتوقع',
      then: 'ابحث عن السبب قبل أي شيء آخر',
      todo: 'صفِّ الصفحة لمعرفة أين ومتى بدأ الأمر: تغيير في السعر، أو نفاد المخزون، أو حملة انتهت، أو عميل مفقود. عالج هذا السبب وحده.',
    },
    'repeat-success': {
      when: 'أعلى بكثير من المتوقع',
      then: 'اكتشف ما نجح وكرّره',
      todo: 'صفِّ الصفحة لمعرفة أين ومتى بدأ الأمر. اسأل الفريق عما فعله بشكل مختلف، وخطط لتطبيقه في أماكن أخرى.',
    },
    help: {
      when: 'دون العام السابق ومتأخر عن نظرائه',
      then: 'ساعده على اللحاق بالبقية',
      todo: 'قارن التشكيلة والأسعار وعدد الموظفين بأفضل النظراء أداءً. اتفق على خطوة واحدة، وتحقق مجددًا بعد الفترة التالية.',
    },
    renew: {
      when: 'في تراجع منذ فترات عديدة وليس في فترة واحدة',
      then: 'جدّده أو أوقفه تدريجيًا',
      todo: 'قرر مع قسم المشتريات: إصدار جديد أو سعر آخر أو عدم إعادة الطلب. أبقِ المخزون منخفضًا حتى ذلك الحين.',
    },
    protect: {
      when: 'قلة تشكّل معظم القيمة',
      then: 'احمِ العملاء الرئيسيين ووسّع القاعدة',
      todo: 'خصص لكل منهم مسؤول تواصل. خطط لكسب التالين لتقليل الاعتماد على كل واحد منهم.',
    },
    loyalty: {
      when: 'إيرادات مرتفعة واحتفاظ منخفض بالعملاء',
      then: 'عرض ولاء',
      todo: 'امنح العملاء سببًا للشراء مجددًا بعد الطلب الأول بوقت قصير: قسيمة أو سعر ثابت أو تذكير. وقِس عدد من يفعل ذلك.',
    },
    'second-order': {
      when: 'العملاء المتكررون ينفقون لكل طلب أكثر من الجدد',
      then: 'اكسب الطلب الثاني',
      todo: 'استثمر في الطلب الثاني للعملاء الجدد بدلًا من كسب المزيد من الطلبات الأولى: رحّب بهم، واقترح منتجات تناسب مشترياتهم.',
    },
    'cross-sell': {
      when: 'العملاء المتكررون ينفقون لكل طلب أقل من الجدد',
      then: 'بيع إضافي للعملاء المتكررين',
      todo: 'اقترح منتجات تناسب الطلبات السابقة، وقدّم توصيلًا مجانيًا ابتداءً من مبلغ أعلى قليلًا من المعتاد.',
    },
    'cap-discount': {
      when: 'مبيعات مخفضة تحقق خسارة',
      then: 'ضع حدًا أقصى للخصم',
      todo: 'لا تسمح بهذه الخصومات إلا بمبرر وموافقة. جرّب خصمًا أقل أولًا: يجب أن يزيد المبيعات بما يكفي ليكون مجديًا.',
    },
    'check-returns': {
      when: 'يُرتجع أكثر من غيره',
      then: 'اكتشف سبب الإرجاع',
      todo: 'اقرأ أسباب آخر المرتجعات. تحقق من الوصف والتغليف والمورّد، وعالج السبب الأكثر شيوعًا.',
    },
    'stock-up': {
      when: 'فترة قوية مقبلة',
      then: 'اطلب المخزون وخطط للموظفين في الوقت المناسب',
      todo: 'اطلب بحسب المبلغ المتوقع، مع الاحتفاظ بالحد الأعلى احتياطًا. ابدأ الحملات قبل الذروة وليس أثناءها.',
    },
    'fill-gap': {
      when: 'فترة ضعيفة مقبلة',
      then: 'اخفض التكاليف أو خطط لحملة',
      todo: 'قلّل الطلبات وخطط للإجازات في هذه الفترة، أو نفّذ حملة خاصة بك. لا تعتبر هذا الانخفاض فشلًا.',
    },
    bundle: {
      when: 'تُشترى معًا أكثر بكثير مما يُتوقع بالمصادفة، وبربح',
      then: 'اعرضها كحزمة',
      todo: 'ضعها معًا، واقترح المنتج الثاني عند شراء الأول، وجرّب حزمة بخصم بسيط لمدة شهر.',
    },
    'win-back': {
      when: 'عملاء ذوو قيمة، غير نشطين مدة أطول من المعتاد',
      then: 'استعدهم',
      todo: 'اتصل بنفسك بأول عميل في القائمة. وراسل الباقين بعرض يناسب ما اشتروه.',
    },
    call: {
      when: 'عميل رئيسي توقف عن الطلب',
      then: 'استعده',
      todo: 'اتصل بالعميل بنفسك واسأله عما تغيّر. اعرض حلًا أولًا، والخصم أخيرًا.',
    },
  },
};
