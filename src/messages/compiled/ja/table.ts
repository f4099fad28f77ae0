// Made from ja/table.json by npm run texts.
import { grammar } from '../../ja/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ by, measures }) => `${grammar.and(by)}別の${grammar.and(measures)}`,
  topHeading: ({ measure, isTop, n, by }) => `${measure}${isTop ? '上位' : '下位'}${n}件の${by}`,
  changeHeading: ({ by, measure, isTop }) => `${by}別の${measure}：${isTop ? '増加' : '減少'}が大きい順`,
  rowsHeading: '行',
  rowsOf: ({ name }) => `${name}の行`,
  leader: ({ isTop, name, value, share }) =>
    `${isTop ? '首位' : '最下位'}は${name}の${value}${share === undefined || share === '' ? '' : `（全体の${share}）`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `最大の${isIncrease ? '増加' : '減少'}は${name}：${change}${growth === undefined || growth === '' ? '' : `（${growth}）`}`,
  lost: ({ isAll, of, n, measure }) => `${isAll ? 'すべて' : `${of}件中${n}件`}で${measure}がマイナス`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}。`),
  rows: ({ shown }) => `${shown}行`,
  found: ({ of, shown }) => `${of}行中${shown}行`,
  nothingFound: ({ text }) => `「${text}」の結果はありません`,
  search: '検索',
  columns: '列',
  total: '合計',
  fresh: '新規',
  of: ({ measure, side }) => `${measure}：${side}`,
  peak: ({ month }) => `${month}が最高`,
  sorted: ({ name, descending }) => `${name}の${descending ? '降順' : '昇順'}で並べ替えました。`,
  sort: ({ name }) => `${name}で並べ替え`,
  selected: ({ isMany, n, names }) => (isMany ? `${n}行を選択しました。` : `${names}を選択しました。`),
  cleared: '選択を解除しました。',
  row: ({ name, parts, n, k }) => `${name}：${grammar.list(parts)}。${n}行中${k}行目。`,
  cell: ({ name, text }) => `${name} ${text}`,
  all: ({ by }) => `すべての${by}`,
  path: 'ドリルダウンの経路',
  weekday: ({ day }) =>
    day === 1
      ? '月曜日'
      : day === 2
        ? '火曜日'
        : day === 3
          ? '水曜日'
          : day === 4
            ? '木曜日'
            : day === 5
              ? '金曜日'
              : day === 6
                ? '土曜日'
                : day === 7
                  ? '日曜日'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: '方向キー、PageUpキー、PageDownキーで行を移動します。Enterキーで選択、Shiftキー＋方向キーで複数を選択、Alt＋下方向キーで行を開き、Escキーで解除します。',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
