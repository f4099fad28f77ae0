/**
 * How dates are binned: IANA time zone for instants, first day of the week (1 Monday to 7 Sunday), first month of the fiscal year
 * (1–12).
 */
export interface Calendar {
  readonly timeZone: string;
  readonly weekStart: number;
  readonly fiscalStart: number;
}

/** An inclusive range of calendar days, as days since 1970-01-01. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}
