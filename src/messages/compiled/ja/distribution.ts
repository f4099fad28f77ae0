// Made from ja/distribution.json by npm run texts.
import { grammar } from '../../ja/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `${measure}の分布` : `${per}ごとの${measure}`),
  members: ({ per, shown }) => (!per ? `${shown}行` : `${per}${shown}件`),
  axis: ({ per }) => (!per ? '行' : `${per}`),
  reading: ({ per, median, q1, q3 }) =>
    `${!per ? '' : `${per}の`}中央値は${median}${q1 === undefined || q1 === '' ? '' : `、中央の50%は${q1}～${q3}`}`,
  beyond: ({ bin, members }) => `${bin}は${members}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}。`,
  median: '中央値',
  middleHalf: '中央の50%',
  from: ({ value }) => `${value}以上`,
  below: ({ value }) => `${value}未満`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}～${to}`,
  bin: '範囲',
  share: '構成比',
  upTo: '累積構成比',
  point: ({ bin, parts, n, k }) => `${bin}：${grammar.list(parts)}。${n}階級中${k}番目。`,
  chosen: ({ bins, members }) => `${bins}を選択しました：${members}。`,
  cleared: '選択を解除しました。',
  tooMany: ({ members, most }) => `${members}を選択中。多すぎるため、他のグラフを絞り込めません（最大${most}）。`,
  clickHint: 'クリックで選択、ドラッグで範囲を選択',
  unclickHint: 'クリックでフィルターを解除',
  histogramRole: 'ヒストグラム',
  histogramKeys: '方向キーで階級を移動します。Enterキーで選択、Shiftキー＋方向キーで範囲を選択、Escキーで解除します。',
  binsTerm: '階級',
  binsRule: ({ width }) =>
    `幅${width}（フリードマン・ダイアコニスの法則：2 × 四分位範囲 ÷ 件数の立方根）、丸め済み。長い裾は1つの開いた階級にまとめています`,
  binsGiven: ({ width }) => `幅${width}（要素で設定）`,
  mean: '平均値',
  variable: ({ name }) => grammar.variable(name),
  against: ({ per, y, x }) => `${per}別の${y}と${x}`,
  againstRows: ({ y, x }) => `${y}と${x}（1行につき1点）`,
  parted: ({ heading, dimension }) => `${heading}（${dimension}別）`,
  rises: ({ x, y, fit }) => `${x}が高いほど${y}も高い傾向（${fit}）`,
  falls: ({ x, y, fit }) => `${x}が高いほど${y}は低い傾向（${fit}）`,
  unrelated: ({ x, y, fit }) => `${x}と${y}に明確な関係はありません（${fit}）`,
  noLine: ({ members }) => `${members}：少なすぎるか類似しているため、近似直線は引けません`,
  fit: ({ r, members }) => `r = ${r}、${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `${below}は近似直線を大きく下回る`
      : `${above}は近似直線を大きく上回る${below === undefined || below === '' ? '' : `。${below}は大きく下回る`}`,
  drawn: ({ all, shown }) => `${all}点中${shown}点を表示（近似直線はすべてを使用）`,
  leftTerm: '対象外',
  left: ({ members }) => `一方または両方の値がない${members}`,
  scatterRole: '散布図',
  scatterKeys:
    '左右の方向キーで横軸に沿って、上下の方向キーで縦軸に沿って移動します。Enterキーで選択、Shiftキー＋方向キーで複数を選択、Escキーで解除します。',
  scatterHint: 'クリックで選択、四角形をドラッグして複数を選択',
  member: ({ name, parts, n, k }) => `${name}：${grammar.list(parts)}。${n}件中${k}番目。`,
  picked: ({ names }) => `${names}を選択しました。`,
  several: ({ names, more }) => `${names}、他${more}件`,
  lineTerm: '近似直線',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${x}（全点に対する最小二乗法）`,
  chanceTerm: 'p値（これほど大きいrが偶然に生じる確率）',
  cause: '相関は因果関係を意味しません。',
  largerRows: '大きい点ほど行数が多いことを示します',
  pointsTerm: '点',
  equalRows: ({ rows, points }) => `${rows}が${points}個の異なる点になり、点の面積が行数を示します`,
  choiceTerm: '選択範囲',
  fixedHint: ({ names }) => `点は選択できません。${names}は他の列から計算されるため、絞り込めません`,
  fixedKeys: ({ names }) =>
    `左右の方向キーで横軸に沿って、上下の方向キーで縦軸に沿って移動します。点は選択できません。${names}は他の列から計算されるため、絞り込めません。`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `${!per ? '' : `${per}の`}中央値は${highName}が最高（${highMedian}）、${lowName}が最低（${lowMedian}）`,
  groups: ({ all, shown }) => `${all}グループ中、大きい順に${shown}グループを表示`,
  boxRole: '箱ひげ図',
  boxKeys: '方向キーでグループを移動します。Enterキーで選択、Shiftキー＋方向キーで複数を選択、Escキーで解除します。',
  boxHint: 'クリックで選択、ドラッグで複数を選択',
  group: 'グループ',
  count: '件数',
  quartiles: ['第1四分位数', '第3四分位数'],
  whiskers: ['下側のひげ', '上側のひげ'],
  ends: ['最小値', '最大値'],
  outliers: '外れ値',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: '箱',
  boxRule: '箱：第1四分位数から第3四分位数まで、線は中央値。ひげは四分位範囲の1.5倍以内で最も遠い値まで',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
