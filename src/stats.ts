import { englishValueMessage } from './messages/english-values.js';
import { setErrorWording } from './util/error.js';

// The functions below throw errors as data, like all of the library. This is the only effect of importing them.
setErrorWording(englishValueMessage, true);

export { basketsAtLevel, expectedExtraProfit } from './stats/baskets/association-rules.js';
export { associationRules } from './stats/baskets/association-rules.js';
export { contributions, contributionsOfCells } from './stats/causes/contributions.js';
export { calendarRegressors } from './stats/smooth/calendar-effects.js';
export { correlation } from './stats/compare/correlation.js';
export { anomalies } from './stats/anomalies/anomalies.js';
export { decompose } from './stats/smooth/decomposition.js';
export { chiSquareCdf, chiSquareQuantile, chiSquareTail } from './stats/distributions/distributions.js';
export { fCdf, fQuantile, fTail } from './stats/distributions/distributions.js';
export { forecast } from './stats/forecast/forecast.js';
export { forecastMany } from './stats/forecast/many.js';
export { levelShift } from './stats/anomalies/level-shift.js';
export { normalCdf, normalQuantile, normalTail } from './stats/distributions/distributions.js';
export { tCdf, tQuantile, tTail } from './stats/distributions/distributions.js';
export { adjustChances } from './stats/compare/significance.js';
export { cohorts } from './stats/customers/cohorts.js';
export { concentration } from './stats/describe/descriptive.js';
export { purchaseIntervals } from './stats/customers/customer-models.js';
export { rfm, SEGMENTS, segmentOf } from './stats/customers/rfm.js';
export { seasonalTrend } from './stats/smooth/trends.js';
export { meanTest, proportionsTest, sumsOfSample, welch } from './stats/compare/significance.js';
export { chanceOfReturn, expectedOrders, fitPurchases, orderLikelihood } from './stats/customers/customer-models.js';
export { expectedSpending, fitSpending } from './stats/customers/customer-models.js';
export { lowess } from './stats/smooth/lowess.js';
export { medianDeviation, quantile } from './stats/describe/descriptive.js';
export { nelderMead } from './stats/optimize/nelder-mead.js';
export { nextBasket } from './stats/baskets/next-basket.js';
export { SalesError } from './util/error.js';

export type {
  AssociationOptions,
  AssociationRule,
  Associations,
  BasketItem,
  Itemset,
} from './stats/baskets/association-rules.js';
export type { BeforeAfter, CellDimension, ContributionCells, FactRow } from './stats/causes/contribution-cells.js';
export type { PriceVolumeMix } from './stats/causes/contribution-cells.js';
export type { Cause, ContributionOptions, Contributions } from './stats/causes/contributions.js';
export type { CustomerHistory, NextBasket, NextBasketOptions, NextItem } from './stats/baskets/next-basket.js';
export type { Driver } from './stats/causes/root-cause.js';
export type { CorrelationMethod, CorrelationOptions, Correlations } from './stats/compare/correlation.js';
export type { CalendarEffect, Regressors } from './stats/smooth/calendar-effects.js';
export type { Forecast, ForecastOptions, ForecastPart } from './stats/forecast/forecast.js';
export type { Backtest } from './stats/forecast/backtest.js';
export type { ForecastManyOptions } from './stats/forecast/many.js';
export type { MemberKind } from './stats/forecast/members.js';
export type { Total } from './stats/forecast/intervals.js';
export type { ForecastQuality } from './stats/forecast/backtest.js';
export type { Anomalies, Anomaly, AnomalyOptions } from './stats/anomalies/anomalies.js';
export type { DecomposeOptions, Decomposition } from './stats/smooth/decomposition.js';
export type { Cohort, CohortOptions, Purchases } from './stats/customers/cohorts.js';
export type { AbcClass, Concentration } from './stats/describe/descriptive.js';
export type { CustomerSums, RfmScores, Segment } from './stats/customers/rfm.js';
export type { PurchaseHistories, PurchaseHistory, PurchaseModel } from './stats/customers/customer-models.js';
export type { SpendingModel, Spendings } from './stats/customers/customer-models.js';
export type { LevelShift, LevelShiftOptions } from './stats/anomalies/level-shift.js';
export type { SeasonalTrend } from './stats/smooth/trends.js';
export type { MeansTest, Proportion, SampleSums } from './stats/compare/significance.js';
export type { LowessOptions, SmoothCurve } from './stats/smooth/lowess.js';
export type { Adjustment } from './stats/compare/significance.js';
export type { Minimum, NelderMeadOptions, Objective } from './stats/optimize/nelder-mead.js';
export type { ErrorCode, ErrorParams } from './util/error.js';
