// Made from ja/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: 'データチェック',
  loading: 'データを確認中',
  tables: 'テーブル',
  table: 'テーブル',
  rows: '行',
  period: '期間',
  joins: '結合',
  from: '結合元',
  to: '結合先',
  unmatched: '一致しない行',
  roles: '列と合計',
  role: 'ロール',
  column: '列',
  total: '合計',
  calculated: '計算値',
  would: ({ reading, total }) => `${reading}を使うと${total}になります。`,
  other: ({ reading }) => `他の候補の列：${reading}。`,
  use: ({ reading }) => `${reading}を使用`,
  unusedTables: 'どの指標にも使われていないテーブル',
  unusedColumns: 'ロールのない列',
  notes: '注記',
};
