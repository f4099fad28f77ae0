// Made from ar/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: 'فحص البيانات',
  loading: 'جارٍ فحص البيانات',
  tables: 'الجداول',
  table: 'الجدول',
  rows: 'الصفوف',
  period: 'الفترة',
  joins: 'عمليات الربط',
  from: 'من',
  to: 'إلى',
  unmatched: 'صفوف بلا تطابق',
  roles: 'الأعمدة والإجماليات',
  role: 'الدور',
  column: 'العمود',
  total: 'الإجمالي',
  calculated: 'محسوب',
  would: ({ total, reading }) => `سيكون ${total} من ${reading}.`,
  other: ({ reading }) => `عمود آخر محتمل: ${reading}.`,
  use: ({ reading }) => `استخدام ${reading}`,
  unusedTables: 'جداول لا يستخدمها أي مقياس',
  unusedColumns: 'أعمدة بلا دور',
  notes: 'ملاحظات',
};
