import { dashboardTexts, type DashboardTexts } from './compiled/en/dashboard.js';

/** The facts of a dashboard’s headline. */
export interface TotalLabels {
  readonly measure: string;
  readonly value: string;
  readonly period: string | undefined;
}

/** The same with the change against the time before. */
export interface MoveLabels extends TotalLabels {
  readonly direction: 'up' | 'down' | 'flat';
  readonly by: string;
  readonly before: string;
}

/** The texts of dashboards. */
export const dashboardMessages = (t: DashboardTexts) => ({
  ...t,
  moved: ({ measure, value, period, direction, by, before }: MoveLabels): string =>
    t.moved({ direction, value, by, measure, period, isSame: period === before, before }),
});

/** The English texts. */
export const englishDashboard = /* @__PURE__ */ dashboardMessages(dashboardTexts);
