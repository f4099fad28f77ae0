// Made from ar/notes.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `«${name}»`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `ترتيب اليوم والشهر في ${column} غير واضح (مثل ${example})؛ لتحديد الترتيب استخدم read="${column}: date dmy" أو mdy`,
    'ambiguous-decimal-mark': ({ example, column }) =>
      `قد تتضمن ${example} في ${column} فاصلة عشرية أو فاصل آلاف؛ للتأكد حدد decimal في read`,
    'ambiguous-role': ({ role, roleColumn, others }) => `يستخدم الدور ${role} العمود ${roleColumn}؛ والممكن أيضًا: ${others}`,
    'amounts-per-order': ({ column }) =>
      `يتضمن ${column} إجماليات طلبات تختلف عن السعر × الكمية، لذا لا تشمل الإيرادات الخصومات والرسوم لكل طلب؛ لاستخدام إجماليات الطلبات حدد roles="revenue: ${column}"`,
    'bad-encoding': ({ n, shown }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} بايت` : grammar.plural(n) === 'one' ? `${shown} بايت` : grammar.plural(n) === 'two' ? `${shown} بايت` : grammar.plural(n) === 'few' ? `${shown} بايتات` : grammar.plural(n) === 'many' ? `${shown} بايت` : `${shown} بايت`} ليست UTF-8 صالحًا وتظهر بالشكل �؛ إذا كان الملف بترميز آخر فحدد encoding في read`,
    'bad-quotes': ({ n, shown }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} بعلامة اقتباس في غير موضعها؛ تحقق من هذه الخلايا`,
    'cell-errors': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} خلية` : grammar.plural(n) === 'one' ? `${shown} خلية` : grammar.plural(n) === 'two' ? `${shown} خلية` : grammar.plural(n) === 'few' ? `${shown} خلايا` : grammar.plural(n) === 'many' ? `${shown} خلية` : `${shown} خلية`} في ${column} فيها خطأ Excel (مثل ${example}) تُحسب ناقصة`,
    converted: ({ currencies, currency, tables, age, signs }) =>
      `تُحوّل المبالغ بعملات ${currencies} إلى ${currency} صفًا صفًا، بالسعر اليومي في ${tables}${age === 0 ? '' : age === 1 ? '؛ والأيام التي بلا سعر تستخدم آخر سعر معروف، بعمر يوم واحد على الأكثر' : age === 2 ? '؛ والأيام التي بلا سعر تستخدم آخر سعر معروف، بعمر يومين على الأكثر' : grammar.plural(age) === 'few' ? `؛ والأيام التي بلا سعر تستخدم آخر سعر معروف، بعمر ${age} أيام على الأكثر` : grammar.plural(age) === 'zero' ? `؛ والأيام التي بلا سعر تستخدم آخر سعر معروف، بعمر ${age} يومًا على الأكثر` : grammar.plural(age) === 'one' ? `؛ والأيام التي بلا سعر تستخدم آخر سعر معروف، بعمر ${age} يومًا على الأكثر` : grammar.plural(age) === 'two' ? `؛ والأيام التي بلا سعر تستخدم آخر سعر معروف، بعمر ${age} يومًا على الأكثر` : grammar.plural(age) === 'many' ? `؛ والأيام التي بلا سعر تستخدم آخر سعر معروف، بعمر ${age} يومًا على الأكثر` : `؛ والأيام التي بلا سعر تستخدم آخر سعر معروف، بعمر ${age} يومًا على الأكثر`}${signs === undefined || signs === '' ? '' : `؛ وتُقرأ رموز العملات على أنها ${signs}`}`,
    'damaged-values': ({ column }) =>
      `المجموع الاختباري لجزء من ${column} غير صحيح: عُدّل الملف بعد كتابته، وقد تكون بعض القيم خاطئة`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column} (${role}) كثيرًا ما يسبق ${date}؛ تحقق من الأدوار أو تنسيق التاريخ`,
    'discount-amount': ({ column }) => `يبدو ${column} مبلغًا ماليًا؛ ويجب أن يكون الخصم نسبة (0–1 أو 0–100%)`,
    'doubled-keys': ({ n, shown, table, column, example }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} في ${table} بمفتاح مكرر في ${column} (مثل ${example})؛ ويُستخدم الصف الأول لكل مفتاح`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `تم تجاهل عامل التصفية ${clause}: لا تتضمن البيانات هذا الحقل`
        : `عامل التصفية ${clause} لا ينطبق على ${tables}: لا يوجد هذا الحقل هناك`,
    'infinite-values': ({ column, n, shown }) =>
      `قيم لا نهائية في ${column}: ${grammar.plural(n) === 'zero' ? `${shown}` : grammar.plural(n) === 'one' ? `${shown}` : grammar.plural(n) === 'two' ? `${shown}` : grammar.plural(n) === 'few' ? `${shown}` : grammar.plural(n) === 'many' ? `${shown}` : `${shown}`}، تُحسب ناقصة`,
    'like-for-like': ({ newest, earlier }) => `تنتهي البيانات في ${newest}، لذا تُقطع فترة المقارنة عند ${earlier}`,
    'long-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} بخلايا أكثر من الأعمدة؛ وتُتجاهل الخلايا الزائدة (مثل ${example})`,
    'merged-cells': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} تأخذ ${column} من خلية مدمجة أعلاها`,
    'mixed-date-order': ({ column, n, shown, example }) =>
      `يخلط ${column} ترتيب اليوم والشهر: ${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} بترتيب مختلف عن الباقي (مثل ${example})`,
    'mixed-decimal-marks': ({ column, n, shown, example }) =>
      `يخلط ${column} النقطة والفاصلة العشريتين: ${grammar.plural(n) === 'zero' ? `${shown} قيمة` : grammar.plural(n) === 'one' ? `${shown} قيمة` : grammar.plural(n) === 'two' ? `${shown} قيمة` : grammar.plural(n) === 'few' ? `${shown} قيم` : grammar.plural(n) === 'many' ? `${shown} قيمة` : `${shown} قيمة`} مثل ${example} تُقرأ بالطريقة الأخرى`,
    'mixed-time-zones': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} وقت` : grammar.plural(n) === 'one' ? `${shown} وقت` : grammar.plural(n) === 'two' ? `${shown} وقت` : grammar.plural(n) === 'few' ? `${shown} أوقات` : grammar.plural(n) === 'many' ? `${shown} وقتًا` : `${shown} وقت`} في ${column} (مثل ${example}) بمنطقة زمنية أو من دونها خلافًا للباقي؛ وتُقرأ كلها بتوقيت UTC`,
    'mixed-types': ({ example, column, types, n, shown }) =>
      example === undefined || example === ''
        ? `نوع ${column} مختلف في كل ملف (${types})، لذا يُقرأ نصًا`
        : `يخلط ${column} الأرقام والنصوص: ${grammar.plural(n) === 'zero' ? `${shown} قيمة` : grammar.plural(n) === 'one' ? `${shown} قيمة` : grammar.plural(n) === 'two' ? `${shown} قيمة` : grammar.plural(n) === 'few' ? `${shown} قيم` : grammar.plural(n) === 'many' ? `${shown} قيمة` : `${shown} قيمة`} (مثل ${example}) ليست أرقامًا، لذا يُقرأ العمود نصًا`,
    'na-as-missing': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} قيمة` : grammar.plural(n) === 'one' ? `${shown} قيمة` : grammar.plural(n) === 'two' ? `${shown} قيمة` : grammar.plural(n) === 'few' ? `${shown} قيم` : grammar.plural(n) === 'many' ? `${shown} قيمة` : `${shown} قيمة`} «NA» في ${column} تُحسب ناقصة`,
    'nested-columns': ({ n, shown, columns }) =>
      `تم تجاهل ${grammar.plural(n) === 'zero' ? `${shown} عمود` : grammar.plural(n) === 'one' ? `${shown} عمود` : grammar.plural(n) === 'two' ? `${shown} عمود` : grammar.plural(n) === 'few' ? `${shown} أعمدة` : grammar.plural(n) === 'many' ? `${shown} عمودًا` : `${shown} عمود`} فيها قوائم: ${columns}`,
    'newest-period': ({ from, to }) => `لم يُحدد عامل تصفية للتاريخ، لذا تُستخدم أحدث فترة: من ${from} إلى ${to}`,
    'no-header': 'يبدو السطر الأول بيانات، لذا لا أسماء للأعمدة؛ إذا كان هو العناوين فحدد header: first في read',
    'no-rate': ({ n, shown, table, currencies, currency }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} في ${table} (${currencies}) بلا سعر صرف إلى ${currency}؛ وهذه المبالغ غير مشمولة`,
    'not-appended': ({ table, other, columns }) =>
      `لم تُضف صفوف ${table} إلى ${other} لاختلاف أسماء الأعمدة (${columns})؛ غيّر أسماء الأعمدة، أو حدد صف العناوين باستخدام header في read`,
    'not-covered': ({ since }) => `تبدأ البيانات في ${since}: لا مقارنة مع الفترة السابقة`,
    'order-amounts-repeat': ({ column }) => `يكرر ${column} إجمالي الطلب في كل صف من صفوفه؛ وجمعه يحسب الطلبات عدة مرات`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `يبدأ ترقيم ${column} من جديد: ${percent}% من قيمه ترد مع عدة قيم من ${by}. لذا يُعرّف الطلب بهذه الأعمدة معًا: ${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `لا يعرّف ${column} الطلبات: ${percent}% من قيمه ترد مع عدة قيم من ${by}. لذا لا تُحسب الطلبات`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `بالفاصل ${set} يكون عدد أعمدة الملف: ${columns}؛ لكن أسطره تبدو مفصولة بـ ${found} (${example}). حدد delimiter في read`,
    'other-files': ({ file, files }) => `قُرئ ${file} من أرشيف zip؛ وتم تجاهل: ${files}`,
    'other-sales': ({ table }) => `المبيعات في ${table} غير مشمولة`,
    'other-sheets': ({ sheet, sheets }) => `قُرئت الورقة الأولى فقط، ${sheet}؛ وتم تجاهل: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `لا يتضمن أي جدول آخر مبالغ مبيعات، لذا تستند الإيرادات إلى المدفوعات المستلمة في ${column} (${table})`,
    'periods-as-columns': ({ table, first, last }) =>
      `في ${table} عمود لكل فترة (من ${first} إلى ${last})، لذا لا تاريخ لمبالغه ولا دور. define="revenue = …" يجمع الأعمدة؛ والأفضل صف لكل فترة`,
    'placeholder-keys': ({ n, shown, example, column, other }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} بالقيمة ${example} في ${column}، وهي غير موجودة في ${other}؛ وتظهر باسم (فارغ)`,
    'possible-total-row': ({ label }) =>
      `قد يكون الصف الأخير${label === undefined || label === '' ? '' : `، ${label}،`} صف إجمالي؛ وهو محسوب ضمن البيانات`,
    'price-may-be-total': ({ price, quantity }) => `يرتفع ${price} مع ${quantity} وقد يكون إجمالي البند، أي الإيرادات`,
    'repeated-header': ({ n, shown }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} تكرر صف العناوين وتم تجاهلها`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `قد تكون الإيرادات قبل الخصم، فلا شيء يثبت أن ${column} بعد طرح ${discount}. لحسم ذلك، اضبط roles="revenue: …"`,
    rollup: ({ by }) => `محسوب من إجماليات مخزنة حسب ${by}`,
    'rows-are-totals': ({ table, example, column }) =>
      `كل صف في ${table} مقياس مختلف، مثل ${example}، لذا لا يُجمع ${column}؛ إذا تضمن مبالغ مبيعات فحدد roles="revenue: ${column}"`,
    'same-rows': ({ table, files }) => `تتضمن هذه الملفات صفوف ملف آخر من ${table} نفسها وتُحسب مرتين: ${files}. أزل النسخ من src`,
    sampled: ({ shown, column }) => `نتائج عينة من ${shown} من قيم ${column}`,
    'sampled-rows': ({ shown }) => `نتائج عينة من ${shown} من الصفوف`,
    'largest-members': ({ shown, column }) => `نتائج أكبر ${shown} من قيم ${column}؛ وتُحسب جميع القيم الأخرى معًا`,
    'several-ways': ({ table, from, as }) => `يمكن ربط ${table} بطريقتين؛ وعبر ${from} يكون الاسم ${as}`,
    'short-rows': ({ n, shown }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} بخلايا أقل من الأعمدة؛ ويُحسب الباقي ناقصًا`,
    'skipped-lines': ({ n, shown, example }) =>
      `تم تخطي ${grammar.plural(n) === 'zero' ? `${shown} سطر` : grammar.plural(n) === 'one' ? `${shown} سطر` : grammar.plural(n) === 'two' ? `${shown} سطر` : grammar.plural(n) === 'few' ? `${shown} أسطر` : grammar.plural(n) === 'many' ? `${shown} سطرًا` : `${shown} سطر`} فوق صف العناوين (${example})`,
    'subtotal-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`}${example === undefined || example === '' ? '' : `، مثل ${example}،`} هي إجماليات لصفوف أخرى وتم تجاهلها`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `الصف الأخير${label === undefined || label === '' ? '' : `، ${label}،`} هو إجمالي الصفوف أعلاه وتم تجاهله`
        : grammar.plural(n) === 'zero'
          ? `الصفوف الأخيرة وعددها ${shown}${label === undefined || label === '' ? '' : `، بدءًا من ${label}،`} ليست بيانات وتم تجاهلها`
          : grammar.plural(n) === 'one'
            ? `الصفوف الأخيرة وعددها ${shown}${label === undefined || label === '' ? '' : `، بدءًا من ${label}،`} ليست بيانات وتم تجاهلها`
            : grammar.plural(n) === 'two'
              ? `الصفوف الأخيرة وعددها ${shown}${label === undefined || label === '' ? '' : `، بدءًا من ${label}،`} ليست بيانات وتم تجاهلها`
              : grammar.plural(n) === 'few'
                ? `الصفوف الأخيرة وعددها ${shown}${label === undefined || label === '' ? '' : `، بدءًا من ${label}،`} ليست بيانات وتم تجاهلها`
                : grammar.plural(n) === 'many'
                  ? `الصفوف الأخيرة وعددها ${shown}${label === undefined || label === '' ? '' : `، بدءًا من ${label}،`} ليست بيانات وتم تجاهلها`
                  : `الصفوف الأخيرة وعددها ${shown}${label === undefined || label === '' ? '' : `، بدءًا من ${label}،`} ليست بيانات وتم تجاهلها`,
    'uncalculated-cells': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} خلية` : grammar.plural(n) === 'one' ? `${shown} خلية` : grammar.plural(n) === 'two' ? `${shown} خلية` : grammar.plural(n) === 'few' ? `${shown} خلايا` : grammar.plural(n) === 'many' ? `${shown} خلية` : `${shown} خلية`} في ${column} فيها صيغة بلا نتيجة محفوظة (مثل ${example}) تُحسب ناقصة؛ احفظ المصنف مرة واحدة في Excel`,
    'uniform-rows': ({ n, shown, example }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} فيها ${example} في كل الأعمدة وتم تجاهلها`,
    'unknown-column': ({ column }) => `يذكر read العمود «${column}» غير الموجود في البيانات`,
    'unmatched-keys': ({ n, shown, column, table, other, example }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} صف` : grammar.plural(n) === 'one' ? `${shown} صف` : grammar.plural(n) === 'two' ? `${shown} صف` : grammar.plural(n) === 'few' ? `${shown} صفوف` : grammar.plural(n) === 'many' ? `${shown} صفًا` : `${shown} صف`} بمفتاح في ${column} من ${table} غير موجود في ${other} (مثل ${example})؛ وتظهر باسم (فارغ)`,
    'unreadable-booleans': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} قيمة` : grammar.plural(n) === 'one' ? `${shown} قيمة` : grammar.plural(n) === 'two' ? `${shown} قيمة` : grammar.plural(n) === 'few' ? `${shown} قيم` : grammar.plural(n) === 'many' ? `${shown} قيمة` : `${shown} قيمة`} في ${column} (مثل ${example}) ليست صوابًا ولا خطأ وتُحسب ناقصة`,
    'unreadable-dates': ({ n, shown, column }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} قيمة` : grammar.plural(n) === 'one' ? `${shown} قيمة` : grammar.plural(n) === 'two' ? `${shown} قيمة` : grammar.plural(n) === 'few' ? `${shown} قيم` : grammar.plural(n) === 'many' ? `${shown} قيمة` : `${shown} قيمة`} في ${column} ليست تواريخ وتُحسب ناقصة`,
    'unreadable-numbers': ({ n, shown, column, example }) =>
      `${grammar.plural(n) === 'zero' ? `${shown} قيمة` : grammar.plural(n) === 'one' ? `${shown} قيمة` : grammar.plural(n) === 'two' ? `${shown} قيمة` : grammar.plural(n) === 'few' ? `${shown} قيم` : grammar.plural(n) === 'many' ? `${shown} قيمة` : `${shown} قيمة`} في ${column} (مثل ${example}) ليست أرقامًا وتُحسب ناقصة`,
    'unrelated-table': ({ table }) => `الجدول ${table} غير مرتبط بالجداول الأخرى ولا يمكن الاستعلام عنه إلا وحده`,
  },
};
