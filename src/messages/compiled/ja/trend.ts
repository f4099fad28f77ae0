// Made from ja/trend.json by npm run texts.
import { grammar } from '../../ja/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures}（${unit === 'day' ? '日別' : unit === 'week' ? '週別' : unit === 'month' ? '月別' : unit === 'quarter' ? '四半期別' : unit === 'year' ? '年別' : '期間別'}${!series ? '' : `・${series}別`}）${!average ? '' : `、${average}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'その他' : `その他${n}件`),
  cumulative: ({ measure }) => `${measure}（累計）`,
  yearToDate: ({ measure }) => `${measure}（年初来）`,
  average: ({ count, unit }) =>
    `${count}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}移動平均`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? '前年'
      : earlier === 'period'
        ? unit === 'day'
          ? '前日'
          : unit === 'week'
            ? '前週'
            : unit === 'month'
              ? '前月'
              : unit === 'quarter'
                ? '前四半期'
                : unit === 'year'
                  ? '前年'
                  : '前期間'
        : earlier === 'weekday'
          ? '52週前'
          : '比較期間',
  growth: ({ points, earlier, unit }) =>
    points
      ? '増減（パーセントポイント）'
      : `${earlier === 'year' ? '前年' : earlier === 'period' ? (unit === 'day' ? '前日' : unit === 'week' ? '前週' : unit === 'month' ? '前月' : unit === 'quarter' ? '前四半期' : unit === 'year' ? '前年' : '前期間') : earlier === 'weekday' ? '前年の同じ曜日' : '比較期間'}比`,
  growing: ({ measures }) => `${measures}の増減率`,
  column: ({ measure, what }) => `${measure}：${what}`,
  note: '注記',
  mean: '平均',
  adjusted: '季節調整済み',
  adjustedRule: ({ strength }) =>
    `季節性はロバストSTL（Cleveland et al., 1990）で推定して除去しています。季節性の強さ：${strength}（0% = なし、100% = 完全に季節的）`,
  unusual: ({ expected }) => `異常値：予想は${expected}`,
  unusualCount: ({ n, of, unit }) =>
    n === 0
      ? `${grammar.small(of)}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}に異常値なし`
      : `${grammar.small(of)}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}中${grammar.small(n)}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}に異常値`,
  unusualTerm: '異常値',
  unusualRule: ({ rate }) =>
    `トレンドと季節性から予想される範囲の外にある値です。異常が何もない場合に1つでも検出される確率は${rate}です`,
  cut: '0から始まらない軸',
  selected: '選択範囲',
  isSelected: '選択中',
  compared: '比較期間',
  beat: ({ isAll, of, unit, n, earlier }) =>
    `${isAll ? `全${grammar.small(of)}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}で` : `${grammar.small(of)}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}中${grammar.small(n)}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}で`}${earlier === 'year' ? '前年' : earlier === 'period' ? (unit === 'day' ? '前日' : unit === 'week' ? '前週' : unit === 'month' ? '前月' : unit === 'quarter' ? '前四半期' : unit === 'year' ? '前年' : '前期間') : earlier === 'weekday' ? '前年の同じ曜日' : '比較期間'}を上回る`,
  beatBy: ({ beat, amount }) => `${beat}（合計${amount}）`,
  aboveCost: ({ isAll, of, unit, n, lossName, lossValue }) =>
    `${isAll ? `全${grammar.small(of)}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}で` : `${grammar.small(of)}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}中${grammar.small(n)}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}で`}売上がコストを上回る${lossName === undefined || lossName === '' ? '' : `。最大の損失は${lossName}の${lossValue}`}`,
  lastQuarter: ({ measure, share }) => `第4四半期が年間の${measure}の${share}を占める`,
  extremes: ({ highName, highValue, lowName, lowValue }) => `最高：${highName}（${highValue}）、最低：${lowName}（${lowValue}）`,
  collapsed: ({ name, unit, value, usual }) =>
    `${name}は${unit === 'day' ? '1日' : unit === 'week' ? '1週間' : unit === 'month' ? '1か月' : unit === 'quarter' ? '1四半期' : unit === 'year' ? '1年' : '1期間'}あたり${value}のみで、以前の中央値は${usual}。データが欠けている可能性があります`,
  leader: ({ name, value, share }) => `首位は${name}の${value}${share === undefined || share === '' ? '' : `（全体の${share}）`}`,
  lone: ({ name, value }) => `${name}：${value}`,
  span: ({ name, value }) => `${name}：合計${value}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}。`),
  record: ({ years, good, unit }) =>
    `${years === undefined ? '' : `${grammar.small(years)}年間で`}${good ? '最も良い' : '最も高い'}${unit === 'day' ? '日' : unit === 'week' ? '週' : unit === 'month' ? '月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? '、' : ''}`,
  above: ({ name, amount }) => `${name}より${amount}多い`,
  below: ({ name, amount }) => `${name}より${amount}少ない`,
  same: ({ name }) => `${name}と同じ`,
  noValue: 'データなし',
  part: ({ days }) => `${days}のみ`,
  partial: ({ day }) => `${day}までのデータ`,
  point: ({ name, parts, n, k }) => `${name}：${grammar.list(parts)}。${n}点中${k}番目。`,
  chosen: ({ days }) => `${days}を選択しました。`,
  cleared: '選択を解除しました。',
  shareOf: ({ period }) => `${period}に占める割合`,
  clickHint: ({ name }) => `クリックで${name}に絞り込み、ドラッグで期間を選択`,
  unclickHint: 'クリックでフィルターを解除',
  role: '時系列グラフ',
  keys: '方向キーで点を移動します。Enterキーで選択、Shiftキー＋方向キーで範囲を選択、Escキーで解除します。',
  play: '音で再生',
  soundKey: 'Sキーを押すと値を音で聞けます。',
  keyPlay: '聞く',
  playing: ({ low, high }) => `最低音: ${low}、最高音: ${high}。`,
  keyMove: '移動',
  keySelect: '選択',
  keyBrush: '範囲を選択',
  keyLeave: '解除',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
