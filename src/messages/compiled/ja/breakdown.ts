// Made from ja/breakdown.json by npm run texts.
import { grammar } from '../../ja/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ dimension, measures, limitTop, limitBottom }) =>
    `${dimension}別の${grammar.and(measures)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `（下位${limitBottom}件）`) : `（上位${limitTop}件）`}`,
  within: ({ heading, member }) => `${heading}：${member}`,
  and: ({ one, other }) => `${one}、${other}`,
  other: 'その他',
  others: 'その他',
  cumulative: '累積構成比',
  share: '構成比',
  isNew: '新規',
  total: '合計',
  column: ({ measure, what }) => `${measure}：${what}`,
  leader: ({ name, value, share }) => `首位は${name}の${value}${share === undefined || share === '' ? '' : `（全体の${share}）`}`,
  least: ({ name, value }) => `最低：${name}（${value}）`,
  below: ({ of, n, measure, name, value }) =>
    `${grammar.small(of)}件中${grammar.small(n)}件が${measure === 'profit' ? '赤字' : 'マイナス'}：${n === 1 ? '' : '最大は'}${name}（${value}）`,
  grew: ({ isCut, isAll, of, count, leadName, leadChange, fresh }) =>
    `${isCut ? '表示中の' : ''}${isAll ? `${of}件すべて` : `${of}件中${count}件`}が増加${leadName === undefined || leadName === '' ? '' : `。${count === 0 ? '最大の減少' : '最大の増加'}は${leadName}（${leadChange}）`}${fresh === 0 ? '' : `。新規${fresh}件`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) => `最高：${highName}（${highValue}）、最低：${lowName}（${lowValue}）`,
  selected: ({ names, value, share }) =>
    `${names}${value === undefined || value === '' ? 'を選択中' : `：${value}`}${share === undefined || share === '' ? '' : `（全体の${share}）`}`,
  classes: ({ n, a, b }) => `${n}件中${a}件で80%（クラスA）${b === 0 ? '' : `、次の${b}件で続く15%（クラスB）`}を占める`,
  classTitle: ({ letter, count }) => `クラス${letter}：${count}`,
  instead: ({ why }) =>
    `棒グラフで表示：${why === 'many' ? '6項目以上のドーナツグラフは読みにくいため' : why === 'negative' ? 'マイナスの値は全体の一部として表示できないため' : 'これらの値は合計しても全体にならないため'}`,
  cut: ({ n }) => `上位${n}件を表示`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: '棒グラフ',
  path: 'ドリルダウンの経路',
  all: 'すべて',
  drilled: ({ name, field }) => `${name}の${field}別。`,
  risen: ({ field }) => `${field}に戻りました。`,
  point: ({ name, parts, n, k }) => `${name}：${grammar.list(parts)}。${n}件中${k}番目。`,
  ofAll: ({ share }) => `全体の${share}`,
  chosen: ({ names }) => `${names}を選択しました。`,
  cleared: '選択を解除しました。',
  several: ({ names, more }) => `${names}、他${more}件`,
  clickHint: ({ name }) => `クリックで${name}に絞り込み、ドラッグで複数を選択`,
  unclickHint: 'クリックでフィルターを解除',
  drillHint: ({ level }) => `ダブルクリックで${level}にドリルダウン`,
  keys: '方向キーで棒を移動します。Enterキーで選択、Shiftキー＋方向キーで複数を選択、Alt＋下方向キーでドリルダウン、Alt＋上方向キーで戻り、Escキーで解除します。',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
