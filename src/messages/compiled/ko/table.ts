// Made from ko/table.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ by, measures }) => `${grammar.and(by)}별 ${grammar.and(measures)}`,
  topHeading: ({ measure, isTop, n, by }) => `${measure} ${isTop ? '상위' : '하위'} ${n}개 ${by}`,
  changeHeading: ({ by, measure, isTop }) => `${by}별 ${measure} 최대 ${isTop ? '증가' : '감소'}`,
  rowsHeading: '행',
  rowsOf: ({ name }) => `${name}의 행`,
  leader: ({ isTop, name, value, share }) =>
    `${isTop ? '1위' : '최하위'}: ${name}, ${value}${share === undefined || share === '' ? '' : ` (전체의 ${share})`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `최대 ${isIncrease ? '증가' : '감소'}: ${name}, ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ isAll, of, n, measure }) => `${isAll ? '모두' : `${of}개 중 ${n}개`} ${measure} 음수`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ shown }) => `${shown}개 행`,
  found: ({ of, shown }) => `${of}개 행 중 ${shown}개`,
  nothingFound: ({ text }) => `“${text}” 검색 결과 없음`,
  search: '검색',
  columns: '열',
  total: '합계',
  fresh: '신규',
  of: ({ measure, side }) => `${measure}, ${side}`,
  peak: ({ month }) => `${month} 최고`,
  sorted: ({ name, descending }) => `${name} 기준 ${descending ? '내림차순' : '오름차순'} 정렬.`,
  sort: ({ name }) => `${name} 기준 정렬`,
  selected: ({ isMany, n, names }) => (isMany ? `${n}개 행 선택됨.` : `${names} 선택됨.`),
  cleared: '선택을 해제했습니다.',
  row: ({ name, parts, n, k }) => `${name}: ${grammar.list(parts)}. ${n}개 행 중 ${k}번째.`,
  cell: ({ name, text }) => `${name} ${text}`,
  all: ({ by }) => `전체 ${by}`,
  path: '드릴다운 경로',
  weekday: ({ day }) =>
    day === 1
      ? '월요일'
      : day === 2
        ? '화요일'
        : day === 3
          ? '수요일'
          : day === 4
            ? '목요일'
            : day === 5
              ? '금요일'
              : day === 6
                ? '토요일'
                : day === 7
                  ? '일요일'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: '화살표 키, Page Up 키, Page Down 키로 행 사이를 이동합니다. Enter 키로 선택, Shift+화살표 키로 여러 개 선택, Alt+아래쪽 화살표 키로 행 열기, Esc 키로 해제합니다.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
