// Made from ko/insights-time.json by npm run texts.
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: '지속적인 변화',
      heads: {
        rose: ({ measure, since, share }) => `${measure}: ${since} 이후 ${share} 높음`,
        fell: ({ measure, since, share }) => `${measure}: ${since} 이후 ${share} 낮음`,
      },
      text: ({ periods, unit, level, expected, change }) =>
        `${periods} 동안 ${unit}별 평균 ${level}, 예상은 ${expected} (${unit}별 ${change}).`,
      met: ({ periods, share }) => `${periods} 동안 예상 수준 대비 ${share}`,
      how: ({ since, unit, against }) =>
        `${since} 이후의 ${unit}별 값을 ${against === undefined || against === '' ? '그 이전' : `${against}`} 값과 비교합니다. 계절성과 추세를 제거해도 우연으로 보기에는 변화가 크고 오래 지속되어 표시합니다.`,
    },
    anomaly: {
      name: '이례적인 값',
      heads: {
        high: ({ measure, period, share }) => `${measure} (${period}): 예상보다 ${share} 높음`,
        low: ({ measure, period, share }) => `${measure} (${period}): 예상보다 ${share} 낮음`,
        several: ({ measure, period, units, count }) => `${measure} (${period}): 이례적인 ${units} ${count}개`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `가장 두드러진 값: ${day}, `}${value}, 예상은 ${expected} (${change}).`,
      met: ({ expected, share }) => `예상 ${expected} 대비 ${share}`,
      how: ({ units, unit }) =>
        `계절성과 추세를 제거합니다(STL). 나머지 값이 모든 ${units}에서 나타날 무작위 변동보다 큰 ${unit}에 표시합니다.`,
    },
    season: {
      name: '다가오는 시즌',
      heads: {
        strong: ({ period, unit, share }) => `${period} 강세 예상: ${unit}별 평균보다 ${share} 높음`,
        weak: ({ period, unit, share }) => `${period} 약세 예상: ${unit}별 평균보다 ${share} 낮음`,
      },
      text: ({ value, lower, upper, unit, mean }) => `예측: ${value} (80% 구간: ${lower}~${upper}), ${unit}별 평균은 ${mean}.`,
      met: ({ value, change, share }) => `예상 ${value}, 평균 대비 ${change} (${share})`,
      how: ({ against }) =>
        `이전의 모든 기간을 바탕으로 한 예측입니다. 평균은 앞으로의 월 평균입니다${against === undefined || against === '' ? '' : `(${against})`}. 지난 시즌의 같은 기간을 반복하는 것보다 백테스트 결과가 좋을 때만 예측을 사용합니다.`,
    },
    change: {
      name: '전년 대비 변화',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure} (${period}): ${share} 증가, ${after}`,
        fell: ({ measure, period, share, after }) => `${measure} (${period}): ${share} 감소, ${after}`,
      },
      text: ({ earlier, change, cause, effect, cause2, effect2 }) =>
        `${earlier} 대비 ${change}.${cause === undefined || cause === '' ? '' : ` 최대 기여: ${cause} (${effect})${cause2 === undefined || cause2 === '' ? '' : `, 그다음: ${cause2} (${effect2})`}.`}`,
      met: ({ before, share }) => `${before} 대비 ${share}`,
      how: ({ period, against }) =>
        `${period} 값을 ${against === undefined || against === '' ? '전년' : `${against}`} 값과 비교하며, 변화는 통계적으로 유의합니다(기간을 나눈 스튜던트 t검정). 수량이나 가격이 나머지와 유의하게 다르게 움직인 세그먼트를 표시합니다.`,
    },
    peers: {
      name: '선두와 부진',
      heads: {
        best: ({ member, measure, against, growth }) =>
          `${member}: ${measure} ${against === undefined || against === '' ? '전년' : `${against}`} 대비 ${growth} 높음`,
        worst: ({ member, measure, against, growth }) =>
          `${member}: ${measure} ${against === undefined || against === '' ? '전년' : `${against}`} 대비 ${growth} 낮음`,
      },
      text: ({ period, value, earlier, change, isPair, kinds, peers }) =>
        `${period} ${value}, 이전 ${earlier} (${change}). ${isPair ? '다른 모든 판매' : `다른 모든 ${kinds}`}: ${peers}.`,
      met: ({ growth, peers }) => `${growth}, 나머지 ${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${period} 값을 ${against === undefined || against === '' ? '전년' : `${against}`} 값과 비교합니다. 증감률은 ${isPair ? '다른 모든 판매' : `다른 모든 ${kinds}`} 합계의 증감률과 비교하며, 전체에서 차지하는 비율이 유의하게 변해 표시합니다. 금액은 변화액이며, 나머지와 똑같이 변했을 때와의 차이가 더 작으면 그 차이입니다.`,
    },
    falling: {
      name: '하락 추세',
      heads: {
        fell: ({ member, periods, share }) => `${member}: ${periods} 동안 감소 (${share})`,
      },
      text: ({ period, unit, before, after, slope }) =>
        `${period} 추세가 ${unit}별 ${before}에서 ${after}까지 하락, ${unit}마다 약 ${slope}.`,
      met: ({ periods, share }) => `${periods} 동안 ${share}`,
      how: ({ unit, units, kinds }) =>
        `부진한 ${unit} 하나가 아니라 모든 ${units}에 걸친 추세입니다. ${kinds}별로 전체에서 차지하는 비율의 유의성을 검정합니다.`,
    },
  },
};
