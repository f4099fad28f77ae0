// Made from ar/dashboard.json by npm run texts.
import { grammar } from '../../ar/grammar.js';
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: 'تخطي لوحة المعلومات (المخطط التالي: Alt+Page Down)',
  print: 'طباعة',
  printed: ({ day }) => `طُبع في ${day}`,
  pages: 'الصفحات',
  page: ({ name }) => (name === 'sales' ? 'المبيعات' : name === 'customers' ? 'العملاء' : 'فحص البيانات'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : ` (${period})`}: ${value}`,
  cause: ({ name, change }) => `الأبرز: ${name} (${change})`,
  moved: ({ measure, period, value, direction, by, isSame, before }) =>
    `${measure}${!period ? '' : ` (${period})`}: ${value}، ${direction === 'flat' ? 'دون تغيير' : direction === 'up' ? `بارتفاع ${by}` : direction === 'down' ? `بانخفاض ${by}` : 'دون تغيير'}${isSame ? '' : ` مقارنةً مع ${before}`}`,
  filters: 'عوامل تصفية الصفحة',
  moreFilters: 'المزيد من عوامل التصفية',
  filtered: ({ clauses }) => `التصفية حسب ${clauses}`,
  toDate: 'أحدث فترة',
  toDates: {
    year: 'منذ بداية العام',
    month: 'منذ بداية الشهر',
  },
  moreWidgets: ({ n }) =>
    `عرض ${n === 1 ? 'مخطط واحد آخر' : n === 2 ? 'مخططين آخرين' : grammar.plural(n) === 'few' ? `${n} مخططات أخرى` : grammar.plural(n) === 'zero' ? `${n} مخططًا آخر` : grammar.plural(n) === 'one' ? `${n} مخططًا آخر` : grammar.plural(n) === 'two' ? `${n} مخططًا آخر` : grammar.plural(n) === 'many' ? `${n} مخططًا آخر` : `${n} مخططًا آخر`}`,
  fewerWidgets: 'عرض مخططات أقل',
  numbers: 'المؤشرات الرئيسية',
  widgets: 'المخططات والجداول',
  nothing: 'لا تتضمن هذه البيانات ما يمكن عرضه في هذه الصفحة.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
