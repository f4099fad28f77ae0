// Made from ar/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: 'المقياس',
    filters: 'عوامل التصفية',
    skipped: 'عوامل تصفية غير مطبقة',
    period: 'الفترة',
    rows: 'الصفوف',
    newest: 'أحدث تاريخ',
    roles: 'الأعمدة',
    names: 'أسماء العرض',
    joins: 'عمليات الربط',
    notes: 'ملاحظات',
  },
  embed: {
    title: 'تضمين',
    tag: 'الوسم',
    div: 'للمحررات التي تحذف الوسوم غير المعروفة',
    frame: 'للصفحات التي تسمح بالإطارات فقط',
    copied: 'تم النسخ',
    withoutData: 'بيانات هذه الصفحة غير مضمّنة. أضف عنوان URL لملفك في src.',
    shortened: 'معلمات عنوان URL غير مضمّنة لأنها قد تحتوي على مفتاح وصول. أضف المعلمات التي يحتاج إليها ملفك.',
    folder: 'استبدل https://example.com/sales-elements/ بالمجلد الذي يحتوي على embed.html.',
  },
  rowsOf: ({ selected, total }) => `${selected} من ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · صفوف بلا تطابق، تظهر باسم «(فارغ)»: ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}: «${column}». ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}: تُعرض القيمة الأكثر تكرارًا من «${column}» لكل رمز${several === undefined || several === '' ? '' : ` (رموز لها أكثر من قيمة: ${several})`}`,
  shownAsCodes: ({ role, column }) => `${role}: تُعرض الرموز لأن معظمها له أكثر من قيمة في «${column}»`,
  definitions: {
    'count()': 'عدد الصفوف',
    revenue: 'إجمالي الإيرادات بعد خصم المرتجعات',
    cost: 'إجمالي التكلفة',
    profit: 'إجمالي الربح',
    units: 'إجمالي الكمية بعد خصم المرتجعات',
    margin: 'الربح ÷ الإيرادات',
    orders: 'عدد الطلبات المختلفة',
    customers: 'عدد العملاء المختلفين',
    products: 'عدد المنتجات المختلفة',
    sellers: 'عدد البائعين المختلفين',
    aov: 'الإيرادات ÷ الطلبات',
    'units-per-order': 'الوحدات ÷ الطلبات',
    price: 'الإيرادات ÷ الوحدات',
    'discount-rate': 'متوسط الخصم مرجّحًا بإجمالي الإيرادات قبل الخصم',
    'new-customers': 'العملاء الذين يقع أول طلب لهم على الإطلاق في هذه الفترة',
    'repeat-rate': 'العملاء الذين لديهم طلبان أو أكثر ÷ كل العملاء في التحديد',
    retention: 'عملاء الفترة السابقة الذين اشتروا مجددًا في هذه الفترة ÷ كل عملاء الفترة السابقة',
    'return-rate': 'الطلبات المرتجعة أو الملغاة ÷ الطلبات',
    'processing-days': 'متوسط عدد الأيام من الطلب إلى الشحن',
    'delivery-days': 'متوسط عدد الأيام من الطلب إلى التسليم',
    conversion: 'الطلبات ÷ الزيارات',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
