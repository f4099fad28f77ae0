// Made from zh/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: '数据检查',
  loading: '正在检查数据',
  tables: '表',
  table: '表',
  rows: '行数',
  period: '期间',
  joins: '联接',
  from: '从',
  to: '到',
  unmatched: '无匹配的行',
  roles: '列和总计',
  role: '角色',
  column: '列',
  total: '总计',
  calculated: '计算得出',
  would: ({ reading, total }) => `使用${reading}时为${total}。`,
  other: ({ reading }) => `另一个可能的列是${reading}。`,
  use: ({ reading }) => `使用${reading}`,
  unusedTables: '没有度量使用的表',
  unusedColumns: '没有角色的列',
  notes: '备注',
};
