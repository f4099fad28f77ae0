// Made from zh/table.json by npm run texts.
import { grammar } from '../../zh/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ by, measures }) => `各${grammar.and(by)}的${grammar.and(measures)}`,
  topHeading: ({ measure, isTop, n, by }) => `${measure}${isTop ? '前' : '后'}${n}名${by}`,
  changeHeading: ({ by, measure, isTop }) => `各${by}${measure}最大${isTop ? '增长' : '下降'}`,
  rowsHeading: '行数',
  rowsOf: ({ name }) => `${name}的行`,
  leader: ({ isTop, name, value, share }) =>
    `${isTop ? '首位' : '末位'}：${name}，${value}${share === undefined || share === '' ? '' : `（占总计的${share}）`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `最大${isIncrease ? '增长' : '下降'}：${name}，${change}${growth === undefined || growth === '' ? '' : `（${growth}）`}`,
  lost: ({ isAll, of, n, measure }) => `${isAll ? '全部' : `${of}项中${n}项`}${measure}为负`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}。`),
  rows: ({ shown }) => `${shown}行`,
  found: ({ shown, of }) => `${shown} / ${of}行`,
  nothingFound: ({ text }) => `“${text}”没有结果`,
  search: '搜索',
  columns: '列',
  total: '总计',
  fresh: '新增',
  of: ({ measure, side }) => `${measure}，${side}`,
  peak: ({ month }) => `${month}最高`,
  sorted: ({ name, descending }) => `已按${name}${descending ? '降序' : '升序'}排列。`,
  sort: ({ name }) => `按${name}排序`,
  selected: ({ isMany, n, names }) => (isMany ? `已选择${n}行。` : `已选择${names}。`),
  cleared: '已清除选择。',
  row: ({ name, parts, k, n }) => `${name}：${grammar.list(parts)}。第${k}行，共${n}行。`,
  cell: ({ name, text }) => `${name} ${text}`,
  all: ({ by }) => `全部${by}`,
  path: '下钻路径',
  weekday: ({ day }) =>
    day === 1
      ? '星期一'
      : day === 2
        ? '星期二'
        : day === 3
          ? '星期三'
          : day === 4
            ? '星期四'
            : day === 5
              ? '星期五'
              : day === 6
                ? '星期六'
                : day === 7
                  ? '星期日'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: '使用方向键、PageUp和PageDown在各行之间移动。按Enter选择，按Shift+方向键选择多行，按Alt+向下键打开一行，按Esc清除。',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
