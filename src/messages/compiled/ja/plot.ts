// Made from ja/plot.json by npm run texts.
import { grammar } from '../../ja/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ by, measures }) => `${grammar.and(by)}別の${grammar.and(measures)}`,
  rows: ({ shown }) => `${shown}行`,
  firstRows: ({ shown }) => `最初の${shown}行`,
  range: ({ measure, low, lowName, high, highName }) => `${measure}は${low}（${lowName}）から${high}（${highName}）まで`,
  only: ({ measure, value }) => `${measure}：${value}`,
  rowsTerm: '行',
  point: ({ name, parts, n, k }) => `${name}：${grammar.list(parts)}。${n}点中${k}番目。`,
  chosen: ({ names }) => `${names}を選択しました。`,
  cleared: '選択を解除しました。',
  clickHint: 'クリックでページを絞り込み',
  unclickHint: 'クリックでフィルターを解除',
  role: 'グラフ',
  keys: '方向キーで点を移動します。Enterキーで選択、Shift＋Enterキーで追加、Escキーで解除します。',
  drawnTerm: 'グラフ',
  drawnText: ({ marks }) => `このページの仕様（${marks}）に従い、Observable Plotで描画`,
  functionText: 'このページの関数により、Observable Plotで描画',
  rank: ({ withinLength, within, of }) =>
    `${withinLength === 0 ? '全行' : `${grammar.and(within)}が同じ行`}の中での${of}の順位（1が最高）`,
  quantile: ({ withinLength, within, of, count }) =>
    `${withinLength === 0 ? '全行' : `${grammar.and(within)}が同じ行`}を${of}で同数に分けたグループ：1（最低）～${count}（最高）`,
  share: ({ withinLength, within, of }) =>
    `${withinLength === 0 ? '全行' : `${grammar.and(within)}が同じ行`}の${of}の合計に占める割合`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
