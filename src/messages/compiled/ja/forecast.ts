// Made from ja/forecast.json by npm run texts.
import { grammar } from '../../ja/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `${measure}の予測`
      : `${measure}の予測（${unit === 'day' ? '日別' : unit === 'week' ? '週別' : unit === 'month' ? '月別' : unit === 'quarter' ? '四半期別' : unit === 'year' ? '年別' : '期間別'}）`,
  unit: ({ grain }) => `${grain}`,
  actual: '実績',
  forecast: '予測',
  interval: ({ level }) => `${level}区間`,
  lowerLimit: ({ level }) => `${level}下限`,
  upperLimit: ({ level }) => `${level}上限`,
  said: 'バックテスト',
  saidTerm: 'バックテストの予測',
  whatIf: ({ growth }) => `${growth}の場合`,
  partial: '途中の期間',
  partialTo: ({ day }) => `${day}までのデータ`,
  cut: '0から始まらない軸',
  event: 'イベント',
  between: ({ from, to }) => `${from}～${to}`,
  total: ({ period, measure, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `${period}の${measure}の予測：${value}${limitsLevel === undefined || limitsLevel === '' ? '' : `（${limitsLevel}区間：${limitsFrom}～${limitsTo}）`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `、${thanEarlier}と同水準` : `、${thanEarlier}より${thanShare}${isUp ? '多い' : '少ない'}`}。`,
  last: ({ period, measure, value, limitsLevel, limitsFrom, limitsTo }) =>
    `${period}の${measure}の予測：${value}${limitsLevel === undefined || limitsLevel === '' ? '' : `（${limitsLevel}区間：${limitsFrom}～${limitsTo}）`}。`,
  whatIfTotal: ({ growth, value }) => `${growth}の場合、予測は${value}です。`,
  accuracy: ({ own, unit, naive }) =>
    `バックテスト：平均誤差は${own}、${unit === 'day' ? '前週の同じ曜日' : unit === 'week' ? '前年の同じ週' : unit === 'month' ? '前年の同じ月' : unit === 'quarter' ? '前年の同じ四半期' : unit === 'year' ? '前年' : unit}の値を繰り返した場合は${naive}。`,
  untried: 'バックテストに必要な履歴がありません。',
  notShown: ({ reason }) => `予測は表示しません：${reason}。`,
  few: ({ least, unit, count }) =>
    `${least}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}以上の履歴が必要ですが、${count}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}しかありません。${unit === 'day' ? 'より長い履歴' : 'より細かい単位、またはより長い履歴'}をお試しください`,
  noBetter: ({ unit, own, naive }) =>
    `バックテストで、${unit === 'day' ? '前週の同じ曜日' : unit === 'week' ? '前年の同じ週' : unit === 'month' ? '前年の同じ月' : unit === 'quarter' ? '前年の同じ四半期' : unit === 'year' ? '前年' : unit}の値を繰り返した場合より精度が高くなりませんでした（平均誤差${own}、繰り返しは${naive}）`,
  noBetterUntried: ({ unit }) =>
    `バックテストで、${unit === 'day' ? '前週の同じ曜日' : unit === 'week' ? '前年の同じ週' : unit === 'month' ? '前年の同じ月' : unit === 'quarter' ? '前年の同じ四半期' : unit === 'year' ? '前年' : unit}の値を繰り返した場合より精度が高くなりませんでした`,
  wide: '不確実性が大きく、有用ではありません',
  effects: ({ list }) => `イベント：${list}。`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? '営業日が1日多い場合' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, n, k }) =>
    `${name}：${partsLength === 0 ? 'データなし' : grammar.list(parts)}。${n}点中${k}番目。`,
  spoken: ({ term, value }) => `${term} ${value}`,
  together: ({ period }) => `${period}の合計`,
  chosen: ({ days }) => `${days}を選択しました。`,
  cleared: '選択を解除しました。',
  noFuture: 'これらの期間は未来のため、絞り込むデータがありません。',
  clickHint: ({ name }) => `クリックで${name}に絞り込み、ドラッグで期間を選択`,
  unclickHint: 'クリックでフィルターを解除',
  role: '時系列グラフ',
  keys: '方向キーで点を移動します。Enterキーで他のグラフを期間で絞り込み、Shiftキー＋方向キーで範囲を選択、Escキーで解除します。',
  keyMove: '移動',
  keySelect: '選択',
  keyBrush: '範囲を選択',
  keyLeave: '解除',
  modelTerm: 'モデル',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? '指数平滑法' : kind === 'theta' ? 'シータ法' : kind === 'arima' ? 'ARIMA' : kind === 'snaive' ? '季節ナイーブ法' : kind}（${name}）`,
  whyTerm: 'ウェイト',
  why: '複数のモデルを組み合わせ、バックテストの精度が高いモデルほどウェイトを大きくしています',
  whyOne: '属性`model`で設定',
  triedTerm: 'バックテスト',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `過去の${times}時点から${count}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}先を予測：WAPE ${own}、sMAPE ${errorSmape}、MASE ${errorMase}。${unit === 'day' ? '前週の同じ曜日' : unit === 'week' ? '前年の同じ週' : unit === 'month' ? '前年の同じ月' : unit === 'quarter' ? '前年の同じ四半期' : unit === 'year' ? '前年' : unit}の値の繰り返し：${naive}、${naiveErrorSmape}、${naiveErrorMase}`,
  intervalTerm: '区間',
  intervalText: '学習に使わなかったデータの誤差に基づきます。各区間は単独の期間を対象とします',
  sumTerm: '合計の区間',
  sumText: '合計について計算：モデル自体の推定と完全に相関する誤差の間とし、バックテストの合計で調整',
  fittedTerm: '学習データ',
  fitted: ({ count, unit, gaps }) =>
    `${count}${unit === 'day' ? '日' : unit === 'week' ? '週間' : unit === 'month' ? 'か月' : unit === 'quarter' ? '四半期' : unit === 'year' ? '年' : '期間'}${gaps === 0 ? '' : `（欠損値${gaps}個を補完）`}`,
  leftTerm: '対象外',
  left: ({ name, day }) => `${name}：データは${day}までのため、期間全体を予測し、現在の値を表示しています`,
  emptyTerm: 'データのない期間',
  empty: {
    gap: '欠損として扱います',
    zero: 'ゼロとして扱います',
  },
  eventsTerm: 'イベント',
  untold: ({ list }) => `${list}の影響は推定できませんでした`,
  whatIfTerm: 'シナリオ',
  whatIfText: ({ growth }) => `予測の各期間を${growth}変化させた値`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
