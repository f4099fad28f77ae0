import { dashboardTexts } from '../../../messages/compiled/en/dashboard.js';
import type { Messages } from '../../../messages/en.js';
import type { PartialMessages } from '../../base/messages/messages.js';

/** The dashboard's texts. */
export const PAGE_TEXTS: Partial<Messages> = { dashboard: dashboardTexts };

let pageWithCheck: PartialMessages | undefined;

/** Merges the dashboard's texts with those of the data check. All dashboards share one object, because texts are cached by it. */
export function withCheck(check: PartialMessages | undefined): PartialMessages {
  return check ? (pageWithCheck ??= { ...PAGE_TEXTS, ...check }) : PAGE_TEXTS;
}
