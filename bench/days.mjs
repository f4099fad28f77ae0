// The four years of the sales, by day and by month; both sides, page and Node, count them the same.

/** 2022-01-01, in days since 1970-01-01. */
export const FIRST_DAY = 18_993;
/** Up to 2025-12-31. */
export const DAYS = 1461;
export const MONTHS = 48;

/** A day since 1970-01-01 as `2022-01-31`. */
export const isoDay = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The n-th month, counted from 0, as `2022-01`. */
export const isoMonth = (month) => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** First and last day of the n-th month, in days since 1970-01-01. */
export const monthDays = (month) => [Date.UTC(2022, month, 1) / 86_400_000, Date.UTC(2022, month + 1, 0) / 86_400_000];
