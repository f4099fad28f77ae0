// Made from tr/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: 'Veri denetimi',
  loading: 'Veriler denetleniyor',
  tables: 'Tablolar',
  table: 'Tablo',
  rows: 'Satırlar',
  period: 'Dönem',
  joins: 'İlişkiler',
  from: 'Kaynak',
  to: 'Hedef',
  unmatched: 'Eşleşmeyen satırlar',
  roles: 'Sütunlar ve toplamlar',
  role: 'Rol',
  column: 'Sütun',
  total: 'Toplam',
  calculated: 'hesaplanan',
  would: ({ reading, total }) => `${reading} ile ${total} olurdu.`,
  other: ({ reading }) => `Olası başka bir sütun: ${reading}.`,
  use: ({ reading }) => `Kullan: ${reading}`,
  unusedTables: 'Hiçbir ölçünün kullanmadığı tablolar',
  unusedColumns: 'Rolü olmayan sütunlar',
  notes: 'Notlar',
};
