// Made from ja/filter.json by npm run texts.
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? 'すべて' : `すべて（${shown}）`),
  filterSome: ({ chosen, n }) => `${chosen} / ${n}`,
  allDates: '全期間',
  noDates: 'フィルターなし',
  allValues: 'すべて',
  search: ({ label }) => `${label}を検索`,
  noMatch: ({ text }) => `「${text}」に一致するものはありません`,
  moreMembers: ({ shown }) => `検索すると、さらに${shown}件の値が見つかります。`,
  from: '開始',
  to: '終了',
  undo: '元に戻す',
  clear: '解除',
  done: '完了',
  presets: '期間',
  filterSummary: ({ label, value }) => `${label}：${value}`,
  backwards: '開始は終了より前にしてください。',
  fiscal: ({ which, unit, count }) =>
    which === 'last'
      ? unit === 'quarter'
        ? `過去${count}会計四半期`
        : unit === 'year'
          ? `過去${count}会計年度`
          : unit
      : which === 'this'
        ? unit === 'quarter'
          ? '今会計四半期'
          : unit === 'year'
            ? '今会計年度'
            : unit
        : which === 'previous'
          ? unit === 'quarter'
            ? '前会計四半期'
            : unit === 'year'
              ? '前会計年度'
              : unit
          : unit,
  andMore: ({ first, shown }) => `${first}、他${shown}件`,
  filters: 'フィルター',
  noFilters: 'フィルターなし',
  rowsAll: ({ shown }) => `${shown}行`,
  rowsLeft: ({ left, all }) => `${left} / ${all}行`,
  smallest: ({ label }) => `${label}の最小値`,
  largest: ({ label }) => `${label}の最大値`,
  binRows: ({ bin, shown }) => `${bin}：${shown}行`,
  widened: ({ names }) => `次の名前は複数のグループにあり、すべて選択されています：${names}`,
  lifted: ({ names }) => `1つのフィルターではこれらの階層を組み合わせられないため、次の項目全体が選択されています：${names}`,
};
