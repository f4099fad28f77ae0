// Made from ja/heatmap.json by npm run texts.
import { grammar } from '../../ja/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `日別の${measure}`,
  heading: ({ x, y, measure }) => `${x}別・${y}別の${measure}`,
  growthOf: ({ heading }) => `増減：${heading}`,
  other: 'その他',
  nth: ({ unit, n }) => (unit === '四半期' ? `第${n}四半期` : `${unit}${n}`),
  place: ({ kind, name }) => (kind === 'hour' ? `${name}` : `${name}`),
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}、${other}`,
  peak: ({ measure, place, value }) => `${measure}の最高：${place}（${value}）。`,
  bestDay: ({ day, value }) => `最も良い日は${day}：${value}。`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}の最高：${highPlace}（${highValue}）、最低：${lowPlace}（${lowValue}）。`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}の伸びが最も強い：${highPlace}（${highValue}）、最も弱い：${lowPlace}（${lowValue}）。`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ shown, mostCount, mostWeekday }) =>
    `販売のない日が${shown}日${mostCount === undefined || mostCount === '' ? '' : `（うち${mostWeekday}が${mostCount}日）`}。`,
  alone: ({ name, value }) => `${name}：${value}。`,
  several: ({ isDays, shown, sum }) =>
    `${isDays ? `${shown}日` : `${shown}セル`}を選択中${sum === undefined || sum === '' ? '' : `：合計${sum}`}。`,
  correlations: ({ per }) => (!per ? '相関' : `${per}ごとの相関`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one}と${other}`,
  together: ({ pair, r }) => `最も強い正の相関：${pair}（${r}）。`,
  against: ({ pair, r }) => `最も強い負の相関：${pair}（${r}）。`,
  nothingSure: '統計的に有意な相関はありません。',
  noCause: '相関は因果関係を意味しません。',
  methods: {
    pearson: '相関係数r',
    spearman: '順位相関',
    kendall: '順位相関τ',
    eta: '相関比η',
    cramer: 'クラメールのV',
  },
  pairsText: ({ per }) =>
    `両方の値がある${!per ? '行' : `${per}`}について、各ペアの相関を求めたものです（−1～1）。数値とカテゴリ：η。カテゴリどうし：クラメールのV（0～1）。p：これほど強い結果が偶然に生じる確率（Benjamini–Hochberg法で補正）`,
  strength: '相関',
  pairOf: 'ペア',
  compared: '標本サイズ',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'p値',
  p: 'p',
  adjusted: '補正後のp値',
  mayBeChance: '有意でない',
  mayWellBeChance: '偶然の可能性が十分にあります。',
  noPair: '一定',
  openHint: 'クリックでグラフを開きます。',
  allPairs: 'すべての相関',
  per: '単位',
  row: '行',
  noValue: 'データなし',
  noRows: 'データがありません',
  noComparison: '比較対象がありません',
  chosen: ({ name }) => `${name}を選択しました。`,
  cleared: '選択を解除しました。',
  spokenHead: ({ name }) => `見出し${name}：行または列の全体。`,
  clickHint: ({ isRange }) => (isRange ? 'クリックで絞り込み、ドラッグで範囲を選択' : 'クリックで絞り込み、ドラッグで複数を選択'),
  unclickHint: 'クリックでフィルターを解除',
  role: 'ヒートマップ',
  keys: '方向キーでセルと行・列の見出しを移動します。Enterキーで選択、Shiftキー＋方向キーで範囲を選択、Escキーで解除します。',
  pairKeys: '方向キーでペアを移動します。Enterキーでペアのグラフを開き、Escキーで戻ります。',
  keyMove: '移動',
  keySelect: '選択',
  keyRange: '範囲',
  keyLeave: '解除',
  keyOpen: '開く',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
