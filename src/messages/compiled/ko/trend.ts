// Made from ko/trend.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures} (${unit === 'day' ? '일별' : unit === 'week' ? '주별' : unit === 'month' ? '월별' : unit === 'quarter' ? '분기별' : unit === 'year' ? '연도별' : '기간별'}${!series ? '' : `, ${series}별`})${!average ? '' : `, ${average}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? '기타' : `기타 ${n}개`),
  cumulative: ({ measure }) => `${measure}, 누계`,
  yearToDate: ({ measure }) => `${measure}, 연초 누계`,
  average: ({ count, unit }) =>
    `${count}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'} 이동 평균`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? '전년'
      : earlier === 'period'
        ? unit === 'day'
          ? '전일'
          : unit === 'week'
            ? '전주'
            : unit === 'month'
              ? '전월'
              : unit === 'quarter'
                ? '전 분기'
                : unit === 'year'
                  ? '전년'
                  : '이전 기간'
        : earlier === 'weekday'
          ? '52주 전'
          : '비교 기간',
  growth: ({ points, earlier, unit }) =>
    points
      ? '%p 변화'
      : `${earlier === 'year' ? '전년' : earlier === 'period' ? (unit === 'day' ? '전일' : unit === 'week' ? '전주' : unit === 'month' ? '전월' : unit === 'quarter' ? '전 분기' : unit === 'year' ? '전년' : '이전 기간') : earlier === 'weekday' ? '전년 같은 요일' : '비교 기간'} 대비 증감률`,
  growing: ({ measures }) => `${measures} 증감률`,
  column: ({ measure, what }) => `${measure}, ${what}`,
  note: '참고',
  mean: '평균',
  adjusted: '계절 조정',
  adjustedRule: ({ strength }) =>
    `로버스트 STL(Cleveland 외, 1990)로 계절성을 추정하여 제거했습니다. 계절성 강도: ${strength} (0% = 없음, 100% = 완전한 계절성)`,
  unusual: ({ expected }) => `이례적: 예상값 ${expected}`,
  unusualCount: ({ of, unit, n }) =>
    `${grammar.small(of)}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'} 중 ${n === 0 ? '이례적인 값 없음' : `${grammar.small(n)}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'} 이례적`}`,
  unusualTerm: '이례적인 값',
  unusualRule: ({ rate }) =>
    `추세와 계절성으로 예상한 범위를 벗어난 값입니다. 이례적인 값이 전혀 없을 때 하나라도 표시될 확률은 ${rate}입니다`,
  cut: '0에서 시작하지 않음',
  selected: '선택 항목',
  isSelected: '선택됨',
  compared: '비교 기간',
  beat: ({ isAll, of, unit, n, earlier }) =>
    `${isAll ? `${grammar.small(of)}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'} 모두` : `${grammar.small(of)}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'} 중 ${grammar.small(n)}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'}`} ${earlier === 'year' ? '전년' : earlier === 'period' ? (unit === 'day' ? '전일' : unit === 'week' ? '전주' : unit === 'month' ? '전월' : unit === 'quarter' ? '전 분기' : unit === 'year' ? '전년' : '이전 기간') : earlier === 'weekday' ? '전년 같은 요일' : '비교 기간'}보다 높음`,
  beatBy: ({ beat, amount }) => `${beat}, 총 ${amount}`,
  aboveCost: ({ isAll, of, unit, n, lossName, lossValue }) =>
    `${isAll ? `${grammar.small(of)}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'} 모두` : `${grammar.small(of)}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'} 중 ${grammar.small(n)}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'}`} 매출이 비용 초과${lossName === undefined || lossName === '' ? '' : `; 최대 손실: ${lossName}, ${lossValue}`}`,
  lastQuarter: ({ measure, share }) => `4분기가 연간 ${measure}의 ${share} 차지`,
  extremes: ({ highName, highValue, lowName, lowValue }) => `최고: ${highName} (${highValue}); 최저: ${lowName} (${lowValue})`,
  collapsed: ({ name, unit, value, usual }) =>
    `${name}: ${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '월' : unit === 'quarter' ? '분기' : unit === 'year' ? '연' : '기간'}별 ${value}에 불과(이전 중앙값 ${usual}). 데이터가 누락되었을 수 있음`,
  leader: ({ name, value, share }) => `1위: ${name}, ${value}${share === undefined || share === '' ? '' : ` (전체의 ${share})`}`,
  lone: ({ name, value }) => `${name}: ${value}`,
  span: ({ name, value }) => `${name}: 합계 ${value}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ years, good, unit }) =>
    `${years === undefined ? '' : `${grammar.small(years)}년 중 `}${good ? '가장 좋은' : '가장 높은'} ${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '월' : unit === 'quarter' ? '분기' : unit === 'year' ? '연도' : '기간'}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? ',' : ''}`,
  above: ({ name, amount }) => `${name}보다 ${amount} 높음`,
  below: ({ name, amount }) => `${name}보다 ${amount} 낮음`,
  same: ({ name }) => `${name} 수준과 같음`,
  noValue: '데이터 없음',
  part: ({ days }) => `${days}만`,
  partial: ({ day }) => `${day}까지의 데이터`,
  point: ({ name, parts, n, k }) => `${name}: ${grammar.list(parts)}. ${n}개 점 중 ${k}번째.`,
  chosen: ({ days }) => `${days} 선택됨.`,
  cleared: '선택을 해제했습니다.',
  shareOf: ({ period }) => `${period}에서 차지하는 비율`,
  clickHint: ({ name }) => `클릭하여 필터링: ${name}, 드래그하여 기간 선택`,
  unclickHint: '클릭하여 필터 지우기',
  role: '시계열 차트',
  keys: '화살표 키로 점 사이를 이동합니다. Enter 키로 선택, Shift+화살표 키로 범위 선택, Esc 키로 해제합니다.',
  play: '소리로 재생',
  soundKey: 'S 키를 누르면 값을 음으로 들을 수 있습니다.',
  keyPlay: '듣기',
  playing: ({ low, high }) => `가장 낮은 음: ${low}. 가장 높은 음: ${high}.`,
  keyMove: '이동',
  keySelect: '선택',
  keyBrush: '범위 선택',
  keyLeave: '해제',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
