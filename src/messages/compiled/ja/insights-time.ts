// Made from ja/insights-time.json by npm run texts.
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: '継続的な変化',
      heads: {
        rose: ({ measure, since, share }) => `${measure}：${since}以降${share}高い水準`,
        fell: ({ measure, since, share }) => `${measure}：${since}以降${share}低い水準`,
      },
      text: ({ periods, unit, level, expected, change }) =>
        `${periods}の平均は${unit}あたり${level}、予想は${expected}（${unit}あたり${change}）。`,
      met: ({ periods, share }) => `${periods}にわたり、予想水準に対して${share}`,
      how: ({ since, unit, against }) =>
        `${since}以降の${unit}ごとの値を、${against === undefined || against === '' ? 'それ以前' : `${against}`}と比較しています。季節性とトレンドを除いても、偶然とするには変化が大きく長く続いているため報告しています。`,
    },
    anomaly: {
      name: '異常値',
      heads: {
        high: ({ measure, period, share }) => `${measure}（${period}）：予想を${share}上回る`,
        low: ({ measure, period, share }) => `${measure}（${period}）：予想を${share}下回る`,
        several: ({ measure, period, count, units }) => `${measure}（${period}）：異常値${count}件（${units}）`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `最も目立つのは${day}：`}${value}、予想は${expected}（${change}）。`,
      met: ({ expected, share }) => `予想の${expected}に対して${share}`,
      how: ({ units, unit }) =>
        `季節性とトレンドを除去しています（STL）。残りの値が、すべての${units}における偶然の変動より大きい${unit}を検出します。`,
    },
    season: {
      name: '今後のシーズン',
      heads: {
        strong: ({ period, unit, share }) => `${period}は好調の見込み：${unit}平均を${share}上回る`,
        weak: ({ period, unit, share }) => `${period}は低調の見込み：${unit}平均を${share}下回る`,
      },
      text: ({ value, lower, upper, unit, mean }) => `予測：${value}（80%区間：${lower}～${upper}）、${unit}平均は${mean}。`,
      met: ({ value, change, share }) => `予想${value}、平均に対して${change}（${share}）`,
      how: ({ against }) =>
        `過去の全期間に基づく予測です。平均は今後の月のものです${against === undefined || against === '' ? '' : `（${against}）`}。前シーズンの同じ期間を繰り返すよりバックテストで優れていた場合にのみ予測を使用します。`,
    },
    change: {
      name: '前年比の変化',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure}（${period}）：${share}増の${after}`,
        fell: ({ measure, period, share, after }) => `${measure}（${period}）：${share}減の${after}`,
      },
      text: ({ earlier, change, cause, effect, cause2, effect2 }) =>
        `${earlier}に対して${change}。${cause === undefined || cause === '' ? '' : `最大の要因は${cause}（${effect}）${cause2 === undefined || cause2 === '' ? '' : `、次いで${cause2}（${effect2}）`}。`}`,
      met: ({ before, share }) => `${before}に対して${share}`,
      how: ({ period, against }) =>
        `${period}を${against === undefined || against === '' ? '前年' : `${against}`}と比較しており、変化は統計的に有意です（期間を分けたスチューデントのt検定）。数量または価格の動きが他と有意に異なるセグメントを挙げています。`,
    },
    peers: {
      name: '好調・不調の項目',
      heads: {
        best: ({ member, measure, against, growth }) =>
          `${member}：${measure}が${against === undefined || against === '' ? '前年' : `${against}`}を${growth}上回る`,
        worst: ({ member, measure, against, growth }) =>
          `${member}：${measure}が${against === undefined || against === '' ? '前年' : `${against}`}を${growth}下回る`,
      },
      text: ({ period, value, earlier, change, isPair, kinds, peers }) =>
        `${period}は${value}、以前は${earlier}（${change}）。${isPair ? 'その他の販売全体' : `その他の${kinds}`}：${peers}。`,
      met: ({ growth, peers }) => `${growth}、その他は${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `${period}を${against === undefined || against === '' ? '前年' : `${against}`}と比較しています。増減率は${isPair ? 'その他の販売全体' : `その他の${kinds}全体`}と比べ、全体に占める割合が有意に変化したため報告しています。金額は増減額です。他と同じ推移だった場合との差のほうが小さければ、その差を示します。`,
    },
    falling: {
      name: '減少トレンド',
      heads: {
        fell: ({ member, periods, share }) => `${member}：${periods}減少（${share}）`,
      },
      text: ({ period, unit, before, after, slope }) =>
        `${period}のトレンドは${unit}あたり${before}から${after}に低下し、${unit}ごとに約${slope}。`,
      met: ({ periods, share }) => `${periods}で${share}`,
      how: ({ unit, units, kinds }) =>
        `悪い${unit}が1つあったのではなく、すべての${units}にわたるトレンドです。${kinds}ごとに、全体に占める割合の有意性を検定しています。`,
    },
  },
};
