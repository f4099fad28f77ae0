// Made from ja/insights-sales.json by npm run texts.
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: '集中',
      heads: {
        few: ({ all, kinds, few, measure, share, period }) =>
          `${all}件の${kinds}のうち${few}件が${measure}の${share}を占める（${period}）`,
      },
      text: ({ amount, first, firstShare }) => `合計${amount}。最大は${first}で${firstShare}を占めます。`,
      met: ({ all, few, share }) => `${all}件中${few}件で${share}`,
      how: ({ kinds }) => `${kinds}を値の順に並べ、上位から数えています（パレート）。`,
    },
    discounts: {
      name: '採算の取れない割引',
      heads: {
        band: ({ band, profit, period }) => `${band}の割引で${profit}の損失（${period}）`,
        member: ({ member, profit, period }) => `${member}：割引販売で${profit}の損失（${period}）`,
      },
      text: ({ revenue, profit, without, isLoss }) =>
        `売上${revenue}に対して損失${profit}。定価なら、同じ数量で${without}の${isLoss ? '損失' : '利益'}でした。`,
      met: ({ revenue, profit }) => `売上${revenue}に対して損失${profit}`,
      how: '割引販売の正確な合計です。「定価」は同じ数量と同じコストを前提とし、販売数が減る可能性は考慮していません。',
    },
    returns: {
      name: '返品',
      heads: {
        high: ({ member, rate, period, peers }) => `${member}：注文の${rate}が返品（${period}）、他では${peers}`,
      },
      text: ({ orders, returned, kinds, excess }) =>
        `${orders}のうち${returned}件に返品があり、その他の${kinds}の割合に比べて${excess}件多い。`,
      met: ({ rate, peers }) => `${rate}、他では${peers}`,
      how: ({ kinds }) => `返品のあった注文 ÷ 注文。各割合を、その他の${kinds}全体と検定で比較しています。`,
    },
    bundles: {
      name: '一緒に購入される商品',
      heads: {
        pair: ({ first, also, confidence, second, period }) =>
          `${first}${also === undefined || also === '' ? '' : `と${also}`}を含む注文の${confidence}に${second}も含まれる（${period}）`,
      },
      text: ({ count, lift }) => `両方を含む${count}、偶然の${lift}倍。`,
      met: ({ count, lift }) => `${count}、偶然の${lift}倍`,
      how: 'すべての注文に対するアソシエーションルール（多重検定を補正）。効果：偶然を上回る注文での2つ目の商品の利益。',
    },
    retention: {
      name: '低い顧客維持率',
      heads: {
        low: ({ member, rate, period }) => `${member}：再び購入した顧客は${rate}のみ（${period}）`,
      },
      text: ({ peers, customers, value, share }) =>
        `他では${peers}が再び購入しています。対象は${customers}、売上${value}（全体の${share}）。`,
      met: ({ rate, peers, share }) => `顧客維持率${rate}、他では${peers}。全売上の${share}`,
      how: ({ against, period, kinds }) =>
        `顧客維持率は、${against === undefined || against === '' ? '前期間' : `${against}`}の顧客のうち${period}に再び注文した割合です。それぞれの値を、その他の${kinds}全体と比較しています。`,
    },
    'new-repeat': {
      name: '新規顧客とリピート顧客',
      heads: {
        higher: ({ share, period }) => `リピート顧客の注文あたりの金額は新規より${share}高い（${period}）`,
        lower: ({ share, period }) => `リピート顧客の注文あたりの金額は新規より${share}低い（${period}）`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `リピート顧客は注文あたり平均${repeat}（${repeatOrders}）、新規顧客は${fresh}（${freshOrders}）。`,
      met: ({ repeat, fresh, change }) => `注文あたり${repeat}、新規は${fresh}（${change}）`,
      how: 'リピート顧客と新規顧客の平均注文額を比べ、差の有意性を検定しています。',
    },
    'at-risk': {
      name: '離反リスクのある顧客',
      heads: {
        lost: ({ first, since }) => `${first}：${since}以降注文なし`,
        silent: ({ n, first, customers }) =>
          n === 1 ? `優良顧客1人の注文が停止：${first}` : `優良顧客${customers}人の注文が停止`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `購入額は${earlier}から${isNothing ? 'ゼロ' : `${value}`}に（${period}）。以前は${interval}ごとに注文していました。`,
        silent: ({ amount, horizon, expected, n, first }) =>
          `これまでの購入額は${amount}。現在も顧客なら、今後${horizon}の予想購入額は${expected}。${n === 1 ? '' : `最大は${first}。`}`,
      },
      met: {
        lost: ({ since, interval }) => `最終注文は${since}、通常は${interval}ごと`,
        silent: ({ customers, expected }) => `${customers}、予想購入額${expected}`,
      },
      how: ({ isLost, against, period }) =>
        `すべての注文における各顧客の最終購入、頻度、金額（RFM）と、現在も顧客である確率（BG/NBDモデル）に基づきます。${isLost ? `影響額は、${against === undefined || against === '' ? '前年' : `${against}`}と比べて${period}に減った購入額です。` : ''}`,
    },
  },
};
