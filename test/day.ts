/** Returns the day of an ISO date, in days since 1970. The platform computes it, not the library’s calendar. */
export const day = (iso: string): number => Date.parse(`${iso}T00:00Z`) / 86_400_000;
