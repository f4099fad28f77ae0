// Made from ja/core.json by npm run texts.
import { grammar } from '../../ja/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '（空白）',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `${heading}を読み込み中…`,
  removeFilter: ({ clause }) => `フィルターを解除：${clause}`,
  atLeast: ({ value }) => `${value}以上`,
  atMost: ({ value }) => `${value}以下`,
  more: ({ shown }) => `他${shown}件`,
  relative: ({ which, unit, count }) =>
    which === 'last'
      ? unit === 'day'
        ? `過去${count}日間`
        : unit === 'week'
          ? `過去${count}週間`
          : unit === 'month'
            ? `過去${count}か月`
            : unit === 'quarter'
              ? `過去${count}四半期`
              : unit === 'year'
                ? `過去${count}年`
                : unit
      : which === 'this'
        ? unit === 'day'
          ? '今日'
          : unit === 'week'
            ? '今週'
            : unit === 'month'
              ? '今月'
              : unit === 'quarter'
                ? '今四半期'
                : unit === 'year'
                  ? '今年'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? '昨日'
            : unit === 'week'
              ? '先週'
              : unit === 'month'
                ? '先月'
                : unit === 'quarter'
                  ? '前四半期'
                  : unit === 'year'
                    ? '昨年'
                    : unit
          : unit,
  menu: ({ heading }) => `その他の操作：${heading}`,
  versus: ({ value }) => `${value}比`,
  through: ({ period, day }) => `${period}（${day}まで）`,
  sameDays: ({ period }) => `${period}の同じ日数`,
  partlyCovered: ({ period, day, unit }) =>
    `${period}のデータは${day}からのため、比較できる完全な期間（${unit === 'day' ? '日' : unit === 'week' ? '週' : unit === 'month' ? '月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}）がありません`,
  notCovered: ({ period, day }) => `比較する${period}のデータがありません。データは${day}からです`,
  noChange: '変化なし',
  up: ({ amount }) => `${amount}増`,
  down: ({ amount }) => `${amount}減`,
  good: '改善',
  bad: '悪化',
  points: ({ n }) => `${n}ポイント`,
  value: '値',
  period: '期間',
  previous: '前回',
  change: '増減',
  growth: '増減率',
};
