// Made from ja/card.json by npm run texts.
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: '開発者向けの詳細',
  unknownAttribute: ({ name, nearest }) =>
    `不明な属性「${name}」${nearest === undefined || nearest === '' ? '' : `。「${nearest}」のことですか？`}`,
  retry: '再試行',
  onlyCurrency: ({ currency }) => `${currency}のみ表示`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? 'データがありません' : `データがありません：${clause}`),
  emptyWithout: ({ filters, clause, shown }) =>
    `${filters === 1 ? '' : `${filters}件のフィルターを適用中。`}「${clause}」がなければ${shown}行あります。`,
  actHere: ({ n }) => `フィルター${n}件を適用中`,
  clearClause: ({ clause }) => `${clause}を解除`,
  clearAll: 'すべて解除',
  wholeHistory: ({ range }) => `全期間：${range}`,
  source: ({ names, newest }) => `ソース：${names}${!newest ? '' : ` · ${newest}までのデータ`}`,
  skipped: ({ clause }) => `フィルター${clause}はこのグラフに適用されません`,
  viewTable: '表として表示',
  viewChart: 'グラフとして表示',
  csv: 'CSVをダウンロード',
  png: 'PNGをダウンロード',
  copy: '表としてコピー',
  copied: 'コピーしました。文書やスプレッドシートに貼り付けてください。',
  notCopied: 'コピーできませんでした。テキストを選択しました。',
  svg: 'SVGをダウンロード',
  readChart: 'このグラフを文章で読む',
  speak: '読み上げる',
  copyText: '文章をコピー',
  explain: '計算方法',
  reading: ({ table, amount, rows }) =>
    `${table}を読み込み中：${amount}${rows === undefined || rows === '' ? '' : ` · ${rows}行`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} MB` : `${done} / ${total} MB`),
  not: ({ values }) => `${values}以外`,
  customerType: {
    new: '新規',
    repeat: 'リピート',
  },
  customersOfType: {
    new: '新規顧客',
    repeat: 'リピート顧客',
  },
  missingValues: ({ shown, column }) => `${shown}行に${column}の値がありません`,
  moreRows: ({ shown }) => `残りの${shown}行はCSVファイルをダウンロードしてご覧ください。`,
  valueCount: ({ shown }) => `${shown}個の値。「表として表示」ですべて確認できます。`,
  insightsHeading: '注目すべき点',
};
